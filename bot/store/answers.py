"""One mail, one transaction: what stands when a mail is looked at, and committing what was decided about it."""

from collections import Counter
from collections.abc import Sequence, Set
from datetime import datetime

from sqlmodel import Session, col, select

from bot.deciding.values import Decision, Outcome, ReviewOrder, Standing, Written
from bot.records import Arrival, ArrivalState, Letter, Participant, ParticipantStatus, Review, ReviewState
from bot.store.engine import Database
from bot.store.recording import log, put_out, record


class Answers(Database):
    """The verbs around a decision."""

    def standing_for(
        self, course_keys: Sequence[str], addresses: Set[str], names: Set[str], thread_ids: Sequence[str]
    ) -> Standing:
        """What the database knows that bears on one mail.

        `addresses` in lower case and `names` as written are those of the writer and the people in the mail;
        `thread_ids` are the Message-IDs that it answers, the nearest first.
        """
        wanted = {_folded(name) for name in names} - {""}
        known_at = addresses - {""}
        with self.transaction() as session:
            # Names are compared here, since databases differ in what they hold for the lower case of Å.
            everybody = session.exec(
                select(Participant).where(col(Participant.course).in_(course_keys)).order_by(col(Participant.id))
            ).all()
            return Standing(
                participants=tuple(
                    somebody
                    for somebody in everybody
                    if {somebody.email, somebody.contact_email} & known_at or _folded(somebody.name) in wanted
                ),
                answers=_nearest_letter(session, thread_ids),
                seats_taken=Counter(one.course for one in everybody if one.status is ParticipantStatus.REGISTERED),
            )

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
        folder_to: str = "",
        now: datetime,
    ) -> bool:
        """Commit all that was decided about a mail, or nothing; False when it had been dealt with before.

        `folder_to` is where the mail goes when the decision says to move it. Of a mail that is left alone nothing is
        kept but its place and its fingerprint.
        """
        with self.transaction() as session:
            arrival = session.get(Arrival, arrival_id, with_for_update=True)
            if arrival is None or arrival.state is not ArrivalState.KEPT:
                return False
            arrival.state = ArrivalState.ANSWERED
            arrival.answered_at = now
            arrival.outcome = decision.outcome
            arrival.filing = decision.filing
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
            record(session, decision.records, arrival, now)
            if decision.review is not None:
                _open_review(session, decision.review, arrival, now)
            put_out(session, letters, now, arrival_id)
            return True


def _folded(name: str) -> str:
    """A name for comparing: without regard to case and spacing."""
    return " ".join(name.casefold().split())


def _nearest_letter(session: Session, thread_ids: Sequence[str]) -> Letter | None:
    """The letter of ours that comes first among these Message-IDs."""
    ours = session.exec(select(Letter).where(col(Letter.message_id).in_(thread_ids))).all()
    return min(ours, key=lambda letter: thread_ids.index(letter.message_id), default=None)


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
