"""Whether polling and sending work: noted at each attempt, so that lasting trouble can be told to somebody."""

from datetime import datetime

from sqlmodel import Session

from bot.records import Health
from bot.store.engine import Database


class HealthNotes(Database):
    """The verbs for the bot's own health; `name` is "poll" or "send"."""

    def health(self, name: str) -> Health | None:
        """What was noted last, or None before the first attempt."""
        with self.transaction() as session:
            return session.get(Health, name)

    def note_ok(self, name: str, now: datetime) -> None:
        """It works."""
        with self.transaction() as session:
            health = _noted(session, name)
            health.ok_at = now
            health.failing_since = None
            health.error = ""

    def note_failing(self, name: str, error: str, now: datetime) -> None:
        """It does not work: `error` is one line. The first failure after a success is the one that counts."""
        with self.transaction() as session:
            health = _noted(session, name)
            health.failing_since = health.failing_since or now
            health.error = error


def _noted(session: Session, name: str) -> Health:
    """The row of that name, made when missing."""
    health = session.get(Health, name, with_for_update=True)
    if health is None:
        health = Health(name=name)
        session.add(health)
    return health
