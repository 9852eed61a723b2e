"""What the sender does, by the likeness of each sentence to known ones: beside the phrases, and against them.

The phrases know what a word means wherever it stands; here a sentence is weighed as a whole. What it is unlike to do is
not believed of a phrase in it; what it likely does is believed where no phrase said anything decisive. How sure is sure
enough stands here, but for days that are missed (`absences`); `likeness` knows neither the thread nor what stands
around a sentence.
"""

import re
from collections.abc import Iterable, Iterator

from bot.reading import doubts
from bot.reading.absences import Absences
from bot.reading.history import History
from bot.reading.intents import DECISIVE, Act
from bot.reading.likeness import Said, likelihoods
from bot.reading.phrases.changes import TAKING_BACK
from bot.reading.phrases.hedges import CHOOSING, MUSING, REPORTED, UNDECIDED
from bot.reading.phrases.signup import INSTRUCTING, SERVING
from bot.reading.values import Doubt, Intent
from bot.reading.words import OwnWords

MOST_SENTENCES = 80  # weighed in one mail
FEWEST_WORDS = 3  # of a sentence that is weighed
LIKELY = 0.7  # enough where no phrase says more, and where a phrase says something UNLIKELY
SETTLED = 0.8  # the same of a signup beside what else is told by who has a seat
SURE = 0.9  # the same against a phrase in answer to an offer
DOUBTED = 0.6  # of something else than a signup: then a human must look at it
UNLIKELY = 0.1
CONSIDERED = 0.05  # how much like a thought a sentence must be for its condition to count

_INTENTS = {
    Said.SIGNUP: Intent.SIGNUP,
    Said.CANCELLATION: Intent.CANCELLATION,
    Said.SUBSTITUTION: Intent.SUBSTITUTION,
    Said.ABSENCE: Intent.ABSENCE,
}
_CHANGES = frozenset({Intent.CANCELLATION, Intent.SUBSTITUTION, Intent.ABSENCE})
_NEAR = {
    Intent.SIGNUP: {Said.SIGNUP},
    Intent.CANCELLATION: {Said.CANCELLATION, Said.DECLINED, Said.ABSENCE},
    Intent.SUBSTITUTION: {Said.SUBSTITUTION},
}
# Not what short answers and polite wishes may be like, nor thoughts: they are for a human, see `questionable`.
_AGAINST = frozenset(Said) - {Said.OTHER, Said.QUESTION, Said.CONSIDERING}
_HEDGES = (MUSING, REPORTED, SERVING, INSTRUCTING)  # known ways not to mean it
_ELSE = frozenset({Said.CONSIDERING, Said.DECLINED, Said.PAST})  # what words of a signup may be instead
_NO_SIGNUP = frozenset({Said.CONSIDERING, Said.DECLINED, Said.CANCELLATION, Said.SUBSTITUTION})  # not beside one
# A row of a table, "Title: …", "Karen Holm, souschef …", "Holm, Karen; souschef; kh@…": no sentence.
_RECORD = re.compile(
    r"[^\n]*\t|[^\n@.]{3,80}[,;(][^\n@.]{0,80}[\w.-]+@"
    r"|[\w./-]+(?: [\w./-]+){0,2}:[ \t]*\S|\W*[\w-]+(?: [A-ZÆØÅ][\w'’.-]*)+ ?[,;(|]"
)


def borne_out(words: OwnWords, acts: list[Act], history: History) -> list[Act]:
    """The acts without those in sentences that are like others, and unlike those that do this.

    An answer to an offer means what the offer makes of it, so that more is needed there.
    """
    sure = SURE if history.offered else LIKELY
    belied = [act for act in acts if not words.in_subject(act.start) and _belied(words, act, sure)]
    left = [act for act in acts if act not in belied]
    if any(act.intent is Intent.SIGNUP for act in belied):  # then what hardly is a signup belongs to that, too
        left = [act for act in left if act.intent is not Intent.SIGNUP or _likelihood(words, act) >= LIKELY]
    return left


def is_sure(words: OwnWords, act: Act) -> bool:
    """Whether the sentence of an act is all but sure to do it."""
    return act.intent in _NEAR and _likelihood(words, act) >= SETTLED


def is_considered(sentence: str) -> bool:
    """Whether something may well be considered in a sentence, and not only told in words of that kind."""
    return likelihoods(sentence)[Said.CONSIDERING] >= CONSIDERED


def questionable(words: OwnWords, acts: Iterable[Act]) -> str:
    """The sentence of a signup that is more like something else, where no other sentence signs anybody up; else ""."""
    spans = [
        words.sentence(act.start) for act in acts if act.intent is Intent.SIGNUP and not words.in_subject(act.start)
    ]
    sentences = [words.text[slice(*span)].strip() for span in spans]
    return sentences[0] if sentences and all(map(_is_something_else, sentences)) else ""


def _is_something_else(sentence: str) -> bool:
    said = likelihoods(sentence)
    against = max(said[one] for one in _ELSE)
    weighed = len(sentence.split()) >= FEWEST_WORDS and not _RECORD.match(sentence)
    return weighed and against >= DOUBTED and against > said[Said.SIGNUP]


def _likelihood(words: OwnWords, act: Act) -> float:
    said = likelihoods(_sentence(words, act.start))
    return sum(said[one] for one in _NEAR[act.intent])


def _belied(words: OwnWords, act: Act, sure: float) -> bool:
    sentence = _sentence(words, act.start)
    if act.intent not in _NEAR or len(sentence.split()) < FEWEST_WORDS or _RECORD.match(sentence):
        return False
    said = likelihoods(sentence)
    against = max(said[one] for one in _AGAINST - _NEAR[act.intent])
    return _likelihood(words, act) < UNLIKELY and against >= sure


def acts_alike(
    words: OwnWords, acts: list[Act], history: History, absences: Absences, *, known: bool = False
) -> list[Act]:
    """What the sentences likely do in which none of the `acts` stands; `known`: the sender stands on a list of ours.

    Nobody signs up who has a seat, has not made up her mind, or says something else that goes against it; nobody
    stays away who names a day and what is to be with it, or takes something back.
    """
    if any(act.intent in DECISIVE for act in acts):
        return []
    taken = {words.sentence(act.start) for act in acts}
    found: list[tuple[float, Act]] = []
    against = 0.0
    for span, does, likely in _likely(words, seated=history.standing):
        if does in _INTENTS and span not in taken:
            found.append((likely, Act(_INTENTS[does], *span, plain=False, alike=True)))
        if does in _NO_SIGNUP:
            against = max(against, likely)
    standing = bool(absences.days) or any(act.plain and act.intent is Intent.UPDATE for act in acts)
    enough = max(against, SETTLED if standing else LIKELY)
    if _has_a_seat(history, known=known) or CHOOSING.first(words.text) or UNDECIDED.first(words.text):
        enough = 1.0
    wished = [act for likely, act in found if act.intent is not Intent.SIGNUP or likely > enough]
    if TAKING_BACK.first(words.text):
        wished = [act for act in wished if act.intent is Intent.SIGNUP]
    elif absences.named or absences.partly:
        wished = [act for act in wished if act.intent is not Intent.ABSENCE]
    return wished


def spoken(acts: Iterable[Act]) -> tuple[Act, ...]:
    """The acts that phrases say."""
    return tuple(act for act in acts if not act.alike)


def with_likely(acts: tuple[Act, ...], intents: frozenset[Intent], *, near: bool) -> tuple[Act, ...]:
    """The acts that count: those that phrases say, and where these give but little `intents`, likely others.

    To stay away from a meeting that nobody names is said of the one that is `near`, or by who has a seat.
    """
    if intents & DECISIVE:
        return spoken(acts)
    told = intents | (_CHANGES if Intent.ABSENCE in intents else set())
    return tuple(
        act for act in acts if not act.alike or (act.intent not in told and (near or act.intent is not Intent.ABSENCE))
    )


def changes_alike(words: OwnWords, acts: Iterable[Act], intents: frozenset[Intent]) -> list[Doubt]:
    """A doubt for each of the `intents` that changes a seat and that no phrase says."""
    found = []
    for intent in sorted(intents & _CHANGES):
        of_it = [act for act in acts if act.intent is intent]
        if of_it and all(act.alike for act in of_it):
            found.append(doubts.only_likely(_sentence(words, of_it[0].start)))
    return found


def _likely(words: OwnWords, *, seated: bool) -> Iterator[tuple[tuple[int, int], Said, float]]:
    """The sentences of which it is likely what they do; who is `seated` and says no gives the seat back."""
    for start in words.lines[:MOST_SENTENCES]:
        sentence = _sentence(words, start)
        if words.in_subject(start) or len(sentence.split()) < FEWEST_WORDS or _RECORD.match(sentence):
            continue
        said = dict(likelihoods(sentence))
        if seated:
            said[Said.CANCELLATION] += said.pop(Said.DECLINED)
        does, likely = max(said.items(), key=lambda found: found[1])
        hedged = does is Said.SIGNUP and any(table.first(sentence) for table in _HEDGES)
        if likely >= LIKELY and not hedged:
            yield words.sentence(start), does, likely


def _sentence(words: OwnWords, at: int) -> str:
    return words.text[slice(*words.sentence(at))].strip()


def _has_a_seat(history: History, *, known: bool) -> bool:
    return history.registered or ((known or history.reminded) and not history.offered)
