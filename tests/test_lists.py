"""`list`: which rows each table shows."""

from dataclasses import replace
from pathlib import Path

import pytest
from rounds import ROOT
from stored import DAY, METTE, NOON, committed, decision, kept, written

from bot.cli.opening import Opening
from bot.cli.showing import COLUMNS, list_table
from bot.deciding.values import Bounced, LetterKind, Outcome
from bot.reading import Person
from bot.store import Store


@pytest.fixture
def opening(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Opening:
    """A database with somebody of each status, and a muted address."""
    monkeypatch.setenv("COLUMNS", "250")
    url = f"sqlite:///{tmp_path / 'bot.sqlite3'}"
    settings = (ROOT / "config.toml").read_text("utf-8").replace("sqlite:///tilmeldbot.sqlite3", url)
    (tmp_path / "config.toml").write_text(settings, "utf-8")
    store = Store(url)
    store.migrate()
    people = [("Rie", "registered"), ("Nia", "next_year"), ("Lis", "late"), ("Ann", "cancelled"), ("Wim", "waiting")]
    newcomers = [replace(METTE, key=name, status=status, person=Person(name)) for name, status in people]
    committed(store, kept(store, 1, received=NOON + DAY), decision(Outcome.REGISTER, *newcomers))
    earlier = replace(METTE, key="Ida", status="waiting", person=Person("Ida"))
    committed(store, kept(store, 2), decision(Outcome.REGISTER, earlier))
    store.enqueue([written("o", LetterKind.PLACE_OFFERED, "Ida", until=NOON + 5 * DAY)], NOON)
    gone = Bounced("gone@example.org", permanent=True, reason="550 nobody here")
    committed(store, kept(store, 3), decision(Outcome.LEAVE, bounces=(gone,)))
    store.close()
    return Opening(tmp_path / "config.toml")


LISTS = [  # the table, and what its lines hold in order
    ("participants", ["Rie", "Nia", "Lis", "Ann", "Wim", "Ida"]),
    ("late", ["Lis"]),
    ("waiting", ["Ida", "Wim"]),
    ("next-year", ["Nia"]),
    ("muted", ["gone@example.org"]),
]


@pytest.mark.parametrize(("what", "words"), LISTS)
def test_a_list_shows_its_rows_in_order(
    opening: Opening, capsys: pytest.CaptureFixture[str], what: str, words: list[str]
) -> None:
    assert list_table(opening, what, "") == 0
    title, *lines = capsys.readouterr().out.splitlines()
    assert title.strip() == f"{what} ({len(words)})"
    rows = [line for line in lines if line.startswith("│")]
    assert [word in row for word, row in zip(words, rows, strict=True)] == [True] * len(words)


@pytest.mark.parametrize("what", COLUMNS)
def test_every_list_can_be_shown(opening: Opening, capsys: pytest.CaptureFixture[str], what: str) -> None:
    assert list_table(opening, what, "") == 0
    assert capsys.readouterr().out.startswith(what)


def test_a_list_that_there_is_not(opening: Opening, capsys: pytest.CaptureFixture[str]) -> None:
    assert list_table(opening, "people", "") == 2
    assert "waiting, next-year" in capsys.readouterr().err
