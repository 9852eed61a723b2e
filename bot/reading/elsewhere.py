"""What stands outside the sender's own words but counts, because the sender points there.

Answers written below a question of the coordinator, a form filled in within the quoted mail, the mail of a colleague
that is passed on. All other quoted text is history and says nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.course import Host
from bot.mail.values import Mail, PartKind
from bot.reading.cast import Figure
from bot.reading.contact import EMAIL, emails_in
from bot.reading.dietary import NOTHING
from bot.reading.facts import Fact, Facts, contacts, describe, keep_best, needs
from bot.reading.forms import records_in
from bot.reading.members import Asked, Member, from_records
from bot.reading.names import fits_address, names_in, normal_name, same_person
from bot.reading.phrases.writer import SELF_IN
from bot.reading.roles import Role, says
from bot.reading.text import Text

# What a question of ours asks for, where the answer below it is a bare word. (kind, pattern, example)
_QUESTIONS = (
    (
        "dietary",
        r"\b(?:spise[rs]?|allerg\w*|kost(?!e[rt]?\b)\w*|diæt\w*|mad|tåler|food|dietary)\b",
        "Er der noget, du ikke spiser?",
    ),
    ("title", r"\b(?:titel|stilling\w*|job title)\b", "Hvad er din titel?"),
    (
        "workplace",
        r"\b(?:hvilket bibliotek|arbejdssted|arbejdsplads|which library|arbejder du)\b",
        "Hvilket bibliotek kommer du fra?",
    ),
)
_ASKED = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern, _ in _QUESTIONS)
_ASKS = re.compile(r"\?|\b(?:skriv|sig|oplys|fortæl|giv besked|let me know|mangler)\b", re.IGNORECASE)
# The signup is for whoever wrote the mail passed on. (example: "Tilmeld ham venligst, hans oplysninger står herunder")
_FOR_AUTHOR = re.compile(
    r"\b(?:tilmeld\w*|skriv\w*|sæt\w*|notere?\w*|notér|registrer\w*)\b[^.!?\n]{0,30}\b(?:ham|hende"
    r"|vedkommende|nedenstående|him|her)\b|\bnedenstående (?:medarbejder|kollega|leder|tilmelding)\b"
    r"|\b(?:hans|hendes) (?:oplysninger|data|ønske|mail)\b[^.!?\n]{0,20}\b(?:herunder|nedenfor|nedenunder|står)\b",
    re.IGNORECASE,
)
_LAST_LINES = 600
_LONGEST_HISTORY = 6_000  # characters of quoted text that are looked through for names
# A mailbox in the header lines above a quoted mail: "Til: Anna Holt <anho@ringe.dk>".
_MAILBOX = re.compile(
    rf"(?:^|[:;,]) ?(?P<name>[^:;,<>\n]{{3,60}}) ?[<\[](?:mailto:)?(?P<email>{EMAIL.pattern})", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote a mail that is passed on; `wishes`: it asks to take part."""

    member: Member
    wishes: bool


def filled_in(text: Text) -> Asked:
    """People and facts of the form in the quoted mail, where the sender says that it was filled in there."""
    if not any(stretch.where == PartKind.QUOTED for stretch in text.stretches):
        return Asked()
    return from_records(text.text, records_in(text.text, text.own_end, len(text.text)))


def authors(text: Text, host: Host, mail: Mail) -> Iterator[Author]:
    """Who wrote the mails passed on, each with what stands in that mail; the house's own left out."""
    for number, stretch in enumerate(text.stretches):
        author = mail.parts[stretch.part].author if stretch.part is not None else None
        name = normal_name(author.name) if author and stretch.where == PartKind.FORWARDED else None
        if author is None or name is None or host.is_own(author.email):
            continue
        end = text.stretches[number + 1].start if number + 1 < len(text.stretches) else len(text.text)
        facts: Facts = describe(text.text, max(stretch.start, end - _LAST_LINES), end)
        wishes = says(SELF_IN, text.text[stretch.start : end])
        if wishes:
            facts = keep_best(facts, *needs(text.text, stretch.start, end))
        facts["email"] = Fact("email", author.email, -1, -1)
        yield Author(Member(name, None, facts), wishes)


def passed_on(body: str, figures: list[Figure], found: list[Author]) -> list[Figure]:
    """The author of a mail passed on as a figure that comes, where the sender asks for that, or for nobody else."""
    named = any(figure.role is Role.COMES or figure.listed for figure in figures)
    for author in found:
        told = _FOR_AUTHOR.search(body) or (author.wishes and not named and not says(SELF_IN, body))
        known = next((f for f in figures if author.member.name and same_person(author.member.name, f.name)), None)
        if told and known and known.role in (Role.OPEN, Role.MENTIONED):
            known.role = Role.COMES
        if told and not known and author.member.name:
            return [Figure(author.member.name, [], Role.COMES, facts=author.member.facts)]
    return []


def thread_names(mail: Mail, body: str, host: Host) -> list[Member]:
    """Whom the thread names in full, so that a given name or an address in `body` tells who is meant.

    From the header lines above the quoted mails, from what the sender wrote before, and of all other names those of
    which an address in `body` is made.
    """
    told = [email.value for email in emails_in(body)]
    found: dict[str, Member] = {}
    for part in mail.parts:
        if part.kind not in (PartKind.QUOTED, PartKind.FORWARDED):
            continue
        for box in _MAILBOX.finditer(part.header):
            name, email = normal_name(box["name"]), box["email"].casefold()
            if name and " " in name and not host.is_own(email):
                found.setdefault(name, Member(name, None, {"email": Fact("email", email, -1, -1, where="quoted")}))
        own = part.author is not None and part.author.email == mail.answer_to.email
        for named in names_in(part.text[:_LONGEST_HISTORY]):
            if named.full and (own or any(fits_address(named.text, email) > 1 for email in told)):
                found.setdefault(named.text, Member(named.text, None, {}))
    return list(found.values())


def addressed(body: str, figures: list[Figure], writer: str, thread: list[Member]) -> list[Figure]:
    """Those of the thread whom the sender signs up by their addresses alone: "Ja, dem begge: anho@…, boli@…"."""
    if any(figure.role is Role.COMES or figure.listed for figure in figures):
        return []
    told = [fact.value for fact in contacts(body, 0, len(body)) if fact.field == "email" and fact.value != writer]
    return [
        Figure(member.name, [], Role.COMES, facts=member.facts)
        for email in told
        for member in thread
        if member.name
        and fits_address(member.name, email) > 1
        and not any(same_person(figure.name, member.name) for figure in figures)
    ]


def answered(mail: Mail, text: Text) -> Iterator[Fact]:
    """Bare answers below a question in the quoted mail: "Er der noget, du ikke spiser?" – "gluten"."""
    for stretch in text.stretches:
        if (
            not stretch.part
            or stretch.where != PartKind.FRESH
            or mail.parts[stretch.part - 1].kind is not PartKind.QUOTED
        ):
            continue
        question = mail.parts[stretch.part - 1].text.rstrip()[-300:].rpartition("\n\n")[2]
        answer = mail.parts[stretch.part].text.strip().split("\n")[0].strip(" .")
        for kind, pattern in _ASKED:
            if (
                _ASKS.search(question)
                and pattern.search(question)
                and 0 < len(answer) <= 120
                and not NOTHING.match(answer)
            ):
                start = text.text.find(answer, stretch.start)
                told = describe(text.text, start, start + len(answer)).get(kind)  # an answer may say more than asked
                yield replace(told, rank=3) if told else Fact(kind, answer, start, start + len(answer), 3)
                break
