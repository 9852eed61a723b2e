"""How letters show values: days, times, numbers, phones and lists in the reader's language; text at its width."""

import re
import textwrap
import unicodedata
from collections.abc import Callable, Iterable
from datetime import date, datetime, time
from decimal import Decimal
from functools import partial
from typing import Any
from urllib.parse import quote_plus
from zoneinfo import ZoneInfo

import phonenumbers
from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.numbers import format_decimal

WIDTH = 72  # columns of plain text


def filters(locale: str, zone: ZoneInfo) -> dict[str, Callable[..., str]]:
    """The filters that a template may use, by name; moments are told in `zone`."""
    return {
        "date": partial(_date, locale=locale, zone=zone),
        "time": partial(_time, locale=locale, zone=zone),
        "number": partial(_number, locale=locale),
        "phone": _phone,
        "on_map": _on_map,
        "fill": fill,
        "tight": _tight,
        "listed": partial(_listed, locale=locale),
        "sentence": _sentence,
    }


def printable(value: Any) -> Any:
    """Output without control characters (a line feed may stay), half characters and marks that turn the writing."""
    if not isinstance(value, str):
        return value
    return value.translate({ord(one): " " for one in set(value) if one != "\n" and _is_control(one)})


def _is_control(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cs") or unicodedata.bidirectional(character) in _TURNS


_TURNS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}  # Unicode Standard Annex 9, section 2


def _date(value: date, pattern: str = "full", *, locale: str, zone: ZoneInfo) -> str:
    """A day in words ("torsdag den 11. juni 2026"), or by a CLDR pattern; a moment gives its day in `zone`.

    HTML keeps the day and its month on one line; where plain text is filled, the blank becomes an ordinary one.
    """
    day = format_date(value.astimezone(zone) if isinstance(value, datetime) else value, pattern, locale=locale)
    return re.sub(r"(\d\.?) (?=[^\W\d])", "\\1\N{NO-BREAK SPACE}", day)


def _time(value: time | datetime, *, locale: str, zone: ZoneInfo) -> str:
    """The time of day: "9.30" in Danish, "09:30" in English; of a moment, in `zone`."""
    hour = value.astimezone(zone).time() if isinstance(value, datetime) else value
    return format_time(hour, "H.mm" if locale.startswith("da") else "HH:mm", locale=locale)


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


def _on_map(place: str) -> str:
    """Where a map shows a place, on any device: Google Maps URLs, "Search"."""
    return f"https://www.google.com/maps/search/?api=1&query={quote_plus(place)}"


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


def tidy(text: str) -> str:
    """The page without blanks at line ends, with single blank lines and one line feed at its end."""
    lines = "\n".join(line.rstrip() for line in text.splitlines())
    return re.sub(r"\n{3,}", "\n\n", lines).strip("\n") + "\n"
