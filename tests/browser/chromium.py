"""Many pages, each in frames of several widths, measured by one run of chromium, in light or in dark."""

import json
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
SCHEMES = {"dark": 0, "light": 1}  # blink::mojom::PreferredColorScheme


@dataclass(frozen=True)
class Measured:
    """What measure.js found about a page. `scrolls`: how many pixels too wide; `faint`: texts without contrast."""

    name: str
    width: int
    dark: bool
    ground: float
    lang: str
    scrolls: int
    beyond: tuple[str, ...]
    faint: tuple[str, ...]
    texts: int
    resources: tuple[str, ...]
    silent: int
    tables: int
    headings: tuple[int, ...]
    links: tuple[str, ...]


def measured(
    program: str, pages: Mapping[str, str], widths: tuple[int, ...], scheme: str, folder: Path
) -> tuple[Measured, ...]:
    """Each of the pages at each of the widths, by the browser `program`, which keeps its files in `folder`."""
    frames = "".join(_frame(name, page, width) for name, page in pages.items() for width in widths)
    script = (HERE / "measure.js").read_text("utf-8")
    harness = folder / f"{scheme}.html"
    harness.write_text(f'<!doctype html><meta charset="utf-8"><script>{script}</script><body>{frames}', "utf-8")
    page = _dumped(program, harness, scheme, folder / "profile")
    found = re.search(r'<script type="application/json" id="measured">(.*?)</script>', page, re.DOTALL)
    assert found, "the browser measured nothing"
    return tuple(_as_value(one) for one in json.loads(found[1]))


def _frame(name: str, page: str, width: int) -> str:
    return f'<iframe data-name="{escape(name)}" width="{width}" style="border: 0" srcdoc="{escape(page)}"></iframe>'


def _as_value(one: dict[str, Any]) -> Measured:
    found: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in one.items()}
    return Measured(**found)


def _dumped(program: str, harness: Path, scheme: str, profile: Path) -> str:
    """The page as it stands after its scripts have run."""
    command = [
        program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
        f"--user-data-dir={profile}", "--host-resolver-rules=MAP * ~NOTFOUND",
        f"--blink-settings=preferredColorScheme={SCHEMES[scheme]}", "--dump-dom", harness.as_uri(),
    ]  # fmt: skip
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8", timeout=300).stdout
