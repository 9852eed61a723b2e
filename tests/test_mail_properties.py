"""What is true for any mail at all."""

import base64

from hypothesis import given, settings
from hypothesis import strategies as st
from raw_mails import encoded, kinds, plain, told

from bot.mail import from_bytes

FRAGMENTS = st.sampled_from(
    [
        b"From: a@\n",
        b"From: =?utf-8?Q?=C3?= <a@x.example>\n",
        b"Subject: =?x?q?=0D=0A?=\n",
        b"Content-Type: multipart/mixed; boundary=b\n",
        b'Content-Type: multipart/alternative; boundary="b"\n',
        b"Content-Type: message/rfc822\n",
        b"Content-Type: text/html; charset=utf-16\n",
        b"Content-Transfer-Encoding: base64\n",
        b"Content-Transfer-Encoding: quoted-printable\n",
        b"\n",
        b"\r\n\r\n",
        b"--b\n",
        b"--b--\n",
        b"> ",
        b">>>\n",
        b"<table><tr><td>",
        b"</div></td></table>",
        b"<p style='display:none'>",
        b"<blockquote type=cite>",
        b"<!--",
        b'<a title="',
        b"&#99999999;",
        b"Fra: x\nSendt: 3. feb. 2026 10:12\nTil: y\n",
        b"Den 3. feb. 2026 kl. 10.12 skrev X <x@y>:\n",
        b"-----Oprindelig meddelelse-----\n",
        b"--- Skriv dit svar over denne linje ---\n",
        b"Mvh\n",
        b"-- \n",
        "æøå \u202e\u0301".encode(),
        b"\xff\xfe\x00",
    ]
)
RAW = st.lists(FRAGMENTS | st.binary(max_size=20), max_size=25).map(b"".join)
WORDS = st.text("abcdefgæøåÆØÅ,.:?-", min_size=1, max_size=12)
LINES = st.lists(st.lists(WORDS, max_size=6).map(" ".join), max_size=12)
# Shorter than a line that a client would have broken: whether a longer one was broken in plain text cannot be known.
SHORT_LINES = st.lists(st.lists(WORDS, max_size=4).map(" ".join), max_size=12)


@given(st.binary())
def test_any_bytes_give_a_mail(raw: bytes) -> None:
    mail = from_bytes(raw)
    assert mail.size == len(raw)
    assert mail.received.utcoffset() is not None


@given(RAW)
@settings(max_examples=300)
def test_strange_mails_give_clean_parts(raw: bytes) -> None:
    for part in from_bytes(raw).parts:
        lines = part.text.split("\n")
        assert part.text or part.header
        assert all(line == line.rstrip() for line in lines)
        assert "\n\n\n" not in part.text
        assert "\r" not in part.text


@given(RAW)
def test_reading_does_not_depend_on_line_ends(raw: bytes) -> None:
    raw = raw.replace(b"\r", b"")
    with_lf, with_crlf = from_bytes(raw), from_bytes(raw.replace(b"\n", b"\r\n"))
    assert (kinds(with_lf), with_lf.headers, with_lf.defects) == (
        kinds(with_crlf),
        with_crlf.headers,
        with_crlf.defects,
    )


@given(LINES, st.sampled_from(["utf-8", "iso-8859-1", "windows-1252"]), st.sampled_from(["base64", "quoted-printable"]))
def test_reading_does_not_depend_on_charset_or_transfer_encoding(lines: list[str], charset: str, encoding: str) -> None:
    text = "\n".join(lines)
    assert told(encoded(text, charset=charset, encoding=encoding)) == told(plain(text))


@given(
    SHORT_LINES, st.sampled_from(["<div>{}</div>", "{}<br>", "<p style='margin:0'>{}</p>", "<p class=MsoNormal>{}</p>"])
)
def test_reading_does_not_depend_on_plain_or_html(lines: list[str], form: str) -> None:
    lines = [" ".join(line.split()) for line in lines]
    source = "".join(form.format(line or ("" if "br" in form else "&nbsp;")) for line in lines)
    raw = encoded(source, charset="utf-8", encoding="base64", content_type="text/html")
    assert told(raw) == told(plain("\n".join(lines)))


@given(LINES)
def test_nothing_that_can_be_seen_is_thrown_away(lines: list[str]) -> None:
    parts = from_bytes(plain("\n".join(lines))).parts
    kept = " ".join(f"{part.header} {part.text}" for part in parts)
    assert kept.split() == " ".join(lines).split()


@given(st.binary(max_size=300))
def test_broken_transfer_encodings_are_read_as_far_as_they_go(raw: bytes) -> None:
    head = b"Content-Transfer-Encoding: base64\n\n"
    assert from_bytes(head + raw).size == len(head + raw)
    assert told(head + base64.encodebytes(b"Hej " + b"a" * 60)) == [("fresh", "Hej " + "a" * 60)]
