"""What stands in calendars: one row for each participant and meeting, changed with the message that changes it.

Functions on a session, inside a transaction that a verb has opened.
"""

from datetime import datetime

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, select, update

from bot.deciding.values import CalendarAnswer, Written
from bot.records import Invitation, Participant


def note_invitation(session: Session, letter: Written, now: datetime) -> None:
    """The row says what the letter says: it is put into the outbox in the same transaction."""
    if (entry := letter.entry) is None:
        return
    there = select(Invitation).where(
        col(Invitation.participant_id) == entry.participant_id, col(Invitation.meeting) == entry.meeting.number
    )
    row = session.exec(there).first() or Invitation(
        participant_id=entry.participant_id,
        meeting=entry.meeting.number,
        uid=entry.uid,
        starts_at=entry.starts_at,
        ends_at=entry.ends_at,
        changed_at=now,
    )
    row.sequence, row.cancelled, row.recipient = entry.sequence, entry.cancelled, entry.recipient
    row.starts_at, row.ends_at = entry.starts_at, entry.ends_at
    row.summary, row.place, row.agenda = entry.title, entry.place, entry.agenda
    row.answer, row.answered_at, row.changed_at = "", None, now  # what was answered was about the message before
    session.add(row)


def note_answer(session: Session, answer: CalendarAnswer, now: datetime) -> None:
    """Note what a participant's calendar answered."""
    row = session.get_one(Invitation, answer.invitation_id, with_for_update=True)
    row.answer, row.answered_at = answer.answer, now


def invited(session: Session, uid: str) -> tuple[Invitation, Participant] | None:
    """The invitation of that UID, with the participant."""
    rows = select(Invitation, Participant).join(Participant).where(col(Invitation.uid) == uid)
    return session.exec(rows).first() if uid else None


def forget_recipients(session: Session, over: ColumnElement[bool]) -> None:
    """Empty the addresses of the participants for whom `over` holds."""
    of_them = col(Invitation.participant_id).in_(select(Participant.id).where(over))
    session.exec(update(Invitation).where(of_them, col(Invitation.recipient) != "").values(recipient=""))


def all_invitations(session: Session) -> tuple[Invitation, ...]:
    """What stands in all calendars."""
    return tuple(session.exec(select(Invitation).order_by(col(Invitation.id))))
