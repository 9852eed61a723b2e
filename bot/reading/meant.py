"""What a mail names, and whether it is about one of our courses at all.

The courses' names and aliases come from the configuration; words for other things from `phrases.topic`. What a
sentence is about is said in it, or else by what was named last before it, the thread, or the kind of words used.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from functools import lru_cache

from rapidfuzz import fuzz

from bot.course import Course
from bot.reading.dates import names_meeting
from bot.reading.literals import Way
from bot.reading.phrases.topic import ANOTHERS, ELSEWHERE_PAST, OTHER_EVENT
from bot.reading.words import OwnWords

SIMILAR = 88  # percent: how like our name a misspelt word must be
_YEAR = re.compile(r"20(?<!\d20)\d\d(?!\d)")  # begins with what is rare, to be found fast
_NEXT_YEAR = re.compile(r"\b(?:næste år|til næste år|next year)\b", re.IGNORECASE)
_MATTER = re.compile(r"tilmeld|invit|jeres|afbud|registr|sign", re.IGNORECASE)
_WORD = re.compile(r"\w{7,30}")


class About(Enum):
    """What a stretch of the sender's words is about."""

    OURS = "ours"
    OTHER = "other"
    OTHER_YEAR = "other year"
    UNSAID = "unsaid"


@dataclass(frozen=True)
class Topics:
    """Where the sender's words name our courses (`named`) and other things (`others`), as offsets."""

    words: OwnWords
    named: tuple[tuple[int, int, str], ...]
    others: tuple[tuple[int, int], ...]


@lru_cache(maxsize=64)
def _name_pattern(course: Course) -> Way:
    """The course's name and aliases; a compound may be written in two words, with any ending."""
    spellings = []
    for name in {course.name, *course.aliases}:
        words = [re.escape(word) for word in re.sub(r"\s*20\d\d\s*", " ", name).split()]
        spellings.append(r"\s+".join(words) + r"\w{0,3}")
    if len(course.name) >= 10 and " " not in course.name:
        spellings += [rf"{course.name[:at]}[ -]{{1,2}}{course.name[at:]}" for at in range(4, len(course.name) - 3)]
    return Way(rf"(?<!\w)(?:{'|'.join(sorted(spellings, key=len, reverse=True))})(?!\w)")


def names_in(text: str, courses: tuple[Course, ...]) -> tuple[tuple[int, int, str], ...]:
    """Where `text` names a course: start, end, and the course's key. Misspellings count where nothing else does."""
    found = [(*match.span(), course.key) for course in courses for match in _name_pattern(course).finditer(text)]
    if not found:
        found = [
            (*match.span(), course.key)
            for course in courses
            if len(course.name) >= 10 and " " not in course.name
            for match in _WORD.finditer(text[:10_000])
            if fuzz.ratio(match[0].lower(), course.name.lower()) >= SIMILAR
        ]
    return tuple(sorted(found))


def names_any(text: str, courses: tuple[Course, ...]) -> bool:
    """Whether `text` names a course."""
    return any(_name_pattern(course).search(text) for course in courses) or bool(names_in(text, courses))


def hints_at(text: str, courses: tuple[Course, ...]) -> bool:
    """Whether `text` tells a meeting's day or the price of a course, though not its name."""
    for course in courses:
        prices = {f"{amount:,.0f}" for price in course.prices for amount in (price.amount, price.with_vat) if amount}
        told = (price in text or price.replace(",", ".") in text for price in prices)
        if names_meeting(text, course) or any(told):
            return True
    return False


def topics_of(words: OwnWords, courses: tuple[Course, ...]) -> Topics:
    """What the sender's words name."""
    found = names_in(words.text, courses)
    anothers = {words.sentence(match.start()) for match in ANOTHERS.find(words.text)}
    named = tuple(name for name in found if words.sentence(name[0]) not in anothers)
    ours = {words.sentence(name[0]) for name in named}
    others = tuple(match.span() for match in OTHER_EVENT.find(words.text) if words.sentence(match.start()) not in ours)
    return Topics(words, named, others)


def about(topics: Topics, start: int, end: int, courses: tuple[Course, ...], received: datetime) -> About:
    """What the words between two offsets are about, by their sentence, or else by what was named last before."""
    begin, stop = topics.words.sentence(start)
    sentence = topics.words.text[begin:stop]
    if _other_year(sentence, courses, received):
        return About.OTHER_YEAR
    if any(begin <= name[0] < stop for name in topics.named):
        return About.OURS
    clause_start, clause_end = topics.words.clause(start, end)
    if any(clause_start <= other[0] < clause_end for other in topics.others):
        return About.OTHER
    return _named_last(topics, start)


def _named_last(topics: Topics, before: int) -> About:
    ours = max((name[0] for name in topics.named if name[0] < before), default=-1)
    other = max((start for start, _ in topics.others if start < before and not _in_passing(topics, start)), default=-1)
    if ours == other == -1:
        return About.OURS if topics.named else About.UNSAID
    return About.OTHER if other > ours and (ours < 0 or _is_matter(topics, other)) else About.OURS


def _is_matter(topics: Topics, at: int) -> bool:
    """Whether a sentence brings another event up as something to take part in."""
    start, end = topics.words.sentence(at)
    return _MATTER.search(topics.words.text, start, end) is not None


def _in_passing(topics: Topics, at: int) -> bool:
    """Whether another event is only a memory ("tak for sidst på konferencen"), not the matter of the mail."""
    start, end = topics.words.sentence(at)
    return ELSEWHERE_PAST.first(topics.words.text[start:end]) is not None


def years_in(text: str, received: datetime | None = None) -> set[int]:
    """The years that `text` names; seen from when it was `received`, where given, also the next year."""
    years = {int(year) for year in _YEAR.findall(text)}
    return years | {received.year + 1} if received and _NEXT_YEAR.search(text) else years


def _other_year(sentence: str, courses: tuple[Course, ...], received: datetime) -> bool:
    years = years_in(sentence, received)
    return bool(years) and min(years) > received.year - 1 and not years & {course.year for course in courses}
