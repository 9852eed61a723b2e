"""The commands. Each is thin: it opens what it needs, calls the service or the store, and shows the result.

Exit codes: 0 done; 1 something did not work (a server that is down, a mail that cannot be found); 2 wrong usage or
a configuration that cannot be used. Heavy imports stand inside the commands, so that --help answers at once.
"""

import sys
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.opening import CONFIG, ConfigOption, Opening

HELP = """Takes the signups for a course out of the coordinator's own mailbox.

Reads, records, answers, reminds, reports.

Settings stand in config.toml (--config FILE, or BOT_CONFIG, or ./config.toml); passwords only in the environment
(BOT_MAILBOX__PASSWORD, BOT_SMTP__PASSWORD) or in systemd's credentials directory.

Exit codes: 0 done, 1 something did not work, 2 wrong usage or configuration.
"""

LISTS = "participants, late, waiting, next-year, reviews, mails, letters, muted or log."

app = typer.Typer(help=HELP, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


@app.command()
def run(config: ConfigOption = CONFIG) -> None:
    """Work until told to stop (SIGTERM): poll the mailbox, answer, remind, send the digest."""
    from bot.cli.serving import serve

    raise typer.Exit(serve(Opening(config)))


@app.command()
def once(config: ConfigOption = CONFIG) -> None:
    """Do one round: fetch, answer, send what is due, file. Doing it again does nothing twice."""
    from bot.cli.serving import one

    raise typer.Exit(one(Opening(config)))


@app.command()
def check(
    offline: Annotated[bool, typer.Option("--offline", help="Leave the servers alone: configuration only.")] = False,
    config: ConfigOption = CONFIG,
) -> None:
    """Say what is wrong with the configuration, the templates, the database and the two servers, one line each."""
    from bot.cli.checking import everything

    raise typer.Exit(everything(Opening(config), offline=offline))


@app.command()
def parse(
    files: Annotated[list[Path], typer.Argument(help="Raw mails (.eml).", exists=True, dir_okay=False)],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line, in the order of the files.")] = False,
    explain: Annotated[bool, typer.Option("--explain", help="Show the mail with what was found marked in it.")] = False,
    config: ConfigOption = CONFIG,
) -> None:
    """Read mails from files, without mailbox or database, and say what was understood and what would be done."""
    from bot.cli.parsing import parse_files

    raise typer.Exit(parse_files(Opening(config), files, as_json=as_json, explain=explain))


@app.command("list")
def list_rows(
    what: Annotated[str, typer.Argument(help=LISTS, metavar="WHAT")] = "participants",
    course: Annotated[str, typer.Option(help="Only this course (its key).")] = "",
    config: ConfigOption = CONFIG,
) -> None:
    """List participants (all, late, waiting, for next year), reviews, mails, letters, muted addresses or the log."""
    from bot.cli.showing import list_table

    raise typer.Exit(list_table(Opening(config), what, course))


@app.command()
def show(
    what: Annotated[str, typer.Argument(help="participant, review, mail or letter.", metavar="WHAT")],
    number: Annotated[int, typer.Argument(help="Its number, as `list` shows it.", metavar="N")],
    config: ConfigOption = CONFIG,
) -> None:
    """Show one participant, review, mail or letter whole."""
    from bot.cli.showing import show_one

    raise typer.Exit(show_one(Opening(config), what, number))


@app.command()
def decide(
    number: Annotated[int, typer.Argument(help="The review's number; for admit the participant's.", metavar="N")],
    verdict: Annotated[str, typer.Argument(help="register, admit or dismiss.", metavar="VERDICT")],
    person: Annotated[
        list[str] | None, typer.Option(help='Who takes part, instead of those read: "Name <address>". May be repeated.')
    ] = None,
    name: Annotated[str, typer.Option(help="Correct the name of the one person.")] = "",
    email: Annotated[str, typer.Option(help="Correct the address of the one person.")] = "",
    title: Annotated[str, typer.Option(help="Correct the title.")] = "",
    workplace: Annotated[str, typer.Option(help="Correct the workplace.")] = "",
    phone: Annotated[str, typer.Option(help="Correct the phone.")] = "",
    ean: Annotated[str, typer.Option(help="Correct the EAN number.")] = "",
    reference: Annotated[str, typer.Option(help="Correct the invoice reference.")] = "",
    course: Annotated[str, typer.Option(help="The course meant (its key).")] = "",
    config: ConfigOption = CONFIG,
) -> None:
    """Decide a review, or admit somebody who was late.

    register: the people take part, or the change is made, as understood or corrected. dismiss: nothing is done.
    admit: the participant of that number takes part although late.

    The letter goes out with the next round.
    """
    from bot.cli.deciding import carry_out

    fields = {"name": name, "email": email, "title": title, "workplace": workplace, "phone": phone}
    payer = {"ean": ean, "reference": reference}
    raise typer.Exit(carry_out(Opening(config), number, verdict, person or [], fields, payer, course))


@app.command()
def language(
    number: Annotated[int, typer.Argument(help="The participant, as `list` shows it.", metavar="N")],
    tongue: Annotated[str, typer.Argument(help="da or en.", metavar="LANGUAGE")],
    config: ConfigOption = CONFIG,
) -> None:
    """Write to a participant in Danish or English from now on."""
    from bot.cli.deciding import set_language

    raise typer.Exit(set_language(Opening(config), number, tongue))


@app.command()
def changes(config: ConfigOption = CONFIG) -> None:
    """Show what the configuration says of meetings that people do not know yet: old, new, who is told, and how."""
    from bot.cli.announcing import show_changes

    raise typer.Exit(show_changes(Opening(config)))


@app.command()
def approve(
    course: Annotated[str, typer.Argument(help="The course (its key).", metavar="COURSE")],
    fingerprint: Annotated[str, typer.Option(help="Only if exactly this was shown, as the letter says.")] = "",
    config: ConfigOption = CONFIG,
) -> None:
    """Announce what is new about a course's meetings, as the coordinator was shown it.

    The letters and invitations go out with the next round.
    """
    from bot.cli.announcing import approve_changes

    raise typer.Exit(approve_changes(Opening(config), course, fingerprint))


@app.command()
def digest(
    send: Annotated[bool, typer.Option("--send", help="Send it to the coordinator now.")] = False,
    config: ConfigOption = CONFIG,
) -> None:
    """Print the digest as it stands now, or send it."""
    from bot.cli.letters import show_digest

    raise typer.Exit(show_digest(Opening(config), send=send))


@app.command()
def certificate(
    numbers: Annotated[
        list[int] | None, typer.Argument(help="Participants, as `list` shows them.", metavar="N")
    ] = None,
    course: Annotated[str, typer.Option(help="All of this course (its key) who have not got one yet.")] = "",
    out: Annotated[Path | None, typer.Option(help="Only write the files, into this folder.", file_okay=False)] = None,
    anyway: Annotated[
        bool, typer.Option("--anyway", help="Also before the last meeting, for those held so far.")
    ] = False,
    config: ConfigOption = CONFIG,
) -> None:
    """Send certificates of attendance (PDF) to those who were at a meeting at least.

    The letters go out with the next round.
    """
    from bot.cli.certificates import give_certificates

    raise typer.Exit(give_certificates(Opening(config), numbers or [], course, out, anyway=anyway))


@app.command()
def due(
    on: Annotated[str, typer.Option("--on", help="The day, as 2026-06-09.", metavar="DATE")],
    config: ConfigOption = CONFIG,
) -> None:
    """Say which reminders, and whether a digest, would go out on a day, and to whom, as things stand now."""
    from bot.cli.letters import show_due

    raise typer.Exit(show_due(Opening(config), on))


@app.command()
def shunted(config: ConfigOption = CONFIG) -> None:
    """List the mails that could not be dealt with and were set aside, each with its error."""
    from bot.cli.showing import list_table

    raise typer.Exit(list_table(Opening(config), "shunted", ""))


@app.command()
def retry(
    what: Annotated[str, typer.Argument(help="mail (one set aside) or letter (one failed or held).", metavar="WHAT")],
    number: Annotated[int, typer.Argument(help="Its number.", metavar="N")],
    config: ConfigOption = CONFIG,
) -> None:
    """Put a mail that was set aside, or a letter that failed or was held, back into the line."""
    from bot.cli.deciding import retry_one

    raise typer.Exit(retry_one(Opening(config), what, number))


@app.command()
def demo(
    mail: Annotated[
        list[Path] | None,
        typer.Option(help="Your own mail (.eml) instead of the dozen. May be repeated.", exists=True, dir_okay=False),
    ] = None,
    out: Annotated[Path, typer.Option(help="Where the letters are written.", file_okay=False)] = Path("demo-out"),
    config: ConfigOption = CONFIG,
) -> None:
    """Show the whole job on an embedded mail server: a dozen mails, a round, a deadline, a reminder day."""
    from importlib.util import find_spec

    if missing := [name for name in ("aiosmtpd", "pymap") if find_spec(name) is None]:
        print(f"the demo needs {' and '.join(missing)}: install tilmeldbot[demo]", file=sys.stderr)
        raise typer.Exit(1)
    from bot.demo import show_all

    opening = Opening(config)
    settings = opening.config()
    raise typer.Exit(show_all(settings, opening.templates(settings), mail or [], out))


@app.command()
def preview(
    out: Annotated[Path, typer.Option(help="Where the pages are written.", file_okay=False)] = Path("preview-out"),
    config: ConfigOption = CONFIG,
) -> None:
    """Write every letter with sample people as pages to look at: desktop, phone, dark, plain text, calendar."""
    from bot.preview import show_letters

    opening = Opening(config)
    settings = opening.config()
    print(show_letters(settings, opening.templates(settings), out))


def main() -> None:
    """Run the command line."""
    sys.exit(app())
