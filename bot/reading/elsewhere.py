"""What stands outside the sender's own words but counts, because the sender points there.

Answers written below a question of the coordinator, a form filled in within the quoted mail, the full name in the
thread of whom the sender names or addresses. All other quoted text is history and says nothing; mails that are passed
on are read in `passed.py`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from bot.course import Host
from bot.mail.values import Mail, PartKind
from bot.reading.cast import Figure
from bot.reading.contact import EMAIL, emails_in
from bot.reading.dietary import NOTHING
from bot.reading.facts import Fact, contacts, describe
from bot.reading.forms import records_in
from bot.reading.members import Asked, Member, from_records
from bot.reading.names import fits_address, names_in, normal_name, same_person
from bot.reading.payer_words import INVOICE_TO
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
# How much of a thread is looked through: quoted mails, characters of each, names, and addresses in the sender's words.
_MOST_MAILS, _LONGEST_MAIL, _MOST_NAMES, _MOST_ADDRESSES = 8, 2_000, 60, 20
# A mailbox in the header lines above a quoted mail: "Til: Anna Holt <anho@ringe.dk>".
_MAILBOX = re.compile(
    rf"(?:^|[:;,]) ?(?P<name>[^:;,<>\n]{{3,60}}) ?[<\[](?:mailto:)?(?P<email>{EMAIL.pattern})", re.MULTILINE
)


def filled_in(text: Text) -> Asked:
    """People and facts of the form in the quoted mail, where the sender says that it was filled in there."""
    if not any(stretch.where == PartKind.QUOTED for stretch in text.stretches):
        return Asked()
    return from_records(text.text, records_in(text.text, text.own_end, len(text.text)))


def thread_names(mail: Mail, body: str, host: Host) -> list[Member]:
    """Whom the thread names in full, so that a given name or an address in `body` tells who is meant.

    From the header lines above the quoted mails, from what the sender wrote before, and of all other names those of
    which an address in `body` is made.
    """
    told = [email.value for email in islice(emails_in(body), _MOST_ADDRESSES)]
    found: dict[str, Member] = {}
    thread = (part for part in mail.parts if part.kind in (PartKind.QUOTED, PartKind.FORWARDED))
    for part in islice(thread, _MOST_MAILS):
        for box in _MAILBOX.finditer(part.header[:_LONGEST_MAIL]):
            name, email = normal_name(box["name"]), box["email"].casefold()
            if name and " " in name and not host.is_own(email):
                found.setdefault(name, Member(name, None, {"email": Fact("email", email, -1, -1, where="quoted")}))
        own = part.author is not None and part.author.email == mail.answer_to.email
        for named in names_in(part.text[:_LONGEST_MAIL]):
            if named.full and (own or any(fits_address(named.text, email) > 1 for email in told)):
                found.setdefault(named.text, Member(named.text, None, {}))
    return list(islice(found.values(), _MOST_NAMES))


def addressed(body: str, figures: list[Figure], writer: str, thread: list[Member]) -> list[Figure]:
    """Those of the thread whom the sender signs up by their addresses alone: "Ja, dem begge: anho@…, boli@…"."""
    if says(SELF_IN, body) or any(figure.role is Role.COMES or figure.listed for figure in figures):
        return []
    emails = [fact for fact in contacts(body, 0, len(body)) if fact.field == "email" and fact.value != writer]
    told = [fact.value for fact in emails if not INVOICE_TO.search(body[max(0, fact.start - 90) : fact.start])]
    meant = {
        member.name: Figure(member.name, [], Role.COMES, facts=member.facts)
        for email in told[:_MOST_ADDRESSES]
        for member in thread
        if member.name and fits_address(member.name, email) > 1
    }
    return [one for one in meant.values() if not any(same_person(figure.name, one.name) for figure in figures)]


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
