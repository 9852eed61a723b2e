"""What a seat costs: members and others, free, without VAT; a free course asks nobody who pays."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from commands import SHIPPED
from sample_letters import COORDINATOR, COURSE, SENDER, ZONE, participant, seat
from test_templating import FOLDER
from test_writing import parsed, part

from bot.config import ConfigError, load
from bot.course import Price
from bot.deciding.seats import asked_for
from bot.deciding.values import Overview
from bot.preview.people import METTE, moment
from bot.preview.samples import letters
from bot.preview.shapes import shapes
from bot.reading import Payer
from bot.templating import Templates
from bot.writing.digest import digest_content

LETTERS = letters(COURSE, SENDER, COORDINATOR, Templates(FOLDER, ZONE))
SHAPES = shapes(COURSE)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("confirmation", "Prisen er 7.500 kr. ekskl. moms (9.375 kr. inkl. 25 % moms) pr. deltager."),
        ("confirmation-en", "The price is DKK 7,500 excl. VAT (DKK 9,375 incl. 25% VAT) for each participant."),
        (
            "confirmation-members",
            "Prisen pr. deltager er 6.000 kr. ekskl. moms (7.500 kr. inkl. 25 % moms) for medlemmer af"
            " Bibliotekschefforeningen og 7.500 kr. ekskl. moms (9.375 kr. inkl. 25 % moms) for andre.",
        ),
        (
            "confirmation-members-en",
            "The price for each participant is DKK 6,000 excl. VAT (DKK 7,500 incl. 25% VAT) for members of"
            " Bibliotekschefforeningen and DKK 7,500 excl. VAT (DKK 9,375 incl. 25% VAT) for others.",
        ),
        (
            "confirmation-members-free",
            "Det er gratis for medlemmer af Bibliotekschefforeningen. For andre er prisen 7.500 kr. ekskl. moms"
            " (9.375 kr. inkl. 25 % moms) pr. deltager.",
        ),
        ("confirmation-free", "Det er gratis at være med."),
        ("confirmation-free-en", "Taking part is free."),
        ("confirmation-vat-free", "Prisen er 7.500 kr. (momsfrit) pr. deltager."),
        ("confirmation-vat-free-en", "The price is DKK 7,500 (VAT exempt) for each participant."),
    ],
)
def test_the_price_in_words(name: str, said: str) -> None:
    assert said in " ".join(part(parsed(LETTERS[name].raw), "plain").split())


@pytest.mark.parametrize("name", ["confirmation-free", "confirmation-free-en"])
def test_a_free_course_speaks_of_no_invoice(name: str) -> None:
    text = part(parsed(LETTERS[name].raw), "plain")
    assert [word for word in ("EAN", "moms", "VAT", "mangler", "missing", "kr.", "DKK") if word in text] == []


def test_only_a_free_course_asks_nobody_who_pays() -> None:
    nobody_pays = seat(METTE, Payer())
    missing = {name: asked_for(nobody_pays, course).missing for name, course in SHAPES.items()}
    assert missing == dict.fromkeys(SHAPES, ("payer",)) | {"free": ()}


@pytest.mark.parametrize(("shape", "lacking"), [("free", []), ("members", [1])])
def test_the_digest_asks_no_payer_of_a_free_course(shape: str, lacking: list[int]) -> None:
    course = SHAPES[shape]
    overview = Overview((participant(1, METTE, course=course.key, ean=""),))
    content = digest_content(overview, {course.key: course}, moment(course))
    assert [one.id for one, _ in content.lacking] == lacking


def test_vat_is_rounded_to_oere() -> None:
    assert Price(Decimal("99.99")).with_vat == Decimal("124.99")
    assert Price(Decimal("99.99"), Decimal(0)).with_vat == Decimal("99.99")


NOT_LESS = "which is not less than the price of 7500 for others"


def configured(folder: Path, more: str) -> Path:
    """The shipped configuration with more keys for its course."""
    file = folder / "config.toml"
    toml = SHIPPED.read_text("utf-8")
    file.write_text(toml.replace("\nsignup_deadline = ", f"\n{more}\nsignup_deadline = ", 1), "utf-8")
    return file


def test_a_members_price_out_of_the_configuration(tmp_path: Path) -> None:
    file = configured(tmp_path, 'member_price = 6000\nmembers_of = "Bibliotekschefforeningen"')
    (course,) = load(file).catalogue.values()
    assert course.prices == (Price(Decimal(7500)), Price(Decimal(6000)))
    assert (course.members_of, course.is_free) == ("Bibliotekschefforeningen", False)


@pytest.mark.parametrize(
    ("more", "problem"),
    [
        (
            'member_price = 8000\nmembers_of = "x"',
            "members pay 8000, which is not less than the price of 7500 for others",
        ),
        (
            'member_price = 7500\nmembers_of = "x"',
            "members pay 7500, which is not less than the price of 7500 for others",
        ),
        ("member_price = 6000", "letters have to say who is a member: members_of is missing or empty"),
    ],
)
def test_a_members_price_that_cannot_be(tmp_path: Path, more: str, problem: str) -> None:
    with pytest.raises(ConfigError) as raised:
        load(configured(tmp_path, more))
    assert raised.value.problems == [
        f"config.toml: courses[1].member_price: {problem}; right would be, for example, 6000"
    ]


def test_a_course_without_members_has_one_price() -> None:
    assert replace(COURSE, member_price=None).prices == (COURSE.price,)
