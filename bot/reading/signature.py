"""The writer: who sent the mail, read from the sign-off, the signature block and the header.

The signature belongs to the writer alone. Whether the writer signs up is decided elsewhere.
"""

import re
from dataclasses import dataclass, field
from itertools import takewhile

from bot.mail.values import Mail
from bot.reading.facts import Fact, Facts, describe, pieces_of
from bot.reading.forms import lines_of
from bot.reading.name_words import NOT_NAMES
from bot.reading.names import RUN, fits_address, is_given_name, name_from_address, names_in, normal_name, same_person
from bot.reading.signoff import CLOSING, SLASH, signoff
from bot.reading.text import Text
from bot.reading.workplaces import is_house_of, workplaces_in

_INITIAL = re.compile(r"(?:^| )[^\W\d_](?:[.-][^\W\d_])*\.?(?: |$)")
# A piece between name and house that may be a title: words that name no team, house or department.
_TITLE_SHAPE = re.compile(
    r"(?!.*(?:@|\d|[.:!?]$))(?!(?:center|team|afdeling|kultur|børn|sendt|hent|get|sent)\b)"
    r"(?:[^\W\d_][\w'’-]*(?:,? |$)){1,5}$"
    r"(?<!et)(?<!en)(?<!erne)(?<!hus)(?<!ing)(?<!center)(?<!team)(?<!kommune)(?<!sektion)(?<!område)(?<!kultur)",
    re.IGNORECASE,
)
_INTRODUCES = re.compile(
    r"\b(?:det er|her er|jeg er|jeg hedder|mit navn er|du taler med|this is|my name is|i am|i['’]m) ", re.IGNORECASE
)
# A name in small letters, as a telephone writes what is dictated. (example: "mit fulde navn er anna holt lind")
_SPELT = re.compile(
    r"\b(?:mit (?:fulde |hele )?navn (?:er|staves)|jeg hedder|my (?:full )?name is)"
    r" (?P<name>(?:[^\W\d_]{2,20} ){1,3}[^\W\d_]{2,20})",
    re.IGNORECASE,
)
_SPOKEN = frozenset({"komma", "punktum", "comma", "stop"})  # marks that are said aloud
_SIGNED_LINES = 14


@dataclass(frozen=True, slots=True)
class Writer:
    """Who wrote the mail. `facts` come from the sign-off alone; `zone` is where that stands, (n, n) if nowhere."""

    name: str | None
    email: str
    facts: Facts = field(default_factory=dict)
    name_at: tuple[int, int] | None = None
    zone: tuple[int, int] = (0, 0)


def read_writer(mail: Mail, text: Text) -> Writer:
    """The writer, by the best source: name in the signature, completed from header and address."""
    address = mail.answer_to
    header = _header_name(mail)
    zone = signoff(text, header or name_from_address(address.email))
    signed = _signed_name(text, zone, header)
    facts = _signed_facts(text.text[: zone[1]], zone, signed, address.email) if zone[1] > zone[0] else {}
    house = next((found for found in workplaces_in(address.name) if found.rank > 1), None)
    if house and "workplace" not in facts:
        facts["workplace"] = Fact("workplace", house.value, -1, -1)
    name = _best_name(signed[0] if signed else None, header, address.email)
    name = _spelt_out(text.text, name) if name else _introduced(text.text)
    return Writer(name, address.email, facts, signed[1:] if signed else None, zone)


def _spelt_out(whole: str, name: str) -> str:
    """The full name where a given name signs and the text says the rest, as dictated: "mit navn er anna holt"."""
    for match in _SPELT.finditer(whole) if " " not in name else ():
        words = list(takewhile(lambda word: word not in NOT_NAMES | _SPOKEN, match["name"].casefold().split()))
        if len(words) > 1 and words[0] == name.casefold():
            return " ".join(words).title()
    return name


def _introduced(whole: str) -> str | None:
    """The name by which the writer says who writes, where neither header nor signature tells: "Det er Anna Holt"."""
    for match in _INTRODUCES.finditer(whole):
        found = next(names_in(whole, match.end(), match.end() + 80), None)
        if found and found.start == match.end() and found.full:
            return found.text
    return None


def _signed_facts(whole: str, zone: tuple[int, int], signed: tuple[str, int, int] | None, email: str) -> Facts:
    """What the sign-off says of the writer; a title and a house without any known word are told by their place."""
    begin = signed[2] if signed else zone[0]
    unnamed = whole[: signed[1]] + "\t" * (begin - signed[1]) + whole[begin:] if signed else whole
    facts = describe(unnamed, *zone)
    pieces = [(start, end, whole[start:end]) for start, end in pieces_of(unnamed, begin, zone[1])]
    if "workplace" not in facts:
        own = next(((start, end, piece) for start, end, piece in pieces if is_house_of(piece, email)), None)
        named = (
            None
            if own
            else next((m for m in RUN.finditer(whole) if " " in m.group() and is_house_of(m.group(), email)), None)
        )
        start, end = own[:2] if own else named.span() if named else (0, 0)
        facts |= {"workplace": Fact("workplace", whole[start:end], start, end, 2)} if end else {}
    house = facts.get("workplace")
    if signed and house and house.rank > 1 and "title" not in facts and len(pieces) > 1:
        (start, end, piece), (following, stop, _) = pieces[:2]
        if following <= house.start < stop and _TITLE_SHAPE.match(piece) and not is_given_name(piece.split()[0]):
            facts["title"] = Fact("title", piece, start, end)
    return facts


def _header_name(mail: Mail) -> str | None:
    """The display name as a personal name; a single unknown word is a function ("Medarbejdernet")."""
    for address in (mail.answer_to, mail.sender):
        name = normal_name(address.name) if address.name and "@" not in address.name else None
        if name and (" " in name or is_given_name(name)):
            return name
        shown = " ".join(address.name.split())
        if shown.isalpha() and shown.casefold() == address.email.partition("@")[0]:
            return shown
        house = next(workplaces_in(shown), None)
        if " " in shown and house is None and shown.istitle() and fits_address(shown, address.email) > 1:
            return shown  # the address is made of it, so it names a person, however strange
    return None


def _best_name(signed: str | None, header: str | None, email: str) -> str | None:
    """The name signed, completed from the header, else from the address: "A. Holt" is Anna Holt where they tell."""
    spelled = name_from_address(email)
    candidates = [
        name for name in (signed, header, spelled) if name and " " in name and (not signed or same_person(signed, name))
    ]
    if signed and header and header.startswith(f"{signed} ") and is_given_name(signed.split()[-1]):
        return header  # two given names sign: "Anna Marie" is Anna Marie Holt
    whole = [name for name in candidates if not _INITIAL.search(name)]
    if candidates:
        return (whole or candidates)[0]
    if (
        header
        and signed
        and " " not in signed
        and " " in header
        and fits_address(header, email) > fits_address(signed, email)
    ):
        return header  # a nickname signs, but the address is made of the name in the header
    for fuller in (spelled, header):
        if fuller and (not signed or same_person(signed, fuller)):
            return fuller
    return signed or header


def _signed_name(text: Text, zone: tuple[int, int], header: str | None) -> tuple[str, int, int] | None:
    """The name in the sign-off with its place: the fullest that fits the header, else the fullest."""
    lines = lines_of(text.text, *zone)[:_SIGNED_LINES]
    candidates = [found for start, end in lines for found in _names_on_line(text.text, start, end)]
    fitting = [found for found in candidates if not header or same_person(found[0], header)]
    return max(fitting or candidates, key=lambda found: len(found[0].split()), default=None)


def _names_on_line(whole: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """The name that a line of the sign-off begins with, behind closing words; of a labelled line any full name."""
    line = whole[start:end]
    closing = CLOSING.match(line) or SLASH.match(line)
    begin = start + closing.start("rest") if closing else start
    rest = re.sub(r"^(?:fra|from) ", "", whole[begin:end].lstrip(" ,.!:/-–*_"))
    piece = re.split(r"[,|/(•·\t–]| - ", rest)[0].strip(" .,*_!")
    name = normal_name(piece) if 0 < len(piece) <= 80 else None
    alone = closing and name and len(name) > 2 and name[:1].isupper() and piece.isalpha()
    if name and (" " in name or is_given_name(name) or alone):
        at = whole.find(piece, begin, end)
        return [(name, at, at + len(piece))]
    labelled = re.match(r"^[\w ]{3,25}: ", whole[begin:end])
    return [(n.text, n.start, n.end) for n in names_in(whole, begin, end) if n.full and n.known] if labelled else []
