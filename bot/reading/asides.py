"""What a mail says about other things, beside the paragraph that signs somebody up to one of our courses.

A long mail about minutes, a conference and a journey may hold one paragraph for us; the names, questions and
conditions of the others are no part of it. Whether the mail is for us at all is not decided here.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from bot.course import Course
from bot.mail import Mail, Part, PartKind
from bot.reading.meant import names_in
from bot.reading.phrases.changes import CANCELLING
from bot.reading.phrases.data import BARE_DATA
from bot.reading.phrases.hedges import LINKED, PROVISIONAL
from bot.reading.phrases.joining import JOINING
from bot.reading.phrases.signup import EXPLICIT
from bot.reading.phrases.topic import COURSE_LIKE, COURSE_VAGUE, OTHER_EVENT, OTHER_MATTER, OWN_PAYER
from bot.reading.words import one_sentence_a_line

LONGEST = 20_000  # characters that are looked through
SHORTEST = 40  # characters: a shorter paragraph is a greeting, a heading or a row of a list

_OF_A_SEAT = (EXPLICIT, PROVISIONAL, CANCELLING, BARE_DATA, OWN_PAYER, COURSE_LIKE, COURSE_VAGUE)
_EDGE = re.compile(r"\n(?=[ \t]{0,9}\n|[ \t]{0,6}(?:[-*•–]|\d{1,2}[.)])[ \t])")
_STOPS = re.compile(r"[.!?][)\"”']?\s{0,9}\Z")
# A matter that may well be a condition of the signup ("når budgettet er på plads"), or a title ("projektleder").
_NO_MATTER = re.compile(r"budget|økonomi|bevilling|ansæt|vikar|pulje|fond|leder|chef|koordinator|konsulent|medarbejder")


def without_asides(mail: Mail, courses: tuple[Course, ...]) -> Mail:
    """The mail without what is said about other things.

    Only where a paragraph of the sender's names one of `courses` and signs somebody up. What is left out is replaced
    by blanks, so that all that remains stands where it stood.
    """
    spans = list(_own_paragraphs(mail))
    if len(spans) < 2 or not any(_signs_up(part.text[slice(*span)], courses) for part, span in spans):
        return mail
    aside = [(part, span) for part, span in spans if _is_aside(part.text[slice(*span)], courses)]
    return _without(mail, aside) if aside else mail


def _own_paragraphs(mail: Mail) -> Iterator[tuple[Part, tuple[int, int]]]:
    """The paragraphs that the sender wrote, each with its part, up to `LONGEST`."""
    room = LONGEST
    for part in mail.parts:
        if part.kind is PartKind.FRESH and room > 0:
            yield from ((part, span) for span in _paragraphs(part.text[:room]))
            room -= len(part.text)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The paragraphs and list items of a text."""
    edges = [0, *(match.start() for match in _EDGE.finditer(text)), len(text)]
    for start, end in pairwise(edges):
        if text[start:end].strip():
            yield start, end


def _signs_up(text: str, courses: tuple[Course, ...]) -> bool:
    if not names_in(text, courses):
        return False
    told = one_sentence_a_line(text)
    return EXPLICIT.first(told) is not None or JOINING.first(told) is not None


def _is_aside(text: str, courses: tuple[Course, ...]) -> bool:
    """Whether a paragraph is about another thing: it names one, tells nothing of a seat, and goes on from nothing."""
    told = one_sentence_a_line(text.strip())
    if len(told) < SHORTEST or "@" in told or not _STOPS.search(told) or names_in(told, courses):
        return False
    if LINKED.first(told.split("\n", 1)[0]) or any(table.first(told) for table in _OF_A_SEAT):
        return False
    matters = (match[0].casefold() for match in OTHER_MATTER.find(told))
    return OTHER_EVENT.first(told) is not None or any(not _NO_MATTER.search(matter) for matter in matters)


def _without(mail: Mail, places: list[tuple[Part, tuple[int, int]]]) -> Mail:
    """The mail with blanks in place of some stretches of its parts."""

    def blanked(part: Part) -> Part:
        told = part.text[:LONGEST]
        for start, end in (span for owner, span in places if owner is part):
            told = told[:start] + re.sub(r"[^\n]", " ", told[start:end]) + told[end:]
        return replace(part, text=told + part.text[LONGEST:])

    return replace(mail, parts=tuple(blanked(part) for part in mail.parts))
