"""Where the sign-off of a mail stands: from its closing words to the end, or to a postscript.

Below it stands what is only signed; above it, what the sender says. Who signs is read in `signature.py`.
"""

import re
from dataclasses import replace

from bot.mail.values import Mail, PartKind
from bot.reading.forms import Line, lines_of
from bot.reading.names import is_person_name, names_in, same_person
from bot.reading.text import Text

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
CLOSING = re.compile(r"^\s*(?:" + "|".join(pattern for pattern, _ in _CLOSINGS) + r")(?P<rest>.*)$", re.IGNORECASE)
SLASH = re.compile(r"^\s*/+ ?(?P<rest>(?=[^\W\d_]).*)$")
# The same within a line, behind a sentence: "… på holdet. Mvh Anna".
_INLINE = re.compile(
    r"(?<=[.!?:)] )(?:(?:med )?(?:venlig|bedste|kærlig|mange) hils(?:en|ner)|hilsen|mvh|vh|kh|dbh)\b", re.IGNORECASE
)
_SENTENCE = re.compile(r"[?]|\b(?:jeg|vi|du|mig|kan|skal|vil|i en|for)\b", re.IGNORECASE)
_POSTSCRIPT = re.compile(r"^\s*(?:p\.? ?s\b\.?(?!v)|n\.?b\.?|ps)\b", re.IGNORECASE)
_LONGEST = 1500
_INLINE_REACH = 250
_TAIL_LINES = 12
_BARS = re.compile(r"[|·•]")  # a business card on one line, and how long it may be
_CARD = 140


def with_words(mail: Mail) -> Mail:
    """The mail, what only looks like a signature taken for the sender's words where there are no others.

    "Tilmeld Mette Hansen, souschef på Ringe Bibliotek" is short and holds the sender's name; no closing stands above.
    """
    fresh = any(part.kind is PartKind.FRESH and part.text.strip() for part in mail.parts)
    signed = next((part for part in mail.parts if part.kind is PartKind.SIGNATURE and part.text.strip()), None)
    if fresh or signed is None or CLOSING.match(signed.text.lstrip()) or SLASH.match(signed.text.lstrip()):
        return mail
    told = replace(signed, kind=PartKind.FRESH)
    return replace(mail, parts=tuple(told if part is signed else part for part in mail.parts))


def signoff(text: Text, sender: str | None) -> tuple[int, int]:
    """Where the sign-off begins and ends; (n, n) where there is none. `sender` is the name that the header tells."""
    whole = text.text[: text.own_end]
    own = [s for s in text.stretches if s.part is not None and s.start < text.own_end]
    if not own:
        return (len(whole), len(whole))
    lines = lines_of(whole, max(own[0].start, len(whole) - _LONGEST), len(whole))
    closings = [start for start, end in lines if start > own[0].start and _closes(whole[start:end])]
    signature = next((s.start for s in own if s.where == PartKind.SIGNATURE), None)
    begin = _begin(closings, signature)
    if begin is None:
        inline = list(_INLINE.finditer(whole, max(own[0].start, len(whole) - _INLINE_REACH)))
        begin = inline[-1].start() if inline else _tail(whole, lines[-_TAIL_LINES:], sender)
    return (begin, _end(whole, begin, sender))


def _begin(closings: list[int], signature: int | None) -> int | None:
    """The last closing words that do not stand inside the signature block, else where that block begins."""
    before = [start for start in closings if signature is None or start <= signature]
    return before[-1] if before else min((*closings[:1], signature), default=None) if signature is not None else None


def _closes(line: str) -> bool:
    """Whether a line closes a letter and says nothing else."""
    if SLASH.match(line):
        return len(line) < 40
    match = CLOSING.match(line) if len(line) <= 90 else None
    return match is not None and not _SENTENCE.search(match.group("rest"))


def _tail(whole: str, lines: list[Line], sender: str | None) -> int:
    """Where the last lines begin with the sender's name, without any closing words; else the end of the text."""
    for number in range(len(lines) - 1, 0, -1):
        line = whole[slice(*lines[number])].strip(" .,/-*")
        above = whole[slice(*lines[number - 1])].strip()
        first = re.split(r"[,|/·•(]", line)[0].strip()
        named = bool(first) and is_person_name(first)
        short = len(line) < (_CARD if _BARS.search(line) else 60)
        if named and short and sender and same_person(first, sender) and not above.endswith(":"):
            return lines[number][0]
        if len(line) > 100 and (named or not above):
            break
    return len(whole)


def _end(whole: str, start: int, sender: str | None) -> int:
    """Where the sign-off ends: at a postscript, or at the row of somebody else."""
    for begin, end in lines_of(whole, start, len(whole)):
        if begin > start and (_POSTSCRIPT.match(whole[begin:end]) or _is_row(whole[begin:end], sender)):
            return begin
    return len(whole)


def _is_row(line: str, sender: str | None) -> bool:
    """Whether a line is built like a list's row and opens with another person's name."""
    first, comma, rest = line.partition(",")
    found = next(names_in(first), None)
    other = found is not None and found.text == first.strip() and found.full and found.known
    return bool(comma and other and rest.count(",") and not (sender and same_person(first, sender)))
