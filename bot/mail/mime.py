"""The MIME tree of a message, walked within bounds: its headers, the texts that make up its body, its attachments.

RFC 2045–2049, 3462. The standard library's parser recurses into each level and compares each line with all open
boundaries, so that 10^4 nested parts cost quadratic time and then a RecursionError; here each level is one search for
its boundary, and depth, number and size of what is looked at are bounded. Must not know what the text means.
"""

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.mail import headers
from bot.mail.charset import decode
from bot.mail.lines import MAX_LINES, Line
from bot.mail.page import page_lines
from bot.mail.plain import plain_lines
from bot.mail.values import Attachment

MAX_DEPTH = 12
MAX_PARTS = 100
MAX_TEXT = 200_000  # bytes of decoded text looked at in one plain part
MAX_HTML = 600_000  # the same for HTML, where a screen of text may cost ten times its size in styles
MAX_ATTACHED_TEXT = 100_000

# What a file's name says where its type says nothing.
_TYPE_BY_ENDING = {".vcf": "text/vcard", ".ics": "text/calendar"}
_TEXT_ATTACHMENTS = frozenset(
    {
        "text/plain",
        "text/vcard",
        "text/x-vcard",
        "text/directory",
        "text/calendar",
        "application/ics",
        "text/csv",
        "message/delivery-status",
        "message/global-delivery-status",
        "message/disposition-notification",
        "text/rfc822-headers",
        "message/rfc822",
    }
)


@dataclass(slots=True)
class Entity:
    """One MIME entity: where it stands in the raw bytes, its header fields, and what they say about the body."""

    fields: list[tuple[str, bytes]]
    start: int
    end: int
    content_type: str = "text/plain"
    parameters: dict[str, str] = field(default_factory=dict)
    disposition: str = ""
    filename: str = ""
    encoding: str = ""
    cut: bool = False  # the mail ends within it


@dataclass(slots=True)
class Body:
    """What a walk gathers: texts (as lines) and attached messages in the order of the mail, attachments, defects."""

    content: list[list[Line] | Entity] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    defects: list[str] = field(default_factory=list)
    parts: int = 0


def entity(raw: bytes, start: int, end: int, default: str = "text/plain") -> tuple[Entity, list[str]]:
    """The entity in `raw[start:end]` (LF line ends) and its header defects. `default`: the type where none is given."""
    fields, body, defects = headers.block(raw, start, end)
    found = Entity(fields, body, end, default)
    for name, value in reversed(fields):  # the first of several counts
        if name == "content-type":
            kind, found.parameters = headers.parameters(decode(value)[0])
            found.content_type = kind if re.fullmatch(r"[^\s/;]+/[^\s/;]+", kind) else "text/plain"
        elif name == "content-transfer-encoding":
            found.encoding = decode(value)[0].strip().strip('"').lower()
    for name, value in reversed(fields):
        if name == "content-disposition":
            found.disposition, parameters = headers.parameters(decode(value)[0])
            found.filename = parameters.get("filename", "")
    found.filename = (found.filename or found.parameters.get("name", ""))[:255]
    return found, defects


def walk(raw: bytes, top: Entity) -> Body:
    """All that the message `top` holds."""
    body = Body()
    _walk(raw, top, body, 0, report=False)
    return body


def _walk(raw: bytes, part: Entity, body: Body, depth: int, *, report: bool) -> None:
    body.parts += 1
    if body.parts > MAX_PARTS:
        _once(body, "too many parts")
        return
    main = part.content_type.partition("/")[0]
    if main == "multipart" and depth < MAX_DEPTH:
        _walk_multipart(raw, part, body, depth, report=report)
    elif main == "multipart":
        _once(body, "parts nested too deep")
    elif part.content_type in ("message/rfc822", "message/global") and not report:
        body.content.append(part)
    elif part.content_type in ("text/plain", "text/html") and part.disposition != "attachment" and not part.filename:
        body.content.append(_text(raw, part, body))
    else:
        body.attachments.append(_attachment(raw, part, body))


def _walk_multipart(raw: bytes, part: Entity, body: Body, depth: int, *, report: bool) -> None:
    children = _children(raw, part, body)
    if not children:
        part.content_type = "text/plain"
        body.content.append(_text(raw, part, body))
    elif part.content_type == "multipart/alternative":
        _walk_alternatives(raw, children, body, depth, report=report)
    else:
        report = report or part.content_type == "multipart/report"
        for child in children:
            _walk(raw, child, body, depth + 1, report=report)


def _walk_alternatives(raw: bytes, children: list[Entity], body: Body, depth: int, *, report: bool) -> None:
    """Of several forms of one text the one that the reader sees: HTML where it shows any text, else plain.

    A form within which the mail was cut off comes last.
    """
    shown = False
    for child in sorted(children, key=lambda child: (child.cut, child.content_type == "text/plain")):
        if shown and child.content_type in ("text/plain", "text/html"):
            continue
        form = Body(attachments=body.attachments, defects=body.defects, parts=body.parts)
        _walk(raw, child, form, depth + 1, report=report)
        body.parts = form.parts
        if not shown:
            body.content += form.content
            shown = any(isinstance(item, Entity) or any(line.text for line in item) for item in form.content)


def _children(raw: bytes, part: Entity, body: Body) -> list[Entity]:
    boundary = part.parameters.get("boundary", "").encode("utf-8", "surrogateescape")
    if not boundary:
        _once(body, "multipart without a boundary")
        return []
    default = "message/rfc822" if part.content_type == "multipart/digest" else "text/plain"
    found: list[Entity] = []
    start = -1
    for line_start, line_end, last in _boundaries(raw, part, b"--" + boundary):
        if start >= 0:
            found.append(_child(raw, start, max(start, line_start - 1), default, body))
        start = -1 if last else line_end + 1
        if last or len(found) > MAX_PARTS:
            return found
    _once(body, "the last boundary is missing")
    if 0 <= start < part.end:
        found.append(_child(raw, start, part.end, default, body))
        found[-1].cut = True
    return found


def _boundaries(raw: bytes, part: Entity, delimiter: bytes) -> Iterator[tuple[int, int, bool]]:
    """The lines that part a multipart: where each starts and ends, and whether it is the last (RFC 2046 5.1.1)."""
    at = raw.find(delimiter, part.start, part.end)
    while at >= 0:
        end = raw.find(b"\n", at, part.end)
        end = part.end if end < 0 else end
        rest = raw[at + len(delimiter) : min(end, at + len(delimiter) + 100)].strip()
        if rest in (b"", b"--") and (at == part.start or raw[at - 1 : at] == b"\n"):
            yield at, end, bool(rest)
        at = raw.find(delimiter, end, part.end)


def _child(raw: bytes, start: int, end: int, default: str, body: Body) -> Entity:
    child, defects = entity(raw, start, end, default)
    for defect in defects:
        _once(body, defect)
    return child


def content(raw: bytes, part: Entity, limit: int) -> tuple[bytes, bool]:
    """The entity's bytes without their transfer encoding, at most `limit` of them, and whether that cut any."""
    size = part.end - part.start
    if part.encoding == "base64":
        found = headers.base64_bytes(raw[part.start : min(part.end, part.start + limit * 3 // 2)])
        cut = size > limit * 3 // 2
    elif part.encoding == "quoted-printable":
        found = binascii.a2b_qp(raw[part.start : min(part.end, part.start + limit * 3)])
        cut = size > limit * 3
    else:
        found, cut = raw[part.start : min(part.end, part.start + limit)], size > limit
    return found[:limit], cut or len(found) > limit


def _text(raw: bytes, part: Entity, body: Body) -> list[Line]:
    is_html = part.content_type == "text/html"
    found, cut = content(raw, part, MAX_HTML if is_html else MAX_TEXT)
    text, right = decode(found, part.parameters.get("charset", ""))
    if cut:
        _once(body, "text too long, cut")
    if not right:
        _once(body, "text not in its declared charset")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    flowed = part.parameters.get("format", "").lower() == "flowed"
    delsp = part.parameters.get("delsp", "").lower() == "yes"
    lines = page_lines(text) if is_html else plain_lines(text, flowed=flowed, delsp=delsp)
    if len(lines) >= MAX_LINES:
        _once(body, "too many lines, cut")
    return lines


def _attachment(raw: bytes, part: Entity, body: Body) -> Attachment:
    encoded = part.end - part.start
    size = encoded * 3 // 4 if part.encoding == "base64" else encoded
    text = ""
    if part.content_type == "application/octet-stream":
        part.content_type = _TYPE_BY_ENDING.get(part.filename[-4:].lower(), part.content_type)
    if part.content_type in _TEXT_ATTACHMENTS:
        found, cut = content(raw, part, MAX_ATTACHED_TEXT)
        text = decode(found, part.parameters.get("charset", ""))[0].replace("\r\n", "\n").replace("\r", "\n")
        if cut:
            _once(body, "attached text too long, cut")
    return Attachment(part.filename, part.content_type, size, text)


def _once(body: Body, defect: str) -> None:
    if defect not in body.defects:
        body.defects.append(defect)
