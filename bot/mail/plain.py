"""Plain text -> lines: wrapped paragraphs joined, ">" counted, what Outlook puts into its plain alternative taken out.

So the same text reads alike whether it came as plain text or as HTML. Must not know what a quote header is.
"""

import re

from bot.mail.charset import plain_letters
from bot.mail.lines import MAX_LINES, Line, clean

MAX_DEPTH = 50
WRAPPED_AT = 72  # clients that break lines do so between 72 and 80 letters
MIN_WRAPPED = 50
MAX_WRAPPED = 80

# Lines that begin something new, so that the line above was not broken there: lists, labels, table rows, closings.
_BEGINS = re.compile(
    r"\d{1,2}[.)]\s|[-*•–/_=+]|\w[\w. -]{0,25}:(?:\s|$)|.*(?:\t|\s{3})|m\.?v\.?h|.{0,24}hils(?:en|ner)\b", re.I
)


def plain_lines(text: str, *, flowed: bool = False, delsp: bool = False) -> list[Line]:
    """The lines of a plain text with LF line ends; `flowed` and `delsp` as declared (RFC 3676)."""
    lines = [_line(raw) for raw in plain_letters(text).split("\n", MAX_LINES)[:MAX_LINES]]
    if flowed:
        lines = _unflowed(lines, delsp=delsp)
    return _unwrapped([Line(clean(line.text), line.depth) for line in lines])


def _line(raw: str) -> Line:
    if not raw.startswith(">"):
        return Line(raw)
    if raw.startswith(">From "):  # a line that a mailbox file has escaped
        return Line(raw[1:])
    text = raw.lstrip("> ")
    return Line(text, min(raw.count(">", 0, len(raw) - len(text)), MAX_DEPTH))


def _unwrapped(lines: list[Line]) -> list[Line]:
    """Paragraphs joined that a client broke into lines.

    Such a break is known by its place: the next word would not have fitted. Where a line is longer than any client
    would leave it, nothing was broken.
    """
    if any(len(line.text) > MAX_WRAPPED + 2 * line.depth and " " in line.text[MAX_WRAPPED:] for line in lines):
        return lines
    joined: list[Line] = []
    length = 0  # of the last physical line, where it can have been broken
    is_row = False  # that line reads like a row of a list of people, which begin with a capital
    for line in lines:
        word = line.text.partition(" ")[0]
        above = joined[-1] if joined else line
        if (
            length >= MIN_WRAPPED
            and line.text
            and line.depth == above.depth
            and length + 1 + len(word) > WRAPPED_AT - 2 * line.depth
            and not _BEGINS.match(line.text)
            and not (is_row and line.text[0].isupper())
        ):
            joined[-1] = Line(f"{above.text} {line.text}", line.depth)
        else:
            joined.append(line)
        is_row = any(mark in line.text for mark in "@|;")
        length = len(line.text) if "\t" not in line.text and not line.text.endswith(":") else 0
    return joined


def _unflowed(lines: list[Line], *, delsp: bool) -> list[Line]:
    """Paragraphs joined (RFC 3676 section 4): a line that ends in a blank goes on in the next of the same depth."""
    joined: list[Line] = []
    pieces: list[str] = []
    for at, (text, depth) in enumerate(lines):
        text = text[1:] if text.startswith(" ") else text
        soft = text.endswith(" ") and text != "-- " and at + 1 < len(lines) and lines[at + 1].depth == depth
        if soft and lines[at + 1].text.strip(" ") in ("--", ""):
            soft = False
        pieces.append(text[:-1] if soft and delsp else text)
        if not soft:
            joined.append(Line("".join(pieces), depth))
            pieces = []
    return joined
