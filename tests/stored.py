"""What the store's tests put into a store, and looking at all that is in one."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlmodel import SQLModel

from bot.deciding.values import (
    Decision,
    LetterKind,
    Merge,
    NewParticipant,
    Outcome,
    ReviewOrder,
    Written,
)
from bot.reading import Payer, Person
from bot.records import Arrival, Filing, Participant
from bot.store import Incoming, Store

NOON = datetime(2026, 1, 15, 11, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
COURSE = "hverdagsledelse-2026"
FOLDER = "Tilmeldinger/Hverdagsledelse 2026"
PLACE = ("lv@example.org", "INBOX", 7)

METTE = NewParticipant(
    key="mette",
    course=COURSE,
    status="registered",
    person=Person("Mette Østergård", "Souschef", "Ærø Bibliotek", "mette@example.org", "+4565514301", "vegetar"),
    contact=Person("Åse Holm", email="aase@example.org", phone="+4565514302"),
    payer=Payer("5790001330552", "12345678", "PO-17", "faktura@example.org"),
    language="da",
    absent=(2, 4),
)
LATE = NewParticipant("late", COURSE, "late", Person("Bo Sen"), Person("Bo Sen", email="bo@example.org"), Payer(), "da")


def incoming(uid: int, raw: bytes | None = b"Subject: hej\r\n\r\n", *, received: datetime = NOON) -> Incoming:
    """A mail, or a mail that was too large to be fetched where `raw` is None."""
    return Incoming(uid, received, 40_000_000 if raw is None else len(raw), raw, f"<{uid}@example.org>")


def written(
    key: str,
    kind: LetterKind = LetterKind.CONFIRMATION,
    *about: str,
    to: str = "mette@example.org",
    until: datetime | None = None,
) -> Written:
    """A letter about the participants of those keys."""
    message_id = f"<{key}@bot.example.org>"
    return Written(key, kind, message_id, to, f"To: {to}\r\n\r\n{key}".encode(), COURSE, None, about, until)


def decision(outcome: Outcome = Outcome.REGISTER, *records: NewParticipant | Merge, **more: Any) -> Decision:
    """A decision that fits its outcome."""
    filing = {Outcome.LEAVE: Filing.NONE, Outcome.HUMAN: Filing.FLAG, Outcome.REVIEW: Filing.FLAG}
    return Decision(outcome, filing.get(outcome, Filing.MOVE), COURSE, records, why="Fordi.", **more)


REVIEW = decision(
    Outcome.REVIEW, review=ReviewOrder(COURSE, {"people": [{"name": "Bo Sen"}], "absent_on": []}, ("Hvem er Bo?",))
)


def kept(store: Store, uid: int, *, received: datetime = NOON, now: datetime = NOON) -> int:
    """Keep a mail of its own; its id."""
    (arrival,) = store.keep(*PLACE, [incoming(uid, f"Subject: {uid}\r\n\r\n".encode(), received=received)], now)
    return arrival.id


def committed(
    store: Store,
    arrival_id: int,
    what: Decision,
    *letters: Written,
    sender: str = "aase@example.org",
    content: str = "",
    now: datetime = NOON,
) -> bool:
    """Commit a decision about a kept mail from Åse."""
    return store.commit(
        arrival_id,
        what,
        letters,
        reading_intents="signup",
        sender_name="Åse Holm",
        sender_email=sender,
        subject="Tilmelding",
        content=content,
        folder_to=FOLDER if what.filing is Filing.MOVE else "",
        now=now,
    )


def registered(store: Store, newcomer: NewParticipant = METTE, *, uid: int = 1, now: datetime = NOON) -> Participant:
    """Sign somebody up by a mail of its own, without a letter."""
    committed(store, kept(store, uid, received=now, now=now), decision(Outcome.REGISTER, newcomer), now=now)
    (participant,) = [one for one in store.participants() if one.key == newcomer.key]
    return participant


def everything(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables."""
    with store.transaction() as session:
        return {
            name: [tuple(row) for row in session.connection().execute(table.select().order_by(*table.primary_key))]
            for name, table in SQLModel.metadata.tables.items()
        }


def arrival_of(store: Store, arrival_id: int) -> Arrival:
    """A mail that must be there, with its bytes."""
    arrival = store.arrival(arrival_id)
    assert arrival is not None
    return arrival


def logged(store: Store) -> list[tuple[str, str]]:
    """What the log says."""
    return [(entry.what, entry.detail) for entry in store.log_entries()]


def changes(before: SQLModel, after: SQLModel) -> dict[str, Any]:
    """The fields of a row that are not as they were."""
    old = before.model_dump()
    return {field: value for field, value in after.model_dump().items() if value != old[field]}
