"""A no in a word, to a letter about one day: nothing but that day is meant, and only there is it meant at all."""

from datetime import date

import pytest
from kind_mails import AUGUST, COURSE, DAYS, HOST, mail

from bot.reading import Answered, Intent, read

NO = ["Jeg kan desværre ikke.", "Det kan jeg desværre ikke.", "Kan ikke", "Jeg er på ferie der, øv!", "Nej, desværre."]
NO_NO = ["Tak, den er i kalenderen.", "Kan jeg ikke nøjes med at komme kl. 11?", "Jeg kan ikke vente!", "Jeg kommer."]


def intents_of(text: str, kind: str, meeting: date | None) -> frozenset[Intent]:
    said = mail(text, subject="SV: Hverdagsledelse 2026", received=AUGUST)
    return read(said, (COURSE,), HOST, Answered(kind, COURSE.key, meeting), known=True).intents


@pytest.mark.parametrize("kind", ["reminder", "invitation", "meeting_changed"])
@pytest.mark.parametrize("text", NO)
def test_a_no_to_a_day(text: str, kind: str) -> None:
    assert intents_of(text, kind, DAYS[2]) == {Intent.ABSENCE}


@pytest.mark.parametrize("text", NO_NO)
def test_no_no_at_all(text: str) -> None:
    assert Intent.ABSENCE not in intents_of(text, "invitation", DAYS[2])


@pytest.mark.parametrize("text", NO)
def test_a_no_in_a_word_to_another_letter_takes_nobody_off(text: str) -> None:
    assert not intents_of(text, "receipt", None) & {Intent.ABSENCE, Intent.CANCELLATION}


@pytest.mark.parametrize("text", ["Ja tak!", "Ja tak, jeg tager imod pladsen.", "Det vil jeg meget gerne, ja tak."])
def test_a_yes_to_a_place_that_is_held_knows_no_deadline(text: str) -> None:
    said = mail(text, subject="SV: Ledig plads", received=AUGUST)
    reading = read(said, (COURSE,), HOST, Answered("place_offered", COURSE.key), known=True)
    assert (Intent.SIGNUP in reading.intents, reading.blocked) == (True, False)
