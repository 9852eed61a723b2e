"""Who writes, as the address and the signature tell: somebody at a library or a municipality, a stranger, a machine.

A library's mail may be about anything, and a stranger's about our course: this only says how far to trust a word.
"""

import re

from bot.course import Host
from bot.mail import Mail
from bot.reading.literals import folded
from bot.reading.names import fits_address, names_in
from bot.reading.words import OwnWords

IMPERSONAL = 4  # what a text without any person in it weighs as a machine's (see `machines`)
BY_US = 1  # how much less where somebody says "we", or signs with a greeting
TO_SOMEBODY = 2  # how much less where the reader is greeted, as shops do by the first name
FEWEST_WORDS = 4  # of a text that is looked at
GREETING = 80  # characters at the beginning of a mail in which it greets

# The municipalities of Denmark, as they begin their addresses; a short form must be the whole name.
_NAMES = """
    albertslund allerød assens ballerup billund bornholm brøndby brønderslev dragør egedal esbjerg fanø favrskov faxe
    fredensborg fredericia frederiksberg frederikshavn frederikssund furesø faaborg gentofte gladsaxe glostrup greve
    gribskov guldborgsund haderslev halsnæs hedensted helsingør herlev herning hillerød hjørring holbæk holstebro
    horsens hvidovre høje-taastrup hørsholm ikast ishøj jammerbugt kalundborg kerteminde kolding københavn køge
    langeland lejre lemvig lolland lyngby læsø mariagerfjord middelfart morsø norddjurs nordfyn nyborg næstved odder
    odense odsherred randers rebild ringkøbing ringsted roskilde rudersdal rødovre samsø silkeborg skanderborg skive
    slagelse solrød sorø stevns struer svendborg syddjurs sønderborg thisted tønder tårnby vallensbæk varde vejen vejle
    vesthimmerland viborg vordingborg ærø aabenraa aalborg aarhus
"""
_MUNICIPALITIES = tuple(folded(name) for name in _NAMES.split())
_SHORT = frozenset({"kk", "brk", "fmk", "htk", "ltk", "rk", "rksk", "kb", "ikast-brande"})
_LIBRARY_WORD = re.compile(r"bibliotek|kommune|library|borgerservice|kulturhus", re.IGNORECASE)
_FIRST_PERSON = re.compile(
    r"\b(?:jeg|mig|(?<!\d )min(?!\.)|mit|mine|undertegnede|i am|i have|my|me)\b(?!-)", re.IGNORECASE
)
_WE = re.compile(r"\b(?:vi|os|vores|we|us|our)\b|\b(?:hilsen|hilsner|mvh|regards|vh)\b", re.IGNORECASE)
_ON_BEHALF = re.compile(r" (?:via|i Microsoft|from|fra|on) [A-ZÆØÅ]")  # "Bo Holt via Opslagstavlen"
_HOUSE = re.compile(
    r"\b(?:konference|hotel|kro|calendar|kalender|portal\w*|online|system\w*|service|support|booking|cent(?:er|ret|ral\w*)|"
    r"team|app|redaktion\w*|sekretariat\w*|info|forening\w*|events?|registr\w*)\b",
    re.IGNORECASE,
)
_GREETS = re.compile(r"\W{0,4}(?:hej|hejsa|kære|goddag|godmorgen|dav|hi|hello|dear|til)\b", re.IGNORECASE)
_ANYBODY = re.compile(r"\b(?:kunde|bruger|borger|customer|user|abonnent|medlem|arrangør|organi[sz]er)\b", re.IGNORECASE)


def at_library(mail: Mail) -> bool:
    """Whether the sender writes from a library or a municipality, by the address or by the signature."""
    labels = folded(mail.sender.domain).split(".")[:-1]
    if any("bib" in label or label in _SHORT or label.startswith(_MUNICIPALITIES) for label in labels):
        return True
    return _LIBRARY_WORD.search(mail.signature) is not None


def impersonal(mail: Mail, words: OwnWords, host: Host) -> int:
    """How much a mail weighs as a machine's because nobody speaks in it: no name, no "I", no greeting of a reader."""
    fresh = words.text[words.subject_end :].strip()
    answers = mail.references or mail.in_reply_to
    if answers or len(fresh.split()) < FEWEST_WORDS or not unspoken(mail, words) or signed_by_name(mail):
        return 0
    by_us = _WE.search(f"{fresh}\n{mail.signature}") is not None
    return IMPERSONAL - BY_US * by_us - TO_SOMEBODY * _greets_somebody(fresh, host)


def unspoken(mail: Mail, words: OwnWords) -> bool:
    """Whether nobody is named as the sender, nobody says "I", and it is no library that writes."""
    said = _FIRST_PERSON.search(words.text, words.subject_end)
    return bool(mail.sender.name) and not (said or is_person(mail) or at_library(mail))


def signed_by_name(mail: Mail) -> bool:
    """Whether a person's name stands in the signature."""
    return any(name.known for name in names_in(mail.signature))


def is_person(mail: Mail) -> bool:
    """Whether the sender's name is that of a person, and not of a house, a shop or a program."""
    name = mail.sender.name
    if _ON_BEHALF.search(name) or _HOUSE.search(name):
        return False
    return any(found.known for found in names_in(name)) or (" " in name and fits_address(name, mail.sender.email) > 0)


def _greets_somebody(text: str, host: Host) -> bool:
    greeting = text[:GREETING].split("\n")[0]
    whole = host.coordinator_name.casefold() in greeting.casefold()
    return _GREETS.match(greeting) is not None and not whole and not _ANYBODY.search(greeting)
