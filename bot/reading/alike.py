"""What the sender does, by the likeness of each sentence to known ones: beside the phrases, and against them.

The phrases know what a word means wherever it stands; here a sentence is weighed as a whole. What it is unlike to do is
not believed of a phrase in it; what it likely does is believed where no phrase said anything decisive. How sure is sure
enough stands here; `likeness` knows neither the thread nor what stands around a sentence.
"""

import re
from collections.abc import Iterator

from bot.reading.history import History
from bot.reading.intents import DECISIVE, Act, signs_anew
from bot.reading.likeness import Said, likelihoods
from bot.reading.phrases.hedges import CHOOSING, UNDECIDED
from bot.reading.values import Intent
from bot.reading.words import OwnWords

MOST_SENTENCES = 80  # weighed in one mail
FEWEST_WORDS = 3  # of a sentence that speaks against a phrase in it
LIKELY = 0.6
SURE = 0.85
UNLIKELY = 0.1

_INTENTS = {
    Said.SIGNUP: Intent.SIGNUP,
    Said.CANCELLATION: Intent.CANCELLATION,
    Said.SUBSTITUTION: Intent.SUBSTITUTION,
    Said.ABSENCE: Intent.ABSENCE,
}
_SAID = {intent: said for said, intent in _INTENTS.items()} | {Intent.UPDATE: Said.UPDATE}
_NO_SIGNUP = frozenset({Said.CONSIDERING, Said.DECLINED, Said.CANCELLATION, Said.SUBSTITUTION, Said.PAST})
_RECORD = re.compile(r"\t|[^\n]{2,40}:[ \t]*\S|\W*[\w-]+(?: [A-ZÆØÅ][\w'’.-]*)+ ?[,;(|]")  # a table's row, "Name: …"


def borne_out(words: OwnWords, acts: list[Act]) -> list[Act]:
    """The acts without those in sentences that are like others, and unlike those that do this."""
    return [act for act in acts if words.in_subject(act.start) or not _belied(words, act)]


def _belied(words: OwnWords, act: Act) -> bool:
    sentence = _sentence(words, act.start)
    if act.intent not in _SAID or len(sentence.split()) < FEWEST_WORDS or _RECORD.match(sentence):
        return False
    said = likelihoods(sentence)
    return said[_SAID[act.intent]] < UNLIKELY and max(said.values()) >= LIKELY


def acts_alike(words: OwnWords, acts: list[Act], history: History, *, away: bool) -> list[Act]:
    """What the sentences likely do in which none of the `acts` stands; `away`: the days of an absence are known.

    Nobody signs up who has a seat, has not made up her mind, or says something else that goes against it.
    """
    if any(act.intent in DECISIVE for act in acts):
        return []
    taken = {words.sentence(act.start) for act in acts}
    found, said = [], set()
    for span, does, likely in _likely(words):
        said.add(does)
        if does in _INTENTS and span not in taken:
            act = Act(_INTENTS[does], *span, plain=False, alike=True)
            standing = away or any(one.plain and one.intent is Intent.UPDATE for one in acts)
            if does is not Said.SIGNUP or not standing or (likely >= SURE and signs_anew(words, act)):
                found.append(act)
    if said & _NO_SIGNUP or _has_a_seat(history) or CHOOSING.first(words.text) or UNDECIDED.first(words.text):
        found = [act for act in found if act.intent is not Intent.SIGNUP]
    return found


def _likely(words: OwnWords) -> Iterator[tuple[tuple[int, int], Said, float]]:
    """The sentences of which it is likely what they do."""
    for start in words.lines[:MOST_SENTENCES]:
        sentence = _sentence(words, start)
        if words.in_subject(start) or " " not in sentence or _RECORD.match(sentence):
            continue
        does, likely = max(likelihoods(sentence).items(), key=lambda found: found[1])
        if likely >= LIKELY:
            yield words.sentence(start), does, likely


def _sentence(words: OwnWords, at: int) -> str:
    return words.text[slice(*words.sentence(at))].strip()


def _has_a_seat(history: History) -> bool:
    return history.registered or (history.reminded and not history.offered)
