"""Short answers mean what the letter below makes them mean, and its words are never the sender's."""

from datetime import date, datetime

import pytest
from kind_mails import AUGUST, COURSE, DAYS, FEBRUARY, HOST, mail, quoted, reading

from bot.reading import Answered, read

OFFER = """\
Hej Mette

Tak for snakken i går. Der er stadig et par pladser på Hverdagsledelse 2026. Skal jeg
skrive dig på?

Kh Lisbet
"""
INVITATION = """\
Kære bibliotekschefer

Hermed invitation til Hverdagsledelse 2026. Vi mødes 11. juni, 20. august, 29. september
og 12. november. Tilmelding sker pr. mail til mig senest 1. marts.

Lisbet Vestergaard
"""
RECEIPT = """\
Kære Mette

Tak for din tilmelding til Hverdagsledelse 2026. Vi har registreret dig med disse
oplysninger:

Navn: Mette Krogh
Stilling: Afdelingsleder
EAN: 5798000000000

Møderne: 11. juni 2026, 20. august 2026, 29. september 2026, 12. november 2026.

Svar på denne mail, hvis noget skal rettes, eller hvis du bliver forhindret.
Lisbet
"""
REMINDER = """\
Kære Mette

En lille påmindelse: 2. møde i Hverdagsledelse er torsdag den 20. august kl. 10-15 på
Vejle Bibliotek. Giv besked, hvis du er forhindret.

Lisbet
"""
ASKED_FOR_DATA = """\
Hej Mette

Du er tilmeldt Hverdagsledelse 2026, men vi mangler dit EAN-nummer. Vil du sende det?

Lisbet
"""

# answer | what it asks for
TO_AN_OFFER = """\
Ja tak!|signup
Ja tak, det må du meget gerne.|signup
Ja, gør endelig det.|signup
Meget gerne!|signup
Det må du gerne.|signup
Ja, skriv mig endelig på.|signup
Jo tak|signup
Ja, den er god.|signup
Tak, det vil jeg gerne.|signup
Perfekt, ja tak.|signup
Ja da!|signup
Yes please|signup
Jeg er klar.|signup
Det lyder godt, sæt mig på.|signup
Helt sikkert!|signup
Lad os sige det.|signup
Ja, det er en aftale.|signup
Super, gør det.|signup
Ja. Og Karen Holm vil også gerne med.|signup
Nu har jeg talt med min chef, og svaret er ja.|signup
Min chef siger ja, så kør bare på.|signup
Nej tak, ikke i år.|
Nej, desværre.|
Tak, men jeg står over i år.|
Det kan jeg desværre ikke nå i år.|
Måske. Jeg skal lige tale med min chef.|
Jeg skal lige tygge på det.|
Det ved jeg ikke endnu, jeg vender tilbage.|
Ja måske, hvad koster det?|question
Hvad var det nu prisen var?|question
Tak for sidst!|
Ja, det var hyggeligt.|
""".splitlines()

# answer | what it asks for
TO_AN_INVITATION = """\
Den vil jeg gerne med på.|signup
Lyder spændende. Jeg er på.|signup
Tak for mailen. Jeg sender den videre til vores mellemledere.|
Vi vil gerne sende Karen Holm og Bo Lind.|signup
Her vil vi gerne være med.|signup
Tilmelding: Karen Holm, souschef, Vejle Bibliotek.|signup
Hvem er målgruppen?|question
Vi har desværre ingen, der kan være med i år.|
Vil du tage mig af jeres mailliste?|
Karen Holm, souschef, EAN 5798000000000|signup
""".splitlines()

# answer | what it asks for
TO_A_RECEIPT = """\
Tak for bekræftelsen.|
Mange tak! Jeg glæder mig.|
Tak, jeg har noteret datoerne.|
Super, vi ses til juni.|
Det ser rigtigt ud.|
Alt er korrekt.|
Tak. Kan du også skrive Karen Holm på?|signup
Vil du også tilmelde min kollega Karen Holm? Hun er souschef.|signup
Mit navn er stavet forkert, det er Mette Krog.|update
EAN er forkert, det rigtige er 5798000000123.|update
Jeg er vegetar.|update
Ingen svinekød til mig, tak.|update
Min titel er souschef og ikke afdelingsleder.|update
Fakturaen skal have reference 4711.|update
Jeg kan ikke den 20. august.|absence
Jeg må desværre melde fra igen.|cancellation
Jeg har skiftet job og kan ikke deltage alligevel.|cancellation
Jeg kan desværre ikke deltage.|cancellation
Karen Holm overtager min plads.|substitution
Jeg kan ikke selv, men Karen Holm kommer i stedet for mig.|substitution
Hvor mødes vi?|question
Hvornår kommer fakturaen?|question
Er det muligt at få en kalenderinvitation?|question
Tak! Og hvor skal vi være den 11. juni?|question
Jeg har ikke tilmeldt mig, det må være en fejl.|cancellation
Jeg har en kollega, som måske også vil med.|
Vi ses.|
👍|
Modtaget.|
Tak for hurtigt svar. God weekend.|
""".splitlines()

# answer | what it asks for
TO_A_REMINDER = """\
Jeg kommer!|
Tak, vi ses på torsdag.|
Jeg kan desværre ikke komme.|absence
Afbud herfra.|absence
Jeg må melde afbud.|absence
Jeg er blevet syg og kan ikke være med på torsdag.|absence
Jeg ligger med influenza.|absence
Desværre er jeg forhindret.|absence
Jeg kommer først kl. 11.|update
Jeg er lidt forsinket på torsdag.|update
Jeg må gå kl. 14.|update
Er der parkering?|question
Karen kommer i stedet for mig på torsdag.|absence,substitution
Jeg stopper på holdet, jeg har fået nyt job.|cancellation
Jeg kommer alligevel.|update
Jeg spiser ikke fisk.|update
Jeg kommer sammen med Karen.|
""".splitlines()

# answer | what it asks for
TO_A_REQUEST_FOR_DATA = """\
5798000000000|update
EAN er 5798000000000|update
Vi bruger 5798000000000, ref. 4711|update
Det er 57 98 00 00 00 00 0.|update
Vi har ikke noget EAN, send fakturaen til faktura@bib.dk|update
Det får du på mandag.|
Jeg spørger lige økonomi og vender tilbage.|
""".splitlines()

CASES = [
    (letter, subject, received, *row.split("|"))
    for letter, subject, received, rows in (
        (OFFER, "SV: Tak for snakken", FEBRUARY, TO_AN_OFFER),
        (INVITATION, "SV: Invitation: Hverdagsledelse 2026", FEBRUARY, TO_AN_INVITATION),
        (RECEIPT, "SV: Bekræftelse på tilmelding til Hverdagsledelse 2026", FEBRUARY, TO_A_RECEIPT),
        (REMINDER, "SV: Påmindelse: 2. møde i Hverdagsledelse", AUGUST, TO_A_REMINDER),
        (ASKED_FOR_DATA, "SV: Vi mangler dit EAN-nummer", FEBRUARY, TO_A_REQUEST_FOR_DATA),
    )
    for row in rows
]


@pytest.mark.parametrize(("letter", "subject", "received", "answer", "wanted"), CASES)
def test_an_answer_is_understood_by_what_it_answers(
    letter: str, subject: str, received: datetime, answer: str, wanted: str
) -> None:
    found = reading(mail(answer, subject=subject, received=received, below=quoted(letter)))
    assert {intent.value for intent in found.intents} == set(filter(None, wanted.split(",")))


@pytest.mark.parametrize(
    ("kind", "meeting", "answer", "wanted"),
    [
        ("confirmation", None, "Tak, jeg kommer!", ""),
        ("confirmation", None, "Jeg kan desværre ikke deltage.", "cancellation"),
        ("reminder", DAYS[1], "Jeg kan desværre ikke deltage.", "absence"),
        ("place_offered", None, "Ja tak!", "signup"),
        ("missing_data", None, "5798000000000", "update"),
        ("deadline_rejection", None, "Øv, men tak for svaret.", ""),
    ],
)
def test_a_letter_that_is_known_to_be_answered_tells_what_an_answer_without_a_quote_means(
    kind: str, meeting: date | None, answer: str, wanted: str
) -> None:
    given = mail(answer, subject="SV: Hej", received=AUGUST)
    found = read(given, (COURSE,), HOST, Answered(kind, COURSE.key, meeting))
    assert {intent.value for intent in found.intents} == set(filter(None, wanted.split(",")))
    assert found.course == COURSE.key
    assert found.absent_on == ((meeting,) if meeting else ())
