"""The letters as files: one index page, and for each letter a page, its plain text and the message itself.

The pages hold everything they need, ask nothing of the network, and run no script. Every value is escaped; a letter's
HTML stands in a frame that may do nothing.
"""

from collections.abc import Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

import jinja2

from bot.demo.ending import Ending, Told
from bot.demo.story import Act
from bot.mail import PartKind

PAGES = Path(__file__).parent / "pages"
INDEX = "index.html"


def write_gallery(acts: Sequence[Act], ending: Ending, zone: ZoneInfo, out: Path) -> Path:
    """Write the files into the folder `out`, made where it is missing; the index page."""
    pages = jinja2.Environment(
        loader=jinja2.FileSystemLoader(PAGES), autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True
    )
    out.mkdir(parents=True, exist_ok=True)
    answered = {letter.number: one for one in ending.told for letter in one.letters}
    for letter in ending.letters:
        page = pages.get_template("letter.html").render(
            letter=letter, one=answered.get(letter.number), written=_written(answered.get(letter.number)), zone=zone
        )
        (out / f"{letter.name}.html").write_text(page, "utf-8")
        (out / f"{letter.name}.txt").write_text(letter.body("plain"), "utf-8")
        (out / f"{letter.name}.eml").write_bytes(letter.raw)
    index = out / INDEX
    shown = [(act, ending.sent_in(act)) for act in acts]
    index.write_text(pages.get_template(INDEX).render(shown=shown, answered=answered, zone=zone), "utf-8")
    return index


def _written(one: Told | None) -> str:
    """What the sender of the mail wrote, without what stood below it."""
    return one.sample.mail.text(PartKind.FRESH, PartKind.SIGNATURE) if one else ""
