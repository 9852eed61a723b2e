r"""The mailbox: arrivals after a watermark, filing, and copies of what was sent.

Mail is only ever fetched with BODY.PEEK[], nothing is deleted, and \Seen of a mail is never touched. A server that
cannot be reached or refuses us raises MailboxDown with one line that says why; the caller waits.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from types import TracebackType
from typing import Any, Self

from imapclient import IMAPClient

from bot.imap.connection import Account, MailboxDown, connect, leave, speaking
from bot.imap.folders import for_sent_mail, made

BATCH_MAILS = 50
BATCH_BYTES = 8 * 1024 * 1024
DONE = "$Tilmeldbot"  # the keyword that marks a mail the bot has dealt with, where the server takes keywords

_MESSAGE_ID = re.compile(rb"^message-id:\s*(<[^<>\s]{1,900}>)", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Fetched:
    """One mail as the server holds it. `raw` is None where it is larger than the limit and was not fetched."""

    uid: int
    received: datetime
    size: int
    raw: bytes | None

    @property
    def message_id(self) -> str:
        """The Message-ID with its angle brackets; empty where there is none, or the mail was not fetched."""
        return _message_id((self.raw or b"").partition(b"\r\n\r\n")[0])


class Mailbox:
    """One IMAP connection with the folder selected. Use as a context manager."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self._client: IMAPClient | None = None
        self.uidvalidity = 0
        self.uidnext = 0
        self._keywords = False
        self._sent = ""  # the server's name of the folder of sent mail, once it is known

    def __enter__(self) -> Self:
        try:
            with self._speaking():
                self._client = connect(self.account)
                self._select()
        except BaseException:
            self._leave()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._leave()

    def first_uid_since(self, day: date) -> int:
        """The lowest UID among the mail delivered on `day` or later (the server's calendar); UIDNEXT where none is."""
        with self._speaking():
            found = self.client.search(["SINCE", day])
        return min(found, default=self.uidnext)

    def after(self, uid: int, max_bytes: int) -> Iterator[list[Fetched]]:
        """The mails with a UID above `uid`, in batches in order of UID; a mail over `max_bytes` comes without its body.

        RFC822.SIZE is asked before any body (RFC 3501 section 6.4.5). A mail that vanishes meanwhile is left out.
        """
        with self._speaking():
            # "n:*" always names the last mail too, also when its UID is below n (RFC 3501 section 6.4.8)
            uids = sorted(found for found in self.client.search(["UID", f"{uid + 1}:*"]) if found > uid)
        for start in range(0, len(uids), 500):
            with self._speaking():
                sizes = self.client.fetch(uids[start : start + 500], ["RFC822.SIZE", "INTERNALDATE"])
            listed = [
                Fetched(found, _utc(sizes[found][b"INTERNALDATE"]), int(sizes[found][b"RFC822.SIZE"]), None)
                for found in uids[start : start + 500]
                if found in sizes
            ]
            for batch in _batches(listed, max_bytes):
                yield self._bodies(batch, max_bytes)

    def flag(self, uid: int) -> None:
        """Flag a mail for the human; it stays where it is and as unread as it was."""
        with self._speaking():
            self.client.add_flags([uid], [b"\\Flagged"], silent=True)

    def move(self, uid: int, folder: str) -> None:
        """Move a mail to `folder` ("A/B", made when missing) and mark it; nothing happens when it is gone already."""
        with self._speaking():
            if not self.client.search(["UID", str(uid)]):
                return
            target = made(self.client, folder)
            if self._keywords:
                self.client.add_flags([uid], [DONE], silent=True)
            if self.client.has_capability("MOVE"):
                self.client.move([uid], target)
            else:
                self._copy_and_expunge(uid, target)

    def find(self, message_id: str) -> list[int]:
        """The UIDs of the mails with that Message-ID; after a new UIDVALIDITY nothing else tells them."""
        if not message_id or any(ord(c) < 32 for c in message_id):
            return []
        with self._speaking():
            return list(self.client.search(["HEADER", "Message-ID", message_id]))

    def waiting(self, uids: Sequence[int]) -> set[int]:
        """Those of the mails that still lie here, flagged and not answered."""
        if not uids:
            return set()
        with self._speaking():
            return set(self.client.search(["UID", ",".join(map(str, uids)), "FLAGGED", "UNANSWERED", "UNDELETED"]))

    def copy_sent(self, raw: bytes, message_id: str, sent_at: datetime, folder: str = "") -> None:
        r"""Put a letter of ours into the folder of sent mail (`folder`, or the server's), unless it is there already.

        It is marked as read, as a mail program does with what it sends. `sent_at` is aware.
        """
        with self._speaking():
            target = self._sent = self._sent or (made(self.client, folder) if folder else for_sent_mail(self.client))
            if not self._holds(target, message_id):
                self.client.append(target, raw, [b"\\Seen"], sent_at)

    @property
    def client(self) -> IMAPClient:
        """The open connection; MailboxDown when there is none."""
        if self._client is None:
            raise MailboxDown("not connected")
        return self._client

    def _leave(self) -> None:
        client, self._client = self._client, None
        if client is not None:
            leave(client)

    def _speaking(self) -> AbstractContextManager[None]:
        return speaking(self.account)

    def _select(self) -> None:
        state = self.client.select_folder(self.account.folder)
        self.uidvalidity = int(state[b"UIDVALIDITY"])
        self.uidnext = int(state.get(b"UIDNEXT", 0)) or max(self.client.search(), default=0) + 1
        self._keywords = b"\\*" in state.get(b"PERMANENTFLAGS", ())

    def _bodies(self, batch: Sequence[Fetched], max_bytes: int) -> list[Fetched]:
        wanted = [mail.uid for mail in batch if mail.size <= max_bytes]
        with self._speaking():
            answer = self.client.fetch(wanted, ["BODY.PEEK[]"]) if wanted else {}
        # of a mail that is expunged meanwhile, a server says nothing or NIL (RFC 2180 section 4.1)
        bodies = {uid: found[b"BODY[]"] for uid, found in answer.items() if found.get(b"BODY[]") is not None}
        return [
            Fetched(mail.uid, mail.received, mail.size, bodies.get(mail.uid))
            for mail in batch
            if mail.size > max_bytes or mail.uid in bodies
        ]

    def _copy_and_expunge(self, uid: int, target: str) -> None:
        """Move on a server without MOVE, so that exactly this mail is expunged, and copied once however often tried."""
        answer = self.client.fetch([uid], ["BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)]"]).get(uid, {})
        message_id = _message_id(b"".join(value for value in answer.values() if isinstance(value, bytes)))
        if not (message_id and self._holds(target, message_id)):
            self.client.copy([uid], target)
        if self.client.has_capability("UIDPLUS"):
            self.client.delete_messages([uid], silent=True)
            self.client.expunge([uid])
        elif not self.client.search(["DELETED"]):  # a plain EXPUNGE would take what the human has marked as deleted
            self.client.delete_messages([uid], silent=True)
            self.client.expunge()

    def _holds(self, folder: str, message_id: str) -> bool:
        self.client.select_folder(folder, readonly=True)
        try:
            return bool(self.client.search(["HEADER", "Message-ID", message_id]))
        finally:
            self.client.select_folder(self.account.folder)


def _batches(listed: list[Fetched], max_bytes: int) -> Iterator[list[Fetched]]:
    """Batches small enough for memory: some fifty mails or eight megabytes, but always one mail at least."""
    batch: list[Fetched] = []
    weight = 0
    for mail in listed:
        cost = mail.size if mail.size <= max_bytes else 0
        if batch and (len(batch) >= BATCH_MAILS or weight + cost > BATCH_BYTES):
            yield batch
            batch, weight = [], 0
        batch.append(mail)
        weight += cost
    if batch:
        yield batch


def _message_id(header: bytes) -> str:
    found = _MESSAGE_ID.search(header)
    return found[1].decode("ascii", "replace") if found else ""


def _utc(value: Any) -> datetime:
    """INTERNALDATE as a UTC moment; a server that leaves out the zone means UTC."""
    if not isinstance(value, datetime):
        return datetime(1970, 1, 1, tzinfo=UTC)
    return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
