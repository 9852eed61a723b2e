"""Courses, host and mails for the tests of what kind of mail it is: a mail out of a few words, and what is read."""

from datetime import UTC, date, datetime, time
from decimal import Decimal
from zoneinfo import ZoneInfo

from bot.course import Course, Host, Meeting, Price
from bot.mail import Address, Attachment, Mail, Part, PartKind
from bot.reading import NOT_OURS, Intent, Reading, read

DAYS = (date(2026, 6, 11), date(2026, 8, 20), date(2026, 9, 29), date(2026, 11, 12))
COURSE = Course(
    key="hverdagsledelse-2026",
    name="Hverdagsledelse",
    signup_deadline=date(2026, 3, 1),
    meetings=tuple(Meeting(number, day, time(10), time(15)) for number, day in enumerate(DAYS, 1)),
    price=Price(Decimal(7500)),
    zone=ZoneInfo("Europe/Copenhagen"),
    aliases=("lederforløbet",),
)
HOUSE = "lv@fremtidensbiblioteker.dk"
HOST = Host(HOUSE, "Lisbet Vestergaard", HOUSE)
FEBRUARY = datetime(2026, 2, 10, 9, tzinfo=UTC)
AUGUST = datetime(2026, 8, 17, 9, tzinfo=UTC)
SIGNATURE = "Mette Krogh\nAfdelingsleder\nRingsted Bibliotek"


def mail(
    text: str,
    *,
    subject: str = "Hverdagsledelse",
    sender: str = "mette@ringsted.example",
    received: datetime = FEBRUARY,
    signature: str = SIGNATURE,
    below: tuple[Part, ...] = (),
    headers: dict[str, str] | None = None,
    to: tuple[str, ...] = (HOUSE,),
    cc: tuple[str, ...] = (),
    greeting: str = "Hej Lisbet",
    attachments: tuple[Attachment, ...] = (),
) -> Mail:
    """A mail of a library leader to the house, with `text` as what she wrote now."""
    written = Part(PartKind.FRESH, f"{greeting}\n\n{text}".strip()) if text else None
    signed = Part(PartKind.SIGNATURE, signature) if signature else None
    return Mail(
        sha256="0",
        size=len(text),
        received=received,
        message_id="<a@example>",
        in_reply_to=(),
        references=(),
        sender=Address("", sender),
        reply_to=None,
        to=tuple(Address("", address) for address in to),
        cc=tuple(Address("", address) for address in cc),
        subject=subject,
        headers={name: (value,) for name, value in {"from": sender, "to": ", ".join(to), **(headers or {})}.items()},
        parts=tuple(part for part in (written, signed, *below) if part),
        attachments=attachments,
    )


def mails(block: str) -> list[tuple[str, str, str]]:
    """Subject, sender and text of mails written one below the other: "subject | sender", the text, a line "---"."""
    found = []
    for written in block.split("---\n"):
        first, _, text = written.partition("\n")
        subject, _, sender = first.rpartition(" | ")
        found.append((subject, sender, text.strip()))
    return found


def quoted(text: str, author: str = HOUSE) -> tuple[Part, ...]:
    """A letter quoted below; ours, where nothing else is said."""
    return (Part(PartKind.QUOTED, text, author=Address("", author)),)


def reading(given: Mail, *courses: Course) -> Reading:
    """What is read out of a mail, with the one course where none are given."""
    return read(given, courses or (COURSE,), HOST)


def decision(found: Reading) -> str:
    """What would become of the mail in time, on an empty database."""
    if found.intents & NOT_OURS:
        return "leave"
    if Intent.SIGNUP not in found.intents:
        return "human"
    return "review" if blocking(found) else "register"


def blocking(found: Reading) -> set[str]:
    """The codes of the doubts that block, without those about people, which have their own tests."""
    about_people = {"names_follow", "number_of_people", "no_name"}
    return {doubt.code for doubt in found.doubts if doubt.blocks} - about_people
