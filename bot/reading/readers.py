"""Whom a mail speaks to: our coordinator, or many readers of a list, a group or a newsletter, of whom we are one.

It looks at addresses, subject and greeting only; what such a mail asks its readers to do is no wish of the sender.
"""

import re

from bot.course import Host
from bot.mail import Mail
from bot.reading.phrases.machine import TO_READERS
from bot.reading.words import OwnWords

GREETING = 100  # characters of the first line, in which a mail says to whom it speaks
MAX_CHARACTERS = 10_000
TO_LIST, TAGGED = 2, 2  # what the address of a list weighs, and its tag in the subject
MANY = 4  # signs enough

_LIST = re.compile(r"undisclosed|@[^,>]{0,60}(?:groups?\b|groups\.|list)|\blist[\w.-]{0,20}@|-list@", re.IGNORECASE)
_TAG = re.compile(r"(?:\w{1,3}: ?)?\[(?!ekstern|external|spam)[^\]\d][^\]]{2,50}\]", re.IGNORECASE)


def is_addressed(mail: Mail, host: Host) -> bool:
    """Whether a recipient is of our house, or the mail names none at all."""
    written_to = [address.email for address in (*mail.to, *mail.cc)]
    if not written_to:
        return not mail.header("to")
    return any(email.endswith(f"@{host.domain}") for email in written_to)


def to_many(mail: Mail, words: OwnWords, host: Host) -> bool:
    """Whether the mail went to a list or to hidden recipients, and speaks to many and nowhere to us."""
    if is_addressed(mail, host) or speaks_to_us(words, host):
        return False
    listed = _LIST.search(mail.header("to")) is not None
    tagged = _TAG.match(mail.subject) is not None
    said = f"{words.text[words.subject_end :]}\n{mail.signature}"[:MAX_CHARACTERS]
    return TO_LIST * listed + TAGGED * tagged + TO_READERS.weigh(said) >= MANY


def speaks_to_us(words: OwnWords, host: Host) -> bool:
    """Whether the coordinator is spoken to by name: in the greeting, or at the beginning of a sentence."""
    name = host.coordinator_name.split(" ")[0]
    if name.casefold() in words.text[words.subject_end :].lstrip()[:GREETING].split("\n")[0].casefold():
        return True
    called = rf"(?:{re.escape(host.coordinator_name)}|{re.escape(name)})"
    opening = r"(?:(?<!\w)(?:kære|hej|@) ?|(?:(?<=[.!?:–(-] )|(?<=\n))(?:til )?)"
    spoken = rf"{opening}@?{called}(?: ?\([^()\n]{{1,30}}\))?[,:!–]"
    told = rf"\b{re.escape(name)}\b[^.!?\n]{{0,60}}\b(?:kopi|cc|copy)\b"
    return re.search(f"{spoken}|{told}", words.text[:MAX_CHARACTERS], re.IGNORECASE) is not None
