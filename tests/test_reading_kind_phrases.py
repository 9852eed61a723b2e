"""Every row of every table of phrases matches its own example, and no row takes more than linear time."""

import pkgutil
from importlib import import_module

import pytest

from bot.reading import phrases
from bot.reading.phrases import Phrase, Table, table

MODULES = [import_module(f"{phrases.__name__}.{module.name}") for module in pkgutil.iter_modules(phrases.__path__)]
TABLES = [value for module in MODULES for value in vars(module).values() if isinstance(value, Table)]
ROWS = [row for found in TABLES for row in found.rows]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.example)
def test_each_row_matches_its_example(row: Phrase) -> None:
    assert Table("", (row,)).first(row.example)


@pytest.mark.parametrize("found", TABLES, ids=lambda found: found.name)
def test_a_whole_table_finds_what_its_rows_find(found: Table) -> None:
    assert all(found.first(row.example) for row in found.rows)


def test_the_notation() -> None:
    made = table("", "vil … med|over .. gå  # vil gerne være med\n(på|\n ned)  # på  # 3")
    assert [row.weight for row in made.rows] == [1, 3]
    assert made.weigh("vil helt sikkert gerne med på") == 4
    assert made.first("paa") is not None
    assert made.first("vil med en to tre fire fem seks syv") is not None
    assert made.first("vil en to tre fire fem seks med") is None
    assert made.first("ævle, bævle") is None
