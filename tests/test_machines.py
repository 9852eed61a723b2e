"""Machines are known by their headers, their parts or several signs of their wording; people are not taken for one."""

import pytest
from kind_mails import decision, mail, mails, quoted, reading

from bot.mail import Attachment
from bot.reading import Intent

RECEIPT = "Kære Mette\n\nTak for din tilmelding til Hverdagsledelse 2026."
PLAIN = "Hverdagsledelse 2026: svar følger."

PROOF = [
    {"auto-submitted": "auto-replied"},
    {"auto-submitted": "auto-generated (vacation)"},
    {"content-type": "multipart/report; report-type=disposition-notification"},
    {"x-autoreply": "yes"},
    {"x-autorespond": "Ferie"},
    {"precedence": "auto_reply"},
    {"return-path": "<>", "precedence": "bulk"},
    {"list-id": "<nyt.example.org>", "list-unsubscribe": "<mailto:a@example.org>"},
    {"from": "Ingen <no-reply@example.org>", "feedback-id": "1:2:3"},
]
NO_PROOF = [
    {"auto-submitted": "no"},
    {"x-auto-response-suppress": "All"},
    {"list-id": "<kommune.example.org>", "precedence": "list", "list-unsubscribe": "<mailto:a@example.org>"},
    {"from": "Biblioteket <noreply-delt@ringsted.example>", "precedence": "bulk"},
]
# no header tells
WORDED = mails(
    """\
Autosvar: Tak for din mail | mette@bib.example
Jeg er på ferie til og med den 3. marts og svarer, når jeg er tilbage.
---
SV: Invitation: Hverdagsledelse 2026 | mette@bib.example
Hej

Jeg er på ferie fra den 9. til og med den 13. februar og læser ikke mails. Ved hastesager
kontakt Bo på 20 30 40 50.

Mette
---
SV: Hverdagsledelse | mette@bib.example
Tak for din mail.

Jeg holder vinterferie i uge 7 og er tilbage mandag den 16. februar. Haster det, så ring
til Bo.
---
Re: Hverdagsledelse 2026 | mette@bib.example
Thank you for your e-mail. I am out of the office until 3 March with limited access to
e-mail. For urgent matters please contact Bo.
---
SV: Bekræftelse på tilmelding | mette@bib.example
Jeg er gået på barsel og er tilbage i november. Henvendelser om voksenområdet kan sendes
til bo@bib.example.
---
SV: Bekræftelse på tilmelding | mette@bib.example
Jeg er ikke længere ansat på Vejle Bibliotek. Kontakt venligst bo@bib.example i stedet.
---
Vi har modtaget din henvendelse [#12345] | support@kommune.example
Din henvendelse er modtaget og har fået sagsnummer 12345. Vi svarer inden for tre
arbejdsdage.
---
Kvittering | noreply@kommune.example
Tak for din mail. Den er journaliseret. Du kan ikke svare på denne mail.
---
Ugens nyt fra Biblioteksforeningen | nyhedsbrev@db.example
Kære læser

Tilmeld dig vores kursus i Hverdagsledelse. Læs mere her.

Afmeld nyhedsbrev
---
Ikke til stede: Hverdagsledelse | mette@bib.example
Jeg er ikke på kontoret i dag.
---
Ferielukket | post@bib.example
Kontoret har lukket mellem jul og nytår. Vi vender tilbage den 5. januar.
---
SV: Sidste udkald: Hverdagsledelse | mette@bib.example
Hej, jeg er på kursus i dag og i morgen og læser kun mails om aftenen. Mvh Mette
---
Læst: Bekræftelse på tilmelding | mette@bib.example
Meddelelsen blev læst den 10. februar 2026 09:12:33.
---
Foreløbig: Hverdagsledelse 1. møde | mette@bib.example
---
Accepted: Hverdagsledelse 1. møde | mette@bib.example
---
Undeliverable: Bekræftelse | postmaster@bib.example
Delivery has failed to these recipients or groups: mette@bib.example. The email address
you entered couldn't be found.
---
Returned mail: see transcript for details | MAILER-DAEMON@bib.example
The original message was received. User unknown.
---
SV: Hverdagsledelse | mette@bib.example
Denne mailadresse bliver ikke længere læst. Skriv til info@bib.example.
---
SV: Tak for din tilmelding | post@bib.example
Kære borger. Tak for din mail til biblioteket. Vi behandler din henvendelse hurtigst
muligt. Åbningstider: man-fre 10-18.
"""
)
PEOPLE = [
    "Jeg er på ferie i uge 7, men sæt mig på listen.",
    "Tak for din mail. Jeg er tilbage på mandag, men vil gerne tilmelde mig nu.",
    "Jeg vil gerne tilmelde mig. Sendt via formularen; afmeld nyhedsbrevet her.",
]


@pytest.mark.parametrize("headers", PROOF)
def test_what_only_machines_set_is_proof(headers: dict[str, str]) -> None:
    assert decision(reading(mail(PLAIN, headers=headers))) == "leave"


@pytest.mark.parametrize("headers", NO_PROOF)
def test_a_signup_weighs_more_than_signs_that_people_carry_too(headers: dict[str, str]) -> None:
    assert decision(reading(mail("Jeg vil gerne tilmelde mig.", headers=headers))) == "register"


def test_proof_weighs_more_than_any_words() -> None:
    given = mail("Jeg vil gerne tilmelde mig Hverdagsledelse.", headers={"auto-submitted": "auto-replied"})
    assert reading(given).intents == {Intent.AUTOMATIC}


@pytest.mark.parametrize(("subject", "sender", "text"), WORDED)
def test_wording_alone_tells_when_enough_comes_together(subject: str, sender: str, text: str) -> None:
    below = quoted(RECEIPT) if subject.startswith(("SV", "Re")) else ()
    given = mail(text, subject=subject, sender=sender, signature="", below=below, greeting="")
    assert decision(reading(given)) == "leave"


@pytest.mark.parametrize("text", PEOPLE)
def test_people_have_holidays_and_footers_too(text: str) -> None:
    assert decision(reading(mail(text))) == "register"


@pytest.mark.parametrize(
    ("attachment", "kind"),
    [
        (Attachment("", "text/calendar", 10, "BEGIN:VCALENDAR\nMETHOD:REPLY\n"), Intent.AUTOMATIC),
        (Attachment("", "message/disposition-notification", 10, ""), Intent.AUTOMATIC),
        (Attachment("", "message/delivery-status", 10, "Action: failed"), Intent.BOUNCE),
    ],
)
def test_parts_that_only_machines_send(attachment: Attachment, kind: Intent) -> None:
    assert reading(mail(PLAIN, attachments=(attachment,))).intents == {kind}


def test_an_invitation_attached_by_a_human_proves_nothing() -> None:
    calendar = Attachment("invite.ics", "text/calendar", 10, "BEGIN:VCALENDAR\nMETHOD:REQUEST\n")
    assert decision(reading(mail("Jeg vil gerne tilmelde mig.", attachments=(calendar,)))) == "register"


@pytest.mark.parametrize(
    ("sender", "subject"),
    [
        ("mailer-daemon@example.org", "Undelivered Mail Returned to Sender"),
        ("postmaster@example.org", "Kan ikke leveres: Bekræftelse"),
        ("postmaster@example.org", "Delayed Mail (still being retried)"),
    ],
)
def test_bounces_of_the_old_kind(sender: str, subject: str) -> None:
    assert reading(mail("User unknown.", sender=sender, subject=subject)).intents == {Intent.BOUNCE}
