"""What is played: the mails, and the moments at which the service is let run."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from bot.course import Course
from bot.mail import Mail, from_bytes

MAILS = Path(__file__).parent / "mails"
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)  # what from_bytes gives for a mail without a date
SHORTLY = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Sample:
    """A mail out of a file: its name, its bytes as a server stores them (CRLF), and what is in them."""

    name: str
    raw: bytes
    mail: Mail


@dataclass(frozen=True, slots=True)
class Act:
    """A round of the service at one moment (aware), after the mails that came before it were delivered."""

    title: str
    at: datetime
    samples: tuple[Sample, ...] = ()


def sample(file: Path, undated: datetime) -> Sample:
    """The mail in a file; `undated` is its delivery where it tells none.

    A server stores lines that end in CRLF, whatever the file has (RFC 5322 section 2.1).
    """
    raw = re.sub(rb"\r?\n", b"\r\n", file.read_bytes())
    mail = from_bytes(raw)
    return Sample(file.name, raw, mail if mail.received > EPOCH else from_bytes(raw, undated))


def whole_story(course: Course, reminder_days: int, digest_time: time, reminder_time: time) -> tuple[Act, ...]:
    """The dozen mails in three acts: before the deadline, after it, and the day of the first reminders."""
    closed, first, started = course.signup_deadline, course.meetings[0], _started(course)
    morning = datetime.combine(closed + timedelta(days=2), digest_time, course.zone) + SHORTLY
    reminded = datetime.combine(first.date - timedelta(days=reminder_days), reminder_time, course.zone) + SHORTLY
    samples = sorted((sample(file, undated=started) for file in MAILS.glob("*.eml")), key=lambda one: one.mail.received)
    early = tuple(one for one in samples if one.mail.received < started)
    late = tuple(one for one in samples if one.mail.received >= started)
    return (
        Act("The bot is started, and finds what has come since January", started, early),
        Act(f"Signup closed on {closed:%-d %B}: who comes too late, and the coordinator's digest", morning, late),
        Act(f"{reminder_days} days before the first meeting: the reminders", reminded),
    )


def own_story(files: Sequence[Path], course: Course) -> tuple[Act, ...]:
    """The user's own mails, each once, in one round shortly after the last of them was delivered.

    A mail that does not say when it was delivered came while signup was open.
    """
    different = {one.mail.sha256: one for one in (sample(file, undated=_started(course)) for file in files)}
    samples = tuple(sorted(different.values(), key=lambda one: one.mail.received))
    return (Act("Your own mail", samples[-1].mail.received.astimezone(course.zone) + SHORTLY, samples),)


def _started(course: Course) -> datetime:
    """When the bot is started in the story: some days before signup closes."""
    return datetime.combine(course.signup_deadline - timedelta(days=5), time(16), course.zone)
