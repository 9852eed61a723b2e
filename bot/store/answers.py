"""One mail, one transaction: committing what was decided about it."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session

from bot.deciding.values import Decision, Outcome, ReviewOrder, Written
from bot.records import Arrival, ArrivalState, Review, ReviewState
from bot.store.bounces import note_auto_reply, note_bounces, unmute
from bot.store.engine import Database
from bot.store.invitations import note_answer
from bot.store.recording import log, put_out, record


class Answers(Database):
    """The verb that follows a decision."""

    def commit(
        self,
        arrival_id: int,
        decision: Decision,
        letters: Sequence[Written],
        *,
        reading_intents: str,
        sender_name: str,
        sender_email: str,
        subject: str,
        content: str = "",
        folder_to: str = "",
        now: datetime,
    ) -> bool:
        """Commit all that was decided about a mail, or nothing; False when it had been dealt with before.

        `content` is the fingerprint of what was written (mail.Mail.content), `folder_to` where the mail goes when the
        decision says to move it. Of a mail that is left alone nothing is kept but its place and its fingerprints, and
        with letters of ours what it tells about them. Mail from a muted address shows that letters reach it again.
        """
        with self.transaction() as session:
            arrival = session.get(Arrival, arrival_id, with_for_update=True)
            if arrival is None or arrival.state is not ArrivalState.KEPT:
                return False
            arrival.state = ArrivalState.ANSWERED
            arrival.answered_at = now
            arrival.outcome = decision.outcome
            arrival.filing = decision.filing
            arrival.content = content
            if decision.outcome is Outcome.LEAVE:
                arrival.raw = None
            else:
                arrival.intents = reading_intents
                arrival.course = decision.course
                arrival.sender_name, arrival.sender_email = sender_name, sender_email
                arrival.subject = subject
                arrival.why = decision.why
                arrival.folder_to = folder_to
            log(session, now, "answered", arrival_id=arrival_id, detail=decision.outcome)
            unmute(session, sender_email, now, arrival_id)
            note_bounces(session, decision.bounces, arrival_id, now)
            if decision.auto_reply is not None:
                note_auto_reply(session, decision.auto_reply, arrival_id, now)
            if decision.calendar_answer is not None:
                note_answer(session, decision.calendar_answer, now)
            record(session, decision.records, arrival, now)
            if decision.review is not None:
                _open_review(session, decision.review, arrival, now)
            put_out(session, letters, now, arrival_id)
            return True


def _open_review(session: Session, order: ReviewOrder, arrival: Arrival, now: datetime) -> None:
    """Put a case before the coordinator."""
    review = Review(
        arrival_id=arrival.id,
        course=order.course,
        state=ReviewState.OPEN,
        proposal=dict(order.proposal),
        doubts=list(order.doubts),
        opened_at=now,
    )
    session.add(review)
    session.flush()
    log(session, now, "review opened", arrival_id=arrival.id, review_id=review.id)
