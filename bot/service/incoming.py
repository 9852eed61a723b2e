"""What comes in: mails are kept, answered in one commit each, and filed in the mailbox."""

import logging
from datetime import datetime, time, timedelta

from bot.deciding import decide
from bot.deciding.values import Decision, Request, Written
from bot.imap import Account, Mailbox, MailboxDown
from bot.mail import Mail, from_bytes
from bot.reading import Reading
from bot.records import Arrival, Filing, Watermark
from bot.service.desk import Desk, place_of
from bot.service.understanding import reading_of, thread_ids
from bot.store import Incoming, Lookup, StoreError
from bot.writing import write

log = logging.getLogger("tilmeldbot")

STEP = 50  # arrivals taken out of the database at a time


def account_of(desk: Desk) -> Account:
    """How to reach the mailbox."""
    mailbox = desk.config.mailbox
    return Account(
        mailbox.host,
        mailbox.port,
        mailbox.security,
        mailbox.user,
        mailbox.password.get_secret_value(),
        mailbox.folder,
        mailbox.connect_timeout_seconds,
        mailbox.read_timeout_seconds,
    )


def keep_arrivals(desk: Desk) -> None:
    """Bring the mails after the watermark into the database, a batch a commit. A mailbox that is down is waited for."""
    if not desk.polling.may_try(desk.clock()):
        return
    try:
        with Mailbox(account_of(desk)) as mailbox:
            _keep_new(desk, mailbox)
            _settle(desk, mailbox)
    except MailboxDown as down:
        desk.polling.failed(desk.clock(), str(down))
    else:
        desk.polling.worked(desk.clock())


def _keep_new(desk: Desk, mailbox: Mailbox) -> None:
    settings = desk.config.mailbox
    mark = _mark(desk, mailbox)
    for batch in mailbox.after(mark.uid, desk.config.limits.max_mail_bytes):
        mails = [
            Incoming(mail.uid, mail.received, mail.size, mail.raw, mail.message_id)
            for mail in batch
            if mark.since_at is None or mail.received >= mark.since_at
        ]
        desk.store.keep(
            settings.address, settings.folder, mailbox.uidvalidity, mails, desk.clock(), up_to=batch[-1].uid
        )
        desk.step("fetched", len(batch))
        if desk.stopping.is_set():
            return


def _settle(desk: Desk, mailbox: Mailbox) -> None:
    """Note which of the mails that were flagged for the human do not wait for her any more."""
    settings = desk.config.mailbox
    flagged = desk.store.flagged(settings.address, settings.folder, mailbox.uidvalidity)
    waiting = mailbox.waiting(list(flagged))
    if settled := [number for uid, number in flagged.items() if uid not in waiting]:
        desk.store.settle(settled, desk.clock())


def _mark(desk: Desk, mailbox: Mailbox) -> Watermark:
    """How far the folder has been read; set anew on the first start and when the server changed UIDVALIDITY."""
    settings = desk.config.mailbox
    mark = desk.store.watermark(settings.address, settings.folder)
    if mark is None or mark.uidvalidity != mailbox.uidvalidity:
        since = mark.since_at if mark and mark.since_at else _first_start(desk)
        first = mailbox.first_uid_since((since - timedelta(days=1)).date())  # the server's day need not be ours
        desk.store.set_watermark(settings.address, settings.folder, mailbox.uidvalidity, first - 1, since)
        mark = desk.store.watermark(settings.address, settings.folder)
        assert mark is not None
    return mark


def _first_start(desk: Desk) -> datetime:
    """Mail from before this moment is not ours to answer: `[mailbox] since`, or the day of the first start."""
    zone = desk.config.schedule.zone
    day = desk.config.mailbox.since or desk.clock().astimezone(zone).date()
    return datetime.combine(day, time(), zone)


def answer_arrivals(desk: Desk) -> None:
    """Decide about every mail that is not answered yet: one commit each; one on which our code fails is set aside."""
    while arrivals := desk.store.unanswered(STEP):
        for arrival in arrivals:
            if desk.stopping.is_set():
                return
            _answer(desk, arrival)
            desk.step("read")


def _answer(desk: Desk, arrival: Arrival) -> None:
    try:
        mail = from_bytes(arrival.raw or b"", arrival.received_at)
        reading = reading_of(desk, mail)
        decision, letters = decided(desk, mail, reading)
        desk.store.commit(
            arrival.id,
            decision,
            letters,
            reading_intents=",".join(sorted(reading.intents)),
            sender_name=mail.sender.name,
            sender_email=mail.sender.email,
            subject=mail.subject,
            content=mail.content,
            folder_to=folder_for(desk, decision),
            now=desk.clock(),
        )
    except StoreError:
        raise
    except Exception as error:  # whatever our code gets wrong about one mail must not stop the others
        log.error("arrival %s shunted: %s", arrival.id, place_of(error))
        desk.store.shunt(arrival.id, place_of(error), desk.clock())
    else:
        log.info("arrival %s: %s", arrival.id, decision.outcome)


def decided(
    desk: Desk, mail: Mail, reading: Reading, *, approved: bool = False
) -> tuple[Decision, tuple[Written, ...]]:
    """The decision about a mail as things stand now, and the letters that come of it.

    `approved`: the coordinator has decided that what this reading says be done.
    """
    now = desk.clock()
    standing = desk.store.standing_for(lookup_of(mail, reading, tuple(desk.courses)))
    authserv_id = desk.config.mailbox.authserv_id
    decision = decide(Request(mail, reading), standing, desk.courses, now, approved=approved, authserv_id=authserv_id)
    letters = (write(order, desk.courses, desk.sender, desk.templates, now) for order in decision.letters)
    return decision, tuple(letters)


def lookup_of(mail: Mail, reading: Reading, courses: tuple[str, ...]) -> Lookup:
    """What the database is asked about a mail."""
    people = (*reading.people, reading.writer)
    return Lookup(
        courses=courses,
        addresses=frozenset({mail.sender.email, mail.answer_to.email, *(one.email for one in people if one.email)}),
        names=frozenset(name for name in (*(one.name for one in people), reading.replaces) if name),
        thread_ids=thread_ids(mail),
        bounced_ids=frozenset(failure.message_id for failure in mail.failures),
        bounced_addresses=frozenset(failure.address for failure in mail.failures),
        message_id=mail.message_id,
        content=mail.content,
        sha256=mail.sha256,
        calendar_uid=mail.calendar_reply.uid if mail.calendar_reply else "",
    )


def folder_for(desk: Desk, decision: Decision) -> str:
    """Where a mail goes that was dealt with; empty where it stays."""
    if decision.filing is not Filing.MOVE:
        return ""
    return desk.config.mailbox.filed.replace("{course}", desk.courses[decision.course].title.replace("/", "-"))


def file_arrivals(desk: Desk) -> None:
    """Move or flag in the mailbox what was answered; a mail that is not there any more has been filed."""
    arrivals = desk.store.unfiled()
    if not arrivals or not desk.polling.may_try(desk.clock()):
        return
    try:
        with Mailbox(account_of(desk)) as mailbox:
            for arrival in arrivals:
                if desk.stopping.is_set():
                    return
                _file(mailbox, arrival)
                desk.store.mark_filed(arrival.id, desk.clock())
                desk.step("filed")
    except MailboxDown as down:
        desk.polling.failed(desk.clock(), str(down))


def _file(mailbox: Mailbox, arrival: Arrival) -> None:
    same = arrival.uidvalidity == mailbox.uidvalidity
    for uid in [arrival.uid] if same else mailbox.find(arrival.message_id):
        if arrival.filing is Filing.MOVE:
            mailbox.move(uid, arrival.folder_to)
        else:
            mailbox.flag(uid)
