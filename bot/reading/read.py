"""Reads a mail: puts together what the rooms of this folder find. Mail -> Reading; no I/O, no clock.

In order: the sender's own words, the thread below, what the words do, whether that is for us, and then what is
wanted, by whom, who pays, and what a human should look at first.
"""

from dataclasses import replace
from datetime import date

from bot.course import Course, Host
from bot.mail import Mail
from bot.reading import doubts
from bot.reading.absences import Absences, find_absences
from bot.reading.alike import acts_alike, borne_out, changes_alike, spoken, with_likely
from bot.reading.asides import without_asides
from bot.reading.corrections import with_corrections, without_letter
from bot.reading.handed import handed_on
from bot.reading.hesitation import signup_doubts, signup_elsewhere
from bot.reading.history import history_of
from bot.reading.intents import Act, acts_unsaid, find_acts
from bot.reading.language import language_of, language_wanted
from bot.reading.meant import Topics, hints_at, names_any, topics_of
from bot.reading.ours import Judgement, judge
from bot.reading.payer import PayerFound, find_payer
from bot.reading.people import find_people
from bot.reading.phrases.asking import OWN_DATA
from bot.reading.replies import as_answer, for_this_year, next_year, same_payer, several
from bot.reading.signoff import with_words
from bot.reading.values import NOT_OURS, Answered, Doubt, Evidence, Intent, Payer, Person, Reading
from bot.reading.wants import near_meeting, wanted
from bot.reading.which import course_meant
from bot.reading.words import OwnWords, own_words

_PAID = frozenset({Intent.SIGNUP, Intent.SUBSTITUTION, Intent.UPDATE})


def read(
    mail: Mail,
    courses: tuple[Course, ...],
    host: Host,
    answered: Answered | None = None,
    *,
    known: bool = False,
    stands_in: frozenset[str] = frozenset(),
) -> Reading:
    """What `mail` says about our `courses`.

    `answered` is the letter of ours that it answers, where that is certain; `known`: the sender stands on one of our
    lists, as participant or contact, namely on those of the courses `stands_in` (keys). Any mail gives a reading.
    AUTOMATIC, BOUNCE and UNRELATED stand alone, without people; no intent at all is course mail in which nothing is
    asked for (thanks, chat).
    """
    mail = with_words(mail)
    words = own_words(mail)
    if wish := handed_on(mail, words, host):
        asked = _read(wish, own_words(wish), courses, host, answered, known=known, stands_in=stands_in)
        if Intent.SIGNUP in asked.intents:
            payer, writer = find_payer(mail).payer, find_people(mail, frozenset(), host).writer
            return replace(asked, writer=writer, payer=payer if payer != Payer() else asked.payer)
    reading = _read(mail, words, courses, host, answered, known=known, stands_in=stands_in)
    matter = mail if reading.intents & NOT_OURS else without_asides(mail, courses)
    if matter is not mail:
        told = _read(matter, own_words(matter), courses, host, answered, known=known, stands_in=stands_in)
        if Intent.SIGNUP in told.intents:  # a question about something else is for the coordinator, too
            return replace(told, intents=told.intents | (reading.intents & {Intent.QUESTION}), beside=True)
    return reading


def _read(
    mail: Mail,
    words: OwnWords,
    courses: tuple[Course, ...],
    host: Host,
    answered: Answered | None,
    *,
    known: bool,
    stands_in: frozenset[str],
) -> Reading:
    """What the sender's own `words` say about our `courses`."""
    history = history_of(
        mail, host, lambda text: names_any(text, courses), lambda text: hints_at(text, courses), answered
    )
    topics = topics_of(words, courses)
    acts = borne_out(words, find_acts(words, history), history)
    course = course_meant(topics, history, courses, mail.received, acts, stands_in)
    absences = find_absences(words, course, mail.received, history.text) if course else Absences()
    if absences.back and history.text and not history.offered:  # who takes an absence back has a seat
        acts = [act for act in acts if act.intent not in (Intent.SIGNUP, Intent.CANCELLATION)]
    if not acts and not absences.days:
        acts = acts_unsaid(words, standing=known or history.standing)
    acts += acts_alike(words, acts, history, absences, known=known)
    language = language_of(words.text[words.subject_end :])
    judgement = judge(mail, words, topics, history, acts, absences, courses, host, known=known)
    if judgement.kind:
        writer = Person(name=mail.answer_to.name or None, email=mail.answer_to.email or None)
        return Reading(frozenset({judgement.kind}), writer=writer, language=language)
    year = course.year if course else mail.received.year
    later = next_year(words, year)
    done = for_this_year(words, judgement.acts, year)
    if later:
        course = course_meant(topics, history, courses, mail.received, done, stands_in)
    next_meeting = near_meeting(course, history, mail.received) if course else ()
    own = without_letter(mail, history.letter)
    payer = find_payer(own)
    intents = wanted(words, spoken(done), absences, history, next_meeting)
    done = with_likely(done, intents, near=history.standing or (history.reminded and bool(next_meeting)))
    intents = wanted(words, done, absences, history, next_meeting)
    intents = as_answer(intents, words, topics, absences, history, known=known, gives_data=payer.said)
    held = history.certain and history.offered
    found = _doubts(mail, words, course, host, intents, judgement, done, held=held)
    if not (intents or later) and (elsewhere := signup_elsewhere(mail, words, courses)):
        intents, found = frozenset({Intent.SIGNUP}), (elsewhere, *_course_doubt(course))
    away = Intent.ABSENCE in intents or (Intent.SUBSTITUTION in intents and absences.days)
    reading = Reading(
        intents,
        course=course.key if course else None,
        absent_on=(absences.days or next_meeting) if away else (),
        back_on=absences.back if Intent.UPDATE in intents else (),
        next_year=later,
        asks_for_data=OWN_DATA.first(words.text) is not None,
        several=several(words, done, absences),
        same_payer=same_payer(words),
        language=language,
        wants_language=asked[0] if (asked := language_wanted(words)) else None,
        evidence=(*_evidence(words, topics, done), *absences.evidence),
        doubts=found,
    )
    if not (payer.said or intents & _PAID):  # a signature gives no payer to a mail that needs none
        payer = PayerFound()
    on_record = known or history.certain
    reading = _with_people(reading, own, host, payer, absences.days if on_record else (), on_record, history.letter)
    return with_corrections(reading, mail, history.letter)


def _doubts(
    mail: Mail,
    words: OwnWords,
    course: Course | None,
    host: Host,
    intents: frozenset[Intent],
    judgement: Judgement,
    acts: tuple[Act, ...],
    *,
    held: bool,
) -> tuple[Doubt, ...]:
    """What a human should look at first."""
    changed = changes_alike(words, acts, intents)
    if Intent.SIGNUP not in intents:
        return tuple(changed)
    said = signup_doubts(mail, words, course, host, intents, acts, held=held)
    return (*judgement.doubts, *said, *changed, *_course_doubt(course))


def _course_doubt(course: Course | None) -> tuple[Doubt, ...]:
    return () if course else (doubts.course_unclear(),)


def _with_people(
    reading: Reading, mail: Mail, host: Host, payer: PayerFound, days: tuple[date, ...], on_record: bool, letter: str
) -> Reading:
    """The reading with the people it is about, and who pays.

    `days` are those that somebody misses. In a mail from somebody `on_record` one may leave while another comes, or
    stays away for a day.
    """
    people = find_people(mail, reading.intents, host, away=bool(days), letter=letter)
    said = reading.doubts
    if people.leaving and on_record:
        said = tuple(doubt for doubt in said if doubt != doubts.mixed())
        if days:
            reading = replace(reading, intents=reading.intents | {Intent.ABSENCE}, absent_on=days)
    return replace(
        reading,
        people=people.people,
        leaving=people.leaving,
        writer=people.writer,
        replaces=people.replaces,
        payer=payer.payer,
        payers=payer.payers,
        evidence=(*reading.evidence, *people.evidence, *payer.evidence),
        doubts=(*said, *people.doubts, *payer.doubts),
    )


def _evidence(words: OwnWords, topics: Topics, acts: tuple[Act, ...]) -> tuple[Evidence, ...]:
    """Where the course is named first, and where each thing that is wanted is said."""
    course = [words.evidence("course", key, start, end) for start, end, key in topics.named[:1]]
    said = [
        words.evidence(f"intent:{act.intent.value}", words.text[act.start : act.end], act.start, act.end)
        for act in acts
    ]
    return (*course, *said)
