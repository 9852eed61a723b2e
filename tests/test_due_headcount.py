from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sample_letters import COURSE, METTE, participant
from test_due import SCHEDULE, at

from bot.course import VenueContact
from bot.deciding.values import Headcount, LetterKind, LetterOrder, Overview
from bot.due import due_headcounts, headcounts_on
from bot.mail import Address
from bot.records import MeetingChange, Participant, ParticipantStatus

KITCHEN = VenueContact(1, "kantine@aarhus.example", "Kantinen")
HERE = replace(COURSE, venue_contacts=(KITCHEN, replace(KITCHEN, meeting=3)))
COURSES = {HERE.key: HERE}
KEY = f"headcount/{COURSE.key}/1/2026-06-11/"
THIRD = f"headcount/{COURSE.key}/3/2026-09-29/14"


def someone(number: int, food: str = "", **more: Any) -> Participant:
    return participant(number, METTE, dietary=food, **more)


def due(overview: Overview, now: str) -> list[LetterOrder]:
    return list(due_headcounts(overview, COURSES, SCHEDULE, at(now)))


@pytest.mark.parametrize(
    ("now", "sent", "days"),
    [
        ("2026-05-28 08:59", (), []),
        ("2026-05-28 09:00", (), ["14"]),
        ("2026-05-28 09:01", ("14",), []),
        ("2026-06-09 08:59", ("14",), []),
        ("2026-06-09 09:00", ("14",), ["2"]),  # also where the numbers are as before
        ("2026-06-09 09:01", ("14", "2"), []),
        ("2026-06-10 12:00", (), ["2"]),  # down for a fortnight: only the latest one
        ("2026-06-11 10:00", (), []),  # the meeting has begun
    ],
)
def test_on_each_day_of_the_reminders_the_venue_is_told_once(now: str, sent: tuple[str, ...], days: list[str]) -> None:
    overview = Overview((someone(1),), letter_keys=frozenset(KEY + one for one in sent))
    assert [order.key for order in due(overview, now)] == [KEY + one for one in days]


def test_it_is_counts_and_no_names() -> None:
    people = (someone(1, "Vegetar"), someone(2, "vegetar"), someone(3), someone(4, "nødder"), someone(5, "ingen"))
    (order,) = due(Overview(people, absent={4: frozenset({1}), 5: frozenset({3})}), "2026-05-28 09:00")
    assert order == LetterOrder(
        kind=LetterKind.HEADCOUNT,
        key=f"{KEY}14",
        to=Address("Kantinen", "kantine@aarhus.example"),
        course=COURSE.key,
        language="da",
        writer_is_participant=False,
        meeting=1,
        days_before=14,
        headcount=Headcount(4, (("Vegetar", 2),)),
    )


@pytest.mark.parametrize(("now", "final"), [("2026-05-28 09:00", False), ("2026-06-09 09:00", True)])
def test_the_last_letter_says_so(now: str, final: bool) -> None:
    (order,) = due(Overview((someone(1),)), now)
    assert order.headcount == Headcount(1, (), final)


@pytest.mark.parametrize(
    "overview",
    [
        Overview(),
        Overview((someone(1),), absent={1: frozenset({1})}),
        Overview((someone(1, status=ParticipantStatus.WAITING),)),
        Overview((someone(1),), muted=frozenset({KITCHEN.email})),
        Overview(
            (someone(1),),
            changes=(
                MeetingChange(
                    course=COURSE.key,
                    proposed={"1": {"number": 1, "date": "2026-06-18", "start": "10:00", "end": "15:00", "agenda": []}},
                ),
            ),
        ),
    ],
    ids=["nobody", "all-absent", "only-waiting", "muted", "date-in-doubt"],
)
def test_no_letter_where_nobody_comes_nobody_reads_it_or_the_day_is_not_sure(overview: Overview) -> None:
    assert due(overview, "2026-05-28 09:00") == []


def test_a_meeting_without_a_venue_contact_has_none() -> None:
    overview = Overview((someone(1),))
    assert due(overview, "2026-08-06 09:00") == []  # the second
    assert [order.key for order in due(overview, "2026-09-15 09:00")] == [THIRD]


@pytest.mark.parametrize(
    ("day", "keys"),
    [(date(2026, 5, 28), [f"{KEY}14"]), (date(2026, 5, 29), []), (date(2026, 9, 15), [THIRD])],
)
def test_the_letters_of_a_day_to_come(day: date, keys: list[str]) -> None:
    assert [order.key for order in headcounts_on(Overview((someone(1),)), COURSES, SCHEDULE, day)] == keys
