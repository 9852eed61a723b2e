"""Carrying out a decision inside a transaction that a verb has opened: records, letters, log entries.

Functions on a session, shared by the verbs that commit something; each can be repeated without doing anything twice.
"""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from bot.deciding.values import LetterKind, Merge, NewParticipant, Written
from bot.records import Absence, Arrival, Letter, LetterParticipant, LogEntry, Participant, ParticipantStatus
from bot.store.invitations import note_invitation

PERSONAL = ("name", "title", "workplace", "email", "phone", "dietary", "contact_name", "contact_email", "contact_phone")
PAYING = ("ean", "cvr", "reference", "invoice_email")
MERGEABLE = frozenset({*PERSONAL, *PAYING, "language"})
CONFIRMATIONS = frozenset({LetterKind.CONFIRMATION, LetterKind.GROUP_CONFIRMATION})


def log(
    session: Session,
    now: datetime,
    what: str,
    *,
    arrival_id: int | None = None,
    participant_id: int | None = None,
    letter_id: int | None = None,
    review_id: int | None = None,
    detail: str = "",
) -> None:
    """Add a line to the log of decisions. `detail` names fields and states, never people."""
    session.add(
        LogEntry(
            at=now,
            what=what,
            arrival_id=arrival_id,
            participant_id=participant_id,
            letter_id=letter_id,
            review_id=review_id,
            detail=detail,
        )
    )


def record(session: Session, records: Sequence[NewParticipant | Merge], arrival: Arrival, now: datetime) -> None:
    """Make the new records and change those that stand; `arrival` is the mail that they come of."""
    for item in records:
        if isinstance(item, NewParticipant):
            _add(session, item, arrival, now)
        else:
            merge(session, item, arrival, now)


def put_out(session: Session, letters: Sequence[Written], now: datetime, arrival_id: int | None = None) -> int:
    """Put letters into the outbox, each key once for ever; how many are new."""
    known = set(session.exec(select(Letter.key).where(col(Letter.key).in_([letter.key for letter in letters]))))
    fresh = {letter.key: letter for letter in letters if letter.key not in known}
    for written in fresh.values():
        letter = Letter(
            key=written.key,
            kind=written.kind,
            message_id=written.message_id,
            recipient=written.recipient,
            raw=written.raw,
            course=written.course,
            meeting=written.meeting,
            arrival_id=arrival_id,
            queued_at=now,
            next_attempt_at=now,
        )
        session.add(letter)
        session.flush()
        log(session, now, "letter queued", arrival_id=arrival_id, letter_id=letter.id, detail=written.kind)
        note_invitation(session, written, now)
        _link(session, letter, written, now)
    return len(fresh)


def _link(session: Session, letter: Letter, written: Written, now: datetime) -> None:
    """Note whom a letter is about, and that they have been confirmed, or offered a place, where it says so."""
    for key in written.participant_keys:
        participant = session.exec(select(Participant).where(col(Participant.key) == key)).one()
        session.add(LetterParticipant(letter_id=letter.id, participant_id=participant.id))
        if written.kind in CONFIRMATIONS:
            participant.confirmed_at = now
        if written.offer_until is not None:
            participant.offered_until = written.offer_until


def _add(session: Session, new: NewParticipant, arrival: Arrival, now: datetime) -> None:
    """Make a record, unless one of that key stands."""
    if session.exec(select(Participant.id).where(col(Participant.key) == new.key)).first() is not None:
        return
    participant = Participant(
        key=new.key,
        course=new.course,
        name=new.person.name or "",
        title=new.person.title or "",
        workplace=new.person.workplace or "",
        email=new.person.email or "",
        phone=new.person.phone or "",
        dietary=new.person.dietary or "",
        language=new.language,
        contact_name=new.contact.name or "",
        contact_email=new.contact.email or "",
        contact_phone=new.contact.phone or "",
        ean=new.payer.ean or "",
        cvr=new.payer.cvr or "",
        reference=new.payer.reference or "",
        invoice_email=new.payer.email or "",
        arrival_id=arrival.id,
        received_at=arrival.received_at,
        recorded_at=now,
        changed_at=now,
    )
    _give_status(participant, ParticipantStatus(new.status), arrival.received_at)
    session.add(participant)
    session.flush()
    log(session, now, "recorded", arrival_id=arrival.id, participant_id=participant.id, detail=new.status)
    _change_absences(session, participant, new.absent, (), arrival.id, now)


def merge(session: Session, change: Merge, arrival: Arrival | None, now: datetime) -> None:
    """Change what is not yet so; `arrival` is the mail that says it, None for what is due by itself."""
    if unknown := change.fields.keys() - MERGEABLE:
        raise ValueError(f"no fields that a mail may change: {sorted(unknown)}")
    participant = session.get_one(Participant, change.participant_id, with_for_update=True)
    arrival_id = arrival.id if arrival else None
    changed = sorted(field for field, value in change.fields.items() if value != getattr(participant, field))
    for field in changed:
        setattr(participant, field, change.fields[field])
    if change.status not in (None, participant.status):
        _give_status(participant, ParticipantStatus(change.status), arrival.received_at if arrival else now)
        changed.append(participant.status)
    if changed:
        log(session, now, "changed", arrival_id=arrival_id, participant_id=participant.id, detail=", ".join(changed))
    if _change_absences(session, participant, change.absent, change.present, arrival_id, now) or changed:
        participant.changed_at = now


def _give_status(participant: Participant, status: ParticipantStatus, since: datetime) -> None:
    """Set the status; who comes onto the waiting list stands there from `since`, whoever leaves it loses the offer."""
    participant.status = status
    participant.waiting_since = since if status is ParticipantStatus.WAITING else None
    participant.offered_until = None


def _change_absences(
    session: Session,
    participant: Participant,
    absent: Collection[int],
    present: Collection[int],
    arrival_id: int | None,
    now: datetime,
) -> bool:
    """Note the meetings that a participant will miss, and those to be attended after all; whether anything is new."""
    noted = {
        one.meeting: one for one in session.exec(select(Absence).where(col(Absence.participant_id) == participant.id))
    }
    missed = sorted(set(absent) - noted.keys())
    taken_back = sorted(set(present) & noted.keys())
    for meeting in missed:
        session.add(Absence(participant_id=participant.id, meeting=meeting, noted_at=now, arrival_id=arrival_id))
        log(session, now, "absence", arrival_id=arrival_id, participant_id=participant.id, detail=str(meeting))
    for meeting in taken_back:
        session.delete(noted[meeting])
        log(session, now, "absence over", arrival_id=arrival_id, participant_id=participant.id, detail=str(meeting))
    return bool(missed or taken_back)
