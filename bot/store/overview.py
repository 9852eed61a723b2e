"""What stands, for the reminders, the digest and the command line. Nothing here changes anything."""

from collections import defaultdict
from datetime import datetime

from sqlalchemy.orm import Mapped
from sqlmodel import Session, col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from bot.deciding.values import LetterKind, Overview
from bot.records import (
    Absence,
    Arrival,
    ArrivalState,
    Filing,
    Health,
    Letter,
    LetterState,
    LogEntry,
    MeetingChange,
    MutedAddress,
    Participant,
    Review,
)
from bot.store.arrivals import shunted_arrivals
from bot.store.engine import Database, without
from bot.store.invitations import all_invitations
from bot.store.reviews import open_reviews

SELF_STARTED = (
    LetterKind.REMINDER,
    LetterKind.DIGEST,
    LetterKind.ALARM,
    LetterKind.MISSING_DATA,
    LetterKind.PLACE_OFFERED,
    LetterKind.OFFER_EXPIRED,
    LetterKind.HEADCOUNT,
    LetterKind.THANK_YOU,
    LetterKind.CERTIFICATE,
    LetterKind.MEETING_CHANGED,
    LetterKind.CHANGE_PROPOSED,
)
TROUBLED = (LetterState.DEFERRED, LetterState.FAILED, LetterState.HELD)


class Overviews(Database):
    """The verbs for looking."""

    def overview(self) -> Overview:
        """All that stands, at one moment; mails and letters come without their bytes.

        `first_arrival_at` is when the first mail was kept here.
        """
        with self.transaction() as session:
            digests = select(func.max(Letter.queued_at)).where(col(Letter.kind) == LetterKind.DIGEST)
            last_digest_at = session.exec(digests).one()
            keys = select(Letter.key).where(col(Letter.kind).in_(SELF_STARTED))
            return Overview(
                participants=tuple(session.exec(select(Participant).order_by(col(Participant.id)))),
                absent=missed_meetings(session),
                letter_keys=frozenset(session.exec(keys)),
                troubled=_troubled(session),
                waiting=_waiting(session, last_digest_at),
                still_waiting=_still_waiting(session, last_digest_at),
                reviews=tuple(open_reviews(session)),
                shunted=tuple(shunted_arrivals(session)),
                health=tuple(session.exec(select(Health).order_by(col(Health.name)))),
                last_digest_at=last_digest_at,
                first_arrival_at=session.exec(select(func.min(Arrival.kept_at))).one(),
                muted=frozenset(session.exec(select(MutedAddress.address))),
                not_reached=_letters_since(session, col(Letter.bounced_at), last_digest_at),
                auto_replies=_letters_since(session, col(Letter.auto_replied_at), last_digest_at),
                log=_log_since(session, last_digest_at),
                invitations=all_invitations(session),
                changes=tuple(session.exec(select(MeetingChange).order_by(col(MeetingChange.course)))),
            )

    def participants(self, course: str | None = None) -> list[Participant]:
        """The participants of a course, or of all, whatever their status, in the order in which they were recorded."""
        everybody = select(Participant).order_by(col(Participant.id))
        with self.transaction() as session:
            return list(session.exec(everybody if course is None else everybody.where(Participant.course == course)))

    def participant(self, participant_id: int) -> Participant | None:
        """One participant."""
        with self.transaction() as session:
            return session.get(Participant, participant_id)

    def absences(self) -> dict[int, frozenset[int]]:
        """The numbers of the meetings that a participant, by id, will miss."""
        with self.transaction() as session:
            return missed_meetings(session)

    def arrivals(self) -> list[Arrival]:
        """All mails in the order in which they were kept, without their bytes."""
        with self.transaction() as session:
            return list(session.exec(select(Arrival).order_by(col(Arrival.id)).options(without(Arrival.raw))))

    def letters(self) -> list[Letter]:
        """All letters in the order in which they were written, without their bytes."""
        with self.transaction() as session:
            return list(session.exec(select(Letter).order_by(col(Letter.id)).options(without(Letter.raw))))

    def log_entries(self) -> list[LogEntry]:
        """The log of decisions, the oldest first."""
        with self.transaction() as session:
            return list(session.exec(select(LogEntry).order_by(col(LogEntry.id))))


def missed_meetings(session: Session) -> dict[int, frozenset[int]]:
    """Participant's id -> numbers of the meetings missed, for those who miss any."""
    missed = defaultdict(set)
    for participant_id, meeting in session.exec(select(Absence.participant_id, Absence.meeting)):
        missed[participant_id].add(meeting)
    return {participant_id: frozenset(meetings) for participant_id, meetings in missed.items()}


def _troubled(session: Session) -> tuple[Letter, ...]:
    """The letters that did not go out as they should, but for those whose content has been erased."""
    stuck = select(Letter).where(col(Letter.state).in_(TROUBLED), col(Letter.recipient) != "")
    return tuple(session.exec(stuck.order_by(col(Letter.id)).options(without(Letter.raw))))


def _letters_since(session: Session, at: Mapped[datetime | None], since: datetime | None) -> tuple[Letter, ...]:
    """The letters to which something happened after a moment, or ever where it is None."""
    happened = select(Letter).where(at.is_not(None) if since is None else at > since)
    return tuple(session.exec(happened.order_by(at, col(Letter.id)).options(without(Letter.raw))))


def _log_since(session: Session, since: datetime | None) -> tuple[LogEntry, ...]:
    """What was done about participants after a moment, or ever where it is None, the oldest first."""
    entries = select(LogEntry).where(col(LogEntry.participant_id).is_not(None))
    if since is not None:
        entries = entries.where(col(LogEntry.at) > since)
    return tuple(session.exec(entries.order_by(col(LogEntry.id))))


def _waiting(session: Session, since: datetime | None) -> tuple[Arrival, ...]:
    """The mails flagged for the human since a moment, but for those that are listed as a review or as shunted."""
    new = _flagged() if since is None else _flagged().where(col(Arrival.answered_at) > since)
    return tuple(session.exec(new))


def _still_waiting(session: Session, since: datetime | None) -> tuple[Arrival, ...]:
    """The same of those flagged before, as far as the human has not settled them."""
    if since is None:
        return ()
    return tuple(session.exec(_flagged().where(col(Arrival.answered_at) <= since, col(Arrival.settled_at).is_(None))))


def _flagged() -> SelectOfScalar[Arrival]:
    flagged = select(Arrival).where(
        col(Arrival.filing) == Filing.FLAG,
        col(Arrival.state) != ArrivalState.SHUNTED,
        col(Arrival.id).not_in(select(Review.arrival_id)),
    )
    return flagged.order_by(col(Arrival.received_at)).options(without(Arrival.raw))
