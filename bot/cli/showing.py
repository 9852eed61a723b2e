"""`list`, `show` and `shunted`: what the database holds, as tables."""

import sys
from collections.abc import Callable, Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text
from sqlmodel import SQLModel

from bot.cli.opening import NOT_DONE, USAGE, Opening
from bot.mail import from_bytes
from bot.records import ParticipantStatus
from bot.service import Desk

COLUMNS = {
    "participants": ("id", "status", "name", "title", "workplace", "email", "phone", "ean", "dietary"),
    "late": ("id", "received_at", "name", "workplace", "email", "contact_email"),
    "reviews": ("id", "arrival_id", "state", "course", "opened_at", "doubts"),
    "mails": ("id", "state", "outcome", "received_at", "sender_email", "subject", "filing", "why"),
    "shunted": ("id", "received_at", "attempts", "error"),
    "letters": ("id", "kind", "state", "recipient", "queued_at", "sent_at", "smtp_code", "smtp_text"),
    "log": ("at", "what", "arrival_id", "participant_id", "letter_id", "review_id", "detail"),
}


def list_table(opening: Opening, what: str, course: str) -> int:
    """Print one of the tables; 2 for a table that there is not."""
    if what not in COLUMNS:
        print(f"there is no list {what!r}; there are {', '.join(COLUMNS)}", file=sys.stderr)
        return USAGE
    with opening.desk() as desk:
        rows = [row for row in _rows(desk, what) if not course or getattr(row, "course", course) == course]
    table = Table(*COLUMNS[what], title=f"{what} ({len(rows)})", title_justify="left")
    for row in rows:
        table.add_row(*(Text(_shown(getattr(row, column))) for column in COLUMNS[what]))
    Console().print(table)
    return 0


def _rows(desk: Desk, what: str) -> Iterable[SQLModel]:
    store = desk.store
    everybody = store.participants()
    rows: dict[str, Callable[[], Iterable[SQLModel]]] = {
        "participants": lambda: everybody,
        "late": lambda: [one for one in everybody if one.status is ParticipantStatus.LATE],
        "reviews": lambda: [review for review, _ in store.reviews()],
        "mails": store.arrivals,
        "shunted": store.shunted,
        "letters": store.letters,
        "log": store.log_entries,
    }
    return rows[what]()


def show_one(opening: Opening, what: str, number: int) -> int:
    """Print one row whole, with the mail or letter it belongs to; 1 when there is none of that number."""
    with opening.desk() as desk:
        finds: dict[str, Callable[[int], Sequence[SQLModel]]] = {
            "participant": lambda n: _given(desk.store.participant(n)),
            "review": lambda n: desk.store.review(n) or (),
            "mail": lambda n: _given(desk.store.arrival(n)),
            "letter": lambda n: _given(desk.store.letter(n)),
        }
        if what not in finds:
            print(f"{what!r} cannot be shown; there are {', '.join(finds)}", file=sys.stderr)
            return USAGE
        rows = finds[what](number)
    if not rows:
        print(f"there is no {what} {number}", file=sys.stderr)
        return NOT_DONE
    for row in rows:
        _print_row(row)
    return 0


def _given(row: SQLModel | None) -> Sequence[SQLModel]:
    return () if row is None else (row,)


def _print_row(row: SQLModel) -> None:
    console = Console()
    table = Table(show_header=False, title=type(row).__name__.lower(), title_justify="left")
    raw = b""
    for field, value in row.model_dump().items():
        if isinstance(value, bytes):
            raw = value
        elif value not in (None, "", {}, []):
            table.add_row(field, Text(_shown(value)))
    console.print(table)
    if raw:
        mail = from_bytes(raw)
        console.print(Text(f"{mail.subject}\n\n" + "\n\n".join(part.text for part in mail.parts)))


def _shown(value: object) -> str:
    if value is None:
        return ""
    if hasattr(value, "astimezone"):
        return f"{value.astimezone():%Y-%m-%d %H:%M}"
    if isinstance(value, list):
        return " ".join(str(item) for item in value)
    return str(value)
