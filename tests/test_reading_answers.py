"""Short answers to letters of ours: what the words mean beside the letter that they answer, and what they do not."""

from dataclasses import replace
from datetime import date

import pytest
from kind_mails import AUGUST, COURSE, DAYS, HOST, SIGNATURE, mail

from bot.mail import Part, PartKind
from bot.reading import Answered, Intent, Reading, read

JUNE, SECOND, THIRD, LAST = DAYS
LETTER = """\
Kære Mette

Tak for din tilmelding. Du er nu tilmeldt Hverdagsledelse 2026.

Det har jeg skrevet op

  Navn         Mette Krogh
  Stilling     Afdelingsleder
  Arbejdssted  Ringsted Bibliotek
  Mail         mette@ringsted.example
  Telefon      +45 65 51 43 21
  EAN          5798000000005

Venlig hilsen
Lisbet Vestergaard
"""
GROUP = """\
Kære Mette

Tak for tilmeldingen. Karen Lyngholt og Birger Tornvig er nu tilmeldt Hverdagsledelse 2026.

Det har jeg skrevet op

  Karen Lyngholt
  Stilling     Afdelingsleder
  Mail         mangler

  Birger Tornvig
  Stilling     Souschef
  Mail         mangler
"""


def answer(kind: str, text: str, letter: str = "", below: str = "") -> Reading:
    """What is read out of an answer of mid-August to a letter of that kind; a reminder is about 20 August."""
    quote = (Part(PartKind.QUOTED, below, ours=True),) if below else ()
    given = mail(text, subject="SV: Hej", received=AUGUST, below=quote)
    return read(given, (COURSE,), HOST, Answered(kind, COURSE.key, SECOND if kind == "reminder" else None, letter))


# The kind of letter, the answer, and the intents.
ANSWERS = (
    # bare data
    ("confirmation", "5798000000005", "update"),
    ("missing_data", "5 798000 000005", "update"),
    ("confirmation", "EAN 5798000000005", "update"),
    ("receipt", "EAN-nr.: 57 98000 0000 05. Tak!", "update"),
    ("confirmation", "PO 4711", "update"),
    ("missing_data", "Rekvisitionsnr. 77-1204", "update"),
    ("confirmation", "Økonomi beder om, at I skriver ordrenummer 88120 på fakturaen.", "update"),
    ("confirmation", "CVR 13585628", "update"),
    ("confirmation", "Glutenfri, tak.", "update"),
    ("already_registered", "Vegetar.", "update"),
    ("group_confirmation", "Mobil 23 81 40 96", "update"),
    ("reminder", "Jeg er i øvrigt blevet veganer.", "update"),
    ("waiting_list", "EAN 5798000000005", "update"),
    ("welcome", "Min titel er souschef.", "update"),
    ("confirmation", "EAN 5798000000005. Hvor skal vi være den første dag?", "question update"),
    # thanks and talk
    ("confirmation", "Tak skal du have!", ""),
    ("confirmation", "Tusind tak for bekræftelsen, jeg glæder mig.", ""),
    ("reminder", "Super, vi ses!", ""),
    ("deadline_rejection", "Ærgerligt, men helt forståeligt.", ""),
    # a place that was offered
    ("place_offered", "Ja tak", "signup"),
    ("place_offered", "Den tager jeg!", "signup"),
    ("place_offered", "Meget gerne.", "signup"),
    ("place_offered", "Det vil jeg rigtig gerne, tak.", "signup"),
    ("place_offered", "Yes please!", "signup"),
    ("place_offered", "Nej tak", "cancellation"),
    ("place_offered", "Desværre, jeg har fundet et andet kursus.", "cancellation"),
    ("place_offered", "Giv den videre til den næste på listen.", "cancellation"),
    ("place_offered", "Jeg må takke nej denne gang.", "cancellation"),
    ("place_offered", "Jeg kan desværre ikke i år.", "cancellation"),
    ("place_offered", "Det er ikke længere aktuelt for mig.", "cancellation"),
    ("place_offered", "I have to decline.", "cancellation"),
    ("place_offered", "Jeg skal lige spørge min chef og vender tilbage i morgen.", ""),
    ("place_offered", "Tak for beskeden!", ""),
    # a reminder of one meeting
    ("reminder", "Jeg må melde afbud.", "absence"),
    ("reminder", "Jeg kan desværre ikke komme, jeg er blevet syg.", "absence"),
    ("reminder", "Jeg kan ikke den dag.", "absence"),
    ("reminder", "Jeg bliver nødt til at melde fra, mit barn er sygt.", "absence"),
    ("reminder", "I can't make it, sorry.", "absence"),
    ("reminder", "Jeg er forhindret.", "absence"),
    ("reminder", "Jeg må framelde mig resten af forløbet.", "cancellation"),
    ("reminder", "Jeg har fået nyt job og må trække min tilmelding tilbage.", "cancellation"),
    ("reminder", "Jeg kommer først kl. 11.", "update"),
    ("reminder", "Hvor skal vi være?", "question"),
    # leaving, staying away
    ("confirmation", "Jeg kan desværre ikke deltage alligevel.", "cancellation"),
    ("receipt", "Som sagt skal jeg afmeldes.", "cancellation"),
    ("waiting_list", "I må gerne tage mig af ventelisten igen.", "cancellation"),
    ("confirmation", "Jeg kan ikke den 20. august.", "absence"),
    ("confirmation", "Jeg er forhindret 20. august, 29. september og 12. november.", "absence"),
    # somebody else
    ("confirmation", "En kollega overtager min plads, navn følger.", "substitution"),
    ("confirmation", "Jeg kan ikke selv, men en af mine kolleger tager pladsen. Navn følger.", "substitution"),
    ("confirmation", "Den 20. august er jeg på ferie. Kan Jens Toftlund komme i stedet for mig den dag?",
     "substitution"),
    ("reminder", "Jeg kan ikke den 20. august. Min kollega Jens Toftlund kommer i stedet for mig.", "substitution"),
    # after the deadline
    ("deadline_rejection", "Kan I ikke gøre en undtagelse og tilmelde mig alligevel?", "signup"),
    ("deadline_rejection", "Øv. Må jeg blive skrevet op til næste år?", ""),
    # another thing in passing
    ("confirmation", "Jeg har skiftet telefonnummer, det er nu 23 81 40 96.", "update"),
    ("confirmation", "Henning kom til at skrive en forkert titel på mig. Jeg er afdelingsleder.", "update"),
)  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "wanted"), ANSWERS, ids=[f"{kind}: {text}" for kind, text, _ in ANSWERS])
def test_an_answer_means_what_it_says_beside_the_letter(kind: str, text: str, wanted: str) -> None:
    found = answer(kind, text)
    assert found.intents == {Intent(word) for word in wanted.split()}
    assert found.course == COURSE.key


@pytest.mark.parametrize(
    ("kind", "text", "days"),
    [
        ("reminder", "Jeg må melde afbud.", (SECOND,)),
        ("reminder", "Jeg kan desværre heller ikke komme den 29. september.", (THIRD,)),
        ("confirmation", "Jeg er forhindret både 11. juni, 20. august, 29. september og 12. november.", DAYS),
        ("confirmation", "Jeg må melde afbud den 20. august. Håber at se jer i november.", (SECOND,)),
    ],
)
def test_the_days_that_are_missed(kind: str, text: str, days: tuple[date, ...]) -> None:
    assert answer(kind, text).absent_on == days


@pytest.mark.parametrize(
    ("text", "back", "away"),
    [
        ("Jeg kan alligevel godt den 29. september.", (THIRD,), ()),
        ("Min studietur er aflyst, så jeg kan alligevel godt komme den 29. september.", (THIRD,), ()),
        ("Glem mit afbud til den 20. august, jeg kommer.", (SECOND,), ()),
        ("I can make it after all on 12 November.", (LAST,), ()),
        ("Jeg kan alligevel ikke den 20. august.", (), (SECOND,)),
        ("Jeg kommer den 29. september, som aftalt.", (), ()),
    ],
)
def test_an_absence_taken_back(text: str, back: tuple[date, ...], away: tuple[date, ...]) -> None:
    found = answer("receipt", text)
    assert (found.back_on, found.absent_on) == (back, away)
    assert (Intent.UPDATE in found.intents) == bool(back)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Må I gerne skrive mig op til næste år?", True),
        ("Vil du give mig besked, når I åbner for tilmelding næste år?", True),
        ("Sig endelig til, når 2027 åbner.", True),
        ("Til næste år må I gerne sætte mig på listen.", True),
        ("Please let me know when next year's course opens.", True),
        ("Jeg må vente til næste år.", False),
        ("Tak for svaret. God vind med forløbet!", False),
        ("Vi holder selv et kursus næste år.", False),
    ],
)
def test_asking_to_be_told_next_year_is_no_signup(text: str, asked: bool) -> None:
    late = answer("deadline_rejection", text)
    assert (late.next_year, Intent.SIGNUP in late.intents) == (asked, False)
    assert read(mail(text), (COURSE,), HOST).next_year == asked


def test_the_year_of_the_course_is_not_next_year() -> None:
    found = read(mail("Skriv mig på til 2026-holdet, tak. EAN 5798000000005."), (COURSE,), HOST)
    assert not found.next_year
    assert found.intents == {Intent.SIGNUP}


@pytest.mark.parametrize(
    ("text", "several"),
    [
        ("Jeg må desværre framelde alle tre igen.", True),
        ("Ingen af os kan komme den 20. august.", True),
        ("Vi må desværre melde fra.", True),
        ("Os begge må du slette.", True),
        ("Jeg må melde mig fra, vi har travlt her.", False),
        ("Jeg kan ikke være med de to sidste gange.", False),
        ("Rune kan ikke komme den 20. august. De to andre kommer.", False),
        ("Jeg kan ikke nogen af de to datoer i efteråret, altså 29. september.", False),
    ],
)
def test_speaking_of_several(text: str, several: bool) -> None:
    assert answer("group_confirmation", text).several == several


def test_somebody_who_follows_is_no_person_yet() -> None:
    found = answer("confirmation", "En kollega overtager min plads, navn følger.")
    assert (found.people, found.replaces) == ((), "Mette Krogh")


def test_each_address_goes_to_its_own_person() -> None:
    found = answer("group_confirmation", "Karens mail er kaly@ringsted.example, og Birgers er bto@x.example.", GROUP)
    assert [(one.name, one.email) for one in found.people] == [
        ("Karen", "kaly@ringsted.example"),
        ("Birger", "bto@x.example"),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Vil du afmelde Karen? Hun går på orlov. Birger deltager fortsat.", ["Karen"]),
        ("Karen må I desværre slette. Birger kommer.", ["Karen"]),
        ("Birger kan ikke komme den 20. august. Karen kommer som planlagt.", ["Birger"]),
        ("Karen og Birger kan ikke komme den 20. august.", ["Karen", "Birger"]),
    ],
)
def test_who_stays_is_not_concerned(text: str, names: list[str]) -> None:
    assert [one.name for one in answer("group_confirmation", text, GROUP).people] == names


def test_who_owns_a_number_is_nobody_new_in_a_signup() -> None:
    text = "Tilmeld Karen Lyngholt og Solvej Dam.\n\nVi melder tilbage om Solveigs mobilnummer."
    found = read(mail(text), (COURSE,), HOST)
    assert [one.name for one in found.people] == ["Karen Lyngholt", "Solvej Dam"]


def test_one_leaves_and_another_stays_away_for_a_day() -> None:
    text = "Karen Lyngholt må du framelde helt.\n\nBirger Tornvig kan ikke komme den 29. september."
    found = answer("group_confirmation", text, GROUP)
    assert found.intents == {Intent.CANCELLATION, Intent.ABSENCE}
    assert [one.name for one in found.leaving] == ["Karen Lyngholt"]
    assert [one.name for one in found.people] == ["Birger Tornvig"]


RED = "Jeg har rettet med rødt nedenfor."


@pytest.mark.parametrize(
    ("text", "old", "new", "field", "value"),
    [
        (RED, "65 51 43 21", "65 51 43 77", "phone", "+4565514377"),
        ("Se mine rettelser.", "65 51 43 21", "65 51 43 77", "phone", "+4565514377"),
        (RED, "mette@ringsted.example", "mkr@ringsted.example", "email", "mkr@ringsted.example"),
        ("Jeg har skrevet ind i din mail.", "Afdelingsleder", "Souschef", "title", "Souschef"),
        (RED, "Afdelingsleder", "Afdelingsleder for børn", "title", "Afdelingsleder for børn"),
        ("Tak!", "Afdelingsleder", "Souschef", "title", None),  # nothing said: the quote may be garbled
        (RED, "+45 65 51 43 21", "65514321", "phone", None),  # the same number
        (RED, "Ringsted Bibliotek", "Ringsted", "workplace", None),  # cut by a line end
        (RED, "Kære Mette", "Kære Bo", "name", None),  # no line with a label
    ],
)
def test_corrections_written_into_our_letter(text: str, old: str, new: str, field: str, value: str | None) -> None:
    found = answer("confirmation", text, LETTER, LETTER.replace(old, new))
    said = [(one.field, one.value) for one in found.evidence if one.where == PartKind.QUOTED and one.field == field]
    assert said == ([(field, value)] if value else [])
    assert value is None or value in [getattr(person, field) for person in found.people]


def test_a_new_ean_in_our_letter() -> None:
    found = answer("confirmation", RED, LETTER, LETTER.replace("5798000000005", "5798007508098"))
    assert (found.payer.ean, Intent.UPDATE in found.intents) == ("5798007508098", True)


def test_what_only_the_sign_off_says_is_not_said() -> None:
    given = mail("Min titel er souschef.", received=AUGUST, signature="")
    signed = replace(
        given, parts=(Part(PartKind.FRESH, f"{given.fresh}\n\nVenlig hilsen\n{SIGNATURE}\nTlf. 23 81 40 96"),)
    )
    found = read(signed, (COURSE,), HOST, Answered("confirmation", COURSE.key))
    places = {one.field: one.where for one in found.evidence}
    assert (places["title"], places["phone"]) == (PartKind.FRESH, PartKind.SIGNATURE)


def test_a_new_surname_is_said() -> None:
    found = answer("confirmation", "Jeg er blevet gift og hedder nu Mette Lund. Min nye mail er mlu@ringsted.example.")
    assert [(one.name, one.email) for one in found.people] == [("Mette Lund", "mlu@ringsted.example")]
    assert [one.where for one in found.evidence if one.field == "name"] == [PartKind.FRESH]


@pytest.mark.parametrize(
    ("text", "known", "wanted"),
    [
        ("Her er det manglende EAN-nummer: 5798000000005", True, "update"),
        ("Her er det manglende EAN-nummer: 5798000000005", False, "update"),
        ("Karen Lyngholt har fået ny mailadresse: kaly@ringsted.example.", True, "update"),
        ("Har du set, at kantinen har fået ny kok?", True, "unrelated"),
        ("Jeg kan desværre ikke komme til styregruppemødet på torsdag.", True, "unrelated"),
    ],
)
def test_a_change_without_a_thread_counts_from_somebody_on_record(text: str, known: bool, wanted: str) -> None:
    found = read(mail(text, subject="Hej"), (COURSE,), HOST, known=known)
    assert found.intents == {Intent(wanted)}
