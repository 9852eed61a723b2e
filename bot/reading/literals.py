"""What a regular expression cannot do without: a cheap look that spares most searches of a mail.

Of the letters that stand outright in an expression, some are needed in any text that it matches ("tilmeld" or "skriv",
and "mig"). To look for those costs a hundredth of the search. Nothing here says what a text means, and a doubtful case
is searched.
"""

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache

Needs = tuple[frozenset[str], ...]  # of each set a text must hold one

_SPELLED = re.compile(r"\(\?:([åæø])(?:\|\w+)+\)")  # a letter and the other ways to write it
# Escapes and character classes are opaque (a digit stands for any), so that only groups and letters are left.
_OPAQUE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]")
_MAY_LACK = re.compile(r"(?:[^()|](?:[?*]|\{0?,\d*\})|\+|\{[^}]*\})\??")
_GROUP = re.compile(r"\((?:\?(?::|P<\w+>|-?i:))?([^()]*)\)([?*]|\{0?,\d*\})?")
_PIECE = re.compile(r"[^\W_]+|[\ue000-\uf8ff]")
_SPELLINGS = (("å", "aa"), ("æ", "ae"), ("ä", "ae"), ("ø", "oe"), ("ö", "oe"), *((digit, "0") for digit in "123456789"))


@lru_cache(maxsize=64)
def folded(text: str) -> str:
    """Small letters, Danish ones spelled out, each digit as 0."""
    text = text.casefold()
    for letter, spelling in _SPELLINGS:
        text = text.replace(letter, spelling)
    return text


def needed(expression: str) -> Needs:
    """Sets of folded pieces of text: each match of `expression` holds one of each set."""
    groups: list[Needs] = []
    rest = _SPELLED.sub(r"\1", expression)
    rest = _OPAQUE.sub(lambda escape: "0" if escape[0] == r"\d" else "\0", rest)
    while group := _GROUP.search(rest):
        inside, may_lack = group.groups()
        groups.append(() if may_lack or inside.startswith("?") else _of_any(inside, groups))  # "?" opens an assertion
        rest = rest[: group.start()] + chr(0xE000 + len(groups) - 1) + rest[group.end() :]
    return tuple(sorted(_of_any(rest, groups), key=_telling, reverse=True))


def _of_any(alternatives: str, groups: list[Needs]) -> Needs:
    ways = [_of_one(way, groups) for way in alternatives.split("|")]
    if len(ways) == 1 or not all(ways):
        return ways[0] if len(ways) == 1 else ()
    every = frozenset[str]().union(*(max(way, key=_telling) for way in ways))
    return (frozenset(one for one in every if not any(other in one for other in every - {one})),)


def _of_one(way: str, groups: list[Needs]) -> Needs:
    found: list[frozenset[str]] = []
    for piece in _PIECE.findall(_MAY_LACK.sub("\0", way)):
        found += groups[ord(piece) - 0xE000] if piece >= "\ue000" else [frozenset({folded(piece)})]
    return tuple(found)


def _telling(literals: frozenset[str]) -> tuple[int, int]:
    """Long ones, and few to choose from, tell most."""
    return min(5, *map(len, literals)), -len(literals)


class Way:
    """A regular expression, without regard to case if not told otherwise, searched where a text holds what it needs."""

    def __init__(self, expression: str, flags: int = re.IGNORECASE) -> None:
        self.expression, self.flags = expression, flags

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression, compiled when first used."""
        return re.compile(self.expression, self.flags)

    @cached_property
    def _needed(self) -> Needs:
        return needed(self.expression)

    def possible(self, text: str) -> bool:
        """Whether `text` holds what every match needs; False is certain."""
        seen = folded(text)
        for literals in self._needed:
            for literal in literals:
                if literal in seen:
                    break
            else:
                return False
        return True

    def search(self, text: str) -> re.Match[str] | None:
        """The first match."""
        return self.pattern.search(text) if self.possible(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All matches."""
        return self.pattern.finditer(text) if self.possible(text) else iter(())
