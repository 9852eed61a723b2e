"""The calendar parts of a message as a calendar program would show them: for looking at, not for deciding anything."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from email.message import EmailMessage
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event


@dataclass(frozen=True, slots=True)
class CalendarCard:
    """One event of a calendar part. `method` says what the part does with it (RFC 5546 section 1.4); moments aware."""

    method: str
    uid: str
    title: str
    starts_at: datetime
    ends_at: datetime
    place: str
    attendees: tuple[str, ...]
    agenda: str


def cards_of(message: EmailMessage, zone: ZoneInfo) -> tuple[CalendarCard, ...]:
    """The events of all calendar parts, in `zone`; one that a message carries twice (as a file too) stands once."""
    parts = (part for part in message.walk() if part.get_content_type() in ("text/calendar", "application/ics"))
    calendars = (Calendar.from_ical(part.get_content()) for part in parts)
    return tuple(dict.fromkeys(card for calendar in calendars for card in _cards(calendar, zone)))


def _cards(calendar: Calendar, zone: ZoneInfo) -> Iterator[CalendarCard]:
    for event in calendar.walk("VEVENT"):
        assert isinstance(event, Event)
        yield CalendarCard(
            method=str(calendar.get("METHOD", "")),
            uid=str(event.get("UID", "")),
            title=str(event.get("SUMMARY", "")),
            starts_at=_in_zone(event.start, zone),
            ends_at=_in_zone(event.end, zone),
            place=str(event.get("LOCATION", "")),
            attendees=tuple(_address(one) for one in _all(event.get("ATTENDEE"))),
            agenda=str(event.get("DESCRIPTION", "")),
        )


def _in_zone(value: date, zone: ZoneInfo) -> datetime:
    """A moment in `zone`; a day without a time begins at midnight there."""
    return value.astimezone(zone) if isinstance(value, datetime) else datetime.combine(value, time(), zone)


def _all(value: object) -> list[object]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _address(calendar_address: object) -> str:
    return str(calendar_address).removeprefix("mailto:").removeprefix("MAILTO:")
