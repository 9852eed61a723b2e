"""Names: what one is, how it is written, and when two mean one person."""

import pytest

from bot.reading.mentions import mentions_in
from bot.reading.names import fits_address, name_from_address, names_in, normal_name, same_person


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("LÆRKE, Anna", "Anna Lærke"),
        ("Holt, Anna Marie", "Anna Marie Holt"),
        ("Holt Anna (ANHO)", "Anna Holt"),
        ("Lærke Åse (ASLA)", "Åse Lærke"),
        ("NGUYEN Thi Mai", "Thi Mai Nguyen"),
        ("Anna Holt | Ringe Bibliotek", "Anna Holt"),
        ("Anna Holt - Ringe Kommune", "Anna Holt"),
        ("Anna Holt (Ringe Bibliotek)", "Anna Holt"),
        ("Anna Holt, Ringe Bibliotek", "Anna Holt"),
        ("Anna Holt privat", "Anna Holt"),
        ("ANNA VON HOLT", "Anna von Holt"),
        ("anna holt", "Anna Holt"),
        ("Jens-Peter af Rosen", "Jens-Peter af Rosen"),
        ("O'Brien, Sean", "Sean O'Brien"),
        ("Siobhán Kerr", "Siobhán Kerr"),
        ("HR og Udvikling", None),
        ("Ringe Bibliotek", None),
        ("Kultur og Fritid", None),
        ("info@ringe.dk", None),
        ("", None),
    ],
)
def test_a_name_is_written_normally(raw: str, name: str | None) -> None:
    assert normal_name(raw) == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kære Anna og Bo", ["Anna", "Bo"]),
        ("Teamleder Anna Holt og Åse Dahl-Jensen kommer.", ["Anna Holt", "Åse Dahl-Jensen"]),
        ("Fra Ringe Bibliotek kommer Thea van der Lo.", ["Thea van der Lo"]),
        ("Rasmus \"Ras\" Holt kommer.", ["Rasmus Holt"]),
        ("Ring til Anna Holt. Bo svarer også.", ["Anna Holt", "Bo"]),
        ("Hack Kampmanns Plads 2, 8000 Aarhus C", []),
        ("Venlig Hilsen", []),
        ("Jo tak, Med Glæde", []),
    ],
)  # fmt: skip
def test_names_are_found_in_text(text: str, names: list[str]) -> None:
    assert [found.text for found in names_in(text) if found.known] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Jeg vil tilmelde Xiuying Zhao.", ["Xiuying Zhao"]),
        ("Oyelaran Adebayo (oyad@ringe.dk) kommer.", ["Oyelaran Adebayo"]),
        ("Holm, Karen, souschef", ["Karen Holm"]),
        ("Min kollega Zhao og jeg", ["Zhao"]),
        ("Karen hedder Holm til efternavn.", ["Karen Holm"]),
        ("Vi holder til i Nørre Tvede.", []),
        ("teamleder, Digital Dannelse", []),
    ],
)
def test_unknown_names_are_known_by_their_place(text: str, names: list[str]) -> None:
    assert [found.text for found in mentions_in(text)] == names


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Tine", "Tine Ravn", True),
        ("J. Bals", "Jytte Bals", True),
        ("Torben A.", "Torben Ankjær", True),
        ("Karo Berg", "Karoline Berg", True),
        ("Anna Holt", "Anna Marie Holt", True),
        ("Soren Holm", "Søren Holm", False),
        ("Anna Holt", "Anna Holm", False),
        ("Lisbet", "Anna Lisbet", False),
        ("Anna", "", False),
    ],
)
def test_two_names_may_mean_one_person(one: str, other: str, same: bool) -> None:
    assert same_person(one, other) is same_person(other, one) is same


@pytest.mark.parametrize(
    ("name", "email", "fits"),
    [
        ("Thea Lorentz", "thea.lorentz@x.dk", 3),
        ("Amina Ali Hassan", "aalh@x.dk", 2),
        ("Søren Krag-Møller", "skrm@x.dk", 2),
        ("Åse Lærke", "asla@x.dk", 2),
        ("Thea Lorentzen", "tlorz@x.dk", 1),
        ("Bo Berg", "anho@x.dk", 0),
    ],
)
def test_an_address_may_be_made_of_a_name(name: str, email: str, fits: int) -> None:
    assert fits_address(name, email) == fits


@pytest.mark.parametrize(
    ("email", "name"),
    [("anna.marie.holt@x.dk", "Anna Marie Holt"), ("anho@x.dk", None), ("xiu.zhao@x.dk", None), ("a.b@x.dk", None)],
)
def test_an_address_may_spell_a_name(email: str, name: str | None) -> None:
    assert name_from_address(email) == name
