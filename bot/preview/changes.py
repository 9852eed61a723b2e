"""Sample letters about changes: receipts to who wrote, notices to who else is concerned, welcomes to newcomers."""

from dataclasses import replace
from functools import partial

from bot.course import Course
from bot.deciding.values import Change, LetterKind, LetterOrder
from bot.preview.people import KAREN, LONG, METTE, PETER, SCRIPT, Answer, answer, nth, seat
from bot.reading import Payer

SWAP = Change("replaced", "Karen Østergård Holm", other="Peter Sø")
CANCELLED = Change("cancelled", "Mette Kjær")
GONE = replace(seat(METTE), left=True)


def changes(course: Course) -> dict[str, LetterOrder]:
    """The letters about changes in `course`, by the name of the sample."""
    of_course = partial(answer, course)
    absent = Change("absent", "Mette Kjær", meetings=nth(course, 2))
    return (
        _absences(of_course, course, absent) | _updates(of_course, course) | _departures(of_course)
        | _many_at_once(of_course, course) | _notices(of_course, absent) | _welcomes(of_course, course)
    )  # fmt: skip


def _absences(answer: Answer, course: Course, absent: Change) -> dict[str, LetterOrder]:
    kind, days = LetterKind.RECEIPT, nth(course, 2, 3, 4)
    misses = seat(METTE, absent=absent.meetings)
    english = seat(METTE, Payer(), absent.meetings)
    return {
        "receipt-absent": answer(kind, misses, changes=(absent,)),
        "receipt-absent-days": answer(
            kind, seat(METTE, absent=days), changes=(replace(absent, meetings=days),), question=True
        ),
        "receipt-absent-others": answer(kind, misses, seat(KAREN), changes=(absent,), own=False),
        "receipt-en": answer(kind, english, changes=(absent,), language="en", question=True),
    }


def _updates(answer: Answer, course: Course) -> dict[str, LetterOrder]:
    kind, long, script = LetterKind.RECEIPT, LONG.name or "", SCRIPT.name or ""
    paid, called = Change("updated", "Mette Kjær", fields=("ean", "reference")), ("phone",)
    first = nth(course, 1)
    much = Change("updated", long, fields=("name", "title", "workplace", "dietary"))
    return {
        "receipt-updated-missing": answer(kind, seat(replace(METTE, workplace=None)), changes=(paid,)),
        "receipt-updated-script": answer(
            kind, seat(SCRIPT), changes=(Change("updated", script, fields=("name",)),), own=False
        ),
        "receipt-long": answer(kind, seat(LONG, absent=first), changes=(Change("absent", long, meetings=first), much)),
        "receipt-waiting": answer(
            kind, seat(METTE), changes=(Change("updated", "Mette Kjær", fields=called),), position=2
        ),
    }


def _departures(answer: Answer) -> dict[str, LetterOrder]:
    kind = LetterKind.RECEIPT
    left = replace(seat(KAREN), left=True)
    return {
        "receipt-cancelled": answer(kind, GONE, changes=(CANCELLED,)),
        "receipt-cancelled-one-of-two": answer(kind, GONE, seat(KAREN), changes=(CANCELLED,), own=False),
        "receipt-cancelled-en": answer(kind, GONE, changes=(CANCELLED,), language="en"),
        "receipt-replaced": answer(kind, left, seat(PETER, Payer()), changes=(SWAP,), own=False),
        "receipt-left-list": answer(kind, GONE, changes=(Change("left_list", "Mette Kjær"),)),
    }


def _many_at_once(answer: Answer, course: Course) -> dict[str, LetterOrder]:
    kind = LetterKind.RECEIPT
    mixed = (
        Change("cancelled", "Karen Østergård Holm"),
        Change("registered", "Peter Sø"),
        Change("present", "Mette Kjær", meetings=nth(course, 2, 3)),
        Change("updated", "Mette Kjær", fields=("name", "ean")),
    )
    person = ("title", "workplace", "email", "phone", "dietary", "language", "cvr", "reference")
    contact = ("invoice_email", "contact_name", "contact_email", "contact_phone")
    everything = (
        *mixed,
        Change("absent", "Mads Boas", meetings=nth(course, 1, 4)),
        SWAP,
        Change("left_list", "Mads Boas"),
        Change("offer_declined", "Mads Boas"),
        Change("updated", "", fields=person),
        Change("updated", "Mads Boas", fields=contact),
    )
    two = seat(METTE), seat(PETER)
    left = replace(seat(KAREN), left=True)
    return {
        "receipt-mixed": answer(kind, left, seat(PETER), seat(METTE), changes=mixed, own=False),
        "receipt-everything": answer(kind, *two, changes=everything, own=False),
        "receipt-everything-en": answer(kind, *two, changes=everything, own=False, language="en"),
    }


def _notices(answer: Answer, absent: Change) -> dict[str, LetterOrder]:
    notice = partial(answer, LetterKind.NOTICE, thread=None)
    left = replace(seat(KAREN), left=True)
    moved = Change("updated", "Mette Kjær", fields=("email",))
    return {
        "notice-cancelled": notice(GONE, changes=(CANCELLED,), by="Bo Lind"),
        "notice-replaced": notice(left, changes=(SWAP,), by="Bo Lind"),
        "notice-to-contact": notice(seat(METTE), changes=(absent, moved), by="Mette Kjær", own=False),
        "notice-en": notice(GONE, changes=(CANCELLED,), by="Bo Lind", language="en"),
    }


def _welcomes(answer: Answer, course: Course) -> dict[str, LetterOrder]:
    welcome = partial(answer, LetterKind.WELCOME, changes=(SWAP,), thread=None)
    little = seat(replace(PETER, workplace=None), Payer(), absent=nth(course, 3))
    return {
        "welcome": welcome(seat(PETER), by="Bo Lind"),
        "welcome-missing": welcome(little, by="Karen Østergård Holm"),
        "welcome-en": welcome(seat(PETER), by="Bo Lind", language="en"),
    }
