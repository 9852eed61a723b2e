"""What a sentence does, by its likeness to sentences of which we know it: a signup, a question, a remark.

The phrases know the usual ways of saying something; people have more. Here a sentence is weighed as a whole: every
word, pair of words and beginning of a word speaks for or against each `Said`. The weights are learned from the
example sentences in `sayings/` (`make learn`); what follows from it is decided by those who ask.
"""

import math
import re
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise

MOST_WORDS = 60  # of a sentence that are looked at

_COURSE = re.compile(r"hverdags\s?ledelsen?s?(?: ?20\d\d)?", re.IGNORECASE)
_ADDRESS = re.compile(r"[\w.+-]{1,60}@[\w.-]{1,60}")
_NAME = re.compile(r"(?<=[\w,] )[A-ZÆØÅ][\w'’-]{0,40}")  # not the first word, which may only begin a sentence
_NAMES = re.compile(r"Xnavn(?:[ ,&]{1,3}Xnavn){1,9}")
_EAN = re.compile(r"57(?:[ .-]?\d){11}")
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[\w'’]+|[?!:]")
_STEM = 5  # letters by which the forms of a word are alike


class Said(StrEnum):
    """What a sentence does; a file of examples each."""

    SIGNUP = "signup"
    CONSIDERING = "considering"
    DECLINED = "declined"
    CANCELLATION = "cancellation"
    ABSENCE = "absence"
    SUBSTITUTION = "substitution"
    UPDATE = "update"
    QUESTION = "question"
    PAST = "past"
    ELSEWHERE = "elsewhere"
    READER = "reader"
    OTHER = "other"


def features(sentence: str) -> frozenset[str]:
    """What a sentence is weighed by. Names, addresses, figures and the course stand for their kind."""
    text = _COURSE.sub("kursusnavn", sentence)
    text = _NAMES.sub("Xnavn", _NAME.sub("Xnavn", _ADDRESS.sub("mailadresse", text)))
    text = _DIGIT.sub("0", _EAN.sub("eannr", text)).lower()
    text = text.replace("aa", "å").replace("oe", "ø").replace("ae", "æ")
    words = ["^", *_WORD.findall(text)[:MOST_WORDS], "$"]
    pairs = (f"{first} {second}" for first, second in pairwise(words))
    stems = (f"{word[:_STEM]}*" for word in words if len(word) > _STEM)
    return frozenset((*words, *pairs, *stems))


@lru_cache(maxsize=256)
def likelihoods(sentence: str) -> dict[Said, float]:
    """How likely a sentence does each thing; the sum is 1. A sentence of which no word is known is OTHER."""
    known = [row for feature in features(sentence) if (row := _row(feature))]
    sums = [begin / 100 for begin in _row("")]
    scale = 100 * math.sqrt(len(known) or 1)
    for row in known:
        for number, weight in enumerate(row):
            sums[number] += weight / scale
    highest = max(sums)
    powers = [math.exp(value - highest) for value in sums]
    return {said: power / sum(powers) for said, power in zip(Said, powers, strict=True)}


@lru_cache(maxsize=4096)
def _row(feature: str) -> tuple[int, ...]:
    """The weight of a feature for each `Said`, in hundredths; empty where it is not known."""
    return tuple(map(int, _weights().get(feature, "").split()))


@cache
def _weights() -> dict[str, str]:
    """By feature, its row of weights as text; "" has what each `Said` begins with."""
    text = (files(__package__) / "sayings" / "weights.tsv").read_text("utf-8")
    lines = (line.partition("\t") for line in text.splitlines() if not line.startswith("#"))
    return {feature: row for feature, _, row in lines}
