"""Cases for the coordinator: looking at them, and committing what she decided."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from bot.deciding.values import Merge, NewParticipant, Written
from bot.reading import Language
from bot.records import Arrival, Filing, Participant, ParticipantStatus, Review, ReviewState
from bot.store.engine import Database, without
from bot.store.recording import log, merge, put_out, record

TOO_LATE = (ParticipantStatus.LATE, ParticipantStatus.NEXT_YEAR)


def open_reviews(session: Session) -> list[tuple[Review, Arrival]]:
    """The cases that wait for a decision, the oldest first, each with its mail without the bytes."""
    cases = select(Review, Arrival).join(Arrival).where(col(Review.state) == ReviewState.OPEN)
    return list(session.exec(cases.order_by(col(Review.id)).options(without(Arrival.raw))))


class Reviews(Database):
    """The verbs for what the coordinator decides."""

    def reviews(self) -> list[tuple[Review, Arrival]]:
        """The cases that wait for a decision, the oldest first, each with its mail without the bytes."""
        with self.transaction() as session:
            return open_reviews(session)

    def review(self, review_id: int) -> tuple[Review, Arrival] | None:
        """One case, decided or not, with its mail and the bytes where they are still kept."""
        with self.transaction() as session:
            return session.exec(select(Review, Arrival).join(Arrival).where(col(Review.id) == review_id)).first()

    def decide_review(
        self,
        review_id: int,
        state: ReviewState,
        records: Sequence[NewParticipant | Merge],
        letters: Sequence[Written],
        now: datetime,
        folder_to: str = "",
    ) -> bool:
        """Close a case and do what comes of it, all or nothing; False when there is none, or it had been decided.

        `folder_to` is where its mail goes now; empty: it stays where it is.
        """
        with self.transaction() as session:
            review = session.get(Review, review_id, with_for_update=True)
            if review is None or review.state is not ReviewState.OPEN:
                return False
            review.state = state
            review.decided_at = now
            log(session, now, "review decided", arrival_id=review.arrival_id, review_id=review_id, detail=state)
            arrival = session.get_one(Arrival, review.arrival_id)
            if folder_to:
                arrival.filing, arrival.folder_to, arrival.filed_at = Filing.MOVE, folder_to, None
            record(session, records, arrival, now)
            put_out(session, letters, now, arrival.id)
            return True

    def set_language(self, participant_id: int, language: Language, now: datetime) -> bool:
        """Write to a participant in that language from now on; False when there is nobody of that number."""
        with self.transaction() as session:
            if session.get(Participant, participant_id) is None:
                return False
            merge(session, Merge(participant_id, {"language": language}), None, now)
            return True

    def admit(self, participant_id: int, letters: Sequence[Written], now: datetime) -> bool:
        """Register somebody who asked after the deadline; False when nobody of that number did."""
        with self.transaction() as session:
            participant = session.get(Participant, participant_id, with_for_update=True)
            if participant is None or participant.status not in TOO_LATE:
                return False
            participant.status = ParticipantStatus.REGISTERED
            participant.changed_at = now
            log(session, now, "admitted", arrival_id=participant.arrival_id, participant_id=participant_id)
            put_out(session, letters, now, participant.arrival_id)
            return True
