"""The course year: who signs up when, the moments at which there is a round, and the service on its way through it.

No test of its own.
"""

import email
import email.policy
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from email.message import EmailMessage
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from calendar_replies import Answer, google
from calendars import CalendarClient
from rounds import Clock
from servers.mailserver import MailServer
from servers.sink import SmtpSink

from bot.config import Config
from bot.deciding.values import LetterKind
from bot.service import Desk, one_round
from bot.service.announcing import approve
from bot.store import Store

ZONE = ZoneInfo("Europe/Copenhagen")
FIRST, LAST = date(2026, 1, 2), date(2026, 11, 13)
AFTER_REMINDERS = time(9, 1)
AROUND_DIGEST = (time(7, 29), time(7, 31))
HOUSE = "lv@fremtidensbiblioteker.dk"
NOWHERE = 1  # a port that nobody listens on
SUMMER, WINTER = date(2026, 3, 29), date(2026, 10, 25)  # Sundays on which the clock changes, at 01:00 UTC


@dataclass(frozen=True)
class Signup:
    """A mail that signs its writer up, or `other`, whose address it does not give."""

    delivered: str  # Danish time
    name: str
    address: str
    more: str = ""
    other: str = ""

    @property
    def raw(self) -> bytes:
        who = f"vores souschef {self.other}" if self.other else "mig"
        mail = EmailMessage()
        mail["From"] = f"{self.name} <{self.address}>"
        mail["To"] = HOUSE
        mail["Subject"] = "Tilmelding til Hverdagsledelse 2026"
        mail["Message-ID"] = f"<signup-{self.address}>"
        mail.set_content(
            f"Kære Lisbet\n\nJeg vil gerne tilmelde {who} til Hverdagsledelse 2026. {self.more}\n"
            "Fakturaen skal sendes til EAN 5798000000001.\n\n"
            f"Med venlig hilsen\n{self.name}\nAfdelingsleder\nHolt Bibliotek\nTlf. 20 30 40 50\n"
        )
        return mail.as_bytes(policy=email.policy.SMTP)


ABSENT = Signup("2026-01-28 07:10", "Grethe Lund", "grethe@holt.example", "Jeg kan ikke komme den 29. september.")
CONTACT = Signup("2026-02-03 07:31", "Helle Skov", "helle@holt.example", other="Ole Ravn")
UNSEEN = Signup("2026-03-01 12:00", "Karen Balle", "karen@holt.example")  # the mailbox cannot be reached that day
LATE = Signup("2026-03-02 00:00", "Mette Dahl", "mette@holt.example")
IN_TIME = [
    Signup("2026-01-05 07:00", "Anna Krog", "anna@holt.example"),
    Signup("2026-01-06 07:30", "Bent Holm", "bent@holt.example"),
    Signup("2026-01-10 03:00", "Dorte Friis", "dorte@holt.example"),
    Signup("2026-01-15 07:30", "Erik Bang", "erik@holt.example"),
    Signup("2026-01-20 00:00", "Finn Juhl", "finn@holt.example"),
    ABSENT,
    CONTACT,
    Signup("2026-02-17 06:00", "Inge Vester", "inge@holt.example"),
    Signup("2026-02-28 00:01", "Jens Toft", "jens@holt.example"),
    UNSEEN,
    Signup("2026-03-01 23:59", "Lone Bech", "lone@holt.example"),
]

REMINDERS = [  # the day it goes out, the meeting, and where that will be
    ("2026-05-28", "torsdag den 11. juni", "Hovedbiblioteket i Aarhus"),
    ("2026-06-09", "torsdag den 11. juni", "Hovedbiblioteket i Aarhus"),
    ("2026-08-06", "torsdag den 20. august", "Sted følger"),
    ("2026-08-13", "torsdag den 27. august", "Sted følger"),  # the same meeting, moved on 10 August
    ("2026-08-25", "torsdag den 27. august", "Sted følger"),
    ("2026-09-16", "tirsdag den 29. september", "Sted følger"),  # a day late: until then the date was in doubt
    ("2026-09-27", "tirsdag den 29. september", "Sted følger"),
    ("2026-10-29", "torsdag den 12. november", "Sted følger"),
    ("2026-11-10", "torsdag den 12. november", "Sted følger"),
]

DECLINES = IN_TIME[1]  # the last meeting, in the calendar
CALENDAR = [  # the hours in UTC, on both sides of the change of the clock, and where
    (datetime(2026, 6, 11, 8, tzinfo=UTC), "Hovedbiblioteket i Aarhus"),
    (datetime(2026, 8, 27, 8, tzinfo=UTC), "Sted følger"),
    (datetime(2026, 9, 29, 8, tzinfo=UTC), "Sted følger"),
    (datetime(2026, 11, 12, 9, tzinfo=UTC), "Sted følger"),
]
UPDATES = [("2026-05-06", "2026-06-11"), ("2026-08-12", "2026-08-27")]  # the day it goes out, and of the meeting

MORE_ROUNDS = (
    "2026-01-26 07:46",
    "2026-03-01 10:31",
    "2026-06-09 10:31",
    "2026-06-09 12:01",
    "2026-09-16 12:01",
    "2026-11-13 09:01",
)


def at(text: str) -> datetime:
    """A moment as Danes tell it, in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE).astimezone(UTC)


def days() -> list[date]:
    return [FIRST + timedelta(number) for number in range((LAST - FIRST).days + 1)]


def is_working_day(day: date) -> bool:
    return day.isoweekday() <= 5


def moments() -> list[datetime]:
    """When there is a round: around the digest of a working day, after the reminders of any other day and of those on
    which there are some, and each half hour of the nights on which the clock changes and the mornings after.

    Whatever is due by mistake in between is sent by the next of them, and so at a time when nothing should be.
    """
    found = {
        datetime.combine(day, hour, ZONE).astimezone(UTC)
        for day in days()
        for hour in (AROUND_DIGEST if is_working_day(day) else (AFTER_REMINDERS,))
    }
    found |= {at(f"{day} {AFTER_REMINDERS}") for day, _, _ in REMINDERS}
    for sunday in (SUMMER, WINTER):
        midnight = datetime.combine(sunday, time(), ZONE).astimezone(UTC)
        found |= {midnight + number * timedelta(minutes=30) for number in (*range(9), *range(59, 69))}
    return sorted(found | set(map(at, MORE_ROUNDS)))


class Sent(NamedTuple):
    """A letter as it left the service: when in Danish time, to whom, and what."""

    at: datetime
    to: str
    letter: EmailMessage

    @property
    def day(self) -> str:
        return f"{self.at:%Y-%m-%d}"

    @property
    def text(self) -> str:
        body = self.letter.get_body(("plain",))
        assert body is not None
        return str(body.get_content())

    @property
    def place(self) -> str:
        """Where the letter says that the meeting is."""
        found = re.search(r"^ *Sted +(.+)$", self.text, re.MULTILINE)
        return found[1].strip() if found else ""


def read_on(signup: Signup) -> str:
    """The day of the first round after a mail is there and the mailbox can be reached."""
    return "2026-03-02" if signup.delivered.startswith("2026-03-01") else signup.delivered[:10]


@dataclass
class Year:
    """The service on its way through the year, and all that it sent."""

    server: MailServer
    sink: SmtpSink
    config: Config
    clock: Clock
    desk: Desk
    sent: list[Sent] = field(default_factory=list)
    calendars: dict[str, CalendarClient] = field(default_factory=dict)

    def live(self, events: list[tuple[datetime, Callable[[], object]]], rounds: list[datetime]) -> None:
        """Let each event happen at its time, between the rounds."""
        coming = sorted(events, key=lambda event: event[0])
        for moment in rounds:
            while coming and coming[0][0] <= moment:
                coming.pop(0)[1]()
            self.clock.now = moment
            one_round(self.desk)
            for letter in self.sink.letters:
                (recipient,) = letter.recipients
                message = email.message_from_bytes(letter.raw, policy=email.policy.default)
                self.sent.append(Sent(moment.astimezone(ZONE), recipient, message))
                self.calendars.setdefault(recipient, CalendarClient((recipient,))).receive(letter.raw)
            self.sink.letters.clear()

    def restart(self, **sections: dict[str, Any]) -> None:
        """Start the service anew; `sections` changes the configuration for this time."""
        changed = {name: getattr(self.config, name).model_copy(update=keys) for name, keys in sections.items()}
        self.desk.store.close()
        config = self.config.model_copy(update=changed)
        self.desk = Desk(config, Store(config.database.url), self.desk.templates, self.clock)
        self.desk.store.migrate()

    def change_meeting(self, number: int, **keys: Any) -> None:
        """Change the configuration for good, and start the service anew."""
        (course,) = self.config.courses
        meetings = list(course.meetings)
        meetings[number - 1] = meetings[number - 1].model_copy(update=keys)
        changed = course.model_copy(update={"meetings": tuple(meetings)})
        self.config = self.config.model_copy(update={"courses": (changed,)})
        self.restart()

    def approve(self) -> None:
        """The coordinator approves what she was asked."""
        approve(self.desk, self.config.courses[0].key)

    def decline(self, one: Signup, day: date, when: str) -> None:
        """Somebody's calendar says no to the meeting of a day."""
        entries = self.calendars[one.address].entries.items()
        uid, entry = next((uid, entry) for uid, entry in entries if entry.starts_at.date() == day)
        answer = Answer(uid, "DECLINED", one.address, one.name, entry.summary, entry.starts_at, entry.ends_at, at(when))
        self.server.append(google(answer), at(when))

    def of_kind(self, *kinds: LetterKind) -> list[Sent]:
        """What was sent of these kinds, in order."""
        ids = {letter.message_id for letter in self.desk.store.letters() if letter.kind in kinds}
        return [one for one in self.sent if one.letter["Message-ID"] in ids]
