"""What a stretch of text says about one person: title, workplace, address, number, food need, each with its place.

For text that is built like a business card or a row of a list: pieces parted by commas, bars and line ends. Whose
stretch it is, is decided elsewhere.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.reading.contact import RANK, emails_in, phones_in
from bot.reading.dietary import needs_in
from bot.reading.names import UPPER, is_given_name
from bot.reading.titles import is_department, is_title, titles_in
from bot.reading.workplaces import rank_of, workplaces_in


@dataclass(frozen=True, slots=True)
class Fact:
    """A value of one field of a person; the fact of the higher rank wins, else the first."""

    field: str
    value: str
    start: int
    end: int
    rank: int = 0
    where: str = ""  # "cc" or "attachment" for a fact that stands outside the text


Facts = dict[str, Fact]
_PIECE = re.compile(r"(?:(?! [-–—/·] )[^\n\t,;|•()·])+")
_ADDRESS = re.compile(r"\d|@|www\.|https?:|\.dk\b|(?:vej|gade|plads|all[eé]|torv|stræde|boulevard)\b", re.IGNORECASE)
_EDGE = " -–—/·"
_ROW_END = re.compile(r"[\n\t|•·()]")
_GOES_ON = re.compile(r"^ (?:for|med|i|af|of|with|in) [\w .&/-]{2,60}$")  # "teamleder i Børn og Unge"
_UNIT = re.compile(r", [^,|•\d@]{3,50}$")  # between bars a comma parts nothing: "| Team Lead, Reading Rooms |"
# A title is somebody's only where the words before it say so: "er souschef", "som ny leder", a comma, a line's begin.
_GATE = re.compile(
    r"(?P<apart>(?:^|[,(;:|/\t\n–-]|[.!?](?= ))\s*(?:(?:vores|min|der er|som er|the|our|my|nuværende|nu|ny|nye|og) )*)$"
    r"|(?P<said>\b(?:er(?: jeg| han| hun)?|jeg er|titel(?:en)?(?: er| af| til)?|stilling(?:en)?(?: som| er)?"
    r"|har (?:nu |jo |selv |siden (?:[\w.]+ ){1,3}?)?været|have been|ansat som|arbejder som|blev|blevet|bliver"
    r"|mellemlederen|am|is|i['’]m"
    r"|(?:skift\w*|får|fået|ændr\w*) (?:\w+ )?(?:titel|stilling|job)(?:en)? (?:til|som))"
    r" (?:(?:the|a|an|vores|min|our|my|nu|i dag|ny|nye|new|newly appointed|[\w-]+['’]s|also|nyslået"
    r"|nyansat|nytiltrådt|jo|selv|også|en af|den|stadig|nyudnævnt|tiltrædende|kommende|nuværende|netop blevet"
    r"|ansat som|pr\.? \d+\.? \w+) ?)*[\"“”»']?)$"
    r"|\b(?:fra [^.\n]{3,60} til|forfremmet til|udnævnt til|ny stilling som|nyt job som) $"
    r"|\bikke (?:længere )?[\w -]{3,40}?,? (?:men|but) (?:nu |derimod )?$"
    r"|\b(?:som|as) (?:(?:a|an|ny|nye|nyslået|nyansat|nytiltrådt|nyudnævnt|nyvalgt|den|en|the) )*[\"“”»']?$",
    re.IGNORECASE,
)
# "Min chef siger ja", "…, og min souschef vil med": not the writer's. Behind a comma alone it is of whom stands before.
_OTHERS = re.compile(r"(?:[.!?;\n]?|[,;]? ?(?:og|and))\s*(?:min|vores|my|our) ", re.IGNORECASE)
# A title that no table knows, by its place and ending: "jeg er læseguide på Nybo Bibliotek".
_PLACED_TITLE = re.compile(
    rf"(?i:\b(?:jeg er|ansat som|arbejder som|i am an?)) "
    r"(?P<title>(?!(?:sikker|heller|efter|over|under|sent)\b|selv)[a-zæøå-]{4,25}(?:er|ør|ist|ent|ant"
    rf"|guide|mand|pilot|kaptajn|vært)) (?:på|ved|hos|at) (?=[{UPPER}])"
)
_PAST = re.compile(
    r"\b(?:var|været|tidligere|først|førhen|dengang|forhenværende|was|former|formerly|ikke længere|hvad"
    r"|hvem|hvis|om|skulle|gerne ville|hvor(?! jeg (?:er|arbejder|sidder)\b))\b[^.,\n]{0,25}\Z",
    re.IGNORECASE,
)
# "Jeg har været leder af Ringe Bibliotek i tre år": what lasted until now is not past.
_HAS_BEEN = re.compile(
    r"\b(?:har|have|['’]ve) (?:nu |jo |selv |(?P<since>siden (?:[\w.]+ ){1,3}?))?(?:været|been) (?:a |an |the )?"
    r"(?:[\w-]+ (?:på|ved|hos|i|at|of) )?\Z",
    re.IGNORECASE,
)
_UNTIL_NOW = re.compile(
    r"[^.!?\n]{0,60}\b(?:(?:i|gennem|for) (?:\w+ ){1,3}?(?:år|måneder|uger|years|months)\b|siden\b|since\b)",
    re.IGNORECASE,
)
_EACH = re.compile(r"\b(?:hhv\.?|henholdsvis|respectively) \Z", re.IGNORECASE)  # one title for each of several people
# The house of a title or of work, where no word of it tells that it is one: "formidlingschef på Nybo Læsekantine".
_AT = re.compile(
    rf" (?:på|ved|hos|at) (?:the )?"
    rf"(?P<house>[{UPPER}][\w'’-]+(?: (?:og |& )?[{UPPER}][\w'’-]+){{0,3}}(?: i [{UPPER}][\w'’-]+)?)"
    r"(?! \d|\w)"
)
_WORKS = re.compile(r"\b(?:arbejder|ansat|sidder|kommer|work)(?: til daglig| nu)?(?= (?:på|ved|hos|fra|at) )")
# An address that no longer holds: "x@y.dk er lukket", "ikke længere x@y.dk".
_GONE = re.compile(
    r"^[>)]?,?\s*\(?(?:som |der )?(?:er (?:lukket|nedlagt|gammel|død|forkert)|virker ikke|lukkes"
    r"|gælder ikke|bruges ikke|duer ikke|nedlægges)",
    re.IGNORECASE,
)
_OLD = re.compile(
    r"\b(?:ikke(?: længere)?|gamle (?:mail|adresse|e-mail)(?: var| er)?|i stedet for|fremfor|frem for"
    r"|tidligere|instead of|old address)\s*[:(<]?\s*\Z",
    re.IGNORECASE,
)
# "Mit nye nummer er …": said so, a number comes before those of the signature.
_OWN_NUMBER = re.compile(
    r"\b(?:mit|min|nyt|nye|my|new)\b[^.,;\n]{0,12}\b(?:nummer|mobil\w*|tlf|telefon\w*|number|phone|cell)\b[^\d\n]{0,15}\Z"
    r"|\b(?:skal (?:rettelig )?være|(?:rettes|ændres) til|rigtige(?: nummer)? er|should be) *:? *\Z",
    re.IGNORECASE,
)
_SAID_OWN = 4
# A house named as who pays is the place of work only where no other is named.
_BILL = re.compile(
    r"\b(?:faktur\w*|afregn\w*|regning\w*|ean|betal\w*|udstedes|invoice|bill)\b[^.\n]{0,40}\Z", re.IGNORECASE
)


def keep_best(facts: Facts, *found: Fact) -> Facts:
    """`facts` with what was found; of two facts of one field the higher rank wins, then the earlier."""
    best = dict(facts)
    for fact in found:
        if fact.field not in best or fact.rank > best[fact.field].rank:
            best[fact.field] = fact
    return best


def pieces_of(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The pieces between separators as (start, end), without the blanks and dashes around them."""
    for match in _PIECE.finditer(text, start, end):
        piece = match.group()
        begin = match.start() + len(piece) - len(piece.lstrip(_EDGE))
        if piece.strip(_EDGE):
            yield begin, begin + len(piece.strip(_EDGE))


def contacts(text: str, start: int, end: int) -> Iterator[Fact]:
    """Addresses and numbers, a direct or mobile number ranked before a switchboard's."""
    for email in emails_in(text, start, end):
        if email.value.startswith(("fornavn", "navn@", "firstname")):
            continue
        if _GONE.match(text[email.end : email.end + 40]) or _OLD.search(text[max(0, email.start - 40) : email.start]):
            continue
        yield Fact("email", email.value, email.start, email.end)
    for phone in phones_in(text, start, end):
        own = _OWN_NUMBER.search(text[max(start, phone.start - 45) : phone.start])
        yield Fact("phone", phone.value, phone.start, phone.end, _SAID_OWN if own else RANK[phone.kind])


def needs(text: str, start: int, end: int) -> Iterator[Fact]:
    """Food needs."""
    for words, begin, stop in needs_in(text, start, end):
        yield Fact("dietary", words, begin, stop)


def titles(text: str, start: int, end: int) -> Iterator[Fact]:
    """Titles that the words before them tie to a person; in prose a past title does not count."""
    for title, begin, stop in titles_in(text, start, end):
        before = text[max(start, begin - 60) : begin]
        gate = _GATE.search(before)
        told = gate and not _is_past(text, before, stop) and not _EACH.search(before)
        if gate and told and not _OTHERS.match(gate.group("apart") or ""):
            title = re.sub(r" med [\w-]*ansvar$", "", title)
            stop = _department_end(text, begin + len(title), end)
            yield Fact(
                "title",
                text[begin:stop],
                begin,
                stop,
                3 if gate.group("said") else 2 if gate.group("apart") is not None else 1,
            )


def _is_past(text: str, before: str, stop: int) -> bool:
    """Whether what stands behind `before` and ends at `stop` is told of the past."""
    lasts = _HAS_BEEN.search(before)
    if lasts and (lasts["since"] or _UNTIL_NOW.match(text, stop)):
        return False
    return _PAST.search(before) is not None


def placed_titles(text: str, start: int, end: int) -> Iterator[Fact]:
    """Titles without any known word, that stand where the writer says what he is."""
    for match in _PLACED_TITLE.finditer(text, start, end):
        yield Fact("title", match.group("title"), *match.span("title"), 2)


def workplaces(text: str, start: int, end: int) -> Iterator[Fact]:
    """Names of workplaces, libraries ranked before municipalities."""
    spans = [(begin, stop) for _, begin, stop in titles_in(text, start, end)]
    for found in workplaces_in(text, start, end):
        before = text[max(start, found.start - 45) : found.start]
        inside = next((span for span in spans if span[0] <= found.start and found.end <= span[1]), None)
        if inside and is_title(text[found.end : inside[1]]):  # "Deputy Library Manager" names no library
            continue
        told = text[max(start, inside[0] - 45) : inside[0]] if inside else before
        if not _is_past(text, told, found.end):
            yield Fact(
                "workplace",
                found.value,
                found.start,
                found.end,
                max(0, found.rank - 2) if _BILL.search(before) else found.rank,
            )
    places = [
        *(stop for _, stop in spans),
        *(m.end() for m in _WORKS.finditer(text, start, end)),
    ]
    for place in places:
        at = _AT.match(text, place, end)
        if at and not rank_of(at.group("house")) and not is_given_name(at.group("house").split()[0]):
            yield Fact("workplace", at.group("house"), *at.span("house"))


def _department_end(text: str, stop: int, end: int) -> int:
    """Where a title ends with the departments behind its comma: "Afdelingsleder, Børn og Unge"."""
    for begin, finish in pieces_of(text, stop, min(end, stop + 120)):
        gap, piece = text[stop:begin], text[begin:finish]
        if gap.strip() not in (",", "–", "-") or "\n" in gap or not is_department(piece) or rank_of(piece):
            break
        stop = finish
    return stop


def describe(text: str, start: int, end: int) -> Facts:
    """All facts of a stretch that belongs to one person, built like a business card or a list's row."""
    facts = keep_best({}, *contacts(text, start, end), *needs(text, start, end))
    title: Fact | None = None
    loose: Fact | None = None
    for begin, stop in pieces_of(text, start, end):
        if title is None and is_title(text[begin:stop]):
            title = _whole_title(text, begin, stop, end)
        elif title and loose is None and begin >= title.end and _may_be_house(text[begin:stop]):
            loose = Fact("workplace", text[begin:stop], begin, stop)
    houses = list(workplaces(text, start, end))
    outside = [fact for fact in houses if not (title and title.start <= fact.start < title.end)]
    if title and loose and outside and _is_unit(text, title, loose, outside[0]):
        title = replace(title, value=text[title.start : loose.end], end=loose.end)
    facts = keep_best(facts, *([title] if title else []), *(outside or ([] if loose else houses)))
    return facts if "workplace" in facts or loose is None else {**facts, "workplace": loose}


def _is_unit(text: str, title: Fact, piece: Fact, house: Fact) -> bool:
    """Whether the piece behind a title's comma ends the line and says which part: "Leder, Land og By"."""
    line_ends = piece.end == len(text) or text[piece.end] == "\n"
    return text[title.end : piece.start] == ", " and line_ends and " " in piece.value and piece.value not in house.value


def _whole_title(text: str, start: int, stop: int, end: int) -> Fact:
    """The title of a piece: all of it, but for a workplace or place named in it, with the departments behind."""
    line_end = _ROW_END.search(text, start, end)
    row_end = line_end.start() if line_end else end
    _, begin, finish = next(titles_in(text, start, row_end))
    stop = max(stop, finish)
    rest = text[finish:stop]
    if _GOES_ON.match(rest) and next(workplaces_in(text, finish, stop), None) is None:
        finish = stop
    finish = _department_end(text, finish, end)
    if text[row_end : row_end + 1] in ("|", "•") and _UNIT.match(text, finish, row_end):
        finish = row_end if next(workplaces_in(text, finish, row_end), None) is None else finish
        finish = begin + len(text[begin:finish].rstrip())
    return Fact("title", text[begin:finish], begin, finish)


def _may_be_house(piece: str) -> bool:
    """Whether a piece behind the title may name a house that the tables lack ("Nota", "Vollsmose og Dalum")."""
    return (
        piece[:1].isupper()
        and len(piece.split()) <= 5
        and 2 < len(piece) <= 60
        and not _ADDRESS.search(piece)
        and not is_department(piece)
        and not is_title(piece)
        and not re.search(r"[.:!?]$|^(?:EAN|CVR|Tlf|Mobil|Telefon|Mail|Dir)\b", piece)
    )
