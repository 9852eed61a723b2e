"""Erasing what is no longer needed. Keys and fingerprints stay, so that a rescan cannot bring anybody back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement
from sqlmodel import Session, and_, col, delete, or_, select, update

from bot.records import Arrival, ArrivalState, Letter, LetterState, MutedAddress, Participant, Review, ReviewState
from bot.store.engine import Database
from bot.store.invitations import forget_recipients
from bot.store.recording import PAYING, PERSONAL, log

NO_LONGER_MOVING = (LetterState.SENT, LetterState.FAILED, LetterState.HELD, LetterState.BOUNCED)


@dataclass(frozen=True, slots=True)
class Erased:
    """How many rows lost what they held: mails, letters, food needs, people; how many muted addresses are gone."""

    mails: int = 0
    letters: int = 0
    dietary: int = 0
    people: int = 0
    muted: int = 0


class Retention(Database):
    """The verb that forgets."""

    def erase_expired(
        self,
        course_ends: Mapping[str, datetime],
        *,
        course_mail: timedelta,
        dietary: timedelta,
        personal: timedelta,
        now: datetime,
    ) -> Erased:
        """Erase mails, letters and muted addresses older than `course_mail`, and after their course what people said.

        `course_ends` maps each course's key to the end of its last meeting. Of a course that is no longer configured
        nobody knows when it ended: there the last change of the record counts. Can be repeated at any time.
        """
        with self.transaction() as session:
            erased = Erased(
                mails=_erase_mails(session, now - course_mail, now),
                letters=_erase_letters(session, now - course_mail),
                dietary=_erase_fields(session, ("dietary",), _over(course_ends, now - dietary)),
                people=_erase_people(session, _over(course_ends, now - personal)),
                muted=session.exec(delete(MutedAddress).where(col(MutedAddress.since) < now - course_mail)).rowcount,
            )
            if erased != Erased():
                log(session, now, "erased", detail=str(erased))
        self.forget_erased()
        return erased


def _over(course_ends: Mapping[str, datetime], before: datetime) -> ColumnElement[bool]:
    """The participants whose course was over before a moment."""
    ended = [key for key, ended_at in course_ends.items() if ended_at < before]
    return or_(
        col(Participant.course).in_(ended),
        and_(col(Participant.course).not_in(list(course_ends)), col(Participant.changed_at) < before),
    )


def _erase_fields(session: Session, fields: tuple[str, ...], over: ColumnElement[bool]) -> int:
    """Empty these fields; how many participants had something in them."""
    filled = or_(*(col(getattr(Participant, field)) != "" for field in fields))
    return session.exec(update(Participant).where(over, filled).values(dict.fromkeys(fields, ""))).rowcount


def _erase_people(session: Session, over: ColumnElement[bool]) -> int:
    """Empty all that tells who they are; of how many."""
    forget_recipients(session, over)
    return _erase_fields(session, PERSONAL + PAYING, over)


def _erase_mails(session: Session, before: datetime, now: datetime) -> int:
    """Empty mails that have been dealt with, and the cases that they gave; a case that is still open is dismissed."""
    filled = or_(
        col(Arrival.raw).is_not(None), *(col(field) != "" for field in (Arrival.sender_email, Arrival.subject))
    )
    old = select(Arrival.id).where(col(Arrival.state) != ArrivalState.KEPT, col(Arrival.received_at) < before, filled)
    ids = session.exec(old).all()
    cases = update(Review).where(col(Review.arrival_id).in_(ids))
    session.exec(cases.where(col(Review.state) == ReviewState.OPEN).values(state=ReviewState.DISMISSED, decided_at=now))
    session.exec(cases.values(proposal={}, doubts=[]))
    nothing = {"raw": None, "sender_name": "", "sender_email": "", "subject": "", "why": "", "error": ""}
    return session.exec(update(Arrival).where(col(Arrival.id).in_(ids)).values(nothing)).rowcount


def _erase_letters(session: Session, before: datetime) -> int:
    """Empty letters that are not on their way."""
    old = update(Letter).where(
        col(Letter.state).in_(NO_LONGER_MOVING), col(Letter.queued_at) < before, col(Letter.recipient) != ""
    )
    return session.exec(old.values(raw=b"", recipient="", smtp_text="", auto_reply="")).rowcount
