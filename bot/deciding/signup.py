"""A signup: new records, merged data, the waiting list where a course is full, and the letter that says what stands."""

import hashlib

from bot.deciding.case import Case, holds_seat
from bot.deciding.done import Done
from bot.deciding.letters import to_writer
from bot.deciding.seats import seat_of, seat_of_record
from bot.deciding.values import LetterKind, LetterOrder, Merge, NewParticipant, Seat
from bot.reading import Intent, Person
from bot.records import Participant, ParticipantStatus

FOR_THE_HUMAN_TOO = {
    Intent.QUESTION: "Der er også et spørgsmål i mailen.",
    Intent.UPDATE: "Mailen retter også oplysninger eller beder om noget særligt.",
}
SPLIT = "Der er {free} ledig plads, men {wanted} vil med, så de venter sammen på ventelisten."
OTHER_PAYER = "Mailen nævner et andet EAN-nummer end det, der står for {name}."
WHOSE_ABSENCE = "Mailen melder afbud til enkelte møder, men jeg kan ikke se for hvem."


def sign_up(case: Case) -> Done:
    """The newcomers are recorded, the others' data merged, and the writer is told what stands."""
    status = ParticipantStatus.REGISTERED
    left = _left_for_the_human(case)
    free = _free_seats(case)
    if free is not None and len(case.newcomers) > free:
        status = ParticipantStatus.WAITING
        left += (SPLIT.format(free=free, wanted=len(case.newcomers)),) if free else ()
    return _recorded(case, status, left)


def sign_up_late(case: Case) -> Done:
    """Too late: recorded as late, so that the coordinator can admit them, and told so."""
    return _recorded(case, ParticipantStatus.LATE, _left_for_the_human(case))


def _free_seats(case: Case) -> int | None:
    """The seats that a newcomer can have; None where there is no limit. Nobody passes those who wait."""
    if case.course is None or case.course.capacity is None or case.approved:
        return None
    if any(record.course == case.course.key for record in case.standing.waiting):
        return 0
    return max(0, case.course.capacity - case.standing.seats_taken.get(case.course.key, 0))


def _recorded(case: Case, status: ParticipantStatus, left: tuple[str, ...]) -> Done:
    records: list[NewParticipant | Merge] = []
    seats: list[Seat] = []
    absent = _absent(case)
    for person, record in case.people:
        if (
            Intent.CANCELLATION in case.intents
            and not case.reading.leaving
            and record is not None
            and holds_seat(record)
        ):
            continue  # who leaves in the same mail
        if record is None:
            new = _new(case, person, status, len(records), absent)
            records.append(new)
            seats.append(seat_of(new.key, person, new.payer, absent))
        else:
            merge = _merge(case, person, record, status, absent)
            if merge.fields or merge.absent or merge.status:
                records.append(merge)
            seats.append(_standing_seat(case, person, record, merge))
    return Done(tuple(records), letters=_letters(case, tuple(seats), status), left=left)


def _absent(case: Case) -> tuple[int, ...]:
    """The numbers of the meetings that the one person of the mail will miss; of several, nobody can tell whose."""
    if len(case.people) != 1 or case.course is None:
        return ()
    meetings = (case.course.meeting_on(day) for day in case.reading.absent_on)
    return tuple(meeting.number for meeting in meetings if meeting is not None)


def _new(case: Case, person: Person, status: ParticipantStatus, place: int, absent: tuple[int, ...]) -> NewParticipant:
    mail, writer = case.request.mail, case.reading.writer
    course = case.course.key if case.course else ""
    return NewParticipant(
        key=participant_key(case.request.arrival_key, course, place),
        course=course,
        status=status,
        person=person,
        contact=Person(name=writer.name or mail.sender.name, email=mail.answer_to.email, phone=writer.phone),
        payer=case.payer_of(person),
        language=case.reading.wants_language or case.language,
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
    new = tuple(number for number in absent if number not in case.absent(record))
    fields = case.changes(person, record) | case.new_language(record)
    return Merge(record.id, fields, new, status=None if holds_seat(record) else status)


def _standing_seat(case: Case, person: Person, record: Participant, merge: Merge) -> Seat:
    """The seat as it stands then; to a writer whose business it is not, no more than that writer knows already."""
    if not case.may_change(record):
        known = seat_of(record.key, person, case.payer_of(person))
        return Seat(known.key, known.person, known.payer)
    return seat_of_record(record, merge, case.absent(record))


def _letters(case: Case, seats: tuple[Seat, ...], status: ParticipantStatus) -> tuple[LetterOrder, ...]:
    """The answer; where the newcomers get no seat, those who have one are not told so with them."""
    registered = {record.key for record in case.seats if record.status is ParticipantStatus.REGISTERED}
    stand = tuple(seat for seat in seats if seat.key in registered)
    if status is ParticipantStatus.REGISTERED or not case.newcomers or not stand:
        return (_letter(case, seats, status),)
    others = tuple(seat for seat in seats if seat not in stand)
    return _letter(case, others, status), to_writer(case, LetterKind.ALREADY_REGISTERED, stand)


def _letter(case: Case, seats: tuple[Seat, ...], status: ParticipantStatus) -> LetterOrder:
    line = [record.id for record in case.standing.waiting if case.course and record.course == case.course.key]
    if not case.newcomers:
        waiting = [line.index(record.id) for _, record in case.people if record is not None and record.id in line]
        if len(waiting) == len(seats):
            return to_writer(case, LetterKind.WAITING_LIST, seats, position=min(waiting) + 1)
        return to_writer(case, LetterKind.ALREADY_REGISTERED, seats)
    if status is ParticipantStatus.LATE:
        return to_writer(case, LetterKind.DEADLINE_REJECTION, seats)
    if status is ParticipantStatus.WAITING:
        return to_writer(case, LetterKind.WAITING_LIST, seats, position=len(line) + 1)
    himself = len(seats) == 1 and case.is_writer(seats[0].person)
    return to_writer(case, LetterKind.CONFIRMATION if himself else LetterKind.GROUP_CONFIRMATION, seats)


def _left_for_the_human(case: Case) -> tuple[str, ...]:
    """Why the mail stays in the inbox although the signup is done."""
    signed_up = {record.id for _, record in case.people if record is not None}
    ean = case.reading.payer.ean
    other_payer = tuple(
        OTHER_PAYER.format(name=record.name)
        for record in case.seats
        if ean and record.ean and record.ean != ean and record.id not in signed_up and case.may_change(record)
    )
    reasons = other_payer + tuple(text for intent, text in FOR_THE_HUMAN_TOO.items() if intent in case.intents)
    whose = bool(case.reading.absent_on) and len(case.people) != 1
    return (*reasons, WHOSE_ABSENCE) if whose else reasons
