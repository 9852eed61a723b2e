from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy.exc import NoResultFound
from stored import (
    COURSE,
    DAY,
    FOLDER,
    LATE,
    METTE,
    NOON,
    REVIEW,
    arrival_of,
    changes,
    committed,
    decision,
    everything,
    kept,
    logged,
    registered,
    written,
)

from bot.deciding.values import Decision, LetterKind, Merge, Outcome, Written
from bot.records import ArrivalState, Filing, ParticipantStatus
from bot.store import Incoming, Store


def test_a_signup_is_recorded_whole(store: Store) -> None:
    number = kept(store, 1, received=NOON - DAY)
    confirmation = written("confirmation/1", LetterKind.CONFIRMATION, "mette")
    assert committed(store, number, decision(Outcome.REGISTER, METTE), confirmation)

    arrival = arrival_of(store, number)
    assert (arrival.state, arrival.outcome, arrival.filing) == (ArrivalState.ANSWERED, "register", Filing.MOVE)
    assert (arrival.sender_name, arrival.sender_email) == ("Åse Holm", "aase@example.org")
    assert (arrival.subject, arrival.intents, arrival.course) == ("Tilmelding", "signup", COURSE)
    assert arrival.why == "Fordi."
    assert (arrival.folder_to, arrival.answered_at) == (FOLDER, NOON)
    assert arrival.raw is not None

    (participant,) = store.participants(COURSE)
    assert participant.model_dump(exclude_defaults=True) == {
        "id": participant.id,
        "key": "mette",
        "course": COURSE,
        "name": "Mette Østergård",
        "title": "Souschef",
        "workplace": "Ærø Bibliotek",
        "email": "mette@example.org",
        "phone": "+4565514301",
        "dietary": "vegetar",
        "contact_name": "Åse Holm",
        "contact_email": "aase@example.org",
        "contact_phone": "+4565514302",
        "ean": "5790001330552",
        "cvr": "12345678",
        "reference": "PO-17",
        "invoice_email": "faktura@example.org",
        "arrival_id": number,
        "received_at": NOON - DAY,
        "recorded_at": NOON,
        "confirmed_at": NOON,
        "changed_at": NOON,
    }
    assert store.absences() == {participant.id: frozenset({2, 4})}

    (letter,) = store.letters()
    assert letter.model_dump(exclude_defaults=True, exclude={"raw"}) == {
        "id": letter.id,
        "key": "confirmation/1",
        "kind": "confirmation",
        "message_id": "<confirmation/1@bot.example.org>",
        "recipient": "mette@example.org",
        "course": COURSE,
        "arrival_id": number,
        "queued_at": NOON,
        "next_attempt_at": NOON,
    }
    assert everything(store)["letterparticipant"] == [(letter.id, participant.id)]
    assert logged(store) == [
        ("answered", "register"),
        ("recorded", "registered"),
        ("absence", "2"),
        ("absence", "4"),
        ("letter queued", "confirmation"),
    ]


def test_a_mail_is_committed_once(store: Store) -> None:
    number = kept(store, 1)
    committed(store, number, decision(Outcome.REGISTER, METTE), written("a"))
    before = everything(store)
    assert not committed(store, number, decision(Outcome.REJECT_LATE, LATE), written("b"))
    assert not committed(store, 99, decision())
    assert everything(store) == before


def test_the_same_people_and_letters_are_not_made_twice(store: Store) -> None:
    committed(store, kept(store, 1), decision(Outcome.REGISTER, METTE), written("a"))
    committed(store, kept(store, 2), decision(Outcome.REGISTER, METTE), written("a"), written("b"), written("b"))
    assert len(store.participants()) == 1
    assert [one.key for one in store.letters()] == ["a", "b"]


def test_of_a_mail_that_is_left_alone_only_place_and_fingerprint_stay(store: Store) -> None:
    number = kept(store, 1)
    before = arrival_of(store, number)
    committed(store, number, decision(Outcome.LEAVE))
    assert changes(before, arrival_of(store, number)) == {
        "raw": None,
        "state": ArrivalState.ANSWERED,
        "outcome": "leave",
        "answered_at": NOON,
    }


def test_the_bytes_of_a_mail_left_alone_are_gone_from_the_disk(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'x.sqlite3'}")
    store.migrate()
    (small,) = store.keep("a", "b", 1, [_secret_mail(1, 100)], NOON)
    (large,) = store.keep("a", "b", 1, [_secret_mail(2, 20_000)], NOON)
    for arrival in (small, large):
        committed(store, arrival.id, decision(Outcome.LEAVE))
    store.close()
    assert [file.name for file in tmp_path.iterdir() if b"hemmelighed" in file.read_bytes()] == []


def _secret_mail(uid: int, size: int) -> Incoming:
    return Incoming(uid, NOON, size, (b"hemmelighed %d " % uid) * (size // 14))


def test_new_data_is_merged_into_the_record(store: Store) -> None:
    mette = registered(store)
    change = Merge(mette.id, {"ean": "5798000000001", "name": "Mette Ø. Holm"}, (1, 2), (4,), "cancelled")
    committed(store, kept(store, 2), decision(Outcome.REGISTER, change), now=NOON + DAY)
    after = store.participant(mette.id)
    assert after is not None
    assert changes(mette, after) == {
        "ean": "5798000000001",
        "name": "Mette Ø. Holm",
        "status": ParticipantStatus.CANCELLED,
        "changed_at": NOON + DAY,
    }
    assert store.absences() == {mette.id: frozenset({1, 2})}
    assert logged(store)[-3:] == [("changed", "ean, name, cancelled"), ("absence", "1"), ("absence over", "4")]


SAID_AGAIN = [
    ({"ean": "5790001330552"}, (), (), None),
    ({}, (2, 4), (1, 3), None),
    ({}, (), (), "registered"),
    ({"name": "Mette Østergård"}, (2,), (), "registered"),
]


@pytest.mark.parametrize("said", SAID_AGAIN)
def test_what_stands_already_is_no_change(
    store: Store, said: tuple[dict[str, str], tuple[int, ...], tuple[int, ...], str | None]
) -> None:
    mette = registered(store)
    before = everything(store)
    committed(store, kept(store, 2), decision(Outcome.REGISTER, Merge(mette.id, *said)), now=NOON + DAY)
    after = everything(store)
    assert (after["participant"], after["absence"]) == (before["participant"], before["absence"])
    assert logged(store)[-1] == ("answered", "register")


@pytest.mark.parametrize("said", [((1,), ()), ((), (4,))])
def test_an_absence_or_its_end_is_a_change_of_the_record(
    store: Store, said: tuple[tuple[int, ...], tuple[int, ...]]
) -> None:
    mette = registered(store)
    committed(store, kept(store, 2), decision(Outcome.REGISTER, Merge(mette.id, {}, *said)), now=NOON + DAY)
    after = store.participant(mette.id)
    assert after is not None
    assert changes(mette, after) == {"changed_at": NOON + DAY}


WAITING = replace(METTE, status="waiting")
LINE = [  # what happens to somebody on the waiting list to whom a place is offered: status, since when, until when
    (Merge(1, {"name": "Mette Holm"}), ("waiting", NOON, NOON + 5 * DAY)),
    (Merge(1, {}, status="waiting"), ("waiting", NOON, NOON + 5 * DAY)),
    (Merge(1, {}, status="registered"), ("registered", None, None)),
    (Merge(1, {}, status="cancelled"), ("cancelled", None, None)),
    (Merge(1, {}, status="next_year"), ("next_year", None, None)),
]


@pytest.mark.parametrize(("change", "stands"), LINE)
def test_an_offer_stands_as_long_as_one_waits(
    store: Store, change: Merge, stands: tuple[str, datetime | None, datetime | None]
) -> None:
    registered(store, WAITING)
    store.enqueue([written("o", LetterKind.PLACE_OFFERED, "mette", until=NOON + 5 * DAY)], NOON + DAY)
    committed(store, kept(store, 2, received=NOON + DAY), decision(Outcome.REGISTER, change), now=NOON + DAY)
    after = store.participant(1)
    assert after is not None
    assert (after.status, after.waiting_since, after.offered_until) == stands


def test_who_comes_back_onto_the_list_stands_at_its_end(store: Store) -> None:
    mette = registered(store, replace(METTE, status="cancelled"))
    again = kept(store, 2, received=NOON + DAY)
    committed(store, again, decision(Outcome.REGISTER, Merge(mette.id, {}, status="waiting")), now=NOON + 2 * DAY)
    after = store.participant(mette.id)
    assert after is not None
    assert (after.received_at, after.waiting_since) == (NOON, NOON + DAY)


def test_who_gets_a_place_after_all_is_confirmed(store: Store) -> None:
    mette = registered(store, WAITING)
    accepted = decision(Outcome.REGISTER, Merge(mette.id, {}, status="registered"))
    confirmation = written("confirmation/2", LetterKind.CONFIRMATION, "mette")
    committed(store, kept(store, 2), accepted, confirmation, now=NOON + DAY)
    after = store.participant(mette.id)
    assert after is not None
    assert (after.status, after.confirmed_at) == ("registered", NOON + DAY)


BROKEN = [
    (decision(Outcome.REGISTER, METTE, Merge(1, {"key": "stolen"})), (), ValueError),
    (decision(Outcome.REGISTER, METTE, Merge(99, {"name": "Nobody"})), (), NoResultFound),
    (decision(Outcome.REGISTER, replace(METTE, status="king")), (), ValueError),
    (decision(Outcome.REGISTER, METTE), (written("a", LetterKind.CONFIRMATION, "unknown"),), NoResultFound),
]


@pytest.mark.parametrize(("what", "letters", "error"), BROKEN)
def test_when_a_part_fails_nothing_stands(
    store: Store, what: Decision, letters: tuple[Written, ...], error: type[Exception]
) -> None:
    number = kept(store, 1)
    before = everything(store)
    with pytest.raises(error):
        committed(store, number, what, *letters)
    assert everything(store) == before
    assert [one.id for one in store.unanswered(10)] == [number]


CONFIRMED = [
    (LetterKind.CONFIRMATION, True),
    (LetterKind.GROUP_CONFIRMATION, True),
    (LetterKind.ALREADY_REGISTERED, False),
    (LetterKind.DEADLINE_REJECTION, False),
]


@pytest.mark.parametrize(("kind", "confirmed"), CONFIRMED)
def test_who_got_a_confirmation_is_confirmed(store: Store, kind: LetterKind, confirmed: bool) -> None:
    committed(store, kept(store, 1), decision(Outcome.REGISTER, METTE, LATE), written("a", kind, "mette"))
    at = {one.key: one.confirmed_at for one in store.participants()}
    assert at == {"mette": NOON if confirmed else None, "late": None}


def test_a_doubtful_mail_opens_a_case(store: Store) -> None:
    number = kept(store, 1)
    committed(store, number, REVIEW)
    ((review, arrival),) = store.reviews()
    assert (review.arrival_id, arrival.id, review.course, review.opened_at) == (number, number, COURSE, NOON)
    assert review.proposal == {"people": [{"name": "Bo Sen"}], "absent_on": []}
    assert review.doubts == ["Hvem er Bo?"]
    assert store.participants() == []
