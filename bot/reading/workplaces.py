"""Libraries and other workplaces: the words their names are made of, and where one stands in a text. As written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.reading.names import UPPER, folded
from bot.reading.titles import is_title

# Ends of words that name a house of the field; compounds count. The higher rank wins where a text has several.
# (rank, ends, example)
_ENDS = (
    (3, "bibliotek bibliotekerne biblioteker biblioteket bibliotekernes bibliotekshus bibliotekshuse bibliotekssystem "
        "biblioteksvæsen bibliotekscenter bibliotekshuset library libraries", "Ringe Bibliotek"),
    (2, "kulturhus kulturhuset kulturhuse kulturcenter læseselskab universitet university museum museer arkiv medborgerhus "
        "medborgerhuset kulturværft kulturværftet kulturøen kulturstation højskole professionshøjskole gymnasium bogbus "
        "dokk1 borgerservice borgercenter stadsarkiv filial kulturstationen kulturcentret kulturværftet læsehus læsehuset", "Ringe Kulturhus"),
    (1, "kommune kommunes municipality forvaltning forvaltningen region", "Ringe Kommune"),
)  # fmt: skip
_RANK = {end: rank for rank, ends, _ in _ENDS for end in ends.split()}
_END = "|".join(sorted(_RANK, key=len, reverse=True))
# In small letters these are any library, not the name of one ("jeg er leder af børnebiblioteket").
_ANY_HOUSE = re.compile(
    r"(?:hoved|børne|folke|skole|forsknings|central|kommune|fag|bog|voksen|ung|del|filial|lokal|nær|by|stads|lands|region|musik"
    r"|uddannelses|public|local|vores|main)?-?(?:" + _END + r")",
)
_GENERIC = re.compile(_ANY_HOUSE.pattern, re.IGNORECASE)
_CAPITAL = rf"[{UPPER}](?:[\w'’]{{0,3}}\.|[\w'’]{{0,40}}(?:-[\w'’]{{1,40}})?)"
_HOUSE = rf"[\w-]{{0,40}}(?i:{_END})(?![\w@])(?!-[a-zæøå])"
_NAME = re.compile(
    rf"(?<![\w@./-])(?:{_CAPITAL}(?: (?:og|&|for) | ?/ ?| ?& ?| )){{0,5}}{_HOUSE}"
    rf"(?:(?: og | & |/| \+ |-)(?:[{UPPER}][\w'’-]{{0,40}}))*(?: S/I\b| ApS\b)?(?: \([{UPPER}][\w -]{{1,40}}\))?"
)
_WITH_PLACE = re.compile(rf"^ (?:i )?({_CAPITAL})(?! [{UPPER}])")
# "fra biblioteket i Jelling", "på Havnebiblioteket i Sønderup" where nothing better is said
_PLACED = re.compile(
    rf"(?:på|ved|hos|fra|af|for) (\w*(?:biblioteket|kulturhuset) i {_CAPITAL}(?: [{UPPER}]\.?(?!\w))?)"
)
_CHEAP = re.compile(_END, re.IGNORECASE)
_OPENING = re.compile(
    r"^(?:(?i:fra|hos|på|ved|i|til|og|vores|begge|vi|jeg|han|hun|er|som|alle|med|mvh|vh|kh|hilsen|venlig|at|from|the|my|our|kære|hej|for|af|nu"
    r"|både|arbejder|sted|bibliotek:|arbejdssted:|arbejdsplads:|samme|hele|ny|nyt|nye|det nye|dette|vort) )+",
    re.IGNORECASE,
)
_ONE_HOUSE = re.compile(rf"[{UPPER}][\w-]*(?:[Bb]ibliotek|(?:et|en|erne|ens|ets))|Bibliotek")


@dataclass(frozen=True, slots=True)
class WorkplaceFound:
    """A workplace's name as written, its rank (3 a library, 2 another house, 1 a municipality) and where it stood."""

    value: str
    rank: int
    start: int
    end: int


def workplaces_in(text: str, start: int = 0, end: int | None = None) -> Iterator[WorkplaceFound]:
    """All names of workplaces in order of place."""
    stop = len(text) if end is None else end
    if not _CHEAP.search(text, start, stop):
        return
    for match in _PLACED.finditer(text, start, stop):
        yield WorkplaceFound(match.group(1), 1, match.start(1), match.end(1))
    for match in _NAME.finditer(text, start, stop):
        found = _trimmed(text, match, stop)
        if found:
            yield found


def _trimmed(text: str, match: re.Match[str], stop: int) -> WorkplaceFound | None:
    value, begin = match.group(), match.start()
    first, _, rest = value.partition(" ")
    while rest and (_OPENING.match(f"{first} ") or is_title(first)):
        value, begin = rest, begin + len(first) + 1
        first, _, rest = value.partition(" ")
    if _ONE_HOUSE.fullmatch(value):  # "Bibliotek Hornslet", "Biblioteket Sønderborg", "Bibliotekerne i Vestfjord"
        place = _WITH_PLACE.match(text[begin + len(value) : min(stop, begin + len(value) + 60)])
        value = value + place.group() if place else value
    if _ANY_HOUSE.fullmatch(value) or value.casefold() in (
        "bibliotek",
        "biblioteket",
        "bibliotekerne",
        "kommune",
        "kommunen",
        "borgerservice",
        "filial",
    ):
        return None
    return WorkplaceFound(value, rank_of(value), begin, begin + len(value))


def rank_of(value: str) -> int:
    """3 where a library is named, 2 another house, 1 a municipality, 0 none of them."""
    ends = [_RANK[end.casefold()] for end in re.findall(rf"({_END})(?!\w)", value, re.IGNORECASE)]
    best = max(ends, default=0)
    return min(best, 2) if _GENERIC.fullmatch(value) else best  # "Hovedbiblioteket" yields to "Ringe Bibliotekerne"


def is_host(value: str, domain: str) -> bool:
    """Whether the workplace is the course's own house, told by the mailbox's domain."""
    house = folded(domain.partition(".")[0]).replace(" ", "")
    return bool(house) and house in folded(value).replace(" ", "")
