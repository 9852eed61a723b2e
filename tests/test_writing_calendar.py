"""Invitations as they go over the wire: MIME as Outlook wants it, iCalendar as two parsers read it, the right hours."""

import email
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from email.message import EmailMessage
from zoneinfo import ZoneInfo

import pytest
from calendars import CalendarClient, calendar_in, event_of, invitation_part, message_of, second_opinion
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Event
from rounds import templates
from sample_letters import COURSE, METTE, NOW, SENDER, answer, seat

from bot.course import Course, Meeting
from bot.deciding.entry import CalendarEntry
from bot.deciding.values import Change, LetterKind, LetterOrder
from bot.mail import Address
from bot.writing import SenderInfo, write
from bot.writing.envelope import INVITATION_FILE
from bot.writing.letters import DAYS_FILE

UID = "0123456789abcdef@fremtidensbiblioteker.dk"
TO = Address("Mette Kjær", "mette@silkeborg.example")
PLACE = replace(
    COURSE.meetings[0],
    venue="Hovedbiblioteket i Ærøskøbing",
    address="Søndergade 1; 2. sal, 5970 Ærøskøbing",
    agenda=("10.00 Kaffe, te & brød", "10.30 Hvad er \\ hverdagsledelse; og hvorfor?"),
)


def order(
    meeting: Meeting = PLACE,
    sequence: int = 0,
    *,
    cancelled: bool = False,
    to: Address = TO,
    language: str = "da",
    zone: ZoneInfo = COURSE.zone,
) -> LetterOrder:
    """A message to Mette's calendar."""
    kind = LetterKind.INVITATION_CANCELLED if cancelled else LetterKind.INVITATION
    entry = CalendarEntry(1, UID, sequence, to.email, COURSE.title, meeting, zone, cancelled)
    return LetterOrder(
        kind,
        f"invitation/p1/{meeting.number}/{sequence}",
        to,
        COURSE.key,
        "en" if language == "en" else "da",
        (seat(METTE),),
        meeting=meeting.number,
        changes=(Change("absent", to.name),) if cancelled else (),
        entry=entry,
    )


def raw_of(what: LetterOrder, now: datetime = NOW, sender: SenderInfo = SENDER, course: Course = COURSE) -> bytes:
    return write(what, {course.key: course}, sender, templates(), now).raw


def event_in(what: LetterOrder) -> Event:
    calendar = calendar_in(raw_of(what))
    assert calendar is not None
    return event_of(calendar)


def text_in(raw: bytes) -> str:
    """The calendar as it is written, with CRLF."""
    part = invitation_part(message_of(raw))
    assert part is not None
    found = part.get_payload(decode=True)
    assert isinstance(found, bytes)
    return found.decode()


ALL = {
    "first": order(),
    "update": order(sequence=1),
    "cancelled": order(sequence=2, cancelled=True),
    "english": order(language="en"),
    "winter": order(COURSE.meetings[3]),
}


@pytest.mark.parametrize("name", ALL)
def test_the_message_is_one_that_outlook_takes(name: str) -> None:
    raw = raw_of(ALL[name])
    message = message_of(raw)
    mixed = list(message.iter_parts())
    assert [part.get_content_type() for part in mixed] == ["multipart/alternative", "application/ics"]
    assert isinstance(mixed[0], EmailMessage)
    alternatives = list(mixed[0].iter_parts())
    assert [part.get_content_type() for part in alternatives] == ["text/plain", "text/html", "text/calendar"]
    invitation, file = alternatives[-1], mixed[1]
    calendar = Calendar.from_ical(invitation.get_content())
    assert invitation.get_content_disposition() is None and invitation.get_filename() is None
    assert invitation.get_param("charset") == "UTF-8"
    assert invitation.get_param("method") == calendar["METHOD"] == ("CANCEL" if name == "cancelled" else "REQUEST")
    assert (file.get_content_disposition(), file.get_filename()) == ("attachment", INVITATION_FILE)
    assert file.get_payload(decode=True) == text_in(raw).encode()
    event = event_of(calendar)
    assert {"UID", "SEQUENCE", "DTSTAMP", "ORGANIZER", "ATTENDEE", "DTSTART", "DTEND", "SUMMARY"} <= event.keys()
    assert event["UID"] == UID and event.sequence == {"update": 1, "cancelled": 2}.get(name, 0)


@pytest.mark.parametrize("name", ALL)
def test_every_line_is_within_bounds(name: str) -> None:
    raw = raw_of(ALL[name])
    assert raw.isascii() and b"\n" not in raw.replace(b"\r\n", b"")
    assert max(map(len, raw.split(b"\r\n"))) <= 76
    text = text_in(raw)
    assert "\n" not in text.replace("\r\n", "")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75  # RFC 5545 section 3.1


@pytest.mark.parametrize("name", ALL)
def test_the_second_parser_finds_nothing_wrong(name: str) -> None:
    found = second_opinion(text_in(raw_of(ALL[name])))
    assert (found.valid, found.errors) == (True, 0)


HOURS = [
    (date(2026, 6, 11), 8),  # UTC+2
    (date(2026, 11, 12), 9),  # UTC+1
    (date(2026, 3, 28), 9),  # the last day of winter, and the first of summer
    (date(2026, 3, 29), 8),
    (date(2026, 10, 24), 8),
    (date(2026, 10, 25), 9),
]


@pytest.mark.parametrize(("day", "hour"), HOURS)
def test_the_hours_are_right_in_utc(day: date, hour: int) -> None:
    meeting = Meeting(1, day, time(10), time(15))
    start = datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
    event = event_in(order(meeting))
    assert (event.decoded("DTSTART"), event.decoded("DTEND")) == (start, start + timedelta(hours=5))
    assert event["DTSTART"].params["TZID"] == "Europe/Copenhagen"
    assert second_opinion(text_in(raw_of(order(meeting)))).times == ((start, start + timedelta(hours=5)),)


def test_the_time_zone_is_no_wider_than_the_meeting() -> None:
    calendar = calendar_in(raw_of(order()))
    assert calendar is not None
    (zone,) = calendar.walk("VTIMEZONE")
    assert zone["TZID"] == "Europe/Copenhagen" and len(zone.subcomponents) == 1


def test_an_invitation_says_what_its_reader_needs() -> None:
    event = event_in(order())
    assert event["SUMMARY"] == "Hverdagsledelse 2026, 1. møde"
    assert event["LOCATION"] == "Hovedbiblioteket i Ærøskøbing, Søndergade 1; 2. sal, 5970 Ærøskøbing"
    assert "- 10.30 Hvad er \\ hverdagsledelse; og hvorfor?\n" in str(event["DESCRIPTION"])
    assert "svar nej til invitationen" in str(event["DESCRIPTION"])
    organizer, attendee = event["ORGANIZER"], event["ATTENDEE"]
    assert (str(organizer), organizer.params["CN"]) == ("mailto:lv@fremtidensbiblioteker.dk", "Lisbet Vestergaard")
    assert str(attendee) == "mailto:mette@silkeborg.example"
    assert dict(attendee.params) == {
        "CN": "Mette Kjær", "ROLE": "REQ-PARTICIPANT", "PARTSTAT": "NEEDS-ACTION", "RSVP": "TRUE",
    }  # fmt: skip
    assert (event["STATUS"], event["TRANSP"], event.decoded("DTSTAMP")) == ("CONFIRMED", "OPAQUE", NOW)
    (alarm,) = event.walk("VALARM")
    assert (alarm["ACTION"], alarm.decoded("TRIGGER")) == ("DISPLAY", -timedelta(days=1))
    assert alarm["DESCRIPTION"] == "I morgen kl. 10.00: Hverdagsledelse 2026"
    assert "GEO" not in event


def test_without_a_place_the_place_follows() -> None:
    assert event_in(order(COURSE.meetings[1]))["LOCATION"] == "Sted følger"
    assert event_in(order(COURSE.meetings[1], language="en"))["LOCATION"] == "Place to be announced"


def test_what_is_taken_out_asks_for_nothing() -> None:
    event = event_in(ALL["cancelled"])
    assert event["STATUS"] == "CANCELLED" and event.walk("VALARM") == []
    assert "RSVP" not in event["ATTENDEE"].params and str(event["ATTENDEE"]) == "mailto:mette@silkeborg.example"


def test_answers_go_to_the_mailbox_itself() -> None:
    sender = replace(SENDER, email="kurser@fremtidensbiblioteker.dk", mailbox="lv@fremtidensbiblioteker.dk")
    calendar = calendar_in(raw_of(order(), sender=sender))
    assert calendar is not None and str(event_of(calendar)["ORGANIZER"]) == "mailto:lv@fremtidensbiblioteker.dk"


def test_the_same_order_at_the_same_moment_gives_the_same_bytes() -> None:
    assert raw_of(order()) == raw_of(order())
    later = raw_of(order(), NOW + timedelta(hours=1))
    assert later != raw_of(order()) and message_of(later)["Message-ID"] == message_of(raw_of(order()))["Message-ID"]


def test_names_are_right_in_a_raw_view() -> None:
    to = Address("Åse Ærø", "aase@silkeborg.example")
    raw = raw_of(order(to=to))
    head, _, _ = raw.partition(b"\r\n\r\n")
    assert b"To: =?utf-8?b?w4VzZSDDhnLDuA==?=\r\n <aase@silkeborg.example>\r\n" in head  # in UTF-8, as base64
    assert b"Subject: Invitation: Hverdagsledelse 2026 torsdag den 11. juni" in head
    assert 'CN="Åse Ærø"' in text_in(raw)


@given(st.text(max_size=120))
@settings(max_examples=60)
def test_no_name_breaks_the_calendar(name: str) -> None:
    raw = raw_of(order(to=Address(name, TO.email)))
    calendar = calendar_in(raw)
    assert calendar is not None and str(event_of(calendar)["ATTENDEE"]) == f"mailto:{TO.email}"
    assert second_opinion(text_in(raw)).valid


def test_a_calendar_ends_right_in_whatever_order_the_messages_come() -> None:
    first, moved = order(), order(replace(PLACE, date=date(2026, 6, 18)), 1)
    out, back = order(PLACE, 2, cancelled=True), order(PLACE, 3)
    raws = [raw_of(one, NOW + timedelta(minutes=number)) for number, one in enumerate((first, moved, out, back))]
    expected = [1, 1, 0, 1]
    for stop in range(1, 5):
        some = raws[:stop]
        for sent in (some, some[::-1], [*some, *some], [*some, some[0]], [some[-1], *some]):
            calendar = CalendarClient((TO.email,))
            calendar.receive(*sent)
            assert len(calendar.entries) == expected[stop - 1]
            if stop == 2:
                assert calendar.days[0][0].date() == date(2026, 6, 18)


FILE = replace(SENDER, invitations="file")
CONFIRMED = answer(LetterKind.CONFIRMATION, seat(METTE, absent=(2,)))


def days_in(what: LetterOrder, now: datetime = NOW, sender: SenderInfo = FILE) -> list[date]:
    """The days in the file that goes along with a letter; empty where there is none."""
    message = message_of(raw_of(what, now, sender))
    assert invitation_part(message) is None
    files = [part for part in message.iter_attachments() if part.get_filename() == DAYS_FILE]
    if not files:
        return []
    (file,) = files
    payload = file.get_payload(decode=True)
    assert isinstance(payload, bytes) and file.get_content_type() == "text/calendar"
    found = second_opinion(payload.decode())
    calendar = Calendar.from_ical(payload)
    assert calendar["METHOD"] == "PUBLISH" and (found.valid, found.errors) == (True, 0)
    events = calendar.walk("VEVENT")
    assert len({str(event["UID"]) for event in events}) == len(events)
    assert not any("ATTENDEE" in event for event in events)  # RFC 5546 section 3.2.1
    assert found.times == tuple((event.decoded("DTSTART"), event.decoded("DTEND")) for event in events)
    return [event.decoded("DTSTART").date() for event in events]


def test_a_file_holds_all_days_to_come_that_somebody_attends() -> None:
    days = [meeting.date for meeting in COURSE.meetings]
    assert days_in(CONFIRMED) == [days[0], *days[2:]]
    assert days_in(CONFIRMED, datetime(2026, 9, 1, tzinfo=UTC)) == days[2:]
    assert days_in(answer(LetterKind.GROUP_CONFIRMATION, seat(METTE, absent=(2,)), seat(METTE), own=False)) == days
    assert days_in(CONFIRMED, datetime(2026, 12, 1, tzinfo=UTC)) == []


@pytest.mark.parametrize(
    ("change", "anew"),
    [
        (Change("absent", "Mette", (2,)), True),
        (Change("present", "Mette", (2,)), True),
        (Change("updated", "Mette", fields=("ean",)), False),
    ],
)
def test_a_file_comes_anew_when_the_days_change(change: Change, anew: bool) -> None:
    receipt = answer(LetterKind.RECEIPT, seat(METTE, absent=(2,)), changes=(change,))
    assert bool(days_in(receipt)) is anew


def test_a_file_comes_only_where_it_is_wanted() -> None:
    assert days_in(CONFIRMED, sender=replace(SENDER, invitations="none")) == []
    assert days_in(CONFIRMED, sender=SENDER) == []


def test_a_letter_with_a_calendar_goes_through_the_standard_library_unchanged() -> None:
    raw = raw_of(order())
    policy = email.policy.SMTP.clone(refold_source="none")
    assert email.message_from_bytes(raw, policy=policy).as_bytes() == raw
