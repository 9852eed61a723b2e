"""What the hour brings by itself: reminders, thanks, what is asked for once more, the waiting list, food forgotten."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from bot.course import Course, Meeting
from bot.deciding.values import LetterKind
from simulation.model import CANCELLED, REGISTERED, WAITING, Model, Seat

REMINDED_DAYS_BEFORE = (2, 14)
REMINDED_AT = time(9)
CONFIRMED_LATELY = timedelta(hours=24)
ASKED_AGAIN_AFTER = timedelta(days=7)
OFFER_DAYS = timedelta(days=5)
OFFERED_BETWEEN = (time(8), time(20))
THANKED_FOR = timedelta(days=14)
FOOD_KEPT = timedelta(days=30)


def due(model: Model, now: datetime) -> None:
    """What a round at `now` does by itself."""
    for course in model.courses.values():
        for meeting in course.meetings:
            _remind(model, course, meeting, now)
            _tell_venue(model, course, meeting, now)
        _thank(model, course, now)
        _ask_again(model, course, now)
    for course in model.courses.values():
        if OFFERED_BETWEEN[0] <= now.astimezone(course.zone).time() < OFFERED_BETWEEN[1]:
            _move_the_line(model, course, now)
        if course.ends_at < now - FOOD_KEPT:
            for seat in model.seats:
                seat.dietary = "" if seat.course == course.key else seat.dietary


def _remind(model: Model, course: Course, meeting: Meeting, now: datetime) -> None:
    days = _days_before(course, meeting, now)
    if days is None:
        return
    at = _moment(course, meeting.date - timedelta(days))
    letters: dict[tuple[bool, str], list[Seat]] = defaultdict(list)
    for seat in model.held(course.key, REGISTERED):
        to = _first_reachable(model, seat.email, seat.contact_email)
        lately = seat.confirmed is not None and at < seat.confirmed + CONFIRMED_LATELY
        if to and meeting.number not in seat.absent and (meeting.date, days) not in seat.reminded and not lately:
            seat.reminded.add((meeting.date, days))
            letters[to == seat.email, to].append(seat)
    for (own, to), seats in letters.items():
        colleagues = _colleagues(model, seats[0], meeting) if own else []
        model.tell(LetterKind.REMINDER, to, [*seats, *colleagues])


def _days_before(course: Course, meeting: Meeting, now: datetime) -> int | None:
    """The days of the latest reminder that is due, before the meeting begins."""
    due = (days for days in REMINDED_DAYS_BEFORE if _moment(course, meeting.date - timedelta(days)) <= now)
    return next(due, None) if now < meeting.starts_at(course.zone) else None


def _tell_venue(model: Model, course: Course, meeting: Meeting, now: datetime) -> None:
    """Each time that there is a reminder the venue is told how many come, and nobody's name."""
    days = _days_before(course, meeting, now)
    coming = [seat for seat in model.held(course.key, REGISTERED) if meeting.number not in seat.absent]
    for contact in course.venue_contacts:
        told = (meeting.date, days)
        if contact.meeting == meeting.number and days is not None and coming and told not in model.venues_told:
            model.venues_told.add(told)
            model.tell(LetterKind.HEADCOUNT, contact.email)


def _colleagues(model: Model, seat: Seat, meeting: Meeting) -> list[Seat]:
    """Those of the same library who come too: each is told of the others."""
    coming = (one for one in model.held(seat.course, REGISTERED) if meeting.number not in one.absent)
    return [one for one in coming if one.workplace and one.workplace == seat.workplace]


def _thank(model: Model, course: Course, now: datetime) -> None:
    at = _moment(course, course.meetings[-1].date + timedelta(days=1))
    if not at <= now < at + THANKED_FOR:
        return
    letters: dict[tuple[bool, str], list[Seat]] = defaultdict(list)
    for seat in model.held(course.key, REGISTERED):
        was_there = any(
            seat.asked and seat.asked < meeting.ends_at(course.zone) and meeting.number not in seat.absent
            for meeting in course.meetings
        )
        to = _first_reachable(model, seat.email, seat.contact_email)
        if was_there and to and not seat.thanked:
            seat.thanked = True
            letters[to == seat.email, to].append(seat)
    for (_, to), seats in letters.items():
        model.tell(LetterKind.THANK_YOU, to, seats)


def _ask_again(model: Model, course: Course, now: datetime) -> None:
    coming = {meeting.number for meeting in course.meetings if now < meeting.starts_at(course.zone)}
    letters: dict[str, list[Seat]] = defaultdict(list)
    for seat in model.held(course.key, REGISTERED):
        lacking = not (seat.email and seat.workplace and seat.ean) and coming - seat.absent
        to = _first_reachable(model, seat.contact_email, seat.email)
        if lacking and not seat.asked_again and to and seat.asked:
            day = seat.asked.astimezone(course.zone).date() + ASKED_AGAIN_AFTER
            if now >= _moment(course, day):
                seat.asked_again = True
                letters[to].append(seat)
    for to, seats in letters.items():
        model.tell(LetterKind.MISSING_DATA, to, seats)


def _move_the_line(model: Model, course: Course, now: datetime) -> None:
    if course.capacity is None:
        return
    line = _line(model, course.key)
    today = now.astimezone(course.zone).date()
    until = min(today + OFFER_DAYS, course.meetings[0].date - timedelta(days=1))
    held = [seat for seat in model.held(course.key, WAITING) if seat.offered_until and seat.offered_until >= now]
    free = course.capacity - len(model.held(course.key, REGISTERED)) - len(held)
    for group in line.values():
        if group[0].offered_until is not None and group[0].offered_until < now:
            to = _first_reachable(model, group[0].contact_email, group[0].email)
            model.tell(LetterKind.OFFER_EXPIRED, to, group)
            for seat in group:
                seat.status, seat.offered_until = CANCELLED, None
    for group in _line(model, course.key).values():
        if group[0].offered_until is not None:
            continue
        if len(group) > free or today > until:
            return
        free -= len(group)
        model.tell(LetterKind.PLACE_OFFERED, group[0].contact_email, group)
        for seat in group:
            seat.offered_until = datetime.combine(until + timedelta(days=1), time(), course.zone)


def _line(model: Model, course: str) -> Mapping[int, list[Seat]]:
    """The groups that wait, the first in line first."""
    groups: dict[int, list[Seat]] = defaultdict(list)
    for seat in model.held(course, WAITING):
        groups[seat.group].append(seat)
    return groups


def _first_reachable(model: Model, *addresses: str) -> str:
    return next((one for one in addresses if one and one not in model.muted), "")


def _moment(course: Course, day: date) -> datetime:
    return datetime.combine(day, REMINDED_AT, course.zone)
