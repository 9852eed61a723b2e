"""The writer: who sent the mail, read from the sign-off, the signature block and the header.

The signature belongs to the writer alone. Whether the writer signs up is decided elsewhere.
"""

import re
from dataclasses import dataclass, field

from bot.mail.values import Mail, PartKind
from bot.reading.facts import Fact, Facts, describe
from bot.reading.forms import Line, lines_of
from bot.reading.names import (
    fits_address,
    is_given_name,
    is_person_name,
    name_from_address,
    names_in,
    normal_name,
    same_person,
)
from bot.reading.text import Text
from bot.reading.workplaces import workplaces_in

# Words that close a letter, at the beginning of a line. (pattern, example)
_CLOSINGS = (
    (
        r"(?:og )?(?:med )?(?:de |en |mange |rigtig )?(?:aller)?(?:bedste|venligs?t?e?|kærligs?t?e?|varme?"
        r"|glade?|kollegial\w*|solrige?|mange|gode?|hjertelig\w*|stor\w*)"
        r"(?: (?:venlige|kærlige|gode|varme|sommer|forårs|vinter|efterårs|jule))*[- ]?\w*hils(?:en|ner)",
        "Med venlig hilsen",
    ),
    (r"hils(?:en|ner)\b", "Hilsen Bo"),
    (r"(?:m\.?v\.?h|v\.?h|k\.?h|d\.?b\.?h|b\.?h|b\.?r|k\.?r)\b\.?", "Mvh"),
    (
        r"(?:på gensyn|vi ses|vi tales(?: ved)?|god (?:weekend|dag|aften|sommer|ferie|påske|jul)"
        r"|ha['’]? ?(?:en|det) (?:god|rigtig god|dejlig|rart|godt)|knus|ciao|ses)\b",
        "Vi ses!",
    ),
    (
        r"(?:(?:kind|best|warm|many|friendly)(?:est)? )*(?:regards|wishes)\b|sincerely|yours|cheers"
        r"|all the best|best,|thanks,|many thanks",
        "Kind regards",
    ),
    (r"(?:tak )?på forhånd|på forhånd tak|1000 tak|tusind tak|mange tak$|tak!?$", "På forhånd tak"),
)
_CLOSING = re.compile(r"^\s*(?:" + "|".join(pattern for pattern, _ in _CLOSINGS) + r")(?P<rest>.*)$", re.IGNORECASE)
_INTO = re.compile(r"^[\s,.!:/–-]*(?:fra(?: \w+){0,4}\s*)?$|^[\s,.!:/–-]*(?=[^\W\d_])", re.IGNORECASE)
_DASHES = re.compile(r"^\s*(?:--+|__+|==+|\*{3,})\s*$")
_SLASH = re.compile(r"^\s*/+ ?(?=[^\W\d_])")
_POSTSCRIPT = re.compile(r"^\s*(?:p\.? ?s\.?|n\.?b\.?|ps)\b", re.IGNORECASE)
_INLINE = re.compile(
    r"(?<=[.!?:)] )(?:(?:med )?(?:venlig|bedste|kærlig|mange) hils(?:en|ner)|hilsen|mvh|vh|kh|dbh)\b", re.IGNORECASE
)
_INITIAL = re.compile(r"(?:^| )[^\W\d_]\.?(?: |$)")
_LONGEST_ZONE = 1500


@dataclass(frozen=True, slots=True)
class Writer:
    """Who wrote the mail. `facts` come from the sign-off alone; `zone` is where it stands, (n, n) where there is none."""

    name: str | None
    short: str | None
    email: str
    facts: Facts = field(default_factory=dict)
    name_at: tuple[int, int] | None = None
    zone: tuple[int, int] = (0, 0)


def read_writer(mail: Mail, text: Text) -> Writer:
    """The writer, by the best source: name in the signature, completed from header and address."""
    header = _header_name(mail)
    zone = _zone(text, header or name_from_address(mail.answer_to.email))
    signed = _signed_name(text, zone, header)
    name = _best_name(signed[0] if signed else None, header, mail)
    facts = describe(text.text, *zone) if zone[1] > zone[0] else {}
    if "workplace" not in facts and header is None:
        facts |= {
            "workplace": own_fact("workplace", found.value)
            for found in workplaces_in(mail.answer_to.name)
            if found.rank > 1
        }
    short = signed[0] if signed else None
    return Writer(name, short, mail.answer_to.email, facts, signed[1:] if signed else None, zone)


def _header_name(mail: Mail) -> str | None:
    """The display name as a personal name; a single unknown word is a function ("Medarbejdernet")."""
    for address in (mail.answer_to, mail.sender):
        name = normal_name(address.name) if address.name and "@" not in address.name else None
        if name and (" " in name or is_given_name(name)):
            return name
        shown = " ".join(address.name.split())
        if shown.isalpha() and shown.casefold() == address.email.partition("@")[0]:
            return shown
        if " " in shown and shown.istitle() and fits_address(shown, address.email) > 1:
            return shown  # the address is made of it, so it names a person, however strange
    return None


def _best_name(signed: str | None, header: str | None, mail: Mail) -> str | None:
    spelled = name_from_address(mail.answer_to.email)
    candidates = [
        name for name in (signed, header, spelled) if name and " " in name and (not signed or same_person(signed, name))
    ]
    whole = [name for name in candidates if not _INITIAL.search(name)]
    if candidates:  # "A. Holt" in the signature is Anna Holt, where header or address tell
        return (whole or candidates)[0]
    for fuller in (spelled, header):
        if fuller and (not signed or same_person(signed, fuller)):
            return fuller
    return signed or header


def _zone(text: Text, header: str | None) -> tuple[int, int]:
    """Where the sign-off stands: from the last closing (else the signature part, else a last name) to a postscript."""
    whole = text.text[: text.own_end]
    own = [s for s in text.stretches if s.part is not None and s.start < text.own_end]
    if not own:
        return (len(whole), len(whole))
    signature = next((s.start for s in own if s.where == PartKind.SIGNATURE), None)
    lines = lines_of(whole, own[0].start, len(whole))
    closings = [n for n, line in enumerate(lines) if _closes(whole[line[0] : line[1]])]
    start: int | None = None
    for n in reversed(closings):
        if (
            n > 0
            and len(whole) - lines[n][0] <= _LONGEST_ZONE
            and (signature is None or lines[n][0] <= signature or _near(n, closings))
        ):
            start = lines[n][0]
            break
    earliest = min((at for at in (start, signature) if at is not None), default=None)
    if earliest is None:
        inline = list(_INLINE.finditer(whole, max(own[0].start, len(whole) - 250)))
        earliest = inline[-1].start() if inline else _tail(whole, lines, header)
    return (earliest, _zone_end(whole, earliest, header))


def _near(n: int, closings: list[int]) -> bool:
    return n == closings[0]


def _closes(line: str) -> bool:
    if len(line) > 90 or not line.strip():
        return False
    if _SLASH.match(line):
        return len(line) < 40
    match = _CLOSING.match(line)
    return (
        bool(match)
        and not re.search(r"[?]|\b(?:jeg|vi|du|mig|kan|skal|vil|i en|for)\b", match.group("rest"), re.IGNORECASE)
        if match
        else False
    )


def _tail(whole: str, lines: list[Line], header: str | None) -> int:
    """Where the last paragraphs begin with the sender's name, without any closing; else the end of the text."""
    opens = len(whole)
    for n in range(len(lines) - 1, max(-1, len(lines) - 12), -1):
        line = whole[lines[n][0] : lines[n][1]].strip(" .,/-*")
        if not line or (n and whole[lines[n - 1][0] : lines[n - 1][1]].strip() and not _is_name_line(line)):
            continue
        first = re.split(r"[,|/]", line)[0].strip()
        if n > 0 and len(line) < 60 and is_person_name(first) and header and same_person(first, header):
            return lines[n][0]
        if len(line) > 100:
            break
    return opens


def _is_name_line(line: str) -> bool:
    return is_person_name(re.split(r"[,|/]", line)[0].strip())


def _zone_end(whole: str, start: int, header: str | None) -> int:
    """Where the sign-off ends: at a postscript, or at the row of somebody else."""
    for begin, end in lines_of(whole, start, len(whole)):
        if begin > start and (_POSTSCRIPT.match(whole[begin:end]) or _is_row(whole[begin:end], header)):
            return begin
    return len(whole)


def _is_row(line: str, header: str | None) -> bool:
    """Whether a line is built like a list's row and opens with another person's name."""
    first, comma, rest = line.partition(",")
    found = next(names_in(first), None)
    other = found is not None and found.text == first.strip() and found.full and found.known
    return bool(comma and other and rest.count(",") and not (header and same_person(first, header)))


def _signed_name(text: Text, zone: tuple[int, int], header: str | None) -> tuple[str, int, int] | None:
    """The name in the sign-off: a full one that fits the header, else the first full one, else a given name."""
    candidates: list[tuple[str, int, int]] = []
    for number, (start, end) in enumerate(lines_of(text.text, *zone)):
        if number > 14:
            break
        candidates += _names_on_line(text.text, start, end)
    fitting = [c for c in candidates if not header or same_person(c[0], header)]
    for group in (fitting, [] if fitting else candidates):
        if group:
            return max(group, key=lambda c: len(c[0].split()))
    return None


def _names_on_line(whole: str, start: int, end: int) -> list[tuple[str, int, int]]:
    line = whole[start:end]
    closing = _CLOSING.match(line) or _SLASH.match(line)
    begin = start + (
        closing.start("rest") if closing and "rest" in closing.groupdict() else closing.end() if closing else 0
    )
    rest = whole[begin:end]
    piece = re.split(r"[,|/(•\t–]| - ", re.sub(r"^(?:fra|from) ", "", rest.lstrip(" ,.!:/-–*_")))[0].strip(" .,*_!")
    if not piece or len(piece) > 80:
        return []
    at = whole.find(piece, begin, end)
    name = normal_name(piece)
    if name and (" " in name or is_given_name(name) or (closing and name[:1].isupper() and piece.isalpha())):
        return [(name, at, at + len(piece))]
    labelled = re.match(r"^[\w ]{3,25}: ", rest)
    return [(n.text, n.start, n.end) for n in names_in(whole, begin, end) if n.full and n.known] if labelled else []


def own_fact(kind: str, value: str) -> Fact:
    """A fact that stands in a header, so at no place of the text."""
    return Fact(kind, value, -1, -1)
