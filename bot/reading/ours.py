"""Whether a mail is for us: a machine's, a human's about something else, or about one of our courses.

Here the signs meet: what the sender does in words and about what, the thread, the kind of mail. Leaving a course mail
is as bad as answering a stranger, so that a mail in which our course is named by a human goes to the human at least.
"""

import re
from dataclasses import dataclass
from datetime import timedelta

from bot.course import Course, Host
from bot.mail import Mail
from bot.reading import doubts
from bot.reading.absences import Absences
from bot.reading.away import only_away
from bot.reading.dates import names_meeting, names_other_day
from bot.reading.history import History
from bot.reading.intents import Act
from bot.reading.machines import kind_of_machine
from bot.reading.matter import Matter, prices_of
from bot.reading.meant import About, Topics, about
from bot.reading.phrases.data import BARE_DATA
from bot.reading.phrases.history import OFFERED
from bot.reading.phrases.machine import SPOKEN
from bot.reading.phrases.topic import COURSE_LIKE, COURSE_VAGUE, ELSEWHERE_PAST, OTHER_MATTER, OWN_PAYER, SELLING
from bot.reading.readers import is_addressed, to_many
from bot.reading.senders import unspoken
from bot.reading.values import Doubt, Intent
from bot.reading.words import OwnWords

GREETING = 60  # characters at the beginning of a mail in which it greets

_LIBRARY = re.compile(r"bibliotek|\bean\b|(?<!\d)57(?:[ .-]?\d){11}(?!\d)|library", re.IGNORECASE)
_NAMED_MATTER = re.compile(r"til(?:meld|mel)\w{0,5}[^\n]{0,60}? (?:til|på) (?:[\"“”»'][^\n]|[A-ZÆØÅ])")
# "Hermed tre personer til Bogens Døgn i Nyborg d. 7. maj", "Her er vores to til Bogens Døgn"
_HEREBY_TO = re.compile(
    r"\b(?:[Hh]er(?:med|ved)?|[Tt]ilmeld\w*|[Vv]i (?:kommer|er|sender|bliver)|[Pp]ladser|[Dd]eltagere?)\b"
    r"(?:(?!bib|komm)[^.!?\n]){0,50}? til (?:[\"“”»']?[A-ZÆØÅ])(?!\w*(?:bib|kommune|led|forløb|tænketank))[^\n]*"
)
_SEAT_AT = re.compile(  # "En plads på Nordisk Forum", which is no course of ours
    r"\b(?:[Pp]lads|[Bb]illet|[Ss]eat|[Pp]lace)\w{0,3} (?:på|til|i|on|at|for) (?!\w*(?:bib|led|forløb))"
    r"[A-ZÆØÅ]\w+ [A-ZÆØÅ]"
)
# "kan ikke komme til temadagen", "når desværre ikke temadagen"
_MISSED = re.compile(
    r"\b(?:(?:til|på|fra|i|to) (?:[\w-]{1,20}[ -])?|(?:når|nåede|misser|springer) (?:[\w-]{1,20} ){0,3})\Z",
    re.IGNORECASE,
)
_SIGNUP_WORD = re.compile(r"tilm|meld|plads|sign|regist|deltag", re.IGNORECASE)
_LIBRARY_ADDRESS = re.compile(r"bib", re.IGNORECASE)

_TODAY = re.compile(r"\b(?:i dag|idag|today|i morgen|imorgen|tomorrow)\b", re.IGNORECASE)
_NOW = frozenset({"i dag", "idag", "today"})

_CHANGES = frozenset({Intent.UPDATE, Intent.SUBSTITUTION, Intent.CANCELLATION})


@dataclass(frozen=True, slots=True)
class Judgement:
    """`kind` is AUTOMATIC, BOUNCE or UNRELATED where the mail is not for us; `acts` are those about our courses."""

    kind: Intent | None = None
    acts: tuple[Act, ...] = ()
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True)
class _Case:
    """All that bears on one mail."""

    mail: Mail
    words: OwnWords
    topics: Topics
    history: History
    absences: Absences
    courses: tuple[Course, ...]
    host: Host

    @property
    def addressed(self) -> bool:
        """Whether the mail is written to our house (a blind copy and a forgotten To count as well)."""
        return is_addressed(self.mail, self.host) or not (self.mail.to or self.mail.cc)

    @property
    def other_matter(self) -> bool:
        """Whether something is sold, or a thread is answered that names another matter."""
        return SELLING.first(self.words.text) is not None or (self.history.other and not self.history.about_us)

    @property
    def other_events(self) -> bool:
        """Whether another event is named, but as a memory or as what keeps somebody from a meeting of ours."""
        text, away = self.words.text, {self.words.sentence(place) for place in self.absences.places}
        past = {self.words.sentence(match.start()) for match in ELSEWHERE_PAST.find(text)}
        named = [start for start, _ in self.topics.others if self.words.sentence(start) not in past]
        return any(
            self.words.sentence(start) not in away or _MISSED.search(text, max(0, start - 30), start) for start in named
        )

    @property
    def in_house(self) -> bool:
        """Whether a colleague writes, of our house or of those who give the course."""
        name = self.mail.sender.name.casefold()
        teaches = bool(name) and name in {one.casefold() for one in self.host.facilitators}
        return teaches or self.mail.sender.domain == self.host.domain

    @property
    def course_like(self) -> bool:
        return COURSE_LIKE.first(self.words.text) is not None

    @property
    def to_teacher(self) -> bool:
        """Whether the greeting names somebody who gives the course, beside the coordinator or alone."""
        greeting = self.words.text[self.words.subject_end :][:GREETING].casefold()
        coordinator = self.host.coordinator_name.split(" ")[0]
        teachers = {name.split(" ")[0] for name in self.host.facilitators} - {coordinator}
        return any(re.search(rf"\b{re.escape(name.casefold())}\b", greeting) for name in teachers)

    @property
    def names_teacher(self) -> bool:
        """Whether somebody who gives the course is named, as people do who forgot what it is called."""
        names = {name.split()[-1] for name in self.host.facilitators if name != self.host.coordinator_name and name}
        return any(re.search(rf"\b{re.escape(name)}\b", self.words.text, re.IGNORECASE) for name in names)

    @property
    def library_like(self) -> bool:
        """Whether a library writes: the word, an EAN, or an address such as "…bib.dk"."""
        own = f"{self.words.text}\n{self.mail.signature}"
        return bool(_LIBRARY.search(own) or _LIBRARY_ADDRESS.search(self.mail.sender.domain))


def judge(
    mail: Mail,
    words: OwnWords,
    topics: Topics,
    history: History,
    acts: list[Act],
    absences: Absences,
    courses: tuple[Course, ...],
    host: Host,
    *,
    known: bool = False,
) -> Judgement:
    """Whether `mail` is for us, and if so, which of the `acts` are about our courses.

    `known`: the sender stands on a list of ours, so that a change said to nothing is one of the seat that stands.
    """
    case = _Case(mail, words, topics, history, absences, courses, host)
    acts = [act for act in acts if not (act.alike and case.in_house)]
    sorted_acts = [(act, about(topics, act.start, act.end, courses, mail.received)) for act in acts]
    machine = _machine(case, [(act, what) for act, what in sorted_acts if not act.alike])
    if machine:
        return Judgement(machine)
    if host.is_own(mail.sender.email):
        return Judgement(Intent.UNRELATED)
    matter = Matter(mail, words, topics, history, case.in_house, prices_of(courses))
    ours = [
        act
        for act, what in sorted_acts
        if what is About.OURS and (act.intent is not Intent.QUESTION or matter.asks_about_us(act))
    ]
    unsaid = [act for act, what in sorted_acts if what is About.UNSAID]
    if history.certain:
        return Judgement(acts=tuple(ours + unsaid + _beside_an_aside(sorted_acts, topics)))
    weighty = any(act.intent not in (Intent.QUESTION, Intent.UPDATE) for act in ours)
    if ours and not weighty and SELLING.weigh(words.text) >= 2:
        return Judgement(Intent.UNRELATED)
    if matter.offers(ours):
        return Judgement(Intent.UNRELATED)
    if ours or (unsaid and history.about_us):
        return _of_ours(case, ours + unsaid)
    changes = [act for act in unsaid if act.intent in _CHANGES]
    if known and changes and not (topics.others or history.text.strip() or SELLING.first(words.text)):
        return Judgement(acts=tuple(unsaid))
    found = _by_kind(case, unsaid)
    if found:
        return found
    if history.by_house and not topics.others and case.addressed and not SELLING.first(words.text):
        signs_up = any(act.intent is Intent.SIGNUP for act in unsaid)
        return Judgement(acts=tuple(unsaid), doubts=(doubts.course_unsaid(),) if signs_up else ())
    headed = any(words.in_subject(start) for start, _, _ in topics.named)
    elsewhere = any(what is About.OTHER for _, what in sorted_acts) and not history.about_us and not headed
    speaks = not matter.in_passing and _speaks_of_us(case, elsewhere=elsewhere)
    return Judgement() if speaks else Judgement(Intent.UNRELATED)


def _of_ours(case: _Case, acts: list[Act]) -> Judgement:
    """Acts about our courses; a human looks at a signup first in which nobody speaks."""
    nobody = any(act.intent is Intent.SIGNUP for act in acts) and unspoken(case.mail, case.words)
    return Judgement(acts=tuple(acts), doubts=(doubts.perhaps_a_machine(),) if nobody else ())


def _machine(case: _Case, acts: list[tuple[Act, About]]) -> Intent | None:
    """The kind of machine, where one wrote; so is what speaks to a list, or to all who write in an absence.

    An EAN in answer to a letter of ours is what we asked for, and as good a sign of a human as a signup is.
    """
    mail, words, history = case.mail, case.words, case.history
    signs_up = any(
        act.intent is Intent.SIGNUP and (what is About.OURS or (what is About.UNSAID and history.about_us))
        for act, what in acts
        if not words.in_subject(act.start)  # which programs fill in, too
    )
    answers = history.about_us and any(table.first(words.text) for table in (OWN_PAYER, SPOKEN))
    if machine := kind_of_machine(mail, words, case.host, signs_up=signs_up or answers):
        return machine
    if answers or case.absences.days or any(act.intent is not Intent.QUESTION for act, _ in acts):
        return None
    to_all = to_many(mail, words, case.host) or (not history.offered and only_away(mail, words))
    return Intent.AUTOMATIC if to_all else None


def _beside_an_aside(acts: list[tuple[Act, About]], topics: Topics) -> list[Act]:
    """In answer to a letter of ours: acts that follow another thing without naming it ("Min studietur er aflyst")."""
    spans = [(act, topics.words.clause(act.start, act.end)) for act, what in acts if what is About.OTHER]
    return [act for act, (start, end) in spans if not any(start <= other < end for other, _ in topics.others)]


def _by_kind(case: _Case, unsaid: list[Act]) -> Judgement | None:
    """Acts that do not say to what, in a mail that names nothing of ours: taken by the kind of mail."""
    of_a_day = _tells_of_a_day(case)
    if not (unsaid or case.absences.days or of_a_day):
        return None
    if case.in_house or not case.addressed or case.other_events or case.other_matter:
        return None
    acts = tuple(unsaid)
    signups = [act for act in unsaid if act.intent is Intent.SIGNUP]
    if case.course_like or (signups and case.names_teacher):
        return Judgement(acts=acts if case.library_like else tuple(act for act in acts if not act.alike))
    if signups:
        return _signup_unsaid(case, acts, signups)
    weighty = any(act.intent is not Intent.QUESTION for act in unsaid) or bool(case.absences.days) or of_a_day
    data = any(act.intent is Intent.UPDATE for act in unsaid) and case.library_like
    if (
        data and OWN_PAYER.first(case.words.text) and not OTHER_MATTER.first(case.words.text)
    ):  # somebody forgot it, or was asked for it by telephone
        return Judgement(acts=acts)
    if COURSE_VAGUE.first(case.words.text) or (weighty and case.absences.named):
        return Judgement(acts=acts)
    return None


def _signup_unsaid(case: _Case, acts: tuple[Act, ...], signups: list[Act]) -> Judgement | None:
    """A signup that does not say to what: ours where a library writes, unless it names another day or matter."""
    sentences = [case.words.text[slice(*case.words.sentence(act.start))] for act in signups]
    matter = "\n".join([case.words.text[: case.words.subject_end], *sentences])
    if any(names_other_day(matter, course, (course.signup_deadline,)) for course in case.courses):
        return None
    hereby = "\n".join(match[0] for match in _HEREBY_TO.finditer(case.words.text))
    if any(names_other_day(hereby, course, (course.signup_deadline,)) for course in case.courses):
        return None
    if hereby or _NAMED_MATTER.search(matter) or _SEAT_AT.search(matter):
        return Judgement(acts=acts, doubts=(doubts.course_unsaid(),))
    if case.library_like:
        named = any(_SIGNUP_WORD.search(sentence) for sentence in sentences)
        pays = OWN_PAYER.first(case.words.text) is not None
        told = named or pays or COURSE_VAGUE.first(case.words.text) is not None
        sure = told and not case.history.text.strip() and (pays or not OTHER_MATTER.first(matter))
        return Judgement(acts=acts, doubts=() if sure else (doubts.course_unsaid(),))
    if COURSE_VAGUE.first(case.words.text) and any(act.plain for act in signups):
        return Judgement(acts=acts, doubts=(doubts.course_unsaid(),))
    return None


def _tells_of_a_day(case: _Case) -> bool:
    """Whether a library tells about the day of a meeting: when somebody comes or goes, or what is not eaten."""
    told = case.absences.partly or BARE_DATA.first(case.words.text) is not None
    return bool(case.absences.named) and told and case.library_like


def _speaks_of_us(case: _Case, *, elsewhere: bool) -> bool:
    """Whether a mail in which nothing is done about our courses is course mail all the same."""
    selling = SELLING.weigh(case.words.text)
    if case.topics.named:
        return selling < 2
    if elsewhere:
        return False
    if case.history.about_us or _on_the_eve(case) or _headed_by_a_day(case):
        return True
    of_course = case.course_like or (case.to_teacher and COURSE_VAGUE.first(case.words.text) is not None)
    return of_course and not selling and not case.topics.others and not OFFERED.first(case.words.text)


def _headed_by_a_day(case: _Case) -> bool:
    """Whether a library writes under the day of a meeting, and of no other event."""
    subject = case.words.text[: case.words.subject_end]
    named = any(names_meeting(subject, course) for course in case.courses)
    return named and case.library_like and case.addressed and not case.in_house and not case.topics.others


def _on_the_eve(case: _Case) -> bool:
    """Whether somebody speaks of tomorrow on the eve of a meeting, or of today on its day, and of nothing else."""
    if case.in_house or case.other_matter or not case.addressed or OTHER_MATTER.first(case.words.text):
        return False
    if case.topics.others or SELLING.first(case.words.text):
        return False
    days = {meeting.date for course in case.courses for meeting in course.meetings}
    today = case.mail.received.astimezone(case.courses[0].zone).date() if case.courses else None
    said = {word.casefold() for word in _TODAY.findall(case.words.text)}
    return bool(today and ((today in days and said & _NOW) or (today + timedelta(1) in days and said - _NOW)))
