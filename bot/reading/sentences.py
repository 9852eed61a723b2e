"""Where sentences end, and the words of one sentence before and behind a place."""

import re
from bisect import bisect_right

# A full stop behind these ends no sentence: "tlf. 65 …", "d. 11.", "Chr. Holt".
_ABBREVIATION = re.compile(
    r"(?:\b(?:att|tlf|nr|kl|d|dvs|bl|mht|pga|evt|ca|inkl|ekskl|mobil|mob|dir|ref|mrk|st|chr|th|jf|vedr|ang"
    r"|hhv|mvh|mr|mrs|dr|kgs|sdr|nr|pkt|adm|konst|kst|fx|f\.eks|m\.fl|o\.l|p\.t|omk)"
    r"|\b[^\W\d_]|\b\d{1,2})\.$",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?…]+[)\"”’]*(?=\s+[\"“(]?[^\Wa-zæøå_])|\n|;(?=\s)")
WINDOW = 220


class Sentences:
    """The ends of all sentences of a text, for looking around a place. Line ends and semicolons end one, too."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._ends = [0] + [m.end() for m in _STOP.finditer(text) if not self._abbreviated(m)] + [len(text)]

    def _abbreviated(self, stop: re.Match[str]) -> bool:
        return stop.group().startswith(".") and bool(
            _ABBREVIATION.search(self.text[max(0, stop.start() - 12) : stop.start() + 1])
        )

    def bounds(self, offset: int) -> tuple[int, int]:
        """Begin and end of the sentence that holds `offset`."""
        n = bisect_right(self._ends, offset)
        return self._ends[n - 1], self._ends[min(n, len(self._ends) - 1)]

    def before(self, offset: int) -> str:
        """The words of the sentence before `offset`."""
        start = self.bounds(offset)[0]
        return self.text[max(start, offset - WINDOW) : offset]

    def after(self, offset: int) -> str:
        """The words of the sentence behind `offset`."""
        return self.text[offset : min(self.bounds(max(0, offset - 1))[1], offset + WINDOW)]
