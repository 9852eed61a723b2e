"""Whose seat a change is about. Address, thread and names must agree, or a human decides."""

from dataclasses import dataclass

from bot.deciding.case import Case, same_person
from bot.reading import Person
from bot.records import Participant

UNKNOWN_WRITER = "Mailen kommer fra en adresse, som ikke hører til nogen tilmeldt."
OTHER_THREAD = "Mailen svarer på et brev om andre end dem, som afsenderen står for."
NOT_THEIRS = "Jeg finder ikke {name} blandt dem, som afsenderen står for."
WHO = "Afsenderen står for flere tilmeldte, og jeg kan ikke se, hvem mailen handler om."


@dataclass(frozen=True, slots=True)
class Concerned:
    """The records that a change is about; with `doubt` (a Danish sentence) where that cannot be told."""

    records: tuple[Participant, ...] = ()
    doubt: str = ""


def concerned(case: Case, people: tuple[Person, ...], *, for_all: bool = False) -> Concerned:
    """The records of `people`; of the writer where nobody else is named.

    A seat is changed by who takes it or who signed it up. A mail that answers one of our letters is about those whom
    that letter is about. `for_all`: what is said of nobody in particular counts for all of them (who pays, say), but
    where the writer takes part, only for those whom the same payer pays for.
    """
    theirs = tuple(record for record in case.seats if case.may_change(record))
    if not theirs:
        return Concerned(doubt=UNKNOWN_WRITER)
    answered = {record.id for record in case.standing.answered}
    pool = tuple(record for record in theirs if record.id in answered) if answered else theirs
    if not pool:
        return Concerned(doubt=OTHER_THREAD)
    named = tuple(person for person in people if not case.is_writer(person))
    if named:
        return _named(named, theirs)
    takes_part = tuple(record for record in theirs if record.email == case.request.mail.sender.email)
    own = tuple(record for record in takes_part if record in pool)
    if len(own) == 1 and not case.reading.several:
        return Concerned(_of_one_payer(own[0], pool) if for_all else own)
    if for_all or case.reading.several or (len(pool) == 1 and not takes_part):
        return Concerned(pool)
    return Concerned(doubt=WHO)


def _of_one_payer(own: Participant, pool: tuple[Participant, ...]) -> tuple[Participant, ...]:
    payer = own.ean, own.cvr, own.invoice_email
    return tuple(record for record in pool if (record.ean, record.cvr, record.invoice_email) == payer)


def _named(people: tuple[Person, ...], theirs: tuple[Participant, ...]) -> Concerned:
    records: dict[int, Participant] = {}
    for person in people:
        found = [record for record in theirs if same_person(person, record)]
        if len(found) != 1:
            return Concerned(doubt=NOT_THEIRS.format(name=person.name or person.email or "vedkommende"))
        records[found[0].id] = found[0]
    return Concerned(tuple(records.values()))
