"""The lines of a body -> parts: what the sender wrote now, and the earlier mails below and between.

How it works: the lines are walked once with a stack of levels. The sender's own words are the ground level. The head
of an earlier mail, or a deeper "> ", opens a level. A level opened without "> " lasts to the end of the text, since
nothing tells where it would end; one opened by "> " ends where the marks do, and what follows is the sender's answer.
"""

import re
from dataclasses import dataclass, field
from itertools import groupby

from bot.mail.lines import Line, joined
from bot.mail.phrases import REPLY_MARKERS
from bot.mail.quotes import Opening, opening
from bot.mail.signature import own_kinds, with_closing_apart
from bot.mail.values import Part, PartKind

_MARKERS = tuple(marker.strip("- ") for marker in REPLY_MARKERS.values())
# With any dashes, since some clients make "--" one long dash; other programs' markers have other signs around.
_MARKER = re.compile(rf"(?<![#\w])[-–—]{{1,3}}\s*(?:{'|'.join(map(re.escape, _MARKERS))})\s*[-–—]")


@dataclass(slots=True)
class _Level:
    """An earlier mail (or the sender's own words, where `opening` is None) and the depth of its lines."""

    depth: int
    earlier: bool
    forward: bool = False
    head: Opening | None = None


@dataclass(slots=True)
class _Stretch:
    """Lines in a row that stand on one level; `header` are those of the head of an earlier mail."""

    level: _Level
    lines: list[Line] = field(default_factory=list)
    header: list[Line] = field(default_factory=list)


def split(lines: list[Line], *, forward: bool | None, sender: str = "") -> list[Part]:
    """Cut the lines of a mail's body into parts.

    `forward`: whether the mail as a whole passes on those below (its subject says so); where that is not known (None),
    a header block opens a mail passed on, "> " and an attribution a mail answered. `sender` is the name of the
    mail's author, by which a signature without a closing formula is known.
    """
    stretches = _stretches(lines, forward=forward)
    own = [stretch for stretch in stretches if not stretch.level.earlier]
    parts: list[Part] = []
    for stretch in stretches:
        if stretch.level.earlier:
            parts.append(_earlier(stretch))
        else:
            parts += _own(
                [line.text for line in stretch.lines], sender, last=stretch is own[-1], first=stretch is own[0]
            )
    return [part for part in parts if part.text or part.header]


def whole(lines: list[Line], head: Opening) -> list[Part]:
    """The parts of an attached mail: all of it is passed on; `head` is what its headers say."""
    ground = _Stretch(_Level(0, earlier=True, forward=True, head=head))
    stretches = _stretches(lines, forward=True, ground=ground)
    return [part for part in map(_earlier, stretches) if part.text or part.header]


def _stretches(lines: list[Line], *, forward: bool | None, ground: _Stretch | None = None) -> list[_Stretch]:
    current = ground or _Stretch(_Level(0, earlier=False))
    found, levels = [current], [current.level]
    at = 0
    while at < len(lines):
        line = lines[at]
        head = opening(lines, at)
        if head:
            current = _Stretch(_open(levels, lines, head, forward=forward), header=lines[head.start : head.end])
            found.append(current)
            at = head.end
            continue
        if line.text:
            level = _level(levels, line.depth, forward=forward)
            if level is not current.level:
                current = _Stretch(level)
                found.append(current)
        current.lines.append(line)
        at += 1
    return found


def _open(levels: list[_Level], lines: list[Line], head: Opening, *, forward: bool | None) -> _Level:
    """The level of an earlier mail whose head was found: as deep as its first line, at least as deep as its head."""
    at = head.end
    while at < len(lines) and not lines[at].text:
        at += 1
    depth = max(lines[head.start].depth, lines[at].depth if at < len(lines) else 0)
    while len(levels) > 1 and levels[-1].depth >= max(depth, 1):
        levels.pop()
    outer = levels[-1]
    passed_on = head.forward or bool(forward) or (forward is None and head.block)
    level = _Level(depth, earlier=True, forward=outer.forward if outer.earlier else passed_on, head=head)
    if depth == outer.depth and outer.earlier:
        levels[-1] = level
    else:
        levels.append(level)
    return level


def _level(levels: list[_Level], depth: int, *, forward: bool | None) -> _Level:
    """The level on which a line of this depth stands."""
    while levels[-1].depth > depth:
        levels.pop()
    outer = levels[-1]
    if depth > outer.depth:
        levels.append(_Level(depth, earlier=True, forward=outer.forward if outer.earlier else bool(forward)))
    return levels[-1]


def _earlier(stretch: _Stretch) -> Part:
    head = stretch.level.head
    text = joined(line.text for line in stretch.lines)
    return Part(
        PartKind.FORWARDED if stretch.level.forward else PartKind.QUOTED,
        text,
        head.author if head else None,
        head.sent if head else "",
        head.subject if head else "",
        ours=_bears_marker(text),
        header=joined(line.text for line in stretch.header),
    )


def _own(texts: list[str], sender: str, *, first: bool, last: bool) -> list[Part]:
    """The sender's own words, parted into text, signature and what machines added; our own letter below its marker."""
    ours = next((at for at, text in enumerate(texts) if _bears_marker(text)), len(texts))
    own = with_closing_apart(texts[:ours]) if last else texts[:ours]
    kinds = own_kinds(own, sender, first=first, last=last)
    parts = [
        Part(kind, joined(text for _, text in group))
        for kind, group in groupby(zip(kinds, own, strict=True), key=lambda pair: pair[0])
    ]
    return [*parts, Part(PartKind.QUOTED, joined(texts[ours:]), ours=True)]


def _bears_marker(text: str) -> bool:
    return any(marker in text for marker in _MARKERS) and bool(_MARKER.search(text))
