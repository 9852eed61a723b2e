"""What a human must decide before a signup is recorded: conditions, files that only a human reads, mails passed on.

Doubts about people (no name, names to follow) are `people`'s.
"""

import re

from bot.course import Course, Host
from bot.mail import Attachment, Mail, Part, PartKind
from bot.reading import doubts
from bot.reading.alike import is_considered, is_sure, questionable, spoken
from bot.reading.intents import Act, heading, signs_anew
from bot.reading.meant import names_in
from bot.reading.phrases import Table
from bot.reading.phrases.hedges import DATA_LATER, FIRST_ASK, LATE, PROVISIONAL, RETOLD, SIDE_MATTERS
from bot.reading.phrases.history import SIGNUP_FILE
from bot.reading.phrases.joining import JOINING
from bot.reading.phrases.signup import EXPLICIT, FILLED_IN, HOLDING, INTERESTED, PERMISSION
from bot.reading.phrases.topic import OWN_PAYER
from bot.reading.readers import speaks_to_us
from bot.reading.values import Doubt, Intent
from bot.reading.words import OwnWords, one_sentence_a_line

SHORT = 300  # characters: a mail that says no more than "see the file"
MAX_CHARACTERS = 10_000

_DOCUMENT = re.compile(r"pdf|word|excel|sheet|opendocument|rtf|octet-stream|image/", re.IGNORECASE)
_NO_SIGNUP = re.compile(r"invitation|program|logo|^image\d|\.ics$|\.vcf$|^smime|^signature|^outlook-", re.IGNORECASE)
_WISH = re.compile(r"\b(?:vil|ønsker?|kunne|would|like|love|want)\b", re.IGNORECASE)  # who has a seat "deltager"
_SIGNUP_NAME = re.compile(r"tilmeld|deltager|blanket|signup|registration", re.IGNORECASE)


def signup_doubts(
    mail: Mail,
    words: OwnWords,
    course: Course | None,
    host: Host,
    intents: frozenset[Intent],
    acts: tuple[Act, ...],
    *,
    held: bool = False,
) -> list[Doubt]:
    """The doubts that block a signup made in the sender's own words.

    `held`: a letter of ours that the mail answers offers a place, for which the deadline does not count.
    """
    found = []
    done = {words.sentence(act.start) for act in acts if act.intent is Intent.SIGNUP}
    if sentence := _sentence_of(words, done, HOLDING, PROVISIONAL):
        found.append(doubts.provisional(sentence))
    if sentence := _sentence_of(words, done, FIRST_ASK):
        found.append(doubts.asks_first(sentence))
    outright = any(act.plain for act in acts if act.intent is Intent.SIGNUP)
    anew = any(
        act.plain and (signs_anew(words, act) or is_sure(words, act)) for act in acts if act.intent is Intent.SIGNUP
    )
    asked = any(table.first(words.text) for table in (PERMISSION, LATE)) or heading(words) is not None
    clear = anew or asked or _names_and_pays(words, course, intents, spoken(acts))
    if course and mail.received >= course.closes_at and not (clear or held):
        found.append(doubts.late_and_unclear())
    if not outright and (INTERESTED.first(words.text) or (not asked and _only_asks(words, course, intents, acts))):
        found.append(doubts.only_interested())
    if sentence := questionable(words, acts):
        found.append(doubts.perhaps_no_signup(sentence))
    if FILLED_IN.first(words.text):
        found.append(doubts.in_quote())
    if SIGNUP_FILE.first(words.text) and (files := _documents(mail)):
        found.append(doubts.in_attachment(files))
    if Intent.CANCELLATION in intents:
        found.append(doubts.mixed())
    if _is_on_copy(mail, words, host):
        found.append(doubts.on_copy())
    return found


def _names_and_pays(words: OwnWords, course: Course | None, intents: frozenset[Intent], acts: tuple[Act, ...]) -> bool:
    """Whether the sentence that signs up names the course, outright or with who pays, and nothing is asked beside."""
    named = [act for act in acts if act.intent is Intent.SIGNUP and _names(words, course, act)]
    pays = Intent.QUESTION not in intents and OWN_PAYER.first(words.text) is not None
    return any(act.plain or (pays and _WISH.search(words.text, act.start, act.end)) for act in named)


def _names(words: OwnWords, course: Course | None, act: Act) -> bool:
    """Whether the sentence of an act names the course."""
    return bool(course and names_in(words.text[slice(*words.sentence(act.start))], (course,)))


def _only_asks(words: OwnWords, course: Course | None, intents: frozenset[Intent], acts: tuple[Act, ...]) -> bool:
    """Whether words that may be a signup stand beside a question, and neither name the course nor who pays."""
    if Intent.QUESTION not in intents or OWN_PAYER.first(words.text):
        return False
    return not any(_names(words, course, act) for act in acts if act.intent is Intent.SIGNUP)


def signup_elsewhere(mail: Mail, words: OwnWords, courses: tuple[Course, ...]) -> Doubt | None:
    """Where the sender's own words ask for nothing: the signup that stands in an attached or a forwarded part."""
    files = _documents(mail)
    if any(_SIGNUP_NAME.search(file.filename) for file in files) and (
        SIGNUP_FILE.first(words.text) or len(words.text) < SHORT
    ):
        return doubts.in_attachment(files)
    passed_on = (part for part in mail.parts if part.kind is PartKind.FORWARDED and not part.ours)
    return doubts.only_forwarded() if any(_signs_up(part, courses) for part in passed_on) else None


def _sentence_of(words: OwnWords, done: set[tuple[int, int]], *tables: Table) -> str:
    """The first sentence in which one of the tables' phrases stands.

    Not one that is only about data to follow, nor one about a thing beside the seat; `done`: those that sign up.
    """
    for table in tables:
        for match in table.find(words.text):
            span = words.sentence(match.start())
            sentence = words.text[slice(*span)].strip()
            beside = span not in done and SIDE_MATTERS.first(sentence) is not None
            retold = table is PROVISIONAL and RETOLD.first(sentence) is not None
            retold |= table is PROVISIONAL and span not in done and not is_considered(sentence)
            if not (beside or retold or DATA_LATER.first(sentence)):
                return sentence
    return ""


def _signs_up(part: Part, courses: tuple[Course, ...]) -> bool:
    text = one_sentence_a_line(part.text[:MAX_CHARACTERS])
    return bool(names_in(f"{part.subject}\n{text}", courses) and (EXPLICIT.first(text) or JOINING.first(text)))


def _documents(mail: Mail) -> list[Attachment]:
    """Attached files that only a human can read, without logos and our own invitation."""
    return [
        file
        for file in mail.attachments
        if _DOCUMENT.search(file.content_type) and not _NO_SIGNUP.search(file.filename)
    ]


def _is_on_copy(mail: Mail, words: OwnWords, host: Host) -> bool:
    """Whether the mail is written to others (we are on Cc, on a list, or on a blind copy) and speaks to us nowhere."""
    if not (mail.to or mail.header("to")) or any(address.domain == host.domain for address in mail.to):
        return False
    return not speaks_to_us(words, host)
