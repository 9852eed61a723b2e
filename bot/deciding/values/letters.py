"""Letters to be written, as values: all that a template needs."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.course import MeetingNews
from bot.deciding.entry import CalendarEntry
from bot.deciding.values.kinds import LetterKind
from bot.mail import Address
from bot.reading import Language, Payer, Person


@dataclass(frozen=True, slots=True)
class Seat:
    """A participant as a letter shows it: what stands once the decision is carried out.

    `missing` names what is still asked for: "name", "email", "workplace", "payer". `ean_doubtful`: the EAN fails its
    check digit. `left`: holds no seat any more; letters are about them, but do not show what stood.
    """

    key: str
    person: Person
    payer: Payer
    absent: tuple[int, ...] = ()
    missing: tuple[str, ...] = ()
    ean_doubtful: bool = False
    left: bool = False


@dataclass(frozen=True, slots=True)
class Thread:
    """What an answer needs of the mail it answers (RFC 5322 section 3.6.4)."""

    message_id: str
    references: tuple[str, ...]
    subject: str


@dataclass(frozen=True, slots=True)
class Trouble:
    """What an alarm tells: polling ("poll") or sending ("send") has failed `since` with `error`, or is `over`."""

    name: str
    since: datetime
    error: str = ""
    over: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that was done, as a receipt or notice tells it.

    `what`: "updated" (`fields` names them), "absent", "present" (`meetings`), "cancelled", "replaced" (`other` comes
    in the place of `name`), "registered", "left_list", "offer_declined". `name` is whom it is about.
    """

    what: str
    name: str
    meetings: tuple[int, ...] = ()
    fields: tuple[str, ...] = ()
    other: str = ""


@dataclass(frozen=True, slots=True)
class Headcount:
    """How many participants come to a meeting. `food` counts needs, naming nobody; `final`: no later letter follows."""

    people: int
    food: tuple[tuple[str, int], ...] = ()
    final: bool = False


@dataclass(frozen=True, slots=True)
class LetterOrder:
    """A letter to be written: all that the template needs, nothing rendered yet.

    `key` is unique for ever ("<kind>/<arrival sha256>", "reminder/<participant key>/<meeting>/<date>/<days>").
    `writer_is_participant`: the letter goes to the one participant it is about. `question`: the mail also asked
    something, which the coordinator will answer herself. `received`: when the mail answered was delivered (UTC).
    `meeting` and `days_before` are set on reminders, `trouble` on alarms. `changes` stand in receipts and notices,
    `by` is who did it (notice, welcome), `position` the place on the waiting list, `until` the last day of an offer.
    `entry` is what an invitation says to the calendar. `news` stand in letters about changed meetings.
    `colleagues` are the names of those from the same workplace who come to the meeting that a reminder is about,
    `headcount` is what the venue is told.
    """

    kind: LetterKind
    key: str
    to: Address
    course: str
    language: Language
    seats: tuple[Seat, ...] = ()
    thread: Thread | None = None
    writer_is_participant: bool = True
    question: bool = False
    received: datetime | None = None
    meeting: int | None = None
    days_before: int | None = None
    trouble: Trouble | None = None
    changes: tuple[Change, ...] = ()
    by: str = ""
    position: int | None = None
    until: date | None = None
    entry: CalendarEntry | None = None
    news: tuple[MeetingNews, ...] = ()
    colleagues: tuple[str, ...] = ()
    headcount: Headcount | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """A letter as it goes out: the raw bytes of the whole message, and what the outbox row needs beside them.

    `offer_until` is set on PLACE_OFFERED: the moment (aware) until which the place is held. `entry` on invitations.
    """

    key: str
    kind: LetterKind
    message_id: str
    recipient: str
    raw: bytes
    course: str = ""
    meeting: int | None = None
    participant_keys: tuple[str, ...] = ()
    offer_until: datetime | None = None
    entry: CalendarEntry | None = None
