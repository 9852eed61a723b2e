"""Orders for the letters that come of a mail: who gets which, about whom. Nobody learns of another more than needed."""

from collections.abc import Iterable
from dataclasses import replace

from bot.deciding.case import Case
from bot.deciding.seats import language_of, seat_of_record
from bot.deciding.values import Change, LetterKind, LetterOrder, Seat, Thread
from bot.mail import Address
from bot.reading import Intent
from bot.records import Participant


def to_writer(
    case: Case,
    kind: LetterKind,
    seats: tuple[Seat, ...],
    *,
    changes: tuple[Change, ...] = (),
    position: int | None = None,
) -> LetterOrder:
    """A letter that answers the mail."""
    mail = case.request.mail
    name = case.reading.writer.name or mail.answer_to.name or mail.sender.name
    return LetterOrder(
        kind=kind,
        key=f"{kind}/{case.request.arrival_key}",
        to=Address(name, case.answer_address),
        course=case.course.key if case.course else "",
        language=case.language,
        seats=seats,
        thread=Thread(mail.message_id, mail.references or mail.in_reply_to, mail.subject),
        writer_is_participant=len(seats) == 1 and case.is_writer(seats[0].person),
        question=Intent.QUESTION in case.intents,
        received=mail.received,
        changes=changes,
        position=position,
    )


def notices(
    case: Case, changes: Iterable[tuple[Participant, Change]], *, contact_too: bool = True
) -> tuple[LetterOrder, ...]:
    """What those are told whom a change concerns and who did not write: the participant, and the contact.

    The contact hears of a seat that is given up, not of a day missed: why is the participant's own business.
    """
    told: dict[Address, list[tuple[Participant, Change]]] = {}
    for record, change in changes:
        concerned = [Address(record.name, record.email)]
        if contact_too:
            concerned.append(Address(record.contact_name, record.contact_email))
        for one in concerned:
            if one.email and one.email not in case.writer_addresses:
                known = next((address for address in told if address.email == one.email), one)
                told.setdefault(known, []).append((record, change))
    return tuple(_notice(case, to, tuple(what)) for to, what in told.items())


def _notice(case: Case, to: Address, about: tuple[tuple[Participant, Change], ...]) -> LetterOrder:
    changes = tuple(change for _, change in about)
    return LetterOrder(
        kind=LetterKind.NOTICE,
        key=f"{LetterKind.NOTICE}/{case.request.arrival_key}/{to.email}",
        to=to,
        course=case.course.key if case.course else "",
        language=language_of(about[0][0]),
        seats=tuple({record.id: replace(seat_of_record(record), left=True) for record, _ in about}.values()),
        writer_is_participant=all(change.name == to.name for change in changes),
        changes=changes,
        by=case.reading.writer.name or case.request.mail.sender.name,
    )
