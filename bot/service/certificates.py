"""Certificates of attendance, where the coordinator asks for them: as letters, or as files in a folder."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.deciding.settling import NotSettled
from bot.deciding.values import Overview
from bot.due import Entitled, certificate_letters, entitled, has_certificate
from bot.records import Participant
from bot.service.desk import Desk
from bot.writing import certificate, missing_letters, write


@dataclass(frozen=True, slots=True)
class Asked:
    """Whom the coordinator asks for: participants by their `numbers`, and all of a `course` who have none yet.

    `anyway`: also before the last meeting, for the meetings held so far.
    """

    numbers: Sequence[int] = ()
    course: str = ""
    anyway: bool = False


@dataclass(frozen=True, slots=True)
class Given:
    """What came of it: a line for each letter or file, and one for each participant who gets none."""

    done: tuple[str, ...]
    refused: tuple[str, ...]


def send_certificates(desk: Desk, asked: Asked) -> Given:
    """Put the letters into the outbox. NotSettled for a participant or a course that there is not."""
    overview, courses, now = desk.store.overview(), desk.courses, desk.clock()
    some, refused = _sorted_out(desk, overview, asked)
    orders = [
        order
        for course in courses
        for order in certificate_letters(course, [one for one in some if one.course == course], overview.muted, now)
    ]
    desk.store.enqueue([write(order, courses, desk.sender, desk.templates, now) for order in orders], now)
    reached = {seat.key for order in orders for seat in order.seats}
    refused += [
        _line(one.participant, "has no address that takes mail; --out FOLDER writes the file")
        for one in some
        if one.seat.key not in reached
    ]
    done = [f"{', '.join(seat.person.name or '?' for seat in one.seats)}: letter to {one.to.email}" for one in orders]
    return Given(tuple(done), tuple(refused))


def write_certificates(desk: Desk, asked: Asked, folder: Path) -> Given:
    """Write the files into a folder, and no letter. NotSettled for a participant or a course that there is not."""
    some, refused = _sorted_out(desk, desk.store.overview(), asked)
    folder.mkdir(parents=True, exist_ok=True)
    done = []
    for one in some:
        made = certificate(one.seat, desk.courses[one.course], one.language, desk.sender, desk.templates, desk.clock())
        file = folder / f"{one.participant.id}-{made.filename}"
        file.write_bytes(made.raw)
        done.append(str(file))
    return Given(tuple(done), tuple(refused))


def _sorted_out(desk: Desk, overview: Overview, asked: Asked) -> tuple[list[Entitled], list[str]]:
    """Who gets a certificate, and a line for each who does not."""
    some, refused, courses = [], [], desk.courses
    for one in _asked_for(overview, tuple(courses), asked):
        found = entitled(overview, courses[one.course], one, desk.clock(), anyway=asked.anyway)
        if isinstance(found, Entitled) and (letters := missing_letters(one.name)):
            found = f"has letters in the name that the certificate's fonts have not: {letters}"
        if isinstance(found, Entitled):
            some.append(found)
        else:
            refused.append(_line(one, found))
    return some, refused


def _asked_for(overview: Overview, courses: Sequence[str], asked: Asked) -> list[Participant]:
    """The participants, each once."""
    if asked.course and asked.course not in courses:
        raise NotSettled(f"there is no course {asked.course!r}; there are {', '.join(courses)}")
    known = {one.id: one for one in overview.participants if one.course in courses}
    if unknown := [str(number) for number in asked.numbers if number not in known]:
        raise NotSettled(f"there is no participant {', '.join(unknown)} of a course that is configured")
    all_of_course = (one for one in overview.registered(asked.course) if not has_certificate(overview, one))
    return list({one.id: one for one in (*all_of_course, *(known[number] for number in asked.numbers))}.values())


def _line(one: Participant, why: str) -> str:
    return f"participant {one.id} ({one.name or 'no name'}) {why}"
