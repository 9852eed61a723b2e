"""Raw mails for the tests of `bot.mail`, put together by hand so that each byte is known. No test of its own."""

import base64
import quopri

from bot.mail import Mail, PartKind, from_bytes

HEAD = "From: Mette Hansen <mh@odense.example>\nTo: lv@fremtidensbiblioteker.dk\nSubject: {subject}\n{more}"


def plain(text: str, *, subject: str = "Tilmelding", more: str = "") -> bytes:
    """A mail of one plain text in UTF-8."""
    head = HEAD.format(subject=subject, more=more)
    return f"{head}Content-Type: text/plain; charset=utf-8\n\n{text}".encode()


def page(body: str, *, subject: str = "Tilmelding", more: str = "") -> bytes:
    """A mail of one HTML page in UTF-8."""
    head = HEAD.format(subject=subject, more=more)
    return f"{head}Content-Type: text/html; charset=utf-8\n\n<html><body>{body}</body></html>".encode()


def encoded(text: str, *, charset: str, encoding: str, content_type: str = "text/plain") -> bytes:
    """A mail of one text in any charset and transfer encoding."""
    raw = text.encode(charset)
    if encoding == "base64":
        raw = base64.encodebytes(raw)
    elif encoding == "quoted-printable":
        raw = quopri.encodestring(raw)
    head = HEAD.format(subject="Tilmelding", more=f"Content-Transfer-Encoding: {encoding}\n")
    return f"{head}Content-Type: {content_type}; charset={charset}\n\n".encode() + raw


def told(raw: bytes) -> list[tuple[str, str]]:
    """What the mail's parts are: (kind, text)."""
    return kinds(from_bytes(raw))


def kinds(mail: Mail) -> list[tuple[str, str]]:
    """The parts as (kind, text)."""
    return [(part.kind.value, part.text) for part in mail.parts]


def fresh(raw: bytes) -> str:
    """What the sender wrote now."""
    return from_bytes(raw).text(PartKind.FRESH)
