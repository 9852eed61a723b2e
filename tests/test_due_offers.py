from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sample_letters import COURSE, METTE, SENDER, participant
from test_due import SCHEDULE, at

from bot.deciding.values import Merge, Overview
from bot.due import DueOffers, due_offers
from bot.records import Participant, ParticipantStatus
from bot.templating import Templates
from bot.writing import write

NOON = "2026-03-10 12:00"
UNTIL = "2026-03-16 00:00"  # the end of 15 March


def seated(number: int) -> Participant:
    """Somebody who holds a seat."""
    return participant(number, METTE)


def waiting(number: int, mail: int | None = None, **more: Any) -> Participant:
    """Somebody who waits, in the order of the numbers; `mail` is the one that the sign-up came with."""
    said = {"status": ParticipantStatus.WAITING, "arrival_id": mail or number, "contact_email": "bo@odder.example"}
    since = at("2026-02-20 12:00") + timedelta(minutes=number)
    return participant(number, METTE, **{**said, "waiting_since": since, "contact_name": "Bo Lind", **more})


def due(*people: Participant, capacity: int | None = 4, now: str = NOON, **more: Any) -> DueOffers:
    """What is due in a course of so many seats."""
    courses = {COURSE.key: replace(COURSE, capacity=capacity)}
    return due_offers(Overview(people, **more), courses, SCHEDULE, at(now))


def offered(*people: Participant, **more: Any) -> list[str]:
    """Whom a place is offered to: the keys of each letter's participants."""
    return ["+".join(seat.key for seat in order.seats) for order in due(*people, **more).orders]


@pytest.mark.parametrize(
    ("taken", "waiters", "offers"),
    [
        (4, (waiting(5),), []),
        (3, (waiting(5),), ["p5"]),
        (3, (waiting(6), waiting(5)), ["p5"]),
        (2, (waiting(5), waiting(6)), ["p5", "p6"]),
        (2, (waiting(5, 50), waiting(6, 50)), ["p5+p6"]),
        (3, (waiting(5, 50), waiting(6, 50)), []),  # a group is kept together
        (3, (waiting(5, 50), waiting(6, 50), waiting(7)), []),  # and nobody passes it
        (2, (waiting(5), waiting(6, 60), waiting(7, 60), waiting(8)), ["p5"]),
        (1, (waiting(5, 50), waiting(6), waiting(7, 50)), ["p5+p7", "p6"]),
        (3, (waiting(5, offered_until=at(UNTIL)), waiting(6)), []),  # what is offered is not free
        (2, (waiting(5, offered_until=at(UNTIL)), waiting(6)), ["p6"]),
        (5, (waiting(5),), []),  # more were admitted than there are seats
    ],
)
def test_free_places_are_offered_in_order(taken: int, waiters: tuple[Participant, ...], offers: list[str]) -> None:
    assert offered(*(seated(number) for number in range(90, 90 + taken)), *waiters) == offers


def test_a_course_without_a_capacity_has_no_offers() -> None:
    assert due(waiting(5), capacity=None) == DueOffers()


@pytest.mark.parametrize(
    ("now", "offers"),
    [
        ("2026-03-10 07:59", []),
        ("2026-03-10 08:00", ["p5"]),
        ("2026-03-10 19:59", ["p5"]),
        ("2026-03-10 20:00", []),
        ("2026-06-10 12:00", ["p5"]),
        ("2026-06-11 08:30", []),  # nobody could answer before the first meeting
        ("2026-08-01 12:00", []),
    ],
)
def test_offers_are_made_in_the_daytime_before_the_course_begins(now: str, offers: list[str]) -> None:
    assert offered(waiting(5), now=now) == offers


@pytest.mark.parametrize(
    ("now", "until"),
    [(NOON, date(2026, 3, 15)), ("2026-06-08 12:00", date(2026, 6, 10)), ("2026-06-10 12:00", date(2026, 6, 10))],
)
def test_an_offer_stands_for_the_days_set_but_not_into_the_course(now: str, until: date) -> None:
    (order,) = due(waiting(5), now=now).orders
    assert order.until == until
    letter = write(order, {COURSE.key: COURSE}, SENDER, Templates(Path(__file__).parents[1] / "templates"), at(now))
    assert letter.offer_until == at(f"{until} 00:00") + timedelta(days=1)


def test_the_one_who_wrote_answers_for_the_group() -> None:
    (order,) = due(waiting(5, 50, language="en"), waiting(6, 50)).orders
    assert (order.key, order.to.email, order.writer_is_participant, order.language) == (
        "place_offered/p5+p6/2026-03-10", "bo@odder.example", False, "en",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("muted", "to"),
    [(["bo@odder.example"], ["mette@silkeborg.example"]), (["bo@odder.example", "mette@silkeborg.example"], [])],
)
def test_an_address_that_takes_no_mail_is_passed_over(muted: list[str], to: list[str]) -> None:
    assert [order.to.email for order in due(waiting(5), muted=frozenset(muted)).orders] == to


def test_an_offer_that_nobody_answered_expires_and_the_place_goes_on() -> None:
    late = at("2026-03-10 00:00")
    people = (waiting(5, 50, offered_until=late), waiting(6, 50, offered_until=late), waiting(7, 70), waiting(8, 70))
    happens = due(*people, capacity=2)
    assert happens.changes == tuple(Merge(number, {}, status=ParticipantStatus.CANCELLED) for number in (5, 6))
    assert [(order.key, order.until) for order in happens.orders] == [
        ("offer_expired/p5+p6/2026-03-09", date(2026, 3, 9)),
        ("place_offered/p7+p8/2026-03-10", date(2026, 3, 15)),
    ]


@pytest.mark.parametrize(
    ("now", "expired"), [("2026-03-15 19:59", False), ("2026-03-16 07:59", False), ("2026-03-16 08:00", True)]
)
def test_the_last_day_to_answer_counts_whole(now: str, expired: bool) -> None:
    assert bool(due(waiting(5, offered_until=at(UNTIL)), now=now).changes) is expired


def test_an_expired_offer_ends_also_where_nobody_can_be_told() -> None:
    gone = waiting(5, offered_until=at("2026-03-10 00:00"), contact_email="", email="")
    assert due(gone) == DueOffers((Merge(5, {}, status=ParticipantStatus.CANCELLED),))


def test_what_was_said_once_is_not_said_again() -> None:
    told = {"place_offered/p6/2026-03-10", "offer_expired/p5/2026-03-09"}
    people = (waiting(5, offered_until=at("2026-03-10 00:00")), waiting(6))
    assert due(*people, letter_keys=frozenset(told)).orders == ()
