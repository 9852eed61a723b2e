"""Text and block boundaries of an HTML page -> lines: blank lines, lists, quoted depth, and tables row by row.

A row of a table is one line, its cells parted by TAB, unless the table is only there for the layout. Must not know
about tags that hide or about what the lines mean.
"""

import html
import re

from bot.mail.charset import plain_letters
from bot.mail.lines import Line, clean

MAX_TABLES = 40  # nested deeper than this, a table is laid out as plain blocks
MAX_CELL_LINES = 3  # more lines in a cell, and the table is layout

_SPACE = re.compile(r"[ \t\r\n\f]+")
SPACED = frozenset(["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "pre", "blockquote"])
FLOWING = frozenset({"p", "div", "body", "html", "center", "br"})  # those that only begin and end lines


class Writer:
    """Lines out of text and block boundaries. Inside a table row, each cell gathers lines of its own."""

    def __init__(self, *, tight: bool) -> None:
        self.tight = tight
        self.out: list[Line] = []
        self.run: list[str] = []
        self.told = 0
        self.depth = 0
        self.gap = False
        self.cited: list[bool] = []
        self.lists: list[int] = []
        self.rows: list[tuple[list[Line], list[list[Line]]]] = []
        self.pre = 0

    def add(self, text: str) -> None:
        """Text of the line under way; blanks count only within it."""
        if self.run or self.pre or not text.isspace() or "\u00a0" in text:
            self.run.append(text)

    def line(self, *, always: bool = False) -> None:
        """End the line under way; an empty one is kept only where `always`, or where it holds a fixed blank."""
        if self.run:
            text = self.run[0] if len(self.run) == 1 else "".join(self.run)
            self.run.clear()
            if self.pre:
                self._put(text)
                return
            if "\n" in text or "  " in text or "\t" in text:
                text = _SPACE.sub(" ", text)
            text = text.strip(" ")
            if text or always:
                self._put(text)
        elif always:
            self._put("")

    def _put(self, text: str) -> None:
        if "&" in text:
            text = plain_letters(_unescape(text))
        elif "\u00a0" in text:
            text = text.replace("\u00a0", " ")
        for piece in text.split("\n") if "\n" in text else (text,):
            told = clean(piece)
            if self.gap and told:
                if self.out and self.out[-1].text:
                    self.out.append(Line("", min(self.depth, self.out[-1].depth)))
                self.gap = False
            self.out.append(Line(told, self.depth))
            self.told += 1

    def _open_table(self, tag: str) -> None:
        if tag == "table":
            if self.gap and self.out:
                self.out.append(Line(""))
            if len(self.rows) < MAX_TABLES:
                self.rows.append((self.out, []))
        elif tag == "tr":
            self._end_row()
        elif tag in ("td", "th") and self.rows:
            self.out = []
            self.rows[-1][1].append(self.out)

    def _close_table(self, tag: str) -> None:
        if not self.rows:
            return
        if tag in ("td", "th"):
            self.out = self.rows[-1][0]
        elif tag in ("tr", "table"):
            self._end_row()
        if tag == "table":
            self.rows.pop()

    def _end_row(self) -> None:
        """Write the cells gathered: as one line, or one after the other where they are only there for the layout."""
        if not self.rows:
            return
        self.out, cells = self.rows[-1]
        self.rows[-1] = (self.out, [])
        filled = [[line for line in cell if line.text] for cell in cells]
        told = [cell for cell in filled if cell]
        if len(told) > 1 and len(told[0]) == 1 and all(len(cell) <= MAX_CELL_LINES for cell in told):
            row = "\t".join(" ".join(line.text for line in cell) for cell in filled)
            self.out.append(Line(row.rstrip(), told[0][0].depth))
            return
        for cell in cells:
            self.out += cell

    def open(self, tag: str, *, cited: bool, tight: bool) -> None:
        """A block, or a line break, begins. `cited`: it quotes an earlier mail. `tight`: no blank line around it."""
        if tag == "br":
            self.line(always=True)
            return
        self.line()
        if tag in SPACED and not (tight or (self.tight and tag == "p")):
            self.gap = True
        if tag in FLOWING:
            return
        if tag == "blockquote":
            self.cited.append(cited)
            self.depth += cited
        elif tag in ("ul", "ol"):
            self.lists.append(0 if tag == "ul" else 1)
        elif tag == "li" and self.lists:
            number = self.lists[-1]
            self.run.append(f"{number}. " if number else "- ")
            self.lists[-1] += 1 if number else 0
        elif tag == "pre":
            self.pre += 1
        else:
            self._open_table(tag)

    def close(self, tag: str) -> None:
        """A block ends; its last line has been ended."""
        if tag in FLOWING:
            return
        self.gap = self.gap or tag in SPACED
        if tag == "blockquote" and self.cited:
            self.depth -= self.cited.pop()
        elif tag in ("ul", "ol") and self.lists:
            self.lists.pop()
        elif tag == "pre":
            self.pre = max(0, self.pre - 1)
        else:
            self._close_table(tag)

    def end(self) -> list[Line]:
        """All lines, where the page ends."""
        self.line()
        while self.rows:
            self._close_table("table")
        return self.out


def _unescape(text: str) -> str:
    try:
        return html.unescape(text)
    except ValueError:  # a character reference of more digits than an int may have
        return text
