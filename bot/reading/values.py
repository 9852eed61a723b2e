"""Reading: what a mail says, with where each value stood and what is doubtful about it. Frozen values."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Literal


class Intent(StrEnum):
    """What the sender wants. AUTOMATIC, BOUNCE and UNRELATED stand alone."""

    SIGNUP = "signup"
    CANCELLATION = "cancellation"
    ABSENCE = "absence"
    SUBSTITUTION = "substitution"
    UPDATE = "update"
    QUESTION = "question"
    AUTOMATIC = "automatic"
    BOUNCE = "bounce"
    UNRELATED = "unrelated"


NOT_OURS = frozenset({Intent.AUTOMATIC, Intent.BOUNCE, Intent.UNRELATED})
Language = Literal["da", "en"]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the mail is about. None where the mail does not say it; phone in E.164; email in lower case."""

    name: str | None = None
    title: str | None = None
    workplace: str | None = None
    email: str | None = None
    phone: str | None = None
    dietary: str | None = None


@dataclass(frozen=True, slots=True)
class Payer:
    """Who pays. `ean` 13 digits (also when the check digit is wrong: then there is a doubt), `cvr` 8 digits."""

    ean: str | None = None
    cvr: str | None = None
    reference: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a value was found.

    `field` names the value: "name", "title", "workplace", "email", "phone", "dietary", "ean", "cvr", "reference",
    "invoice_email", "absent_on", "replaces", "course", "intent:signup", … `where` is a PartKind's value, "subject",
    "from", "reply-to", "cc" or "attachment". `part` is the index into Mail.parts with `start` and `end` as offsets
    into that part's text, or None where it stood elsewhere. `words` are the words around it.
    """

    field: str
    value: str
    where: str
    words: str
    part: int | None = None
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Answered:
    """The letter of ours that a mail answers, known by In-Reply-To or References.

    `kind` is a LetterKind's value, `course` the key of the letter's course; `meeting` is the day that a reminder was
    about; `text` is the letter's plain text, empty where it is kept no more.
    """

    kind: str
    course: str | None
    meeting: date | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that a human would want to look at, as a Danish sentence that the coordinator understands.

    `blocks`: nothing may be recorded or answered before the coordinator has decided. A doubt that does not block
    (a wrong check digit in an EAN, say) is asked about in the letter or shown in the digest.
    """

    code: str
    text: str
    blocks: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What one mail says.

    `course` is the key of the course meant, None where none of ours is meant or it cannot be told (then a blocking
    doubt says so). `people` are those whom the mail signs up, or whom it is about. `writer` is the sender as read
    from header and signature (the contact, where somebody else is signed up). `payers` holds one payer for each
    person where the mail gives several, else it is empty and `payer` counts for all. `leaving`: those whom a mail
    withdraws that says something else of `people` (signs them up, or off for a day). `back_on`: meetings that the
    sender will come to after all (an absence taken back; the intent is UPDATE). `next_year`: the sender asks to be
    told when a later course opens. `several`: the sender speaks of more than one person ("vi", "begge to"). `beside`:
    the mail is about other things too, which were not read.
    `asks_for_data`: the sender asks what is kept about her (GDPR article 15; the intent is QUESTION). `same_payer`:
    the sender says that whoever pays already pays for `people` too. `wants_language`: the sender asks for letters in
    that language, to herself or to those whom the mail is about (beside a signup, or else as an UPDATE).
    """

    intents: frozenset[Intent]
    course: str | None = None
    people: tuple[Person, ...] = ()
    leaving: tuple[Person, ...] = ()
    payer: Payer = Payer()
    payers: tuple[Payer, ...] = ()
    absent_on: tuple[date, ...] = ()
    back_on: tuple[date, ...] = ()
    next_year: bool = False
    several: bool = False
    beside: bool = False
    same_payer: bool = False
    asks_for_data: bool = False
    replaces: str | None = None
    writer: Person = Person()
    language: Language = "da"
    wants_language: Language | None = None
    evidence: tuple[Evidence, ...] = field(default=(), repr=False)
    doubts: tuple[Doubt, ...] = ()

    @property
    def blocked(self) -> bool:
        """Whether a human must decide before anything is recorded or answered."""
        return any(doubt.blocks for doubt in self.doubts)
