"""The SQLModel tables: columns and their meaning, no logic and no session.

All moments are aware and in UTC (`UtcDateTime`). Days and hours of meetings, where they are kept, are Danish
wall-clock time, as in the configuration.
"""

from bot.records.arrivals import Arrival, ArrivalState, Filing, Watermark
from bot.records.decisions import Health, LogEntry, Review, ReviewState
from bot.records.letters import Invitation, Letter, LetterParticipant, LetterState, MutedAddress
from bot.records.meetings import AnnouncedMeeting, MeetingChange
from bot.records.participants import Absence, Participant, ParticipantStatus

__all__ = [
    "Absence",
    "AnnouncedMeeting",
    "Arrival",
    "ArrivalState",
    "Filing",
    "Health",
    "Invitation",
    "Letter",
    "LetterParticipant",
    "LetterState",
    "LogEntry",
    "MeetingChange",
    "MutedAddress",
    "Participant",
    "ParticipantStatus",
    "Review",
    "ReviewState",
    "Watermark",
]
