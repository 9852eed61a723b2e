"""What calendars should hold beside what they hold: which messages are due, and that nothing is due afterwards."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from calendars import CalendarClient
from hypothesis import given
from hypothesis import strategies as st
from rounds import templates
from sample_letters import COURSE, METTE, NOW, SENDER, participant

from bot.course import Course
from bot.deciding.values import LetterOrder, Overview
from bot.due import due_invitations
from bot.records import Invitation, Participant, ParticipantStatus
from bot.writing import write

DOMAIN = "fremtidensbiblioteker.dk"
WITH_PLACE = replace(
    COURSE,
    meetings=(
        replace(COURSE.meetings[0], venue="Hovedbiblioteket", address="Hack Kampmanns Plads 2, 8000 Aarhus C"),
        *COURSE.meetings[1:],
    ),
)
MOVED = replace(
    COURSE, meetings=(COURSE.meetings[0], replace(COURSE.meetings[1], date=date(2026, 8, 27)), *COURSE.meetings[2:])
)
LATER = replace(COURSE, meetings=(replace(COURSE.meetings[0], start=time(11)), *COURSE.meetings[1:]))
WITH_AGENDA = replace(COURSE, meetings=(replace(COURSE.meetings[0], agenda=("10.00 Kaffe",)), *COURSE.meetings[1:]))
RENAMED = replace(COURSE, name="Ledelse i hverdagen")
CALLED_OFF = replace(COURSE, meetings=COURSE.meetings[1:], cancelled=(replace(COURSE.meetings[0], cancelled=True),))
ADDRESS, OTHER = str(METTE.email), "ny@silkeborg.example"


def someone(**more: Any) -> Participant:
    return participant(1, METTE, **more)


def due(
    one: Participant, rows: Iterable[Invitation] = (), course: Course = COURSE, **more: Any
) -> tuple[LetterOrder, ...]:
    """What is due for one participant; `now`, `absent`, `muted` and `invite` are the usual ones unless given."""
    overview = Overview(
        participants=(one,),
        absent={one.id: frozenset(more.get("absent", ()))},
        muted=frozenset(more.get("muted", ())),
        invitations=tuple(rows),
    )
    now, invite = more.get("now", NOW), more.get("invite", True)
    return due_invitations(overview, {course.key: course}, DOMAIN, now, invite=invite)


def kept(rows: Iterable[Invitation], orders: Iterable[LetterOrder]) -> list[Invitation]:
    """The rows once these orders are in the outbox, as the store keeps them."""
    there = {row.meeting: row for row in rows}
    for order in orders:
        entry = order.entry
        assert entry is not None
        there[entry.meeting.number] = Invitation(
            id=entry.meeting.number,
            participant_id=entry.participant_id,
            meeting=entry.meeting.number,
            uid=entry.uid,
            sequence=entry.sequence,
            cancelled=entry.cancelled,
            recipient=entry.recipient,
            starts_at=entry.starts_at,
            ends_at=entry.ends_at,
            summary=entry.title,
            place=entry.place,
            agenda=entry.agenda,
        )
    return [there[number] for number in sorted(there)]


def told(orders: Iterable[LetterOrder]) -> list[tuple[object, ...]]:
    """Method, meeting, SEQUENCE and recipient of each message."""
    found: list[tuple[object, ...]] = []
    for order in orders:
        assert order.entry is not None
        method = "CANCEL" if order.entry.cancelled else "REQUEST"
        found.append((method, order.entry.meeting.number, order.entry.sequence, order.to.email))
    return found


INVITED = kept((), due(someone()))


def rows(**changes: Any) -> list[Invitation]:
    """Mette's calendar after her signup; `changes` are of the row of the first meeting."""
    first = Invitation(**(INVITED[0].model_dump() | changes))
    return [first, *(Invitation(**row.model_dump()) for row in INVITED[1:])]


def test_each_meeting_is_an_invitation_of_its_own() -> None:
    orders = due(someone())
    assert told(orders) == [("REQUEST", number, 0, ADDRESS) for number in (1, 2, 3, 4)]
    assert len({order.key for order in orders}) == len({row.uid for row in INVITED}) == 4
    assert due(someone(), INVITED) == ()


@pytest.mark.parametrize("status", [one for one in ParticipantStatus if one is not ParticipantStatus.REGISTERED])
def test_nobody_but_the_registered_is_invited(status: ParticipantStatus) -> None:
    assert due(someone(status=status)) == ()


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"absent": (2,)}, [1, 3, 4]),
        ({"muted": (ADDRESS,)}, []),
        ({"invite": False}, []),
        ({"now": datetime(2026, 6, 11, 7, 59, tzinfo=UTC)}, [1, 2, 3, 4]),
        ({"now": datetime(2026, 6, 11, 8, tzinfo=UTC)}, [2, 3, 4]),  # 10.00 in Denmark: it has begun
        ({"course": CALLED_OFF}, [2, 3, 4]),
    ],
)
def test_who_is_invited_to_what(more: dict[str, Any], expected: list[int]) -> None:
    assert [number for _, number, *_ in told(due(someone(), **more))] == expected


def test_nobody_is_invited_through_somebody_else() -> None:
    assert due(someone(email="", contact_email=OTHER)) == ()


@pytest.mark.parametrize(
    ("course", "number", "changed"),
    [
        (WITH_PLACE, 1, {"place"}),
        (MOVED, 2, {"time"}),
        (LATER, 1, {"time"}),
        (WITH_AGENDA, 1, {"agenda"}),
    ],
)
def test_a_changed_meeting_is_sent_anew(course: Course, number: int, changed: set[str]) -> None:
    (order,) = due(someone(), rows(), course)
    assert told([order]) == [("REQUEST", number, 1, ADDRESS)]
    assert order.entry is not None and order.entry.uid == INVITED[number - 1].uid and order.entry.changed == changed
    assert due(someone(), kept(INVITED, [order]), course) == ()


def test_a_course_with_another_name_is_sent_anew() -> None:
    assert told(due(someone(), rows(), RENAMED)) == [("REQUEST", number, 1, ADDRESS) for number in (1, 2, 3, 4)]


FIRST_OUT = [("CANCEL", 1, 1, ADDRESS)]
ALL_OUT = [("CANCEL", number, 1, ADDRESS) for number in (1, 2, 3, 4)]
MID_COURSE = datetime(2026, 8, 20, 8, tzinfo=UTC)  # the second meeting has begun


@pytest.mark.parametrize(
    ("one", "row", "more", "expected", "reason"),
    [
        (someone(status=ParticipantStatus.CANCELLED), {}, {}, ALL_OUT, "cancelled"),
        (someone(status=ParticipantStatus.CANCELLED), {}, {"now": MID_COURSE}, ALL_OUT[2:], "cancelled"),
        (someone(status=ParticipantStatus.CANCELLED), {}, {"muted": (ADDRESS,)}, [], ""),
        (someone(), {}, {"absent": (1,)}, FIRST_OUT, "absent"),
        (someone(), {"answer": "declined"}, {"absent": (1,)}, [], ""),  # her calendar knows
        (someone(), {"answer": "accepted"}, {"absent": (1,)}, FIRST_OUT, "absent"),
        (someone(), {"cancelled": True}, {"absent": (1,)}, [], ""),
        (someone(), {}, {"course": CALLED_OFF}, FIRST_OUT, "meeting_off"),
        (someone(), {}, {"course": replace(COURSE, meetings=COURSE.meetings[1:])}, FIRST_OUT, "meeting_off"),
        (someone(), {}, {"course": CALLED_OFF, "now": MID_COURSE}, [], ""),
        (someone(), {}, {"invite": False, "absent": (1,)}, FIRST_OUT, "absent"),  # what calendars hold is kept right
        (someone(email=""), {}, {}, ALL_OUT, "updated"),
    ],
)
def test_what_holds_no_more_is_taken_out(
    one: Participant, row: dict[str, Any], more: dict[str, Any], expected: list[tuple[object, ...]], reason: str
) -> None:
    orders = due(one, rows(**row), **more)
    assert told(orders) == expected
    assert {change.what for order in orders for change in order.changes} == ({reason} if reason else set())
    assert due(one, kept(rows(**row), orders), **more) == ()


def test_who_comes_after_all_is_invited_anew() -> None:
    for row in ({"cancelled": True, "sequence": 1}, {"answer": "declined", "sequence": 1}):
        assert told(due(someone(), rows(**row))) == [("REQUEST", 1, 2, ADDRESS)]


def test_a_new_address_gets_what_the_old_one_loses() -> None:
    orders = due(someone(email=OTHER), rows())
    first_two = [("CANCEL", 1, 1, ADDRESS), ("REQUEST", 1, 2, OTHER)]
    assert told(orders)[:2] == first_two and len(orders) == 8
    assert len({order.key for order in orders}) == 8
    assert due(someone(email=OTHER), kept(INVITED, orders)) == ()


def test_an_old_address_that_takes_no_mail_is_left_alone() -> None:
    orders = due(someone(email=OTHER), rows(), muted=(ADDRESS,))
    assert told(orders) == [("REQUEST", number, 1, OTHER) for number in (1, 2, 3, 4)]


def test_one_calendar_behind_both_addresses_holds_the_meetings_once_in_any_order() -> None:
    first, then = due(someone()), due(someone(email=OTHER), rows())
    raws = [write(order, {COURSE.key: COURSE}, SENDER, templates(), NOW).raw for order in (*first, *then)]
    for order in (raws, raws[::-1]):
        calendar = CalendarClient((ADDRESS, OTHER))
        calendar.receive(*order)
        assert len(calendar.entries) == 4


COURSES = [COURSE, WITH_PLACE, MOVED, LATER, WITH_AGENDA, RENAMED, CALLED_OFF]
STATES = st.tuples(
    st.sampled_from([ParticipantStatus.REGISTERED, ParticipantStatus.CANCELLED]),
    st.sampled_from([ADDRESS, OTHER, ""]),
    st.sets(st.integers(1, 4)),
    st.sampled_from(COURSES),
    st.sets(st.sampled_from([ADDRESS, OTHER])),
)


@given(st.lists(STATES, max_size=6))
def test_whatever_happens_nothing_is_due_twice(states: list[tuple[Any, ...]]) -> None:
    calendar: list[Invitation] = []
    keys: list[str] = []
    for status, address, absent, course, muted in states:
        one, more = someone(status=status, email=address), {"absent": absent, "muted": muted}
        orders = due(one, calendar, course, **more)
        calendar = kept(calendar, orders)
        keys += [order.key for order in orders]
        assert due(one, calendar, course, **more) == ()
    assert len(keys) == len(set(keys))
