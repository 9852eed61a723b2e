"""Occasions: the days before a meeting on which something is due, and how keys of letters name them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from bot.course import Course, Meeting
from bot.deciding.announced import with_doubtful_dates
from bot.deciding.values import LetterOrder, Overview
from bot.due.schedule import ScheduleInfo


@dataclass(frozen=True, slots=True)
class Occasion:
    """One of `reminder_days_before`: so many `days` before a meeting, at the moment `at` (UTC); the last, or not."""

    course: Course
    meeting: Meeting
    days: int
    at: datetime
    is_last: bool

    @property
    def name(self) -> str:
        """How keys name it. The date is part of it, so that a meeting that moves is told of anew."""
        return f"{self.meeting.number}/{self.meeting.date.isoformat()}/{self.days}"


def occasions(
    overview: Overview, courses: Mapping[str, Course], schedule: ScheduleInfo, now: datetime
) -> Iterator[Occasion]:
    """Of each coming meeting the latest occasion up to `now` (aware); earlier ones are not made up for.

    There is none for a meeting whose day or hour waits for the coordinator's word.
    """
    doubtful = with_doubtful_dates(overview.changes, courses)
    for course in courses.values():
        for meeting in course.meetings:
            latest = _latest(course, meeting, schedule, now)
            if latest and (course.key, meeting.number) not in doubtful:
                yield latest


def falls_on(order: LetterOrder, courses: Mapping[str, Course]) -> date | None:
    """The day of the occasion that a letter is about; None for a letter about none."""
    if order.meeting is None or order.days_before is None:
        return None
    return courses[order.course].meeting(order.meeting).date - timedelta(order.days_before)


def _latest(course: Course, meeting: Meeting, schedule: ScheduleInfo, now: datetime) -> Occasion | None:
    """None before the first occasion, and once the meeting has begun."""
    if now >= meeting.starts_at(schedule.zone).astimezone(UTC):
        return None
    for days in sorted(schedule.reminder_days_before):
        at = schedule.moment(meeting.date - timedelta(days), schedule.reminder_time)
        if at <= now:
            return Occasion(course, meeting, days, at, days == min(schedule.reminder_days_before))
    return None
