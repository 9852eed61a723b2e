"""The MIME tree: which texts make up the body, what is an attachment, what is passed on, and where the bounds are."""

import base64

import pytest
from raw_mails import HEAD, encoded, fresh, page, plain, told

from bot.mail import Address, Attachment, PartKind, from_bytes


def multipart(kind: str, *parts: str, head: str = "") -> bytes:
    """A multipart mail of parts given with their headers."""
    top = HEAD.format(subject="Tilmelding", more=head) + f'Content-Type: multipart/{kind}; boundary="=_b"\n\npreamble\n'
    return (top + "".join(f"--=_b\n{part}\n" for part in parts) + "--=_b--\nepilogue\n").encode()


PLAIN = "Content-Type: text/plain; charset=utf-8\n\nHej fra den rene tekst"
PAGE = "Content-Type: text/html; charset=utf-8\n\n<p>Hej fra siden</p>"


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ((PLAIN, PAGE), "Hej fra siden"),
        ((PAGE, PLAIN), "Hej fra siden"),
        ((PLAIN, "Content-Type: text/html\n\n<div style='display:none'>x</div>"), "Hej fra den rene tekst"),
        ((PLAIN,), "Hej fra den rene tekst"),
        ((PLAIN, f"Content-Type: multipart/related; boundary=i\n\n--i\n{PAGE}\n--i--"), "Hej fra siden"),
    ],
)
def test_of_alternatives_the_one_that_the_reader_sees(parts: tuple[str, ...], text: str) -> None:
    assert fresh(multipart("alternative", *parts)) == text


def test_a_form_within_which_the_mail_was_cut_off_gives_way_to_a_whole_one() -> None:
    raw = multipart("alternative", PLAIN, PAGE).partition(b"siden")[0]
    assert fresh(raw) == "Hej fra den rene tekst"
    assert "the last boundary is missing" in from_bytes(raw).defects


def test_texts_before_and_after_an_attachment_are_one_body() -> None:
    raw = multipart("mixed", PLAIN, "Content-Type: image/png; name=a.png\n\nxx", "Content-Type: text/plain\n\nog mere")
    assert fresh(raw) == "Hej fra den rene tekst\n\nog mere"


def test_attachments_with_their_names_and_texts() -> None:
    card = base64.encodebytes("BEGIN:VCARD\r\nFN:Søren\r\nEND:VCARD".encode()).decode()
    mail = from_bytes(
        multipart(
            "mixed",
            PLAIN,
            f"Content-Type: text/x-vcard; charset=utf-8; name=kort.vcf\nContent-Transfer-Encoding: base64\n\n{card}",
            "Content-Type: application/pdf; name*=utf-8''blanket%20%C3%A6.pdf\n\nx",
            'Content-Type: application/octet-stream; name="=?utf-8?Q?m=C3=B8de.ics?="\n\nBEGIN:VCALENDAR',
            "Content-Type: text/plain\nContent-Disposition: attachment;\n filename*0=a; filename*1=b.txt\n\nlinje",
        )
    )
    assert mail.attachments == (
        Attachment("kort.vcf", "text/x-vcard", 33, "BEGIN:VCARD\nFN:Søren\nEND:VCARD"),
        Attachment("blanket æ.pdf", "application/pdf", 1),
        Attachment("møde.ics", "text/calendar", 15, "BEGIN:VCALENDAR"),
        Attachment("ab.txt", "text/plain", 5, "linje"),
    )
    assert mail.fresh == "Hej fra den rene tekst"


def test_an_attached_mail_is_passed_on() -> None:
    head = "From: Karen Lund <kl@x.example>\nDate: Mon, 2 Feb 2026 08:00:00 +0100\nSubject: Må jeg?"
    inner = f"{head}\n\nMå jeg komme med?\n\nKaren"
    part = from_bytes(multipart("mixed", PLAIN, f"Content-Type: message/rfc822\n\n{inner}")).parts[1]
    assert (part.kind, part.text) == (PartKind.FORWARDED, "Må jeg komme med?\n\nKaren")
    assert (part.author, part.sent, part.subject) == (
        Address("Karen Lund", "kl@x.example"),
        "Mon, 2 Feb 2026 08:00:00 +0100",
        "Må jeg?",
    )


def test_what_a_bounce_returns_is_an_attachment() -> None:
    status = "Content-Type: message/delivery-status\n\nFinal-Recipient: rfc822; a@x.example\nAction: failed"
    returned = "Content-Type: message/rfc822\n\nMessage-ID: <1@x.example>\nSubject: Bekræftelse\n\nKære Mette"
    mail = from_bytes(multipart("report", PLAIN, status, returned))
    assert [(found.content_type, found.text.splitlines()[0]) for found in mail.attachments] == [
        ("message/delivery-status", "Final-Recipient: rfc822; a@x.example"),
        ("message/rfc822", "Message-ID: <1@x.example>"),
    ]
    assert mail.text(PartKind.FORWARDED) == ""


@pytest.mark.parametrize("encoding", ["7bit", "8bit", "base64", "quoted-printable"])
@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1252"])
def test_transfer_encodings_and_charsets(charset: str, encoding: str) -> None:
    assert fresh(encoded("Kære Lisbet\n\nRødgrød på åen", charset=charset, encoding=encoding)).endswith(
        "Rødgrød på åen"
    )


@pytest.mark.parametrize(
    ("charset", "raw"),
    [
        ("dansk", "søg".encode()),
        ("unknown-8bit", "søg".encode("cp1252")),
        ("us-ascii", "søg".encode()),
        ("iso-8859-1", "søg".encode()),
        ("utf-8", "søg".encode("cp1252")),
        ("punycode", "søg".encode()),
        ("", "søg".encode("cp1252")),
    ],
)
def test_a_wrong_charset_is_seen_through(charset: str, raw: bytes) -> None:
    assert fresh(f"Subject: x\nContent-Type: text/plain; charset={charset}\n\n".encode() + raw) == "søg"


def test_broken_base64_is_read_as_far_as_it_goes() -> None:
    whole = base64.b64encode(b"Hej Lisbet, jeg vil gerne med")
    raw = b"Content-Transfer-Encoding: base64\n\n" + whole[:15] + b"\n!!" + whole[15:-3]
    assert fresh(raw) == "Hej Lisbet, jeg vil gerne m"


def test_line_ends_of_all_kinds() -> None:
    raw = plain("Hej\n\nJeg vil gerne med\n\nMvh\nMette")
    assert told(raw) == told(raw.replace(b"\n", b"\r\n")) == told(raw.replace(b"\n", b"\r"))


def nested(levels: int) -> bytes:
    """Multiparts one inside the other, with a text in the innermost."""
    top = "".join(f"Content-Type: multipart/mixed; boundary=b{level}\n\n--b{level}\n" for level in range(levels))
    return (top + "Content-Type: text/plain\n\nHej").encode()


@pytest.mark.parametrize(
    ("raw", "defect"),
    [
        (nested(10_000), "parts nested too deep"),
        (b"Content-Type: message/rfc822\n\n" * 5_000 + b"Hej", "mails attached too deep"),
        (b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nHej\n" * 10_000, "too many parts"),
        (b"X: y\n" * 10_000 + b"\nHej", "too many headers"),
        (b"Subject: x\n\n" + b"a" * 1_000_000, "text too long, cut"),
        (b"Subject: x\n\n" + b"a\n" * 50_000, "too many lines, cut"),
        (b"Content-Type: multipart/mixed\n\nHej", "multipart without a boundary"),
    ],
)
def test_bounds_are_told_as_defects(raw: bytes, defect: str) -> None:
    assert defect in from_bytes(raw).defects


def test_a_multipart_without_its_parts_is_read_as_text() -> None:
    assert fresh(b"Content-Type: multipart/mixed; boundary=b\n\nHej Lisbet") == "Hej Lisbet"


def test_the_type_of_the_whole_mail() -> None:
    assert from_bytes(page("Hej")).content_type == "text/html"
    assert from_bytes(b"Content-Type: nonsense\n\nHej").content_type == "text/plain"
