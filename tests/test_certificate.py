"""Certificates as a reader of PDF sees them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Literal

import pytest
from pypdf import PdfReader
from sample_letters import COURSE, LONG, METTE, SCRIPT, SENDER, seat

from bot.course import Course
from bot.deciding.values import Seat
from bot.preview.people import FOREIGN, UNBROKEN
from bot.reading import Payer, Person
from bot.templating import Templates
from bot.writing import certificate, missing_letters
from bot.writing.values import AttachedFile

TEMPLATES = Templates(Path(__file__).parents[1] / "templates")
NOW = datetime(2026, 11, 13, 8, tzinfo=UTC)
ORGANISED = replace(COURSE, organisers=("Tænketanken Fremtidens Biblioteker", "Bibliotekschefforeningen"))
METTES = seat(METTE, absent=(2,))


def made(whose: Seat = METTES, course: Course = ORGANISED, language: Literal["da", "en"] = "da") -> AttachedFile:
    return certificate(whose, course, language, SENDER, TEMPLATES, NOW)


def pages(file: AttachedFile) -> PdfReader:
    return PdfReader(BytesIO(file.raw), strict=True)


def lines(file: AttachedFile) -> list[str]:
    (page,) = pages(file).pages
    return [line.strip() for line in page.extract_text().splitlines() if line.strip()]


def test_it_says_who_was_where_when() -> None:
    assert lines(made()) == [
        "Deltagerbevis",
        "Det bekræftes, at",
        "Mette Kjær",
        "souschef",
        "Silkeborg Bibliotek",
        "har deltaget i",
        "Hverdagsledelse 2026",
        "torsdag den 11. juni 2026 kl. 10.00–15.00",
        "tirsdag den 29. september 2026 kl. 10.00–15.00",
        "torsdag den 12. november 2026 kl. 10.00–15.00",
        "Udstedt den 13. november 2026",
        "Lisbet Vestergaard",
        "Konsulent",
        "Tænketanken Fremtidens Biblioteker",
        "Tænketanken Fremtidens Biblioteker · Bibliotekschefforeningen",
    ]


def test_it_is_there_in_english() -> None:
    said = lines(made(language="en"))
    assert said[:3] == ["Certificate of attendance", "This is to certify that", "Mette Kjær"]
    assert "Thursday, 11 June 2026, 10:00–15:00" in said
    assert "Issued on 13 November 2026" in said


def test_it_is_one_page_of_a4_that_names_itself_and_its_language() -> None:
    file = made()
    reader = pages(file)
    assert (file.maintype, file.subtype) == ("application", "pdf")
    assert file.filename == "deltagerbevis-hverdagsledelse-2026-mette-kjaer.pdf"
    assert [round(float(side)) for side in reader.pages[0].mediabox[2:]] == [595, 842]
    assert str(reader.root_object["/Lang"]) == "da"
    assert reader.viewer_preferences is not None
    assert reader.viewer_preferences.display_doctitle
    assert reader.metadata is not None
    assert reader.metadata.title == "Deltagerbevis: Hverdagsledelse 2026, Mette Kjær"
    assert reader.metadata.author == SENDER.name
    assert reader.metadata.creation_date == NOW


def test_the_same_certificate_is_the_same_bytes() -> None:
    assert made() == made()


@pytest.mark.parametrize(
    "name",
    [
        "Åse Ærø-Østergård",
        "Nguyễn Thị Phương-Thảo",
        "Łucja Żółć",
        "Ştefan Ţurcan",
        "Đorđe Ðurðson",
        "Ольга Петрова",
        "Ελένη",
    ],
)
def test_a_name_is_printed_as_it_is_written(name: str) -> None:
    assert missing_letters(name) == ""
    assert name in lines(made(seat(replace(METTE, name=name))))


@pytest.mark.parametrize(
    ("name", "missing"), [("فاطمة", "فاطمة"), ("李 Li", "李"), ("Mette 📚 Kjær", ""), ("Mette\u0301 Kjær", "")]
)
def test_letters_that_could_not_be_printed_are_known(name: str, missing: str) -> None:
    assert missing_letters(name) == missing


def test_what_the_fonts_have_not_got_is_left_out() -> None:
    said = lines(made(seat(FOREIGN)))
    assert said[2:5] == ["Nguyễn Thị Phương-Thảo O’Łuczak", "Bókasafn Reykjavíkur", "har deltaget i"]


def test_values_are_data() -> None:
    said = lines(made(seat(SCRIPT)))
    assert said[2:4] == ["<script>alert('hej')</script>", "{{ 7 * 7 }} & <b>chef</b>"]


MANY = replace(
    ORGANISED,
    meetings=tuple(replace(COURSE.meetings[0], number=n, date=date(2026, 1, 1) + timedelta(n)) for n in range(1, 25)),
)


@pytest.mark.parametrize("person", [LONG, UNBROKEN, Person(), SCRIPT, FOREIGN], ids=lambda one: str(one.name)[:9])
@pytest.mark.parametrize("course", [ORGANISED, MANY], ids=["four", "many"])
def test_whatever_stands_in_it_stays_on_the_page_and_apart(person: Person, course: Course) -> None:
    heights = []

    def note(text: str, _: object, matrix: list[float], *__: object) -> None:
        if text.strip():
            heights.append(float(matrix[5]))
            assert 40 < float(matrix[4]) < 555

    (page,) = pages(made(seat(person, Payer()), course)).pages
    page.extract_text(visitor_text=note)
    assert heights == sorted(heights, reverse=True)
    assert min(heights) > 40
