"""Out-of-office replies without any header that tells: letters of ours answered with nothing but an absence.

Every sentence must be one of those that such replies consist of. Who says anything else, asks, or names a meeting or a
seat is a human, and read as one.
"""

import re
from itertools import islice

from bot.mail import Mail
from bot.reading.names import names_in
from bot.reading.phrases.changes import AFBUD
from bot.reading.phrases.machine import AWAY, AWAY_TALK, SPOKEN
from bot.reading.phrases.topic import COURSE_VAGUE
from bot.reading.words import OwnWords, is_answer

MOST = 12  # sentences of such a reply
GREETING = 8  # words of a greeting, at most

_GREETS = re.compile(r"\W{0,3}(?:hej|hejsa|kære|goddag|hi|hello|dear|(?:med )?venlig|mvh|hilsen|vh|best|kind)\b", re.I)


def only_away(mail: Mail, words: OwnWords) -> bool:
    """Whether an answer consists of an absence, and of what becomes of mails until then."""
    if not (mail.in_reply_to or mail.references or is_answer(mail.subject)):
        return False
    fresh = words.text[words.subject_end :].strip()
    if "?" in fresh or any(table.first(fresh) for table in (SPOKEN, AFBUD, COURSE_VAGUE)):
        return False
    lines = [line.strip() for line in fresh.split("\n") if line.strip()]
    said = [line for line in islice(lines, MOST + 1) if not _is_courtesy(line)]
    absent = [line for line in said if AWAY.first(line)]
    beside = [line for line in said if AWAY_TALK.first(line)]
    return bool(absent and beside) and len(said) <= MOST and all(line in absent or line in beside for line in said)


def _is_courtesy(line: str) -> bool:
    """Whether a line only greets or signs."""
    few = len(line.split())
    named = any(name.text.strip() == line.strip(" .,") for name in names_in(line))
    return (few <= GREETING and _GREETS.match(line) is not None and not AWAY.first(line)) or few <= 1 or named
