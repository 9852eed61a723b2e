"""An IMAP and an SMTP server inside this process, on free ports of the loopback. For the demo and the tests only.

Both are used as context managers and keep everything in memory: what they hold is gone when they close.
"""

import asyncio
import ssl
import threading
from abc import ABC, abstractmethod
from argparse import Namespace
from collections.abc import Collection, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType
from typing import Any, Self

from aiosmtpd import smtp
from imapclient import IMAPClient
from proxyprotocol.reader import ProxyProtocolReader
from pymap.backend.dict import Config, Login
from pymap.backend.dict.filter import FilterSet
from pymap.backend.dict.mailbox import MailboxData, MailboxSet
from pymap.concurrent import Subsystem
from pymap.imap import IMAPServer
from pymap.parsing.specials import Flag, ObjectId
from pymap.parsing.specials.flag import Wildcard
from pymap.user import UserMetadata
from pysasl.hashing import Cleartext

LOOPBACK = "127.0.0.1"


class Embedded(ABC):
    """A server on a loop of its own, in a thread of its own. It takes connections as long as the context is open."""

    host = LOOPBACK

    def __init__(self) -> None:
        self.port = 0
        self._running: Future[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = Future()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._live()), daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        self._running.result()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        loop, end = self._running.result()
        loop.call_soon_threadsafe(end.set)
        self._thread.join()

    async def _live(self) -> None:
        try:
            server = await self._open()
            self.port = server.sockets[0].getsockname()[1]
        except BaseException as error:
            self._running.set_exception(error)
            return
        end = asyncio.Event()
        self._running.set_result((asyncio.get_running_loop(), end))
        await end.wait()
        server.close()  # asyncio.run cancels what still serves a connection

    @abstractmethod
    async def _open(self) -> asyncio.Server:
        """Serve on a free port of the host."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """A letter as it came over the wire: `raw` is what was sent, with the dots at line starts undone."""

    sender: str
    recipients: tuple[str, ...]
    raw: bytes


class EmbeddedSmtp(Embedded):
    """Takes every letter and sends none on: `letters` holds them in the order of their coming.

    A subclass gives other answers by more of aiosmtpd's `handle_…` methods. `options` are those of aiosmtpd's SMTP.
    """

    def __init__(self, *, tls: ssl.SSLContext | None = None, **options: Any) -> None:
        super().__init__()
        self.letters: list[Envelope] = []
        self._tls = tls
        self._options = options

    async def _open(self) -> asyncio.Server:
        return await asyncio.get_running_loop().create_server(self.connected, self.host, 0, ssl=self._tls)

    def connected(self) -> smtp.SMTP:
        """The other side of a new connection."""
        return smtp.SMTP(self, loop=asyncio.get_running_loop(), hostname="localhost", **self._options)

    async def handle_DATA(self, _server: smtp.SMTP, _session: smtp.Session, envelope: smtp.Envelope) -> str:  # noqa: N802
        """Keep the letter."""
        raw = envelope.original_content or b""
        self.letters.append(Envelope(envelope.mail_from or "", tuple(envelope.rcpt_tos), raw))
        return "250 2.0.0 taken"


class EmbeddedImap(Embedded):
    """The mailbox of one user. `without` names capabilities that the server shall not have, for example MOVE."""

    def __init__(self, user: str, password: str, without: Collection[str] = ()) -> None:
        super().__init__()
        self.user = user
        self.password = password
        self.without = {name.encode() for name in without}

    def deliver(self, raw: bytes, received: datetime, folder: str = "INBOX") -> int:
        """Put a mail into the mailbox, unread, as delivered at that (aware) moment; its UID."""
        with IMAPClient(self.host, self.port, ssl=False) as client:
            client.login(self.user, self.password)
            return append(client, raw, received, folder=folder)

    async def _open(self) -> asyncio.Server:
        config = _Settings(self.user, self.password, self.without)
        config.apply_context()
        login = Login(config)
        await login.demo_user_identity.set(UserMetadata(config, self.user, password=self.password))
        config.set_cache[self.user] = (_Folders(), FilterSet())
        spoken = ProxyProtocolReader(config.proxy_protocol).get_callback(IMAPServer(login, config))
        return await asyncio.start_server(spoken, self.host, 0)


def append(
    client: IMAPClient, raw: bytes, received: datetime, flags: Sequence[bytes] = (), folder: str = "INBOX"
) -> int:
    """APPEND with that INTERNALDATE; the UID that the server gave (UIDPLUS, RFC 4315)."""
    answer: bytes = client.append(folder, raw, flags, received)
    return int(answer.partition(b"APPENDUID")[2].partition(b"]")[0].split()[1])


class _Settings(Config):
    """pymap's settings without its threads, its slow hashes and its look at the host's name."""

    greeting = b"ready"

    def __init__(self, user: str, password: str, without: Collection[bytes]) -> None:
        self._without = without
        super().__init__(
            Namespace(proxy_protocol=None),
            host=None,
            port=0,
            tls_enabled=False,
            demo_data=False,
            demo_user=user,
            demo_password=password,
            hash_context=Cleartext(),
            cpu_subsystem=Subsystem.for_asyncio(),
        )

    @property
    def login_capability(self) -> list[bytes]:
        return [name for name in super().login_capability if name not in self._without]


class _Folder(MailboxData):
    """A folder that takes keywords: pymap ignores them without the wildcard."""

    @property
    def permanent_flags(self) -> frozenset[Flag]:
        return super().permanent_flags | {Wildcard}


class _Folders(MailboxSet):
    """The folders of a mailbox, all of that kind."""

    def __init__(self) -> None:
        super().__init__()
        self._inbox = _Folder(self._content_cache, self._thread_cache)

    async def add_mailbox(self, name: str) -> ObjectId:
        await super().add_mailbox(name)
        self._set[name] = _Folder(self._content_cache, self._thread_cache)
        return self._set[name].mailbox_id
