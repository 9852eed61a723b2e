"""The meetings of a course as days: what a text may name of them, seen from the day on which a mail came."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from bot.course import Course

_MONTH_NAMES = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES, 1)} | {"may": 5, "oct": 10}
MONTH = (
    r"(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|january|february|march|june"
    r"|july|october|jan|feb|mar|apr|may|jun|jul|aug|sept?|okt|oct|nov|dec)"
)
DAY = rf"\d{{1,2}}(?:\.|st|nd|rd|th)?\s?(?:of\s)?{MONTH}|\d{{1,2}}\s?[./]\s?\d{{1,2}}"

WEEKDAYS = {"man": 0, "tir": 1, "ons": 2, "tor": 3, "fre": 4, "mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4}
ORDINALS = {
    word: number
    for number, words in {
        1: "første 1 first 1st",
        2: "anden andet 2 second 2nd",
        3: "tredje tredie 3 third 3rd",
        4: "fjerde 4 fourth 4th",
        5: "femte 5 fifth",
        6: "sjette 6 sixth",
    }.items()
    for word in words.split()
}
NUMBERS = {"en": 1, "et": 1, "ét": 1, "one": 1, "to": 2, "two": 2, "tre": 3, "three": 3, "fire": 4, "four": 4}
COUNTS = {"to": 2, "tre": 3, "two": 2, "three": 3, "2": 2, "3": 3}


class Reach(Enum):
    """How far a mention reaches: the days that it names, from a day on, or up to a day."""

    DAYS = "days"
    ONWARD = "onward"  # "fra 1. november"
    UNTIL = "until"  # "til og med august"


@dataclass(frozen=True, slots=True)
class Mention:
    """Meetings named between two offsets of the text."""

    start: int
    end: int
    days: tuple[date, ...]
    reach: Reach = Reach.DAYS


@dataclass(frozen=True, slots=True)
class Calendar:
    """A course's meetings, in order, as seen from the day on which the mail came (in Danish time)."""

    days: tuple[date, ...]
    today: date

    def only(self, day: date | None) -> tuple[date, ...]:
        """That day, if there is a meeting."""
        return (day,) if day in self.days and day is not None else ()

    def between(self, first: date | None, last: date | None) -> tuple[date, ...]:
        """The meetings from one day to another, both included."""
        return tuple(day for day in self.days if first and last and first <= day <= last)

    def before(self, day: date) -> tuple[date, ...]:
        """The meetings that are still to come before a day."""
        return tuple(meeting for meeting in self.days if self.today <= meeting < day)

    def numbered(self, *numbers: int) -> tuple[date, ...]:
        """The meetings of these numbers, counted from 1."""
        return tuple(self.days[number - 1] for number in numbers if 0 < number <= len(self.days))

    def next(self) -> tuple[date, ...]:
        """The next meeting, if any."""
        return tuple(day for day in self.days if day >= self.today)[:1]

    def year(self) -> int:
        """The year of the first meeting."""
        return self.days[0].year

    def day(self, text: str) -> date | None:
        """The date that "20. august", "20/8" or "August 20" names, in the course's year."""
        numbers = [int(number) for number in re.findall(r"\d+", text)]
        name = re.search(MONTH, text, re.IGNORECASE)
        month = MONTHS[name[0][:3].lower()] if name else numbers[1] if len(numbers) > 1 else 0
        try:
            return date(self.year(), month, numbers[0])
        except (ValueError, IndexError):
            return None


def calendar_of(course: Course, received: datetime) -> Calendar:
    """The calendar of a course for a mail that came then."""
    days = tuple(sorted(meeting.date for meeting in course.meetings))
    return Calendar(days, received.astimezone(course.zone).date())
