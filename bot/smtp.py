"""A letter -> Delivered, Deferred, Failed or Unreachable, as values. A thin edge over aiosmtplib; decides nothing.

One connection serves a whole round and is opened anew after a drop. Which answer means what: RFC 5321 section 4.2.1
(4yz: try again, 5yz: permanent). What says something about us or the server and not about the letter (no connection,
login refused, our sender refused, 421) is Unreachable: the letter waits, and so do those behind it.
"""

import asyncio
import ssl
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from types import TracebackType
from typing import Self, TypeVar

import aiosmtplib
from aiosmtplib.errors import (
    SMTPAuthenticationError,
    SMTPDataError,
    SMTPException,
    SMTPRecipientsRefused,
    SMTPResponseException,
    SMTPSenderRefused,
)


@dataclass(frozen=True, slots=True)
class Relay:
    """How to reach the server that takes our letters. `security` is "tls", "starttls" or "plain"; seconds."""

    host: str
    port: int
    security: str
    user: str = ""
    password: str = ""
    timeout: float = 60.0
    tls: Callable[[], ssl.SSLContext] = ssl.create_default_context


@dataclass(frozen=True, slots=True)
class Delivered:
    """The server has taken the letter."""

    code: int
    text: str


@dataclass(frozen=True, slots=True)
class Deferred:
    """Not now: try this letter again later. `code` is 0 where the connection broke."""

    code: int
    text: str


@dataclass(frozen=True, slots=True)
class Failed:
    """Never: the server refuses this letter for good."""

    code: int
    text: str


@dataclass(frozen=True, slots=True)
class Unreachable:
    """The server cannot be used just now, whatever the letter. `text` is one line for the log, without secrets."""

    text: str


Answer = TypeVar("Answer")
Delivery = Delivered | Deferred | Failed | Unreachable


class Courier:
    """Takes letters to the server over one connection. Use as a context manager; connects with the first letter."""

    def __init__(self, relay: Relay) -> None:
        self.relay = relay
        self._runner: asyncio.Runner | None = None
        self._connection: aiosmtplib.SMTP | None = None

    def __enter__(self) -> Self:
        self._runner = asyncio.Runner()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._runner is not None:
            self._runner.run(self._close())
            self._runner.close()
            self._runner = None

    def deliver(self, raw: bytes, sender: str, recipient: str) -> Delivery:
        """Hand one message, byte for byte, to the server."""
        return self._run(self._deliver(raw, sender, recipient))

    def greet(self) -> Unreachable | None:
        """Connect and log in without sending anything; None when that works."""
        return self._run(self._greet())

    def _run(self, work: Coroutine[None, None, Answer]) -> Answer:
        if self._runner is None:
            work.close()
            raise RuntimeError("a courier is a context manager")
        return self._runner.run(work)

    async def _greet(self) -> Unreachable | None:
        try:
            await self._connect()
        except (SMTPException, OSError) as error:
            return Unreachable(self._why(error))
        return None

    async def _deliver(self, raw: bytes, sender: str, recipient: str) -> Delivery:
        try:
            connection = await self._connect()
        except (SMTPException, OSError) as error:
            await self._close()
            return Unreachable(self._why(error))
        try:
            _, text = await connection.sendmail(sender, [recipient], raw)
        except SMTPSenderRefused as error:
            await self._reset(connection)
            return Unreachable(f"{self._where} refuses our sender: {error.code} {_one_line(error.message)}")
        except SMTPRecipientsRefused as error:
            await self._reset(connection)
            first = error.recipients[0]
            return _verdict(first.code, first.message)
        except SMTPDataError as error:
            return _verdict(error.code, error.message)
        except SMTPResponseException as error:
            await self._close()
            return Unreachable(self._why(error))
        except (SMTPException, OSError) as error:
            await self._close()
            return Deferred(0, self._why(error))
        return Delivered(250, _one_line(text))

    async def _connect(self) -> aiosmtplib.SMTP:
        if self._connection is not None and self._connection.is_connected:
            return self._connection
        relay = self.relay
        plain = relay.security == "plain"
        connection = aiosmtplib.SMTP(
            hostname=relay.host,
            port=relay.port,
            timeout=relay.timeout,
            use_tls=relay.security == "tls",
            start_tls=relay.security == "starttls",
            tls_context=None if plain else relay.tls(),
        )
        await connection.connect()
        if relay.user:
            try:
                await connection.login(relay.user, relay.password)
            except BaseException:
                await _hang_up(connection)
                raise
        self._connection = connection
        return connection

    async def _reset(self, connection: aiosmtplib.SMTP) -> None:
        """Clear the transaction for the next letter; a server that will not is connected to anew."""
        try:
            await connection.rset()
        except (SMTPException, OSError):
            await self._close()

    async def _close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            await _hang_up(connection, politely=True)

    @property
    def _where(self) -> str:
        return f"{self.relay.host}:{self.relay.port}"

    def _why(self, error: BaseException) -> str:
        """One line that says why the server cannot be used."""
        cause: BaseException | None = error
        while cause is not None:
            if isinstance(cause, ssl.SSLCertVerificationError):
                return f"{self._where} has a certificate that cannot be trusted: {cause.verify_message}"
            if isinstance(cause, ssl.SSLError):
                return f"{self._where} does not speak TLS as configured: {cause.reason or cause}"
            cause = cause.__cause__ or cause.__context__
        if isinstance(error, SMTPAuthenticationError):
            return f"{self._where} refuses the user name or the password of {self.relay.user!r}: {error.code}"
        if isinstance(error, SMTPResponseException):
            return f"{self._where}: {error.code} {_one_line(error.message)}"
        return f"{self._where}: {_one_line(str(error)) or type(error).__name__}"


async def _hang_up(connection: aiosmtplib.SMTP, *, politely: bool = False) -> None:
    """End a connection now: over TLS a mere close waits for the other side's good-bye, which our loop may not see."""
    transport = connection.transport
    try:
        if politely:
            await connection.quit(timeout=5)
    except (SMTPException, OSError):
        pass
    finally:
        connection.close()
        if isinstance(transport, asyncio.WriteTransport):
            transport.abort()
        await asyncio.sleep(0)


def _verdict(code: int, text: str) -> Delivery:
    """What an answer about one letter means."""
    if code == 421:
        return Unreachable(f"the server is closing: {code} {_one_line(text)}")
    return (Failed if 500 <= code < 600 else Deferred)(code, _one_line(text))


def _one_line(text: str) -> str:
    return " ".join(text.split())[:300]
