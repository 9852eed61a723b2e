"""The phrases by which a mail is understood: tables of data, each row with a sentence that it must match.

To teach the reading a new way of saying something, add a row to the table of that meaning; the tests run every row
over its own example. The rows are written in a small notation, so that they stay readable:

====================  ================================================================================================
a blank               blanks, with or without a comma before (a row never reaches over the end of a sentence)
``…`` and ``..``      up to five words in between, and up to two
``ord*``              the word with any ending
``(a|b)``, ``x?``     as in a regular expression
``^``                 the beginning of a sentence
``<name>``            a group of words that many rows share (`WORDS` below)
å, æ, ø               also written aa, ae, oe, ä, ö
====================  ================================================================================================

Upper and lower case are the same, except in `<Navn>`. Patterns are compiled once, and take linear time: no
quantifier stands inside another without a bound.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from bot.reading.literals import Way

WORDS = {
    "mig": "(mig|os|sig|meg|oss|undertegnede|mæ|jeg|vi)",
    "ham": "(ham|hende|dem|begge|alle|følgende|nedenstående|vedkommende|min*|vores|en|et|to|tre|fire|fem|[2-9])",
    "Navn": r"((?!(EAN|CVR|GLN|PO|[\w.-]{0,20}\d)(?!\w))(?-i:[A-ZÆØÅÁÉÍÓÚÖÄÜŁŚÐ])[\w'’.-]+)",
    "hvem": "(<mig>|<ham>|<Navn>)",
    "vil": "(vil|ville|skulle|skal)",
    "med": "(med|mæ)(?! til at| dig| jer| at)(?! (i|til) (middag*|frokost*))"
    "(?! (i )?(toget|bussen|bilen|færgen|flyet|båden))",
    "notere": "(skriv|skrive|skriver|sæt|sætte|før(?! (jeg|vi)(?!\\w))|føre|notér|noter|notere|noterer|registr*r"
    "|registrere|book|booke|optag|optage|tilføj|tilføje|føj|føje|put|putte|læg|prik|stil|anfør|melde|skriver)"
    "(?! pris| kryds| dig| jer| (en|et) (mail|e-mail|besked|linje|sms|note|kommentar))",
    "uden": "(?!bekræft*|kvitter*)(min |mine |vores |en |to |tre |endnu en |officielle |"
    "endelige |bindende |hermed |ny |nye |sene |denne ){0,3}",
    "jeg": "(jeg|vi|<Navn>|min*|vores|begge|alle|hun|han|de)",
    "tal": "(en|én|et|ét|to|tre|fire|fem|seks|syv|otte|[1-9])",
    "pladser": "(plads|pladser|stol|stole|sæde|sæder)",
    "tilmelde": "til ?(me|m)l?d?l?d?(es?)",
    "tilmelder": "til(me|m)l?d?l?d?er",
    "tilmeld": "tilm(eld|edl|eld)",
    "tilmelding": "(tilmel(d|dn)?ing(en|er|erne|sblanket*|sskema*|sformular*)?|påmelding|anmälan)",
    "adv": "((så|også|meget|meeget|rigtig|rigtigt|super|vældig|mægtig|da|jo|nu|hellere|end|mere|begge|to|alle|selv"
    "|egentlig|faktisk|altså|simpelthen|vildt|helt|igen|endelig|stadig|stadigvæk|bare|virkelig|ellers|i år|hermed|"
    "herved|derfor|lige|jeg|vi|nok|venligst|godt|umådelig|forfærdelig|frygtelig|sindssygt|mega|overordentlig|dog|"
    "begge to|i hvert fald|under alle omstændigheder|tre|fire|samt|gerne|hjertens|svært|utrolig|særdeles|straks|"
    "naturligvis|selvfølgelig|som sagt|som aftalt|i den grad|alligevel) ){0,5}",
    "gerne": "(gerne|gjerne|gern|gärna)",
    "nedenfor": "(nedenfor|herunder|nedenunder|længere nede|inline|below|under (dine|jeres) spørgsmål"
    "|i (teksten|skemaet|mailen|listen|formularen|brevet|felterne)"
    "|(i|på|in|into) (jeres|din|selve|your) (mail*|brev*|tekst*|skema*|list*|besked*|text|list|message|letter))",
    "slut": r"(?=\s{0,2}([^\w\s]|$)|\s(igen|i år|hvis|og|til|fra|hele vejen|alle|på hverdags*)(?!\w)|\n)",
}


_GAP = r"[,:]?[ \t]{{1,9}}(?:[^\s,]{{1,40}}[ \t]{{1,9}}){{0,{}}}?"


MOST = 100  # places where a table is found in one text: a mail that says something more often is no mail


class Phrase(NamedTuple):
    """One way of saying something. `weight` counts where a table adds up signs (see `machines`)."""

    pattern: str
    example: str
    weight: int = 1


def _expression(pattern: str) -> str:
    """The regular expression for a row in the notation above."""
    pattern = re.sub(r"(?<!\[)\^", lambda _: r"(?<![^\n])[^\w\n]{0,6}", pattern)
    while expandable := re.search(r"<(\w+)>", pattern):
        pattern = pattern.replace(expandable[0], WORDS[expandable[1]])
    pattern = re.sub(r"\((?!\?)", "(?:", pattern)
    pattern = pattern.replace("*", r"\w*")
    pattern = pattern.replace(" … ", "\0").replace(" .. ", "\1")
    pattern = re.sub(r" (\??)", lambda m: r"[ \t]{0,9}" if m[1] else r"[,:]?[ \t]{1,9}", pattern)
    pattern = pattern.replace("\0", _GAP.format(5)).replace("\1", _GAP.format(2))
    return pattern.replace("å", "(?:å|aa)").replace("æ", "(?:æ|ae|ä)").replace("ø", "(?:ø|oe|ö)")


def table(name: str, text: str) -> "Table":
    """The table written in `text`: a row is a pattern, two blanks, `#` and an example, and where weights count, `#` and
    a weight. A long pattern goes on in the next line, after a "|" or where a blank stands.
    """
    rows, begun = [], ""
    for line in text.splitlines():
        pattern, *notes = line.strip().split("# ")
        begun = begun + pattern.rstrip() if begun.endswith("|") else f"{begun} {pattern}".strip()
        if notes:
            rows.append(Phrase(begun, notes[0].strip(), int(notes[1]) if len(notes) > 1 else 1))
            begun = ""
    return Table(name, tuple(rows))


@dataclass(frozen=True)
class Table:
    """Phrases of one meaning."""

    name: str
    rows: tuple[Phrase, ...]

    @cached_property
    def _ways(self) -> tuple[Way, ...]:
        return tuple(Way(rf"(?<!\w)(?:{_expression(row.pattern)})(?!\w)") for row in self.rows)

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """The places where one of the phrases stands, up to `MOST`; where two begin together, the upper row counts."""
        possible = [way.pattern for way in self._ways if way.possible(text)]
        found = [match for pattern in possible if (match := pattern.search(text))]
        for _ in range(MOST):
            if not found:
                return
            best = min(found, key=_start)
            yield best
            found = [later for match in found if (later := _not_before(match, best.end()))]

    def first(self, text: str) -> re.Match[str] | None:
        """The first place where one of the phrases stands."""
        return next(self.find(text), None)

    def weigh(self, text: str) -> int:
        """The sum of the weights of all phrases that stand in the text, each counted once."""
        stands = (way.possible(text) and way.pattern.search(text) is not None for way in self._ways)
        return sum(row.weight for row, there in zip(self.rows, stands, strict=True) if there)


def _start(match: re.Match[str]) -> int:
    return match.start()


def _not_before(match: re.Match[str], at: int) -> re.Match[str] | None:
    return match if match.start() >= at else match.re.search(match.string, at)
