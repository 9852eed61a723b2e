"""Mail on its way in."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, Column, LargeBinary, UniqueConstraint
from sqlmodel import Field, SQLModel

from bot.records.columns import choice, mail_text, moment, row_id


class ArrivalState(StrEnum):
    """Where a mail is on its way through."""

    KEPT = "kept"  # raw bytes are in the database, not yet answered
    ANSWERED = "answered"  # decision, records and letters are committed
    SHUNTED = "shunted"  # could not be read, or our code raised: set aside with its error
    DUPLICATE = "duplicate"  # the same mail again (Message-ID and SHA-256)
    OVERSIZE = "oversize"  # larger than the limit: never fetched, for the human


class Filing(StrEnum):
    """What is to be done with the mail in the mailbox, after the commit."""

    NONE = "none"  # stays exactly as it was
    FLAG = "flag"  # stays in INBOX unread, flagged for the human
    MOVE = "move"  # moved to the course's folder


class Arrival(SQLModel, table=True):
    """A mail that came in: one row for each (mailbox, folder, UIDVALIDITY, UID).

    `raw` is kept until the mail is answered, and after that only for course mail, for the retention. `sender` and
    `subject` are kept only for course mail, to show it to the coordinator.
    """

    __table_args__ = (UniqueConstraint("mailbox", "folder", "uidvalidity", "uid"),)

    id: int = row_id()
    mailbox: str
    folder: str
    uidvalidity: int = Field(sa_type=BigInteger)  # RFC 3501: unsigned, 32 bits
    uid: int = Field(sa_type=BigInteger)
    message_id: str = mail_text()
    sha256: str = Field(default="", index=True)
    content: str = Field(default="", index=True)  # mail.Mail.content: the same for a mail that came by two ways
    received_at: datetime = moment()
    kept_at: datetime = moment()
    size: int = Field(default=0, sa_type=BigInteger)
    raw: bytes | None = Field(default=None, sa_column=Column(LargeBinary, nullable=True))
    state: ArrivalState = choice(ArrivalState.KEPT, index=True)
    outcome: str = ""  # deciding.Outcome
    intents: str = ""  # comma-separated, for list and digest
    course: str = ""
    sender_name: str = mail_text()
    sender_email: str = mail_text()
    subject: str = mail_text()
    why: str = mail_text()  # one Danish sentence for the digest: why the human sees it
    filing: Filing = choice(Filing.NONE)
    folder_to: str = ""  # for Filing.MOVE
    filed_at: datetime | None = moment(nullable=True)
    answered_at: datetime | None = moment(nullable=True)
    settled_at: datetime | None = moment(nullable=True)  # flagged, and since answered, unflagged or moved by the human
    error: str = mail_text()  # of a shunted mail
    attempts: int = 0


class Watermark(SQLModel, table=True):
    """How far a folder has been read: every UID up to `uid` under this UIDVALIDITY is in the database.

    `since_at` is set on the first start and outlives a new UIDVALIDITY, so that years of old mail are not answered.
    """

    mailbox: str = Field(primary_key=True)
    folder: str = Field(primary_key=True)
    uidvalidity: int = Field(sa_type=BigInteger)  # RFC 3501: unsigned, 32 bits
    uid: int = Field(sa_type=BigInteger)
    since_at: datetime | None = moment(nullable=True)  # mail delivered before this is never looked at
