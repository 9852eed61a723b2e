"""Sample letters that nobody's mail asked for at that moment: offers, what is missing; and data extracts."""

from dataclasses import replace
from datetime import timedelta
from functools import partial

from bot.course import Course
from bot.deciding.values import LetterKind, LetterOrder
from bot.preview.people import (
    KAREN,
    LIBRARY_PAYS,
    LONG,
    METTE,
    NAMELESS,
    SLIP,
    Answer,
    answer,
    nth,
    seat,
)  # fmt: skip
from bot.reading import Payer


def asking(course: Course) -> dict[str, LetterOrder]:
    """The letters about `course` that its calendar brings about, by the name of the sample."""
    of_course = partial(answer, course)
    return _offers(of_course, course) | _missing(of_course) | _extracts(of_course, course)


def _offers(answer: Answer, course: Course) -> dict[str, LetterOrder]:
    until = course.signup_deadline + timedelta(days=4)
    offer = partial(answer, LetterKind.PLACE_OFFERED, until=until, thread=None)
    expired = partial(answer, LetterKind.OFFER_EXPIRED, until=until, thread=None)
    two = seat(KAREN), seat(METTE)
    return {
        "offered": offer(seat(METTE)),
        "offered-group": offer(seat(KAREN), seat(NAMELESS, Payer()), own=False),
        "offered-en": offer(seat(METTE), language="en"),
        "expired": expired(seat(METTE)),
        "expired-group-en": expired(*two, own=False, language="en"),
    }


def _missing(answer: Answer) -> dict[str, LetterOrder]:
    missing = partial(answer, LetterKind.MISSING_DATA, thread=None)
    unknown = replace(KAREN, email=None)
    slip = replace(LIBRARY_PAYS, ean=SLIP.ean)
    return {
        "missing": missing(seat(replace(METTE, workplace=None), Payer())),
        "missing-others": missing(seat(unknown, Payer()), seat(METTE, slip), seat(NAMELESS), own=False),
        "missing-of-one": missing(seat(unknown), own=False),
        "missing-en": missing(seat(METTE, Payer()), language="en"),
    }


def _extracts(answer: Answer, course: Course) -> dict[str, LetterOrder]:
    extract = partial(answer, LetterKind.DATA_EXTRACT)
    return {
        "extract": extract(seat(METTE, absent=nth(course, 2))),
        "extract-long": extract(seat(LONG, Payer(cvr="12345674", email=LONG.email))),
        "extract-en": extract(seat(METTE, Payer()), language="en"),
    }
