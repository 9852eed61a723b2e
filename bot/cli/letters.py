"""`digest` and `due`: which letters would go out, and to whom."""

import email
import email.policy
import sys
from datetime import date

from rich.table import Table
from rich.text import Text

from bot.cli.opening import NOT_DONE, USAGE, Opening, log_to_stderr, wide_console
from bot.service import Desk
from bot.service.outgoing import due_on, send_letters, the_digest


def show_digest(opening: Opening, *, send: bool) -> int:
    """Print the digest's text, or send it now; 1 when it could not be sent."""
    with opening.desk() as desk:
        if not send:
            message = email.message_from_bytes(the_digest(desk, "digest/shown").raw, policy=email.policy.default)
            body = message.get_body(("plain",))
            print(f"{message['subject']}\n\n{body.get_content() if body else ''}")
            return 0
        log_to_stderr()
        return _send_digest(desk)


def _send_digest(desk: Desk) -> int:
    """Send a digest under a key of its own, so that the day's regular one still comes."""
    now = desk.clock()
    letter = the_digest(desk, f"digest/asked/{now:%Y%m%dT%H%M%S}")
    desk.store.enqueue([letter], now)
    send_letters(desk)
    sent = any(row.key == letter.key and row.sent_at for row in desk.store.letters())
    print(f"sent to {letter.recipient}" if sent else "could not be sent now; it stays in the outbox")
    return 0 if sent else NOT_DONE


def show_due(opening: Opening, on: str) -> int:
    """List the letters that would go out on a day as things stand now; 2 for what is no day."""
    try:
        day = date.fromisoformat(on)
    except ValueError:
        print(f"{on!r} is no day; write it as 2026-06-09", file=sys.stderr)
        return USAGE
    with opening.desk() as desk:
        orders = due_on(desk, day)
        table = Table("kind", "to", "course", "meeting", "about", title=f"{on}: {len(orders)} letters")
        for order in orders:
            names = ", ".join(seat.person.name or "?" for seat in order.seats)
            number = str(order.meeting or "")
            table.add_row(str(order.kind), Text(order.to.email), order.course, number, Text(names))
        wide_console().print(table)
    return 0
