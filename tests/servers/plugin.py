"""The servers as fixtures.

A test that needs Dovecot is skipped where there is none; with TILMELDBOT_REQUIRE_SERVERS=1 it fails there.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from itertools import count
from typing import Protocol

import pytest

from bot.demo.servers import EmbeddedImap
from servers.certificates import Certificates
from servers.dovecot import Dovecot, program
from servers.mailserver import MailServer
from servers.sink import Security, SmtpSink

REQUIRED = os.environ.get("TILMELDBOT_REQUIRE_SERVERS") == "1"
NUMBERS = count(1)


@pytest.fixture(scope="session")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    """What the servers show when they speak TLS."""
    return Certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture(scope="session")
def dovecot_with(certificates: Certificates) -> Iterator[Callable[..., Dovecot]]:
    """Starts a Dovecot with other settings (see the class), one for each; all end with the session."""
    if program() is None:
        (pytest.fail if REQUIRED else pytest.skip)("dovecot is not installed")
    with ExitStack() as stack:

        @cache
        def start(**settings: str) -> Dovecot:
            made = Dovecot(certificates, **settings)
            stack.callback(made.close)
            made.start()
            return made

        yield start


@pytest.fixture(scope="session")
def dovecot_process(dovecot_with: Callable[..., Dovecot]) -> Dovecot:
    """The Dovecot that the tests share; whoever stops it starts it again."""
    return dovecot_with()


@pytest.fixture
def dovecot(dovecot_process: Dovecot) -> MailServer:
    """A fresh mailbox in a real Dovecot."""
    return dovecot_process.mailbox(fresh_user())


@pytest.fixture
def embedded_imap() -> Iterator[MailServer]:
    """A fresh mailbox in an embedded server."""
    with EmbeddedImap(fresh_user(), "hemmelig-12") as server:
        yield embedded_mailbox(server)


@pytest.fixture(params=["embedded_imap", "dovecot"])
def mailbox_server(request: pytest.FixtureRequest) -> MailServer:
    """A fresh mailbox, in each of the two servers in turn."""
    server: MailServer = request.getfixturevalue(request.param)
    return server


class StartSink(Protocol):
    """Starts a sink that ends with the test."""

    def __call__(self, security: Security = "plain", login: bool = False) -> SmtpSink: ...


@pytest.fixture
def smtp_sink_with(certificates: Certificates) -> Iterator[StartSink]:
    """Starts sinks that ask for TLS or a login."""
    with ExitStack() as stack:

        def start(security: Security = "plain", login: bool = False) -> SmtpSink:
            return stack.enter_context(SmtpSink(security, login, certificates.server()))

        yield start


@pytest.fixture
def smtp_sink(smtp_sink_with: StartSink) -> SmtpSink:
    """A sink that takes all letters, in plain text, until it is told otherwise."""
    return smtp_sink_with()


def embedded_mailbox(server: EmbeddedImap) -> MailServer:
    """The one mailbox of an embedded server."""
    return MailServer("embedded", server.host, server.port, server.user, server.password)


def fresh_user() -> str:
    """A user whom no test has had before."""
    return f"lv{next(NUMBERS)}@example.org"
