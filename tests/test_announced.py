"""What people have been told of meetings beside what is configured: what differs, and who hears of it."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from sample_letters import COURSE, KAREN, METTE, participant

from bot.course import Course, Meeting, MeetingNews
from bot.deciding.announced import (
    as_announced,
    fingerprint,
    news,
    news_of,
    proposed,
    rows_of,
    with_doubtful_dates,
    with_news,
)
from bot.deciding.values import LetterOrder, Overview
from bot.due import proposal
from bot.records import MeetingChange, Participant, ParticipantStatus

NOW = datetime(2026, 5, 4, 10, tzinfo=UTC)
FIRST, SECOND, THIRD, FOURTH = COURSE.meetings
FIFTH = replace(FOURTH, number=5, date=date(2026, 12, 10))
VENUE = {"venue": "Dokk1"}
AFTER_FIRST = datetime(2026, 6, 11, 8, 0, tzinfo=UTC)  # 10.00 in Danish summer time: it begins


def configured(*changes: Meeting, without: tuple[int, ...] = ()) -> Course:
    """The course with meetings changed, added, called off or left out."""
    meetings = {one.number: one for one in (*COURSE.meetings, *changes) if one.number not in without}
    return replace(
        COURSE,
        meetings=tuple(one for one in meetings.values() if not one.cancelled),
        cancelled=tuple(one for one in meetings.values() if one.cancelled),
    )


def changed(meeting: Meeting, **fields: Any) -> Meeting:
    return replace(meeting, **fields)


def off(meeting: Meeting) -> Meeting:
    return replace(meeting, cancelled=True)


LATER = changed(SECOND, date=date(2026, 8, 27))


@pytest.mark.parametrize(
    ("to", "found"),
    [
        (configured(), ()),
        (configured(changed(FIRST, **VENUE)), (MeetingNews(FIRST, changed(FIRST, **VENUE)),)),
        (configured(LATER), (MeetingNews(SECOND, LATER),)),
        (configured(off(SECOND)), (MeetingNews(SECOND, off(SECOND)),)),
        (configured(off(LATER)), (MeetingNews(SECOND, off(SECOND)),)),
        (configured(without=(3, 4)), (MeetingNews(THIRD, off(THIRD)), MeetingNews(FOURTH, off(FOURTH)))),
        (configured(FIFTH), (MeetingNews(None, FIFTH),)),
        (configured(off(FIFTH)), ()),  # nobody ever heard of it
        (configured(changed(FIRST, date=date(2026, 5, 1))), ()),  # nobody can be told to have been there
        (configured(off(FIRST), off(SECOND), off(THIRD), off(FOURTH)), ()),  # a human writes of that
    ],
)  # fmt: skip
def test_what_is_new_beside_what_people_know(to: Course, found: tuple[MeetingNews, ...]) -> None:
    assert news(COURSE, to, NOW) == found
    assert news(with_news(COURSE, found), to, NOW) == ()


def test_of_a_meeting_that_has_begun_nothing_is_new() -> None:
    for to in (
        configured(changed(FIRST, **VENUE)),
        configured(off(FIRST)),
        configured(changed(FIRST, date=FIFTH.date)),
    ):
        assert news(COURSE, to, AFTER_FIRST - timedelta(seconds=1)) != ()
        assert news(COURSE, to, AFTER_FIRST) == ()


def test_a_meeting_that_was_called_off_can_be_held_after_all() -> None:
    told = configured(off(SECOND))
    assert news(told, configured(off(changed(SECOND, **VENUE))), NOW) == ()
    (again,) = news(told, configured(changed(SECOND, date=date(2026, 9, 3))), NOW)
    assert (again.kind, again.told, again.planned.date) == ("reinstated", off(SECOND), date(2026, 9, 3))


@pytest.mark.parametrize(
    ("fields", "differs", "wrong"),
    [
        ({"venue": "Dokk1"}, ("place",), False),
        ({"address": "Hack Kampmanns Plads 2"}, ("place",), False),
        ({"agenda": ("Kaffe",)}, ("agenda",), False),
        ({"start": time(9)}, ("time",), True),
        ({"end": time(16)}, ("time",), True),
        ({"date": date(2026, 8, 27), "venue": "Dokk1"}, ("date", "place"), True),
    ],
)
def test_what_of_a_meeting_differs(fields: dict[str, Any], differs: tuple[str, ...], wrong: bool) -> None:
    one = MeetingNews(SECOND, changed(SECOND, **fields))
    assert (one.kind, one.changed, one.makes_dates_wrong) == ("changed", differs, wrong)


@pytest.mark.parametrize(
    ("one", "kind", "wrong"),
    [
        (MeetingNews(SECOND, off(SECOND)), "cancelled", True),
        (MeetingNews(off(SECOND), SECOND), "reinstated", False),
        (MeetingNews(None, FIFTH), "added", False),
    ],
)
def test_what_becomes_of_a_meeting(one: MeetingNews, kind: str, wrong: bool) -> None:
    assert (one.kind, one.changed, one.makes_dates_wrong) == (kind, (), wrong)


def test_the_course_as_announced_is_what_its_rows_say() -> None:
    assert as_announced(COURSE, rows_of("another-2026", [FIFTH], NOW)) == COURSE
    told = configured(
        changed(FIRST, agenda=("Kaffe", "Frokost"), **VENUE), changed(SECOND, date=date(2026, 10, 1)), off(THIRD)
    )
    known = as_announced(replace(COURSE, capacity=7), rows_of(COURSE.key, told.all_meetings, NOW))
    assert known.capacity == 7
    assert [one.number for one in known.meetings] == [1, 2, 4]
    assert known.meeting(3) == off(THIRD)  # absences from it may still stand
    assert (known.all_meetings, known.title) == (told.all_meetings, COURSE.title)


def test_the_meetings_of_a_course_stand_in_the_order_of_their_days() -> None:
    later = with_news(COURSE, [MeetingNews(SECOND, changed(SECOND, date=date(2026, 12, 1)))])
    assert [one.number for one in later.meetings] == [1, 3, 4, 2]


def test_news_come_out_of_the_database_as_they_went_in() -> None:
    found = news(COURSE, configured(changed(FIRST, agenda=("Kaffe",), **VENUE), off(SECOND), FIFTH), NOW)
    kept = json.loads(json.dumps(proposed(found)))
    assert news_of(MeetingChange(course=COURSE.key, proposed=kept), COURSE) == found


def test_the_fingerprint_is_of_all_that_would_be_told() -> None:
    changes = [
        (MeetingNews(FIRST, changed(FIRST, **fields)),)
        for fields in ({"venue": "A"}, {"venue": "B"}, {"address": "A"}, {"agenda": ("A",)}, {"start": time(9)})
    ]
    assert len({fingerprint(found) for found in changes}) == len(changes)
    assert fingerprint(changes[0]) == fingerprint(news(COURSE, configured(changed(FIRST, venue="A")), NOW))


def test_only_days_and_hours_that_may_be_wrong_hold_reminders_back() -> None:
    found = news(COURSE, configured(changed(FIRST, **VENUE), changed(SECOND, start=time(9)), off(THIRD), FIFTH), NOW)
    change = MeetingChange(course=COURSE.key, proposed=proposed(found))
    assert with_doubtful_dates([change], {COURSE.key: COURSE}) == {(COURSE.key, 2), (COURSE.key, 3)}
    assert with_doubtful_dates([change], {}) == frozenset()  # of a course that is no longer served


def about(order: LetterOrder) -> tuple[str, str, bool, tuple[int, ...]]:
    """Who gets a letter, in which language, whether about oneself, and about which meetings."""
    return order.to.email, order.language, order.writer_is_participant, tuple(one.planned.number for one in order.news)


def overview(*people: Participant, **more: Any) -> Overview:
    return Overview(participants=people, **more)


CONTACT = {"email": "", "contact_name": "Bo Lind", "contact_email": "bo@odder.example"}
OFFERED = {"status": ParticipantStatus.WAITING, "offered_until": NOW + timedelta(days=3), "waiting_since": NOW}
THROUGH_HER = (participant(1, METTE, **CONTACT), participant(2, KAREN, **CONTACT))
ME, HER = "mette@silkeborg.example", "bo@odder.example"
BOTH = news(COURSE, configured(changed(FIRST, **VENUE), changed(SECOND, date=date(2026, 8, 27))), NOW)


@pytest.mark.parametrize(
    ("stands", "letters"),
    [
        (overview(participant(1, METTE)), [(ME, "da", True, (1, 2))]),
        (overview(participant(1, METTE, language="en")), [(ME, "en", True, (1, 2))]),
        (overview(participant(1, METTE), absent={1: frozenset({1})}), [(ME, "da", True, (2,))]),
        (overview(participant(1, METTE), absent={1: frozenset({2})}), [(ME, "da", True, (1,))]),
        (overview(participant(1, METTE), absent={1: frozenset({1, 2})}), []),
        (overview(participant(1, METTE), absent={1: frozenset({4})}), [(ME, "da", True, (1, 2))]),
        (overview(participant(1, METTE, **CONTACT)), [(HER, "da", False, (1, 2))]),
        (overview(*THROUGH_HER), [(HER, "da", False, (1, 2))]),
        (
            overview(*THROUGH_HER, absent={2: frozenset({1})}),
            [(HER, "da", False, (1, 2)), (HER, "da", False, (2,))],
        ),
        (overview(participant(1, METTE, **OFFERED)), [(ME, "da", True, (1, 2))]),
        (overview(participant(1, METTE, **OFFERED | {"offered_until": None})), []),
        (overview(participant(1, METTE, status=ParticipantStatus.LATE)), []),
        (overview(participant(1, METTE, status=ParticipantStatus.CANCELLED)), []),
        (overview(participant(1, METTE, course="another-2026")), []),
    ],
)  # fmt: skip
def test_who_hears_of_what_is_new(stands: Overview, letters: list[Any]) -> None:
    found = proposal(stands, COURSE, BOTH, NOW)
    assert [about(order) for order in found.letters] == letters
    assert len({order.key for order in found.letters}) == len(letters)
    assert {seat.key for order in found.letters for seat in order.seats} <= {one.key for one in stands.participants}


def test_the_coordinator_is_told_who_hears_nothing() -> None:
    people = (participant(1, METTE), participant(2, KAREN), participant(3, replace(KAREN, email=None)))
    stands = overview(*people, absent={1: frozenset({2})}, muted=frozenset({KAREN.email or ""}))
    found = proposal(stands, COURSE, BOTH, NOW)
    assert found.absent == {2: (people[0],)}
    assert found.unreachable == people[1:]


def test_the_same_news_told_at_another_time_are_another_letter() -> None:
    stands = overview(participant(1, METTE))
    keys = {proposal(stands, COURSE, BOTH, at).letters[0].key for at in (NOW, NOW, NOW + timedelta(days=1))}
    assert len(keys) == 2
