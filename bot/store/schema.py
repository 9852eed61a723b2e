"""Bringing the database's tables to where this code expects them. What the steps are stands in bot/migrations."""

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from bot.store.engine import Database, StoreError, create_store_engine, lock_out_others, plain_errors


def alembic_config() -> Config:
    """Where the migrations are, as Alembic wants to be told."""
    config = Config()
    config.set_main_option("script_location", "bot:migrations")
    return config


def migrate(connection: Connection) -> None:
    """Run the steps that are missing, in the connection's transaction; StoreError when it has taken unknown ones."""
    lock_out_others(connection)
    config = alembic_config()
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    newer = set(MigrationContext.configure(connection).get_current_heads()) - known
    if newer:
        raise StoreError(
            f"database {connection.engine.url.render_as_string()}: made by a newer version (revision "
            f"{', '.join(sorted(newer))}); install that version, or restore the backup from before the upgrade"
        )
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


class Schema(Database):
    """The verb that must come before all others."""

    def migrate(self) -> None:
        """Create or upgrade the tables, all steps in one transaction.

        Raises StoreError when the database cannot be opened, or was written by a newer version of this code.
        """
        engine = create_store_engine(self._url, foreign_keys=False)
        try:
            with plain_errors(engine.url), engine.begin() as connection:
                migrate(connection)
        finally:
            engine.dispose()
