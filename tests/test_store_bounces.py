from datetime import datetime

import pytest
from stored import DAY, METTE, NOON, arrival_of, changes, committed, decision, kept, logged, registered, written

from bot.deciding.values import AutoReply, Bounced, LetterKind, Outcome
from bot.records import ArrivalState, Letter, LetterState, MutedAddress
from bot.store import Store

TO = "mette@example.org"


def sent(store: Store, key: str = "a", *, to: str = TO) -> Letter:
    """A letter that the server has taken."""
    store.enqueue([written(key, LetterKind.REMINDER, to=to)], NOON)
    number = next(one.id for one in store.letters() if one.key == key)
    store.mark_sending(number, NOON)
    store.mark_delivered(number, NOON, 250, "Ok")
    return letter_of(store, number)


def letter_of(store: Store, number: int) -> Letter:
    letter = store.letter(number)
    assert letter is not None
    return letter


def bounced(store: Store, uid: int, *bounces: Bounced, outcome: Outcome = Outcome.LEAVE, now: datetime = NOON) -> None:
    """A bounce came in and was dealt with."""
    committed(store, kept(store, uid), decision(outcome, bounces=bounces), sender="mailer-daemon@mx.example", now=now)


def muted(store: Store) -> list[str]:
    return [one.address for one in store.muted()]


@pytest.mark.parametrize("outcome", [Outcome.LEAVE, Outcome.HUMAN])
def test_a_letter_that_came_back_for_good_mutes_its_address(store: Store, outcome: Outcome) -> None:
    letter = sent(store)
    bounced(store, 1, Bounced(TO, True, letter.id, "550 5.1.1 nobody here"), outcome=outcome, now=NOON + DAY)
    assert changes(letter, letter_of(store, letter.id)) == {
        "state": LetterState.BOUNCED,
        "bounced_at": NOON + DAY,
        "smtp_text": "550 5.1.1 nobody here",
    }
    (one,) = store.muted()
    assert one.model_dump() == {
        "address": TO,
        "since": NOON + DAY,
        "reason": "550 5.1.1 nobody here",
        "letter_id": letter.id,
    }
    assert logged(store)[-2:] == [("letter came back", "for good"), ("address muted", "")]


def test_a_letter_that_came_back_for_now_is_noted_only(store: Store) -> None:
    letter = sent(store)
    bounced(store, 1, Bounced(TO, False, letter.id, "452 4.2.2 full"), now=NOON + DAY)
    after = letter_of(store, letter.id)
    assert changes(letter, after) == {"bounced_at": NOON + DAY, "smtp_text": "452 4.2.2 full"}
    assert muted(store) == []
    assert logged(store)[-1] == ("letter came back", "for now")


def test_the_address_behind_a_forwarding_is_not_the_one_to_mute(store: Store) -> None:
    bounced(store, 1, Bounced("behind@else.example", True, sent(store).id))
    assert muted(store) == [TO]


def test_without_a_letter_the_address_counts(store: Store) -> None:
    bounced(store, 1, Bounced(TO, True, None, "550 no"), Bounced("x@example.org", False), Bounced("", True))
    assert muted(store) == [TO]


def test_several_letters_of_one_address_mute_it_once(store: Store) -> None:
    first, second = sent(store, "a"), sent(store, "b")
    bounced(store, 1, Bounced(TO, True, first.id, "first"), Bounced(TO, True, second.id, "second"))
    bounced(store, 2, Bounced(TO, True, second.id, "third"), now=NOON + DAY)
    assert [(one.since, one.reason, one.letter_id) for one in store.muted()] == [(NOON, "first", first.id)]


def test_of_a_bounce_nothing_else_is_kept(store: Store) -> None:
    number = kept(store, 1)
    before = arrival_of(store, number)
    note = decision(Outcome.LEAVE, bounces=(Bounced(TO, True),), auto_reply=AutoReply(sent(store).id, "Ferie"))
    committed(store, number, note, content="fingerprint")
    assert changes(before, arrival_of(store, number)) == {
        "raw": None,
        "state": ArrivalState.ANSWERED,
        "outcome": "leave",
        "answered_at": NOON,
        "content": "fingerprint",
    }


@pytest.mark.parametrize("outcome", [Outcome.LEAVE, Outcome.HUMAN])
def test_what_a_machine_answered_is_noted_with_the_letter(store: Store, outcome: Outcome) -> None:
    letter = sent(store)
    reply = AutoReply(letter.id, "Jeg er på ferie. " * 30)
    committed(store, kept(store, 1), decision(outcome, auto_reply=reply), now=NOON + DAY)
    after = letter_of(store, letter.id)
    assert changes(letter, after) == {"auto_reply": reply.text[:300], "auto_replied_at": NOON + DAY}
    assert logged(store)[-1] == ("auto-reply noted", "")


PASSED_OVER = [  # kind, recipient: what becomes of a letter that is due
    (LetterKind.REMINDER, TO, LetterState.FAILED),
    (LetterKind.RECEIPT, TO, LetterState.FAILED),
    (LetterKind.REMINDER, "bo@example.org", LetterState.QUEUED),
    (LetterKind.DIGEST, TO, LetterState.QUEUED),
    (LetterKind.ALARM, TO, LetterState.QUEUED),
]


@pytest.mark.parametrize(("kind", "to", "state"), PASSED_OVER)
def test_letters_to_a_muted_address_fail_instead_of_being_sent(
    store: Store, kind: LetterKind, to: str, state: LetterState
) -> None:
    mette = registered(store)
    bounced(store, 2, Bounced(TO, True, None, "550 no"))
    store.enqueue([written("later", kind, "mette", to=to)], NOON)
    due = store.outbox_due(NOON, stale_after=DAY, limit=9)
    (letter,) = store.letters()
    assert (letter.state, len(due)) == (state, 1 if state is LetterState.QUEUED else 0)
    assert letter.smtp_text == ("muted: 550 no" if state is LetterState.FAILED else "")
    assert [one.key for one in store.overview().troubled] == (["later"] if state is LetterState.FAILED else [])
    assert store.participant(mette.id) == mette


def test_a_deferred_letter_fails_when_its_time_comes(store: Store) -> None:
    store.enqueue([written("a", to=TO)], NOON)
    store.mark_sending(1, NOON)
    store.mark_deferred(1, NOON, NOON + DAY, 451, "later")
    bounced(store, 1, Bounced(TO, True))
    for now, state in ((NOON, LetterState.DEFERRED), (NOON + DAY, LetterState.FAILED)):
        assert store.outbox_due(now, stale_after=DAY, limit=9) == []
        assert letter_of(store, 1).state is state


def test_a_letter_that_a_human_releases_goes_out_all_the_same(store: Store) -> None:
    bounced(store, 1, Bounced(TO, True))
    store.enqueue([written("a", to=TO)], NOON)
    assert store.outbox_due(NOON, stale_after=DAY, limit=9) == []
    store.release(1, NOON + DAY)
    assert [one.key for one in store.outbox_due(NOON + DAY, stale_after=DAY, limit=9)] == ["a"]


SENDERS = [(TO, []), ("bo@example.org", [TO]), ("mailer-daemon@mx.example", [TO]), ("", [TO])]


@pytest.mark.parametrize(("sender", "still_muted"), SENDERS)
def test_mail_from_a_muted_address_shows_that_it_is_alive(store: Store, sender: str, still_muted: list[str]) -> None:
    bounced(store, 1, Bounced(TO, True))
    committed(store, kept(store, 2), decision(Outcome.REGISTER, METTE), sender=sender)
    assert muted(store) == still_muted


def test_a_bounce_that_comes_from_the_address_itself_mutes_it(store: Store) -> None:
    committed(store, kept(store, 1), decision(Outcome.LEAVE, bounces=(Bounced(TO, True),)), sender=TO)
    assert muted(store) == [TO]


def test_a_human_unmutes(store: Store) -> None:
    bounced(store, 1, Bounced(TO, True))
    assert store.unmute(TO, NOON)
    assert not store.unmute(TO, NOON)
    assert store.muted() == list[MutedAddress]()
    assert logged(store)[-1] == ("address unmuted", "")


def test_the_log_tells_no_address(store: Store) -> None:
    letter = sent(store)
    bounced(store, 1, Bounced(TO, True, letter.id, f"<{TO}> unknown"))
    store.enqueue([written("b", to=TO)], NOON)
    store.outbox_due(NOON, stale_after=DAY, limit=9)
    committed(store, kept(store, 2), decision(), sender=TO)
    assert [(what, detail) for what, detail in logged(store) if "@" in what or "@" in detail] == []
