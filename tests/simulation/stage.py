"""Where the acts play: who is there, what they have got, and how a mail of theirs is put together."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta
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
OFTEN = 0.67  # the chance that somebody answers a letter instead of writing anew


@dataclass(frozen=True)
class Delivery:
    """A mail on its way in, and where it must end; `course` is the key of the course that it is filed under."""

    raw: bytes
    received: datetime
    filing: Filing
    course: str = ""


@dataclass
class Stage:
    """Where the acts play. `post` holds the letters that everybody got; `now` is the next round, `received` before it.

    `mails` are those of earlier rounds; `answered` and `autoreplied` hold the Message-IDs of letters that some machine
    dealt with, and that one answered for its owner. Only one person of a library writes between two rounds: the
    domains of the others are `busy`.
    """

    chance: Random
    model: Model
    town: Town
    pen: Pen
    now: datetime
    received: datetime
    opening: str = ""  # the course that people sign up to
    post: dict[str, list[Post]] = field(default_factory=dict)
    answered: set[str] = field(default_factory=set)
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
        letter = self.last_letter(address, seat.course)
        if letter is not None and self.chance.random() < OFTEN and self._is_about(letter, seat):
            return self.answer(letter, who, said, filing)
        mail = self.pen.mail(who, address, self.title(seat.course), said, self.received)
        return self.deliver(mail, filing, seat.course)

    def _is_about(self, letter: Post, seat: Seat) -> bool:
        """Whether what is said of that seat belongs below that letter, which may be about others."""
        others = {one.who.name for one in self.model.seats if one.contact_email == letter.to} - {seat.who.name}
        text = letter.text
        return seat.who.name in text or (seat.email == letter.to and not any(name in text for name in others))

    def deliver(self, raw: bytes, filing: Filing, course: str = "") -> Delivery:
        return Delivery(raw, self.received, filing, course)


Act = Callable[[Stage], Delivery | None]


def coming(stage: Stage, seat: Seat) -> list[int]:
    """The meetings that are still to come and not tomorrow."""
    course = stage.model.courses[seat.course]
    soon = stage.now + timedelta(days=1)
    return [meeting.number for meeting in course.meetings if meeting.starts_at(course.zone) > soon]


def day(stage: Stage, seat: Seat, number: int) -> str:
    """A meeting's day as people write it."""
    return format_date(stage.model.courses[seat.course].meeting(number).date, "d. MMMM", "da")


def taken(stage: Stage, seat: Seat) -> bool:
    """Whether somebody takes part in a course that is not over."""
    return seat.status is REGISTERED and bool(coming(stage, seat))
