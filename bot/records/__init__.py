"""The SQLModel tables: what the database keeps. `tables` holds them, `columns` what they are made of."""

from bot.records.tables import (
    Absence,
    Arrival,
    ArrivalState,
    Filing,
    Health,
    Letter,
    LetterParticipant,
    LetterState,
    LogEntry,
    MutedAddress,
    Participant,
    ParticipantStatus,
    Review,
    ReviewState,
    Watermark,
)

__all__ = [
    "Absence",
    "Arrival",
    "ArrivalState",
    "Filing",
    "Health",
    "Letter",
    "LetterParticipant",
    "LetterState",
    "LogEntry",
    "MutedAddress",
    "Participant",
    "ParticipantStatus",
    "Review",
    "ReviewState",
    "Watermark",
]
