"""Letters that came back or that a machine answered, and the addresses that get none any more.

The functions work inside a transaction that a verb has opened; the log names letters, never addresses.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from bot.deciding.values import AutoReply, Bounced, LetterKind
from bot.records import Letter, LetterState, MutedAddress
from bot.store.engine import Database, without
from bot.store.recording import log

AUTO_REPLY_LENGTH = 300  # characters that are kept of what a machine answered
# A house that cannot be told of trouble would not know of it: its letters are tried again and again.
NEVER_MUTED = (LetterKind.DIGEST, LetterKind.ALARM)


class Bounces(Database):
    """The verbs for muted addresses."""

    def muted(self) -> list[MutedAddress]:
        """The addresses that get no letters, the latest first."""
        with self.transaction() as session:
            return list(session.exec(select(MutedAddress).order_by(col(MutedAddress.since).desc())))

    def unmute(self, address: str, now: datetime) -> bool:
        """Let an address (lower case) get letters again; whether it was muted."""
        with self.transaction() as session:
            return unmute(session, address, now)


def note_bounces(session: Session, bounces: Sequence[Bounced], arrival_id: int, now: datetime) -> None:
    """Note with the letters why they came back; an address that takes no mail is muted."""
    for bounce in bounces:
        kind = "for good" if bounce.permanent else "for now"
        log(session, now, "letter came back", arrival_id=arrival_id, letter_id=bounce.letter_id, detail=kind)
        address = bounce.address
        if bounce.letter_id is not None:
            letter = session.get_one(Letter, bounce.letter_id, with_for_update=True)
            letter.bounced_at = now
            letter.smtp_text = bounce.reason
            if bounce.permanent:
                letter.state = LetterState.BOUNCED
            address = letter.recipient or address  # a forwarding server names the address behind it
        if bounce.permanent:
            _mute(session, address, bounce, arrival_id, now)


def _mute(session: Session, address: str, bounce: Bounced, arrival_id: int, now: datetime) -> None:
    if address and session.get(MutedAddress, address) is None:
        session.add(MutedAddress(address=address, since=now, reason=bounce.reason, letter_id=bounce.letter_id))
        session.flush()
        log(session, now, "address muted", arrival_id=arrival_id, letter_id=bounce.letter_id)


def note_auto_reply(session: Session, reply: AutoReply, arrival_id: int, now: datetime) -> None:
    """Note with a letter what a machine answered to it."""
    letter = session.get_one(Letter, reply.letter_id, with_for_update=True)
    letter.auto_reply = reply.text[:AUTO_REPLY_LENGTH]
    letter.auto_replied_at = now
    log(session, now, "auto-reply noted", arrival_id=arrival_id, letter_id=letter.id)


def unmute(session: Session, address: str, now: datetime, arrival_id: int | None = None) -> bool:
    """Let an address get letters again; whether it was muted."""
    muted = session.get(MutedAddress, address, with_for_update=True)
    if muted is None:
        return False
    log(session, now, "address unmuted", arrival_id=arrival_id, letter_id=muted.letter_id)
    session.delete(muted)
    return True


def fail_muted(session: Session, states: Sequence[LetterState], now: datetime) -> None:
    """Let letters in these states fail that go to a muted address, so that the digest shows them.

    One that a human has released goes out all the same.
    """
    to_muted = (
        select(Letter, MutedAddress.reason)
        .join(MutedAddress, col(MutedAddress.address) == col(Letter.recipient))
        .where(
            col(Letter.state).in_(states),
            col(Letter.next_attempt_at) <= now,
            col(Letter.kind).not_in(NEVER_MUTED),
            col(Letter.released_at).is_(None),
        )
    )
    for letter, reason in session.exec(to_muted.order_by(col(Letter.id)).options(without(Letter.raw))):
        letter.state = LetterState.FAILED
        letter.smtp_text = f"muted: {reason}"
        log(session, now, "letter failed", letter_id=letter.id, detail="muted")
