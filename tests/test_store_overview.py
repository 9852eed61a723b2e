from datetime import datetime

import pytest
from sqlalchemy.orm.exc import DetachedInstanceError
from stored import (
    COURSE,
    DAY,
    LATE,
    METTE,
    MINUTE,
    NOON,
    PLACE,
    REVIEW,
    committed,
    decision,
    incoming,
    kept,
    registered,
    written,
)

from bot.deciding.values import AutoReply, Bounced, LetterKind, Merge, Outcome, Overview
from bot.records import Arrival, Letter, LetterState
from bot.store import Store


def test_of_an_empty_database(store: Store) -> None:
    assert store.overview() == Overview()


def test_all_that_stands(store: Store) -> None:
    mette = registered(store, uid=1)
    late = registered(store, LATE, uid=2)
    committed(store, kept(store, 3), REVIEW)
    store.shunt(kept(store, 4), "x", NOON)
    committed(store, kept(store, 5), decision(Outcome.HUMAN))
    committed(store, kept(store, 6), decision(Outcome.LEAVE))
    kept(store, 7)
    store.keep(*PLACE, [incoming(8, None)], NOON)
    keys = {kind: f"{kind}/1" for kind in LetterKind}
    store.enqueue([written(key, kind) for kind, key in keys.items()], NOON - DAY)
    for number in (1, 2, 3, 4):
        store.mark_sending(number, NOON)
    store.mark_deferred(1, NOON, NOON + MINUTE, 451, "")
    store.mark_failed(2, NOON, 550, "")
    store.mark_delivered(3, NOON, 250, "")
    store.hold(5, NOON)
    store.note_ok("send", NOON)

    view = store.overview()
    assert [one.id for one in view.participants] == [mette.id, late.id]
    assert view.absent == store.absences() == {mette.id: frozenset({2, 4})}
    own = {"reminder/1", "digest/1", "alarm/1", "missing_data/1", "place_offered/1", "offer_expired/1"}
    own |= {"meeting_changed/1", "change_proposed/1", "headcount/1", "thank_you/1", "certificate/1"}
    assert view.letter_keys == own
    assert [one.id for one in view.troubled] == [1, 2, 5]
    assert [one.uid for one in view.waiting] == [5, 8]
    assert [(review.doubts, arrival.uid) for review, arrival in view.reviews] == [(["Hvem er Bo?"], 3)]
    assert [one.uid for one in view.shunted] == [4]
    assert [one.name for one in view.health] == ["send"]
    assert (view.last_digest_at, view.first_arrival_at) == (NOON - DAY, NOON)
    assert [one.uid for one in store.arrivals()] == [1, 2, 3, 4, 5, 6, 7, 8]


def test_the_digest_shows_a_mail_that_waits_once(store: Store) -> None:
    committed(store, kept(store, 1), decision(Outcome.HUMAN), now=NOON)
    store.enqueue([written("digest/1", LetterKind.DIGEST)], NOON + MINUTE)
    committed(store, kept(store, 2), decision(Outcome.HUMAN), now=NOON + DAY)
    assert [one.uid for one in store.overview().waiting] == [2]


def test_the_digest_tells_once_which_letters_came_back_or_were_answered_by_a_machine(store: Store) -> None:
    store.enqueue([written(key, to=f"{key}@example.org") for key in ("a", "b", "c", "d")], NOON)

    def told(uid: int, *bounces: Bounced, auto_reply: AutoReply | None = None, now: datetime) -> None:
        committed(store, kept(store, uid), decision(Outcome.LEAVE, bounces=bounces, auto_reply=auto_reply), now=now)

    told(1, Bounced("a@example.org", True, 1, "550 no"), now=NOON)
    told(2, auto_reply=AutoReply(2, "Ferie"), now=NOON)
    view = store.overview()
    assert view.muted == {"a@example.org"}
    assert [(one.key, one.state, one.smtp_text) for one in view.not_reached] == [("a", LetterState.BOUNCED, "550 no")]
    assert [(one.key, one.auto_reply) for one in view.auto_replies] == [("b", "Ferie")]

    store.enqueue([written("digest/1", LetterKind.DIGEST)], NOON + MINUTE)
    told(3, Bounced("d@example.org", False, 4, "452 full"), now=NOON + 3 * MINUTE)
    told(4, Bounced("c@example.org", True, 3, "550 no"), now=NOON + 2 * MINUTE)
    told(5, auto_reply=AutoReply(4, "Barsel"), now=NOON + 2 * MINUTE)
    view = store.overview()
    assert view.muted == {"a@example.org", "c@example.org"}
    assert [(one.key, one.state) for one in view.not_reached] == [("c", LetterState.BOUNCED), ("d", LetterState.QUEUED)]
    assert [one.key for one in view.auto_replies] == ["d"]


def test_the_digest_tells_once_what_was_done_about_participants(store: Store) -> None:
    mette = registered(store, uid=1)
    assert {entry.participant_id for entry in store.overview().log} == {mette.id}
    assert [entry.what for entry in store.overview().log] == ["recorded", "absence", "absence"]
    store.enqueue([written("digest/1", LetterKind.DIGEST)], NOON + MINUTE)
    store.carry_out_due([Merge(mette.id, {"ean": "5798005366393"}, present=(2,))], [], NOON + 2 * MINUTE)
    told = [(entry.what, entry.detail) for entry in store.overview().log]
    assert told == [("changed", "ean"), ("absence over", "2")]


def test_a_signup_with_a_question_waits_for_the_human_too(store: Store) -> None:
    number = kept(store, 1)
    both = decision(Outcome.REGISTER, METTE)
    committed(store, number, type(both)(both.outcome, decision(Outcome.HUMAN).filing, COURSE, both.records))
    assert [one.id for one in store.overview().waiting] == [number]


def test_lists_come_without_the_bytes(store: Store) -> None:
    store.shunt(kept(store, 1), "x", NOON)
    store.enqueue([written("a")], NOON)
    mails = (*store.shunted(), *store.unfiled(), *store.arrivals(), *store.overview().shunted)
    rows: list[Arrival | Letter] = [*mails, *store.letters()]
    for row in rows:
        with pytest.raises(DetachedInstanceError):
            _ = row.raw


def test_participants_of_one_course_or_of_all(store: Store) -> None:
    registered(store)
    assert [one.key for one in store.participants()] == ["mette"]
    assert [one.key for one in store.participants(COURSE)] == ["mette"]
    assert store.participants("other") == []
    assert store.participant(99) is None
    assert store.letter(99) is None
    assert store.arrival(99) is None


def test_health(store: Store) -> None:
    def stands() -> tuple[object, ...]:
        health = store.health("poll")
        assert health is not None
        return (health.ok_at, health.failing_since, health.error)

    assert store.health("poll") is None
    store.note_ok("poll", NOON)
    assert stands() == (NOON, None, "")
    store.note_failing("poll", "refused", NOON + MINUTE)
    store.note_failing("poll", "timed out", NOON + 2 * MINUTE)
    assert stands() == (NOON, NOON + MINUTE, "timed out")
    store.note_ok("poll", NOON + 3 * MINUTE)
    assert stands() == (NOON + 3 * MINUTE, None, "")
    assert store.health("send") is None
