import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path

import pytest
from sample_letters import ZONE

from bot.deciding.values import LetterKind
from bot.reading import Language
from bot.templating import TemplateError, Templates

FOLDER = Path(__file__).parents[1] / "templates"
PAGE = """{% extends "page.jinja" %}
{% from "blocks.jinja" import p %}
{% block subject %}S{% endblock %}
{% block preheader %}{% endblock %}
{% block title %}T{% endblock %}
{% block marker %}{% endblock %}
{% block about %}{% endblock %}
{% block greeting %}G{% endblock %}
{% block body %}{% call p() %}BODY{% endcall %}{% endblock %}
{% block regards %}R{% endblock %}
{% block signature %}N{% endblock %}
{% block footer %}{% endblock %}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the templates, to be broken."""
    return shutil.copytree(FOLDER, tmp_path / "templates")


def said(folder: Path, body: str, language: Language = "da", **context: object) -> tuple[str, str]:
    """What text and HTML say when a letter's body is `body`."""
    (folder / language / "reminder.jinja").write_text(PAGE.replace("BODY", body), encoding="utf-8")
    rendered = Templates(folder, ZONE).render(LetterKind.REMINDER, language, context)
    text = rendered.text.removeprefix("G\n\n").removesuffix("\n\nR\n\nN\n")
    return text, rendered.html.partition("</p>\n")[2]


@pytest.mark.parametrize(
    ("language", "expression", "text"),
    [
        ("da", "day | date", "torsdag den 11. juni 2026"),
        ("en", "day | date", "Thursday, 11 June 2026"),
        ("da", 'day | date("d. MMMM")', "11. juni"),
        ("da", "moment | date", "torsdag den 11. juni 2026"),
        ("da", "moment | time", "0.30"),
        ("da", "hour | time", "10.00"),
        ("en", "hour | time", "10:00"),
        ("da", "price | number", "7.500"),
        ("en", "price | number", "7,500"),
        ("da", "odd | number", "9.375,50"),
        ("da", "mobile | phone", "+45 65 51 43 01"),
        ("da", "words | phone", "lokal 4711"),
        ("da", "names | listed", "Karen, Bo og Ida"),
        ("en", "names | listed", "Karen, Bo and Ida"),
        ("da", "names[:1] | listed", "Karen"),
        ("da", "words | sentence", "Lokal 4711"),
    ],
)
def test_filters(folder: Path, language: Language, expression: str, text: str) -> None:
    context = {
        "day": date(2026, 6, 11),
        "moment": datetime(2026, 6, 10, 22, 30, tzinfo=UTC),
        "hour": time(10),
        "price": Decimal("7500.00"),
        "odd": Decimal("9375.5"),
        "mobile": "+4565514301",
        "words": "lokal 4711",
        "names": ("Karen", "Bo", "Ida"),
    }
    assert said(folder, "{{ " + expression + " }}", language, **context)[0] == text


@pytest.mark.parametrize(
    ("value", "text", "html"),
    [
        ("<b>Bo & Co</b>", "<b>Bo & Co</b>", "&lt;b&gt;Bo &amp; Co&lt;/b&gt;"),
        ("{{ 7 * 7 }}", "{{ 7 * 7 }}", "{{ 7 * 7 }}"),
        ("a\x00\x1b[31mb\u202ec", "a [31mb c", "a  [31mb c"),
        ("a\ud800b", "a b", "a b"),
        ("a\r\nb", "a b", "a \nb"),
        ("æøå 🌞", "æøå 🌞", "æøå 🌞"),
    ],
)
def test_values_are_data(folder: Path, value: str, text: str, html: str) -> None:
    plain, page = said(folder, "{{ value }}", value=value)
    assert plain == text
    assert f">{html}</p>" in page


def test_text_is_filled_to_72_columns_and_long_words_stay_whole(folder: Path) -> None:
    text, _ = said(folder, "{{ value }}", value="ord " * 40 + "x" * 90 + " ord-ord")
    assert [len(line) for line in text.splitlines()] == [71, 71, 15, 90, 7]


def broken(name: str, source: str) -> Callable[[Path], object]:
    """What writes `source` over a template."""
    return lambda folder: (folder / name).write_text(source, encoding="utf-8")


@pytest.mark.parametrize(
    ("breaking", "message"),
    [
        (lambda folder: (folder / "da" / "digest.jinja").unlink(), r"da/digest\.jinja: there is no such template"),
        (lambda folder: (folder / "en" / "reminder.jinja").unlink(), r"en/reminder\.jinja: there is no such template"),
        (
            lambda folder: (folder / "html" / "blocks.jinja").unlink(),
            r"alarm\.jinja: there is no template 'blocks\.jinja'",
        ),
        (broken("da/words.jinja", "{% macro %}"), r"da/words\.jinja, line 1: "),
        (broken("text/page.jinja", "a\n{{ b"), r"text/page\.jinja, line 2: "),
        (
            broken("da/alarm.jinja", '{% extends "nowhere.jinja" %}'),
            r"da/alarm\.jinja: there is no template 'nowhere\.jinja'; did you mean 'notice\.jinja'",
        ),
        (shutil.rmtree, r"there is no such template"),
    ],
)
def test_a_broken_folder_is_told_at_start(folder: Path, breaking: Callable[[Path], object], message: str) -> None:
    breaking(folder)
    with pytest.raises(TemplateError, match=message):
        Templates(folder)


def test_letters_to_the_house_need_no_english(folder: Path) -> None:
    assert not (folder / "en" / "digest.jinja").exists()
    Templates(folder)


def test_an_undefined_name_is_an_error(folder: Path) -> None:
    with pytest.raises(TemplateError, match=r"da/reminder\.jinja, line 9: 'nobody' is undefined"):
        said(folder, "{{ nobody }}")
