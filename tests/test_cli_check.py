"""`check`, and any command whose configuration or database cannot be used: one clear line each."""

from pathlib import Path
from typing import Any

import pytest
from console import HOUSE, Answer, MakeTerminal, Terminal, forget_own_bot, one_line
from servers.mailserver import MailServer
from servers.plugin import StartSink
from typer.testing import CliRunner

from bot.cli import app

BAD = sorted((Path(__file__).parent / "bad_configs").glob("*.toml"))


def test_check_says_that_all_is_well(bot: Terminal) -> None:
    answer = bot("check")
    assert (answer.code, answer.err) == (0, "")
    begun = [line.split(":")[0].split() for line in answer.out.splitlines()]
    assert begun == [["ok", name] for name in ("configuration", "templates", "database", "course", "mailbox", "smtp")]
    assert bot.sink.letters == []


WRONG = [
    ({"mailbox": {"port": 1}}, "mailbox: 127.0.0.1:1: [Errno 111] Connection refused"),
    ({"mailbox": {"security": "tls"}}, "mailbox: 127.0.0.1:{imap} does not speak TLS as configured"),
    ({"mailbox": {"security": "starttls"}}, "mailbox: 127.0.0.1:{imap}: Server does not support STARTTLS"),
    ({"mailbox": {"user": "nobody@example.org"}}, "mailbox: 127.0.0.1:{imap} refuses the user name or the password"),
    ({"mailbox": {"folder": "Ingen"}}, "mailbox: 127.0.0.1:{imap}: select failed: [NONEXISTENT] "),
    ({"smtp": {"port": 1}}, "smtp: 127.0.0.1:1: Error connecting to 127.0.0.1 on port 1"),
    ({"smtp": {"security": "tls"}}, "smtp: 127.0.0.1:{smtp} does not speak TLS as configured"),
    ({"smtp": {"security": "starttls"}}, "smtp: 127.0.0.1:{smtp}: SMTP STARTTLS extension not supported"),
    ({"smtp": {"user": "nobody@example.org"}}, "smtp: 127.0.0.1:{smtp}: The SMTP AUTH extension is not supported"),
]


@pytest.mark.parametrize(("sections", "expected"), WRONG)
def test_check_gives_one_line_for_what_is_wrong(
    terminal: MakeTerminal, sections: dict[str, dict[str, object]], expected: str
) -> None:
    bot = terminal(**sections)
    assert_wrong(bot("check"), expected.format(imap=bot.server.port, smtp=bot.sink.port))


def test_check_tells_a_wrong_password(bot: Terminal) -> None:
    expected = f"mailbox: 127.0.0.1:{bot.server.port} refuses the user name or the password of {bot.server.user!r}"
    assert_wrong(bot("check", BOT_MAILBOX__PASSWORD="wrong"), expected)


def test_check_tells_all_that_is_wrong(terminal: MakeTerminal) -> None:
    answer = terminal(mailbox={"port": 1}, smtp={"port": 1})("check")
    assert [line.split()[1] for line in answer.out.splitlines() if line.startswith("wrong")] == ["mailbox:", "smtp:"]
    assert terminal(mailbox={"port": 1}, smtp={"port": 1})("check", "--offline").code == 0


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_check_trusts_no_certificate_by_itself(terminal: MakeTerminal, dovecot: MailServer, security: str) -> None:
    port = dovecot.tls_port if security == "tls" else dovecot.port
    bot = terminal(dovecot, mailbox={"security": security, "port": port})
    assert_wrong(bot("check"), f"mailbox: 127.0.0.1:{port} has a certificate that cannot be trusted: ")


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_check_trusts_no_certificate_of_the_smtp_server(
    terminal: MakeTerminal, smtp_sink_with: StartSink, security: Any
) -> None:
    bot = terminal(None, smtp_sink_with(security), smtp={"security": security})
    assert_wrong(bot("check"), f"smtp: 127.0.0.1:{bot.sink.port} has a certificate that cannot be trusted: ")


def test_check_does_not_wait_long_for_plain_text_from_a_server_of_tls(
    terminal: MakeTerminal, dovecot: MailServer
) -> None:
    bot = terminal(dovecot, mailbox={"port": dovecot.tls_port, "connect_timeout_seconds": 1, "read_timeout_seconds": 1})
    assert_wrong(bot("check"), f"mailbox: 127.0.0.1:{dovecot.tls_port}")


def test_check_tells_a_wrong_password_of_the_smtp_server(terminal: MakeTerminal, smtp_sink_with: StartSink) -> None:
    bot = terminal(None, smtp_sink_with(login=True), smtp={"user": HOUSE})
    expected = f"smtp: 127.0.0.1:{bot.sink.port} refuses the user name or the password of {HOUSE!r}"
    assert_wrong(bot("check", BOT_SMTP__PASSWORD="wrong"), expected)


def assert_wrong(answer: Answer, begin: str) -> None:
    """One line says what is wrong, and it begins so."""
    wrong = [line.removeprefix("wrong ") for line in answer.out.splitlines() if not line.startswith("ok ")]
    assert (answer.code, answer.err, len(wrong)) == (1, "", 1)
    assert wrong[0].startswith(begin)


@pytest.mark.parametrize("file", BAD, ids=[file.stem for file in BAD])
def test_a_bad_configuration_ends_any_command(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    forget_own_bot(monkeypatch)
    for command in ("check", "once", "list"):
        result = CliRunner().invoke(app, [command, "--config", str(file)])
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.splitlines() == file.with_suffix(".txt").read_text("utf-8").splitlines()


def test_a_database_that_cannot_be_opened_ends_a_command(terminal: MakeTerminal, tmp_path: Path) -> None:
    answer = terminal(database={"url": f"sqlite:///{tmp_path}/missing/bot.sqlite3"})("list")
    assert (answer.code, answer.out) == (1, "")
    assert one_line(answer.err).endswith("unable to open database file")
