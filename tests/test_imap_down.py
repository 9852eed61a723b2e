"""A mailbox that cannot be used: one line says why, without secrets, and all is well when it is back."""

import socket
from datetime import UTC, datetime
from typing import Any

import pytest
from servers.dovecot import Dovecot
from servers.mailserver import MailServer
from servers.plugin import fresh_user

from bot.imap import Mailbox, MailboxDown

MONDAY = datetime(2026, 1, 5, 12, tzinfo=UTC)
RAW = b"From: mette@example.org\r\n\r\nhej\r\n"


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_over_tls(dovecot: MailServer, security: str) -> None:
    uid = dovecot.append(RAW, MONDAY)
    port = dovecot.tls_port if security == "tls" else dovecot.port
    with Mailbox(dovecot.account(security=security, port=port)) as mailbox:
        assert mailbox.uidnext == uid + 1


def unused_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def refusal(server: MailServer, **changes: Any) -> str:
    """What is said of an account that cannot be used: one line, without the password."""
    account = server.account(**changes)
    with pytest.raises(MailboxDown) as raised, Mailbox(account):
        pass
    said = str(raised.value)
    assert "\n" not in said
    assert account.password not in said
    assert said.startswith(f"{account.host}:{account.port}")
    return said.removeprefix(f"{account.host}:{account.port}")


@pytest.mark.parametrize("password", ["forkert", "rødgrød", 'x" \\y', "%s{"])
def test_a_wrong_password_is_said(mailbox_server: MailServer, password: str) -> None:
    said = refusal(mailbox_server, password=password)
    assert said == f" refuses the user name or the password of {mailbox_server.user!r}"


def test_an_unreachable_host_is_said(mailbox_server: MailServer) -> None:
    assert refusal(mailbox_server, port=unused_port()) == ": [Errno 111] Connection refused"
    unknown = ": there is no host of that name, or the name server is away"
    assert refusal(mailbox_server, host="imap.example.invalid") == unknown


def test_a_missing_folder_is_said(mailbox_server: MailServer) -> None:
    assert refusal(mailbox_server, folder="Ingen").startswith(": select failed: ")


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_an_untrusted_certificate_is_said(dovecot: MailServer, security: str) -> None:
    port = dovecot.tls_port if security == "tls" else dovecot.port
    said = refusal(MailServer("", dovecot.host, port, dovecot.user, dovecot.password), security=security)
    assert said.startswith(" has a certificate that cannot be trusted: ")


def test_the_wrong_kind_of_port_is_said(dovecot: MailServer) -> None:
    assert refusal(dovecot, security="tls").startswith(" does not speak TLS as configured: ")
    assert refusal(dovecot, port=dovecot.tls_port, connect_timeout=0.2) == " does not answer in time"


def test_a_server_without_starttls_is_said(embedded_imap: MailServer) -> None:
    assert "STARTTLS" in refusal(embedded_imap, security="starttls")


def test_a_server_that_goes_away_is_down_until_it_is_back(dovecot_process: Dovecot) -> None:
    server = dovecot_process.mailbox(fresh_user())
    uid = server.append(RAW, MONDAY)
    with Mailbox(server.account()) as mailbox:
        dovecot_process.stop()
        with pytest.raises(MailboxDown):
            mailbox.flag(uid)
    dovecot_process.start()
    with Mailbox(server.account()) as mailbox:
        mailbox.flag(uid)
    assert [(found.raw, found.flags) for found in server.look()] == [(RAW, frozenset({"\\Flagged"}))]


def test_a_mailbox_is_open_only_inside_its_context(embedded_imap: MailServer) -> None:
    mailbox = Mailbox(embedded_imap.account())
    with pytest.raises(MailboxDown, match="not connected"):
        mailbox.flag(1)
