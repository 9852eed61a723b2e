"""The kinds of columns that the tables are made of, the same on SQLite and on PostgreSQL. No table stands here."""

import re
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Column, DateTime, Enum, String, TypeDecorator
from sqlalchemy.engine import Dialect
from sqlmodel import Field, SQLModel

# A migration can change only a constraint that has a name.
SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


class UtcDateTime(TypeDecorator[datetime]):
    """Aware in, aware UTC out. SQLite would give naive values; a naive value going in is our bug (ValueError)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn an aware moment into UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give an aware moment in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class MailText(TypeDecorator[str]):
    """Text out of a mail: NUL and lone surrogates, which a database refuses, become U+FFFD."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Replace what cannot be stored."""
        return None if value is None else UNSTORABLE.sub("\N{REPLACEMENT CHARACTER}", value)


def row_id() -> Any:
    """A row's number. The database gives it: a row that is not stored yet has None."""
    return Field(default=None, primary_key=True)


def moment(*, nullable: bool = False, index: bool = False) -> Any:
    """A column that holds a moment."""
    return Field(default=None, sa_column=Column(UtcDateTime, nullable=nullable, index=index))


def mail_text() -> Any:
    """A column that holds text out of a mail, at first empty."""
    return Field(default="", sa_type=MailText)


def choice(first: StrEnum, *, index: bool = False) -> Any:
    """A column that holds one of a StrEnum's values, at first `first`.

    Plain text in the database and not a type of its own there, so that a new value needs no migration.
    """
    values = [item.value for item in type(first)]
    kind = Enum(type(first), native_enum=False, length=20, values_callable=lambda _: values)
    return Field(default=first, index=index, sa_type=kind)
