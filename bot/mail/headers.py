"""The header block of a message: split, unfolded, decoded; addresses, dates, Message-IDs and parameters out of it.

RFC 5322, 2047 and 2231, read as kindly as a mail client does: whatever the bytes, there is a value. The standard
library's `email.policy.default` raises on several of these, and its parser ends the headers at the first bad line.
Must not know about bodies.
"""

import binascii
import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import unquote_to_bytes

from bot.mail.charset import decode, plain_letters
from bot.mail.values import Address

MAX_HEADERS = 400
MAX_VALUE = 8_000

_FIELD = re.compile(rb"^(?:([!-9;-~]+)[ \t]*:(.*+(?:\n[ \t].*+)*+)|.+)", re.MULTILINE)
_END = re.compile(rb"\n[ \t]*\n")
_FOLD = re.compile(rb"[\r\n]+[ \t]*")
_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]{0,2000})(?:\?=|$)")
_GAP = re.compile(r"(\?=)[ \t\r\n]+(?==\?[^?\s]{1,60}\?[bBqQ]\?)")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")
_ID = re.compile(r"<[^<>\s]{1,990}>")
_PARAMETER = re.compile(r";\s*([^\s=;*\"]{1,60})(?:\*(\d{1,3}))?(\*)?\s*=\s*(\"(?:[^\"\\]|\\.)*\"|[^;]*)")
_PIECE = re.compile(
    r"=\?[^?\s]{1,60}\?[bBqQ]\?[^?]{0,2000}\?=|\"(?:[^\"\\]|\\.){0,500}\"|<[^<>]{0,500}>|\([^()]{0,500}\)"
    r"|(?:(?!=\?)[^\",;:<(])+|.",
    re.DOTALL,
)
_MAILBOX = re.compile(r"(?P<name>[^<]*)<(?P<angle>[^<>]*)>?")
_EMAIL = re.compile(r"[^\s<>()\"',;:@]+@[^\s<>()\"',;:@]+")


def block(raw: bytes, start: int, end: int) -> tuple[list[tuple[str, bytes]], int, list[str]]:
    """The header fields of the message that stands in `raw[start:end]`: (lower-case name, unfolded value).

    Also where the body begins, and the defects. Line ends are LF. A single line that is no field is skipped; where
    several follow the last field, the body begins there (RFC 5322 section 2.1 asks for an empty line first).
    """
    if raw.startswith(b"\n", start, end):
        return [], start + 1, []
    stop = _END.search(raw, start, end)
    stop_at, body = (stop.start(), stop.end()) if stop else (end, end)
    fields: list[tuple[str, bytes]] = []
    strays: list[int] = []  # bad lines since the last field
    defects: list[str] = []
    for match in _FIELD.finditer(raw, start, stop_at):
        name, value = match.groups()
        if name and len(fields) < MAX_HEADERS:
            value = value[:MAX_VALUE]
            fields.append((name.decode("ascii").lower(), (_FOLD.sub(b" ", value) if b"\n" in value else value).strip()))
            strays.clear()
        elif name:
            defects = ["too many headers"]
            break
        elif not raw.startswith((b"From ", b">From "), match.start()):
            defects = ["a header line without a colon"]
            strays.append(match.start())
    if strays and (len(strays) > 1 or not stop or not fields):
        return fields, strays[0], ["no empty line between headers and body"]
    return fields, body, defects


def text_of(raw: bytes) -> str:
    """A header's value as text: raw 8-bit bytes and encoded words decoded, on one line, without control characters."""
    if raw.isascii() and b"=?" not in raw:
        text = raw.decode("ascii")
        return text if text.isprintable() else _tidy(text)
    return _tidy(decode_words(decode(raw)[0]))


def decode_words(text: str) -> str:
    """Encoded words (RFC 2047) decoded; a character split over two neighbouring words of one charset comes whole."""
    if "=?" not in text:
        return text
    found: list[str] = []
    waiting, waiting_charset, at = b"", "", 0
    text = _GAP.sub(r"\1", text)
    for match in _WORD.finditer(text):
        charset = match[1].partition("*")[0].lower()
        if waiting and (match.start() > at or charset != waiting_charset):
            found.append(decode(waiting, waiting_charset)[0])
            waiting = b""
        found.append(text[at : match.start()])
        waiting, waiting_charset, at = waiting + _word_bytes(match[2], match[3]), charset, match.end()
    found += [decode(waiting, waiting_charset)[0], text[at:]]
    return "".join(found)


def _word_bytes(encoding: str, payload: str) -> bytes:
    raw = payload.encode("utf-8", "replace")
    if encoding in "qQ":
        return binascii.a2b_qp(raw, header=True)
    return base64_bytes(raw)


def base64_bytes(raw: bytes) -> bytes:
    """Base64 as far as it can be read: foreign bytes are skipped, missing padding is added."""
    try:
        return binascii.a2b_base64(raw)
    except binascii.Error:
        letters = _NOT_BASE64.sub(b"", raw)
        letters = letters[: len(letters) - 1] if len(letters) % 4 == 1 else letters
        return binascii.a2b_base64(letters + b"=" * (-len(letters) % 4))


def _tidy(text: str) -> str:
    return plain_letters(_CONTROL.sub(" ", text)).strip()


def addresses(raw: str) -> tuple[Address, ...]:
    """The mailboxes of an address list (RFC 5322 section 3.4), groups opened, names decoded, addresses in lower case.

    `raw` is not decoded yet, so that a comma inside an encoded name does not part it. A name with an unquoted comma
    ("Hansen, Mette <m@x.dk>") stays whole.
    """
    found: list[Address] = []
    carried = ""
    for item in _items(raw):
        whole = f"{carried}, {item}" if carried else item
        address = _address(whole)
        carried = "" if address else whole[:200]
        if address:
            found.append(address)
    return tuple(found)


def _items(raw: str) -> list[str]:
    """`raw` cut at commas and semicolons outside quotes, brackets and comments; a group's name is dropped."""
    items = [""]
    for piece in _PIECE.findall(raw):
        if piece in ",;":
            items.append("")
        elif piece == ":":
            items[-1] = ""
        else:
            items[-1] += piece
    return [item.strip() for item in items if item.strip()]


def _address(item: str) -> Address | None:
    match = _MAILBOX.match(item)
    if match:
        email = _EMAIL.search(decode_words(match["angle"])) or _EMAIL.search(match["name"])
        name = match["name"]
    else:
        email = _EMAIL.search(item)
        name = item.replace(email.group(), "") if email else ""
        name = name.strip(" ()")
    if not email:
        return None
    name = _tidy(decode_words(name.strip())).strip("\"' ")
    return Address(" ".join(name.replace('\\"', '"').split()), _tidy(email.group()).lower())


def message_ids(value: str) -> tuple[str, ...]:
    """The Message-IDs of a References, In-Reply-To or Message-ID header, with their angle brackets."""
    return tuple(_ID.findall(value))


def moment(value: str) -> datetime | None:
    """The moment of a Date header, or of a Received header's last clause: aware, UTC; None where there is none."""
    try:
        parsed = parsedate_to_datetime(value.rpartition(";")[2].strip()[:100])
        return parsed.replace(tzinfo=UTC) if parsed.tzinfo is None else parsed.astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def parameters(value: str) -> tuple[str, dict[str, str]]:
    """The value of a Content-Type or Content-Disposition before its parameters, in lower case, and these (RFC 2231)."""
    head, _, _ = value.partition(";")
    pieces: dict[str, list[tuple[int, str, bool]]] = {}
    for match in _PARAMETER.finditer(value[:MAX_VALUE]):
        text = match[4].strip()
        if text.startswith('"') and text.endswith('"') and len(text) > 1:
            text = re.sub(r"\\(.)", r"\1", text[1:-1])
        pieces.setdefault(match[1].lower(), []).append((int(match[2] or 0), text, bool(match[3])))
    return head.strip().lower(), {name: _joined(found) for name, found in pieces.items()}


def _joined(pieces: list[tuple[int, str, bool]]) -> str:
    """One parameter out of its numbered and percent-encoded pieces; a plain one may hold encoded words."""
    pieces.sort(key=lambda piece: piece[0])
    if not any(encoded for _, _, encoded in pieces):
        return _tidy(decode_words("".join(text for _, text, _ in pieces)))
    charset, _, first = pieces[0][1].partition("'")
    texts = [first.partition("'")[2] if first else pieces[0][1], *(text for _, text, _ in pieces[1:])]
    return _tidy(decode(unquote_to_bytes("".join(texts)), charset if first else "")[0])
