"""People out of forms and tables: what the answers of a record say of one person, or of several."""

import re
from dataclasses import dataclass, field

from bot.reading.contact import emails_in, phones_in
from bot.reading.dietary import NOTHING, needs_in
from bot.reading.facts import Fact, Facts, describe, keep_best
from bot.reading.forms import Answer, Record
from bot.reading.name_words import PARTICLES
from bot.reading.names import LONGEST_NAME, is_given_name, is_person_name, names_in, normal_name
from bot.reading.titles import is_title
from bot.reading.workplaces import rank_of, workplaces_in

_AND = re.compile(r"\s+(?:og|samt|and|&)\s+|\s*[;+]\s*|,\s+(?=[^\W\d_]+ [^\W\d_]+(?:\s+(?:og|samt|,)|$))")
MOST_RECORDS = 80
LONGEST = {"title": 120, "workplace": 160, "dietary": 300}


@dataclass(slots=True)
class Member:
    """Somebody whom the mail is about: the name, where it stands, and the facts known so far."""

    name: str | None
    at: tuple[int, int] | None = None
    facts: Facts = field(default_factory=dict)


@dataclass(slots=True)
class Asked:
    """What the forms of a mail give: people, who leaves, the facts of nobody named, and the places they fill."""

    members: list[Member] = field(default_factory=list)
    leaves: Member | None = None
    nameless: list[Fact] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)


def from_records(text: str, records: list[Record]) -> Asked:
    """People out of records; a record without a name only gives facts."""
    asked = Asked()
    for record in records[:MOST_RECORDS]:
        named = _named(text, record)
        facts = _facts(record)
        asked.places += [
            (answer.start, answer.end) for answer in record if answer.kind != "other" or _is_name(answer.value)
        ]
        for answer in record:
            if answer.kind == "leaves" and (name := _name_of(answer.value)):
                asked.leaves = Member(name, (answer.start, answer.end))
        if len(named) == 1:
            named[0].facts = keep_best({**named[0].facts, **facts})
        elif named and "workplace" in facts:
            for member in named:
                member.facts.setdefault("workplace", facts["workplace"])
        elif not named:
            asked.nameless += facts.values()
        asked.members += named
    return asked


def _is_name(value: str) -> bool:
    found = next(names_in(value), None)
    return bool(found and found.known and found.full)


def _named(text: str, record: Record) -> list[Member]:
    """The people that a record names: by "Navn", or by "Fornavn" and "Efternavn"."""
    by_kind = {answer.kind: answer for answer in record}
    if "name" in by_kind:
        answer = by_kind["name"]
        surname = by_kind.get("surname")
        if surname and " " not in answer.value.strip():
            return [_member(f"{answer.value} {surname.value}", answer)]
        return _people_of(text, answer)
    given, surname = by_kind.get("given"), by_kind.get("surname")
    if given:
        return [_member(f"{given.value} {surname.value if surname else ''}", given)]
    return []


def _member(raw: str, answer: Answer) -> Member:
    return Member(_as_name(raw), (answer.start, answer.end))


def _as_name(raw: str) -> str | None:
    """A form's value as a name: written normally where it reads as one, else as it stands (it is plainly the value)."""
    value = " ".join(raw.split())[:LONGEST_NAME]
    return normal_name(value) or value or None


def _name_of(value: str) -> str | None:
    return normal_name(re.split(r"[,(]", value)[0]) or next((n.text for n in names_in(value) if n.full), None)


def _people_of(text: str, answer: Answer) -> list[Member]:
    """The people of a name's answer: "Anna Holt", "Holt, Anna", "Anna Holt, souschef", "Anna Holt og Bo Lind"."""
    whole = normal_name(answer.value)
    if whole and _surname_first(answer.value):
        return [_member(answer.value, answer)]
    parts = [part for part in _AND.split(answer.value) if part.strip()]
    if len(parts) > 1 and all(_is_name(part) or normal_name(part) for part in parts):
        return [
            Member(normal_name(part) or _name_of(part), _place(answer, part), describe(part, 0, len(part)))
            for part in parts
        ]
    first = re.split(r"[,(/;|–]|\s-\s", answer.value)[0].strip()
    head = normal_name(first)
    if head and " " in head and len(first) < len(answer.value):
        return [Member(head, _place(answer, first), describe(text, answer.start + len(first), answer.end))]
    if whole or not next(names_in(answer.value), None):
        return [_member(answer.value, answer)]
    return [
        Member(n.text, (answer.start + n.start, answer.start + n.end)) for n in names_in(answer.value) if n.full
    ] or [_member(answer.value, answer)]


def _surname_first(value: str) -> bool:
    """Whether a name's cell is "Holt, Anna Marie": one comma, behind it given names, before it none."""
    surname, comma, given = (part.strip() for part in value.partition(","))
    words = [word for word in surname.split() if word not in PARTICLES]
    if not comma or not given or "," in given or not words or is_given_name(words[0]) or is_title(given):
        return False
    known = is_given_name(given.split()[0])
    return is_person_name(given) and rank_of(given) == 0 and (known or len(words) == 1) and len(words) < 4


def _place(answer: Answer, part: str) -> tuple[int, int]:
    begin = answer.start + max(0, answer.value.find(part.strip()))
    return begin, begin + len(part.strip())


def _facts(record: Record) -> Facts:
    """The other answers of a record as facts; an answer to the wrong question is no fact."""
    facts: Facts = {}
    for answer in record:
        for fact in _answer_facts(answer):
            facts = keep_best(facts, fact)
    return facts


def _answer_facts(answer: Answer) -> list[Fact]:
    place = (answer.start, answer.end)
    if answer.kind in ("email", "phone"):
        emails = [Fact("email", found.value, *place) for found in emails_in(answer.value)]
        needs = [Fact("dietary", words, *place) for words, _, _ in needs_in(answer.value)]
        return needs + emails[:1] + [Fact("phone", p.value, *place, 5) for p in phones_in(answer.value)[:1]]
    if answer.kind == "dietary":
        return [] if NOTHING.match(answer.value) else [Fact("dietary", answer.value[: LONGEST["dietary"]], *place)]
    if answer.kind == "title":
        return _title_and_house(answer)
    if answer.kind == "department":
        return [Fact("workplace", answer.value[: LONGEST["workplace"]], *place, 3)] if rank_of(answer.value) > 1 else []
    if answer.kind in ("workplace", "municipality"):
        return [Fact("workplace", answer.value[: LONGEST["workplace"]], *place, 9 if answer.kind == "workplace" else 4)]
    return []


def _title_and_house(answer: Answer) -> list[Fact]:
    """The title of a form's answer, and the library that stands behind it: "driftsleder, Ringe Bibliotek"."""
    title, comma, house = answer.value.partition(", ")
    begin = answer.start + len(title) + len(comma)
    if comma and rank_of(house) == 3 and is_title(title) and not is_title(house):
        return [
            Fact("title", title[: LONGEST["title"]], answer.start, answer.start + len(title), 5),
            Fact("workplace", house[: LONGEST["workplace"]], begin, answer.end, 5),
        ]
    named = next((found for found in workplaces_in(answer.value) if found.rank == 3), None)
    place = (answer.start + named.start, answer.start + named.end) if named else (0, 0)
    houses = [Fact("workplace", named.value, *place, 2)] if named else []  # "leder af Ringe Bibliotek"
    return [Fact("title", answer.value[: LONGEST["title"]], answer.start, answer.end, 5), *houses]
