"""The SQLModel tables: columns and their meaning, no logic and no session.

All moments are aware and in UTC (`UtcDateTime`). Days and hours of meetings, where they are kept, are Danish
wall-clock time, as in the configuration.
"""

import datetime as dt
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, BigInteger, Column, LargeBinary, UniqueConstraint
from sqlmodel import Field, SQLModel

from bot.records.columns import MailText, choice, mail_text, moment, row_id

# A migration can change only a constraint that has a name.
SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


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


class ParticipantStatus(StrEnum):
    """What stands about a participant."""

    REGISTERED = "registered"
    NEXT_YEAR = "next_year"  # was late, and asks to be told when the next course opens
    LATE = "late"  # asked after the deadline; the coordinator may admit
    WAITING = "waiting"
    CANCELLED = "cancelled"


class Participant(SQLModel, table=True):
    """A person's seat, or wish for one, in one course: the person, the contact who wrote, and the payer.

    `key` is permanent and derived from the mail that made the record, so that letters about the participant have
    the same key in a restored database. The contact is who signed the person up, also where that is the person.
    """

    id: int = row_id()
    key: str = Field(unique=True)
    course: str = Field(index=True)
    status: ParticipantStatus = choice(ParticipantStatus.REGISTERED)
    name: str = mail_text()
    title: str = mail_text()
    workplace: str = mail_text()
    email: str = mail_text()
    phone: str = mail_text()
    dietary: str = mail_text()
    language: str = "da"
    contact_name: str = mail_text()
    contact_email: str = mail_text()
    contact_phone: str = mail_text()
    ean: str = mail_text()
    cvr: str = mail_text()
    reference: str = mail_text()
    invoice_email: str = mail_text()
    arrival_id: int | None = Field(default=None, foreign_key="arrival.id")
    received_at: datetime = moment()  # when the signup mail was delivered: decides deadline and order
    recorded_at: datetime = moment()
    confirmed_at: datetime | None = moment(nullable=True)  # when the confirmation was put into the outbox
    waiting_since: datetime | None = moment(nullable=True)  # of WAITING: the place in the list
    offered_until: datetime | None = moment(nullable=True)  # of WAITING: a place is held until this moment
    changed_at: datetime = moment()

    @property
    def place_in_line(self) -> tuple[datetime, int]:
        """What a waiting list is sorted by."""
        return self.waiting_since or self.received_at, self.id


class Absence(SQLModel, table=True):
    """A participant will miss one meeting."""

    __table_args__ = (UniqueConstraint("participant_id", "meeting"),)

    id: int = row_id()
    participant_id: int = Field(foreign_key="participant.id", index=True)
    meeting: int  # course.Meeting.number
    noted_at: datetime = moment()
    arrival_id: int | None = Field(default=None, foreign_key="arrival.id")


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


class AnnouncedMeeting(SQLModel, table=True):
    """A meeting as people have been told of it, whatever the configuration says by now."""

    course: str = Field(primary_key=True)
    meeting: int = Field(primary_key=True)  # course.Meeting.number
    date: dt.date
    start: dt.time
    end: dt.time
    venue: str = ""
    address: str = ""
    agenda: str = ""
    cancelled: bool = False
    announced_at: datetime = moment()


class MeetingChange(SQLModel, table=True):
    """What the configuration would change about a course's meetings, for the coordinator to approve: one a course.

    `proposed` maps the number of each meeting that differs to what would be announced of it. The row is gone as soon
    as the change has been announced or the configuration no longer asks for it.
    """

    course: str = Field(primary_key=True)
    proposed: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    fingerprint: str = ""  # of `proposed`: an approval counts for what was shown, and for nothing else
    opened_at: datetime = moment()


class MutedAddress(SQLModel, table=True):
    """An address that gets no letters, since one came back for good (`letter_id`, `reason`)."""

    address: str = Field(primary_key=True, sa_type=MailText)  # lower case
    since: datetime = moment()
    reason: str = mail_text()
    letter_id: int | None = Field(default=None, foreign_key="letter.id")


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
