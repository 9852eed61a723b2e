"""Who pays: EAN, CVR, the reference that the invoice shall carry, and the address it goes to.

Only the sender's own words count; a forwarded mail of somebody else is asked where they say nothing. Quoted history
is never asked: "the same EAN as last time" names none.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from stdnum import ean as ean_number
from stdnum.dk import cvr as cvr_number

from bot.mail.values import Mail, PartKind
from bot.reading.contact import emails_in
from bot.reading.facts import Fact
from bot.reading.forms import records_in
from bot.reading.payer_marks import marks
from bot.reading.payer_words import (
    BILL,
    CORRECTION,
    INVOICE_BEHIND,
    INVOICE_BOX,
    INVOICE_TO,
    NO_REFERENCE,
    NOT_OWN,
    OLD_AFTER,
    OLD_BEFORE,
    POINTED,
    QUESTIONS_TO,
    REFERENCES,
    RIGHT_BEFORE,
    SENT_ON,
)
from bot.reading.phrases.data import TYPED_BELOW
from bot.reading.phrases.writer import SELF_IN
from bot.reading.roles import says
from bot.reading.text import Text, own_words
from bot.reading.values import Doubt, Evidence, Payer

_EAN = re.compile(r"(?<![\d+])(?:\d{13}(?!\d)|\d(?:[ .–()-]{0,2}\d){12}(?![ -]?\d))")
_LOCATION_FIRST = re.compile(r"^(?:(?:EAN|GLN)[\w.-]*:? ?)?\d(?:[ .-]?\d){12}(?!\d)\W{0,4}", re.IGNORECASE)
_EAN_LABEL = re.compile(r"(?:\bean|\bgln|lokations?-?nummer)\b[^\n\d]{0,40}$", re.IGNORECASE)
# "CVR 12345678", "CVR-nummeret på foreningen er 12 34 56 78", "Company reg. no. (CVR): DK-12345678"
_CVR = re.compile(
    r"(?:\b(?:cvr(?:[-. ]?(?:nr|nummer\w*|no))?|vat(?: (?:no|number|reg\w*))?|(?:reg\.|registration) (?:no|number))\b"
    r"(?:(?!\b(?:ean|gln|tlf|telefon|mobil|ring|phone)\b)[^\d\n@,;]){0,30}?"
    r"|\bse\b[-. ]?(?:nr|nummer(?:et)?|no)[.:\s]*(?:er )?)"
    r"(?<!\d)(?:dk)?[- ]?(\d{2}[ .]?\d{2}[ .]?\d{2}[ .]?\d{2})(?!\d)|\bDK[- ]?(\d{8})\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?;](?=\s+[A-ZÆØÅ])|\n")
LONGEST_REFERENCE = 120


@dataclass(frozen=True, slots=True)
class PayerFound:
    """Who pays: `payer` for all; `payers`, in the order of the text, where the mail gives several."""

    payer: Payer = field(default_factory=Payer)
    payers: tuple[Payer, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @property
    def said(self) -> bool:
        """Whether a value stands elsewhere than in the signature, which is the same below any mail."""
        return any(item.where != PartKind.SIGNATURE for item in self.evidence)


def find_payer(mail: Mail) -> PayerFound:
    """Who pays, by the sender's own words, else by a mail that the sender passes on."""
    text = own_words(mail)
    found = _read(text, 0, text.own_end, mail.sender.email)
    own, other = text.text[: text.own_end], text.text[text.own_end :]
    if found.payer.ean or found.payer.cvr or not (POINTED.search(own) or says(SELF_IN, other)):
        return found
    passed_on = _read(text, text.own_end, len(text.text), mail.sender.email)
    if not (passed_on.payer.ean or TYPED_BELOW.first(own)):
        return found
    payer = replace(passed_on.payer, **{k: v for k in ("reference", "email", "cvr") if (v := getattr(found.payer, k))})
    return PayerFound(payer, (), found.evidence + passed_on.evidence, found.doubts + passed_on.doubts)


def _read(text: Text, start: int, end: int, sender: str) -> PayerFound:
    whole = "\n" * start + text.text[start:end]
    if not re.search(r"\d\d|faktura|regning|invoice|bill|ref|att|rekv|mærk|mrk|opkræv", whole, re.IGNORECASE):
        return PayerFound()
    eans = list(_eans(whole))
    records = [answer for record in records_in(whole, start, end) for answer in record]
    asked = [Fact(a.kind, a.value, a.start, a.end) for a in records if a.kind in ("reference", "invoice_email")]
    best = {
        "ean": next(iter(eans), None),
        "cvr": next(_cvrs(whole), None),
        "reference": _best_reference([*_asked_reference(asked), *_references(whole), *_marks(whole)]),
        "invoice_email": next(_invoice_addresses(whole, asked, sender), None),
    }
    payer = Payer(*(fact.value if fact else None for fact in best.values()))
    payers = tuple(replace(payer, ean=fact.value) for fact in eans) if len(eans) > 1 else ()
    evidence = tuple(text.evidence(kind, fact.value, fact.start, fact.end) for kind, fact in best.items() if fact)
    return PayerFound(payer, payers, evidence, tuple(_doubts(eans, best["cvr"])))


def _doubts(eans: list[Fact], cvr: Fact | None) -> Iterator[Doubt]:
    for fact in eans:
        if not ean_number.is_valid(fact.value):
            yield Doubt(
                "ean_check_digit", f"EAN-nummeret {fact.value} kan ikke være rigtigt: kontrolcifret passer ikke."
            )
    if cvr and not cvr_number.is_valid(cvr.value):
        yield Doubt("cvr_check", f"CVR-nummeret {cvr.value} kan ikke være rigtigt: det består ikke kontrollen.")
    if len(eans) > 1:
        yield Doubt("several_eans", f"Mailen nævner flere EAN-numre: {', '.join(fact.value for fact in eans)}.")


def _around(whole: str, start: int, end: int, back: int = 90) -> tuple[str, str]:
    """The words of the same sentence, up to `back` letters, before and after a place."""
    before = whole[max(0, start - back) : start]
    cuts = [match.end() for match in _SENTENCE.finditer(before)]
    after = whole[end : end + 60]
    stop = _SENTENCE.search(after)
    return before[cuts[-1] if cuts else 0 :], after[: stop.start() if stop else 60]


def _eans(whole: str) -> Iterator[Fact]:
    """Location numbers that hold, in order: a new one beats an old one, one named as right beats the others."""
    found: dict[str, tuple[Fact, bool, bool]] = {}
    for match in _EAN.finditer(whole):
        digits = re.sub(r"\D", "", match.group())
        before, after = _around(whole, *match.span())
        labelled = bool(_EAN_LABEL.search(whole[max(0, match.start() - 50) : match.start()]))
        if (not labelled and not digits.startswith("57")) or NOT_OWN.search(before):
            continue
        said_old, said_right = OLD_BEFORE.search(before), RIGHT_BEFORE.search(before)
        if said_right and said_old and said_old.start() > said_right.start():
            said_right = None
        right = bool(said_right and said_right.group("named"))
        old = bool(OLD_AFTER.search(after) or (said_old and not said_right))
        if digits not in found or (old, right) > found[digits][1:]:
            found[digits] = (Fact("ean", digits, *match.span()), old, right)
    held = [item for item in found.values() if not item[1]]
    held = [
        item for n, item in enumerate(held) if n + 1 == len(held) or not _taken_back(whole, item[0], held[n + 1][0])
    ]
    named_right = [item for item in held if item[2]]
    yield from (fact for fact, _, _ in (named_right or held))


def _taken_back(whole: str, fact: Fact, later: Fact) -> bool:
    return later.start - fact.end < 90 and bool(CORRECTION.search(whole[fact.end : later.start]))


def _cvrs(whole: str) -> Iterator[Fact]:
    for match in _CVR.finditer(whole):
        digits = re.sub(r"\D", "", match.group(1) or match.group(2))
        ours = NOT_OWN.search(whole[max(0, match.start() - 30) : match.start()])
        if not ours and (match.group(1) or cvr_number.is_valid(digits)):
            yield Fact("cvr", digits, *match.span())


def _asked_reference(asked: list[Fact]) -> Iterator[Fact]:
    for fact in asked:
        value = _LOCATION_FIRST.sub("", fact.value)  # "Kontering: EAN 5798000000000, PSP XG-22416"
        if fact.field == "reference" and not _is_no_reference(value):
            yield replace(fact, value=_bare(value), rank=50)


def _references(whole: str) -> Iterator[Fact]:
    """What labels and phrases of invoices name as the reference."""
    for rank, pattern in REFERENCES:
        for match in pattern.finditer(whole):
            value = _bare(match.group("value"))
            if whole[: match.start()].rstrip().endswith("/"):  # one of several facts parted by slashes
                value = value.split(" / ")[0]
            later = re.search(r"[.!]\s", match.group())  # "… uden et ordrenummer. Det er 4500"
            before, after = _around(whole, match.start("value" if later else 0), match.end())
            old = OLD_AFTER.search(after) or OLD_BEFORE.search(before)
            if value and not _is_no_reference(value) and not old:
                yield Fact("reference", value, match.start("value"), match.start("value") + len(value), rank)


def _marks(whole: str) -> Iterator[Fact]:
    """What sentences ask for on the bill without naming it a reference."""
    yield from (mark for mark in marks(whole) if not _is_no_reference(mark.value))


def _bare(value: str) -> str:
    value = value.strip(" \t\"“”»«'’,;:()[]").rstrip(".")
    value = re.split(r"(?<=\w\w\w)\.\s(?=[^\W\d])", value)[0]
    value = re.split(r"[;\n]|,? (?:EAN|CVR|GLN)\b", value)[0].rstrip()
    opened = re.match(r"^[^\"“”»]*[\"“»”]([^\"“”«]+)[\"”«]", value)
    return (opened.group(1) if opened else value)[:LONGEST_REFERENCE].strip(" .")


def _is_no_reference(value: str) -> bool:
    digits = re.sub(r"\D", "", value)
    return (
        bool(NO_REFERENCE.match(value))
        or (len(digits) == 13 and digits.startswith("57"))
        or "@" in value
        or len(value) < 2
    )


def _best_reference(found: Iterable[Fact]) -> Fact | None:
    """The reference of the highest rank: an order number before a cost centre before a name; else the first."""
    return max(found, key=lambda fact: (fact.rank, -fact.start), default=None)


def _invoice_addresses(whole: str, asked: list[Fact], sender: str) -> Iterator[Fact]:
    """Addresses named for the invoice, and mailboxes for invoices; the sender's own is also that of a bookkeeper."""
    for fact in asked:
        if fact.field == "invoice_email":
            for email in emails_in(fact.value):
                yield replace(fact, value=email.value)
    for email in emails_in(whole):
        before, after = _around(whole, email.start, email.end, 160)
        sentence = email.start - len(before)
        goes_on = SENT_ON.match(before) and BILL.search(whole, max(0, sentence - 120), sentence)
        named = (INVOICE_TO.search(before) or goes_on) and not QUESTIONS_TO.search(before)
        if named or INVOICE_BEHIND.match(after) or (INVOICE_BOX.match(email.value) and email.value != sender):
            yield Fact("invoice_email", email.value, email.start, email.end)
