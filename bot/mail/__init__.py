"""Raw bytes -> frozen Mail: headers, fresh text, signature, quoted history, defects. No I/O, no clock.

The way of a mail: `parse` takes the bytes to `headers` and `mime`; each text becomes lines, by `plain` or by `page`
(with `hidden` and `sight` for what the reader cannot see, and `layout` for rows and lists); `split` parts the lines
into mails by `quotes`, and the sender's own words by `signature`. `failures` looks at bounces, `calendar` at answers to
invitations. The words that tell one from the other stand in `phrases`.
"""

from bot.mail.parse import from_bytes
from bot.mail.phrases import REPLY_MARKERS
from bot.mail.values import Address, Attachment, CalendarReply, Failure, Mail, Part, PartKind

__all__ = [
    "REPLY_MARKERS",
    "Address",
    "Attachment",
    "CalendarReply",
    "Failure",
    "Mail",
    "Part",
    "PartKind",
    "from_bytes",
]
