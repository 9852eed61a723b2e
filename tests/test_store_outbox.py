from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy.exc import NoResultFound
from stored import DAY, METTE, MINUTE, NOON, changes, everything, logged, registered, written

from bot.deciding.values import LetterKind, Merge
from bot.records import Letter, LetterState
from bot.store import Store

HOUR = 60 * MINUTE
Q, SENDING, SENT, DEFERRED, FAILED, HELD = (
    LetterState.QUEUED,
    LetterState.SENDING,
    LetterState.SENT,
    LetterState.DEFERRED,
    LetterState.FAILED,
    LetterState.HELD,
)


def queued(store: Store, key: str = "a", *, to: str = "mette@example.org", now: datetime = NOON) -> int:
    """Put a letter into the outbox; its id."""
    store.enqueue([written(key, LetterKind.REMINDER, to=to)], now)
    return next(one.id for one in store.letters() if one.key == key)


def letter_of(store: Store, letter_id: int) -> Letter:
    letter = store.letter(letter_id)
    assert letter is not None
    return letter


def due(store: Store, now: datetime, *, limit: int = 10) -> list[str]:
    return [one.key for one in store.outbox_due(now, stale_after=10 * MINUTE, limit=limit)]


def bring_to(store: Store, letter_id: int, state: LetterState, now: datetime = NOON) -> None:
    """Bring a queued letter into a state by the verbs that the service uses."""
    if state is HELD:
        store.hold(letter_id, now)
    elif state is not Q:
        store.mark_sending(letter_id, now)
    if state is SENT:
        store.mark_delivered(letter_id, now, 250, "2.0.0 Ok")
    if state is DEFERRED:
        store.mark_deferred(letter_id, now, now + HOUR, 451, "4.2.0 later")
    if state is FAILED:
        store.mark_failed(letter_id, now, 550, "5.1.1 nobody here")


def test_a_key_is_put_out_once_for_ever(store: Store) -> None:
    mette = registered(store)
    letters = [written(key, LetterKind.REMINDER, "mette") for key in ("a", "b", "a")]
    assert store.enqueue(letters, NOON) == 2
    bring_to(store, 1, SENT)
    before = everything(store)
    assert store.enqueue(letters, NOON + DAY) == 0
    assert everything(store) == before
    assert before["letterparticipant"] == [(1, mette.id), (2, mette.id)]
    assert mette.confirmed_at is None


def test_what_is_due_by_itself_stands_together_and_once(store: Store) -> None:
    mette = registered(store, replace(METTE, status="waiting"))
    expired = Merge(mette.id, {}, status="cancelled")
    letter = written("offer_expired/1", LetterKind.OFFER_EXPIRED, "mette")
    assert store.carry_out_due([expired], [letter], NOON + DAY) == 1
    (after,) = store.participants()
    assert changes(mette, after) == {"status": "cancelled", "waiting_since": None, "changed_at": NOON + DAY}
    assert logged(store)[-2:] == [("changed", "cancelled"), ("letter queued", "offer_expired")]
    before = everything(store)
    assert store.carry_out_due([expired], [letter], NOON + 2 * DAY) == 0
    assert everything(store) == before


def test_of_what_is_due_nothing_stands_when_a_part_fails(store: Store) -> None:
    mette = registered(store, replace(METTE, status="waiting"))
    before = everything(store)
    with pytest.raises(NoResultFound):
        store.carry_out_due(
            [Merge(mette.id, {}, status="cancelled")], [written("a", LetterKind.OFFER_EXPIRED, "nobody")], NOON
        )
    assert everything(store) == before


def test_the_bytes_that_go_out_are_those_that_were_written(store: Store) -> None:
    number = queued(store)
    for at in (NOON, NOON + HOUR):
        (letter,) = store.outbox_due(at, stale_after=MINUTE, limit=1)
        assert letter.raw == written("a", LetterKind.REMINDER).raw
        bring_to(store, number, DEFERRED, at)


def test_letters_go_out_in_the_order_in_which_they_were_written(store: Store) -> None:
    for key, minutes in [("late", 5), ("first", 0), ("second", 0), ("middle", 3)]:
        queued(store, key, now=NOON + minutes * MINUTE)
    assert due(store, NOON + HOUR) == ["first", "second", "middle", "late"]
    assert due(store, NOON + HOUR, limit=2) == ["first", "second"]
    assert due(store, NOON + 4 * MINUTE) == ["first", "second", "middle"]


DUE = [  # state, minutes later: whether it is to be sent
    (Q, 0, True),
    (SENDING, 9, False),
    (SENDING, 10, True),
    (SENT, 6000, False),
    (DEFERRED, 59, False),
    (DEFERRED, 60, True),
    (FAILED, 6000, False),
    (HELD, 6000, False),
]


@pytest.mark.parametrize(("state", "minutes", "is_due"), DUE)
def test_what_is_due(store: Store, state: LetterState, minutes: int, is_due: bool) -> None:
    bring_to(store, queued(store), state)
    assert due(store, NOON + minutes * MINUTE) == (["a"] if is_due else [])


ENDS = [
    (SENDING, {"attempts": 1, "sending_at": NOON}),
    (
        SENT,
        {
            "attempts": 1,
            "sending_at": NOON,
            "sent_at": NOON,
            "copied_at": NOON,
            "smtp_code": 250,
            "smtp_text": "2.0.0 Ok",
        },
    ),
    (
        DEFERRED,
        {
            "attempts": 1,
            "sending_at": NOON,
            "next_attempt_at": NOON + HOUR,
            "smtp_code": 451,
            "smtp_text": "4.2.0 later",
        },
    ),
    (FAILED, {"attempts": 1, "sending_at": NOON, "smtp_code": 550, "smtp_text": "5.1.1 nobody here"}),
    (HELD, {}),
]


@pytest.mark.parametrize(("state", "changed"), ENDS)
def test_how_an_attempt_ends(store: Store, state: LetterState, changed: dict[str, object]) -> None:
    number = queued(store)
    before = letter_of(store, number)
    bring_to(store, number, state)
    assert changes(before, letter_of(store, number)) == {"state": state, **changed}


TAKEN = [(Q, True), (DEFERRED, True), (SENDING, False), (SENT, False), (FAILED, False), (HELD, False)]


@pytest.mark.parametrize(("state", "taken"), TAKEN)
def test_a_letter_is_taken_for_sending_by_one_only(store: Store, state: LetterState, taken: bool) -> None:
    number = queued(store)
    bring_to(store, number, state)
    assert store.mark_sending(number, NOON) is taken
    assert letter_of(store, number).state is (SENDING if taken else state)


@pytest.mark.parametrize("state", [Q, SENDING, SENT, DEFERRED, FAILED, HELD])
def test_a_start_of_the_service_takes_up_what_was_under_way(store: Store, state: LetterState) -> None:
    number = queued(store)
    bring_to(store, number, state)
    assert store.release_sending() == (1 if state is SENDING else 0)
    assert letter_of(store, number).state is (Q if state is SENDING else state)


@pytest.mark.parametrize("state", [Q, SENDING, SENT, DEFERRED, FAILED, HELD])
def test_a_human_releases_what_is_held_or_failed(store: Store, state: LetterState) -> None:
    number = queued(store)
    bring_to(store, number, state)
    later = NOON + timedelta(days=5)
    assert store.release(number, later) is (state in (FAILED, HELD))
    if state in (FAILED, HELD):
        letter = letter_of(store, number)
        assert (letter.state, letter.queued_at, letter.next_attempt_at) == (Q, later, later)
        assert due(store, later) == ["a"]


@pytest.mark.parametrize("state", [SENDING, SENT, FAILED, HELD])
def test_only_what_waits_is_held(store: Store, state: LetterState) -> None:
    number = queued(store)
    bring_to(store, number, state)
    assert not store.hold(number, NOON)
    assert letter_of(store, number).state is state


def test_counting_for_the_caps(store: Store) -> None:
    for key, to, hours in [("a", "m@x.org", 0), ("b", "m@x.org", 2), ("c", "n@x.org", 3), ("d", "m@x.org", 4)]:
        bring_to(store, queued(store, key, to=to), SENT, NOON + hours * HOUR)
    bring_to(store, queued(store, "e", to="m@x.org"), FAILED, NOON + 5 * HOUR)
    queued(store, "f", to="m@x.org")
    assert [store.sent_since(NOON + hours * HOUR) for hours in range(6)] == [4, 3, 3, 2, 1, 0]
    assert [store.sent_to("m@x.org", NOON + hours * HOUR) for hours in range(6)] == [3, 2, 2, 1, 1, 0]


def test_the_log_tells_of_letters_by_number_alone(store: Store) -> None:
    number = queued(store, to="mette@example.org")
    bring_to(store, number, FAILED)
    store.release(number, NOON)
    store.hold(number, NOON)
    expected = [("letter queued", "reminder"), ("letter failed", "550"), ("letter released", ""), ("letter held", "")]
    assert logged(store) == expected
