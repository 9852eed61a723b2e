"""From what was said, act by act, to what is wanted all in all: which intents stand beside each other."""

import re
from datetime import date, datetime, timedelta

from bot.course import Course
from bot.reading.absences import Absences
from bot.reading.history import History
from bot.reading.intents import Act
from bot.reading.phrases.changes import AFBUD, NOT_THEN
from bot.reading.phrases.data import BARE_DATA, NEW_PAYER
from bot.reading.phrases.hedges import MUSING
from bot.reading.phrases.replies import WHOLE_COURSE
from bot.reading.stance import only_asked
from bot.reading.values import Intent
from bot.reading.words import OwnWords

NEAR = timedelta(days=30)  # a meeting that a reminder was about is no further away
_ASKS_MORE = re.compile(
    r"\b(?:hvis|selv ?om|når|inden|uden|eller|også|hv(?:ad|em|or|is|ornår|ordan|orfor|ilke\w*)|trods|mens|alligevel"
    r"|stadig|nå|endnu|presse|klemme|mase|snige|if|even|without|or|wh\w+)\b|\?.*\?",
    re.IGNORECASE,
)
_PEOPLE_CHANGE = frozenset({Intent.CANCELLATION, Intent.SUBSTITUTION})


def wanted(
    words: OwnWords, acts: tuple[Act, ...], absences: Absences, history: History, next_meeting: tuple[date, ...]
) -> frozenset[Intent]:
    """The intents of a mail that is about our course. `next_meeting`: the one that is near, if any."""
    kinds = {act.intent for act in acts if not _asks_for_a_seat(words, act, acts)}
    if Intent.SUBSTITUTION in kinds:
        kinds -= _beside_substitution(kinds, history)
    if absences.days:
        kinds.add(Intent.ABSENCE)
        about_days = [_about_a_day(words, act, absences) for act in acts if act.intent is Intent.CANCELLATION]
        kinds.discard(Intent.CANCELLATION if all(about_days) else Intent.ABSENCE)
    elif (
        not (absences.partly or absences.back)
        and kinds <= {Intent.QUESTION}
        and (_says_afbud(words, bool(absences.named)) or (history.reminded and _says_no(words)))
    ):
        kinds |= _whole_or_next(history, next_meeting)
    data = history.standing and not kinds and BARE_DATA.first(words.text)
    if data or absences.partly:
        kinds.add(Intent.UPDATE)
    if Intent.SIGNUP in kinds or (kinds & _PEOPLE_CHANGE and not NEW_PAYER.first(words.text)):
        kinds.discard(Intent.UPDATE)
    return frozenset(kinds)


def _asks_for_a_seat(words: OwnWords, asked: Act, acts: tuple[Act, ...]) -> bool:
    """Whether a question only asks for the seat, so that the confirmation answers it: "Må jeg få en plads?"."""
    begin, stop = words.sentence(asked.start)
    wished = any(act.intent is Intent.SIGNUP and begin <= act.start < stop for act in acts)
    return asked.intent is Intent.QUESTION and wished and not _ASKS_MORE.search(words.text, begin, stop)


def _beside_substitution(kinds: set[Intent], history: History) -> set[Intent]:
    """Somebody who was offered a place and sends another "instead" signs that other up; else one leaves, one comes."""
    if Intent.SIGNUP in kinds and history.offered:
        return {Intent.SUBSTITUTION}
    return {Intent.SIGNUP, Intent.CANCELLATION}


def _says_afbud(words: OwnWords, named: bool) -> bool:
    """Whether somebody says that he will not come, not only what if; where a meeting is `named`, to the whole."""
    sentences = (words.text[slice(*words.sentence(match.start()))] for match in AFBUD.find(words.text))
    said = [sentence for sentence in sentences if not only_asked(sentence) and not MUSING.first(sentence)]
    return any(not named or WHOLE_COURSE.first(sentence) for sentence in said)


def _says_no(words: OwnWords) -> bool:
    """Whether somebody who was told of one day says in a word that it will not do."""
    sentences = (words.text[slice(*words.sentence(match.start()))] for match in NOT_THEN.find(words.text))
    return any("?" not in sentence and not MUSING.first(sentence) for sentence in sentences)


def _about_a_day(words: OwnWords, act: Act, absences: Absences) -> bool:
    begin, stop = words.sentence(act.start)
    return any(begin <= place < stop for place in absences.places)


def _whole_or_next(history: History, next_meeting: tuple[date, ...]) -> set[Intent]:
    """An "afbud" without a day: to the meeting of which we reminded, else to the course; a no to an offer is none."""
    if history.reminded and next_meeting:
        return {Intent.ABSENCE}
    return set() if history.offered else {Intent.CANCELLATION}


def near_meeting(course: Course, history: History, received: datetime) -> tuple[date, ...]:
    """The meeting that the letter answered is about, else the next one where it is `NEAR`; else empty."""
    if history.meeting:
        return (history.meeting,)
    today = received.astimezone(course.zone).date()
    return tuple(sorted(meeting.date for meeting in course.meetings if today <= meeting.date <= today + NEAR))[:1]
