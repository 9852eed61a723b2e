"""The coordinator's decisions, carried out: a review is registered or dismissed, somebody late is admitted."""

from dataclasses import replace

from bot.deciding.settling import Corrections, NotSettled, admitted, corrected
from bot.mail import from_bytes
from bot.reading import NOT_OURS, Intent, Reading
from bot.records import Arrival, ParticipantStatus, Review, ReviewState
from bot.service.desk import Desk
from bot.service.incoming import decided, folder_for
from bot.service.understanding import reading_of
from bot.writing import write


def register_review(desk: Desk, review_id: int, corrections: Corrections) -> str:
    """Do what a review is about, as understood or as corrected; gives one line about what was done.

    A signup is registered, any other change carried out. The letters stand in the outbox afterwards. Raises NotSettled
    when that cannot be done.
    """
    review, arrival = _open_case(desk, review_id)
    mail = from_bytes(arrival.raw or b"", arrival.received_at)
    reading = reading_of(desk, mail)
    if corrections.course and corrections.course not in desk.courses:
        raise NotSettled(f"say which course by --course: {', '.join(desk.courses)}")
    if corrections.course and reading.course != corrections.course:
        again = reading_of(desk, mail, corrections.course)
        reading = reading if again.intents & NOT_OURS else again
    if _is_change(reading) and replace(corrections, course=None) == Corrections():
        course = corrections.course or reading.course
        reading, state = replace(reading, course=course, doubts=()), ReviewState.ACCEPTED
    else:
        reading, state = corrected(reading, _course(desk, review, corrections), corrections), ReviewState.REGISTERED
    decision, letters = decided(desk, mail, reading, approved=True)
    if not decision.records and not letters:
        raise NotSettled(f"review {review_id}: there is nothing that could be done ({decision.why})")
    folder = folder_for(desk, decision)
    desk.store.decide_review(review_id, state, decision.records, letters, desk.clock(), folder)
    return f"review {review_id}: {len(decision.records)} recorded or changed, {len(letters)} letters queued"


def _is_change(reading: Reading) -> bool:
    """Whether the mail is about seats that stand, and not a signup."""
    return Intent.SIGNUP not in reading.intents or Intent.SUBSTITUTION in reading.intents


def _course(desk: Desk, review: Review, corrections: Corrections) -> str:
    course = corrections.course or review.course or (next(iter(desk.courses)) if len(desk.courses) == 1 else "")
    if course not in desk.courses:
        raise NotSettled(f"say which course by --course: {', '.join(desk.courses)}")
    return course


def _open_case(desk: Desk, review_id: int) -> tuple[Review, Arrival]:
    case = desk.store.review(review_id)
    if case is None or case[0].state is not ReviewState.OPEN:
        raise NotSettled(f"there is no open review {review_id}; `tilmeldbot list reviews` shows them")
    if case[1].raw is None:
        raise NotSettled(f"the mail of review {review_id} has been erased")
    return case


def dismiss_review(desk: Desk, review_id: int) -> str:
    """Close a review without recording anybody; the mail stays where it is, for the human."""
    if not desk.store.decide_review(review_id, ReviewState.DISMISSED, (), (), desk.clock()):
        raise NotSettled(f"there is no open review {review_id}; `tilmeldbot list reviews` shows them")
    return f"review {review_id}: closed, nothing recorded"


def admit(desk: Desk, participant_id: int) -> str:
    """Let in somebody who asked after the deadline: the same confirmation as all others get."""
    participant = desk.store.participant(participant_id)
    if participant is None or participant.status not in (ParticipantStatus.LATE, ParticipantStatus.NEXT_YEAR):
        raise NotSettled(f"nobody of number {participant_id} is late; `tilmeldbot list late` shows them")
    arrival = desk.store.arrival(participant.arrival_id) if participant.arrival_id else None
    now = desk.clock()
    letter = write(admitted(participant, arrival), desk.courses, desk.sender, desk.templates, now)
    desk.store.admit(participant_id, [letter], now)
    return f"participant {participant_id}: registered, confirmation queued"
