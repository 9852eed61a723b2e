r"""Copies of what was sent: in the server's own folder for it, each letter once, whatever breaks in between."""

import email
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from rounds import Clock, config_for, desk_for, labelled
from servers.dovecot import Dovecot
from servers.mailserver import MailServer
from servers.plugin import fresh_user
from servers.sink import SmtpSink

from bot.config import Config
from bot.imap import Mailbox
from bot.service import Desk, one_round

NOW = datetime(2026, 1, 16, 9, tzinfo=UTC)
SIGNUPS = ("given/d001", "given/d046")


@pytest.fixture
def config(mailbox_server: MailServer, smtp_sink: SmtpSink, tmp_path: Path) -> Config:
    return config_for(mailbox_server, smtp_sink, tmp_path / "bot.sqlite3")


@pytest.fixture
def desk(config: Config, mailbox_server: MailServer) -> Iterator[Desk]:
    for name in SIGNUPS:
        mailbox_server.append(labelled(name).raw, labelled(name).received)
    made = desk_for(config, Clock(NOW))
    yield made
    made.store.close()


def changed(desk: Desk, **mailbox: Any) -> Desk:
    settings = desk.config.mailbox.model_copy(update=mailbox)
    return replace(desk, config=desk.config.model_copy(update={"mailbox": settings}))


def sent_to_people(sink: SmtpSink, desk: Desk) -> list[bytes]:
    return [letter.raw for letter in sink.letters if desk.config.coordinator.email not in letter.recipients]


def subscribed(server: MailServer) -> set[str]:
    with server.client() as client:
        return {name for _, _, name in client.list_sub_folders()}


def test_each_letter_to_people_lies_once_among_the_sent_ones(
    mailbox_server: MailServer, smtp_sink: SmtpSink, desk: Desk
) -> None:
    one_round(desk)
    one_round(desk)
    copies = mailbox_server.look("Sent")
    letters = sent_to_people(smtp_sink, desk)
    assert len(letters) >= 2
    assert sorted(copy.raw for copy in copies) == sorted(letters)
    assert {copy.flags for copy in copies} == {frozenset({"\\Seen"})}
    assert "Sent" in subscribed(mailbox_server)
    assert len(letters) < len(smtp_sink.letters), "the digest went out too, and needs no copy"


@pytest.mark.parametrize("name", ["Sendt post", "Sent Items"])
def test_the_folder_that_is_there_is_used(mailbox_server: MailServer, desk: Desk, name: str) -> None:
    with mailbox_server.client() as client:
        client.create_folder(name)
    one_round(desk)
    assert mailbox_server.look(name)
    assert "Sent" not in mailbox_server.folders()


def test_the_folder_that_the_server_marks_is_used(
    dovecot_with: Callable[..., Dovecot], smtp_sink: SmtpSink, tmp_path: Path
) -> None:
    marked = "namespace inbox {\n mailbox Afsendt {\n special_use = \\Sent\n auto = create\n }\n}"
    server = dovecot_with(more=marked).mailbox(fresh_user())
    server.append(labelled(SIGNUPS[0]).raw, labelled(SIGNUPS[0]).received)
    desk = desk_for(config_for(server, smtp_sink, tmp_path / "bot.sqlite3"), Clock(NOW))
    one_round(desk)
    desk.store.close()
    assert len(server.look("Afsendt")) == 1


def test_the_folder_can_be_named(mailbox_server: MailServer, desk: Desk) -> None:
    one_round(changed(desk, sent_folder="Kursus/Sendt"))
    assert any(name.endswith("Sendt") and mailbox_server.look(name) for name in mailbox_server.folders())


def test_a_server_that_copies_by_itself_needs_none_and_gets_none_later(mailbox_server: MailServer, desk: Desk) -> None:
    one_round(changed(desk, sent_copies=False))
    one_round(desk)
    assert "Sent" not in mailbox_server.folders()


def test_a_copy_whose_note_was_lost_is_not_made_again(
    mailbox_server: MailServer, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(desk.store, "mark_copied", fail)
        with pytest.raises(ConnectionError):
            one_round(desk)
    assert len(mailbox_server.look("Sent")) == 1
    one_round(desk)
    ids = [email.message_from_bytes(copy.raw)["Message-ID"] for copy in mailbox_server.look("Sent")]
    assert len(ids) == len(set(ids)) >= 2


def test_a_mailbox_that_is_down_is_waited_for(
    config: Config, mailbox_server: MailServer, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(Mailbox, "copy_sent", down)
        one_round(desk)
    assert "Sent" not in mailbox_server.folders()
    later = desk_for(config, Clock(NOW + timedelta(hours=1)))
    one_round(later)
    later.store.close()
    assert mailbox_server.look("Sent")


def fail(*_: object) -> None:
    raise ConnectionError("the process was killed here")


def down(self: Mailbox, *_: object) -> None:
    with self._speaking():
        raise OSError("the server went away")
