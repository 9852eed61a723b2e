"""Mail on its way out, and what it put into calendars."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Column, LargeBinary, UniqueConstraint
from sqlmodel import Field, SQLModel

from bot.records.columns import MailText, choice, mail_text, moment, row_id


class LetterState(StrEnum):
    """Where a letter is on its way out."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    DEFERRED = "deferred"  # temporary failure: tried again at next_attempt_at
    FAILED = "failed"  # permanent failure, or given up: shown in the digest
    HELD = "held"  # beyond a cap: waits for a human's release
    BOUNCED = "bounced"


class Letter(SQLModel, table=True):
    """The outbox: every mail we send, rendered once, with the raw bytes that go out.

    `key` says what the letter answers or is about, and its kind; it is unique for ever, and `message_id` is derived
    from it.
    """

    id: int = row_id()
    key: str = Field(unique=True)
    kind: str = Field(index=True)  # deciding.LetterKind
    message_id: str = Field(unique=True)
    recipient: str = Field(index=True)
    raw: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    course: str = ""
    meeting: int | None = None
    arrival_id: int | None = Field(default=None, foreign_key="arrival.id", index=True)
    state: LetterState = choice(LetterState.QUEUED, index=True)
    attempts: int = 0
    queued_at: datetime = moment()
    next_attempt_at: datetime = moment(index=True)
    sending_at: datetime | None = moment(nullable=True)
    sent_at: datetime | None = moment(nullable=True)
    released_at: datetime | None = moment(nullable=True)  # by a human: no cap holds it any more
    smtp_code: int | None = None
    smtp_text: str = mail_text()  # the last answer of a server, also the reason why it came back
    bounced_at: datetime | None = moment(nullable=True)  # came back, for good (state BOUNCED) or for now
    auto_reply: str = mail_text()  # the beginning of what a machine answered
    auto_replied_at: datetime | None = moment(nullable=True)
    copied_at: datetime | None = moment(nullable=True)  # when its copy was put into the folder of sent mail


class LetterParticipant(SQLModel, table=True):
    """Which participants a letter is about."""

    letter_id: int = Field(foreign_key="letter.id", primary_key=True)
    participant_id: int = Field(foreign_key="participant.id", primary_key=True)


class MutedAddress(SQLModel, table=True):
    """An address that gets no letters, since one came back for good (`letter_id`, `reason`)."""

    address: str = Field(primary_key=True, sa_type=MailText)  # lower case
    since: datetime = moment()
    reason: str = mail_text()
    letter_id: int | None = Field(default=None, foreign_key="letter.id")


class Invitation(SQLModel, table=True):
    """A meeting in a participant's calendar, as the last iTIP message that we sent put it there (RFC 5546).

    One row for each participant and meeting that was ever invited to; `uid` is permanent, `sequence` counts the
    messages that changed it. `summary`, `place` and `agenda` are what that message said, to see whether it still holds.
    """

    __table_args__ = (UniqueConstraint("participant_id", "meeting"),)

    id: int = row_id()
    participant_id: int = Field(foreign_key="participant.id", index=True)
    meeting: int  # course.Meeting.number
    uid: str = Field(unique=True)
    sequence: int = 0
    cancelled: bool = False  # the last message was a CANCEL
    recipient: str = mail_text()  # whose calendar, lower case
    starts_at: datetime = moment()
    ends_at: datetime = moment()
    summary: str = mail_text()
    place: str = mail_text()
    agenda: str = mail_text()
    answer: str = ""  # PARTSTAT of the last reply, lower case (RFC 5545 section 3.2.12): "accepted", "declined" …
    answered_at: datetime | None = moment(nullable=True)
    changed_at: datetime = moment()
