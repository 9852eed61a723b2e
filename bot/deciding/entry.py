"""CalendarEntry: a meeting in one participant's calendar, as a message of ours puts it there or takes it out.

A value without an opinion: `due` says when which entry is due, `writing` turns it into iCalendar, `store` keeps it.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.course import Meeting

Differences = frozenset[str]  # of "title", "time", "place", "agenda"


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """What one iTIP message says (RFC 5546): REQUEST, or CANCEL where `cancelled`.

    `uid` is permanent for the participant and the meeting; each message has a `sequence` of its own, higher than those
    before. `recipient` is whose calendar it is, as on record; `title` is the course's. `changed` names what an update
    changes; empty on the first message.
    """

    participant_id: int
    uid: str
    sequence: int
    recipient: str
    title: str
    meeting: Meeting
    zone: ZoneInfo
    cancelled: bool = False
    changed: Differences = frozenset()

    @property
    def starts_at(self) -> datetime:
        """The moment (UTC) the meeting begins."""
        return self.meeting.starts_at(self.zone).astimezone(UTC)

    @property
    def ends_at(self) -> datetime:
        """The moment (UTC) the meeting ends."""
        return self.meeting.ends_at(self.zone).astimezone(UTC)

    @property
    def place(self) -> str:
        """Venue and address on one line; empty until they are known."""
        return place_of(self.meeting)

    @property
    def agenda(self) -> str:
        """The agenda, a line for each point."""
        return "\n".join(self.meeting.agenda)


def place_of(meeting: Meeting) -> str:
    """Venue and address of a meeting on one line; empty until they are known."""
    return ", ".join(part for part in (meeting.venue, meeting.address) if part)
