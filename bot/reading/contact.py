"""E-mail addresses and telephone numbers in text.

Candidates are found by cheap patterns; only those go to `phonenumbers`. What an address or number belongs to is
decided elsewhere.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import phonenumbers

EMAIL = re.compile(r"(?<![\w.+-])[\w](?:[\w.+'-]{0,62}[\w+-])?@(?:[\w-]{1,63}\.){1,6}[^\W\d_]{2,24}(?![\w@-])")
# An address as people hide it from robots: "mette (at) ringsted.dk", "mette[a]ringsted[dot]dk".
_AT = re.compile(r" ?[(\[{] ?(?:at|a|snabel-?a) ?[)\]}] ?", re.IGNORECASE)
_DOT = re.compile(r" ?[(\[{] ?(?:dot|punktum|prik) ?[)\]}] ?", re.IGNORECASE)
_BEFORE_AT = re.compile(r"(?<![\w.+-])\w[\w.+-]{0,62}\Z")
_BEHIND_AT = re.compile(rf"[\w-]{{1,63}}(?:(?:\.|{_DOT.pattern})[\w-]{{1,63}}){{1,5}}(?![\w@-])", re.IGNORECASE)

# What stands before a number tells what it is. (kind, words before, example)
_KINDS = (
    (
        "none",
        r"fax|telefax|(?:cvr|se|vat)(?:[- ]?(?:nr|nummer(?:et)?|no))?"
        r"|ean|gln|p-?nr|postnr|konto|reg|sagsn\w+|\w*ordre(?:nr|nummer)?"
        r"|journal\w*|rekvisition\w*|po",
        "Fax 65 51 43 02",
    ),
    (
        "none",
        r"løn-?nr|medarbejder-?nr|(?:faktura|kunde|sags?|journal|kreditnota|bilag)(?:s?[- ]?n\w+)?"
        r"|\w*ref|\w*reference\w*|bestilling\w*"
        r"|ean-?nummer|order|psp|iban|kr",
        "Lønnr. 10441812",
    ),
    (
        "switchboard",
        r"omst(?:illing)?|hovednummer|hovednr|switchboard|reception|main|informationen|vagttelefon|vagten"
        r"|skranken",
        "Omst. 65 51 43 00",
    ),
    ("direct", r"dir(?:ekte)?|direct|d|direkte (?:tlf|telefon|nr|nummer)", "Dir. 65 51 43 01"),
    ("mobile", r"mob(?:il)?|mobiltelefon|mobile|cell|m|arbejdsmobil|sms", "Mobil 20 30 40 50"),
)
_BEFORE = tuple(
    (
        kind,
        re.compile(
            rf"\b(?:{words})\b[.\s]*(?:(?:tlf|telefon|nr|nummer|no|phone)\b[.\s]*)?(?:er )?[:(=]?\s*(?:dk)?\s*$", re.I
        ),
    )
    for kind, words, _ in _KINDS
)
_AFTER = (
    ("switchboard", re.compile(r"^\s*[(,]?\s*(?:omst|hovednummer|switchboard|hovednr|reception)", re.I)),
    ("direct", re.compile(r"^\s*\(?\s*(?:dir(?:ekte)?|direct)\b(?!\W*\d)", re.I)),
    ("mobile", re.compile(r"^\s*\(?\s*(?:mob(?:il)?)\b(?!\W*\d)", re.I)),
    ("none", re.compile(r"^\s*\(?\s*(?:fax)\b(?!\W*\d)|^[\s,(]*(?:er|var|is|was) [^.\n]{0,20}\b(?:tele)?fax", re.I)),
)
RANK = {"direct": 3, "mobile": 3, "plain": 2, "switchboard": 1}

_DANISH = re.compile(
    r"(?<![\w.,/+-])(?:\(?(?:(?:\+|00)45\)?[ .-]?|45\)?[ .-]))?(?:[2-9]\d{7}"
    r"|\d{2}(?P<gap>[ .-])\d{2}(?:(?P=gap)\d{2}){2}|\d{4}[ . -]\d{4}|\d{3}[ -]\d{2}[ -]\d{3}"
    r"|\d{2}(?:[ . -]\d{3}){2})(?![\w@/-]|[.,]\d| \d)"
)
_DIGITS = re.compile(r"[+(\d][\d .()/-]{6,60}")
_FOREIGN = re.compile(r"(?<![\w+])(?<!\d )(?:\+|00)\s?\(?[1-9]\d{0,2}\)?(?:[ . ()-]{0,2}\d){6,13}(?!\w)")


@dataclass(frozen=True, slots=True)
class EmailFound:
    """An address in lower case, and where it stood."""

    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PhoneFound:
    """A number in E.164, of what kind (a key of RANK), and where it stood."""

    value: str
    kind: str
    start: int
    end: int


def emails_in(text: str, start: int = 0, end: int | None = None) -> Iterator[EmailFound]:
    """All addresses in order of place; one that is written twice in a row (a link's text and target) comes twice."""
    stop = len(text) if end is None else end
    found = list(_hidden(text, start, stop))
    at = text.find("@", start, stop)
    while at >= 0:
        match = EMAIL.search(text, max(start, at - 64), min(stop, at + 150))
        if match and match.start() < at < match.end():
            found.append(EmailFound(match.group().casefold(), *match.span()))
            start = match.end()
        at = text.find("@", max(at + 1, start), stop)
    return iter(sorted(found, key=lambda one: one.start))


def _hidden(text: str, start: int, end: int) -> Iterator[EmailFound]:
    """Addresses in which words in brackets stand for the signs."""
    for sign in _AT.finditer(text, start, end):
        name = _BEFORE_AT.search(text[max(start, sign.start() - 64) : sign.start()])
        domain = _BEHIND_AT.match(text, sign.end(), end)
        if name and domain:
            value = f"{name.group()}@{_DOT.sub('.', domain.group())}"
            yield EmailFound(value.casefold(), sign.start() - len(name.group()), domain.end())


def phones_in(text: str, start: int = 0, end: int | None = None) -> list[PhoneFound]:
    """All telephone numbers in order of place; none that is called a fax, CVR, EAN, order or pay number."""
    stop = len(text) if end is None else end
    found: list[PhoneFound] = []
    taken = start
    spans = [(m.start(), min(stop, m.end() + 3)) for m in _DIGITS.finditer(text, start, stop)]
    matches = sorted(
        (m for p in (_FOREIGN, _DANISH) for span in spans for m in p.finditer(text, *span)), key=lambda m: m.start()
    )
    for match in matches:
        if match.start() < taken:
            continue
        value = e164(match.group())
        kind = _kind(text, match.start(), match.end())
        if value and kind != "none":
            found.append(PhoneFound(value, kind, match.start(), match.end()))
            taken = match.end()
    return found


def _kind(text: str, start: int, end: int) -> str:
    before = text[text.rfind("\n", max(0, start - 30), start) + 1 or max(0, start - 30) : start]
    after = text[end : end + 40]
    for kind, pattern in _AFTER:
        if pattern.search(after):
            return kind
    for kind, pattern in _BEFORE:
        if pattern.search(before):
            return kind
    return "plain"


@lru_cache(maxsize=512)
def e164(raw: str) -> str | None:
    """A number as people write it in E.164 ("+4565514301"), Danish where no country is given; None where it is none."""
    digits = re.sub(r"[^\d+]", "", raw.replace("(0)", ""))
    try:
        number = phonenumbers.parse(digits, "DK")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
