"""Calendars for tests: a client that takes what our letters send, and Debian's libical as a second opinion.

The client keeps to RFC 5546 section 2.1.5: of two messages about one UID the one with the higher SEQUENCE counts, of
two with the same the one with the later DTSTAMP, whichever came first.
"""

import ctypes
import email
import email.policy
import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import EmailMessage
from functools import cache

import pytest
from icalendar import Calendar, Event

REQUIRED = os.environ.get("TILMELDBOT_REQUIRE_SERVERS") == "1"
LIBICAL = "libical.so.3"


def message_of(raw: bytes) -> EmailMessage:
    """The message as a strict reader sees it: any defect at all is an error."""
    message = email.message_from_bytes(raw, policy=email.policy.default.clone(raise_on_defect=True))
    assert isinstance(message, EmailMessage)
    return message


def invitation_part(message: EmailMessage) -> EmailMessage | None:
    """The part that a calendar looks at: the text/calendar alternative."""
    parts = [part for part in message.walk() if part.get_content_type() == "text/calendar"]
    inline = [part for part in parts if part.get_content_disposition() is None]
    assert len(inline) <= 1
    return inline[0] if inline and isinstance(inline[0], EmailMessage) else None


def calendar_in(raw: bytes) -> Calendar | None:
    """What the message says to a calendar."""
    part = invitation_part(message_of(raw))
    return Calendar.from_ical(part.get_content()) if part is not None else None


def event_of(calendar: Calendar) -> Event:
    """The only event."""
    (event,) = calendar.walk("VEVENT")
    assert isinstance(event, Event)
    return event


@dataclass(frozen=True)
class Entry:
    """A meeting as its owner sees it."""

    summary: str
    starts_at: datetime
    ends_at: datetime
    place: str
    description: str


@dataclass
class CalendarClient:
    """The calendar behind some addresses. `seen` holds SEQUENCE and DTSTAMP of the message that counts, by UID."""

    addresses: tuple[str, ...]
    entries: dict[str, Entry] = field(default_factory=dict)
    seen: dict[str, tuple[int, datetime]] = field(default_factory=dict)

    def receive(self, *raws: bytes) -> None:
        """Take these messages, in this order."""
        for raw in raws:
            calendar = calendar_in(raw)
            if calendar is not None:
                self._take(calendar)

    def _take(self, calendar: Calendar) -> None:
        event = event_of(calendar)
        assert str(event["ATTENDEE"]).removeprefix("mailto:") in self.addresses
        uid, version = str(event["UID"]), (event.sequence, event.decoded("DTSTAMP"))
        if uid in self.seen and version <= self.seen[uid]:
            return
        self.seen[uid] = version
        self.entries.pop(uid, None)
        if calendar["METHOD"] == "REQUEST":
            self.entries[uid] = Entry(
                str(event["SUMMARY"]),
                event.decoded("DTSTART").astimezone(UTC),
                event.decoded("DTEND").astimezone(UTC),
                str(event["LOCATION"]),
                str(event["DESCRIPTION"]),
            )

    @property
    def days(self) -> list[tuple[datetime, str]]:
        """When there is something, and where."""
        return sorted((entry.starts_at, entry.place) for entry in self.entries.values())


class _Time(ctypes.Structure):
    """icaltimetype of libical 3."""

    _fields_ = (
        *((name, ctypes.c_int) for name in ("year", "month", "day", "hour", "minute", "second", "date", "daylight")),
        ("zone", ctypes.c_void_p),
    )


@dataclass(frozen=True)
class SecondOpinion:
    """What libical makes of a calendar: whether it keeps to RFC 5546's tables, and when its events are, in UTC."""

    valid: bool
    errors: int
    times: tuple[tuple[datetime, datetime], ...]


def second_opinion(text: str) -> SecondOpinion:
    """Let libical read it. Skipped where it is not installed; with TILMELDBOT_REQUIRE_SERVERS=1 that is a failure."""
    ical = _libical()
    if ical is None:
        (pytest.fail if REQUIRED else pytest.skip)(f"{LIBICAL} is not installed")
    calendar = ical.icalparser_parse_string(text.encode())
    assert calendar
    try:
        valid = bool(ical.icalrestriction_check(calendar))
        return SecondOpinion(valid, ical.icalcomponent_count_errors(calendar), tuple(_times(ical, calendar)))
    finally:
        ical.icalcomponent_free(calendar)


def _times(ical: ctypes.CDLL, calendar: int) -> Iterable[tuple[datetime, datetime]]:
    kind = ical.icalcomponent_string_to_kind(b"VEVENT")
    event = ical.icalcomponent_get_first_component(calendar, kind)
    while event:
        moments = (ical.icalcomponent_get_dtstart(event), ical.icalcomponent_get_dtend(event))
        start, end = (
            datetime.fromtimestamp(ical.icaltime_as_timet_with_zone(one, one.zone), tz=UTC) for one in moments
        )
        yield start, end
        event = ical.icalcomponent_get_next_component(calendar, kind)


@cache
def _libical() -> ctypes.CDLL | None:
    try:
        ical = ctypes.CDLL(LIBICAL)
    except OSError:
        return None
    pointer = ctypes.c_void_p
    for name, result, *arguments in (
        ("icalparser_parse_string", pointer, ctypes.c_char_p),
        ("icalrestriction_check", ctypes.c_int, pointer),
        ("icalcomponent_count_errors", ctypes.c_int, pointer),
        ("icalcomponent_string_to_kind", ctypes.c_int, ctypes.c_char_p),
        ("icalcomponent_get_first_component", pointer, pointer, ctypes.c_int),
        ("icalcomponent_get_next_component", pointer, pointer, ctypes.c_int),
        ("icalcomponent_get_dtstart", _Time, pointer),
        ("icalcomponent_get_dtend", _Time, pointer),
        ("icaltime_as_timet_with_zone", ctypes.c_long, _Time, pointer),
        ("icalcomponent_free", None, pointer),
    ):
        function = getattr(ical, name)
        function.restype, function.argtypes = result, arguments
    return ical
