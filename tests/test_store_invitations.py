"""What stands in calendars: kept with the letter that says it, or not at all; found by UID; forgotten with people."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy.exc import NoResultFound
from stored import COURSE, METTE, NOON, committed, decision, kept, registered, written

from bot.course import Meeting
from bot.deciding.entry import CalendarEntry
from bot.deciding.values import CalendarAnswer, LetterKind, Outcome, Written
from bot.records import Invitation
from bot.store import Lookup, Store

MEETING = Meeting(2, date(2026, 8, 20), time(10), time(15), "Biblioteket", "Torvet 1", ("10.00 Kaffe", "12.00 Frokost"))
ENTRY = CalendarEntry(
    1, "abc@example.org", 0, "mette@example.org", "Kursus 2026", MEETING, ZoneInfo("Europe/Copenhagen")
)


def letter(sequence: int = 0, *, about: tuple[str, ...] = ("mette",), **changes: object) -> Written:
    """The message that says so."""
    entry = replace(ENTRY, sequence=sequence, **changes)  # type: ignore[arg-type]
    return replace(written(f"invitation/mette/2/{sequence}", LetterKind.INVITATION, *about), entry=entry)


def row(store: Store) -> Invitation:
    (found,) = store.overview().invitations
    return found


def test_the_row_says_what_the_last_letter_said(store: Store) -> None:
    registered(store)
    store.enqueue([letter()], NOON)
    expected = {
        "id": 1,
        "participant_id": 1,
        "meeting": 2,
        "uid": "abc@example.org",
        "sequence": 0,
        "cancelled": False,
        "recipient": "mette@example.org",
        "starts_at": datetime(2026, 8, 20, 8, tzinfo=UTC),
        "ends_at": datetime(2026, 8, 20, 13, tzinfo=UTC),
        "summary": "Kursus 2026",
        "place": "Biblioteket, Torvet 1",
        "agenda": "10.00 Kaffe\n12.00 Frokost",
        "answer": "",
        "answered_at": None,
        "changed_at": NOON,
    }
    assert row(store).model_dump() == expected
    later = NOON + timedelta(days=1)
    store.enqueue([letter(1, cancelled=True, recipient="ny@example.org")], later)
    changed = {"sequence": 1, "cancelled": True, "recipient": "ny@example.org", "changed_at": later}
    assert row(store).model_dump() == expected | changed


def test_a_letter_that_is_there_changes_nothing(store: Store) -> None:
    registered(store)
    store.enqueue([letter()], NOON)
    before = row(store).model_dump()
    assert store.enqueue([letter(recipient="ny@example.org")], NOON + timedelta(days=1)) == 0
    assert row(store).model_dump() == before


def test_row_and_letter_are_kept_together_or_not_at_all(store: Store) -> None:
    registered(store)
    with pytest.raises(NoResultFound):
        store.enqueue([letter(about=("nobody",))], NOON)
    assert store.overview().invitations == () and store.letters() == []


def test_an_answer_is_noted_until_the_next_message(store: Store) -> None:
    registered(store)
    store.enqueue([letter()], NOON)
    answer = decision(Outcome.REGISTER, calendar_answer=CalendarAnswer(row(store).id, "declined"))
    assert committed(store, kept(store, 2), answer)
    assert (row(store).answer, row(store).answered_at) == ("declined", NOON)
    store.enqueue([letter(1)], NOON)
    assert (row(store).answer, row(store).answered_at) == ("", None)


def test_an_invitation_is_found_by_its_uid(store: Store) -> None:
    one = registered(store)
    store.enqueue([letter()], NOON)
    standing = store.standing_for(Lookup((COURSE,), calendar_uid="abc@example.org"))
    assert standing.invited is not None and standing.invited[1].key == one.key == METTE.key
    assert standing.absent == {one.id: frozenset({2, 4})} and standing.participants == (standing.invited[1],)
    for uid in ("", "other@example.org"):
        assert store.standing_for(Lookup((COURSE,), calendar_uid=uid)).invited is None


def test_whose_calendar_it_was_is_forgotten_with_the_person(store: Store) -> None:
    registered(store)
    store.enqueue([letter()], NOON)
    week, ends = timedelta(days=7), {COURSE: NOON}
    for now, expected in ((NOON + week, "mette@example.org"), (NOON + week + timedelta(days=1), "")):
        store.erase_expired(ends, course_mail=52 * week, dietary=week, personal=week, now=now)
        assert row(store).recipient == expected
