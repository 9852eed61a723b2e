"""`changes` and `approve`, as at a terminal."""

import re
from datetime import UTC, datetime

import pytest
from console import HOUSE, Terminal, one_line
from stored import COURSE, METTE, registered

VENUE = "Hovedbiblioteket i Aarhus"
ANNOUNCED = ["change_proposed", "meeting_changed"]


@pytest.fixture
def early(bot: Terminal) -> Terminal:
    """A bot whose course is so far ahead that the commands, which know what day it is, find it to come."""
    toml = bot.config.read_text("utf-8")
    shipped, course, meetings = toml.partition("[[courses]]")
    far = re.sub(r"= 2026-", "= 2126-", course + meetings)
    bot.config.write_text(shipped.replace('invitations = "each"', 'invitations = "none"') + far, "utf-8")
    assert bot("once").code == 0
    registered(bot.desk.store, METTE, now=datetime(2026, 1, 15, 11, tzinfo=UTC))
    return bot


def set_venue(bot: Terminal, venue: str) -> None:
    """Give the first meeting its place."""
    toml = bot.config.read_text("utf-8")
    found = re.sub(r'^(# )?venue = "[^"]*"', f'venue = "{venue}"', toml, count=1, flags=re.MULTILINE)
    bot.config.write_text(found, "utf-8")


def letters(bot: Terminal) -> list[str]:
    return [letter.kind for letter in bot.desk.store.letters() if letter.kind in ANNOUNCED]


def test_a_change_is_shown_approved_and_sent(early: Terminal) -> None:
    assert early("changes").out == "people know the meetings as they are configured\n"
    set_venue(early, VENUE)
    shown = early("changes")
    assert (shown.code, "the coordinator has not been asked" in shown.out) == (0, True)
    assert early("approve", COURSE).code == 1
    early("once")
    assert (early.recipients(), letters(early)) == ([HOUSE], ["change_proposed"])
    shown = early("changes")
    assert f"Sted følger → {VENUE}" in " ".join(shown.out.split())
    assert "the coordinator has not been asked" not in shown.out
    command = re.search(r"tilmeldbot (approve \S+ --fingerprint \S+)", shown.out)
    assert command is not None
    approved = early(*command[1].split())
    assert (approved.code, approved.out) == (0, f"{COURSE}: announced, 1 letters queued\n")
    again = early(*command[1].split())
    assert (again.code, "nothing is waiting" in one_line(again.err)) == (1, True)
    early("once")
    assert (early.recipients(), letters(early)) == ([HOUSE, "mette@example.org"], ANNOUNCED)
    assert early("changes").out == "people know the meetings as they are configured\n"


def test_what_was_not_shown_is_not_approved(early: Terminal) -> None:
    set_venue(early, VENUE)
    early("once")
    assert "another change" in one_line(early("approve", COURSE, "--fingerprint", "0000000000").err)
    set_venue(early, "Dokk1")
    answer = early("approve", COURSE)
    assert (answer.code, "has been changed again" in one_line(answer.err)) == (1, True)
    assert early("approve", "another-2026").code == 1
    assert letters(early) == ["change_proposed"]
