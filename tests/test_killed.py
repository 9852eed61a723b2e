"""Killed between any two steps and started again, a round comes to the same end."""

import pickle
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from rounds import Clock, config_for, desk_for, labelled
from servers.mailserver import MailServer
from servers.plugin import fresh_user
from servers.sink import SmtpSink
from stored import COURSE, METTE, registered

from bot.config import Config
from bot.config.settings import DatabaseSettings
from bot.records import LetterState
from bot.service import Desk, one_round
from bot.service.announcing import approve

HERE = Path(__file__).parent
MAILS = ("given/d046", "given/d083", "given/d063", "given/d057", "given/d090")
NOW = datetime(2026, 3, 12, 7, 0, tzinfo=UTC)  # a working day, after the hour of the digest


@pytest.fixture(scope="module")
def killer() -> Iterator[subprocess.Popen[str]]:
    """A process that runs rounds which die at a given step."""
    command = [sys.executable, str(HERE / "killed_round.py")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=HERE) as process:
        yield process
        assert process.stdin is not None
        process.stdin.close()


def end_of(desk: Desk, server: MailServer) -> dict[str, Any]:
    """All that must be the same at the end, however the way there was."""
    store = desk.store
    return {
        "people": sorted((one.key, one.status, one.name, one.email, one.ean) for one in store.participants()),
        "letters": sorted((one.key, one.message_id, one.state) for one in store.letters()),
        "reviews": sorted((review.course, str(review.proposal)) for review, _ in store.reviews()),
        "mails": sorted((one.sha256, one.state, one.outcome, one.filing) for one in store.arrivals()),
        "inbox": Counter((found.raw, found.flags) for found in server.look()),
        "folders": {name: Counter(found.raw for found in server.look(name)) for name in server.folders()},
    }


def test_killed_at_any_step_and_started_again(
    dovecot_process: Any, smtp_sink: SmtpSink, tmp_path: Path, killer: subprocess.Popen[str]
) -> None:
    assert killer.stdin is not None and killer.stdout is not None
    expected, step, told = None, 0, ""
    while told != "done":
        server: MailServer = dovecot_process.mailbox(fresh_user())
        for name in MAILS:
            mail = labelled(name)
            server.append(mail.raw, mail.received)
        smtp_sink.letters.clear()
        config = config_for(server, smtp_sink, tmp_path / f"{step}.sqlite3")
        if expected is not None:
            job = tmp_path / "job"
            job.write_bytes(pickle.dumps((config, NOW)))
            print(job, step, file=killer.stdin, flush=True)
            told = killer.stdout.readline().strip()
            assert told in ("killed", "done"), (step, told)
        desk = desk_for(config, Clock(NOW))
        desk.store.release_sending()
        one_round(desk)
        end = end_of(desk, server)
        assert all(state is LetterState.SENT for _, _, state in end["letters"])
        assert end == (expected or end), f"killed at step {step}"
        at_sink = Counter(letter.raw for letter in smtp_sink.letters)
        assert len(at_sink) == len(end["letters"])  # a resend is byte for byte the same
        assert sum(at_sink.values()) <= len(at_sink) + 1  # and there is one at most
        expected = expected or end
        desk.store.close()
        step += 1
    assert step > 40


def with_venue(config: Config) -> Config:
    """The configuration once the first meeting has got its place."""
    (course,) = config.courses
    first, *others = course.meetings
    meetings = (first.model_copy(update={"venue": "Hovedbiblioteket i Aarhus"}), *others)
    return config.model_copy(update={"courses": (course.model_copy(update={"meetings": meetings}),)})


@pytest.mark.parametrize("approved", [(), (COURSE,)], ids=["asking", "telling"])
def test_killed_while_a_changed_meeting_is_shown_or_told(
    approved: tuple[str, ...],
    embedded_imap: MailServer,
    smtp_sink: SmtpSink,
    tmp_path: Path,
    killer: subprocess.Popen[str],
) -> None:
    assert killer.stdin is not None and killer.stdout is not None
    plain = config_for(embedded_imap, smtp_sink, tmp_path / "before.sqlite3", digest_days=())
    away = {"mailbox": plain.mailbox.model_copy(update={"port": 1})}  # no mail comes into it, and the rounds are quick
    plain = plain.model_copy(update=away | {"sender": plain.sender.model_copy(update={"invitations": "each"})})
    before = desk_for(plain, Clock(NOW))
    one_round(before)
    registered(before.store, replace(METTE, absent=()), now=NOW)
    changed = with_venue(plain)
    for config in (plain, changed)[: 1 + len(approved)]:
        one_round(replace(before, config=config))  # and so, where it is to be told, the coordinator has been asked
    before.store.close()
    ends: list[dict[str, Any]] = []
    step, told = 0, ""
    while told != "done":
        database = shutil.copy(tmp_path / "before.sqlite3", tmp_path / f"{step}.sqlite3")
        config = changed.model_copy(update={"database": DatabaseSettings(url=f"sqlite:///{database}")})
        smtp_sink.letters.clear()
        if ends:
            job = tmp_path / "job"
            job.write_bytes(pickle.dumps((config, NOW, *approved)))
            print(job, step, file=killer.stdin, flush=True)
            told = killer.stdout.readline().strip()
            assert told in ("killed", "done"), (step, told)
        desk = desk_for(config, Clock(NOW))
        desk.store.release_sending()
        for course in approved:
            if desk.store.meeting_changes():  # so nothing has come of the first try, and she tries again
                approve(desk, course)
        one_round(desk)
        ends.append(
            {
                "letters": sorted((one.key, one.message_id, one.state) for one in desk.store.letters()),
                "waiting": [one.fingerprint for one in desk.store.meeting_changes()],
                "announced": desk.courses[COURSE].meetings,
                "calendars": [(row.uid, row.sequence, row.place) for row in desk.store.overview().invitations],
            }
        )
        assert ends[-1] == ends[0], f"killed at step {step}"
        assert max(Counter(letter.raw for letter in smtp_sink.letters).values()) <= 2  # the same bytes, if at all
        desk.store.close()
        step += 1
    kinds = Counter(key.partition("/")[0] for key, _, _ in ends[0]["letters"])
    assert (kinds["change_proposed"], kinds["meeting_changed"], kinds["invitation"]) == (
        1,
        len(approved),
        4 + len(approved),  # the meeting that has its place now is sent anew
    )
    assert step > 8
