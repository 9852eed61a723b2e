"""Libraries and other workplaces: the words their names are made of, and where one stands in a text. As written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.reading.endings import words_ending
from bot.reading.names import UPPER, folded
from bot.reading.titles import is_title

# Ends of words that name a house of the field; compounds count. The higher rank wins where a text has several.
# (rank, ends, example)
_ENDS = (
    (
        3,
        "bibliotek bibliotekerne biblioteker biblioteket bibliotekernes bibliotekshus bibliotekshuse bibliotekssystem "
        "biblioteksvæsen bibliotekscenter bibliotekshuset library libraries",
        "Ringe Bibliotek",
    ),
    (
        2,
        "kulturhus kulturhuset kulturhuse kulturcenter læseselskab universitet university museum museer arkiv "
        "medborgerhus "
        "medborgerhuset kulturværft kulturværftet kulturøen kulturstation højskole professionshøjskole "
        "gymnasium bogbus "
        "dokk1 borgerservice borgercenter stadsarkiv filial kulturstationen kulturcentret kulturværftet "
        "læsehus læsehuset",
        "Ringe Kulturhus",
    ),
    (1, "kommune kommunes municipality forvaltning forvaltningen region", "Ringe Kommune"),
)
_RANK = {end: rank for rank, ends, _ in _ENDS for end in ends.split()}
_END = "|".join(sorted(_RANK, key=len, reverse=True))
# In small letters these are any library, not the name of one ("jeg er leder af børnebiblioteket", "ungebiblioteket").
_ANY_HOUSE = re.compile(
    r"(?:hoved|børne|folke|skole|forsknings|central|kommune|fag|bog|voksen|ung|del|filial|lokal|nær|by"
    r"|stads|lands|region|musik"
    r"|uddannelses|public|local|vores|main)?-?(?:" + _END + r")|[a-zæøå-]+biblioteket",
)
_FIELD = r"(?:kultur|fritid|borgere?|børn|unge|medborgerskab|dannelse|læring)"
_GENERIC = re.compile(
    rf"(?:{_ANY_HOUSE.pattern}|{_FIELD})(?: (?:og|&) (?:{_ANY_HOUSE.pattern}|{_FIELD}))*", re.IGNORECASE
)
_CAPITAL = rf"[{UPPER}](?:[\w'’]{{0,3}}\.|[\w'’]{{0,40}}(?:-[\w'’]{{1,40}})?)"
_BEFORE = re.compile(rf"(?<![\w@./-])(?:{_CAPITAL}(?: (?:og|&|for) | ?/ ?| ?& ?| )){{1,5}}\Z")
_BEHIND = re.compile(
    rf"(?:(?: og | & |/| \+ |-)(?:[{UPPER}][\w'’-]{{0,40}})"
    rf"(?![\w'’-]| \w*(?:[Bb]ibliotek|[Kk]ulturhus|[Kk]ommune)))*(?: S/I\b| ApS\b)?"
    rf"(?:(?<=[yYsS]) of (?:the )?{_CAPITAL}(?: {_CAPITAL}){{0,2}})?"
    rf"(?: \((?!EAN|CVR|GLN)[{UPPER}](?:[^\W\d_]| |-){{1,40}}\))?"
)
_NEXT_WORD = re.compile(rf" (?:{_CAPITAL} )?")  # "Ringe Kommunes Biblioteker": the last word counts
_REACH = 100
_WITH_PLACE = re.compile(rf"^ (?:i |på )?({_CAPITAL})(?! (?:[{UPPER}]|\d))")
# "biblioteket i Jelling", where it has no better name
_PLACED = re.compile(rf"\w*(?:biblioteket|kulturhuset) i {_CAPITAL}(?: [{UPPER}]\.?(?!\w))?")
_OPENING = re.compile(
    r"^(?:(?i:fra|hos|på|ved|i|til|og|vores|begge|vi|jeg|han|hun|er|som|alle|med|mvh|vh|kh|hilsen|venlig"
    r"|at|from|the|my|our|kære|hej|for|af|nu"
    r"|både|arbejder|faktureres|betales|betaler|afregnes|sted"
    r"|bibliotek:|arbejdssted:|arbejdsplads:|samme|hele|ny|nyt|nye|det nye|dette|vort) )+",
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
    done = start
    spans = list(words_ending(text, tuple(_RANK), start, stop))
    for number, (word_start, word_end) in enumerate(spans):
        goes_on = number + 1 < len(spans) and _NEXT_WORD.fullmatch(text, word_end, spans[number + 1][0])
        if word_start < done or goes_on:
            continue
        reach = max(done, word_start - _REACH)
        before = _BEFORE.search(text[reach:word_start])
        behind = _BEHIND.match(text, word_end, stop)
        done = behind.end() if behind else word_end
        found = _trimmed(text, reach + before.start() if before else word_start, done, stop)
        placed = _PLACED.match(text, word_start, stop) if found is None else None
        if found:
            yield found
        elif placed:
            yield WorkplaceFound(placed.group(), 1, *placed.span())


def _trimmed(text: str, begin: int, end: int, stop: int) -> WorkplaceFound | None:
    """The name without the words that only lead to it; None where it names no house."""
    value = text[begin:end]
    first, _, rest = value.partition(" ")
    while rest and (_OPENING.match(f"{first} ") or is_title(first)):
        value, begin = rest, begin + len(first) + 1
        first, _, rest = value.partition(" ")
    if _ONE_HOUSE.fullmatch(value):  # "Bibliotek Hornslet", "Biblioteket Sønderborg", "Bibliotekerne i Vestfjord"
        place = _WITH_PLACE.match(text[begin + len(value) : min(stop, begin + len(value) + 60)])
        value = value + place.group().rstrip(".") if place else value
    if _ANY_HOUSE.fullmatch(value) or value.casefold() in (
        "bibliotek",
        "biblioteket",
        "bibliotekerne",
        "library",
        "libraries",
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
    if _GENERIC.fullmatch(value):  # "Hovedbiblioteket" yields to "Ringe Bibliotekerne", "Kultur & Fritid" to any house
        return 0 if " " in value else min(best, 2)
    return best


def is_part(value: str) -> bool:
    """Whether a name says which part of a library, but not which library ("Skolebiblioteket")."""
    return bool(_GENERIC.fullmatch(value))


def is_house_of(piece: str, email: str) -> bool:
    """Whether a name is what an address's domain is made of: "Sandvig Kulturby" of "sandvigkulturby.dk"."""
    labels = email.casefold().partition("@")[2].replace("-", "").split(".")[:-1]
    name = folded(piece).replace(" ", "")
    shapes = {name, name.replace("oe", "o").replace("aa", "a").replace("ae", "a")}
    bare = {re.sub(r"(?:bibliotek(?:erne|er)?|bibl?|lib)$", "", label) for label in labels}
    return len(name) > 3 and piece[:1].isupper() and bool(shapes & {*labels, *bare})


def is_host(value: str, domain: str) -> bool:
    """Whether the workplace is the course's own house, told by the mailbox's domain."""
    house = folded(domain.partition(".")[0]).replace(" ", "")
    return bool(house) and house in folded(value).replace(" ", "")
