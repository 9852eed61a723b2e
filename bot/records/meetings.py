"""What people have been told of the meetings, and what the coordinator may tell them next."""

import datetime as dt
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column
from sqlmodel import Field, SQLModel

from bot.records.columns import moment


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
