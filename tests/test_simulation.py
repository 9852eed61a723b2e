"""A course with all its mails, and the first weeks of the next one, against real servers.

People who follow a fixed seed sign up, send what is missing, stay away, hand over and leave; their machines answer
and their servers bounce. After each week the database, the letters and the mailbox must be as the model says. With
TILMELDBOT_FULL=1 there are 200 participants.
"""

import os
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest
from rounds import Clock, config_for, desk_for
from servers.mailserver import MailServer
from servers.sink import SmtpSink
from simulation.mails import Pen
from simulation.model import Model
from simulation.play import Play
from simulation.seasons import wanted
from simulation.stage import Stage
from simulation.town import Town

from bot.config import Config
from bot.deciding.values import LetterKind
from bot.records import LetterState

SEED = 2026
PEOPLE = 200 if os.environ.get("TILMELDBOT_FULL") == "1" else 40
ZONE = ZoneInfo("Europe/Copenhagen")
FIRST, LAST = date(2026, 1, 5), date(2027, 1, 18)  # Mondays
NEXT_OPENS = date(2026, 9, 7)
FIRST_COURSE, NEXT_COURSE = "hverdagsledelse-2026", "hverdagsledelse-2027"
NOT_PLAYED = {
    LetterKind.DIGEST, LetterKind.ALARM, LetterKind.DATA_EXTRACT, LetterKind.CERTIFICATE,
    LetterKind.INVITATION, LetterKind.INVITATION_CANCELLED, LetterKind.CHANGE_PROPOSED, LetterKind.MEETING_CHANGED,
}  # fmt: skip
NEXT_MEETINGS = (date(2027, 1, 21), date(2027, 3, 11), date(2027, 5, 20), date(2027, 9, 16))


def with_capacity(config: Config) -> Config:
    """The course has fewer seats than there are people, and its second meeting a kitchen to be told of."""
    (course,) = config.courses
    first, second, *others = course.meetings
    meetings = (first, second.model_copy(update={"venue_contact": "kantine@moedested.example"}), *others)
    changed = course.model_copy(update={"capacity": PEOPLE * 3 // 4, "meetings": meetings})
    return config.model_copy(update={"courses": (changed,)})


def with_invitations(config: Config) -> Config:
    """Each meeting is an invitation of its own."""
    return config.model_copy(update={"sender": config.sender.model_copy(update={"invitations": "each"})})


def with_next_course(config: Config) -> Config:
    """The next year's course beside it."""
    (course,) = config.courses
    meetings = tuple(
        one.model_copy(update={"date": day}) for one, day in zip(course.meetings, NEXT_MEETINGS, strict=True)
    )
    following = {
        "key": NEXT_COURSE,
        "aliases": (),
        "signup_deadline": date(2026, 11, 1),
        "capacity": None,
        "meetings": meetings,
    }
    return config.model_copy(update={"courses": (course, course.model_copy(update=following))})


@pytest.fixture
def play(dovecot: MailServer, smtp_sink: SmtpSink, tmp_path: Path) -> Iterator[Play]:
    start = datetime.combine(FIRST, time(), ZONE)
    clock, chance = Clock(start), Random(SEED)
    config = with_invitations(with_capacity(config_for(dovecot, smtp_sink, tmp_path / "bot.sqlite3")))
    desk = desk_for(config, clock)
    stage = Stage(chance, Model(dict(config.catalogue)), Town(chance), Pen(chance), start, start)
    made = Play(dovecot, smtp_sink, clock, desk, stage)
    yield made
    made.desk.store.close()


def test_two_courses(play: Play) -> None:
    monday, read = FIRST, 0
    while monday <= LAST:
        if monday == NEXT_OPENS:
            play.restart(with_next_course(play.desk.config))
        if monday < NEXT_OPENS:
            mails = wanted(play.stage, FIRST_COURSE, FIRST, monday, PEOPLE)
        else:
            mails = wanted(play.stage, NEXT_COURSE, NEXT_OPENS, monday, PEOPLE // 2)
        play.week(monday, mails)
        play.check()
        read = play.check_privacy(read)
        monday += timedelta(7)
    sent = {kind for kind, _, state in play.stage.model.letters if state == LetterState.SENT}
    assert sent == set(LetterKind) - NOT_PLAYED
