"""Loads templates/ once and renders letters: one template a letter, turned into text and HTML by two layouts.

A letter's words stand once, in `templates/<language>/<kind>.jinja`. How text and HTML are set stands in
`templates/text/` and `templates/html/`, under the same names (`page.jinja`, `blocks.jinja`), so that the two can never
say different things. Values that come out of mails are escaped in HTML, lose their control characters everywhere, and
are never compiled as templates. This module must not know what letters say or whom they go to.
"""

import traceback
from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import fields
from pathlib import Path
from zoneinfo import ZoneInfo

import css_inline
import jinja2

from bot.deciding.values import LetterKind
from bot.reading import Language
from bot.templating.filters import fill, tidy
from bot.templating.loading import LOCALES, Folders, Layout, Shelf, Used
from bot.writing import CertificateWords, EventWords, Rendered

__all__ = ["TemplateError", "Templates", "Used", "fill"]


def _names(words: type[EventWords | CertificateWords]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(words))


DANISH_ONLY = frozenset({LetterKind.DIGEST, LetterKind.ALARM, LetterKind.CHANGE_PROPOSED, LetterKind.HEADCOUNT})
DANISH_TIME = ZoneInfo("Europe/Copenhagen")
LAYOUTS: tuple[Layout, ...] = ("text", "html")
EVENT = "event.jinja"  # a meeting as calendars show it
CERTIFICATE = "certificate_sheet.jinja"
PARTS = {EVENT: _names(EventWords), CERTIFICATE: _names(CertificateWords)}  # read block by block


class TemplateError(Exception):
    """Templates cannot be used: missing, wrong, or asking for what the letter does not give; `problems` has lines."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(dict.fromkeys(problems))
        super().__init__("\n".join(self.problems))


class Templates:
    """All templates, compiled. `used` are the names that templates of one's own take from letters."""

    def __init__(self, folder: Path, zone: ZoneInfo = DANISH_TIME, own: Path | None = None) -> None:
        """Compile them. `folder` holds da/, en/, text/ and html/; moments in letters are told in `zone`.

        What stands in `own`, which is laid out in the same way, goes before that. TemplateError says all that is
        wrong, with file and line.
        """
        self._inliner = css_inline.CSSInliner(load_remote_stylesheets=False)
        self._pages: dict[tuple[Layout, Language, LetterKind], jinja2.Template] = {}
        self._parted: dict[tuple[str, Language], jinja2.Template] = {}
        folders = Folders(folder, own)
        problems = list(folders.strays)
        used: list[Used] = []
        for layout in LAYOUTS:
            for language in LOCALES:
                shelf = Shelf(folders, layout, language, zone)
                for kind in kinds_in(language):
                    if page := shelf.page(f"{kind}.jinja"):
                        self._pages[layout, language, kind] = page
                for name in PARTS if layout == "text" else ():
                    if parted := shelf.page(name):
                        self._parted[name, language] = parted
                        problems += _lacking(name, parted)
                problems += shelf.problems
                used += shelf.used
        if problems:
            raise TemplateError(problems)
        self.used = tuple(dict.fromkeys(used))

    def render(self, kind: LetterKind, language: Language, context: Mapping[str, object]) -> Rendered:
        """The letter's subject (one line), text (LF, 72 columns where words allow) and HTML.

        TemplateError where the template uses a name that `context` does not hold, or fails in another way.
        """
        try:
            page = self._pages["text", language, kind].render(context)
            html = self._pages["html", language, kind].render(context)
        except Exception as error:  # a template can call anything that the values have
            raise TemplateError([f"{_place(error) or f'{language}/{kind}.jinja'}: {error}"]) from error
        subject, _, text = page.partition("\n")
        return Rendered(subject, tidy(text), self._inliner.inline(html))

    def event(self, language: Language, context: Mapping[str, object]) -> EventWords:
        """A meeting as a calendar shows it, in plain text; errors as in `render`."""
        return EventWords(**self._said(EVENT, language, context))

    def certificate(self, language: Language, context: Mapping[str, object]) -> CertificateWords:
        """A certificate of attendance, piece by piece, in plain text; errors as in `render`."""
        return CertificateWords(**self._said(CERTIFICATE, language, context))

    def _said(self, name: str, language: Language, context: Mapping[str, object]) -> dict[str, str]:
        template = self._parted[name, language]
        try:
            values = template.new_context(dict(context))
            deque(template.root_render_func(values), maxlen=0)  # what stands outside of the blocks: its imports
            return {part: tidy("".join(template.blocks[part](values))).strip() for part in PARTS[name]}
        except Exception as error:  # a template can call anything that the values have
            raise TemplateError([f"{_place(error) or f'{language}/{name}'}: {error}"]) from error


def _lacking(name: str, template: jinja2.Template) -> list[str]:
    """What a template lacks that is read block by block, so that it can build on no other."""
    return [f"{template.filename}: there is no block {part!r}" for part in PARTS[name] if part not in template.blocks]


def kinds_in(language: Language) -> list[LetterKind]:
    """The letters that there are in a language."""
    return [kind for kind in LetterKind if language == "da" or kind not in DANISH_ONLY]


def _place(error: BaseException) -> str:
    """The template and the line in which an error rose; Jinja puts them into the traceback."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(".jinja")]
    return f"{frames[-1].filename}, line {frames[-1].lineno}" if frames else ""
