"""The database engine and the one way to open a transaction.

All that is particular to SQLite or to one driver stands here; the verbs in the files beside it are the same on
PostgreSQL. Nothing here knows what the tables mean.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DataError, DBAPIError, IntegrityError, NoSuchModuleError, ProgrammingError
from sqlalchemy.orm import defer, sessionmaker
from sqlalchemy.pool import ConnectionPoolEntry
from sqlalchemy.sql.base import ExecutableOption
from sqlmodel import Session

# Waits for another process that writes; transactions here last milliseconds.
BUSY_TIMEOUT_MS = 30_000

SCHEMA_LOCK = 7_112_026  # any number that nobody else uses in this database

ON_CONNECT = (
    f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}",
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",  # a commit is on the disk before anything is sent
    "PRAGMA secure_delete=ON",  # erased means overwritten
)


class StoreError(Exception):
    """The database cannot be used as it is. The message is one line for ops, without the password."""


@contextmanager
def plain_errors(url: URL) -> Iterator[None]:
    """Turn what the database server or its file refuses into a StoreError; our own bugs stay what they are."""
    try:
        yield
    except (IntegrityError, ProgrammingError, DataError):
        raise
    except DBAPIError as error:
        reason = " ".join(str(error.orig).split())
        raise StoreError(f"database {url.render_as_string()}: {reason}") from error


def create_store_engine(url: str, *, foreign_keys: bool = True) -> Engine:
    """An engine whose transactions are durable and see each other's writes; StoreError for an unusable URL.

    `foreign_keys` is off only while migrating: SQLite changes a table by making it anew.
    """
    try:
        engine = create_engine(make_url(url), pool_pre_ping=True)
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        raise StoreError(f"database: no driver for this url is installed ({error})") from error
    except ArgumentError as error:
        raise StoreError("database: the url cannot be read; one that can is sqlite:///tilmeldbot.sqlite3") from error
    if engine.dialect.name == "sqlite":
        _set_up_sqlite(engine, foreign_keys=foreign_keys)
    return engine


def _set_up_sqlite(engine: Engine, *, foreign_keys: bool) -> None:
    """Make SQLite safe: its defaults lose updates, ignore foreign keys, and may lose a commit with the power."""
    pragmas = (*ON_CONNECT, f"PRAGMA foreign_keys={'ON' if foreign_keys else 'OFF'}")

    @event.listens_for(engine, "connect")
    def on_connect(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        assert isinstance(connection, sqlite3.Connection)
        connection.isolation_level = None  # the driver begins nothing by itself
        for pragma in pragmas:
            connection.execute(pragma)

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        # A transaction that reads first and then writes would fail if another one had written in between.
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def lock_out_others(connection: Connection) -> None:
    """Let no other process change the tables before this transaction ends; SQLite's BEGIN IMMEDIATE does so already."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({SCHEMA_LOCK})")


def without(column: Any) -> ExecutableOption:
    """A query's option: leave out a column that may be large. `select(Arrival).options(without(Arrival.raw))`."""
    return defer(column)


class Database:
    """What every room of the store stands on: one engine, and `transaction`."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._engine = create_store_engine(url)
        self._sessions = sessionmaker(self._engine, class_=Session, expire_on_commit=False)

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """A transaction: committed at the end, undone by any exception. What it returns stays usable afterwards."""
        with plain_errors(self._engine.url), self._sessions.begin() as session:
            yield session

    def forget_erased(self) -> None:
        """Make SQLite drop what was erased from its write-ahead log too; on other databases nothing happens."""
        if self._engine.dialect.name == "sqlite":
            with plain_errors(self._engine.url), self._engine.connect() as connection:
                cursor = connection.connection.cursor()
                cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                cursor.close()

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()
