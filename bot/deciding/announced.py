"""What people have been told of a course's meetings, and what the configuration would have them told.

What was announced is the truth for everything that goes out: `as_announced` gives the course as people know it. `news`
is what differs; it waits for the coordinator, and `fingerprint` names exactly what she was shown.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, time
from typing import Any

from bot.course import Course, Meeting, MeetingNews
from bot.records import AnnouncedMeeting, MeetingChange


@dataclass(frozen=True, slots=True)
class WaitingNews:
    """News that wait for the coordinator, about a course as people know it."""

    course: Course
    news: tuple[MeetingNews, ...]
    fingerprint: str

    @property
    def doubtful(self) -> tuple[MeetingNews, ...]:
        """Those that make the day or the hour that people know wrong."""
        return tuple(one for one in self.news if one.makes_dates_wrong)


def as_announced(configured: Course, rows: Iterable[AnnouncedMeeting]) -> Course:
    """The course with its meetings as announced; as configured where nothing has been announced of it yet."""
    meetings = [_meeting_of(row) for row in rows if row.course == configured.key]
    return _with_meetings(configured, meetings) if meetings else configured


def news(told: Course, configured: Course, now: datetime) -> tuple[MeetingNews, ...]:
    """What people would have to be told at `now` (aware) so that they know what is configured, by meeting.

    A meeting that is no longer configured is called off. Of a meeting that has begun, by what was told or by what
    would be, nothing is news any more; nor is what differs about one that stays called off.
    """
    known = {meeting.number: meeting for meeting in told.all_meetings}
    wanted = {meeting.number: meeting for meeting in configured.all_meetings}
    found = []
    for number in sorted(known.keys() | wanted.keys()):
        old, new = known.get(number), wanted.get(number)
        if new is None or new.cancelled:
            if old is None or old.cancelled:
                continue
            new = replace(old, cancelled=True)  # people know it by what they were told
        if new != old and not any(_has_begun(one, told, now) for one in (old, new)):
            found.append(MeetingNews(old, new))
    return tuple(found) if with_news(told, found).meetings else ()  # a course without a day is more than news


def with_news(told: Course, found: Iterable[MeetingNews]) -> Course:
    """The course as people know it once they have been told."""
    meetings = {meeting.number: meeting for meeting in told.all_meetings}
    return _with_meetings(told, (meetings | {one.planned.number: one.planned for one in found}).values())


def proposed(found: Iterable[MeetingNews]) -> dict[str, Any]:
    """The news as the database keeps them: the number of each meeting -> what would be told of it."""
    return {str(one.planned.number): json.loads(json.dumps(asdict(one.planned), default=str)) for one in found}


def fingerprint(found: Iterable[MeetingNews]) -> str:
    """A short name of exactly these news."""
    return hashlib.sha256(json.dumps(proposed(found), sort_keys=True).encode()).hexdigest()[:10]


def news_of(change: MeetingChange, told: Course) -> tuple[MeetingNews, ...]:
    """The news that wait for the coordinator, beside what people know now."""
    known = {meeting.number: meeting for meeting in told.all_meetings}
    meetings = [_from_json(values) for values in change.proposed.values()]
    return tuple(
        MeetingNews(known.get(meeting.number), meeting) for meeting in sorted(meetings, key=lambda one: one.number)
    )


def waiting_news(changes: Iterable[MeetingChange], courses: Mapping[str, Course]) -> tuple[WaitingNews, ...]:
    """What waits for the coordinator; `courses` as people know them."""
    known = ((change, courses[change.course]) for change in changes if change.course in courses)
    return tuple(WaitingNews(course, news_of(change, course), change.fingerprint) for change, course in known)


def with_doubtful_dates(changes: Iterable[MeetingChange], courses: Mapping[str, Course]) -> frozenset[tuple[str, int]]:
    """Course and number of the meetings whose day or hour waits for the coordinator: nobody is reminded of them."""
    return frozenset(
        (waiting.course.key, one.planned.number)
        for waiting in waiting_news(changes, courses)
        for one in waiting.doubtful
    )


def rows_of(course: str, meetings: Iterable[Meeting], now: datetime) -> tuple[AnnouncedMeeting, ...]:
    """These meetings as announced at `now` (aware)."""
    return tuple(
        AnnouncedMeeting(
            course=course,
            meeting=meeting.number,
            date=meeting.date,
            start=meeting.start,
            end=meeting.end,
            venue=meeting.venue,
            address=meeting.address,
            agenda="\n".join(meeting.agenda),
            cancelled=meeting.cancelled,
            announced_at=now,
        )
        for meeting in meetings
    )


def _meeting_of(row: AnnouncedMeeting) -> Meeting:
    return Meeting(
        number=row.meeting,
        date=row.date,
        start=row.start,
        end=row.end,
        venue=row.venue,
        address=row.address,
        agenda=tuple(row.agenda.splitlines()),
        cancelled=row.cancelled,
    )


def _from_json(values: Mapping[str, Any]) -> Meeting:
    return Meeting(
        **{
            **values,
            "date": date.fromisoformat(values["date"]),
            "start": time.fromisoformat(values["start"]),
            "end": time.fromisoformat(values["end"]),
            "agenda": tuple(values["agenda"]),
        }
    )


def _with_meetings(course: Course, meetings: Iterable[Meeting]) -> Course:
    """The course with these meetings, those that are held in the order of their days."""
    in_order = sorted(meetings, key=lambda one: (one.date, one.number))
    return replace(
        course,
        meetings=tuple(one for one in in_order if not one.cancelled),
        cancelled=tuple(one for one in in_order if one.cancelled),
    )


def _has_begun(meeting: Meeting | None, course: Course, now: datetime) -> bool:
    return meeting is not None and not meeting.cancelled and meeting.starts_at(course.zone) <= now
