from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sample_letters import BUSY, COURSE, COURSES, KAREN, METTE, NOW, QUIET, participant

from bot.deciding.values import Overview
from bot.records import ParticipantStatus
from bot.writing.digest import DigestContent, digest_content, food_counts
from bot.writing.greeting import first_name

SINCE = NOW - timedelta(days=1)
BEFORE, AFTER = SINCE - timedelta(hours=1), SINCE + timedelta(hours=1)


@pytest.mark.parametrize(
    ("recorded", "changed", "status", "listed"),
    [
        (AFTER, AFTER, ParticipantStatus.REGISTERED, "new"),
        (BEFORE, AFTER, ParticipantStatus.REGISTERED, "changed"),
        (BEFORE, BEFORE, ParticipantStatus.REGISTERED, ""),
        (BEFORE, AFTER, ParticipantStatus.CANCELLED, "left"),
        (BEFORE, BEFORE, ParticipantStatus.CANCELLED, ""),
        (AFTER, AFTER, ParticipantStatus.LATE, "late"),
        (BEFORE, BEFORE, ParticipantStatus.LATE, ""),
    ],
)
def test_what_happened_is_told_once(
    recorded: datetime, changed: datetime, status: ParticipantStatus, listed: str
) -> None:
    one = participant(1, METTE, recorded_at=recorded, changed_at=changed, status=status)
    content = digest_content(Overview(participants=(one,), last_digest_at=SINCE), COURSES, NOW)
    told = {part: getattr(content, part) for part in ("new", "changed", "left", "late")}
    assert told == {part: (one,) if part == listed else () for part in told}


def test_before_the_first_digest_everybody_is_new() -> None:
    one = participant(1, METTE, recorded_at=BEFORE, changed_at=AFTER)
    content = digest_content(Overview(participants=(one,)), COURSES, NOW)
    assert (content.new, content.changed) == ((one,), ())


def test_missing_data_is_told_until_it_comes() -> None:
    asked = participant(1, METTE, ean="", recorded_at=BEFORE, changed_at=BEFORE)
    gone = participant(2, KAREN, ean="", status=ParticipantStatus.CANCELLED)
    content = digest_content(Overview(participants=(asked, gone), last_digest_at=SINCE), COURSES, NOW)
    assert [(one.id, seat.missing) for one, seat in content.lacking] == [(1, ("payer",))]


def test_the_numbers_of_a_course() -> None:
    numbers = digest_content(BUSY, COURSES, NOW).numbers[0]
    assert (numbers.participants, numbers.workplaces, numbers.with_absence) == (4, 4, 2)
    assert (numbers.next_meeting, numbers.attending) == (COURSE.meetings[0], 3)


@pytest.mark.parametrize(
    ("now", "number"),
    [
        (datetime(2026, 6, 11, 7, 59, tzinfo=UTC), 1),
        (datetime(2026, 6, 11, 8, 0, tzinfo=UTC), 2),  # 10.00 in Danish summer time
        (datetime(2026, 11, 12, 8, 59, tzinfo=UTC), 4),
        (datetime(2026, 11, 12, 9, 0, tzinfo=UTC), None),  # 10.00 in Danish winter time
    ],
)
def test_the_next_meeting_is_the_one_that_has_not_begun(now: datetime, number: int | None) -> None:
    meeting = digest_content(QUIET, COURSES, now).numbers[0].next_meeting
    assert (meeting and meeting.number) == number


def test_a_course_that_is_over_has_no_numbers_any_more() -> None:
    assert digest_content(QUIET, COURSES, datetime(2026, 11, 12, 14, 0, tzinfo=UTC)).numbers == ()


def test_food_is_counted_whatever_the_spelling() -> None:
    needs = ("vegetar", "Vegetar ", "", "vegetar", "nødder")
    people = [participant(number, METTE, dietary=need) for number, need in enumerate(needs)]
    assert food_counts(people) == (("vegetar", 3), ("nødder", 1))


@pytest.mark.parametrize(("overview", "quiet"), [(QUIET, True), (Overview(), True), (BUSY, False)])
def test_a_digest_is_quiet_when_there_is_nothing_to_tell(overview: Overview, quiet: bool) -> None:
    content = digest_content(overview, COURSES, NOW)
    assert isinstance(content, DigestContent)
    assert content.quiet is quiet


def test_what_waits_is_counted() -> None:
    assert digest_content(BUSY, COURSES, NOW).asks == 3


def test_participants_of_no_course_that_is_served_ask_for_nothing() -> None:
    stray = participant(1, METTE, course="gone-2020", ean="")
    assert digest_content(Overview(participants=(stray,)), COURSES, NOW).lacking == ()


def test_the_zone_of_the_course_decides_when_a_meeting_begins() -> None:
    abroad = replace(COURSE, zone=ZoneInfo("America/New_York"))
    content = digest_content(QUIET, {COURSE.key: abroad}, datetime(2026, 6, 11, 13, 0, tzinfo=UTC))
    assert content.numbers[0].next_meeting == COURSE.meetings[0]


@pytest.mark.parametrize(
    ("name", "greeted"),
    [
        ("Mette Kjær", "Mette"),
        ("METTE KJÆR", "Mette"),
        ("ANNE-MARIE HOLM", "Anne-Marie"),
        ("Kjær, Mette", "Mette"),
        ('"Mette Kjær"', "Mette"),
        ("Anne-Marie", "Anne-Marie"),
        ("M. Kjær", "M. Kjær"),
        ("Øjvind", "Øjvind"),
        ("Silkeborg Bibliotek", ""),
        ("Kultur og Fritid", ""),
        ("mette@silkeborg.example", ""),
        ("<script>alert(1)</script>", ""),
        ("4711", ""),
        (",", ""),
        ("", ""),
    ],
)
def test_people_are_greeted_by_their_first_name(name: str, greeted: str) -> None:
    assert first_name(name) == greeted
