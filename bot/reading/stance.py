"""Whether words are meant as said: neither denied, nor thought aloud, nor asked, nor told of the past.

The words that show it are data in `phrases.hedges`; how far each reaches (clause or sentence) is decided here.
"""

import re

from bot.reading.phrases.changes import AFBUD, CANCELLING
from bot.reading.phrases.hedges import MUSING, NEGATED, REPORTED, SIDE_MATTERS, UNDECIDED
from bot.reading.words import OwnWords

_POLITE_NOT = re.compile(
    r"\b(?:kan|vil|må|kunne|could|can|would)\s(?:du|i|you)\s(?:\w+\s)?(?:ikke|not)\b", re.IGNORECASE
)
_REQUEST = re.compile(
    r"\b(?:kan|vil|gider|kunne|må|can|could|will|would)\s(?:du|i|you|jeg bede)\b|\bbedes\b"
    r"|\b(?:sætter|skriver|noterer|tilmelder|booker|tager|melder|fører) (?:du|i) (?:lige )?(?:mig|os|(?-i:[A-ZÆØÅ]))"
    r"|\b(?:can|could|may) (?:i|we) (?:get|have|receive)\b"
    r"|\bkan (?:vi|jeg) (?:i stedet )?(?:bytte|skifte|udskifte|ændre|flytte|få|sende|overdrage|overlade|give)\b"
    r"|\bmå (?:vi|jeg) (?:sende|overdrage|overlade|bytte)\b"
    r"|\b(?:kan|må) (?:(?:min|vores) [\w-]{3,30} )?(?-i:[A-ZÆØÅ])\w",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"\b(?:ikke|ingen|heller ikke|hverken)\b[^.!?\n]{0,60}\Z", re.IGNORECASE)
_BUT = re.compile(r"\b(?:men|derimod|but|instead|til gengæld)\b", re.IGNORECASE)
_CITED = re.compile(r"[\"“”„»«](?=\w)[^\"“”„»«\n]{25,400}[\"“”«»]|(?<=[: ])['‘](?=\w)[^'’\n]{15,400}['’](?!\w)")
_SAID_BEFORE = re.compile(r"\b(?:sagde|skrev|råbte|svarede|tænkte|said|wrote|replied): ", re.IGNORECASE)
_SAID_BY_ANOTHER = re.compile(
    r"[,!?.»\"”] (?:sagde|svarede|spurgte|råbte|skrev|said|asked|replied) (?!jeg\b|vi\b|i\b|we\b)", re.IGNORECASE
)
_TURN = re.compile(r"[:;] |\bmen |, så |[ ][–-] ", re.IGNORECASE)
_CONDITION = re.compile(
    r"\b(?:hvis|såfremt|medmindre|ifald|når|inden|før|sæt|antag|forestil|if|when|unless|before|suppose)\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"(?:(?:nu|så|derfor|her|i dag|hermed) ){0,3}(?:(?:jeg|vi) (?:hermed |nu |altså )?(?:til)?melder (?:mig|os)\b"
    r"|(?:til)?melder (?:jeg|vi) (?:hermed |nu |altså )?(?:mig|os)\b"
    r"|(?:tilmeld|sæt|skriv) (?:bare |endelig )?(?:mig|os)\b|(?:sign|put) (?:me|us)\b)",
    re.IGNORECASE,
)


def stands(words: OwnWords, start: int, end: int) -> bool:
    """Whether a signup between two offsets is meant as said."""
    begin, stop = words.sentence(start)
    if _is_cited(words, start) or _is_told(words, begin, start, end, stop):
        return False
    begin = _turn(words, begin, start)
    sentence = words.text[begin:stop]
    if _takes_leave(sentence, start - begin):
        return False
    if _of_nobody(words, start):
        return False
    if denied(words, start, end) and not _POLITE_NOT.search(sentence):
        return False
    if any(match.start() < end - begin for table in (MUSING, UNDECIDED) for match in table.find(sentence)):
        return False
    clause_start, clause_end = words.clause(start, end)
    if SIDE_MATTERS.first(words.text[start:clause_end]):
        return False
    return REPORTED.first(words.text[clause_start:clause_end]) is None


def _is_cited(words: OwnWords, start: int) -> bool:
    """Whether offset `start` stands between quotation marks, in a text that is cited and not said."""
    begin, stop = words.sentence(start)
    return any(found.start() < start < found.end() for found in _CITED.finditer(words.text, begin, stop))


def _is_told(words: OwnWords, begin: int, start: int, end: int, stop: int) -> bool:
    """Whether a sentence tells what was once said: "Min chef sagde: …", "…, tak, sagde min søn"."""
    return bool(_SAID_BEFORE.search(words.text, begin, start) or _SAID_BY_ANOTHER.search(words.text, end, stop))


def _turn(words: OwnWords, begin: int, start: int) -> int:
    """Where a sentence comes to what is meant, after long thoughts: "… har overvejet det, men nu tilmelder jeg mig"."""
    turns = [match.end() for match in _TURN.finditer(words.text, begin, start)]
    decided = turns and not _CONDITION.search(words.text, begin, turns[-1])
    return turns[-1] if decided and _DONE.match(words.text, turns[-1]) else begin


def _of_nobody(words: OwnWords, start: int) -> bool:
    """Whether words are said of nobody: "vi har ikke nogen, der skal med"."""
    before = words.text[words.sentence(start)[0] : start]
    return words.text[start : start + 4].casefold() in ("der ", "som ") and _NOBODY.search(before) is not None


def denied(words: OwnWords, start: int, end: int) -> bool:
    """Whether a "not" stands in the clause of the words between two offsets."""
    return NEGATED.first(words.text[slice(*words.clause(start, end))]) is not None


def only_asked(sentence: str) -> bool:
    """Whether a sentence asks, without asking somebody to do it ("Skal vi tilmelde os?")."""
    return sentence.rstrip().endswith("?") and not _REQUEST.search(sentence)


def _takes_leave(sentence: str, at: int) -> bool:
    """Whether the sentence is about leaving or staying away, with no "but" between that and offset `at`."""
    return any(
        not _BUT.search(sentence, min(at, match.start()), max(at, match.start()))
        for table in (CANCELLING, AFBUD)
        for match in table.find(sentence)
    )
