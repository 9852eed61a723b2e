"""Line: the one form in which plain and HTML text are cut into parts."""

import re
from collections.abc import Iterable
from typing import NamedTuple

MAX_LINES = 20_000  # of one text; what is beyond is cut

# Outlook writes each link of the HTML as `text<target>`, each picture as [cid:…]: the reader of the HTML sees neither.
_TARGETS = re.compile(
    r"(?<=[^\s<])<(?:mailto:[^<>\s]{1,300}|https?://[^<>\s]{1,2000}|tel:[^<>\s]{1,60})>|\[cid:[^\]\s]{1,200}\]"
)


class Line(NamedTuple):
    """A line as the reader sees it, and how many times it is marked as quoted ("> " or a cited blockquote)."""

    text: str
    depth: int = 0


def clean(text: str) -> str:
    """A line's text without link targets, trailing blanks and indentation; a leading TAB is an empty cell and stays."""
    if "<" in text or "[cid:" in text:
        text = _TARGETS.sub("", text)
    return text.rstrip().lstrip(" ")


def joined(texts: Iterable[str]) -> str:
    """Lines as the text of a part: no blank lines at the ends, no two of them together."""
    kept: list[str] = []
    for text in texts:
        if text or (kept and kept[-1]):
            kept.append(text)
    while kept and not kept[-1]:
        kept.pop()
    return "\n".join(kept)
