"""What the reader of an HTML page sees: follows the tags and knows where text is hidden, and where it shows again."""

from bot.mail.hidden import Look

_VOID = frozenset({"br", "hr", "img", "input", "meta", "link", "base", "col", "area", "wbr", "embed", "source"})
_CELLS = frozenset({"td", "th", "tr"})
_INLINE_ENDS = frozenset({"p", "li", "td", "th", "tr", "b", "i", "u", "a", "span", "font", "em", "strong", "o:p"})


class _Frame:
    """An element that hides its text, or shows again what an outer one hides; `inside` counts the open elements."""

    __slots__ = ("hard", "hidden", "inside", "soft", "tag")

    def __init__(self, tag: str, *, hidden: bool, hard: bool = False, soft: frozenset[int] = frozenset()) -> None:
        self.tag, self.hidden, self.hard, self.soft = tag, hidden, hard, soft
        self.inside = {tag: 1}

    def ends_before(self, tag: str, *, block: bool) -> bool:
        """Whether this element ends where `tag` opens though nothing closed it (HTML, optional end tags)."""
        if self.tag == "p":
            return block
        if self.tag == "li":
            return tag == "li" and not (self.inside.get("ul") or self.inside.get("ol"))
        return (
            self.tag in _CELLS
            and not self.inside.get("table")
            and (tag == "tr" or (tag in _CELLS and self.tag != "tr"))
        )


class Sight:
    """Whether the reader sees what stands at this point of the page."""

    def __init__(self) -> None:
        self.frames: list[_Frame] = []
        self.hidden = False

    @property
    def gone(self) -> bool:
        """Whether nothing inside this element can show again, so that it has no part in the layout either."""
        return self.hidden and self.frames[-1].hard

    def opened(self, tag: str, look: Look, *, block: bool) -> None:
        """An element opens."""
        if tag in _VOID:
            return
        while self.frames and self.frames[-1].ends_before(tag, block=block):
            self._pop()
        top = self.frames[-1] if self.frames else None
        if top and top.hidden and not top.hard and top.soft <= look.shows and not look.hard:
            self.frames.append(_Frame(tag, hidden=False))
        elif look.hides and not self.hidden:
            self.frames.append(_Frame(tag, hidden=True, hard=look.hard, soft=look.soft))
        elif top:
            top.inside[tag] = top.inside.get(tag, 0) + 1
        self.hidden = bool(self.frames) and self.frames[-1].hidden

    def closed(self, tag: str) -> None:
        """An element closes; one that was opened outside of a frame closes that too."""
        while self.frames and tag not in _VOID:
            inside = self.frames[-1].inside
            if inside.get(tag):
                inside[tag] -= 1
                if tag == self.frames[-1].tag and not inside[tag]:
                    self._pop()
                return
            if tag in _INLINE_ENDS:
                return
            self._pop()

    def _pop(self) -> None:
        self.frames.pop()
        self.hidden = bool(self.frames) and self.frames[-1].hidden
