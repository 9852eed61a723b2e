"""Patience: a server that is down is waited for with growing pauses, and one log line a change of state."""

import logging
import re
from datetime import datetime, timedelta

from bot.store import Store

log = logging.getLogger("tilmeldbot")

NOTED_EVERY = timedelta(minutes=1)  # a success is written down no more often: a commit costs a disk's turn
PAUSES = (timedelta(0), timedelta(minutes=1), timedelta(minutes=2), timedelta(minutes=5), timedelta(minutes=10))
ADDRESS = re.compile(r"<?[^\s<>@\"']+@[^\s<>@\"']+>?")  # a server's answer may quote one: "421 <mette@ringe.dk> busy"


class Patience:
    """The state of one edge ("poll" or "send"). The database keeps since when it has been failing, for the alarm."""

    def __init__(self, name: str, store: Store) -> None:
        self.name = name
        self._store = store
        self._failures = 0
        self._next_try: datetime | None = None
        self._noted: datetime | None = None

    def may_try(self, now: datetime) -> bool:
        """Whether the pause since the last failure is over."""
        return self._next_try is None or now >= self._next_try

    def failed(self, now: datetime, reason: str) -> None:
        """Note a failure: the next pause is longer."""
        if self._failures == 0:
            log.warning("%s: %s; waiting for it", self.name, ADDRESS.sub("<address>", reason))
        self._next_try = now + PAUSES[min(self._failures, len(PAUSES) - 1)]
        self._failures += 1
        self._store.note_failing(self.name, reason, now)

    def worked(self, now: datetime) -> None:
        """Note a success: no pause any more."""
        if self._failures:
            log.warning("%s: works again", self.name)
        if self._failures or self._noted is None or now - self._noted >= NOTED_EVERY:
            self._store.note_ok(self.name, now)
            self._noted = now
        self._failures, self._next_try = 0, None
