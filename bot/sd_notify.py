"""What systemd wants to hear of a Type=notify service: ready, stopping, and signs of life. See sd_notify(3).

Where systemd did not start us, all of it does nothing.
"""

import contextlib
import os
import socket


def notify(state: str) -> None:
    """Send `state`, for example "READY=1", to $NOTIFY_SOCKET. A systemd that does not listen is no reason to stop."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address:
        return
    if address.startswith("@"):  # a name in the abstract namespace, unix(7)
        address = "\0" + address[1:]
    with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sending:
        sending.connect(address)
        sending.sendall(state.encode())


def watchdog_seconds() -> float | None:
    """Within how many seconds systemd wants the next sign of life (WATCHDOG=1); None where it wants none from us.

    See sd_watchdog_enabled(3).
    """
    meant = os.environ.get("WATCHDOG_PID", "")
    microseconds = os.environ.get("WATCHDOG_USEC", "")
    if not microseconds.isdecimal() or int(microseconds) == 0 or meant not in ("", str(os.getpid())):
        return None
    return int(microseconds) / 1_000_000
