"""Corrections that somebody wrote into our own letter: what the quoted letter says otherwise than we wrote it.

Only lines that begin with a label of the letter count. Mail programs rewrap and rearrange what they quote, so that a
line is compared with the same line of the same person, and anything that does not pair up says nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.mail import Mail, Part, PartKind
from bot.reading.contact import emails_in, phones_in
from bot.reading.forms import amended
from bot.reading.labels import kind_of
from bot.reading.names import is_person_name, same_person
from bot.reading.phrases.data import TYPED_BELOW
from bot.reading.values import NOT_OURS, Evidence, Intent, Person, Reading

MAX_LINES = 300
LONGEST_VALUE = 120
_LINE = re.compile(r"[ >|]{0,20}(?P<label>[^\W\d_][\w.-]{1,30})(?:[ \t]{2,40}|[ ]?\t[ ]?|:[ \t]{1,10})(?P<value>\S.*)$")
_GOES_ON = " " * 8  # a value too long for its line, in our own layout
_EAN = re.compile(r"\d(?:[ .-]?\d){12}")
_WORDED = frozenset({"name", "title", "workplace", "dietary", "reference"})  # mail programs garble words now and then
_EXACT = frozenset({"phone", "email", "ean", "cvr"})
_OF_PAYER = frozenset({"ean", "cvr", "reference"})
_NEXT_LABEL = re.compile(r":|[ \t]{2}")  # the next line was joined to this one
_MISSING = re.compile(r"(?:mangler|missing|-+|–)\.?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Correction:
    """`field` of the person named `of` in our letter (None: the letter is about one) is `value`."""

    field: str
    value: str
    of: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class _Row:
    """A line with a label of our letters: of which person, what it asks for, and what stands there."""

    of: str | None
    field: str
    value: str
    start: int
    end: int


def corrections(mail: Mail, letter: str) -> tuple[Correction, ...]:
    """What the sender changed in the quoted copy of `letter`; empty where nothing can be paired for certain."""
    written = {(row.of, row.field): row for row in _rows(letter)}
    said = TYPED_BELOW.first(mail.fresh) is not None
    for number, part in enumerate(mail.parts):
        if part.kind is PartKind.QUOTED and (rows := list(_rows(part.text))):
            names = [(row.of, row.field) for row in rows]
            paired = [row for row in rows if (row.of, row.field) in written and names.count((row.of, row.field)) == 1]
            return tuple(
                Correction(row.field, value, _name(written, row.of), _evidence(row, value, number, part.text))
                for row in paired
                if row.field in (_EXACT | _WORDED if said else _EXACT)
                and (value := _corrected(row, written[row.of, row.field]))
            )
    return ()


def without_letter(mail: Mail, letter: str) -> Mail:
    """The mail without the quoted copy of `letter`: what stands in it is our word, but for the corrections."""
    if not letter:
        return mail
    written = {(row.field, row.value) for row in _rows(letter)}
    return replace(mail, parts=tuple(_emptied(part) if _is_copy(part, written) else part for part in mail.parts))


def _emptied(part: Part) -> Part:
    return replace(part, text="")


def _is_copy(part: Part, written: set[tuple[str, str]]) -> bool:
    same = sum((row.field, row.value) in written for row in _rows(part.text)) if part.kind is PartKind.QUOTED else 0
    return same > 1


def with_corrections(reading: Reading, mail: Mail, letter: str) -> Reading:
    """The reading with what the sender changed in the quoted copy of `letter`; the rest of the quote says nothing."""
    found = corrections(mail, letter) if letter and not reading.intents & NOT_OURS else ()
    if not found:
        return reading
    people, payer = reading.people, reading.payer
    for one in found:
        if one.field in _OF_PAYER:
            payer = replace(payer, **{one.field: one.value})
        else:
            people = _corrected_people(people, reading.writer, one)
    moves = reading.intents & {Intent.SIGNUP, Intent.CANCELLATION, Intent.SUBSTITUTION}
    intents = reading.intents if moves else reading.intents | {Intent.UPDATE}
    evidence = (*reading.evidence, *(one.evidence for one in found))
    return replace(reading, intents=intents, people=people, payer=payer, evidence=evidence)


def _corrected_people(people: tuple[Person, ...], writer: Person, one: Correction) -> tuple[Person, ...]:
    """The people with a correction of one of them: of whom the letter names there, else of the writer."""
    name = one.of if one.of and is_person_name(one.of) else writer.name
    value = {one.field: one.value}
    for number, person in enumerate(people):
        if person.name and name and same_person(person.name, name):
            return (*people[:number], replace(person, **value), *people[number + 1 :])
    email = writer.email if writer.name and name and same_person(writer.name, name) else None
    new = Person(name=name, email=email)
    return (*people, replace(new, **value))


def _name(written: dict[tuple[str | None, str], _Row], of: str | None) -> str | None:
    """Whom a stretch of the letter is about: the name in it, else the line above it."""
    return written[of, "name"].value if (of, "name") in written else of


def _rows(text: str) -> Iterator[_Row]:
    """The labelled lines of a letter; a line by itself above them names whose they are."""
    of, above, at = None, "", 0
    last: _Row | None = None
    for line in text.split("\n")[:MAX_LINES]:
        match = _LINE.match(line[:400])
        field = kind_of(match["label"]) if match else None
        if match and field is not None and field in _EXACT | _WORDED:
            if last:
                yield last
            of, above = above or of, ""
            last = _Row(of, field, match["value"].strip(), at + match.start("value"), at + len(line))
        elif line.startswith(_GOES_ON) and last and last.end + 1 == at:
            last = replace(last, value=f"{last.value} {line.strip()}", end=at + len(line))
        elif line.strip(" >|") and not line.startswith(_GOES_ON):
            above = line.strip(" >|\t")
        at += len(line) + 1
    if last:
        yield last


def _corrected(row: _Row, written: _Row) -> str | None:
    """The new value of a line, None where it says the same, or too little to be a value of its kind."""
    new, old = _value(row.field, amended(row.field, row.value)), _value(row.field, written.value)
    if new is None or new == old or _MISSING.match(row.value):
        return None
    if row.field in _EXACT or old is None:
        return new
    joined = new.startswith(old) and _NEXT_LABEL.search(row.value)
    return None if joined or old.startswith(new) else new


def _value(field: str, text: str) -> str | None:
    if field == "phone":
        return next((found.value for found in phones_in(text)), None)
    if field == "email":
        return next((found.value for found in emails_in(text)), None)
    if field == "ean":
        found = _EAN.search(text)
        return re.sub(r"\D", "", found.group()) if found else None
    return " ".join(text.split())[:LONGEST_VALUE] or None


def _evidence(row: _Row, value: str, part: int, text: str) -> Evidence:
    line = text[text.rfind("\n", 0, row.start) + 1 : row.end]
    return Evidence(row.field, value, PartKind.QUOTED, " ".join(line.split())[:200], part, row.start, row.end)
