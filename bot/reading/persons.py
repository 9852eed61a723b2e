"""From what is known of somebody to a Person: which source wins, how long a value may be, and the evidence."""

import re
from dataclasses import dataclass, replace

from bot.course import Host
from bot.reading.facts import Fact, Facts
from bot.reading.names import LONGEST_NAME
from bot.reading.signature import Writer
from bot.reading.text import Text
from bot.reading.values import Evidence, Person
from bot.reading.workplaces import is_host

_BARE_TITLES = frozenset(("leder", "chef", "mellemleder", "bibliotekar"))
_STOP = re.compile(r"(?<=[^\W\d_]{5})\.$")  # a sentence's end, not that of "adm. dir."
FIELDS = ("title", "workplace", "email", "phone", "dietary")
_LONGEST = {"title": 120, "workplace": 160, "email": 254, "phone": 20, "dietary": 300}


@dataclass(slots=True)
class Known:
    """What is known of somebody. `at` is where the name stands in the text; None: in a header."""

    name: str | None
    at: tuple[int, int] | None
    facts: Facts


def writer_known(writer: Writer, said: Facts) -> Known:
    """The writer, with what the body says of him before what the signature says.

    A title said in passing ("som ny leder") yields to the signature's; the address to answer to is the last resort.
    """
    facts = dict(writer.facts)
    for kind, fact in said.items():
        if kind not in facts or not _in_passing(kind, fact, facts[kind]):
            facts[kind] = fact
    if "email" not in said and writer.email:
        facts["email"] = Fact("email", writer.email, -1, -1)
    return Known(writer.name, writer.name_at, facts)


def _in_passing(kind: str, said: Fact, signed: Fact) -> bool:
    """Whether a value is said so loosely that the signature's is better: "som ny leder", "leder for tre huse"."""
    if kind == "title":
        return said.rank < 2 or said.value.casefold() in _BARE_TITLES
    return kind in ("workplace", "phone") and said.rank < signed.rank


def _parted(facts: Facts) -> Facts:
    """The title "leder af Jelling Bibliotek" without the employer, where that is the workplace anyway."""
    title, house = facts.get("title"), facts.get("workplace")
    inside = title and house and 0 <= title.start < house.start < title.end <= house.end
    if title and house and (inside or title.value.endswith(f" {house.value}")):
        named = title.value[: house.start - title.start] if inside else title.value.removesuffix(f" {house.value}")
        head = re.sub(r" (?:af|for|på|ved|of|at)(?: the)?$", "", named.rstrip())
        return {**facts, "title": replace(title, value=head, end=title.start + len(head))}
    return facts


def as_person(known: Known, text: Text, host: Host, where: str = "from") -> tuple[Person, list[Evidence]]:
    """The Person and the evidence for each of its values; the course's own house is nobody's workplace."""
    values: dict[str, str] = {}
    evidence: list[Evidence] = []
    if known.name:
        name = known.name[:LONGEST_NAME]
        evidence.append(text.evidence("name", name, *known.at) if known.at else Evidence("name", name, where, name))
    facts = _parted(known.facts)
    for kind in FIELDS:
        fact = facts.get(kind)
        if fact is None or (kind == "workplace" and is_host(fact.value, host.domain)):
            continue
        values[kind] = re.sub(r"\s+", " ", fact.value).strip()[: _LONGEST[kind]]
        values[kind] = _STOP.sub("", values[kind]) if kind == "title" else values[kind]
        placed = fact.start >= 0
        evidence.append(
            text.evidence(kind, values[kind], fact.start, fact.end)
            if placed
            else Evidence(kind, values[kind], fact.where or where, fact.value)
        )
    return Person(name=known.name[:LONGEST_NAME] if known.name else None, **values), evidence
