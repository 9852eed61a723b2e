"""`certificate`: letters with the next round, or files; who gets none is told in one line each."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
import time_machine
from console import NOW, TINE, Terminal, number_of, one_line

from bot.deciding.values import LetterKind

OVER = datetime(2026, 11, 13, 8, tzinfo=UTC)


@pytest.fixture
def number(bot: Terminal) -> str:
    """The one participant, who signed up in spring."""
    with time_machine.travel(NOW, tick=False):
        bot.happened(TINE)
        return number_of(bot("list", "participants").out, "registered")


def kinds(bot: Terminal) -> list[str]:
    return [letter.kind for letter in bot.desk.store.letters()]


def test_letters_go_out_with_the_next_round(bot: Terminal, number: str) -> None:
    with time_machine.travel(OVER, tick=False):
        answer = bot("certificate", "--course", "hverdagsledelse-2026")
        again = bot("certificate", "--course", "hverdagsledelse-2026")
        by_number = bot("certificate", number)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.splitlines()[1] == "letters that go out with the next round: 1"
    assert (again.code, again.out, again.err) == (1, "nobody gets one\n", "")
    assert by_number.code == 0


def test_files_go_into_a_folder(bot: Terminal, number: str, tmp_path: Path) -> None:
    with time_machine.travel(OVER, tick=False):
        answer = bot("certificate", number, "--out", str(tmp_path / "beviser"))
    (file,) = (tmp_path / "beviser").iterdir()
    assert (answer.code, answer.out, answer.err) == (0, f"{file}\n", "")
    assert file.read_bytes().startswith(b"%PDF-")
    assert LetterKind.CERTIFICATE not in kinds(bot)


def test_before_the_last_meeting_it_takes_a_word_more(bot: Terminal, number: str) -> None:
    with time_machine.travel(datetime(2026, 10, 1, 8, tzinfo=UTC), tick=False):
        refused = bot("certificate", number)
        done = bot("certificate", number, "--anyway")
    assert (refused.code, refused.out) == (1, "nobody gets one\n")
    assert one_line(refused.err).startswith(f"participant {number} (")
    assert done.code == 0


@pytest.mark.parametrize(
    ("arguments", "code", "line"),
    [
        ((), 2, "say whose: the participants' numbers, as `list participants` shows them, or --course"),
        (("99",), 1, "there is no participant 99 of a course that is configured"),
        (("--course", "another"), 1, "there is no course 'another'; there are hverdagsledelse-2026"),
    ],
)
def test_nobody_is_asked_for(bot: Terminal, arguments: tuple[str, ...], code: int, line: str) -> None:
    answer = bot("certificate", *arguments)
    assert (answer.code, answer.out, one_line(answer.err)) == (code, "", line)
