"""The flow: the whole life of a mail, on one screen. Read this first.

`one_round` keeps what arrived, answers it in one commit each, enqueues what is due, sends the outbox, and only then
touches the mailbox. Every step can be repeated, so a stop between any two of them loses nothing and says nothing
twice. `incoming.py`, `announcing.py`, `outgoing.py` and `copying.py` hold the steps, `loop.py` runs rounds until it is
told to stop.
"""

from datetime import timedelta

from bot.service.announcing import propose_changes
from bot.service.copying import copy_letters
from bot.service.desk import Desk, utc_now
from bot.service.incoming import answer_arrivals, file_arrivals, keep_arrivals
from bot.service.outgoing import enqueue_due, send_letters

__all__ = ["Desk", "one_round", "send_due", "utc_now"]


def one_round(desk: Desk) -> None:
    """One round, in flow order. A server that is down is waited for; the rest of the round goes on."""
    keep_arrivals(desk)
    answer_arrivals(desk)
    send_due(desk)
    copy_letters(desk)
    file_arrivals(desk)
    if desk.first_today("erasing"):
        erase_expired(desk)


def erase_expired(desk: Desk) -> None:
    """Erase what is older than [retention] allows."""
    kept = desk.config.retention
    desk.store.erase_expired(
        {key: course.ends_at for key, course in desk.courses.items()},
        course_mail=timedelta(days=kept.course_mail_days),
        dietary=timedelta(days=kept.dietary_days),
        personal=timedelta(days=kept.personal_days),
        now=desk.clock(),
    )


def send_due(desk: Desk) -> None:
    """Ask about changed meetings, enqueue the reminders, digest and alarms that are due, and send the outbox."""
    propose_changes(desk)
    enqueue_due(desk)
    send_letters(desk)
