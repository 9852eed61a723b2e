"""Where a text names a person. Known given names count anywhere; unknown ones where the words around expect a name.

Which part the person plays is decided in `cast.py`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from bot.reading.contact import EmailFound, emails_in
from bot.reading.name_words import NOT_NAMES
from bot.reading.names import RUN, UPPER, WORD, NameFound, fits_address, is_given_name, names_in, normal_name
from bot.reading.titles import is_department, is_title, titles_in
from bot.reading.workplaces import is_house_of, workplaces_in

BULLET = r"(?:[ \t]{0,20}(?:[-*•·–>]|\d{1,2}[.)]|[a-z]\)|deltager \d:?|(?-i:Og|Samt|And)(?= ))?[ \t]{0,20})"
OPENS_LINE = re.compile(rf"(?:^|\n|\t){BULLET}$", re.IGNORECASE)
_OPENS_ROW = re.compile(r"(?:^|\n)[ \t]*(?:[-*•·–]|\d{1,2}[.)])[ \t]*$")
_SURNAME_FIRST = re.compile(
    rf"(?:^|(?<=\n))(?P<bullet>{BULLET})(?P<surname>(?:(?:af|de|den|der|la|van|von) ){{0,2}}{WORD}(?: {WORD}){{0,2}}), "
    rf"(?P<given>{WORD}(?: {WORD}){{0,3}})(?=[ \t]*(?P<next>[,;(\t\n–/-]|$))"
)

# "Karen hedder Holt til efternavn", "Karens efternavn er Holt"
_SURNAME_SAID = re.compile(
    rf"(?<!\w)({WORD}) hedder ({WORD}(?: {WORD})?) (?:til|i) efternavn"
    rf"|(?<!\w)([{UPPER}][^\W\d_-]+?)s efternavn er ({WORD}(?: {WORD})?)"
)

# Where an unknown full name is expected. (side, pattern, example with the name as {N})
_EXPECTED = (
    (
        "before",
        r"\b(?:tilmeld\w*|melde[rs]?|noter\w*|notér|sæt\w*|skriv\w*|tilføj\w*|navn\w*|hedder|register|sign up"
        r"|add|sende[rs]?|indstille?|på vegne af|plads(?:er)? til|deltager|kommer|nemlig|det samme (?:vil|gør"
        r"|skal|gælder)|(?:en|én) til)\s*:?\s*$",
        "vi sender {N}",
    ),
    (
        "before",
        r"\w*(?:leder|chef|bibliotekar|konsulent|kollega|koordinator|medarbejder|assistent|specialist"
        r"|ansvarlig|formidler|manager|colleague|deputy)\s*,?\s*$",
        "min kollega {N}",
    ),
    (
        "before",
        r"\w*(?:leder|chef|koordinator|konsulent|ansvarlig|souschef) (?:for|af|i) (?:[\w-]+ ){0,3}[a-zæøå][\w-]*\s*$",
        "leder for formidling {N}",
    ),
    (
        "before",
        r"\b(?:i stedet for|erstatter|overtager?|udgår:?|slet(?:te)?|stryg|fjern|instead of|replaces?|ud med|af"
        r"|hverken|neither|både|i (?:hans|hendes) sted kommer)\s*$",
        "i stedet for {N}",
    ),
    ("behind", r"^\s*[,(<:–-]*\s*[\w.+-]+@", "{N} (x@y.dk)"),
    ("behind", r"^\s*[,(:–-]\s*(?:tlf|telefon|tel|mobil|mob|phone|\d\d ?\d\d ?\d\d ?\d\d)\b", "{N}, tlf. 65 51 43 00"),
    (
        "behind",
        r"^\s+(?:kan|vil|er|har|skal|kommer|deltager|må|ønsker|melder|overtager|tilmeldes|udgår|stopper|bliver"
        r"|og (?:jeg|undertegnede|mig)|samt|will|would|can|cannot)\b",
        "{N} vil gerne med",
    ),
    ("behind", r"^,? (?:der|som|min|vores|en af|who) ", "{N}, som er vores souschef"),
    (
        "behind",
        r"^[,(]\s*(?:[\w-]+ ){0,2}[\w-]*(?:leder|chef|bibliotekar|konsulent|koordinator|ansvarlig|souschef"
        r"|manager|librarian)\b",
        "{N}, teamleder",
    ),
    ("behind", r"^(?:,| og| samt| and) [^\W\da-zæøå_]\w+ [^\W\da-zæøå_]", "{N} og Bo Lind"),
)
_EXPECTS = tuple((side, re.compile(pattern, re.IGNORECASE)) for side, pattern, _ in _EXPECTED)
# Where an unknown given name alone is expected: "min souschef Xia og jeg", "skriv Xia på".
_ALONE_BEFORE = re.compile(
    r"(?:\b(?:tilmeld\w*|skriv\w*|sæt\w*|noter\w*|notér|tilføj\w*|add|register)(?: jeg| vi| hermed| også)*"
    r"|\w*(?:leder|souschef|kollega|medarbejder|colleague|deputy))\s$",
    re.IGNORECASE,
)
_ALONE_BEHIND = re.compile(
    r"^(?: (?:på|til|op|med|og|vil|kommer|deltager|er|skal|to|for|and|har)\b|[,.?(\n])", re.IGNORECASE
)
# A house, town or team follows these: "fra Nykøbing Falster".
_AND = re.compile(r",? (?:og|samt|and|&) ")  # "Anna Holt og Xia Wen": who follows a name so is a person
_PLACE_BEFORE = re.compile(r"\b(?:i|fra|på|ved|hos|nær|over|from|in|at|near)\s*$", re.IGNORECASE)
_SURNAME = re.compile(
    r"(?:sen|gaard|gård|berg|lund|holm|dal|dahl|bæk|beck|bech|strup|toft|skov|bjerg|mark|vang|feldt?|borg"
    r"|quist|qvist|kjær|kjaer|dóttir|dottir|son|sson"
    r"|ski|ska|ova|ić|sted|rup|høj|lev|næs|løv|kvist|vig|vad|kov|ez|oğlu|oglu)$",
    re.IGNORECASE,
)


_PRONOUNS = frozenset({"mig", "jeg", "undertegnede", "me", "myself", "i"})  # "Mig, Anna Holt, leder" is no surname
# An address bears out a name that stands this near, on the same line; so many addresses are looked at.
_NEAR, _LINE, _MOST_EMAILS = 400, 120, 40
# "Hans adresse er …", "Per 1. april …": what opens a sentence so is no name.
_NO_NAME = re.compile(
    r"Hans (?:[a-zæøå-]+ ){0,2}(?:e-?mail|mail|tlf|telefon|mobil|nummer|direkte|titel|stilling|adresse|kost|allergi"
    r"|navn|plads|initialer|chef|leder|afdeling|team|data|oplysninger|arbejds|faktura|ean|rolle|kontakt)|Per \d"
)


def mentions_in(body: str, familiar: frozenset[str] = frozenset()) -> Iterator[NameFound]:
    """All mentions of persons in order of place; a surname that stands first ("Holt, Anna") is put behind.

    `familiar` are given names known from elsewhere: the address lines, the signature.
    """
    emails = list(islice(emails_in(body), _MOST_EMAILS))
    turned = {m.start("surname"): name for m in _SURNAME_FIRST.finditer(body) if (name := _turned(m, emails))}
    spelled = {found.start: found for found in _spelled(body, emails)}
    named = (found for found in names_in(body) if not _NO_NAME.match(body, found.start))
    candidates = sorted(
        [*spelled.values(), *(c for c in named if not any(s.start <= c.start < s.end for s in spelled.values()))],
        key=lambda found: found.start,
    )
    sure = (c for c in candidates if c.full and (c.known or c.start in spelled or _is_expected(body, c)))
    full = familiar | {c.text.split()[0] for c in sure}
    said = {m.start(): m for m in _SURNAME_SAID.finditer(body)}
    done = last = 0
    for found in candidates:
        match = turned.get(found.start) or next((t for t in turned.values() if t.start < found.start < t.end), None)
        surname = said.get(found.start)
        if surname:
            yield NameFound(" ".join(filter(None, surname.groups())), *surname.span())
            done = surname.end()
        elif match and found.start >= done:
            yield match
            done = match.end
        elif found.start >= done and (
            found.known
            or found.text in full
            or found.start in spelled
            or _is_expected(body, found)
            or (found.full and _AND.fullmatch(body, last, found.start))
        ):
            yield _in_order(found)
            last = found.end


def _in_order(found: NameFound) -> NameFound:
    """A name whose surname leads in capitals, in its usual order: "SKOV Anne Sofie"."""
    first, _, rest = found.text.partition(" ")
    turned = normal_name(found.text) if len(first) > 2 and first.isupper() and rest[1:2].islower() else None
    return replace(found, text=turned) if turned else found


def _spelled(body: str, emails: list[EmailFound]) -> Iterator[NameFound]:
    """Names that no table knows, of which an address close by is made: "Poula Gade, leder – poga@ringe.dk"."""
    for run in RUN.finditer(body) if emails else ():
        words = run.group().split()
        near = [e.value for e in emails if run.end() - _NEAR < e.start < run.end() + _NEAR]
        if not near or not 2 <= len(words) <= 5 or any(word.casefold() in NOT_NAMES for word in words[:-1]):
            continue
        if next(workplaces_in(run.group()), None) or next(titles_in(run.group()), None) or is_department(run.group()):
            continue
        if any(fits_address(run.group(), email) > 1 and not is_house_of(run.group(), email) for email in near):
            yield NameFound(run.group(), *run.span())


def _turned(match: re.Match[str], emails: list[EmailFound]) -> NameFound | None:
    """The name of "HOLT, Anna" in its usual order; an unknown given name only in a list, or where its address tells."""
    surname, given = match.group("surname"), match.group("given")
    alone = " " not in re.sub(r"^(?:[a-zæøå]+ )+", "", surname)
    cells = match.group("next") in (";", "\t")
    listed = alone and (cells or (bool(match.group("bullet").strip()) and match.group("next") not in ("", "\n")))
    known = is_given_name(given.split()[0]) and alone
    name = normal_name(f"{surname}, {given}")
    if is_given_name(surname.split()[0]) or is_department(given) or is_title(given) or name is None:
        return None
    if surname.casefold() in _PRONOUNS or any(word.casefold() in NOT_NAMES for word in (surname, given)):
        return None
    beside = (email.value for email in emails if 0 <= email.start - match.end() < _LINE)
    borne_out = any(fits_address(name, email) > 1 for email in beside)
    if not (known or borne_out or listed or (surname.isupper() and not given.isupper())):
        return None
    return NameFound(name, match.start("surname"), match.end("given"))


def _is_expected(body: str, found: NameFound) -> bool:
    """Whether an unknown name stands where names stand, and does not read as a place or a team."""
    before, behind = body[max(0, found.start - 60) : found.start], body[found.end : found.end + 80]
    before = before.rpartition("\n")[2] if not before.endswith("\n") else before
    if len(found.text.split()) > 5 or _PLACE_BEFORE.search(before) or is_department(found.text):
        return False
    if found.text.isupper() and (before.rstrip()[-9:].isupper() or behind.lstrip()[:9].isupper()):
        return False  # a mail in capitals
    if not found.full:
        return bool(_ALONE_BEFORE.search(before) and _ALONE_BEHIND.match(behind))
    if _SURNAME.search(found.text) or _OPENS_ROW.search(before):
        return True
    if OPENS_LINE.search(before) and re.match(r"\s*[,;(\t–|/-]", behind):
        return True
    return any(pattern.search(before if side == "before" else behind) for side, pattern in _EXPECTS)
