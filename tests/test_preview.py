"""`tilmeldbot preview`: a page for each letter, which holds all it needs."""

import re
from email import message_from_bytes, policy
from pathlib import Path
from urllib.parse import unquote

import pytest
from rounds import ROOT

from bot.config import Config, load
from bot.preview import show_letters
from bot.preview.pages import seen_in
from bot.templating import Templates


@pytest.fixture(scope="module")
def config() -> Config:
    return load(ROOT / "config.toml")


@pytest.fixture(scope="module")
def index(config: Config, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page to open."""
    return show_letters(config, Templates(ROOT / "templates"), tmp_path_factory.mktemp("preview") / "out")


def test_the_pages_lead_to_every_file_and_nowhere_else(index: Path) -> None:
    pages = (page.read_text("utf-8") for page in index.parent.glob("*.html"))
    links = {unquote(link) for page in pages for link in re.findall(r'href="([^"]+)"', page)}
    assert links | {index.name} == {file.name for file in index.parent.iterdir()}
    letters = [link.removesuffix(".html") for link in links if link.endswith(".html")]
    assert len(letters) > 100
    assert {f"{name}{end}" for name in letters for end in (".txt", ".eml")} <= links


def test_a_page_shows_both_widths_light_and_dark_and_the_text(index: Path) -> None:
    page = (index.parent / "confirmation.html").read_text("utf-8")
    assert re.findall(r'title="(\w+, \w+)"', page) == ["desktop, light", "phone, light", "phone, dark", "desktop, dark"]
    assert "Hverdagsledelse 2026, og vi\nglæder os til at se dig." in page


def test_a_page_asks_nothing_of_the_network_and_runs_no_script(index: Path) -> None:
    for file in index.parent.glob("*.html"):
        page = file.read_text("utf-8")
        assert "default-src 'none'" in page
        assert "<script" not in page
        assert re.findall(r'(?:src|href)="(?:\w+:|//)[^"]*"', page) == []
        assert page.count("<iframe") == page.count("<iframe sandbox") or file == index


def test_an_invitation_shows_what_the_calendar_will_hold(index: Path, config: Config) -> None:
    page = (index.parent / "invitation.html").read_text("utf-8")
    card = page[page.index("appointment") : page.index("Desktop")]
    (course,) = config.catalogue.values()
    day = course.meetings[0].date.strftime("%A %-d %B %Y")
    shown = ("REQUEST", course.title, f"{day}, 10:00–15:00", "mette@silkeborg.example")
    assert [one for one in shown if one not in card] == []
    assert "appointment" not in (index.parent / "rejection.html").read_text("utf-8").partition("</style>")[2]


def test_the_message_itself_lies_beside(index: Path) -> None:
    raw = (index.parent / "confirmation.eml").read_bytes()
    assert message_from_bytes(raw, policy=policy.default)["Subject"] == "Tilmeldt: Hverdagsledelse 2026"


def test_light_and_dark_are_chosen_by_the_page_and_not_by_the_browser() -> None:
    page = ":root { color-scheme: light dark; } @media (prefers-color-scheme: dark) { p { color: white; } }"
    assert seen_in(page, "dark") == ":root { color-scheme: dark; } @media all { p { color: white; } }"
    assert seen_in(page, "light") == ":root { color-scheme: light; } @media not all { p { color: white; } }"
