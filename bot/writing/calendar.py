"""Meetings as iCalendar: an invitation for one calendar, or a file of all the days for any calendar.

Outlook takes only the first event of an invitation, so each message holds one. Its words are a template's. The same
entry at the same moment gives the same bytes.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, vCalAddress

from bot.course import Course, Meeting
from bot.deciding.entry import CalendarEntry
from bot.mail import Address
from bot.reading import Language
from bot.writing.envelope import one_line, wire_address
from bot.writing.values import CalendarPart, EventWords, SenderInfo, Templates

PRODID = "-//tilmeldbot//tilmeldbot//DA"
DAY_BEFORE = timedelta(days=-1)


def invitation(
    entry: CalendarEntry,
    course: Course,
    to: Address,
    language: Language,
    sender: SenderInfo,
    templates: Templates,
    now: datetime,
) -> CalendarPart:
    """REQUEST or CANCEL of one meeting for the calendar of `to`, written at `now` (aware) (RFC 5546 section 3.2).

    ValueError for an address that cannot be written to.
    """
    method = "CANCEL" if entry.cancelled else "REQUEST"
    context = {"course": course, "meeting": entry.meeting, "sender": sender, "cancelled": entry.cancelled, "open": True}
    words = templates.event(language, context)
    event = _event(words, entry.meeting, entry.zone, entry.uid, now)
    event.add("sequence", entry.sequence)
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    event.add("organizer", _person(Address(sender.name, sender.mailbox or sender.email)))
    attendee = _person(to)
    attendee.params["ROLE"] = "REQ-PARTICIPANT"
    if not entry.cancelled:
        attendee.params["PARTSTAT"] = "NEEDS-ACTION"
        attendee.params["RSVP"] = "TRUE"
        event.add_component(_alarm(words.alarm))
    event.add("attendee", attendee)
    return _calendar(method, [event], [entry.meeting])


def days_file(
    course: Course,
    meetings: Sequence[Meeting],
    language: Language,
    sender: SenderInfo,
    templates: Templates,
    now: datetime,
) -> CalendarPart:
    """All of `meetings` in one file, for anybody's calendar (METHOD:PUBLISH): nobody is invited, nothing is answered.

    Which of two such files is the later one is told by DTSTAMP, the moment of writing (RFC 5546 section 2.1.5).
    """
    events = []
    for meeting in meetings:
        context = {"course": course, "meeting": meeting, "sender": sender, "cancelled": False, "open": False}
        words = templates.event(language, context)
        uid = f"{sha256(f'{course.key}/{meeting.number}'.encode()).hexdigest()[:32]}@{sender.domain}"
        event = _event(words, meeting, course.zone, uid, now)
        event.add("sequence", 0)
        event.add("status", "CONFIRMED")
        event.add("organizer", _person(Address(sender.name, sender.mailbox or sender.email)))
        event.add_component(_alarm(words.alarm))
        events.append(event)
    return _calendar("PUBLISH", events, meetings)


def _calendar(method: str, events: Iterable[Event], meetings: Sequence[Meeting]) -> CalendarPart:
    calendar = Calendar()
    calendar.add("prodid", PRODID)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method)
    for event in events:
        calendar.add_component(event)
    days = [meeting.date for meeting in meetings]
    # No wider than the days themselves: a zone from 1970 to 2038 is forty times the size of the event.
    calendar.add_missing_timezones(first_date=min(days), last_date=max(days) + timedelta(days=1))
    return CalendarPart(method, calendar.to_ical().decode())


def _event(words: EventWords, meeting: Meeting, zone: ZoneInfo, uid: str, now: datetime) -> Event:
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", now.astimezone(UTC).replace(microsecond=0))
    event.add("dtstart", meeting.starts_at(zone))
    event.add("dtend", meeting.ends_at(zone))
    event.add("summary", one_line(words.summary))
    event.add("location", one_line(words.location))
    event.add("description", words.description)
    event.add("transp", "OPAQUE")
    return event


def _person(address: Address) -> vCalAddress:
    """A calendar address with its name. A double quote cannot stand in a parameter (RFC 5545 section 3.2)."""
    person = vCalAddress(f"mailto:{wire_address(address.email)}")
    if name := one_line(address.name).replace('"', "'"):
        person.params["CN"] = name
    return person


def _alarm(words: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", DAY_BEFORE)
    alarm.add("description", one_line(words))
    return alarm
