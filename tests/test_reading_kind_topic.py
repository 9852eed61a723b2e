"""Ours or not: mails about other things are left alone, mails about our course never are."""

from dataclasses import replace
from datetime import date

import pytest

from bot.course import Course, Meeting
from bot.mail import Part, PartKind
from bot.reading import Intent
from kind_mails import COURSE, FEBRUARY, HOUSE, blocking, decision, mail, quoted, reading

# subject, sender, text: none of our business
ELSEWHERE = [
    ("Tilmelding til årsmødet", "anne@vejlebib.dk", "Hej Lisbet\n\nJeg vil gerne tilmelde mig årsmødet i Vejle. EAN 5798000000000.\n\nAnne"),
    ("Webinar", "bo@holbaek.dk", "Hej\nSæt mig på listen til webinaret om læselyst på torsdag."),
    ("Kursus i konflikthåndtering", "bo@holbaek.dk", "Hej\nJeg vil gerne tilmelde Karen Holm til kurset i konflikthåndtering.\nEAN 5798000000000"),
    ("Frokost?", "ole@kl.dk", "Hej Lisbet\nSkal vi spise frokost på torsdag? Jeg er i København hele dagen.\nOle"),
    ("Re: Rapport om unges læsevaner", "mia@dr.dk", "Kære Lisbet\nTak for rapporten. Må vi citere tabellen på side 14? Vi bringer det på fredag.\nMia"),
    ("Bogliste", "kim@bib.dk", "Hej Lisbet\nHer er listen over de bøger, vi talte om. Sig til, hvis du mangler noget."),
    ("Tilbud på kontorstole", "salg@stole.dk", "Kære Lisbet Vestergaard\n\nVi tilbyder i denne måned 20 % på alle kontorstole. Skal jeg ringe dig op til en uforpligtende snak?\n\nMed venlig hilsen\nPer"),
    ("Foredrag om ledelse", "per@ledelsesrummet.dk", "Kære Lisbet\n\nJeg kan se, at I udbyder Hverdagsledelse for mellemledere. Jeg holder selv foredrag om netop hverdagsledelse og vil gerne tilbyde jer et oplæg. Prisen er 12.000 kr. Skal vi tage et uforpligtende møde?\n\nPer Thomsen"),
    ("Hverdagsledelse hos os", "chef@koldingbib.dk", "Hej Lisbet\n\nVi overvejer at holde en intern dag om ledelse for alle vores medarbejdere. Kan I komme og holde et oplæg hos os i oktober? Hvad koster det?\n\nHilsen Birgit, Kolding"),
    ("Lokaler til jeres kurser", "info@konferencehotel.dk", "Kære Tænketank\n\nVores lokaler er ideelle til kurser og netværksmøder. Vi har særpris i juni og august. Ring for et tilbud.\n"),
    ("Speciale", "stud@ku.dk", "Kære Lisbet\nJeg skriver speciale om ledelse på folkebiblioteker og vil gerne interviewe dig. Har du tid i marts?\nMvh Sofie, IVA"),
    ("Ansøgning", "x@gmail.com", "Kære Tænketanken\nHermed min uopfordrede ansøgning til en stilling som projektleder. Jeg vil gerne være en del af jeres team."),
    ("Ferie", "mette@fremtidensbiblioteker.dk", "Hej Lisbet\nJeg er på ferie fra torsdag til mandag. Vil du tage telefonen?\nMette"),
    ("Afbud til personalemødet", "mette@fremtidensbiblioteker.dk", "Hej\nJeg kan desværre ikke være med til personalemødet på torsdag.\nMette"),
    ("Afbud til bestyrelsesmøde 11. juni", "chef@bib.dk", "Hej Lisbet\nJeg må desværre melde afbud til bestyrelsesmødet den 11. juni.\nVenlig hilsen\nBent"),
    ("Deltager gerne", "chef@bib.dk", "Hej Lisbet\nJeg deltager gerne i følgegruppen for undersøgelsen.\nBent"),
    ("Invitation: DB's lederforløb", "post@db.dk", "Kære alle\nDanmarks Biblioteksforening inviterer til nyt lederforløb for bibliotekschefer i efteråret. Tilmelding på hjemmesiden senest 1. marts."),
    ("Faktura 4711", "regnskab@leverandor.dk", "Hej\nVedhæftet faktura 4711. Betalingsfrist 14 dage. Beløbet bedes overført til reg. nr. 1234.\n"),
    ("Fwd: Nyhedsbrev", "ven@bib.dk", "Hej Lisbet\nHar du set det her? Ret interessant.\nKh"),
    ("Mødeindkaldelse", "sek@kommune.dk", "Hej Lisbet\nKan du mødes tirsdag den 29. september kl. 10 om samarbejdsaftalen?\nMvh Inge"),
    ("Nyt nummer", "ole@kl.dk", "Hej Lisbet\nJeg har fået nyt telefonnummer: 20 30 40 50.\nOle, KL"),
    ("Kontingent 2026", "kasserer@forening.dk", "Kære medlem\nDet er tid til at betale kontingent for 2026. Beløbet er 350 kr."),
    ("Cancel my subscription", "joe@example.com", "Hi, please cancel my subscription and remove me from the list. Thanks, Joe"),
    ("Sign up", "joe@example.com", "Hello, I want to sign up for your service. How do I register?"),
    ("python question", "dev@example.org", "Hi all,\n\nI have registered the handler but it is not called. Should I register it before the loop starts? I would like to join the mailing list too."),
    ("Lottery", "win@lotto.com", "Dear friend, you have won. Please confirm your registration to claim the prize."),
    ("Tilmelding til sommerfest", "kollega@fremtidensbiblioteker.dk", "Hej alle\nHusk tilmelding til sommerfesten senest 1. maj. Skriv til mig, om I deltager, og om I er vegetarer."),
    ("Jeg er med!", "kollega@fremtidensbiblioteker.dk", "Hej Lisbet\nJeg er med på fredag, og jeg tager kage med.\nMette"),
    ("Tilmelding til læsekreds", "borger@gmail.com", "Hej\nJeg vil gerne tilmelde mig læsekredsen på jeres bibliotek. Hvordan gør jeg?"),
    ("Reservation", "borger@gmail.com", "Hej\nJeg vil gerne reservere bogen, som jeg hørte om i radioen. Kan I skrive mig op?"),
    ("Biblioteksledernes netværk", "chef@bib.dk", "Hej Lisbet\nTak for sidst. Vi holder netværksmøde for chefer den 20. august i Odense. Kommer du? Tilmelding til mig.\nBent"),
    ("Nordisk konference 2026", "anna@biblioteksforening.se", "Hej Lisbet,\njag vill gärna vara med på konferensen i Malmö. Kan du anmäla mig?\nAnna"),
    ("Ledelse og trivsel, 2 dage", "info@trivselsakademiet.dk", "Kære leder\nTilmeld dig vores 2-dages kursus i ledelse og trivsel. Early bird til 1. marts. Book nu."),
    ("Praktisk om Folkemødet", "lars@bib.dk", "Hej Lisbet\nVi bliver to fra os på Folkemødet. Kan du sætte os på listen til debatten?\nLars"),
    ("Styregruppemøde", "lone@slks.dk", "Kære alle\nHermed dagsorden til styregruppemødet den 12. november. Meld venligst afbud til mig."),
    ("Kursusbevis", "karen@bib.dk", "Hej\nJeg deltog i kurset Læs for livet i 2024 og mangler et kursusbevis. Kan du sende det?"),
    ("Hverdagsledelse-bogen", "boghandel@bog.dk", "Hej\nJeres bestilling af 25 stk. bogen Hverdagsledelse er klar til levering. Faktura følger.\nMvh Boghandlen"),
    ("Tak for kaffe", "ole@kl.dk", "Hej Lisbet, tak for en hyggelig snak i går. Vi tales ved. Ole"),
    ("Vagtplan", "soester@gmail.com", "Hej søde\nKan du hente Emma på torsdag? Jeg kan ikke nå det. Knus"),
    ("Undersøgelse om bibliotekernes åbningstider", "forsker@au.dk", "Kære biblioteksansatte\nVi inviterer jer til at deltage i en undersøgelse. Det tager 10 minutter. Deltagelse er frivillig."),
]

# subject, sender, text: course mail in which nobody signs up
OURS = [
    ("Hverdagsledelse", "per@bib.dk", "Hej Lisbet\nTak for en god dag i går. Det var meget inspirerende.\nPer"),
    ("Deltagerlisten", "per@bib.dk", "Hej Lisbet\nVil du sende mig deltagerlisten til Hverdagsledelse?\nPer"),
    ("Lokale den 20. august", "lone@vejlebib.dk", "Hej Lisbet\nI kan få mødesalen den 20. august fra kl. 9. Der er projektor og kaffe. Hvor mange bliver I til Hverdagsledelse?\nLone"),
    ("Program for første gang", "mikael@bierbaum-hr.dk", "Hej Lisbet\nHer er mit udkast til første mødedag i Hverdagsledelse. Skal vi tale om det på mandag?\nMikael"),
    ("Faktura Hverdagsledelse", "bogholderi@kommune.dk", "Hej\nVi har modtaget en faktura på Hverdagsledelse for Karen Holm, men hun er ikke ansat her. Vil I kreditere den?\nBogholderiet"),
    ("Lederforløb 2026", "per@bib.dk", "Hej\nHvad er prisen for lederforløbet, og er der frokost med?\nPer"),
]

NEXT_YEAR = replace(
    COURSE,
    key="hverdagsledelse-2027",
    signup_deadline=date(2027, 3, 1),
    meetings=tuple(Meeting(m.number, m.date.replace(year=2027), m.start, m.end) for m in COURSE.meetings),
)
TALK = replace(COURSE, key="talk", name="Læsning for livet", aliases=())


@pytest.mark.parametrize(("subject", "sender", "text"), ELSEWHERE)
def test_mail_about_something_else_is_left_alone(subject: str, sender: str, text: str) -> None:
    assert decision(reading(mail(text, subject=subject, sender=sender, signature=""))) == "leave"


@pytest.mark.parametrize(("subject", "sender", "text"), OURS)
def test_mail_about_our_course_goes_to_the_human(subject: str, sender: str, text: str) -> None:
    assert decision(reading(mail(text, subject=subject, sender=sender, signature=""))) == "human"


@pytest.mark.parametrize(
    "text",
    [
        "Jeg vil gerne med på hverdags ledelse.",
        "Jeg vil gerne med på Hverdagsldelse.",
        "Tilmeld mig lederforløbet.",
        "Vi bliver to fra Ringsted. EAN 5798000000000.",
        "Tilmeld mig venligst. EAN 5798000000000",
    ],
)
def test_the_course_is_known_misspelt_by_an_alias_or_by_the_kind_of_mail(text: str) -> None:
    found = reading(mail(text, subject="Hej"))
    assert (found.course, found.intents) == (COURSE.key, {Intent.SIGNUP})
    assert not blocking(found)


def test_a_signup_that_names_nothing_at_all_goes_to_a_human() -> None:
    found = reading(mail("Sæt mig på listen.", subject="", signature="", sender="mette@example.org"))
    assert blocking(found) == {"course-unsaid"}


def test_each_part_of_a_list_is_about_what_it_names() -> None:
    text = "- Årsmødet i april: tilmeld mig venligst\n- Hverdagsledelse 2026: nej tak, ikke i år"
    assert Intent.SIGNUP not in reading(mail(text, subject="Mit kursusår")).intents
    text = "- Årsmødet i april: nej tak\n- Hverdagsledelse 2026: ja, tilmeld mig venligst"
    assert reading(mail(text, subject="Mit kursusår")).intents == {Intent.SIGNUP}


def test_another_year_is_another_course() -> None:
    assert Intent.SIGNUP not in reading(mail("Tilmeld mig Hverdagsledelse 2027.")).intents
    found = reading(mail("Tilmeld mig Hverdagsledelse 2027."), COURSE, NEXT_YEAR)
    assert (found.course, found.intents) == (NEXT_YEAR.key, {Intent.SIGNUP})


def test_of_two_courses_the_named_one_is_meant_and_else_a_human_decides() -> None:
    assert reading(mail("Tilmeld mig Læsning for livet.", subject=""), COURSE, TALK).course == TALK.key
    found = reading(mail("Tilmeld mig. EAN 5798000000000", subject="Tilmelding"), COURSE, TALK)
    assert found.course is None
    assert "course-unclear" in blocking(found)


def test_the_thread_tells_which_course_is_meant() -> None:
    below = quoted("Hej Mette\n\nSkal jeg skrive dig på Læsning for livet?")
    assert reading(mail("Ja tak!", subject="SV: Et spørgsmål", below=below), COURSE, TALK).course == TALK.key


def test_mail_of_our_own_house_is_ours() -> None:
    assert decision(reading(mail("Tilmeld Karen Holm til Hverdagsledelse.", sender=HOUSE))) == "leave"


def test_a_signup_that_is_only_passed_on_goes_to_a_human() -> None:
    wish = "Jeg vil gerne tilmelde mig Hverdagsledelse 2026.\nKaren Holm"
    below = (Part(PartKind.FORWARDED, wish),)
    assert blocking(reading(mail("Se nedenfor.", subject="VS: Kursus", below=below))) == {"only-forwarded"}


def test_a_mail_between_others_with_us_on_copy_is_not_answered() -> None:
    given = mail("Jeg vil gerne tilmeldes Hverdagsledelse. Hvad siger du?", to=("chef@ringsted.example",), cc=(HOUSE,))
    others = replace(given, parts=tuple(replace(p, text=p.text.replace("Hej Lisbet", "Hej Bo")) for p in given.parts))
    assert decision(reading(others)) in {"review", "human"}


def test_evidence_points_at_the_words() -> None:
    given = mail("Tak for sidst. Sæt mig på listen.")
    (said,) = [item for item in reading(given).evidence if item.field == "intent:signup"]
    assert said.part is not None
    assert given.parts[said.part].text[said.start : said.end] == "Sæt mig på"


def test_the_language_is_that_of_the_sender() -> None:
    assert reading(mail("I would like to sign up for the course. Best regards")).language == "en"
    assert reading(mail("Jeg vil gerne tilmelde mig.", received=FEBRUARY)).language == "da"


def test_all_dates_are_read_by_the_course_that_is_meant() -> None:
    moved = Course(
        key="moved",
        name="Hverdagsledelse",
        signup_deadline=COURSE.signup_deadline,
        meetings=(replace(COURSE.meetings[0], date=date(2026, 6, 12)),),
        price=COURSE.price,
        zone=COURSE.zone,
    )
    assert reading(mail("Jeg kan ikke den 12. juni."), moved).absent_on == (date(2026, 6, 12),)
