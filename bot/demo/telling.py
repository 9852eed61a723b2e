"""The story on the terminal: mail → understood → done, the records, and the letters."""

import dataclasses
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

from rich.console import Console
from rich.table import Column, Table
from rich.text import Text

from bot.demo.ending import Ending, Told
from bot.demo.story import Act
from bot.reading import Payer
from bot.records import LogEntry, Participant

STYLES = {"register": "green", "review": "yellow", "reject_late": "magenta", "human": "cyan", "leave": "dim"}
LOGGED = ("recorded", "changed", "absence", "review opened")  # the lines of the log that are told; letters are named


def tell_act(console: Console, act: Act, ending: Ending) -> None:
    """One act: its mails, and how many letters went out without a mail asking for them."""
    console.print()
    console.rule(Text(f"{act.at:%A %-d %B %Y, %H:%M}", style="bold"), align="left")
    console.print(act.title)
    told = ending.told_in(act)
    if told:
        names = {one.id: one.name or "nobody named" for one in ending.participants}
        table = _table("mail", "understood", "done", show_lines=True)
        for one in told:
            _add(table, _mail(one), _understood(one), _done(one, names))
        console.print(table)
    unasked = Counter(one.row.kind for one in ending.sent_in(act) if one.row.arrival_id is None)
    if unasked:
        console.print("Sent as well: " + ", ".join(f"{kind} × {count}" for kind, count in unasked.items()))


def tell_records(console: Console, ending: Ending) -> None:
    """The participants as they stand at the end."""
    table = _table("participant", "e-mail, phone", "payer", "remarks", title="The records")
    for one in ending.participants:
        payer = Payer(one.ean or None, one.cvr or None, one.reference or None, one.invoice_email or None)
        who = Text(one.name, style="bold").append(f"\n{_joined(one.title, one.workplace)}", style="not bold")
        _add(table, who, f"{one.email}\n{one.phone}", _payer(payer), "\n".join(_remarks(one, ending)))
    console.print(table)


def tell_letters(console: Console, ending: Ending, zone: ZoneInfo, index: Path) -> None:
    """Every letter that went out, and where to look at them."""
    table = _table("no.", "sent", "kind, to", "subject", title="The letters")
    for one in ending.letters:
        moment = f"{one.at.astimezone(zone):%-d %b %H:%M}"
        _add(table, str(one.number), moment, f"{one.row.kind}\n{one.row.recipient}", one.subject)
    console.print(table)
    console.print(f"The letters to look at: {index.resolve().as_uri()}", soft_wrap=True)


def tell_problems(console: Console, ending: Ending) -> None:
    """What did not go as it must."""
    for problem in ending.problems:
        console.print(problem, style="bold red", markup=False)


def _table(*columns: str, title: str = "", show_lines: bool = False) -> Table:
    folded = (Column(column, overflow="fold") for column in columns)
    return Table(*folded, title=title or None, title_justify="left", show_lines=show_lines)


def _add(table: Table, *cells: str | Text) -> None:
    """Add a row. A value out of a mail is never read as markup."""
    table.add_row(*(Text(cell) if isinstance(cell, str) else cell for cell in cells))


def _mail(one: Told) -> Text:
    mail = one.sample.mail
    writer = mail.sender.name or mail.sender.email
    return Text.assemble((one.sample.name, "bold"), f"\n{writer}\n", (mail.subject, "italic"))


def _understood(one: Told) -> Text:
    reading = one.reading
    lines = [Text(", ".join(sorted(reading.intents)) or "no request", style="bold")]
    lines += [Text(_joined(*dataclasses.astuple(person))) for person in reading.people]
    lines += [Text(_payer(payer)) for payer in (reading.payers or (reading.payer,)) if payer != Payer()]
    if reading.absent_on:
        lines.append(Text("absent on " + ", ".join(day.isoformat() for day in reading.absent_on)))
    lines += [Text("doubt: " + doubt.text, style="red" if doubt.blocks else "yellow") for doubt in reading.doubts]
    return Text("\n").join(lines)


def _done(one: Told, names: Mapping[int, str]) -> Text:
    outcome = one.arrival.outcome or one.arrival.state
    lines = [Text(outcome, style=STYLES.get(outcome, "red"))]
    lines += [Text(_logged(entry, names)) for entry in one.log if entry.what in LOGGED]
    lines += [Text(f"{letter.row.kind} → {letter.row.recipient}") for letter in one.letters]
    lines.append(Text(f"now in {one.place}" if one.place else "not in the mailbox any more", style="dim"))
    return Text("\n").join(lines)


def _logged(entry: LogEntry, names: Mapping[int, str]) -> str:
    who = f": {names[entry.participant_id]}" if entry.participant_id else ""
    return f"{entry.what}{who}" + (f" ({entry.detail})" if entry.detail else "")


def _remarks(one: Participant, ending: Ending) -> Iterator[str]:
    yield one.status
    if one.dietary:
        yield f"food: {one.dietary}"
    for meeting in sorted(ending.absent.get(one.id, ())):
        yield f"not at meeting {meeting}"
    if one.contact_email and one.contact_email != one.email:
        yield f"signed up by {one.contact_name or one.contact_email}"


def _payer(payer: Payer) -> str:
    labels = {"ean": "EAN ", "cvr": "CVR ", "reference": "ref. ", "email": ""}
    return ", ".join(labels[name] + value for name, value in dataclasses.asdict(payer).items() if value)


def _joined(*values: str | None) -> str:
    return ", ".join(value for value in values if value)
