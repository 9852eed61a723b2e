"""Danish and English letters tell the same: the same templates, the same blocks, and the same facts in each."""

import re
from collections.abc import Mapping
from dataclasses import replace

import pytest
from jinja2 import Environment, nodes
from sample_letters import COORDINATOR, COURSE, SENDER, ZONE
from test_templating import FOLDER
from test_writing import parsed, part

from bot.deciding.values import LetterOrder
from bot.preview.people import moment
from bot.preview.samples import orders, strange_orders
from bot.preview.shapes import shaped, shapes
from bot.reading import Language
from bot.templating import DANISH_ONLY, Templates
from bot.writing import write

TEMPLATES = Templates(FOLDER, ZONE)
COURSES = {one.key: one for one in (COURSE, *shapes(COURSE).values())}
PICKED = orders(COURSE, COORDINATOR) | shaped(COURSE)
FOR_PEOPLE: Mapping[str, LetterOrder] = {
    name: order
    for name, order in (PICKED | strange_orders(PICKED)).items()
    if order.kind not in DANISH_ONLY and order.course in COURSES
}
DANISH = {file.name for file in (FOLDER / "da").glob("*.jinja")}
ENGLISH = {file.name for file in (FOLDER / "en").glob("*.jinja")}
MONTHS = {
    "da": ["februar", "marts", "juni", "august", "september", "november"],
    "en": ["February", "March", "June", "August", "September", "November"],
}


def test_only_letters_to_the_house_are_in_danish_alone() -> None:
    house = {f"{kind}.jinja" for kind in DANISH_ONLY} | {"digest_words.jinja", "house.jinja"}
    assert house == DANISH - ENGLISH
    assert ENGLISH <= DANISH


@pytest.mark.parametrize("name", sorted(DANISH & ENGLISH))
def test_both_have_the_same_blocks(name: str) -> None:
    def blocks(language: str) -> set[str]:
        tree = Environment(autoescape=True).parse((FOLDER / language / name).read_text("utf-8"))
        return {block.name for block in tree.find_all(nodes.Block)}

    assert blocks("da") == blocks("en")


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_both_tell_the_same_facts(name: str) -> None:
    assert facts(FOR_PEOPLE[name], "da") == facts(FOR_PEOPLE[name], "en")


def facts(order: LetterOrder, language: Language) -> dict[str, object]:
    """The facts of the letter in a language: days, hours, money, addresses, and what is known of the people."""
    letter = write(replace(order, language=language), COURSES, SENDER, TEMPLATES, moment(COURSE))
    text = " ".join(part(parsed(letter.raw), "plain").split())
    known = {
        value
        for seat in order.seats
        for value in (*vars_of(seat.person), *vars_of(seat.payer))
        if value and len(value) > 2 and value.isprintable() and " ".join(value.split()) in text
    }
    months = "|".join(MONTHS[language])
    days = re.findall(rf"\b(\d{{1,2}})\.? ({months})\b", text)
    return {
        "known": known,
        "days": sorted((int(day), MONTHS[language].index(month)) for day, month in days),
        "hours": sorted(
            hours.replace(":", ".").lstrip("0") for hours in re.findall(r"\b\d{1,2}[.:]\d\d–\d\d[.:]\d\d\b", text)
        ),
        "money": sorted(amount.replace(",", ".") for amount in re.findall(r"\b\d{1,2}[.,]\d{3}\b", text)),
        "phones": sorted(re.findall(r"\+\d[\d ]+\d", text)),
        "addresses": sorted(re.findall(r"\S+@\S+\w", text)),
        "bullets": part(parsed(letter.raw), "plain").count("\n  - "),
    }


def vars_of(value: object) -> list[str | None]:
    """The values of a frozen value's fields."""
    return [getattr(value, name) for name in value.__slots__]  # type: ignore[attr-defined]
