"""What goes into a decision and what comes out of it, as values: Request, Standing, Decision, LetterOrder."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from bot.course import MeetingNews
from bot.deciding.entry import CalendarEntry
from bot.mail import Address, Mail
from bot.reading import Language, Payer, Person, Reading
from bot.records import (
    Arrival,
    Filing,
    Health,
    Invitation,
    Letter,
    LogEntry,
    MeetingChange,
    Participant,
    ParticipantStatus,
    Review,
)


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
    RECEIPT = "receipt"  # to the writer: what was done, and what stands now
    NOTICE = "notice"  # to somebody else concerned by what the writer did
    WELCOME = "welcome"  # to who comes in somebody's place, when somebody else wrote
    WAITING_LIST = "waiting_list"
    PLACE_OFFERED = "place_offered"
    OFFER_EXPIRED = "offer_expired"
    MISSING_DATA = "missing_data"  # asked once more, once
    NEXT_YEAR = "next_year"
    DATA_EXTRACT = "data_extract"  # to a participant who asks what is kept about her
    INVITATION = "invitation"  # to one participant's calendar: one meeting, as it stands now
    INVITATION_CANCELLED = "invitation_cancelled"
    MEETING_CHANGED = "meeting_changed"  # what is new about meetings, once the coordinator has approved it
    CHANGE_PROPOSED = "change_proposed"  # to the coordinator: what would be announced
    HEADCOUNT = "headcount"  # to the venue: how many come, and what they eat
    THANK_YOU = "thank_you"  # after the last meeting
    CERTIFICATE = "certificate"  # of attendance, as PDF, where the coordinator asks for it
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
    In-Reply-To or References, if any, and `answered` the participants whom that letter is about. `absent` maps the id
    of each participant named here to the numbers of the meetings missed; `seats_taken` counts the seats of each
    course that are taken or offered; `waiting` is the waiting list of all courses, in order. `seen_before`: a mail
    with the same Message-ID and the same words has been answered (it came twice, by two ways). `bounced_from` are the
    letters of ours that the mail, where it is a bounce, names by Message-ID or by recipient, the newest first.
    `invited` is the invitation of ours that the mail, where it is a calendar's reply, names, and the participant.
    """

    participants: tuple[Participant, ...] = ()
    answers: Letter | None = None
    answered: tuple[Participant, ...] = ()
    absent: Mapping[int, frozenset[int]] = field(default_factory=dict)
    seats_taken: Mapping[str, int] = field(default_factory=dict)
    waiting: tuple[Participant, ...] = ()
    seen_before: bool = False
    bounced_from: tuple[Letter, ...] = ()
    invited: tuple[Invitation, Participant] | None = None


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
    """New data for a participant who stands already: only what changes.

    `absent` are the numbers of meetings to be noted as missed, `present` of those that the participant will come to
    after all.
    """

    participant_id: int
    fields: dict[str, str]
    absent: tuple[int, ...] = ()
    present: tuple[int, ...] = ()
    status: str | None = None


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
class Bounced:
    """A letter of ours came back. `letter_id` is None when only the address is known; `reason` is the server's."""

    address: str
    permanent: bool
    letter_id: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AutoReply:
    """A machine answered a letter of ours: `text` is its beginning, worth knowing before a meeting."""

    letter_id: int
    text: str


@dataclass(frozen=True, slots=True)
class CalendarAnswer:
    """What a participant's calendar answered to an invitation: a PARTSTAT, lower case (RFC 5545 section 3.2.12)."""

    invitation_id: int
    answer: str


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
    bounces: tuple[Bounced, ...] = ()
    auto_reply: AutoReply | None = None
    calendar_answer: CalendarAnswer | None = None


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


@dataclass(frozen=True, slots=True)
class Overview:
    """All that stands, for reminders and the digest.

    `absent` maps a participant's id to the numbers of the meetings missed. `letter_keys` holds the keys of all
    letters that answer no mail (REMINDER, DIGEST, THANK_YOU …, see store.SELF_STARTED) ever put into the outbox.
    `troubled` are letters deferred, failed or held. `waiting` are arrivals flagged for the human since
    `last_digest_at`, `still_waiting` those before that she has not settled; `reviews` are the open ones, each with its
    arrival; `shunted` all that are set aside.
    `not_reached` are letters that came back since then: for good (BOUNCED) or for now (any other state), with the
    reason in `smtp_text`; `auto_replies` those that a machine answered since then. `muted`: addresses that get no
    letters, since one came back for good. `log` is what was done about participants since `last_digest_at`.
    `changes` are those about meetings that wait for the coordinator.
    """

    participants: tuple[Participant, ...] = ()
    absent: dict[int, frozenset[int]] = field(default_factory=dict)
    letter_keys: frozenset[str] = frozenset()
    troubled: tuple[Letter, ...] = ()
    waiting: tuple[Arrival, ...] = ()
    still_waiting: tuple[Arrival, ...] = ()
    reviews: tuple[tuple[Review, Arrival], ...] = ()
    shunted: tuple[Arrival, ...] = ()
    health: tuple[Health, ...] = ()
    last_digest_at: datetime | None = None
    first_arrival_at: datetime | None = None
    muted: frozenset[str] = frozenset()
    not_reached: tuple[Letter, ...] = ()
    auto_replies: tuple[Letter, ...] = ()
    log: tuple[LogEntry, ...] = ()
    invitations: tuple[Invitation, ...] = ()
    changes: tuple[MeetingChange, ...] = ()

    def registered(self, course: str) -> tuple[Participant, ...]:
        """The registered participants of a course, in the order of the list."""
        return tuple(
            one for one in self.participants if one.course == course and one.status == ParticipantStatus.REGISTERED
        )

    def attending(self, course: str, meeting: int) -> tuple[Participant, ...]:
        """The registered participants of a course who come to that meeting."""
        return tuple(one for one in self.registered(course) if meeting not in self.absences(one))

    def waiting_list(self, course: str) -> tuple[Participant, ...]:
        """Who waits for a place in a course, also where one is offered, in order."""
        waiting = (one for one in self.participants if one.course == course)
        return tuple(
            sorted(
                (one for one in waiting if one.status == ParticipantStatus.WAITING), key=lambda one: one.place_in_line
            )
        )

    def absences(self, participant: Participant) -> frozenset[int]:
        """The numbers of the meetings that a participant will miss."""
        return self.absent.get(participant.id, frozenset())
