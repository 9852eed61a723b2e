"""Sample letters around the meetings: reminders and headcounts before them, thanks and certificates after the last."""

from dataclasses import replace
from functools import partial
from typing import Any

from bot.course import Course
from bot.deciding.values import Headcount, LetterKind, LetterOrder, Seat
from bot.mail import Address
from bot.preview.meetings import ADDRESS, AGENDA, VENUE
from bot.preview.people import KAREN, METTE, answer, nth, seat

DAYS_BEFORE = 2
KITCHEN = Address("Kantinen", "kantine@aarhus.example")
FOOD = (("vegetar", 3), ("glutenfri", 1), ("ingen nødder, skaldyr eller selleri", 1))
EVALUATION = "https://www.example.org/evaluering/hverdagsledelse"


def settled(course: Course) -> Course:
    """The course, under another key, once it is known where its first meeting is, and where it is evaluated."""
    first = replace(course.meetings[0], venue=VENUE, address=ADDRESS, agenda=AGENDA)
    rest = course.meetings[1:]
    return replace(course, key=f"{course.key}-settled", meetings=(first, *rest), evaluation_url=EVALUATION)


def around_meetings(course: Course) -> dict[str, LetterOrder]:
    """The letters around the meetings of `course`, and of it once it is settled, by the name of the sample."""
    return _reminders(course, settled(course)) | _headcounts(course, settled(course)) | _afterwards(course)


def _reminders(course: Course, known: Course) -> dict[str, LetterOrder]:
    others = ("Bo Lind", "Karen Østergård Holm")
    return {
        "reminder": reminder_of(course, seat(METTE)),
        "reminder-through-contact": reminder_of(course, seat(KAREN), seat(METTE), own=False),
        "reminder-en": reminder_of(course, seat(METTE), language="en"),
        "reminder-place": reminder_of(known, seat(METTE), colleagues=others),
        "reminder-place-through-contact": reminder_of(known, seat(KAREN), own=False),
        "reminder-place-en": reminder_of(known, seat(METTE), language="en", colleagues=others[:1]),
    }


def reminder_of(course: Course, *seats: Seat, **more: Any) -> LetterOrder:
    """A reminder of the first meeting."""
    return _before(LetterKind.REMINDER, course, *seats, **more)


def _headcounts(course: Course, known: Course) -> dict[str, LetterOrder]:
    headcount = partial(_before, LetterKind.HEADCOUNT, own=False, to=KITCHEN)
    return {
        "headcount": headcount(known, headcount=Headcount(14, FOOD)),
        "headcount-final": headcount(known, headcount=Headcount(13, FOOD[:1], final=True)),
        "headcount-one": headcount(course, headcount=Headcount(1, final=True), to=Address("", KITCHEN.email)),
    }


def _before(kind: LetterKind, course: Course, *seats: Seat, **more: Any) -> LetterOrder:
    """A letter about the first meeting, two days before it."""
    number, day = course.meetings[0].number, course.meetings[0].date
    key = f"{kind}/abc/{number}/{day}/{DAYS_BEFORE}"
    return answer(
        course, kind, *seats, **{"key": key, "thread": None, "meeting": number, "days_before": DAYS_BEFORE, **more}
    )


def _afterwards(course: Course) -> dict[str, LetterOrder]:
    known = settled(course)
    thanks, certificate = LetterKind.THANK_YOU, LetterKind.CERTIFICATE
    partly = seat(METTE, absent=nth(course, 2))
    samples = {
        "thanks": answer(course, thanks, seat(METTE)),
        "thanks-evaluation": answer(known, thanks, seat(METTE)),
        "thanks-through-contact": answer(known, thanks, seat(KAREN), seat(METTE), own=False),
        "thanks-en": answer(known, thanks, seat(METTE), language="en"),
        "thanks-through-contact-en": answer(known, thanks, seat(KAREN), own=False, language="en"),
        "certificate": answer(course, certificate, partly),
        "certificate-through-contact": answer(course, certificate, seat(KAREN), partly, own=False),
        "certificate-en": answer(course, certificate, seat(METTE), language="en"),
        "certificate-through-contact-en": answer(course, certificate, seat(KAREN), own=False, language="en"),
    }
    return {name: replace(order, key=f"{order.kind}/{name}", thread=None) for name, order in samples.items()}
