"""Opening what a command needs: configuration, templates, database. What cannot be opened ends the command."""

import logging
import os
import sys
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console

    from bot.config import Config
    from bot.service import Desk
    from bot.store import Store
    from bot.templating import Templates

CONFIG = Path("config.toml")
ConfigOption = Annotated[
    Path, typer.Option("--config", envvar="BOT_CONFIG", help="The configuration file.", metavar="FILE")
]
USAGE = 2
NOT_DONE = 1
UNFOLDED = 1000  # columns: more than any table takes


@dataclass(frozen=True)
class Opening:
    """Where the configuration is; opens the rest on demand."""

    file: Path

    def config(self) -> "Config":
        """The configuration; exits with 2 after one line for each thing that is wrong."""
        from bot.config import ConfigError, load

        try:
            return load(self.file)
        except ConfigError as error:
            for problem in error.problems:
                print(problem, file=sys.stderr)
            raise typer.Exit(USAGE) from None

    def templates(self, config: "Config") -> "Templates":
        """The letters' templates; exits with 2 after one line for each thing that is wrong with them.

        With a folder of one's own, each letter is tried on sample people, before any mail is touched.
        """
        from bot.preview.trial import faults
        from bot.templating import TemplateError, Templates

        own = self.file.parent / config.sender.templates if config.sender.templates else None
        try:
            templates = Templates(templates_folder(), config.schedule.zone, own)
            problems = faults(config, templates) if own else ()
        except TemplateError as error:
            problems = error.problems
        for problem in problems:
            print(problem, file=sys.stderr)
        if problems:
            raise typer.Exit(USAGE)
        return templates

    @contextmanager
    def store(self, config: "Config") -> "Iterator[Store]":
        """The database, migrated, closed at the end; exits with 1 when it cannot be used."""
        from bot.store import Store, StoreError

        try:
            with closing(Store(config.database.url)) as store:
                store.migrate()
                yield store
        except StoreError as error:
            print(error, file=sys.stderr)
            raise typer.Exit(NOT_DONE) from None

    @contextmanager
    def desk(self) -> "Iterator[Desk]":
        """Everything a round works with."""
        from bot.service import Desk

        config = self.config()
        templates = self.templates(config)
        with self.store(config) as store:
            yield Desk(config, store, templates)


def templates_folder() -> Path:
    """Where the templates are: beside the package in a checkout, inside the environment when installed."""
    beside = Path(__file__).parents[2] / "templates"
    return beside if beside.is_dir() else Path(sys.prefix) / "share" / "tilmeldbot" / "templates"


def wide_console() -> "Console":
    """Where tables are printed: as wide as the terminal, and unfolded where something else reads them."""
    from rich.console import Console

    return Console(width=None if sys.stdout.isatty() else UNFOLDED)


def log_to_stderr() -> None:
    """One line an event; under systemd the journal adds the time itself."""
    stamp = "" if "JOURNAL_STREAM" in os.environ else "%(asctime)s "
    logging.basicConfig(level=logging.INFO, format=stamp + "%(levelname)s %(message)s", stream=sys.stderr)
    logging.getLogger("apscheduler").setLevel(logging.ERROR)  # below that it tells of each poll during a long round
    logging.getLogger("alembic").setLevel(logging.WARNING)
    logging.getLogger("fontTools").setLevel(logging.WARNING)
