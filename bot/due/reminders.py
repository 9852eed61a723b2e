"""Reminders before each meeting: to the participant, or through the contact where that is the only way."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from bot.course import Course, Meeting
from bot.deciding.seats import seat_of_record
from bot.deciding.values import LetterKind, LetterOrder, Overview
from bot.due.recipients import is_own, joined, language_of, own_first, told_by
from bot.due.schedule import ScheduleInfo
from bot.mail import Address
from bot.records import Participant

CONFIRMED_LATELY = timedelta(hours=24)  # the confirmation told the dates: nobody needs a reminder so soon after it


def due_reminders(
    overview: Overview, courses: Mapping[str, Course], schedule: ScheduleInfo, now: datetime
) -> tuple[LetterOrder, ...]:
    """The reminders to write at `now` (aware): before each coming meeting the latest that is due, once a participant.

    Earlier ones that were missed are not made up for. Participants without an address of their own are reminded
    through their contact, in one letter for all of the same contact.
    """
    return tuple(
        order
        for course in courses.values()
        for meeting in course.meetings
        for occasion in [_latest_occasion(course, meeting, schedule, now)]
        if occasion
        for order in _orders(overview, occasion)
    )


def reminders_on(
    overview: Overview, courses: Mapping[str, Course], schedule: ScheduleInfo, day: date
) -> tuple[LetterOrder, ...]:
    """The reminders that fall on `day`, as things stand now; those that were sent already are not among them."""
    orders = due_reminders(overview, courses, schedule, schedule.moment(day, schedule.reminder_time))
    return tuple(order for order in orders if _falls_on(order, courses[order.course]) == day)


@dataclass(frozen=True, slots=True)
class _Occasion:
    """A reminder that falls due: `days` before a meeting, at the moment `at` (UTC)."""

    course: Course
    meeting: Meeting
    days: int
    at: datetime

    @property
    def name(self) -> str:
        """How keys name it. The date is part of it, so that a meeting that moves is reminded of anew."""
        return f"{self.meeting.number}/{self.meeting.date.isoformat()}/{self.days}"


def _latest_occasion(course: Course, meeting: Meeting, schedule: ScheduleInfo, now: datetime) -> _Occasion | None:
    """The last occasion up to `now` to remind of a meeting; None before the first one, and once it has begun."""
    if now >= meeting.starts_at(schedule.zone).astimezone(UTC):
        return None
    for days in sorted(schedule.reminder_days_before):
        at = schedule.moment(meeting.date - timedelta(days), schedule.reminder_time)
        if at <= now:
            return _Occasion(course, meeting, days, at)
    return None


def _orders(overview: Overview, occasion: _Occasion) -> Iterator[LetterOrder]:
    reminded = set(told_by(overview.letter_keys, LetterKind.REMINDER, f"/{occasion.name}"))
    letters: dict[tuple[bool, Address], list[Participant]] = defaultdict(list)
    for one in overview.attending(occasion.course.key, occasion.meeting.number):
        lately = one.confirmed_at is not None and occasion.at < one.confirmed_at + CONFIRMED_LATELY
        to = own_first(one, overview.muted)
        if to and one.key not in reminded and not lately:
            letters[is_own(one, to), to].append(one)
    return (_order(occasion, to, people, own) for (own, to), people in letters.items())


def _order(occasion: _Occasion, to: Address, people: list[Participant], own: bool) -> LetterOrder:
    return LetterOrder(
        kind=LetterKind.REMINDER,
        key=f"{LetterKind.REMINDER}/{joined(people)}/{occasion.name}",
        to=to,
        course=occasion.course.key,
        language=language_of(people[0]),
        seats=tuple(seat_of_record(one) for one in people),
        writer_is_participant=own,
        meeting=occasion.meeting.number,
        days_before=occasion.days,
    )


def _falls_on(order: LetterOrder, course: Course) -> date | None:
    if order.meeting is None or order.days_before is None:
        return None
    return course.meeting(order.meeting).date - timedelta(order.days_before)
