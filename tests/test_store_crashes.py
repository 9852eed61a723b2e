"""Every verb that writes, stopped before each of its statements and before its commit: nothing of it stands."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Engine, event
from stored import (
    COURSE,
    DAY,
    LATE,
    METTE,
    NOON,
    PLACE,
    REVIEW,
    committed,
    decision,
    everything,
    incoming,
    kept,
    registered,
    written,
)

from bot.deciding.values import AutoReply, Bounced, LetterKind, Merge, Outcome
from bot.records import ReviewState
from bot.store import Store


class Stopped(Exception):
    """The process ends here."""


@contextmanager
def stopped_at(step: int) -> Iterator[list[int]]:
    """Stop before the statement or commit of that number; gives a list with the number of steps taken."""
    taken = [0]

    def count(*_: object) -> None:
        taken[0] += 1
        if taken[0] == step:
            raise Stopped

    for name in ("before_cursor_execute", "commit"):
        event.listen(Engine, name, count)
    try:
        yield taken
    finally:
        for name in ("before_cursor_execute", "commit"):
            event.remove(Engine, name, count)


def furnish(store: Store) -> None:
    """One of everything: mails 1 to 6, participants 1 and 2, letters 1 to 4, review 1, a muted address."""
    registered(store, METTE, uid=1)
    registered(store, LATE, uid=2)
    committed(store, kept(store, 3), REVIEW)
    kept(store, 4)
    store.shunt(kept(store, 5), "x", NOON)
    store.enqueue([written(key, LetterKind.REMINDER, "mette") for key in ("a", "b", "c")], NOON)
    store.mark_sending(2, NOON)
    store.hold(3, NOON)
    muted = Bounced("muted@example.org", permanent=True)
    committed(store, kept(store, 6), decision(Outcome.LEAVE, bounces=(muted,)))
    store.enqueue([written("muted", to="muted@example.org")], NOON)


CHANGE = Merge(1, {"ean": "5798000000001"}, (1,), (2,))
EXPIRED = Merge(1, {}, status="cancelled")
BOUNCED = Bounced("mette@example.org", True, 1, "550 no")
NEWCOMER = type(METTE)("new", COURSE, "registered", METTE.person, METTE.contact, METTE.payer, "da", absent=(1, 2))
CONFIRM = written("new", LetterKind.CONFIRMATION, "mette")

VERBS: dict[str, Callable[[Store], object]] = {
    "set_watermark": lambda store: store.set_watermark(*PLACE, 99, NOON),
    "keep": lambda store: store.keep(*PLACE, [incoming(uid, b"%d" % uid) for uid in (7, 8)], NOON),
    "commit": lambda store: committed(store, 4, decision(Outcome.REGISTER, NEWCOMER, CHANGE), CONFIRM),
    "commit a review": lambda store: committed(store, 4, REVIEW),
    "commit and leave": lambda store: committed(store, 4, decision(Outcome.LEAVE)),
    "commit a bounce": lambda store: committed(store, 4, decision(Outcome.LEAVE, bounces=(BOUNCED,))),
    "commit an auto-reply": lambda store: committed(store, 4, decision(Outcome.LEAVE, auto_reply=AutoReply(1, "væk"))),
    "commit mail from a muted address": lambda store: committed(store, 4, decision(), sender="muted@example.org"),
    "unmute": lambda store: store.unmute("muted@example.org", NOON),
    "carry_out_due": lambda store: store.carry_out_due([EXPIRED], [written("d", LetterKind.PLACE_OFFERED)], NOON),
    "shunt": lambda store: store.shunt(4, "x", NOON),
    "unshunt": lambda store: store.unshunt(5),
    "mark_filed": lambda store: store.mark_filed(1, NOON),
    "enqueue": lambda store: store.enqueue([written("d", LetterKind.REMINDER, "mette"), written("e")], NOON),
    "outbox_due": lambda store: store.outbox_due(NOON + DAY, stale_after=DAY, limit=9),
    "release_sending": lambda store: store.release_sending(),
    "mark_sending": lambda store: store.mark_sending(1, NOON),
    "mark_delivered": lambda store: store.mark_delivered(2, NOON, 250, "ok"),
    "mark_deferred": lambda store: store.mark_deferred(2, NOON, NOON + DAY, 451, "later"),
    "mark_failed": lambda store: store.mark_failed(2, NOON, 550, "no"),
    "hold": lambda store: store.hold(1, NOON),
    "release": lambda store: store.release(3, NOON),
    "decide_review": lambda store: store.decide_review(1, ReviewState.REGISTERED, [NEWCOMER], [CONFIRM], NOON, "x"),
    "admit": lambda store: store.admit(2, [CONFIRM], NOON),
    "note_ok": lambda store: store.note_ok("poll", NOON),
    "note_failing": lambda store: store.note_failing("poll", "x", NOON),
    "erase_expired": lambda store: store.erase_expired(
        {COURSE: NOON}, course_mail=DAY, dietary=DAY, personal=DAY, now=NOON + 9 * DAY
    ),
}


@pytest.mark.parametrize("name", VERBS)
def test_a_verb_stands_whole_or_not_at_all(store: Store, name: str) -> None:
    verb = VERBS[name]
    furnish(store)
    before = everything(store)
    for step in range(1, 100):
        try:
            with stopped_at(step) as taken:
                verb(store)
        except Stopped:
            assert everything(store) == before, f"stopped at step {step}"
        else:
            break
    assert taken[0] >= 2
    after = everything(store)
    assert after != before


REPEATABLE = [name for name in VERBS if name not in ("mark_delivered", "mark_deferred", "mark_failed")]


@pytest.mark.parametrize("name", REPEATABLE)
def test_a_verb_that_is_repeated_changes_nothing_more(store: Store, name: str) -> None:
    furnish(store)
    VERBS[name](store)
    after = everything(store)
    VERBS[name](store)
    assert everything(store) == after
