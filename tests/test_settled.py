"""What waits for the human stays in the digest until she has dealt with it in her own mail program."""

import email
import email.policy
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from imapclient import IMAPClient
from rounds import Clock, config_for, desk_for, labelled
from servers.mailserver import MailServer
from servers.sink import SmtpSink

from bot.service import Desk, one_round

MONDAY = datetime(2026, 3, 9, 8, tzinfo=UTC)  # after the hour of the digest
HEADING = "Ligger der stadig"
QUESTIONS = ("given/d083", "given/d084")


@pytest.fixture
def clock() -> Clock:
    return Clock(MONDAY)


@pytest.fixture
def desk(mailbox_server: MailServer, smtp_sink: SmtpSink, tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    made = desk_for(config_for(mailbox_server, smtp_sink, tmp_path / "bot.sqlite3"), clock)
    for name in QUESTIONS:
        mailbox_server.append(labelled(name).raw, labelled(name).received)
    yield made
    made.store.close()


def a_day_later(desk: Desk, clock: Clock, sink: SmtpSink) -> str:
    """The digest of the next day, as plain text."""
    clock.now += timedelta(days=1)
    one_round(desk)
    newest = email.message_from_bytes(sink.letters[-1].raw, policy=email.policy.default)
    part = newest.get_body(("plain",))
    assert part is not None and newest["Subject"].startswith("Tilmeldinger")
    return str(part.get_content())


def answered(client: IMAPClient, uid: int) -> None:
    client.add_flags([uid], [b"\\Answered"])


def unflagged(client: IMAPClient, uid: int) -> None:
    client.remove_flags([uid], [b"\\Flagged"])


def moved(client: IMAPClient, uid: int) -> None:
    client.create_folder("Gemt")
    client.copy([uid], "Gemt")
    client.delete_messages([uid])
    client.expunge()


@pytest.mark.parametrize("settle", [answered, unflagged, moved])
def test_a_question_stays_in_the_digest_until_it_is_settled(
    mailbox_server: MailServer,
    smtp_sink: SmtpSink,
    desk: Desk,
    clock: Clock,
    settle: Callable[[IMAPClient, int], None],
) -> None:
    one_round(desk)
    first, second = mailbox_server.look()
    assert first.flags == second.flags == {"\\Flagged"}
    day = a_day_later(desk, clock, smtp_sink)
    assert f"{HEADING} (2)" in day and "2 sager venter" not in day
    with mailbox_server.client() as client:
        client.select_folder("INBOX")
        settle(client, first.uid)
    day = a_day_later(desk, clock, smtp_sink)
    assert f"{HEADING} (1)" in day
    with mailbox_server.client() as client:
        client.select_folder("INBOX")
        answered(client, second.uid)
    assert HEADING not in a_day_later(desk, clock, smtp_sink)
    assert HEADING not in a_day_later(desk, clock, smtp_sink), "what is settled stays settled"
