"""What goes into a decision and what comes out of it, as values: Request, Standing, Decision, LetterOrder."""

from bot.deciding.values.decision import (
    AutoReply,
    Bounced,
    CalendarAnswer,
    Decision,
    Merge,
    NewParticipant,
    ReviewOrder,
)
from bot.deciding.values.kinds import LetterKind, Outcome
from bot.deciding.values.known import Overview, Request, Standing
from bot.deciding.values.letters import Change, Headcount, LetterOrder, Seat, Thread, Trouble, Written

__all__ = [
    "AutoReply",
    "Bounced",
    "CalendarAnswer",
    "Change",
    "Decision",
    "Headcount",
    "LetterKind",
    "LetterOrder",
    "Merge",
    "NewParticipant",
    "Outcome",
    "Overview",
    "Request",
    "ReviewOrder",
    "Seat",
    "Standing",
    "Thread",
    "Trouble",
    "Written",
]
