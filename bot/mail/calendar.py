"""What somebody's calendar answers to an invitation: a METHOD:REPLY or COUNTER out of a calendar part (RFC 5546).

Outlook, Google and Apple all send it as text/calendar beside some text, often once more as an .ics file. Whose
invitation it answers, and whether to believe it, is decided elsewhere. Nothing here raises, whatever the part holds.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

from bot.mail.values import Attachment, CalendarReply

if TYPE_CHECKING:
    from icalendar import Event

TYPES = frozenset({"text/calendar", "application/ics"})
MAX_CHARACTERS = 50_000
MAX_LINES = 1_000
MAX_COMMENT = 500
METHODS: dict[str, Literal["reply", "counter"]] = {"REPLY": "reply", "COUNTER": "counter"}


def reply_in(attachments: Iterable[Attachment]) -> CalendarReply | None:
    """The first answer of a calendar among the attachments, if any."""
    replies = (_reply(one.text) for one in attachments if one.content_type in TYPES)
    return next((one for one in replies if one is not None), None)


def _reply(text: str) -> CalendarReply | None:
    """The answer in a calendar, where it is one, is whole and holds one event with one attendee."""
    if len(text) > MAX_CHARACTERS or text.count("\n") > MAX_LINES or "METHOD" not in text.upper():
        return None
    from icalendar import Calendar, Event  # takes as long to load as all else that reads a mail

    try:
        calendar = Calendar.from_ical(text)
        method = METHODS.get(str(calendar.get("METHOD", "")).strip().upper())
        events = [one for one in calendar.walk("VEVENT") if isinstance(one, Event)]
        return _of_event(events[0], method) if method and len(events) == 1 else None
    except Exception:  # a hostile part must not keep the mail from being read; the library promises no kind of error
        return None


def _of_event(event: "Event", method: Literal["reply", "counter"]) -> CalendarReply:
    attendees = event.get("ATTENDEE", [])
    attendee = attendees[0] if isinstance(attendees, list) and len(attendees) == 1 else attendees
    parameters = {} if isinstance(attendee, list) else attendee.params
    address = "" if isinstance(attendee, list) else str(attendee)
    said = [*_all(event.get("COMMENT")), parameters.get("X-RESPONSE-COMMENT", "")]  # Google's own way
    return CalendarReply(
        method=method,
        uid=str(event.get("UID", "")).strip(),
        attendee=address.strip().casefold().removeprefix("mailto:"),
        answer=str(parameters.get("PARTSTAT", "")).strip().casefold(),
        starts_at=_moment(event.decoded("DTSTART", None)),
        comment=" ".join(" ".join(map(str, said)).split())[:MAX_COMMENT],
    )


def _all(value: object) -> list[object]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _moment(value: object) -> datetime | None:
    """The moment in UTC; None for a whole day, and for an hour without a time zone."""
    if isinstance(value, datetime) and value.utcoffset() is not None:
        return value.astimezone(UTC)
    return None
