"""Somebody comes in another's place: seat and payer move, and everyone concerned is told once."""

from bot.deciding.case import Case
from bot.deciding.concerned import concerned
from bot.deciding.done import Done
from bot.deciding.letters import notices
from bot.deciding.seats import payer_of, seat_of
from bot.deciding.signup import participant_key
from bot.deciding.values import Change, LetterKind, LetterOrder, Merge, NewParticipant
from bot.mail import Address
from bot.reading import Payer, Person
from bot.records import Participant, ParticipantStatus

WHO_COMES = "Jeg kan ikke se, hvem der skal overtage pladsen."
STANDS_ALREADY = "{name} er allerede tilmeldt."
SINGLE_MEETING = "Mailen nævner et enkelt møde, så det er måske kun den dag, der byttes."


def substitute(case: Case) -> Done:
    """The newcomer takes the seat, the payer and the rest of the meetings; the one who leaves is cancelled."""
    leavers = (Person(name=case.reading.replaces),) if case.reading.replaces else ()
    about = concerned(case, leavers)
    newcomers = tuple(person for person in case.newcomers if not case.reading.replaces or not _is_leaver(case, person))
    if about.doubt:
        return Done(doubts=(about.doubt,))
    if case.reading.absent_on:
        return Done(doubts=(SINGLE_MEETING,))
    if len(about.records) != 1 or len(newcomers) != 1 or not newcomers[0].name:
        stand = [person.name or "" for person in case.known_people if person.name != case.reading.replaces]
        return Done(doubts=(STANDS_ALREADY.format(name=stand[0]) if stand else WHO_COMES,))
    return _moved(case, about.records[0], newcomers[0])


def _is_leaver(case: Case, person: Person) -> bool:
    return (person.name or "").casefold() == (case.reading.replaces or "").casefold()


def _moved(case: Case, leaver: Participant, newcomer: Person) -> Done:
    new = NewParticipant(
        key=participant_key(case.request.arrival_key, leaver.course, 0),
        course=leaver.course,
        status=leaver.status,
        person=newcomer,
        contact=_contact(leaver, newcomer),
        payer=_payer(leaver, case.reading.payer),
        language=case.reading.wants_language or case.language,
    )
    change = Change("replaced", leaver.name, other=newcomer.name or "")
    return Done(
        records=(Merge(leaver.id, {}, status=ParticipantStatus.CANCELLED), new),
        changes=(change,),
        letters=(*notices(case, [(leaver, change)]), *_welcome(case, new, change)),
    )


def _contact(leaver: Participant, newcomer: Person) -> Person:
    """Who speaks for the newcomer: the contact as before, but for one who had signed himself up."""
    if leaver.contact_email and leaver.contact_email != leaver.email:
        return Person(name=leaver.contact_name, email=leaver.contact_email, phone=leaver.contact_phone or None)
    if newcomer.email:
        return newcomer
    return Person(name=leaver.contact_name, email=leaver.contact_email, phone=leaver.contact_phone or None)


def _payer(leaver: Participant, said: Payer) -> Payer:
    stands = payer_of(leaver)
    return Payer(
        said.ean or stands.ean, said.cvr or stands.cvr, said.reference or stands.reference, said.email or stands.email
    )


def _welcome(case: Case, new: NewParticipant, change: Change) -> tuple[LetterOrder, ...]:
    """The newcomer's letter, unless it is the newcomer who wrote, or no address is known."""
    person = new.person
    if not person.email or person.email in case.writer_addresses:
        return ()
    order = LetterOrder(
        kind=LetterKind.WELCOME,
        key=f"{LetterKind.WELCOME}/{case.request.arrival_key}",
        to=Address(person.name or "", person.email),
        course=new.course,
        language=new.language,
        seats=(seat_of(new.key, person, new.payer),),
        changes=(change,),
        by=case.reading.writer.name or case.request.mail.sender.name,
    )
    return (order,)
