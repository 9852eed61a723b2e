"""What people do, an act a function: somebody writes, and the model is told what must come of it.

An act finds somebody whom it suits and gives what is delivered, or None where it suits nobody now.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random

from babel.dates import format_date

from bot.deciding.values import LetterKind

from simulation import phrases
from simulation.mails import Pen, Post, by_another_way
from simulation.model import LATE, REGISTERED, WAITING, Filing, Model, Seat
from simulation.town import Somebody, Town

ANSWERED = frozenset({
    LetterKind.CONFIRMATION, LetterKind.GROUP_CONFIRMATION, LetterKind.RECEIPT, LetterKind.REMINDER,
    LetterKind.MISSING_DATA, LetterKind.WELCOME,
})  # fmt: skip
ABOUT_ALL = (LetterKind.CONFIRMATION, LetterKind.GROUP_CONFIRMATION)
BOUNCING = (LetterKind.REMINDER,)


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
        """A mail about a seat: an answer to the last letter two times of three, else a new one that names the course."""
        letter = self.last_letter(address, seat.course) if self.chance.random() < 0.67 else None
        mail = self.pen.mail(who, address, self.title(seat.course), said, self.received, letter)
        return self.deliver(mail, filing, seat.course)

    def deliver(self, raw: bytes, filing: Filing, course: str = "") -> Delivery:
        return Delivery(raw, self.received, filing, course)


Act = Callable[[Stage], Delivery | None]


def _speaks_for_one(stage: Stage, seat: Seat) -> bool:
    """Whether what somebody writes can be about one seat only."""
    theirs = [one for one in stage.model.seats if seat.email in (one.email, one.contact_email)]
    return seat.email != "" and len(theirs) == 1


def _stands_reachable(seat: Seat) -> bool:
    return seat.stands and seat.email != ""


def _coming(stage: Stage, seat: Seat) -> list[int]:
    course = stage.model.courses[seat.course]
    soon = stage.now + timedelta(days=1)
    return [meeting.number for meeting in course.meetings if meeting.starts_at(course.zone) > soon]


def _day(stage: Stage, seat: Seat, number: int) -> str:
    day: date = stage.model.courses[seat.course].meeting(number).date
    return format_date(day, "d. MMMM", "da")


def _taken(stage: Stage, seat: Seat) -> bool:
    return seat.status is REGISTERED and bool(_coming(stage, seat))


def signs_up(stage: Stage) -> Delivery | None:
    """Somebody new: alone, with a colleague, or somebody else's staff."""
    if not stage.opening:
        return None
    town, chance = stage.town, stage.chance
    library = town.library()
    stage.busy.add(library.domain)
    writer, course = town.somebody(library), stage.title(stage.opening)
    ean = library.ean if chance.random() < 0.8 else ""
    pays = f"\n{stage.says(phrases.PAYS, ean=ean)}" if ean else ""
    others: list[Somebody] = []
    what = chance.choices(("self", "both", "one", "several"), (10, 2, 2, 2))[0]
    if what == "self":
        said = stage.says(phrases.SIGNS_UP, course=course)
    elif what == "both":
        others = [town.somebody(library)]
        said = stage.says(phrases.SIGNS_UP_BOTH, course=course, name=others[0].name, email=others[0].email)
    else:
        others = [town.somebody(library) for _ in range(1 if what == "one" else chance.choice((2, 3)))]
        table = phrases.SIGNS_UP_ONE if what == "one" else phrases.SIGNS_UP_SEVERAL
        said = stage.says(table, course=course)
    given = [other.email if what == "both" or chance.random() < 0.75 else "" for other in others]
    if what in ("one", "several"):
        listed = (f"{one.name}, {one.title}" + (f", {email}" if email else "") for one, email in zip(others, given, strict=True))
        said += "\n\n" + "\n".join(listed) + "\n"
    own = [Seat(stage.opening, writer, writer, 0, title=writer.title, email=writer.email, phone=writer.phone)]
    seats = own if what in ("self", "both") else []
    seats += [
        Seat(stage.opening, one, writer, 0, title="" if what == "both" else one.title, email=email)
        for one, email in zip(others, given, strict=True)
    ]
    for seat in seats:
        seat.workplace, seat.ean, seat.contact_email = library.name, ean, writer.email
    filing = stage.model.sign_up(writer, seats, stage.received, stage.now)
    mail = stage.pen.mail(writer, writer.email, f"Tilmelding til {course}", said + pays, stage.received)
    return stage.deliver(mail, filing, stage.opening)


def signs_up_again(stage: Stage) -> Delivery | None:
    """Somebody who stands already, with the same data."""
    seat = stage.somebody_with(lambda one: _taken(stage, one) and one.contact_email == one.email and stage.opening == one.course)
    if seat is None:
        return None
    seat.phone, seat.title = seat.phone or seat.who.phone, seat.title or seat.who.title
    stage.model.hear(seat.email)
    stage.model.tell(LetterKind.ALREADY_REGISTERED, seat.email, [seat])
    said = stage.says(phrases.SIGNS_UP, course=stage.title(seat.course))
    mail = stage.pen.mail(seat.who, seat.email, f"Tilmelding til {stage.title(seat.course)}", said, stage.received)
    return stage.deliver(mail, "moved", seat.course)


def comes_twice(stage: Stage) -> Delivery | None:
    """A mail that was dealt with comes once more: the very same bytes, or by another way."""
    if not stage.mails:
        return None
    raw = stage.chance.choice(stage.mails).raw
    return stage.deliver(raw if stage.chance.random() < 0.5 else by_another_way(raw), "left")


def sends_ean(stage: Stage) -> Delivery | None:
    """The EAN comes afterwards, for all whom the writer signed up."""
    seat = stage.somebody_with(lambda one: one.stands and not one.ean and one.contact_email not in stage.model.muted)
    if seat is None:
        return None
    letter = stage.last_letter(seat.contact_email, seat.course, ABOUT_ALL)
    seats = [one for one in stage.model.seats if one.contact_email == seat.contact_email and one.stands]
    if letter is None or len({one.group for one in seats}) > 1:
        return None  # the letter is not about all of them
    said = stage.says(phrases.SENDS_EAN, ean=seat.who.library.ean)
    filing = stage.model.correct(seats, seat.contact_email, ean=seat.who.library.ean)
    return stage.answer(letter, seat.contact, said, filing)


def _own_news(table: str, name: str, value: Callable[[Stage, Seat], str]) -> Act:
    def act(stage: Stage) -> Delivery | None:
        seat = stage.somebody_with(
            lambda one: _taken(stage, one) and _speaks_for_one(stage, one) and value(stage, one) != getattr(one, name)
        )
        if seat is None:
            return None
        news, address = value(stage, seat), seat.email
        said = stage.says(table, **{"reference": news, "food": news, "email": news, "phone": news.removeprefix("+45")})
        filing = stage.model.correct([seat], address, **{name: news})
        return stage.write(seat, seat.who, address, said, filing)

    return act


sends_reference = _own_news(phrases.SENDS_REFERENCE, "reference", lambda _, seat: f"EK-{seat.who.phone[-4:]}")
sends_food = _own_news(phrases.SENDS_FOOD, "dietary", lambda _, seat: phrases.FOODS[len(seat.who.name) % 2])
sends_phone = _own_news(phrases.OWN_NEW_PHONE, "phone", lambda _, seat: f"+4529{seat.who.phone[-6:]}")


def sends_address(stage: Stage) -> Delivery | None:
    """The contact sends an address that was missing, or the new one of somebody whose letters came back."""
    muted = stage.model.muted
    seat = stage.somebody_with(lambda one: _taken(stage, one) and one.contact is not one.who and (not one.email or one.email in muted))
    if seat is None or seat.contact_email in muted:
        return None
    table = phrases.NEW_ADDRESS if seat.email else phrases.SENDS_ADDRESS
    email = f"ny.{seat.who.email}" if seat.email else seat.who.email
    said = stage.says(table, name=seat.who.name, email=email)
    filing = stage.model.correct([seat], seat.contact_email, email=email)
    return stage.write(seat, seat.contact, seat.contact_email, said, filing)


def cannot_come(stage: Stage) -> Delivery | None:
    """An absence, from the participant or the contact."""
    seat = stage.somebody_with(lambda one: _taken(stage, one) and len(one.absent) < 2 and set(_coming(stage, one)) - one.absent)
    if seat is None:
        return None
    meeting = stage.chance.choice(sorted(set(_coming(stage, seat)) - seat.absent))
    who, address, himself = _writer(stage, seat)
    table = phrases.CANNOT_COME if himself else phrases.CANNOT_COME_OTHER
    said = stage.says(table, name=seat.who.name, day=_day(stage, seat, meeting))
    return stage.write(seat, who, address, said, stage.model.miss(seat, meeting, address))


def comes_after_all(stage: Stage) -> Delivery | None:
    """An absence is taken back."""
    seat = stage.somebody_with(lambda one: _taken(stage, one) and one.email and one.absent & set(_coming(stage, one)))
    if seat is None:
        return None
    meeting = stage.chance.choice(sorted(seat.absent & set(_coming(stage, seat))))
    said = stage.says(phrases.COMES_AFTER_ALL, day=_day(stage, seat, meeting))
    return stage.write(seat, seat.who, seat.email, said, stage.model.come_after_all(seat, meeting, seat.email))


def leaves(stage: Stage) -> Delivery | None:
    """A cancellation, from the participant or the contact."""
    seat = stage.somebody_with(lambda one: _taken(stage, one))
    if seat is None:
        return None
    who, address, himself = _writer(stage, seat)
    table = phrases.LEAVES if himself else phrases.LEAVES_OTHER
    said = stage.says(table, name=seat.who.name, course=stage.title(seat.course))
    return stage.write(seat, who, address, said, stage.model.leave(seat, address, stage.now))


def hands_over(stage: Stage) -> Delivery | None:
    """A substitution, from the participant or the contact."""
    seat = stage.somebody_with(lambda one: _taken(stage, one))
    if seat is None:
        return None
    who, address, himself = _writer(stage, seat)
    other = stage.town.somebody(seat.who.library)
    table = phrases.HANDS_OVER if himself else phrases.SENDS_ANOTHER
    said = stage.says(table, name=seat.who.name, other=other.name, email=other.email, course=stage.title(seat.course))
    return stage.write(seat, who, address, said, stage.model.replace(seat, other, address, stage.now))


def _writer(stage: Stage, seat: Seat) -> tuple[Somebody, str, bool]:
    """Who writes about a seat: the participant where there is an address that works, or the contact."""
    works = seat.email and seat.email not in stage.model.muted
    if seat.contact is seat.who or (works and stage.chance.random() < 0.6):
        return seat.who, seat.email, True
    return seat.contact, seat.contact_email, False


def answers_offer(stage: Stage) -> Delivery | None:
    """Yes or no to a place."""
    seat = stage.somebody_with(lambda one: one.offered_until is not None and stage.received < one.offered_until)
    if seat is None:
        return None
    seats = [one for one in stage.model.held(seat.course, WAITING) if one.group == seat.group]
    letter = next(one for one in reversed(stage.post[seat.contact_email]) if one.kind == LetterKind.PLACE_OFFERED)
    if stage.chance.random() < 0.7:
        said = stage.says(phrases.TAKES_PLACE if seat.contact is seat.who and len(seats) == 1 else phrases.TAKES_PLACES)
        filing = stage.model.take_place(seats, seat.contact_email, stage.now)
    else:
        said, filing = stage.says(phrases.DECLINES_PLACE), stage.model.decline_place(seats, seat.contact_email)
    return stage.answer(letter, seat.contact, said, filing)


def asks_for_next_year(stage: Stage) -> Delivery | None:
    """Somebody who was late."""
    seat = stage.somebody_with(lambda one: one.status is LATE and one.contact_email in stage.post)
    if seat is None:
        return None
    seats = [one for one in stage.model.held(seat.course, LATE) if one.group == seat.group]
    (letter,) = (one for one in stage.post[seat.contact_email] if one.kind == LetterKind.DEADLINE_REJECTION)
    filing = stage.model.wish_for_next_year(seats, seat.contact_email)
    return stage.answer(letter, seat.contact, stage.says(phrases.NEXT_YEAR), filing)


def _in_answer(table: str, filing: Filing) -> Act:
    def act(stage: Stage) -> Delivery | None:
        seat = stage.somebody_with(lambda one: _taken(stage, one) and stage.last_letter(one.email, one.course))
        if seat is None or seat.email in stage.model.muted:
            return None
        letter = stage.last_letter(seat.email, seat.course)
        return stage.answer(letter, seat.who, stage.says(table), filing) if letter else None

    return act


thanks = _in_answer(phrases.THANKS, "left")
asks = _in_answer(phrases.ASKS, "flagged")


def _a_letter(stage: Stage, kinds: Sequence[str] = ()) -> tuple[Seat, Post] | None:
    """A letter to a participant that no machine has answered yet."""

    def letters(seat: Seat) -> list[Post]:
        found = stage.post.get(seat.email, []) if _stands_reachable(seat) and seat.email not in stage.model.muted else []
        return [one for one in found if one.message_id not in stage.answered and (not kinds or one.kind in kinds)]

    seat = stage.somebody_with(letters)
    if seat is None:
        return None
    post = letters(seat)[-1]
    stage.answered.add(post.message_id)
    return seat, post


def is_away(stage: Stage) -> Delivery | None:
    """A machine answers."""
    if (found := _a_letter(stage)) is None:
        return None
    seat, post = found
    stage.autoreplied.add(post.message_id)
    said = stage.says(phrases.IS_AWAY, name=seat.who.name)
    return stage.deliver(stage.pen.absence_note(seat.who, said, stage.received, post), "left")


def comes_back(stage: Stage) -> Delivery | None:
    """A letter comes back, for good or for now."""
    if (found := _a_letter(stage, BOUNCING)) is None:
        return None
    _, post = found
    permanent = stage.chance.random() < 0.5
    if permanent:
        stage.model.bounce(post.kind, post.to)
    return stage.deliver(stage.pen.bounce(post, stage.received, permanent=permanent), "left")


def unrelated(stage: Stage) -> Delivery:
    """The coordinator's other mail."""
    said, subject = stage.chance.choice(phrases.lines(phrases.UNRELATED)).split("|")
    who = stage.town.neighbour
    return stage.deliver(stage.pen.mail(who, who.email, subject, said, stage.received), "left")


def newsletter(stage: Stage) -> Delivery:
    """Bulk mail."""
    said, subject = stage.chance.choice(phrases.lines(phrases.NEWS)).split("|")
    return stage.deliver(stage.pen.newsletter(said, subject, stage.received), "left")


COMMON: dict[Act, int] = {
    signs_up_again: 2, comes_twice: 2, sends_ean: 5, sends_reference: 2, sends_food: 2, sends_phone: 2,
    sends_address: 4, cannot_come: 6, comes_after_all: 3, leaves: 3, hands_over: 2,
    asks_for_next_year: 2, thanks: 2, asks: 2, is_away: 2, comes_back: 2, unrelated: 1, newsletter: 1,
}  # fmt: skip
