"""What writing takes and gives beside the values of a decision: SenderInfo, Rendered, and the templates it asks for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

from bot.deciding.values import LetterKind
from bot.reading import Language


@dataclass(frozen=True, slots=True)
class SenderInfo:
    """In whose name letters go out. `signature` holds the lines below the name; phone in E.164, or empty.

    `mailbox` is where answers to invitations go, where that is not `email`. `invitations`: "each" meeting is an
    invitation of its own, all are in one "file", or there are "none".
    """

    name: str
    email: str
    signature: tuple[str, ...] = ()
    phone: str = ""
    invitations: Literal["each", "file", "none"] = "each"
    mailbox: str = ""

    @property
    def domain(self) -> str:
        """What stands behind the @: Message-IDs are made in it."""
        return self.email.rpartition("@")[2]


@dataclass(frozen=True, slots=True)
class Rendered:
    """A letter in words: the subject (one line), plain text (lines end in LF) and a whole HTML page."""

    subject: str
    text: str
    html: str


@dataclass(frozen=True, slots=True)
class EventWords:
    """A meeting as a calendar shows it, in plain text: title, place, what it is about (lines end in LF), the alarm."""

    summary: str
    location: str
    description: str
    alarm: str


@dataclass(frozen=True, slots=True)
class CertificateWords:
    """A certificate of attendance, piece by piece, in plain text; `role`, `days` and `signature` have several lines.

    `title` is the document's, for readers and screen readers; `file` what the file is called.
    """

    file: str
    title: str
    heading: str
    opening: str
    name: str
    role: str
    did: str
    course: str
    days: str
    given: str
    signature: str
    organisers: str


@dataclass(frozen=True, slots=True)
class CalendarPart:
    """A calendar on its way (lines end in CRLF): `method` is what the receiver does with it (RFC 5546 section 1.4)."""

    method: str
    text: str


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file that goes along with a letter, of a type such as application/pdf."""

    filename: str
    maintype: str
    subtype: str
    raw: bytes


class Templates(Protocol):
    """Who turns a letter's values into words."""

    def event(self, language: Language, context: Mapping[str, object]) -> EventWords:
        """The words of a meeting in a calendar, in that language, with the values of `context`."""

    def certificate(self, language: Language, context: Mapping[str, object]) -> CertificateWords:
        """The words of a certificate of attendance, in that language, with the values of `context`."""

    def render(self, kind: LetterKind, language: Language, context: Mapping[str, object]) -> Rendered:
        """The letter of that kind in that language, with the values of `context`."""
