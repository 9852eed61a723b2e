"""Made-up people and libraries, no two alike. No mail and no course."""

from dataclasses import dataclass
from itertools import product
from random import Random

from stdnum import ean


def _words(text: str) -> list[str]:
    return text.split()


FIRST_NAMES = _words("""
Anna Bente Camilla Ditte Ellen Freja Gitte Hanne Ida Jette Karen Lene Mette Nina Rikke Signe
Trine Ulla Vibeke Anders Bjarne Carsten Dennis Erik Frank Henrik Jakob Kasper Lars Martin Niels Ole Peter Rasmus Simon
Thomas Torben
""")
LAST_NAMES = _words("""
Abildgaard Bjerregaard Brandt Dalsgaard Enevoldsen Frandsen Gregersen Holmgaard Iversen Jespersen
Kjeldsen Lauritsen Mikkelsen Nordentoft Overgaard Poulsen Rosendahl Steffensen Thygesen Vestergren
""")
TOWNS = _words("""
Birk Bro Dal Elme Fjord Gran Havre Høj Kirke Klint Lyng Mølle Nørre Pile Ravn Rug Skov Sten Sønder
Tange Ulve Vester Øster
""")
ENDINGS = _words("borg bæk by drup gård lund holm rup sted toft torp vang")
TITLES = _words("Afdelingsleder Souschef Teamleder Sektionsleder Biblioteksleder Områdeleder")
ASCII = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})


@dataclass(frozen=True)
class Library:
    """A library with a mail domain and an EAN of its own."""

    name: str
    domain: str
    ean: str


@dataclass(frozen=True)
class Somebody:
    """A person of a library; `phone` in E.164."""

    name: str
    title: str
    email: str
    phone: str
    library: Library

    @property
    def first_name(self) -> str:
        return self.name.split()[0]

    @property
    def dialled(self) -> str:
        """The phone number as people write it."""
        digits = self.phone.removeprefix("+45")
        return " ".join(digits[place : place + 2] for place in range(0, 8, 2))


class Town:
    """Where they all come from."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self._names = [f"{first} {last}" for first, last in product(FIRST_NAMES, LAST_NAMES)]
        self._places = [f"{town}{ending}" for town, ending in product(TOWNS, ENDINGS)]
        chance.shuffle(self._names)
        chance.shuffle(self._places)
        self._libraries = 0
        self._people = 0
        self.neighbour = self.somebody(self.library())  # who writes about other things

    def library(self) -> Library:
        """A new library."""
        place = self._places.pop()
        self._libraries += 1
        digits = f"5790{self._libraries:08d}"
        domain = f"{place.lower().translate(ASCII)}.example"
        return Library(f"{place} Bibliotek", domain, digits + ean.calc_check_digit(digits))

    def somebody(self, library: Library) -> Somebody:
        """A new person of that library."""
        name = self._names.pop()
        self._people += 1
        address = f"{name.lower().translate(ASCII).replace(' ', '.')}@{library.domain}"
        return Somebody(name, self.chance.choice(TITLES), address, f"+4528{self._people:06d}", library)
