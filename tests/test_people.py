"""People: whom a mail is about, and what it says of each. The mails stand in `tests/people`."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from people_mails import HOST, Case, cases, mail_of, mentions

from bot.mail.values import Attachment, Mail, Part, PartKind
from bot.reading.people import PeopleFound, find_people
from bot.reading.phrases import parts, writer
from bot.reading.roles import Saying, says
from bot.reading.values import Intent, Person

FIELDS = ("name", "title", "workplace", "email", "phone", "dietary")
SIGNUP = frozenset({Intent.SIGNUP})
FILES = (
    "signups.txt",
    "headers.txt",
    "passed_on.txt",
    "changes.txt",
    "varied.txt",
    "general.txt",
    "told.txt",
    "others.txt",
)
CASES = [case for file in FILES for case in cases(file)]


def told(people: Iterable[Person]) -> list[dict[str, str]]:
    """What is known of each person, in the order of their names."""
    known = [{field: value for field in FIELDS if (value := getattr(person, field))} for person in people]
    return in_order(known)


def in_order(people: list[dict[str, str]]) -> list[dict[str, str]]:
    return sorted(people, key=lambda one: one.get("name", ""))


def signup(text: str, **headers: str) -> PeopleFound:
    return find_people(mail_of(text, **headers), SIGNUP, HOST)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_a_mail_is_about_these_people(case: Case) -> None:
    found = find_people(case.mail, case.intents, HOST)
    assert (told(found.people), found.replaces) == (in_order(case.people), case.replaces)


@pytest.mark.parametrize(
    ("sentence", "names"), mentions(), ids=lambda told: str(sorted(told) if isinstance(told, set) else told)[:50]
)
def test_who_signs_up_and_who_is_only_mentioned(sentence: str, names: set[str]) -> None:
    found = signup(f"Hej Lisbet\n\n{sentence}\n\nMvh\nAnna Holt")
    assert {person.name for person in found.people} == names


TABLES: dict[str, tuple[Saying, ...]] = {
    name: table for module in (parts, writer) for name, table in vars(module).items() if name.isupper()
}


@pytest.mark.parametrize("row", [row for table in TABLES.values() for row in table], ids=lambda row: row.example)
def test_each_row_of_the_tables_fits_its_example(row: Saying) -> None:
    before, _, behind = row.example.partition("{N}")
    assert row.pattern.search({"before": before, "behind": behind}.get(row.side, row.example))


@pytest.mark.parametrize(
    ("text", "doubt", "blocks"),
    [
        ("Jeg vil gerne tilmelde to af mine ledere, navnene følger på mandag.", "names_follow", True),
        ("Vores nye souschef skal med på Hverdagsledelse.", "names_follow", True),
        ("Vedhæftet finder du tilmeldingsblanketten.", "names_follow", True),
        ("Jeg ønsker to pladser til Hverdagsledelse. Den ene er til Karen Holm, jeg kommer ikke selv.",
         "number_of_people", True),
        ("Vil du skrive min kollega Karen på?", "no_surname", False),
    ],
)  # fmt: skip
def test_what_is_missing_is_a_doubt(text: str, doubt: str, blocks: bool) -> None:
    assert (doubt, blocks) in {(found.code, found.blocks) for found in signup(f"{text}\n\nMvh Anna Holt").doubts}


def test_names_that_follow_sign_nobody_up() -> None:
    assert signup("Jeg vil gerne tilmelde to af mine ledere, navnene følger.\n\nMvh Anna Holt").people == ()


def test_more_people_than_can_be_read_block() -> None:
    rows = "\n".join(
        f"{first} Holm{last}, souschef" for first in ("Karen", "Bo", "Yrsa") for last in "abcdefghijklmnopqr"
    )
    found = signup(f"Hermed tilmeldes:\n{rows}\n\nMvh Anna Holt")
    assert len(found.people) == 40
    assert "too_many_people" in {doubt.code for doubt in found.doubts if doubt.blocks}


@pytest.mark.parametrize("intent", [Intent.AUTOMATIC, Intent.BOUNCE, Intent.UNRELATED])
def test_a_mail_that_is_not_ours_names_nobody(intent: Intent) -> None:
    assert find_people(mail_of("Jeg vil gerne deltage."), frozenset({intent}), HOST).people == ()


def test_a_message_that_asks_for_nothing_names_nobody_but_its_writer() -> None:
    found = find_people(mail_of("Tak for sidst!\n\nMvh\nAnna Holt\nSouschef"), frozenset(), HOST)
    assert (found.people, found.writer.title) == ((), "Souschef")


def test_an_office_that_asks_about_an_invoice_is_no_participant() -> None:
    mail = mail_of("Skal vi regne moms af prisen?\n\nMvh\nAnna Holt\nØkonomimedarbejder")
    assert find_people(mail, frozenset({Intent.QUESTION}), HOST).people == ()


def test_evidence_tells_where_a_value_stood() -> None:
    mail = mail_of("Tilmeld venligst Karen Holm, souschef, kaho@ringe.dk.\n\nMvh Anna Holt")
    found = find_people(mail, SIGNUP, HOST)
    stood = {
        item.field: mail.parts[item.part].text[item.start : item.end]
        for item in found.evidence
        if item.part is not None
    }
    assert stood == {"name": "Karen Holm", "title": "souschef", "email": "kaho@ringe.dk"}


def test_evidence_of_a_header_names_the_header() -> None:
    found = signup("Sæt mig på.")
    assert {(item.field, item.where) for item in found.evidence} == {("name", "from"), ("email", "from")}


CARD = """BEGIN:VCARD
VERSION:3.0
N:Holt;Anna Marie;;;
FN:Anna Marie Holt
TITLE:Konstitueret leder\\, B\u00f8rn
ORG:Ringe Bibliotek;B\u00f8rn
TEL;TYPE=WORK,FAX:+45 62 33 10 99
TEL;TYPE=WORK,VOICE:+45 62 33 10 00
TEL;TYPE=CELL:+45 20 30 40 50
EMAIL;TYPE=INTERNET:anho@ringe.dk
END:VCARD
"""


def with_card(mail: Mail, card: str) -> Mail:
    return replace(mail, attachments=(Attachment("kort.vcf", "text/vcard", len(card), card),))


def test_a_card_completes_its_owner() -> None:
    found = find_people(with_card(mail_of("Tilmeld mig, se kortet.\n\nAnna"), CARD), SIGNUP, HOST)
    assert told(found.people) == [
        {
            "email": "anho@ringe.dk",
            "name": "Anna Marie Holt",
            "title": "Konstitueret leder, Børn",
            "workplace": "Ringe Bibliotek",
            "phone": "+4520304050",
        }
    ]


def test_a_card_of_somebody_else_signs_that_person_up() -> None:
    card = CARD.replace("Anna Marie", "Karen").replace("Holt", "Holm").replace("anho@", "kaho@")
    found = find_people(with_card(mail_of("Hermed tilmelding, se vedlagte kort.\n\nMvh Anna Holt"), card), SIGNUP, HOST)
    assert [person.name for person in found.people] == ["Karen Holm"]


@pytest.mark.parametrize(
    "text",
    ["\n" * 200_000, " " * 200_000, ">" * 200_000, "A" * 200_000, "Aa-" * 60_000, "a@" * 100_000, "jeg og " * 30_000,
     "Navn: Anna Holt\n" * 10_000, "a\tb\n" * 50_000, "12 " * 60_000, "tåler ikke " * 20_000, "(" * 200_000],
    ids=lambda text: repr(text[:8]),
)  # fmt: skip
@pytest.mark.parametrize("intent", [Intent.SIGNUP, Intent.SUBSTITUTION, Intent.UPDATE])
def test_any_text_is_read_to_an_end(text: str, intent: Intent) -> None:
    mail = replace(mail_of("x"), parts=(Part(PartKind.FRESH, text),))
    assert len(find_people(mail, frozenset({intent}), HOST).people) <= 40


def test_says_is_false_for_other_words() -> None:
    assert not says(writer.SELF_IN, "Mødet holdes i Vejle.")
