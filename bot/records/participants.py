"""The people: their seats, and the meetings that they will miss."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from bot.records.columns import choice, mail_text, moment, row_id


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
