"""Where a mail names people only to say that they do not sign up: a "nej" in their row, a line of another event.

Stretches of the sender's words only; who is named there is found in `cast.py`.
"""

import re
from collections.abc import Iterator

from bot.reading.phrases.topic import OTHER_EVENT

# A row of a list with a cell that answers whether somebody comes: "Bo Lind, souschef: nej, var med sidste år".
_ROW = re.compile(r"[^\n]{4,300}")
_CELL = r"[\t,;:|–-][ \t]*"
_YES = re.compile(rf"{_CELL}(?:ja|yes|deltager|kommer|med)\b(?! ikke)", re.IGNORECASE)
_NO = re.compile(
    rf"{_CELL}(?:nej|no|deltager ikke|kommer ikke|skal ikke|står over|springer over)\b(?! (?:allergi|hensyn|tak til))",
    re.IGNORECASE,
)
_FOOD = re.compile(r"allergi|\bkost|diæt|vegetar\?|dietary", re.IGNORECASE)  # what a "nej" may answer as well
# "Til konferencen i april: Bo Lind, souschef."
_HEADED = re.compile(
    r"^[ \t]*(?:[-*•–][ \t]*)?(?:til|på|for|vedr\w*\.?|to the|for the) (?P<what>[^:\n]{3,90}):",
    re.IGNORECASE | re.MULTILINE,
)


def excluded(body: str) -> tuple[tuple[int, int], ...]:
    """The stretches of `body` in which people are named who do not sign up, as (start, end)."""
    return (*_declining(body), *_elsewhere(body))


def _declining(body: str) -> Iterator[tuple[int, int]]:
    """The rows that say no, where others say yes."""
    if not (_YES.search(body) and _NO.search(body)) or _FOOD.search(body):
        return
    for row in _ROW.finditer(body):
        if _NO.search(row.group()):
            yield row.span()


def _elsewhere(body: str) -> Iterator[tuple[int, int]]:
    """The paragraphs under the heading of another event, where there are other headings too."""
    headed = list(_HEADED.finditer(body))
    others = [row for row in headed if OTHER_EVENT.first(row["what"])]
    if len(others) == len(headed):
        return
    for row in others:
        ends = [following.start() for following in headed if following.start() > row.start()]
        gap = body.find("\n\n", row.end())
        yield row.start(), min([*ends, gap if gap >= 0 else len(body)])
