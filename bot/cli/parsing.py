"""`parse`: read mails from files, and show what was understood: as JSON, as a table, or marked in the mail itself."""

import dataclasses
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.cli.opening import Opening
from bot.config import Config
from bot.deciding import decide
from bot.deciding.values import Decision, Request, Standing
from bot.mail import Mail, from_bytes
from bot.reading import Evidence, Reading, read
from bot.service import utc_now


def parse_files(opening: Opening, files: Sequence[Path], *, as_json: bool, explain: bool) -> int:
    """Read each file and print what was understood."""
    config = opening.config()
    for file in files:
        mail, reading, decision = understood(config, file.read_bytes())
        if as_json:
            print(json.dumps(as_object(file, reading, decision), ensure_ascii=False))
        else:
            _show(file, mail, reading, decision, explain=explain)
    sys.stdout.flush()
    return 0


def understood(config: Config, raw: bytes) -> tuple[Mail, Reading, Decision]:
    """A mail, what it says, and what would be done with it on an empty database."""
    courses = config.catalogue
    mail = from_bytes(raw)
    reading = read(mail, tuple(courses.values()), config.host)
    return mail, reading, decide(Request(mail, reading), Standing(), courses, utc_now())


def as_object(file: Path, reading: Reading, decision: Decision) -> dict[str, object]:
    """One line of `parse --json`."""
    return {
        "file": str(file),
        "intents": sorted(reading.intents),
        "decision": str(decision.outcome),
        "participants": [dataclasses.asdict(person) for person in (*reading.people, *reading.leaving)],
        "billing": dataclasses.asdict(reading.payer),
        "absent_on": [day.isoformat() for day in reading.absent_on],
        "replaces": reading.replaces,
        "course": reading.course,
        "language": reading.language,
        "evidence": [dataclasses.asdict(evidence) for evidence in reading.evidence],
        "doubts": [doubt.text for doubt in reading.doubts],
    }


def _show(file: Path, mail: Mail, reading: Reading, decision: Decision, *, explain: bool) -> None:
    console = Console(highlight=False)
    table = Table(title=Text(f"{file.name}: {decision.outcome}"), show_header=False, title_justify="left")
    table.add_row("from", Text(f"{mail.sender.name} <{mail.sender.email}>"))
    table.add_row("subject", Text(mail.subject))
    table.add_row("intents", ", ".join(sorted(reading.intents)) or "–")
    for name, value in _values(reading):
        table.add_row(name, Text(value))
    for doubt in reading.doubts:
        table.add_row("doubt" + (" (blocks)" if doubt.blocks else ""), Text(doubt.text))
    console.print(table)
    if explain:
        for index, part in enumerate(mail.parts):
            console.rule(Text(part.kind, style="dim"), align="left")
            console.print(_marked(part.text, [found for found in reading.evidence if found.part == index]))
        for found in reading.evidence:
            if found.part is None:
                console.print(Text(f"{found.where}: {found.field} = {found.value}", style="dim"))


def _values(reading: Reading) -> list[tuple[str, str]]:
    rows = [("course", reading.course or "–")]
    for person in reading.people:
        given = [value for value in dataclasses.asdict(person).values() if value]
        rows.append(("person", ", ".join(given) or "–"))
    payer = {name: value for name, value in dataclasses.asdict(reading.payer).items() if value}
    if payer:
        rows.append(("payer", ", ".join(f"{name} {value}" for name, value in payer.items())))
    if reading.absent_on:
        rows.append(("absent on", ", ".join(day.isoformat() for day in reading.absent_on)))
    if reading.replaces:
        rows.append(("replaces", reading.replaces))
    return rows


def _marked(text: str, found: Sequence[Evidence]) -> Text:
    """A part's text with each value marked and named."""
    marked = Text(text)
    for evidence in found:
        marked.stylize("bold reverse", evidence.start, evidence.end)
    for evidence in sorted(found, key=lambda one: one.end, reverse=True):
        head, tail = marked[: evidence.end], marked[evidence.end :]
        marked = Text.assemble(head, (f"‹{evidence.field}›", "green"), tail)
    return marked
