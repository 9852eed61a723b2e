"""Which meetings somebody was at, as far as the records tell."""

from collections.abc import Set

from bot.course import Course, Meeting
from bot.records import Participant


def attended(one: Participant, course: Course, absent: Set[int]) -> tuple[Meeting, ...]:
    """The meetings held, or to be held, since the participant has had the seat, but for those `absent` from.

    Whoever came in another's place, or off the waiting list, has missed what was before.
    """
    since = one.confirmed_at or one.recorded_at
    return tuple(
        meeting for meeting in course.meetings if meeting.number not in absent and since < meeting.ends_at(course.zone)
    )
