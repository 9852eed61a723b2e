"""The caps: too many letters to one address are held for a human, too many within an hour wait."""

from collections.abc import Callable, Iterator
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
METTE, KAREN = "mette@example.org", "karen@example.org"
SENT, HELD, QUEUED = LetterState.SENT, LetterState.HELD, LetterState.QUEUED


@pytest.fixture
def clock() -> Clock:
    return Clock(NOON)


@pytest.fixture
def capped(
    embedded_imap: MailServer, smtp_sink: SmtpSink, tmp_path: Path, clock: Clock
) -> Iterator[Callable[..., Desk]]:
    """Gives a desk with these limits."""
    desks = []

    def desk_with(**limits: int) -> Desk:
        config = config_for(embedded_imap, smtp_sink, tmp_path / "bot.sqlite3")
        config = config.model_copy(update={"limits": config.limits.model_copy(update=limits)})
        desks.append(desk_for(config, clock))
        return desks[-1]

    yield desk_with
    for desk in desks:
        desk.store.close()


def queue(desk: Desk, letters: dict[str, str], kind: LetterKind = LetterKind.CONFIRMATION) -> None:
    desk.store.enqueue([written(key, kind, to=to) for key, to in letters.items()], desk.clock())


def states(desk: Desk) -> dict[str, LetterState]:
    return {letter.key: letter.state for letter in desk.store.letters()}


def test_too_many_letters_to_one_address_are_held_and_shown(capped: Callable[..., Desk], smtp_sink: SmtpSink) -> None:
    desk = capped(letters_per_address_per_day=2)
    queue(desk, {"a": METTE, "b": METTE, "c": METTE, "d": KAREN})
    send_letters(desk)
    assert states(desk) == {"a": SENT, "b": SENT, "c": HELD, "d": SENT}
    assert [letter.recipients for letter in smtp_sink.letters] == [(METTE,), (METTE,), (KAREN,)]
    assert [letter.key for letter in desk.store.overview().troubled] == ["c"]


def test_a_held_letter_stays_held_until_a_human_releases_it(capped: Callable[..., Desk], clock: Clock) -> None:
    desk = capped(letters_per_address_per_day=1)
    queue(desk, {"a": METTE, "b": METTE})
    send_letters(desk)
    clock.now += timedelta(days=3)
    send_letters(desk)
    assert states(desk) == {"a": SENT, "b": HELD}


def test_a_released_letter_goes_out_though_the_cap_is_still_reached(capped: Callable[..., Desk], clock: Clock) -> None:
    desk = capped(letters_per_address_per_day=1)
    queue(desk, {"a": METTE, "b": METTE, "c": METTE})
    send_letters(desk)
    second = next(letter.id for letter in desk.store.letters() if letter.key == "b")
    assert desk.store.release(second, clock())
    send_letters(desk)
    assert states(desk) == {"a": SENT, "b": SENT, "c": HELD}


def test_a_day_later_the_address_may_get_letters_again(capped: Callable[..., Desk], clock: Clock) -> None:
    desk = capped(letters_per_address_per_day=1)
    for key, hours in (("a", 0), ("b", 23), ("c", 25)):
        clock.now = NOON + timedelta(hours=hours)
        queue(desk, {key: METTE})
        send_letters(desk)
    assert states(desk) == {"a": SENT, "b": HELD, "c": SENT}


@pytest.mark.parametrize("kind", [LetterKind.DIGEST, LetterKind.ALARM])
def test_what_the_house_must_know_is_not_held(capped: Callable[..., Desk], kind: LetterKind) -> None:
    desk = capped(letters_per_address_per_day=1)
    queue(desk, {"a": METTE, "b": METTE, "c": METTE}, kind)
    send_letters(desk)
    assert set(states(desk).values()) == {SENT}


def test_too_many_letters_within_an_hour_wait_and_go_out_in_order(
    capped: Callable[..., Desk], clock: Clock, smtp_sink: SmtpSink
) -> None:
    desk = capped(letters_per_hour=3)
    addresses = {f"{number}": f"{number}@example.org" for number in range(7)}
    queue(desk, addresses)
    sent = []
    for minutes in (0, 30, 61, 90, 122, 150):
        clock.now = NOON + timedelta(minutes=minutes)
        send_letters(desk)
        sent.append(len(smtp_sink.letters))
    assert sent == [3, 3, 6, 6, 7, 7]
    assert [address for letter in smtp_sink.letters for address in letter.recipients] == list(addresses.values())


def test_a_release_does_not_go_before_the_cap_of_the_hour(capped: Callable[..., Desk], clock: Clock) -> None:
    desk = capped(letters_per_hour=2, letters_per_address_per_day=1)
    queue(desk, {"a": METTE, "b": METTE})
    send_letters(desk)
    queue(desk, {"c": KAREN})
    send_letters(desk)
    assert desk.store.release(next(letter.id for letter in desk.store.letters() if letter.key == "b"), clock())
    send_letters(desk)
    assert states(desk) == {"a": SENT, "b": QUEUED, "c": SENT}
    clock.now += timedelta(minutes=61)
    send_letters(desk)
    assert states(desk)["b"] is SENT


def test_that_the_rest_waits_is_told_once_a_day(
    capped: Callable[..., Desk], clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    desk = capped(letters_per_hour=1)
    queue(desk, {"a": METTE, "b": KAREN})
    send_letters(desk)
    send_letters(desk)
    assert [record.message for record in caplog.records] == ["1 letters within the hour: the rest waits"]
    clock.now = NOON + timedelta(days=1)
    queue(desk, {"c": METTE})
    send_letters(desk)
    assert len(caplog.records) == 2
