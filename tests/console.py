"""A terminal for tests: commands are typed there, and behind it are a mailbox and an SMTP sink of the test's own."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

import pytest
from commands import config_file, environment
from rounds import Clock, config_for, desk_for, labelled
from servers.mailserver import MailServer
from servers.sink import SmtpSink
from typer.testing import CliRunner

from bot.cli import app
from bot.service import Desk, one_round

NOW = datetime(2026, 3, 12, 5, 0, tzinfo=UTC)
HOUSE = "lv@fremtidensbiblioteker.dk"
TINE = "given/d001"  # signs herself up
LATE = "given/d057"
NAMES_FOLLOW = "given/d063"  # a review
ASKS = "given/d083"


@dataclass(frozen=True)
class Answer:
    """What a command said."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Terminal:
    """Where commands are typed. Behind it are a mailbox and an SMTP sink, and a desk whose clock a test can set."""

    config: Path
    server: MailServer
    sink: SmtpSink
    desk: Desk
    clock: Clock

    def __call__(self, *arguments: str, **env: str) -> Answer:
        """Run a command."""
        given = environment(self.config, self.server.password) | env
        result = CliRunner().invoke(app, arguments, env=given, catch_exceptions=False)
        return Answer(result.exit_code, result.stdout, result.stderr)

    def happened(self, *names: str) -> None:
        """Let these mails come in, and the service do a round in March."""
        for name in names:
            mail = labelled(name)
            self.server.append(mail.raw, mail.received)
        one_round(self.desk)

    def next_round(self) -> None:
        """Let the service do what a command has left to it just now."""
        self.clock.now = datetime.now(UTC)
        one_round(self.desk)

    def recipients(self) -> list[str]:
        return [address for letter in self.sink.letters for address in letter.recipients]


class MakeTerminal(Protocol):
    def __call__(
        self, server: MailServer | None = None, sink: SmtpSink | None = None, /, **sections: Any
    ) -> Terminal: ...


def forget_own_bot(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs the tests may have a bot of their own, and its settings in the environment."""
    for name in [name for name in os.environ if name.upper().startswith("BOT_")]:
        monkeypatch.delenv(name)


@pytest.fixture
def terminal(
    embedded_imap: MailServer, smtp_sink: SmtpSink, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MakeTerminal]:
    """Gives terminals whose configuration has these keys set, all on one database."""
    forget_own_bot(monkeypatch)
    desks: list[Desk] = []

    def made(server: MailServer | None = None, sink: SmtpSink | None = None, /, **sections: Any) -> Terminal:
        server, sink = server or embedded_imap, sink or smtp_sink
        file = config_file(tmp_path / f"{len(desks)}.toml", server, sink, tmp_path / "bot.sqlite3", **sections)
        clock = Clock(NOW)
        desks.append(desk_for(config_for(server, sink, tmp_path / "bot.sqlite3", digest_days=()), clock))
        return Terminal(file, server, sink, desks[-1], clock)

    yield made
    for desk in desks:
        desk.store.close()


@pytest.fixture
def bot(terminal: MakeTerminal) -> Terminal:
    return terminal()


def number_of(out: str, *words: str) -> str:
    """The first number in the one line of a table that has these words."""
    (line,) = [line for line in out.splitlines() if line.startswith("│") and all(word in line for word in words)]
    return str(re.findall(r"\d+", line)[0])


def one_line(text: str) -> str:
    (line,) = text.splitlines()
    return line
