"""Mail: one arrived message as frozen values, told apart into what the sender wrote now and all the rest."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Literal


class PartKind(StrEnum):
    """What a stretch of the mail's text is."""

    FRESH = "fresh"  # what the sender wrote now
    SIGNATURE = "signature"  # the sender's own signature block (name, title, workplace, phones, …)
    DISCLAIMER = "disclaimer"  # legal footers, "Sendt fra min iPhone", security banners, unsubscribe footers
    QUOTED = "quoted"  # history of the thread, as written before: never the sender's word
    FORWARDED = "forwarded"  # a mail of somebody else that the sender passes on


@dataclass(frozen=True, slots=True)
class Address:
    """A mailbox as in RFC 5322 section 3.4: display name (decoded, may be empty) and address (lower case)."""

    name: str
    email: str

    @property
    def domain(self) -> str:
        """What stands behind the @."""
        return self.email.rpartition("@")[2]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of text of one kind, in the order of the mail.

    Lines end in LF; no line ends in blanks; a table's row is one line whose cells are parted by TAB. `author`,
    `sent` and `subject` are what the header block above a quoted or forwarded part says, where there is one.
    `ours` is true for a part that is one of our own letters (known by the reply marker). `header` holds the lines of
    that header block or attribution as they were written; they are not part of `text`.
    """

    kind: PartKind
    text: str
    author: Address | None = None
    sent: str = ""
    subject: str = ""
    ours: bool = False
    header: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A part that is not the mail's text. `text` holds the decoded text of vCards, calendars, DSNs, text files."""

    filename: str
    content_type: str
    size: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Failure:
    """One recipient of a mail of ours that a bounce tells about.

    `address` is lower case. `permanent`: the address takes no mail; else it was delayed, or given up for a passing
    reason (a full mailbox). `message_id` is that of the mail that came back, with angle brackets, empty where the
    bounce does not tell; `reason` is what the server said, on one line, empty where nothing is told.
    """

    address: str
    permanent: bool
    message_id: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CalendarReply:
    """What a calendar answers to the invitation `uid` (RFC 5546 sections 3.2.3 and 3.2.7).

    `method`: "reply", or "counter" where another time is proposed. `attendee` is whose answer it is, lower case, empty
    where that cannot be told; `answer` a PARTSTAT in lower case ("accepted", "declined", "tentative" …). `starts_at`
    (UTC) is when the meeting begins that is answered, None where that is not said; `comment` what was typed beside it.
    """

    method: Literal["reply", "counter"]
    uid: str
    attendee: str
    answer: str
    starts_at: datetime | None = None
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail as read from raw bytes. Every field is present for any bytes at all; what was wrong is in `defects`.

    `received` is the moment of delivery (INTERNALDATE, or the topmost Received header when read from a file),
    aware, UTC. `headers` maps lower-case names to all their decoded values in order. `references` and `in_reply_to`
    hold Message-IDs with their angle brackets. `failures` is what a bounce tells; other mail has none. `calendar_reply`
    is the answer of a calendar, where the mail holds one.
    """

    sha256: str
    size: int
    received: datetime
    message_id: str
    in_reply_to: tuple[str, ...]
    references: tuple[str, ...]
    sender: Address
    reply_to: Address | None
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    subject: str
    headers: Mapping[str, tuple[str, ...]]
    parts: tuple[Part, ...]
    attachments: tuple[Attachment, ...] = ()
    defects: tuple[str, ...] = ()
    content_type: str = "text/plain"
    failures: tuple[Failure, ...] = ()
    calendar_reply: CalendarReply | None = None

    def text(self, *kinds: PartKind) -> str:
        """The text of all parts of these kinds, in the order of the mail, joined by a blank line."""
        return "\n\n".join(part.text for part in self.parts if part.kind in kinds)

    @property
    def fresh(self) -> str:
        """What the sender wrote now, without the signature."""
        return self.text(PartKind.FRESH)

    @property
    def signature(self) -> str:
        """The sender's signature block."""
        return self.text(PartKind.SIGNATURE)

    @property
    def content(self) -> str:
        """A fingerprint (SHA-256, hexadecimal) of what was written, the same by whichever way the mail came."""
        texts = (self.message_id, self.sender.email, self.subject, *(part.text for part in self.parts))
        return hashlib.sha256("\0".join(texts).encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def answer_to(self) -> Address:
        """Where an answer goes: Reply-To where given, else From (RFC 5322 section 3.6.2)."""
        return self.reply_to or self.sender

    def header(self, name: str) -> str:
        """The first value of a header, or an empty text."""
        values = self.headers.get(name.lower(), ())
        return values[0] if values else ""
