"""HTML -> lines as the reader sees them: hidden text dropped, table rows on one line, cited blockquotes counted.

A tokeniser and a writer, both in one pass and without a tree: a tree builder takes quadratic time for deep nesting
(10^5 nested divs: 21 s), and a mail's text needs none of a tree's repairs. Must not know what a quote header is.
"""

import re
from collections.abc import Iterator

from bot.mail.charset import plain_letters
from bot.mail.hidden import Look, Looks
from bot.mail.layout import FLOWING, Writer
from bot.mail.lines import MAX_LINES, Line
from bot.mail.sight import Sight

_TAG = re.compile(r"<(/?)((?:(?<=/)|[a-zA-Z!?])[^\s/>]*)([^>]*)>")
_PIECE = 32_000
_UNSEEN = re.compile(r"<!--|<(style|script|title|textarea|xml|template|noframes)\b[^>]*>", re.IGNORECASE)
_BLOCKS = frozenset(
    [
        *("html", "body", "p", "div", "center", "pre", "blockquote", "hr", "h1", "h2", "h3", "h4", "h5", "h6"),
        *("ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th"),
        *("section", "article", "header", "footer", "main", "nav", "aside", "address", "form", "fieldset", "figure"),
    ]
)
_WRITTEN = {name: tag for tag in (*_BLOCKS, "br") for name in (tag, tag.upper(), tag.capitalize())}


def page_lines(source: str) -> list[Line]:
    """The lines of an HTML page that its reader sees, table cells parted by TAB; at most MAX_LINES."""
    # A fixed blank counts where a mere one does not, so it is kept apart until the line is written.
    source = plain_letters(source.replace("\u00a0", "&nbsp;")).replace("&nbsp;", "\u00a0")
    source, sheets = _seen(source)
    looks, sight = Looks(source, sheets), Sight()
    writer = Writer(tight=looks.tight_paragraphs)
    unquoted, tag_of = True, _WRITTEN.get
    for closing, name, attributes, text in _tokens(source):
        tag = tag_of(name)
        if closing and tag in FLOWING and not sight.frames:
            writer.line()
        elif tag or sight.frames or (attributes and not closing and looks.of(attributes).hides):
            if closing:
                _close(tag, name, sight, writer)
            else:
                _open(tag, name, looks.of(attributes), sight, writer)
        if attributes and attributes.count('"') % 2:
            unquoted = not unquoted
        if not unquoted and '"' in text:  # the ">" of the tag stood inside a quoted value, which ends here
            text, unquoted = text.partition('"')[2].partition(">")[2], True
        if text and not sight.hidden:
            writer.add(text)
        if writer.told >= MAX_LINES:
            break
    return writer.end()


def _tokens(source: str) -> Iterator[tuple[str, str, str, str]]:
    """The page's tags, each as (slash, name, attributes, the text that follows it); the first stands for no tag.

    Cut up piece by piece, so that a page of many tags does not take many times its size in memory.
    """
    at = 0
    while at < len(source):
        end = source.find("<", at + _PIECE)
        piece = source[at : end if end >= 0 else len(source)]
        # Where no ">" follows there is no tag: the search ends there, so that it never runs to the end in vain.
        last = piece.rfind(">") + 1
        found = ["", "", "", *_TAG.split(piece[:last])]
        found[-1] += piece[last:]
        yield from zip(found[::4], found[1::4], found[2::4], found[3::4], strict=True)
        at += len(piece)


def _seen(source: str) -> tuple[str, list[str]]:
    """The page without comments and elements that are never shown; and its style sheets."""
    kept: list[str] = []
    sheets: list[str] = []
    at = 0
    last = source.rfind(">") + 1
    while match := _UNSEEN.search(source, at, last):
        kept.append(source[at : match.start()])
        if match[1]:
            closing = re.compile(f"</{match[1]}[^>]*>?", re.IGNORECASE).search(source, match.end())
            end, at = closing.span() if closing else (len(source), len(source))
            if match[1].lower() == "style":
                sheets.append(source[match.end() : end])
        else:
            end = source.find("-->", match.end())
            at = end + 3 if end >= 0 else len(source)
    return "".join([*kept, source[at:]]), sheets


def _open(tag: str | None, name: str, look: Look, sight: Sight, writer: Writer) -> None:
    if sight.frames or look.hides:
        sight.opened(name.lower(), look, block=tag is not None)
    if tag and not sight.gone:
        writer.open(tag, cited=look.cited, tight=look.tight)


def _close(tag: str | None, name: str, sight: Sight, writer: Writer) -> None:
    if tag:
        writer.line()
        if not sight.gone:
            writer.close(tag)
    if sight.frames:
        sight.closed(name.lower())
