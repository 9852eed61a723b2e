"""Answers that somebody types into the quoted letter below: that they are there, and what they say."""

import pytest
from kind_mails import COURSE, HOST, mail

from bot.mail import Part, PartKind
from bot.reading import Intent, Reading, read
from bot.reading.forms import records_in
from bot.reading.phrases.data import TYPED_BELOW

THERE = [
    "Jeg har skrevet det ind med rødt nedenfor.",
    "Mine bemærkninger står med rødt nede i jeres mail.",
    "Har udfyldt i teksten.",
    "Jeg har sat svarene ind nedenfor.",
    "Oplysningerne er sat ind under dine spørgsmål.",
    "Rettelserne er skrevet direkte ind i listen nedenfor.",
    "I've filled it in below.",
    "Answers in red below.",
    "See my replies inline.",
    "Udfyldt nedenfor",
    "Det manglende er indsat herunder.",
    "Jeg har lige skrevet det på listen nedenfor med stort.",
    "Svar står med fed i teksten.",
]
NOT_THERE = [
    "Se invitationen nedenfor.",
    "Som svar på mailen nedenfor kan jeg sige ja tak.",
    "I har ikke svaret på min mail herunder.",
    "Du har skrevet nedenfor, at der er plads.",
    "Jeg skriver i teksten til nyhedsbrevet, at I har plads.",
    "Oplysninger om kurset står nedenfor.",
    "Jeg har læst indbydelsen nedenfor og melder mig til.",
    "Thanks for your answer below.",
    "Ret gerne min mail i listen.",
    "Vi har rettet ind efter jeres dato nedenfor og kommer.",
    "Lisbet har svaret på spørgsmålet nedenfor.",
]
LETTER = """\
Kære Mette

Tak for din tilmelding til Hverdagsledelse 2026. Vi mangler stadig nogle oplysninger:

Stilling: driftsleder
Telefon: 30 17 68 25
{payer}
Allergier: ingen champignoner til mig, tak

Med venlig hilsen
Lisbet Vestergaard
"""
SIGNED = "Mette Krogh\nAfdelingsleder\nEAN 5798000645844"


def reading(text: str, payer: str) -> Reading:
    below = Part(PartKind.QUOTED, LETTER.format(payer=payer), ours=True)
    return read(mail(text, subject="SV: Vi mangler lidt", below=(below,)), (COURSE,), HOST)


@pytest.mark.parametrize("text", THERE)
def test_it_is_said_that_words_stand_below(text: str) -> None:
    assert TYPED_BELOW.first(text)


@pytest.mark.parametrize("text", NOT_THERE)
def test_what_points_below_without_words_of_its_own(text: str) -> None:
    assert not TYPED_BELOW.first(text)


def test_answers_behind_the_labels_of_a_letter_are_read() -> None:
    found = reading("Jeg har skrevet det ind med rødt nedenfor.", "EAN: 5798000645844\nFakturareference: Øvl-3390")
    assert Intent.SIGNUP not in found.intents
    assert (found.payer.ean, found.payer.reference) == ("5798000645844", "Øvl-3390")
    assert found.people[0].title == "driftsleder"
    assert found.people[0].dietary == "ingen champignoner til mig, tak"


def test_a_reference_typed_below_needs_no_ean() -> None:
    assert reading("Udfyldt nedenfor.", "Fakturareference: Øvl-3390").payer.reference == "Øvl-3390"


def test_a_quoted_letter_that_nobody_points_to_says_nothing() -> None:
    assert reading("Tak for det hele!", "EAN: 5798000645844").payer.ean is None


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Stilling: afdelingsleder -> områdeleder", "områdeleder"),
        ("Stilling: afdelingsleder   nej, områdeleder", "områdeleder"),
        ("Stilling: afdelingsleder (nu områdeleder)", "områdeleder"),
        ("Stilling      souschef → leder", "leder"),
        ("Stilling: souschef   ok", "souschef"),
        ("Stilling: souschef", "souschef"),
        ("Telefon: 99 74 11 00   det er omstillingen, brug 20 87 11 64 som jeg har på mig", "20 87 11 64"),
        ("Telefon: 20 30 40 50   nu også aften", "20 30 40 50   nu også aften"),
        ("Reference: 4410-KUL nej 4410-BIB, KUL findes ikke mere", "4410-BIB"),
        ("EAN: 5798005902171   ok", "5798005902171"),
        ("Mail: a@b.dk   nej, c@d.dk", "c@d.dk"),
        ("Allergier: nødder, men ikke mandler", "nødder, men ikke mandler"),
        ("Arbejdssted: Ringe Bibliotek - nu del af Faaborg", "Ringe Bibliotek - nu del af Faaborg"),
    ],
)
def test_what_is_typed_behind_a_value_corrects_it(line: str, value: str) -> None:
    assert [answer.value for record in records_in(line, 0, len(line)) for answer in record] == [value]


@pytest.mark.parametrize(
    ("text", "ean"),
    [
        ("Tak for det hele, vi springer over i år.", None),
        ("Hvor holder I til i juni?", None),
        ("Tilmeld mig gerne.", "5798000645844"),
        ("Mit nye nummer er 20 30 40 50.", "5798000645844"),
    ],
)
def test_a_signature_gives_a_payer_only_where_somebody_pays(text: str, ean: str | None) -> None:
    assert read(mail(text, subject="SV: Hverdagsledelse", signature=SIGNED), (COURSE,), HOST).payer.ean == ean
