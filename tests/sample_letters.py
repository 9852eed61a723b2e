"""The letters that golden files and pictures are made of: ordinary people and edge cases. No test of its own."""

from dataclasses import asdict, replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from bot.course import Course, Meeting, Price
from bot.deciding.seats import seat_of
from bot.deciding.values import LetterKind, LetterOrder, Overview, Seat, Thread, Trouble
from bot.mail import Address
from bot.reading import Language, Payer, Person
from bot.records import Arrival, Filing, Health, Letter, LetterState, Participant, ParticipantStatus, Review
from bot.writing import SenderInfo

ZONE = ZoneInfo("Europe/Copenhagen")
NOW = datetime(2026, 2, 20, 9, 30, tzinfo=UTC)
DAYS = (date(2026, 6, 11), date(2026, 8, 20), date(2026, 9, 29), date(2026, 11, 12))
COURSE = Course(
    key="hverdagsledelse-2026",
    name="Hverdagsledelse",
    signup_deadline=date(2026, 3, 1),
    meetings=tuple(Meeting(number, day, time(10), time(15)) for number, day in enumerate(DAYS, start=1)),
    price=Price(Decimal(7500)),
    zone=ZONE,
)
COURSES = {COURSE.key: COURSE}
WITH_VENUE = replace(
    COURSE,
    meetings=(
        replace(COURSE.meetings[0], venue="Hovedbiblioteket i Aarhus", address="Hack Kampmanns Plads 2, 8000 Aarhus C"),
        *COURSE.meetings[1:],
    ),
)
SENDER = SenderInfo(
    "Lisbet Vestergaard", "lv@fremtidensbiblioteker.dk", ("Konsulent", "Tænketanken Fremtidens Biblioteker")
)
COORDINATOR = Address("Lisbet Vestergaard", "lv@fremtidensbiblioteker.dk")
THREAD = Thread("<tilmelding@mail.example>", ("<invitation@fremtidensbiblioteker.dk>",), "Tilmelding")
EAN = "5798005366393"
LIBRARY_PAYS = Payer(ean=EAN, reference="PO 4711")

METTE = Person("Mette Kjær", "souschef", "Silkeborg Bibliotek", "mette@silkeborg.example", "+4565514301", "vegetar")
KAREN = Person("Karen Østergård Holm", "afdelingsleder, Børn og Unge", "Odder Bibliotek", "karen@odder.example")
SCRIPT = Person(
    "<script>alert('hej')</script>", "{{ 7 * 7 }} & <b>chef</b>", "Bib\x00liotek\r\nBcc: x@x.example", "x@x.example"
)
LONG = Person(
    "Anne-Margrethe Kirstine Ingeborg von Rosenørn-Lehn Schimmelmann Ærøskøbing-Østerbølle",
    "afdelingsleder for strategisk udvikling, formidling og borgernære kulturtilbud",
    "Landsdelsbiblioteket for Nordvestvendsyssel, Læsø og omliggende småøer",
    "anne-margrethe-kirstine-ingeborg.von-rosenoern-lehn-schimmelmann@nordvestvendsyssel-bibliotekerne.example",
    "+4599112233",
    "glutenfri, laktosefri, ingen nødder, skaldyr eller selleri, og meget gerne økologisk",
)


def seat(person: Person, payer: Payer = LIBRARY_PAYS, absent: tuple[int, ...] = ()) -> Seat:
    """The seat of a person, with what is missing of it."""
    return seat_of(f"key-of-{person.name}", person, payer, absent)


def answer(kind: LetterKind, *seats: Seat, own: bool = True, language: Language = "da", **more: Any) -> LetterOrder:
    """An answer to the mail of the first of the seats, or, where not `own`, of Bo."""
    to = (
        Address(seats[0].person.name or "", "mette@silkeborg.example")
        if own
        else Address("Bo Lind", "bo@odder.example")
    )
    order = LetterOrder(kind, f"{kind}/abc", to, COURSE.key, language, seats, THREAD, writer_is_participant=own)
    return replace(order, **more)


def reminder(*seats: Seat, own: bool = True, language: Language = "da") -> LetterOrder:
    """A reminder of the first meeting, two days before it."""
    order = answer(LetterKind.REMINDER, *seats, own=own, language=language)
    return replace(order, key="reminder/abc/1/2026-06-11/2", thread=None, meeting=1, days_before=2)


def alarm(trouble: Trouble) -> LetterOrder:
    """An alarm to the coordinator."""
    return LetterOrder(LetterKind.ALARM, f"alarm/{trouble.name}", COORDINATOR, "", "da", trouble=trouble)


_EMPTY = seat(Person(), Payer())
_THREE = (
    seat(KAREN),
    seat(replace(METTE, name="Bo", email=None), Payer(ean="5798005366394")),
    seat(Person(workplace="Odder Bibliotek"), Payer(), absent=(2, 4)),
)
_LATE = datetime(2026, 3, 2, 7, 14, tzinfo=UTC)
_DOWN = Trouble(
    "poll", datetime(2026, 3, 3, 9, 15, tzinfo=UTC), "connection refused: imap.fremtidensbiblioteker.dk:993"
)

ORDERS: dict[str, LetterOrder] = {
    "confirmation": answer(LetterKind.CONFIRMATION, seat(METTE)),
    "confirmation-absent-question": answer(LetterKind.CONFIRMATION, seat(METTE, absent=(2,)), question=True),
    "confirmation-missing": answer(LetterKind.CONFIRMATION, seat(replace(METTE, workplace=None), Payer())),
    "confirmation-nothing-known": answer(LetterKind.CONFIRMATION, _EMPTY),
    "confirmation-wrong-ean": answer(LetterKind.CONFIRMATION, seat(METTE, Payer(ean="5798005366394"))),
    "confirmation-by-others": answer(LetterKind.CONFIRMATION, seat(KAREN), thread=None),
    "confirmation-script": answer(LetterKind.CONFIRMATION, seat(SCRIPT)),
    "confirmation-long": answer(LetterKind.CONFIRMATION, seat(LONG, Payer(cvr="12345674", email=LONG.email))),
    "confirmation-en": answer(LetterKind.CONFIRMATION, seat(METTE, Payer(), (2,)), language="en", question=True),
    "group": answer(LetterKind.GROUP_CONFIRMATION, seat(KAREN), seat(METTE), own=False),
    "group-of-one": answer(LetterKind.GROUP_CONFIRMATION, seat(KAREN), own=False),
    "group-missing": answer(LetterKind.GROUP_CONFIRMATION, *_THREE, own=False, question=True),
    "group-en": answer(LetterKind.GROUP_CONFIRMATION, *_THREE, own=False, language="en"),
    "already": answer(LetterKind.ALREADY_REGISTERED, seat(METTE, absent=(3,))),
    "already-missing": answer(LetterKind.ALREADY_REGISTERED, seat(METTE, Payer())),
    "already-others": answer(LetterKind.ALREADY_REGISTERED, seat(KAREN), seat(METTE), own=False),
    "already-en": answer(LetterKind.ALREADY_REGISTERED, seat(KAREN), own=False, language="en"),
    "rejection": answer(LetterKind.DEADLINE_REJECTION, seat(METTE), received=_LATE),
    "rejection-others": answer(LetterKind.DEADLINE_REJECTION, seat(KAREN), seat(METTE), own=False, question=True),
    "rejection-en": answer(LetterKind.DEADLINE_REJECTION, seat(METTE), received=_LATE, language="en"),
    "reminder": reminder(seat(METTE)),
    "reminder-through-contact": reminder(seat(KAREN), seat(METTE), own=False),
    "reminder-en": reminder(seat(METTE), language="en"),
    "alarm-poll": alarm(_DOWN),
    "alarm-poll-over": alarm(replace(_DOWN, over=True)),
    "alarm-send": alarm(replace(_DOWN, name="send", error="")),
}


def participant(number: int, person: Person, **more: Any) -> Participant:
    """A participant on record, with EAN unless told otherwise."""
    told = datetime(2026, 2, 19, 12, tzinfo=UTC)
    known = {field: value or "" for field, value in asdict(person).items()}
    fixed = {"course": COURSE.key, "ean": EAN, "received_at": told, "recorded_at": told, "changed_at": told}
    return Participant(**{"id": number, "key": f"p{number}", **known, **fixed, **more})


def arrival(number: int, name: str, email: str, subject: str, **more: Any) -> Arrival:
    """A mail as the digest shows it."""
    at = datetime(2026, 2, 19, 17, 5, tzinfo=UTC)
    place = {"mailbox": "m", "folder": "INBOX", "uidvalidity": 1, "uid": number, "filing": Filing.FLAG}
    said = {"sender_name": name, "sender_email": email, "subject": subject, "received_at": at, "kept_at": at}
    return Arrival(**{"id": number, **place, **said, **more})


QUIET = Overview(
    participants=(participant(1, METTE, recorded_at=datetime(2026, 2, 1, tzinfo=UTC)),),
    health=(
        Health(name="poll", ok_at=NOW - timedelta(minutes=1)),
        Health(name="send", ok_at=NOW - timedelta(hours=3)),
    ),
    last_digest_at=NOW - timedelta(hours=1),
)
BUSY = Overview(
    participants=(
        participant(1, METTE, recorded_at=datetime(2026, 2, 1, tzinfo=UTC)),
        participant(2, KAREN, dietary="Vegetar"),
        participant(3, LONG, ean="5798005366394"),
        participant(4, SCRIPT, ean="", dietary="glutenfri"),
        participant(5, replace(KAREN, name="Bo Lind"), status=ParticipantStatus.LATE),
        participant(6, replace(KAREN, name="Ida Bæk"), status=ParticipantStatus.CANCELLED),
    ),
    absent={1: frozenset({1}), 2: frozenset({3, 4})},
    troubled=(
        Letter(
            id=7,
            key="a",
            kind="confirmation",
            message_id="<a@b>",
            recipient="bo@odder.example",
            raw=b"",
            state=LetterState.FAILED,
            smtp_code=550,
            smtp_text="5.1.1 User unknown",
        ),
        Letter(
            id=8,
            key="b",
            kind="reminder",
            message_id="<b@b>",
            recipient="mette@silkeborg.example",
            raw=b"",
            state=LetterState.DEFERRED,
            smtp_code=451,
            smtp_text="4.7.1 Greylisted",
        ),
    ),
    waiting=(
        arrival(31, "Susanne Korsholm", "suko@randers.example", "Hverdagsledelse – et par spørgsmål", why="Spørgsmål"),
    ),
    reviews=(
        (
            Review(
                id=12,
                arrival_id=30,
                proposal={"people": [{"name": "Troels Bæk-Hansen", "workplace": "Odder Bibliotek"}]},
                doubts=["Jeg kan ikke se, om Troels selv vil deltage.", "Mailen har ingen adresse på Troels."],
            ),
            arrival(30, "Lone <Holm>", "lone@odder.example", "SV: Måske vil Troels med?"),
        ),
    ),
    shunted=(arrival(33, "", "", "", error="UnicodeDecodeError in parse.py:57 (from_bytes)"),),
    health=(
        Health(name="poll", failing_since=NOW - timedelta(hours=2), error="connection refused", ok_at=NOW),
        Health(name="send", ok_at=NOW - timedelta(hours=3)),
    ),
    last_digest_at=datetime(2026, 2, 19, 6, 30, tzinfo=UTC),
)
DIGESTS: dict[str, Overview] = {"digest-quiet": QUIET, "digest-first": Overview(), "digest-busy": BUSY}
