"""Words by their endings: the cheap first look for titles and workplaces, which in Danish are compounds."""

import re
from collections.abc import Iterator

_WORD = re.compile(r"(?<![\w@.-])(?:(?i:afd|bibl|sekt|omr)\.)?[^\W\d_][\w'-]*(?![@])")


def words_ending(text: str, ends: tuple[str, ...], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the words stand that end in one of `ends` (in small letters): "Børnebibliotekar" in "bibliotekar"."""
    for match in _WORD.finditer(text, start, end):
        if match.group().lower().endswith(ends):
            yield match.span()
