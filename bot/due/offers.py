"""The waiting list moves: free places are offered in order, and an offer that nobody answered expires."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.course import Course
from bot.deciding.seats import seat_of_record
from bot.deciding.values import LetterKind, LetterOrder, Merge, Overview
from bot.due.recipients import is_own, joined, language_of, writer_first
from bot.due.schedule import ScheduleInfo
from bot.mail import Address
from bot.records import Participant, ParticipantStatus

DAY = (time(8), time(20))  # wall-clock hours in which people are offered a place: the days to answer count from then

Group = tuple[Participant, ...]


@dataclass(frozen=True, slots=True)
class DueOffers:
    """What happens to the waiting lists: records that change, and letters to write, all in one transaction."""

    changes: tuple[Merge, ...] = ()
    orders: tuple[LetterOrder, ...] = ()


def due_offers(overview: Overview, courses: Mapping[str, Course], schedule: ScheduleInfo, now: datetime) -> DueOffers:
    """What is due at `now` (aware), in the daytime, for the courses that have a capacity.

    Those who came in one mail are kept together, and nobody passes those who came before: where the first group in
    line is too big for the free places, all wait, and the digest shows the coordinator, who may split the group.
    Nothing is offered that could not be answered on the day before the first meeting at the latest.
    """
    if not DAY[0] <= now.astimezone(schedule.zone).time() < DAY[1]:
        return DueOffers()
    limited = [course for course in courses.values() if course.capacity is not None]
    expired = [(course, group) for course in limited for group in _groups(_expired(overview, course, now))]
    letters = [
        *(_expiry(course, group, overview.muted) for course, group in expired),
        *(letter for course in limited for letter in _offers(overview, course, schedule, now)),
    ]
    return DueOffers(
        changes=tuple(Merge(one.id, {}, status=ParticipantStatus.CANCELLED) for _, group in expired for one in group),
        orders=tuple(letter for letter in letters if letter and letter.key not in overview.letter_keys),
    )


def _expired(overview: Overview, course: Course, now: datetime) -> Iterator[Participant]:
    for one in overview.waiting_list(course.key):
        if one.offered_until is not None and one.offered_until < now:
            yield one


def _groups(people: Iterable[Participant]) -> tuple[Group, ...]:
    """Those who came in one mail, together, in order of their first."""
    groups: dict[tuple[str, int | None], list[Participant]] = defaultdict(list)
    for one in people:
        groups["" if one.arrival_id else one.key, one.arrival_id].append(one)
    return tuple(tuple(group) for group in groups.values())


def _offers(overview: Overview, course: Course, schedule: ScheduleInfo, now: datetime) -> Iterator[LetterOrder]:
    """The letters that offer what is free, as long as the next group in line fits."""
    today = now.astimezone(schedule.zone).date()
    first = min(meeting.date for meeting in course.meetings)
    until = min(today + timedelta(schedule.offer_days), first - timedelta(days=1))
    waiting = overview.waiting_list(course.key)
    held = sum(one.offered_until is not None and one.offered_until >= now for one in waiting)
    free = (course.capacity or 0) - len(overview.registered(course.key)) - held
    for group in _groups(one for one in waiting if one.offered_until is None):
        if len(group) > free or today > until:
            return
        if to := _spokesman(group, overview.muted):
            free -= len(group)
            yield _order(LetterKind.PLACE_OFFERED, course, group, to, today, until)


def _expiry(course: Course, group: Group, muted: frozenset[str]) -> LetterOrder | None:
    to = _spokesman(group, muted)
    ended = group[0].offered_until
    if to is None or ended is None:
        return None
    last_day = (ended - timedelta(microseconds=1)).astimezone(course.zone).date()
    return _order(LetterKind.OFFER_EXPIRED, course, group, to, last_day, last_day)


def _spokesman(group: Group, muted: frozenset[str]) -> Address | None:
    """Who answers for a group: whoever wrote, else the first of them who can be written to."""
    return next((to for one in group if (to := writer_first(one, muted))), None)


def _order(kind: LetterKind, course: Course, group: Group, to: Address, day: date, until: date) -> LetterOrder:
    return LetterOrder(
        kind=kind,
        key=f"{kind}/{joined(group)}/{day.isoformat()}",
        to=to,
        course=course.key,
        language=language_of(group[0]),
        seats=tuple(seat_of_record(one) for one in group),
        writer_is_participant=len(group) == 1 and is_own(group[0], to),
        until=until,
    )
