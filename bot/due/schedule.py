"""When letters that nobody asked for are due: [schedule] of the configuration."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class ScheduleInfo:
    """The hours and days of letters. Times are wall-clock time in `zone`.

    `digest_days` holds names out of WEEKDAYS. `alarm_after`: how long polling or sending may fail before it is told.
    `missing_data_days`: how long after the confirmation missing data is asked for once more. `offer_days`: how long
    a place is held for whom it is offered to.
    """

    zone: ZoneInfo
    reminder_days_before: tuple[int, ...]
    reminder_time: time
    digest_time: time
    digest_days: tuple[str, ...]
    alarm_after: timedelta = timedelta(hours=1)
    missing_data_days: int = 7
    offer_days: int = 5

    def moment(self, day: date, at: time) -> datetime:
        """That hour of that day, in UTC."""
        return datetime.combine(day, at, self.zone).astimezone(UTC)
