"""Stretches of time in free text: from a day on, up to a day. What is said about them is `absences`' matter."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice

from bot.reading.literals import Way
from bot.reading.meetings import DAY, MONTH, MONTHS, Calendar, Mention, Reach

MOST = 20  # stretches read out of one text
_ONWARD = Way(rf"(?<!bortset )\b(?:fra|from|efter)\s(?:og med\s)?(?:d\.|den)?\s?(?P<day>{DAY})")
_GOES_ON = re.compile(r"\.?\s?(?:20\d\d)?\s?(?:til|-|–|to|until)")  # "fra 15. september til 3. oktober"
_UNTIL = Way(
    r"\b(?P<word>til og med|t\.?o\.?m\.?|(?:frem )?indtil|frem til|until|through)\s(?:d\.|den)?\s?"
    rf"(?P<end>(?:udgangen|slutningen|the end)\s(?:af|of)\s)?(?:(?P<day>{DAY})|(?P<month>{MONTH}))(?!\w)"
)
_INCLUDED = re.compile(r"med|t\.?o|through", re.IGNORECASE)


def stretches(text: str, calendar: Calendar) -> Iterator[Mention]:
    """The stretches that `text` names, each with the meetings in it; of those up to a day only what is to come."""
    for match in islice(_ONWARD.finditer(text), MOST):
        first = calendar.day(match["day"])
        if first and not _GOES_ON.match(text, match.end()):
            yield Mention(*match.span(), calendar.between(first, date.max), Reach.ONWARD)
    for match in islice(_UNTIL.finditer(text), MOST):
        if end := _end(match, calendar):
            yield Mention(*match.span(), calendar.before(end), Reach.UNTIL)


def _end(match: re.Match[str], calendar: Calendar) -> date | None:
    """The first day after the stretch: "til og med august" ends before September, "indtil august" before August."""
    included = bool(_INCLUDED.search(match["word"]) or match["end"])
    if match["day"]:
        last = calendar.day(match["day"])
        return date.fromordinal(last.toordinal() + 1) if last and included else last
    month = MONTHS[match["month"][:3].lower()] + included
    return date(calendar.year() + (month > 12), month - 12 * (month > 12), 1)
