"""Loads templates/ once and renders letters: one template a letter, turned into text and HTML by two layouts.

A letter's words stand once, in `templates/<language>/<kind>.jinja`. How text and HTML are set stands in
`templates/text/` and `templates/html/`, under the same names (`page.jinja`, `blocks.jinja`), so that the two can never
say different things. Values that come out of mails are escaped in HTML, lose their control characters everywhere, and
are never compiled as templates. This module must not know what letters say or whom they go to.
"""

import re
import textwrap
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any, Literal
from zoneinfo import ZoneInfo

import css_inline
import jinja2
import phonenumbers
from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.numbers import format_decimal
from jinja2.meta import find_referenced_templates

from bot.deciding.values import LetterKind
from bot.reading import Language
from bot.writing import EventWords, Rendered

LOCALES: Mapping[Language, str] = {"da": "da_DK", "en": "en_GB"}
FOR_THE_HOUSE = frozenset({LetterKind.DIGEST, LetterKind.ALARM, LetterKind.CHANGE_PROPOSED})  # in Danish only
DANISH_TIME = ZoneInfo("Europe/Copenhagen")
WIDTH = 72  # columns of plain text
EVENT = "event.jinja"  # a meeting as calendars show it
EVENT_PARTS = ("summary", "location", "description", "alarm")

Layout = Literal["text", "html"]
LAYOUTS: tuple[Layout, ...] = ("text", "html")


class TemplateError(Exception):
    """A template is missing, cannot be compiled, or uses a name that the letter does not give."""


class Templates:
    """All templates of a folder, compiled."""

    def __init__(self, folder: Path, zone: ZoneInfo = DANISH_TIME) -> None:
        """Compile them. `folder` holds da/, en/, text/ and html/; moments in letters are told in `zone`.

        TemplateError says which file is wrong, and where.
        """
        self._events = {language: _event(folder, language, zone) for language in LOCALES}
        self._inliner = css_inline.CSSInliner(load_remote_stylesheets=False)
        self._pages = {
            (layout, language, kind): page
            for layout in LAYOUTS
            for language in LOCALES
            for kind, page in _compiled([folder / layout, folder / language], layout, language, zone).items()
        }

    def render(self, kind: LetterKind, language: Language, context: Mapping[str, object]) -> Rendered:
        """The letter's subject (one line), text (LF, 72 columns where words allow) and HTML.

        TemplateError where the template uses a name that `context` does not hold.
        """
        try:
            page = self._pages["text", language, kind].render(context)
            html = self._pages["html", language, kind].render(context)
        except jinja2.TemplateError as error:
            raise TemplateError(f"{language}/{kind}.jinja: {error}") from error
        subject, _, text = page.partition("\n")
        return Rendered(subject, _tidy(text), self._inliner.inline(html))

    def event(self, language: Language, context: Mapping[str, object]) -> EventWords:
        """A meeting as a calendar shows it, in plain text without line breaks but in the description.

        TemplateError where the template uses a name that `context` does not hold.
        """
        template = self._events[language]
        try:
            said = {
                part: _tidy("".join(template.blocks[part](template.new_context(dict(context))))).strip()
                for part in EVENT_PARTS
            }
        except jinja2.TemplateError as error:
            raise TemplateError(f"{language}/{EVENT}: {error}") from error
        return EventWords(**said)


def _event(folder: Path, language: Language, zone: ZoneInfo) -> jinja2.Template:
    """The template of what calendars show; TemplateError where a part of it is missing."""
    environment = _environment(jinja2.FileSystemLoader([folder / "text", folder / language]), "text", language, zone)
    try:
        template = environment.get_template(EVENT)
    except jinja2.TemplateSyntaxError as error:
        raise TemplateError(f"{error.filename or error.name}, line {error.lineno}: {error.message}") from error
    except jinja2.TemplateNotFound as error:
        raise TemplateError(f"{folder / language / str(error.name)}: there is no such template") from error
    if missing := [part for part in EVENT_PARTS if part not in template.blocks]:
        raise TemplateError(f"{folder / language / EVENT}: there is no block {missing[0]}")
    return template


def _compiled(
    folders: Sequence[Path], layout: Layout, language: Language, zone: ZoneInfo
) -> dict[LetterKind, jinja2.Template]:
    """The page of each letter, after everything that stands in `folders` has been compiled."""
    loader = jinja2.FileSystemLoader(folders)
    environment = _environment(loader, layout, language, zone)
    try:
        for name in environment.list_templates(extensions=["jinja"]):
            source, filename, _ = loader.get_source(environment, name)
            for other in find_referenced_templates(environment.parse(source, name, filename)):
                environment.get_template(other or "")
        kinds = [kind for kind in LetterKind if language == "da" or kind not in FOR_THE_HOUSE]
        return {kind: environment.get_template(f"{kind}.jinja") for kind in kinds}
    except jinja2.TemplateSyntaxError as error:
        raise TemplateError(f"{error.filename or error.name}, line {error.lineno}: {error.message}") from error
    except jinja2.TemplateNotFound as error:
        raise TemplateError(f"{folders[-1] / str(error.name)}: there is no such template") from error


def _environment(loader: jinja2.BaseLoader, layout: Layout, language: Language, zone: ZoneInfo) -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=loader,
        autoescape=layout == "html",
        undefined=jinja2.StrictUndefined,
        finalize=_printable,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    locale = LOCALES[language]
    environment.filters |= {
        "date": partial(_date, locale=locale, zone=zone),
        "time": partial(_time, locale=locale, zone=zone),
        "number": partial(_number, locale=locale),
        "phone": _phone,
        "fill": fill,
        "tight": _tight,
        "listed": partial(_listed, locale=locale),
        "sentence": _sentence,
    }
    environment.globals["language"] = language
    return environment


def _printable(value: Any) -> Any:
    """Output without control characters (a line feed may stay), half characters and marks that turn the writing."""
    if not isinstance(value, str):
        return value
    return value.translate({ord(one): " " for one in set(value) if one != "\n" and _is_control(one)})


def _is_control(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cs") or unicodedata.bidirectional(character) in _TURNS


_TURNS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}  # Unicode Standard Annex 9, section 2


def _date(value: date, pattern: str = "full", *, locale: str, zone: ZoneInfo) -> str:
    """A day in words ("torsdag den 11. juni 2026"), or by a CLDR pattern; a moment gives its day in `zone`."""
    return format_date(value.astimezone(zone) if isinstance(value, datetime) else value, pattern, locale=locale)


def _time(value: time | datetime, *, locale: str, zone: ZoneInfo) -> str:
    """The time of day: "10.00" in Danish, "10:00" in English; of a moment, in `zone`."""
    return format_time(value.astimezone(zone).time() if isinstance(value, datetime) else value, "short", locale=locale)


def _number(value: Decimal | int, *, locale: str) -> str:
    """A number as people write it: "7.500", "7.500,50" in Danish; øre only where there are any."""
    return format_decimal(value, "#,##0" if value == int(value) else "#,##0.00", locale=locale)


def _phone(value: str) -> str:
    """A phone number in international form, "+45 65 51 43 01"; what is no number in E.164 stays as it is."""
    try:
        number = phonenumbers.parse(value)
    except phonenumbers.NumberParseException:
        return value
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def _listed(values: Iterable[str], *, locale: str) -> str:
    """A list in words: "Karen Holm, Bo Lind og Ida Bæk"."""
    return format_list(list(values), locale=locale)


def _sentence(value: str) -> str:
    """The same text with a capital first letter; the rest stays as it is."""
    return value[:1].upper() + value[1:]


def fill(text: str, first: str = "", rest: str = "") -> str:
    """One paragraph of plain text, broken at WIDTH columns; `first` opens its first line, `rest` each other one."""
    return textwrap.fill(
        " ".join(text.split()),
        WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _tight(text: str) -> str:
    """The lines of a list, without the empty ones that the blocks in it leave behind."""
    return "\n".join(line for line in text.splitlines() if line.strip())


def _tidy(text: str) -> str:
    """The page without blanks at line ends, with single blank lines and one line feed at its end."""
    lines = "\n".join(line.rstrip() for line in text.splitlines())
    return re.sub(r"\n{3,}", "\n\n", lines).strip("\n") + "\n"
