"""What goes out: what is due by itself (reminders, thanks, offers, digest …) is enqueued, and the outbox is sent."""

import logging
from collections.abc import Mapping
from datetime import date, timedelta

from bot.course import Course
from bot.deciding.values import LetterKind, LetterOrder, Overview, Written
from bot.due import (
    ScheduleInfo,
    due_alarms,
    due_digest,
    due_headcounts,
    due_invitations,
    due_missing,
    due_offers,
    due_reminders,
    due_thanks,
    headcounts_on,
    is_digest_day,
    reminders_on,
    thanks_on,
)
from bot.mail import Address
from bot.records import Letter
from bot.service.desk import Desk, place_of
from bot.smtp import Courier, Deferred, Delivered, Delivery, Failed, Relay, Unreachable
from bot.writing import write, write_digest

log = logging.getLogger("tilmeldbot")

STUCK = timedelta(minutes=10)  # a letter still "sending" after this was left so by a crash
RETRY_MINUTES = (1, 5, 15, 30, 60, 120, 240)  # the pauses before a deferred letter is tried again
NEXT_IN_LINE = timedelta(minutes=1)  # until a message is tried again that waits for an earlier one
STEP = 100  # letters taken out of the database at a time
TO_CALENDARS = (LetterKind.INVITATION, LetterKind.INVITATION_CANCELLED)
TO_THE_HOUSE = (LetterKind.DIGEST, LetterKind.ALARM, LetterKind.CHANGE_PROPOSED)


def relay_of(desk: Desk) -> Relay:
    """How to reach the server that takes our letters."""
    smtp = desk.config.smtp
    password = smtp.password.get_secret_value()
    return Relay(smtp.host, smtp.port, smtp.security, smtp.user, password, smtp.timeout_seconds)


def schedule_of(desk: Desk) -> ScheduleInfo:
    """When what is due."""
    schedule = desk.config.schedule
    return ScheduleInfo(
        zone=schedule.zone,
        reminder_days_before=schedule.reminder_days_before,
        reminder_time=schedule.reminder_time,
        digest_time=schedule.digest_time,
        digest_days=schedule.digest_days,
        alarm_after=timedelta(minutes=schedule.alarm_after_minutes),
        missing_data_days=schedule.missing_data_days,
        offer_days=schedule.offer_days,
    )


def enqueue_due(desk: Desk) -> None:
    """Put the letters that are due by themselves into the outbox, none of them twice; the waiting lists move on."""
    now, schedule, coordinator = desk.clock(), schedule_of(desk), desk.config.coordinator
    overview, courses = desk.store.overview(), desk.courses
    alarmed = Address("" if coordinator.alarm else coordinator.name, coordinator.alarm or coordinator.email)
    offers = due_offers(overview, courses, schedule, now)
    orders = (
        *due_reminders(overview, courses, schedule, now),
        *due_headcounts(overview, courses, schedule, now),
        *due_thanks(overview, courses, schedule, now),
        *due_missing(overview, courses, schedule, now),
        *offers.orders,
        *due_invitations(overview, courses, desk.sender.domain, now, invite=desk.config.sender.invitations == "each"),
        *due_alarms(overview, schedule, alarmed, now),
    )
    letters = [letter for order in orders if (letter := written(desk, order, courses))]
    if key := due_digest(overview, schedule, now):
        letters.append(_digest(desk, key, overview))
    desk.store.carry_out_due(offers.changes, letters, now)


def written(desk: Desk, order: LetterOrder, courses: Mapping[str, Course]) -> Written | None:
    """The letter, or None where our code fails on it: one participant must not keep the others' letters back."""
    try:
        return write(order, courses, desk.sender, desk.templates, desk.clock())
    except Exception as error:  # an address that cannot be written to, or a bug of ours
        log.error("%s for %s not written: %s", order.kind, ", ".join(seat.key for seat in order.seats), place_of(error))
        return None


def the_digest(desk: Desk, key: str) -> Written:
    """The digest as it stands now, under a key of the caller's."""
    return _digest(desk, key, desk.store.overview())


def _digest(desk: Desk, key: str, overview: Overview) -> Written:
    return write_digest(key, overview, desk.courses, desk.sender, coordinator_of(desk), desk.templates, desk.clock())


def coordinator_of(desk: Desk) -> Address:
    """Who decides, and gets the digest."""
    return Address(desk.config.coordinator.name, desk.config.coordinator.email)


def due_on(desk: Desk, day: date) -> tuple[LetterOrder, ...]:
    """The letters that fall on a day, as things stand now: reminders, headcounts, thank-yous and the digest."""
    schedule = schedule_of(desk)
    overview, courses = desk.store.overview(), desk.courses
    orders = [
        order for due in (reminders_on, headcounts_on, thanks_on) for order in due(overview, courses, schedule, day)
    ]
    if is_digest_day(schedule, day):
        orders.append(LetterOrder(LetterKind.DIGEST, f"{LetterKind.DIGEST}/{day}", coordinator_of(desk), "", "da"))
    return tuple(orders)


def send_letters(desk: Desk) -> None:
    """Send what is due in the outbox, over one connection; ends after the letter under way when told to stop."""
    if not desk.sending.may_try(desk.clock()):
        return
    with Courier(relay_of(desk)) as courier:
        while letters := desk.store.outbox_due(desk.clock(), stale_after=STUCK, limit=STEP):
            for letter in letters:
                if desk.stopping.is_set() or not _send(desk, courier, letter):
                    return
                desk.step("sent")


def _send(desk: Desk, courier: Courier, letter: Letter) -> bool:
    """Deliver one letter unless a cap holds it back; False when the rest of the outbox has to wait."""
    now, per_hour = desk.clock(), desk.config.limits.letters_per_hour
    if desk.store.sent_since(now - timedelta(hours=1)) >= per_hour:
        if desk.first_today("cap"):
            log.warning("%s letters within the hour: the rest waits", per_hour)
        return False
    if letter.kind in TO_CALENDARS and desk.store.is_preceded(letter.id, _entry_of(letter)):
        # A calendar that gets a CANCEL before its REQUEST holds the meeting for ever.
        desk.store.mark_deferred(
            letter.id, now, now + NEXT_IN_LINE, None, "an earlier message about this meeting waits"
        )
        return True
    if _too_many_to(desk, letter):
        log.warning("letter %s held: too many to one address within a day", letter.id)
        desk.store.hold(letter.id, now)
        return True
    if not desk.store.mark_sending(letter.id, now):
        return True  # another process has it
    return _mark(desk, letter, courier.deliver(letter.raw, desk.config.sender.email, letter.recipient))


def _too_many_to(desk: Desk, letter: Letter) -> bool:
    """Whether its address has got all the letters that it may get within a day; a human's release goes before that.

    Invitations are counted by themselves, those of one meeting for one participant: a calendar gets as many at once as
    there are meetings, and still whatever would change one entry again and again comes to its end.
    """
    if letter.kind in TO_THE_HOUSE or letter.released_at is not None:
        return False
    since, most = desk.clock() - timedelta(days=1), desk.config.limits.letters_per_address_per_day
    if letter.kind in TO_CALENDARS:
        return desk.store.sent_about(_entry_of(letter), since) >= most
    return desk.store.sent_to(letter.recipient, since, but=TO_CALENDARS) >= most


def _entry_of(letter: Letter) -> str:
    """How the keys of all messages about one meeting in one calendar begin: what comes behind is the SEQUENCE."""
    return letter.key[: letter.key.rindex("/") + 1]


def _mark(desk: Desk, letter: Letter, delivery: Delivery) -> bool:
    now = desk.clock()
    match delivery:
        case Unreachable(text):
            desk.store.mark_deferred(letter.id, now, now, 0, text)
            desk.sending.failed(now, text)
            return False
        case Delivered(code, text):
            copied = desk.config.mailbox.sent_copies and letter.kind not in TO_THE_HOUSE
            desk.store.mark_delivered(letter.id, now, code, text, to_be_copied=copied)
        case Deferred(code, text) if now - letter.queued_at < timedelta(hours=desk.config.limits.give_up_after_hours):
            pause = RETRY_MINUTES[min(letter.attempts, len(RETRY_MINUTES) - 1)]
            desk.store.mark_deferred(letter.id, now, now + timedelta(minutes=pause), code, text)
        case Deferred(code, text) | Failed(code, text):
            desk.store.mark_failed(letter.id, now, code, text)
            log.warning("letter %s failed: %s", letter.id, code)
    desk.sending.worked(now)
    return True
