from dataclasses import replace

import pytest
from stored import (
    DAY,
    FOLDER,
    LATE,
    METTE,
    NOON,
    REVIEW,
    arrival_of,
    committed,
    everything,
    kept,
    logged,
    registered,
    written,
)

from bot.deciding.values import LetterKind
from bot.records import ArrivalState, Filing, ParticipantStatus, ReviewState
from bot.store import Store


def opened(store: Store, uid: int = 1) -> int:
    """A case about a mail that has been flagged in the mailbox; its id."""
    number = kept(store, uid)
    committed(store, number, REVIEW)
    store.mark_filed(number, NOON)
    return next(review.id for review, arrival in store.reviews() if arrival.id == number)


def test_cases_are_shown_with_their_mails_the_oldest_first(store: Store) -> None:
    numbers = [opened(store, uid) for uid in (1, 2, 3)]
    store.decide_review(numbers[1], ReviewState.DISMISSED, (), (), NOON)
    assert [(review.id, arrival.uid, arrival.subject) for review, arrival in store.reviews()] == [
        (numbers[0], 1, "Tilmelding"),
        (numbers[2], 3, "Tilmelding"),
    ]


def test_one_case_comes_with_the_bytes_of_its_mail(store: Store) -> None:
    found = store.review(opened(store))
    assert found is not None
    review, arrival = found
    assert (review.state, arrival.raw) == (ReviewState.OPEN, b"Subject: 1\r\n\r\n")
    assert store.review(99) is None


def test_a_case_is_registered_in_one_go(store: Store) -> None:
    number = opened(store)
    letter = written("a", LetterKind.CONFIRMATION, "mette")
    assert store.decide_review(number, ReviewState.REGISTERED, [METTE], [letter], NOON + DAY, FOLDER)
    found = store.review(number)
    assert found is not None
    review, arrival = found
    assert (review.state, review.decided_at) == (ReviewState.REGISTERED, NOON + DAY)
    assert (arrival.filing, arrival.folder_to, arrival.filed_at) == (Filing.MOVE, FOLDER, None)
    (mette,) = store.participants()
    assert (mette.arrival_id, mette.received_at, mette.recorded_at) == (arrival.id, NOON, NOON + DAY)
    assert mette.confirmed_at == NOON + DAY
    assert [one.arrival_id for one in store.letters()] == [arrival.id]
    assert ("review decided", "registered") in logged(store)


def test_a_case_that_is_dismissed_leaves_the_mail_where_it_is(store: Store) -> None:
    number = opened(store)
    store.decide_review(number, ReviewState.DISMISSED, (), (), NOON)
    assert store.reviews() == []
    assert store.unfiled() == []
    arrival = arrival_of(store, 1)
    assert (arrival.state, arrival.filing) == (ArrivalState.ANSWERED, Filing.FLAG)


def test_a_case_is_decided_once(store: Store) -> None:
    number = opened(store)
    store.decide_review(number, ReviewState.DISMISSED, (), (), NOON)
    before = everything(store)
    assert not store.decide_review(number, ReviewState.REGISTERED, [METTE], [written("a")], NOON)
    assert not store.decide_review(99, ReviewState.REGISTERED, [METTE], [written("a")], NOON)
    assert everything(store) == before


@pytest.mark.parametrize("status", ["late", "next_year"])
def test_somebody_late_is_admitted_once(store: Store, status: str) -> None:
    late = registered(store, replace(LATE, status=status))
    letter = written("admitted", LetterKind.CONFIRMATION, "late")
    assert store.admit(late.id, [letter], NOON + DAY)
    after = store.participant(late.id)
    assert after is not None
    assert (after.status, after.confirmed_at, after.changed_at) == (
        ParticipantStatus.REGISTERED,
        NOON + DAY,
        NOON + DAY,
    )
    assert len(store.letters()) == 1
    before = everything(store)
    assert not store.admit(late.id, [written("again")], NOON + DAY)
    assert everything(store) == before


@pytest.mark.parametrize(("number", "status"), [(1, "registered"), (1, "waiting"), (1, "cancelled"), (99, "late")])
def test_nobody_else_is_admitted(store: Store, number: int, status: str) -> None:
    registered(store, replace(METTE, status=status))
    assert not store.admit(number, [written("a")], NOON)
    assert store.letters() == []
