"""What writing takes and gives beside the values of a decision: SenderInfo, Rendered, and the templates it asks for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from bot.deciding.values import LetterKind
from bot.reading import Language


@dataclass(frozen=True, slots=True)
class SenderInfo:
    """In whose name letters go out. `signature` holds the lines below the name; phone in E.164, or empty."""

    name: str
    email: str
    signature: tuple[str, ...] = ()
    phone: str = ""

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


class Templates(Protocol):
    """Who turns a letter's values into words."""

    def render(self, kind: LetterKind, language: Language, context: Mapping[str, object]) -> Rendered:
        """The letter of that kind in that language, with the values of `context`."""
