"""What must stand: the records, the letters and the knowledge of everybody, told in a few plain rules.

It knows no mail and no database; the acts tell it what somebody wants, `hours` what the time brings.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from bot.course import Course
from bot.deciding.values import LetterKind
from bot.records import LetterState, ParticipantStatus
from simulation.town import Somebody

REGISTERED, WAITING, CANCELLED, LATE, NEXT_YEAR = (
    ParticipantStatus.REGISTERED,
    ParticipantStatus.WAITING,
    ParticipantStatus.CANCELLED,
    ParticipantStatus.LATE,
    ParticipantStatus.NEXT_YEAR,
)

Filing = Literal["moved", "flagged", "left"]


@dataclass(eq=False)
class Seat:
    """Somebody's seat or wish for one; `group` tells who came in one mail, `since` their place in line.

    `confirmed` is when a letter said that the seat is theirs, `asked` when missing data was asked for first.
    """

    course: str
    who: Somebody
    contact: Somebody
    group: int = 0
    title: str = ""
    workplace: str = ""
    email: str = ""
    phone: str = ""
    dietary: str = ""
    contact_email: str = ""
    ean: str = ""
    reference: str = ""
    status: ParticipantStatus = REGISTERED
    absent: set[int] = field(default_factory=set)
    confirmed: datetime | None = None
    asked: datetime | None = None
    asked_again: bool = False
    reminded: set[tuple[date, int]] = field(default_factory=set)
    thanked: bool = False
    offered_until: datetime | None = None

    @property
    def stands(self) -> bool:
        return self.status in (REGISTERED, WAITING)

    @property
    def row(self) -> tuple[object, ...]:
        """The seat as it must be found in the database."""
        person = (self.who.name, self.title, self.workplace, self.email, self.phone, self.dietary)
        other = (self.contact.name, self.contact_email, self.ean, self.reference)
        return (self.course, *person, *other, str(self.status), tuple(sorted(self.absent)))


@dataclass
class Model:
    """All that stands. `letters` counts those expected by kind, recipient and state.

    `knows` holds the names that each address has learned of, or has told.
    """

    courses: dict[str, Course]
    seats: list[Seat] = field(default_factory=list)
    letters: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    muted: set[str] = field(default_factory=set)
    knows: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    groups: int = 0
    venues_told: set[tuple[date, int | None]] = field(default_factory=set)

    def tell(self, kind: LetterKind, to: str, about: Iterable[Seat] = ()) -> None:
        """Expect a letter; one to a muted address fails."""
        self.letters[kind, to, LetterState.FAILED if to in self.muted else LetterState.SENT] += 1
        self.knows[to] |= {seat.who.name for seat in about}

    def hear(self, address: str) -> None:
        """Somebody wrote, so that letters reach the address again."""
        self.muted.discard(address)

    def held(self, course: str, *statuses: ParticipantStatus) -> list[Seat]:
        """The seats of a course with one of these statuses."""
        return [seat for seat in self.seats if seat.course == course and seat.status in statuses]

    def known_to(self, address: str) -> set[str]:
        """Whom somebody may be told about: those who came in letters before, the own contact, those signed up."""
        for seat in self.seats:
            if address in (seat.email, seat.contact_email):
                self.knows[address] |= {seat.who.name, seat.contact.name}
        return self.knows[address]

    # what people want

    def sign_up(self, writer: Somebody, seats: list[Seat], received: datetime, now: datetime) -> Filing:
        """New people, in one mail."""
        course = self.courses[seats[0].course]
        free = self._free(course)
        status = LATE if received >= course.closes_at else REGISTERED if len(seats) <= free else WAITING
        self.groups += 1
        for seat in seats:
            seat.status, seat.group = status, self.groups
            seat.confirmed = seat.asked = now if status is REGISTERED else None
        self.seats += seats
        himself = len(seats) == 1 and seats[0].who is writer
        confirmed = LetterKind.CONFIRMATION if himself else LetterKind.GROUP_CONFIRMATION
        kinds = {LATE: LetterKind.DEADLINE_REJECTION, WAITING: LetterKind.WAITING_LIST}
        self.tell(kinds.get(status, confirmed), writer.email, seats)
        return "flagged" if status is WAITING and free else "moved"

    def _free(self, course: Course) -> int:
        """The seats that a newcomer can have: nobody passes those who wait."""
        if course.capacity is None:
            return len(self.seats) + 9
        if self.held(course.key, WAITING):
            return 0
        return max(0, course.capacity - len(self.held(course.key, REGISTERED)))

    def leave(self, seat: Seat, writer: str, now: datetime) -> Filing:
        """Somebody leaves; once the course runs, that is a matter of money too."""
        self.hear(writer)
        seat.status, seat.offered_until = CANCELLED, None
        self.tell(LetterKind.RECEIPT, writer, [seat])
        self._notice(seat, writer, seat.email, seat.contact_email)
        return "flagged" if self._runs(seat.course, now) else "moved"

    def replace(self, seat: Seat, newcomer: Somebody, writer: str, now: datetime) -> Filing:
        """Somebody comes in another's place."""
        self.hear(writer)
        himself = seat.contact_email == seat.email
        contact, contact_email = (newcomer, newcomer.email) if himself else (seat.contact, seat.contact_email)
        new = Seat(seat.course, newcomer, contact, email=newcomer.email, contact_email=contact_email)
        new.workplace, new.ean, new.reference = newcomer.library.name, seat.ean, seat.reference
        new.status, new.asked = seat.status, now
        seat.status, seat.offered_until = CANCELLED, None
        self.groups += 1
        new.group = self.groups
        self.seats.append(new)
        self.tell(LetterKind.RECEIPT, writer, [seat, new])
        self._notice(seat, writer, seat.email, seat.contact_email, also=[new])
        self.tell(LetterKind.WELCOME, newcomer.email, [seat, new])
        return "moved"

    def miss(self, seat: Seat, meeting: int, writer: str) -> Filing:
        """Somebody will miss a meeting."""
        self.hear(writer)
        seat.absent.add(meeting)
        self.tell(LetterKind.RECEIPT, writer, [seat])
        self._notice(seat, writer, seat.email)
        return "moved"

    def come_after_all(self, seat: Seat, meeting: int, writer: str) -> Filing:
        """An absence is taken back."""
        self.hear(writer)
        seat.absent.remove(meeting)
        _fill(seat)
        self.tell(LetterKind.RECEIPT, writer, [seat])
        return "moved"

    def correct(self, seats: Collection[Seat], writer: str, **values: str) -> Filing:
        """New data; what a participant's own signature says fills what was empty."""
        self.hear(writer)
        for seat in seats:
            if seat.email == writer:
                _fill(seat)
            for name, value in values.items():
                setattr(seat, name, value)
        self.tell(LetterKind.RECEIPT, writer, seats)
        return "moved"

    def take_place(self, seats: Collection[Seat], writer: str, now: datetime) -> Filing:
        """Yes to a place that was offered."""
        self.hear(writer)
        for seat in seats:
            seat.status, seat.offered_until, seat.confirmed, seat.asked = REGISTERED, None, now, now
        himself = [seat.email for seat in seats] == [writer]
        self.tell(LetterKind.CONFIRMATION if himself else LetterKind.GROUP_CONFIRMATION, writer, seats)
        return "moved"

    def decline_place(self, seats: Collection[Seat], writer: str) -> Filing:
        """No to it."""
        self.hear(writer)
        for seat in seats:
            seat.status, seat.offered_until = CANCELLED, None
        self.tell(LetterKind.RECEIPT, writer, seats)
        return "moved"

    def wish_for_next_year(self, seats: Collection[Seat], writer: str) -> Filing:
        """Somebody who was late wants to be told when the next course opens."""
        self.hear(writer)
        for seat in seats:
            seat.status = NEXT_YEAR
        self.tell(LetterKind.NEXT_YEAR, writer, seats)
        return "moved"

    def bounce(self, kind: str, address: str) -> None:
        """A letter came back for good."""
        self.letters[kind, address, LetterState.SENT] -= 1
        self.letters[kind, address, LetterState.BOUNCED] += 1
        self.muted.add(address)

    def _notice(self, seat: Seat, writer: str, *addresses: str, also: Iterable[Seat] = ()) -> None:
        for address in {*addresses} - {writer, ""}:
            self.tell(LetterKind.NOTICE, address, [seat, *also])

    def _runs(self, course: str, now: datetime) -> bool:
        return now >= self.courses[course].meetings[0].starts_at(self.courses[course].zone)

    # what the hour brings


def _fill(seat: Seat) -> None:
    """What was empty is filled by the signature of the participant."""
    seat.title = seat.title or seat.who.title
    seat.workplace = seat.workplace or seat.who.library.name
    seat.phone = seat.phone or seat.who.phone
