"""What another paragraph is about does not spill over on the one that signs somebody up."""

import pytest
from kind_mails import COURSE, blocking, mail, reading

from bot.reading import Intent
from bot.reading.asides import without_asides

MINUTES = "Referatet ser fint ud, men under punkt 4 skal Ditte Lauring først spørges, om hun vil med i panelet."
JOURNEY = "Med hensyn til Folkemødet kan jeg godt køre, hvis vi er fire om det."
SIGNUP = "Nu jeg har dig: Sæt mig på Hverdagsledelse. EAN 5798005611844."


@pytest.mark.parametrize("around", [(MINUTES,), (MINUTES, JOURNEY), (JOURNEY, MINUTES)])
def test_a_signup_between_other_matters_is_of_the_writer_alone(around: tuple[str, ...]) -> None:
    found = reading(mail("\n\n".join([around[0], SIGNUP, *around[1:]]), subject="Referat og lidt af hvert"))
    assert Intent.SIGNUP in found.intents
    assert [person.name for person in found.people] == ["Mette Krogh"]
    assert found.beside and not blocking(found)


@pytest.mark.parametrize(
    "condition",
    [
        "Dog skal bestyrelsen behandle projektet først, så regn ikke med mig endnu.",
        "Projektet holder ferie i juni. Kommer bevillingen ikke igennem, må jeg springe fra igen.",
        "Faktura for deltagelse sendes til projektet, og jeg er vegetar til alle fire møder.",
        "- Bo Friis, projektleder i børnebiblioteket",
    ],
)
def test_what_belongs_to_the_signup_stays(condition: str) -> None:
    written = mail(f"{SIGNUP}\n\n{condition}")
    assert without_asides(written, (COURSE,)) is written


def test_a_mail_that_signs_up_nowhere_stays_whole() -> None:
    written = mail(f"{MINUTES}\n\n{JOURNEY}")
    assert without_asides(written, (COURSE,)) is written
