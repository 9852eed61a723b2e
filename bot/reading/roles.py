"""What part a named person plays in a sentence, and what the writer says of himself: the rows and how they are asked.

The rows themselves are in `phrases/parts.py` and `phrases/writer.py`. A table is text: a row is a regular expression,
two blanks, # and an example; an indented line goes on with the row above. Upper and lower case are the same.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from bot.reading.literals import Way


class Role(Enum):
    """The part that a sentence gives to a name."""

    COMES = "comes"
    CONCERNED = "concerned"  # a cancellation, absence or change is about this person
    LEAVES = "leaves"  # gives up the seat that somebody else takes
    MENTIONED = "mentioned"
    OPEN = "open"


@dataclass(frozen=True)
class Saying:
    """A row: words, and an example that they fit. Of a part, `role` and `side` ("before" or "behind" the name {N})."""

    words: str
    example: str
    role: Role = Role.OPEN
    side: str = ""

    @cached_property
    def pattern(self) -> Way:
        """The words, compiled when first asked."""
        return Way(self.words)


# Short for rows: from the word to the name, and from the name to the word, without another clause in between.
_SHORT = {
    "<on>": r"(?:(?!\b(?:at|efter|hvis|fordi|da|har|som om|men|faktura\w*|regning\w*|att|fra|hos|ikke)\b)[^.!?\n])"
    r"{0,160}$",
    "<to>": r"^(?:(?!\b(?:jeg|at|har|mig|siger|synes|hvis|men|ikke|min|mit|mine|som|der|hvor|det|vi)\b)"
    r"[^.!?\n:]){0,140}?",
    "<clause>": r"^(?:(?!\b(?:jeg|at|mig|siger|synes|hvis|min|mit|mine)\b)[^.!?\n:]){0,80}?",
}


def _rows(text: str) -> Iterator[tuple[str, str]]:
    """The rows of a table as (words, example)."""
    lines: list[str] = []
    for line in text.strip("\n").split("\n"):
        told = line.strip()
        lines.append(told)
        if "# " in told:
            words, _, example = "".join(lines).rpartition("# ")
            yield words.rstrip(), example.strip()
            lines = []


def sayings(text: str) -> tuple[Saying, ...]:
    """A table of what the writer may say."""
    return tuple(Saying(words, example) for words, example in _rows(text))


def parts(text: str) -> tuple[Saying, ...]:
    """A table of parts; each row opens with the role, and the side of the name on which the words stand."""
    found = []
    for words, example in _rows(text):
        role, side, pattern = words.split(None, 2)
        for short, long in _SHORT.items():
            pattern = pattern.replace(short, long)
        found.append(Saying(pattern, example, Role(role), side))
    return tuple(found)


def role_of(before: str, behind: str, table: tuple[Saying, ...]) -> Role:
    """The part of a name with these words of its sentence before and behind it: the first row that fits decides."""
    for row in table:
        if row.pattern.search(before if row.side == "before" else behind):
            return row.role
    return Role.OPEN


def says(table: tuple[Saying, ...], text: str) -> bool:
    """Whether one of the sayings stands in the text."""
    return any(row.pattern.search(text) for row in table)


def says_apart(table: tuple[Saying, ...], text: str, apart: re.Pattern[str]) -> bool:
    """Whether one of the sayings stands in the text, in a sentence that does not say `apart` before."""
    for row in table:
        for match in row.pattern.finditer(text):
            before = re.split(r"[.!?\n]", text[max(0, match.start() - 160) : match.start()])[-1]
            if not apart.search(before):
                return True
    return False
