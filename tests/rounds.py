"""A desk for tests: the shipped configuration, pointed at a test's own servers, with a clock that a test sets."""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import SecretStr
from servers.mailserver import MailServer
from servers.sink import SmtpSink

from bot.config import Config, load
from bot.service import Desk
from bot.store import Store
from bot.templating import Templates

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "tests" / "corpus"


@dataclass
class Clock:
    """A clock that stands still until it is set."""

    now: datetime

    def __call__(self) -> datetime:
        return self.now.astimezone(UTC)


@dataclass(frozen=True)
class Labelled:
    """A mail of the corpus with its label."""

    raw: bytes
    label: dict[str, Any]

    @property
    def received(self) -> datetime:
        return datetime.fromisoformat(self.label["received"])


def labelled(name: str) -> Labelled:
    """The mail "given/d001" of the corpus."""
    file = CORPUS / f"{name}.eml"
    return Labelled(file.read_bytes(), json.loads(file.with_suffix(".json").read_text("utf-8")))


def config_for(server: MailServer, sink: SmtpSink, database: Path, **schedule: Any) -> Config:
    """The shipped configuration with servers and database of a test, without invitations to calendars."""
    config = load(ROOT / "config.toml")
    mailbox = {
        "host": server.host,
        "port": server.port,
        "security": "plain",
        "user": server.user,
        "password": SecretStr(server.password),
        "since": date(2026, 1, 1),
    }
    smtp = {"host": sink.host, "port": sink.port, "security": "plain", "user": ""}
    return config.model_copy(
        update={
            "mailbox": config.mailbox.model_copy(update=mailbox),
            "smtp": config.smtp.model_copy(update=smtp),
            "sender": config.sender.model_copy(update={"invitations": "none"}),
            "database": config.database.model_copy(update={"url": f"sqlite:///{database}"}),
            "schedule": config.schedule.model_copy(update=schedule),
        }
    )


def desk_for(config: Config, clock: Clock) -> Desk:
    """A desk as after a fresh start of the service, with the database migrated."""
    store = Store(config.database.url)
    store.migrate()
    return Desk(config, store, templates(), clock)


@cache
def templates() -> Templates:
    """The shipped ones, compiled once."""
    return Templates(ROOT / "templates")
