"""What letters around the meetings say beside their golden files: links, files, and what they must not say."""

from dataclasses import replace

import pytest
from sample_letters import COURSE, METTE, NOW, SENDER, answer, seat
from test_writing import LETTERS, TEMPLATES, parsed, part

from bot.course import Course
from bot.deciding.values import LetterKind
from bot.preview.days import EVALUATION
from bot.writing import write

MAP = "https://www.google.com/maps/search/?api=1&query="


def reminder(course: Course, **meeting: str) -> tuple[str, str]:
    """Text and HTML of a reminder of the first meeting, with these of its values."""
    course = replace(course, meetings=(replace(course.meetings[0], **meeting), *course.meetings[1:]))  # type: ignore[arg-type]
    order = answer(LetterKind.REMINDER, seat(METTE), meeting=1, days_before=2)
    message = parsed(write(order, {course.key: course}, SENDER, TEMPLATES, NOW).raw)
    return part(message, "plain"), part(message, "html")


@pytest.mark.parametrize(
    ("venue", "address", "query"),
    [
        ("Dokk1", "", "Dokk1"),
        ("", "Åboulevarden 1, 8000 Aarhus C", "%C3%85boulevarden+1%2C+8000+Aarhus+C"),
        ("Lokale 3", "C/O Holt & Søn, Gade 2", "C%2FO+Holt+%26+S%C3%B8n%2C+Gade+2"),
        ('"><script>', "", "%22%3E%3Cscript%3E"),
    ],
)
def test_a_known_place_has_its_map(venue: str, address: str, query: str) -> None:
    text, html = reminder(COURSE, venue=venue, address=address)
    assert f"{MAP}{query}" in text.splitlines()
    assert f'href="{MAP.replace("&", "&amp;")}{query}"' in html
    assert "Jeg skriver igen" not in text


def test_an_unknown_place_has_none() -> None:
    text, html = reminder(COURSE)
    assert MAP not in text
    assert "<a " not in html
    assert "Jeg skriver igen" in " ".join(text.split())


@pytest.mark.parametrize("name", [name for name in LETTERS if name.startswith("headcount")])
def test_the_venue_learns_no_name(name: str) -> None:
    message = parsed(LETTERS[name].raw)
    assert str(METTE.name) not in part(message, "plain") + part(message, "html")
    assert LETTERS[name].participant_keys == ()


@pytest.mark.parametrize("name", [name for name in LETTERS if name.startswith("thanks")])
def test_the_evaluation_is_linked_where_there_is_one(name: str) -> None:
    message = parsed(LETTERS[name].raw)
    assert (EVALUATION in part(message, "plain").splitlines()) is (name != "thanks")
    assert (f'href="{EVALUATION}"' in part(message, "html")) is (name != "thanks")


@pytest.mark.parametrize(
    ("name", "files"),
    [
        ("certificate", ["deltagerbevis-hverdagsledelse-2026-mette-kjaer.pdf"]),
        ("certificate-en", ["certificate-hverdagsledelse-2026-mette-kjaer.pdf"]),
        (
            "certificate-through-contact",
            [f"deltagerbevis-hverdagsledelse-2026-{name}.pdf" for name in ("karen-oestergaard-holm", "mette-kjaer")],
        ),
        ("thanks", []),
    ],
)
def test_certificates_go_along_as_pdf(name: str, files: list[str]) -> None:
    found = list(parsed(LETTERS[name].raw).iter_attachments())
    assert [(one.get_filename(), one.get_content_type()) for one in found] == [
        (file, "application/pdf") for file in files
    ]
    assert all(one.get_content().startswith(b"%PDF-") for one in found)
