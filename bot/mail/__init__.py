"""Raw bytes -> frozen Mail: headers, fresh text, signature, quoted history, defects. No I/O, no clock."""

from bot.mail.values import Address, Attachment, Mail, Part, PartKind

__all__ = ["Address", "Attachment", "Mail", "Part", "PartKind"]
