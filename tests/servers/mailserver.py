"""A mailbox on an IMAP server, as a test sees it: what it can put in, and what the human would find there."""

import socket
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from imapclient import IMAPClient

from bot.demo.servers import append
from bot.imap import Account
from servers.certificates import Certificates


@dataclass(frozen=True, slots=True)
class Found:
    """A mail as it lies in a folder. `flags` are without `\\Recent`, which is about the connection."""

    uid: int
    flags: frozenset[str]
    received: datetime
    raw: bytes


@dataclass(frozen=True, slots=True)
class MailServer:
    """One user's mailbox. `port` takes plain text and STARTTLS, `tls_port` TLS at once.

    `tls_port`, `maildir` and `certificates` only with Dovecot: the embedded server speaks plain text alone.
    """

    name: str
    host: str
    port: int
    user: str
    password: str
    tls_port: int = 0
    maildir: Path | None = None
    certificates: Certificates | None = None

    def account(self, **changes: Any) -> Account:
        """How the bot would reach it, in plain text unless changed."""
        account = Account(self.host, self.port, "plain", self.user, self.password)
        if self.certificates:
            account = replace(account, tls=self.certificates.trusted)
        return replace(account, **changes)

    def append(self, raw: bytes, received: datetime, flags: Sequence[str] = (), folder: str = "INBOX") -> int:
        """Put a mail in, as delivered at that moment; its UID."""
        with self.client() as client:
            return append(client, raw, received, [flag.encode() for flag in flags], folder)

    def look(self, folder: str = "INBOX") -> list[Found]:
        """What lies in a folder, in order of UID, without changing it."""
        with self.client() as client:
            client.select_folder(folder, readonly=True)
            found = client.fetch(client.search(), ["FLAGS", "INTERNALDATE", "BODY.PEEK[]"])
        return [
            Found(uid, _flags(mail[b"FLAGS"]), mail[b"INTERNALDATE"], mail[b"BODY[]"])
            for uid, mail in sorted(found.items())
        ]

    def folders(self) -> set[str]:
        """The names of all folders that hold mail."""
        with self.client() as client:
            return {name for flags, _, name in client.list_folders() if b"\\Noselect" not in flags}

    @contextmanager
    def client(self) -> Iterator[IMAPClient]:
        """A connection like the human's own mail program, logged in."""
        with IMAPClient(self.host, self.port, ssl=False) as client:
            client.socket().setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            client.normalise_times = False
            client.login(self.user, self.password)
            yield client


def _flags(flags: Sequence[bytes]) -> frozenset[str]:
    return frozenset(flag.decode() for flag in flags) - {"\\Recent"}
