"""What short answers mean beside the letter of ours that they answer: a no to an offer, bare data, an absence.

Only what the words and the kind of the letter say together; which seat it is about is decided elsewhere.
"""

import re

from bot.reading.absences import Absences
from bot.reading.history import History
from bot.reading.intents import Act
from bot.reading.meant import Topics
from bot.reading.phrases import Table
from bot.reading.phrases.hedges import NEGATED
from bot.reading.phrases.replies import (
    DECLINING,
    LATER_COURSE,
    SAME_PAYER,
    SEVERAL,
    STAND_IN,
    TELL_ME,
    THAT_DAY,
    WAVERING,
    WHOLE_COURSE,
)
from bot.reading.stance import denied, only_asked
from bot.reading.values import Intent
from bot.reading.words import OwnWords

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_THEN = re.compile(r"\W{0,3}(?:så|i så fald|if so|then)\b", re.IGNORECASE)
_NOT_WAITING = re.compile(
    r"\b(?:ikke|nødig|uden at|slippe for at|not|undgå at) (?:\w+ )?(?:vente|wait)\b", re.IGNORECASE
)
_CHANGES = frozenset({Intent.CANCELLATION, Intent.ABSENCE, Intent.SUBSTITUTION, Intent.UPDATE})
_MOVES = frozenset({Intent.SIGNUP, Intent.CANCELLATION, Intent.SUBSTITUTION})


def next_year(words: OwnWords, year: int) -> bool:
    """Whether the sender asks to be told when a later course than that of `year` opens."""
    return bool(_of_later(words, year))


def for_this_year(words: OwnWords, acts: tuple[Act, ...], year: int) -> tuple[Act, ...]:
    """The acts without those of sentences that only ask to be told when a later course than that of `year` opens."""
    later = _of_later(words, year)
    return tuple(act for act in acts if words.sentence(act.start) not in later)


def _of_later(words: OwnWords, year: int) -> frozenset[tuple[int, int]]:
    """The sentences that ask to be told of a later course, or open with "then" behind one that speaks of it."""
    later = {words.sentence(match.start()) for match in LATER_COURSE.find(words.text)}
    later = {span for span in later if _is_later(words.text[slice(*span)], year)}
    asked = {words.sentence(match.start()) for match in TELL_ME.find(words.text) if not denied(words, *match.span())}
    ends = {end for _, end in later}
    follow = {(start, end) for start, end in asked if start - 1 in ends and _THEN.match(words.text, start)}
    return frozenset((asked & later) | follow)


def _is_later(sentence: str, year: int) -> bool:
    """Whether a year named in a sentence is a later one ("skriv mig på 2026-holdet"), and nobody is loath to wait."""
    named = [int(found) for found in _YEAR.findall(sentence)]
    return (not named or max(named) > year) and not _NOT_WAITING.search(sentence)


def several(words: OwnWords, acts: tuple[Act, ...], absences: Absences) -> bool:
    """Whether a change is said of more than one person: by a word for all, or by a "vi" beside the change."""
    places = [act.start for act in acts if act.intent in _CHANGES] + list(absences.places)
    clauses = (words.text[slice(*words.clause(place, place))] for place in places)
    return SEVERAL.first(words.text) is not None or any(_we(clause) for clause in clauses)


def _we(clause: str) -> bool:
    said = clause.casefold().split()
    return bool({"vi", "os", "we", "us"} & set(said)) and not {"jeg", "mig", "i"} & set(said)


def same_payer(words: OwnWords) -> bool:
    """Whether the sender says that the payer is who pays already ("Samme EAN som mig")."""
    sentences = (words.text[slice(*words.sentence(match.start()))] for match in SAME_PAYER.find(words.text))
    return any(not NEGATED.first(sentence) and not only_asked(sentence) for sentence in sentences)


def as_answer(
    intents: frozenset[Intent],
    words: OwnWords,
    topics: Topics,
    absences: Absences,
    history: History,
    *,
    known: bool,
    gives_data: bool,
) -> frozenset[Intent]:
    """The intents of a mail beside the letter that it answers.

    `known`: the sender stands on a list of ours; `gives_data`: the sender names who pays.
    """
    if history.offered and history.certain and _declines(words):
        return (intents - {Intent.SIGNUP, Intent.ABSENCE}) | _no_to_offer(intents)
    if (known or history.certain) and absences.days and _sends_stand_in(words, absences):
        return (intents - {Intent.ABSENCE, Intent.CANCELLATION}) | {Intent.SUBSTITUTION}
    if history.reminded and history.certain and Intent.CANCELLATION in intents and not _whole(words, topics):
        intents = (intents - {Intent.CANCELLATION}) | {Intent.ABSENCE}
    if history.meeting and intents <= {Intent.QUESTION} and not absences.named and _said(words, THAT_DAY):
        return intents | {Intent.ABSENCE}
    new_data = bool(absences.back) or (gives_data and history.standing)
    return intents | {Intent.UPDATE} if new_data and not intents & _MOVES else intents


def _declines(words: OwnWords) -> bool:
    return DECLINING.first(words.text) is not None and WAVERING.first(words.text) is None


def _no_to_offer(intents: frozenset[Intent]) -> set[Intent]:
    """A no; where a yes stands beside it, a human must see which of them counts."""
    return {Intent.QUESTION} if Intent.SIGNUP in intents else {Intent.CANCELLATION}


def _sends_stand_in(words: OwnWords, absences: Absences) -> bool:
    """Whether somebody is to come in the sender's place on the days that are named, and not for good."""
    near = {words.sentence(place)[0] for place in absences.places}
    near |= {words.sentence(place)[1] + 1 for place in absences.places}
    return any(words.sentence(match.start())[0] in near for match in STAND_IN.find(words.text))


def _whole(words: OwnWords, topics: Topics) -> bool:
    """Whether the whole course is spoken of, and not only the meeting of which we reminded."""
    return bool(topics.named) or _said(words, WHOLE_COURSE)


def _said(words: OwnWords, table: Table) -> bool:
    sentences = (words.text[slice(*words.sentence(match.start()))] for match in table.find(words.text))
    return any(not only_asked(sentence) for sentence in sentences)
