"""Where an earlier mail begins, in the forms of all clients, and who wrote it."""

import pytest
from raw_mails import kinds, page, plain, told

from bot.mail import REPLY_MARKERS, Address, PartKind, from_bytes
from bot.mail.phrases import ATTRIBUTION_VERBS, EARLIER_MAIL

LV = Address("Lisbet Vestergaard", "lv@fremtidensbiblioteker.dk")
NAME_ONLY = Address("Lisbet Vestergaard", "")
OLD = "Kære alle\n\nTilmelding senest 1. marts."
CITED = "> Kære alle\n>\n> Tilmelding senest 1. marts."

OUTLOOK_DA = """\
Fra: Lisbet Vestergaard <lv@fremtidensbiblioteker.dk>
Sendt: 3. februar 2026 10:12
Til: Mette Hansen <mh@odense.example>
Emne: Invitation
"""
OUTLOOK_EN = """\
From: Lisbet Vestergaard <lv@fremtidensbiblioteker.dk>
Sent: Tuesday, February 3, 2026 10:12 AM
To: Mette Hansen <mh@odense.example>; Bo Lund <bl@odense.example>
Cc: Karen Lund <kl@odense.example>
Subject: Invitation
"""
BOLD = "\n".join(
    f"*{label}:* {value}" for label, _, value in (line.partition(": ") for line in OUTLOOK_DA.splitlines())
)
WRAPPED_TO = OUTLOOK_DA.replace(
    "Til: Mette Hansen <mh@odense.example>",
    "Til: Mette Hansen <mh@odense.example>;\nBo Lund <bl@odense.example>;\nKaren Lund",
)
INTERNAL = "Fra: Lisbet Vestergaard\nSendt: 3. februar 2026 10:12\nTil: Mette Hansen\nEmne: Invitation\n"
MAILTO = OUTLOOK_DA.replace("<lv@fremtidensbiblioteker.dk>", "[mailto:lv@fremtidensbiblioteker.dk]")
LISBET = "Lisbet Vestergaard <lv@fremtidensbiblioteker.dk>"
APPLE = f"Fra: {LISBET}\nEmne: Invitation\nDato: 3. feb. 2026 kl. 10.12.04 CET\nTil: Mette\n"
SWEDISH = f"Från: {LISBET}\nSkickat: den 3 februari 2026 10:12\nTill: Mette\nÄmne: Invitation\n"
GERMAN = f"Von: {LISBET}\nGesendet: 3. Februar 2026 10:12\nAn: Mette\nBetreff: Invitation\n"

HEADER_BLOCKS = [
    OUTLOOK_DA,
    OUTLOOK_EN,
    BOLD,
    WRAPPED_TO,
    INTERNAL,
    MAILTO,
    APPLE,
    SWEDISH,
    GERMAN,
    f"________________________________\n{OUTLOOK_DA}",
    f"-----Oprindelig meddelelse-----\n{OUTLOOK_DA}",
    f"-----Original Message-----\n\n{OUTLOOK_EN}",
    f"---\n\n{OUTLOOK_DA}",
    OUTLOOK_DA.replace(": ", ":\t", 1),
]


@pytest.mark.parametrize("head", HEADER_BLOCKS)
def test_header_blocks(head: str) -> None:
    mail = from_bytes(plain(f"Jeg vil gerne med.\n\n{head}\n{OLD}", subject="SV: Invitation"))
    assert kinds(mail) == [("fresh", "Jeg vil gerne med."), ("quoted", OLD)]
    part = mail.parts[1]
    assert part.author in (LV, NAME_ONLY)
    assert part.subject == "Invitation"
    assert "2026" in part.sent
    assert part.header.split() == head.split()


ATTRIBUTIONS = [
    "Den tirs. 3. feb. 2026 kl. 10.12 skrev Lisbet Vestergaard <lv@fremtidensbiblioteker.dk>:",
    "Den tirs. 3. feb. 2026 kl. 10.12 skrev Lisbet Vestergaard <\nlv@fremtidensbiblioteker.dk>:",
    "Den tirs. 3. feb. 2026 kl. 10.12 skrev Lisbet\nVestergaard\n<lv@fremtidensbiblioteker.dk>:",
    "Den 3. feb. 2026 kl. 10.12 skrev Lisbet Vestergaard <lv@fremtidensbiblioteker.dk>:",
    "Den 03.02.2026 kl. 10.12 skrev Lisbet Vestergaard:",
    "Den 03-02-2026 kl. 10:12 skrev Lisbet Vestergaard:",
    "Den 2026-02-03 10:12, skrev Lisbet Vestergaard:",
    "On Tue, Feb 3, 2026 at 10:12 AM Lisbet Vestergaard <lv@fremtidensbiblioteker.dk> wrote:",
    "On Tue, Feb 3, 2026 at 10:12 AM Lisbet Vestergaard <lv@fremtidensbiblioteker.dk>\nwrote:",
    "On 3 Feb 2026, at 10.12, Lisbet Vestergaard <lv@fremtidensbiblioteker.dk> wrote:",
    "tirs. 3. feb. 2026 kl. 10.12 skrev Lisbet Vestergaard <lv@fremtidensbiblioteker.dk>:",
    "Lisbet Vestergaard skrev den 2026-02-03 10:12:",
    "Lisbet Vestergaard <lv@fremtidensbiblioteker.dk> skrev den 3. feb. 2026 kl. 10.12:",
    "Am 03.02.26 um 10:12 schrieb Lisbet Vestergaard:",
    "Den tis 3 feb. 2026 kl 10:12 skrev Lisbet Vestergaard <lv@fremtidensbiblioteker.dk>:",
]


@pytest.mark.parametrize("quoted", [CITED, OLD], ids=["cited", "bare"])
@pytest.mark.parametrize("attribution", ATTRIBUTIONS)
def test_attributions(attribution: str, quoted: str) -> None:
    mail = from_bytes(plain(f"Jeg vil gerne med.\n\n{attribution}\n\n{quoted}", subject="Re: Invitation"))
    assert kinds(mail) == [("fresh", "Jeg vil gerne med."), ("quoted", OLD)]
    assert mail.parts[1].author in (LV, NAME_ONLY)
    assert "2" in mail.parts[1].sent


def test_an_attribution_without_a_date_counts_only_above_a_quote() -> None:
    assert told(plain(f"Ja tak.\n\nLisbet skrev:\n{CITED}")) == [("fresh", "Ja tak."), ("quoted", OLD)]
    assert told(plain("Karen skrev:\nDet er et godt kursus.")) == [("fresh", "Karen skrev:\nDet er et godt kursus.")]


FORWARDS = [
    f"---------- Forwarded message ---------\n{OUTLOOK_EN}\n{OLD}",
    f"---------- Videresendt besked ---------\n{APPLE}\n{OLD}",
    f"-------- Videresendt meddelelse --------\nEmne: \tInvitation\nDato: \t3. feb. 2026 10:12\n"
    f"Fra: \tLisbet Vestergaard <lv@fremtidensbiblioteker.dk>\nTil: \tMette\n\n{OLD}",
    "Start på videresendt besked:\n\n" + "".join(f"> {line}\n" for line in f"{APPLE}\n{OLD}".splitlines()),
    "Begin forwarded message:\n\n" + "".join(f"> {line}\n" for line in f"{OUTLOOK_EN}\n{OLD}".splitlines()),
]


@pytest.mark.parametrize("forward", FORWARDS)
@pytest.mark.parametrize("subject", ["Kursus", "Fwd: Invitation"])
def test_mails_passed_on(forward: str, subject: str) -> None:
    mail = from_bytes(plain(f"Jeg vil gerne med.\n\n{forward}", subject=subject))
    assert kinds(mail) == [("fresh", "Jeg vil gerne med."), ("forwarded", OLD)]
    assert mail.parts[1].author == LV


@pytest.mark.parametrize(
    ("subject", "more", "kind"),
    [
        ("VS: Invitation", "", "forwarded"),
        ("FW: Invitation", "In-Reply-To: <1@x.example>\n", "forwarded"),
        ("[EKSTERN] VS: Invitation", "", "forwarded"),
        ("SV: Invitation", "", "quoted"),
        ("SV: VS: Invitation", "", "quoted"),
        ("Invitation", "In-Reply-To: <1@x.example>\n", "quoted"),
        ("Invitation", "", "forwarded"),
    ],
)
def test_a_header_block_alone_does_not_tell_whether_a_mail_is_answered_or_passed_on(
    subject: str, more: str, kind: str
) -> None:
    assert told(plain(f"Se her.\n\n{OUTLOOK_DA}\n{OLD}", subject=subject, more=more)) == [
        ("fresh", "Se her."),
        (kind, OLD),
    ]


@pytest.mark.parametrize("phrase", EARLIER_MAIL)
def test_each_announcement_in_the_table(phrase: str) -> None:
    mail = from_bytes(plain(f"Hej\n\n------- {phrase.capitalize()} x -------\n{OUTLOOK_DA}\n{OLD}", subject="SV: x"))
    assert [part.kind for part in mail.parts] == [
        PartKind.FRESH,
        PartKind.FORWARDED if EARLIER_MAIL[phrase] else PartKind.QUOTED,
    ]


@pytest.mark.parametrize("verb", ATTRIBUTION_VERBS)
def test_each_verb_in_the_table(verb: str) -> None:
    assert told(plain(f"Hej\n\nDen 3. feb. 2026 kl. 10.12 {verb} Bo <b@x.example>:\n{CITED}"))[1] == ("quoted", OLD)


@pytest.mark.parametrize(
    "form",
    [
        "Dato: 11. juni 2026\nEmne: Hverdagsledelse\nNavn: Mette Hansen",
        "Fra: Odense Bibliotek\nTil: Tænketanken\nNavn: Mette Hansen",
        "Til: Lisbet Vestergaard\nFra: Mette Hansen\nDato: 3. februar 2026\nEmne: Tilmelding",
        "Fra: kl. 10.00\nTil: kl. 15.00\nDato: 11. juni 2026",
        "Den 3. februar skrev jeg til dig om kurset. Har du set det:",
        "Den 3. februar 2026 kl. 10.12 skrev jeg:",
        "-----\nNavn: Mette Hansen\n-----",
    ],
)
def test_a_form_or_a_memo_is_no_earlier_mail(form: str) -> None:
    assert told(plain(f"Hej Lisbet\n\n{form}\n\nJeg glæder mig.")) == [
        ("fresh", f"Hej Lisbet\n\n{form}\n\nJeg glæder mig.")
    ]


def test_answers_between_the_lines() -> None:
    asked = "Den 03-02-2026 kl. 10:12 skrev Lisbet:\n> Hej\n>\n> Hvad hedder du?"
    text = f"{asked}\n\nMette Hansen\n\n> Og EAN?\n5798009811578\n{CITED}"
    assert told(plain(text, subject="Re: Hej")) == [
        ("quoted", "Hej\n\nHvad hedder du?"),
        ("fresh", "Mette Hansen"),
        ("quoted", "Og EAN?"),
        ("fresh", "5798009811578"),
        ("quoted", OLD),
    ]


def test_a_chain_has_a_part_for_each_mail() -> None:
    middle = OUTLOOK_DA.replace("Lisbet Vestergaard <lv@fremtidensbiblioteker.dk>", "Kaj Bonnesen <kb@x.example>")
    mail = from_bytes(
        plain(f"Se her.\n\n{middle}\nNoget for dig?\n\nKaj\n\n{OUTLOOK_DA}\n{OLD}", subject="VS: VS: Invitation")
    )
    assert [(part.kind, part.author, part.text) for part in mail.parts[1:]] == [
        (PartKind.FORWARDED, Address("Kaj Bonnesen", "kb@x.example"), "Noget for dig?\n\nKaj"),
        (PartKind.FORWARDED, LV, OLD),
    ]


def test_deeper_quotes_are_mails_of_their_own() -> None:
    deeper = "> Den 1. feb. 2026 kl. 9.00 skrev Bo <b@x.example>:\n>> Hvem kan?"
    text = f"Ja tak\n\n{ATTRIBUTIONS[3]}\n> Vil du med?\n>\n{deeper}"
    mail = from_bytes(plain(text, subject="Re: x"))
    assert [(part.author, part.text) for part in mail.parts[1:]] == [
        (LV, "Vil du med?"),
        (Address("Bo", "b@x.example"), "Hvem kan?"),
    ]


OUTLOOK_PAGE = (
    "<p class=MsoNormal>Jeg vil gerne med.</p>"
    "<div style='border:none;border-top:solid #E1E1E1 1.0pt'><p class=MsoNormal>"
    "<b>Fra:</b> Lisbet Vestergaard &lt;lv@fremtidensbiblioteker.dk&gt;<br><b>Sendt:</b> 3. februar 2026 10:12<br>"
    "<b>Til:</b> Mette<br><b>Emne:</b> Invitation</p></div><p class=MsoNormal>{old}</p>"
)
GMAIL_PAGE = (
    "<div>Jeg vil gerne med.</div><br><div class='gmail_quote'><div class='gmail_attr'>"
    "Den tirs. 3. feb. 2026 kl. 10.12 skrev Lisbet Vestergaard "
    "&lt;<a href='mailto:x'>lv@fremtidensbiblioteker.dk</a>&gt;:<br></div>"
    "<blockquote class='gmail_quote' style='margin:0'>{old}</blockquote></div>"
)
APPLE_PAGE = (
    "<div>Jeg vil gerne med.</div><blockquote type='cite'><div>Den 3. feb. 2026 kl. 10.12 skrev Lisbet Vestergaard "
    "&lt;lv@fremtidensbiblioteker.dk&gt;:</div><br><div>{old}</div></blockquote>"
)


@pytest.mark.parametrize("form", [OUTLOOK_PAGE, GMAIL_PAGE, APPLE_PAGE])
def test_pages(form: str) -> None:
    mail = from_bytes(page(form.format(old=OLD.replace("\n", "<br>")), subject="SV: Invitation"))
    assert kinds(mail) == [("fresh", "Jeg vil gerne med."), ("quoted", OLD)]
    assert mail.parts[1].author == LV


def test_an_indented_paragraph_is_no_quote() -> None:
    indented = "<blockquote style='margin:0 0 0 40px;border:none;padding:0px'>Navn: Mette</blockquote>"
    assert told(page(f"<div>Hej</div>{indented}")) == [("fresh", "Hej\nNavn: Mette")]


@pytest.mark.parametrize("marker", REPLY_MARKERS.values())
@pytest.mark.parametrize("head", ["", OUTLOOK_DA, ATTRIBUTIONS[1]])
def test_our_own_letters_are_known_by_their_marker(marker: str, head: str) -> None:
    mail = from_bytes(plain(f"Min EAN er 5798009811578.\n\n{head}\n\n{marker}\n\n{OLD}", subject="SV: Bekræftelse"))
    assert [(part.kind.value, part.ours) for part in mail.parts] == [("fresh", False), ("quoted", True)]


def test_a_letter_of_ours_below_another_mail() -> None:
    marker = REPLY_MARKERS["da"]
    mail = from_bytes(plain(f"Se her.\n\n{OUTLOOK_DA}\nHej Mette\n\n{OUTLOOK_DA}\n{marker}\n\n{OLD}", subject="VS: x"))
    assert [(part.kind.value, part.ours) for part in mail.parts] == [
        ("fresh", False),
        ("forwarded", False),
        ("forwarded", True),
    ]


def test_the_marker_of_a_ticket_system_is_not_ours() -> None:
    mail = from_bytes(plain("##- Skriv dit svar over denne linje -##\n\nVi har modtaget din sag."))
    assert [(part.kind.value, part.ours) for part in mail.parts] == [("fresh", False)]
