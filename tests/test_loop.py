"""What the loop is made of: growing pauses for a server that is down, and signs of life that stop while jobs fail."""

import socket
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from rounds import ROOT, Clock, templates

from bot.config import load
from bot.records import Health
from bot.service import Desk
from bot.service.loop import SignsOfLife
from bot.service.patience import Patience
from bot.store import Store, StoreError

NOON = datetime(2026, 3, 12, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
REFUSED = "mail.example.org:993: connection refused"


def lines(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [f"{record.levelname} {record.getMessage()}" for record in caplog.records if record.name == "tilmeldbot"]


def health(store: Store) -> Health:
    found = store.health("poll")
    assert found is not None
    return found


def test_the_pauses_grow_and_end_with_a_success(store: Store) -> None:
    patience, now = Patience("poll", store), NOON
    for minutes in (0, 1, 2, 5, 10, 10, 10):
        patience.failed(now, REFUSED)
        now += minutes * MINUTE
        assert [patience.may_try(at) for at in (now - timedelta(seconds=1), now)] == [False, True]
    patience.worked(now)
    assert patience.may_try(now)
    patience.failed(now, REFUSED)
    assert patience.may_try(now)


def test_the_database_knows_since_when_it_fails(store: Store) -> None:
    patience = Patience("poll", store)
    assert patience.may_try(NOON) and store.health("poll") is None
    patience.failed(NOON, REFUSED)
    patience.failed(NOON + MINUTE, "another reason")
    assert (health(store).failing_since, health(store).error) == (NOON, "another reason")
    restarted = Patience("poll", store)
    assert restarted.may_try(NOON + MINUTE)
    restarted.failed(NOON + 2 * MINUTE, REFUSED)
    assert health(store).failing_since == NOON
    restarted.worked(NOON + 3 * MINUTE)
    assert (health(store).failing_since, health(store).ok_at) == (None, NOON + 3 * MINUTE)


def test_the_log_has_a_line_for_each_change_of_state(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    patience = Patience("poll", store)
    for what in (
        patience.worked,
        patience.worked,
        *[lambda at: patience.failed(at, REFUSED)] * 3,
        *[patience.worked] * 2,
    ):
        what(NOON)
    assert lines(caplog) == [f"WARNING poll: {REFUSED}; waiting for it", "WARNING poll: works again"]


@pytest.mark.parametrize(
    ("reason", "logged"),
    [
        ("421 4.7.0 <mette@ringe.dk> too busy", "421 4.7.0 <address> too busy"),
        (
            "refuses the user name or the password of 'lv@ringe.dk'",
            "refuses the user name or the password of '<address>'",
        ),
        (REFUSED, REFUSED),
    ],
)
def test_the_log_names_nobody(store: Store, caplog: pytest.LogCaptureFixture, reason: str, logged: str) -> None:
    Patience("send", store).failed(NOON, reason)
    assert lines(caplog) == [f"WARNING send: {logged}; waiting for it"]


@pytest.fixture
def systemd(monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    """Where systemd would listen."""
    address = f"tilmeldbot-{uuid4()}"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind("\0" + address)
        listening.setblocking(False)
        monkeypatch.setenv("NOTIFY_SOCKET", "@" + address)
        yield listening


def heard(systemd: socket.socket) -> list[str]:
    """What has been said until now."""
    states = []
    while True:
        try:
            states.append(systemd.recv(100).decode())
        except BlockingIOError:
            return states


def works(_: Desk) -> None:
    return None


def breaks(_: Desk) -> None:
    raise ZeroDivisionError("Mette Holm")


def database_is_away(_: Desk) -> None:
    raise StoreError("database sqlite:///x: disk full")


def test_a_job_that_fails_gives_no_sign_of_life(
    store: Store, systemd: socket.socket, caplog: pytest.LogCaptureFixture
) -> None:
    desk, life = Desk(load(ROOT / "config.toml"), store, templates(), Clock(NOON)), SignsOfLife()
    signs = []
    for job in (works, breaks, breaks, works):
        life.watched(desk, job)
        life.beat()
        signs.append(len(heard(systemd)))
    assert signs == [2, 0, 0, 2]
    failed, again = lines(caplog)
    assert failed.startswith("ERROR a round failed: ZeroDivisionError") and "Mette" not in failed
    assert again == "WARNING rounds work again"


def test_a_database_that_is_away_is_told_by_its_own_line(
    store: Store, systemd: socket.socket, caplog: pytest.LogCaptureFixture
) -> None:
    desk, life = Desk(load(ROOT / "config.toml"), store, templates(), Clock(NOON)), SignsOfLife()
    life.watched(desk, database_is_away)
    assert (heard(systemd), lines(caplog)) == ([], ["ERROR a round failed: database sqlite:///x: disk full"])


def test_each_step_of_a_long_round_is_a_sign_of_life(store: Store, systemd: socket.socket) -> None:
    life = SignsOfLife()
    desk = Desk(load(ROOT / "config.toml"), store, templates(), Clock(NOON), beat=life.beat)
    for _ in range(3):
        desk.step("sent")
    assert heard(systemd) == ["WATCHDOG=1"] * 3
