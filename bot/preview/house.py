"""Sample letters to the house: the digest on a quiet, a first, a busy and an eventful day, and alarms."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import time, timedelta
from typing import Any

from bot.course import Course
from bot.deciding.values import LetterKind, LetterOrder, Overview, Trouble
from bot.mail import Address
from bot.preview.people import BO, EAN, KAREN, LONG, METTE, PETER, SCRIPT, SLIP, moment, nth
from bot.reading import Person
from bot.records import Arrival, Filing, Health, Letter, LetterState, LogEntry, Participant, ParticipantStatus, Review


@dataclass(frozen=True, slots=True)
class Day:
    """What the database knows when a digest is written, and of which courses."""

    overview: Overview
    courses: Mapping[str, Course]


def alarms(course: Course, coordinator: Address) -> dict[str, LetterOrder]:
    """That mail cannot be fetched or sent, or can be again, by the name of the sample."""
    since = moment(course, days=2, at=time(10, 15))
    down = Trouble("poll", since, "connection refused: imap.fremtidensbiblioteker.dk:993")
    troubles = {
        "alarm-poll": down,
        "alarm-poll-over": replace(down, over=True),
        "alarm-send": replace(down, name="send", error=""),
    }
    return {
        name: LetterOrder(LetterKind.ALARM, f"alarm/{trouble.name}", coordinator, "", "da", trouble=trouble)
        for name, trouble in troubles.items()
    }


def digests(course: Course) -> dict[str, Day]:
    """Days on which a digest is written, by the name of the sample."""
    courses = {course.key: course}
    return {
        "digest-quiet": Day(quiet(course), courses),
        "digest-first": Day(Overview(), courses),
        "digest-busy": Day(busy(course), courses),
        "digest-moved": Day(moved(course), {course.key: replace(course, capacity=4)}),
    }


def participant(course: Course, number: int, person: Person, /, **more: Any) -> Participant:
    """A participant on record since yesterday, with EAN unless told otherwise."""
    told = moment(course, days=-10, at=time(13))
    known = {field: value or "" for field, value in asdict(person).items()}
    fixed = {"course": course.key, "ean": EAN, "received_at": told, "recorded_at": told, "changed_at": told}
    return Participant(**{"id": number, "key": f"p{number}", **known, **fixed, **more})


def arrival(course: Course, number: int, sender: Address, subject: str, /, **more: Any) -> Arrival:
    """A mail of yesterday as the digest shows it."""
    at = moment(course, days=-10, at=time(18, 5))
    place = {"mailbox": "m", "folder": "INBOX", "uidvalidity": 1, "uid": number, "filing": Filing.FLAG}
    said = {"sender_name": sender.name, "sender_email": sender.email, "subject": subject}
    return Arrival(**{"id": number, **place, **said, "received_at": at, "kept_at": at, **more})


def letter(number: int, recipient: str, kind: LetterKind, **more: Any) -> Letter:
    """A letter of ours as the digest shows it."""
    key = f"{kind}/{number}"
    return Letter(**{"id": number, "key": key, "kind": kind, "message_id": key, "recipient": recipient, **more})


def quiet(course: Course) -> Overview:
    """Nothing has happened since the last digest."""
    now = moment(course)
    return Overview(
        participants=(participant(course, 1, METTE, recorded_at=now - timedelta(days=19)),),
        health=(
            Health(name="poll", ok_at=now - timedelta(minutes=1)),
            Health(name="send", ok_at=now - timedelta(hours=3)),
        ),
        last_digest_at=now - timedelta(hours=1),
    )


def busy(course: Course) -> Overview:
    """Something of each kind waits for the coordinator."""
    now = moment(course)
    return Overview(
        participants=(
            participant(course, 1, METTE, recorded_at=now - timedelta(days=19)),
            participant(course, 2, KAREN, dietary="Vegetar"),
            participant(course, 3, LONG, ean=SLIP.ean),
            participant(course, 4, SCRIPT, ean="", dietary="glutenfri"),
            participant(course, 5, replace(KAREN, name="Bo Lind"), status=ParticipantStatus.LATE),
            participant(course, 6, replace(KAREN, name="Ida Bæk"), status=ParticipantStatus.CANCELLED),
        ),
        absent={1: frozenset(nth(course, 1)), 2: frozenset(nth(course, 3, 4))},
        troubled=_troubled(),
        waiting=(
            arrival(
                course, 31, Address("Signe Korsager", "siko@randers.example"),
                f"{course.name} – et par spørgsmål", why="Spørgsmål",
            ),
        ),
        reviews=(
            (
                _review(),
                arrival(course, 30, Address("Lone <Holm>", "lone@odder.example"), "SV: Måske vil Troels med?"),
            ),
        ),
        shunted=(arrival(course, 33, Address("", ""), "", error="UnicodeDecodeError in parse.py:57 (from_bytes)"),),
        health=(
            Health(name="poll", failing_since=now - timedelta(hours=2), error="connection refused", ok_at=now),
            Health(name="send", ok_at=now - timedelta(hours=3)),
        ),
        last_digest_at=moment(course, days=-10, at=time(7, 30)),
    )  # fmt: skip


def _troubled() -> tuple[Letter, ...]:
    return (
        letter(
            7, BO.email, LetterKind.CONFIRMATION,
            state=LetterState.FAILED, smtp_code=550, smtp_text="5.1.1 User unknown",
        ),
        letter(
            8, METTE.email or "", LetterKind.REMINDER,
            state=LetterState.DEFERRED, smtp_code=451, smtp_text="4.7.1 Greylisted",
        ),
    )  # fmt: skip


def _review() -> Review:
    return Review(
        id=12,
        arrival_id=30,
        proposal={"people": [{"name": "Thorkild Bæk-Lund", "workplace": "Odder Bibliotek"}]},
        doubts=["Jeg kan ikke se, om Troels selv vil deltage.", "Mailen har ingen adresse på Troels."],
    )


def moved(course: Course) -> Overview:
    """People came, changed and left; letters came back; some wait for a place."""
    now = moment(course)
    earlier = now - timedelta(days=9)
    waiting = {"status": ParticipantStatus.WAITING, "recorded_at": earlier, "changed_at": earlier}
    late = waiting | {"status": ParticipantStatus.NEXT_YEAR}
    offered = moment(course, days=-6, at=time(0))
    return Overview(
        participants=(
            participant(course, 1, METTE, recorded_at=earlier, dietary="Ingen allergier"),
            participant(course, 2, KAREN, recorded_at=earlier, status=ParticipantStatus.CANCELLED),
            participant(course, 3, PETER, recorded_at=now, arrival_id=77, email="peter@nedlagt.example"),
            participant(course, 4, LONG, recorded_at=earlier),
            participant(course, 5, SCRIPT, **waiting, offered_until=offered),
            participant(course, 6, replace(KAREN, name="Ida Bæk"), **waiting),
            participant(course, 7, replace(KAREN, name="Bo Lind"), **late),
        ),
        absent={1: frozenset(nth(course, 2, 3))},
        log=_log(course),
        muted=frozenset({"peter@nedlagt.example"}),
        not_reached=_returned(),
        auto_replies=(
            letter(
                8, METTE.email or "", LetterKind.REMINDER,
                auto_reply="Jeg er på ferie til og med 28. februar. <Haster det?> Ring.",
            ),
        ),
        health=(Health(name="poll", ok_at=now), Health(name="send", ok_at=now)),
        last_digest_at=now - timedelta(days=1),
    )  # fmt: skip


def _log(course: Course) -> tuple[LogEntry, ...]:
    at = moment(course) - timedelta(hours=1)
    (second,), (third,), (fourth,) = nth(course, 2), nth(course, 3), nth(course, 4)
    happened = (
        (1, "absence", f"{second}", None),
        (1, "absence", f"{third}", None),
        (1, "changed", "dietary, ean", None),
        (2, "changed", "cancelled", 77),
        (3, "recorded", "registered", 77),
        (4, "absence over", f"{fourth}", None),
    )
    return tuple(
        LogEntry(at=at, what=what, detail=detail, participant_id=one, arrival_id=arrival)
        for one, what, detail, arrival in happened
    )


def _returned() -> tuple[Letter, ...]:
    bounced, sent = LetterState.BOUNCED, LetterState.SENT
    return (
        letter(7, "peter@nedlagt.example", LetterKind.WELCOME, state=bounced, smtp_text="5.1.1 <b>No such user</b>"),
        letter(8, METTE.email or "", LetterKind.REMINDER, state=sent, smtp_text="4.2.2 Mailbox full"),
        letter(9, "ukendt@odder.example", LetterKind.RECEIPT, state=bounced, smtp_text=""),
    )
