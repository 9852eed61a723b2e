from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from sample_letters import COORDINATOR, COURSE, COURSES, KAREN, METTE, ZONE, participant

from bot.course import Course
from bot.deciding.values import LetterKind, LetterOrder, Overview, Trouble
from bot.due import ScheduleInfo, due_alarms, due_digest, due_reminders, is_digest_day, reminders_on
from bot.mail import Address
from bot.records import Health, Participant, ParticipantStatus

SCHEDULE = ScheduleInfo(
    zone=ZONE,
    reminder_days_before=(14, 2),
    reminder_time=time(9),
    digest_time=time(7, 30),
    digest_days=("mon", "tue", "wed", "thu", "fri"),
    alarm_after=timedelta(minutes=60),
)
TOLD = {14: "reminder/p1/1/2026-06-11/14", 2: "reminder/p1/1/2026-06-11/2"}


def at(text: str) -> datetime:
    """A moment as Danes tell it, in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE).astimezone(UTC)


def someone(number: int = 1, **more: Any) -> Participant:
    """A registered participant who was confirmed long ago."""
    return participant(number, METTE, **{"confirmed_at": at("2026-02-20 10:00"), **more})


def keys(overview: Overview, now: str, course: Course = COURSE, schedule: ScheduleInfo = SCHEDULE) -> list[str]:
    """The keys of the reminders that are due."""
    return [order.key for order in due_reminders(overview, {course.key: course}, schedule, at(now))]


@pytest.mark.parametrize(
    ("now", "sent", "due"),
    [
        ("2026-05-28 08:59", (), []),
        ("2026-05-28 09:00", (), [TOLD[14]]),
        ("2026-05-28 09:01", (14,), []),
        ("2026-06-01 12:00", (), [TOLD[14]]),  # the bot was down on the day: still useful
        ("2026-06-09 08:59", (), [TOLD[14]]),
        ("2026-06-09 09:00", (14,), [TOLD[2]]),
        ("2026-06-10 12:00", (), [TOLD[2]]),  # down for a fortnight: only the latest one
        ("2026-06-10 12:00", (2,), []),  # the earlier one is not made up for
        ("2026-06-11 09:59", (14,), [TOLD[2]]),
        ("2026-06-11 10:00", (14,), []),  # the meeting has begun
        ("2026-06-20 10:00", (), []),
    ],
)
def test_before_a_meeting_the_latest_reminder_is_due_once(now: str, sent: tuple[int, ...], due: list[str]) -> None:
    overview = Overview((someone(),), letter_keys=frozenset(TOLD[days] for days in sent))
    assert keys(overview, now) == due


@pytest.mark.parametrize(
    ("meeting", "now"),
    [
        (1, "2026-06-09 09:00"),  # UTC+2
        (3, "2026-09-27 09:00"),
        (4, "2026-10-29 09:00"),  # 14 days before, after the clock went back on 25 October
        (4, "2026-11-10 09:00"),  # UTC+1
    ],
)
def test_the_hour_is_danish_wall_clock_time(meeting: int, now: str) -> None:
    overview = Overview((someone(),))
    earlier = (datetime.fromisoformat(now) - timedelta(minutes=1)).isoformat(" ")
    days = (COURSE.meeting(meeting).date - date.fromisoformat(now[:10])).days
    key = f"reminder/p1/{meeting}/{COURSE.meeting(meeting).date}/{days}"
    assert key in keys(overview, now)
    assert key not in keys(overview, earlier)


@pytest.mark.parametrize(
    ("day", "now"),
    [
        (date(2026, 3, 30), "2026-03-28 09:00"),  # over the night of 29 March, which has 23 hours
        (date(2026, 10, 26), "2026-10-24 09:00"),  # over the night of 25 October, which has 25 hours
    ],
)
def test_two_days_before_are_two_days_also_when_the_clock_changes(day: date, now: str) -> None:
    course = replace(COURSE, meetings=(replace(COURSE.meetings[0], date=day),))
    overview = Overview((someone(),), letter_keys=frozenset({f"reminder/p1/1/{day}/14"}))
    earlier = (datetime.fromisoformat(now) - timedelta(minutes=1)).isoformat(" ")
    assert keys(overview, now, course) == [f"reminder/p1/1/{day}/2"]
    assert keys(overview, earlier, course) == []


@pytest.mark.parametrize(
    ("confirmed", "now", "due"),
    [
        ("2026-06-08 08:59", "2026-06-09 09:00", [TOLD[2]]),
        ("2026-06-08 09:01", "2026-06-09 09:00", []),  # the confirmation told the dates a day before
        ("2026-06-08 09:01", "2026-06-10 12:00", []),
        ("2026-05-30 12:00", "2026-05-30 12:01", []),  # the reminder of 28 May is not sent after the confirmation
        ("2026-05-30 12:00", "2026-06-02 12:00", []),
        ("2026-05-30 12:00", "2026-06-09 09:00", [TOLD[2]]),
        (None, "2026-06-09 09:00", [TOLD[2]]),
    ],
)
def test_nobody_is_reminded_within_a_day_of_the_confirmation(confirmed: str | None, now: str, due: list[str]) -> None:
    overview = Overview((someone(confirmed_at=at(confirmed) if confirmed else None),))
    assert keys(overview, now) == due


def test_who_is_absent_that_day_is_not_reminded() -> None:
    overview = Overview((someone(1), someone(2)), absent={1: frozenset({1}), 2: frozenset({2})})
    assert keys(overview, "2026-06-09 09:00") == ["reminder/p2/1/2026-06-11/2"]


@pytest.mark.parametrize("status", [ParticipantStatus.LATE, ParticipantStatus.WAITING, ParticipantStatus.CANCELLED])
def test_who_has_no_seat_is_not_reminded(status: ParticipantStatus) -> None:
    assert keys(Overview((someone(status=status),)), "2026-06-09 09:00") == []


def test_a_meeting_that_moves_is_reminded_of_anew() -> None:
    moved = replace(COURSE, meetings=(replace(COURSE.meetings[0], date=date(2026, 6, 18)), *COURSE.meetings[1:]))
    overview = Overview((someone(),), letter_keys=frozenset(TOLD.values()))
    assert keys(overview, "2026-06-09 09:00", moved) == ["reminder/p1/1/2026-06-18/14"]
    assert keys(overview, "2026-06-16 09:00", moved) == ["reminder/p1/1/2026-06-18/2"]


def test_no_days_configured_means_no_reminders() -> None:
    schedule = replace(SCHEDULE, reminder_days_before=())
    assert keys(Overview((someone(),)), "2026-06-09 09:00", schedule=schedule) == []


def test_a_reminder_on_the_day_itself() -> None:
    schedule = replace(SCHEDULE, reminder_days_before=(0,))
    overview = Overview((someone(),))
    assert keys(overview, "2026-06-11 08:59", schedule=schedule) == []
    assert keys(overview, "2026-06-11 09:00", schedule=schedule) == ["reminder/p1/1/2026-06-11/0"]


def test_a_reminder_goes_to_the_participant() -> None:
    (order,) = due_reminders(Overview((someone(language="en"),)), COURSES, SCHEDULE, at("2026-06-09 09:00"))
    assert order == LetterOrder(
        kind=LetterKind.REMINDER,
        key=TOLD[2],
        to=Address("Mette Kjær", "mette@silkeborg.example"),
        course=COURSE.key,
        language="en",
        seats=order.seats,
        meeting=1,
        days_before=2,
    )
    assert [(seat.key, seat.person.name) for seat in order.seats] == [("p1", "Mette Kjær")]


def through_bo(number: int, **more: Any) -> Participant:
    """Somebody without an address whom Bo signed up."""
    return someone(number, **{"email": "", "contact_name": "Bo Lind", "contact_email": "bo@odder.example", **more})


def test_those_without_an_address_are_reminded_through_their_contact_in_one_letter() -> None:
    overview = Overview((through_bo(2), through_bo(1), someone(3, contact_email="bo@odder.example")))
    orders = due_reminders(overview, COURSES, SCHEDULE, at("2026-06-09 09:00"))
    assert [(order.key, order.to.email, order.writer_is_participant) for order in orders] == [
        ("reminder/p1+p2/1/2026-06-11/2", "bo@odder.example", False),
        ("reminder/p3/1/2026-06-11/2", "mette@silkeborg.example", True),
    ]


def test_of_a_shared_letter_nobody_is_reminded_again() -> None:
    told = frozenset({"reminder/p1+p2/1/2026-06-11/2"})
    overview = Overview((through_bo(1), through_bo(2), through_bo(3)), letter_keys=told)
    assert keys(overview, "2026-06-09 09:01") == ["reminder/p3/1/2026-06-11/2"]


def test_the_contacts_own_reminder_stands_apart() -> None:
    bo = someone(1, name="Bo Lind", email="bo@odder.example")
    assert keys(Overview((bo, through_bo(2))), "2026-06-09 09:00") == [TOLD[2], "reminder/p2/1/2026-06-11/2"]


def test_without_any_address_there_is_no_letter() -> None:
    assert keys(Overview((through_bo(1, contact_email=""),)), "2026-06-09 09:00") == []


@pytest.mark.parametrize(
    ("muted", "contact", "to"),
    [
        ((), "bo@odder.example", ["mette@silkeborg.example"]),
        (("mette@silkeborg.example",), "bo@odder.example", ["bo@odder.example"]),
        (("mette@silkeborg.example",), "mette@silkeborg.example", []),
        (("mette@silkeborg.example", "bo@odder.example"), "bo@odder.example", []),
    ],
)
def test_an_address_that_takes_no_mail_is_passed_over(muted: tuple[str, ...], contact: str, to: list[str]) -> None:
    overview = Overview((someone(contact_name="Bo Lind", contact_email=contact),), muted=frozenset(muted))
    orders = due_reminders(overview, COURSES, SCHEDULE, at("2026-06-09 09:00"))
    assert [order.to.email for order in orders] == to
    assert all(order.writer_is_participant is (order.to.email == METTE.email) for order in orders)


def test_each_course_has_its_own_reminders() -> None:
    other = replace(COURSE, key="other-2026")
    overview = Overview((someone(1), participant(2, KAREN, course="other-2026")))
    orders = due_reminders(overview, {**COURSES, "other-2026": other}, SCHEDULE, at("2026-06-09 09:00"))
    assert [(order.course, order.key) for order in orders] == [
        (COURSE.key, TOLD[2]),
        ("other-2026", "reminder/p2/1/2026-06-11/2"),
    ]


@pytest.mark.parametrize(
    ("day", "due"),
    [
        (date(2026, 5, 27), []),
        (date(2026, 5, 28), [TOLD[14]]),
        (date(2026, 5, 29), []),  # the one of the day before is not counted again
        (date(2026, 6, 9), [TOLD[2]]),
        (date(2026, 8, 6), ["reminder/p1/2/2026-08-20/14"]),
    ],
)
def test_the_reminders_of_a_day_to_come(day: date, due: list[str]) -> None:
    orders = reminders_on(Overview((someone(),)), COURSES, SCHEDULE, day)
    assert [order.key for order in orders] == due


@pytest.mark.parametrize(
    ("now", "key"),
    [
        ("2026-03-02 07:29", None),
        ("2026-03-02 07:30", "digest/2026-03-02"),
        ("2026-03-02 23:59", "digest/2026-03-02"),  # a late start the same day
        ("2026-02-28 07:30", None),  # a Saturday
        ("2026-03-01 07:30", None),  # a Sunday
        ("2026-03-27 07:29", None),  # the last winter-time digest
        ("2026-03-27 07:30", "digest/2026-03-27"),
        ("2026-03-30 07:29", None),  # the first summer-time one
        ("2026-03-30 07:30", "digest/2026-03-30"),
        ("2026-10-26 07:29", None),  # the first winter-time one
        ("2026-10-26 07:30", "digest/2026-10-26"),
    ],
)
def test_the_digest_is_due_each_working_day_from_its_hour_on(now: str, key: str | None) -> None:
    assert due_digest(Overview(letter_keys=frozenset({"digest/2026-02-27"})), SCHEDULE, at(now)) == key


def test_the_digest_comes_once_a_day_and_a_missed_one_is_not_sent_later() -> None:
    sent: set[str] = set()
    for hour in range(0, 24 * 14, 1):
        now = at("2026-03-23 00:30") + timedelta(hours=hour)
        if now.astimezone(ZONE).date() == date(2026, 3, 25):
            continue  # the bot is down all day
        key = due_digest(Overview(letter_keys=frozenset(sent)), SCHEDULE, now)
        assert key not in sent
        sent |= {key} if key else set()
    days = (23, 24, 26, 27, 30, 31)
    assert sent == {*(f"digest/2026-03-{day}" for day in days), *(f"digest/2026-04-0{day}" for day in (1, 2, 3))}


def test_digest_days_are_the_configured_ones() -> None:
    sundays = replace(SCHEDULE, digest_days=("sun",))
    assert [day for day in range(1, 8) if is_digest_day(sundays, date(2026, 3, day))] == [1]


BEGUN = at("2026-03-03 10:15")
FAILING = Health(name="poll", failing_since=BEGUN, error="connection refused")
WORKING = Health(name="poll", ok_at=BEGUN + timedelta(hours=3))
ALARM = "alarm/poll/2026-03-03T09:15:00+00:00"


@pytest.mark.parametrize(
    ("health", "minutes", "told", "due"),
    [
        (FAILING, 59, (), None),
        (FAILING, 60, (), (ALARM, Trouble("poll", BEGUN, "connection refused"))),
        (FAILING, 600, (), (ALARM, Trouble("poll", BEGUN, "connection refused"))),
        (FAILING, 600, (ALARM,), None),
        (WORKING, 600, (), None),  # what was never told has no end to tell
        (WORKING, 600, (ALARM,), (f"{ALARM}/over", Trouble("poll", BEGUN, over=True))),
        (WORKING, 600, (ALARM, f"{ALARM}/over"), None),
        (Health(name="send"), 600, (ALARM,), None),
        (Health(name="poll", failing_since=BEGUN + timedelta(minutes=595)), 600, (ALARM,), None),
    ],
)
def test_silence_is_told_once_and_its_end_once(
    health: Health, minutes: int, told: tuple[str, ...], due: tuple[str, Trouble] | None
) -> None:
    overview = Overview(health=(health,), letter_keys=frozenset(told))
    orders = due_alarms(overview, SCHEDULE, COORDINATOR, BEGUN + timedelta(minutes=minutes))
    assert [(order.key, order.trouble) for order in orders] == ([due] if due else [])
    assert {order.to for order in orders} <= {COORDINATOR}
