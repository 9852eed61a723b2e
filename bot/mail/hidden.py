"""Which elements of an HTML mail the reader cannot see, and which quote an earlier mail. Knows attributes, no text."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

# Each pattern stands behind a word that it holds: to look for the word first costs a tenth.
_HARD = (
    ("display", re.compile(r"display\s*:\s*none")),
    ("mso-hide", re.compile(r"mso-hide\s*:\s*all")),
    ("opacity", re.compile(r"opacity\s*:\s*0?\.?0+\s*(?:;|!|[\"']|$)")),
    ("text-indent", re.compile(r"text-indent\s*:\s*-\d{3,}")),
    ("-", re.compile(r"(?<![-\w])(?:left|top|right)\s*:\s*-\d{4,}")),
    ("clip", re.compile(r"clip\s*:\s*rect\(\s*0")),
    ("scale", re.compile(r"transform\s*:\s*scale\(\s*0\s*\)")),
)
_CLIPPED = re.compile(r"overflow\s*:\s*hidden")
_FLAT = re.compile(r"(?<![-\w])(?:max-)?(?:height|width)\s*:\s*0(?!\.?\d)")
_HIDDEN_ATTRIBUTE = re.compile(r"(?:^|\s)hidden(?=\s|=|/|$)(?!=[\"']?until)")
_WHITE = r"(?:white\b|#fff(?:fff)?\b|rgba?\(\s*255\s*,\s*255\s*,\s*255|transparent\b)"
_BACKGROUND = re.compile(rf"(?:background(?:-color)?\s*:|bgcolor\s*=)[\"'\s]*(?!{_WHITE}|none|initial|inherit|[\"';])")
_ON_WHITE = re.compile(rf"(?:background(?:-color)?\s*:|bgcolor\s*=)[\"'\s]*{_WHITE}")

# What hides softly, so that an element inside may show again: a word of it, how it hides, how it shows.
_SOFT = (
    (
        "visibility",
        re.compile(r"visibility\s*:\s*(?:hidden|collapse)"),
        re.compile(r"visibility\s*:\s*visible"),
    ),
    (
        "font-size",
        re.compile(r"font-size\s*:\s*0*(?:0|1|0?\.\d+)(?:\.0+)?(?:px|pt|%)?\s*(?:;|!|[\"']|$)"),
        re.compile(r"font-size\s*:\s*(?:[2-9]|1\d|1?\.?\d+r?em)"),
    ),
    (
        "color",
        re.compile(rf"(?<![-\w])color\s*[:=][\"'\s]*{_WHITE}"),
        re.compile(rf"(?<![-\w])color\s*[:=][\"'\s]*(?!{_WHITE}|inherit)"),
    ),
)
_COLOUR = 2
_CITED = (
    ("cite", re.compile(r"type\s*=\s*[\"']?cite")),
    ("quote", re.compile(r"class\s*=\s*[\"'][^\"']*quote")),
    ("border-left", re.compile(r"border-left(?:-width)?\s*:\s*(?!none|0)")),
)
_TIGHT = (
    ("mso", re.compile(r"mso(?:normal|plaintext|listparagraph|nospacing)")),
    ("margin", re.compile(r"margin(?:-top)?\s*:\s*0(?!\.?[1-9])")),
)
_NAME = re.compile(r"([.#])([\w-]+)\s*(?:,|$)")
_CLASS_OR_ID = re.compile(r"(class|id)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))")
_MAX_SHEET = 50_000
_MAX_STYLE = 2_000


class Look(NamedTuple):
    """What an element's attributes say: hidden for good, hidden until shown again, shown again, cited, without margin.

    `soft` and `shows` hold indexes into the ways of hiding softly; `hides` is true where it is hidden in any way.
    """

    hard: bool = False
    soft: frozenset[int] = frozenset()
    shows: frozenset[int] = frozenset()
    cited: bool = False
    tight: bool = False
    hides: bool = False


NO_LOOK = Look()


class Looks:
    """The looks of all elements of one page; each distinct text of attributes is looked at once."""

    def __init__(self, page: str, sheets: list[str]) -> None:
        self._page = page
        self._known: dict[str, Look] = {"": NO_LOOK}
        self._hidden_names: set[str] = set()
        self._has_background: bool | None = None
        self.tight_paragraphs = False
        for css in sheets:
            self._read_sheet(css)

    def of(self, attributes: str) -> Look:
        """The look of an element with these attributes."""
        look = self._known.get(attributes)
        if look is None:
            look = self._known[attributes] = self._look(attributes[:_MAX_STYLE].lower())
        return look

    def _read_sheet(self, css: str) -> None:
        """Take along which classes and ids a style sheet hides (not those hidden only on some media)."""
        for selectors, declarations in _rules(css[:_MAX_SHEET].lower()):
            if _hides(declarations):
                self._hidden_names.update(sign + name for sign, name in _NAME.findall(selectors))
            if selectors == "p" and _says(_TIGHT, declarations):
                self.tight_paragraphs = True

    def _look(self, attributes: str) -> Look:
        soft, shows = set(), set()
        for way, (word, hides, reveals) in enumerate(_SOFT):
            if word in attributes:
                readable = way == _COLOUR and self._background() and not _ON_WHITE.search(attributes)
                if hides.search(attributes) and not readable:
                    soft.add(way)
                if reveals.search(attributes):
                    shows.add(way)
        hard = _hides(attributes) or ("hidden" in attributes and bool(_HIDDEN_ATTRIBUTE.search(attributes)))
        hard = hard or self._named(attributes)
        return Look(
            hard=hard,
            hides=hard or bool(soft),
            soft=frozenset(soft),
            shows=frozenset(shows),
            cited=_says(_CITED, attributes),
            tight=_says(_TIGHT, attributes),
        )

    def _background(self) -> bool:
        """Whether anything on the page has a colour that white letters could be read on."""
        if self._has_background is None:
            self._has_background = bool(_BACKGROUND.search(self._page.lower()))
        return self._has_background

    def _named(self, attributes: str) -> bool:
        if not self._hidden_names:
            return False
        for kind, *values in _CLASS_OR_ID.findall(attributes):
            sign = "." if kind == "class" else "#"
            if any(sign + name in self._hidden_names for value in values for name in value.split()):
                return True
        return False


def _says(table: Iterable[tuple[str, re.Pattern[str]]], style: str) -> bool:
    return any(word in style and pattern.search(style) for word, pattern in table)


def _hides(style: str) -> bool:
    clipped = "overflow" in style and bool(_CLIPPED.search(style) and _FLAT.search(style))
    return clipped or _says(_HARD, style)


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """The rules of a style sheet as (selectors, declarations), without those inside @media and the like."""
    inside = 0
    for piece in css.split("}"):
        *outer, declarations = piece.split("{")
        if len(outer) == 1 and not inside:
            yield outer[0].replace("<!--", "").rpartition("*/")[2].strip(), declarations
        inside = max(0, inside + len(outer) - 1)
