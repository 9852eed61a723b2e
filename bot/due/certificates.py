"""Certificates of attendance, for whom the coordinator names: who can get one, and the letters that bring them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.course import Course
from bot.deciding.attendance import attended
from bot.deciding.seats import language_of, seat_of_record
from bot.deciding.values import LetterKind, LetterOrder, Overview, Seat
from bot.due.recipients import by_recipient, joined
from bot.reading import Language
from bot.records import Participant, ParticipantStatus


@dataclass(frozen=True, slots=True)
class Entitled:
    """Who gets a certificate; the seat is absent from all meetings but those that stand in it."""

    participant: Participant
    seat: Seat

    @property
    def course(self) -> str:
        """The key of the course."""
        return self.participant.course

    @property
    def language(self) -> Language:
        """What it is written in."""
        return language_of(self.participant)


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
    course: str, some: Collection[Entitled], muted: frozenset[str], now: datetime
) -> tuple[LetterOrder, ...]:
    """The letters that bring certificates for a course, asked for at `now` (aware); asked again, they go out again."""
    seats = {one.seat.key: one.seat for one in some}
    letters = by_recipient([one.participant for one in some], muted)
    return tuple(
        LetterOrder(
            kind=LetterKind.CERTIFICATE,
            key=f"{LetterKind.CERTIFICATE}/{joined(people)}/{now.astimezone(UTC):%Y%m%dT%H%M%S}",
            to=to,
            course=course,
            language=language_of(people[0]),
            seats=tuple(seats[one.key] for one in people),
            writer_is_participant=own,
        )
        for (own, to), people in letters.items()
    )


def has_certificate(overview: Overview, one: Participant) -> bool:
    """Whether somebody was sent a certificate before."""
    about = (key.split("/")[1] for key in overview.letter_keys if key.startswith(f"{LetterKind.CERTIFICATE}/"))
    return any(one.key in people.split("+") for people in about)
