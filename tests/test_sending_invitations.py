"""Invitations on their way out: beside the caps on letters, never without end, and each after the one before it."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from rounds import Clock, config_for, desk_for
from servers.mailserver import MailServer
from servers.sink import SmtpSink
from stored import written

from bot.deciding.values import LetterKind
from bot.records import LetterState
from bot.service import Desk
from bot.service.outgoing import send_letters

NOON = datetime(2026, 2, 4, 12, tzinfo=UTC)
METTE = "mette@example.org"
SENT, HELD, DEFERRED = LetterState.SENT, LetterState.HELD, LetterState.DEFERRED


@pytest.fixture
def clock() -> Clock:
    return Clock(NOON)


@pytest.fixture
def desk(embedded_imap: MailServer, smtp_sink: SmtpSink, tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    config = config_for(embedded_imap, smtp_sink, tmp_path / "bot.sqlite3")
    limits = config.limits.model_copy(update={"letters_per_address_per_day": 2})
    made = desk_for(config.model_copy(update={"limits": limits}), clock)
    yield made
    made.store.close()


def queue(desk: Desk, kind: LetterKind, *keys: str) -> None:
    desk.store.enqueue([written(key, kind, to=METTE) for key in keys], desk.clock())


def states(desk: Desk) -> dict[str, LetterState]:
    return {letter.key: letter.state for letter in desk.store.letters()}


def test_invitations_to_all_meetings_hold_back_no_letter_and_are_held_back_by_none(desk: Desk) -> None:
    queue(desk, LetterKind.CONFIRMATION, "a", "b")
    invitations = [f"invitation/mette/{number}/0" for number in range(1, 9)]
    queue(desk, LetterKind.INVITATION, *invitations)
    send_letters(desk)
    assert states(desk) == dict.fromkeys(["a", "b", *invitations], SENT)
    queue(desk, LetterKind.RECEIPT, "c")
    send_letters(desk)
    assert states(desk)["c"] is HELD


def test_one_meeting_that_changes_again_and_again_comes_to_an_end(desk: Desk, clock: Clock) -> None:
    first = [f"invitation/mette/1/{sequence}" for sequence in range(4)]
    queue(desk, LetterKind.INVITATION, *first[::2])
    queue(desk, LetterKind.INVITATION_CANCELLED, *first[1::2], "invitation/mette/11/0", "invitation/mette_1/1/0")
    send_letters(desk)
    assert list(states(desk).values()).count(HELD) == 2
    assert states(desk)["invitation/mette/11/0"] is states(desk)["invitation/mette_1/1/0"] is SENT
    clock.now += timedelta(days=1, minutes=1)
    queue(desk, LetterKind.INVITATION, "invitation/mette/1/4")
    send_letters(desk)
    assert states(desk)["invitation/mette/1/4"] is SENT


def test_a_message_waits_for_the_one_before_it(desk: Desk, smtp_sink: SmtpSink, clock: Clock) -> None:
    keys = ["invitation/mette/1/0", "invitation/mette/2/0", "invitation/mette/1/1"]
    smtp_sink.recipients[METTE] = "451 4.2.0 come back later"
    queue(desk, LetterKind.INVITATION, keys[0])
    send_letters(desk)
    smtp_sink.recipients.clear()
    queue(desk, LetterKind.INVITATION, keys[1])
    queue(desk, LetterKind.INVITATION_CANCELLED, keys[2])
    send_letters(desk)
    assert states(desk) == {keys[0]: DEFERRED, keys[1]: SENT, keys[2]: DEFERRED}
    clock.now += timedelta(minutes=5)
    send_letters(desk)
    assert set(states(desk).values()) == {SENT}
    assert [letter.raw.partition(b"\r\n\r\n")[2].strip().decode() for letter in smtp_sink.letters] == [
        keys[1], keys[0], keys[2],
    ]  # fmt: skip


def test_one_that_failed_holds_nothing_up(desk: Desk, smtp_sink: SmtpSink) -> None:
    smtp_sink.recipients[METTE] = "550 5.1.1 nobody here"
    queue(desk, LetterKind.INVITATION, "invitation/mette/1/0")
    send_letters(desk)
    smtp_sink.recipients.clear()
    queue(desk, LetterKind.INVITATION_CANCELLED, "invitation/mette/1/1")
    send_letters(desk)
    assert states(desk)["invitation/mette/1/1"] is SENT
