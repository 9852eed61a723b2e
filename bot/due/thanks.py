"""The thank-you of the day after the last meeting, to those who came to at least one."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta

from bot.course import Course
from bot.deciding.attendance import attended
from bot.deciding.seats import language_of, seat_of_record
from bot.deciding.values import LetterKind, LetterOrder, Overview
from bot.due.recipients import by_recipient, joined, told_by
from bot.due.schedule import ScheduleInfo

TOO_LATE = timedelta(days=14)  # thanks that come later than that, after a downtime, are worse than none


def due_thanks(
    overview: Overview, courses: Mapping[str, Course], schedule: ScheduleInfo, now: datetime
) -> tuple[LetterOrder, ...]:
    """The thank-yous to write at `now` (aware), once a participant, ever, whatever becomes of the meetings' dates."""
    thanked = set(told_by(overview.letter_keys, LetterKind.THANK_YOU))
    return tuple(
        order
        for course in courses.values()
        if (at := schedule.moment(_day(course), schedule.reminder_time)) <= now < at + TOO_LATE
        for order in _orders(overview, course, thanked)
    )


def thanks_on(
    overview: Overview, courses: Mapping[str, Course], schedule: ScheduleInfo, day: date
) -> tuple[LetterOrder, ...]:
    """The thank-yous that fall on `day`, as things stand now; those that were sent already are not among them."""
    over = {key: course for key, course in courses.items() if _day(course) == day}
    return due_thanks(overview, over, schedule, schedule.moment(day, schedule.reminder_time))


def _day(course: Course) -> date:
    return course.last_meeting.date + timedelta(days=1)


def _orders(overview: Overview, course: Course, thanked: set[str]) -> Iterator[LetterOrder]:
    came = [
        one
        for one in overview.registered(course.key)
        if one.key not in thanked and attended(one, course, overview.absences(one))
    ]
    for (own, to), people in by_recipient(came, overview.muted).items():
        yield LetterOrder(
            kind=LetterKind.THANK_YOU,
            key=f"{LetterKind.THANK_YOU}/{joined(people)}",
            to=to,
            course=course.key,
            language=language_of(people[0]),
            seats=tuple(seat_of_record(one, absent=overview.absences(one)) for one in people),
            writer_is_participant=own,
        )
