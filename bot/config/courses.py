"""The shape of [[courses]] in config.toml: a course, its price and its meetings, and the checks that look at them."""

from datetime import time
from decimal import Decimal
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import Field, ValidationInfo, field_validator

from bot.config.keys import Clock, Day, Email, Flag, Number, Section, Text, WebAddress, Whole, Words
from bot.course import Course, Meeting, Price, VenueContact


class MeetingSettings(Section):
    """[[courses.meetings]]: one day of a course."""

    date: Day = Field(examples=["2026-06-11"])
    start: Clock = Field(examples=["10:00:00"])
    end: Clock = Field(examples=["15:00:00"])
    venue: str = ""
    address: str = ""
    agenda: Words = ()
    cancelled: Flag = Field(default=False, examples=[True])
    venue_contact: Email = ""
    venue_contact_name: str = ""

    @field_validator("end")
    @classmethod
    def _ends_later(cls, value: time, info: ValidationInfo) -> time:
        start = info.data.get("start")
        if start is not None and value <= start:
            raise ValueError(f"the meeting ends at {value:%H:%M}, before it starts at {start:%H:%M}")
        return value

    def meeting(self, number: int) -> Meeting:
        """The meeting as the core knows it."""
        points = (" ".join(point.split()) for point in self.agenda)  # a point is one line
        return Meeting(
            number=number,
            date=self.date,
            start=self.start,
            end=self.end,
            venue=self.venue,
            address=self.address,
            agenda=tuple(point for point in points if point),
            cancelled=self.cancelled,
        )


class CourseSettings(Section):
    """[[courses]]: a course that people can sign up to."""

    key: str = Field(pattern=r"^[a-z0-9][a-z0-9-]{1,60}$", examples=["hverdagsledelse-2026"])
    name: Text = Field(examples=["Hverdagsledelse"])
    aliases: Words = ()
    organisers: Words = ()
    facilitators: Words = ()
    price: Number = Field(ge=0, examples=[7500])
    vat_percent: Number = Field(default=25.0, ge=0, le=100, examples=[25])
    members_of: str = Field(default="", examples=["Bibliotekschefforeningen"])
    member_price: Number | None = Field(default=None, ge=0, examples=[6000])
    signup_deadline: Day = Field(examples=["2026-03-01"])
    capacity: Whole | None = Field(default=None, ge=1, examples=[24])
    audience: str = ""
    evaluation_url: WebAddress = ""
    meetings: Annotated[tuple[MeetingSettings, ...], Field(strict=False)]

    @field_validator("member_price")
    @classmethod
    def _lower_for_members(cls, value: float | None, info: ValidationInfo) -> float | None:
        price = info.data.get("price")
        if value is not None and price is not None and value >= price:
            raise ValueError(f"members pay {value:g}, which is not less than the price of {price:g} for others")
        if value is not None and not info.data.get("members_of"):
            raise ValueError("letters have to say who is a member: members_of is missing or empty")
        return value

    @field_validator("meetings")
    @classmethod
    def _in_order(cls, value: tuple[MeetingSettings, ...], info: ValidationInfo) -> tuple[MeetingSettings, ...]:
        """Each finding opens with its place below the course, for problems.py to name."""
        deadline = info.data.get("signup_deadline")
        if not value:
            raise ValueError("there is no meeting")
        if all(meeting.cancelled for meeting in value):
            raise ValueError("every meeting is cancelled; what to tell people then is for a human to write")
        wrong = []
        for number, meeting in enumerate(value):
            if deadline is not None and meeting.date <= deadline:
                wrong.append(f"meetings[{number + 1}].date: {meeting.date} is not after the signup deadline {deadline}")
            if meeting.date in [other.date for other in value[:number] if not (meeting.cancelled or other.cancelled)]:
                wrong.append(f"meetings[{number + 1}].date: there are two meetings on {meeting.date}")
        if wrong:
            raise ValueError("\n".join(wrong))
        return value

    def course(self, zone: ZoneInfo) -> Course:
        """The course as the core knows it."""
        meetings = [meeting.meeting(number) for number, meeting in enumerate(self.meetings, start=1)]
        return Course(
            key=self.key,
            name=self.name,
            signup_deadline=self.signup_deadline,
            meetings=tuple(sorted((one for one in meetings if not one.cancelled), key=lambda one: one.date)),
            cancelled=tuple(one for one in meetings if one.cancelled),
            price=self._price(self.price),
            member_price=None if self.member_price is None else self._price(self.member_price),
            members_of=self.members_of,
            zone=zone,
            aliases=self.aliases,
            organisers=self.organisers,
            facilitators=self.facilitators,
            capacity=self.capacity,
            audience=self.audience,
            evaluation_url=self.evaluation_url,
            venue_contacts=tuple(
                VenueContact(number, meeting.venue_contact, meeting.venue_contact_name)
                for number, meeting in enumerate(self.meetings, start=1)
                if meeting.venue_contact
            ),
        )

    def _price(self, kroner: float) -> Price:
        return Price(Decimal(str(kroner)), Decimal(str(self.vat_percent)))
