"""What is new about meetings: shown to the coordinator first, and told to those who come once she has approved it."""

import logging
from collections.abc import Iterable, Iterator

from bot.course import Course, Meeting, MeetingNews
from bot.deciding.announced import fingerprint, news, news_of, proposed, rows_of
from bot.deciding.settling import NotSettled
from bot.deciding.values import Written
from bot.due import proposal, who_know_dates
from bot.records import MeetingChange
from bot.service.desk import Desk, place_of
from bot.service.outgoing import coordinator_of, written
from bot.writing import Rendered, proposal_in_words, write_proposal

log = logging.getLogger("tilmeldbot")

NOTHING_WAITS = "nothing is waiting for approval about {course}; `tilmeldbot changes` shows what is"
ANOTHER_CHANGE = "what waits about {course} is another change ({fingerprint}); `tilmeldbot changes` shows it"
CHANGED_SINCE = "{course} has been changed again since the coordinator was asked; she is asked anew with the next round"


def propose_changes(desk: Desk) -> None:
    """Compare what is configured with what people know, and ask the coordinator about what differs.

    What a course begins with, and whatever changes while there is nobody to tell, is announced without a word.
    """
    rows, waiting = desk.store.announced(), {one.course: one for one in desk.store.meeting_changes()}
    known, courses, now = {row.course for row in rows}, desk.courses, desk.clock()
    for key, configured in desk.configured.items():
        found = news(courses[key], configured, now)
        if key not in known:
            desk.store.announce(key, rows_of(key, configured.meetings, now), now)
        elif found and not who_know_dates(desk.store.overview(), key):
            desk.store.announce(key, rows_of(key, _meetings(found), now), now)
        elif found and not _waits(waiting.get(key), found):
            _ask(desk, courses[key], found)
        elif key in waiting and not found:
            desk.store.withdraw_change(key, now)
    for key in waiting.keys() - desk.configured.keys():
        desk.store.withdraw_change(key, now)


def _waits(change: MeetingChange | None, found: Iterable[MeetingNews]) -> bool:
    return change is not None and change.fingerprint == fingerprint(found)


def _ask(desk: Desk, told: Course, found: tuple[MeetingNews, ...]) -> None:
    """Let the news wait, with a letter to the coordinator; the digest tells of them even where that fails."""
    now = desk.clock()
    asked = proposal(desk.store.overview(), told, found, now)
    letters: tuple[Written, ...] = ()
    try:
        letters = (write_proposal(asked, desk.courses, desk.sender, coordinator_of(desk), desk.templates, now),)
    except Exception as error:  # a bug of ours must not keep all other letters back
        log.error("change of %s not shown: %s", told.key, place_of(error))
    desk.store.propose_change(told.key, proposed(found), asked.fingerprint, letters, now)


def changes_in_words(desk: Desk) -> Iterator[tuple[Rendered, bool]]:
    """What differs from what people know, a course each, and whether it waits for approval already."""
    waiting = {one.course: one for one in desk.store.meeting_changes()}
    overview, courses, now = desk.store.overview(), desk.courses, desk.clock()
    for key, configured in desk.configured.items():
        if found := news(courses[key], configured, now):
            asked = proposal(overview, courses[key], found, now)
            words = proposal_in_words(asked, courses, desk.sender, coordinator_of(desk), desk.templates, now)
            yield words, _waits(waiting.get(key), found)


def approve(desk: Desk, course: str, shown: str = "") -> str:
    """Announce what waits about a course; gives one line about what was done. The letters stand in the outbox then.

    `shown` is the fingerprint of what was looked at, where it is known. Raises NotSettled when nothing waits, or when
    it is not what the coordinator was shown.
    """
    change = next((one for one in desk.store.meeting_changes() if one.course == course), None)
    if change is None or course not in desk.configured:
        raise NotSettled(NOTHING_WAITS.format(course=course))
    if shown not in ("", change.fingerprint):
        raise NotSettled(ANOTHER_CHANGE.format(course=course, fingerprint=change.fingerprint))
    courses, now = desk.courses, desk.clock()
    if not _waits(change, news(courses[course], desk.configured[course], now)):
        raise NotSettled(CHANGED_SINCE.format(course=course))
    found = news_of(change, courses[course])
    approved = proposal(desk.store.overview(), courses[course], found, change.opened_at)
    as_told = {course: approved.course}
    letters = [letter for order in approved.letters if (letter := written(desk, order, as_told))]
    rows = rows_of(course, _meetings(found), now)
    if not desk.store.approve_change(course, change.fingerprint, rows, letters, now):
        raise NotSettled(NOTHING_WAITS.format(course=course))
    return f"{course}: announced, {len(letters)} letters queued"


def _meetings(found: Iterable[MeetingNews]) -> tuple[Meeting, ...]:
    return tuple(one.planned for one in found)
