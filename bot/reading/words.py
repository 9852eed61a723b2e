"""The sender's own words, one sentence a line, with the way back to where each word stood.

Own words are the subject (unless it is a reply's or a forward's: then it is somebody else's) and the FRESH parts.
This module knows about lines and sentences only, nothing about what they mean.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from bot.mail import Mail, PartKind
from bot.reading.values import Evidence

MAX_CHARACTERS = 20_000  # of fresh text: nobody signs up after that
LONGEST_SENTENCE = 1_000  # characters: a longer one is cut, so that looking around in it costs no more
WRAP_COLUMNS = range(50, 100)  # where mail programs wrap lines; a part with a longer line was not wrapped at all
AROUND = 40  # characters of context in evidence

_REPLY = re.compile(
    r"\s{0,3}(?:(?:sv|re|aw|antw|svar|vs|fwd?|wg|vb|tr|i|vl)\s?(?:\[\d{1,3}\])?:\s{0,3}){1,9}", re.IGNORECASE
)
_STOP = re.compile(r"[.!?…]{1,9}(?=\s)")
_ABBREVIATION = re.compile(
    r"\b(?:\w|\d{1,4}|kl|ca|nr|tlf|evt|bl|ink?l|eksk?l|vedr|ang|mht|jf|pr|ref|att|afd|max|min|dr|dir|stk|eks|jan|feb|mar|apr"
    r"|jun|jul|aug|sept?|okt|nov|dec|oct|st|hr|fr|mob|no|inc|kgs|frb)$",
    re.IGNORECASE,
)
_CLAUSE_EDGE = re.compile(
    r"[,;:()]|\s[-–—]\s|\b(?:men|but|og|and|fordi|da|idet|eftersom|because|since|at|that|så|so|når|ellers|hvorimod|mens)\b",
    re.IGNORECASE,
)
_FIRST_WORD = re.compile(r"\S{1,80}")
_LIST_ITEM = re.compile(r"\s{0,8}(?:[-*•·–—>]|\d{1,2}[.)]\s|\(?[a-z]\)\s|[\w .-]{1,30}:\s)")


@dataclass(frozen=True)
class Span:
    """A stretch of `OwnWords.text`: part `part` of the mail (None: the subject) begins at `start`."""

    start: int
    part: int | None


@dataclass(frozen=True)
class OwnWords:
    """The sender's words as one text, a sentence a line. `spans` are in order."""

    text: str
    spans: tuple[Span, ...]
    subject_end: int

    @cached_property
    def lines(self) -> tuple[int, ...]:
        """Where each line begins."""
        return (0, *(match.end() for match in re.finditer("\n", self.text)))

    def sentence(self, at: int) -> tuple[int, int]:
        """Beginning and end of the sentence around offset `at`."""
        number = bisect_right(self.lines, at) - 1
        end = self.lines[number + 1] - 1 if number + 1 < len(self.lines) else len(self.text)
        return self.lines[number], end

    def clause(self, start: int, end: int) -> tuple[int, int]:
        """Beginning and end of the clause around the words between two offsets."""
        begin, stop = self.sentence(start)
        before = [match.end() for match in _CLAUSE_EDGE.finditer(self.text, begin, start)]
        after = _CLAUSE_EDGE.search(self.text, end, stop)
        return (before[-1] if before else begin), (after.start() if after else stop)

    def in_subject(self, at: int) -> bool:
        """Whether `at` stands in the subject."""
        return at < self.subject_end

    def evidence(self, field: str, value: str, start: int, end: int) -> Evidence:
        """Evidence for a value found between two offsets of the text."""
        span = self.spans[bisect_right([span.start for span in self.spans], start) - 1]
        words = " ".join(self.text[max(start - AROUND, span.start) : end + AROUND].split())
        if span.part is None:
            return Evidence(field, value, "subject", words)
        return Evidence(field, value, PartKind.FRESH, words, span.part, start - span.start, end - span.start)


def is_answer(subject: str) -> bool:
    """Whether a subject is that of a reply or a forward ("SV: …", "VS: …"), and so another's words."""
    return bool(_REPLY.match(subject))


def bare_subject(subject: str) -> str:
    """The subject without "SV:", "VS:", "Re:", "Fwd:"."""
    return _REPLY.sub("", subject, count=1).strip() if _REPLY.match(subject) else subject.strip()


def one_sentence_a_line(text: str) -> str:
    """`text` of the same length, in which line ends stand between sentences and nowhere else."""
    joined = list(text.replace("\xa0", " "))
    column = max(map(len, text.split("\n")))
    for end in (match.start() for match in re.finditer("\n", text) if column in WRAP_COLUMNS):
        if _is_wrapped(text, end, column):
            joined[end] = " "
    if len(text) > LONGEST_SENTENCE:
        _cut(joined)
    flat = "".join(joined)
    for match in _STOP.finditer(flat):
        if not _is_abbreviation(flat, match):
            joined[match.end()] = "\n"
    return "".join(joined)


def _cut(characters: list[str]) -> None:
    """End a line that is too long at the next blank."""
    begin = 0
    for line in "".join(characters).split("\n"):
        at, end = begin, begin + len(line)
        while end - at > LONGEST_SENTENCE:
            at = next((n for n in range(at + LONGEST_SENTENCE + 1, end) if characters[n] in " \t"), end)
            if at < end:
                characters[at] = "\n"
                at += 1
        begin = end + 1


def _is_wrapped(text: str, end: int, column: int) -> bool:
    """Whether the line that ends at `end` was broken only because the next word had no room before `column`."""
    word = _FIRST_WORD.match(text, end + 1)
    begin = text.rfind("\n", 0, end) + 1
    no_room = word is not None and end - begin + 1 + len(word[0]) > column
    row = "\t" in text[begin:end]  # of a table: it ends where it ends
    return no_room and not row and text[end - 1] not in ".!?:" and not _LIST_ITEM.match(text, end + 1)


def _is_abbreviation(text: str, stop: re.Match[str]) -> bool:
    """Whether a full stop only shortens a word ("kl. 10") or counts ("20. august"; not where a capital follows)."""
    if stop[0] != "." or (text[max(0, stop.start() - 6) : stop.start()].isalpha() and stop.start() > 5):
        return False  # a long word, as nearly always
    if not _ABBREVIATION.search(text, max(0, stop.start() - 6), stop.start()):
        return False
    return not (text[stop.start() - 1].isdigit() and text[stop.end() + 1 : stop.end() + 2].isupper())


def own_words(mail: Mail) -> OwnWords:
    """The subject where it is the sender's, and all fresh parts, up to `MAX_CHARACTERS`."""
    subject = "" if is_answer(mail.subject) else mail.subject[:500].replace("\n", " ")
    pieces, spans, at = [subject], [Span(0, None)], len(subject) + 1
    for number, part in enumerate(mail.parts):
        if part.kind is PartKind.FRESH and at < MAX_CHARACTERS:
            text = one_sentence_a_line(part.text[: MAX_CHARACTERS - at])
            spans.append(Span(at, number))
            pieces.append(text)
            at += len(text) + 1
    return OwnWords("\n".join(pieces), tuple(spans), len(subject))
