"""Mails as made-up people, their machines and other people's servers write them. What they mean is not known here."""

from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from html import escape
from itertools import count
from random import Random

from simulation.town import Somebody

HOUSE = "lv@fremtidensbiblioteker.dk"
GREETINGS = ("Kære Lisbet", "Hej Lisbet", "Kære Lisbet Vestergaard", "Hej")
GOODBYES = ("Med venlig hilsen", "Venlig hilsen", "Mange hilsner", "De bedste hilsner", "Vh")


@dataclass(frozen=True)
class Post:
    """A letter of ours as it came to somebody: of which kind, about which course."""

    to: str
    kind: str
    course: str
    raw: bytes
    message: EmailMessage

    @property
    def message_id(self) -> str:
        return str(self.message["Message-ID"])

    @property
    def text(self) -> str:
        body = self.message.get_body(("plain",))
        assert body is not None
        return str(body.get_content()).replace("\r\n", "\n").strip("\n")


class Pen:
    """Writes mails; each with a Message-ID of its own, in plain text alone or with a page."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self._numbers = count(1)

    def mail(
        self, who: Somebody, address: str, subject: str, said: str, moment: datetime, answers: Post | None = None
    ) -> bytes:
        """What somebody writes; `answers` is the letter quoted below."""
        choice = self.chance.choice
        signature = f"{choice(GOODBYES)}\n{who.name}\n{who.title}\n{who.library.name}\nTlf. {who.dialled}"
        own = f"{choice(GREETINGS)}\n\n{said}\n\n{signature}"
        mail = self._envelope(f"{who.name} <{address}>", subject, moment)
        below = ""
        if answers is not None:
            mail.replace_header("Subject", f"{choice(('SV: ', 'Re: ', 'Sv: '))}{answers.message['Subject']}")
            mail["In-Reply-To"] = answers.message_id
            mail["References"] = f"{answers.message['References'] or ''} {answers.message_id}".strip()
            below = choice((_as_outlook, _as_gmail))(answers, moment)
        mail.set_content(f"{own}\n\n{below}\n" if below else f"{own}\n")
        if self.chance.random() < 0.5:
            paragraphs = "".join(f"<p>{escape(text).replace(chr(10), '<br>')}</p>" for text in own.split("\n\n"))
            quoted = f"<blockquote>{escape(below).replace(chr(10), '<br>')}</blockquote>" if below else ""
            mail.add_alternative(f"<html><body>{paragraphs}{quoted}</body></html>", subtype="html")
            mail.set_boundary(f"alternative-{next(self._numbers)}")
        return mail.as_bytes(policy=SMTP)

    def absence_note(self, who: Somebody, said: str, moment: datetime, answers: Post) -> bytes:
        """What a machine answers while somebody is away."""
        mail = self._envelope(f"{who.name} <{answers.to}>", f"Autosvar: {answers.message['Subject']}", moment)
        mail["In-Reply-To"] = mail["References"] = answers.message_id
        mail["Auto-Submitted"] = "auto-replied"
        mail.set_content(f"{said}\n")
        return mail.as_bytes(policy=SMTP)

    def newsletter(self, said: str, subject: str, moment: datetime) -> bytes:
        """What goes to many at once."""
        mail = self._envelope("Bogbranchen <nyt@bogbranchen.example>", subject, moment)
        mail["List-Unsubscribe"] = "<https://bogbranchen.example/afmeld>"
        mail["Precedence"] = "bulk"
        mail.set_content(f"{said}\n\nDu får denne mail, fordi du abonnerer på vores nyhedsbrev.\n")
        return mail.as_bytes(policy=SMTP)

    def bounce(self, post: Post, moment: datetime, *, permanent: bool) -> bytes:
        """A delivery status notification (RFC 3464) about a letter of ours."""
        status, action, why = ("5.1.1", "failed", "User unknown") if permanent else ("4.4.1", "delayed", "Try later")
        head, _, _ = post.raw.decode("utf-8", "replace").replace("\r\n", "\n").partition("\n\n")
        boundary = f"report-{next(self._numbers)}"
        envelope = {
            "From": "Mail Delivery System <mailer-daemon@mx.example>",
            "To": HOUSE,
            "Subject": "Undelivered Mail Returned to Sender",
            "Date": format_datetime(moment),
            "Message-ID": f"<{boundary}@mx.example>",
            "Auto-Submitted": "auto-replied",
            "MIME-Version": "1.0",
            "Content-Type": f'multipart/report; report-type=delivery-status; boundary="{boundary}"',
        }
        report = {
            "Final-Recipient": f"rfc822; {post.to}",
            "Action": action,
            "Status": status,
            "Diagnostic-Code": f"smtp; {status[0]}50 {status} {why}",
        }
        parts = [
            f"Content-Type: text/plain\n\nThis is the mail system. <{post.to}>: {why}",
            f"Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\n{_fields(report)}",
            f"Content-Type: text/rfc822-headers\n\n{head}",
        ]
        body = "".join(f"--{boundary}\n{part}\n\n" for part in parts)
        return f"{_fields(envelope)}\n{body}--{boundary}--\n".replace("\n", "\r\n").encode()

    def _envelope(self, sender: str, subject: str, moment: datetime) -> EmailMessage:
        mail = EmailMessage()
        mail["From"] = sender
        mail["To"] = f"Lisbet Vestergaard <{HOUSE}>"
        mail["Subject"] = subject
        mail["Date"] = format_datetime(moment)
        mail["Message-ID"] = f"<{next(self._numbers)}@simulation.example>"
        return mail


def _fields(values: dict[str, str]) -> str:
    return "".join(f"{name}: {value}\n" for name, value in values.items())


def by_another_way(raw: bytes) -> bytes:
    """The same mail with the trace of another server."""
    return b"Received: from relay.example by mx.example; Thu, 1 Jan 2026 00:00:00 +0000\r\n" + raw


def _as_gmail(post: Post, moment: datetime) -> str:
    lines = "\n".join(f"> {line}".rstrip() for line in post.text.split("\n"))
    return f"Den {moment:%d.%m.%Y} kl. {moment:%H.%M} skrev Lisbet Vestergaard <{HOUSE}>:\n\n{lines}"


def _as_outlook(post: Post, moment: datetime) -> str:
    head = f"Fra: Lisbet Vestergaard <{HOUSE}>\nSendt: {moment:%d-%m-%Y %H:%M}\nTil: {post.to}"
    return f"{head}\nEmne: {post.message['Subject']}\n\n{post.text}"
