"""What a mail is about all in all, where our course is named in it: the course itself, or something else beside it.

People name the course in mails about other things: a colleague who sees that signups tick in, a caterer, somebody who
looks for a job. What is asked there is not asked about the course. Whether a change is wanted is not decided here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from bot.course import Course
from bot.mail import Mail
from bot.reading.history import History
from bot.reading.intents import Act
from bot.reading.meant import Topics
from bot.reading.phrases.offering import OFFERING, PARTAKING
from bot.reading.phrases.signup import SERVING
from bot.reading.phrases.topic import BARE_SUBJECT, COURSE_LIKE, COURSE_VAGUE, IN_PASSING, ONCE, OTHER_MATTER, READERS
from bot.reading.senders import at_library
from bot.reading.values import Intent
from bot.reading.words import OwnWords, bare_subject

ENOUGH = 3  # signs that somebody sells something, applies for a job, or asks for something else of the house
SURE = 5  # signs enough whatever else is said
MOST_LINES = 200  # looked at
MOST_NAMES = 50  # of the course that are looked at
FAR = 1_500  # characters from what is asked back to where the course was named
MOST_WORDS = 6  # of a greeting

_GREETING = re.compile(r"\W{0,4}(?:hej|hejsa|kære|goddag|godmorgen|dav|moin|hi|hello|dear|til)\b", re.IGNORECASE)
_AMOUNT = re.compile(
    r"(?<![\d.])(\d{2,3}|\d{1,3}\.\d{3})(?:,(?:\d\d|-))? ?(?:kr\b|kroner|dkk|,-|eur\b|sek\b)", re.IGNORECASE
)
_OWN = re.compile(r"\b(?:jeg|mig|vi|os|vores|undertegnede|we|us|my)\b", re.IGNORECASE)
_POSTSCRIPT = re.compile(r"\W{0,4}p\.? ?s\b", re.IGNORECASE)
_COMPANY = re.compile(r"\b(?:ApS|A/S|I/S|IVS|K/S|Ltd|Inc|LLC|GmbH)\b|\bcvr\b")
_SALES = re.compile(r"\b(?:salg\w*|sælger|udlejning|account (?:executive|manager)|sales|annonce\w*)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Matter:
    """All that tells what a mail is about. `in_house`: a colleague wrote it, who takes no part in the course."""

    mail: Mail
    words: OwnWords
    topics: Topics
    history: History
    in_house: bool
    prices: frozenset[int]

    @cached_property
    def beside(self) -> bool:
        """Whether the mail is about something else, and our course comes up in it beside that."""
        subject = bare_subject(self.mail.subject)
        headed = self.history.about_us or any(self.words.in_subject(start) for start, _, _ in self.topics.named)
        told = COURSE_LIKE.first(subject) or COURSE_VAGUE.first(subject) or BARE_SUBJECT.first(subject)
        bare = not subject or (told and not OTHER_MATTER.first(subject))
        return not (headed or bare or (self._opens_with_course and not self.in_house))

    @property
    def in_passing(self) -> bool:
        """Whether the course is only mentioned: as what the reader is busy with, as an example, as what was."""
        named = self.topics.named
        if not named or not self.beside:
            return False
        return self.in_house or not (self._meant or any(self._goes_on(start) for start, _, _ in named[:MOST_NAMES]))

    def offers(self, acts: list[Act]) -> bool:
        """Whether a stranger sells something to the house, looks for work, or asks for something else of it.

        Of the `acts` that are about our course, a signup or a withdrawal said outright asks for more signs.
        """
        if self.in_house or at_library(self.mail):
            return False
        signs = (
            2 * self._names_price
            + bool(_COMPANY.search(self.mail.signature))
            + bool(_SALES.search(self.mail.signature))
        )
        signs += 2 * (SERVING.first(self.words.text) is not None)
        signs += OFFERING.weigh(self.words.text) - PARTAKING.weigh(self.words.text)
        comes = any(act.plain and act.intent in (Intent.SIGNUP, Intent.CANCELLATION) for act in acts)
        return signs >= (SURE if comes else ENOUGH)

    @property
    def _names_price(self) -> bool:
        """Whether an amount is named that is none of our prices."""
        return any(amount not in self.prices for amount in _amounts(self.words.text))

    def asks_about_us(self, act: Act) -> bool:
        """Whether a question is about our course, where that is named in the mail."""
        begin, stop = self.words.sentence(act.start)
        if any(begin <= start < stop for start, _, _ in self.topics.named):
            told = any(begin <= start < stop for start in self._meant)
            return not self.beside or (told and not self.in_house)
        if self.in_house and self.beside:
            return False
        sentence = self.words.text[begin:stop]
        if self.beside:
            return self._follows(begin) or _speaks_of_course(sentence)
        return not (_POSTSCRIPT.match(sentence) and OTHER_MATTER.first(sentence))

    @cached_property
    def _meant(self) -> tuple[int, ...]:
        """Where the course is named as what the sender writes about, and not only mentioned."""
        return tuple(start for start, end, _ in self.topics.named[:MOST_NAMES] if not self._mentioned(start, end))

    def _follows(self, at: int) -> bool:
        """Whether the course is the matter of the paragraph around `at`, or of one before, and nothing else since."""
        start, end = self._paragraph(at)
        last = max((name for name in self._meant if name < end), default=None)
        if last is None or last >= start:
            return last is not None
        since = self.words.text[self.words.sentence(last)[1] : end]
        if len(since) > FAR or any(other > last for other, _ in self.topics.others):
            return False
        return OTHER_MATTER.first(since) is None

    def _goes_on(self, at: int) -> bool:
        """Whether the paragraph speaks of the course in other sentences, too."""
        text, (begin, stop), (start, end) = self.words.text, self.words.sentence(at), self._paragraph(at)
        return _speaks_of_course(text[start:begin]) or _speaks_of_course(text[stop:end])

    def _mentioned(self, start: int, end: int) -> bool:
        """Whether the clause around these words only mentions the course; who speaks of herself may mean to come."""
        begin, stop = self.words.clause(start, end)
        clause = self.words.text[begin:stop].strip()
        tables = (READERS, ONCE) if _OWN.search(self.words.text, begin, stop) else (READERS, ONCE, IN_PASSING)
        return any(table.first(clause) for table in tables)

    def _paragraph(self, at: int) -> tuple[int, int]:
        text = self.words.text
        start = max(text.rfind("\n\n", 0, at) + 2, self.words.subject_end + 1)
        end = text.find("\n\n", at)
        return start, end if end >= 0 else len(text)

    @cached_property
    def _opens_with_course(self) -> bool:
        """Whether the first sentence behind the greeting names the course."""
        begin, stop = next(self._sentences(), (0, 0))
        return any(begin <= name[0] < stop for name in self.topics.named)

    def _sentences(self) -> Iterator[tuple[int, int]]:
        for start in self.words.lines[:MOST_LINES]:
            begin, stop = self.words.sentence(start)
            sentence = self.words.text[begin:stop]
            greets = _GREETING.match(sentence) and len(sentence.split()) <= MOST_WORDS
            if sentence.strip() and not greets and not self.words.in_subject(start):
                yield begin, stop


def _speaks_of_course(text: str) -> bool:
    return COURSE_VAGUE.first(text) is not None or COURSE_LIKE.first(text) is not None


def _amounts(text: str) -> Iterator[int]:
    """The sums of money that a text names, in whole kroner."""
    return (int(match[1].replace(".", "")) for match in _AMOUNT.finditer(text))


def prices_of(courses: tuple[Course, ...]) -> frozenset[int]:
    """What seats in the courses cost, with and without VAT, in whole kroner."""
    return frozenset(
        int(kroner) for course in courses for price in course.prices for kroner in (price.amount, price.with_vat)
    )
