"""What comes beside: thanks and questions, machines that answer, mails that come twice or are about something else."""

from collections.abc import Collection

from bot.deciding.values import LetterKind
from simulation import phrases
from simulation.mails import Post, by_another_way
from simulation.model import Filing, Seat
from simulation.stage import Act, Delivery, Stage, taken

BOUNCING = (LetterKind.REMINDER,)


def comes_twice(stage: Stage) -> Delivery | None:
    """A mail that was dealt with comes once more: the very same bytes, or by another way."""
    if not stage.mails:
        return None
    raw = stage.chance.choice(stage.mails).raw
    return stage.deliver(raw if stage.chance.random() < 0.5 else by_another_way(raw), "left")


def _in_answer(table: str, filing: Filing) -> Act:
    def act(stage: Stage) -> Delivery | None:
        seat = stage.somebody_with(lambda one: taken(stage, one) and stage.last_letter(one.email, one.course))
        if seat is None or seat.email in stage.model.muted:
            return None
        letter = stage.last_letter(seat.email, seat.course)
        return stage.answer(letter, seat.who, stage.says(table), filing) if letter else None

    return act


thanks = _in_answer(phrases.THANKS, "left")
asks = _in_answer(phrases.ASKS, "flagged")


def _a_letter(stage: Stage, kinds: Collection[str] = ()) -> tuple[Seat, Post] | None:
    """A letter to a participant that no machine has answered yet."""

    def letters(seat: Seat) -> list[Post]:
        reached = seat.stands and seat.email and seat.email not in stage.model.muted
        found = stage.post.get(seat.email, []) if reached else []
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
