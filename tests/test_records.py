from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, StatementError
from sqlmodel import SQLModel
from stored import NOON

from bot.records import Absence, Arrival, ArrivalState, Filing, Health, LetterParticipant, Review
from bot.store import Store

COPENHAGEN = ZoneInfo("Europe/Copenhagen")

MOMENTS = [
    (datetime(2026, 6, 11, 10, tzinfo=COPENHAGEN), datetime(2026, 6, 11, 8, tzinfo=UTC)),
    (datetime(2026, 11, 12, 10, tzinfo=COPENHAGEN), datetime(2026, 11, 12, 9, tzinfo=UTC)),
    (datetime(2026, 10, 25, 2, 30, tzinfo=COPENHAGEN, fold=1), datetime(2026, 10, 25, 1, 30, tzinfo=UTC)),
    (
        datetime(2026, 3, 1, 23, 59, 59, 999999, timezone(timedelta(hours=-8))),
        datetime(2026, 3, 2, 7, 59, 59, 999999, UTC),
    ),
]


@pytest.mark.parametrize(("given", "stored"), MOMENTS)
def test_a_moment_comes_back_in_utc(store: Store, given: datetime, stored: datetime) -> None:
    store.note_ok("poll", given)
    health = store.health("poll")
    assert health is not None
    assert health.ok_at is not None
    assert (health.ok_at, health.ok_at.tzinfo) == (stored, UTC)


def test_a_moment_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(StatementError, match="a moment without a time zone"):
        store.note_ok("poll", datetime(2026, 6, 11, 10))  # noqa: DTZ001 - that is what is refused


@pytest.mark.parametrize(
    ("given", "stored"),
    [("blå \x00 bog", "blå \ufffd bog"), ("\udce6ble", "\ufffdble"), ("🙂 æøå\r\n", "🙂 æøå\r\n")],
)
def test_text_that_no_database_takes_is_mended(store: Store, given: str, stored: str) -> None:
    store.note_failing("send", given, NOON)
    health = store.health("send")
    assert health is not None
    assert health.error == stored


def test_states_are_kept_as_their_words(store: Store) -> None:
    arrival = Arrival(mailbox="a", folder="b", uidvalidity=1, uid=1, received_at=NOON, kept_at=NOON, filing=Filing.FLAG)
    with store.transaction() as session:
        session.add(arrival)
        session.flush()
        assert session.connection().execute(text("SELECT state, filing FROM arrival")).one() == ("kept", "flag")
    assert arrival.state is ArrivalState.KEPT


def test_imap_numbers_use_all_32_bits(store: Store) -> None:
    store.set_watermark("a", "b", 2**32 - 1, 2**32 - 1)
    mark = store.watermark("a", "b")
    assert mark is not None
    assert (mark.uidvalidity, mark.uid) == (2**32 - 1, 2**32 - 1)


@pytest.mark.parametrize(
    "orphan",
    [
        Absence(participant_id=99, meeting=1, noted_at=NOON),
        LetterParticipant(letter_id=99, participant_id=99),
        Review(arrival_id=99, opened_at=NOON),
    ],
    ids=lambda row: type(row).__name__,
)
def test_foreign_keys_are_enforced(store: Store, orphan: SQLModel) -> None:
    with pytest.raises(IntegrityError), store.transaction() as session:
        session.add(type(orphan)(**orphan.model_dump()))


def test_health_is_one_row_each(store: Store) -> None:
    with pytest.raises(IntegrityError), store.transaction() as session:
        session.add_all([Health(name="poll"), Health(name="poll")])
