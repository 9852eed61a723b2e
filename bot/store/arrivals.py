"""Mail on its way in: kept with the watermark, waiting for its answer, set aside, and filed in the mailbox.

What a mail means is decided elsewhere; here it is bytes, a place in a mailbox and a state.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlmodel import Session, col, select

from bot.records import Arrival, ArrivalState, Filing, Watermark
from bot.store.engine import Database, without
from bot.store.recording import log

OVERSIZE_WHY = "Mailen er for stor til at blive læst af robotten ({megabytes} MB)."


@dataclass(frozen=True, slots=True)
class Incoming:
    """A mail that came in.

    `received` is its INTERNALDATE, aware; `size` its RFC822.SIZE in bytes; `raw` is None for a mail over the size
    limit, which is not fetched; `message_id` may be empty.
    """

    uid: int
    received: datetime
    size: int
    raw: bytes | None
    message_id: str = ""


def shunted_arrivals(session: Session) -> list[Arrival]:
    """The mails that are set aside, without their bytes, the oldest first."""
    aside = select(Arrival).where(col(Arrival.state) == ArrivalState.SHUNTED).order_by(col(Arrival.id))
    return list(session.exec(aside.options(without(Arrival.raw))))


class Arrivals(Database):
    """The verbs for mail that came in."""

    def watermark(self, mailbox: str, folder: str) -> Watermark | None:
        """How far the folder has been read, or None before the first start."""
        with self.transaction() as session:
            return session.get(Watermark, (mailbox, folder))

    def set_watermark(
        self, mailbox: str, folder: str, uidvalidity: int, uid: int, since_at: datetime | None = None
    ) -> None:
        """Say how far the folder counts as read, forwards or back; `since_at` None leaves that as it was."""
        with self.transaction() as session:
            mark = _locked_watermark(session, mailbox, folder, uidvalidity)
            mark.uid = uid
            mark.since_at = since_at or mark.since_at

    def keep(
        self,
        mailbox: str,
        folder: str,
        uidvalidity: int,
        mails: Sequence[Incoming],
        now: datetime,
        *,
        up_to: int = 0,
    ) -> list[Arrival]:
        """Store a batch of mails and move the watermark past them, all or nothing; gives the new rows.

        The batch holds every mail of the folder from the watermark to its own last UID, or to `up_to`, that is to be
        kept at all. One that is there already, by its place, is passed over; one whose bytes are there already becomes
        a DUPLICATE without bytes, and one that is too large an OVERSIZE for the human.
        """
        with self.transaction() as session:
            mark = _locked_watermark(session, mailbox, folder, uidvalidity)
            here = (
                col(Arrival.mailbox) == mailbox,
                col(Arrival.folder) == folder,
                col(Arrival.uidvalidity) == uidvalidity,
            )
            uids = [mail.uid for mail in mails]
            known = set(session.exec(select(Arrival.uid).where(*here, col(Arrival.uid).in_(uids))))
            kept = []
            for mail in mails:
                if mail.uid not in known:
                    arrival = Arrival(mailbox=mailbox, folder=folder, uidvalidity=uidvalidity, uid=mail.uid)
                    _describe(session, arrival, mail, now)
                    session.add(arrival)
                    kept.append(arrival)
            mark.uid = max([mark.uid, up_to, *uids])
            return kept

    def unanswered(self, limit: int) -> list[Arrival]:
        """The mails that wait for their answer, with their bytes, in the order in which they were delivered."""
        waiting = select(Arrival).where(col(Arrival.state) == ArrivalState.KEPT)
        with self.transaction() as session:
            in_order = waiting.order_by(col(Arrival.received_at), col(Arrival.id)).limit(limit)
            return list(session.exec(in_order))

    def arrival(self, arrival_id: int) -> Arrival | None:
        """One mail, with its bytes where they are still kept."""
        with self.transaction() as session:
            return session.get(Arrival, arrival_id)

    def shunt(self, arrival_id: int, error: str, now: datetime) -> bool:
        """Set a mail aside on which our code failed, and have it flagged for the human; whether it was waiting."""
        with self.transaction() as session:
            arrival = session.get(Arrival, arrival_id, with_for_update=True)
            if arrival is None or arrival.state is not ArrivalState.KEPT:
                return False
            arrival.state = ArrivalState.SHUNTED
            arrival.error = error
            arrival.filing = Filing.FLAG
            log(session, now, "shunted", arrival_id=arrival_id)
            return True

    def shunted(self) -> list[Arrival]:
        """The mails that are set aside, without their bytes, the oldest first."""
        with self.transaction() as session:
            return shunted_arrivals(session)

    def unshunt(self, arrival_id: int) -> bool:
        """Let a mail that was set aside be tried again; False when it is not, or its bytes have been erased."""
        with self.transaction() as session:
            arrival = session.get(Arrival, arrival_id, with_for_update=True)
            if arrival is None or arrival.state is not ArrivalState.SHUNTED or arrival.raw is None:
                return False
            arrival.state = ArrivalState.KEPT
            arrival.error = ""
            arrival.filing = Filing.NONE
            arrival.filed_at = arrival.settled_at = None
            arrival.attempts += 1
            return True

    def unfiled(self) -> list[Arrival]:
        """The mails that are still to be moved or flagged in the mailbox, without their bytes, in order."""
        due = select(Arrival).where(col(Arrival.filing) != Filing.NONE, col(Arrival.filed_at).is_(None))
        with self.transaction() as session:
            return list(session.exec(due.order_by(col(Arrival.id)).options(without(Arrival.raw))))

    def mark_filed(self, arrival_id: int, now: datetime) -> None:
        """Note that the mailbox is as it should be for this mail."""
        with self.transaction() as session:
            session.get_one(Arrival, arrival_id).filed_at = now

    def flagged(self, mailbox: str, folder: str, uidvalidity: int) -> dict[int, int]:
        """UID -> id of the mails that were flagged for the human, and that she is not known to have settled."""
        waiting = select(Arrival.uid, Arrival.id).where(
            Arrival.mailbox == mailbox,
            Arrival.folder == folder,
            Arrival.uidvalidity == uidvalidity,
            Arrival.filing == Filing.FLAG,
            col(Arrival.filed_at).is_not(None),
            col(Arrival.settled_at).is_(None),
        )
        with self.transaction() as session:
            return dict(session.exec(waiting).all())

    def settle(self, arrival_ids: Sequence[int], now: datetime) -> None:
        """The human has dealt with these mails."""
        with self.transaction() as session:
            for arrival_id in arrival_ids:
                session.get_one(Arrival, arrival_id).settled_at = now


def _locked_watermark(session: Session, mailbox: str, folder: str, uidvalidity: int) -> Watermark:
    """The folder's watermark under this UIDVALIDITY, which nobody else can move before we are done."""
    mark = session.get(Watermark, (mailbox, folder), with_for_update=True)
    if mark is None:
        mark = Watermark(mailbox=mailbox, folder=folder, uidvalidity=uidvalidity, uid=0)
        session.add(mark)
        session.flush()
    elif mark.uidvalidity != uidvalidity:
        mark.uidvalidity = uidvalidity
        mark.uid = 0
    return mark


def _describe(session: Session, arrival: Arrival, mail: Incoming, now: datetime) -> None:
    """Fill in what is known of a mail that just came, and what becomes of it."""
    arrival.message_id = mail.message_id
    arrival.received_at = mail.received
    arrival.kept_at = now
    arrival.size = mail.size
    if mail.raw is None:
        arrival.state = ArrivalState.OVERSIZE
        arrival.filing = Filing.FLAG
        arrival.answered_at = now
        arrival.why = OVERSIZE_WHY.format(megabytes=mail.size // 1_000_000)
        return
    # The bytes hold the Message-ID, so that their hash alone is the whole fingerprint.
    arrival.sha256 = sha256(mail.raw).hexdigest()
    if session.exec(select(Arrival.id).where(col(Arrival.sha256) == arrival.sha256)).first() is None:
        arrival.raw = mail.raw
    else:
        arrival.state = ArrivalState.DUPLICATE
