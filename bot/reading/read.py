"""Reads a mail: puts together what the rooms of this folder find. Mail -> Reading; no I/O, no clock.

In order: the sender's own words, the thread below, what the words do, whether that is for us, and then what is
wanted, by whom, who pays, and what a human should look at first.
"""

from dataclasses import replace

from bot.course import Course, Host
from bot.mail import Mail
from bot.reading import doubts
from bot.reading.absences import Absences, find_absences
from bot.reading.hesitation import signup_doubts, signup_elsewhere
from bot.reading.history import history_of
from bot.reading.intents import Act, find_acts, heading
from bot.reading.language import language_of
from bot.reading.meant import Topics, course_meant, names_in, topics_of
from bot.reading.ours import judge
from bot.reading.payer import find_payer
from bot.reading.people import find_people
from bot.reading.values import Doubt, Evidence, Intent, Person, Reading
from bot.reading.wants import near_meeting, wanted
from bot.reading.words import OwnWords, own_words


def read(mail: Mail, courses: tuple[Course, ...], host: Host) -> Reading:
    """What `mail` says about our `courses`.

    Any mail gives a reading. AUTOMATIC, BOUNCE and UNRELATED stand alone, without people; no intent at all is course
    mail in which nothing is asked for (thanks, chat).
    """
    words = own_words(mail)
    history = history_of(mail, host, lambda text: bool(names_in(text, courses)))
    topics = topics_of(words, courses)
    course = course_meant(topics, history, courses, mail.received)
    absences = find_absences(words, course, mail.received) if course else Absences()
    acts = find_acts(words, history)
    if not acts and not absences.away and (named := heading(words)):
        acts.append(named)
    language = language_of(words.text[words.subject_end :])
    judgement = judge(mail, words, topics, history, acts, absences, courses, host)
    if judgement.kind:
        writer = Person(name=mail.answer_to.name or None, email=mail.answer_to.email or None)
        return Reading(frozenset({judgement.kind}), writer=writer, language=language)
    next_meeting = near_meeting(course, mail.received) if course else ()
    intents = wanted(words, judgement.acts, absences, history, next_meeting)
    found: list[Doubt] = []
    if Intent.SIGNUP in intents:
        found = [*judgement.doubts, *signup_doubts(mail, words, host, intents, judgement.acts)]
    elif not intents and (elsewhere := signup_elsewhere(mail, words, courses)):
        intents, found = frozenset({Intent.SIGNUP}), [elsewhere]
    if Intent.SIGNUP in intents and course is None:
        found.append(doubts.course_unclear())
    reading = Reading(
        intents,
        course=course.key if course else None,
        absent_on=(absences.days or next_meeting) if Intent.ABSENCE in intents else (),
        language=language,
        evidence=(*_evidence(words, topics, judgement.acts), *absences.evidence),
        doubts=tuple(found),
    )
    return _with_people(reading, mail, host)


def _with_people(reading: Reading, mail: Mail, host: Host) -> Reading:
    """The reading with the people it is about, and who pays."""
    people = find_people(mail, reading.intents, host)
    payer = find_payer(mail)
    return replace(
        reading,
        people=people.people,
        writer=people.writer,
        replaces=people.replaces,
        payer=payer.payer,
        payers=payer.payers,
        evidence=(*reading.evidence, *people.evidence, *payer.evidence),
        doubts=(*reading.doubts, *people.doubts, *payer.doubts),
    )


def _evidence(words: OwnWords, topics: Topics, acts: tuple[Act, ...]) -> tuple[Evidence, ...]:
    """Where the course is named first, and where each thing that is wanted is said."""
    course = [words.evidence("course", key, start, end) for start, end, key in topics.named[:1]]
    said = [
        words.evidence(f"intent:{act.intent.value}", words.text[act.start : act.end], act.start, act.end)
        for act in acts
    ]
    return (*course, *said)
