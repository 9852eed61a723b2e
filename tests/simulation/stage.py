"""Where the acts play: who is there, what they have got, and how a mail of theirs is put together."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random

from babel.dates import format_date

from bot.deciding.values import LetterKind
from simulation import phrases
from simulation.mails import Pen, Post
from simulation.model import REGISTERED, Filing, Model, Seat
from simulation.town import Somebody, Town

ANSWERED = frozenset({
    LetterKind.CONFIRMATION, LetterKind.GROUP_CONFIRMATION, LetterKind.RECEIPT, LetterKind.REMINDER,
    LetterKind.MISSING_DATA, LetterKind.WELCOME,
})  # fmt: skip


@dataclass(frozen=True)
class Delivery:
    """A mail on its way in, and where it must end: `folder` names the course that it is filed under."""

    raw: bytes
    received: datetime
    filing: Filing
    course: str = ""


@dataclass
class Stage:
    """Where the acts play. `post` holds the letters that everybody got; `now` is the next round, `received` before it.

    Whoever is `busy` has written, or got a letter, since the last round: one mail a library between two rounds.
    """

    chance: Random
    model: Model
    town: Town
    pen: Pen
    now: datetime
    received: datetime
    opening: str = ""  # the course that people sign up to
    post: dict[str, list[Post]] = field(default_factory=dict)
    answered: set[str] = field(default_factory=set)  # Message-IDs that a machine has dealt with
    autoreplied: set[str] = field(default_factory=set)
    mails: list[Delivery] = field(default_factory=list)
    busy: set[str] = field(default_factory=set)

    def says(self, table: str, **values: str) -> str:
        """One of the sentences."""
        return self.chance.choice(phrases.lines(table)).format(**values)

    def title(self, course: str) -> str:
        return self.model.courses[course].title

    def somebody_with(self, suits: Callable[[Seat], object]) -> Seat | None:
        """A seat that suits, of a library that is not busy; it is then."""
        fitting = [seat for seat in self.model.seats if suits(seat) and seat.who.library.domain not in self.busy]
        if not fitting:
            return None
        seat = self.chance.choice(fitting)
        self.busy.add(seat.who.library.domain)
        return seat

    def last_letter(self, address: str, course: str, kinds: Collection[str] = ANSWERED) -> Post | None:
        """The last letter to somebody about a course that can be answered with news."""
        letters = (one for one in reversed(self.post.get(address, [])) if one.kind in kinds and one.course == course)
        return next(letters, None)

    def answer(self, letter: Post, who: Somebody, said: str, filing: Filing) -> Delivery:
        """A mail that answers a letter."""
        mail = self.pen.mail(who, letter.to, "", said, self.received, letter)
        return self.deliver(mail, filing, letter.course)

    def write(self, seat: Seat, who: Somebody, address: str, said: str, filing: Filing) -> Delivery:
        """A mail about a seat: often an answer to the last letter, else a new one that names the course."""
        letter = self.last_letter(address, seat.course) if self.chance.random() < 0.67 else None
        mail = self.pen.mail(who, address, self.title(seat.course), said, self.received, letter)
        return self.deliver(mail, filing, seat.course)

    def deliver(self, raw: bytes, filing: Filing, course: str = "") -> Delivery:
        return Delivery(raw, self.received, filing, course)


Act = Callable[[Stage], Delivery | None]


def coming(stage: Stage, seat: Seat) -> list[int]:
    course = stage.model.courses[seat.course]
    soon = stage.now + timedelta(days=1)
    return [meeting.number for meeting in course.meetings if meeting.starts_at(course.zone) > soon]


def day(stage: Stage, seat: Seat, number: int) -> str:
    day: date = stage.model.courses[seat.course].meeting(number).date
    return format_date(day, "d. MMMM", "da")


def taken(stage: Stage, seat: Seat) -> bool:
    return seat.status is REGISTERED and bool(coming(stage, seat))
