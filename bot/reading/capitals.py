"""Capitals for mails that are written without any, so that the sender's name and house are known by their shape.

Only what the header tells, and words before "bibliotek", get a capital. Nothing is added or left out: every place in
the text stays where it was.
"""

import re
from dataclasses import replace

from bot.mail.values import Mail
from bot.reading.names import normal_name
from bot.reading.text import Text

_CAPITAL = re.compile(r"(?<!\w)[^\W\d_a-zæøå][a-zæøå]")
_RARE = 12  # words for each one with a capital, and more: the sender does not use them
# The word before "bibliotek" names it, unless it only points to one. (example: "souschef på varde bibliotek")
_HOUSE = re.compile(
    r"(?<![\w@.-])(?!(?:vores|jeres|deres|hans|hendes|mit|dit|sit|det|dette|det her|et|hvert|hele|samme|andet|nyt|nye"
    r"|lille|store|lokale|i|på|fra|ved|hos|til|for|og|af|om|som|med|er|ens|hvilket|intet|ethvert|mange|alle|flere|to|tre|vort)"
    r" )[a-zæøå][a-zæøå-]{2,30}(?= bibliotek(?:et|er|erne)?(?!\w))"
)


def capitalised(text: Text, mail: Mail) -> Text:
    """`text` with the capitals of names, where its own words have hardly any."""
    own = text.text[: text.own_end]
    told = own[next((stretch.start for stretch in text.stretches if stretch.part is not None), 0) :]
    if len(_CAPITAL.findall(told)) * _RARE > len(told.split()):
        return text
    named = _HOUSE.sub(lambda word: _upper(word.group()), own)
    for pattern in _name_words(mail):
        named = pattern.sub(lambda word: _upper(word.group()), named)
    return replace(text, text=named + text.text[text.own_end :])


def _name_words(mail: Mail) -> list[re.Pattern[str]]:
    """What finds each word of the sender's name, and each initial behind one of them ("flemming ø. kaas")."""
    name = normal_name(mail.answer_to.name) or normal_name(mail.sender.name) or ""
    words = [word for word in name.split() if len(word) > 1]
    whole = [re.compile(rf"(?<![\w@.-]){re.escape(word)}(?![\w@])", re.IGNORECASE) for word in words]
    initials = {first[0] for first in words[1:]}
    return [*whole, *(re.compile(rf"(?<=\w ){re.escape(one)}\.(?= \w)", re.IGNORECASE) for one in sorted(initials))]


def _upper(word: str) -> str:
    first = word[:1].upper()
    return first + word[1:] if len(first) == 1 else word
