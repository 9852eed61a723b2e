"""Letters as pages to look at. They hold all they need, ask nothing of the network, and run no script.

Every value is escaped; a letter's HTML stands in a frame that may do nothing.
"""

import html
import re
from collections.abc import Mapping
from email import message_from_bytes, policy
from email.message import EmailMessage
from functools import partial
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

import jinja2

from bot.deciding.values import Written
from bot.preview.invitations import cards_of

FOLDER = Path(__file__).parent / "pages"
INDEX = "index.html"

_DARK = "@media (prefers-color-scheme: dark)"
_PREHEADER = re.compile(r'<div class="preheader"[^>]*>(.*?)</div>', re.DOTALL)

Scheme = Literal["light", "dark"]


def environment(zone: ZoneInfo, *folders: Path) -> jinja2.Environment:
    """What makes pages of the templates in `folders` and those shared here; moments are told in `zone`."""
    pages = jinja2.Environment(
        loader=jinja2.FileSystemLoader([*folders, FOLDER]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
    )
    pages.filters |= {
        "body": body_of,
        "cards": partial(cards_of, zone=zone),
        "preheader": preheader_of,
        "seen_in": seen_in,
    }
    return pages


def write_pages(letters: Mapping[str, Written], zone: ZoneInfo, out: Path) -> Path:
    """Write a page, the text and the message of each letter into `out`, made where it is missing; the index page."""
    pages = environment(zone)
    out.mkdir(parents=True, exist_ok=True)
    kinds: dict[str, list[str]] = {}
    for name, letter in letters.items():
        message = message_from_bytes(letter.raw, policy=policy.default)
        page = pages.get_template("sample.html").render(name=name, message=message)
        (out / f"{name}.html").write_text(page, "utf-8")
        write_message(letter.raw, message, out / name)
        kinds.setdefault(letter.kind, []).append(name)
    index = out / INDEX
    index.write_text(pages.get_template("samples.html").render(kinds=kinds, first=next(iter(letters))), "utf-8")
    return index


def write_message(raw: bytes, message: EmailMessage, beside: Path) -> None:
    """Write what a page links to: the plain text, the message itself and its files."""
    beside.with_name(f"{beside.name}.txt").write_text(body_of(message, "plain"), "utf-8")
    beside.with_name(f"{beside.name}.eml").write_bytes(raw)
    for file in message.iter_attachments():
        content = file.get_payload(decode=True)
        if isinstance(content, bytes):
            beside.with_name(f"{beside.name}-{Path(file.get_filename('file')).name}").write_bytes(content)


def body_of(message: EmailMessage, subtype: str) -> str:
    """A message's text ("plain") or HTML ("html"); empty where it has none."""
    part = message.get_body((subtype,))
    return part.get_content() if isinstance(part, EmailMessage) else ""


def preheader_of(message: EmailMessage) -> str:
    """What an inbox shows beside the subject."""
    found = _PREHEADER.search(body_of(message, "html"))
    return html.unescape(found[1]) if found else ""


def seen_in(page: str, scheme: Scheme) -> str:
    """A letter's HTML as a mail program with that scheme shows it, whichever the browser has."""
    holds = "all" if scheme == "dark" else "not all"
    return page.replace(_DARK, f"@media {holds}").replace("color-scheme: light dark;", f"color-scheme: {scheme};")
