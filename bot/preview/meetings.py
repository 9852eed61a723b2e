"""Sample letters about what is new of meetings: to people, and to the coordinator before they are told."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import time, timedelta

from bot.course import Course, MeetingNews
from bot.deciding.announced import fingerprint, proposed
from bot.deciding.proposal import Proposal
from bot.deciding.values import LetterKind, LetterOrder, Overview
from bot.due import proposal
from bot.preview.house import Day, participant, quiet
from bot.preview.people import KAREN, METTE, PETER, SCRIPT, answer, moment, seat
from bot.records import MeetingChange

VENUE, ADDRESS = "Hovedbiblioteket i Aarhus", "Hack Kampmanns Plads 2, 8000 Aarhus C"
AGENDA = ("10.00 Kaffe og rundstykker", "10.30 Hvad er hverdagsledelse?", "12.30 Frokost", "13.15 Egne sager i grupper")


def news(course: Course) -> Mapping[str, tuple[MeetingNews, ...]]:
    """What can be new, by name."""
    first, last = course.meetings[0], course.meetings[-1]
    there = replace(first, venue=VENUE, address=ADDRESS)
    moved = replace(last, date=last.date + timedelta(days=7))
    one_more = replace(last, number=last.number + 1, date=last.date + timedelta(days=28))
    return {
        "place": (MeetingNews(first, there),),
        "place-and-agenda": (MeetingNews(first, replace(there, agenda=AGENDA)),),
        "other-place": (MeetingNews(there, replace(there, venue="Dokk1", address="")),),
        "no-place": (MeetingNews(there, first),),
        "agenda": (MeetingNews(there, replace(there, agenda=AGENDA)),),
        "date": (MeetingNews(last, moved),),
        "date-and-place": (MeetingNews(last, replace(moved, venue=VENUE, address=ADDRESS)),),
        "time": (MeetingNews(first, replace(first, start=time(9, 30), end=time(14, 30))),),
        "cancelled": (MeetingNews(last, replace(last, cancelled=True)),),
        "reinstated": (MeetingNews(replace(last, cancelled=True), moved),),
        "added": (MeetingNews(None, one_more),),
        "several": (MeetingNews(first, there), MeetingNews(last, moved), MeetingNews(None, one_more)),
    }


def changed_meetings(course: Course) -> dict[str, LetterOrder]:
    """Letters about news to a participant, and to the contact of two, by the name of the sample."""
    kind = LetterKind.MEETING_CHANGED
    found = news(course)
    more = {
        "meeting-several-through-contact": answer(course, kind, seat(KAREN), seat(METTE), own=False),
        "meeting-place-en": answer(course, kind, seat(METTE), language="en"),
        "meeting-several-en": answer(course, kind, seat(METTE), language="en"),
        "meeting-cancelled-en": answer(course, kind, seat(KAREN), own=False, language="en"),
    }
    about = {f"meeting-{name}": answer(course, kind, seat(METTE)) for name in found} | more
    for name, order in about.items():
        which = name.removeprefix("meeting-").removesuffix("-en").removesuffix("-through-contact")
        about[name] = replace(order, thread=None, news=found[which])
    return about


def proposals(course: Course) -> dict[str, Proposal]:
    """What the coordinator is asked, by the name of the sample."""
    found, overview = news(course), people(course)
    wanted = {"proposal-place": "place-and-agenda", "proposal-several": "several", "proposal-cancelled": "cancelled"}
    asked = {name: proposal(overview, course, found[which], moment(course)) for name, which in wanted.items()}
    return asked | {"proposal-nobody": proposal(Overview(), course, found["date"], moment(course))}


def people(course: Course) -> Overview:
    """Two who come, one of them through a contact, one absent from the first and the last day, and one out of reach."""
    contact = {"email": "", "contact_name": "Bo Lind", "contact_email": "bo@odder.example"}
    return Overview(
        participants=(
            participant(course, 1, METTE),
            participant(course, 2, KAREN),
            participant(course, 3, PETER, **contact),
            participant(course, 4, SCRIPT),
        ),
        absent={2: frozenset({course.meetings[0].number, course.meetings[-1].number})},
        muted=frozenset({SCRIPT.email or ""}),
    )


def waiting_day(course: Course) -> Day:
    """A day on which news wait for the coordinator, and nothing else has happened."""
    found = news(course)["several"]
    change = MeetingChange(course=course.key, proposed=proposed(found), fingerprint=fingerprint(found))
    return Day(replace(quiet(course), changes=(change,)), {course.key: course})
