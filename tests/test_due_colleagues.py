from typing import Any

import pytest
from sample_letters import COURSES, METTE, participant
from test_due import SCHEDULE, at

from bot.deciding.values import Overview
from bot.due import due_reminders
from bot.records import Participant, ParticipantStatus


def someone(number: int, name: str, workplace: str = "Odder Bibliotek", **more: Any) -> Participant:
    return participant(number, METTE, name=name, workplace=workplace, email=f"p{number}@odder.example", **more)


def told(*people: Participant, absent: dict[int, frozenset[int]] | None = None) -> dict[str, tuple[str, ...]]:
    """Whom each reminder of the first meeting names as coming from the same library, by who gets it."""
    orders = due_reminders(Overview(people, absent=absent or {}), COURSES, SCHEDULE, at("2026-06-09 09:00"))
    return {order.to.name: order.colleagues for order in orders}


def test_each_is_told_who_else_comes_from_the_same_library() -> None:
    people = (
        someone(1, "Ida Bæk"),
        someone(2, "Bo Lind"),
        someone(3, "Ea Holm"),
        someone(4, "Per Sø", "Holt Bibliotek"),
    )
    assert told(*people) == {
        "Ida Bæk": ("Bo Lind", "Ea Holm"),
        "Bo Lind": ("Ea Holm", "Ida Bæk"),
        "Ea Holm": ("Bo Lind", "Ida Bæk"),
        "Per Sø": (),
    }


@pytest.mark.parametrize("workplace", ["odder bibliotek", " Odder  Bibliotek ", "ODDER\nBIBLIOTEK"])
def test_a_library_may_be_spelled_in_other_ways(workplace: str) -> None:
    assert told(someone(1, "Ida Bæk"), someone(2, "Bo Lind", workplace))["Ida Bæk"] == ("Bo Lind",)


@pytest.mark.parametrize(
    "other",
    [
        someone(2, "Bo Lind", status=ParticipantStatus.WAITING),
        someone(2, "Bo Lind", status=ParticipantStatus.CANCELLED),
        someone(2, "Bo Lind", course="another"),
        someone(2, ""),
        someone(2, "Ida Bæk"),  # recorded twice
    ],
)
def test_nobody_is_named_who_does_not_come(other: Participant) -> None:
    assert told(someone(1, "Ida Bæk"), other)["Ida Bæk"] == ()


def test_nobody_is_named_who_is_absent_that_day() -> None:
    assert told(someone(1, "Ida Bæk"), someone(2, "Bo Lind"), absent={2: frozenset({1})}) == {"Ida Bæk": ()}
    assert told(someone(1, "Ida Bæk"), someone(2, "Bo Lind"), absent={2: frozenset({2})})["Ida Bæk"] == ("Bo Lind",)


def test_who_was_reminded_already_is_named_all_the_same() -> None:
    reminded = frozenset({"reminder/p2/1/2026-06-11/2"})
    overview = Overview((someone(1, "Ida Bæk"), someone(2, "Bo Lind")), letter_keys=reminded)
    (order,) = due_reminders(overview, COURSES, SCHEDULE, at("2026-06-09 09:00"))
    assert order.colleagues == ("Bo Lind",)


def test_of_unknown_libraries_none_is_the_same() -> None:
    assert told(someone(1, "Ida Bæk", ""), someone(2, "Bo Lind", " ")) == {"Ida Bæk": (), "Bo Lind": ()}


def test_a_contact_is_told_of_those_whom_the_letter_lists() -> None:
    through_bo = {"contact_name": "Bo Lind", "contact_email": "bo@odder.example"}
    one, other = someone(1, "Ida Bæk", **through_bo), someone(2, "Ea Holm", **through_bo)
    one.email = other.email = ""
    assert told(one, other, someone(3, "Per Sø")) == {"Bo Lind": (), "Per Sø": ("Ea Holm", "Ida Bæk")}
