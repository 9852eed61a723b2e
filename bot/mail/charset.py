"""Bytes of any declared or undeclared charset -> text. Never raises; must not know about MIME or mail."""

import codecs
import re
import unicodedata
from functools import lru_cache

# Asked for by name these codecs are no charsets of text, or cost more than linear time (punycode).
_NOT_TEXT = frozenset({"idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape", "mbcs", "oem"})
# Charsets in which ASCII bytes mean ASCII and one byte is one letter: mislabelled UTF-8 shows at once in them.
_ONE_BYTE = re.compile(r"ascii|iso8859|iso-8859|cp\d{3,4}$|windows|latin|koi8|mac")

# Invisible or look-alike characters (Unicode, General Punctuation) and what stands for them in a reading.
_ODD = (
    ("\u00a0", " "),  # no-break space
    ("\u2007", " "),  # figure space
    ("\u2009", " "),  # thin space
    ("\u202f", " "),  # narrow no-break space
    ("\u3000", " "),  # ideographic space
    ("\u00ad", ""),  # soft hyphen
    ("\u200b", ""),  # zero-width space
    ("\u200c", ""),  # zero-width non-joiner
    ("\u2060", ""),  # word joiner
    ("\ufeff", ""),  # byte order mark
    ("\u200e", ""),  # left-to-right mark
    ("\u200f", ""),  # right-to-left mark
    *((chr(code), "") for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))),  # direction overrides
    ("\u2028", "\n"),  # line separator
    ("\u2029", "\n"),  # paragraph separator
    ("\x85", "\n"),
    ("\x0b", "\n"),
    ("\x0c", "\n"),
    ("\x00", ""),
)
_COMBINED = re.compile(r"[A-Za-z][\u0300-\u036f]{1,2}")


def decode(raw: bytes, charset: str = "") -> tuple[str, bool]:
    """The text of `raw`, and whether the declared charset was right.

    UTF-8 is tried first where the label names a one-byte charset or none, since text that is valid UTF-8 by chance does
    not occur; then the label; then windows-1252, in which any bytes are some text.
    """
    name = _codec(charset[:40])
    if raw.isascii() and (not name or name == "utf-8" or _ONE_BYTE.search(name)):
        return raw.decode("ascii"), bool(name or not charset)
    if not name or _ONE_BYTE.search(name):
        try:
            return raw.decode("utf-8"), not charset or name == "utf-8"
        except UnicodeDecodeError:
            return raw.decode("cp1252" if name in ("", "ascii", "iso8859-1") else name, "replace"), bool(name)
    try:
        return raw.decode(name), True
    except (UnicodeDecodeError, LookupError):
        return _damaged(raw, name), False


@lru_cache(maxsize=64)
def _codec(charset: str) -> str:
    try:
        name = codecs.lookup(charset.strip(" \"'\t")).name
    except (LookupError, ValueError):
        return ""
    if name in _NOT_TEXT or not getattr(codecs.lookup(name), "_is_text_encoding", True):
        return ""
    return name


def _damaged(raw: bytes, name: str) -> str:
    """Text that its own charset cannot decode: a few broken bytes are replaced, else it is windows-1252."""
    if name == "utf-8":
        text = raw.decode("utf-8", "replace")
        letters = sum(1 for char in text if char > "\x7f")
        if text.count("\ufffd") * 2 < letters:
            return text
    return raw.decode("cp1252", "replace")


def plain_letters(text: str) -> str:
    """`text` without invisible characters, with plain blanks, and letters with accents as one character each."""
    if text.isascii() and "\x0b" not in text and "\x0c" not in text and "\x00" not in text:
        return text
    for odd, plain in _ODD:
        if odd in text:
            text = text.replace(odd, plain)
    return _COMBINED.sub(_compose, text) if "\u0301" in text or "\u030a" in text or "\u0308" in text else text


def _compose(match: re.Match[str]) -> str:
    # Two or three characters at a time: normalising a whole hostile text takes quadratic time.
    return unicodedata.normalize("NFC", match.group())
