"""Mails that the sender passes on, where they hold the signup: an employee's wish, a chief's order to the secretary.

Who is meant is then its author, or whom the author names; who only passes it on is nobody new.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.course import Host
from bot.mail.values import Mail, PartKind
from bot.reading.cast import Figure, figures_in
from bot.reading.facts import Fact, Facts, describe, keep_best, needs
from bot.reading.members import Member
from bot.reading.names import normal_name, same_person
from bot.reading.owners import owned_facts
from bot.reading.phrases.parts import SIGNUP
from bot.reading.phrases.writer import SELF_IN, SELF_MAYBE
from bot.reading.roles import Role, says
from bot.reading.sentences import Sentences
from bot.reading.text import Text

# The sender speaks of the author as of somebody who comes. (example: "Se nedenfor. Han skal med")
_HIM_TOO = re.compile(
    r"\b(?:han|hun|vedkommende|he|she)\b[^.!?\n]{0,30}\b(?:skal|vil|må|ønsker|should|wants)\b[^.!?\n]{0,25}"
    r"\b(?:med|på|deltage|afsted|tilmeldes|join|attend|come)\b"
    r"|(?:^|[.!?\n])(?:(?!\b(?:jeg|vi|mig|os)\b)[^.!?\n]){3,60}\b(?:skal|må gerne|vil gerne) (?:med|på|deltage)\b",
    re.IGNORECASE,
)
# The signup is for whoever wrote the mail passed on. (example: "Tilmeld ham venligst, hans oplysninger står herunder")
_FOR_AUTHOR = re.compile(
    r"\b(?:tilmeld\w*|skriv\w*|sæt\w*|notere?\w*|notér|registrer\w*|optag\w*|plads|giv\w*|tag\w*)\b"
    r"[^.!?\n]{0,30}\b(?:ham|hende|vedkommende|nedenstående|medarbejderen|ansøgeren)\b"
    r"|\b(?:sign|register|add|put|enrol) (?:up )?(?:him|her)\b"
    r"|\bnedenstående (?:medarbejder|kollega|leder|tilmelding)\b"
    r"|\b(?:hans|hendes) (?:oplysninger|data|ønske|mail)\b[^.!?\n]{0,20}\b(?:herunder|nedenfor|nedenunder|står)\b",
    re.IGNORECASE,
)
# A change is about somebody else. (example: "Jf. nedenfor må jeg melde ham fra", "Hun når ikke mødet på torsdag")
_OF_ANOTHER = re.compile(
    r"\b(?:tag|tage|slet|slette|fjern|fjerne|stryg|stryge|afmeld|afmelde|framelde?|meld|melde|trække?|remove|withdraw"
    r"|cancel) (?:\w+ )?(?:ham|hende|vedkommende|medarbejderen|him|her)\b"
    r"|\b(?:han|hun|vedkommende|medarbejderen|he|she)\b[^.!?\n]{0,40}\b(?:ikke|syg|forhindret|afbud|not|unable)\b"
    r"|\b(?:hans|hendes) (?:plads|tilmelding|deltagelse|afbud|framelding)\b",
    re.IGNORECASE,
)
# The sender points to the mail passed on, or to whoever wrote it. (example: "Nedenstående er godkendt")
_POINTS = re.compile(
    r"\b(?:nedenstående|nedenfor|nedenunder|herunder|jf\.?|under stregen|below|medarbejder(?:en)?s?|ansøger(?:en)?s?"
    r"|ansøgning(?:en)?|vedkommende|ham|hende|him)\b",
    re.IGNORECASE,
)
_HE = re.compile(r"\b(?:han|hun|ham|hende|hans|hendes|vedkommende|medarbejderen|he|she|his|him)\b", re.IGNORECASE)
_SPEAKS_OF_SELF = re.compile(r"\b(?:jeg|mig|undertegnede|(?-i:I)|me|myself)\b", re.IGNORECASE)
_LAST_LINES = 600


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote a mail that is passed on; `wishes`: it asks to take part; `others`: whom else it signs up."""

    member: Member
    wishes: bool
    others: tuple[Figure, ...] = ()


def authors(text: Text, host: Host, mail: Mail, hosts: tuple[str, ...]) -> Iterator[Author]:
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
        others = _others(text.text[stretch.start : end], stretch.start, name, hosts)
        yield Author(Member(name, None, facts), wishes, tuple(others))


def _others(words: str, offset: int, author: str, hosts: tuple[str, ...]) -> Iterator[Figure]:
    """Whom the `words` of a mail passed on sign up beside their author, with what they say of each."""
    sentences = Sentences(words)
    figures = figures_in(words, sentences, [], (*hosts, author), SIGNUP, frozenset())
    coming = [figure for figure in figures if figure.full and (figure.role is Role.COMES or figure.listed)]
    owned = owned_facts(words, figures, (None, ""), [], sentences) if coming else []
    for figure in coming:
        mine = [fact for who, fact in owned if who == figures.index(figure)]
        placed = (replace(fact, start=fact.start + offset, end=fact.end + offset) for fact in mine)
        yield Figure(figure.name, [], Role.COMES, facts=keep_best({}, *placed))


def passed_change(body: str, figures: list[Figure], found: list[Author]) -> list[Figure]:
    """Who wrote the mail passed on, where the sender changes something for "him" or "her" and names nobody."""
    named = any(figure.role is not Role.MENTIONED for figure in figures)
    first = next((author for author in found if author.member.name), None)
    told = _OF_ANOTHER.search(body) or (_HE.search(body) and not _SPEAKS_OF_SELF.search(body))
    if named or first is None or first.member.name is None or not told:
        return []
    return [Figure(first.member.name, [], Role.CONCERNED, facts=first.member.facts)]


def passed_on(body: str, figures: list[Figure], found: list[Author]) -> list[Figure]:
    """Those whom a mail passed on signs up as figures that come, where the sender asks for that, or for nobody else."""
    named = any(figure.role is Role.COMES or figure.listed for figure in figures)
    silent = not named and not says(SELF_IN, body) and not says(SELF_MAYBE, body)
    meant = silent and _POINTS.search(body) is not None
    for author in found:
        told = meant or (author.wishes and silent) or _FOR_AUTHOR.search(body) or (not named and _HIM_TOO.search(body))
        known = next((f for f in figures if author.member.name and same_person(author.member.name, f.name)), None)
        if told and known and known.role in (Role.OPEN, Role.MENTIONED):
            known.role = Role.COMES
        others = [one for one in author.others if not any(same_person(one.name, figure.name) for figure in figures)]
        if told and not known and author.member.name:
            himself = Figure(author.member.name, [], Role.COMES, facts=author.member.facts)
            return [himself, *others] if author.wishes or not others else others
        if others and silent and not _SPEAKS_OF_SELF.search(body):
            return others
    return []
