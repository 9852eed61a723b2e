"""Who the sample letters are about: ordinary people and edge cases, and how an order for a letter to them is made.

All names and addresses are made up; .example is a domain that nobody can have (RFC 2606). What a letter says about days
and meetings comes of the course, so that the samples fit any.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

from bot.course import Course
from bot.deciding.seats import seat_of
from bot.deciding.values import LetterKind, LetterOrder, Seat, Thread
from bot.mail import Address
from bot.reading import Language, Payer, Person

Answer = Callable[..., LetterOrder]  # `answer`, about one course

EAN = "5798005366393"
LIBRARY_PAYS = Payer(ean=EAN, reference="PO 4711")
SLIP = Payer(ean="5798005366394")  # its check digit is wrong

METTE = Person("Mette Kjær", "souschef", "Silkeborg Bibliotek", "mette@silkeborg.example", "+4565514301", "vegetar")
KAREN = Person("Karen Østergård Holm", "afdelingsleder, Børn og Unge", "Odder Bibliotek", "karen@odder.example")
PETER = Person("Peter Sø", None, "Odder Bibliotek", "peter@odder.example")
NAMELESS = Person(workplace="Odder Bibliotek")
BO = Address("Bo Lind", "bo@odder.example")
THREAD = Thread("<tilmelding@mail.example>", ("<invitation@fremtidensbiblioteker.dk>",), "Tilmelding")
SCRIPT = Person(
    "<script>alert('hej')</script>", "{{ 7 * 7 }} & <b>chef</b>", "Bib\x00liotek\r\nBcc: x@x.example", "x@x.example"
)
LONG = Person(
    "Anne-Margrethe Kirstine Ingeborg von Rosenørn-Lehn Schimmelmann Ærøskøbing-Østerbølle",
    "afdelingsleder for strategisk udvikling, formidling og borgernære kulturtilbud",
    "Landsdelsbiblioteket for Nordvestvendsyssel, Læsø og omliggende småøer",
    "anne-margrethe-kirstine-ingeborg.von-rosenoern-lehn-schimmelmann@nordvestvendsyssel-bibliotekerne.example",
    "+4599112233",
    "glutenfri, laktosefri, ingen nødder, skaldyr eller selleri, og meget gerne økologisk",
)
UNBROKEN = Person(
    "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafe",
    "Informationskompetenceudviklingskonsulentkoordinator",
    "Landsbybiblioteksformidlingscenterorganisationen",
    "w@landsbybiblioteksformidlingscenterorganisationen.example",
)
FOREIGN = Person("Nguyễn Thị Phương-Thảo O’Łuczak", "فاطمة الزهراء", "Bókasafn Reykjavíkur 📚", "thao@example.example")


def seat(person: Person, payer: Payer = LIBRARY_PAYS, absent: tuple[int, ...] = ()) -> Seat:
    """The seat of a person, with what is missing of it."""
    return seat_of(f"key-of-{person.name}", person, payer, absent)


def three(course: Course) -> tuple[Seat, ...]:
    """Three seats of a mail: one complete, one with a slip and no address, one of which hardly anything is known."""
    return (
        seat(KAREN),
        seat(replace(METTE, name="Bo", email=None), SLIP),
        seat(NAMELESS, Payer(), absent=nth(course, 2, 4)),
    )


def answer(
    course: Course, kind: LetterKind, *seats: Seat, own: bool = True, language: Language = "da", **more: Any
) -> LetterOrder:
    """An answer to the mail of the first of the seats, or, where not `own`, of Bo."""
    to = Address(seats[0].person.name or "", "mette@silkeborg.example") if own else BO
    order = LetterOrder(kind, f"{kind}/abc", to, course.key, language, seats, THREAD, writer_is_participant=own)
    return replace(order, **more)


def nth(course: Course, *places: int) -> tuple[int, ...]:
    """The numbers of the meetings at these places (1, 2, …), or of the last one where there are not so many."""
    return tuple(dict.fromkeys(course.meetings[min(place, len(course.meetings)) - 1].number for place in places))


def moment(course: Course, days: int = -9, at: time = time(10, 30)) -> datetime:
    """A moment (UTC) so many days after the last day of signup; by default the one at which the samples are written."""
    return datetime.combine(course.signup_deadline + timedelta(days=days), at, course.zone).astimezone(UTC)
