"""The payer: EAN, CVR, reference and invoice address. The sentences stand in `payer_cases`."""

import pytest
from payer_cases import PAYERS
from people_mails import cases, mail_of

from bot.reading.payer import PayerFound, find_payer
from bot.reading.payer_words import FRAMES, LABELS, REFERENCES

GOOD, OTHER = "5798000645844", "5798001220613"


def payer(text: str) -> PayerFound:
    return find_payer(mail_of(f"Hej Lisbet\n\nTilmeld mig gerne.\n\n{text}\n\nMvh\nAnna Holt"))


@pytest.mark.parametrize(("text", "expected"), PAYERS, ids=[text[:60] for text, _ in PAYERS])
def test_the_payer_is_read(text: str, expected: dict[str, str]) -> None:
    found = payer(text).payer
    assert {key: value for key in ("ean", "cvr", "reference", "email") if (value := getattr(found, key))} == expected


@pytest.mark.parametrize(
    ("text", "doubts"),
    [
        (f"EAN {GOOD}", set()),
        ("EAN 5798000645845", {"ean_check_digit"}),
        ("CVR 15178329", set()),
        ("CVR 15178328", {"cvr_check"}),
        (f"EAN {GOOD} for mig og EAN {OTHER} for Bo", {"several_eans"}),
    ],
)
def test_doubtful_numbers_are_kept_and_asked_about(text: str, doubts: set[str]) -> None:
    found = payer(text)
    assert {doubt.code for doubt in found.doubts} == doubts
    assert not any(doubt.blocks for doubt in found.doubts)
    assert found.payer.ean or found.payer.cvr


def test_several_payers_stand_in_the_order_of_the_text() -> None:
    found = payer(f"EAN {GOOD} for mig og EAN {OTHER} for Bo")
    assert [one.ean for one in found.payers] == [GOOD, OTHER]


def test_quoted_history_is_not_asked() -> None:
    quoted = f"Samme EAN som sidst.\n\nAnna\n\nDen 3. feb. 2026 kl. 10.12 skrev Lisbet <lv@x.dk>:\n> EAN {GOOD}\n"
    assert find_payer(mail_of(quoted, Subject="SV: Hverdagsledelse")).payer.ean is None


def test_a_signup_passed_on_brings_its_payer() -> None:
    assert find_payer(cases("passed_on.txt")[0].mail).payer.ean == GOOD


def test_evidence_tells_where_the_number_stood() -> None:
    mail = mail_of(f"EAN {GOOD[:4]} {GOOD[4:]}, ref. 4711-A")
    stood = {
        item.field: mail.parts[item.part].text[item.start : item.end]
        for item in find_payer(mail).evidence
        if item.part is not None
    }
    assert stood == {"ean": f"{GOOD[:4]} {GOOD[4:]}", "reference": "4711-A"}


@pytest.mark.parametrize("example", [example for *_, example in (*LABELS, *FRAMES)])
def test_each_name_of_a_reference_fits_its_example(example: str) -> None:
    assert any(pattern.search(example) for _, pattern in REFERENCES)


@pytest.mark.parametrize(
    "text", ["EAN " * 50_000, "5798 " * 40_000, "ref. " * 40_000, "faktura " * 30_000, "9" * 200_000]
)
def test_any_text_is_read_to_an_end(text: str) -> None:
    assert find_payer(mail_of(text)).payers == ()
