"""Every sample letter, also those to strange people, as other programs see it: as bytes, as headers, as plain text."""

import re
from email import message_from_bytes, policy
from email.header import decode_header
from email.message import EmailMessage
from html import unescape
from pathlib import Path

import pytest
from sample_letters import COORDINATOR, COURSE, SENDER

from bot.deciding.values import LetterKind
from bot.preview.pages import body_of, preheader_of
from bot.preview.samples import letters
from bot.templating import DANISH_ONLY, Templates

TEMPLATES = Templates(Path(__file__).parents[1] / "templates")
LETTERS = letters(COURSE, SENDER, COORDINATOR, TEMPLATES, strange=True)
TO_THE_HOUSE = {LetterKind.DIGEST, LetterKind.ALARM, LetterKind.CHANGE_PROPOSED}  # in words of their own

STRICT = {
    "headers and MIME": policy.default.clone(raise_on_defect=True),
    "SMTP": policy.SMTP.clone(raise_on_defect=True),
    "older programs": policy.compat32.clone(raise_on_defect=True),
}
ENCODED_WORD = re.compile(r"=\?utf-8\?[bq]\?[^? ]*\?=", re.IGNORECASE)
MARKUP = re.compile(r"</?(?:a|br|div|h\d|li|p|pre|span|strong|style|table|td|tr|ul)\b|&(?:#\w+|\w+);|\xa0|{%")


def message_of(name: str) -> EmailMessage:
    """The letter as a strict reader sees it."""
    return message_from_bytes(LETTERS[name].raw, policy=policy.default.clone(raise_on_defect=True))


@pytest.mark.parametrize("name", LETTERS)
def test_no_parser_finds_a_defect(name: str) -> None:
    for strictness in STRICT.values():
        message = message_from_bytes(LETTERS[name].raw, policy=strictness)
        for part in message.walk():
            assert part.defects == []
            for field, value in part.items():
                assert (field, getattr(value, "defects", ())) == (field, ())
            assert part.is_multipart() or part.get_payload(decode=True)


@pytest.mark.parametrize("name", LETTERS)
def test_the_bytes_pass_any_server(name: str) -> None:
    lines = LETTERS[name].raw.split(b"\r\n")
    assert LETTERS[name].raw.isascii()
    assert not any(b"\r" in line or b"\n" in line or b"\0" in line for line in lines)
    assert max(len(line) for line in lines) <= 998  # RFC 5322 section 2.1.1
    head = lines[: lines.index(b"")]
    assert [line for line in head if len(line) > 78 and b"@" not in line] == []  # an address or an ID is never broken


@pytest.mark.parametrize("name", LETTERS)
def test_headers_say_the_same_raw_as_parsed(name: str) -> None:
    raw, message = message_from_bytes(LETTERS[name].raw), message_of(name)
    for field in ("Subject", "From", "To"):
        value = " ".join(str(raw[field]).split())
        words = ENCODED_WORD.findall(value)
        assert all(len(word) <= 75 for word in words)  # RFC 2047 section 2
        said = "".join(_decoded(piece, charset) for piece, charset in decode_header(value))
        assert _bare(said) == _bare(str(message[field]))
        for word in words:  # no letter is parted between two of them (RFC 2047 section 5)
            ((piece, charset),) = decode_header(word)
            assert _decoded(piece, charset).isprintable()


def _bare(header: str) -> str:
    """A header without what only sets its parts apart."""
    return re.sub(r'[\s"<>]', "", header)


def _decoded(piece: bytes | str, charset: str | None) -> str:
    return piece if isinstance(piece, str) else piece.decode(charset or "ascii")


@pytest.mark.parametrize("name", LETTERS)
def test_the_plain_text_is_well_set(name: str) -> None:
    text = body_of(message_of(name), "plain").replace("\r\n", "\n")
    lines = text.splitlines()
    assert MARKUP.findall(text) == []
    assert [line for line in lines if len(line) > 72 and len(line.split()[-1]) < 48] == []  # only what cannot be broken
    assert [line for line in lines if line != line.rstrip()] == []
    assert "\n\n\n" not in text
    assert text == text.strip("\n") + "\n"


@pytest.mark.parametrize("name", LETTERS)
def test_the_plain_text_says_all_that_the_html_says(name: str) -> None:
    message = message_of(name)
    page = body_of(message, "html").partition("</h1>")[2]
    said = set(_words(body_of(message, "plain")))
    assert [word for word in _words(unescape(re.sub(r"<[^>]*>", " ", page))) if word not in said] == []


def _words(text: str) -> list[str]:
    return [word.strip(".,:") for word in text.split()]


@pytest.mark.parametrize("name", LETTERS)
def test_what_an_inbox_shows_is_worth_its_place(name: str) -> None:
    message = message_of(name)
    subject, preheader = str(message["Subject"]), preheader_of(message)
    assert preheader
    assert preheader not in subject
    assert subject not in preheader
    if LETTERS[name].kind not in TO_THE_HOUSE:
        assert re.match(rf"[^:]+: {COURSE.name}", subject)


def test_each_kind_of_letter_is_sampled_in_each_of_its_languages() -> None:
    seen = {(letter.kind, str(message_of(name)["Content-Language"])) for name, letter in LETTERS.items()}
    danish = {(kind, "da") for kind in LetterKind}
    assert seen == danish | {(kind, "en") for kind in set(LetterKind) - DANISH_ONLY}
