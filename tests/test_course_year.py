"""Time travel over the whole course: every signup, reminder, digest and alarm of 2026, and both changes of the clock.

The service does its rounds from January to the day after the last meeting. Meanwhile it is started anew, its servers
go away and come back, one meeting gets its place and one is moved. All letters that leave it are compared.
"""

import email
import email.policy
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, time
from functools import partial
from pathlib import Path

import pytest
from calendars import calendar_in, event_of
from course_year import (
    ABSENT,
    CALENDAR,
    CONTACT,
    DECLINES,
    HOUSE,
    IN_TIME,
    LATE,
    NOWHERE,
    REMINDERS,
    UPDATES,
    Sent,
    Signup,
    Year,
    at,
    days,
    is_working_day,
    moments,
    read_on,
)
from rounds import Clock, config_for, desk_for
from servers.mailserver import MailServer
from servers.sink import SmtpSink

from bot.deciding.values import LetterKind


@pytest.fixture
def year(embedded_imap: MailServer, smtp_sink: SmtpSink, tmp_path: Path) -> Iterator[Year]:
    clock = Clock(at("2026-01-02 00:00"))
    config = config_for(embedded_imap, smtp_sink, tmp_path / "bot.sqlite3")
    config = config.model_copy(update={"sender": config.sender.model_copy(update={"invitations": "each"})})
    made = Year(embedded_imap, smtp_sink, config, clock, desk_for(config, clock))
    yield made
    made.desk.store.close()


def test_the_whole_course(year: Year) -> None:
    away, deliver, again = {"port": NOWHERE}, year.server.append, IN_TIME[4]
    year.live(
        [
            *((at(one.delivered), partial(deliver, one.raw, at(one.delivered))) for one in [*IN_TIME, LATE]),
            (at("2026-01-15 07:30"), year.restart),  # at the hour of the digest
            (at("2026-01-21 07:00"), partial(deliver, again.raw, at("2026-01-21 07:00"))),  # the same mail twice
            (at("2026-01-26 07:45"), year.restart),  # the digest of the day is out
            (at("2026-03-01 00:00"), partial(year.restart, mailbox=away)),
            (at("2026-03-02 00:00"), year.restart),
            (at("2026-05-04 12:00"), partial(year.change_meeting, 1, venue="Hovedbiblioteket i Aarhus")),
            (at("2026-05-05 12:00"), year.approve),
            (at("2026-05-28 09:00"), year.restart),  # at the hour of the reminder
            (at("2026-06-09 08:00"), partial(year.restart, smtp=away)),
            (at("2026-06-09 12:00"), year.restart),
            (at("2026-08-10 12:00"), partial(year.change_meeting, 2, date=date(2026, 8, 27))),
            (at("2026-08-11 12:00"), year.approve),
            (at("2026-09-12 12:00"), partial(year.change_meeting, 3, date=date(2026, 10, 1))),
            (at("2026-09-16 12:00"), partial(year.change_meeting, 3, date=date(2026, 9, 29))),  # back to what was told
            (at("2026-10-05 12:00"), partial(year.decline, DECLINES, date(2026, 11, 12), "2026-10-05 12:00")),
            (at("2026-11-10 12:00"), year.restart),  # the last reminders are out
        ],
        moments(),
    )
    digests = year.of_kind(LetterKind.DIGEST)
    assert [one.at.date() for one in digests] == list(filter(is_working_day, days()))
    assert all(time(7, 30) <= one.at.time() <= time(7, 31) for one in digests)

    reminders = year.of_kind(LetterKind.REMINDER)
    assert Counter((one.day, one.letter["Subject"], one.place, one.to) for one in reminders) == Counter(
        (day, f"Påmindelse: Hverdagsledelse 2026 {meeting}", place, one.address)
        for day, meeting, place in REMINDERS
        for one in IN_TIME
        if not (one is ABSENT and "29. september" in meeting) and not (one is DECLINES and "12. november" in meeting)
    )
    assert all(one.at.time() >= time(9) for one in reminders)
    assert all("Ole Ravn" in one.text for one in reminders if one.to == CONTACT.address)

    own = [(one.day, one.to) for one in year.of_kind(LetterKind.CONFIRMATION)]
    assert own == [(read_on(one), one.address) for one in IN_TIME if one is not CONTACT]
    group = [(one.day, one.to) for one in year.of_kind(LetterKind.GROUP_CONFIRMATION)]
    assert group == [(read_on(CONTACT), CONTACT.address)]
    rejected = [(one.day, one.to) for one in year.of_kind(LetterKind.DEADLINE_REJECTION)]
    assert rejected == [("2026-03-02", LATE.address)]

    assert [f"{one.at:%Y-%m-%d %H:%M}" for one in year.of_kind(LetterKind.ALARM)] == [
        "2026-03-01 10:31",  # the mailbox has been away since 09:01
        "2026-03-02 07:29",  # it is back
        "2026-06-09 12:01",  # written at 10:31, when no letter could be sent
        "2026-06-10 07:29",
    ]
    assert {one.to for one in year.of_kind(LetterKind.DIGEST, LetterKind.ALARM)} == {HOUSE}

    asked = [(one.day, one.to) for one in year.of_kind(LetterKind.MISSING_DATA)]
    assert asked == [("2026-02-11", CONTACT.address)]  # for the address of Ole Ravn, from 09:00 on the day before

    proposals = [(one.day, one.to) for one in year.of_kind(LetterKind.CHANGE_PROPOSED)]
    assert proposals == [(day, HOUSE) for day in ("2026-05-05", "2026-08-11", "2026-09-13")]
    news = [(one.day, one.to) for one in year.of_kind(LetterKind.MEETING_CHANGED)]
    assert Counter(news) == Counter((day, one.address) for day in ("2026-05-06", "2026-08-12") for one in IN_TIME)

    invitations = year.of_kind(LetterKind.INVITATION)
    invited = [one for one in IN_TIME if one is not CONTACT]  # nobody knows the address of Ole Ravn
    assert Counter(map(entry_of, invitations)) == Counter(
        [
            *((read_on(one), one.address, 0, day) for one in invited for day in INVITED_TO if not misses(one, day)),
            *((day, one.address, 1, meeting) for one in invited for day, meeting in UPDATES),
        ]
    )
    for one in invited:
        expected = [entry for entry in CALENDAR if not misses(one, f"{entry[0]:%Y-%m-%d}")]
        assert year.calendars[one.address].days == expected
    thanks = year.of_kind(LetterKind.THANK_YOU)
    assert Counter((f"{one.at:%Y-%m-%d %H:%M}", one.to) for one in thanks) == Counter(
        ("2026-11-13 09:01", one.address) for one in IN_TIME
    )
    told: list[Sequence[object]] = [digests, reminders, own, group, rejected, asked, proposals, news, invitations]
    told += [year.of_kind(LetterKind.ALARM), thanks]
    assert len(year.sent) == sum(map(len, told)) == len({one.letter["Message-ID"] for one in year.sent})


INVITED_TO = ("2026-06-11", "2026-08-20", "2026-09-29", "2026-11-12")


def misses(one: Signup, day: str) -> bool:
    """Whether somebody said in the signup not to come on a day."""
    return one is ABSENT and day == "2026-09-29"


def entry_of(sent: Sent) -> tuple[str, str, int, str]:
    """What a message put into whose calendar: when it went out, to whom, its SEQUENCE, the day of the meeting."""
    calendar = calendar_in(sent.letter.as_bytes())
    assert calendar is not None
    event = event_of(calendar)
    return sent.day, sent.to, event.sequence, f"{event.decoded('DTSTART'):%Y-%m-%d}"


def test_what_the_house_sends_to_its_own_mailbox_is_left_there(year: Year) -> None:
    year.server.append(IN_TIME[0].raw, at(IN_TIME[0].delivered))
    year.live([], [moment for moment in moments() if moment < at("2026-01-08 00:00")])
    for one in year.of_kind(LetterKind.DIGEST):
        year.server.append(one.letter.as_bytes(policy=email.policy.SMTP), one.at)
    year.live([], [at("2026-01-08 07:29")])
    assert Counter(one.to for one in year.sent) == {HOUSE: 4, IN_TIME[0].address: 1 + len(CALENDAR)}
    assert [found.flags for found in year.server.look()] == [frozenset()] * 4
