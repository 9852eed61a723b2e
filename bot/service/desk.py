"""Desk: what every step of a round works with, and how an error of ours is told. No step of its own."""

import logging
import threading
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path

from bot.config import Config
from bot.course import Course
from bot.deciding.announced import as_announced
from bot.service.patience import Patience
from bot.store import Store
from bot.templating import Templates
from bot.writing import SenderInfo

log = logging.getLogger("tilmeldbot")


def utc_now() -> datetime:
    """The moment it is, in UTC."""
    return datetime.now(UTC)


def _nothing(*_: object) -> None:
    return None


@dataclass(frozen=True)
class Desk:
    """What a round works with.

    `clock` gives the moment in UTC; a simulation hands in its own. `stopping` is set when the round shall end after
    what is under way. `beat` is called after each step, as a sign of life; `progress` with the step's name ("fetched",
    "read", "sent") and how many, for a progress bar.
    """

    config: Config
    store: Store
    templates: Templates
    clock: Callable[[], datetime] = utc_now
    stopping: threading.Event = field(default_factory=threading.Event)
    beat: Callable[[], None] = _nothing
    progress: Callable[[str, int], None] = _nothing

    @cached_property
    def configured(self) -> Mapping[str, Course]:
        """The courses by key, as the configuration has them, whatever people have been told."""
        return self.config.catalogue

    @property
    def courses(self) -> Mapping[str, Course]:
        """The courses by key, their meetings as announced: the truth for all that is read and written.

        Read from the database each time, since an approval may come from another process.
        """
        rows = self.store.announced()
        return {key: as_announced(course, rows) for key, course in self.configured.items()}

    @cached_property
    def sender(self) -> SenderInfo:
        """In whose name letters go out."""
        sender = self.config.sender
        return SenderInfo(
            sender.name, sender.email, sender.signature, sender.phone, sender.invitations, self.config.mailbox.address
        )

    @cached_property
    def polling(self) -> Patience:
        """How long the mailbox has been down, and when to try again."""
        return Patience("poll", self.store)

    @cached_property
    def sending(self) -> Patience:
        """How long the SMTP server has been down, and when to try again."""
        return Patience("send", self.store)

    @cached_property
    def _days(self) -> dict[str, date]:
        return {}

    def first_today(self, what: str) -> bool:
        """Whether this is asked for the first time on this day: for what one time a day is enough for."""
        today = self.clock().astimezone(self.config.schedule.zone).date()
        before, self._days[what] = self._days.get(what), today
        return before != today

    def step(self, name: str, count: int = 1) -> None:
        """Say that a step is done."""
        self.progress(name, count)
        self.beat()


def place_of(error: BaseException) -> str:
    """The kind of an error and where in our code it rose; never its text, which may quote the mail."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "bot" in Path(frame.filename).parts]
    place = f" in {Path(frames[-1].filename).name}:{frames[-1].lineno} ({frames[-1].name})" if frames else ""
    return type(error).__name__ + place
