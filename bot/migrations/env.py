"""Alembic's entry: runs the migrations on the connection that the store hands over, inside its transaction.

It must not open a connection of its own: the database's address and set-up are the store's business.
"""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Enum, TypeDecorator
from sqlmodel import SQLModel

import bot.records  # noqa: F401 - makes the tables known to the metadata


def plain_type(kind: str, item: Any, _: AutogenContext) -> str | Literal[False]:
    """Write a new step with plain types, since ours may change later."""
    if kind == "type" and isinstance(item, TypeDecorator):
        return f"sa.{item.impl_instance!r}"
    if kind == "type" and isinstance(item, Enum):
        return f"sa.String({item.length})"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,  # SQLite cannot alter most things of a table
    render_item=plain_type,
)
context.run_migrations()
