"""A clear signup: new records, merged data, and the one letter to the writer that says what stands."""

import hashlib

from stdnum import ean as ean_number

from bot.course import Course
from bot.deciding.case import Case, holds_seat, same_person
from bot.deciding.values import (
    Decision,
    LetterKind,
    LetterOrder,
    Merge,
    NewParticipant,
    Outcome,
    Seat,
    Thread,
)
from bot.mail import Address
from bot.reading import Intent, Payer, Person
from bot.records import Filing, Participant, ParticipantStatus

FOR_THE_HUMAN_TOO = {
    Intent.QUESTION: "Der er også et spørgsmål i mailen.",
    Intent.CANCELLATION: "Mailen afmelder også nogen.",
    Intent.UPDATE: "Mailen retter også oplysninger eller beder om noget særligt.",
}


def register(case: Case) -> Decision:
    """In time: the newcomers are recorded, the others' data merged, and the writer gets a confirmation."""
    return _signup(case, Outcome.REGISTER, ParticipantStatus.REGISTERED)


def reject_late(case: Case) -> Decision:
    """Too late: recorded as late, so that the coordinator can admit them, and answered with the deadline rejection."""
    return _signup(case, Outcome.REJECT_LATE, ParticipantStatus.LATE)


def tell_what_stands(case: Case) -> Decision:
    """All of them hold a seat already: no second record; new data is merged, and the letter says what stands."""
    return _signup(case, Outcome.REGISTER, ParticipantStatus.REGISTERED)


def _signup(case: Case, outcome: Outcome, status: ParticipantStatus) -> Decision:
    course = _course(case)
    records: list[NewParticipant | Merge] = []
    seats: list[Seat] = []
    absent = _absent(case, course)
    for person, record in case.people:
        if record is None:
            new = _new(case, course, person, status, len(records), absent)
            records.append(new)
            seats.append(seat_of(new.key, person, new.payer, absent))
        else:
            merge = _merge(case, person, record, status, absent)
            if merge.fields or merge.absent or merge.status:
                records.append(merge)
            seats.append(seat_of_record(record, merge))
    why = _also_for_the_human(case)
    return Decision(
        outcome,
        Filing.FLAG if why else Filing.MOVE,
        course=course.key,
        records=tuple(records),
        letters=(_letter(case, course, tuple(seats), status),),
        why=why,
    )


def _course(case: Case) -> Course:
    if case.course is None:
        raise ValueError("a signup without a course is a review")
    return case.course


def _absent(case: Case, course: Course) -> tuple[int, ...]:
    """The numbers of the meetings that the one person of the mail will miss; of several, nobody can tell whose."""
    if len(case.people) != 1:
        return ()
    meetings = (course.meeting_on(day) for day in case.reading.absent_on)
    return tuple(meeting.number for meeting in meetings if meeting is not None)


def _new(
    case: Case, course: Course, person: Person, status: ParticipantStatus, place: int, absent: tuple[int, ...]
) -> NewParticipant:
    mail = case.request.mail
    name = case.reading.writer.name or mail.sender.name
    return NewParticipant(
        key=participant_key(case.request.arrival_key, course.key, place),
        course=course.key,
        status=status,
        person=person,
        contact=Person(name=name, email=mail.answer_to.email, phone=case.reading.writer.phone),
        payer=case.payer_of(person),
        language=case.reading.language,
        absent=absent,
    )


def participant_key(arrival_key: str, course_key: str, place: int) -> str:
    """The permanent name of the participant in that place of that mail."""
    return hashlib.sha256(f"{arrival_key}/{course_key}/{place}".encode()).hexdigest()[:32]


def _merge(
    case: Case, person: Person, record: Participant, status: ParticipantStatus, absent: tuple[int, ...]
) -> Merge:
    """What the mail changes of a record: nothing when the writer is neither the participant nor the contact."""
    if not case.may_change(record):
        return Merge(record.id, {})
    changed = case.changes(person, record)
    if len(person.name or "") < len(record.name):
        changed.pop("name", None)  # "Mette" does not correct "Mette Holm"
    return Merge(record.id, changed, absent, status=None if holds_seat(record) else status)


def seat_of_record(record: Participant, merge: Merge | None = None) -> Seat:
    """The seat of somebody on record, as it stands once the merge, if any, is carried out."""
    changed = merge.fields if merge else {}
    now = {field: changed.get(field) or getattr(record, field) or None for field in _FIELDS}
    person = Person(**{field: now[field] for field in ("name", "title", "workplace", "email", "phone", "dietary")})
    payer = Payer(now["ean"], now["cvr"], now["reference"], now["invoice_email"])
    return seat_of(record.key, person, payer, merge.absent if merge else ())


_FIELDS = ("name", "title", "workplace", "email", "phone", "dietary", "ean", "cvr", "reference", "invoice_email")


def seat_of(key: str, person: Person, payer: Payer, absent: tuple[int, ...] = ()) -> Seat:
    """A seat, with what is still missing of it: what the coordinator needs for the badge, the mails and the invoice."""
    missing = []
    if len((person.name or "").split()) < 2:
        missing.append("name")
    if not person.email:
        missing.append("email")
    if not person.workplace:
        missing.append("workplace")
    if not (payer.ean or payer.cvr or payer.email):
        missing.append("payer")
    doubtful = bool(payer.ean) and not ean_number.is_valid(payer.ean or "")
    return Seat(key, person, payer, absent, tuple(missing), doubtful)


def _letter(case: Case, course: Course, seats: tuple[Seat, ...], status: ParticipantStatus) -> LetterOrder:
    mail = case.request.mail
    writer = case.reading.writer
    himself = len(seats) == 1 and _is_writer(case, seats[0].person)
    kind = LetterKind.CONFIRMATION if himself else LetterKind.GROUP_CONFIRMATION
    if not case.newcomers:
        kind = LetterKind.ALREADY_REGISTERED
    elif status is ParticipantStatus.LATE:
        kind = LetterKind.DEADLINE_REJECTION
    return LetterOrder(
        kind=kind,
        key=f"{kind}/{case.request.arrival_key}",
        to=Address(writer.name or mail.answer_to.name or mail.sender.name, mail.answer_to.email),
        course=course.key,
        language=case.reading.language,
        seats=seats,
        thread=Thread(mail.message_id, mail.references or mail.in_reply_to, mail.subject),
        writer_is_participant=himself,
        question=Intent.QUESTION in case.intents,
        received=mail.received,
    )


def _is_writer(case: Case, person: Person) -> bool:
    """Whether the person signed up is the one who wrote."""
    mail, writer = case.request.mail, case.reading.writer
    if person.email and person.email in (mail.sender.email, mail.answer_to.email):
        return True
    stand_in = Participant(key="", course="", name=writer.name or mail.sender.name, email=writer.email or "")
    return bool(person.name) and same_person(person, stand_in)


def _also_for_the_human(case: Case) -> str:
    """Why the mail stays in the inbox although the signup is done; empty when nothing is left to do."""
    reasons = [text for intent, text in FOR_THE_HUMAN_TOO.items() if intent in case.intents]
    if case.reading.absent_on and len(case.people) != 1:
        reasons.append("Mailen melder afbud til enkelte møder, men jeg kan ikke se for hvem.")
    return " ".join(reasons)
