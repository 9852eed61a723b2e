"""What systemd hears of us, over a socket like its own."""

import os
import socket
from pathlib import Path

import pytest

from bot.sd_notify import notify, watchdog_seconds


@pytest.mark.parametrize("kind", ["path", "abstract"])
def test_systemd_hears_each_state(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kind: str) -> None:
    address = str(tmp_path / "notify") if kind == "path" else f"@tilmeldbot-{os.getpid()}"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(address.replace("@", "\0"))
        systemd.settimeout(5)
        monkeypatch.setenv("NOTIFY_SOCKET", address)
        notify("READY=1")
        notify("STATUS=på vagt")
        assert [systemd.recv(100).decode() for _ in range(2)] == ["READY=1", "STATUS=på vagt"]
    notify("STOPPING=1")  # nobody listens any more


def test_without_systemd_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"):
        monkeypatch.delenv(name, raising=False)
    notify("READY=1")
    assert watchdog_seconds() is None


@pytest.mark.parametrize(
    ("microseconds", "meant", "expected"),
    [
        ("30000000", "", 30.0),
        ("1500000", "we", 1.5),
        ("30000000", "1", None),  # another process is meant
        ("0", "", None),
        ("soon", "", None),
    ],
)
def test_how_often_systemd_wants_a_sign_of_life(
    monkeypatch: pytest.MonkeyPatch, microseconds: str, meant: str, expected: float | None
) -> None:
    monkeypatch.setenv("WATCHDOG_USEC", microseconds)
    monkeypatch.setenv("WATCHDOG_PID", str(os.getpid()) if meant == "we" else meant)
    assert watchdog_seconds() == expected
