"""Meetings named by their place: "Aalborg bliver uden mig", where a thread or the course says what is held in Aalborg.

A place by which two meetings go names none of them. What is said about them is `absences`' matter.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime
from itertools import islice

from bot.course import Course
from bot.reading.literals import Way
from bot.reading.meetings import DAY, MONTH, Calendar, Mention, calendar_of

MOST = 20  # places read out of one thread, and mentions of them out of one text
# "20. august: Roskilde", "torsdag den 11. juni 2026 kl. 10.00–15.00 på Nyborg Bibliotek", "29. september (Aalborg)"
_HELD = Way(
    rf"(?<![\w/.])(?P<day>{DAY})[ \t]*(?:20\d\d)?(?:[ ,]*(?:kl\.?|at) [\d.: –-]{{1,20}}\d)?"
    r"(?::|,| –| -| \(| i| på| in| at)[ \t]*\(?(?P<place>(?-i:[A-ZÆØÅ][\wæøå]{3,20}))"
)
_NO_PLACE = re.compile(
    rf"sted\w*|tid\w*|første|hele|lokale|foredrag|mødet?|møde\d*|{MONTH}|(?:man|tirs|ons|tors|fre)dag|place|venue|time",
    re.IGNORECASE,
)
_HOUSE = r"(?! (?:Bibliotek|Kommune|Folkebib|Centralbib|Library))"  # "Roskilde Bibliotek" is where somebody works


def held_at(text: str, course: Course, received: datetime, below: str) -> Iterator[Mention]:
    """The meetings that `text` names by the place that `below`, the thread answered, or the course gives them."""
    calendar = calendar_of(course, received)
    places = {place: days for place, days in _places(course, calendar, below).items() if len(days) == 1}
    if not places:
        return
    named = re.compile(rf"(?<!\w)(?<!\d\d\d\d )(?:{'|'.join(map(re.escape, places))})(?!\w){_HOUSE}")
    for match in islice(named.finditer(text), MOST):
        yield Mention(*match.span(), tuple(places[match[0]]))


def _places(course: Course, calendar: Calendar, below: str) -> dict[str, set[date]]:
    """Each place with the days on which a meeting is held there."""
    places: dict[str, set[date]] = {}
    for meeting in course.meetings:
        if town := re.match(r"[A-ZÆØÅ][\wæøå]{3,20}(?= (?:Bibliotek|Folkebib|Centralbib|Library))", meeting.venue):
            places.setdefault(town[0], set()).add(meeting.date)
    for match in islice(_HELD.finditer(below), MOST):
        if (days := calendar.only(calendar.day(match["day"]))) and not _NO_PLACE.fullmatch(match["place"]):
            places.setdefault(match["place"], set()).update(days)
    return places
