"""What holds where nothing is said outright: an answer to our house is about a course, a service's mail is nobody's."""

from dataclasses import replace

import pytest
from kind_mails import FEBRUARY, decision, mail, quoted, reading

from bot.reading import Intent

# subject, letter of our house, answer
ABOUT_A_COURSE = [
    (
        "SV: Ordrenummer?",
        "Hej Mette\nJeg mangler jeres ordrenummer og reference til regningen.",
        "Ordrenr 4500871209, personref MKR",
    ),
    (
        "SV: Du er på holdet!",
        "Kære Mette\nHoldet er sat, vi bliver 24.\nDatoerne er 11. juni og 20. august.",
        "Hvem kommer ellers fra Sjælland? Så kan vi køre sammen.",
    ),
    (
        "Re: Holdet er sat",
        "Kære Mette\nNu er fristen gået. Du er en af de 24, der skal med.",
        "Glad for pladsen! Vi ses til juni.",
    ),
    (
        "SV: Lige et spørgsmål",
        "Hej Mette\nHvor skal regningen sendes hen? Prisen er 7.500 kr.",
        "Send den til rådhuset, tak.",
    ),
    ("SV: Hej", "Hej Mette\nEr du vegetar, eller må du få det hele?", "Jeg spiser alt på nær løg."),
    ("SV: Hej", "Hej Mette\nVi ses den 29. september.", "Super, jeg glæder mig."),
    ("SV: Din plads", "Hej Mette\nDin plads er sikret.", "Tusind tak, det var rart at høre."),
    ("SV: Titel", "Hej Mette\nHvad er din titel?", "Det er souschef."),
    ("SV: Sidste detaljer", "Kære deltagere\nParkering er ved skolen.", "Er der også ladestander?"),
    ("SV: Mobilnummer", "Hej Mette\nVil du sende mig et mobilnummer?", "20 30 40 50"),
    ("SV: Velkommen", "Hej Mette\nVelkommen på forløbet.", "Tak! Hvornår får vi læselisten?"),
    ("RE: Kvittering", "Hej Mette\nJeg har noteret det hele.", "Mit efternavn staves med C."),
    ("SV: EAN", "Hej Mette\nEAN-nummeret går ikke igennem, kan du tjekke det?", "Prøv 5798000000017."),
    (
        "SV: Faktura",
        "Hej Mette\nFakturaen for forløbet er sendt i dag.",
        "Den er landet det forkerte sted. Kan den sendes igen?",
    ),
]
ANOTHER_MATTER = [
    ("SV: Rapporten", "Hej Mette\nHer er udkastet til rapporten om skolebiblioteker.", "Tak, den ser fin ud."),
    ("SV: Frokost?", "Hej Mette\nSkal vi spise frokost på tirsdag?", "Ja, kl. 12 på hjørnet."),
    ("SV: Oplæg i Kolding", "Hej Mette\nVil du holde et oplæg i Kolding til marts?", "Det vil jeg gerne."),
    ("SV: Bestyrelsesmøde", "Hej Mette\nDagsordenen er vedhæftet.", "Jeg har et punkt til eventuelt."),
    ("SV: Årsmøde", "Hej Mette\nDu er tilmeldt årsmødet.", "Jeg er desværre nødt til at melde afbud."),
    ("SV: Podcast", "Hej Mette\nVil du medvirke i vores podcast?", "Ja tak, hvornår optager vi?"),
    (
        "SV: Ansøgning til fonden",
        "Hej Mette\nHar du set på budgettet?",
        "Ja, det ser rigtigt ud. Jeg sender mine rettelser.",
    ),
    ("SV: Lokale", "Hej Mette\nVi vil gerne leje jeres lokale til et seminar.", "Det koster 2.000 kr. for en dag."),
    ("SV: Samarbejdsaftale", "Hej Mette\nJeg sender aftalen i morgen.", "Tak, vi skriver under i næste uge."),
    ("SV: Interview", "Hej Mette\nJeg stiller gerne op til interview.", "Godt, jeg ringer på mandag."),
    ("SV: Referat", "Hej Mette\nHer er referatet fra styregruppen.", "Tak. Jeg har en rettelse til punkt 4."),
    ("SV: Tilbud på tryk", "Hej Mette\nKan du give et tilbud på 300 eksemplarer?", "Vi kan gøre det for 9.000 kr."),
    ("SV: Kaffe?", "Hej\nSkal vi tage en kop kaffe på tirsdag?", "Ja, hvor mødes vi?"),
    ("SV: Ny hjemmeside", "Hej\nHer er linket til den nye hjemmeside.", "Flot! Kan jeg få adgang?"),
    ("SV: Dit speciale", "Hej\nSend mig dit speciale.", "Her er det."),
    ("Re: Quote", "Hi\nCould you send a quote for printing 300 copies?", "Sure, it is 900 kr."),
    (
        "SV: Nyt netværk for formidlere",
        "Hej\nVi starter et netværk for formidlere. Vil du være med?",
        "Ja tak, jeg vil gerne være med.",
    ),
    ("SV: Webinar om lån", "Hej\nVil du deltage i webinaret?", "Ja tak."),
    ("SV: Folkemødet 2026", "Hej\nVi har en plads i bussen den 11. juni.", "Den tager jeg!"),
    ("SV: Vores møde på fredag", "Hej\nKan du kl. 10?", "Ja, det passer fint."),
    ("SV: Nøgler", "Hej\nHvem har nøglen til lokalet?", "Det har Bo."),
    ("SV: Høringssvar", "Hej\nVi skal have lavet et høringssvar.", "Jeg kigger på det."),
    ("SV: Bogpakke", "Hej\nHvor mange bøger vil I have?", "Vi tager ti."),
    ("SV: Sommerfest", "Hej\nKommer du til sommerfesten?", "Ja, jeg kommer."),
    ("SV: Jobannonce", "Hej\nHer er annoncen.", "Den er fin."),
    ("SV: Oplæg på jeres personaledag", "Hej\nJeg kan godt komme den 20. august.", "Godt, så er det en aftale."),
    ("SV: Bevilling", "Hej\nVi har fået bevillingen!", "Tillykke!"),
    ("SV: Formidlingskurset", "Hej\nDu er tilmeldt formidlingskurset.", "Jeg må desværre melde afbud."),
    ("SV: Erfagruppe", "Hej\nVil du være med i erfagruppen?", "Ja tak!"),
]
# subject, sender, headers, text
SERVICES = [
    (
        "3 meddelelser i karantæne",
        "quarantine@filter.example",
        {},
        "Afsender Emne\nmette@bib.example Tilmelding til Hverdagsledelse 2026\nFrigiv | Bloker afsender",
    ),
    (
        "Spamrapport",
        "spamfilter@kommune.example",
        {},
        "Følgende mails er tilbageholdt: Tilmelding Hverdagsledelse. Klik på Frigiv for at få mailen leveret.",
    ),
    (
        "Bo har svaret på din afstemning »Hverdagsledelse«",
        "mailer@poll.example",
        {"return-path": "<bounce+1=lv@poll.example>"},
        "Bo har lige svaret. 3 ud af 4 har svaret. Slå notifikationer fra under Indstillinger.",
    ),
    (
        "Ny post fra Kursusstyrelsen",
        "adviser@post.example",
        {},
        "Ny Digital Post til dig. Log på med MitID for at læse posten. Du får denne besked, fordi du er tilmeldt.",
    ),
    (
        "Nyt svar på formularen Hverdagsledelse",
        "forms@forms.example",
        {},
        "Der er kommet et nyt svar på din formular Hverdagsledelse. Se svar.",
    ),
    (
        "Invitation: Hverdagsledelse 1. møde",
        "calendar-notification@kal.example",
        {"x-mailer": "Calendar"},
        "Du er inviteret til følgende begivenhed. Hverdagsledelse. Deltager? Ja – Måske – Nej",
    ),
    (
        "Din pakke er på vej",
        "info@pakke.example",
        {"feedback-id": "a:b"},
        "Din forsendelse 123 leveres i dag. Spor din pakke her. Denne besked kan ikke besvares.",
    ),
    (
        "Ordrebekræftelse 88213",
        "ordre@bog.example",
        {"return-path": "<bounces+12@mail.bog.example>"},
        "Tak for din ordre. Ordrenummer 88213. Hverdagsledelse, 2 stk. Handelsbetingelser.",
    ),
    (
        "Mette har delt »Deltagerliste Hverdagsledelse« med dig",
        "drive-shares@drev.example",
        {},
        "Mette har delt en fil med dig. Åbn. Du har modtaget denne mail, fordi Mette har delt et dokument.",
    ),
    (
        "Mette nævnte dig i Hverdagsledelse",
        "teams@chat.example",
        {},
        "Mette nævnte dig i en kanal. Svar i Teams. Administrer notifikationer.",
    ),
    (
        "Du har 3 ulæste beskeder",
        "notifications@net.example",
        {},
        "Se, hvad du er gået glip af. Hverdagsledelse. Afmeld",
    ),
    (
        "Adgangskoden udløber snart",
        "it@kommune.example",
        {},
        "Din adgangskode udløber om 3 dage. Dette er en systemmeddelelse. Svar ikke.",
    ),
    (
        "Mødeindkaldelse annulleret",
        "bookning@kommune.example",
        {"x-ms-exchange-generated-message-source": "Mailbox Rules Agent"},
        "Lokalet er ikke længere reserveret: Hverdagsledelse.",
    ),
    (
        "Lokalebooking bekræftet",
        "booking@kultur.example",
        {},
        "Din booking er bekræftet. Bookingnummer 4412. Formål: Hverdagsledelse. Denne mail er autogenereret.",
    ),
    (
        "Sådan gik mødet: optagelse klar",
        "no-reply@video.example",
        {},
        "Din optagelse af Hverdagsledelse er klar. Se optagelse.",
    ),
    (
        "Opgave forfalder: Hverdagsledelse, deltagerliste",
        "opgaver@plan.example",
        {"x-mailgun-tag": "due"},
        "Opgaven forfalder i morgen. Åbn opgaven.",
    ),
    (
        "Kvittering for betaling",
        "betaling@net.example",
        {"x-ses-outgoing": "2026"},
        "Vi har modtaget din betaling. Kvittering nr. 22. Tekst: Hverdagsledelse lokale.",
    ),
    (
        "Rapport: 14 nye besøg på siden Hverdagsledelse",
        "statistik@web.example",
        {},
        "Ugerapport for din hjemmeside. 14 besøg. Du modtager denne rapport, fordi du er administrator.",
    ),
    ("Backup fuldført", "server@drift.example", {"auto-submitted": "auto-generated"}, "OK"),
    (
        "Ny kommentar på dit opslag om Hverdagsledelse",
        "notify@net.example",
        {"list-unsubscribe": "<x>"},
        "Bo kommenterede: Jeg vil gerne med! Se kommentaren. Rediger dine notifikationsindstillinger.",
    ),
    (
        "Husk at bekræfte din tilmelding",
        "kursus@udbyder.example",
        {"x-sg-eid": "abc"},
        "Du er tilmeldt vores kursus. Klik her for at bekræfte. Læs vores privatlivspolitik.",
    ),
    (
        "Evaluering af kurset",
        "survey@undersog.example",
        {"x-mc-user": "a"},
        "Hvordan var kurset? Besvar undersøgelsen her. Det tager 3 minutter.",
    ),
    (
        "Din sag 12-44 er opdateret",
        "servicedesk@kommune.example",
        {},
        "Sagsnummer: 12-44. Status: Løst. Svar over denne linje.",
    ),
    (
        "Scan fra printer",
        "scanner@kommune.example",
        {},
        "Dette dokument er scannet fra MFP01. Antal sider: 2. Enhedsnavn: MFP01",
    ),
    ("Fax modtaget", "fax@kommune.example", {}, "Du har modtaget en fax fra 33112233. 2 sider. Se vedhæftede."),
    (
        "Ubesvaret opkald fra 20304050",
        "voicemail@tele.example",
        {},
        "Du har en ny talebesked fra 20304050. Varighed 0:32.",
    ),
    (
        "Google Alert – Hverdagsledelse",
        "alerts@soeg.example",
        {},
        "Daglig opdatering. Hverdagsledelse. Du modtager denne mail, fordi du abonnerer på alarmer.",
    ),
    (
        "Infomedia: dagens overvågning",
        "overvaagning@medie.example",
        {},
        "Dagens klip: Hverdagsledelse på biblioteket. Læs artiklen. Kun til internt brug. © 2026",
    ),
    (
        "Meddelelse om afsendelse af sikker mail",
        "sikkermail@kommune.example",
        {},
        "Du har modtaget en sikker mail. Log ind for at læse den. Linket udløber om 14 dage.",
    ),
    (
        "Wetransfer",
        "noreply@filer.example",
        {},
        "Filer sendt til dig: Hverdagsledelse.zip. Hent dine filer. Overførslen udløber om 7 dage.",
    ),
    (
        "Underskriv: Aftale",
        "underskrift@sign.example",
        {"x-pm-message-id": "1"},
        "Du har modtaget et dokument til underskrift. Underskriv her.",
    ),
    (
        "Faktura 2233 fra Kontorhuset",
        "faktura@regnskab.example",
        {},
        "Se din faktura her. Denne mail er sendt fra regnskabssystemet og kan ikke besvares.",
    ),
    ("Rykker", "rykker@regnskab.example", {}, "Betalingspåmindelse. Denne e-mail er sendt automatisk."),
    (
        "Dit abonnement fornys",
        "abonnement@avis.example",
        {},
        "Dit abonnement fornys automatisk. Administrer dit abonnement. Persondatapolitik. Handelsbetingelser.",
    ),
    (
        "Velkommen til portalen",
        "portal@system.example",
        {},
        "Din bruger er oprettet. Aktivér din konto. Hvis du ikke har bedt om denne mail, kan du se bort fra den.",
    ),
    (
        "Engangskode 449211",
        "login@system.example",
        {},
        "Din engangskode er 449211. Koden udløber om 10 minutter. Del den ikke med nogen.",
    ),
    (
        "Nyt login på din konto",
        "security@konto.example",
        {},
        "Vi har registreret et nyt login på din konto. Var det ikke dig, så skift adgangskode.",
    ),
    (
        "[Hverdagsledelse] Ny side oprettet",
        "wiki@kommune.example",
        {"x-jira-fingerprint": "1"},
        "Bo oprettede en side. Vis side. Stop med at følge.",
    ),
    (
        "Eventreminder",
        "events@billet.example",
        {},
        "Din begivenhed Hverdagsledelse starter om 2 dage. Se deltagerlisten. Powered by Billetten.",
    ),
    (
        "Reservation klar",
        "laan@bib.example",
        {},
        "Din reservation Hverdagsledelse er klar til afhentning. Denne mail kan ikke besvares.",
    ),
    (
        "Jobagent: 3 nye stillinger",
        "jobagent@job.example",
        {},
        "Nye job til dig: Afdelingsleder. Du modtager denne mail, fordi du har oprettet en jobagent. Slet jobagent.",
    ),
    (
        "Mail delivery report",
        "report@mx.example",
        {},
        "Weekly summary of your messages. Subject: Hverdagsledelse. Release. Block sender. Preferences",
    ),
    (
        "Karen has invited you to Hverdagsledelse board",
        "invites@board.example",
        {},
        "Karen invited you to join the board Hverdagsledelse. Accept invitation. Unsubscribe.",
    ),
    (
        "Automatisk påmindelse fra Outlook",
        "outlook@kommune.example",
        {},
        "Denne påmindelse er genereret automatisk: Hverdagsledelse i morgen.",
    ),
    (
        "Din annonce",
        "salg@net.example",
        {"x-mailer": "PHPMailer 6.1"},
        "Din annonce Hverdagsledelse udløber. Forny annonce. Vilkår og betingelser. Cookiepolitik.",
    ),
]
FOOTER = """\
Ringsted Kommune
Log på med MitID for at skrive sikkert til os via Digital Post.
Læs om vores privatlivspolitik og behandling af personoplysninger."""
PEOPLE_ON_SUCH_THINGS = [
    f"Hvor skal vi mødes den 11. juni?\n{FOOTER}",
    "Min adgangskode er udløbet, så jeg kan ikke læse fakturaen. Kan du sende den igen?",
    "Invitationen lå i karantæne i vores spamfilter. Er fristen gået?",
    "Mit EAN er ændret. Fakturaen kan sendes med Digital Post.",
    "Kan du sende kvitteringen igen? Ordrenummer 4411 mangler på den.",
]
NO_SIGNUPS = [
    "Tak for en plads på holdet.",
    "Vi har fået en plads til Karen Holm, tak for det.",
    "Hvor mange pladser er der til Ringsted?",
    "En plads på holdet er dyr.",
    "Jeg følges med Karen Holm i toget.",
    "Vi tager ikke en omgang til i år.",
    "Karen Holm skal ikke have en plads.",
    "Kan du sende mig listen over deltagere?",
    "Hvis vi får brug for to pladser, skriver jeg.",
    "Jeg tager kage med.",
    "Karen Holm har fået en plads.",
]


@pytest.mark.parametrize("by_thread", [True, False])
@pytest.mark.parametrize(("subject", "letter", "answer"), ABOUT_A_COURSE)
def test_an_answer_to_our_house_is_about_a_course(subject: str, letter: str, answer: str, by_thread: bool) -> None:
    given = mail(answer, subject=subject, below=quoted(letter))
    given = replace(given, references=("<x@fremtidensbiblioteker.dk>",) if by_thread else ())
    assert decision(reading(given)) in ("human", "review")


@pytest.mark.parametrize(("subject", "letter", "answer"), ANOTHER_MATTER)
def test_unless_subject_or_letter_name_another_matter(subject: str, letter: str, answer: str) -> None:
    assert decision(reading(mail(answer, subject=subject, below=quoted(letter)))) == "leave"


def test_a_yes_in_a_thread_of_others_is_never_recorded_unasked() -> None:
    below = quoted("Vil du være med i gruppen?", author="bo@odense.example")
    assert decision(reading(mail("Ja tak, jeg vil gerne være med.", subject="SV: Gruppen", below=below))) != "register"


def test_bare_data_in_answer_to_our_question_are_an_update() -> None:
    given = mail("Ordrenr 4500871209", subject="SV: Ordrenummer", below=quoted("Hvad er jeres ordrenummer?"))
    assert reading(given).intents == {Intent.UPDATE}


@pytest.mark.parametrize(("subject", "sender", "headers", "text"), SERVICES)
def test_services_are_left_alone(subject: str, sender: str, headers: dict[str, str], text: str) -> None:
    given = mail(text, subject=subject, sender=sender, headers=headers, signature="", greeting="")
    assert decision(reading(given)) == "leave"


@pytest.mark.parametrize("greeting", ["Hej Lisbet", "Kære alle"])
@pytest.mark.parametrize("text", PEOPLE_ON_SUCH_THINGS)
def test_people_who_speak_of_services_are_people(text: str, greeting: str) -> None:
    assert decision(reading(mail(text, greeting=greeting))) == "human"


@pytest.mark.parametrize("text", NO_SIGNUPS)
def test_talk_of_seats_is_no_signup(text: str) -> None:
    assert Intent.SIGNUP not in reading(mail(text)).intents


LATE = FEBRUARY.replace(month=3, day=4)


@pytest.mark.parametrize(
    "text",
    [
        "Jeg håber på jeres nåde: Vi kommer gerne med to, Karen Holm og Bo Friis.",
        "Jeg ved godt, at jeg er sent ude, men jeg vil gerne være med.",
        "Fristen er vist overskredet. Jeg vil meget gerne deltage.",
    ],
)
def test_who_knows_to_be_late_signs_up(text: str) -> None:
    assert decision(reading(mail(text, received=LATE))) == "register"
