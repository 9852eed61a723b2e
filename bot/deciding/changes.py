"""Changes to seats that stand: leaving the course, missing or attending single meetings, new data."""

from collections.abc import Iterable, Mapping
from datetime import date

from bot.deciding.case import Case
from bot.deciding.concerned import Concerned, concerned
from bot.deciding.done import Done
from bot.deciding.letters import notices
from bot.deciding.values import Change, Merge
from bot.reading import Intent
from bot.records import Participant, ParticipantStatus

COURSE_RUNS = "{name} er meldt af, efter at forløbet er begyndt."
NO_MEETING = "Mailen melder afbud, men jeg kan ikke se til hvilket møde."
EVERY_MEETING = "Mailen melder afbud til alle møder. Er det en afmelding?"
NOTHING_READ = "Der er noget i mailen, som jeg ikke selv kan skrive ind."


def cancel(case: Case) -> Done:
    """Those concerned leave the course, or the waiting list; a course that runs already is a matter of money too."""
    about = concerned(case, case.reading.leaving or case.changed_people)
    if not about.records and (gone := _gone_already(case)):
        return Done(changes=tuple(Change("cancelled", record.name) for record in gone))
    course = case.course
    runs = course is not None and case.now >= course.meetings[0].starts_at(course.zone)
    waiting = {record.id for record in about.records if record.status is ParticipantStatus.WAITING}
    changes = tuple(
        (record, Change("left_list" if record.id in waiting else "cancelled", record.name)) for record in about.records
    )
    return Done(
        records=tuple(Merge(record.id, {}, status=ParticipantStatus.CANCELLED) for record in about.records),
        changes=tuple(change for _, change in changes),
        letters=notices(case, changes),
        doubts=_doubts(about),
        left=tuple(COURSE_RUNS.format(name=record.name) for record in about.records if runs),
    )


def _gone_already(case: Case) -> tuple[Participant, ...]:
    """Those of the writer who have left before: told so again, since somebody asks again who saw no receipt."""
    gone = (record for record in case.known if record.status is ParticipantStatus.CANCELLED and case.may_change(record))
    return tuple(gone) if not case.seats and Intent.SIGNUP not in case.intents else ()


def miss(case: Case) -> Done:
    """Those concerned will miss single meetings; where there is but one, they leave."""
    if Intent.SIGNUP in case.intents and not case.known_people:
        return Done()  # said of the people signed up in the same mail
    meetings = _numbers(case, case.reading.absent_on)
    if not meetings:
        return Done(doubts=(NO_MEETING,))
    if case.course and len(meetings) == len(case.course.meetings):
        return cancel(case) if len(meetings) == 1 else Done(doubts=(EVERY_MEETING,))
    about = concerned(case, case.changed_people)
    changes = tuple((record, Change("absent", record.name, meetings)) for record in about.records)
    return Done(
        records=tuple(Merge(record.id, {}, absent=meetings) for record in about.records),
        changes=tuple(change for _, change in changes),
        letters=notices(case, changes, contact_too=False),
        doubts=_doubts(about),
    )


def update(case: Case) -> Done:
    """New data of those concerned, and meetings attended after all; what has no field of its own is the human's."""
    back = _numbers(case, case.reading.back_on)
    about = concerned(case, case.changed_people, for_all=not back)
    wish = concerned(case, case.changed_people) if case.reading.wants_language else Concerned()  # one's own matter
    records: list[Merge] = []
    changes: list[tuple[Participant, Change]] = []
    for record in {one.id: one for one in (*about.records, *wish.records)}.values():
        fields = _new_fields(case, record) | (case.new_language(record) if record in wish.records else {})
        name = fields.get("name", record.name)
        present = tuple(number for number in back if number in case.absent(record))
        if fields or present:
            records.append(Merge(record.id, fields | _moved_along(record, fields), present=present))
        if fields:
            changes.append((record, Change("updated", name, fields=tuple(fields))))
        if present:
            changes.append((record, Change("present", name, present)))
    by_others = [one for one in changes if not case.writer_addresses & {one[0].email, one[0].contact_email}]
    doubts = _doubts(about) or _doubts(wish)
    left = () if records or doubts else (NOTHING_READ,)
    letters = notices(case, by_others, contact_too=False)
    return Done(tuple(records), tuple(change for _, change in changes), letters, doubts, left)


def _new_fields(case: Case, record: Participant) -> dict[str, str]:
    """What the mail says of one record: of the person it names, of the writer where that is the participant."""
    for person, found in case.people:
        if found is not None and found.id == record.id:
            return case.changes(person, record)
        if case.is_writer(person) and record.email == case.request.mail.sender.email:
            return case.changes(person, record)  # under a new name, say
    return case.payer_changes(record)


def _moved_along(record: Participant, fields: Mapping[str, str]) -> dict[str, str]:
    """Who signed up for herself is her own contact, also under a new address."""
    moved = "email" in fields and bool(record.email) and record.contact_email == record.email
    return {"contact_email": fields["email"]} if moved else {}


def _numbers(case: Case, days: Iterable[date]) -> tuple[int, ...]:
    meetings = (case.course.meeting_on(day) for day in days) if case.course else ()
    return tuple(meeting.number for meeting in meetings if meeting is not None)


def _doubts(about: Concerned) -> tuple[str, ...]:
    return (about.doubt,) if about.doubt else ()
