from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sample_letters import BUSY, COURSE, COURSES, KAREN, LIMITED, METTE, MOVED, NOW, QUIET, participant

from bot.deciding.food import food_counts
from bot.deciding.values import LetterKind, Overview
from bot.preview.house import letter
from bot.records import LogEntry, ParticipantStatus
from bot.writing.changed import Changed, changes_of
from bot.writing.digest import DigestContent, digest_content
from bot.writing.greeting import first_name

SINCE = NOW - timedelta(days=1)
MINE = participant(1, METTE)
SUCCESSOR = participant(2, METTE, arrival_id=77)
BEFORE, AFTER = SINCE - timedelta(hours=1), SINCE + timedelta(hours=1)


def entry(number: int, what: str, detail: str = "", arrival_id: int | None = None) -> LogEntry:
    """A line of the log about a participant, since the last digest."""
    return LogEntry(at=AFTER, what=what, detail=detail, participant_id=number, arrival_id=arrival_id)


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
    told = {
        "new": content.new,
        "changed": tuple(each.participant for each in content.changed),
        "left": tuple(each.participant for each in content.left),
        "late": content.late,
    }
    assert told == {part: (one,) if part == listed else () for part in told}


@pytest.mark.parametrize(
    ("entries", "told"),
    [
        ([], Changed(MINE)),
        ([("changed", "ean, phone")], Changed(MINE, fields=("ean", "phone"))),
        ([("changed", "ean"), ("changed", "ean, name")], Changed(MINE, fields=("ean", "name"))),
        ([("absence", "3"), ("absence", "2")], Changed(MINE, absent=(2, 3))),
        ([("absence", "2"), ("absence over", "2")], Changed(MINE, present=(2,))),
        ([("absence over", "2"), ("absence", "2")], Changed(MINE, absent=(2,))),
        ([("recorded", "registered"), ("address unmuted", "")], Changed(MINE)),
        ([("changed", "registered")], Changed(MINE, seated=True)),
        ([("changed", "cancelled")], Changed(MINE, successor=SUCCESSOR)),
    ],
)
def test_what_became_of_somebody_is_told_from_the_log(entries: list[tuple[str, str]], told: Changed) -> None:
    log = tuple(entry(1, what, detail, arrival_id=77) for what, detail in entries)
    others = (participant(3, METTE, arrival_id=78), participant(4, METTE, arrival_id=77, status=ParticipantStatus.LATE))
    assert changes_of(MINE, Overview((MINE, SUCCESSOR, *others), log=log)) == told


def test_of_several_who_came_with_the_mail_nobody_is_the_successor() -> None:
    people = (MINE, SUCCESSOR, participant(3, METTE, arrival_id=77))
    assert changes_of(MINE, Overview(people, log=(entry(1, "changed", "cancelled", arrival_id=77),))).successor is None


def test_free_places_are_neither_taken_nor_offered() -> None:
    (numbers,) = digest_content(MOVED, LIMITED, NOW).numbers
    assert numbers.free == 0  # of 4: three hold a seat, one is offered one
    assert [one.id for one in numbers.waiting] == [5, 6]
    assert [one.id for one in numbers.next_year] == [7]
    assert digest_content(MOVED, COURSES, NOW).numbers[0].free is None


def test_who_cannot_be_reached_is_told_until_it_is_put_right() -> None:
    people = tuple(
        participant(number, METTE, status=status, recorded_at=BEFORE, changed_at=BEFORE)
        for number, status in enumerate(ParticipantStatus)
    )
    content = digest_content(Overview(people, muted=frozenset({METTE.email or ""}), last_digest_at=SINCE), COURSES, NOW)
    assert [one.status for one in content.unreachable] == [ParticipantStatus.REGISTERED, ParticipantStatus.WAITING]
    assert not content.quiet
    later = COURSE.ends_at
    assert digest_content(Overview(people, muted=frozenset({METTE.email or ""})), COURSES, later).unreachable == ()


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("mette@silkeborg.example", "Mette Kjær"),
        ("bo@odder.example", "Bo Lind"),
        ("ukendt@odder.example", ""),
    ],
)
def test_letters_that_came_back_name_whose_address_it_was(address: str, name: str) -> None:
    signed_up = participant(1, METTE, contact_name="Bo Lind", contact_email="bo@odder.example")
    content = digest_content(
        Overview((signed_up,), not_reached=(letter(1, address, LetterKind.REMINDER),)), COURSES, NOW
    )
    assert [one.name for one in content.returned] == [name]


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
    needs = ("vegetar", "Vegetar ", "", "vegetar", "nødder", "Ingen", "nej tak", "ingen allergier")
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
