"""What goes into a decision and what comes out of it, as values: Request, Standing, Decision, LetterOrder."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.mail import Address, Mail
from bot.reading import Language, Payer, Person, Reading
from bot.records import Arrival, Filing, Health, Letter, Participant, ParticipantStatus, Review


class Outcome(StrEnum):
    """What happens with a mail. The first five are what `parse --json` prints as `decision`."""

    REGISTER = "register"
    REVIEW = "review"
    REJECT_LATE = "reject_late"
    HUMAN = "human"
    LEAVE = "leave"


class LetterKind(StrEnum):
    """The letters that there are; each has its templates/<language>/<kind>.jinja, for text and HTML alike."""

    CONFIRMATION = "confirmation"
    GROUP_CONFIRMATION = "group_confirmation"
    ALREADY_REGISTERED = "already_registered"
    DEADLINE_REJECTION = "deadline_rejection"
    REMINDER = "reminder"
    DIGEST = "digest"
    ALARM = "alarm"


@dataclass(frozen=True, slots=True)
class Request:
    """A mail with what it says. `arrival_key` is permanent for this mail: the SHA-256 of its raw bytes."""

    mail: Mail
    reading: Reading

    @property
    def arrival_key(self) -> str:
        """What letters and records that come of this mail are named after."""
        return self.mail.sha256


@dataclass(frozen=True, slots=True)
class Standing:
    """What the database knows that bears on one mail.

    `participants` are all of the course (any status) whose address or contact is the writer or one of the people
    read, or who has the name of one of the people. `answers` is the letter of ours that the mail answers, by
    In-Reply-To or References, if any.
    """

    participants: tuple[Participant, ...] = ()
    answers: Letter | None = None
    seats_taken: int = 0


@dataclass(frozen=True, slots=True)
class NewParticipant:
    """A record to be made. `absent` holds meeting numbers."""

    key: str
    course: str
    status: str  # records.ParticipantStatus
    person: Person
    contact: Person
    payer: Payer
    language: Language
    absent: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Merge:
    """New data for a participant who stands already: only the fields that change; `absent` are added."""

    participant_id: int
    fields: dict[str, str]
    absent: tuple[int, ...] = ()
    status: str | None = None


@dataclass(frozen=True, slots=True)
class Seat:
    """A participant as a letter shows it: what stands once the decision is carried out.

    `missing` names what is still asked for: "name", "email", "workplace", "payer". `ean_doubtful`: the EAN fails its
    check digit.
    """

    key: str
    person: Person
    payer: Payer
    absent: tuple[int, ...] = ()
    missing: tuple[str, ...] = ()
    ean_doubtful: bool = False


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
class LetterOrder:
    """A letter to be written: all that the template needs, nothing rendered yet.

    `key` is unique for ever ("<kind>/<arrival sha256>", "reminder/<participant key>/<meeting>/<date>/<days>").
    `writer_is_participant`: the letter goes to the one participant it is about. `question`: the mail also asked
    something, which the coordinator will answer herself. `received`: when the mail answered was delivered (UTC).
    `meeting` and `days_before` are set on reminders, `trouble` on alarms.
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


@dataclass(frozen=True, slots=True)
class ReviewOrder:
    """A case to be opened for the coordinator."""

    course: str
    proposal: dict[str, object]
    doubts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """What is done about a mail, all in one transaction. `why` is one Danish sentence for the coordinator."""

    outcome: Outcome
    filing: Filing
    course: str = ""
    records: tuple[NewParticipant | Merge, ...] = ()
    letters: tuple[LetterOrder, ...] = ()
    review: ReviewOrder | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """A letter as it goes out: the raw bytes of the whole message, and what the outbox row needs beside them."""

    key: str
    kind: LetterKind
    message_id: str
    recipient: str
    raw: bytes
    course: str = ""
    meeting: int | None = None
    participant_keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Overview:
    """All that stands, for reminders and the digest.

    `absent` maps a participant's id to the numbers of the meetings missed. `letter_keys` holds the keys of all
    letters of the kinds REMINDER, DIGEST and ALARM ever put into the outbox. `troubled` are letters deferred, failed
    or held. `waiting` are arrivals flagged for the human since `last_digest_at`; `reviews` are the open ones, each
    with its arrival; `shunted` all that are set aside.
    """

    participants: tuple[Participant, ...] = ()
    absent: dict[int, frozenset[int]] = field(default_factory=dict)
    letter_keys: frozenset[str] = frozenset()
    troubled: tuple[Letter, ...] = ()
    waiting: tuple[Arrival, ...] = ()
    reviews: tuple[tuple[Review, Arrival], ...] = ()
    shunted: tuple[Arrival, ...] = ()
    health: tuple[Health, ...] = ()
    last_digest_at: datetime | None = None
    first_arrival_at: datetime | None = None

    def registered(self, course: str) -> tuple[Participant, ...]:
        """The registered participants of a course, in the order of the list."""
        return tuple(
            one for one in self.participants if one.course == course and one.status == ParticipantStatus.REGISTERED
        )

    def attending(self, course: str, meeting: int) -> tuple[Participant, ...]:
        """The registered participants of a course who come to that meeting."""
        return tuple(one for one in self.registered(course) if meeting not in self.absences(one))

    def absences(self, participant: Participant) -> frozenset[int]:
        """The numbers of the meetings that a participant will miss."""
        return self.absent.get(participant.id, frozenset())
