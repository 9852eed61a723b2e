"""Case: a request beside what stands, and who of the people in it stands already."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from rapidfuzz.fuzz import token_sort_ratio

from bot.course import Course
from bot.deciding.seats import PAYER_FIELDS, PERSON_FIELDS, language_of, payer_of
from bot.deciding.values import Request, Standing
from bot.mail import PartKind
from bot.reading import Intent, Language, Payer, Person, Reading
from bot.records import Participant, ParticipantStatus

SAME_NAME = 92.0  # of 100: allows for one letter mistyped in a name of ordinary length


@dataclass(frozen=True)
class Case:
    """Everything that a rule of the policy may look at.

    `course` is None when none of ours is certain; `choices` are then those that it could be. `approved`: the
    coordinator has decided that it be done. `forged`: our own server says that the sender is not who the mail says.
    """

    request: Request
    standing: Standing
    course: Course | None
    now: datetime
    approved: bool = False
    forged: bool = False
    choices: tuple[Course, ...] = ()

    @property
    def reading(self) -> Reading:
        """What the mail says."""
        return self.request.reading

    @property
    def intents(self) -> frozenset[Intent]:
        """What the sender wants."""
        return self.reading.intents

    @property
    def language(self) -> Language:
        """The language of the answer: the one asked for, or written in; else the one in which the writer is on record.

        What is not clearly English is read as Danish, so that a word or two of Danish do not undo what was asked for.
        Who asks for a language for somebody else is answered in the language of the mail.
        """
        wanted = self.reading.wants_language
        if wanted and all(self.is_writer(person) for person in self.reading.people):
            return wanted
        if self.reading.language == "en":
            return "en"
        sender = self.request.mail.sender.email
        return next((language_of(record) for record in self.seats if sender and record.email == sender), "da")

    def new_language(self, record: Participant) -> dict[str, str]:
        """The language asked for, where the record has another one."""
        wanted = self.reading.wants_language
        return {"language": wanted} if wanted and wanted != language_of(record) else {}

    @property
    def writer_addresses(self) -> frozenset[str]:
        """The addresses of the writer: who sent the mail, and where the answer goes."""
        return frozenset({self.request.mail.sender.email, self.answer_address} - {""})

    @property
    def answer_address(self) -> str:
        """Where the answer goes. A Reply-To that nobody on record has is not told what stands about them."""
        mail = self.request.mail
        known = {address for record in self.known for address in (record.email, record.contact_email)}
        if mail.sender.email in known and mail.answer_to.email not in known:
            return mail.sender.email
        return mail.answer_to.email

    @cached_property
    def known(self) -> tuple[Participant, ...]:
        """The records of this course that bear on the mail."""
        return tuple(one for one in self.standing.participants if self.course and one.course == self.course.key)

    @property
    def seats(self) -> tuple[Participant, ...]:
        """Those of the records that hold a seat, or wait for one."""
        return tuple(record for record in self.known if holds_seat(record))

    @cached_property
    def people(self) -> tuple[tuple[Person, Participant | None], ...]:
        """Each person of the mail once, with the record that stands for that person in this course, if any."""
        found: dict[str, tuple[Person, Participant | None]] = {}
        for person in self.reading.people:
            key = (person.email or "") + "/" + (person.name or "").casefold()
            record = next((one for one in self.known if same_person(person, one)), None)
            found.setdefault(key, (person, record))
        return tuple(found.values())

    @property
    def newcomers(self) -> tuple[Person, ...]:
        """Those of the people who hold no seat."""
        return tuple(person for person, record in self.people if record is None or not holds_seat(record))

    @property
    def known_people(self) -> tuple[Person, ...]:
        """Those of the people who hold a seat."""
        return tuple(person for person, record in self.people if record is not None and holds_seat(record))

    @property
    def changed_people(self) -> tuple[Person, ...]:
        """Those whom a change can be about: beside a signup, only who stands already."""
        return self.known_people if Intent.SIGNUP in self.intents else tuple(person for person, _ in self.people)

    def may_change(self, record: Participant) -> bool:
        """Whether the writer is the participant or the contact: nobody else changes a record unasked."""
        sender = self.request.mail.sender.email
        return self.approved or (bool(sender) and sender in (record.email, record.contact_email))

    def is_writer(self, person: Person) -> bool:
        """Whether a person of the mail is the one who wrote it."""
        mail = self.request.mail
        if person.email and person.email in (mail.sender.email, mail.answer_to.email):
            return True
        writer = self.reading.writer.name or mail.sender.name
        return bool(person.name and writer) and alike(person.name or "", writer)

    def absent(self, record: Participant) -> frozenset[int]:
        """The numbers of the meetings that somebody on record will miss."""
        return self.standing.absent.get(record.id, frozenset())

    def payer_of(self, person: Person) -> Payer:
        """Who pays for this person: the person's own payer where the mail gives several.

        Where it is "the same as before", whoever pays for all those that the writer stands for.
        """
        if len(self.reading.payers) == len(self.reading.people) and person in self.reading.people:
            return self.reading.payers[self.reading.people.index(person)]
        stand = {payer_of(record) for record in self.seats if self.may_change(record)}
        if self.reading.same_payer and self.reading.payer == Payer() and len(stand) == 1:
            return stand.pop()
        return self.reading.payer

    def changes(self, person: Person, record: Participant) -> dict[str, str]:
        """The fields of the record that the mail gives another value.

        What stands only in a signature or a header fills what was empty, and corrects nothing. A shorter form of a
        name on record does not correct it.
        """
        said = {name: getattr(person, name) for name in PERSON_FIELDS}
        if record.name and person.name and len(person.name) < len(record.name) and alike(person.name, record.name):
            said["name"] = None
        return self._differing(said, record) | self.payer_changes(record, person)

    def payer_changes(self, record: Participant, person: Person | None = None) -> dict[str, str]:
        """The fields of the record's payer that the mail gives another value."""
        payer = self.payer_of(person) if person else self.reading.payer
        said = dict(zip(PAYER_FIELDS, (payer.ean, payer.cvr, payer.reference, payer.email), strict=True))
        return self._differing(said, record)

    def _differing(self, said: dict[str, str | None], record: Participant) -> dict[str, str]:
        differing = {}
        for name, value in said.items():
            stands = getattr(record, name)
            if value and value.casefold() != stands.casefold() and (not stands or self._said(name, value)):
                differing[name] = value
        return differing

    def _said(self, name: str, value: str) -> bool:
        """Whether the sender says the value, instead of it standing in the signature or a header alone.

        What is quoted is evidence only where the sender corrected our own letter.
        """
        places = {found.where for found in self.reading.evidence if found.field == name and found.value == value}
        return not places or bool(places & {PartKind.FRESH, PartKind.QUOTED, "subject", "attachment"})


def holds_seat(record: Participant) -> bool:
    """Whether the record is of somebody who takes part, or waits to."""
    return record.status in (ParticipantStatus.REGISTERED, ParticipantStatus.WAITING)


def same_person(person: Person, record: Participant) -> bool:
    """Whether a person of a mail is the one on record.

    The same address means the same person unless the names differ altogether (a shared mailbox). The same name means
    the same person unless both have an address and those are of different houses (a namesake).
    """
    names_agree = not person.name or not record.name or alike(person.name, record.name)
    if person.email and person.email == record.email:
        return names_agree
    if not person.name or not record.name or not names_agree:
        return False
    if not person.email or not record.email:
        return True
    return person.email.rpartition("@")[2] == record.email.rpartition("@")[2]


def alike(one: str, other: str) -> bool:
    """Whether two names are the same but for case, order and a typing slip, or one is the other's short form."""
    if token_sort_ratio(one.casefold(), other.casefold()) >= SAME_NAME:
        return True
    first, second = one.casefold().split(), other.casefold().split()
    return first[0] == second[0] and (set(first) <= set(second) or set(second) <= set(first))
