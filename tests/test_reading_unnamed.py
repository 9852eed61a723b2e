"""Who is counted but not named is never taken for the writer."""

import pytest
from kind_mails import mail, reading

COUNTED = [
    "Ringsted Bibliotek stiller med tre mand høj til Hverdagsledelse.",
    "Vi kommer med fire fra Ringsted til Hverdagsledelse.",
    "Alle vores afdelingsledere skal på Hverdagsledelse i år.",
    "En fra Ringsted skal på Hverdagsledelse, men du må vente lidt med at få navnet.",
    "Hilsen fra vores nye leder. Hun er lige startet og skal naturligvis på Hverdagsledelse i år.",
]


@pytest.mark.parametrize("sentence", COUNTED)
def test_the_names_are_asked_for(sentence: str) -> None:
    found = reading(mail(sentence))
    assert found.people == ()
    assert found.blocked


def test_who_brings_colleagues_comes_too() -> None:
    found = reading(mail("Jeg kommer med to kolleger på Hverdagsledelse: Karen Holm og Bo Friis."))
    assert {person.name for person in found.people} == {"Mette Krogh", "Karen Holm", "Bo Friis"}
    assert not found.blocked
