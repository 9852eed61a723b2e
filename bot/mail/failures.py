"""Which of our letters came back, to whom and why, as a bounce tells it (RFC 3464, and the kinds older than that).

flufl.bounce finds the addresses; its heuristics meet only what looks like a bounce, and only a bounded stretch of it.
Must not know our letters, nor what follows from a failure.
"""

import email
import logging
import re
from collections.abc import Iterator
from email.message import Message

from flufl.bounce import all_failures

from bot.mail.values import Failure, Mail, PartKind

MAX_BYTES = 100_000  # the report stands before the copy of our letter
MAX_LINE = 300  # some of the library's patterns take quadratic time on a long line
MAX_BOUNDARIES = 10  # the standard library's parser compares each line with all boundaries that are open
MAX_FAILURES = 50
MAX_REASON = 300

SENDERS = (
    "mailer-daemon",  # MAILER-DAEMON@mx.example.org
    "postmaster@",  # postmaster@example.org
    "mail delivery",  # Mail Delivery Subsystem
    "microsoftexchange",  # MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.org
)
SUBJECTS = (
    "undeliver",  # Undelivered Mail Returned to Sender
    "delivery status",  # Delivery Status Notification (Failure)
    "delivery fail",  # Mail delivery failed: returning message to sender
    "failure notice",  # failure notice
    "returned mail",  # Returned mail: see transcript for details
    "delayed mail",  # Delayed Mail (still being retried)
    "leveres",  # Kan ikke leveres: Bekræftelse
    "ikke leveret",  # Din mail blev ikke leveret
)
# What says nothing against the address itself (RFC 3463 section 3).
PASSING_STATUS = (
    "4.",  # 4.4.1: no answer from host
    "5.2.2",  # mailbox full
    "5.3.4",  # message too big
    "5.7.",  # 5.7.1: refused by policy, such as a list of blocked servers
)
PASSING_WORDS = (
    "mailbox full",  # 552 mailbox full
    "mailbox is full",  # mailbox is full: retry timeout exceeded
    "quota",  # 552 user is over quota
    "er fuld",  # Postkassen er fuld
)

_STATUS = re.compile(r"(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.])")
_REPLY_CODE = re.compile(r"(?<![\d.])[45][0-5]\d[ -]\D")
_MESSAGE_ID = re.compile(r"^[> \t]*(?:original-)?message-id:\s*(<[^<>\s]{1,990}>)", re.MULTILINE | re.IGNORECASE)
_LONG_LINE = re.compile(rb"([^\n]{%d})[^\n]+" % MAX_LINE)

# The library logs each message that it fails on, with words out of the mail.
logging.getLogger("flufl.bounce").setLevel(logging.CRITICAL + 1)


def failures_of(mail: Mail, raw: bytes) -> tuple[Failure, ...]:
    """What a bounce tells, in the order of the addresses; nothing for any other mail. Never raises.

    `raw` are the bytes of `mail`, with LF line ends.
    """
    if not _may_be_a_bounce(mail):
        return ()
    text = _LONG_LINE.sub(rb"\1", raw[:MAX_BYTES])
    if text.lower().count(b"boundary") > MAX_BOUNDARIES:
        return ()
    try:
        message = email.message_from_bytes(text)
        passing, lasting = all_failures(message)
        told = dict(_told_in_report(message))
    except Exception:  # heuristics of a library that meet any bytes at all
        return ()
    found = []
    for address in sorted(passing | lasting)[:MAX_FAILURES]:
        name = address.decode("ascii", "replace").strip("<> ").lower()
        reason = told.get(name) or _told_in_words(mail, name)
        if "@" in name:
            found.append(Failure(name, address in lasting and not _is_passing(reason), "", reason))
    came_back = _message_id(mail, text) if found else ""
    return tuple(Failure(one.address, one.permanent, came_back, one.reason) for one in found)


def _may_be_a_bounce(mail: Mail) -> bool:
    if mail.content_type == "multipart/report" or "x-failed-recipients" in mail.headers:
        return True
    sender, subject = f"{mail.sender.name} {mail.sender.email}".lower(), mail.subject.lower()
    return any(word in sender for word in SENDERS) or any(words in subject for words in SUBJECTS)


def _told_in_report(message: Message) -> Iterator[tuple[str, str]]:
    """Recipient and reason, out of the machine-readable part (RFC 3464 section 2.3)."""
    for part in message.walk():
        blocks = part.get_payload() if part.get_content_type() == "message/delivery-status" else ()
        for block in blocks if isinstance(blocks, list) else ():
            assert isinstance(block, Message)
            status = _value(block, "status").partition(" ")[0]
            diagnostic = _value(block, "diagnostic-code")
            diagnostic = diagnostic.partition(";")[2].strip() or diagnostic
            reason = diagnostic if status in diagnostic else f"{status} {diagnostic}"
            for field in ("original-recipient", "final-recipient"):
                yield _value(block, field).rpartition(";")[2].strip("<> ").lower(), reason[:MAX_REASON].strip()


def _value(block: Message, field: str) -> str:
    """A field's value on one line; empty where there is none."""
    return " ".join(str(block.get(field, "")).split())


def _told_in_words(mail: Mail, address: str) -> str:
    """The line that tells the reason, from where the address stands on."""
    text = mail.text(*PartKind)[: MAX_BYTES // 5]
    after = text[max(0, text.lower().find(address)) :]
    lines = (" ".join(line.split()) for line in after.splitlines())
    return next((line[:MAX_REASON] for line in lines if _gives_reason(line)), "")


def _gives_reason(line: str) -> bool:
    return bool(_STATUS.search(line) or _REPLY_CODE.search(line)) or _has_passing_words(line)


def _has_passing_words(reason: str) -> bool:
    return any(words in reason.lower() for words in PASSING_WORDS)


def _is_passing(reason: str) -> bool:
    """Whether the reason speaks of this moment, or of the letter, and not of the address."""
    status = _STATUS.search(reason)
    code = _REPLY_CODE.search(reason)
    if status is None and code is not None and code[0].startswith("4"):
        return True
    return _has_passing_words(reason) or (status is not None and status[0].startswith(PASSING_STATUS))


def _message_id(mail: Mail, raw: bytes) -> str:
    """The Message-ID of the mail that came back: in the copy of it, or in what the bounce says that it answers."""
    copied = raw.partition(b"\n\n")[2].decode("ascii", "replace")
    for text in (*(attachment.text for attachment in mail.attachments), copied):
        if found := _MESSAGE_ID.search(text):
            return found[1]
    return next(iter(mail.in_reply_to), "")
