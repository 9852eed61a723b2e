"""What goes out: reminders, digest and alarms are enqueued when due, and the outbox is sent."""

import logging
from datetime import timedelta

from bot.deciding.values import LetterKind
from bot.due import due_alarms, due_digest, due_reminders
from bot.records import Letter
from bot.service.desk import Desk
from bot.smtp import Courier, Deferred, Delivered, Delivery, Failed, Relay, Unreachable
from bot.writing import write, write_digest

log = logging.getLogger("tilmeldbot")

STUCK = timedelta(minutes=10)  # a letter still "sending" after this was left so by a crash
RETRY_MINUTES = (1, 5, 15, 30, 60, 120, 240)  # the pauses before a deferred letter is tried again
TO_THE_HOUSE = (LetterKind.DIGEST, LetterKind.ALARM)


def relay_of(desk: Desk) -> Relay:
    """How to reach the server that takes our letters."""
    smtp = desk.config.smtp
    password = smtp.password.get_secret_value()
    return Relay(smtp.host, smtp.port, smtp.security, smtp.user, password, smtp.timeout_seconds)


def enqueue_due(desk: Desk) -> None:
    """Put the reminders, the digest and the alarms that are due into the outbox; none of them twice."""
    ...


def send_letters(desk: Desk) -> None:
    """Send what is due in the outbox, over one connection; ends after the letter under way when told to stop."""
    if not desk.sending.may_try(desk.clock()):
        return
    with Courier(relay_of(desk)) as courier:
        for letter in desk.store.outbox_due(desk.clock(), stale_after=STUCK):
            if desk.stopping.is_set() or not _send(desk, courier, letter):
                return
            desk.step("sent")


def _send(desk: Desk, courier: Courier, letter: Letter) -> bool:
    """Deliver one letter unless a cap holds it back; False when the rest of the outbox has to wait."""
    assert letter.id is not None
    now, limits = desk.clock(), desk.config.limits
    if desk.store.sent_since(now - timedelta(hours=1)) >= limits.letters_per_hour:
        log.warning("%s letters within the hour: the rest waits", limits.letters_per_hour)
        return False
    lately = desk.store.sent_to(letter.recipient, now - timedelta(days=1))
    if letter.kind not in TO_THE_HOUSE and lately >= limits.letters_per_address_per_day:
        log.warning("letter %s held: too many to one address within a day", letter.id)
        desk.store.hold(letter.id, now)
        return True
    desk.store.mark_sending(letter.id, now)
    return _mark(desk, letter, courier.deliver(letter.raw, desk.config.sender.email, letter.recipient))


def _mark(desk: Desk, letter: Letter, delivery: Delivery) -> bool:
    assert letter.id is not None
    now = desk.clock()
    match delivery:
        case Unreachable(text):
            desk.store.mark_deferred(letter.id, now, now, 0, text)
            desk.sending.failed(now, text)
            return False
        case Delivered(code, text):
            desk.store.mark_delivered(letter.id, now, code, text)
        case Deferred(code, text) if now - letter.queued_at < timedelta(hours=desk.config.limits.give_up_after_hours):
            pause = RETRY_MINUTES[min(letter.attempts, len(RETRY_MINUTES) - 1)]
            desk.store.mark_deferred(letter.id, now, now + timedelta(minutes=pause), code, text)
        case Deferred(code, text) | Failed(code, text):
            desk.store.mark_failed(letter.id, now, code, text)
            log.warning("letter %s failed: %s", letter.id, code)
    desk.sending.worked(now)
    return True
