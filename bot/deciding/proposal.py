"""Proposal: news about a course's meetings as they would go out, for the coordinator to see and to approve."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.course import Course, MeetingNews
from bot.deciding.values import LetterOrder
from bot.records import Participant


@dataclass(frozen=True, slots=True)
class Proposal:
    """News that wait, and what comes of them once they are approved.

    `course` is what people will know then. `absent` maps a meeting's number to those who have told their absence from
    it, and so hear nothing of it; `unreachable` are those who should hear and cannot be written to.
    """

    course: Course
    news: tuple[MeetingNews, ...]
    fingerprint: str
    letters: tuple[LetterOrder, ...] = ()
    absent: Mapping[int, tuple[Participant, ...]] = field(default_factory=dict)
    unreachable: tuple[Participant, ...] = ()
