"""Seats as letters show them: what stands of a participant, and what is still missing."""

from dataclasses import replace

from stdnum import ean as ean_number

from bot.course import Course
from bot.deciding.values import Merge, Seat
from bot.reading import Language, Payer, Person
from bot.records import Participant

PERSON_FIELDS = ("name", "title", "workplace", "email", "phone", "dietary")
PAYER_FIELDS = ("ean", "cvr", "reference", "invoice_email")


def seat_of(key: str, person: Person, payer: Payer, absent: tuple[int, ...] = ()) -> Seat:
    """A seat, with what is missing of it: what the coordinator needs for the badge, the mails and the invoice."""
    missing = []
    if len((person.name or "").split()) < 2:
        missing.append("name")
    if not person.email:
        missing.append("email")
    if not person.workplace:
        missing.append("workplace")
    if not (payer.ean or payer.cvr or payer.email):
        missing.append("payer")
    doubtful = bool(payer.ean) and not ean_number.is_valid(payer.ean or "")
    return Seat(key, person, payer, absent, tuple(missing), doubtful)


def asked_for(seat: Seat, course: Course) -> Seat:
    """The seat, missing only what its course asks for: a free one needs nobody to pay."""
    if not course.is_free:
        return seat
    return replace(seat, missing=tuple(field for field in seat.missing if field != "payer"))


def seat_of_record(record: Participant, merge: Merge | None = None, absent: frozenset[int] = frozenset()) -> Seat:
    """The seat of somebody on record, as it stands once the merge, if any, is carried out.

    `absent` are the numbers of the meetings missed so far.
    """
    changed = merge.fields if merge else {}
    now = {name: changed.get(name) or getattr(record, name) or None for name in (*PERSON_FIELDS, *PAYER_FIELDS)}
    person = Person(**{name: now[name] for name in PERSON_FIELDS})
    payer = Payer(now["ean"], now["cvr"], now["reference"], now["invoice_email"])
    missed = (absent | set(merge.absent)) - set(merge.present) if merge else absent
    return seat_of(record.key, person, payer, tuple(sorted(missed)))


def language_of(record: Participant) -> Language:
    """The language in which somebody on record is written to."""
    return "en" if record.language == "en" else "da"


def payer_of(record: Participant) -> Payer:
    """Who pays for somebody on record."""
    return Payer(record.ean or None, record.cvr or None, record.reference or None, record.invoice_email or None)
