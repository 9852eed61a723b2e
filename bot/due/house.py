"""Letters to the house: the digest of each working day, and alarms when something fails."""

from dataclasses import replace
from datetime import UTC, date, datetime

from bot.deciding.values import LetterKind, LetterOrder, Overview, Trouble
from bot.due.schedule import WEEKDAYS, ScheduleInfo
from bot.mail import Address


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


def _alarm_key(trouble: Trouble) -> str:
    end = "/over" if trouble.over else ""
    return f"{LetterKind.ALARM}/{trouble.name}/{trouble.since.isoformat()}{end}"


def _begun_troubles(overview: Overview, name: str) -> list[Trouble]:
    """The failures of that name whose beginning was told, by the keys of those letters."""
    begin = f"{LetterKind.ALARM}/{name}/"
    told = sorted(key for key in overview.letter_keys if key.startswith(begin) and not key.endswith("/over"))
    return [Trouble(name, datetime.fromisoformat(key.removeprefix(begin))) for key in told]
