"""Sample answers to signups: recorded, there already, too late, on the waiting list."""

from dataclasses import replace
from datetime import time
from functools import partial

from bot.course import Course
from bot.deciding.values import LetterKind, LetterOrder
from bot.preview.people import (
    KAREN,
    LONG,
    METTE,
    NAMELESS,
    SCRIPT,
    SLIP,
    Answer,
    answer,
    moment,
    nth,
    seat,
    three,
)  # fmt: skip
from bot.reading import Payer, Person


def signups(course: Course) -> dict[str, LetterOrder]:
    """The answers to signups to `course`, by the name of the sample."""
    of_course = partial(answer, course)
    return (
        _confirmations(of_course, course) | _stands_already(of_course, course) | _late(of_course, course)
        | _waiting(of_course)
    )  # fmt: skip


def _confirmations(answer: Answer, course: Course) -> dict[str, LetterOrder]:
    kind, group = LetterKind.CONFIRMATION, LetterKind.GROUP_CONFIRMATION
    second, several = nth(course, 2), three(course)
    return {
        "confirmation": answer(kind, seat(METTE)),
        "confirmation-absent-question": answer(kind, seat(METTE, absent=second), question=True),
        "confirmation-missing": answer(kind, seat(replace(METTE, workplace=None), Payer())),
        "confirmation-nothing-known": answer(kind, seat(Person(), Payer())),
        "confirmation-wrong-ean": answer(kind, seat(METTE, SLIP)),
        "confirmation-by-others": answer(kind, seat(KAREN), thread=None),
        "confirmation-script": answer(kind, seat(SCRIPT)),
        "confirmation-long": answer(kind, seat(LONG, Payer(cvr="12345674", email=LONG.email))),
        "confirmation-en": answer(kind, seat(METTE, Payer(), second), language="en", question=True),
        "group": answer(group, seat(KAREN), seat(METTE), own=False),
        "group-of-one": answer(group, seat(KAREN), own=False),
        "group-missing": answer(group, *several, own=False, question=True),
        "group-en": answer(group, *several, own=False, language="en"),
    }


def _stands_already(answer: Answer, course: Course) -> dict[str, LetterOrder]:
    kind = LetterKind.ALREADY_REGISTERED
    return {
        "already": answer(kind, seat(METTE, absent=nth(course, 3))),
        "already-missing": answer(kind, seat(METTE, Payer())),
        "already-others": answer(kind, seat(KAREN), seat(METTE), own=False),
        "already-en": answer(kind, seat(KAREN), own=False, language="en"),
    }


def _late(answer: Answer, course: Course) -> dict[str, LetterOrder]:
    kind, next_year = LetterKind.DEADLINE_REJECTION, LetterKind.NEXT_YEAR
    received = moment(course, days=1, at=time(8, 14))
    return {
        "rejection": answer(kind, seat(METTE), received=received),
        "rejection-others": answer(kind, seat(KAREN), seat(METTE), own=False, question=True),
        "rejection-en": answer(kind, seat(METTE), received=received, language="en"),
        "next-year": answer(next_year, seat(METTE)),
        "next-year-others": answer(next_year, seat(KAREN), seat(METTE), own=False, question=True),
        "next-year-en": answer(next_year, seat(METTE), language="en"),
    }


def _waiting(answer: Answer) -> dict[str, LetterOrder]:
    kind, nameless = LetterKind.WAITING_LIST, seat(NAMELESS, Payer())
    return {
        "waiting": answer(kind, seat(METTE), position=3),
        "waiting-group": answer(kind, seat(KAREN), nameless, own=False, position=1, question=True),
        "waiting-en": answer(kind, seat(KAREN), seat(METTE), own=False, position=3, language="en"),
    }
