"""vCards (RFC 6350 and its elders): the few properties that a signup needs. Anything else is skipped."""

import base64
import binascii
import quopri
import re
from collections.abc import Iterator

from bot.mail.values import Attachment
from bot.reading.contact import e164
from bot.reading.names import LONGEST_NAME
from bot.reading.values import Person

_CARD = re.compile(r"BEGIN:VCARD((?:(?!BEGIN:VCARD).){1,20000}?)END:VCARD", re.IGNORECASE | re.DOTALL)
_LINE = re.compile(r"^(?:[\w-]+\.)?(?P<name>[\w-]+)(?P<parameters>(?:;[^:\n\"]*(?:\"[^\"\n]*\")?)*):(?P<value>.*)$")
_MOBILE = re.compile(r"cell|mobile", re.IGNORECASE)
_NO_VOICE = re.compile(r"fax|pager|modem", re.IGNORECASE)


def people_in_cards(attachments: tuple[Attachment, ...]) -> list[Person]:
    """One person for each vCard among the attachments, in order."""
    cards = (
        a.text
        for a in attachments
        if "vcard" in a.content_type or "directory" in a.content_type or a.filename.lower().endswith(".vcf")
    )
    return [
        person
        for text in cards
        for card in _CARD.finditer(text.replace("\r", ""))
        if (person := _person(card.group(1))).name
    ]


def _person(card: str) -> Person:
    values: dict[str, str] = {}
    phones: list[tuple[int, str]] = []
    for name, parameters, value in _properties(card):
        if name == "TEL":
            number = e164(value.removeprefix("tel:"))
            if number and not _NO_VOICE.search(parameters):
                phones.append((0 if _MOBILE.search(parameters) else 1, number))
        elif name not in values and value:
            values[name] = value
    family, given, *_ = [*(part.strip() for part in re.split(r"(?<!\\);", values.get("N", ""))), "", ""]
    return Person(
        name=(" ".join(_plain(values.get("FN") or f"{given} {family}").split())[:LONGEST_NAME]) or None,
        title=_plain(values.get("TITLE", values.get("ROLE", ""))) or None,
        workplace=_plain(re.split(r"(?<!\\);", values.get("ORG", ""))[0]) or None,
        email=_plain(values.get("EMAIL", "")).casefold() or None,
        phone=min(phones, default=(0, ""))[1] or None,
    )


def _properties(card: str) -> Iterator[tuple[str, str, str]]:
    """Unfolded lines as (name, parameters, decoded value)."""
    quoted_soft = re.sub(r"=\n", "", card) if "QUOTED-PRINTABLE" in card.upper() else card
    for line in re.sub(r"\n[ \t]", "", quoted_soft).split("\n"):
        match = _LINE.match(line.strip())
        if match:
            parameters = match.group("parameters")
            yield match.group("name").upper(), parameters, _decoded(match.group("value"), parameters.upper())


def _decoded(value: str, parameters: str) -> str:
    if "QUOTED-PRINTABLE" in parameters:
        return quopri.decodestring(value.encode()).decode("utf-8", "replace")
    if "ENCODING=B" in parameters:
        try:
            return base64.b64decode(value, validate=False).decode("utf-8", "replace")
        except binascii.Error:
            return ""
    return value


def _plain(value: str) -> str:
    return re.sub(r"\\([,;\\])", r"\1", value.replace("\\n", " ").replace("\\N", " ")).strip()
