"""Case: a request beside what stands, and who of the people in it stands already."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from rapidfuzz.fuzz import token_sort_ratio

from bot.course import Course
from bot.deciding.values import Request, Standing
from bot.reading import Intent, Payer, Person, Reading
from bot.records import Participant, ParticipantStatus

SAME_NAME = 92.0  # of 100: allows for one letter mistyped in a name of ordinary length
UNANSWERABLE = {"no-reply", "noreply", "donotreply", "do-not-reply", "mailer-daemon", "postmaster"}


@dataclass(frozen=True)
class Case:
    """Everything that a rule of the policy may look at. `course` is None when none of ours is certain."""

    request: Request
    standing: Standing
    course: Course | None
    now: datetime
    approved: bool = False

    @property
    def reading(self) -> Reading:
        """What the mail says."""
        return self.request.reading

    @property
    def intents(self) -> frozenset[Intent]:
        """What the sender wants."""
        return self.reading.intents

    @cached_property
    def people(self) -> tuple[tuple[Person, Participant | None], ...]:
        """Each person of the mail once, with the record that stands for that person in this course, if any."""
        found: dict[str, tuple[Person, Participant | None]] = {}
        for person in self.reading.people:
            key = (person.email or "") + "/" + (person.name or "").casefold()
            found.setdefault(key, (person, self._record_of(person)))
        return tuple(found.values())

    @property
    def newcomers(self) -> tuple[Person, ...]:
        """Those of the people who hold no seat."""
        return tuple(person for person, record in self.people if record is None or not holds_seat(record))

    @cached_property
    def own_doubts(self) -> tuple[str, ...]:
        """What makes this case one for the coordinator, beside the reading's own doubts (Danish sentences)."""
        doubts = []
        if not self.reading.people and not self.reading.blocked:
            doubts.append("Jeg kan ikke se, hvem der skal tilmeldes.")
        local = self.request.mail.answer_to.email.partition("@")[0]
        if not self.request.mail.answer_to.email or local in UNANSWERABLE:
            doubts.append("Mailen har ingen adresse, som jeg kan svare til.")
        for person, record in self.people:
            if record is not None and self.changes(person, record) and not self.may_change(record):
                doubts.append(
                    f"{record.name} er allerede tilmeldt, men mailen kommer hverken fra "
                    "vedkommende selv eller fra den, der stod for tilmeldingen, og den har andre oplysninger."
                )
        return tuple(doubts)

    def may_change(self, record: Participant) -> bool:
        """Whether the writer is the participant or the contact: nobody else changes a record unasked."""
        if self.approved:
            return True
        writer = {self.request.mail.sender.email, self.request.mail.answer_to.email} - {""}
        return bool(writer & {record.email, record.contact_email})

    def changes(self, person: Person, record: Participant) -> dict[str, str]:
        """The fields of the record that the mail gives another value."""
        payer = self.payer_of(person)
        said = {
            "name": person.name,
            "title": person.title,
            "workplace": person.workplace,
            "email": person.email,
            "phone": person.phone,
            "dietary": person.dietary,
            "ean": payer.ean,
            "cvr": payer.cvr,
            "reference": payer.reference,
            "invoice_email": payer.email,
        }
        return {field: value for field, value in said.items() if value and value != getattr(record, field)}

    def payer_of(self, person: Person) -> Payer:
        """Who pays for this person: the person's own payer where the mail gives several."""
        if len(self.reading.payers) == len(self.reading.people) and person in self.reading.people:
            return self.reading.payers[self.reading.people.index(person)]
        return self.reading.payer

    def _record_of(self, person: Person) -> Participant | None:
        """The record of the same person: by address, or by name where the addresses do not speak against it."""
        for record in self.standing.participants:
            if self.course is None or record.course != self.course.key:
                continue
            if same_person(person, record):
                return record
        return None


def holds_seat(record: Participant) -> bool:
    """Whether the record is of somebody who takes part, or waits to."""
    return record.status in (ParticipantStatus.REGISTERED, ParticipantStatus.WAITING)


def same_person(person: Person, record: Participant) -> bool:
    """Whether a person of a mail is the one on record.

    The same address means the same person unless the names differ altogether (a shared mailbox). The same name means
    the same person unless both have an address and those are of different houses (a namesake).
    """
    names_agree = not person.name or not record.name or _alike(person.name, record.name)
    if person.email and person.email == record.email:
        return names_agree
    if not person.name or not record.name or not names_agree:
        return False
    if not person.email or not record.email:
        return True
    return person.email.rpartition("@")[2] == record.email.rpartition("@")[2]


def _alike(one: str, other: str) -> bool:
    """Whether two names are the same but for case, order and a typing slip, or one is the other's short form."""
    if token_sort_ratio(one.casefold(), other.casefold()) >= SAME_NAME:
        return True
    first, second = one.casefold().split(), other.casefold().split()
    return first[0] == second[0] and (set(first) <= set(second) or set(second) <= set(first))
