"""Whole conversations as case folders: playing their steps through the production code. No test of its own.

A case is a folder of `tests/cases/`, its steps in order of their number:

==============  =======================================================================================================
why.txt         what happens, what a careful secretary does, and why
course.toml     where given: sections laid over config.toml; `[courses.KEY]` goes over the course of that key
1-in.eml        a mail arrives, at the moment of its topmost Received header; LF here, CRLF on the wire
2-at.toml       time passes: `now`
3-decide.toml   the coordinator decides: `now`, `verdict` ("register", "dismiss", "admit"), about `review` (its mail's
                step) or `participant` (a name), with corrections in `people`, `person`, `payer`, `course`
1-out-1.txt     where given: the whole first letter that step 1 causes
expect.toml     what stands after each step (expectations.py)
==============  =======================================================================================================

A mail refers to our letters by placeholders, which are filled in before it is delivered:

==========================  ===========================================================================================
{{message-id 1}}            the Message-ID of the letter that step 1 caused
{{subject 1}}               its subject
{{text 1}} {{html 1}}       its text; its page without the frame around the body
{{quote 1}}                 its text, "> " before each line
{{history 1}}               its text below the header block that Outlook writes
==========================  ===========================================================================================

Where step 1 caused several, the one to the mail's sender is meant; `{{quote 1 receipt}}` names the kind and
`{{quote 1 to bo@odder.example}}` the recipient. `until "EAN"` and `after "EAN"` take the lines to the first that holds
those words, and the rest; `with "old" as "new"` is a correction that somebody wrote into the letter.
"""

import email
import email.policy
import re
import tomllib
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.header import Header
from email.message import EmailMessage
from email.utils import parseaddr
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_datetime
from rounds import ROOT, Clock

from bot.config import Config
from bot.deciding.settling import Corrections
from bot.deciding.values import LetterKind
from bot.mail import from_bytes
from bot.reading import Person
from bot.records import Arrival, Letter, LetterState, Review
from bot.service import Desk
from bot.service.incoming import answer_arrivals
from bot.service.outgoing import enqueue_due
from bot.service.reviewing import admit, dismiss_review, register_review
from bot.store import Incoming, Store
from bot.templating import Templates

TO_THE_HOUSE = (LetterKind.DIGEST, LetterKind.ALARM)
READING_TIME = timedelta(seconds=20)  # from a mail's delivery until it is looked at
PLACEHOLDER = re.compile(
    r"\{\{(?P<what>message-id|subject|text|html|quote|history) (?P<step>\d+)(?: (?P<kind>[a-z]+_?[a-z]+)(?= \w|\}\}))?"
    r"(?: to (?P<to>\S+?@[^\s}]+))?"
    r'(?: (?P<cut>until|after) "(?P<words>[^"]*)")?(?: with "(?P<old>[^"]*)" as "(?P<new>[^"]*)")?\}\}'
)


@cache
def _templates() -> Templates:
    """The templates, loaded once for all cases: that takes longer than playing one."""
    return Templates(ROOT / "templates")


class CannotGoOn(Exception):
    """The case refers to something that did not come about; the text says what."""


def configured(folder: Path, database: Path) -> Config:
    """The shipped configuration with what the case changes of it. pydantic's ValidationError for an unknown key.

    A case says so where it is about invitations to calendars; else there are none.
    """
    values = tomllib.loads((ROOT / "config.toml").read_text("utf-8"))
    values["sender"]["invitations"] = "none"
    changes = tomllib.loads(file.read_text("utf-8")) if (file := folder / "course.toml").exists() else {}
    courses = {course["key"]: course for course in values.pop("courses")}
    for key, more in changes.pop("courses", {}).items():
        courses[key] = courses.get(key, {"key": key}) | more
    for section, more in changes.items():
        values[section] = values.get(section, {}) | more
    values["database"] = {"url": f"sqlite:///{database}"}
    return Config(**values | {"courses": list(courses.values())})


class Conversation:
    """A case being played. `caused` holds the letters to people that each step put out, `digests` those to the house.

    `arrivals` holds the id of each step's mail.
    """

    def __init__(self, folder: Path, database: Path) -> None:
        self.clock = Clock(datetime(2026, 1, 1, tzinfo=UTC))
        config = configured(folder, database)
        self.desk = Desk(config, Store(config.database.url), _templates(), self.clock)
        self.desk.store.migrate()
        self.caused: dict[int, list[Letter]] = {}
        self.digests: dict[int, list[Letter]] = {}
        self.arrivals: dict[int, int] = {}

    def play(self, number: int, file: Path) -> None:
        """One step. What it puts into the outbox is sent at once. Raises CannotGoOn.

        As in the service, what is due by the hour goes out before a mail that comes later is looked at.
        """
        match file.name.partition("-")[2]:
            case "in.eml":
                self.deliver(number, self.filled(file.read_text("utf-8")).replace("\n", "\r\n").encode())
            case "at.toml":
                self.clock.now = tomllib.loads(file.read_text("utf-8"))["now"]
            case "decide.toml":
                self._decide(tomllib.loads(file.read_text("utf-8")))
            case name:
                raise CannotGoOn(f"no step is called {name}")
        self.send_due(number)

    def deliver(self, number: int, raw: bytes) -> None:
        """A mail arrives, at the moment of its topmost Received header, and is answered."""
        mail = from_bytes(raw)
        self.clock.now = mail.received
        enqueue_due(self.desk)
        self.clock.now += READING_TIME
        address, folder = self.desk.config.mailbox.address, self.desk.config.mailbox.folder
        incoming = Incoming(number, mail.received, len(raw), raw, mail.message_id)
        (arrival,) = self.desk.store.keep(address, folder, 1, [incoming], self.clock())
        self.arrivals[number] = arrival.id
        answer_arrivals(self.desk)

    def _decide(self, said: Mapping[str, Any]) -> None:
        self.clock.now = said["now"]
        enqueue_due(self.desk)
        match said["verdict"]:
            case "register":
                register_review(self.desk, self._open_review(said["review"]).id, _corrections(said))
            case "dismiss":
                dismiss_review(self.desk, self._open_review(said["review"]).id)
            case "admit":
                found = [one.id for one in self.desk.store.participants() if one.name == said["participant"]]
                if not found:
                    raise CannotGoOn(f"there is no {said['participant']}")
                admit(self.desk, found[0])
            case verdict:
                raise CannotGoOn(f"there is no verdict {verdict}")

    def _open_review(self, step: int) -> Review:
        review = self.review(step)
        if review is None:
            raise CannotGoOn(f"step {step} opened no review")
        return review

    def review(self, step: int) -> Review | None:
        """The review that the mail of a step opened, while it is open."""
        of_step = (review for review, arrival in self.desk.store.reviews() if arrival.id == self.arrivals.get(step))
        return next(of_step, None)

    def arrival(self, step: int) -> Arrival | None:
        """The mail of a step."""
        return self.desk.store.arrival(self.arrivals[step]) if step in self.arrivals else None

    def send_due(self, number: int) -> None:
        """What is due by now is put out too, and all that has not been sent goes out: as what the step caused."""
        enqueue_due(self.desk)
        store, now = self.desk.store, self.clock()
        seen = {letter.id for letters in (*self.caused.values(), *self.digests.values()) for letter in letters}
        rows = (store.letter(letter.id) for letter in store.letters() if letter.id not in seen)
        fresh = [letter for letter in rows if letter and letter.state is not LetterState.HELD]
        for letter in fresh:
            if store.mark_sending(letter.id, now):
                store.mark_delivered(letter.id, now, 250, "2.0.0 Ok")
        self.caused[number] = [letter for letter in fresh if letter.kind not in TO_THE_HOUSE]
        self.digests[number] = [letter for letter in fresh if letter.kind in TO_THE_HOUSE]

    def filled(self, mail: str) -> str:
        """A mail of the case, its placeholders filled in. Raises CannotGoOn where a letter that it names is missing."""
        head, _, body = mail.partition("\n\n")
        sender = parseaddr(next((line[5:] for line in head.split("\n") if line.startswith("From:")), ""))[1]

        def fill(found: re.Match[str]) -> str:
            return _as_asked(self._letter(found, sender), found)

        lines = [PLACEHOLDER.sub(fill, line) for line in head.split("\n")]
        return "\n".join(map(_encoded, lines)) + "\n\n" + PLACEHOLDER.sub(fill, body)

    def _letter(self, asked: re.Match[str], sender: str) -> Letter:
        letters = self.caused.get(int(asked["step"]), [])
        wanted = [
            letter
            for letter in letters
            if letter.kind == (asked["kind"] or letter.kind) and letter.recipient == (asked["to"] or letter.recipient)
        ]
        if len(wanted) > 1:
            wanted = [letter for letter in wanted if letter.recipient == sender]
        if len(wanted) != 1:
            raise CannotGoOn(f"{asked[0]} is none or several of {[(one.kind, one.recipient) for one in letters]}")
        return wanted[0]


def message_of(letter: Letter) -> EmailMessage:
    """A letter as its reader's program sees it."""
    return email.message_from_bytes(letter.raw, policy=email.policy.default)


def text_of(letter: Letter, kind: str = "plain") -> str:
    """A letter's text, or its page."""
    body = message_of(letter).get_body((kind,))
    return "" if body is None else str(body.get_content()).replace("\r\n", "\n").strip("\n")


def _encoded(line: str) -> str:
    """A header line as it goes over the wire (RFC 2047)."""
    name, _, value = line.partition(": ")
    return line if line.isascii() else f"{name}: {Header(value, 'utf-8', header_name=name).encode()}"


def _as_asked(letter: Letter, asked: re.Match[str]) -> str:
    """What a placeholder stands for."""
    match asked["what"]:
        case "message-id":
            return letter.message_id
        case "subject":
            return str(message_of(letter)["Subject"])
        case "html":
            return _corrected(re.sub(r"(?is).*<body[^>]*>|</body>.*", "", text_of(letter, "html")), asked)
    text = _cut(_corrected(text_of(letter), asked), asked)
    match asked["what"]:
        case "quote":
            return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))
        case "history":
            return _header_block(letter) + text
    return text


def _corrected(text: str, asked: re.Match[str]) -> str:
    if asked["old"] and asked["old"] not in text:
        raise CannotGoOn(f"{asked['old']!r} is not in the letter:\n{text}")
    return text.replace(asked["old"], asked["new"], 1) if asked["old"] else text


def _cut(text: str, asked: re.Match[str]) -> str:
    if not asked["cut"]:
        return text
    lines = text.split("\n")
    place = next((number for number, line in enumerate(lines, start=1) if asked["words"] in line), None)
    if place is None:
        raise CannotGoOn(f"no line of the letter holds {asked['words']!r}:\n{text}")
    return "\n".join(lines[:place] if asked["cut"] == "until" else lines[place:])


def _header_block(letter: Letter) -> str:
    message = message_of(letter)
    sent = format_datetime(letter.queued_at, "d. MMMM y HH:mm", ZoneInfo("Europe/Copenhagen"), "da")
    return f"Fra: {message['From']}\nSendt: {sent}\nTil: {message['To']}\nEmne: {message['Subject']}\n\n"


def _corrections(said: Mapping[str, Any]) -> Corrections:
    people = [parseaddr(one) if "<" in one else (one, "") for one in said.get("people", ())]
    return Corrections(
        people=tuple(Person(name=name, email=address or None) for name, address in people),
        person=said.get("person", {}),
        payer=said.get("payer", {}),
        course=said.get("course"),
    )
