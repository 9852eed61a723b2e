"""Sentences about a signup that stands: leaving, staying away, sending another, new data, questions."""

import pytest

from bot.reading import Intent
from kind_mails import DAYS, mail, reading

# leaves the course
CANCELLATIONS = """\
Jeg må desværre melde fra.
Jeg må desværre melde mig fra forløbet.
Jeg vil gerne framelde mig.
Jeg vil gerne afmelde mig igen.
Jeg er nødt til at trække min tilmelding tilbage.
Jeg trækker hermed min tilmelding tilbage.
Vil du annullere min tilmelding?
Kan I slette min tilmelding?
Vil du slette mig fra listen?
Jeg springer desværre fra.
Jeg må springe fra.
Jeg må desværre stå af.
Jeg bliver nødt til at aflyse min deltagelse.
Jeg må aflyse.
Jeg har fået nyt job og kan derfor ikke deltage alligevel.
Jeg kan alligevel ikke deltage.
Jeg kan ikke være med på forløbet alligevel.
Det bliver alligevel ikke til noget med Hverdagsledelse.
Karen Holm deltager ikke alligevel.
Karen Holm er stoppet hos os og skal derfor ikke deltage.
Karen Holm er fratrådt, så hende må I slette.
Karen Holm udgår af holdet.
Karen Holm skal ikke med alligevel.
I bedes framelde Karen Holm.
I bedes afmelde Karen Holm fra forløbet.
Hermed framelding af Karen Holm.
Hermed afmelding fra Hverdagsledelse.
Afmelding
Jeg opsiger min plads.
Jeg giver min plads fri.
I kan give min plads til en anden.
Giv endelig min plads til en på ventelisten.
Pladsen kan gives videre til en anden.
Jeg må give afkald på min plads.
Jeg er blevet sygemeldt på ubestemt tid og kan ikke gennemføre forløbet.
Jeg må droppe Hverdagsledelse i år.
Jeg dropper ud.
Jeg må trække mig.
Jeg trækker mig fra forløbet.
Tag mig venligst af listen.
Stryg mig af listen.
Fjern mig fra deltagerlisten.
Jeg får desværre ikke mulighed for at deltage i forløbet.
Vi må desværre melde afbud til hele forløbet for Karen Holm.
Vi bliver nødt til at melde Karen fra.
Karen må desværre melde helt fra.
Min chef har trukket tilsagnet tilbage, så jeg må melde fra.
Jeg kommer ikke til at deltage i Hverdagsledelse alligevel.
I have to cancel my registration.
I am afraid I have to withdraw.
Please cancel my place.
Unfortunately I can no longer take part in the course.
Please take me off the list.
""".splitlines()

# misses single meetings, by their numbers
ABSENCES = """\
Jeg kan desværre ikke komme den 20. august.|2
Jeg må melde afbud til mødet den 20/8.|2
Afbud den 29.9.|3
Jeg er forhindret torsdag den 11. juni.|1
Jeg deltager ikke i det andet møde.|2
Jeg kommer ikke til 3. møde.|3
Jeg er på ferie i uge 34, så jeg kan ikke være med den 20.|2
Jeg holder ferie i uge 34 og kan derfor ikke komme til andet møde.|2
Jeg kan ikke være der til mødet i september.|3
Jeg kan desværre ikke de to sidste gange.|3,4
Jeg misser desværre det første møde.|1
Jeg må springe det sidste møde over.|4
Jeg går glip af mødet i november.|4
Jeg er bortrejst den 12. november.|4
Jeg kan alle dage undtagen den 20. august.|2
Jeg kan alle gange på nær den 29. september.|3
Jeg kan komme alle dage bortset fra 12/11.|4
Jeg kommer den 11. juni, men kan ikke den 20. august.|2
Den 11. juni kan jeg ikke, men de andre gange kommer jeg.|1
Jeg er med de tre første gange, men ikke den 12. november.|4
20. august passer desværre ikke.|2
Den 20. august må I undvære mig.|2
Den 20. august er jeg i Berlin.|2
Den 29. september skal jeg til begravelse, så der kommer jeg ikke.|3
Karen Holm kan ikke deltage den 29. september.|3
Karen er syg og kommer ikke til mødet den 29. september.|3
Møde 2 og 4 kan jeg ikke.|2,4
Jeg melder afbud til første mødegang.|1
Jeg bliver desværre nødt til at melde afbud til mødet d. 20. august.|2
Jeg har barn syg og kan ikke komme den 29/9.|3
Jeg er på barsel fra 1. november og kan ikke være med sidste gang.|4
I can't make it on 20 August.|2
I will miss the second meeting.|2
Unfortunately I am unable to attend on September 29.|3
I won't be there on the 12th of November.|4
Fra 15. september til 3. oktober er jeg på ferie.|3
Jeg kan ikke torsdag den 20. august og torsdag den 12. november.|2,4
Jeg er dobbeltbooket den 20. august.|2
Jeg er optaget den 20. august.|2
Det andet møde når jeg ikke.|2
Første gang kan jeg ikke, da vi har personaledag.|1
Jeg må desværre aflyse den 20. august.|2
Jeg har ikke mulighed for at komme den 20. august.|2
Jeg får ikke mulighed for at deltage i november-mødet.|4
Sidste møde bliver uden mig.|4
Jeg må blive væk den 20. august.|2
Jeg bliver hjemme den 29. september, jeg har feber.|3
""".splitlines()

# names a meeting, but misses none
PRESENT = """\
Jeg kan godt den 20. august.
Jeg kommer den 11. juni.
Vi ses den 11. juni.
Jeg glæder mig til den 20. august.
Jeg kommer lidt senere den 20. august.
Den 12. november skal jeg gå kl. 14.
Jeg er nødt til at gå tidligere den 29. september.
Jeg har skrevet 11. juni, 20. august, 29. september og 12. november i kalenderen.
Den 20. august er skrevet i kalenderen.
Jeg kan alle fire datoer.
Hvor holdes mødet den 20. august?
Hvis jeg ikke kan den 20. august, mister jeg så pladsen?
Jeg bliver forsinket den 29. september.
Jeg har ikke glemt mødet den 11. juni.
""".splitlines()

# sends another
SUBSTITUTIONS = """\
Karen Holm kommer i stedet for mig.
I stedet for Karen Holm kommer Bo Lind.
Karen Holm kan ikke, så Bo Lind overtager hendes plads.
Bo Lind overtager min plads.
Min kollega Bo Lind træder ind i mit sted.
Vil du skifte Karen Holm ud med Bo Lind?
Kan vi bytte Karen ud med Bo Lind?
Karen Holm erstattes af Bo Lind.
Bo Lind deltager i stedet for Karen Holm.
Vi sender Bo Lind i stedet for Karen Holm.
Jeg må give min plads videre til Bo Lind.
Jeg overlader min plads til min kollega Bo Lind.
Karen Holm er stoppet. Hendes afløser Bo Lind deltager i stedet.
Karen Holm har fået nyt job. I hendes sted deltager Bo Lind.
Pladsen overtages af Bo Lind.
Ændring af deltager: Bo Lind i stedet for Karen Holm.
Kan Bo Lind få Karens plads?
Vi vil gerne udskifte Karen Holm med Bo Lind.
Vi vil gerne lade Bo Lind overtage pladsen.
Bo Lind træder i stedet for Karen Holm.
Vi ændrer vores tilmelding: Bo Lind deltager i stedet for Karen Holm.
Karen bliver afløst af Bo Lind på holdet.
Bo Lind will take my place.
Please replace Karen Holm with Bo Lind.
Instead of Karen Holm we are sending Bo Lind.
""".splitlines()

# new data
UPDATES = """\
Vores EAN-nummer er ændret til 5798007508098.
I skal bruge et andet EAN: 5798007508098.
Vi har fået nyt EAN-nummer: 5798007508098.
EAN-nummeret mangler: 5798007508098.
Her er det manglende EAN-nummer: 5798007508098.
Vil du rette mit efternavn til Holm?
Jeg har fået ny mailadresse: karen@holm.dk.
Min nye titel er souschef.
Jeg har skiftet job.
Jeg er blevet vegetar.
Jeg glemte at skrive, at jeg er allergisk over for nødder.
Der er en fejl i min tilmelding: jeg hedder Holm, ikke Holme.
Ret venligst fakturaadressen.
I bedes påføre ordrenummer 4500123456 på fakturaen.
Fakturaen skal mærkes med 4711.
Mit mobilnummer er nu 20 30 40 50.
Jeg har fået nyt telefonnummer: 20 30 40 50.
Jeg kommer en time for sent den 20. august.
Den 12. november må jeg gå kl. 14.
Jeg kan alligevel godt komme den 29. september.
Jeg kan komme den 20. august alligevel.
Glem mit afbud til den 20. august.
Jeg har skrevet forkert EAN på tilmeldingen. Det rigtige er 5798007508098.
Min mailadresse er ændret.
Mit navn staves med C.
Kan du ændre min stilling til afdelingsleder?
Jeg spiser ikke svinekød, det fik jeg ikke skrevet.
Regningen skal gå til en anden afdeling: EAN 5798007508098.
My new e-mail address is karen@holm.dk.
I forgot to mention that I am a vegetarian.
""".splitlines()

# to be answered by a human
QUESTIONS = """\
Hvor skal vi mødes den 11. juni?
Hvor foregår det første møde?
Er der frokost med i prisen?
Hvad er programmet for første møde?
Skal vi læse noget på forhånd?
Kan man få en faktura i to rater?
Er der parkering ved stedet?
Hvornår får vi besked om stedet?
Har I et hotel, I kan anbefale?
Jeg vil gerne vide, om forplejning er inkluderet.
Kan du oplyse, hvor mange deltagere der er?
Jeg er i tvivl om, hvorvidt jeg er i målgruppen.
Er det muligt at deltage online?
Hvem er de andre deltagere?
Kan man tage et barn med?
Mon der er mulighed for at overnatte?
Where will the first meeting take place?
Is lunch included?
Hvad er jeres afbestillingsvilkår?
Er forløbet momsfrit?
Kan bibliotekschefer deltage?
Er der stadig ledige pladser?
""".splitlines()


@pytest.mark.parametrize("sentence", CANCELLATIONS)
def test_leaving_the_course(sentence: str) -> None:
    assert reading(mail(sentence)).intents == {Intent.CANCELLATION}


@pytest.mark.parametrize("row", ABSENCES)
def test_missing_single_meetings(row: str) -> None:
    sentence, numbers = row.split("|")
    found = reading(mail(sentence))
    assert found.intents == {Intent.ABSENCE}
    assert found.absent_on == tuple(DAYS[int(number) - 1] for number in numbers.split(","))


@pytest.mark.parametrize("sentence", PRESENT)
def test_a_meeting_that_is_only_named_is_not_missed(sentence: str) -> None:
    found = reading(mail(sentence))
    assert found.absent_on == ()
    assert not found.intents & {Intent.ABSENCE, Intent.SIGNUP}


@pytest.mark.parametrize("sentence", SUBSTITUTIONS)
def test_sending_somebody_else(sentence: str) -> None:
    assert reading(mail(sentence)).intents == {Intent.SUBSTITUTION}


@pytest.mark.parametrize("sentence", UPDATES)
def test_new_data(sentence: str) -> None:
    assert reading(mail(sentence)).intents == {Intent.UPDATE}


@pytest.mark.parametrize("sentence", QUESTIONS)
def test_a_question(sentence: str) -> None:
    assert reading(mail(sentence)).intents == {Intent.QUESTION}
