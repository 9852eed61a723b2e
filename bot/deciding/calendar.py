"""A calendar's answer to one of our invitations: noted, never answered. What it cannot decide is the human's."""

from bot.deciding.case import Case
from bot.deciding.doubts import FORGED
from bot.deciding.values import CalendarAnswer, Decision, Merge, Outcome
from bot.records import Filing, Invitation, Participant, ParticipantStatus

COMES = frozenset({"accepted", "tentative"})
ANSWERS = COMES | {"declined"}
STRANGER = "Svaret på invitationen kommer fra en anden end den, der er inviteret."
OTHER_TIME = "{name} har svaret på en invitation til et tidspunkt, som ikke gælder længere."
PROPOSED = "{name} foreslår i sin kalender et andet tidspunkt."
PASSED_ON = "{name} har hverken sagt ja eller nej i sin kalender, måske er invitationen sendt videre."
COMMENT = "{name} skriver i sit kalendersvar: {comment}"


def is_answer(case: Case) -> bool:
    """Whether a calendar answers an invitation of ours, to a course that there still is."""
    return case.request.mail.calendar_reply is not None and case.standing.invited is not None and bool(case.course)


def note_answer(case: Case) -> Decision:
    """A no is an absence, a yes after a no takes it back; what somebody typed beside it is for the human."""
    reply, invited = case.request.mail.calendar_reply, case.standing.invited
    assert reply is not None and invited is not None
    row, record = invited
    if doubt := _doubt(case, row, record):
        return Decision(Outcome.HUMAN, Filing.FLAG, record.course, why=doubt)
    left = []
    if reply.method == "counter":
        left.append(PROPOSED.format(name=record.name))
    if reply.answer not in ANSWERS:
        left.append(PASSED_ON.format(name=record.name))
    if reply.comment:
        left.append(COMMENT.format(name=record.name, comment=reply.comment))
    return Decision(
        Outcome.REGISTER,
        Filing.FLAG if left else Filing.MOVE,
        record.course,
        records=_records(case, reply.answer, row, record),
        why=" ".join(left),
        calendar_answer=CalendarAnswer(row.id, reply.answer) if reply.answer in ANSWERS else None,
    )


def _doubt(case: Case, row: Invitation, record: Participant) -> str:
    """Why the answer does not count; empty where it does."""
    mail, reply = case.request.mail, case.request.mail.calendar_reply
    assert reply is not None
    theirs = {row.recipient, record.email, record.contact_email} - {""}
    if case.forged:
        return FORGED
    if not {reply.attendee, mail.sender.email} <= theirs:
        return STRANGER
    if reply.method == "reply" and reply.starts_at not in (None, row.starts_at):
        return OTHER_TIME.format(name=record.name)
    return ""


def _records(case: Case, answer: str, row: Invitation, record: Participant) -> tuple[Merge, ...]:
    """What changes about the participant: nothing for who has left, and nothing once the meeting has begun."""
    if record.status is not ParticipantStatus.REGISTERED or case.request.mail.received >= row.starts_at:
        return ()
    absent = row.meeting in case.absent(record)
    if answer == "declined" and not absent:
        return (Merge(record.id, {}, absent=(row.meeting,)),)
    if answer in COMES and absent and row.answer == "declined":
        return (Merge(record.id, {}, present=(row.meeting,)),)
    return ()
