"""Changes of seats that stand: what was missing, absences, leaving, somebody else in one's place."""

from collections.abc import Callable

from bot.deciding.values import LetterKind
from simulation import phrases
from simulation.model import Seat
from simulation.stage import Act, Delivery, Stage, coming, day, taken
from simulation.town import Somebody

ABOUT_ALL = (LetterKind.CONFIRMATION, LetterKind.GROUP_CONFIRMATION)


def _speaks_for_one(stage: Stage, seat: Seat) -> bool:
    """Whether what somebody writes can be about one seat only."""
    theirs = [one for one in stage.model.seats if seat.email in (one.email, one.contact_email)]
    return seat.email != "" and len(theirs) == 1


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
            lambda one: taken(stage, one) and _speaks_for_one(stage, one) and value(stage, one) != getattr(one, name)
        )
        if seat is None:
            return None
        news, address = value(stage, seat), seat.email
        said = stage.says(table, reference=news, food=news, phone=news.removeprefix("+45"))
        filing = stage.model.correct([seat], address, **{name: news})
        return stage.write(seat, seat.who, address, said, filing)

    return act


sends_reference = _own_news(phrases.SENDS_REFERENCE, "reference", lambda _, seat: f"EK-{seat.who.phone[-4:]}")
sends_food = _own_news(phrases.SENDS_FOOD, "dietary", lambda _, seat: phrases.FOODS[len(seat.who.name) % 2])
sends_phone = _own_news(phrases.OWN_NEW_PHONE, "phone", lambda _, seat: f"+4529{seat.who.phone[-6:]}")


def sends_address(stage: Stage) -> Delivery | None:
    """The contact sends an address that was missing, or the new one of somebody whose letters came back."""
    muted = stage.model.muted
    seat = stage.somebody_with(
        lambda one: taken(stage, one) and one.contact is not one.who and (not one.email or one.email in muted)
    )
    if seat is None or seat.contact_email in muted:
        return None
    table = phrases.NEW_ADDRESS if seat.email else phrases.SENDS_ADDRESS
    email = f"ny.{seat.who.email}" if seat.email else seat.who.email
    said = stage.says(table, name=seat.who.name, email=email)
    filing = stage.model.correct([seat], seat.contact_email, email=email)
    return stage.write(seat, seat.contact, seat.contact_email, said, filing)


def cannot_come(stage: Stage) -> Delivery | None:
    """An absence, from the participant or the contact."""
    seat = stage.somebody_with(
        lambda one: taken(stage, one) and len(one.absent) < 2 and set(coming(stage, one)) - one.absent
    )
    if seat is None:
        return None
    meeting = stage.chance.choice(sorted(set(coming(stage, seat)) - seat.absent))
    who, address, himself = _writer(stage, seat)
    table = phrases.CANNOT_COME if himself else phrases.CANNOT_COME_OTHER
    said = stage.says(table, name=seat.who.name, day=day(stage, seat, meeting))
    return stage.write(seat, who, address, said, stage.model.miss(seat, meeting, address))


def comes_after_all(stage: Stage) -> Delivery | None:
    """An absence is taken back."""
    seat = stage.somebody_with(lambda one: taken(stage, one) and one.email and one.absent & set(coming(stage, one)))
    if seat is None:
        return None
    meeting = stage.chance.choice(sorted(seat.absent & set(coming(stage, seat))))
    said = stage.says(phrases.COMES_AFTER_ALL, day=day(stage, seat, meeting))
    return stage.write(seat, seat.who, seat.email, said, stage.model.come_after_all(seat, meeting, seat.email))


def leaves(stage: Stage) -> Delivery | None:
    """A cancellation, from the participant or the contact."""
    seat = stage.somebody_with(lambda one: taken(stage, one))
    if seat is None:
        return None
    who, address, himself = _writer(stage, seat)
    table = phrases.LEAVES if himself else phrases.LEAVES_OTHER
    said = stage.says(table, name=seat.who.name, course=stage.title(seat.course))
    return stage.write(seat, who, address, said, stage.model.leave(seat, address, stage.now))


def hands_over(stage: Stage) -> Delivery | None:
    """A substitution, from the participant or the contact."""
    seat = stage.somebody_with(lambda one: taken(stage, one))
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
