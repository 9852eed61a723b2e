"""The message around a letter's words: headers, threading and MIME, to the byte.

Everything that could differ between two runs (Message-ID, MIME boundary) is derived from the letter's key, so that a
letter written again is the same message.
"""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.errors import HeaderParseError
from email.header import Header
from email.headerregistry import Address as HeaderAddress
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import quote
from typing import Any

from bot.deciding.values import Thread
from bot.mail import Address
from bot.reading import Language
from bot.writing.values import AttachedFile, CalendarPart, Rendered, SenderInfo

REFERENCES = 20  # how many Message-IDs of a long thread are kept: the first, and the latest ones
NAME_LENGTH = 64  # characters of a display name: fits into one line
INVITATION_FILE = "invitation.ics"
_MESSAGE_ID = re.compile(r"<[!-;=?-~]{1,250}>")  # printable ASCII, and short enough for one line


@dataclass(frozen=True, slots=True)
class Envelope:
    """Who writes to whom, answering what (None: answering nothing), under which key, at which moment (aware)."""

    key: str
    sender: SenderInfo
    to: Address
    language: Language
    thread: Thread | None
    now: datetime


class _LetterPolicy(EmailPolicy):
    """The SMTP policy, but for three things that the standard library folds wrongly.

    A Message-ID longer than a line would become an encoded word, which no mail program takes for an ID; a long name
    would lose its quotes, so that a comma in it would begin another address; a long subject would begin on the second
    line, behind an empty first one.
    """

    def fold_binary(self, name: str, value: Any) -> bytes:
        if name in ("Message-ID", "In-Reply-To", "References"):
            return f"{name}: {self._own_lines(value.split())}".encode("ascii")
        if name in ("From", "To"):
            only = value.addresses[0]
            return f"{name}: {self._own_lines([_phrase(only.display_name), f'<{only.addr_spec}>'])}".encode("ascii")
        if name == "Subject":
            subject = Header(value, maxlinelen=76, header_name=name).encode(linesep="\r\n")
            return f"{name}: {subject}\r\n".encode("ascii")
        return super().fold_binary(name, value)

    def _own_lines(self, words: Iterable[str]) -> str:
        return "\r\n ".join(word for word in words if word) + "\r\n"


_POLICY = _LetterPolicy(linesep="\r\n", cte_type="7bit", max_line_length=76)  # RFC 2045 section 6.7, rule 5


def message_id_for(key: str, domain: str) -> str:
    """The Message-ID of the letter with that key: always the same one (RFC 5322 section 3.6.4)."""
    return f"<{_digest(key)}@{domain}>"


def message_bytes(
    envelope: Envelope, rendered: Rendered, calendar: CalendarPart | None = None, files: Sequence[AttachedFile] = ()
) -> bytes:
    """The whole message as it goes out, with CRLF line ends and in seven bits.

    An invitation (`calendar`) is the last alternative, which calendars look at, and a file for those that do not.
    ValueError for a recipient that cannot be written to.
    """
    message = EmailMessage(_POLICY)
    sender = envelope.sender
    message["From"] = _header_address(Address(sender.name, sender.email))
    message["To"] = _header_address(envelope.to)
    message["Subject"] = one_line(rendered.subject)
    message["Date"] = envelope.now.astimezone(UTC)
    message["Message-ID"] = message_id_for(envelope.key, sender.domain)
    for name, value in _threading(envelope.thread).items():
        message[name] = value
    message["Auto-Submitted"] = "auto-replied" if envelope.thread else "auto-generated"  # RFC 3834 section 5
    message["X-Auto-Response-Suppress"] = "All"
    message.set_content(rendered.text, cte="quoted-printable")
    message.add_alternative(rendered.html, subtype="html", cte="quoted-printable")
    if calendar is not None:
        _add_calendar(message, calendar)
        files = (*files, AttachedFile(INVITATION_FILE, "application", "ics", calendar.text.encode()))
    for one in files:
        message.add_attachment(one.raw, one.maintype, one.subtype, filename=one.filename, cte="base64")
    message["Content-Language"] = envelope.language
    multiparts = (part for part in message.walk() if part.is_multipart())
    for number, part in enumerate(multiparts):
        part.set_boundary(f"=_{_digest(envelope.key)}" + (f"_{number}" if number else ""))
    return message.as_bytes()


def _add_calendar(message: EmailMessage, calendar: CalendarPart) -> None:
    """RFC 6047 section 2.4: METHOD stands in Content-Type too. With a disposition, Outlook shows only a file."""
    method = {"method": calendar.method}
    message.add_alternative(calendar.text, subtype="calendar", charset="UTF-8", cte="base64", params=method)


def _threading(thread: Thread | None) -> dict[str, str]:
    """In-Reply-To and References of the mail answered; empty where it has no Message-ID that can be named."""
    if thread is None or not _MESSAGE_ID.fullmatch(thread.message_id):
        return {}
    known = [one for one in thread.references if _MESSAGE_ID.fullmatch(one) and one != thread.message_id]
    chain = [*known, thread.message_id]
    if len(chain) > REFERENCES:
        chain = [chain[0], *chain[1 - REFERENCES :]]
    return {"In-Reply-To": thread.message_id, "References": " ".join(chain)}


def wire_address(email: str) -> str:
    """The address as SMTP and headers carry it, its domain in IDNA form (RFC 5890).

    ValueError where that cannot be: a local part beyond ASCII, or what is no address.
    """
    local, _, domain = email.rpartition("@")
    if not local.isascii():
        raise ValueError("an address whose local part is beyond ASCII cannot be written to")
    try:
        return HeaderAddress(addr_spec=f"{local}@{domain.encode('idna').decode('ascii')}").addr_spec
    except (HeaderParseError, IndexError):  # the standard library's own slips on some broken addresses
        raise ValueError("this is no mail address") from None


def _header_address(address: Address) -> HeaderAddress:
    name = one_line(address.name)[:NAME_LENGTH].rstrip()
    return HeaderAddress(name, addr_spec=wire_address(address.email))


def _phrase(name: str) -> str:
    """A display name as RFC 5322 and RFC 2047 want it: quoted, or as encoded words, each on its own line."""
    if name.isascii():
        return f'"{quote(name)}"' if name else ""
    return Header(name, "utf-8", maxlinelen=76, header_name="From").encode(linesep="\r\n")


def one_line(value: str) -> str:
    """The value without line breaks and other control characters, fit for a header."""
    return " ".join("".join(one if one.isprintable() else " " for one in value).split())


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()[:32]
