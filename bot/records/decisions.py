"""What the coordinator decides, what was decided, and whether the bot itself is well."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, Column
from sqlmodel import Field, SQLModel

from bot.records.columns import choice, mail_text, moment, row_id


class ReviewState(StrEnum):
    """Whether the coordinator has decided."""

    OPEN = "open"
    REGISTERED = "registered"
    ACCEPTED = "accepted"  # the change that it is about was carried out
    ADMITTED = "admitted"
    DISMISSED = "dismissed"


class Review(SQLModel, table=True):
    """A case for the coordinator: what was understood, and why it was not done by itself.

    `proposal` is the reading as JSON (people, payer, absent_on, course …), `doubts` a list of Danish sentences.
    """

    id: int = row_id()
    arrival_id: int = Field(foreign_key="arrival.id", unique=True)
    course: str = ""
    state: ReviewState = choice(ReviewState.OPEN, index=True)
    proposal: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    doubts: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    opened_at: datetime = moment()
    decided_at: datetime | None = moment(nullable=True)


class LogEntry(SQLModel, table=True):
    """The log of decisions: what was done when, about which rows. Ids only, never people."""

    id: int = row_id()
    at: datetime = moment(index=True)
    what: str  # "registered", "rejected late", "review opened", "letter sent", …
    arrival_id: int | None = None
    participant_id: int | None = None
    letter_id: int | None = None
    review_id: int | None = None
    detail: str = ""


class Health(SQLModel, table=True):
    """When polling and sending last succeeded, and since when they fail (one row for each: "poll", "send")."""

    name: str = Field(primary_key=True)
    ok_at: datetime | None = moment(nullable=True)
    failing_since: datetime | None = moment(nullable=True)
    error: str = mail_text()
