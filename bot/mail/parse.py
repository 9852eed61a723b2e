"""Raw bytes -> Mail: puts the rooms of this folder together. Any bytes at all give a Mail; nothing here raises."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

from bot.mail import headers, mime
from bot.mail.calendar import reply_in
from bot.mail.charset import decode
from bot.mail.failures import failures_of
from bot.mail.lines import Line
from bot.mail.phrases import FORWARD_PREFIXES, REPLY_PREFIXES
from bot.mail.quotes import Opening
from bot.mail.split import split, whole
from bot.mail.values import Address, Attachment, Mail, Part

MAX_ATTACHED_MAILS = 3  # one inside the other
_TAGS = re.compile(r"^(?:\[[^\]]{0,80}\]\s*|\*+\w+\*+\s*)+")  # [EKSTERN] and ***SPAM*** before the subject
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class _Headers:
    """The header fields of one message, by name."""

    def __init__(self, fields: list[tuple[str, bytes]]) -> None:
        self.raw: dict[str, list[bytes]] = {}
        for name, value in fields:
            self.raw.setdefault(name, []).append(value)
        self.decoded = {name: tuple(map(headers.text_of, values)) for name, values in self.raw.items()}

    def first(self, name: str) -> str:
        return self.decoded.get(name, ("",))[0]

    def people(self, *names: str) -> tuple[Address, ...]:
        """The mailboxes of the first of these headers that has any."""
        for name in names:
            found = [person for value in self.raw.get(name, ()) for person in headers.addresses(decode(value)[0])]
            if found:
                return tuple(found)
        return ()

    def ids(self, name: str) -> tuple[str, ...]:
        return headers.message_ids(self.first(name))

    def passes_on(self) -> bool | None:
        """Whether the mail passes on those that stand below it; None where neither subject nor threading tells."""
        prefix = _TAGS.sub("", self.first("subject")).partition(":")[0].strip(" ()[]0123456789").lower()
        if prefix in FORWARD_PREFIXES:
            return True
        return False if prefix in REPLY_PREFIXES or "in-reply-to" in self.raw else None


def from_bytes(raw: bytes, received: datetime | None = None) -> Mail:
    """The mail in `raw`.

    `received` is the moment of delivery, aware; where it is not given, the topmost Received header, else the Date
    header, else 1970 stands in for it. Never raises: what is wrong with the mail is told in `defects`, in English.
    """
    text = raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n") if b"\r" in raw else raw
    top, defects = mime.entity(text, 0, len(text))
    head = _Headers(top.fields)
    sender = next(iter(head.people("from", "sender", "return-path")), Address("", ""))
    cut = partial(split, forward=head.passes_on(), sender=sender.name or sender.email.partition("@")[0])
    parts, attachments, more = _gathered(text, mime.walk(text, top), cut, 0)
    when = received or headers.moment(head.first("received")) or headers.moment(head.first("date")) or _EPOCH
    mail = Mail(
        sha256=hashlib.sha256(raw).hexdigest(),
        size=len(raw),
        received=when.astimezone(UTC),
        message_id=next(iter(head.ids("message-id")), ""),
        in_reply_to=head.ids("in-reply-to"),
        references=head.ids("references"),
        sender=sender,
        reply_to=next(iter(head.people("reply-to")), None),
        to=head.people("to"),
        cc=head.people("cc"),
        subject=head.first("subject"),
        headers=head.decoded,
        parts=tuple(parts),
        attachments=tuple(attachments),
        defects=tuple(dict.fromkeys((*defects, *more, *_header_defects(head, sender)))),
        content_type=top.content_type,
        calendar_reply=reply_in(attachments),
    )
    failures = failures_of(mail, text)
    return replace(mail, failures=failures) if failures else mail


def _header_defects(head: _Headers, sender: Address) -> list[str]:
    found = [f"no {name} header" for name in ("from", "date", "message-id") if name not in head.raw]
    found += [f"several {name} headers" for name in ("from", "subject", "date") if len(head.raw.get(name, ())) > 1]
    if "from" in head.raw and not sender.email:
        found.append("no address in the from header")
    if "message-id" in head.raw and not head.ids("message-id"):
        found.append("malformed message-id")
    return found


def _gathered(
    text: bytes, body: mime.Body, cut: Callable[[list[Line]], list[Part]], nesting: int
) -> tuple[list[Part], list[Attachment], list[str]]:
    """Parts, attachments and defects of a body: the texts before, between and after attached mails cut by `cut`."""
    parts: list[Part] = []
    attachments, defects = list(body.attachments), list(body.defects)
    lines: list[Line] = []
    for item in body.content:
        if isinstance(item, list):
            lines += [Line(""), *item] if lines else item
        elif nesting < MAX_ATTACHED_MAILS:
            parts += cut(lines)
            lines = []
            inner = _attached(text, item, nesting + 1)
            parts, attachments, defects = parts + inner[0], attachments + inner[1], defects + inner[2]
        else:
            defects.append("mails attached too deep")
    return parts + cut(lines), attachments, defects


def _attached(text: bytes, part: mime.Entity, nesting: int) -> tuple[list[Part], list[Attachment], list[str]]:
    """The same of an attached mail: all of it is passed on."""
    start, end = part.start, part.end
    if part.encoding in ("base64", "quoted-printable"):  # RFC 2046 section 5.2.1 forbids it, some servers do it
        text = mime.content(text, part, end - start)[0].replace(b"\r\n", b"\n")
        start, end = 0, len(text)
    top, defects = mime.entity(text, start, end)
    head = _Headers(top.fields)
    author = next(iter(head.people("from", "sender")), None)
    said = Opening(0, 0, author, head.first("date"), head.first("subject"))
    parts, attachments, more = _gathered(text, mime.walk(text, top), partial(whole, head=said), nesting)
    return parts, attachments, defects + more
