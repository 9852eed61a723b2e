"""The letters as files: one index page, and for each letter a page, its plain text and the message itself.

How a letter is shown is bot.preview's, which the pages are made with.
"""

from collections.abc import Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.demo.ending import Ending, Told
from bot.demo.story import Act
from bot.mail import PartKind
from bot.preview.pages import INDEX, environment, write_message

PAGES = Path(__file__).parent / "pages"


def write_gallery(acts: Sequence[Act], ending: Ending, zone: ZoneInfo, out: Path) -> Path:
    """Write the files into the folder `out`, made where it is missing; the index page."""
    pages = environment(zone, PAGES)
    out.mkdir(parents=True, exist_ok=True)
    answered = {letter.number: one for one in ending.told for letter in one.letters}
    for letter in ending.letters:
        page = pages.get_template("letter.html").render(
            letter=letter, one=answered.get(letter.number), written=_written(answered.get(letter.number)), zone=zone
        )
        (out / f"{letter.name}.html").write_text(page, "utf-8")
        write_message(letter.raw, letter.message, out / letter.name)
    index = out / INDEX
    shown = [(act, ending.sent_in(act)) for act in acts]
    index.write_text(pages.get_template(INDEX).render(shown=shown, answered=answered, zone=zone), "utf-8")
    return index


def _written(one: Told | None) -> str:
    """What the sender of the mail wrote, without what stood below it."""
    return one.sample.mail.text(PartKind.FRESH, PartKind.SIGNATURE) if one else ""
