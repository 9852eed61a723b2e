"""Which fact belongs to whom: a walk through the sender's words, from person to person.

A fact belongs to whom its sentence speaks of last before it: a name, "jeg", "hun". An address that is made of a
name belongs to that name. What belongs to all (a workplace in a heading) is kept apart.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.reading.cast import Figure
from bot.reading.facts import Fact, contacts, needs, placed_titles, titles, workplaces
from bot.reading.names import NameFound, fits_address
from bot.reading.payer_words import CORRECTION, INVOICE_BOX, INVOICE_TO
from bot.reading.sentences import Sentences
from bot.reading.titles import titles_in

WRITER, NOBODY, ALL, _HIM = -1, -2, -3, -4
MAX_OFFSET = 1 << 30
_LOOK_BACK = 8  # turns in brackets that are passed over
_ASIDE = re.compile(r"\([^()\n]{1,300}\)")
_SELF = re.compile(
    r"\b(?:jeg|undertegnede|myself|(?-i:I)|i['’]m|(?<!for )(?<!under )(?<!med )(?<!hos )(?<!efter )mig)\b"
    r"|\b(?:min|mit|mine|my)\b(?= (?:\w+ )?(?:e-?mail"
    r"|mail\w*|mobil\w*|tlf|telefon\w*|nummer|titel|stilling|adresse|arbejds\w+|direkte|allergi|phone"
    r"|number|title|kost\w*|diæt))",
    re.IGNORECASE,
)
_OTHER = re.compile(r"\b(?:han|hun|hans|hendes|ham|hende|vedkommende|he|she|his|him|sidstnævnte)\b", re.IGNORECASE)
_ALL = re.compile(r"\b(?:begge|alle(?: tre| fire| fem)?|vi|os|both|all|we)\b(?! \d)", re.IGNORECASE)
_ELSE = re.compile(
    r"\b(?:min|vores|hendes|hans|my|our) (?:nærmeste )?(?:chef|leder|boss|manager|sekretær|kollega|datter|søn"
    r"|mand|kone|kæreste|husband|wife|daughter|son)\b"
    r"|\b(?:bogholder\w*|økonomimedarbejder\w*|sekretær(?:en)?)\b"
    r"|\b(?:ring|kontakt|skriv|henvend\w*|spørgsmål)\b(?=[^.\n]{0,30}\b(?:til (?:vores|min|hr|økonomi)"
    r"|sekretær|kontoret))",
    re.IGNORECASE,
)
# "Ring på 20 30 40 50": without a name before it, the number is the writer's.
_CALL_ME = re.compile(
    r"\b(?:ring|sms|skriv|fanges?|træffes|kontaktes?|call|text|reach)\b[^.!?\n]{0,25}\b(?:på|at|on|til mig):? ?$",
    re.IGNORECASE,
)
_OURS = re.compile(r"\b(?:vores|min|en|our|my|a) (?:\w+ )?$", re.IGNORECASE)
_OUR = re.compile(r"\b(?:vores|min|our|my) (?:\w+ )?$", re.IGNORECASE)
# "Begge er teamledere": the title of each is the word in the singular.
_PLURAL = re.compile(
    r"\b(?:begge|both|alle (?:tre|fire|fem)|alle(?: \w+)?(?= er| are))(?: er| are)? "
    r"(\w*(?:leder|koordinator|konsulent|bibliotekar|chef))(?:e|er|s)\b"
)
# "Min souschef vil med. Hun hedder Karen Holm": the title is of whom the next sentence names.
_NAMED_NEXT = re.compile(
    r" (?:hedder|er|is called) |(?: (?:pr|fra|siden|i)\b[^,\n]{1,24})?, (?=(?-i:[A-ZÆØÅ]))"
    r"|\b[^.!?\n]{0,80}[.!?,:–-]+ (?:og )?(?:(?:han|hun|vedkommende|he|she)(?:s navn)? (?:hedder|er|is(?: called)?)"
    r"|(?:det|navnet|name) (?:er|is)) ",
    re.IGNORECASE,
)
_WORDS = ((WRITER, _SELF), (ALL, _ALL), (NOBODY, _ELSE), (_HIM, _OTHER))


@dataclass(frozen=True, slots=True)
class Turn:
    """A place where the text turns to somebody: an index of the figures, WRITER, NOBODY or ALL.

    A pronoun in brackets counts only up to `until`, where they close.
    """

    start: int
    end: int
    who: int
    until: int = MAX_OFFSET


class Turns:
    """All turns of a text in order of place, to be asked what stands before and behind a place."""

    def __init__(self, body: str, figures: list[Figure], writer: int | None) -> None:
        """`writer` is the figure that is the writer, where the body names the writer."""
        named = [
            Turn(place.start, place.end, WRITER if n == writer else n)
            for n, figure in enumerate(figures)
            for place in figure.places
        ]
        asides = list(_ASIDE.finditer(body))
        opens = [aside.start() for aside in asides]
        said = (Turn(*m.span(), who) for who, words in _WORDS for m in words.finditer(body))
        turns = [*named, *(replace(turn, until=_closed(turn, asides, opens)) for turn in said)]
        last = NOBODY
        self.turns: list[Turn] = []
        for turn in sorted(turns, key=lambda turn: turn.start):
            last = turn.who if turn.who >= 0 else last
            self.turns.append(replace(turn, who=last) if turn.who == _HIM else turn)
        self._starts = [turn.start for turn in self.turns]

    def before(self, start: int, offset: int) -> Turn | None:
        """The last turn between `start` and `offset`."""
        n = bisect_left(self._starts, offset)
        back = (self.turns[number] for number in range(n - 1, max(-1, n - 1 - _LOOK_BACK), -1))
        return next((turn for turn in back if turn.until >= offset and turn.start >= start), None)

    def behind(self, offset: int, end: int) -> Turn | None:
        """The first turn between `offset` and `end`."""
        n = bisect_left(self._starts, offset)
        return self.turns[n] if n < len(self.turns) and self.turns[n].start < end else None


def _closed(turn: Turn, asides: list[re.Match[str]], opens: list[int]) -> int:
    """Where the brackets around a turn close; `MAX_OFFSET` where it stands in none."""
    n = bisect_left(opens, turn.start) - 1
    return asides[n].end() if n >= 0 and turn.end <= asides[n].end() else MAX_OFFSET


def owned_facts(
    body: str, figures: list[Figure], writer: tuple[int | None, str], answers: list[Fact], sentences: Sentences
) -> list[tuple[int, Fact]]:
    """All facts of the body, and `answers` of forms that name nobody, as (whose, fact) in order of place.

    `writer` is which figure the writer is, where the body names the writer, and the writer's address.
    """
    turns = Turns(body, figures, writer[0])
    owned: list[tuple[int, Fact]] = []
    for fact in (*answers, *_facts(body, [place for figure in figures for place in figure.places])):
        who = _by_address(fact, figures, writer[1])
        who = WRITER if who is not None and who == writer[0] else who
        who = _by_place(body, fact, turns, sentences) if who is None else who
        fits = fits_address(figures[who].name, fact.value) if who >= 0 and fact.field == "email" else 0
        owned.append((who, replace(fact, rank=fits) if fits > fact.rank else fact))
    return _uncorrected(body, sorted(owned, key=lambda item: item[1].start))


def _uncorrected(body: str, owned: list[tuple[int, Fact]]) -> list[tuple[int, Fact]]:
    """Without the facts that the writer takes back at once: "20 30 40 50, nej undskyld, 20 30 40 51"."""
    kept = []
    for number, (who, fact) in enumerate(owned):
        after = next(
            (other for whose, other in owned[number + 1 :] if whose == who and other.field == fact.field), None
        )
        if not (after and after.start - fact.end < 90 and CORRECTION.search(body[fact.end : after.start])):
            kept.append((who, fact))
    return kept


def _facts(body: str, places: list[NameFound]) -> Iterator[Fact]:
    for fact in contacts(body, 0, len(body)):
        if not (
            fact.field == "email"
            and (INVOICE_BOX.match(fact.value) or INVOICE_TO.search(body[max(0, fact.start - 90) : fact.start]))
        ):
            yield fact
    yield from needs(body, 0, len(body))
    yield from placed_titles(body, 0, len(body))
    named = list(titles_in(body))
    yield from _titles(body, named, places)
    for fact in workplaces(body, 0, len(body)):  # "leder af Børnebiblioteket" does not say which library
        if fact.rank > 2 or not any(start <= fact.start < end for _, start, end in named):
            yield fact


def _titles(body: str, named: list[tuple[str, int, int]], places: list[NameFound]) -> Iterator[Fact]:
    """Of all titles `named` those that a name beside them, or the words before them, tie to somebody."""
    for match in _PLURAL.finditer(body):
        yield Fact("title", match.group(1), *match.span(1), rank=1)
    starts, ends = {place.start for place in places}, {place.end for place in places}
    led: set[int] = set()  # where a title leads to the name behind it
    for title, start, end in named:
        ours = _OUR.search(body[max(0, start - 20) : start])
        gap = 2 if ours and body[end : end + 2] == ", " else 1 if body[end : end + 1] == " " else 0
        if gap and end + gap in starts:  # "souschef Anna Holt", "vores souschef, Anna Holt"
            led.add(start)
            yield Fact("title", title, start, end, 4)
        elif body[start - 1 : start] == " " and start - 1 in ends:  # "Anna Holt souschef Ringe Bibliotek"
            yield Fact("title", title, start, end, 2)
        introduced = _NAMED_NEXT.match(body, end)
        if introduced and introduced.end() in starts and _OURS.search(body[max(0, start - 20) : start]):
            yield Fact("title", title, start, end, 4)
    for fact in titles(body, 0, len(body)):
        if fact.start not in led and not _heads_a_table(body, fact, places):
            yield fact


def _heads_a_table(body: str, fact: Fact, places: list[NameFound]) -> bool:
    """Whether a title is what a table's column is called: "Leder | Område | Deltager"."""
    begin, end = body.rfind("\n", 0, fact.start) + 1, body.find("\n", fact.end)
    end = end if end >= 0 else len(body)
    return "\t" in body[begin:end] and not any(begin <= place.start < end for place in places)


def _by_address(fact: Fact, figures: list[Figure], writer_address: str) -> int | None:
    if fact.field != "email":
        return None
    if fact.value == writer_address:
        return WRITER
    fits = [(fits_address(figure.name, fact.value), n) for n, figure in enumerate(figures)]
    best = max(fits, default=(0, 0))
    return best[1] if best[0] >= 2 and sum(score == best[0] for score, _ in fits) == 1 else None


def _by_place(body: str, fact: Fact, turns: Turns, sentences: Sentences) -> int:
    """Whom the words before the fact speak of: in its sentence, else whom the sentence speaks of at all, else before.

    Where nobody has been spoken of in the paragraph, the fact is said of ALL.
    """
    start, end = sentences.bounds(fact.start)
    behind = turns.behind(fact.end, end)
    if fact.field == "title" and fact.rank == 4:
        if behind and behind.start <= fact.end + 2:
            return behind.who
        named = _NAMED_NEXT.match(body, fact.end)
        introduced = turns.behind(named.end(), named.end() + 1) if named else None
        if introduced:
            return introduced.who
    before = turns.before(start, fact.start)
    if before is None and behind and fact.field in ("dietary", "title"):
        return behind.who
    if before is None and fact.field == "phone" and _CALL_ME.search(body[max(start, fact.start - 60) : fact.start]):
        return WRITER
    before = before or turns.before(body.rfind("\n\n", 0, fact.start) + 1, fact.start)
    if fact.field == "dietary" and before and before.who == NOBODY and before.end <= start:
        return ALL  # "Bogholderiet vil se ref. 7. Frokosten uden gluten, tak.": a new sentence speaks of the guests
    return before.who if before else ALL
