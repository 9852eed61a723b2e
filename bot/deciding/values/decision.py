"""What comes out of a decision."""

from dataclasses import dataclass

from bot.deciding.values.kinds import Outcome
from bot.deciding.values.letters import LetterOrder
from bot.reading import Language, Payer, Person
from bot.records import Filing


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
