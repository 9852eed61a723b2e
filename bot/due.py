"""(What stands, now) -> the reminders, digests and alarms that are due. Pure: nothing is written, sent or remembered.

What has gone out is known by the keys of the letters in the outbox, so each is due once, ever. Days and hours are
wall-clock time in the schedule's zone; moments are compared in UTC, so that no change of the clock matters.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.course import Course, Meeting
from bot.deciding.signup import seat_of_record
from bot.deciding.values import LetterKind, LetterOrder, Overview, Trouble
from bot.mail import Address
from bot.records import Participant

CONFIRMED_LATELY = timedelta(hours=24)  # the confirmation told the dates: nobody needs a reminder so soon after it
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class ScheduleInfo:
    """When letters that nobody asked for are due: [schedule] of the configuration. Times are wall-clock time in `zone`.

    `digest_days` holds names out of WEEKDAYS. `alarm_after`: how long polling or sending may fail before it is told.
    """

    zone: ZoneInfo
    reminder_days_before: tuple[int, ...]
    reminder_time: time
    digest_time: time
    digest_days: tuple[str, ...]
    alarm_after: timedelta = timedelta(hours=1)

    def moment(self, day: date, at: time) -> datetime:
        """That hour of that day, in UTC."""
        return datetime.combine(day, at, self.zone).astimezone(UTC)


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


def due_digest(overview: Overview, schedule: ScheduleInfo, now: datetime) -> str | None:
    """The key of the digest to write at `now` (aware), or None: one each digest day, from the digest's hour on."""
    day = now.astimezone(schedule.zone).date()
    key = f"{LetterKind.DIGEST}/{day.isoformat()}"
    is_due = is_digest_day(schedule, day) and now >= schedule.moment(day, schedule.digest_time)
    return key if is_due and key not in overview.letter_keys else None


def is_digest_day(schedule: ScheduleInfo, day: date) -> bool:
    """Whether the coordinator gets a digest on `day`."""
    return WEEKDAYS[day.weekday()] in schedule.digest_days


def due_alarms(overview: Overview, schedule: ScheduleInfo, to: Address, now: datetime) -> tuple[LetterOrder, ...]:
    """What `to` has to be told at `now` (aware): once that something fails, and once that it works again.

    A failure is named by its first moment; one that was never told has no end to tell either.
    """
    troubles = []
    for health in overview.health:
        if health.failing_since is None:
            begun = _begun_troubles(overview, health.name)
            troubles += [replace(one, over=True) for one in begun]
        elif now - health.failing_since >= schedule.alarm_after:
            troubles.append(Trouble(health.name, health.failing_since.astimezone(UTC), health.error))
    orders = (LetterOrder(LetterKind.ALARM, _alarm_key(one), to, "", "da", trouble=one) for one in troubles)
    return tuple(order for order in orders if order.key not in overview.letter_keys)


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
    reminded = {name for key in overview.letter_keys for name in _reminded_by(key, occasion)}
    letters: dict[tuple[bool, Address], list[Participant]] = defaultdict(list)
    for one in overview.attending(occasion.course.key, occasion.meeting.number):
        lately = one.confirmed_at is not None and occasion.at < one.confirmed_at + CONFIRMED_LATELY
        if one.key not in reminded and not lately:
            own = Address(one.name, one.email) if one.email else Address(one.contact_name, one.contact_email)
            letters[bool(one.email), own].append(one)
    for (is_own, to), people in letters.items():
        if to.email:
            yield _order(occasion, to, people, is_own)


def _order(occasion: _Occasion, to: Address, people: list[Participant], is_own: bool) -> LetterOrder:
    return LetterOrder(
        kind=LetterKind.REMINDER,
        key=f"{LetterKind.REMINDER}/{'+'.join(sorted(one.key for one in people))}/{occasion.name}",
        to=to,
        course=occasion.course.key,
        language="en" if people[0].language == "en" else "da",
        seats=tuple(seat_of_record(one) for one in people),
        writer_is_participant=is_own,
        meeting=occasion.meeting.number,
        days_before=occasion.days,
    )


def _reminded_by(key: str, occasion: _Occasion) -> list[str]:
    """The keys of the participants whom the letter of that key reminded on this occasion."""
    kind, _, rest = key.partition("/")
    if kind != LetterKind.REMINDER or not rest.endswith(f"/{occasion.name}"):
        return []
    return rest.removesuffix(f"/{occasion.name}").split("+")


def _falls_on(order: LetterOrder, course: Course) -> date | None:
    if order.meeting is None or order.days_before is None:
        return None
    return course.meeting(order.meeting).date - timedelta(order.days_before)


def _alarm_key(trouble: Trouble) -> str:
    end = "/over" if trouble.over else ""
    return f"{LetterKind.ALARM}/{trouble.name}/{trouble.since.isoformat()}{end}"


def _begun_troubles(overview: Overview, name: str) -> list[Trouble]:
    """The failures of that name whose beginning was told, by the keys of those letters."""
    begin = f"{LetterKind.ALARM}/{name}/"
    told = sorted(key for key in overview.letter_keys if key.startswith(begin) and not key.endswith("/over"))
    return [Trouble(name, datetime.fromisoformat(key.removeprefix(begin))) for key in told]
