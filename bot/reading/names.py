"""What a personal name is: finding names in text, writing them normally, and telling whether two mean one person.

Rules of shape and small tables only; who takes part in what is decided elsewhere. Unknown names are known by their
shape and place, so a name missing from `name_words.py` is no obstacle where a name is expected.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.reading.name_words import GIVEN_NAMES, NOT_NAMES, PARTICLES

LONGEST_NAME = 120

UPPER = "".join(letter for letter in map(chr, range(0x41, 0x530)) if letter.isupper())
# A capitalised word: "Holt", "O'Brien", "Krag-Møller", an initial or a short form with its dot ("K.", "Chr.", "Johs.").
WORD = (
    rf"[{UPPER}](?:(?:[^\W\d_]?|(?<=J)ohs|(?<=A)lex|(?<=C)hr|(?<=[VW])ilh)\.(?=[ ,])"
    rf"|(?:[^\W\d_]|['’´](?=[^\W\d_])){{0,40}}(?:[-‐‑][^\W\d_]{{1,40}}['’]?[^\W\d_]{{0,40}}){{0,4}})"
)
_JOINED = r"(?:(?:af|al|ben|bin|da|de|del|den|der|di|dos|du|el|ibn|la|le|ter|van|von|zu|zur) )"
RUN = re.compile(
    rf"(?<![\w@./-]){WORD}(?: {_JOINED}{{0,2}}(?:[dl]['’])?{WORD}"
    rf"| [\"“”‘'«»]{WORD}[\"“”’'«»](?= [{UPPER}])){{0,6}}(?![\w@])"
)


# Words that make a run of capitals the name of a house, a street or a body: "Hack Kampmanns Plads", "Dansk Forum".
_PLACE_END = re.compile(
    r"(?:bibliotek(?:er|erne|et|ernes|s)?|kommune[sr]?|forvaltning(?:en)?|center|centret|centeret|skole[nr]?"
    r"|(?:kultur|råd|medborger|biblioteks|sundheds|læse|musik|forsamlings|bog|børne|borger)hus|huset|husene|gade|vej(?:en)?|plads|allé|torv(?:et)?|stræde"
    r"|boulevard|selskab|forening(?:en)?|tænketanken|universitet|museum|arkiv(?:et)?|institut(?:tet)?"
    r"|afdeling(?:en)?|service"
    r"|parken|værket|tårnet|kirken|gymnasium|forum|library|libraries|municipality|department|street|services|collections?|affairs|relations|resources)$",
    re.IGNORECASE,
)
_TITLE_END = re.compile(
    r"(?:leder(?:en|e)?|chef(?:en|er)?|bibliotekar(?:er)?|konsulent|koordinator|sekretær|assistent"
    r"|medarbejder(?:e)?|ansvarlig"
    r"|direktør|specialist|formidler|manager|head|director|librarian|officer|vikar|stedfortræder|kollega(?:er)?)$",
    re.IGNORECASE,
)
_HONORIFIC = re.compile(r"^(?:hr|fru|frk|dr|mr|mrs|ms|prof|cand\.[\w.]+)\.? ", re.IGNORECASE)
_PLACE_LETTER = re.compile(r" (?:[CKNØSVM]|NV|SV|NØ|SØ)$")  # "Aarhus C", "København NV"


@dataclass(frozen=True, slots=True)
class NameFound:
    """A name as it stands in a text. `known`: its first word is a common given name; `full`: two words or more."""

    text: str
    start: int
    end: int

    @property
    def known(self) -> bool:
        """Whether the first word is a common given name ("Anna Holt", "Lars-Ole")."""
        return is_given_name(self.text.split(" ", 1)[0])

    @property
    def full(self) -> bool:
        """Whether it has a given name and a surname at least."""
        return " " in self.text


def is_given_name(word: str) -> bool:
    """Whether `word` is a common given name; of a double name one half is enough ("Lars-Ole")."""
    folded = word.casefold().strip(".,")
    return folded in GIVEN_NAMES or ("-" in folded and any(half in GIVEN_NAMES for half in folded.split("-")))


def _strange(word: str) -> bool:
    """Whether a capitalised word cannot stand in a personal name."""
    if is_given_name(word):
        return False
    bare = word.rstrip(".").casefold()
    return bare in NOT_NAMES or bool(_PLACE_END.search(bare)) or bool(_TITLE_END.search(bare))


def names_in(text: str, start: int = 0, end: int | None = None) -> Iterator[NameFound]:
    """All runs of capitalised words that may be personal names, without the words around them that cannot."""
    for run in RUN.finditer(text, start, len(text) if end is None else end):
        yield from _inside(run.group(), run.start())


def _inside(run: str, offset: int) -> Iterator[NameFound]:
    """The names in one run: "Teamleder Anna Holt" holds one, "Hack Kampmanns Plads" none."""
    words = [(word.group(), word.start(), word.end()) for word in re.finditer(r"\S+", run)]
    kept: list[tuple[str, int, int]] = []
    for word, begin, stop in words:
        if word not in PARTICLES and _strange(word):
            if kept and _PLACE_END.search(word.rstrip(".").casefold()):
                kept = []
            yield from _named(kept, run, offset)
            kept = []
        else:
            kept.append((word, begin, stop))
    yield from _named(kept, run, offset)


def _named(words: list[tuple[str, int, int]], run: str, offset: int) -> Iterator[NameFound]:
    while words and words[0][0] in PARTICLES:
        words = words[1:]
    while words and words[-1][0] in PARTICLES:
        words = words[:-1]
    if not words or (len(words) == 1 and words[0][0].casefold() in NOT_NAMES):
        return
    begin, stop = words[0][1], words[-1][2]
    text = run[begin:stop]
    nickname = re.search(r" [\"“”‘'«»][^\W\d_]+[\"“”’'«»](?= )", text)
    if nickname:  # "Rasmus "Ras" Holt": the place stays whole, the name goes without
        yield NameFound(text[: nickname.start()] + text[nickname.end() :], offset + begin, offset + stop)
        return
    if len(text.rstrip(".")) > 2 or is_given_name(
        text
    ):  # a final initial keeps its dot ("Ole B."), a sentence end is no part of the name
        stripped = text if re.search(r" [^\W\d_]{1,2}\.$", text) else text.rstrip(".")
        yield NameFound(stripped, offset + begin, offset + begin + len(stripped))


def is_person_name(text: str) -> bool:
    """Whether a whole value (a display name, a form's value) reads as a personal name, known or not."""
    words = text.split()
    if not 1 <= len(words) <= 7 or len(text) > LONGEST_NAME or re.search(r"[\d@/:;!?<>{}=+*#%&|]", text):
        return False
    if any(_strange(word) for word in words if word.casefold() not in PARTICLES) or _PLACE_LETTER.search(text):
        return False
    return len(words) > 1 or is_given_name(words[0]) or text[:1].isupper()


def normal_name(raw: str) -> str | None:
    """A name as people write it, out of a display name or a form's value; None where it names no person.

    "LÆRKE, Anna" → "Anna Lærke"; "Holt Anna (ANHO)" → "Anna Holt"; "Anna Holt | Køge Bibliotek" → "Anna Holt";
    "ANNA HOLT" → "Anna Holt"; "HR og Udvikling" → None.
    """
    text = " ".join(raw[: 2 * LONGEST_NAME].replace("\u200b", "").split()).strip(" \"'“”,;<>*_")
    text = re.sub(r"\s*[(\[][^()\[\]]*[)\]]?", " ", text) if re.search(r"[(\[]", text[1:]) else text
    text = re.split(r"\s+(?:[-–—|/•]|via|c/o|v/|hos|from|fra|på vegne af)\s+|\s*[|•;]\s*", text.strip())[0]
    text = _HONORIFIC.sub("", " ".join(text.split()).strip(" ,"))
    surname, comma, given = text.partition(",")
    if comma:
        given = given.split(",")[0].strip()
        reads_as_name = given and is_person_name(given) and not _TITLE_END.search(given)
        text = f"{given} {surname.strip()}" if reads_as_name else surname.strip()
    text = re.split(rf" (?!(?:{'|'.join(sorted(PARTICLES))})\b)(?=[a-zæøå])", text)[0] if text[:1].isupper() else text
    if not text or not is_person_name(text):
        return None
    return _cased(_given_first(text, raw))


def _given_first(text: str, raw: str) -> str:
    """Turn "Holt Anna (ANHO)" and "HOLT Anna" round: initials behind, or a surname in capitals, tell that it leads."""
    words = text.split()
    if len(words) > 1 and len(words[0]) > 2 and words[0].isupper() and not any(word.isupper() for word in words[1:]):
        return " ".join(words[1:] + words[:1])
    initials = re.search(r"\(([A-ZÆØÅ]{2,6})\)\s*\"?$", raw)
    if not initials or len(words) < 2 or _in_order(initials[1], words):
        return text
    orders = [words[n:] + words[:n] for n in range(1, len(words))]
    fitting = [order for order in orders if _in_order(initials[1], order)]
    turned = [order for order in orders if is_given_name(order[0]) and not is_given_name(words[0])]
    return " ".join((fitting + turned + [words])[0])


def _in_order(initials: str, words: list[str]) -> bool:
    """Whether initials are the beginnings of these words in this order, and of no other: "ASLA", Åse Lærke."""
    letters = folded(initials)
    return any(_made_of(letters, tuple(spell(folded(word)) for word in words)) for spell in (str, _plain))


def _cased(text: str) -> str:
    words = text.split()
    if not (text.isupper() or text.islower()):
        return " ".join(_word_cased(word, n) for n, word in enumerate(words))
    return " ".join(
        word.lower() if n and word.lower() in PARTICLES else _title_case(word) for n, word in enumerate(words)
    )


def _word_cased(word: str, place: int) -> str:
    """A word in capitals normally, in a name that is not all in capitals: "Kaspar VAN DER MEULEN"."""
    if place and len(word) > 1 and word.isupper() and word.lower() in PARTICLES:
        return word.lower()
    return _title_case(word) if word.isupper() and len(word) > 3 else word


def _title_case(word: str) -> str:
    return re.sub(r"[^\W\d_]+", lambda part: part.group()[:1].upper() + part.group()[1:].lower(), word)


@lru_cache(maxsize=2048)
def folded(text: str) -> str:
    """Lower case without accents, Danish letters spelled out, hyphens as blanks: for comparing only."""
    text = (
        text.casefold().replace("æ", "ae").replace("ø", "oe").replace("å", "aa").replace("ö", "oe").replace("ä", "ae")
    )
    text = unicodedata.normalize("NFKD", text.replace("-", " ").replace(".", " "))
    return " ".join("".join(letter for letter in text if not unicodedata.combining(letter)).split())


def same_person(one: str, other: str) -> bool:
    """Whether two names may mean one person: "Tine" and "Tine Ravn", "J. Bals" and "Jytte Bals", "Karo", "Karoline"."""
    first, second = folded(one).split(), folded(other).split()
    if not first or not second:
        return False
    if len(first) > len(second):
        first, second = second, first
    if first == second:
        return True
    if len(first) == 1:
        return first[0] in second[: max(1, len(second) - 1)]
    known = any(_same_surname(first[-1], word) for word in second[1:])
    return known and _starts_alike(first[0], second[0])


def _same_surname(one: str, other: str) -> bool:
    """Whether two surnames are one; an initial stands for any that begins so."""
    return one == other or (min(len(one), len(other)) == 1 and one[:1] == other[:1])


def _starts_alike(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) or (len(shorter) > 3 and longer[:3] == shorter[:3])


def fits_address(name: str, email: str) -> int:
    """How well the local part of an address is made of that name: 3 "anna.h@", 2 "anho@", 1 "ahlt@", 0 not at all."""
    local = email.partition("@")[0].casefold()
    parts = folded(name).split()
    if not parts or len(local) < 2:
        return 0
    words = [word for word in re.split(r"[._\-\d+]+", local) if word]
    letters = "".join(words)
    spellings = {tuple(parts), tuple(_plain(part) for part in parts)}
    if any(len(word) > 2 and word in spelled for spelled in spellings for word in words):
        return 3
    turned = spellings | {(spelled[-1], *spelled[:-1]) for spelled in spellings}
    if len(letters) > 1 and any(_made_of(letters, spelled) for spelled in turned):
        return 2
    return int(len(letters) > 3 and any(_scattered(letters, spelled) for spelled in spellings))


def _scattered(letters: str, parts: tuple[str, ...]) -> bool:
    """Whether `letters` stand in the name in that order, the first one at its beginning."""
    rest = iter("".join(parts))
    return letters[:1] == parts[0][:1] and all(letter in rest for letter in letters)


def _plain(part: str) -> str:
    """The other way to write Danish letters in an address: å as a, ø as o."""
    return part.replace("aa", "a").replace("oe", "o").replace("ae", "a")


def _made_of(letters: str, parts: tuple[str, ...]) -> bool:
    """Whether `letters` is a row of beginnings of `parts`, in order; of the first part there must be some."""
    if not parts or not letters.startswith(parts[0][:1]):
        return False
    reach = {0}
    for index, part in enumerate(parts[:7]):
        step = set() if index == 0 else set(reach)
        for begin in reach:
            for length in range(1, len(part) + 1):
                if not letters.startswith(part[:length], begin):
                    break
                step.add(begin + length)
        reach = step
    return len(letters) in reach


def name_from_address(email: str) -> str | None:
    """A name out of an address that spells it: "anna.marie.holt@x.dk" → "Anna Marie Holt"; else None."""
    words = [word for word in re.split(r"[._]", email.partition("@")[0]) if word]
    if len(words) < 2 or any(len(word) < 2 or not word.replace("-", "").isalpha() for word in words):
        return None
    return _cased(" ".join(words).lower()) if is_given_name(words[0]) else None
