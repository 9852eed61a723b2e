"""Mails about other things are left alone, and mails about our course never are."""

import pytest
from kind_mails import decision, mail, mails, reading

# none of our business
ELSEWHERE = mails(
    """\
Tilmelding til årsmødet | anne@vejlebib.example
Hej Lisbet

Jeg vil gerne tilmelde mig årsmødet i Vejle. EAN 5798000000000.

Anne
---
Webinar | bo@holbaek.example
Hej
Sæt mig på listen til webinaret om læselyst på torsdag.
---
Kursus i konflikthåndtering | bo@holbaek.example
Hej
Jeg vil gerne tilmelde Karen Holm til kurset i konflikthåndtering.
EAN 5798000000000
---
Frokost? | ole@kl.example
Hej Lisbet
Skal vi spise frokost på torsdag? Jeg er i København hele dagen.
Ole
---
Re: Rapport om unges læsevaner | mia@dr.example
Kære Lisbet
Tak for rapporten. Må vi citere tabellen på side 14? Vi bringer det på fredag.
Mia
---
Bogliste | kim@bib.example
Hej Lisbet
Her er listen over de bøger, vi talte om. Sig til, hvis du mangler noget.
---
Tilbud på kontorstole | salg@stole.example
Kære Lisbet Vestergaard

Vi tilbyder i denne måned 20 % på alle kontorstole. Skal jeg ringe dig op til en
uforpligtende snak?

Med venlig hilsen
Per
---
Foredrag om ledelse | per@ledelsesrummet.example
Kære Lisbet

Jeg kan se, at I udbyder Hverdagsledelse for mellemledere. Jeg holder selv foredrag om
netop hverdagsledelse og vil gerne tilbyde jer et oplæg. Prisen er 12.000 kr. Skal vi tage
et uforpligtende møde?

Per Thomsen
---
Hverdagsledelse hos os | chef@koldingbib.example
Hej Lisbet

Vi overvejer at holde en intern dag om ledelse for alle vores medarbejdere. Kan I komme og
holde et oplæg hos os i oktober? Hvad koster det?

Hilsen Birgit, Kolding
---
Lokaler til jeres kurser | info@konferencehotel.example
Kære Tænketank

Vores lokaler er ideelle til kurser og netværksmøder. Vi har særpris i juni og august.
Ring for et tilbud.
---
Speciale | stud@ku.example
Kære Lisbet
Jeg skriver speciale om ledelse på folkebiblioteker og vil gerne interviewe dig. Har du
tid i marts?
Mvh Sofie, IVA
---
Ansøgning | x@gmail.com
Kære Tænketanken
Hermed min uopfordrede ansøgning til en stilling som projektleder. Jeg vil gerne være en
del af jeres team.
---
Ferie | mette@fremtidensbiblioteker.dk
Hej Lisbet
Jeg er på ferie fra torsdag til mandag. Vil du tage telefonen?
Mette
---
Afbud til personalemødet | mette@fremtidensbiblioteker.dk
Hej
Jeg kan desværre ikke være med til personalemødet på torsdag.
Mette
---
Afbud til bestyrelsesmøde 11. juni | chef@bib.example
Hej Lisbet
Jeg må desværre melde afbud til bestyrelsesmødet den 11. juni.
Venlig hilsen
Bent
---
Deltager gerne | chef@bib.example
Hej Lisbet
Jeg deltager gerne i følgegruppen for undersøgelsen.
Bent
---
Invitation: DB's lederforløb | post@db.example
Kære alle
Danmarks Biblioteksforening inviterer til nyt lederforløb for bibliotekschefer i
efteråret. Tilmelding på hjemmesiden senest 1. marts.
---
Faktura 4711 | regnskab@leverandor.example
Hej
Vedhæftet faktura 4711. Betalingsfrist 14 dage. Beløbet bedes overført til reg. nr. 1234.
---
Fwd: Nyhedsbrev | ven@bib.example
Hej Lisbet
Har du set det her? Ret interessant.
Kh
---
Mødeindkaldelse | sek@kommune.example
Hej Lisbet
Kan du mødes tirsdag den 29. september kl. 10 om samarbejdsaftalen?
Mvh Inge
---
Nyt nummer | ole@kl.example
Hej Lisbet
Jeg har fået nyt telefonnummer: 20 30 40 50.
Ole, KL
---
Kontingent 2026 | kasserer@forening.example
Kære medlem
Det er tid til at betale kontingent for 2026. Beløbet er 350 kr.
---
Cancel my subscription | joe@example.example
Hi, please cancel my subscription and remove me from the list. Thanks, Joe
---
Sign up | joe@example.example
Hello, I want to sign up for your service. How do I register?
---
python question | dev@example.example
Hi all,

I have registered the handler but it is not called. Should I register it before the loop
starts? I would like to join the mailing list too.
---
Lottery | win@lotto.example
Dear friend, you have won. Please confirm your registration to claim the prize.
---
Tilmelding til sommerfest | kollega@fremtidensbiblioteker.dk
Hej alle
Husk tilmelding til sommerfesten senest 1. maj. Skriv til mig, om I deltager, og om I er
vegetarer.
---
Jeg er med! | kollega@fremtidensbiblioteker.dk
Hej Lisbet
Jeg er med på fredag, og jeg tager kage med.
Mette
---
Tilmelding til læsekreds | borger@gmail.com
Hej
Jeg vil gerne tilmelde mig læsekredsen på jeres bibliotek. Hvordan gør jeg?
---
Reservation | borger@gmail.com
Hej
Jeg vil gerne reservere bogen, som jeg hørte om i radioen. Kan I skrive mig op?
---
Biblioteksledernes netværk | chef@bib.example
Hej Lisbet
Tak for sidst. Vi holder netværksmøde for chefer den 20. august i Odense. Kommer du?
Tilmelding til mig.
Bent
---
Nordisk konference 2026 | anna@biblioteksforening.example
Hej Lisbet,
jag vill gärna vara med på konferensen i Malmö. Kan du anmäla mig?
Anna
---
Ledelse og trivsel, 2 dage | info@trivselsakademiet.example
Kære leder
Tilmeld dig vores 2-dages kursus i ledelse og trivsel. Early bird til 1. marts. Book nu.
---
Praktisk om Folkemødet | lars@bib.example
Hej Lisbet
Vi bliver to fra os på Folkemødet. Kan du sætte os på listen til debatten?
Lars
---
Styregruppemøde | lone@slks.example
Kære alle
Hermed dagsorden til styregruppemødet den 12. november. Meld venligst afbud til mig.
---
Kursusbevis | karen@bib.example
Hej
Jeg deltog i kurset Læs for livet i 2024 og mangler et kursusbevis. Kan du sende det?
---
Hverdagsledelse-bogen | boghandel@bog.example
Hej
Jeres bestilling af 25 stk. bogen Hverdagsledelse er klar til levering. Faktura følger.
Mvh Boghandlen
---
Tak for kaffe | ole@kl.example
Hej Lisbet, tak for en hyggelig snak i går. Vi tales ved. Ole
---
Vagtplan | soester@gmail.com
Hej søde
Kan du hente Emma på torsdag? Jeg kan ikke nå det. Knus
---
Undersøgelse om bibliotekernes åbningstider | forsker@au.example
Kære biblioteksansatte
Vi inviterer jer til at deltage i en undersøgelse. Det tager 10 minutter. Deltagelse er
frivillig.
"""
)

# course mail in which nobody signs up
OURS = mails(
    """\
Hverdagsledelse | per@bib.example
Hej Lisbet
Tak for en god dag i går. Det var meget inspirerende.
Per
---
Deltagerlisten | per@bib.example
Hej Lisbet
Vil du sende mig deltagerlisten til Hverdagsledelse?
Per
---
Lokale den 20. august | lone@vejlebib.example
Hej Lisbet
I kan få mødesalen den 20. august fra kl. 9. Der er projektor og kaffe. Hvor mange bliver
I til Hverdagsledelse?
Lone
---
Program for første gang | mikael@bierbaum-hr.example
Hej Lisbet
Her er mit udkast til første mødedag i Hverdagsledelse. Skal vi tale om det på mandag?
Mikael
---
Faktura Hverdagsledelse | bogholderi@kommune.example
Hej
Vi har modtaget en faktura på Hverdagsledelse for Karen Holm, men hun er ikke ansat her.
Vil I kreditere den?
Bogholderiet
---
Lederforløb 2026 | per@bib.example
Hej
Hvad er prisen for lederforløbet, og er der frokost med?
Per
"""
)


@pytest.mark.parametrize(("subject", "sender", "text"), ELSEWHERE)
def test_mail_about_something_else_is_left_alone(subject: str, sender: str, text: str) -> None:
    assert decision(reading(mail(text, subject=subject, sender=sender, signature="", greeting=""))) == "leave"


@pytest.mark.parametrize(("subject", "sender", "text"), OURS)
def test_mail_about_our_course_goes_to_the_human(subject: str, sender: str, text: str) -> None:
    assert decision(reading(mail(text, subject=subject, sender=sender, signature="", greeting=""))) == "human"
