"""Mails as people write them, and whom they are about: the files of `tests/people`, and how to make such a mail.

A case is "=== why", header lines that differ from the usual, a blank line, the text, "---", and one line for each
person expected ("name=Bo Lind | title=teamleder"); on a substitution "replaces Karen Holm". A line "Intent:" names
what the mail wants, where it is no signup. All people are made up.
"""

from dataclasses import dataclass, field
from email.message import EmailMessage
from pathlib import Path

from bot.course import Host
from bot.mail import from_bytes
from bot.mail.values import Mail
from bot.reading.values import Intent

FOLDER = Path(__file__).parent / "people"
HOST = Host(
    "lv@fremtidensbiblioteker.dk",
    "Lisbet Vestergaard",
    "lv@fremtidensbiblioteker.dk",
    facilitators=("Mikael Bierbaum", "Lisbet Vestergaard"),
)


@dataclass(frozen=True)
class Case:
    """One mail, and what is expected of it. Only the given fields of a person may be found."""

    why: str
    mail: Mail
    people: list[dict[str, str]]
    replaces: str | None = None
    intents: frozenset[Intent] = field(default_factory=lambda: frozenset({Intent.SIGNUP}))


def mail_of(text: str, **headers: str) -> Mail:
    """A plain mail to the course's mailbox, from Anna Holt where no other sender is given."""
    message = EmailMessage()
    usual = {"From": "Anna Holt <anho@ringe.dk>", "To": HOST.mailbox, "Subject": "Hverdagsledelse"}
    for name, value in {**usual, **headers}.items():
        message[name] = value
    message.set_content(text)
    return from_bytes(message.as_bytes())


def cases(file: str) -> list[Case]:
    """The cases of a file, in order."""
    return [_case(text) for text in (FOLDER / file).read_text("utf-8").split("=== ")[1:]]


def _case(text: str) -> Case:
    opening, _, rest = text.partition("\n\n")
    why, *lines = opening.split("\n")
    words, _, expected = rest.lstrip("\n").rpartition("\n---\n")
    headers = dict(line.split(": ", 1) for line in lines)
    intents = frozenset({Intent(headers.pop("Intent", "signup"))})
    found = [line for line in expected.split("\n") if line]
    replaces = next((line.removeprefix("replaces ") for line in found if line.startswith("replaces ")), None)
    people = [
        dict(value.split("=", 1) for value in line.split(" | ")) for line in found if not line.startswith("replaces ")
    ]
    return Case(why, mail_of(words, **headers), people, replaces, intents)


def mentions() -> list[tuple[str, set[str]]]:
    """Sentences with the names of those who sign up by them; the writer is Anna Holt."""
    rows = (FOLDER / "who.txt").read_text("utf-8").strip().split("\n    -> ")
    sentences = [rows[0], *(row.partition("\n")[2] for row in rows[1:-1])]
    names = [row.partition("\n")[0] for row in rows[1:]]
    return [(sentence, set(who.split(", "))) for sentence, who in zip(sentences, names, strict=True)]
