"""An SMTP server that takes letters to nowhere and answers as a test tells it to."""

import asyncio
import ssl
from dataclasses import replace
from typing import Any, Literal

from aiosmtpd import smtp

from bot.demo.servers import EmbeddedSmtp
from bot.smtp import Relay

USER = "lv@fremtidensbiblioteker.dk"
PASSWORD = "hemmelig-11"
DROP = "drop"  # in place of an answer: the connection ends without one

Security = Literal["plain", "starttls", "tls"]


class SmtpSink(EmbeddedSmtp):
    """A programmable server. `security` and `login` say what it asks of whoever comes.

    `recipients`, `contents` and `senders` give the answer to RCPT, DATA and MAIL by the address that the letter goes
    to or, for `senders`, comes from: "451 4.2.0 later", or DROP. Whatever is not named is taken. `connections` and
    `logins` tell how often somebody connected and who logged in.
    """

    def __init__(self, security: Security = "plain", login: bool = False, tls: ssl.SSLContext | None = None) -> None:
        options: dict[str, Any] = {"tls_context": tls, "require_starttls": True} if security == "starttls" else {}
        if login:
            options |= {"authenticator": self._authenticate, "auth_require_tls": security == "starttls"}
        super().__init__(tls=tls if security == "tls" else None, **options)
        self.security = security
        self.login = login
        self.connections = 0
        self.logins: list[str] = []
        self.senders: dict[str, str] = {}
        self.recipients: dict[str, str] = {}
        self.contents: dict[str, str] = {}

    def relay(self, **changes: Any) -> Relay:
        """How the bot would reach it."""
        user, password = (USER, PASSWORD) if self.login else ("", "")
        return replace(Relay(self.host, self.port, self.security, user, password), **changes)

    def connected(self) -> smtp.SMTP:
        self.connections += 1
        return super().connected()

    async def handle_MAIL(  # noqa: N802
        self, server: smtp.SMTP, _session: smtp.Session, envelope: smtp.Envelope, address: str, options: list[str]
    ) -> str:
        answer = await _answered(server, self.senders.get(address, "250 2.1.0 sender taken"))
        if answer.startswith("250"):
            envelope.mail_from = address
            envelope.mail_options.extend(options)
        return answer

    async def handle_RCPT(  # noqa: N802
        self, server: smtp.SMTP, _session: smtp.Session, envelope: smtp.Envelope, address: str, _options: list[str]
    ) -> str:
        answer = await _answered(server, self.recipients.get(address, "250 2.1.5 recipient taken"))
        if answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server: smtp.SMTP, session: smtp.Session, envelope: smtp.Envelope) -> str:  # noqa: N802
        for address in envelope.rcpt_tos:
            if address in self.contents:
                return await _answered(server, self.contents[address])
        return await super().handle_DATA(server, session, envelope)

    def _authenticate(
        self, _server: smtp.SMTP, _session: smtp.Session, _envelope: smtp.Envelope, _kind: str, given: Any
    ) -> smtp.AuthResult:
        right = isinstance(given, smtp.LoginPassword) and given == smtp.LoginPassword(USER.encode(), PASSWORD.encode())
        if right:
            self.logins.append(USER)
        return smtp.AuthResult(success=right, handled=False)


async def _answered(server: smtp.SMTP, answer: str) -> str:
    if answer == DROP:
        assert isinstance(server.transport, asyncio.Transport)
        server.transport.abort()
        await asyncio.Event().wait()  # the connection's end cancels this
    return answer
