"""The outbox: letters on their way out. Nothing is sent that does not stand here, and no key stands here twice."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from sqlmodel import Session, col, func, select, update
from sqlmodel.sql.expression import SelectOfScalar

from bot.deciding.values import Merge, Written
from bot.records import Letter, LetterState
from bot.store.bounces import fail_muted
from bot.store.engine import Database
from bot.store.recording import log, merge, put_out

READY = (LetterState.QUEUED, LetterState.DEFERRED)


class Outbox(Database):
    """The verbs for letters."""

    def enqueue(self, letters: Sequence[Written], now: datetime) -> int:
        """Put letters into the outbox that answer no mail (reminders, digest, alarm); how many were not there yet."""
        with self.transaction() as session:
            return put_out(session, letters, now)

    def carry_out_due(self, changes: Sequence[Merge], letters: Sequence[Written], now: datetime) -> int:
        """Do what is due by itself, changes and letters alike, all or nothing; how many letters were not there yet."""
        with self.transaction() as session:
            for change in changes:
                merge(session, change, None, now)
            return put_out(session, letters, now)

    def outbox_due(self, now: datetime, *, stale_after: timedelta, limit: int) -> list[Letter]:
        """The letters to send now, the oldest first.

        A letter that has been in SENDING for longer than `stale_after` was left there by a crash: it is queued again.
        One to a muted address fails here instead of being sent.
        """
        due = select(Letter).where(col(Letter.state).in_(READY), col(Letter.next_attempt_at) <= now)
        with self.transaction() as session:
            _queue_again(session, sending_before=now - stale_after)
            fail_muted(session, READY, now)
            return list(session.exec(due.order_by(col(Letter.queued_at), col(Letter.id)).limit(limit)))

    def release_sending(self) -> int:
        """At the start of the service: queue again what was left in SENDING, however short ago; how many."""
        with self.transaction() as session:
            return _queue_again(session)

    def letter(self, letter_id: int) -> Letter | None:
        """One letter with its bytes."""
        with self.transaction() as session:
            return session.get(Letter, letter_id)

    def mark_sending(self, letter_id: int, now: datetime) -> bool:
        """Take a letter for sending; False when somebody else has it, or it is no longer to be sent."""
        with self.transaction() as session:
            letter = session.get_one(Letter, letter_id, with_for_update=True)
            if letter.state not in READY:
                return False
            letter.state = LetterState.SENDING
            letter.sending_at = now
            letter.attempts += 1
            return True

    def mark_delivered(
        self, letter_id: int, now: datetime, code: int | None, text: str, *, to_be_copied: bool = False
    ) -> None:
        """The server has taken the letter; `code` and `text` are its answer (RFC 5321 section 4.2).

        `to_be_copied`: a copy shall be put into the folder of sent mail, see `uncopied`.
        """
        with self.transaction() as session:
            letter = _settle(session, letter_id, LetterState.SENT, now, code, text)
            letter.sent_at = now
            letter.copied_at = None if to_be_copied else now

    def uncopied(self, limit: int) -> list[Letter]:
        """The letters that went out and whose copy is still to be made, the oldest first, with their bytes."""
        waiting = select(Letter).where(
            col(Letter.sent_at).is_not(None), col(Letter.copied_at).is_(None), col(Letter.raw) != b""
        )
        with self.transaction() as session:
            return list(session.exec(waiting.order_by(col(Letter.sent_at), col(Letter.id)).limit(limit)))

    def mark_copied(self, letter_id: int, now: datetime) -> None:
        """The letter's copy is in the folder of sent mail."""
        with self.transaction() as session:
            session.get_one(Letter, letter_id, with_for_update=True).copied_at = now

    def mark_deferred(
        self, letter_id: int, now: datetime, next_attempt_at: datetime, code: int | None, text: str
    ) -> None:
        """The server has refused the letter for now, or could not be reached."""
        with self.transaction() as session:
            _settle(session, letter_id, LetterState.DEFERRED, now, code, text).next_attempt_at = next_attempt_at

    def mark_failed(self, letter_id: int, now: datetime, code: int | None, text: str) -> None:
        """The server has refused the letter for good, or we gave up."""
        with self.transaction() as session:
            _settle(session, letter_id, LetterState.FAILED, now, code, text)

    def hold(self, letter_id: int, now: datetime) -> bool:
        """Keep a letter back that is beyond a cap; whether it was waiting to be sent."""
        with self.transaction() as session:
            letter = session.get_one(Letter, letter_id, with_for_update=True)
            if letter.state not in READY:
                return False
            letter.state = LetterState.HELD
            log(session, now, "letter held", letter_id=letter_id)
            return True

    def release(self, letter_id: int, now: datetime) -> bool:
        """Queue a held or failed letter anew, for good; False when it is neither, or its bytes have been erased."""
        with self.transaction() as session:
            letter = session.get(Letter, letter_id, with_for_update=True)
            if letter is None or letter.state not in (LetterState.HELD, LetterState.FAILED) or not letter.raw:
                return False
            letter.state = LetterState.QUEUED
            letter.queued_at = letter.next_attempt_at = letter.released_at = now
            log(session, now, "letter released", letter_id=letter_id)
            return True

    def sent_to(self, address: str, since: datetime, *, but: Collection[str] = ()) -> int:
        """How many letters to an address the server has taken since a moment, `but` for those of some kinds."""
        to_address = _sent_count(since).where(col(Letter.recipient) == address, col(Letter.kind).not_in(but))
        with self.transaction() as session:
            return session.exec(to_address).one()

    def sent_about(self, opening: str, since: datetime) -> int:
        """How many letters whose keys open in that way the server has taken since a moment."""
        with self.transaction() as session:
            return session.exec(_sent_count(since).where(col(Letter.key).startswith(opening, autoescape=True))).one()

    def is_preceded(self, letter_id: int, opening: str) -> bool:
        """Whether an earlier letter whose key opens in that way is still on its way."""
        earlier = select(Letter.id).where(
            col(Letter.id) < letter_id,
            col(Letter.key).startswith(opening, autoescape=True),
            col(Letter.state).in_((*READY, LetterState.SENDING)),
        )
        with self.transaction() as session:
            return session.exec(earlier).first() is not None

    def sent_since(self, since: datetime) -> int:
        """How many letters the server has taken since a moment."""
        with self.transaction() as session:
            return session.exec(_sent_count(since)).one()


def _sent_count(since: datetime) -> SelectOfScalar[int]:
    """Counts the letters that the server has taken."""
    return select(func.count(col(Letter.id))).where(col(Letter.sent_at) >= since)


def _queue_again(session: Session, sending_before: datetime | None = None) -> int:
    """Put letters in SENDING back into the queue."""
    stuck = update(Letter).where(col(Letter.state) == LetterState.SENDING)
    if sending_before is not None:
        stuck = stuck.where(col(Letter.sending_at) <= sending_before)
    return session.exec(stuck.values(state=LetterState.QUEUED)).rowcount


def _settle(session: Session, letter_id: int, state: LetterState, now: datetime, code: int | None, text: str) -> Letter:
    """Note how an attempt to send a letter ended."""
    letter = session.get_one(Letter, letter_id, with_for_update=True)
    letter.state = state
    letter.smtp_code = code
    letter.smtp_text = text
    log(session, now, f"letter {state}", letter_id=letter_id, detail=str(code or ""))
    return letter
