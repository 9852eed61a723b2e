"""Forms and tables: "Label: value" lines, labels above values, tables with a head row or a head column.

All become records: what was asked and what was answered, one record for each person or thing. What the answers mean
for people and payers is decided elsewhere.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.reading.labels import LONGEST_LABEL, kind_of
from bot.reading.names import is_person_name

MOST_ROWS = 400
_INLINE = re.compile(
    r"(?:^|(?<=[,;|(\t])|(?<=\s\s)|(?<=[.] )|(?<=[).] ))[ \t]{0,20}(?:[-*•·>–]{1,9}[ \t]{0,20}|\d{1,2}[.)][ \t]{0,20})?"
    r"(?P<label>[^\W\d_][^\n:=\t,;|]{0,58})(?:[ \t]{0,40}\*?(?::|=|\?(?= ))(?!//)\*?|\.{3,}|_{3,})"
)
_EMPTY = re.compile(
    r"^[\s\-–_.?x/]*$|^(?:n/a|følger|kommer senere|eftersendes|samme|ved ikke|se nedenfor|ditto|som ovenfor|tba|tbd)\b",
    re.IGNORECASE,
)
# What somebody types behind a value that stood there: "souschef → teamleder", "4410-A   nej 4410-B", "souschef   ok".
_AMENDED = re.compile(
    r"(?:(?:\s{2,}|\s[–-]\s|\s\(|,\s|\s(?=(?:nej|det)\b))(?:[^\d@\n]{0,40}?\b)?(?:nej|no|rettes til|ændres til"
    r"|skal (?:nu )?(?:være|hedde)|er nu|hedder nu|nu(?! del af| også)|now|should be|brug|use)\b[,:]?"
    r"|\s*(?:->|=>|→))\s+(?P<new>[^\n]+?)(?=,? (?:som|og|men|da|for|i stedet)\b|[,;)]|\.(?:\s|$)|\s*$)",
    re.IGNORECASE,
)
_AGREED = re.compile(
    r"\s{2,}(?:ok(?:ay)?|ja|jep|passer|stemmer|(?:er )?(?:rigtigt?|korrekt|fint)|yes|correct)\b.*$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Answer:
    """A value with the kind of label it answers, and where it stands in the text."""

    kind: str
    value: str
    start: int
    end: int
    column: int = 0


Record = tuple[Answer, ...]
Line = tuple[int, int]


def lines_of(text: str, start: int, end: int) -> list[Line]:
    """The lines between two offsets as (start, end), without their line ends."""
    found, at = [], start
    for line in text[start:end].split("\n"):
        found.append((at, at + len(line)))
        at += len(line) + 1
    return found


def records_in(text: str, start: int, end: int) -> list[Record]:
    """All records between two offsets: those of tables first, then those of label lines."""
    lines = lines_of(text, start, end)
    tables = list(_tables(text, lines))
    inside = {line for rows, _ in tables for line in rows}
    answers = _label_lines(text, [line for line in lines if line not in inside])
    return [record for _, records in tables for record in records] + _grouped(answers)


def _tables(text: str, lines: list[Line]) -> Iterator[tuple[list[Line], list[Record]]]:
    """Runs of lines with cells, where the first row or the first column holds labels."""
    run: list[Line] = []
    mark = ""
    for line in [*lines, (0, 0)]:
        found = next((m for m in "\t;|" if m in text[line[0] : line[1]].strip("|; ")), "")
        if run and found != mark:
            yield from _table(text, run, mark)
            run = []
        mark = found
        if found:
            run.append(line)


def _table(text: str, run: list[Line], mark: str) -> Iterator[tuple[list[Line], list[Record]]]:
    rows = [list(_cells(text, line, mark)) for line in run[:MOST_ROWS]]
    head = next((n for n, row in enumerate(rows) if _labels(row)), None)
    first = [kind_of(row[0].value) if row else None for row in rows]
    if head is not None and len(rows) > head + 1 and _names(rows[head]):
        kinds = [kind_of(cell.value) for cell in rows[head]]
        yield run[head:], [r for row in _spanned(kinds, rows[head + 1 :]) if (r := _answered(kinds, row))]
    elif sum(kind is not None for kind in first) * 2 >= len(rows) and (len(rows) > 1 or first[0]):
        width = max(len(row) for row in rows)
        columns = [[row[n] if n < len(row) else None for row in rows] for n in range(1, width)]
        yield run, [r for column in columns if (r := _answered(first, column))]


def _spanned(kinds: list[str | None], rows: list[list[Answer]]) -> Iterator[list[Answer]]:
    """The rows, each whole: where one lacks a cell, the first cell of the row above counts for both.

    A cell that spans two rows stands only in the upper one; the place of the addresses tells that it is missing.
    """
    place = kinds.index("email") if "email" in kinds else 0
    above: list[Answer] = []
    for row in rows:
        short = place > 0 and len(row) + 1 == len(kinds) and "@" in row[place - 1].value
        above = [above[0], *row] if above and short else row
        yield above


def _labels(row: list[Answer]) -> list[str]:
    """The kinds of a row in which at least two cells, and half of all, are labels; else nothing."""
    kinds = [kind for cell in row if (kind := kind_of(cell.value))]
    return kinds if len(set(kinds)) >= 2 and len(kinds) * 2 >= len(row) else []


def _names(row: list[Answer]) -> bool:
    return any(kind_of(cell.value) in ("name", "given", "surname", "email") for cell in row)


def _cells(text: str, line: Line, mark: str) -> Iterator[Answer]:
    at = line[0]
    for cell in text[line[0] : line[1]].split(mark):
        value = cell.strip()
        begin = at + len(cell) - len(cell.lstrip())
        yield Answer("", value, begin, begin + len(value))
        at += len(cell) + 1


def _answered(kinds: list[str | None], cells: "list[Answer | None] | list[Answer]") -> Record:
    found = (Answer(kind, c.value, c.start, c.end) for kind, c in zip(kinds, cells, strict=False) if kind and c)
    return tuple(answer for answer in found if not _EMPTY.match(answer.value))


def _label_lines(text: str, lines: list[Line]) -> list[Answer]:
    """Answers of "Label: value" (several may share a line) and of labels that stand above their values."""
    found: list[Answer] = []
    waiting: str | None = None
    column, columns = 0, 1
    for start, end in lines:
        content = text[start:end].strip()
        if not content:
            column = column and columns
            continue
        answers = list(_inline(text, start, end))
        if (
            waiting
            and not answers
            and not _bare_label(content)
            and not _NO_ANSWER.match(content)
            and (column == 0 or column < columns or _second_name(waiting, column, content))
        ):
            begin = start + len(text[start:end]) - len(text[start:end].lstrip())
            found += (
                [Answer(waiting, content, begin, begin + len(content), column)] if not _EMPTY.match(content) else []
            )
            column += 1
            columns = max(columns, column) if waiting == "name" else columns
            continue
        waiting, column = None, 0
        if answers and not answers[-1].value:
            waiting = answers.pop().kind
        elif not answers:
            waiting = _bare_label(content)
        found += [answer for answer in answers if not _EMPTY.match(answer.value)]
    return found


# Rows of a list below "Deltagere:", and the greeting below such a subject.
_NO_ANSWER = re.compile(
    r"[-*•·–]\s|\d{1,2}[.)]\s|[^,;]{3,60}[,;][^,;]*[,;]|[^\t]{3,60}\t[^\t]|(?:[Kk]ære|[Hh]ej|[Dd]ear|[Hh]i)\b"
)


def _second_name(kind: str, column: int, content: str) -> bool:
    """Whether a line below a name is another column's name, in a table that lost its rows."""
    return kind == "name" and column > 0 and is_person_name(content) and " " in content


def _bare_label(content: str) -> str | None:
    """The kind of a line that is nothing but a label of a form ("Stillingsbetegnelse")."""
    return kind_of(content) if len(content) <= LONGEST_LABEL and content[:1].isupper() and len(content) > 2 else None


def _inline(text: str, start: int, end: int) -> Iterator[Answer]:
    line = text[start:end]
    marks = _marks(line)
    if not marks:
        wide = re.match(r"\s*([^\W\d_][\w /.-]{1,40}?)(?:\s{3,}|\t+\s*)(\S.*)", line)
        kind = kind_of(wide.group(1)) if wide else None
        if wide and kind:
            yield Answer(kind, amended(kind, wide.group(2).strip()), start + wide.start(2), start + len(line.rstrip()))
        return
    for number, (_, mark_end, kind) in enumerate(marks):
        stop = marks[number + 1][0] if number + 1 < len(marks) else len(line)
        raw = line[mark_end:stop]
        value = raw.strip(" \t,;|*")
        if number + 1 < len(marks):
            value = re.sub(r"(?<=\w\w\w)\.$", "", value)  # "Navn: Anna Holt. Titel: souschef."
        if kind in _SHORT:  # "Mail: x@y.dk. Hun er vegetar." goes on in prose
            value = _SENTENCE_END.split(value)[0]
        value = amended(kind, value)
        begin = start + mark_end + max(0, raw.find(value))
        yield Answer(kind, value, begin, begin + len(value))


def amended(kind: str, value: str) -> str:
    """The value that counts, where its line in a letter of ours was corrected or agreed to behind the old one."""
    match = _AMENDED.search(value)
    if match and (kind not in _SHORT or re.search(r"\d{4}|\d\d \d\d|@", match["new"])):
        return match["new"]
    return _AGREED.sub("", value)


def _marks(line: str) -> list[tuple[int, int, str]]:
    """The labels of a line as (begin, where the value begins, kind); inside a value only labels in capitals count."""
    marks: list[tuple[int, int, str]] = []
    for match in _INLINE.finditer(line):
        label = match.group("label")
        at = 0 if kind_of(label) else label.rfind(". ") + 2
        if kind := kind_of(label[at:]):
            marks.append((match.start("label") + at if at > 1 else match.start(), match.end(), kind))
    if marks:  # "Navn: Anna Holt Titel: souschef"
        for match in _INSIDE.finditer(line, marks[0][1]):
            if (kind := kind_of(match.group(1))) and all(not begin <= match.start() < end for begin, end, _ in marks):
                marks.append((match.start(), match.end(), kind))
    return sorted(marks)


_INSIDE = re.compile(r"(?<= )([^\Wa-zæøå\d_][\w/.-]{1,20}(?: [a-zæøå][\w.-]{0,15}){0,2}):(?!//)")
_SHORT = frozenset(("email", "phone", "ean", "cvr"))
_SENTENCE_END = re.compile(r"\.(?= [^\Wa-zæøå\d_])")
_ONCE = frozenset(("name", "given", "surname", "title", "email"))


def _grouped(answers: list[Answer]) -> list[Record]:
    """Answers by person: where a label comes that the record already has, another one begins."""
    columns = max((answer.column for answer in answers), default=0)
    if columns:
        return [tuple(a for a in answers if a.column == n) for n in range(columns + 1)]
    groups: list[list[Answer]] = []
    for answer in answers:
        if not groups or (answer.kind in _ONCE and any(answer.kind == other.kind for other in groups[-1])):
            groups.append([])
        groups[-1].append(answer)
    return [tuple(group) for group in groups]
