"""Certificates of attendance, for whom the coordinator names: who can get one, and the letters that bring them."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.course import Course
from bot.deciding.attendance import attended
from bot.deciding.seats import seat_of_record
from bot.deciding.values import LetterKind, LetterOrder, Overview, Seat
from bot.due.recipients import by_recipient, joined, language_of
from bot.records import Participant, ParticipantStatus


@dataclass(frozen=True, slots=True)
class Entitled:
    """Who gets a certificate; the seat is absent from all meetings but those that stand in it."""

    participant: Participant
    seat: Seat


def entitled(overview: Overview, course: Course, one: Participant, now: datetime, *, anyway: bool) -> Entitled | str:
    """Whether somebody gets a certificate at `now` (aware), or why not, as what stands behind the name.

    Only meetings that are over stand in it; before the last one there is a certificate only where that is what the
    coordinator wants (`anyway`).
    """
    came_to = [
        meeting.number
        for meeting in attended(one, course, overview.absences(one))
        if meeting.ends_at(course.zone) <= now
    ]
    if one.status != ParticipantStatus.REGISTERED:
        return "does not take part"
    if not one.name:
        return "has no name on record"
    if now < course.ends_at and not anyway:
        return f"is at a course that ends on {course.ends_at:%Y-%m-%d}; --anyway counts the meetings held so far"
    if not came_to:
        return "has been at no meeting"
    missed = frozenset(meeting.number for meeting in course.all_meetings) - frozenset(came_to)
    return Entitled(one, seat_of_record(one, absent=missed))


def certificate_letters(
    some: Collection[Entitled], muted: frozenset[str], now: datetime
) -> tuple[LetterOrder, ...]:
    """The letters that bring the certificates, asked for at `now` (aware); those who ask twice get two."""
    by_course: Mapping[str, list[Entitled]] = {one.participant.course: [] for one in some}
    for one in some:
        by_course[one.participant.course].append(one)
    return tuple(order for course, group in by_course.items() for order in _orders(course, group, muted, now))


def _orders(course: str, group: list[Entitled], muted: frozenset[str], now: datetime) -> Iterator[LetterOrder]:
    seats = {one.seat.key: one.seat for one in group}
    for (own, to), people in by_recipient([one.participant for one in group], muted).items():
        yield LetterOrder(
            kind=LetterKind.CERTIFICATE,
            key=f"{LetterKind.CERTIFICATE}/{joined(people)}/{now.astimezone(UTC):%Y%m%dT%H%M%S}",
            to=to,
            course=course,
            language=language_of(people[0]),
            seats=tuple(seats[one.key] for one in people),
            writer_is_participant=own,
        )
