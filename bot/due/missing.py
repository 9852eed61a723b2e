"""What letters asked for and nobody sent: asked for once more, once."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from bot.course import Course
from bot.deciding.seats import asked_for, seat_of_record
from bot.deciding.values import LetterKind, LetterOrder, Overview
from bot.due.recipients import is_own, joined, language_of, told_by, writer_first
from bot.due.schedule import ScheduleInfo
from bot.mail import Address
from bot.records import Participant


def due_missing(
    overview: Overview, courses: Mapping[str, Course], schedule: ScheduleInfo, now: datetime
) -> tuple[LetterOrder, ...]:
    """The letters at `now` (aware) that ask once more, once a participant, ever, for what is missing.

    They go to whoever signed the participants up, one for all of the same writer, `missing_data_days` after the
    confirmation, and only while a meeting is to come that the participant attends.
    """
    asked = set(told_by(overview.letter_keys, LetterKind.MISSING_DATA))
    letters: dict[tuple[str, str], list[tuple[Participant, Address]]] = defaultdict(list)
    for course in courses.values():
        for one in _lacking(overview, course, now):
            to = writer_first(one, overview.muted)
            if to and one.key not in asked and now >= _due_at(one, schedule):
                letters[course.key, to.email].append((one, to))
    return tuple(_order(course, people) for (course, _), people in letters.items())


def _lacking(overview: Overview, course: Course, now: datetime) -> Iterator[Participant]:
    """The participants who attend a coming meeting, and of whom something is missing."""
    coming = {meeting.number for meeting in course.meetings if now < meeting.starts_at(course.zone)}
    for one in overview.registered(course.key):
        seat = asked_for(seat_of_record(one), course)
        if (seat.missing or seat.ean_doubtful) and coming - overview.absences(one):
            yield one


def _due_at(one: Participant, schedule: ScheduleInfo) -> datetime:
    """The moment (UTC) to ask once more; somebody who came in another's place was asked when recorded."""
    asked = (one.confirmed_at or one.recorded_at).astimezone(schedule.zone).date()
    return schedule.moment(asked + timedelta(schedule.missing_data_days), schedule.reminder_time)


def _order(course: str, people: list[tuple[Participant, Address]]) -> LetterOrder:
    (first, to), *others = people
    return LetterOrder(
        kind=LetterKind.MISSING_DATA,
        key=f"{LetterKind.MISSING_DATA}/{joined(one for one, _ in people)}",
        to=to,
        course=course,
        language=language_of(first),
        seats=tuple(seat_of_record(one) for one, _ in people),
        writer_is_participant=not others and is_own(first, to),
    )
