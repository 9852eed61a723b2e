"""What is not a clear signup: left alone, handed to the human, or opened as a review."""

import dataclasses

from bot.deciding.case import Case
from bot.deciding.values import Decision, Outcome, ReviewOrder
from bot.reading import Intent
from bot.records import Filing

WHY = {
    Intent.CANCELLATION: "Afmelding",
    Intent.SUBSTITUTION: "Skifte af deltager",
    Intent.ABSENCE: "Afbud til enkelte møder",
    Intent.UPDATE: "Nye oplysninger",
    Intent.QUESTION: "Spørgsmål",
    Intent.SIGNUP: "Tilmelding",
}


def leave(case: Case) -> Decision:
    """Not for the bot: the mail stays exactly as it was."""
    del case
    return Decision(Outcome.LEAVE, Filing.NONE)


def hand_over(case: Case) -> Decision:
    """Course mail that the human answers: it stays unread in the inbox, flagged, and stands in the digest.

    Thanks and small talk ask nothing of her, so they are not flagged.
    """
    filing = Filing.FLAG if case.intents or case.reading.doubts else Filing.NONE
    return Decision(Outcome.HUMAN, filing, course=case.reading.course or "", why=_why(case))


def review(case: Case) -> Decision:
    """A signup that the coordinator decides about: what was understood, and what is doubtful."""
    doubts = tuple(doubt.text for doubt in case.reading.doubts) + case.own_doubts
    order = ReviewOrder(course=case.reading.course or "", proposal=proposal_of(case), doubts=doubts)
    return Decision(Outcome.REVIEW, Filing.FLAG, course=order.course, review=order, why=" ".join(doubts))


def proposal_of(case: Case) -> dict[str, object]:
    """What was understood, as JSON, for the coordinator to accept or correct."""
    reading = case.reading
    return {
        "people": [dataclasses.asdict(person) for person in reading.people],
        "payer": dataclasses.asdict(reading.payer),
        "payers": [dataclasses.asdict(payer) for payer in reading.payers],
        "absent_on": [day.isoformat() for day in reading.absent_on],
        "writer": dataclasses.asdict(reading.writer),
        "language": reading.language,
        "intents": sorted(reading.intents),
    }


def _why(case: Case) -> str:
    said = [text for intent, text in WHY.items() if intent in case.intents]
    said += [doubt.text for doubt in case.reading.doubts]
    return "; ".join(said) or "Hilsen eller tak"
