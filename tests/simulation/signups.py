"""Signing up, once and again, and what comes of it for those who wait or were late."""

from bot.deciding.values import LetterKind
from simulation import phrases
from simulation.model import LATE, WAITING, Seat
from simulation.stage import Delivery, Stage, taken
from simulation.town import Somebody

HAS_EAN, HAS_ADDRESS = 0.8, 0.75  # how often a signup gives it


def signs_up(stage: Stage) -> Delivery | None:
    """Somebody new: alone, with a colleague, or somebody else's staff."""
    if not stage.opening:
        return None
    library = stage.town.library()
    stage.busy.add(library.domain)
    writer = stage.town.somebody(library)
    said, seats = stage.chance.choices((_himself, _with_a_colleague, _staff), (10, 2, 4))[0](stage, writer)
    if stage.chance.random() < HAS_EAN:
        said += f"\n{stage.says(phrases.PAYS, ean=library.ean)}"
        for seat in seats:
            seat.ean = library.ean
    for seat in seats:
        seat.workplace, seat.contact_email = library.name, writer.email
    filing = stage.model.sign_up(writer, seats, stage.received, stage.now)
    subject = f"Tilmelding til {stage.title(stage.opening)}"
    return stage.deliver(stage.pen.mail(writer, writer.email, subject, said, stage.received), filing, stage.opening)


def _himself(stage: Stage, writer: Somebody) -> tuple[str, list[Seat]]:
    said = stage.says(phrases.SIGNS_UP, course=stage.title(stage.opening))
    return said, [_own(stage, writer)]


def _with_a_colleague(stage: Stage, writer: Somebody) -> tuple[str, list[Seat]]:
    other = stage.town.somebody(writer.library)
    course = stage.title(stage.opening)
    said = stage.says(phrases.SIGNS_UP_BOTH, course=course, name=other.name, email=other.email)
    return said, [_own(stage, writer), Seat(stage.opening, other, writer, email=other.email)]


def _staff(stage: Stage, writer: Somebody) -> tuple[str, list[Seat]]:
    others = [stage.town.somebody(writer.library) for _ in range(stage.chance.choice((1, 1, 2, 3)))]
    seats = [Seat(stage.opening, one, writer, title=one.title, email=_sometimes(stage, one.email)) for one in others]
    table = phrases.SIGNS_UP_ONE if len(others) == 1 else phrases.SIGNS_UP_SEVERAL
    listed = (", ".join(filter(None, (seat.who.name, seat.title, seat.email))) for seat in seats)
    return "\n".join((stage.says(table, course=stage.title(stage.opening)), "", *listed, "")), seats


def _sometimes(stage: Stage, address: str) -> str:
    return address if stage.chance.random() < HAS_ADDRESS else ""


def _own(stage: Stage, writer: Somebody) -> Seat:
    return Seat(stage.opening, writer, writer, title=writer.title, email=writer.email, phone=writer.phone)


def signs_up_again(stage: Stage) -> Delivery | None:
    """Somebody who stands already, with the same data."""
    seat = stage.somebody_with(
        lambda one: taken(stage, one) and one.contact_email == one.email and stage.opening == one.course
    )
    if seat is None:
        return None
    seat.phone, seat.title = seat.phone or seat.who.phone, seat.title or seat.who.title
    stage.model.hear(seat.email)
    stage.model.tell(LetterKind.ALREADY_REGISTERED, seat.email, [seat])
    said = stage.says(phrases.SIGNS_UP, course=stage.title(seat.course))
    mail = stage.pen.mail(seat.who, seat.email, f"Tilmelding til {stage.title(seat.course)}", said, stage.received)
    return stage.deliver(mail, "moved", seat.course)


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
