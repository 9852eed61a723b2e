"""What calendars should hold beside what they hold: the invitations, updates and cancellations that are due.

One rule for signup, change, absence, substitution and cancellation alike: each participant with an address holds each
meeting to come, as it is now. Whatever differs from the last message that went out is due, as one message, and once
the row says what that message said, nothing is due any more.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.course import Course, Meeting
from bot.deciding.entry import CalendarEntry, Differences, place_of
from bot.deciding.seats import seat_of_record
from bot.deciding.values import Change, LetterKind, LetterOrder, Overview
from bot.due.recipients import language_of
from bot.mail import Address
from bot.records import Invitation, Participant, ParticipantStatus

DECLINED = "declined"  # RFC 5545 section 3.2.12, in lower case


def due_invitations(
    overview: Overview, courses: Mapping[str, Course], domain: str, now: datetime, *, invite: bool = True
) -> tuple[LetterOrder, ...]:
    """The messages to calendars that are due at `now` (aware); `domain` is the one in which UIDs are made.

    Where not `invite`, nobody is invited any more, but what calendars hold by now is kept right.
    Nothing is said of a meeting that has begun, nor to an address that takes no mail. Whoever declined in the calendar
    has dealt with that entry, so it is neither changed nor taken out.
    """
    held: dict[int, dict[int, Invitation]] = defaultdict(dict)
    for row in overview.invitations:
        held[row.participant_id][row.meeting] = row
    return tuple(
        order
        for one in overview.participants
        if one.course in courses
        for number in sorted({meeting.number for meeting in courses[one.course].all_meetings} | held[one.id].keys())
        for order in _Place(one, courses[one.course], number, held[one.id].get(number), domain, invite).due(
            overview, now
        )
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """One meeting for one participant: what the course says of it, and the row of what the calendar holds."""

    one: Participant
    course: Course
    number: int
    row: Invitation | None
    domain: str
    invite: bool

    def due(self, overview: Overview, now: datetime) -> Iterator[LetterOrder]:
        meeting, absent = self._meeting(now), self.number in overview.absences(self.one)
        invited = self.one.status is ParticipantStatus.REGISTERED and meeting is not None and not absent
        if meeting is not None and invited and self.one.email:
            if self.one.email not in overview.muted:
                yield from self._hold(meeting, overview.muted, now)
        elif self._can_be_taken_out(overview.muted, now):
            yield self._taken_out(self._reason(absent=absent))

    def _hold(self, meeting: Meeting, muted: frozenset[str], now: datetime) -> Iterator[LetterOrder]:
        """The calendar of the participant's present address holds the meeting as it is now."""
        row, sequence = self.row, self._next
        if row is None or not _holds(row):
            if self.invite:
                yield self._request(meeting, sequence)
        elif row.recipient != self.one.email:
            if self._can_be_taken_out(muted, now):
                yield self._taken_out("updated")
                sequence += 1  # where both addresses lead to one calendar, the later message is this one
            yield self._request(meeting, sequence)
        elif changed := _differences(row, self.course, meeting):
            yield self._request(meeting, sequence, changed)

    def _meeting(self, now: datetime) -> Meeting | None:
        """The meeting, where it is held and still to come."""
        held = (one for one in self.course.meetings if one.number == self.number)
        return next((one for one in held if now < one.starts_at(self.course.zone)), None)

    @property
    def _next(self) -> int:
        return 0 if self.row is None else self.row.sequence + 1

    def _can_be_taken_out(self, muted: frozenset[str], now: datetime) -> bool:
        """Whether the entry stands in a calendar that can be reached, of a time that has not come."""
        row = self.row
        return row is not None and _holds(row) and row.recipient not in muted and now < row.starts_at

    def _reason(self, *, absent: bool) -> str:
        """Why an entry is taken out, in the words of `values.Change`."""
        if self.one.status is not ParticipantStatus.REGISTERED:
            return "cancelled"
        if absent:
            return "absent"
        return "updated" if not self.one.email else "meeting_off"

    def _request(self, meeting: Meeting, sequence: int, changed: Differences = frozenset()) -> LetterOrder:
        entry = CalendarEntry(
            participant_id=self.one.id,
            uid=uid_of(self.one, self.number, self.domain),
            sequence=sequence,
            recipient=self.one.email,
            title=self.course.title,
            meeting=meeting,
            zone=self.course.zone,
            changed=changed,
        )
        return self._order(LetterKind.INVITATION, entry)

    def _taken_out(self, reason: str) -> LetterOrder:
        assert self.row is not None
        entry = CalendarEntry(
            participant_id=self.one.id,
            uid=self.row.uid,
            sequence=self._next,
            recipient=self.row.recipient,
            title=self.row.summary,
            meeting=_as_held(self.row, self.course),
            zone=self.course.zone,
            cancelled=True,
        )
        return self._order(LetterKind.INVITATION_CANCELLED, entry, Change(reason, self.one.name))

    def _order(self, kind: LetterKind, entry: CalendarEntry, *changes: Change) -> LetterOrder:
        by_others = self.one.contact_name and self.one.contact_email != self.one.email
        return LetterOrder(
            kind=kind,
            key=f"{LetterKind.INVITATION}/{self.one.key}/{self.number}/{entry.sequence}",
            to=Address(self.one.name, entry.recipient),
            course=self.course.key,
            language=language_of(self.one),
            seats=(seat_of_record(self.one),),
            meeting=self.number,
            changes=changes,
            by=self.one.contact_name if by_others else "",
            entry=entry,
        )


def uid_of(one: Participant, number: int, domain: str) -> str:
    """The permanent name of a meeting in a participant's calendar: the same in a restored database."""
    return f"{hashlib.sha256(f'{one.key}/{number}'.encode()).hexdigest()[:32]}@{domain}"


def _holds(row: Invitation) -> bool:
    """Whether the calendar holds the entry: put there, not taken out since, and not declined."""
    return not row.cancelled and row.answer != DECLINED


def _differences(row: Invitation, course: Course, meeting: Meeting) -> Differences:
    """What the calendar says otherwise than it is now."""
    times = (meeting.starts_at(course.zone).astimezone(UTC), meeting.ends_at(course.zone).astimezone(UTC))
    differs = {
        "title": row.summary != course.title,
        "time": (row.starts_at, row.ends_at) != times,
        "place": row.place != place_of(meeting),
        "agenda": row.agenda != "\n".join(meeting.agenda),
    }
    return frozenset(name for name, is_so in differs.items() if is_so)


def _as_held(row: Invitation, course: Course) -> Meeting:
    """The meeting as the calendar holds it, which the course may know no more."""
    starts, ends = row.starts_at.astimezone(course.zone), row.ends_at.astimezone(course.zone)
    agenda = tuple(row.agenda.splitlines())
    return Meeting(row.meeting, starts.date(), starts.time(), ends.time(), row.place, agenda=agenda)
