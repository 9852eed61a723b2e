from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from stored import (
    COURSE,
    DAY,
    LATE,
    METTE,
    NOON,
    PLACE,
    REVIEW,
    arrival_of,
    committed,
    decision,
    everything,
    incoming,
    kept,
    registered,
    written,
)

from bot.deciding.values import AutoReply, Bounced, LetterKind, Outcome
from bot.records import ArrivalState, ReviewState
from bot.store import Erased, Store

ENDS = {COURSE: NOON + 10 * DAY}
PERSONAL_FIELDS = ("name", "title", "workplace", "email", "phone", "contact_name", "contact_email", "contact_phone")
PAYER_FIELDS = ("ean", "cvr", "reference", "invoice_email")


def erase(store: Store, now: datetime, ends: dict[str, datetime] = ENDS) -> Erased:
    """Forget mail after 50 days, food 5 and people 20 days after their course."""
    times = {"course_mail": 50 * DAY, "dietary": 5 * DAY, "personal": 20 * DAY}
    return store.erase_expired(ends, now=now, **times)


MOMENTS = [  # days from the mail; the course ends on day 10: what is erased
    (15, Erased()),
    (16, Erased(dietary=1)),
    (30, Erased(dietary=1)),
    (31, Erased(dietary=1, people=2)),
    (50, Erased(dietary=1, people=2)),
    (51, Erased(dietary=1, people=2, mails=2, letters=1)),
]


@pytest.mark.parametrize(("days", "erased"), MOMENTS)
def test_each_thing_is_erased_in_its_time_and_once(store: Store, days: int, erased: Erased) -> None:
    committed(store, kept(store, 1), decision(Outcome.REGISTER, METTE), written("a", LetterKind.CONFIRMATION, "mette"))
    registered(store, LATE, uid=2)
    store.mark_sending(1, NOON)
    store.mark_delivered(1, NOON, 250, "")
    now = NOON + timedelta(days=days)
    assert erase(store, now) == erased
    before = everything(store)
    assert erase(store, now) == Erased()
    assert everything(store) == before


def test_nothing_of_a_person_stays_but_the_key(store: Store) -> None:
    registered(store)
    erase(store, NOON + 31 * DAY)
    (mette,) = store.participants()
    assert {getattr(mette, field) for field in (*PERSONAL_FIELDS, *PAYER_FIELDS, "dietary")} == {""}
    assert (mette.key, mette.course) == ("mette", COURSE)


def test_a_rescan_brings_nobody_back(store: Store) -> None:
    registered(store)
    erase(store, NOON + 60 * DAY)
    (arrival,) = store.keep(*PLACE[:2], 8, [incoming(1, b"Subject: 1\r\n\r\n")], NOON + 61 * DAY)
    assert arrival.state is ArrivalState.DUPLICATE
    committed(store, kept(store, 2), decision(Outcome.REGISTER, METTE))
    (mette,) = store.participants()
    assert mette.name == ""


def test_mail_that_was_not_answered_or_is_on_its_way_is_not_erased(store: Store) -> None:
    kept(store, 1)
    store.enqueue([written("a")], NOON)
    assert erase(store, NOON + 99 * DAY) == Erased()
    assert len(store.unanswered(10)) == len(store.outbox_due(NOON, stale_after=DAY, limit=10)) == 1


def test_what_came_back_is_erased_with_its_letter(store: Store) -> None:
    store.enqueue([written("a"), written("b")], NOON)
    for number in (1, 2):
        store.mark_sending(number, NOON)
        store.mark_delivered(number, NOON, 250, "")
    told = decision(
        Outcome.LEAVE, bounces=(Bounced("mette@example.org", True, 1, "no"),), auto_reply=AutoReply(2, "Ferie")
    )
    committed(store, kept(store, 1), told)
    assert erase(store, NOON + 50 * DAY) == Erased()
    assert erase(store, NOON + 51 * DAY) == Erased(mails=0, letters=2, muted=1)
    assert [(one.recipient, one.smtp_text, one.auto_reply) for one in store.letters()] == [("", "", "")] * 2
    assert store.muted() == []


def test_a_mail_set_aside_can_no_longer_be_tried_again_once_erased(store: Store) -> None:
    number = kept(store, 1)
    store.shunt(number, "text of the mail", NOON)
    assert erase(store, NOON + 51 * DAY) == Erased(mails=1)
    assert (arrival_of(store, number).raw, arrival_of(store, number).error) == (None, "")
    assert not store.unshunt(number)


def test_a_case_that_nobody_decided_is_closed_with_its_mail(store: Store) -> None:
    committed(store, kept(store, 1), REVIEW)
    now = NOON + 51 * DAY
    assert erase(store, now) == Erased(mails=1)
    found = store.review(1)
    assert found is not None
    review, arrival = found
    assert (review.state, review.decided_at, review.proposal, review.doubts) == (ReviewState.DISMISSED, now, {}, [])
    assert (arrival.sender_name, arrival.sender_email, arrival.subject, arrival.why) == ("", "", "", "")


def test_an_erased_letter_is_never_sent_nor_shown_as_trouble(store: Store) -> None:
    store.enqueue([written("a", LetterKind.REMINDER)], NOON)
    store.hold(1, NOON)
    assert erase(store, NOON + 51 * DAY) == Erased(letters=1)
    assert not store.release(1, NOON + 51 * DAY)
    assert store.overview().troubled == ()
    assert store.enqueue([written("a", LetterKind.REMINDER)], NOON + 51 * DAY) == 0


@pytest.mark.parametrize(("days", "people"), [(20, 0), (21, 1)])
def test_of_a_course_that_is_no_longer_configured_the_last_change_counts(store: Store, days: int, people: int) -> None:
    registered(store, replace(METTE, course="forgotten"))
    assert erase(store, NOON + timedelta(days=days)).people == people


def test_what_was_erased_is_gone_from_the_disk(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'x.sqlite3'}")
    store.migrate()
    registered(store)
    words = [word.encode() for word in ("Mette Østergård", "faktura@example.org", "Subject: 1")]
    assert all(any(word in file.read_bytes() for file in tmp_path.iterdir()) for word in words)
    erase(store, NOON + 60 * DAY)
    assert not any(word in file.read_bytes() for file in tmp_path.iterdir() for word in words)
    store.close()
