"""`list`, `show` and `shunted`: what the database holds, as tables."""

import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from rich.table import Table
from rich.text import Text
from sqlmodel import SQLModel

from bot.cli.opening import NOT_DONE, USAGE, Opening, wide_console
from bot.mail import from_bytes
from bot.records import Participant, ParticipantStatus
from bot.store import Store

COLUMNS = {
    "participants": ("id", "status", "name", "title", "workplace", "email", "phone", "ean", "dietary"),
    "late": ("id", "received_at", "name", "workplace", "email", "contact_email"),
    "waiting": ("id", "course", "waiting_since", "offered_until", "name", "workplace", "email"),
    "next-year": ("id", "course", "changed_at", "name", "workplace", "email", "contact_email"),
    "reviews": ("id", "arrival_id", "state", "course", "opened_at", "doubts"),
    "mails": ("id", "state", "outcome", "received_at", "sender_email", "subject", "filing", "why"),
    "shunted": ("id", "received_at", "attempts", "error"),
    "letters": ("id", "kind", "state", "recipient", "queued_at", "sent_at", "smtp_code", "smtp_text"),
    "muted": ("address", "since", "letter_id", "reason"),
    "log": ("at", "what", "arrival_id", "participant_id", "letter_id", "review_id", "detail"),
}


def list_table(opening: Opening, what: str, course: str) -> int:
    """Print one of the tables; 2 for a table that there is not."""
    if what not in COLUMNS:
        print(f"there is no list {what!r}; there are {', '.join(COLUMNS)}", file=sys.stderr)
        return USAGE
    config = opening.config()
    with opening.store(config) as store:
        rows = [row for row in _rows(store, what) if not course or getattr(row, "course", course) == course]
    table = Table(*COLUMNS[what], title=f"{what} ({len(rows)})", title_justify="left")
    for row in rows:
        table.add_row(*(Text(_shown(getattr(row, column), config.schedule.zone)) for column in COLUMNS[what]))
    wide_console().print(table)
    return 0


def _rows(store: Store, what: str) -> Iterable[SQLModel]:
    def of_status(status: ParticipantStatus) -> list[Participant]:
        return [one for one in store.participants() if one.status is status]

    rows: dict[str, Callable[[], Iterable[SQLModel]]] = {
        "participants": store.participants,
        "late": lambda: of_status(ParticipantStatus.LATE),
        "waiting": lambda: sorted(of_status(ParticipantStatus.WAITING), key=lambda one: one.place_in_line),
        "next-year": lambda: of_status(ParticipantStatus.NEXT_YEAR),
        "reviews": lambda: [review for review, _ in store.reviews()],
        "mails": store.arrivals,
        "shunted": store.shunted,
        "letters": store.letters,
        "muted": store.muted,
        "log": store.log_entries,
    }
    return rows[what]()


def show_one(opening: Opening, what: str, number: int) -> int:
    """Print one row whole, with the mail or letter it belongs to; 1 when there is none of that number."""
    config = opening.config()
    with opening.store(config) as store:
        finds: dict[str, Callable[[int], Sequence[SQLModel]]] = {
            "participant": lambda n: _given(store.participant(n)),
            "review": lambda n: store.review(n) or (),
            "mail": lambda n: _given(store.arrival(n)),
            "letter": lambda n: _given(store.letter(n)),
        }
        if what not in finds:
            print(f"{what!r} cannot be shown; there are {', '.join(finds)}", file=sys.stderr)
            return USAGE
        rows = finds[what](number)
    if not rows:
        print(f"there is no {what} {number}", file=sys.stderr)
        return NOT_DONE
    for row in rows:
        _print_row(row, config.schedule.zone)
    return 0


def _given(row: SQLModel | None) -> Sequence[SQLModel]:
    return () if row is None else (row,)


def _print_row(row: SQLModel, zone: ZoneInfo) -> None:
    console = wide_console()
    table = Table(show_header=False, title=type(row).__name__.lower(), title_justify="left")
    raw = b""
    for field in type(row).model_fields:
        value = getattr(row, field)
        if isinstance(value, bytes):
            raw = value
        elif value not in (None, "", {}, []):
            table.add_row(field, Text(_shown(value, zone)))
    console.print(table)
    if raw:
        mail = from_bytes(raw)
        console.print(Text(f"{mail.subject}\n\n" + "\n\n".join(part.text for part in mail.parts)))


def _shown(value: object, zone: ZoneInfo) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return f"{value.astimezone(zone):%Y-%m-%d %H:%M}"
    if isinstance(value, list):
        return " ".join(str(item) for item in value)
    return str(value)
