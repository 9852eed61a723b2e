"""The demo: an embedded IMAP and SMTP server and a dozen mails. Everything but the servers is the production code.

story       the mails and the simulated moments
servers     the embedded servers
stage       the service between them
ending      what came of it
telling     on the terminal
gallery     as pages to look at the letters
"""

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from rich.console import Console

from bot.config import Config
from bot.demo.ending import Ending, ending_of
from bot.demo.gallery import write_gallery
from bot.demo.stage import open_stage
from bot.demo.story import Act, own_story, whole_story
from bot.demo.telling import tell_act, tell_letters, tell_problems, tell_records
from bot.templating import Templates

__all__ = ["acts_of", "play", "show_all"]


def show_all(config: Config, templates: Templates, mails: Sequence[Path], out: Path) -> int:
    """Play the dozen mails, or the user's own `mails`, show what happened, and write the letters into `out`.

    0 when every mail was dealt with, lies where it belongs, and every letter came once; else 1.
    """
    console = Console(highlight=False)
    if empty := [file for file in mails if file.stat().st_size == 0]:
        console.print(f"{empty[0]} is empty: no server holds such a mail", markup=False)
        return 1
    acts = acts_of(config, mails)
    zone = config.schedule.zone
    with console.status("The service is at work …"):
        ending = play(config, templates, acts)
    for act in acts:
        tell_act(console, act, ending)
    console.print()
    tell_records(console, ending)
    tell_letters(console, ending, zone, write_gallery(acts, ending, zone, out))
    if mails:
        console.print(f"How the words were understood: tilmeldbot parse --explain {mails[0]}", soft_wrap=True)
    tell_problems(console, ending)
    return 1 if ending.problems else 0


def acts_of(config: Config, mails: Sequence[Path]) -> tuple[Act, ...]:
    """The user's own mails, or the dozen, at moments that fit the first course of the configuration."""
    course, schedule = next(iter(config.catalogue.values())), config.schedule
    if mails:
        return own_story(mails, course)
    first_reminder = max(schedule.reminder_days_before, default=14)
    return whole_story(course, first_reminder, schedule.digest_time, schedule.reminder_time)


def play(config: Config, templates: Templates, acts: Sequence[Act]) -> Ending:
    """Let the service run through the acts; what came of it."""
    with _quiet(), open_stage(config, templates, _first_day(acts)) as stage:
        for act in acts:
            stage.play(act)
        return ending_of(stage)


def _first_day(acts: Sequence[Act]) -> date:
    return min(sample.mail.received for act in acts for sample in act.samples).date()


@contextmanager
def _quiet() -> Iterator[None]:
    """No log lines: the story is told otherwise."""
    before = logging.root.manager.disable
    logging.disable()
    try:
        yield
    finally:
        logging.disable(before)
