"""The service as a process: it answers what comes while it runs, tells systemd how it is, and ends when told to."""

import asyncio
import re
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Self
from uuid import uuid4

import pytest
from aiosmtpd import smtp
from commands import config_file, environment
from rounds import ROOT, labelled
from servers.dovecot import Dovecot
from servers.mailserver import MailServer
from servers.sink import SmtpSink

from bot.records import LetterState
from bot.store import Store

PATIENCE = 300  # seconds until a test gives up on a condition that does not come true
MAILS = ("given/d001", "given/d046", "given/d049")
FIRST = "tira@vejlebib.dk"  # who wrote the first of them


class Service:
    """`tilmeldbot run` in a process of its own, with a socket where it tells systemd how it is."""

    def __init__(self, config: Path, server: MailServer, log: Path) -> None:
        self._command = [sys.executable, "-m", "bot", "run", "--config", str(config)]
        self._environment = environment(config, server.password)
        self._log = log
        self.heard: list[str] = []

    def __enter__(self) -> Self:
        address = f"tilmeldbot-{uuid4()}"
        self._systemd = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._systemd.bind("\0" + address)
        self._systemd.settimeout(PATIENCE)
        env = {**self._environment, "NOTIFY_SOCKET": "@" + address, "WATCHDOG_USEC": "300000"}
        with self._log.open("ab") as log:
            self.process = subprocess.Popen(self._command, cwd=ROOT, env=env, stdout=log, stderr=log)
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        self._systemd.close()

    @property
    def log(self) -> list[str]:
        """What it has logged until now, without the time of day."""
        return [re.sub(r"^\S+ \S+,\d+ ", "", line) for line in self._log.read_text("utf-8").splitlines()]

    def until(self, condition: Callable[[], object]) -> None:
        """Wait for it, looking anew at each sign of life."""
        while not condition():
            try:
                self.heard.append(self._systemd.recv(100).decode())
            except TimeoutError:
                pytest.fail(f"no sign of life; exit code {self.process.poll()}, said {self.heard}, log {self.log}")

    def says(self, state: str) -> None:
        """Wait until systemd is told so."""
        self.until(lambda: state in self.heard)

    def signs_of_life(self, number: int) -> None:
        """Wait for so many more of them."""
        before = self.heard.count("WATCHDOG=1")
        self.until(lambda: self.heard.count("WATCHDOG=1") >= before + number)

    def end(self, number: int = signal.SIGTERM) -> int:
        """Tell it to stop; its exit code."""
        self.process.send_signal(number)
        self.says("STOPPING=1")
        return self.process.wait(PATIENCE)


class HesitantSink(SmtpSink):
    """Keeps a letter waiting for its answer until `go_on` is set."""

    def __init__(self) -> None:
        super().__init__()
        self.has_letter = threading.Event()
        self.go_on = threading.Event()

    async def handle_DATA(self, server: smtp.SMTP, session: smtp.Session, envelope: smtp.Envelope) -> str:  # noqa: N802
        self.has_letter.set()
        await asyncio.get_running_loop().run_in_executor(None, self.go_on.wait)
        return await super().handle_DATA(server, session, envelope)


@pytest.fixture
def hesitant_sink() -> Iterator[HesitantSink]:
    with HesitantSink() as sink:
        yield sink
        sink.go_on.set()


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "bot.sqlite3"


def service(folder: Path, server: MailServer, sink: SmtpSink, **mailbox: object) -> Service:
    """The service with a configuration of its own, that looks for mail every second."""
    config = config_file(
        folder / "config.toml", server, sink, folder / "bot.sqlite3", mailbox={"poll_seconds": 1, **mailbox}
    )
    return Service(config, server, folder / "log")


def append(server: MailServer, *names: str) -> None:
    for name in names:
        mail = labelled(name)
        server.append(mail.raw, mail.received)


def assert_discreet(log: list[str]) -> None:
    """No stack trace, no name and no address."""
    text = "\n".join(log).casefold()
    assert [word for word in ("traceback", "@", "tira", "ravnholt", "vejlebib") if word in text] == []


def test_it_answers_a_mail_that_comes_while_it_runs(
    mailbox_server: MailServer, smtp_sink: SmtpSink, tmp_path: Path
) -> None:
    with service(tmp_path, mailbox_server, smtp_sink) as running:
        running.signs_of_life(3)
        assert (running.heard[0], smtp_sink.letters) == ("READY=1", [])
        append(mailbox_server, MAILS[0])
        running.until(lambda: smtp_sink.letters and not mailbox_server.look())
        running.signs_of_life(3)
        assert running.end() == 0
        assert [letter.recipients for letter in smtp_sink.letters] == [(FIRST,)]
        assert running.log == ["INFO at work", "INFO arrival 1: register", "INFO stopped"]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_at_once_when_there_is_nothing_to_do(
    embedded_imap: MailServer, smtp_sink: SmtpSink, tmp_path: Path, number: int
) -> None:
    with service(tmp_path, embedded_imap, smtp_sink) as running:
        running.says("READY=1")
        assert running.end(number) == 0
        assert running.log == ["INFO at work", "INFO stopped"]


def test_it_ends_after_the_letter_under_way_and_goes_on_where_it_was(
    embedded_imap: MailServer, hesitant_sink: HesitantSink, tmp_path: Path
) -> None:
    append(embedded_imap, *MAILS)
    with service(tmp_path, embedded_imap, hesitant_sink) as running:
        assert hesitant_sink.has_letter.wait(PATIENCE)
        running.process.send_signal(signal.SIGTERM)
        running.says("STOPPING=1")
        assert running.process.poll() is None  # the letter is still under way
        hesitant_sink.go_on.set()
        assert running.process.wait(PATIENCE) == 0
        assert running.log[-1] == "INFO stopped"
    assert len(hesitant_sink.letters) == 1
    store = Store(f"sqlite:///{tmp_path / 'bot.sqlite3'}")
    assert [letter.state for letter in store.letters()] == [LetterState.SENT, LetterState.QUEUED, LetterState.QUEUED]
    store.close()
    with service(tmp_path, embedded_imap, hesitant_sink) as running:
        running.until(lambda: len(hesitant_sink.letters) == len(MAILS))
        running.signs_of_life(5)
        assert running.end() == 0
        assert_discreet(running.log)
    assert len({letter.raw for letter in hesitant_sink.letters}) == len(hesitant_sink.letters) == len(MAILS)


def test_a_letter_under_way_when_it_was_killed_is_sent_again_the_same(
    embedded_imap: MailServer, hesitant_sink: HesitantSink, tmp_path: Path
) -> None:
    append(embedded_imap, MAILS[0])
    with service(tmp_path, embedded_imap, hesitant_sink):
        assert hesitant_sink.has_letter.wait(PATIENCE)
    hesitant_sink.go_on.set()
    with service(tmp_path, embedded_imap, hesitant_sink) as running:
        running.until(lambda: hesitant_sink.letters and not embedded_imap.look())
        assert running.end() == 0
    assert len({letter.raw for letter in hesitant_sink.letters}) == 1


def test_a_mailbox_that_is_down_is_waited_for(embedded_imap: MailServer, smtp_sink: SmtpSink, tmp_path: Path) -> None:
    with service(tmp_path, embedded_imap, smtp_sink, port=1) as running:
        running.signs_of_life(10)
        assert running.end() == 0
        assert running.log == [
            "INFO at work",
            "WARNING poll: 127.0.0.1:1: [Errno 111] Connection refused; waiting for it",
            "INFO stopped",
        ]


def test_a_mailbox_that_goes_away_is_told_in_one_line(
    dovecot: MailServer, dovecot_process: Dovecot, smtp_sink: SmtpSink, tmp_path: Path
) -> None:
    append(dovecot, MAILS[0])
    with service(tmp_path, dovecot, smtp_sink) as running:
        running.until(lambda: smtp_sink.letters)
        dovecot_process.stop()
        try:
            running.until(lambda: any("waiting for it" in line for line in running.log))
            running.signs_of_life(10)
        finally:
            dovecot_process.start()
        assert running.end() == 0
        assert [line for line in running.log if "poll: " in line] == [running.log[-2]]
        assert_discreet(running.log)


def test_a_mail_server_that_is_busy_is_waited_for_and_its_answer_names_nobody_in_the_log(
    embedded_imap: MailServer, smtp_sink: SmtpSink, tmp_path: Path
) -> None:
    smtp_sink.recipients[FIRST] = f"421 4.7.0 <{FIRST}> too busy"
    append(embedded_imap, MAILS[0])
    with service(tmp_path, embedded_imap, smtp_sink) as running:
        running.until(lambda: any("waiting for it" in line for line in running.log))
        smtp_sink.recipients.clear()
        running.until(lambda: smtp_sink.letters and "WARNING send: works again" in running.log)
        assert running.end() == 0
        assert_discreet(running.log)
        (waiting,) = [line for line in running.log if "waiting for it" in line]
        assert waiting.startswith("WARNING send: ")
    assert len(smtp_sink.letters) == 1


def test_a_letter_that_is_refused_names_nobody_in_the_log(
    embedded_imap: MailServer, smtp_sink: SmtpSink, tmp_path: Path
) -> None:
    smtp_sink.recipients[FIRST] = f"550 5.1.1 <{FIRST}> Tine Ravnholt is not here"
    append(embedded_imap, MAILS[0])
    with service(tmp_path, embedded_imap, smtp_sink) as running:
        running.until(lambda: any("failed" in line for line in running.log))
        assert running.end() == 0
        assert_discreet(running.log)
