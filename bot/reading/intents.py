"""What the sender wants, out of the sender's own words: several things at once, each with where it was said.

What the thread below was decides what short answers mean; its words are never the sender's.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from bot.reading.history import History
from bot.reading.labels import kind_of
from bot.reading.language import language_wanted
from bot.reading.phrases import Table
from bot.reading.phrases.asking import ASKING, ONLY_A_HUMAN, POLITE, POLITE_BESIDE_A_SIGNUP, RHETORICAL
from bot.reading.phrases.changes import AFBUD, CANCELLING, REPLACING, TAKING_BACK
from bot.reading.phrases.data import ADDING, CORRECTING
from bot.reading.phrases.hedges import CHOOSING, MUSING, REPORTED, UNDECIDED
from bot.reading.phrases.joining import COMMITTED, JOINING
from bot.reading.phrases.signup import (
    ACCEPTING,
    EXPLICIT,
    FILLED_IN,
    HEADING,
    HOLDING,
    INSTRUCTING,
    INTERESTED,
    PERMISSION,
    SERVING,
)
from bot.reading.stance import denied, only_asked, stands
from bot.reading.values import Intent
from bot.reading.words import OwnWords

FORM_KINDS = frozenset({"name", "given", "surname", "title", "workplace", "email", "phone", "ean", "dietary"})
COMMITTED_ENOUGH = 4  # signs that somebody means to come, where nobody says so
MOST_LINES = 300  # looked at for questions
_LABEL = re.compile(r"(?<![^\n])[^\w\n]{0,6}(?P<label>[^\n\t:;]{2,40}?)[ .]{0,12}(?:[:\t;]|\n)")
# "- Anna Holt, souschef, anho@ringe.dk"; not "Anna Holt: anho@ringe.dk", which only tells an address.
_ROW = re.compile(
    r"(?<![^\n])[ \t]{0,4}(?:(?:[-*•–]|\d{1,2}[.)])[ \t]{0,4})?[A-ZÆØÅ][^\n@:,;(\t]{4,60}"
    r"[,;(\t][^\n@]{0,90}@[\w.-]+[^\n]*"
)
_EAN = re.compile(r"(?<!\d)57(?:[ .-]?\d){11}(?!\d)")
_WH_WORD = re.compile(r"\W{0,6}(?:hvor|hvad|hvem|hvilk|mon\b|when|where|what|how|who)", re.IGNORECASE)
_NOBODY_WHO = re.compile(r"\b(?:ingen|ikke nogen|nobody|no one)\b[^.!?\n]{0,30}\Z", re.IGNORECASE)
_ANEW = re.compile(r"tilm|meld|regist|sign|optage|indskr|enrol|book|plads", re.IGNORECASE)
_NAMED = re.compile(r"(?<=\w )[A-ZÆØÅ]\w")  # not the first word, which may only begin a sentence
_OWN = re.compile(r"\b(?:jeg|mig|os|vi|undertegnede|me|us|we|I)\b", re.IGNORECASE)
_IF_I = re.compile(r"\b(?:hvis|såfremt|if) (?:jeg|vi|min|i|we|my)\b", re.IGNORECASE)  # "…, hvis jeg får jobbet?"
DECISIVE = frozenset({Intent.SIGNUP, Intent.CANCELLATION, Intent.SUBSTITUTION})


@dataclass(frozen=True, slots=True)
class Act:
    """Something that the sender does in words, between two offsets of the own words.

    `plain`: said outright ("tilmeld mig", "mit nummer er forkert", a wish to join in answer to an offer); else the
    words may mean something else as well, depending on what they are about ("så er jeg på") or what stands beside
    them ("vores EAN er …"). `alike`: no phrase says it, the sentence is only like those that do it.
    """

    intent: Intent
    start: int
    end: int
    plain: bool = True
    alike: bool = False


def find_acts(words: OwnWords, history: History) -> list[Act]:
    """All that the sender does in words, in no order. Absences are found by `absences`, by their dates."""
    acts = [*_signups(words, history)]
    acts += _stated(words, Intent.CANCELLATION, CANCELLING)
    acts += [act for act in _stated(words, Intent.SUBSTITUTION, REPLACING) if not _by_nobody(words, act)]
    acts += _stated(words, Intent.UPDATE, CORRECTING)
    acts += _stated(words, Intent.UPDATE, ADDING, plain=False)
    acts += [act for act in _stated(words, Intent.UPDATE, TAKING_BACK) if not denied(words, act.start, act.end)]
    choosing = CHOOSING.first(words.text) is not None
    if choosing or (not history.offered and (_corrects_only(acts) or _is_undecided(words, acts))):
        acts = [act for act in acts if act.intent is not Intent.SIGNUP]
    if wanted := language_wanted(words):
        acts.append(Act(Intent.UPDATE, *wanted[1:]))
    if not (choosing or history.registered) and not any(act.intent in DECISIVE for act in acts):
        acts += _given_data(words, history)
    return [*acts, *_questions(words, acts)]


def _by_nobody(words: OwnWords, act: Act) -> bool:
    """Whether a seat has nobody to take it: "Vi har ingen, der kan overtage hans plads"."""
    return _NOBODY_WHO.search(words.text, words.sentence(act.start)[0], act.start) is not None


def _corrects_only(acts: list[Act]) -> bool:
    """Whether "jeg deltager" and the like stand beside a correction of data: then somebody speaks who is in already."""
    plain = {act.intent for act in acts if act.plain}
    return Intent.UPDATE in plain and Intent.SIGNUP not in plain


def _is_undecided(words: OwnWords, acts: list[Act]) -> bool:
    """Whether nobody is signed up outright, in a mail that only thinks of it."""
    outright = any(act.plain for act in acts if act.intent is Intent.SIGNUP)
    return not outright and UNDECIDED.first(words.text) is not None


def acts_unsaid(words: OwnWords, *, standing: bool) -> list[Act]:
    """Where nothing is said in so many words: a signup that the subject names, or that several things in the text tell.

    Else an EAN is one that was asked for, or forgotten; `standing`: the sender, or the thread, has a seat already.
    """
    if named := heading(words):
        return [named]
    told = words.text[words.subject_end :]
    if not standing and COMMITTED.weigh(told) >= COMMITTED_ENOUGH and (first := COMMITTED.first(told)):
        start, end = first.span()
        return [Act(Intent.SIGNUP, words.subject_end + start, words.subject_end + end, plain=False)]
    ean = _EAN.search(words.text)
    return [Act(Intent.UPDATE, *ean.span(), plain=False)] if ean else []


def heading(words: OwnWords) -> Act | None:
    """The signup that the subject alone names ("Tilmelding"), unless the text is about staying away."""
    if AFBUD.first(words.text):
        return None
    subject = words.text[: words.subject_end + 1]
    match = HEADING.first(subject)
    named = match is not None and not only_asked(subject) and stands(words, *match.span())
    return Act(Intent.SIGNUP, *match.span()) if match and named else None


def _signups(words: OwnWords, history: History) -> Iterator[Act]:
    yield from _said(words, True, EXPLICIT, HOLDING)
    if history.registered or (history.reminded and not history.offered):
        return
    yield from _said(words, history.offered, JOINING)
    yield from _said(words, False, INTERESTED)
    for match in PERMISSION.find(words.text):
        sentence = words.text[slice(*words.sentence(match.start()))]
        if not denied(words, *match.span()) and not _IF_I.search(sentence):
            yield Act(Intent.SIGNUP, *match.span(), plain=False)
    for match in FILLED_IN.find(words.text) if history.text else ():
        yield Act(Intent.SIGNUP, *match.span(), plain=False)
    for match in ACCEPTING.find(words.text) if history.offered else ():
        sentence = words.text[slice(*words.sentence(match.start()))]
        if not words.in_subject(match.start()) and stands(words, *match.span()) and not MUSING.first(sentence):
            yield Act(Intent.SIGNUP, *match.span(), plain=history.certain)


def signs_anew(words: OwnWords, act: Act) -> bool:
    """Whether an act speaks of signing up or names somebody: "sæt mig på" may be said by who has a seat, too."""
    text = words.text[act.start : act.end]
    return _ANEW.search(text) is not None or _NAMED.search(text) is not None


def _said(words: OwnWords, plain: bool, *tables: Table) -> Iterator[Act]:
    """Signups in the words of some tables, as far as they are meant as said."""
    for table in tables:
        for match in table.find(words.text):
            sentence = words.text[slice(*words.sentence(match.start()))]
            if stands(words, *match.span()) and not (only_asked(sentence) or _is_for_readers(words, match)):
                yield Act(Intent.SIGNUP, *match.span(), plain)


def _is_for_readers(words: OwnWords, said: re.Match[str]) -> bool:
    """Whether words tell readers how they do it, or offer to do it for them, and are no wish of the sender."""
    begin, stop = words.sentence(said.start())
    at = said.start() - begin
    served = any(found.start() < at < found.end() for found in SERVING.find(words.text[begin:stop]))
    if served or _OWN.search(words.text, *words.clause(*said.span())):
        return served
    return any(found.start() <= at < found.end() for found in INSTRUCTING.find(words.text[begin:stop]))


def _given_data(words: OwnWords, history: History) -> list[Act]:
    """Where nothing else is said, a list of people or a filled-in form is a signup, or an EAN in answer to an offer."""
    if listed := _listed(words):
        return [listed]
    kinds: dict[str, int] = {}
    for match in _LABEL.finditer(words.text, words.subject_end):
        if (kind := kind_of(match["label"])) and kind in FORM_KINDS:
            kinds.setdefault(kind, match.start("label"))
    if len(kinds) >= 3:
        return [Act(Intent.SIGNUP, *words.sentence(min(kinds.values())), plain=False)]
    ean = _EAN.search(words.text) if history.offered else None
    return [Act(Intent.SIGNUP, *ean.span(), plain=False)] if ean else []


def _listed(words: OwnWords) -> Act | None:
    """A list of two people or more, each with an address, where the words around it take nobody away."""
    rows = list(islice(_ROW.finditer(words.text, words.subject_end), MOST_LINES))
    if len(rows) < 2 or AFBUD.first(_ROW.sub("", words.text)):
        return None
    return Act(Intent.SIGNUP, *rows[0].span(), plain=False)


def _stated(words: OwnWords, intent: Intent, table: Table, *, plain: bool = True) -> list[Act]:
    """Changes in the words of a table, where they are neither only asked about nor only thought of."""
    found = []
    for match in table.find(words.text):
        sentence = words.text[slice(*words.sentence(match.start()))]
        if not only_asked(sentence) and not MUSING.first(sentence) and not _is_for_readers(words, match):
            found.append(Act(intent, *match.span(), plain))
    return found


def _questions(words: OwnWords, acts: list[Act]) -> Iterator[Act]:
    """Sentences that a human must answer; a polite form and a request are none."""
    indirect = {words.sentence(match.start()) for match in ASKING.find(words.text)}
    leave_asked = {words.sentence(match.start()) for match in PERMISSION.find(words.text)}
    human_only = {words.sentence(match.start()) for match in ONLY_A_HUMAN.find(words.text)}
    requested = {words.sentence(act.start) for act in acts if act.plain}
    signs_up = any(act.intent is Intent.SIGNUP for act in acts)
    for start in words.lines[:MOST_LINES]:
        span = words.sentence(start)
        sentence = words.text[slice(*span)].strip()
        if words.in_subject(start) or not sentence:
            continue
        asks = sentence.rstrip(" )\"'”:-").endswith("?")
        direct = asks and span not in requested
        said = span in indirect and not REPORTED.first(sentence)
        if (
            span in human_only
            or (span in leave_asked and (asks or said))
            or ((direct or said) and not _is_polite(sentence, signs_up))
        ):
            yield Act(Intent.QUESTION, *span)


def _is_polite(sentence: str, signs_up: bool) -> bool:
    if RHETORICAL.first(sentence) or (signs_up and POLITE_BESIDE_A_SIGNUP.first(sentence)):
        return True
    return not _WH_WORD.match(sentence) and POLITE.first(sentence) is not None
