"""The sender's own words told apart line by line: text, signature, and what machines added.

Rules, in the order in which they are tried; the tables are in `phrases`.
1. A banner that a server put on top, "Sendt fra min iPhone", a legal text that goes on to the end: DISCLAIMER.
2. A closing formula, or the line "-- ", begins the signature; a weak one ("God weekend") only above the sender's name.
3. After it, a postscript, a form, a list or words in the first person are the sender's text again.
4. Without a formula: the last block, where it is as short-lined as a signature and begins with the sender's name.
When in doubt, it is text.
"""

import re
from itertools import pairwise

from bot.mail.phrases import (
    ADDED_LINES,
    BANNERS,
    CLOSINGS,
    FORM_LABELS,
    GREETINGS,
    LEGAL_OPENINGS,
    LEGAL_WORDS,
    POSTSCRIPTS,
    STANDING_NOTES,
    WEAK_CLOSINGS,
    Patterns,
)
from bot.mail.values import PartKind

MAX_CLOSING = 70  # letters in a line that is a closing formula with a name or a greeting
MAX_SIGNED = 200  # letters in a line that is a closing formula and the whole signature after it
MAX_SHORT = 90  # letters in a line of a signature without a formula
MAX_BLOCK = 14  # lines of such a signature
MAX_SLOGAN = 60  # letters in a line below a signature, beyond which legal words count
MAX_LOOKED_AT = 400  # letters at the beginning of a line at which the rules look


def _table(patterns: Patterns, before: str = r"\W{0,3}") -> re.Pattern[str]:
    return re.compile(f"{before}(?:{'|'.join(patterns.values())})")


_CLOSING = _table(CLOSINGS)
_CLOSING_WITHIN = re.compile(rf"(?<=[.!?)])\s+(?=(?:{'|'.join(CLOSINGS.values())})[\s,.:]+[^.!?]{{2,{MAX_CLOSING}}}$)")
_WEAK = re.compile(rf"(?:{'|'.join(WEAK_CLOSINGS.values())})\W*")
_SLASH_NAME = re.compile(r"[/~]\s?[^\W\d_]+(?: [^\W\d_]+)?$")
_DASHES = frozenset({"--", "—", "–"})
_POSTSCRIPT = _table(POSTSCRIPTS)
_STANDING = _table(STANDING_NOTES)
_ADDED = _table(ADDED_LINES)
_BANNER = _table(BANNERS)
_LEGAL = _table(LEGAL_OPENINGS)
_LEGAL_WORD = _table(LEGAL_WORDS, before="")
_SENTENCE_END = (".", "!", "?", "]", ")", "*", ":")
_FORM = re.compile(r"\W{0,3}([^\W\d_][\w/-]*)[ \w./()-]{0,30}[:\t]")
_LIST = re.compile(r"(?:\d{1,2}[.)]|[-*•–])\s+\S|[^\t]*\t[^\t]*\t")
_FIRST_PERSON = re.compile(r"\b(?:[Jj]eg|[Mm]ig|[Mm]in|[Mm]it|[Mm]ine|I|[Mm]y|me)\b")
_NAME_WORD = r"(?:[^\W\d_a-zæøåäöü][\w'’.-]*|af|von|van|de|der|la|el|al|bin)"
_NAME = re.compile(rf"{_NAME_WORD}(?: +(?:{_NAME_WORD}|&|og)){{0,6}}[,.!]?$")
_CONTACT = re.compile(
    r"[^\s@]@[^\s@]|\bwww\.|https?://|\d[\d ()/.-]{6,}\d|\b\d{4}\s+[A-ZÆØÅ]"
    r"|\b(?:tlf|tel|telefon|mobil|direkte|cvr|ean)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")


def own_kinds(texts: list[str], sender: str, *, first: bool, last: bool) -> list[PartKind]:
    """A kind for each line: FRESH, SIGNATURE or DISCLAIMER.

    `first` and `last` tell whether these are the first and last of the sender's words in the mail: banners stand only
    above the first, a signature without a formula only below the last.
    """
    seen = [text[:MAX_LOOKED_AT] for text in texts]
    kinds = [PartKind.FRESH] * len(seen)
    end = _mark_added([text.lower() for text in seen], kinds, first=first)
    blocks = _blocks(seen, kinds, end)
    signing = False
    for start, stop in blocks:
        signing = signing and not _is_text_again(seen[start:stop])
        for at in range(start, stop):
            signing = signing or _closes(seen, at, end, sender)
            if signing:
                kinds[at] = PartKind.SIGNATURE
    if last and not signing and blocks:
        _mark_unannounced(seen, kinds, blocks, sender)
    _mark_small_print(seen, kinds)
    return kinds


def with_closing_apart(texts: list[str]) -> list[str]:
    """The lines, a closing and a name that follow the last sentence in its line put on a line of their own.

    So a mail of one line ends: "Tilmeld mig gerne. Mvh Mette Hansen, Odense Bibliotek".
    """
    at = next((at for at in range(len(texts) - 1, -1, -1) if texts[at] and not _ADDED.match(texts[at].lower())), -1)
    text = texts[at] if at >= 0 else ""
    match = _CLOSING_WITHIN.search(text.lower(), max(0, len(text) - MAX_CLOSING - MAX_SIGNED))
    if not match:
        return texts
    return [*texts[:at], text[: match.start()], text[match.end() :], *texts[at + 1 :]]


def _mark_added(texts: list[str], kinds: list[PartKind], *, first: bool) -> int:
    """Mark what machines added; returns where a legal text begins that goes on to the end."""
    blocks = 0
    on_top, unended = first, False
    for at, text in enumerate(texts):
        blocks += bool(text) and (at == 0 or not texts[at - 1])
        banner = on_top and bool(text) and (unended or bool(_BANNER.match(text)))
        unended = banner and not text.endswith(_SENTENCE_END)
        on_top = on_top and (banner or not text or blocks < 2)
        if banner or _ADDED.match(text):
            kinds[at] = PartKind.DISCLAIMER
        elif blocks > 1 and _LEGAL.match(text):
            kinds[at:] = [PartKind.DISCLAIMER] * (len(texts) - at)
            return at
    return len(texts)


def _blocks(texts: list[str], kinds: list[PartKind], end: int) -> list[tuple[int, int]]:
    """Runs of lines between blank ones, as (start, stop), without what is known to be no words of the sender's."""
    told = [bool(texts[at]) and kinds[at] is PartKind.FRESH for at in range(end)]
    edges = [at for at, (before, now) in enumerate(pairwise([False, *told, False])) if before != now]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _closes(texts: list[str], at: int, end: int, sender: str) -> bool:
    """Whether line `at` begins a signature."""
    text = texts[at]
    if len(text) > MAX_CLOSING:
        return len(text) <= MAX_SIGNED and bool(_CLOSING.match(text.lower()) and _CONTACT.search(text))
    if text in _DASHES:
        return True
    if _CLOSING.match(text.lower()):
        return not text.endswith("?")
    if _SLASH_NAME.match(text):
        return _is_signed_by(text, sender)
    below = next((texts[line] for line in range(at + 1, min(at + 4, end)) if texts[line]), "")
    if below in _DASHES and _NAME.match(text):
        return _is_signed_by(text, sender)
    if not _WEAK.fullmatch(text.lower()):
        return False
    return bool(_NAME.match(below)) and _is_signed_by(below, sender)


def _is_text_again(block: list[str]) -> bool:
    """Whether a block below a signature is the sender's text."""
    if _POSTSCRIPT.match(block[0].lower()):
        return True
    labels = sum(1 for text in block if (label := _FORM.match(text)) and label[1].lower() in FORM_LABELS)
    if labels > 1 or (labels and any("\t" in text for text in block)):
        return True
    if sum(1 for text in block if _LIST.match(text)) > 1:
        return True
    return any(len(text) > 25 and _FIRST_PERSON.search(text) and not _STANDING.match(text.lower()) for text in block)


def _mark_unannounced(texts: list[str], kinds: list[PartKind], blocks: list[tuple[int, int]], sender: str) -> None:
    """Mark a signature at the end that no formula announces."""
    end = blocks[-1][1]
    for start, stop in blocks[:-4:-1]:
        told = [text for text in texts[start:end] if text]
        if len(told) > MAX_BLOCK or any(len(text) > MAX_SHORT for text in told) or _is_text_again(texts[start:stop]):
            return
        above = next((texts[at] for at in range(start - 1, max(-1, start - 4), -1) if texts[at]), "")
        for at in range(start, stop):
            if _is_signed_by(texts[at], sender) and _begins_signature(texts[at:end]) and not above.endswith(":"):
                kinds[at:end] = [PartKind.SIGNATURE] * (end - at)
                return
            above = texts[at]


def _begins_signature(block: list[str]) -> bool:
    name, *rest = [text for text in block if text]
    if not _NAME.match(name.partition(",")[0]):
        return False
    return len(rest) < 4 or any(_CONTACT.search(text) for text in rest)


def _is_signed_by(text: str, sender: str) -> bool:
    """Whether a line bears the sender's name, a part of it, or the initial, and is no greeting to a namesake."""
    names = {word.casefold() for word in _WORD.findall(sender)}
    told = [word.casefold() for word in _WORD.findall(text)]
    if not told or told[0] in GREETINGS:
        return False
    return not names.isdisjoint(told) or (len(told) == 1 and told[0] in {name[0] for name in names})


def _mark_small_print(texts: list[str], kinds: list[PartKind]) -> None:
    """Mark legal texts below the signature; a blank line is of the kind of the line before it."""
    for at, text in enumerate(texts):
        if not text and at:
            kinds[at] = kinds[at - 1]
        elif kinds[at] is PartKind.SIGNATURE and len(text) > MAX_SLOGAN and _LEGAL_WORD.search(text.lower()):
            kinds[at] = PartKind.DISCLAIMER
