"""Mentions of a course's meetings in free text: "d. 20/8", "det andet møde", "de to sidste gange", "uge 40".

Only days on which a meeting is held come out; what is said about them (coming or not) is `absences`' matter.
"""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import islice
from typing import NamedTuple

from bot.course import Course
from bot.reading.literals import Way
from bot.reading.meetings import COUNTS, DAY, MONTH, MONTHS, NUMBERS, ORDINALS, WEEKDAYS, Calendar, Mention, calendar_of
from bot.reading.stretches import stretches

MOST = 50  # mentions read out of one text
_WEEKDAY = r"(?:mandag|tirsdag|onsdag|torsdag|fredag|monday|tuesday|wednesday|thursday|friday)"
_ORDINAL = (
    r"(?:første|anden|andet|tredje|tredie|fjerde|femte|sjette|first|second|third|fourth|fifth|[1-6]\."
    r"|[1-4](?:st|nd|rd|th))"
)
_SESSION = (
    r"(?:møde\w{0,4}|gange?n?|mødegange?n?|kursusdage?n?|kursusgange?n?|mødedage?n?|dage?n?|sessione?r?n?|samlinge?r?n?"
    r"|seance\w?|modul\w{0,3}|netværksmøde\w{0,3}|runde|meetings?|sessions?|days?|times?|date|dato\w{0,3})"
)
_JOIN = r"(?:\s?(?:,|og|samt|eller|and|&)\s?)"
_COUNT = r"to|tre|two|three|2|3"
_EDGE = r"første|sidste|first|last"
_NTH = rf"(?:{_ORDINAL}|næstsidste|sidste|næste|next|last)"
# Between the months of a list: "i juni og i september".
_MONTHS = rf"{MONTH}(?:(?:{_JOIN}|\s?eller\s|\sor\s|\snor\s)(?:(?:heller\s)?(?:ikke\s)?(?:i|in)\s)?{MONTH})*"
_AUTUMN, _SUMMER = range(9, 12), range(6, 9)


class Reader(NamedTuple):
    """One way of naming meetings: what it looks like, how it is read, and an example."""

    pattern: Way
    days: Callable[[re.Match[str], Calendar], tuple[date, ...]]
    example: str


def _written_out(match: re.Match[str], calendar: Calendar) -> tuple[date, ...]:
    year = re.search(r"(?:20)?(\d\d)$", match["year"] or "")
    if year and int(year[1]) != calendar.year() % 100:
        return ()
    return calendar.only(calendar.day(match["day"]))


def _iso(match: re.Match[str], calendar: Calendar) -> tuple[date, ...]:
    return tuple(day for day in calendar.days if day.isoformat() == match[0])


def _span(match: re.Match[str], calendar: Calendar) -> tuple[date, ...]:
    last = calendar.day(match["last"])
    first = calendar.day(match["first"]) if not match["first"].strip(". ").isdigit() else None
    if first is None and last is not None and match["first"].strip(". ").isdigit():
        first = calendar.day(f"{match['first']}/{last.month}")
    return calendar.between(first, last)


def _day_of_month(match: re.Match[str], calendar: Calendar) -> tuple[date, ...]:
    days = tuple(day for day in calendar.days if day.day == int(match["day"]))
    return days if len(days) == 1 else ()


def _ordinals(match: re.Match[str], calendar: Calendar) -> tuple[date, ...]:
    words = re.findall(r"\w+", match["which"].lower())
    last = calendar.days[-1:] if {"sidste", "last"} & set(words) else ()
    last = calendar.days[-2:-1] + last if "næstsidste" in words else last
    following = calendar.next() if {"næste", "next"} & set(words) else ()
    return calendar.numbered(*(ORDINALS[word] for word in words if word in ORDINALS)) + last + following


def _first_or_last(match: re.Match[str], calendar: Calendar) -> tuple[date, ...]:
    count = COUNTS[(match["count"] or match["count2"]).lower()]
    return calendar.days[:count] if re.search("første|first", match[0], re.IGNORECASE) else calendar.days[-count:]


def _numbers(match: re.Match[str], calendar: Calendar) -> tuple[date, ...]:
    return calendar.numbered(*(int(number) for number in re.findall(r"\d", match["numbers"])))


def _spelled(match: re.Match[str], calendar: Calendar) -> tuple[date, ...]:
    word = match["which"].lower()
    return calendar.numbered(NUMBERS[word]) if word in NUMBERS else ()


def _edge(match: re.Match[str], calendar: Calendar) -> tuple[date, ...]:
    return calendar.days[:1] if match["start"] or match["opening"] else calendar.days[-1:]


def _month(match: re.Match[str], calendar: Calendar) -> tuple[date, ...]:
    months = {MONTHS[name[:3].lower()] for name in re.findall(MONTH, match["month"], re.IGNORECASE)}
    return tuple(day for day in calendar.days if day.month in months)


def _season(match: re.Match[str], calendar: Calendar) -> tuple[date, ...]:
    months = _AUTUMN if match["autumn"] else _SUMMER
    return tuple(day for day in calendar.days if day.month in months)


def _middle(_match: re.Match[str], calendar: Calendar) -> tuple[date, ...]:
    return calendar.days[1:-1]


def _week(match: re.Match[str], calendar: Calendar) -> tuple[date, ...]:
    first, last = int(match["first"]), int(match["last"] or match["first"])
    return tuple(day for day in calendar.days if first <= day.isocalendar().week <= last)


def _relative(match: re.Match[str], calendar: Calendar) -> tuple[date, ...]:
    ahead = {"dag": 0, "today": 0, "morgen": 1, "tomorrow": 1, "overmorgen": 2}[match["ahead"].lower()]
    return calendar.only(calendar.today + timedelta(ahead))


def _weekday(match: re.Match[str], calendar: Calendar) -> tuple[date, ...]:
    ahead = (WEEKDAYS[match["weekday"][:3].lower()] - calendar.today.weekday() - 1) % 7 + 1
    weeks = (0, 7) if match["next"] else (0,)
    return tuple(day for more in weeks for day in calendar.only(calendar.today + timedelta(ahead + more)))


def _past(match: re.Match[str], calendar: Calendar) -> tuple[date, ...]:
    weekday = WEEKDAYS.get(match["past"][:3].lower())
    back = 1 if weekday is None else (calendar.today.weekday() - weekday - 1) % 7 + 1
    return calendar.only(calendar.today - timedelta(back))


def _pattern(text: str) -> Way:
    return Way(rf"(?<![\w/]){text}(?!\w)")


# In order: what an earlier row has taken, a later one leaves alone.
READERS = (
    Reader(_pattern(r"20\d\d-\d\d-\d\d"), _iso, "2026-08-20"),
    Reader(
        _pattern(r"(?:uge|week)\s(?P<first>\d{1,2})(?:\s?(?:-|–|og|til|and)\s?(?P<last>\d{1,2}))?"), _week, "uge 40"
    ),
    Reader(
        _pattern(
            rf"(?:fra|(?P<between>mellem|between)|d\.|den|from)?\s?(?:d\.|den)?\s?(?P<first>(?:{DAY})|\d{{1,2}}\.?)"
            rf"\s?(?:til og med|til|t\.?o\.?m\.?|-|–|(?(between)(?:og|and)|til)|to|until)\s?(?:d\.|den)?"
            rf"\s?(?P<last>{DAY})"
        ),
        _span,
        "fra 15. september til 3. oktober",
    ),
    Reader(
        _pattern(rf"(?P<day>\d{{1,2}}(?:\.|st|nd|rd|th)?\s?(?:of\s)?{MONTH})\.?(?:\s?(?:-|')?\s?(?P<year>20\d\d))?"),
        _written_out,
        "torsdag den 20. august",
    ),
    Reader(
        _pattern(rf"(?P<day>{MONTH}\.?\s\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s(?P<year>20\d\d))?"),
        _written_out,
        "August 20th",
    ),
    Reader(
        _pattern(
            r"(?<!kl )(?<!kl\. )(?P<day>\d{1,2}\s?(?:/|\.|-)\s?\d{1,2})(?!\s?kr)"
            r"(?:\s?[./-]\s?(?P<year>(?:20)?\d\d))?\.?(?!\d)"
        ),
        _written_out,
        "d. 20/8",
    ),
    Reader(
        _pattern(
            rf"(?:de|begge)?\s?(?:(?P<count>{_COUNT})\s(?:{_EDGE})|(?:{_EDGE})\s(?P<count2>{_COUNT}))(?:\s{_SESSION})?"
        ),
        _first_or_last,
        "de to sidste gange",
    ),
    Reader(
        _pattern(
            rf"(?P<which>{_NTH}(?:{_JOIN}(?:det\s|den\s|the\s)?{_NTH})*)\s?{_SESSION}"
            r"(?!\s(?:(?:jeg|vi|we|i|du|de)\s)?(?:var|deltog|kom|mødtes|holdt|havde|was|came|met|had)\b)"
        ),
        _ordinals,
        "det andet og det fjerde møde",
    ),
    Reader(
        _pattern(
            r"(?:møde(?:rne)?|gang|dag|modul|session|meeting|kursusdag|mødegang)\s?(?:nr\.?|nummer|no\.?|number)?\s?"
            rf"(?P<numbers>[1-6](?:{_JOIN}[1-6])*)(?![./]?\d)"
        ),
        _numbers,
        "møde 2 og 4",
    ),
    Reader(
        _pattern(rf"(?:nr\.?|nummer)\s(?P<numbers>[1-6](?:{_JOIN}[1-6])*)(?=\s(?:kan|må|er|springer|misser|går)\s)"),
        _numbers,
        "nr. 3 kan jeg ikke",
    ),
    Reader(
        _pattern(r"(?:møde|gang|dag|modul|session|meeting|mødegang)\s(?:nr\.?|nummer|number)\s(?P<which>\w{2,6})"),
        _spelled,
        "gang nummer to",
    ),
    Reader(
        _pattern(
            rf"(?:de|the)?\s?(?:(?:{_COUNT})\s)?(?:midterste|mellemste|middle)(?:\s(?:{_COUNT}))?\s{_SESSION}"
            rf"|(?:de|the)\s(?:{_COUNT})\s(?:i\smidten|in\sthe\smiddle|midterste)"
        ),
        _middle,
        "de to midterste gange",
    ),
    Reader(
        _pattern(
            rf"(?:undtagen|undtaget|på nær|bortset fra|minus|except|but"
            rf"|(?:men|bare|dog|but|just)\s(?:ikke|not))\s(?:for\s)?(?:den|det|the)\s"
            rf"(?P<which>{_NTH}(?:{_JOIN}(?:den\s|det\s)?{_NTH})*)(?=\s?[.,;!?)\n]|$)"
        ),
        _ordinals,
        "alle gange på nær den tredje",
    ),
    Reader(
        _pattern(
            rf"(?:i|in|til|hele|all of|både|both|nemlig|kun|only|except|undtagen|på nær|bortset fra|hverken)\s"
            rf"(?P<month>{_MONTHS})"
        ),
        _month,
        "mødet i september",
    ),
    Reader(_pattern(rf"(?P<month>{MONTH}\s(?:og|and|eller|or)\s{MONTH})(?!\s\d)"), _month, "June and September"),
    Reader(
        _pattern(
            rf"(?<!\d )(?<!\d\. )(?P<month>{MONTH})(?=\s(?:passer|kan jeg|må (?:jeg|i)|går|ryger|dur|duer|glipper)\b)"
        ),
        _month,
        "August passer ikke",
    ),
    Reader(_pattern(rf"the\s(?P<month>{MONTH})\s(?:one|{_SESSION})"), _month, "the September one"),
    Reader(
        _pattern(
            rf"(?P<autumn>(?:hele|i|all) (?:efteråret|autumn)|efterårets (?:to )?{_SESSION}"
            rf"|(?:begge |de to )?efterårs(?:møde|gange|dage)\w*)|(?:hele sommeren|all summer)"
            rf"|sommerens (?:to )?{_SESSION}"
        ),
        _season,
        "hele efteråret",
    ),
    Reader(_pattern(rf"(?P<month>{MONTH})-?(?:mødet|gangen|dagen|datoen|samlingen|møde)"), _month, "novembermødet"),
    Reader(
        _pattern(
            r"(?:(?P<opening>(?:opstarts|start|åbnings|intro)(?:mødet|dagen|gangen))|(?:afslutnings|slut)(?:mødet|dagen"
            r"|gangen)|(?:(?P<start>premieren|opstarten|kick-?off(?:en)?)|finalen|afslutningen)(?=\s(?:over|på\shverdags|af\shverdags|på\s(?:forløb|kurs|hold))|\s?[.,;!?)]|$))"
        ),
        _edge,
        "springer premieren over",
    ),
    Reader(_pattern(r"(?:i\s|\b(?=to))(?P<ahead>dag|morgen|overmorgen|today|tomorrow)"), _relative, "i morgen"),
    Reader(_pattern(r"i\s(?P<past>(?:man|tirs|ons|tors|fre)dags|går)"), _past, "i torsdags"),
    Reader(_pattern(rf"(?P<next>næste\s|next\s)?(?P<weekday>{_WEEKDAY})(?!\s(?:d\.|den|\d))"), _weekday, "på tirsdag"),
    Reader(
        _pattern(
            r"(?:d\.|den|og|,|the|til)\s?(?P<day>\d{1,2})(?:\.|th|st|nd)?(?!\s?[./:%,-]?\d)"
            r"(?!\s?(?:kr|år|stk|medarb))"
        ),
        _day_of_month,
        "den 20.",
    ),
)

_ANY_DAY = Way(rf"(?<![\w/.]){DAY}(?![\w/])")


def names_other_day(text: str, course: Course, besides: tuple[date, ...] = ()) -> bool:
    """Whether `text` names a day (with its month) that is neither a meeting's nor one of `besides`."""
    calendar = Calendar(tuple(sorted(meeting.date for meeting in course.meetings)), course.signup_deadline)
    days = {calendar.day(match[0]) for match in _ANY_DAY.finditer(text)} - {None}
    return bool(days) and not days & {*calendar.days, *besides}


def names_meeting(text: str, course: Course) -> bool:
    """Whether `text` names a meeting's day, with its month."""
    calendar = Calendar(tuple(sorted(meeting.date for meeting in course.meetings)), course.signup_deadline)
    return any(calendar.day(match[0]) in calendar.days for match in _ANY_DAY.finditer(text))


def mentions(text: str, course: Course, received: datetime) -> list[Mention]:
    """The course's meetings that `text` names, in order. Relative days count from `received`, in the course's zone."""
    calendar = calendar_of(course, received)
    found = list(stretches(text, calendar))
    taken = bytearray(len(text))
    for mention in found:
        taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    for pattern, reader, _ in READERS:
        for match in islice(pattern.finditer(text), MOST):
            start, end = match.span()
            if 1 not in taken[start:end]:
                taken[start:end] = b"\1" * (end - start)
                found.append(Mention(start, end, reader(match, calendar)))
    return sorted((mention for mention in found if mention.days), key=lambda mention: mention.start)[:MOST]
