import socket
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import create_engine, text
from sqlmodel import SQLModel
from stored import PLACE, everything, kept

import bot.migrations
from bot.store import Store, StoreError
from bot.store.schema import alembic_config


def differences(store: Store) -> list[object]:
    with store.transaction() as session:
        return list(compare_metadata(MigrationContext.configure(session.connection()), SQLModel.metadata))


def test_the_migrations_make_what_the_records_say(store: Store) -> None:
    assert differences(store) == []


def test_a_difference_would_be_seen(store: Store) -> None:
    with store.transaction() as session:
        session.connection().execute(text("ALTER TABLE health ADD COLUMN mood TEXT"))
    assert len(differences(store)) == 1


def test_migrating_again_keeps_what_stands(store: Store) -> None:
    kept(store, 1)
    before = everything(store)
    store.migrate()
    assert everything(store) == before


OLD_LETTER = """
INSERT INTO letter
(key, kind, message_id, recipient, raw, course, state, attempts, queued_at, next_attempt_at, smtp_text) VALUES
('a', 'reminder', '<a@x.org>', 'mette@x.org', :raw, '', 'held', 0, '2026-01-01 09:00', '2026-01-01 09:00', '')
"""


def test_an_upgrade_from_the_first_tables_keeps_what_stands(store_url: str) -> None:
    engine = create_engine(store_url)
    with engine.begin() as connection:
        first = alembic_config()
        first.attributes["connection"] = connection
        command.upgrade(first, "0001")
        connection.execute(text(OLD_LETTER), {"raw": b"To: mette@x.org"})
    engine.dispose()
    with closing(Store(store_url)) as store:
        store.migrate()
        assert differences(store) == []
        (letter,) = store.letters()
        assert (letter.key, letter.state, letter.released_at) == ("a", "held", None)


def test_two_that_start_at_once_both_find_the_tables(store_url: str) -> None:
    stores = [Store(store_url) for _ in range(2)]
    with ThreadPoolExecutor() as pool:
        list(pool.map(Store.migrate, stores))
    for store in stores:
        assert store.watermark(*PLACE[:2]) is None
        store.close()


def test_a_step_does_not_depend_on_the_records_of_today() -> None:
    steps = list(Path(bot.migrations.__file__).with_name("versions").glob("[0-9]*.py"))
    assert steps
    assert [step.name for step in steps if "bot" in step.read_text().split()] == []


def test_a_database_newer_than_the_code_is_left_alone(store: Store) -> None:
    with store.transaction() as session:
        session.connection().execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError, match=r"made by a newer version \(revision 9999\)"):
        store.migrate()


def closed_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@pytest.mark.parametrize(
    ("url", "line"),
    [
        ("sqlite:///{folder}/missing/x.sqlite3", "unable to open database file"),
        ("sqlite:///{folder}", "unable to open database file"),
        ("sqlite:///{folder}/letter.txt", "file is not a database"),
        ("tilmeldbot.sqlite3", "the url cannot be read; one that can is sqlite:///"),
        ("oracle9://db/x", "no driver"),
        ("postgresql+psycopg://bot:secret@127.0.0.1:{port}/x", "refused|no driver"),
    ],
)
def test_a_database_that_cannot_be_used_gives_one_line(tmp_path: Path, url: str, line: str) -> None:
    (tmp_path / "letter.txt").write_text("This is no database, though it is long enough to hold a header. " * 4)
    with pytest.raises(StoreError, match=line) as caught:
        Store(url.format(folder=tmp_path, port=closed_port())).migrate()
    assert "\n" not in str(caught.value)
    assert "secret" not in str(caught.value)
