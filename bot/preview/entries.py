"""Sample invitations to calendars: for the first time, with news, and why a meeting leaves a calendar."""

from functools import partial

from bot.course import Course
from bot.deciding.entry import CalendarEntry, Differences
from bot.deciding.values import Change, LetterKind, LetterOrder
from bot.preview.days import settled
from bot.preview.people import METTE, answer, moment, seat
from bot.reading import Language

REASONS = ("cancelled", "absent", "updated", "meeting_off")  # values.Change


def entries(course: Course) -> dict[str, LetterOrder]:
    """The messages about `course` to Mette's calendar, by the name of the sample."""
    request = partial(_entry, course)
    return {
        "invitation": request(),
        "invitation-by-others": request(by="Bo Lind"),
        "invitation-place": _entry(settled(course), changed=frozenset({"place", "agenda"})),
        "invitation-en": request(language="en"),
        "invitation-time-en": request(language="en", changed=frozenset({"time"})),
        **{f"invitation-{reason}": request(reason=reason) for reason in REASONS},
        **{f"invitation-{reason}-en": request(reason=reason, language="en") for reason in REASONS},
    }


def _entry(
    course: Course,
    *,
    changed: Differences = frozenset(),
    reason: str = "",
    by: str = "",
    language: Language = "da",
) -> LetterOrder:
    """One message about the first meeting; with a `reason` it is taken out."""
    meeting, sequence = course.meetings[0], 1 if changed or reason else 0
    entry = CalendarEntry(
        participant_id=1,
        uid=f"{moment(course):%Y%m%d}{meeting.number}@bibliotek.example",
        sequence=sequence,
        recipient=METTE.email or "",
        title=course.title,
        meeting=meeting,
        zone=course.zone,
        cancelled=bool(reason),
        changed=changed,
    )
    return answer(
        course,
        LetterKind.INVITATION_CANCELLED if reason else LetterKind.INVITATION,
        seat(METTE),
        language=language,
        key=f"invitation/abc/{meeting.number}/{sequence}",
        thread=None,
        meeting=meeting.number,
        changes=(Change(reason, METTE.name or ""),) if reason else (),
        by=by,
        entry=entry,
    )
