"""`check`: what is wrong, one line each, in the order in which ops would mend it."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from rich.console import Console
from rich.text import Text
from sqlalchemy import make_url

from bot.cli.opening import NOT_DONE, Opening
from bot.imap import Mailbox, MailboxDown
from bot.service import Desk
from bot.service.incoming import account_of
from bot.service.outgoing import relay_of
from bot.smtp import Courier


class Finding(NamedTuple):
    """One thing that was tried, in one line."""

    well: bool
    line: str


def everything(opening: Opening, *, offline: bool) -> int:
    """Try everything that the service will need; 0 when all is well, 1 when a server or the database is not."""
    console = Console(soft_wrap=True)
    with opening.desk() as desk:
        all_well = True
        for well, line in _findings(opening.file, desk, offline=offline):
            console.print(Text.assemble(("ok    ", "green") if well else ("wrong ", "red"), line))
            all_well = all_well and well
    return 0 if all_well else NOT_DONE


def _findings(file: Path, desk: Desk, *, offline: bool) -> Iterator[Finding]:
    yield Finding(True, f"configuration: {file}")
    yield Finding(True, "templates: complete")
    yield Finding(True, f"database: {make_url(desk.config.database.url).render_as_string()}")
    for course in desk.courses.values():
        yield Finding(True, f"course: {course.title}, signup until {course.signup_deadline}")
    if not offline:
        yield _mailbox(desk)
        yield _smtp(desk)


def _mailbox(desk: Desk) -> Finding:
    settings = desk.config.mailbox
    try:
        with Mailbox(account_of(desk)) as mailbox:
            mailbox.client.noop()
    except MailboxDown as down:
        return Finding(False, f"mailbox: {down}")
    return Finding(True, f"mailbox: {settings.user} on {settings.host}:{settings.port}, {settings.folder}")


def _smtp(desk: Desk) -> Finding:
    smtp = desk.config.smtp
    with Courier(relay_of(desk)) as courier:
        down = courier.greet()
    if down is not None:
        return Finding(False, f"smtp: {down.text}")
    return Finding(True, f"smtp: {smtp.host}:{smtp.port} as {smtp.user or 'nobody'}")
