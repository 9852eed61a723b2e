"""`check`: what is wrong, one line each, in the order in which ops would mend it."""

from rich.console import Console
from sqlalchemy import make_url

from bot.cli.opening import NOT_DONE, Opening
from bot.imap import Mailbox, MailboxDown
from bot.service import Desk
from bot.service.incoming import account_of
from bot.service.outgoing import relay_of
from bot.smtp import Courier


def everything(opening: Opening, *, offline: bool) -> int:
    """Try everything that the service will need; 0 when all is well, 1 when a server or the database is not."""
    console = Console(highlight=False, soft_wrap=True)
    with opening.desk() as desk:
        good = [
            f"configuration: {opening.file}",
            "templates: complete",
            f"database: {make_url(desk.config.database.url).render_as_string()}",
        ]
        good += [f"course: {course.title}, signup until {course.signup_deadline}" for course in desk.courses.values()]
        for line in good:
            console.print(f"[green]ok[/]    {line}")
        wrong = [] if offline else [line for line in (_mailbox(desk, console), _smtp(desk, console)) if line]
    for line in wrong:
        console.print("[red]wrong[/]", line, markup=True)
    return NOT_DONE if wrong else 0


def _mailbox(desk: Desk, console: Console) -> str:
    settings = desk.config.mailbox
    try:
        with Mailbox(account_of(desk)) as mailbox:
            mailbox.client.noop()
    except MailboxDown as down:
        return f"mailbox: {down}"
    console.print(f"[green]ok[/]    mailbox: {settings.user} on {settings.host}:{settings.port}, {settings.folder}")
    return ""


def _smtp(desk: Desk, console: Console) -> str:
    smtp = desk.config.smtp
    with Courier(relay_of(desk)) as courier:
        down = courier.greet()
    if down is not None:
        return f"smtp: {down.text}"
    console.print(f"[green]ok[/]    smtp: {smtp.host}:{smtp.port} as {smtp.user or 'nobody'}")
    return ""
