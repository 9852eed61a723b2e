"""A mail that signs up or changes something: each part of it is done, or handed over, by itself."""

from collections.abc import Callable
from dataclasses import replace

from bot.deciding import changes
from bot.deciding.case import Case
from bot.deciding.done import Done, together
from bot.deciding.doubts import FORGED, signup_doubts
from bot.deciding.letters import to_writer
from bot.deciding.others import hand_over, review
from bot.deciding.seats import seat_of, seat_of_record
from bot.deciding.signup import sign_up, sign_up_late
from bot.deciding.substitution import substitute
from bot.deciding.values import Decision, LetterKind, LetterOrder, Merge, NewParticipant, Outcome, Seat
from bot.reading import Intent
from bot.records import Filing, ParticipantStatus

CHANGES: dict[Intent, Callable[[Case], Done]] = {
    Intent.CANCELLATION: changes.cancel,
    Intent.ABSENCE: changes.miss,
    Intent.UPDATE: changes.update,
    Intent.SUBSTITUTION: substitute,
}
WHICH_COURSE = "Afsenderen er med på flere kurser, og jeg kan ikke se, hvilket mailen handler om."
WHO_DOES_WHAT = "Mailen melder én fra og afbud for en anden, og jeg kan ikke se med sikkerhed, hvem der er hvem."
QUESTION = "Der er også et spørgsmål i mailen."
BESIDE = "Mailen handler også om noget andet."


def is_signup(case: Case) -> bool:
    """Whether somebody is signed up; in somebody's place is another matter."""
    return Intent.SIGNUP in case.intents and Intent.SUBSTITUTION not in case.intents


def is_doubtful_signup(case: Case) -> bool:
    """Whether a human must look at a signup first."""
    if not is_signup(case):
        return False
    return case.course is None or (not case.approved and (case.reading.blocked or bool(signup_doubts(case))))


def is_late_signup(case: Case) -> bool:
    """Whether a signup of somebody who does not stand yet came after the deadline."""
    late = case.course is not None and case.request.mail.received >= case.course.closes_at
    return is_signup(case) and late and not case.approved and bool(case.newcomers)


def is_change(case: Case) -> bool:
    """Whether something changes about a seat that stands."""
    return bool(case.intents & CHANGES.keys())


def reject_late(case: Case) -> Decision:
    """Recorded as late, kindly rejected; changes beside it are made."""
    return _decision(case, Outcome.REJECT_LATE, together([sign_up_late(case), *_beside(case)]))


def register(case: Case) -> Decision:
    """Recorded and confirmed, or told what stands; changes beside it are made."""
    return _decision(case, Outcome.REGISTER, together([sign_up(case), *_beside(case)]))


def _beside(case: Case) -> list[Done]:
    """The changes beside a signup. New data beside it is merged with it, or left for the human."""
    return [CHANGES[intent](case) for intent in (Intent.CANCELLATION, Intent.ABSENCE) if intent in case.intents]


def change(case: Case) -> Decision:
    """What the mail changes is done; where whose seat is meant cannot be told, a human decides."""
    if case.forged:
        return review(case, FORGED)
    if case.course is None and case.standing.participants:
        return review(case, WHICH_COURSE)
    if case.known and case.reading.blocked and not case.approved:
        return review(case)
    unclear = len(case.known_people) > 1 and not case.reading.leaving
    if unclear and {Intent.CANCELLATION, Intent.ABSENCE} <= case.intents:
        return review(case, WHO_DOES_WHAT)
    done = together(act(case) for intent, act in CHANGES.items() if intent in _carried_out(case))
    if not done.records and not done.changes:
        if done.doubts and case.known:
            return review(case, *done.doubts)
        return hand_over(case, *done.doubts, *done.left)
    return _decision(case, Outcome.REGISTER, done)


def _carried_out(case: Case) -> frozenset[Intent]:
    """What is done by itself. A day named beside a substitution says when somebody comes instead, not an absence."""
    if Intent.SUBSTITUTION in case.intents:
        return frozenset({Intent.SUBSTITUTION})
    return case.intents


def _decision(case: Case, outcome: Outcome, done: Done) -> Decision:
    """All parts in one decision: one receipt for what was changed, and what is left stays with the human."""
    letters = (_receipt(case, done),) if done.changes else ()
    left = (*done.doubts, *done.left)
    if Intent.QUESTION in case.intents and QUESTION not in left:
        left += (QUESTION,)
    if case.reading.beside:
        left += (BESIDE,)
    return Decision(
        outcome,
        Filing.FLAG if left else Filing.MOVE,
        course=case.course.key if case.course else "",
        records=done.records,
        letters=(*done.letters, *letters),
        why=" ".join(left),
    )


def _receipt(case: Case, done: Done) -> LetterOrder:
    return to_writer(case, LetterKind.RECEIPT, _seats_left(case, done), changes=done.changes)


def _seats_left(case: Case, done: Done) -> tuple[Seat, ...]:
    """The seats that were changed, as they stand now, those who came in another's place, and those who left.

    Somebody whose business it is not (the coordinator let it pass) is not shown what stands.
    """
    merges = {record.participant_id: record for record in done.records if isinstance(record, Merge)}
    standing = tuple(
        seat_of_record(record, merges[record.id], case.absent(record))
        for record in case.known
        if record.id in merges
        and merges[record.id].status != ParticipantStatus.CANCELLED
        and case.writer_addresses & {record.email, record.contact_email}
    )
    gone = tuple(
        replace(seat_of_record(record), left=True)
        for record in case.known
        if record.id in merges and merges[record.id].status == ParticipantStatus.CANCELLED
    )
    replaced = any(one.what == "replaced" for one in done.changes)
    new = tuple(
        seat_of(record.key, record.person, record.payer, record.absent)
        for record in done.records
        if replaced and isinstance(record, NewParticipant)
    )
    return standing + new + gone
