"""A certificate of attendance as PDF: one page A4, the same bytes for the same values.

No words: those are of templates/<language>/certificate_sheet.jinja. The fonts (DejaVu, free to pass on, see their
LICENSE) belong to the code; nothing else is read.
"""

import unicodedata
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont
from fpdf import FPDF, ViewerPreferences
from fpdf.enums import Align, XPos, YPos

from bot.course import Course
from bot.deciding.values import Seat
from bot.reading import Language
from bot.writing.values import AttachedFile, CertificateWords, SenderInfo, Templates

FONTS = {name: Path(__file__).parent / "fonts" / f"DejaVu{name}.ttf" for name in ("Sans", "Serif")}
TEAL, INK, GREY = (11, 85, 99), (29, 42, 48), (87, 100, 108)  # as in the letters
WIDTH, HEIGHT = 210, 297  # millimetres: A4
COLUMN = 150  # the width of text
SMALLEST = 15  # points: a name that would have to be smaller takes several lines
SIGNED_AT, FOOT_AT = 228, 270  # millimetres from the top
MANY = 8  # more days than that stand in one block, small
IN_ASCII: Mapping[str, str] = {"æ": "ae", "ø": "oe", "å": "aa", "ł": "l", "đ": "d", "ð": "d", "þ": "th"}


def certificate(
    seat: Seat, course: Course, language: Language, sender: SenderInfo, templates: Templates, now: datetime
) -> AttachedFile:
    """The certificate of somebody who was at all meetings but those that the seat is absent from, given at `now`."""
    days = [meeting for meeting in course.meetings if meeting.number not in seat.absent]
    values = {"seat": seat, "course": course, "days": days, "sender": sender, "now": now}
    words = templates.certificate(language, values)
    return AttachedFile(f"{_in_ascii(words.file)}.pdf", "application", "pdf", _pdf(words, language, sender.name, now))


def missing_letters(text: str) -> str:
    """The letters of a text that the fonts have not got, so that a name with them could not be printed right."""
    return "".join(one for one in _composed(text) if one.isalpha() and ord(one) not in _known())


def _pdf(words: CertificateWords, language: Language, author: str, now: datetime) -> bytes:
    """The page. What the fonts have not got (pictures, say) is left out."""
    pdf = FPDF(format="A4")
    pdf.set_creation_date(now)
    pdf.set_lang(language)
    pdf.set_title(_shown(words.title))
    pdf.set_author(_shown(author))
    pdf.viewer_preferences = ViewerPreferences(display_doc_title=True)
    pdf.set_auto_page_break(False)
    for family, file in FONTS.items():
        pdf.add_font(family, fname=file)
    pdf.add_page()
    _frame(pdf)
    _body(pdf, words)
    _foot(pdf, words)
    return bytes(pdf.output())


def _frame(pdf: FPDF) -> None:
    pdf.set_draw_color(*TEAL)
    for margin, line in ((12, 0.9), (14.5, 0.25)):
        pdf.set_line_width(line)
        pdf.rect(margin, margin, WIDTH - 2 * margin, HEIGHT - 2 * margin)


def _body(pdf: FPDF, words: CertificateWords) -> None:
    pdf.set_y(46)
    _line(pdf, words.heading, "Serif", 34, TEAL)
    pdf.set_line_width(0.25)
    pdf.line(WIDTH / 2 - 18, 68, WIDTH / 2 + 18, 68)
    pdf.set_y(82)
    _line(pdf, words.opening, "Sans", 12, GREY, below=5)
    _line(pdf, words.name, "Serif", 26, INK, below=2)
    for line in words.role.splitlines():
        _line(pdf, line, "Sans", 12, INK)
    pdf.set_y(pdf.get_y() + 9)
    _line(pdf, words.did, "Sans", 12, GREY, below=5)
    _line(pdf, words.course, "Serif", 22, TEAL, below=9)
    days = words.days.splitlines()
    if len(days) > MANY:
        _line(pdf, " · ".join(days), "Sans", 8, INK)
    else:
        for day in days:
            _line(pdf, day, "Sans", 11, INK, height=7)


def _foot(pdf: FPDF, words: CertificateWords) -> None:
    pdf.set_y(SIGNED_AT)
    _line(pdf, words.given, "Sans", 10, GREY, below=4)
    first, *others = [*words.signature.splitlines(), ""]
    _line(pdf, first, "Serif", 14, INK, below=0.5)
    for line in others:
        _line(pdf, line, "Sans", 10, INK, height=5)
    pdf.set_y(FOOT_AT)
    _line(pdf, words.organisers, "Sans", 8, GREY)


def _line(
    pdf: FPDF,
    text: str,
    family: str,
    size: float,
    colour: tuple[int, int, int],
    *,
    height: float | None = None,
    below: float = 0,
) -> None:
    """Text in the middle of the page, smaller where it is too wide, over several lines where it still is."""
    text = _shown(text)
    if not text:
        return
    pdf.set_font(family, size=size)
    width = pdf.get_string_width(text)
    if width > COLUMN - 3:
        size = max(min(size, SMALLEST), size * (COLUMN - 3) / width)
        pdf.set_font(family, size=size)
    pdf.set_text_color(*colour)
    pdf.set_x((WIDTH - COLUMN) / 2)
    line = height or size * 0.5
    pdf.multi_cell(COLUMN, line, text, align=Align.C, new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    pdf.set_y(pdf.get_y() + below)


def _shown(text: str) -> str:
    """A line as the fonts can print it."""
    return " ".join("".join(one for one in _composed(text) if one.isspace() or ord(one) in _known()).split())


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


@cache
def _known() -> frozenset[int]:
    """The code points that all the fonts have."""
    return frozenset[int].intersection(*(frozenset(TTFont(file).getBestCmap()) for file in FONTS.values()))


def _in_ascii(text: str) -> str:
    """A name of a file that any mail program keeps: "deltagerbevis-mette-kjaer"."""
    lower = "".join(IN_ASCII.get(one, one) for one in text.casefold())
    plain = unicodedata.normalize("NFKD", lower).encode("ascii", "ignore").decode()
    return "-".join("".join(one if one.isalnum() else " " for one in plain).split())[:100].rstrip("-")
