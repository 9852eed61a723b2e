"""What a mail that names our course is about, and who wrote it: strangers are left alone, and nobody else is."""

from dataclasses import replace

import pytest
from kind_mails import decision, mail, quoted, reading

from bot.mail import Address, Mail
from bot.reading import Intent
from bot.reading.senders import at_library, is_person

COLLEAGUE = "bo@fremtidensbiblioteker.dk"


def from_house(name: str, email: str, subject: str, text: str) -> Mail:
    """A mail without greeting and signature, sent in the name of a house, a shop or a program."""
    given = mail(text, subject=subject, sender=email, signature="", greeting="")
    return replace(given, sender=Address(name, email))


MACHINES = [
    (
        "Fjordhotellet Booking",
        "hotel@fjord.example",
        "Bekræftelse 26-1881",
        "Kunde ........ Tænketanken\nArrangement .. Hverdagsledelse 2026\nDato ......... 11-06-2026\n"
        "Antal ........ 26\nStatus ....... BEKRÆFTET",
    ),
    (
        "SignNu",
        "hej@signnu.example",
        "Completed: Hverdagsledelse.pdf",
        'All parties have completed "Hverdagsledelse.pdf".\n\nQuestions about it? Contact the sender.',
    ),
    (
        "Fakturahuset",
        "besked@faktura.example",
        "Faktura 2026-44 er åbnet",
        "Faktura 2026-44 (Hverdagsledelse, Greve Kommune) er åbnet af modtageren.\n\nSe faktura",
    ),
    (
        "Gæsteliste",
        "vagt@huset.example",
        "Gæster 12. november",
        "Arrangement: Hverdagsledelse\nAntal: 26\nGyldig: 12-11-2026\n\nSystemet sletter listen efter 30 dage.",
    ),
]
SHARED_MAILBOXES = [
    ("Kulturkontoret", "kultur@laesoe.example", "Else Krag er fratrådt. Pladsen på Hverdagsledelse går til Mads Bang."),
    ("Kursusafdelingen", "kursus@rudersdal.dk", "Karen Stub deltager ikke i Hverdagsledelse alligevel."),
    ("Regnskab", "regnskab@bibdrift.example", "Faktura 31 for Hverdagsledelse mangler ordrenummer. Send en ny."),
]
STRANGERS = [
    ("Frokost", "Vi leverer frokost til Hverdagsledelse for 118 kr. pr. deltager. Skal jeg sende en menu?"),
    ("Fotograf?", "Jeg er fotograf. Har I brug for billeder fra Hverdagsledelse? En halv dag koster 3.800 kr."),
    ("Hverdagsledelse", "I noticed that people sign up by mail. We helped 300 associations. Worth a 15 min chat?"),
    (
        "Ansøgning",
        "Jeg deltog i Hverdagsledelse i 2024 og søger stillingen. Mit CV er vedhæftet. Må jeg ringe til dig?",
    ),
    ("Interview", "Jeg arbejder på en artikel om mellemledere og Hverdagsledelse. Må jeg interviewe dig?"),
]
NO_STRANGERS = [
    "Er prisen på 7.500 kr. for Hverdagsledelse med moms, og giver I rabat ved to?",
    "Jeg er tilmeldt Hverdagsledelse. Findes der et legat, man kan søge?",
    "Salen er klar til Hverdagsledelse. Hvornår kommer I og stiller op?",
    "Jeg tåler ikke skaldyr. Hvad er der til frokost på Hverdagsledelse?",
]
BESIDE = [
    "Mit afsnit er færdigt. Jeg forstår, at du drukner i tilmeldinger til Hverdagsledelse. Skal jeg tage kage med?",
    "Kan du læse korrektur?\n\nPS: Dorte var så glad for Hverdagsledelse sidste år.",
    "Vi mødes kl. 9. Jeg ved godt, at du har Hverdagsledelse den dag, men kan vi nå det?",
]
NOT_BESIDE = [
    "Tallene er sendt.\n\nEr der stadig plads på Hverdagsledelse til en af mine ledere?",
    "Hvem skal have tallene?\n\nHverdagsledelse bliver uden mig, jeg er sygemeldt.",
    "Bo og jeg skulle have været på Hverdagsledelse sammen, men nu er det kun mig.",
]


@pytest.mark.parametrize(("name", "email", "subject", "text"), MACHINES)
def test_a_text_in_which_nobody_speaks_is_a_machines(name: str, email: str, subject: str, text: str) -> None:
    assert reading(from_house(name, email, subject, text)).intents == {Intent.AUTOMATIC}


@pytest.mark.parametrize(("name", "email", "text"), SHARED_MAILBOXES)
def test_shared_mailboxes_of_libraries_are_people(name: str, email: str, text: str) -> None:
    assert decision(reading(from_house(name, email, "Hverdagsledelse", text))) != "leave"


def test_a_signup_in_which_nobody_speaks_is_never_recorded_unasked() -> None:
    text = "Der er kommet en tilmelding til Hverdagsledelse.\nNavn: Karen Bro\nBillettype: Gratis"
    assert decision(reading(from_house("Billethuset", "ordre@billet.example", "Ny tilmelding", text))) != "register"


@pytest.mark.parametrize(("subject", "text"), STRANGERS)
def test_who_sells_applies_or_writes_about_us_is_left_alone(subject: str, text: str) -> None:
    given = mail(text, subject=subject, sender="jens@firma.example", signature="Jens Bo\nFirmaet ApS")
    assert decision(reading(given)) == "leave"


@pytest.mark.parametrize("text", NO_STRANGERS)
def test_who_asks_from_a_firm_is_heard(text: str) -> None:
    given = mail(text, subject="Spørgsmål", sender="jens@firma.example", signature="Jens Bo\nFirmaet ApS")
    assert decision(reading(given)) == "human"


@pytest.mark.parametrize("text", BESIDE)
def test_a_course_named_in_passing_makes_no_course_mail(text: str) -> None:
    assert decision(reading(mail(text, subject="Årsrapporten"))) == "leave"


@pytest.mark.parametrize("text", NOT_BESIDE)
def test_a_course_among_other_things_is_heard(text: str) -> None:
    assert decision(reading(mail(text, subject="SV: Årsrapporten", below=quoted("Kan du sende tallene?")))) == "human"


def test_a_colleague_is_heard_where_the_course_is_the_matter() -> None:
    text = "Vi mangler kaffe. Kan du købe ind til Hverdagsledelse?"
    assert decision(reading(mail(text, subject="Køkkenet", sender=COLLEAGUE))) == "leave"
    assert decision(reading(mail(text, subject="Hverdagsledelse", sender=COLLEAGUE))) == "human"


def test_what_is_asked_about_another_thing_is_no_question_to_us() -> None:
    text = "Hvem skal krediteres for foto 12?\n\nTilmeld mig Hverdagsledelse."
    assert reading(mail(text, subject="Fotos")).intents == {Intent.SIGNUP}
    asked = "Fotos er sendt.\n\nTilmeld mig Hverdagsledelse. Hvor meget skal man læse inden?"
    assert reading(mail(asked, subject="Fotos")).intents == {Intent.SIGNUP, Intent.QUESTION}


def test_a_question_that_only_asks_for_a_seat_is_answered_by_the_confirmation() -> None:
    assert reading(mail("Må jeg få en plads på holdet?")).intents == {Intent.SIGNUP}
    assert Intent.QUESTION in reading(mail("Må jeg få en plads på holdet, selv om jeg ikke er leder?")).intents


@pytest.mark.parametrize(("name", "email"), [("Bo Holt", "bo@x.example"), ("Hyun-ju Park", "hpark@x.example")])
def test_names_of_people(name: str, email: str) -> None:
    assert is_person(from_house(name, email, "", "Hej"))


@pytest.mark.parametrize(
    ("name", "email"),
    [("Addo", "addo@x.example"), ("Hotel Strand", "strand@x.example"), ("Bo Holt via Tavlen", "a@x.dk")],
)
def test_names_of_houses(name: str, email: str) -> None:
    assert not is_person(from_house(name, email, "", "Hej"))


def test_libraries_are_known_by_their_addresses() -> None:
    known = ("a@koldingbib.dk", "a@laesoe.dk", "a@kk.dk", "a@kb.dk", "a@hoeje-taastrup.dk")
    assert all(at_library(from_house("", email, "", "Hej")) for email in known)
    assert not at_library(from_house("", "a@kkfirma.example", "", "Hej"))
