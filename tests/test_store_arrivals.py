from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from hashlib import sha256

import pytest
from stored import DAY, FOLDER, MINUTE, NOON, PLACE, arrival_of, committed, decision, incoming, kept, logged

from bot.deciding.values import Outcome
from bot.records import Arrival, ArrivalState, Filing
from bot.store import Store


def mark(store: Store) -> tuple[int, int, datetime | None] | None:
    found = store.watermark(*PLACE[:2])
    return (found.uidvalidity, found.uid, found.since_at) if found else None


def states(store: Store) -> list[tuple[int, ArrivalState, Filing]]:
    return [(one.uid, one.state, one.filing) for one in store.arrivals()]


def test_a_mail_is_kept_whole_and_the_watermark_moves_with_it(store: Store) -> None:
    raw = b"Message-ID: <5@example.org>\r\n\r\n\xff\x00\xe6"
    (given,) = store.keep(*PLACE, [incoming(5, raw, received=NOON - DAY)], NOON)
    (arrival,) = store.unanswered(10)
    assert arrival.id == given.id
    assert arrival.model_dump(exclude_defaults=True) == {
        "id": given.id,
        "mailbox": "lv@example.org",
        "folder": "INBOX",
        "uidvalidity": 7,
        "uid": 5,
        "message_id": "<5@example.org>",
        "sha256": sha256(raw).hexdigest(),
        "received_at": NOON - DAY,
        "kept_at": NOON,
        "size": len(raw),
        "raw": raw,
    }
    assert mark(store) == (7, 5, None)


WATERMARKS = [  # what was there, what comes: what is there
    ((7, 10), (7, [11, 13]), (7, 13)),
    ((7, 10), (7, [9]), (7, 10)),
    ((7, 10), (7, []), (7, 10)),
    ((7, 10), (8, [2]), (8, 2)),
]


@pytest.mark.parametrize(("before", "batch", "after"), WATERMARKS)
def test_the_watermark(
    store: Store, before: tuple[int, int], batch: tuple[int, list[int]], after: tuple[int, int]
) -> None:
    store.set_watermark(*PLACE[:2], *before, NOON)
    store.keep(*PLACE[:2], batch[0], [incoming(uid, b"%d" % uid) for uid in batch[1]], NOON)
    assert mark(store) == (*after, NOON)


def test_the_watermark_passes_mails_that_are_not_to_be_kept(store: Store) -> None:
    store.keep(*PLACE, [incoming(5)], NOON, up_to=9)
    assert mark(store) == (7, 9, None)


def test_the_first_day_outlives_a_new_watermark(store: Store) -> None:
    store.set_watermark(*PLACE, 4, NOON)
    store.set_watermark(*PLACE[:2], 8, 1)
    assert mark(store) == (8, 1, NOON)


def test_no_watermark_before_the_first_start(store: Store) -> None:
    assert store.watermark(*PLACE[:2]) is None


KEPT = ArrivalState.KEPT
FINGERPRINTS = [  # place, Message-ID and bytes of a second mail: what becomes of it
    ("fetched again", PLACE, 1, "<1@example.org>", b"one", None),
    ("same mail, other UID", PLACE, 2, "<1@example.org>", b"one", ArrivalState.DUPLICATE),
    ("same mail, new UIDVALIDITY", (*PLACE[:2], 8), 1, "<1@example.org>", b"one", ArrivalState.DUPLICATE),
    ("same mail, other folder", ("lv@example.org", "Arkiv", 7), 1, "<1@example.org>", b"one", ArrivalState.DUPLICATE),
    ("same Message-ID, other bytes", PLACE, 2, "<1@example.org>", b"two", KEPT),
    ("no Message-ID, other bytes", PLACE, 2, "", b"two", KEPT),
    ("same place under another UIDVALIDITY", (*PLACE[:2], 8), 1, "<2@example.org>", b"two", KEPT),
]


@pytest.mark.parametrize(("why", "place", "uid", "message_id", "raw", "state"), FINGERPRINTS)
def test_no_mail_is_answered_twice(
    store: Store,
    why: str,
    place: tuple[str, str, int],
    uid: int,
    message_id: str,
    raw: bytes,
    state: ArrivalState | None,
) -> None:
    store.keep(*PLACE, [incoming(1, b"one")], NOON)
    second = incoming(uid, raw)
    new = store.keep(*place, [type(second)(uid, NOON, len(raw), raw, message_id)], NOON)
    assert [one.state for one in new] == ([] if state is None else [state]), why
    assert [one.raw for one in new if one.state is ArrivalState.DUPLICATE] in ([], [None])
    assert len(store.unanswered(10)) == (2 if state is KEPT else 1)
    assert store.unfiled() == []


def test_a_mail_without_message_id_is_known_again(store: Store) -> None:
    twice = [type(incoming(1))(uid, NOON, 3, b"one") for uid in (1, 2)]
    assert [one.state for one in store.keep(*PLACE, twice, NOON)] == [KEPT, ArrivalState.DUPLICATE]


def test_a_mail_that_was_left_alone_is_known_again(store: Store) -> None:
    (first,) = store.keep(*PLACE, [incoming(1, b"one")], NOON)
    committed(store, first.id, decision(Outcome.LEAVE))
    (again,) = store.keep(*PLACE[:2], 8, [incoming(1, b"one")], NOON)
    assert (again.state, again.raw) == (ArrivalState.DUPLICATE, None)


def test_a_mail_over_the_limit_goes_to_the_human(store: Store) -> None:
    store.keep(*PLACE, [incoming(4, b"small"), incoming(5, None)], NOON)
    (arrival,) = store.unfiled()
    assert (arrival.uid, arrival.state, arrival.filing) == (5, ArrivalState.OVERSIZE, Filing.FLAG)
    assert arrival.why == "Mailen er for stor til at blive læst af robotten (40 MB)."
    assert [one.uid for one in store.unanswered(10)] == [4]
    assert mark(store) == (7, 5, None)


def test_mails_wait_in_the_order_of_their_delivery(store: Store) -> None:
    for uid, minutes in [(1, 3), (2, 1), (3, 2), (4, 1)]:
        kept(store, uid, received=NOON + minutes * MINUTE)
    assert [one.uid for one in store.unanswered(3)] == [2, 4, 3]


def test_two_that_fetch_the_same_mails_keep_them_once(store: Store, store_url: str) -> None:
    other = Store(store_url)
    store.set_watermark(*PLACE, 0)
    batch = [incoming(uid, b"%d" % uid) for uid in range(1, 21)]

    def keep(one: Store) -> list[Arrival]:
        return one.keep(*PLACE, batch, NOON)

    with ThreadPoolExecutor() as pool:
        new = list(pool.map(keep, [store, other, store, other]))
    other.close()
    assert sorted(len(rows) for rows in new) == [0, 0, 0, 20]
    assert [one.uid for one in store.unanswered(100)] == list(range(1, 21))


def test_what_is_set_aside_is_shown_flagged_and_can_be_tried_again(store: Store) -> None:
    number = kept(store, 1)
    assert store.shunt(number, "ZeroDivisionError in x.py:1", NOON)
    assert store.unanswered(10) == []
    (aside,) = store.shunted()
    assert (aside.error, aside.filing, aside.attempts) == ("ZeroDivisionError in x.py:1", Filing.FLAG, 0)
    assert [one.id for one in store.unfiled()] == [number]
    assert logged(store) == [("shunted", "")]

    store.mark_filed(number, NOON)
    assert store.unshunt(number)
    (again,) = store.unanswered(10)
    assert (again.error, again.filing, again.filed_at, again.attempts) == ("", Filing.NONE, None, 1)
    assert again.raw is not None
    assert store.shunted() == []


def test_only_a_waiting_mail_is_set_aside_and_only_one_set_aside_is_tried_again(store: Store) -> None:
    number = kept(store, 1)
    assert not store.unshunt(number)
    assert not store.unshunt(99)
    committed(store, number, decision())
    assert not store.shunt(number, "x", NOON)
    assert not store.shunt(99, "x", NOON)
    assert states(store) == [(1, ArrivalState.ANSWERED, Filing.MOVE)]


FILINGS = [
    (Outcome.REGISTER, Filing.MOVE, FOLDER),
    (Outcome.HUMAN, Filing.FLAG, ""),
    (Outcome.LEAVE, None, ""),
]


@pytest.mark.parametrize(("outcome", "filing", "folder"), FILINGS)
def test_the_mailbox_is_put_right_once(store: Store, outcome: Outcome, filing: Filing | None, folder: str) -> None:
    number = kept(store, 1)
    assert store.unfiled() == []
    committed(store, number, decision(outcome))
    unfiled = [(one.id, one.filing) for one in store.unfiled()]
    assert unfiled == ([] if filing is None else [(number, filing)])
    store.mark_filed(number, NOON)
    assert store.unfiled() == []
    assert arrival_of(store, number).folder_to == folder
