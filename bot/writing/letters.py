"""A letter order -> the letter: which values the template gets, and the envelope around its words."""

from collections.abc import Mapping
from datetime import UTC, datetime, time, timedelta

from bot.course import Course
from bot.deciding.seats import asked_for
from bot.deciding.values import LetterKind, LetterOrder, Seat, Written
from bot.mail import REPLY_MARKERS
from bot.writing.calendar import days_file, invitation
from bot.writing.certificate import certificate
from bot.writing.envelope import Envelope, message_bytes, message_id_for, wire_address
from bot.writing.greeting import first_name
from bot.writing.values import AttachedFile, Rendered, SenderInfo, Templates

_ASKED = ("name", "email", "workplace", "payer")  # in the order in which letters ask
DAYS_FILE = "kalender.ics"
_TELLS_THE_DAYS = (
    LetterKind.CONFIRMATION,
    LetterKind.GROUP_CONFIRMATION,
    LetterKind.WELCOME,
    LetterKind.MEETING_CHANGED,
)
_OTHER_DAYS = ("absent", "present", "replaced")


def write(
    order: LetterOrder, courses: Mapping[str, Course], sender: SenderInfo, templates: Templates, now: datetime
) -> Written:
    """The letter that `order` asks for, dated `now` (aware). The same order at the same moment gives the same bytes.

    KeyError for a course or a meeting that there is not; ValueError for a recipient that cannot be written to.
    """
    course = courses.get(order.course)
    rendered = in_words(order, courses, sender, templates, now)
    calendar = None
    if course and order.entry:
        calendar = invitation(order.entry, course, order.to, order.language, sender, templates, now)
    envelope = Envelope(order.key, sender, order.to, order.language, order.thread, now)
    return Written(
        key=order.key,
        kind=order.kind,
        message_id=message_id_for(order.key, sender.domain),
        recipient=wire_address(order.to.email),
        raw=message_bytes(envelope, rendered, calendar, _files(order, course, sender, templates, now)),
        course=order.course,
        meeting=order.meeting,
        participant_keys=tuple(seat.key for seat in order.seats),
        offer_until=_offer_until(order, courses),
        entry=order.entry,
    )


def in_words(
    order: LetterOrder, courses: Mapping[str, Course], sender: SenderInfo, templates: Templates, now: datetime
) -> Rendered:
    """What the letter says, without its envelope."""
    return templates.render(order.kind, order.language, _context(order, courses.get(order.course), sender, now))


def _files(
    order: LetterOrder, course: Course | None, sender: SenderInfo, templates: Templates, now: datetime
) -> tuple[AttachedFile, ...]:
    """What goes along with the letter: certificates, where they are what it brings; else the days for the calendar."""
    if order.kind is LetterKind.CERTIFICATE and course:
        return tuple(certificate(seat, course, order.language, sender, templates, now) for seat in order.seats)
    return _days(order, course, sender, templates, now)


def _days(
    order: LetterOrder, course: Course | None, sender: SenderInfo, templates: Templates, now: datetime
) -> tuple[AttachedFile, ...]:
    """The days that those whom the letter is about come, as a file for the calendar, where that is what people get."""
    tells = order.kind in _TELLS_THE_DAYS or any(change.what in _OTHER_DAYS for change in order.changes)
    if sender.invitations != "file" or course is None or order.entry or not tells:
        return ()
    seats = [seat for seat in order.seats if not seat.left]
    days = [
        meeting
        for meeting in course.meetings
        if now < meeting.starts_at(course.zone) and any(meeting.number not in seat.absent for seat in seats)
    ]
    if not days:
        return ()
    calendar = days_file(course, days, order.language, sender, templates, now)
    return (AttachedFile(DAYS_FILE, "text", "calendar", calendar.text.encode()),)


def _offer_until(order: LetterOrder, courses: Mapping[str, Course]) -> datetime | None:
    """The moment (UTC) until which an offered place is held: the end of the last day to answer."""
    if order.kind is not LetterKind.PLACE_OFFERED or order.until is None:
        return None
    return datetime.combine(order.until + timedelta(days=1), time(), courses[order.course].zone).astimezone(UTC)


def _context(order: LetterOrder, course: Course | None, sender: SenderInfo, now: datetime) -> dict[str, object]:
    """The names that a template may use. `seats` are those that stand, `coming` the meetings that have not begun."""
    meeting = course.meeting(order.meeting) if course and order.meeting is not None and not order.entry else None
    seats = tuple(asked_for(seat, course) if course else seat for seat in order.seats if not seat.left)
    return {
        "course": course,
        "coming": [one for one in course.meetings if now < one.starts_at(course.zone)] if course else [],
        "seats": seats,
        "lacking": _lacking(seats),
        "own": order.writer_is_participant,
        "reader": _reader(order),
        "answers": order.thread is not None,
        "question": order.question,
        "received": order.received,
        "meeting": order.entry.meeting if order.entry else meeting,
        "entry": order.entry,
        "trouble": order.trouble,
        "changes": order.changes,
        "by": order.by,
        "position": order.position,
        "until": order.until,
        "colleagues": order.colleagues,
        "headcount": order.headcount,
        "news": order.news,
        "first_name": first_name(order.to.name),
        "marker": REPLY_MARKERS[order.language],
        "sender": sender,
    }


def _reader(order: LetterOrder) -> frozenset[str]:
    """The names under which changes speak of the one who gets the letter."""
    own = {seat.person.name or "" for seat in order.seats if order.writer_is_participant}
    return frozenset(own | ({order.to.name} if order.to.name else set()))


def _lacking(seats: tuple[Seat, ...]) -> dict[str, tuple[Seat, ...]]:
    """What is still asked for, each with the seats that lack it: Seat.missing's names, and "ean" for a doubtful EAN."""
    lacking = {field: tuple(seat for seat in seats if field in seat.missing) for field in _ASKED}
    lacking["ean"] = tuple(seat for seat in seats if seat.ean_doubtful)
    return {field: some for field, some in lacking.items() if some}
