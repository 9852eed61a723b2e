"""All sample letters, written as the service writes them: those picked by hand, and each kind to each edge case."""

from collections.abc import Mapping
from dataclasses import replace

from bot.course import Course
from bot.deciding.values import Change, LetterOrder, Seat, Written
from bot.mail import Address
from bot.preview.asking import asking
from bot.preview.changes import changes
from bot.preview.days import around_meetings, settled
from bot.preview.entries import entries
from bot.preview.house import alarms, digests
from bot.preview.meetings import changed_meetings, proposals, waiting_day
from bot.preview.people import FOREIGN, LONG, SCRIPT, UNBROKEN, moment, seat
from bot.preview.shapes import shaped, shapes
from bot.preview.signups import signups
from bot.reading import Payer, Person
from bot.writing import SenderInfo, Templates, write, write_digest, write_proposal

STRANGE: Mapping[str, Seat] = {
    "long": seat(LONG),
    "unbroken": seat(UNBROKEN),
    "script": seat(SCRIPT),
    "foreign": seat(FOREIGN),
    "unknown": seat(Person(), Payer()),
}


def orders(course: Course, coordinator: Address) -> dict[str, LetterOrder]:
    """The letters picked by hand, by name, the digest apart. Each kind is there in each of its languages."""
    return (
        signups(course) | changes(course) | around_meetings(course) | asking(course) | changed_meetings(course)
        | entries(course) | alarms(course, coordinator)
    )  # fmt: skip


def strange_orders(picked: Mapping[str, LetterOrder]) -> dict[str, LetterOrder]:
    """One letter of each kind and language, to each of the strange people in turn: "confirmation-da-foreign"."""
    first = {(order.kind, order.language): order for order in reversed(list(picked.values())) if order.seats}
    return {
        f"{kind}-{language}-{name}": _about(order, strange)
        for (kind, language), order in sorted(first.items())
        for name, strange in STRANGE.items()
    }


def _about(order: LetterOrder, strange: Seat) -> LetterOrder:
    """The same letter with somebody else in all the places."""
    name = strange.person.name or ""
    return replace(
        order,
        to=replace(order.to, name=name),
        seats=tuple(replace(strange, absent=one.absent, left=one.left) for one in order.seats),
        changes=tuple(_by(change, name) for change in order.changes),
        by=name and order.by,
    )


def _by(change: Change, name: str) -> Change:
    return replace(change, name=name, other=change.other and (name or change.other))


def letters(
    course: Course, sender: SenderInfo, coordinator: Address, templates: Templates, *, strange: bool = False
) -> dict[str, Written]:
    """Every sample letter about `course`, by name; with `strange`, also each kind to each of the strange people."""
    now = moment(course)
    courses = {one.key: one for one in (course, settled(course), *shapes(course).values())}
    picked = orders(course, coordinator) | shaped(course)
    wanted = picked | strange_orders(picked) if strange else picked
    return (
        {name: write(order, courses, sender, templates, now) for name, order in wanted.items()}
        | {
            name: write_digest(f"digest/{now:%Y-%m-%d}", day.overview, day.courses, sender, coordinator, templates, now)
            for name, day in (digests(course) | {"digest-proposed": waiting_day(course)}).items()
        }
        | {
            name: write_proposal(one, courses, sender, coordinator, templates, now)
            for name, one in proposals(course).items()
        }
    )
