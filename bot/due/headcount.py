"""How many come to a meeting and what they eat, for the venue, on the days of the reminders: counts only, no names.

Each of these days has its letter, also where the numbers are as before: a kitchen wants to know that they hold. What
changes after the last of them stands in the coordinator's digest, and is for her to tell.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime

from bot.course import Course
from bot.deciding.food import food_counts
from bot.deciding.values import Headcount, LetterKind, LetterOrder, Overview
from bot.due.occasions import Occasion, falls_on, occasions
from bot.due.schedule import ScheduleInfo
from bot.mail import Address


def due_headcounts(
    overview: Overview, courses: Mapping[str, Course], schedule: ScheduleInfo, now: datetime
) -> tuple[LetterOrder, ...]:
    """The letters to venues at `now` (aware): before each coming meeting to which somebody comes, the latest due."""
    orders = (_order(overview, occasion) for occasion in occasions(overview, courses, schedule, now))
    return tuple(order for found in orders for order in found if order.key not in overview.letter_keys)


def headcounts_on(
    overview: Overview, courses: Mapping[str, Course], schedule: ScheduleInfo, day: date
) -> tuple[LetterOrder, ...]:
    """The letters to venues that fall on `day`, as things stand now; those that were sent are not among them."""
    orders = due_headcounts(overview, courses, schedule, schedule.moment(day, schedule.reminder_time))
    return tuple(order for order in orders if falls_on(order, courses) == day)


def _order(overview: Overview, occasion: Occasion) -> Iterator[LetterOrder]:
    course, number = occasion.course, occasion.meeting.number
    attending = overview.attending(course.key, number)
    for contact in course.venue_contacts:
        if contact.meeting == number and attending and contact.email not in overview.muted:
            yield LetterOrder(
                kind=LetterKind.HEADCOUNT,
                key=f"{LetterKind.HEADCOUNT}/{course.key}/{occasion.name}",
                to=Address(contact.name, contact.email),
                course=course.key,
                language="da",
                writer_is_participant=False,
                meeting=number,
                days_before=occasion.days,
                headcount=Headcount(len(attending), food_counts(attending), final=occasion.is_last),
            )
