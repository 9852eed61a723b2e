"""Mails that speak to many readers, or that everybody gets in an absence, and mails of people that only look alike."""

from dataclasses import replace

import pytest
from kind_mails import HOUSE, mail, quoted, reading

from bot.reading import Intent

TOLD_TO_READERS = [
    ("lederne@lister.example", "[Lederne] Kurser", "Hej alle", "Skriv en mail til Lisbet, så er I på Hverdagsledelse."),
    ("fyn@groups.example", "[Fyn] Hvem skal med?", "Kære kolleger", "Jeg har fået tilmeldt mig Hverdagsledelse."),
    (
        "lederne@lister.example",
        "Nyt nr. 3",
        "Kære medlemmer",
        "Hverdagsledelse: skriv en mail til huset senest 1. marts.",
    ),
]


@pytest.mark.parametrize("to, subject, greeting, text", TOLD_TO_READERS)
def test_what_is_told_to_a_list_is_nobodys_wish(to: str, subject: str, greeting: str, text: str) -> None:
    assert reading(mail(text, subject=subject, greeting=greeting, to=(to,))).intents == {Intent.AUTOMATIC}


def test_a_signup_to_hidden_recipients_stays_one() -> None:
    given = mail(
        "Jeg vil gerne tilmelde mig Hverdagsledelse.",
        greeting="Hej alle",
        to=(),
        headers={"to": "undisclosed-recipients:;"},
    )
    assert Intent.SIGNUP in reading(given).intents


AWAY = [
    "I am on parental leave until 31 August and do not read mail.\nTo sign up for a class visit, contact Jorun.",
    "Jeg er på barsel til 1. september og ser ikke mails.\nVil du tilmelde en klasse, så skriv til Mette.",
    "Tak for din mail.\nJeg er ikke på arbejde før tirsdag den 17. februar.",
    "Jeg er til konference i Gøteborg og svarer igen på mandag.",
]
HERE = [
    "Jeg er på ferie til mandag og læser kun mail om aftenen, men EAN er 5798000000017.",
    "Tak for din mail. Jeg er på ferie til søndag, men glæder mig til at være med!",
    "Tak. Jeg er på barsel til 1. juni, så brug min private adresse imens: gitte@post.example.",
    "Tak for mailen! Jeg er på kursus til fredag. Hvornår skal I senest vide, om jeg overnatter?",
]
OUR_LETTER = quoted("Kære Mette\nTak for din tilmelding til Hverdagsledelse 2026. Vi mangler dit EAN-nummer.")


@pytest.mark.parametrize("text", AWAY)
def test_an_absence_and_nothing_else_is_an_automatic_answer(text: str) -> None:
    given = mail(text, subject="SV: Din plads på Hverdagsledelse", greeting="", below=OUR_LETTER)
    assert reading(replace(given, in_reply_to=(f"<letter@{HOUSE.partition('@')[2]}>",))).intents == {Intent.AUTOMATIC}


@pytest.mark.parametrize("text", HERE)
def test_an_absence_beside_something_else_is_a_humans(text: str) -> None:
    given = mail(text, subject="SV: Din plads på Hverdagsledelse", greeting="Hej", below=OUR_LETTER)
    assert Intent.AUTOMATIC not in reading(given).intents


INSTRUCTIONS = [
    "Jeg kan se, at man skal skrive til dig for at tilmelde sig Hverdagsledelse. Er der flere pladser?",
    "Vi trykker skilte til Hverdagsledelse. Meld tilbage, så booker jeg plads på maskinen.",
    "Kan jeg komme med på Hverdagsledelse, hvis jeg får jobbet?",
]


@pytest.mark.parametrize("text", INSTRUCTIONS)
def test_how_others_sign_up_is_no_signup(text: str) -> None:
    assert Intent.SIGNUP not in reading(mail(text)).intents
