"""What people ask for beside a seat: a language, word of the next course, that a mail passed on be done; and data that
come by themselves, in writing that hides an address or in a table with a cell over two rows.
"""

from dataclasses import replace
from datetime import date

import pytest
from kind_mails import COURSE, HOST, mail, quoted, reading

from bot.mail import Address, Part, PartKind
from bot.reading import Answered, Intent, read
from bot.reading.contact import emails_in
from bot.reading.forms import records_in


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Please write to me in English, my Danish is poor.", "en"),
        ("Vil du skrive på engelsk til Ana?", "en"),
        ("Could I get the letters in Danish instead?", "da"),
        ("Jeg foretrækker dansk.", "da"),
        ("Er forløbet på engelsk?", None),
        ("I skal ikke skrive på engelsk til mig.", None),
        ("Kan I sende materialet på engelsk?", None),
    ],
)
def test_the_language_that_somebody_asks_for(text: str, language: str | None) -> None:
    found = reading(mail(text))
    assert (found.wants_language, Intent.UPDATE in found.intents) == (language, language is not None)


def test_a_language_beside_a_signup_is_part_of_it() -> None:
    found = reading(mail("Please sign me up. And write to me in English."))
    assert (set(found.intents), found.wants_language) == ({Intent.SIGNUP}, "en")


@pytest.mark.parametrize(
    "text",
    [
        "Jeg vil gerne have besked, når I åbner for tilmelding næste år.",
        "Skriver du til mig, når der er et nyt hold?",
        "Jeg hører gerne fra jer, når det kører igen.",
        "Husk mig, når I slår dørene op for 2027-holdet!",
        "Prøv mig igen i 2027.",
        "Kører det igen næste år? Så må I gerne skrive til mig.",
        "Vi sender ingen i år, men vil gerne inviteres igen.",
        "Please let me know about the next round.",
    ],
)
def test_who_asks_to_be_told_of_a_later_course(text: str) -> None:
    found = reading(mail(text))
    assert found.next_year
    assert Intent.SIGNUP not in found.intents


@pytest.mark.parametrize(
    "text",
    [
        "Skriv mig på 2026-holdet.",
        "Sæt mig på listen, jeg vil ikke vente til næste år.",
        "Giv mig besked inden næste mødegang.",
        "I skal ikke skrive til mig om næste år.",
    ],
)
def test_who_does_not(text: str) -> None:
    assert not reading(mail(text)).next_year


WISH = """\
Kære Vivi

Vil du få meldt Tobias Emdrup Vig og mig til Hverdagsledelse?

Henriette Strand
Leder
Ringe Bibliotek
"""


def _passed_on(text: str) -> tuple[Part, ...]:
    return (Part(PartKind.FORWARDED, text, author=Address("Henriette Strand", "hst@ringe.example")),)


def test_a_wish_passed_on_to_be_done_is_one_of_who_wrote_it() -> None:
    given = mail(
        "Må jeg bede dig effektuere nedenstående? EAN 5798000000005.", below=_passed_on(WISH), signature="Vivi Holt"
    )
    found = reading(given)
    assert found.intents == {Intent.SIGNUP}
    assert {one.name for one in found.people} == {"Henriette Strand", "Tobias Emdrup Vig"}
    assert (found.writer.email, found.payer.ean) == ("mette@ringsted.example", "5798000000005")


def test_a_mail_passed_on_for_information_is_no_wish() -> None:
    found = reading(
        mail("Kan du se, hvad hun mener nedenfor?", below=_passed_on("Kære Vivi\n\nHvornår er der frokost?"))
    )
    assert Intent.SIGNUP not in found.intents


def test_a_seat_is_given_up_below_a_reminder_where_the_whole_course_is_named() -> None:
    answered = Answered("reminder", COURSE.key, date(2026, 6, 11))
    text = "Jeg kan desværre alligevel ikke deltage i Hverdagsledelse 2026. Vil du slette min tilmelding?"
    assert read(mail(text, subject="SV: Påmindelse"), (COURSE,), HOST, answered).intents == {Intent.CANCELLATION}


def test_addresses_that_were_asked_for() -> None:
    text = "Erik Poulsen: erik@ringsted.example\nGudrun Sass: gsi@ringsted.example"
    found = read(mail(text, subject="SV: Din tilmelding"), (COURSE,), HOST, Answered("confirmation", COURSE.key))
    assert found.intents == {Intent.UPDATE}
    assert {(one.name, one.email) for one in found.people} == {
        ("Erik Poulsen", "erik@ringsted.example"),
        ("Gudrun Sass", "gsi@ringsted.example"),
    }


@pytest.mark.parametrize("text", ["Vores EAN-nummer er 5798000000005.", "EAN: 5798000000005"])
def test_an_ean_without_a_word_of_what_it_is_for_goes_to_a_human(text: str) -> None:
    assert reading(mail(text, subject="Hej")).intents == {Intent.UPDATE}


def test_who_greets_a_teacher_of_the_course_speaks_of_the_course() -> None:
    host = replace(HOST, facilitators=("Mikael Bierbaum", "Lisbet Vestergaard"))
    given = mail("Tak for en god mødegang.", subject="Tak", greeting="Kære Lisbet og Mikael")
    assert read(given, (COURSE,), host).intents == set()
    assert read(given, (COURSE,), HOST).intents == {Intent.UNRELATED}


def test_a_teacher_of_the_course_signs_nobody_up() -> None:
    host = replace(HOST, facilitators=("Mikael Bierbaum",))
    given = replace(
        mail("Jeg vil gerne have dig med som underviser. 12 deltagere fra biblioteket.", subject="Noget andet"),
        sender=Address("Mikael Bierbaum", "mikael@bierbaum.example"),
    )
    assert read(given, (COURSE,), host).intents == {Intent.UNRELATED}


def test_several_signs_that_somebody_means_to_come_are_a_signup() -> None:
    text = "Min chef har sagt ja, og alle fire dage er blokeret. Jeg er souschef. EAN 5798000000005. Vi ses!"
    assert reading(mail(text)).intents == {Intent.SIGNUP}
    assert reading(mail("EAN 5798000000005. Jeg er souschef.")).intents == {Intent.UPDATE}


def test_a_list_of_people_is_a_signup_unless_they_stay_away() -> None:
    rows = "- Anna Holt, souschef, anho@ringe.example\n- Bo Lind, teamleder, boli@ringe.example"
    assert reading(mail(f"Fra Ringe:\n{rows}")).intents == {Intent.SIGNUP}
    assert Intent.SIGNUP not in reading(mail(f"De her kan ikke komme den 20. august:\n{rows}")).intents


def test_a_receipt_to_our_house_is_no_signup() -> None:
    text = "Tak for din tilmelding til Chefmøde 2026.\n\nNavn: Lisbet Vestergaard\nTitel: konsulent\nEAN: 5798000000005"
    assert reading(mail(text, subject="Din tilmelding", signature="", greeting="")).intents == {Intent.AUTOMATIC}


def test_a_yes_to_the_question_whether_somebody_comes_along() -> None:
    below = quoted("Skal du med igen på Hverdagsledelse? Kh Lisbet")
    assert reading(mail("Det er jeg da!", subject="SV: Og dig?", below=below)).intents == {Intent.SIGNUP}


@pytest.mark.parametrize(
    "written", ["mette (at) holb.example", "mette[a]holb.example", "mette (snabel-a) holb (punktum) example"]
)
def test_an_address_hidden_from_robots(written: str) -> None:
    assert [one.value for one in emails_in(f"Skriv til {written}, tak.")] == ["mette@holb.example"]


def test_a_cell_over_two_rows_counts_for_both() -> None:
    text = "Bibliotek\tNavn\tMail\nRinge\tAnna Holt\tanho@ringe.example\nBo Lind\tboli@ringe.example"
    found = [{answer.kind: answer.value for answer in record} for record in records_in(text, 0, len(text))]
    assert [one["workplace"] for one in found] == ["Ringe", "Ringe"]
    assert found[1]["name"] == "Bo Lind"


def test_a_mail_of_one_line_with_the_senders_name_is_no_mere_signature() -> None:
    given = replace(mail(""), parts=(Part(PartKind.SIGNATURE, "Tilmeld Mette Krogh, souschef, Ringsted Bibliotek"),))
    found = reading(given)
    assert (set(found.intents), found.people[0].name) == ({Intent.SIGNUP}, "Mette Krogh")
