"""The sender's own words: text, signature, and what machines added."""

import re

import pytest
from raw_mails import plain, told

from bot.mail import phrases

ASK = "Jeg vil gerne tilmeldes Hverdagsledelse."
BLOCK = "Mette Hansen\nAfdelingsleder\nOdense Bibliotek\nTlf. 65 51 43 01"


TABLES = [phrases.CLOSINGS, phrases.WEAK_CLOSINGS, phrases.POSTSCRIPTS, phrases.STANDING_NOTES, phrases.ADDED_LINES]
TABLES += [phrases.BANNERS, phrases.LEGAL_OPENINGS]


@pytest.mark.parametrize(("example", "pattern"), [pair for table in TABLES for pair in table.items()])
def test_each_example_in_the_tables(example: str, pattern: str) -> None:
    assert re.match(pattern, example.lower())


@pytest.mark.parametrize(("example", "pattern"), phrases.LEGAL_WORDS.items())
def test_each_example_of_legal_words(example: str, pattern: str) -> None:
    assert re.search(pattern, example.lower())


@pytest.mark.parametrize(
    "closing",
    [
        "Med venlig hilsen",
        "Venlig hilsen",
        "Mvh",
        "mvh.",
        "Mvh Mette",
        "M.v.h.",
        "Vh",
        "VH Mette Hansen",
        "Kh Mette",
        "Dbh",
        "Hilsen",
        "Hilsen Mette fra Odense",
        "De bedste hilsner",
        "De allerbedste hilsner",
        "Mange hilsner",
        "Mange venlige hilsner fra hele Odense",
        "Kærlig hilsen",
        "Sommerhilsner",
        "Med hilsen",
        "Best regards",
        "Kind regards,",
        "Sincerely",
        "Med vänlig hälsning",
        "--",
        "-- ",
    ],
)
def test_a_closing_begins_the_signature(closing: str) -> None:
    assert told(plain(f"Hej Lisbet\n\n{ASK}\n\n{closing}\n{BLOCK}")) == [
        ("fresh", f"Hej Lisbet\n\n{ASK}"),
        ("signature", f"{closing.rstrip()}\n{BLOCK}"),
    ]


@pytest.mark.parametrize("signed", ["Mvh Mette", "Venlig hilsen Mette Hansen, Odense Bibliotek", "Kh Mette"])
def test_a_closing_in_the_last_line_of_text(signed: str) -> None:
    assert told(plain(f"Hej Lisbet. {ASK} {signed}")) == [("fresh", f"Hej Lisbet. {ASK}"), ("signature", signed)]
    assert told(plain(f"{ASK} {signed}\n\nSendt fra min iPhone"))[:2] == [("fresh", ASK), ("signature", signed)]


def test_a_closing_with_the_whole_signature_in_one_line() -> None:
    signed = "Med venlig hilsen Mette Hansen, Afdelingsleder, Odense Bibliotek og Borgerservice, tlf. 65 51 43 01"
    assert told(plain(f"{ASK}\n\n{signed}")) == [("fresh", ASK), ("signature", signed)]


@pytest.mark.parametrize("closing", ["God weekend", "Vi ses!", "På forhånd tak", "Tak", "Thanks,", "Glædelig jul"])
def test_a_weak_closing_begins_it_above_the_senders_name(closing: str) -> None:
    assert told(plain(f"{ASK}\n\n{closing}\nMette")) == [("fresh", ASK), ("signature", f"{closing}\nMette")]
    assert told(plain(f"{ASK}\n\n{closing}\nvi glæder os")) == [("fresh", f"{ASK}\n\n{closing}\nvi glæder os")]


@pytest.mark.parametrize(
    "block", [BLOCK, f"/Mette\n\n{BLOCK}", "Mette", "/Mette", "M", "Mette Hansen, souschef", "Mette\n--\nOdense"]
)
def test_a_signature_without_a_closing_begins_with_the_senders_name(block: str) -> None:
    assert told(plain(f"Hej Lisbet\n\n{ASK}\n\n{block}")) == [("fresh", f"Hej Lisbet\n\n{ASK}"), ("signature", block)]


@pytest.mark.parametrize(
    "text",
    [
        f"Hej Lisbet\n\n{ASK}",
        "Vi tilmelder:\n\nKaren Lund\nSouschef\nkl@odense.example\n\nBo Friis\nSouschef\nbf@odense.example",
        "Vi tilmelder:\n\nMette Hansen\nAfdelingsleder\nmh@odense.example",
        f"{ASK}\n\nNavn: Mette Hansen\nStilling: Afdelingsleder\nEAN: 5798009811578",
        "Hej Mette\n\nTak for sidst",
        "Hilsen fra Karen og mig er hermed overbragt, og så vil vi begge to meget gerne med på holdet.",
        "Må jeg hilse fra Karen?",
        "Afmeld mig venligst fra kurset.\n\nAfmeld også Karen.",
        "Denne mail er min tilmelding.",
    ],
)
def test_text_is_no_signature(text: str) -> None:
    assert told(plain(text)) == [("fresh", text)]


@pytest.mark.parametrize(
    "again",
    [
        "P.S. vegetar",
        "PS: Jeg kommer først kl. 11.",
        "PS. Det er med K.",
        "Rettelse: EAN er 5798005119654",
        "Navn: Karen Lund\nStilling: souschef",
        "1. Karen Lund, souschef\n2. Bo Friis, souschef",
        "Navn\tStilling\nKaren Lund\tsouschef",
        "Jeg glemte at skrive, at Karen er vegetar.",
    ],
)
def test_text_below_a_signature(again: str) -> None:
    assert told(plain(f"{ASK}\n\nMvh\nMette\n\n{again}")) == [
        ("fresh", ASK),
        ("signature", "Mvh\nMette"),
        ("fresh", again),
    ]


@pytest.mark.parametrize(
    "below",
    [
        "OBS: Jeg holder ferie i uge 7 og er tilbage den 16. februar",
        "Jeg arbejder mandag til torsdag fra kl. 8 til 16",
        "Tlf.\t65 51 43 01\nMail\tmh@odense.example",
        "Et bibliotek for alle i Odense, hver dag hele året rundt",
    ],
)
def test_notes_that_stand_in_a_signature_belong_to_it(below: str) -> None:
    assert told(plain(f"{ASK}\n\nMvh\nMette\n\n{below}"))[1] == ("signature", f"Mvh\nMette\n\n{below}")


@pytest.mark.parametrize(
    "added",
    [
        "Sendt fra min iPhone",
        "Sent from my iPad",
        "Få Outlook til iOS",
        "Hent Outlook til Android",
        "Virusfri. www.avast.com",
        "Denne e-mail kan indeholde fortrolige oplysninger.\n\nSlet den venligst.",
        "Tænk på miljøet, før du printer denne e-mail.",
        "Afmeld dig her",
    ],
)
def test_what_is_added_below(added: str) -> None:
    assert told(plain(f"{ASK}\n\nMvh\nMette\n\n{added}")) == [
        ("fresh", ASK),
        ("signature", "Mvh\nMette"),
        ("disclaimer", added),
    ]
    assert told(plain(f"{ASK}\n\n{added}")) == [("fresh", ASK), ("disclaimer", added)]


def test_small_print_below_the_signature() -> None:
    small = "Odense Kommune er dataansvarlig for de oplysninger, du sender til os. Læs mere på www.odense.example"
    assert told(plain(f"{ASK}\n\nMvh\nMette\n\n{small}"))[-1] == ("disclaimer", small)


@pytest.mark.parametrize(
    "banner",
    [
        "[EKSTERN E-MAIL]",
        "CAUTION: This email originated from outside the organisation.",
        "Du får ikke ofte mails fra mh@odense.example. Få mere at vide om, hvorfor dette er vigtigt.",
        "You don't often get email from mh@odense.example.",
        "ADVARSEL: Denne mail kommer udefra.\nKlik ikke på links, hvis du ikke kender afsenderen.",
    ],
)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_banners_on_top(banner: str, between: str) -> None:
    assert told(plain(f"{banner}{between}Hej Lisbet\n{ASK}")) == [
        ("disclaimer", banner),
        ("fresh", f"Hej Lisbet\n{ASK}"),
    ]


def test_a_mail_that_is_nothing_but_a_signature() -> None:
    assert told(plain(f"Med venlig hilsen\n\n{BLOCK}")) == [("signature", f"Med venlig hilsen\n\n{BLOCK}")]


def test_an_empty_mail_has_no_parts() -> None:
    assert told(plain("\n \n\t\n")) == []
