import email
import os
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.policy import SMTP, default
from email.utils import getaddresses
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_letters import COORDINATOR, COURSE, COURSES, LONG, METTE, NOW, ORDERS, SENDER, THREAD, answer, seat

from bot.deciding.values import Change, LetterKind, Thread
from bot.mail import REPLY_MARKERS, Address
from bot.preview.samples import letters
from bot.store.recording import MERGEABLE
from bot.templating import Templates
from bot.writing import message_id_for, write

GOLDEN = Path(__file__).parent / "golden"
TEMPLATES = Templates(Path(__file__).parents[1] / "templates")
LETTERS = letters(COURSE, SENDER, COORDINATOR, TEMPLATES)
CONFIRMATION = ORDERS["confirmation"]


def parsed(raw: bytes) -> EmailMessage:
    """The message as a strict reader sees it: any defect at all is an error."""
    message = email.message_from_bytes(raw, policy=default.clone(raise_on_defect=True))
    assert isinstance(message, EmailMessage)
    return message


def part(message: EmailMessage, kind: str) -> str:
    """The text of the plain or HTML part."""
    body = message.get_body((kind,))
    assert body is not None
    content = body.get_content()
    assert isinstance(content, str)
    return content.replace("\r\n", "\n")


def recipient(raw: bytes) -> tuple[str, str]:
    """Name and address in To, by the older parser, which joins encoded words as RFC 2047 section 6.2 wants it."""
    ((name, address),) = getaddresses(email.message_from_bytes(raw).get_all("To", []))
    return str(make_header(decode_header(name))), address


def written(**changes: object) -> EmailMessage:
    """The confirmation with some of its order's values changed."""
    return parsed(write(replace(CONFIRMATION, **changes), COURSES, SENDER, TEMPLATES, NOW).raw)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", LETTERS)
def test_each_letter_says_what_its_golden_file_says(name: str) -> None:
    """GOLDEN=write pytest tests/test_writing.py writes the files anew; the diff then shows what changed."""
    message = parsed(LETTERS[name].raw)
    said = f"{message['Subject']}\n\n{part(message, 'plain')}"
    file = GOLDEN / f"{name}.txt"
    if os.environ.get("GOLDEN") == "write":
        GOLDEN.mkdir(exist_ok=True)
        file.write_text(said, encoding="utf-8")
    assert said == file.read_text(encoding="utf-8")


def test_every_golden_file_is_of_a_letter() -> None:
    assert {file.stem for file in GOLDEN.iterdir()} == set(LETTERS)


@pytest.mark.parametrize("name", LETTERS)
def test_each_message_is_well_formed(name: str) -> None:
    raw = LETTERS[name].raw
    message = parsed(raw)
    files = list(message.iter_attachments())
    body = next(message.iter_parts()) if files else message
    alternatives = list(body.iter_parts())
    assert message.get_content_type() == ("multipart/mixed" if files else "multipart/alternative")
    assert body.get_content_type() == "multipart/alternative"
    texts = alternatives[:2] if LETTERS[name].entry else alternatives  # what comes after them is for a calendar
    assert [one.get_content_type() for one in texts] == ["text/plain", "text/html"]
    assert [one["Content-Transfer-Encoding"] for one in texts] == ["quoted-printable"] * 2
    assert raw.isascii()
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert max(len(line) for line in raw.split(b"\r\n")) <= 76
    assert message["Message-ID"] == LETTERS[name].message_id == message_id_for(LETTERS[name].key, SENDER.domain)
    assert message["X-Auto-Response-Suppress"] == "All"
    assert message["Date"].datetime == NOW
    assert message["From"].addresses[0].addr_spec == SENDER.email
    assert message["To"].addresses[0].addr_spec == LETTERS[name].recipient


@pytest.mark.parametrize("name", LETTERS)
def test_each_text_is_set_in_72_columns(name: str) -> None:
    text = part(parsed(LETTERS[name].raw), "plain")
    unbroken = (str(LONG.email), "https://")
    assert [line for line in text.splitlines() if len(line) > 72 and not any(one in line for one in unbroken)] == []
    assert "\n\n\n" not in text
    assert not any(line.endswith(" ") for line in text.splitlines())


@pytest.mark.parametrize("name", LETTERS)
def test_each_html_names_its_language_and_loads_nothing(name: str) -> None:
    message = parsed(LETTERS[name].raw)
    html = part(message, "html")
    assert f'<html lang="{message["Content-Language"]}"' in html
    assert set(re.findall(r"<table[^>]*>", html)) == set(re.findall(r'<table[^>]* role="presentation"[^>]*>', html))
    html = re.sub(r'<a [^>]*href="https://[^"]*"', "<a ", html)  # a link loads nothing until somebody follows it
    html = re.sub(r"<pre [^<]*</pre>", "", html)  # the words of another letter: text, whatever they are
    for token in ("http:", "https:", "url(", "<img", "<link", "src="):
        assert token not in html
    assert "prefers-color-scheme: dark" in html


@pytest.mark.parametrize(("name", "language"), [("confirmation", "da"), ("reminder", "da"), ("group-en", "en")])
def test_a_letter_that_may_be_answered_opens_with_the_reply_marker(name: str, language: str) -> None:
    message = parsed(LETTERS[name].raw)
    marker = REPLY_MARKERS["en" if language == "en" else "da"]
    assert part(message, "plain").splitlines()[0] == marker
    assert f">{marker}<" in part(message, "html")


@pytest.mark.parametrize("name", ["digest-busy", "alarm-poll"])
def test_letters_to_the_house_ask_for_no_reply(name: str) -> None:
    assert not any(marker in part(parsed(LETTERS[name].raw), "plain") for marker in REPLY_MARKERS.values())


@pytest.mark.parametrize(
    ("name", "value"),
    [("confirmation", "auto-replied"), ("reminder", "auto-generated"), ("digest-quiet", "auto-generated")],
)
def test_letters_say_that_a_machine_sent_them(name: str, value: str) -> None:
    assert parsed(LETTERS[name].raw)["Auto-Submitted"] == value


def test_the_same_order_at_the_same_moment_gives_the_same_bytes() -> None:
    again = write(CONFIRMATION, COURSES, SENDER, Templates(Path(__file__).parents[1] / "templates"), NOW)
    assert again == LETTERS["confirmation"]


def test_the_message_id_depends_on_the_key_alone() -> None:
    later = write(CONFIRMATION, COURSES, SENDER, TEMPLATES, NOW + timedelta(days=3))
    other = write(replace(CONFIRMATION, key="confirmation/other"), COURSES, SENDER, TEMPLATES, NOW)
    assert later.message_id == LETTERS["confirmation"].message_id != other.message_id


def test_the_outbox_learns_what_the_letter_is_about() -> None:
    letter = LETTERS["reminder-through-contact"]
    assert (letter.kind, letter.course, letter.meeting, letter.recipient) == (
        LetterKind.REMINDER, COURSE.key, 1, "bo@odder.example",
    )  # fmt: skip
    assert letter.participant_keys == tuple(one.key for one in ORDERS["reminder-through-contact"].seats)


LONG_ID = f"<{'x' * 200}@mail.example>"
IDS = tuple(f"<{number}@mail.example>" for number in range(60))


@pytest.mark.parametrize(
    ("thread", "in_reply_to", "references"),
    [
        (THREAD, THREAD.message_id, f"{THREAD.references[0]} {THREAD.message_id}"),
        (Thread("<a@b>", (), ""), "<a@b>", "<a@b>"),
        (Thread("", ("<a@b>",), ""), None, None),
        (Thread("no id at all", (), ""), None, None),
        (Thread("<a@b>\r\nBcc: x@x.example", (), ""), None, None),
        (Thread("<a@b>", ("junk", "<c@d>", "<æ@d>", "<a@b>"), ""), "<a@b>", "<c@d> <a@b>"),
        (Thread("<a@b>", IDS, ""), "<a@b>", " ".join((IDS[0], *IDS[-18:], "<a@b>"))),
        (Thread(LONG_ID, IDS[:1], ""), LONG_ID, f"{IDS[0]} {LONG_ID}"),
    ],
)  # fmt: skip
def test_an_answer_joins_the_thread(thread: Thread, in_reply_to: str | None, references: str | None) -> None:
    raw = write(replace(CONFIRMATION, thread=thread), COURSES, SENDER, TEMPLATES, NOW).raw
    message = parsed(raw)
    assert message["In-Reply-To"] == in_reply_to
    assert (message["References"] and message["References"].split()) == (references and references.split())
    assert message["Bcc"] is None


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Mette Kjær", "Mette Kjær"),
        ("Kjær, Mette", "Kjær, Mette"),
        ('Mette "Mie" Kjær', 'Mette "Mie" Kjær'),
        ("Mette\r\nBcc: x@x.example", "Mette Bcc: x@x.example"),
        ("Mette\x00\x1b\u202e Kjær", "Mette Kjær"),
        ("", ""),
        ("Ærøskøbing-Østerbølle " * 2, ("Ærøskøbing-Østerbølle " * 2).strip()),
        ("Rosenørn, " * 30, ("Rosenørn, " * 7)[:64].strip()),
        ("x@evil.example, " * 30, ("x@evil.example, " * 4).strip()),
        ("mette@silkeborg.example", "mette@silkeborg.example"),
    ],
)
def test_any_name_fits_into_the_header(name: str, shown: str) -> None:
    raw = write(replace(CONFIRMATION, to=Address(name, "mette@silkeborg.example")), COURSES, SENDER, TEMPLATES, NOW).raw
    assert recipient(raw) == (shown, "mette@silkeborg.example")
    assert parsed(raw)["Bcc"] is None


@given(st.text(max_size=200))
def test_no_name_breaks_the_headers(name: str) -> None:
    raw = write(replace(CONFIRMATION, to=Address(name, "mette@silkeborg.example")), COURSES, SENDER, TEMPLATES, NOW).raw
    shown, address = recipient(raw)
    assert address == "mette@silkeborg.example"
    assert name.split()[:1] == shown.split()[:1] or not name.isprintable() or len(name) > 64
    assert parsed(raw)["Bcc"] is None


def test_a_domain_beyond_ascii_is_written_as_idna() -> None:
    order = replace(CONFIRMATION, to=Address("Mette", "mette@blåbærbibliotek.example"))
    letter = write(order, COURSES, SENDER, TEMPLATES, NOW)
    address = "mette@xn--blbrbibliotek-qfbq.example"
    assert (recipient(letter.raw), letter.recipient) == (("Mette", address), address)


@pytest.mark.parametrize(
    "address", ["jørn@silkeborg.example", "silkeborg.example", "mette@", "a b@silkeborg.example", ""]
)
def test_what_is_no_address_cannot_be_written_to(address: str) -> None:
    with pytest.raises(ValueError, match=r"address|label|local-part"):
        written(to=Address("Jørn", address))


def test_a_long_subject_is_folded_and_read_back_whole() -> None:
    course = replace(
        COURSE, name="Hverdagsledelse for mellemledere på små og store biblioteker i hele rigsfællesskabet"
    )
    raw = write(CONFIRMATION, {course.key: course}, SENDER, TEMPLATES, NOW).raw
    assert max(len(line) for line in raw.split(b"\r\n")) <= 76
    assert parsed(raw)["Subject"] == f"Tilmeldt: {course.title}"


def test_values_of_a_mail_are_data_in_html() -> None:
    html = part(parsed(LETTERS["confirmation-script"].raw), "html")
    assert "<script" not in html
    assert "&lt;script&gt;" in html
    assert "{{ 7 * 7 }} &amp; &lt;b&gt;chef&lt;/b&gt;" in html
    assert "\x00" not in html


def test_a_letter_goes_through_the_standard_library_unchanged() -> None:
    raw = LETTERS["confirmation-long"].raw
    assert email.message_from_bytes(raw, policy=SMTP.clone(refold_source="none")).as_bytes() == raw


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_course_that_costs_nothing_says_so(language: str) -> None:
    free = replace(COURSE, price=replace(COURSE.price, amount=COURSE.price.amount * 0))
    order = answer(LetterKind.CONFIRMATION, seat(METTE), language="en" if language == "en" else "da")
    text = part(parsed(write(order, {free.key: free}, SENDER, TEMPLATES, NOW).raw), "plain")
    assert ("gratis" if language == "da" else "free") in text
    assert "kr." not in text
    assert "DKK" not in text


def test_a_meeting_that_there_is_not_is_our_own_fault() -> None:
    with pytest.raises(KeyError):
        write(replace(ORDERS["reminder"], meeting=9), COURSES, SENDER, TEMPLATES, NOW)


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("field", sorted(MERGEABLE))
def test_a_receipt_has_words_for_each_field_that_may_change(field: str, language: str) -> None:
    change = Change("updated", "Mette Kjær", fields=(field,))
    order = answer(LetterKind.RECEIPT, seat(METTE), changes=(change,), language="en" if language == "en" else "da")
    text = part(parsed(write(order, COURSES, SENDER, TEMPLATES, NOW).raw), "plain")
    assert re.search(r"(Jeg har noteret|I have noted) \w", text)


def test_a_receipt_lists_only_the_meetings_to_come() -> None:
    later = datetime(2026, 9, 29, 9, tzinfo=UTC)  # the third has begun
    order = ORDERS["receipt-absent"]
    text = part(parsed(write(order, COURSES, SENDER, TEMPLATES, later).raw), "plain")
    assert re.findall(r"- \w+ den (.*) 2026", text) == ["12. november"]
    after = part(parsed(write(order, COURSES, SENDER, TEMPLATES, later + timedelta(days=90)).raw), "plain")
    assert "Datoerne" not in after


def test_a_goodbye_says_nothing_of_what_stood() -> None:
    text = part(parsed(LETTERS["receipt-cancelled"].raw), "plain")
    assert "EAN" not in text
    assert LETTERS["receipt-cancelled"].participant_keys == tuple(one.key for one in ORDERS["receipt-cancelled"].seats)
