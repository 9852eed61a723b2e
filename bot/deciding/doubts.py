"""What makes a signup one for the coordinator beside the reading's own doubts, as Danish sentences."""

from bot.deciding.case import Case, alike, holds_seat
from bot.reading import Person
from bot.records import Participant

UNANSWERABLE = {"no-reply", "noreply", "donotreply", "do-not-reply", "mailer-daemon", "postmaster"}
NOBODY = "Jeg kan ikke se, hvem der skal tilmeldes."
NO_ADDRESS = "Mailen har ingen adresse, som jeg kan svare til."
FORGED = "Vores mailserver siger, at mailen ikke kommer fra det domæne, den udgiver sig for at komme fra."
STRANGER = (
    "{name} er allerede tilmeldt, men mailen kommer hverken fra vedkommende selv eller fra den, "
    "der stod for tilmeldingen, og den har andre oplysninger."
)
NAMESAKE = "{name} er allerede tilmeldt med en anden adresse. Er det den samme?"


def signup_doubts(case: Case) -> tuple[str, ...]:
    """Why a human must look at this signup first; empty where nothing speaks against it."""
    doubts = []
    if case.forged:
        doubts.append(FORGED)
    if not case.reading.people and not case.reading.blocked:
        doubts.append(NOBODY)
    if not case.answer_address or case.answer_address.partition("@")[0] in UNANSWERABLE:
        doubts.append(NO_ADDRESS)
    for person, record in case.people:
        if record is not None and holds_seat(record):
            if case.changes(person, record) and not case.may_change(record):
                doubts.append(STRANGER.format(name=record.name))
        elif record is None and any(_may_be(person, other) for other in case.seats):
            doubts.append(NAMESAKE.format(name=person.name))
    return tuple(doubts)


def _may_be(person: Person, other: Participant) -> bool:
    """Whether a newcomer has the full name of somebody who stands, and no other library speaks against it."""
    if not person.name or len(person.name.split()) < 2 or not alike(person.name, other.name):
        return False
    return not person.workplace or not other.workplace or alike(person.workplace, other.workplace)
