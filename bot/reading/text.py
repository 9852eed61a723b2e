"""The sender's own words as one text, with the way back to where each stretch stood in the mail.

Quoted history and disclaimers are left out, unless the sender points to them. Nothing here knows what the words mean.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

from bot.mail.values import Mail, PartKind
from bot.reading.phrases.data import TYPED_BELOW
from bot.reading.values import Evidence

LONGEST_TEXT = 20_000
_BLANKS = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u200a\u202f\u2002\u2003"), " ")
_OWN = (PartKind.FRESH, PartKind.SIGNATURE)
_ANSWER = re.compile(r"^\s*(?:(?:sv|re|vs|fwd?|aw|videresendt|antw)\s*(?:\[\d+\])?:\s*)+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of the text: from `start` on it is part number `part` (None: the subject), of that kind."""

    start: int
    part: int | None
    where: str


@dataclass(frozen=True, slots=True)
class Text:
    """The text and its stretches, in order; the sender's own words end at `own_end`.

    `cut` is true where the mail was longer than LONGEST_TEXT.
    """

    text: str
    stretches: tuple[Stretch, ...]
    own_end: int
    cut: bool = False

    def stretch_at(self, offset: int) -> Stretch:
        """The stretch that holds `offset`."""
        return self.stretches[max(0, bisect_right([stretch.start for stretch in self.stretches], offset) - 1)]

    def evidence(self, field: str, value: str, start: int, end: int) -> Evidence:
        """Evidence for a value that stands at these offsets of the text."""
        stretch = self.stretch_at(start)
        words = " ".join(self.text[max(stretch.start, start - 30) : end + 30].split())
        return Evidence(field, value, stretch.where, words, stretch.part, start - stretch.start, end - stretch.start)


def own_words(mail: Mail) -> Text:
    """What the sender wrote: the subject (unless it answers or forwards), fresh text, signature.

    Behind it, beyond `own_end`, what the sender passes on, and quoted text where answers are said to stand in it.
    """
    subject = "" if _ANSWER.match(mail.subject) else " ".join(mail.subject.split())
    own = [(None, "subject", subject), *_parts(mail, *_OWN)]
    pointed = [PartKind.QUOTED] if TYPED_BELOW.first(mail.fresh[:LONGEST_TEXT]) else []
    other = [
        part for part in _parts(mail, PartKind.FORWARDED, *pointed) if not mail.parts[part[0] or 0].ours or pointed
    ]
    return _joined(own, other)


def _parts(mail: Mail, *kinds: PartKind) -> list[tuple[int | None, str, str]]:
    return [(index, part.kind.value, part.text) for index, part in enumerate(mail.parts) if part.kind in kinds]


def _joined(own: list[tuple[int | None, str, str]], other: list[tuple[int | None, str, str]]) -> Text:
    """One text out of (part, where, text), parted by blank lines."""
    stretches, texts, length, cut, own_end = [], [], 0, False, 0
    for number, (part, where, text) in enumerate([*own, *other]):
        own_end = max(0, length - 2) if number == len(own) else own_end
        cut = cut or (number < len(own) and length + len(text) > LONGEST_TEXT)
        text = text[: max(0, LONGEST_TEXT - length)]
        if text:
            stretches.append(Stretch(length, part, where))
            texts.append(text.translate(_BLANKS))
            length += len(text) + 2
    whole = "\n\n".join(texts)
    return Text(whole, tuple(stretches) or (Stretch(0, None, "subject"),), own_end if other else len(whole), cut)
