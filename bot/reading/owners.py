"""Which fact belongs to whom: a walk through the sender's words, from person to person.

A fact belongs to whom its sentence speaks of last before it: a name, "jeg", "hun". An address that is made of a
name belongs to that name. What belongs to all (a workplace in a heading) is kept apart.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.reading.cast import Figure
from bot.reading.facts import Fact, contacts, needs, titles, workplaces
from bot.reading.names import NameFound, fits_address
from bot.reading.payer_words import CORRECTION, INVOICE_BOX, INVOICE_TO
from bot.reading.sentences import Sentences
from bot.reading.titles import titles_in

WRITER, NOBODY, ALL = -1, -2, -3
_SELF = re.compile(
    r"\b(?:jeg|undertegnede|myself|(?-i:I)|i['’]m|mig)\b|\b(?:min|mit|mine|my)\b(?= (?:\w+ )?(?:e-?mail|mail\w*|mobil\w*|tlf|telefon\w*|nummer|titel|stilling|adresse|arbejds\w+|direkte|allergi|phone|number|title|kost\w*|diæt))",
    re.IGNORECASE,
)
_OTHER = re.compile(r"\b(?:han|hun|hans|hendes|ham|hende|vedkommende|he|she|his|her|him|sidstnævnte)\b", re.IGNORECASE)
_ALL = re.compile(r"\b(?:begge|alle(?: tre| fire| fem)?|vi|os|vores|both|all|we|our)\b(?! \d)", re.IGNORECASE)
_ELSE = re.compile(
    r"\b(?:min|vores|hendes|hans|my|our) (?:nærmeste )?(?:chef|leder|boss|manager|sekretær|kollega)\b|\b(?:bogholder\w*|økonomimedarbejder\w*|sekretær(?:en)?)\b"
    r"|\b(?:ring|kontakt|skriv|henvend\w*|spørgsmål)\b(?=[^.\n]{0,30}\b(?:til (?:vores|min|hr|økonomi)|sekretær|kontoret))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Turn:
    """A place where the text turns to somebody: an index of the figures, WRITER, NOBODY or ALL."""

    start: int
    end: int
    who: int


def turns_in(body: str, figures: list[Figure], writer: int | None) -> list[Turn]:
    """All turns in order of place. `writer` is the figure that is the writer, where the body names the writer."""
    named = [
        Turn(place.start, place.end, WRITER if n == writer else n)
        for n, figure in enumerate(figures)
        for place in figure.places
    ]
    said = [Turn(*m.span(), WRITER) for m in _SELF.finditer(body)]
    said += [Turn(*m.span(), ALL) for m in _ALL.finditer(body)]
    said += [Turn(*m.span(), NOBODY) for m in _ELSE.finditer(body)]
    spoken = sorted([*named, *said], key=lambda turn: turn.start)
    others: list[Turn] = []
    for match in _OTHER.finditer(body):
        before = [turn.who for turn in spoken if turn.start < match.start() and turn.who >= 0]
        others.append(Turn(*match.span(), before[-1] if before else NOBODY))
    return sorted([*spoken, *others], key=lambda turn: turn.start)


def owned_facts(
    body: str, figures: list[Figure], turns: list[Turn], writer: tuple[int | None, str], answers: list[Fact]
) -> list[tuple[int, Fact]]:
    """All facts of the body, and `answers` of forms that name nobody, as (whose, fact) in order of place.

    `writer` is which figure the writer is, where the body names the writer, and the writer's address.
    """
    sentences = Sentences(body)
    owned: list[tuple[int, Fact]] = []
    for fact in (*answers, *_facts(body, [place for figure in figures for place in figure.places])):
        who = _by_address(fact, figures, writer[1])
        who = WRITER if who is not None and who == writer[0] else who
        owned.append((_by_place(body, fact, turns, sentences) if who is None else who, fact))
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
    yield from workplaces(body, 0, len(body))
    yield from titles(body, 0, len(body))
    for title, start, end in titles_in(body):
        if any(body[end : place.start] == " " for place in places):  # "souschef Anna Holt"
            yield Fact("title", title, start, end, 4)


def _by_address(fact: Fact, figures: list[Figure], writer_address: str) -> int | None:
    if fact.field != "email":
        return None
    if fact.value == writer_address:
        return WRITER
    fits = [(fits_address(figure.name, fact.value), n) for n, figure in enumerate(figures)]
    best = max(fits, default=(0, 0))
    return best[1] if best[0] >= 2 and sum(score == best[0] for score, _ in fits) == 1 else None


def _by_place(body: str, fact: Fact, turns: list[Turn], sentences: Sentences) -> int:
    """Whom the words before the fact speak of: in its sentence, else whom the sentence speaks of at all, else before."""
    start, end = _scope(body, fact, sentences)
    before = [turn for turn in turns if start <= turn.start and turn.end <= fact.start]
    behind = [turn for turn in turns if fact.end <= turn.start < end]
    if fact.field == "title" and behind and body[fact.end : behind[0].start] == " ":
        return behind[0].who
    if before:
        return before[-1].who
    if behind and fact.field in ("dietary", "title"):
        return behind[0].who
    return _carried(body, fact, turns)


def _scope(body: str, fact: Fact, sentences: Sentences) -> tuple[int, int]:
    start, end = sentences.bounds(fact.start)
    line = body.rfind("\n", 0, fact.start) + 1
    return min(max(line, start - 160), start), end


def _carried(body: str, fact: Fact, turns: list[Turn]) -> int:
    """The last one spoken of in the same paragraph, else ALL."""
    paragraph = body.rfind("\n\n", 0, fact.start) + 1
    before = [turn for turn in turns if paragraph <= turn.start and turn.end <= fact.start]
    return before[-1].who if before else ALL
