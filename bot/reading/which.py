"""Which of our courses a mail means, where several are served: by name, alias, thread, year and day.

What none of these tells is told by what is possible: nobody signs up to a course that is closed, and nobody leaves or
misses one without standing in it. Where that leaves several, a human must say.
"""

from collections.abc import Iterable
from datetime import datetime

from bot.course import Course
from bot.reading.absences import find_absences
from bot.reading.history import History
from bot.reading.intents import Act
from bot.reading.meant import Topics, names_in, years_in
from bot.reading.values import Intent
from bot.reading.words import OwnWords


def course_meant(
    topics: Topics,
    history: History,
    courses: tuple[Course, ...],
    received: datetime,
    acts: Iterable[Act] = (),
    stands_in: frozenset[str] = frozenset(),
) -> Course | None:
    """The course that a mail about one of ours means; None where several are possible.

    `stands_in` are the keys of the courses in which the sender has or wants a seat, or signed somebody up.
    """
    signups = [act for act in acts if act.intent is Intent.SIGNUP]
    possible = _told(topics, history, courses, received, signups)
    if len(possible) > 1 and not signups:
        theirs = [course for course in possible if course.key in stands_in]
        of_the_day = [course for course in theirs or possible if _names_a_day(topics.words, course, received)]
        possible = of_the_day or theirs or possible
        if theirs:
            return possible[0] if len(possible) == 1 else None
    if len(possible) > 1:
        possible = [course for course in possible if received < course.closes_at] or possible
    return possible[0] if len(possible) == 1 else None


def _told(
    topics: Topics, history: History, courses: tuple[Course, ...], received: datetime, signups: list[Act]
) -> list[Course]:
    """The courses that fit what the mail and its thread tell."""
    text = topics.words.text
    keys = (
        {key for _, _, key in topics.named}
        or {history.course} - {None}
        or {key for _, _, key in names_in(history.text, courses)}
    )
    possible = [course for course in courses if course.key in keys] or list(courses)
    # Who answers a letter about one year may sign up for another: "Jeg vil gerne med igen næste år".
    sentences = (text[slice(*topics.words.sentence(act.start))] for act in signups)
    wanted = {year for sentence in sentences for year in years_in(sentence, received)}
    names = {course.name for course in possible}
    if of_that_year := [course for course in courses if course.name in names and course.year in wanted]:
        return of_that_year
    years = years_in(text) or years_in(history.text)
    return [course for course in possible if course.year in years] or possible


def _names_a_day(words: OwnWords, course: Course, received: datetime) -> bool:
    return bool(find_absences(words, course, received).named)
