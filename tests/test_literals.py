"""The cheap look before a search: it may let a text pass in vain, but never keeps out one that matches."""

import pytest

from bot.reading.dates import READERS
from bot.reading.literals import Way, needed


@pytest.mark.parametrize(
    ("expression", "needs"),
    [
        ("tilmeld", [{"tilmeld"}]),
        ("(?:tilmeld|skriv) mig", [{"mig"}, {"tilmeld", "skriv"}]),
        ("(?:tilmeld|) mig", [{"mig"}]),
        ("(?:bare )?skrive?r", [{"skriv"}, {"r"}]),
        ("skriv(?! ikke)(?=.*mig)", [{"skriv"}]),
        ("(?:møde|gang) [1-6]", [{"moede", "gang"}]),
        (r"\d{2} kr(?:one){0,3}", [{"kr"}, {"0"}]),
        ("(?:plads|pladser) til", [{"plads"}, {"til"}]),
        (r"[^.(]{0,60}\(", []),
    ],
)
def test_what_an_expression_cannot_do_without(expression: str, needs: list[set[str]]) -> None:
    assert sorted(map(sorted, needed(expression))) == sorted(map(sorted, needs))


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ("m(?:ø|oe|ö)de", "MØDE"),
        ("m(?:ø|oe|ö)de", "moede"),
        ("m(?:ø|oe|ö)de", "möde"),
        (r"20\d\d", "i 2026"),
        ("(?P<who>anna|bo) (?:kommer|er)", "Bo er her"),
    ],
)
def test_a_match_is_always_found(expression: str, text: str) -> None:
    assert Way(expression).search(text)
    assert len(list(Way(expression).finditer(text))) == 1


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.example)
def test_each_reader_of_days_needs_something(reader: object) -> None:
    assert not Way(getattr(reader, "pattern").expression).possible("Hej Lisbet!")  # noqa: B009
