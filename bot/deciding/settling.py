"""What comes of the coordinator's own decisions: a corrected reading, and the confirmation of somebody she admits."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bot.deciding.seats import language_of, seat_of_record
from bot.deciding.values import LetterKind, LetterOrder, Thread
from bot.mail import Address
from bot.reading import Intent, Person, Reading
from bot.records import Arrival, Participant


class NotSettled(ValueError):
    """The corrections do not go with the mail; the text says why, in one line."""


@dataclass(frozen=True, slots=True)
class Corrections:
    """What the coordinator puts right. `people` replaces all people read; `person` corrects the only one."""

    people: tuple[Person, ...] = ()
    person: Mapping[str, str] = field(default_factory=dict)
    payer: Mapping[str, str] = field(default_factory=dict)
    course: str | None = None


def corrected(reading: Reading, course: str, corrections: Corrections) -> Reading:
    """The reading as the coordinator wants it carried out: a plain signup, without doubts.

    Raises NotSettled when nobody is named, or one person is corrected where there are several.
    """
    people = corrections.people or reading.people
    if corrections.person:
        if len(people) > 1:
            raise NotSettled(f"the mail names {len(people)} people: say who takes part by --person, once for each")
        people = (replace(people[0] if people else Person(), **corrections.person),)
    if not people:
        raise NotSettled("the mail names nobody: say who takes part by --person or --name")
    return replace(
        reading,
        intents=frozenset({Intent.SIGNUP}),
        course=corrections.course or course,
        people=people,
        payer=replace(reading.payer, **corrections.payer) if corrections.payer else reading.payer,
        payers=() if corrections.people or corrections.payer else reading.payers,
        doubts=(),
    )


def admitted(participant: Participant, arrival: Arrival | None) -> LetterOrder:
    """The confirmation for somebody who asked after the deadline and is let in: the letter all others got."""
    himself = bool(participant.email) and participant.email == participant.contact_email
    kind = LetterKind.CONFIRMATION if himself else LetterKind.GROUP_CONFIRMATION
    return LetterOrder(
        kind=kind,
        key=f"{kind}/admitted/{participant.key}",
        to=Address(participant.contact_name, participant.contact_email),
        course=participant.course,
        language=language_of(participant),
        seats=(seat_of_record(participant),),
        thread=Thread(arrival.message_id, (), arrival.subject) if arrival and arrival.message_id else None,
        writer_is_participant=himself,
    )
