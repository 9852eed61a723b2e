"""A letter order -> the letter: which values the template gets, and the envelope around its words."""

from collections.abc import Mapping
from datetime import UTC, datetime, time, timedelta

from bot.course import Course
from bot.deciding.values import LetterKind, LetterOrder, Seat, Written
from bot.mail import REPLY_MARKERS
from bot.writing.envelope import Envelope, message_bytes, message_id_for, wire_address
from bot.writing.greeting import first_name
from bot.writing.values import SenderInfo, Templates

_ASKED = ("name", "email", "workplace", "payer")  # in the order in which letters ask


def write(
    order: LetterOrder, courses: Mapping[str, Course], sender: SenderInfo, templates: Templates, now: datetime
) -> Written:
    """The letter that `order` asks for, dated `now` (aware). The same order at the same moment gives the same bytes.

    KeyError for a course or a meeting that there is not; ValueError for a recipient that cannot be written to.
    """
    rendered = templates.render(order.kind, order.language, _context(order, courses.get(order.course), sender, now))
    envelope = Envelope(order.key, sender, order.to, order.language, order.thread, now)
    return Written(
        key=order.key,
        kind=order.kind,
        message_id=message_id_for(order.key, sender.domain),
        recipient=wire_address(order.to.email),
        raw=message_bytes(envelope, rendered),
        course=order.course,
        meeting=order.meeting,
        participant_keys=tuple(seat.key for seat in order.seats),
        offer_until=_offer_until(order, courses),
    )


def _offer_until(order: LetterOrder, courses: Mapping[str, Course]) -> datetime | None:
    """The moment (UTC) until which an offered place is held: the end of the last day to answer."""
    if order.kind is not LetterKind.PLACE_OFFERED or order.until is None:
        return None
    return datetime.combine(order.until + timedelta(days=1), time(), courses[order.course].zone).astimezone(UTC)


def _context(order: LetterOrder, course: Course | None, sender: SenderInfo, now: datetime) -> dict[str, object]:
    """The names that a template may use. `seats` are those that stand, `coming` the meetings that have not begun."""
    meeting = course.meeting(order.meeting) if course and order.meeting is not None else None
    seats = tuple(seat for seat in order.seats if not seat.left)
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
        "meeting": meeting,
        "trouble": order.trouble,
        "changes": order.changes,
        "by": order.by,
        "position": order.position,
        "until": order.until,
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
