"""Danish or English: which the sender wrote, by the small words that every text is full of, and which is asked for."""

import re

from bot.reading.phrases import Table
from bot.reading.phrases.asking import DANISH_WANTED, ENGLISH_WANTED
from bot.reading.stance import denied, only_asked
from bot.reading.values import Language
from bot.reading.words import OwnWords

_DANISH = """
    jeg vi du og er ikke det den på til med af en et for som har vil gerne kan skal hej kære venlig hilsen mig min
    vores os tak fra også men hvis når være blive mvh kh vh hilsner der her så om ved eller jer jeres godt tilmelding
    tilmelde tilmeldes hermed følgende navn stilling bibliotek allergi
"""
_ENGLISH = """
    i we you and is not the on to with of a an for as have would like can shall hello dear kind regards me my our us
    thanks from also but if when be this that please are will it at your best or so about by their name title
    registration register sign
"""
DANISH, ENGLISH = frozenset(_DANISH.split()), frozenset(_ENGLISH.split())
MAX_CHARACTERS = 4_000
_WORD = re.compile(r"[a-zæøåA-ZÆØÅ]{1,20}")


def language_of(text: str) -> Language:
    """English where its words clearly outnumber the Danish ones, else Danish (also for an empty text)."""
    found = [word.lower() for word in _WORD.findall(text[:MAX_CHARACTERS])]
    danish = sum(word in DANISH for word in found)
    english = sum(word in ENGLISH for word in found)
    return "en" if english >= 3 and english > 1.5 * danish else "da"


def language_wanted(words: OwnWords) -> tuple[Language, int, int] | None:
    """The language in which the sender asks to be written to, or to write to somebody, with where that is said."""
    tables: tuple[tuple[Language, Table], ...] = (("en", ENGLISH_WANTED), ("da", DANISH_WANTED))
    for language, table in tables:
        for match in table.find(words.text):
            sentence = words.text[slice(*words.sentence(match.start()))]
            if not only_asked(sentence) and not denied(words, *match.span()):
                return language, *match.span()
    return None
