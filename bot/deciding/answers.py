"""Answers to letters of ours (a place offered, the deadline rejection), and the one question that the bot answers."""

from dataclasses import replace

from bot.deciding.case import Case
from bot.deciding.letters import to_writer
from bot.deciding.others import why
from bot.deciding.seats import seat_of_record
from bot.deciding.values import Change, Decision, LetterKind, Merge, Outcome
from bot.reading import Intent
from bot.records import Filing, Participant, ParticipantStatus


def offered(case: Case) -> tuple[Participant, ...]:
    """Those to whom the letter that the mail answers offered a place that they can still have."""
    letter = case.standing.answers
    if letter is None or letter.kind != LetterKind.PLACE_OFFERED:
        return ()
    received = case.request.mail.received
    return tuple(
        record
        for record in case.standing.answered
        if record.status is ParticipantStatus.WAITING
        and record.offered_until is not None
        and received <= record.offered_until
        and case.may_change(record)
    )


def is_too_late_for_place(case: Case) -> bool:
    """Whether the mail says yes to a place whose offer is over."""
    letter = case.standing.answers
    is_yes = Intent.SIGNUP in case.intents and letter is not None and letter.kind == LetterKind.PLACE_OFFERED
    return is_yes and not offered(case)


def pleads(case: Case) -> bool:
    """Whether those signed up have been rejected before: a second rejection would be no answer."""
    records = [record for _, record in case.people]
    was_late = [record is not None and record.status is ParticipantStatus.LATE for record in records]
    return Intent.SIGNUP in case.intents and bool(records) and all(was_late) and not case.approved


def takes_place(case: Case) -> bool:
    """Whether the mail says yes to a place that was offered."""
    return Intent.SIGNUP in case.intents and bool(offered(case)) and not case.reading.blocked


def take_place(case: Case) -> Decision:
    """The place is theirs: registered and confirmed like all others."""
    return _settled(case, ParticipantStatus.REGISTERED)


def declines_place(case: Case) -> bool:
    """Whether the mail says no to a place that was offered."""
    return Intent.CANCELLATION in case.intents and bool(offered(case))


def decline_place(case: Case) -> Decision:
    """They leave the waiting list, and the place goes to the next."""
    return _settled(case, ParticipantStatus.CANCELLED)


def _settled(case: Case, status: ParticipantStatus) -> Decision:
    records = offered(case)
    merges = tuple(Merge(record.id, {}, status=status) for record in records)
    seats = tuple(seat_of_record(record, absent=case.absent(record)) for record in records)
    if status is ParticipantStatus.REGISTERED:
        alone = len(seats) == 1 and case.is_writer(seats[0].person)
        letter = to_writer(case, LetterKind.CONFIRMATION if alone else LetterKind.GROUP_CONFIRMATION, seats)
    else:
        changes = tuple(Change("offer_declined", record.name) for record in records)
        letter = to_writer(case, LetterKind.RECEIPT, (), changes=changes)
    filing = Filing.FLAG if Intent.QUESTION in case.intents else Filing.MOVE
    return Decision(Outcome.REGISTER, filing, records[0].course, merges, (letter,))


def asks_for_next_year(case: Case) -> bool:
    """Whether somebody who was late asks to be told when a later course opens."""
    return case.reading.next_year and bool(_late(case))


def note_for_next_year(case: Case) -> Decision:
    """Noted on the coordinator's list for next year, and told so."""
    records = _late(case)
    merges = tuple(Merge(record.id, {}, status=ParticipantStatus.NEXT_YEAR) for record in records)
    seats = tuple(seat_of_record(record) for record in records)
    letter = to_writer(case, LetterKind.NEXT_YEAR, seats)
    filing = Filing.FLAG if case.intents else Filing.MOVE  # a plea beside it is the coordinator's
    return Decision(Outcome.REGISTER, filing, records[0].course, merges, (letter,))


def asks_for_own_data(case: Case) -> bool:
    """Whether a participant asks, from the address on record, what is kept about her."""
    return case.reading.asks_for_data and bool(_own(case))


def send_data(case: Case) -> Decision:
    """What stands, at once and to that address alone. Whatever else the mail wants is the human's."""
    seats = tuple(seat_of_record(record, absent=case.absent(record)) for record in _own(case))
    letter = replace(to_writer(case, LetterKind.DATA_EXTRACT, seats), question=False)
    more = case.intents - {Intent.QUESTION}
    filing = Filing.FLAG if more else Filing.MOVE
    return Decision(Outcome.REGISTER, filing, case.course.key if case.course else "", (), (letter,), why=why(case))


def _own(case: Case) -> tuple[Participant, ...]:
    sender = case.request.mail.sender.email
    return tuple(one for one in case.known if sender and sender == one.email and sender == case.answer_address)


def _late(case: Case) -> tuple[Participant, ...]:
    return tuple(
        record
        for record in case.standing.answered
        if record.status is ParticipantStatus.LATE and case.may_change(record)
    )
