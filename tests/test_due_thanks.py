from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sample_letters import COURSE, COURSES, KAREN, METTE, participant
from test_due import SCHEDULE, at

from bot.deciding.values import LetterKind, Overview
from bot.due import due_thanks, thanks_on
from bot.mail import Address
from bot.records import Participant, ParticipantStatus

TIME = "2026-11-13 09:00"
ALL = frozenset({1, 2, 3, 4})


def someone(number: int = 1, **more: Any) -> Participant:
    """A participant who was confirmed long ago."""
    return participant(number, METTE, **{"confirmed_at": at("2026-02-20 10:00"), **more})


def through_bo(number: int) -> Participant:
    """Somebody without an address whom Bo signed up."""
    return someone(number, email="", contact_name="Bo Lind", contact_email="bo@odder.example")


def keys(now: str, *people: Participant, **more: Any) -> list[str]:
    return [order.key for order in due_thanks(Overview(people, **more), COURSES, SCHEDULE, at(now))]


@pytest.mark.parametrize(
    ("now", "sent", "due"),
    [
        ("2026-11-12 15:01", (), []),
        ("2026-11-13 08:59", (), []),
        (TIME, (), ["thank_you/p1"]),
        ("2026-11-13 09:01", ("thank_you/p1",), []),
        ("2026-11-13 09:01", ("thank_you/p1+p2",), []),
        ("2026-11-13 09:01", ("thank_you/p11",), ["thank_you/p1"]),
        ("2026-11-27 08:59", (), ["thank_you/p1"]),  # the bot was down
        ("2026-11-27 09:00", (), []),  # for too long
    ],
)
def test_thanks_go_out_once_the_day_after_the_last_meeting(now: str, sent: tuple[str, ...], due: list[str]) -> None:
    assert keys(now, someone(), letter_keys=frozenset(sent)) == due


def test_thanks_are_not_said_again_when_the_last_meeting_turns_out_to_be_later() -> None:
    later = replace(COURSE, meetings=(*COURSE.meetings[:3], replace(COURSE.meetings[3], date=date(2026, 11, 20))))
    overview = Overview((someone(),), letter_keys=frozenset({"thank_you/p1"}))
    assert due_thanks(overview, {later.key: later}, SCHEDULE, at("2026-11-21 09:00")) == ()


@pytest.mark.parametrize(
    ("one", "absent"),
    [
        (someone(), ALL),
        (someone(status=ParticipantStatus.CANCELLED), frozenset()),
        (someone(status=ParticipantStatus.WAITING), frozenset()),
        (someone(confirmed_at=at("2026-11-12 15:00")), frozenset()),  # got the seat when all was over
        (
            someone(confirmed_at=at("2026-10-01 12:00")),
            frozenset({4}),
        ),  # came off the waiting list for the fourth alone
        (someone(confirmed_at=None, recorded_at=at("2026-10-01 12:00")), frozenset({4})),  # in another's place
        (someone(email=""), frozenset()),
    ],
)
def test_who_was_never_there_gets_none(one: Participant, absent: frozenset[int]) -> None:
    assert keys(TIME, one, absent={1: absent}) == []


def test_who_was_there_once_gets_one() -> None:
    assert keys(TIME, someone(), absent={1: ALL - {2}}) == ["thank_you/p1"]


def test_those_without_an_address_are_thanked_through_their_contact_in_one_letter() -> None:
    overview = Overview((through_bo(1), through_bo(2), participant(3, KAREN, language="en")))
    orders = due_thanks(overview, COURSES, SCHEDULE, at(TIME))
    assert [(one.key, one.to, one.language, one.writer_is_participant) for one in orders] == [
        ("thank_you/p1+p2", Address("Bo Lind", "bo@odder.example"), "da", False),
        ("thank_you/p3", Address(KAREN.name or "", KAREN.email or ""), "en", True),
    ]
    assert {one.kind for one in orders} == {LetterKind.THANK_YOU}


@pytest.mark.parametrize(
    ("muted", "due"), [({"bo@odder.example"}, ["thank_you/p2"]), ({METTE.email or ""}, ["thank_you/p1"])]
)
def test_an_address_that_takes_no_mail_gets_none(muted: set[str], due: list[str]) -> None:
    assert keys(TIME, through_bo(1), someone(2), muted=frozenset(muted)) == due


@pytest.mark.parametrize(("day", "due"), [(12, []), (13, ["thank_you/p1"]), (14, [])])
def test_the_thanks_of_a_day_to_come(day: int, due: list[str]) -> None:
    orders = thanks_on(Overview((someone(),)), COURSES, SCHEDULE, date(2026, 11, day))
    assert [order.key for order in orders] == due
