from dataclasses import replace
from typing import Any

import pytest
from sample_letters import COURSE, COURSES, METTE, participant
from test_due import SCHEDULE, at

from bot.deciding.values import Overview
from bot.due import due_missing
from bot.mail import Address
from bot.records import Participant, ParticipantStatus

BO = Address("Bo Lind", "bo@odder.example")
LATER = "2026-03-01 12:00"


def lacking(number: int = 1, **more: Any) -> Participant:
    """Somebody without a payer, signed up and confirmed on 20 February; the contact is the participant."""
    fixed = {
        "ean": "",
        "confirmed_at": at("2026-02-20 23:30"),
        "contact_email": METTE.email,
        "contact_name": METTE.name,
    }
    return participant(number, METTE, **fixed | more)


def through_bo(number: int, **more: Any) -> Participant:
    """The same, but Bo wrote."""
    return lacking(number, **{"contact_name": BO.name, "contact_email": BO.email, **more})


def keys(now: str, *people: Participant, **more: Any) -> list[str]:
    """The keys of the letters that are due."""
    return [order.key for order in due_missing(Overview(people, **more), COURSES, SCHEDULE, at(now))]


@pytest.mark.parametrize(
    ("now", "sent", "due"),
    [
        ("2026-02-27 08:59", (), []),
        ("2026-02-27 09:00", (), ["missing_data/p1"]),
        ("2026-02-27 09:00", ("missing_data/p1",), []),
        ("2026-02-27 09:00", ("missing_data/p1+p2",), []),
        ("2026-02-27 09:00", ("missing_data/p11",), ["missing_data/p1"]),
        ("2026-11-12 09:59", (), ["missing_data/p1"]),
        ("2026-11-12 10:00", (), []),  # the last meeting has begun
    ],
)
def test_missing_data_is_asked_for_once_more_after_a_week(now: str, sent: tuple[str, ...], due: list[str]) -> None:
    assert keys(now, lacking(), letter_keys=frozenset(sent)) == due


@pytest.mark.parametrize(
    ("changed", "due"),
    [
        ({"ean": "5798005366393"}, False),
        ({"ean": "5798005366394"}, True),  # its check digit is wrong
        ({"ean": "", "cvr": "12345674"}, False),
        ({"ean": "5798005366393", "workplace": ""}, True),
        ({"status": ParticipantStatus.CANCELLED}, False),
        ({"status": ParticipantStatus.WAITING}, False),
        ({"status": ParticipantStatus.LATE}, False),
        ({"course": "gone-2020"}, False),
    ],
)
def test_only_those_who_take_part_are_asked_and_only_for_what_is_missing(changed: dict[str, Any], due: bool) -> None:
    assert bool(keys(LATER, lacking(**changed))) is due


@pytest.mark.parametrize(
    ("absent", "now", "due"),
    [({1, 2, 3}, LATER, True), ({1, 2, 3, 4}, LATER, False), ({3, 4}, "2026-09-01 12:00", False)],
)
def test_whoever_misses_all_that_is_to_come_is_left_alone(absent: set[int], now: str, due: bool) -> None:
    assert bool(keys(now, lacking(), absent={1: frozenset(absent)})) is due


def test_somebody_who_came_in_anothers_place_was_asked_when_recorded() -> None:
    newcomer = lacking(confirmed_at=None, recorded_at=at("2026-05-01 12:00"))
    assert keys("2026-05-08 08:59", newcomer) == []
    assert keys("2026-05-08 09:00", newcomer) == ["missing_data/p1"]


def test_the_one_who_wrote_gets_one_letter_for_all() -> None:
    people = (through_bo(2, language="en"), through_bo(1), through_bo(3, ean="5798005366393"), lacking(4))
    orders = due_missing(Overview(people), COURSES, SCHEDULE, at(LATER))
    assert [(order.key, order.to, order.writer_is_participant, order.language) for order in orders] == [
        ("missing_data/p1+p2", BO, False, "en"),
        ("missing_data/p4", Address("Mette Kjær", "mette@silkeborg.example"), True, "da"),
    ]
    assert [seat.missing for seat in orders[0].seats] == [("payer",), ("payer",)]


def test_each_course_has_its_own_letter() -> None:
    courses = {**COURSES, "other-2026": replace(COURSE, key="other-2026")}
    overview = Overview((through_bo(1), through_bo(2, course="other-2026")))
    orders = due_missing(overview, courses, SCHEDULE, at(LATER))
    assert [(order.course, order.key) for order in orders] == [
        (COURSE.key, "missing_data/p1"),
        ("other-2026", "missing_data/p2"),
    ]


@pytest.mark.parametrize(
    ("muted", "to"),
    [((), [BO.email]), ((BO.email,), [METTE.email]), ((BO.email, METTE.email), [])],
)
def test_an_address_that_takes_no_mail_is_passed_over(muted: tuple[str, ...], to: list[str]) -> None:
    orders = due_missing(Overview((through_bo(1),), muted=frozenset(muted)), COURSES, SCHEDULE, at(LATER))
    assert [order.to.email for order in orders] == to
