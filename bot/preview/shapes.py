"""Sample letters about courses of other shapes: one meeting only, a price of their own for members, no price or VAT."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from functools import partial

from bot.course import Course, Price
from bot.deciding.values import LetterKind, LetterOrder
from bot.preview.changes import CANCELLED, GONE, SWAP
from bot.preview.days import reminder_of
from bot.preview.people import KAREN, METTE, PETER, answer, seat
from bot.reading import Payer

MEMBERS = "Bibliotekschefforeningen"


def shapes(course: Course) -> Mapping[str, Course]:
    """The same course in other shapes, by what is different, each under a key of its own."""
    price = course.price if course.price.amount else Price(Decimal(7500))
    lower = replace(price, amount=price.amount * 4 / 5)
    others = {
        "one-meeting": replace(course, meetings=course.meetings[:1], cancelled=()),
        "members": replace(course, price=price, member_price=lower, members_of=MEMBERS),
        "members-free": replace(
            course, price=price, member_price=replace(price, amount=Decimal(0)), members_of=MEMBERS
        ),
        "free": replace(course, price=replace(price, amount=Decimal(0)), member_price=None),
        "vat-free": replace(course, price=replace(price, vat_percent=Decimal(0)), member_price=None),
    }
    return {name: replace(other, key=f"{course.key}-{name}") for name, other in others.items()}


def shaped(course: Course) -> dict[str, LetterOrder]:
    """The letters that tell how such a course is, by the name of the sample, in both languages where words differ."""
    others = shapes(course)
    orders = {
        f"confirmation-{name}": answer(other, LetterKind.CONFIRMATION, seat(METTE, Payer()))
        for name, other in others.items()
    }
    english: dict[str, LetterOrder] = {f"{name}-en": replace(order, language="en") for name, order in orders.items()}
    one = others["one-meeting"]
    of_one = partial(answer, one)
    return (
        orders
        | english
        | {
            "group-one-meeting": of_one(LetterKind.GROUP_CONFIRMATION, seat(KAREN), seat(METTE), own=False),
            "welcome-one-meeting": of_one(LetterKind.WELCOME, seat(PETER), changes=(SWAP,), thread=None, by="Bo Lind"),
            "already-one-meeting": of_one(LetterKind.ALREADY_REGISTERED, seat(METTE)),
            "receipt-cancelled-one-meeting": of_one(LetterKind.RECEIPT, GONE, changes=(CANCELLED,)),
            "extract-one-meeting": of_one(LetterKind.DATA_EXTRACT, seat(METTE)),
            "reminder-one-meeting": reminder_of(one, seat(METTE)),
            "reminder-one-meeting-en": reminder_of(one, seat(METTE), language="en"),
        }
    )
