"""Reminders before each meeting: to the participant, or through the contact where that is the only way."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta

from bot.course import Course
from bot.deciding.seats import language_of, seat_of_record
from bot.deciding.values import LetterKind, LetterOrder, Overview
from bot.due.occasions import Occasion, falls_on, occasions
from bot.due.recipients import by_recipient, joined, told_by
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
    coming = occasions(overview, courses, schedule, now)
    return tuple(order for occasion in coming for order in _orders(overview, occasion))


def reminders_on(
    overview: Overview, courses: Mapping[str, Course], schedule: ScheduleInfo, day: date
) -> tuple[LetterOrder, ...]:
    """The reminders that fall on `day`, as things stand now; those that were sent already are not among them."""
    orders = due_reminders(overview, courses, schedule, schedule.moment(day, schedule.reminder_time))
    return tuple(order for order in orders if falls_on(order, courses) == day)


def _orders(overview: Overview, occasion: Occasion) -> Iterator[LetterOrder]:
    reminded = set(told_by(overview.letter_keys, LetterKind.REMINDER, f"/{occasion.name}"))
    attending = overview.attending(occasion.course.key, occasion.meeting.number)
    due = [one for one in attending if one.key not in reminded and not _confirmed_lately(one, occasion)]
    for (own, to), people in by_recipient(due, overview.muted).items():
        yield _order(occasion, to, people, own, attending)


def _confirmed_lately(one: Participant, occasion: Occasion) -> bool:
    return one.confirmed_at is not None and occasion.at < one.confirmed_at + CONFIRMED_LATELY


def _order(
    occasion: Occasion, to: Address, people: tuple[Participant, ...], own: bool, attending: tuple[Participant, ...]
) -> LetterOrder:
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
        colleagues=_colleagues(people[0], attending) if own else (),
    )


def _colleagues(one: Participant, attending: tuple[Participant, ...]) -> tuple[str, ...]:
    """The names of the others from the same workplace, however it is spelled; a contact knows whom they signed up."""
    workplace = _spelled_plainly(one.workplace)
    names = {other.name for other in attending if _spelled_plainly(other.workplace) == workplace}
    return tuple(sorted(names - {one.name, ""})) if workplace else ()


def _spelled_plainly(workplace: str) -> str:
    return " ".join(workplace.casefold().split())
