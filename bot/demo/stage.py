"""Where it is played: the production service between two servers of this process, with a database that goes away.

No other host is ever spoken to: the servers' addresses replace those of the configuration, and the configuration
takes plain text for the loopback only.
"""

import hashlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from imapclient import IMAPClient
from pydantic import SecretStr

from bot.config import Config, MailboxSettings, SmtpSettings
from bot.demo.servers import EmbeddedImap, EmbeddedSmtp
from bot.demo.story import Act, Sample
from bot.service import Desk, one_round
from bot.store import Store
from bot.templating import Templates

PASSWORD = "demo"

Server = TypeVar("Server", MailboxSettings, SmtpSettings)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mail is in the mailbox, as any other mail program sees it."""

    folder: str
    unread: bool
    flagged: bool

    def __str__(self) -> str:
        return ", ".join([self.folder, "unread" if self.unread else "read", *(["flagged"] if self.flagged else [])])


@dataclass(frozen=True)
class Stage:
    """The service and its two servers. `delivered` maps the UID a mail got in the inbox to the mail."""

    desk: Desk
    imap: EmbeddedImap
    smtp: EmbeddedSmtp
    delivered: dict[int, Sample]

    def play(self, act: Act) -> None:
        """Deliver the mails of an act, each at its own time, and let the service run for a round."""
        for sample in act.samples:
            uid = self.imap.deliver(sample.raw, sample.mail.received)
            self.delivered[uid] = sample
        one_round(replace(self.desk, clock=lambda: act.at.astimezone(UTC)))

    def places(self) -> dict[str, Place]:
        """Where each mail is now, by the SHA-256 of its bytes."""
        found = {}
        with IMAPClient(self.imap.host, self.imap.port, ssl=False) as client:
            client.login(self.imap.user, self.imap.password)
            for attributes, _, folder in client.list_folders():
                if b"\\Noselect" in attributes:
                    continue
                client.select_folder(folder, readonly=True)
                uids = client.search()
                for mail in client.fetch(uids, ["BODY.PEEK[]", "FLAGS"]).values() if uids else ():
                    flags = mail[b"FLAGS"]
                    key = hashlib.sha256(mail[b"BODY[]"]).hexdigest()
                    found[key] = Place(folder, b"\\Seen" not in flags, b"\\Flagged" in flags)
        return found


@contextmanager
def open_stage(config: Config, templates: Templates, since: date) -> Iterator[Stage]:
    """The service as `config` says, but for its servers and database. Mail from before `since` is not looked at."""
    with (
        TemporaryDirectory(prefix="tilmeldbot-") as folder,
        EmbeddedImap(config.mailbox.address, PASSWORD) as imap,
        EmbeddedSmtp() as smtp,
        closing(Store(f"sqlite:///{Path(folder) / 'demo.sqlite3'}")) as store,
    ):
        store.migrate()
        here = config.model_copy(
            update={
                "mailbox": _moved(
                    config.mailbox, imap, user=imap.user, password=SecretStr(PASSWORD), folder="INBOX", since=since
                ),
                "smtp": _moved(config.smtp, smtp, user=""),
            }
        )
        yield Stage(Desk(here, store, templates), imap, smtp, {})


def _moved(settings: Server, to: EmbeddedImap | EmbeddedSmtp, **changes: object) -> Server:
    """The same settings for another server, checked anew."""
    values = settings.model_dump() | {"host": to.host, "port": to.port, "security": "plain"} | changes
    return type(settings).model_validate(values)
