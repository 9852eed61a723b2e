"""Writes the next migration: what stands in `bot.records` against what the migrations so far make."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from alembic import command

from bot.store.engine import create_store_engine
from bot.store.schema import alembic_config, migrate

with TemporaryDirectory() as folder:
    engine = create_store_engine(f"sqlite:///{Path(folder) / 'empty.sqlite3'}")
    config = alembic_config()
    with engine.begin() as connection:
        migrate(connection)
        config.attributes["connection"] = connection
        number = len(list(Path(__file__).with_name("versions").glob("[0-9]*.py"))) + 1
        command.revision(config, sys.argv[1], autogenerate=True, rev_id=f"{number:04}")
    engine.dispose()
