"""Which single meetings the sender will miss: the words that govern a date decide ("kan ikke", "kommer", "går kl. 14").

A date without such words in its clause takes them from its neighbours; one that nothing governs is no absence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from itertools import pairwise

from bot.course import Course
from bot.reading import dates
from bot.reading.likeness import Said, likelihoods
from bot.reading.meetings import Mention, Reach, calendar_of
from bot.reading.phrases import Table
from bot.reading.phrases.changes import AFBUD, PARTLY, PRESENT, STAYING_AWAY, TAKING_BACK
from bot.reading.phrases.hedges import MUSING, NEGATED
from bot.reading.phrases.replies import STAND_IN
from bot.reading.stance import only_asked
from bot.reading.values import Evidence
from bot.reading.venues import held_at
from bot.reading.words import OwnWords, one_sentence_a_line

LIKELY = 0.9  # how much like an absence a sentence must be whose words govern no date

_CLAUSE = re.compile(r"(?:[,;()]\s?)?\b(?:men|but|hvorimod|mens|derimod|til gengæld|så)\b|[,;()]|\s[-–—]\s")
_LEAVE = re.compile(r"\b(?:barsel|orlov|leave|stopper|fratræder|fremefter|og frem|resten af)\b", re.IGNORECASE)
_TAKES_PART = (
    r"(?:med|deltage\w*|start\w*|begynd\w*|komme\w*|stød\w*|møde[rt]?|hoppe\w*|træde\w*|join\w*|attend\w*|come)"
)
_FOR_LONG = re.compile(rf"{_LEAVE.pattern}|sabbat|syge?meldt|udsendt|udstationeret|\b{_TAKES_PART}\b", re.IGNORECASE)
# "kan først være med fra mødet den 29. september": somebody is away before. Not of an hour, nor of other things.
_BETWEEN = (
    r"(?:(?!\b(?:kl|klokken|ved|efter|frokost\w*|middag|job\w*|stilling\w*|arbejde|men|at|hvis)\b)[^.;!?\n]){0,60}"
)
_FIRST_THEN = re.compile(
    r"\b(?:deltage[rt]?|(?:er|være) med|starte[rt]?|begynde[rt]?|kommer|træder)\b[^.,;!?\n]{0,40}"
    r"\bfra (?:og med )?(?:mødet |møde |gangen |det |den |d\. ?)*\Z|"
    rf"\b(?:{_TAKES_PART}\b[^.,;!?\n]{{0,25}}\b(?:først|tidligst)|(?:først|tidligst|only)\b{_BETWEEN}\b{_TAKES_PART})\b"
    rf"{_BETWEEN}\Z",
    re.IGNORECASE,
)
# "Jeg kan kun den 11. juni": not on the others. What stands between these words and the day only leads to it.
_NOT = r"(?:afbud|ikke|melder fra|cannot|can['’]t|not)"
_ONLY = re.compile(
    r"\b(?:(?:kan|når|er|kommer|deltager|møder|stiller)(?: jeg| vi| hun| han)?|can|will)"
    r"(?: (?:desværre|nok|nemlig|altså))* (?:kun|only|be there only)"
    r"(?: (?:være|komme|deltage|møde|med|til|på|ved|i|in|on|come|make|attend|be there|de|den"
    r"|det|the|d\.))*\s*\Z"
    # "kan ikke de andre gange, kun den 11. juni"
    rf"|\b{_NOT}\b[^.!?\n]{{0,40}}\b(?:alle|de andre|de øvrige|resten|all|the other)\b"
    r"[^.!?\n]{0,30}\b(?:undtagen|bortset fra|på nær|kun|except|only)(?: (?:til|på|i|den|det|d\.|the|on|for))*\s*\Z",
    re.IGNORECASE,
)
# "afbud til alle gange" before "undtagen den første"
_NOT_ALL = re.compile(rf"\b{_NOT}\b[^.!?\n]{{0,40}}\b(?:alle|de andre|resten|all)\b[^.!?\n]{{0,30}}\Z", re.IGNORECASE)
_ALL_BUT = re.compile(r"(?:undtagen|undtaget|bortset fra|på nær|minus|except|but)\b", re.IGNORECASE)
_THAT_DAY = re.compile(
    r"\b(?:(?:den|netop|lige) (?:ene )?(?:dag|dato|gang)|(?:det|dette) møde|that day)\b", re.IGNORECASE
)
_IN_PLACE = re.compile(
    r"\bi (?:mit|min|hans|hendes) sted\b|\bi stedet for (?:mig|ham|hende)\b"
    r"|\b(?:tage[r]?|få[r]?|overtage[r]?|bruge[r]?) (?:min|hans|hendes) (?:plads|stol)\b",
    re.IGNORECASE,
)
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


def find_absences(words: OwnWords, course: Course, received: datetime, below: str = "") -> Absences:
    """The meetings of `course` that the sender says somebody will miss; `below` is the thread that is answered.

    To come on a day for which an absence was noted there is to take that absence back.
    """
    found = dates.mentions(words.text, course, received)
    if STAYING_AWAY.first(words.text):
        venues = [one for one in held_at(words.text, course, received, below) if _alone_in(words, one, found)]
        found = sorted((*found, *venues), key=lambda mention: mention.start)
    named = tuple(day for mention in found for day in mention.days)
    partly = PARTLY.first(words.text) is not None
    signs = _signs(words.text) if found else []
    noted = _noted(below, course, received) if found else frozenset()
    missed: dict[date, Evidence] = {}
    places: list[int] = []
    back: set[date] = set()
    alone = _alone(words, found)
    for mention, mood in _governed(words, found, signs):
        sentence = words.text[slice(*words.sentence(mention.start))]
        days = mention.days
        if mood is None and likelihoods(sentence)[Said.ABSENCE] >= LIKELY:
            mood = _Mood.AWAY
        if first := _first_then(words, mention):
            days, mood = calendar_of(course, received).before(min(mention.days)), _Mood.AWAY
        elif others := alone.get(mention.start):
            days, mood, first = (
                tuple(d for d in calendar_of(course, received).days if d not in others),
                _Mood.AWAY,
                True,
            )
        elif _takes_back(sentence, mood) or (mood is _Mood.THERE and noted & {*days} and not _unsaid(sentence)):
            back.update(days)
        if mood is not _Mood.AWAY or _unsaid(sentence) or not (first or _lasts(words, mention)):
            continue
        places.append(mention.start)
        for day in days:
            missed.setdefault(day, words.evidence("absent_on", day.isoformat(), mention.start, mention.end))
    days = tuple(sorted(missed))
    evidence = tuple(missed[day] for day in days)
    return Absences(days, tuple(places), evidence, named, partly, tuple(sorted(back - missed.keys())))


def _governed(words: OwnWords, found: list[Mention], signs: list[_Sign]) -> Iterator[tuple[Mention, _Mood | None]]:
    """Each mention with what governs it; the days of a list are governed alike."""
    mood: _Mood | None = None
    before = 0
    for mention in found:
        start, end = words.sentence(mention.start)
        if mood is None or not _LISTED.fullmatch(words.text, before, mention.start):
            mood = _mood(words.text, start, end, mention, signs) or _carried(words, mention, signs, mood)
            mood = _referred(words, mention, signs, mood)
        before = mention.end
        yield mention, mood


def _referred(words: OwnWords, mention: Mention, signs: list[_Sign], mood: _Mood | None) -> _Mood | None:
    """What governs a mention by words that point back to it: "Den 20. har vi revision. Den dag må I undvære mig."."""
    start, end = words.sentence(mention.start)
    clause = next(one for one in _clauses(words.text, start, end) if one[0] <= mention.start <= one[1])
    if mood is not _Mood.AWAY and _IN_PLACE.search(words.text, *clause):  # who else comes, comes instead
        return _Mood.AWAY
    if mood is not None:
        return mood
    follow = words.sentence(end + 1) if end + 1 < len(words.text) else (end, end)
    for begin, stop in ((mention.end, end), follow):
        that = _THAT_DAY.search(words.text, begin, stop)
        away = any(begin <= sign.start < stop and sign.mood is _Mood.AWAY for sign in signs)
        if that and (away or STAND_IN.first(words.text[begin:stop])) and not only_asked(words.text[begin:stop]):
            return _Mood.AWAY
    return None


def _first_then(words: OwnWords, mention: Mention) -> bool:
    """Whether somebody comes from that day on and not before ("kan først være med fra den 29. september")."""
    start = words.sentence(mention.start)[0]
    return mention.reach is not Reach.UNTIL and _FIRST_THEN.search(words.text, start, mention.start) is not None


def _alone_in(words: OwnWords, place: Mention, found: list[Mention]) -> bool:
    """Whether a place stands in a sentence that names no day ("den 11. juni er jeg i Nyborg" is not of its meeting)."""
    start, end = words.sentence(place.start)
    return not any(start <= mention.start < end for mention in found)


def _alone(words: OwnWords, found: list[Mention]) -> dict[int, frozenset[date]]:
    """The days on which alone somebody comes, under where each of them stands ("kan kun i juni og november")."""
    alone: dict[int, frozenset[date]] = {}
    for number, mention in enumerate(found):
        start, end = words.sentence(mention.start)
        only = _ONLY.search(words.text, start, mention.start) or (
            _ALL_BUT.match(words.text, mention.start) and _NOT_ALL.search(words.text, start, mention.start)
        )
        if only and mention.start not in alone and PARTLY.first(words.text[start:end]) is None:
            listed = [mention]
            for after in found[number + 1 :]:
                if after.start >= end or not _LISTED.fullmatch(words.text, listed[-1].end, after.start):
                    break
                listed.append(after)
            days = frozenset(day for one in listed for day in one.days)
            alone |= {one.start: days for one in listed}
    return alone


def _lasts(words: OwnWords, mention: Mention) -> bool:
    """Whether a stretch of time is one of being away, and not of something beside ("kan ikke svare før 1. juli")."""
    start, end = words.sentence(mention.start)
    if mention.reach is Reach.UNTIL:
        return any(_FOR_LONG.search(words.text, *around) for around in ((start, mention.start), (mention.end, end)))
    return mention.reach is Reach.DAYS or _LEAVE.search(words.text, start, end) is not None


def _noted(below: str, course: Course, received: datetime) -> frozenset[date]:
    """The days for which the thread notes that somebody stays away."""
    if AFBUD.first(below) is None:
        return frozenset()
    lines = (line for line in one_sentence_a_line(below).split("\n") if AFBUD.first(line))
    return frozenset(
        day for line in lines for mention in dates.mentions(line, course, received) for day in mention.days
    )


def _takes_back(sentence: str, mood: _Mood | None) -> bool:
    """Whether a day is one that somebody will come to after all, by its sentence and what governs it."""
    if only_asked(sentence) or MUSING.first(sentence):
        return False
    return TAKING_BACK.first(sentence) is not None and (mood is not _Mood.AWAY or not _denied(sentence))


def _denied(sentence: str) -> bool:
    """Whether a "not" stands in the sentence, but for that of an "afbud" that no longer counts."""
    taken = TAKING_BACK.first(sentence)
    rest = sentence.replace(taken[0], "") if taken and "afbud" in taken[0].casefold() else sentence
    return NEGATED.first(rest) is not None


def _unsaid(sentence: str) -> bool:
    """Whether a sentence only asks or wonders about an absence, or takes one back."""
    taken_back = TAKING_BACK.first(sentence) is not None and not _denied(sentence)
    return taken_back or only_asked(sentence) or MUSING.first(sentence) is not None


def _signs(text: str) -> list[_Sign]:
    """All words that govern dates, in order; those inside a longer one of an earlier table do not count."""
    signs: list[_Sign] = []
    for mood, table in _TABLES:
        for match in table.find(text):
            start = match.start() + _last_verb(match[0])
            if not any(sign.start < match.end() and start < sign.end for sign in signs):
                signs.append(_Sign(mood, start, match.end()))
    return sorted(signs, key=lambda sign: sign.start)


def _last_verb(said: str) -> int:
    """Where the verb stands last in words that run over clauses: "kan jeg, de to sidste | kan jeg ikke"."""
    verb = said.split(" ", 1)[0]
    return said.rfind(f" {verb} ") + 1 if "," in said else 0


def _clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    edges = [start, *(match.start() for match in _CLAUSE.finditer(text, start, end)), end]
    return list(pairwise(edges))


def _mood(text: str, start: int, end: int, mention: Mention, signs: list[_Sign]) -> _Mood | None:
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


def _distance(sign: _Sign, mention: Mention) -> int:
    gap = max(sign.start - mention.end, mention.start - sign.end, 0)
    return -1 if sign.mood is _Mood.PARTLY else gap


def _carried(words: OwnWords, mention: Mention, signs: list[_Sign], before: _Mood | None) -> _Mood | None:
    """For a line that is a bare date: what the line above it says ("Jeg kan ikke:" over a list of days)."""
    start, end = words.sentence(mention.start)
    rest = words.text[start : mention.start] + words.text[mention.end : end]
    if len(re.findall(r"\w{3,}", rest)) > 3 or start == 0:
        return None
    above_start, above_end = words.sentence(start - 1)
    above = [sign for sign in signs if above_start <= sign.start < above_end]
    return above[-1].mood if above else before
