"""Every sample letter in a real browser, on a phone and a desktop, in light and in dark.

Skipped where there is no chromium; with TILMELDBOT_REQUIRE_SERVERS=1 it fails there.
"""

import os
import shutil
from collections.abc import Mapping
from email import message_from_bytes, policy
from itertools import pairwise
from pathlib import Path

import pytest
from browser.chromium import Measured, measured
from sample_letters import COORDINATOR, COURSE, SENDER

from bot.preview.pages import body_of
from bot.preview.samples import letters
from bot.templating import Templates

TEMPLATES = Templates(Path(__file__).parents[1] / "templates")
PAGES = {
    name: body_of(message_from_bytes(letter.raw, policy=policy.default), "html")
    for name, letter in letters(COURSE, SENDER, COORDINATOR, TEMPLATES, strange=True).items()
}
WIDTHS = (360, 800)
LANGUAGES = {"da", "en"}


@pytest.fixture(scope="module")
def chromium() -> str:
    """The browser's program."""
    program = shutil.which("chromium")
    if program is None:
        required = os.environ.get("TILMELDBOT_REQUIRE_SERVERS") == "1"
        (pytest.fail if required else pytest.skip)("chromium is not installed")
    return str(program)


@pytest.fixture(scope="module", params=["light", "dark"])
def shown(
    request: pytest.FixtureRequest, chromium: str, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Measured, ...]:
    """All letters at both widths, in one of the schemes."""
    return measured(chromium, PAGES, WIDTHS, request.param, tmp_path_factory.mktemp(request.param))


def faults(one: Measured) -> Mapping[str, object]:
    """What is wrong with a page, by name; empty where all is well."""
    outline = one.headings
    wrong = {
        "scrolls": one.scrolls > 0,
        "beyond": one.beyond,
        "faint": one.faint,
        "resources": one.resources,
        "lang": one.lang not in LANGUAGES,
        "silent": one.silent,
        "tables": one.tables,
        "headings": outline[:1] != (1,) or any(deeper > level + 1 for level, deeper in pairwise(outline)),
        "links": [text for text in one.links if not text or text.startswith("http")],
    }
    return {name: fault for name, fault in wrong.items() if fault}


def test_every_letter_is_shown_in_both_widths_and_one_scheme(shown: tuple[Measured, ...]) -> None:
    assert {(one.name, one.width) for one in shown} == {(name, width) for name in PAGES for width in WIDTHS}
    assert min(one.texts for one in shown) > 5
    dark = shown[0].dark
    assert {one.dark for one in shown} == {dark}
    assert max(one.ground for one in shown) < 0.02 if dark else min(one.ground for one in shown) > 0.8


def test_every_letter_fits_can_be_read_and_asks_for_nothing(shown: tuple[Measured, ...]) -> None:
    assert [(one.name, one.width, faults(one)) for one in shown if faults(one)] == []


@pytest.mark.parametrize("name", PAGES)
def test_no_letter_names_anything_to_be_loaded(name: str) -> None:
    page = PAGES[name].casefold()
    assert [
        word for word in ("src=", "url(", "@import", "<link", "<script", "<iframe", "<object") if word in page
    ] == []


WELL = '<!doctype html><html lang="da"><body style="margin: 0"><h1>Hej</h1>{}</body></html>'
BAD = {
    "wide": ("scrolls, beyond", WELL.format('<p style="width: 900px">Hej</p>')),
    "unbroken": ("scrolls, beyond", WELL.format(f"<p>{'x' * 200}</p>")),
    "cut": ("beyond", WELL.format('<div style="overflow: hidden"><p style="width: 900px">Hej</p></div>')),
    "grey": ("faint", WELL.format('<p style="color: #777; background: #fff">Hej</p>')),
    "inherited": ("faint", WELL.format('<div style="background: #333"><p style="color: #222">Hej</p></div>')),
    "glass": ("faint", WELL.format('<p style="color: #fff; background: rgba(255, 255, 255, .9)">Hej</p>')),
    "picture": ("resources, silent", WELL.format('<img src="http://images.example/x.png">')),
    "table": ("tables", WELL.format("<table><tr><td>Hej</td></tr></table>")),
    "skipped": ("headings", WELL.format("<h3>Hej</h3>")),
    "mute": ("lang", WELL.format("<p>Hej</p>").replace(' lang="da"', "")),
    "bare": ("links", WELL.format('<a style="color: #00f" href="http://x.example">http://x.example</a>')),
    "large": ("", WELL.format('<p style="color: #888; background: #fff; font-size: 24px">Hej</p>')),
    "well": ("", WELL.format("<p>Hej</p>")),
}


def test_a_bad_letter_is_caught(chromium: str, tmp_path: Path) -> None:
    found = measured(chromium, {name: page for name, (_, page) in BAD.items()}, (360,), "light", tmp_path)
    assert {one.name: ", ".join(faults(one)) for one in found} == {name: wrong for name, (wrong, _) in BAD.items()}


def test_ink_that_forgot_the_dark_is_caught(chromium: str, tmp_path: Path) -> None:
    page = WELL.format("<style>:root { color-scheme: light dark }</style><p style='color: #222'>Hej</p>")
    assert [faults(one) for one in measured(chromium, {"dark": page}, (360,), "light", tmp_path)] == [{}]
    assert [list(faults(one)) for one in measured(chromium, {"dark": page}, (360,), "dark", tmp_path)] == [["faint"]]
