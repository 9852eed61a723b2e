"""Where an earlier mail begins: header blocks, attribution lines and rules such as "-----Original Message-----".

Each is found by its form and the tables of `phrases`; what it opens is for `split` to say.
"""

import re
from typing import NamedTuple

from bot.mail.lines import Line
from bot.mail.phrases import ATTRIBUTION_OPENINGS, ATTRIBUTION_VERBS, EARLIER_MAIL, HEADER_LABELS, PRONOUNS
from bot.mail.values import Address

_LABEL = re.compile(r"\*{0,2}([^\W\d_][\w -]{0,18}?)\s?\*{0,2}\s?:\*{0,2}(?:[ \t]+|$)(.*)")
_DIVIDER = re.compile(r"[-_=*–—]{3,}$")
_RULE = re.compile(r"[-_*]{2,}\s*([^-_*].{2,80}?)\s*[-_*]{2,}:?$|([^\W\d_][\w -]{8,60}):$")
_DAY = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b")
_CLOCK = re.compile(r"\b\d{1,2}[.:]\d{2}\b")
_EMAIL = re.compile(r"[\[<(]?\s*(?:mailto:)?([^\s<>()\[\]\"',;:@]+@[^\s<>()\[\]\"',;:@]+)\s*[\]>)]?")
_VERB = "|".join(ATTRIBUTION_VERBS)
_HAS_VERB = re.compile(rf"\b(?:{_VERB})\b", re.IGNORECASE)
_VERB_BEFORE_WHO = re.compile(rf"(?P<when>.*\d.*?)[,\s]\s*(?:{_VERB})\s+(?P<who>[^\d:]*)[:\s]*$", re.IGNORECASE)
_WHO_BEFORE_VERB = re.compile(
    rf"(?P<when>.*\d\S*(?:\s*[ap]\.?m\.?)?)[,\s]\s*(?P<who>\D*?)\s*(?:{_VERB})\s*:?\s*$", re.IGNORECASE
)
_WHEN_LAST = re.compile(rf"(?P<who>[^\d:]{{2,100}}?)\s+(?:{_VERB})[\s(]+(?P<when>.*\d.*?)\)?\s*:?\s*$", re.IGNORECASE)
_MAX_ATTRIBUTION = 400
_MAX_NAMED = 200  # letters of a line that begins with the name: "Lisbet Vestergaard skrev den 2026-02-03 10:12:"
_MAX_WRAPPED = 4  # lines over which an attribution may be wrapped
_MAX_HEADER_LINES = 24


class Opening(NamedTuple):
    """The head of an earlier mail: lines `start` to `end` (exclusive), and what they say.

    `forward`: it says that the mail is passed on; `block`: it is a header block, as it stands above a mail passed on
    as well as above a mail answered.
    """

    start: int
    end: int
    author: Address | None = None
    sent: str = ""
    subject: str = ""
    forward: bool = False
    block: bool = False


def opening(lines: list[Line], at: int) -> Opening | None:
    """The head of an earlier mail that begins at line `at`, or None."""
    text = lines[at].text
    if not text:
        return None
    if text[0] in "-_*=–—" or text[-1] == ":":
        rule = _rule(lines, at)
        if rule:
            return rule
    if ":" in text[:22]:
        block = _block(lines, at)
        if block:
            return block
    if text.partition(" ")[0].lower() in ATTRIBUTION_OPENINGS:
        return _attribution(lines, at)
    if len(text) < _MAX_NAMED and any(verb in text for verb in ATTRIBUTION_VERBS):
        return _attribution(lines, at)
    return None


def _next_told(lines: list[Line], at: int) -> int:
    """The next line with text from `at` on, or the number of lines."""
    while at < len(lines) and not lines[at].text:
        at += 1
    return at


def _rule(lines: list[Line], at: int) -> Opening | None:
    """A rule with words that announce an earlier mail, or a mere line above a header block, with what follows it."""
    text = lines[at].text
    below = _next_told(lines, at + 1)
    if _DIVIDER.match(text):
        block = _block(lines, below) if below <= at + 3 and below < len(lines) else None
        return block._replace(start=at) if block else None
    match = _RULE.match(text[:120])
    words = (match[1] or match[2] or "").lower() if match else ""
    forward = next((passed for phrase, passed in EARLIER_MAIL.items() if words.startswith(phrase)), None)
    if forward is None:
        return None
    block = _block(lines, below, sure=True) if below <= at + 4 and below < len(lines) else None
    if block:
        return block._replace(start=at, forward=forward)
    return Opening(at, at + 1, forward=forward)


def _block(lines: list[Line], at: int, *, sure: bool = False) -> Opening | None:
    """A header block: From, a date, and To or Subject, in any order, each in one or more lines.

    A form or a memo may hold the same labels: unless `sure`, the sender must be an address or the date have a time.
    """
    found: dict[str, str] = {}
    last = ""
    end = at
    for line in lines[at : at + _MAX_HEADER_LINES]:
        if not line.text or line.depth != lines[at].depth:
            break
        match = _LABEL.match(line.text)
        role = HEADER_LABELS.get(match[1].lower()) if match else None
        if match and role:
            if role in found and role in ("from", "sent", "subject"):
                break
            found[role], last = match[2].strip(" *\t"), role
        elif not _continues(line.text, last, found):
            break
        else:
            found[last] = f"{found[last]} {line.text}".strip()
        end += 1
    if "from" not in found or not (found.keys() & {"to", "subject"}) or len(found) < 3 - sure:
        return None
    sent = found.get("sent", "")
    told = bool(_DAY.search(sent)) and ("@" in found["from"] or bool(_CLOCK.search(sent)))
    if not (told or (sure and (sent or "@" in found["from"]))):
        return None
    return Opening(at, end, author(found["from"]), sent, found.get("subject", ""), block=True)


def _continues(text: str, last: str, found: dict[str, str]) -> bool:
    """Whether a line without a label goes on with the header before it: a long list of people, a folded subject."""
    if not last or _LABEL.match(text):
        return False
    if not found[last]:
        return True
    if last in ("to", "cc"):
        return "@" in text or ";" in text or found[last].endswith((";", ","))
    if last == "from":
        return "@" in text and "@" not in found[last]
    return last == "subject" and len(found[last]) > 60 and len(text) < 60 and found.keys() >= {"from", "sent", "to"}


def _attribution(lines: list[Line], at: int) -> Opening | None:
    """An attribution over one or more lines ("Den 3. feb. 2026 kl. 10.12 skrev X <x@y>:"), in its national orders."""
    joined = ""
    depth = lines[at].depth
    for end in range(at, min(at + _MAX_WRAPPED, len(lines))):
        line = lines[end]
        if not line.text or line.depth != depth or len(joined) > _MAX_ATTRIBUTION:
            return None
        joined = f"{joined} {line.text[:_MAX_ATTRIBUTION]}".strip()
        if line.text.endswith(":"):
            break
        if _HAS_VERB.search(joined) and _EMAIL.search(joined) and line.text.endswith(">"):
            break  # a colon gone astray
    else:
        return None
    return _attributed(joined, at, end + 1, quoted=_is_quoted(lines, end + 1, depth))


def _is_quoted(lines: list[Line], at: int, depth: int) -> bool:
    below = _next_told(lines, at)
    return below < len(lines) and lines[below].depth > depth


def _attributed(joined: str, at: int, end: int, *, quoted: bool) -> Opening | None:
    if not _HAS_VERB.search(joined):
        return None
    email = _EMAIL.search(joined)
    bare = f"{joined[: email.start()]} {joined[email.end() :]}" if email else joined
    opens = bare.partition(" ")[0].lower() in ATTRIBUTION_OPENINGS
    match = _VERB_BEFORE_WHO.match(bare) or _WHO_BEFORE_VERB.match(bare) or _WHEN_LAST.match(bare)
    if match and _DAY.search(match["when"]) and (email or quoted or _CLOCK.search(match["when"])):
        who = match["who"].strip(" ,:\"'*")
        if who.partition(" ")[0].lower() in PRONOUNS:
            return None
        when = match["when"].strip(" ,")
        when = when.partition(" ")[2] if opens else when
        return Opening(at, end, Address(who, email[1].lower() if email else ""), when)
    if quoted and end == at + 1 and len(bare) < 120:
        who = _HAS_VERB.split(bare)[0].strip(" ,:\"'*") if not opens else ""
        return Opening(at, end, Address(who, email[1].lower() if email else "") if who or email else None)
    return None


def author(value: str) -> Address | None:
    """The mailbox in a quoted From line: "X <x@y>", "X [mailto:x@y]", "x@y" or only "X"."""
    email = _EMAIL.search(value[:_MAX_ATTRIBUTION])
    name = f"{value[: email.start()]} {value[email.end() :]}" if email else value
    name = " ".join(name.strip(" \"'*<>;,()").split())[:200]
    return Address(name, email[1].lower() if email else "") if name or email else None
