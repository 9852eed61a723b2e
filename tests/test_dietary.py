"""Food needs, job titles, workplaces and telephone numbers: what is found in a stretch of text."""

import pytest
from dietary_cases import NEEDS

from bot.reading.contact import phones_in
from bot.reading.dietary import NOTHING, SAYINGS, needs_in
from bot.reading.titles import titles_in
from bot.reading.workplaces import workplaces_in


@pytest.mark.parametrize(("text", "needs"), NEEDS, ids=[text[:60] for text, _ in NEEDS])
def test_food_needs_are_found(text: str, needs: list[str]) -> None:
    assert [found for found, _, _ in needs_in(text)] == needs


@pytest.mark.parametrize("example", [example for _, example in SAYINGS])
def test_each_way_of_saying_it_fits_its_example(example: str) -> None:
    assert list(needs_in(example))


@pytest.mark.parametrize(("value", "nothing"), [("Nej", True), ("ingen", True), ("Ingen allergier", True), ("-", False),
                                                ("Ingen skaldyr", False), ("Spiser alt", True),
                                                ("n/a", True)])  # fmt: skip
def test_an_answer_may_say_that_there_is_no_need(value: str, nothing: bool) -> None:
    assert bool(NOTHING.match(value)) is nothing


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Afdelingsleder for Udlån og Drift", ["Afdelingsleder for Udlån og Drift"]),
        ("Biblioteks- og kulturchef", ["Biblioteks- og kulturchef"]),
        ("bibliotekar og daglig leder af de selvbetjente afdelinger",
         ["bibliotekar og daglig leder af de selvbetjente afdelinger"]),
        ("leder af Formidling på Ringe Bibliotek", ["leder af Formidling"]),
        ("it-ansvarlig teamleder", ["it-ansvarlig teamleder"]),
        ("leder af 14 medarbejdere", ["leder"]),
        ("Head of Section", ["Head of Section"]),
        ("gleder meg", []),
    ],
)  # fmt: skip
def test_titles_are_found(text: str, titles: list[str]) -> None:
    assert [title for title, _, _ in titles_in(text)] == titles


@pytest.mark.parametrize(
    ("text", "houses"),
    [
        ("Jeg er souschef på Ringe Bibliotek.", ["Ringe Bibliotek"]),
        ("leder af Bibliotek Nordby", ["Bibliotek Nordby"]),
        ("Bibliotekerne i Vestby, Formidling", ["Bibliotekerne i Vestby"]),
        ("Ringe Kommunes Biblioteker", ["Ringe Kommunes Biblioteker"]),
        ("Dokk1 | Aarhus Kommunes Biblioteker", ["Dokk1", "Aarhus Kommunes Biblioteker"]),
        ("i ringe (ringebibliotekerne) ean", ["ringebibliotekerne"]),
        ("JEG ER LEDER PÅ RINGE BIBLIOTEK", ["RINGE BIBLIOTEK"]),
        ("leder af biblioteket i Nordby", ["biblioteket i Nordby"]),
        ("leder i børnebiblioteket her i byen", []),
        ("Samme bibliotek som mig", []),
    ],
)
def test_workplaces_are_found(text: str, houses: list[str]) -> None:
    assert [found.value for found in workplaces_in(text)] == houses


@pytest.mark.parametrize(
    ("text", "phones"),
    [
        ("62 33 10 00 (omst.) | Direkte 62 33 10 21", [("+4562331000", "switchboard"), ("+4562331021", "direct")]),
        ("Mobil +45 2030 4050", [("+4520304050", "mobile")]),
        ("(+45) 20304050", [("+4520304050", "plain")]),
        ("+47 412 34 567", [("+4741234567", "plain")]),
        ("Fax: 62 33 10 99", []),
        ("CVR-nr. 15 17 83 29", []),
        ("EAN 5798 0006 4584 4", []),
        ("ordrenummer: 4500098123", []),
        ("kl. 10.00-15.00 den 11.06.2026", []),
    ],
)
def test_numbers_are_found(text: str, phones: list[tuple[str, str]]) -> None:
    assert [(found.value, found.kind) for found in phones_in(text)] == phones
