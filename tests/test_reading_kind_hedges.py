"""Sentences that are no signup, or one that a human must decide, though they speak of signing up."""

import pytest

from bot.reading import Intent
from kind_mails import blocking, mail, reading

# denied, thought aloud, reported, asked about
NO_SIGNUPS = """\
Jeg overvejer at tilmelde mig.
Hvordan tilmelder man sig?
Hvor tilmelder jeg mig?
Hvornår skal man senest tilmelde sig?
Kan man stadig tilmelde sig?
Skal man tilmelde sig via et skema?
Jeg tilmelder mig ikke alligevel.
Jeg vil ikke tilmelde mig.
Vi tilmelder desværre ingen i år.
Vi sender desværre ingen af sted i år.
Jeg vil gerne vide, om man kan tilmelde sig senere.
Jeg vil gerne høre mere om forløbet.
Jeg vil gerne vide, hvor vi skal mødes.
Jeg skal lige tale med min chef, inden jeg tilmelder mig.
Hvis jeg tilmelder mig, kan jeg så melde fra igen?
Måske vil jeg gerne være med.
Jeg vil måske gerne være med.
Jeg har tilmeldt mig via min leder.
Jeg tilmeldte mig i sidste uge.
Karen har tilmeldt sig.
Min kollega er tilmeldt.
Da jeg tilmeldte mig, skrev jeg et forkert EAN.
Jeg er allerede tilmeldt.
Har I modtaget min tilmelding?
Jeg går ud fra, at jeg er tilmeldt.
Tak for bekræftelsen på min tilmelding.
Tak for invitationen, men jeg må melde pas i år.
Det er desværre ikke noget for os i år.
Jeg kan desværre ikke være med i år.
Jeg springer over i år.
Ingen af os kan være med.
Vi har ikke råd til at sende nogen.
Jeg ville gerne have været med, men det passer ikke ind.
Jeg ville ønske, jeg kunne være med.
Vi vil gerne vente til næste år.
Jeg vil gerne være med til næste år.
Sæt mig på listen til 2027.
Jeg vil gerne melde fra.
Jeg vil gerne afmelde mig.
Tilmeld dig nyhedsbrevet her.
Er der stadig ledige pladser?
Hvad koster det at deltage?
Hvem kan deltage?
Kan bibliotekschefer deltage?
Må en bibliotekar uden personaleansvar deltage?
Skal jeg tilmelde mig igen i år?
Jeg ved ikke, om jeg skal tilmelde mig.
Det afhænger af budgettet, om vi kan sende nogen.
Jeg vender tilbage, når jeg har talt med min leder.
Kan I sende mig programmet?
Jeg glæder mig til at deltage.
Vi glæder os til at være med.
I have already registered.
How do I sign up?
I am considering joining.
Is it too late to register?
I cannot participate this year.
Tak for en god dag i går.
Vi ses den 11. juni.
Jeg kan se, at jeg er blevet tilmeldt Hverdagsledelse. Det er en fejl.
Hvad gør jeg, hvis jeg vil tilmelde en kollega?
Vi har tilmeldt to fra Ringsted og venter på faktura.
Vi sendte en tilmelding i januar, men har ikke hørt noget.
Jeg har ikke fået svar på min tilmelding.
Er min tilmelding gået igennem?
Jeg hører, at Karen vil med. Er det rigtigt?
Jeg ved, at min kollega Karen gerne vil med. Er der plads?
Karen Holm siger, at hun har meldt sig til. Passer det?
Jeg ærgrer mig over, at jeg ikke kan deltage.
Det var godt at være med sidste år.
Jeg skulle hilse fra Karen, som var med i 2025.
Jeg har anbefalet Hverdagsledelse til min kollega.
Min kollega overvejer at være med.
Jeg har videresendt invitationen til vores mellemledere.
Jeg sender invitationen videre til mine ledere.
Jeg vender tilbage, når vi ved, om nogen skal med.
Vi drøfter det på ledermødet og vender tilbage.
Vi tager stilling i næste uge.
Jeg vil gerne have lidt mere information, før jeg beslutter mig.
Er det kun for mellemledere, eller må chefer være med?
Kan man deltage i enkelte møder?
Hvor mange plejer at deltage?
Kan jeg få en kopi af invitationen?
Vil du sende invitationen til Karen Holm?
I år må vi desværre stå over.
Vi står over i år.
Vi har desværre ikke mulighed for at deltage.
Der er ingen hos os, der kan være med i år.
Jeg fik aldrig meldt mig til, og nu er det vist for sent.
Jeg havde håbet at komme med, men det går ikke.
""".splitlines()

# a signup on a condition
PROVISIONAL = """\
Jeg vil gerne med, men skal lige have det godkendt af min chef.
Sæt mig foreløbig på listen.
Jeg tilmelder mig med forbehold for min chefs godkendelse.
Vil du holde en plads til mig, til jeg ved mere?
Reservér en plads til mig, jeg giver endelig besked i næste uge.
Jeg tilmelder mig under forudsætning af, at budgettet godkendes.
Hvis min chef siger ja, vil jeg gerne med.
Tilmeld mig, hvis Karen også kommer.
Jeg vil gerne tilmeldes, men afventer stadig svar fra min leder.
Jeg tilmelder mig, medmindre jeg får det nye job.
Skriv mig på med blyant.
Sæt mig på ventelisten.
Jeg vil gerne med, hvis jeg kan få lov.
Hvis økonomien er til det, vil vi gerne sende Karen Holm.
Vi vil gerne tilmelde to, men navnene er ikke på plads, så det er foreløbigt.
I would like to join, but it is subject to approval from my manager.
Jeg vil gerne med, men kan først give endeligt svar efter den 10. marts.
Jeg skal lige høre min chef først, men regn med mig.
""".splitlines()

# firm, though something is to follow
FIRM = """\
Jeg tilmelder mig. EAN-nummeret sender jeg senere.
Jeg tilmelder mig. Min chef har godkendt det.
Jeg tilmelder mig. Hvis der er spørgsmål, så ring.
Jeg tilmelder mig. Hvis du mangler noget, så sig til.
Jeg tilmelder mig. Jeg vender tilbage med EAN, når jeg har det.
Jeg tilmelder mig, hvis der stadig er plads.
Jeg tilmelder mig. Send en bekræftelse, når du har noteret det.
Jeg tilmelder mig. Jeg er foreløbig vegetar.
Jeg tilmelder mig. Min leder Bo Lind er orienteret.
Jeg tilmelder mig. Giv besked, hvis holdet er fyldt.
Jeg tilmelder mig. Jeg skal nok have en elevator, hvis mødet er på 1. sal.
Jeg vil gerne med. Har fået ok fra chefen.
""".splitlines()

# beside "Jeg vil gerne tilmelde mig": takes nothing back, and asks nothing
ASIDES = """\
Jeg er souschef på Ringsted Bibliotek og leder et team på ni medarbejdere.
Vi er to ledere på biblioteket, men det er kun mig, der deltager.
Jeg har 12 ansatte under mig.
Min chef Bo Lind har godkendt det.
Min leder er orienteret.
Det er aftalt med min leder, Bo Lind.
Jeg har fået grønt lys fra Bo.
Send gerne en bekræftelse, når tilmeldingen er modtaget.
Bekræft venligst modtagelsen.
Jeg hører gerne nærmere om sted og program.
Jeg glæder mig til at høre nærmere.
Jeg ser frem til at møde de andre.
Giv lyd, hvis I mangler oplysninger.
Sig til, hvis der er noget, jeg skal forberede.
Skriv endelig, hvis der er spørgsmål.
Ring, hvis noget er uklart.
Hvis I har brug for mere, så sig endelig til.
Skulle holdet være fyldt, vil jeg gerne have besked.
Jeg håber, der er plads.
Jeg håber, jeg når det.
Jeg håber ikke, at det er for sent.
Jeg går ud fra, at I sender fakturaen elektronisk.
Fakturaen skal først sendes efter 1. juni.
Fakturaen må gerne komme i januar, hvis det er muligt.
EAN-nummeret eftersender jeg, når jeg har fundet det.
Jeg sender EAN senere på ugen.
EAN følger.
Ordrenummer kommer i en særskilt mail.
Jeg kender ikke vores EAN, men det kan min sekretær oplyse.
Jeg spiser ikke svinekød.
Jeg tåler ikke nødder, og hvis der er fisk, springer jeg over.
Jeg er vegetar, men spiser gerne fisk.
Ingen allergier.
Jeg har ingen særlige behov.
Jeg bor i Jylland, så jeg kommer med tog.
Jeg skal nok finde et sted at sove.
Jeg har desværre ikke været med før.
Jeg var desværre ikke med sidste år.
Sidste år havde vi Karen Holm af sted, og hun var begejstret.
Karen Holm, som deltog i 2025, har anbefalet det varmt.
Jeg har ikke deltaget i noget lignende før.
Jeg har ledet i tre år, men har aldrig fået en lederuddannelse.
Jeg er stadig ny i rollen og ved ikke så meget om ledelse endnu.
Jeg kan ikke vente!
Datoerne er skrevet i kalenderen.
Jeg kan alle fire datoer.
Jeg har reserveret alle fire dage i kalenderen.
Jeg har sat dagene af.
Vi ses den 11. juni!
Det bliver godt at komme lidt væk hjemmefra.
God weekend, når I når så langt.
God jul og godt nytår.
Hils Mikael.
Tak for en god snak i går.
Tak for påmindelsen, jeg havde helt glemt det.
Undskyld, at det er i sidste øjeblik.
Beklager den korte mail, jeg sidder i toget.
Sendt i farten.
Jeg sender lige herfra, da min arbejdsmail driller.
Jeg er på ferie i uge 7, men kan fanges på mobilen.
Jeg holder fri på fredag.
Jeg starter først i stillingen den 1. april.
Jeg tiltræder 1. maj som afdelingsleder.
Jeg er konstitueret frem til sommer.
Du må gerne bruge min private mail indtil da.
Bo kommer ikke med i år, han har for travlt.
Min kollega Bo Lind overvejer det stadig og skriver selv.
Selv deltager jeg ikke.
Der kommer måske en mere fra os, men det hører du om.
Jeg vedhæfter invitationen for god ordens skyld.
Kan jeg få en kvittering til min leder?
Vil du bekræfte, at du har modtaget min tilmelding?
Er alt i orden nu?
Mangler du noget fra mig?
Går det an?
Vil du sende fakturaen til vores økonomiafdeling?
Kan du sætte min chef på cc, når du svarer?
Skal jeg gøre mere?
Det er vel ikke for sent?
""".splitlines()

# beside a signup: a question all the same
QUESTIONS_BESIDE = """\
Er der noget, jeg skal læse inden første gang?
Ved I allerede, hvor vi skal mødes?
Hvor i landet kommer møderne til at ligge?
Er der frokost inkluderet i prisen?
Er det rigtigt forstået, at det er fire hele dage?
Er der mulighed for overnatning i nærheden?
""".splitlines()


@pytest.mark.parametrize("sentence", NO_SIGNUPS)
def test_what_only_speaks_of_signing_up_is_no_signup(sentence: str) -> None:
    assert Intent.SIGNUP not in reading(mail(sentence)).intents


@pytest.mark.parametrize("sentence", PROVISIONAL)
def test_a_signup_on_a_condition_is_never_recorded_unasked(sentence: str) -> None:
    found = reading(mail(sentence))
    assert Intent.SIGNUP not in found.intents or blocking(found)


@pytest.mark.parametrize("sentence", FIRM)
def test_data_to_follow_do_not_make_a_signup_conditional(sentence: str) -> None:
    found = reading(mail(sentence))
    assert Intent.SIGNUP in found.intents
    assert not blocking(found)


@pytest.mark.parametrize("aside", ASIDES)
def test_asides_change_nothing_about_a_signup(aside: str) -> None:
    found = reading(mail(f"Jeg vil gerne tilmelde mig. {aside}"))
    assert found.intents == {Intent.SIGNUP}
    assert not blocking(found)


@pytest.mark.parametrize("question", QUESTIONS_BESIDE)
def test_a_question_beside_a_signup_leaves_both(question: str) -> None:
    assert reading(mail(f"Jeg vil gerne tilmelde mig. {question}")).intents == {Intent.SIGNUP, Intent.QUESTION}
