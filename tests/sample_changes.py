"""The letters of conversations, for golden files and pictures: what was changed, and who waits. No test of its own."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sample_letters import COURSE, KAREN, LIBRARY_PAYS, LONG, METTE, NOW, SCRIPT, answer, participant, seat

from bot.deciding.values import Change, LetterKind, LetterOrder, Overview
from bot.reading import Payer, Person
from bot.records import Health, Letter, LetterState, LogEntry, ParticipantStatus

PETER = Person("Peter Sø", None, "Odder Bibliotek", "peter@odder.example")
NAMELESS = Person(workplace="Odder Bibliotek")
UNTIL = date(2026, 3, 5)

ABSENT = Change("absent", "Mette Kjær", meetings=(2,))
SWAP = Change("replaced", "Karen Østergård Holm", other="Peter Sø")
MIXED = (
    Change("cancelled", "Karen Østergård Holm"),
    Change("registered", "Peter Sø"),
    Change("present", "Mette Kjær", meetings=(2, 3)),
    Change("updated", "Mette Kjær", fields=("name", "ean")),
)
EVERYTHING = (
    *MIXED,
    Change("absent", "Mads Boas", meetings=(1, 4)),
    SWAP,
    Change("left_list", "Mads Boas"),
    Change("offer_declined", "Mads Boas"),
    Change("updated", "", fields=("title", "workplace", "email", "phone", "dietary", "language", "cvr", "reference")),
    Change("updated", "Mads Boas", fields=("invoice_email", "contact_name", "contact_email", "contact_phone")),
)
GONE = replace(seat(METTE), left=True)
KIND = LetterKind

CHANGE_ORDERS: dict[str, LetterOrder] = {
    "receipt-absent": answer(KIND.RECEIPT, seat(METTE, absent=(2,)), changes=(ABSENT,)),
    "receipt-absent-days": answer(
        KIND.RECEIPT, seat(METTE, absent=(2, 3, 4)), changes=(replace(ABSENT, meetings=(2, 3, 4)),), question=True
    ),
    "receipt-absent-others": answer(
        KIND.RECEIPT, seat(METTE, absent=(2,)), seat(KAREN), changes=(ABSENT,), own=False
    ),
    "receipt-updated-missing": answer(
        KIND.RECEIPT,
        seat(replace(METTE, workplace=None)),
        changes=(Change("updated", "Mette Kjær", fields=("ean", "reference")),),
    ),
    "receipt-updated-script": answer(
        KIND.RECEIPT, seat(SCRIPT), changes=(Change("updated", SCRIPT.name or "", fields=("name",)),), own=False
    ),
    "receipt-cancelled": answer(KIND.RECEIPT, GONE, changes=(Change("cancelled", "Mette Kjær"),)),
    "receipt-cancelled-one-of-two": answer(
        KIND.RECEIPT, GONE, seat(KAREN), changes=(Change("cancelled", "Mette Kjær"),), own=False
    ),
    "receipt-replaced": answer(
        KIND.RECEIPT, replace(seat(KAREN), left=True), seat(PETER, Payer()), changes=(SWAP,), own=False
    ),
    "receipt-mixed": answer(
        KIND.RECEIPT, replace(seat(KAREN), left=True), seat(PETER), seat(METTE), changes=MIXED, own=False
    ),
    "receipt-long": answer(
        KIND.RECEIPT,
        seat(LONG, absent=(1,)),
        changes=(
            Change("absent", LONG.name or "", meetings=(1,)),
            Change("updated", LONG.name or "", fields=("name", "title", "workplace", "dietary")),
        ),
    ),
    "receipt-everything": answer(KIND.RECEIPT, seat(METTE), seat(PETER), changes=EVERYTHING, own=False),
    "receipt-everything-en": answer(
        KIND.RECEIPT, seat(METTE), seat(PETER), changes=EVERYTHING, own=False, language="en"
    ),
    "receipt-waiting": answer(
        KIND.RECEIPT, seat(METTE), changes=(Change("updated", "Mette Kjær", fields=("phone",)),), position=2
    ),
    "receipt-left-list": answer(KIND.RECEIPT, GONE, changes=(Change("left_list", "Mette Kjær"),)),
    "receipt-en": answer(
        KIND.RECEIPT, seat(METTE, Payer(), (2,)), changes=(ABSENT,), language="en", question=True
    ),
    "receipt-cancelled-en": answer(
        KIND.RECEIPT, GONE, changes=(Change("cancelled", "Mette Kjær"),), language="en"
    ),
    "notice-cancelled": answer(
        KIND.NOTICE, GONE, changes=(Change("cancelled", "Mette Kjær"),), by="Bo Lind", thread=None
    ),
    "notice-replaced": answer(
        KIND.NOTICE, replace(seat(KAREN), left=True), changes=(SWAP,), by="Bo Lind", thread=None
    ),
    "notice-to-contact": answer(
        KIND.NOTICE,
        seat(METTE),
        changes=(ABSENT, Change("updated", "Mette Kjær", fields=("email",))),
        by="Mette Kjær",
        own=False,
        thread=None,
    ),
    "notice-en": answer(
        KIND.NOTICE, GONE, changes=(Change("cancelled", "Mette Kjær"),), by="Bo Lind", thread=None, language="en"
    ),
    "welcome": answer(KIND.WELCOME, seat(PETER), changes=(SWAP,), by="Bo Lind", thread=None),
    "welcome-missing": answer(
        KIND.WELCOME,
        seat(replace(PETER, workplace=None), Payer(), absent=(3,)),
        changes=(SWAP,),
        by="Karen Østergård Holm",
        thread=None,
    ),
    "welcome-en": answer(KIND.WELCOME, seat(PETER), changes=(SWAP,), by="Bo Lind", thread=None, language="en"),
    "waiting": answer(KIND.WAITING_LIST, seat(METTE), position=3),
    "waiting-group": answer(
        KIND.WAITING_LIST, seat(KAREN), seat(NAMELESS, Payer()), own=False, position=1, question=True
    ),
    "waiting-en": answer(KIND.WAITING_LIST, seat(KAREN), seat(METTE), own=False, position=3, language="en"),
    "offered": answer(KIND.PLACE_OFFERED, seat(METTE), until=UNTIL, thread=None),
    "offered-group": answer(
        KIND.PLACE_OFFERED, seat(KAREN), seat(NAMELESS, Payer()), own=False, until=UNTIL, thread=None
    ),
    "offered-en": answer(KIND.PLACE_OFFERED, seat(METTE), until=UNTIL, thread=None, language="en"),
    "expired": answer(KIND.OFFER_EXPIRED, seat(METTE), until=UNTIL, thread=None),
    "expired-group-en": answer(
        KIND.OFFER_EXPIRED, seat(KAREN), seat(METTE), own=False, until=UNTIL, thread=None, language="en"
    ),
    "missing": answer(KIND.MISSING_DATA, seat(replace(METTE, workplace=None), Payer()), thread=None),
    "missing-others": answer(
        KIND.MISSING_DATA,
        seat(replace(KAREN, email=None), Payer()),
        seat(METTE, replace(LIBRARY_PAYS, ean="5798005366394")),
        seat(NAMELESS),
        own=False,
        thread=None,
    ),
    "missing-of-one": answer(KIND.MISSING_DATA, seat(replace(KAREN, email=None)), own=False, thread=None),
    "missing-en": answer(KIND.MISSING_DATA, seat(METTE, Payer()), thread=None, language="en"),
    "next-year": answer(KIND.NEXT_YEAR, seat(METTE)),
    "next-year-others": answer(KIND.NEXT_YEAR, seat(KAREN), seat(METTE), own=False, question=True),
    "next-year-en": answer(KIND.NEXT_YEAR, seat(METTE), language="en"),
}  # fmt: skip


def letter(number: int, recipient: str, kind: LetterKind, **more: Any) -> Letter:
    """A letter of ours as the digest shows it."""
    key = f"{kind}/{number}"
    return Letter(**{"id": number, "key": key, "kind": kind, "message_id": key, "recipient": recipient, **more})


def entry(number: int, what: str, detail: str = "", arrival_id: int | None = None) -> LogEntry:
    """A line of the log about a participant, since the last digest."""
    return LogEntry(at=NOW - timedelta(hours=1), what=what, detail=detail, participant_id=number, arrival_id=arrival_id)


LIMITED = {COURSE.key: replace(COURSE, capacity=4)}
_EARLIER = NOW - timedelta(days=9)
_WAITING = {"status": ParticipantStatus.WAITING, "recorded_at": _EARLIER, "changed_at": _EARLIER}
MOVED = Overview(
    participants=(
        participant(1, METTE, recorded_at=_EARLIER, dietary="Ingen allergier"),
        participant(2, KAREN, recorded_at=_EARLIER, status=ParticipantStatus.CANCELLED),
        participant(3, PETER, recorded_at=NOW, arrival_id=77, email="peter@nedlagt.example"),
        participant(4, LONG, recorded_at=_EARLIER),
        participant(5, SCRIPT, **_WAITING, offered_until=datetime(2026, 2, 22, 23, tzinfo=UTC)),
        participant(6, replace(KAREN, name="Ida Bæk"), **_WAITING),
        participant(7, replace(KAREN, name="Bo Lind"), **_WAITING | {"status": ParticipantStatus.NEXT_YEAR}),
    ),
    absent={1: frozenset({2, 3})},
    log=(
        entry(1, "absence", "2"),
        entry(1, "absence", "3"),
        entry(1, "changed", "dietary, ean"),
        entry(2, "changed", "cancelled", arrival_id=77),
        entry(3, "recorded", "registered", arrival_id=77),
        entry(4, "absence over", "4"),
    ),
    muted=frozenset({"peter@nedlagt.example"}),
    not_reached=(
        letter(
            7, "peter@nedlagt.example", KIND.WELCOME, state=LetterState.BOUNCED, smtp_text="5.1.1 <b>No such user</b>"
        ),
        letter(8, METTE.email or "", KIND.REMINDER, state=LetterState.SENT, smtp_text="4.2.2 Mailbox full"),
        letter(9, "ukendt@odder.example", KIND.RECEIPT, state=LetterState.BOUNCED, smtp_text=""),
    ),
    auto_replies=(
        letter(
            8,
            METTE.email or "",
            KIND.REMINDER,
            auto_reply="Jeg er på ferie til og med 28. februar. <Haster det?> Ring.",
        ),
    ),
    health=(Health(name="poll", ok_at=NOW), Health(name="send", ok_at=NOW)),
    last_digest_at=NOW - timedelta(days=1),
)
