"""What was announced, and the changes that wait: one a course, approved once, and only as shown."""

from dataclasses import replace
from typing import Any

import pytest
from sample_letters import COURSE as SAMPLE
from stored import COURSE, DAY, NOON, everything, logged, written

from bot.course import MeetingNews
from bot.deciding.announced import as_announced, fingerprint, proposed, rows_of
from bot.deciding.values import LetterKind
from bot.store import Store

FIRST = SAMPLE.meetings[0]
DOKK1 = (MeetingNews(FIRST, replace(FIRST, venue="Dokk1", agenda=("10.00 Kaffe", "12.30 Frokost"))),)
AARHUS = (MeetingNews(FIRST, replace(FIRST, venue="Hovedbiblioteket i Aarhus")),)


def propose(store: Store, news: tuple[MeetingNews, ...], *letters: str) -> bool:
    orders = [written(key, LetterKind.CHANGE_PROPOSED) for key in letters]
    return store.propose_change(COURSE, proposed(news), fingerprint(news), orders, NOON)


def approve(store: Store, news: tuple[MeetingNews, ...], *letters: Any) -> bool:
    rows = rows_of(COURSE, [one.planned for one in news], NOON + DAY)
    return store.approve_change(COURSE, fingerprint(news), rows, letters, NOON + DAY)


@pytest.fixture
def told(store: Store) -> Store:
    """A store in which the course has been announced."""
    store.announce(COURSE, rows_of(COURSE, SAMPLE.meetings, NOON), NOON)
    return store


def test_what_is_announced_stands(told: Store) -> None:
    assert as_announced(SAMPLE, told.announced()) == SAMPLE
    told.announce(COURSE, rows_of(COURSE, [DOKK1[0].planned], NOON + DAY), NOON + DAY)
    assert as_announced(SAMPLE, told.announced()).meeting(1) == DOKK1[0].planned
    assert [row.announced_at for row in told.announced()] == [NOON + DAY, NOON, NOON, NOON]


def test_a_change_waits_once_with_its_letter(told: Store) -> None:
    assert propose(told, DOKK1, "first")
    before = everything(told)
    assert not propose(told, DOKK1, "again")
    assert everything(told) == before
    assert propose(told, AARHUS, "second")
    assert [one.fingerprint for one in told.meeting_changes()] == [fingerprint(AARHUS)]
    assert tuple(one.fingerprint for one in told.overview().changes) == (fingerprint(AARHUS),)
    assert told.overview().letter_keys == {"first", "second"}


def test_a_change_that_is_withdrawn_is_gone(told: Store) -> None:
    propose(told, DOKK1)
    assert told.withdraw_change(COURSE, NOON)
    before = everything(told)
    assert not told.withdraw_change(COURSE, NOON)
    assert (told.meeting_changes(), everything(told)) == ([], before)


def test_a_change_is_approved_once_as_shown_and_all_at_once(told: Store) -> None:
    propose(told, AARHUS)
    before = everything(told)
    assert not approve(told, DOKK1, written("told", LetterKind.MEETING_CHANGED))
    with pytest.raises(Exception, match="No row was found"):  # a letter about nobody is a bug of ours
        approve(told, AARHUS, written("told", LetterKind.MEETING_CHANGED, "nobody"))
    assert everything(told) == before
    assert approve(told, AARHUS, written("told", LetterKind.MEETING_CHANGED))
    after = everything(told)
    assert not approve(told, AARHUS, written("told again", LetterKind.MEETING_CHANGED))
    assert everything(told) == after
    assert (told.meeting_changes(), [one.key for one in told.letters()]) == ([], ["told"])
    assert as_announced(SAMPLE, told.announced()).meeting(1) == AARHUS[0].planned
    assert ("change approved", f"{COURSE} {fingerprint(AARHUS)}") in logged(told)


def test_what_is_announced_without_a_letter_settles_what_waited(told: Store) -> None:
    propose(told, AARHUS)
    told.announce(COURSE, rows_of(COURSE, [DOKK1[0].planned], NOON), NOON)
    assert told.meeting_changes() == []
