"""What people have been told of the meetings, and the changes that wait for the coordinator, one a course."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from bot.deciding.values import Written
from bot.records import AnnouncedMeeting, MeetingChange
from bot.store.engine import Database
from bot.store.recording import log, put_out


class Announcements(Database):
    """The verbs for what is announced."""

    def announced(self) -> list[AnnouncedMeeting]:
        """The meetings of all courses as people know them."""
        in_order = select(AnnouncedMeeting).order_by(col(AnnouncedMeeting.course), col(AnnouncedMeeting.meeting))
        with self.transaction() as session:
            return list(session.exec(in_order))

    def meeting_changes(self) -> list[MeetingChange]:
        """The changes that wait for the coordinator."""
        with self.transaction() as session:
            return list(session.exec(select(MeetingChange).order_by(col(MeetingChange.course))))

    def announce(self, course: str, meetings: Sequence[AnnouncedMeeting], now: datetime) -> None:
        """Take these meetings of a course as announced, without a letter: there is nobody to tell."""
        with self.transaction() as session:
            _announce(session, course, meetings, now)

    def propose_change(
        self, course: str, proposed: Mapping[str, Any], fingerprint: str, letters: Sequence[Written], now: datetime
    ) -> bool:
        """Let a change wait for the coordinator, in the place of an older one, with the letter that shows it to her.

        False when exactly this change waits already.
        """
        with self.transaction() as session:
            change = session.get(MeetingChange, course, with_for_update=True) or MeetingChange(course=course)
            if change.fingerprint == fingerprint:
                return False
            change.proposed, change.fingerprint, change.opened_at = dict(proposed), fingerprint, now
            session.add(change)
            log(session, now, "change proposed", detail=f"{course} {fingerprint}")
            put_out(session, letters, now)
            return True

    def withdraw_change(self, course: str, now: datetime) -> bool:
        """Forget a change that is wanted no more; False when there is none."""
        with self.transaction() as session:
            change = session.get(MeetingChange, course, with_for_update=True)
            if change is None:
                return False
            log(session, now, "change withdrawn", detail=f"{course} {change.fingerprint}")
            session.delete(change)
            return True

    def approve_change(
        self,
        course: str,
        fingerprint: str,
        meetings: Sequence[AnnouncedMeeting],
        letters: Sequence[Written],
        now: datetime,
    ) -> bool:
        """Announce what waits: the meetings stand as told, the letters in the outbox, all or nothing.

        False when no change of that fingerprint waits (any more).
        """
        with self.transaction() as session:
            change = session.get(MeetingChange, course, with_for_update=True)
            if change is None or change.fingerprint != fingerprint:
                return False
            log(session, now, "change approved", detail=f"{course} {fingerprint}")
            _announce(session, course, meetings, now)
            put_out(session, letters, now)
            return True


def _announce(session: Session, course: str, meetings: Sequence[AnnouncedMeeting], now: datetime) -> None:
    """Set the meetings as told; whatever waited about the course has been settled by it."""
    for meeting in meetings:
        session.merge(meeting)
    if (change := session.get(MeetingChange, course, with_for_update=True)) is not None:
        session.delete(change)
    numbers = ", ".join(str(meeting.meeting) for meeting in meetings)
    log(session, now, "meetings announced", detail=f"{course} {numbers}")
