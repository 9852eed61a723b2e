"""What commands show and send, as at a terminal: what they say, what they leave behind, and their exit codes."""

import json
import re
import sys
from pathlib import Path

import pytest
from commands import environment, said
from console import ASKS, HOUSE, LATE, NAMES_FOLLOW, TINE, MakeTerminal, Terminal, number_of, one_line
from rounds import CORPUS, labelled

from bot.cli import app


def test_once_does_a_round_and_again_does_nothing(bot: Terminal) -> None:
    mail = labelled(TINE)
    bot.server.append(mail.raw, mail.received)
    for _ in range(2):
        assert bot("once").code == 0
        assert bot.recipients() == ["tira@vejlebib.dk"]


@pytest.mark.parametrize("section", ["mailbox", "smtp"])
def test_once_tells_by_its_exit_code_that_a_server_is_down(terminal: MakeTerminal, section: str) -> None:
    mail = labelled(TINE)
    terminal().server.append(mail.raw, mail.received)
    assert terminal(**{section: {"port": 1}})("once").code == 1
    bot = terminal()
    assert (bot.recipients(), bot("once").code, bot.recipients()) == ([], 0, ["tira@vejlebib.dk"])


def test_parse_gives_an_object_a_line_in_the_order_of_the_files(bot: Terminal) -> None:
    files = [str(CORPUS / f"{name}.eml") for name in (ASKS, TINE)]
    answer = bot("parse", "--json", *files)
    asks, tine = (json.loads(line) for line in answer.out.splitlines())
    assert (answer.code, [asks["file"], tine["file"]]) == (0, files)
    assert set(tine) >= {
        *("file", "intents", "decision", "participants", "billing", "absent_on", "replaces", "evidence", "doubts")
    }
    assert (asks["decision"], tine["decision"], tine["intents"]) == ("human", "register", ["signup"])
    assert (tine["participants"][0]["name"], tine["participants"][0]["email"]) == ("Tine Ravnholt", "tira@vejlebib.dk")


def test_parse_shows_what_was_understood(bot: Terminal) -> None:
    file = str(CORPUS / f"{TINE}.eml")
    table, explained = bot("parse", file).out, bot("parse", "--explain", file).out
    assert "register" in table and "Tine Ravnholt, tira@vejlebib.dk" in table
    assert explained.startswith(table) and "Sæt mig endelig på‹intent:signup›" in explained


def test_parse_reads_whatever_is_in_a_file(bot: Terminal, tmp_path: Path) -> None:
    for number, content in enumerate((b"", b"\x00\xff" * 300, b"no header\n\nat all")):
        file = tmp_path / f"{number}.eml"
        file.write_bytes(content)
        assert json.loads(bot("parse", "--json", str(file)).out)["participants"] == []
    assert bot("parse", str(tmp_path / "missing.eml")).code == 2


def test_lists_show_what_stands(bot: Terminal) -> None:
    bot.happened(TINE, LATE, NAMES_FOLLOW, ASKS)
    late = labelled(LATE).label["participants"][0]["name"]
    expected: dict[str, list[tuple[str, ...]]] = {
        "participants": [("registered", "Tine Ravnholt", "tira@vejlebib.dk"), ("late", late)],
        "late": [(late,)],
        "reviews": [("open", "hverdagsledelse-2026", "2026-03-12 06:00")],  # Danish time
        "mails": [("register", "move"), ("review", "flag"), ("human", "flag"), ("reject_late", "move")],
        "letters": [("confirmation", "sent", "tira@vejlebib.dk", "250"), ("deadline_rejection",)],
        "log": [("recorded", "registered"), ("review opened",)],
    }
    for what, rows in expected.items():
        answer = bot("list", what)
        assert answer.code == 0
        for words in rows:
            assert number_of(answer.out, *words), (what, words)
    assert bot("list").out == bot("list", "participants").out
    assert "participants (0)" in bot("list", "--course", "another").out


def test_show_shows_one_whole(bot: Terminal) -> None:
    bot.happened(TINE, NAMES_FOLLOW)
    review = number_of(bot("list", "reviews").out, "open")
    expected = {
        ("participant", number_of(bot("list").out, "Tine")): ["Tine Ravnholt", "2026-03-12 06:00"],
        ("review", review): ["doubts", "Hverdagsledelse"],
        ("mail", number_of(bot("list", "mails").out, "register")): ["tira@vejlebib.dk", "Sæt mig endelig på"],
        ("letter", number_of(bot("list", "letters").out, "confirmation")): ["Kære Tine", "tira@vejlebib.dk"],
    }
    for (what, number), texts in expected.items():
        answer = bot("show", what, number)
        assert answer.code == 0
        assert [text for text in texts if text not in answer.out] == [], what


NOT_DONE = [
    (["show", "participant", "9"], "there is no participant 9"),
    (["show", "mail", "9"], "there is no mail 9"),
    (["retry", "mail", "9"], "there is no mail 9 that could be tried again"),
    (["retry", "letter", "9"], "there is no letter 9 that could be tried again"),
    (["decide", "9", "register"], "there is no open review 9; `tilmeldbot list reviews` shows them"),
    (["decide", "9", "dismiss"], "there is no open review 9; `tilmeldbot list reviews` shows them"),
    (["decide", "9", "admit"], "nobody of number 9 is late; `tilmeldbot list late` shows them"),
]
WRONG_USAGE = [
    (["show", "food", "1"], "'food' cannot be shown; there are "),
    (["list", "food"], "there is no list 'food'; there are "),
    (["retry", "food", "1"], "'food' cannot be tried again; "),
    (["decide", "1", "perhaps"], "there is no verdict 'perhaps'; there are "),
    (["due", "--on", "9. juni"], "'9. juni' is no day; write it as 2026-06-09"),
]


@pytest.mark.parametrize(
    ("arguments", "line", "code"), [*((*case, 1) for case in NOT_DONE), *((*case, 2) for case in WRONG_USAGE)]
)
def test_what_cannot_be_done_is_said_in_one_line(bot: Terminal, arguments: list[str], line: str, code: int) -> None:
    answer = bot(*arguments)
    assert (answer.code, answer.out) == (code, "")
    assert one_line(answer.err).startswith(line)


@pytest.mark.parametrize("arguments", [["decide", "x", "register"], ["due"], ["show", "mail"], ["fly"], ["--fly"]])
def test_wrong_usage_ends_with_2(bot: Terminal, arguments: list[str]) -> None:
    answer = bot(*arguments)
    assert (answer.code, answer.out, "Usage:" in answer.err) == (2, "", True)


def test_digest_prints_what_stands_and_sends_it_on_demand(bot: Terminal) -> None:
    bot.happened(TINE)
    bot.sink.letters.clear()
    printed = bot("digest")
    assert (printed.code, bot.recipients()) == (0, [])
    assert printed.out.startswith("Tilmeldinger ") and "Tine Ravnholt" in printed.out
    sent = bot("digest", "--send")
    assert (sent.code, sent.out, bot.recipients()) == (0, f"sent to {HOUSE}\n", [HOUSE])


def test_a_digest_that_cannot_be_sent_waits(terminal: MakeTerminal) -> None:
    answer = terminal(smtp={"port": 1})("digest", "--send")
    assert (answer.code, answer.out) == (1, "could not be sent now; it stays in the outbox\n")
    bot = terminal()
    assert (bot("once").code, bot.recipients()) == (0, [HOUSE])


def test_due_says_which_letters_would_go_out_on_a_day(terminal: MakeTerminal) -> None:
    bot = terminal(schedule={"digest_days": ["fri"]})
    bot.happened(TINE, LATE)
    expected = {
        "2026-05-28": ["2026-05-28: 1 letters", "reminder", "tira@vejlebib.dk", "Tine Ravnholt"],
        "2026-05-29": ["2026-05-29: 1 letters", "digest", HOUSE],
        "2026-05-30": ["2026-05-30: 0 letters"],
    }
    for day, texts in expected.items():
        answer = bot("due", "--on", day)
        assert (answer.code, [text for text in texts if text not in answer.out]) == (0, [])


HEAVY = {"sqlalchemy", "sqlmodel", "pydantic", "jinja2", "imapclient", "aiosmtplib", "apscheduler", "alembic"}


@pytest.mark.parametrize(
    ("arguments", "heavy"),
    [
        (["--help"], set()),
        (["decide", "--help"], {"pydantic"}),  # typer itself looks at a command's options by it
    ],
)
def test_help_comes_at_once(tmp_path: Path, arguments: list[str], heavy: set[str]) -> None:
    env = environment(tmp_path / "missing.toml")
    answer = said(sys.executable, "-X", "importtime", "-m", "bot", *arguments, env=env)
    imported = set(re.findall(r"\| +(\w+)", answer.stderr))
    assert (answer.returncode, "Usage:" in answer.stdout, "typer" in imported) == (0, True, True)
    assert imported & HEAVY <= heavy


def test_each_command_says_what_it_is_for(bot: Terminal) -> None:
    whole = bot("--help").out
    commands = [command.name or command.callback.__name__ for command in app.registered_commands if command.callback]
    assert [name for name in commands if not re.search(rf"^\W*{name}\b", whole, re.MULTILINE)] == []
    assert "Exit codes: 0 done, 1 something did not work, 2 wrong usage or configuration." in whole
    for name in commands:
        assert bot(name, "--help").code == 0


def test_both_names_run_the_same_program(bot: Terminal) -> None:
    bot.happened(TINE)
    env = environment(bot.config)
    module = said(sys.executable, "-m", "bot", "list", env=env)
    script = said(str(Path(sys.executable).with_name("tilmeldbot")), "list", env=env)
    assert (script.returncode, script.stderr, script.stdout) == (0, "", module.stdout)
    assert "Tine Ravnholt" in module.stdout


def test_config_option_goes_before_the_environment(bot: Terminal) -> None:
    bad = str(next(Path(__file__).parent.glob("bad_configs/*.toml")))
    answer = bot("list", "--config", bad)
    assert (answer.code, answer.out) == (2, "")
    assert bot("list", BOT_CONFIG=bad).code == 2
    assert bot("list", "--config", str(bot.config), BOT_CONFIG=bad).code == 0
