"""Which single meetings the sender will miss: the words that govern a date decide ("kan ikke", "kommer", "går kl. 14").

A date without such words in its clause takes them from its neighbours; one that nothing governs is no absence.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from itertools import pairwise

from bot.course import Course
from bot.reading import dates
from bot.reading.phrases import Table
from bot.reading.phrases.changes import PARTLY, PRESENT, STAYING_AWAY, TAKING_BACK
from bot.reading.phrases.hedges import MUSING, NEGATED
from bot.reading.stance import only_asked
from bot.reading.values import Evidence
from bot.reading.words import OwnWords

_CLAUSE = re.compile(r"(?:[,;()]\s?)?\b(?:men|but|hvorimod|mens|derimod|til gengæld|så)\b|[,;()]|\s[-–—]\s")
_LEAVE = re.compile(r"\b(?:barsel|orlov|leave|stopper|fratræder|fremefter|og frem|resten af)\b", re.IGNORECASE)
_CONTINUES = re.compile(r"\W{0,4}(?:og|samt|eller|heller|and|or|nor|plus|også)\b", re.IGNORECASE)
# Between the days of a list, which are all governed alike: "den 11. juni, 20. august og 12. november".
_LISTED = re.compile(r"[ ,;]{0,3}(?:(?:og|samt|eller|and|or|den|d\.?|til)[ ,]{1,2}){0,3}", re.IGNORECASE)


class _Mood(Enum):
    AWAY = "away"
    THERE = "there"
    PARTLY = "partly"


_TABLES: tuple[tuple[_Mood, Table], ...] = (
    (_Mood.PARTLY, PARTLY),
    (_Mood.AWAY, STAYING_AWAY),
    (_Mood.THERE, PRESENT),
)


@dataclass(frozen=True)
class Absences:
    """The days missed, with evidence and where in the own words they stand (`places`); `named`: all meetings mentioned.

    `partly`: somebody comes late or leaves early; `back`: the days of an absence that is taken back.
    """

    days: tuple[date, ...] = ()
    places: tuple[int, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    named: tuple[date, ...] = ()
    partly: bool = False
    back: tuple[date, ...] = ()


@dataclass(frozen=True)
class _Sign:
    mood: _Mood
    start: int
    end: int


def find_absences(words: OwnWords, course: Course, received: datetime) -> Absences:
    """The meetings of `course` that the sender says somebody will miss."""
    found = dates.mentions(words.text, course, received)
    named = tuple(day for mention in found for day in mention.days)
    partly = PARTLY.first(words.text) is not None
    signs = _signs(words.text) if found else []
    missed: dict[date, Evidence] = {}
    places: list[int] = []
    back: set[date] = set()
    mood: _Mood | None = None
    before = 0
    for mention in found:
        start, end = words.sentence(mention.start)
        if mood is None or not _LISTED.fullmatch(words.text, before, mention.start):
            mood = _mood(words.text, start, end, mention, signs) or _carried(words, mention, signs, mood)
        before = mention.end
        if _takes_back(words.text[start:end], mood):
            back.update(mention.days)
        if mood is not _Mood.AWAY or _unsaid(words.text[start:end]):
            continue
        if mention.onward and not _LEAVE.search(words.text, start, end):
            continue
        places.append(mention.start)
        for day in mention.days:
            missed.setdefault(day, words.evidence("absent_on", day.isoformat(), mention.start, mention.end))
    days = tuple(sorted(missed))
    evidence = tuple(missed[day] for day in days)
    return Absences(days, tuple(places), evidence, named, partly, tuple(sorted(back - missed.keys())))


def _takes_back(sentence: str, mood: _Mood | None) -> bool:
    """Whether a day is one that somebody will come to after all, by its sentence and what governs it."""
    if TAKING_BACK.first(sentence) is None or only_asked(sentence) or MUSING.first(sentence):
        return False
    return mood is not _Mood.AWAY or not NEGATED.first(sentence)


def _unsaid(sentence: str) -> bool:
    """Whether a sentence only asks or wonders about an absence, or takes one back."""
    taken_back = TAKING_BACK.first(sentence) is not None and not NEGATED.first(sentence)
    return taken_back or only_asked(sentence) or MUSING.first(sentence) is not None


def _signs(text: str) -> list[_Sign]:
    """All words that govern dates, in order; those inside a longer one of an earlier table do not count."""
    signs: list[_Sign] = []
    for mood, table in _TABLES:
        for match in table.find(text):
            if not any(sign.start < match.end() and match.start() < sign.end for sign in signs):
                signs.append(_Sign(mood, *match.span()))
    return sorted(signs, key=lambda sign: sign.start)


def _clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    edges = [start, *(match.start() for match in _CLAUSE.finditer(text, start, end)), end]
    return list(pairwise(edges))


def _mood(text: str, start: int, end: int, mention: dates.Mention, signs: list[_Sign]) -> _Mood | None:
    """What governs a mention within its sentence: its own clause, then the one that it continues or that follows it."""
    clauses = _clauses(text, start, end)
    at = next(number for number, clause in enumerate(clauses) if clause[0] <= mention.start <= clause[1])
    order = [at, at - 1, at + 1] if _CONTINUES.match(text, clauses[at][0]) else [at, at + 1, at - 1]
    for number in order:
        if 0 <= number < len(clauses):
            inside = [sign for sign in signs if clauses[number][0] <= sign.start < clauses[number][1]]
            if inside:
                return min(inside, key=lambda sign: _distance(sign, mention)).mood
    return None


def _distance(sign: _Sign, mention: dates.Mention) -> int:
    gap = max(sign.start - mention.end, mention.start - sign.end, 0)
    return -1 if sign.mood is _Mood.PARTLY else gap


def _carried(words: OwnWords, mention: dates.Mention, signs: list[_Sign], before: _Mood | None) -> _Mood | None:
    """For a line that is a bare date: what the line above it says ("Jeg kan ikke:" over a list of days)."""
    start, end = words.sentence(mention.start)
    rest = words.text[start : mention.start] + words.text[mention.end : end]
    if len(re.findall(r"\w{3,}", rest)) > 3 or start == 0:
        return None
    above_start, above_end = words.sentence(start - 1)
    above = [sign for sign in signs if above_start <= sign.start < above_end]
    return above[-1].mood if above else before
