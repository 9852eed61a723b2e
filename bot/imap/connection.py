"""A connection to the IMAP server: made, ended, and whatever goes wrong on it told in one line."""

import imaplib
import re
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import IMAPClientError, LoginError


class MailboxDown(Exception):
    """The mailbox cannot be used just now; the text is one line for the log, without secrets."""


@dataclass(frozen=True, slots=True)
class Account:
    """How to reach the mailbox. `security` is "tls", "starttls" or "plain"; times out in seconds."""

    host: str
    port: int
    security: str
    user: str
    password: str
    folder: str = "INBOX"
    connect_timeout: float = 15.0
    read_timeout: float = 60.0
    tls: Callable[[], ssl.SSLContext] = ssl.create_default_context


def connect(account: Account) -> IMAPClient:
    """A connection, logged in. Raises what the library and the network raise: see `speaking`."""
    client = IMAPClient(
        account.host,
        port=account.port,
        ssl=account.security == "tls",
        ssl_context=account.tls() if account.security == "tls" else None,
        timeout=SocketTimeout(account.connect_timeout, account.read_timeout),
    )
    client.normalise_times = False
    # imapclient sends a SEARCH in pieces; without this each waits 40 ms for the acknowledgement of the one before
    client.socket().setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    try:
        if account.security == "starttls":
            client.starttls(account.tls())
        if account.password.isascii() and account.user.isascii():
            client.login(account.user, account.password)
        else:  # LOGIN knows nothing else (RFC 3501); PLAIN is UTF-8 (RFC 4616)
            client.plain_login(account.user, account.password)
    except BaseException:
        _drop(client)
        raise
    return client


def leave(client: IMAPClient) -> None:
    """End a connection, also one that is broken."""
    try:
        client.logout()
    except (IMAPClientError, OSError):
        _drop(client)


@contextmanager
def speaking(account: Account) -> Iterator[None]:
    """Turn whatever can go wrong between us and the server into MailboxDown."""
    where = f"{account.host}:{account.port}"
    try:
        yield
    except MailboxDown:
        raise
    except LoginError:
        raise MailboxDown(f"{where} refuses the user name or the password of {account.user!r}") from None
    except ssl.SSLCertVerificationError as error:
        raise MailboxDown(f"{where} has a certificate that cannot be trusted: {error.verify_message}") from None
    except ssl.SSLError as error:
        raise MailboxDown(f"{where} does not speak TLS as configured: {error.reason or error}") from None
    except socket.gaierror:
        raise MailboxDown(f"{where}: there is no host of that name, or the name server is away") from None
    except TimeoutError:
        raise MailboxDown(f"{where} does not answer in time") from None
    except (IMAPClientError, imaplib.IMAP4.error, OSError) as error:
        raise MailboxDown(f"{where}: {_one_line(error)}") from None


def _drop(client: IMAPClient) -> None:
    """Close a connection that may be closed already."""
    with suppress(OSError):
        client.shutdown()


def _one_line(error: BaseException) -> str:
    text = re.sub(r"\s+", " ", str(error)).strip()
    return text[:200] or type(error).__name__
