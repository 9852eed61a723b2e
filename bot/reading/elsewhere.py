"""What stands outside the sender's own words but counts, because the sender points there.

Answers written below a question of the coordinator, a form filled in within the quoted mail, the mail of a colleague
that is passed on. All other quoted text is history and says nothing.
"""

import re
from collections.abc import Iterator

from bot.course import Host
from bot.mail.values import Mail, PartKind
from bot.reading.dietary import NOTHING
from bot.reading.facts import Fact, Facts, describe
from bot.reading.members import Asked, Member, from_records
from bot.reading.forms import records_in
from bot.reading.names import normal_name
from bot.reading.text import Text

# What a question of ours asks for, where the answer below it is a bare word. (kind, pattern, example)
_QUESTIONS = (
    ("dietary", r"\b(?:spise[rs]?|allerg\w*|kost\w*|diæt\w*|mad|tåler|food|dietary)\b", "Er der noget, du ikke spiser?"),
    ("title", r"\b(?:titel|stilling\w*|job title)\b", "Hvad er din titel?"),
    ("workplace", r"\b(?:hvilket bibliotek|arbejdssted|arbejdsplads|which library|arbejder du)\b", "Hvilket bibliotek kommer du fra?"),
)  # fmt: skip
_ASKED = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern, _ in _QUESTIONS)
# The signup is for whoever wrote the mail passed on. (example: "Tilmeld ham venligst, hans oplysninger står herunder")
_FOR_AUTHOR = re.compile(
    r"\b(?:tilmeld\w*|skriv\w*|sæt\w*|notere?\w*|notér|registrer\w*)\b[^.!?\n]{0,30}\b(?:ham|hende|vedkommende|nedenstående|him|her)\b|\bnedenstående (?:medarbejder|kollega|leder|tilmelding)\b"
    r"|\b(?:hans|hendes) (?:oplysninger|data|ønske|mail)\b[^.!?\n]{0,20}\b(?:herunder|nedenfor|nedenunder|står)\b",
    re.IGNORECASE,
)
_LAST_LINES = 600


def below(text: Text, host: Host, mail: Mail) -> Asked:
    """People and facts of the parts that the sender points to, beyond the own words."""
    asked = (
        from_records(text.text, records_in(text.text, text.own_end, len(text.text)))
        if text.own_end < len(text.text)
        else Asked()
    )
    if not any(stretch.where == PartKind.QUOTED for stretch in text.stretches) and not _FOR_AUTHOR.search(
        text.text[: text.own_end]
    ):
        return Asked()
    if not asked.members and _FOR_AUTHOR.search(text.text[: text.own_end]):
        asked.members += list(authors(text, host, mail))[:1]
    return asked


def authors(text: Text, host: Host, mail: Mail) -> Iterator[Member]:
    """Who wrote the mails passed on, each with what stands in the last lines of that mail; the house's own left out."""
    for number, stretch in enumerate(text.stretches):
        author = mail.parts[stretch.part].author if stretch.part is not None else None
        name = normal_name(author.name) if author and stretch.where == PartKind.FORWARDED else None
        if author is None or name is None or host.is_own(author.email):
            continue
        end = text.stretches[number + 1].start if number + 1 < len(text.stretches) else len(text.text)
        facts: Facts = {
            kind: fact
            for kind, fact in describe(text.text, max(stretch.start, end - _LAST_LINES), end).items()
            if kind != "dietary"
        }
        facts["email"] = Fact("email", author.email, -1, -1)
        yield Member(name, None, facts)


def answered(mail: Mail, text: Text) -> Iterator[Fact]:
    """Bare answers below a question in the quoted mail: "Er der noget, du ikke spiser?" – "gluten"."""
    for stretch in text.stretches:
        if (
            not stretch.part
            or stretch.where != PartKind.FRESH
            or mail.parts[stretch.part - 1].kind is not PartKind.QUOTED
        ):
            continue
        question = mail.parts[stretch.part - 1].text.rstrip()[-200:].rpartition("\n")[2]
        answer = mail.parts[stretch.part].text.strip().split("\n")[0].strip(" .")
        for kind, pattern in _ASKED:
            if "?" in question and pattern.search(question) and 0 < len(answer) <= 120 and not NOTHING.match(answer):
                start = text.text.find(answer, stretch.start)
                yield Fact(kind, answer, start, start + len(answer), 3)
                break
