"""What changes no seat: left alone, noted with the letter it answers, handed to the human, or opened as a review."""

import dataclasses

from bot.deciding.case import Case
from bot.deciding.doubts import signup_doubts
from bot.deciding.values import AutoReply, Bounced, Decision, Outcome, ReviewOrder
from bot.reading import NOT_OURS, Intent
from bot.records import Filing

AUTO_REPLY_CHARACTERS = 300
WHY = {
    Intent.CANCELLATION: "Afmelding",
    Intent.SUBSTITUTION: "Skifte af deltager",
    Intent.ABSENCE: "Afbud til enkelte møder",
    Intent.UPDATE: "Nye oplysninger",
    Intent.QUESTION: "Spørgsmål",
    Intent.SIGNUP: "Tilmelding",
}


def always(case: Case) -> bool:
    """Any mail."""
    del case
    return True


def came_before(case: Case) -> bool:
    """Whether the same mail was answered before; servers deliver one twice that came by two ways."""
    return case.standing.seen_before and not case.approved


def is_not_ours(case: Case) -> bool:
    """Whether the mail is a machine's, or not about a course of ours; who answers a letter of ours is about ours."""
    return bool(case.intents & NOT_OURS) and not (Intent.UNRELATED in case.intents and case.standing.answers)


def leave(case: Case) -> Decision:
    """Not for the bot: the mail stays exactly as it was."""
    del case
    return Decision(Outcome.LEAVE, Filing.NONE)


def leave_noting_replies(case: Case) -> Decision:
    """Not for the bot either; but what a machine answers to a letter of ours is noted with that letter."""
    letter = case.standing.answers
    if letter is None or Intent.AUTOMATIC not in case.intents:
        return leave(case)
    text = " ".join(case.request.mail.fresh.split())[:AUTO_REPLY_CHARACTERS]
    return Decision(Outcome.LEAVE, Filing.NONE, auto_reply=AutoReply(letter.id, text))


def is_bounce(case: Case) -> bool:
    """Whether a mail server reports that something was not delivered."""
    return Intent.BOUNCE in case.intents


def note_bounce(case: Case) -> Decision:
    """Noted with the letter that came back; one that was not ours is not noted at all."""
    bounces = []
    for failure in case.request.mail.failures:
        letters = case.standing.bounced_from
        of_id = [letter for letter in letters if failure.message_id and letter.message_id == failure.message_id]
        to_address = [letter for letter in letters if letter.recipient == failure.address]
        if hit := next(iter(of_id or to_address), None):
            address = failure.address or hit.recipient
            bounces.append(Bounced(address, failure.permanent, hit.id, failure.reason))
    return Decision(Outcome.LEAVE, Filing.NONE, bounces=tuple(bounces))


def hand_over(case: Case, *doubts: str) -> Decision:
    """Course mail that the human answers: it stays unread in the inbox, flagged, and stands in the digest.

    Thanks and small talk ask nothing of her, so they are not flagged.
    """
    filing = Filing.FLAG if case.intents or case.reading.doubts else Filing.NONE
    return Decision(Outcome.HUMAN, filing, course=case.reading.course or "", why=why(case, *doubts))


def review(case: Case, *doubts: str) -> Decision:
    """A case that the coordinator decides about: what was understood, and what is doubtful."""
    own = signup_doubts(case) if Intent.SIGNUP in case.intents else ()
    texts = tuple(dict.fromkeys((*(doubt.text for doubt in case.reading.doubts), *own, *doubts)))
    course = case.course.key if case.course else ""
    order = ReviewOrder(course=course, proposal=proposal_of(case), doubts=texts)
    return Decision(Outcome.REVIEW, Filing.FLAG, course=course, review=order, why=" ".join(texts))


def proposal_of(case: Case) -> dict[str, object]:
    """What was understood, as JSON, for the coordinator to accept or correct."""
    reading = case.reading
    return {
        "people": [dataclasses.asdict(person) for person in reading.people],
        "payer": dataclasses.asdict(reading.payer),
        "payers": [dataclasses.asdict(payer) for payer in reading.payers],
        "absent_on": [day.isoformat() for day in reading.absent_on],
        "replaces": reading.replaces,
        "writer": dataclasses.asdict(reading.writer),
        "language": reading.language,
        "intents": sorted(reading.intents),
        "courses": [course.key for course in case.choices],
    }


def why(case: Case, *doubts: str) -> str:
    """Why the human sees a mail, in a few Danish words."""
    said = [text for intent, text in WHY.items() if intent in case.intents]
    said += [doubt.text for doubt in case.reading.doubts]
    return "; ".join(dict.fromkeys((*said, *doubts))) or "Hilsen eller tak"
