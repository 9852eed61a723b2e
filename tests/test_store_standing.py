from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.orm.exc import DetachedInstanceError
from stored import COURSE, DAY, LATE, METTE, NOON, PLACE, committed, decision, kept, registered, written

from bot.deciding.values import LetterKind, NewParticipant, Outcome, Standing
from bot.reading import Payer, Person
from bot.records import LetterState
from bot.store import Incoming, Lookup, Store

BOTH = (COURSE, "other")


def bo(key: str, status: str = "registered", course: str = COURSE) -> NewParticipant:
    """Somebody of another house."""
    return NewParticipant(key, course, status, Person(key), Person(email=f"{key}@else.example"), Payer(), "da")


def test_an_empty_database_knows_nothing(store: Store) -> None:
    assert store.standing_for(Lookup()) == Standing()
    asked = Lookup(
        courses=(COURSE,),
        addresses=frozenset({"mette@example.org"}),
        thread_ids=("<x@else.example>",),
        bounced_ids=frozenset({"<x@else.example>"}),
        message_id="<x@else.example>",
        content="c",
    )
    assert store.standing_for(asked) == Standing()


CONCERNED = [  # addresses, names: whose records bear on the mail
    ({"mette@example.org"}, set(), {"mette"}),
    ({"aase@example.org"}, set(), {"mette", "other course"}),
    (set(), {"METTE  østergård"}, {"mette", "other course"}),
    (set(), {"Mette"}, set()),
    ({"bo@example.org"}, {"Mette Østergård"}, {"mette", "late", "other course"}),
    ({""}, {"", " "}, set()),
]


@pytest.mark.parametrize(("addresses", "names", "found"), CONCERNED)
def test_who_bears_on_a_mail(store: Store, addresses: set[str], names: set[str], found: set[str]) -> None:
    other = replace(METTE, key="other course", course="other", person=Person("Mette Østergård"))
    unknown = replace(METTE, key="nameless", person=Person(), contact=Person())
    committed(store, kept(store, 1), decision(Outcome.REGISTER, METTE, LATE, other, unknown))
    people = Lookup(("other", COURSE), frozenset(addresses), frozenset(names))
    assert {one.key for one in store.standing_for(people).participants} == found
    one_course = store.standing_for(replace(people, courses=(COURSE,)))
    assert {one.key for one in one_course.participants} == found - {"other course"}


THREADS = [  # what the mail answers: the letter, and whom that is about
    (["<a@bot.example.org>"], "a", ["mette", "late"]),
    (["<x@else.example>", "<b@bot.example.org>", "<a@bot.example.org>"], "b", []),
    (["<x@else.example>"], None, []),
    ([], None, []),
]


@pytest.mark.parametrize(("thread_ids", "key", "about"), THREADS)
def test_the_letter_that_a_mail_answers(store: Store, thread_ids: list[str], key: str | None, about: list[str]) -> None:
    committed(store, kept(store, 1), decision(Outcome.REGISTER, METTE, LATE, bo("bo")))
    store.enqueue([written("a", LetterKind.REMINDER, "late", "mette"), written("b")], NOON)
    found = store.standing_for(Lookup(BOTH, thread_ids=tuple(thread_ids)))
    assert (found.answers and found.answers.key) == key
    assert [one.key for one in found.answered] == about
    assert found.participants == found.answered


def test_those_whom_the_answered_letter_is_about_stand_beside_the_writer(store: Store) -> None:
    committed(store, kept(store, 1), decision(Outcome.REGISTER, bo("bo"), METTE, LATE))
    store.enqueue([written("a", LetterKind.REMINDER, "bo", "late")], NOON)
    found = store.standing_for(
        Lookup(BOTH, addresses=frozenset({"bo@example.org"}), thread_ids=("<a@bot.example.org>",))
    )
    assert [one.key for one in found.answered] == ["bo", "late"]
    assert [one.key for one in found.participants] == ["bo", "late"]


def test_absences_of_all_who_are_named(store: Store) -> None:
    waiting = replace(bo("waiting", "waiting"), absent=(3,))
    committed(store, kept(store, 1), decision(Outcome.REGISTER, METTE, LATE, waiting, replace(bo("x"), absent=(1,))))
    found = store.standing_for(Lookup(BOTH, addresses=frozenset({"mette@example.org", "bo@example.org"})))
    assert found.absent == {1: frozenset({2, 4}), 2: frozenset(), 3: frozenset({3})}


def test_seats_are_taken_by_the_registered_and_by_open_offers(store: Store) -> None:
    statuses = ("registered", "waiting", "waiting", "late", "cancelled", "next_year", "registered")
    people = [bo(f"p{place}", status) for place, status in enumerate(statuses)]
    committed(store, kept(store, 1), decision(Outcome.REGISTER, *people, bo("q", "waiting", "other")))
    assert store.standing_for(Lookup(BOTH)).seats_taken == {COURSE: 2}
    store.enqueue([written("o", LetterKind.PLACE_OFFERED, "p1", "q", until=NOON + DAY)], NOON)
    assert store.standing_for(Lookup(BOTH)).seats_taken == {COURSE: 3, "other": 1}
    assert store.standing_for(Lookup((COURSE,))).seats_taken == {COURSE: 3}


def test_the_waiting_list_is_in_the_order_of_delivery(store: Store) -> None:
    for uid, (key, hours, course) in enumerate(
        [("last", 9, COURSE), ("second", 5, COURSE), ("first", 1, "other"), ("third", 5, COURSE)]
    ):
        received = NOON + timedelta(hours=hours)
        committed(
            store, kept(store, uid, received=received), decision(Outcome.REGISTER, bo(key, "waiting", course), bo(key))
        )
    registered(store, uid=9)
    assert [one.key for one in store.standing_for(Lookup(BOTH)).waiting] == ["first", "second", "third", "last"]
    assert [one.key for one in store.standing_for(Lookup((COURSE,))).waiting] == ["second", "third", "last"]


SEEN = [  # of the second mail: Message-ID, content, SHA-256, and whether it has been seen before
    ("<1@example.org>", "words", "other bytes", True),
    ("<1@example.org>", "words", "the same bytes", False),
    ("<1@example.org>", "other words", "other bytes", False),
    ("<2@example.org>", "words", "other bytes", False),
    ("<1@example.org>", "", "other bytes", False),
    ("", "words", "other bytes", False),
]


@pytest.mark.parametrize(("message_id", "content", "sha256", "seen"), SEEN)
@pytest.mark.parametrize("outcome", [Outcome.REGISTER, Outcome.LEAVE])
def test_a_mail_that_came_by_another_way_has_been_seen(
    store: Store, outcome: Outcome, message_id: str, content: str, sha256: str, seen: bool
) -> None:
    (arrival,) = store.keep(*PLACE, [Incoming(1, NOON, 9, b"raw", "<1@example.org>")], NOON)
    same = arrival.sha256 if sha256 == "the same bytes" else sha256
    lookup = Lookup(message_id=message_id, content=content, sha256=same)
    assert not store.standing_for(lookup).seen_before
    committed(store, arrival.id, decision(outcome), content="words")
    assert store.standing_for(lookup).seen_before is seen


def test_without_a_message_id_the_same_words_are_another_mail(store: Store) -> None:
    (arrival,) = store.keep(*PLACE, [Incoming(1, NOON, 9, b"raw")], NOON)
    committed(store, arrival.id, decision(), content="words")
    assert not store.standing_for(Lookup(BOTH, content="words", sha256="other bytes")).seen_before


BOUNCES = [  # Message-IDs and recipients that a bounce names: the letters
    ({"<a@bot.example.org>"}, set(), ["a"]),
    (set(), {"bo@example.org"}, ["d", "b"]),
    ({"<a@bot.example.org>"}, {"bo@example.org"}, ["d", "a", "b"]),
    ({"<x@else.example>"}, {"x@else.example"}, []),
    ({""}, {""}, []),
    (set(), set(), []),
]


@pytest.mark.parametrize(("ids", "addresses", "found"), BOUNCES)
def test_the_letters_that_a_bounce_names(store: Store, ids: set[str], addresses: set[str], found: list[str]) -> None:
    letters = [("b", "bo@example.org"), ("a", "mette@example.org"), ("d", "bo@example.org"), ("c", "x@example.org")]
    for hours, (key, to) in enumerate(letters):
        store.enqueue([written(key, to=to)], NOON + timedelta(hours=hours))
    named = store.standing_for(
        Lookup(BOTH, bounced_ids=frozenset(ids), bounced_addresses=frozenset(addresses))
    ).bounced_from
    assert [one.key for one in named] == found
    for one in named:
        assert one.state is LetterState.QUEUED
        with pytest.raises(DetachedInstanceError):
            _ = one.raw
