"""Whole rounds on a real mailbox: the right records and letters, the human's mails untouched, nothing done twice."""

import email
import email.policy
from collections.abc import Iterator
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

import pytest
from rounds import Clock, config_for, desk_for, labelled
from servers.mailserver import Found, MailServer
from servers.sink import SmtpSink

from bot.records import ArrivalState, LetterState, ParticipantStatus
from bot.service import Desk, one_round

TWELVE = {
    "given/d001": "moved",  # a one-liner from a phone
    "given/d014": "flagged",  # signup and a question
    "given/d046": "moved",  # a chief signs up two
    "given/d049": "moved",  # a table of four
    "given/d057": "moved",  # late
    "given/d063": "flagged",  # names follow: doubtful
    "given/d083": "flagged",  # a question
    "given/d090": "untouched",  # out of office
    "given/d094": "untouched",  # a bounce
    "given/d098": "untouched",  # a newsletter
    "given/d101": "untouched",  # a form for another event
    "given/d105": "untouched",  # a job applicant
}
FILED = "Tilmeldinger/Hverdagsledelse 2026"
AFTER = datetime(2026, 3, 12, 5, 0, tzinfo=UTC)  # before the hour of the digest


@pytest.fixture
def clock() -> Clock:
    return Clock(AFTER)


@pytest.fixture
def desk(mailbox_server: MailServer, smtp_sink: SmtpSink, tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    made = desk_for(config_for(mailbox_server, smtp_sink, tmp_path / "bot.sqlite3"), clock)
    yield made
    made.store.close()


def append(server: MailServer, *names: str) -> None:
    for name in names:
        mail = labelled(name)
        server.append(mail.raw, mail.received)


def letters_at(sink: SmtpSink) -> list[EmailMessage]:
    return [email.message_from_bytes(letter.raw, policy=email.policy.default) for letter in sink.letters]


def filed_folder(server: MailServer) -> str:
    return next(name for name in server.folders() if name.endswith("Hverdagsledelse 2026"))


def named(found: list[Found]) -> dict[str, Found]:
    """Mails of a folder by the name of the corpus mail they are."""
    raws = {labelled(name).raw: name for name in TWELVE}
    return {raws[mail.raw]: mail for mail in found}


def test_twelve_mails_of_different_kinds(mailbox_server: MailServer, smtp_sink: SmtpSink, desk: Desk) -> None:
    append(mailbox_server, *TWELVE)
    one_round(desk)

    inbox, filed = named(mailbox_server.look()), named(mailbox_server.look(filed_folder(mailbox_server)))
    assert {name for name, where in TWELVE.items() if where == "moved"} == set(filed)
    assert {name for name, where in TWELVE.items() if where != "moved"} == set(inbox)
    for name, mail in inbox.items():
        assert mail.flags == ({"\\Flagged"} if TWELVE[name] == "flagged" else set()), name
    assert all("\\Seen" not in mail.flags for mail in filed.values())

    registered = {
        (person["name"] if isinstance(person["name"], str) else person["name"][0]).title()
        for name in ("given/d001", "given/d014", "given/d046", "given/d049")
        for person in labelled(name).label["participants"]
    }
    people = desk.store.participants()
    assert {one.name.title() for one in people if one.status is ParticipantStatus.REGISTERED} == registered
    assert len([one for one in people if one.status is ParticipantStatus.LATE]) == 2
    assert len(desk.store.reviews()) == 1

    answered = {name for name, where in TWELVE.items() if where == "moved"} | {"given/d014"}
    mails = {name: email.message_from_bytes(labelled(name).raw) for name in answered}
    letters = letters_at(smtp_sink)
    assert {letter["In-Reply-To"] for letter in letters} == {mail["Message-ID"].strip() for mail in mails.values()}
    for letter in letters:
        assert letter["In-Reply-To"] in letter["References"]
        assert letter["Auto-Submitted"] == "auto-replied"


def test_a_second_round_does_nothing(mailbox_server: MailServer, smtp_sink: SmtpSink, desk: Desk) -> None:
    append(mailbox_server, *TWELVE)
    one_round(desk)
    before = (mailbox_server.look(), mailbox_server.look(filed_folder(mailbox_server)), list(smtp_sink.letters))
    one_round(desk)
    assert before == (mailbox_server.look(), mailbox_server.look(filed_folder(mailbox_server)), list(smtp_sink.letters))


def test_a_mail_that_the_human_has_read_is_taken_all_the_same(
    mailbox_server: MailServer, smtp_sink: SmtpSink, desk: Desk
) -> None:
    mail = labelled("given/d001")
    mailbox_server.append(mail.raw, mail.received, ["\\Seen"])
    one_round(desk)
    assert len(smtp_sink.letters) == 1
    (filed,) = mailbox_server.look(filed_folder(mailbox_server))
    assert "\\Seen" in filed.flags


def test_old_mail_is_never_looked_at(mailbox_server: MailServer, smtp_sink: SmtpSink, desk: Desk) -> None:
    mail = labelled("given/d001")
    mailbox_server.append(mail.raw, datetime(2025, 12, 31, 12, tzinfo=UTC))
    one_round(desk)
    mailbox_server.append(mail.raw, datetime(2025, 2, 4, 12, tzinfo=UTC))  # the human dragged an old one in
    one_round(desk)
    assert [found.flags for found in mailbox_server.look()] == [frozenset(), frozenset()]
    assert not smtp_sink.letters


def test_a_mail_dragged_back_into_the_inbox_is_left_there(
    mailbox_server: MailServer, smtp_sink: SmtpSink, desk: Desk
) -> None:
    append(mailbox_server, "given/d001")
    one_round(desk)
    append(mailbox_server, "given/d001")
    one_round(desk)
    assert len(smtp_sink.letters) == 1 and len(mailbox_server.look()) == 1


def test_a_mail_over_the_limit_is_for_the_human(
    mailbox_server: MailServer, smtp_sink: SmtpSink, desk: Desk, clock: Clock
) -> None:
    limits = desk.config.limits.model_copy(update={"max_mail_bytes": 3000})
    small = desk_for(desk.config.model_copy(update={"limits": limits}), clock)
    append(mailbox_server, "given/d049", "given/d001")
    one_round(small)
    assert [found.flags for found in mailbox_server.look()] == [{"\\Flagged"}]
    assert len(smtp_sink.letters) == 1


def test_letters_wait_while_the_smtp_server_is_down_and_mail_is_read_on(
    mailbox_server: MailServer, smtp_sink: SmtpSink, desk: Desk, clock: Clock
) -> None:
    config = desk.config
    away = config.model_copy(update={"smtp": config.smtp.model_copy(update={"port": 1})})
    append(mailbox_server, "given/d001")
    one_round(desk_for(away, clock))
    assert len(desk.store.participants()) == 1 and not smtp_sink.letters
    assert desk.store.health("send").failing_since == AFTER  # type: ignore[union-attr]
    one_round(desk)
    assert len(smtp_sink.letters) == 1
    assert desk.store.health("send").failing_since is None  # type: ignore[union-attr]


def test_the_outbox_goes_on_while_the_mailbox_is_down(
    mailbox_server: MailServer, smtp_sink: SmtpSink, desk: Desk, clock: Clock
) -> None:
    smtp_sink.recipients["tira@vejlebib.dk"] = "451 4.2.0 come back later"
    append(mailbox_server, "given/d001")
    one_round(desk)
    assert not smtp_sink.letters
    smtp_sink.recipients.clear()
    clock.now = datetime(2026, 3, 12, 5, 10, tzinfo=UTC)
    away = desk.config.model_copy(update={"mailbox": desk.config.mailbox.model_copy(update={"port": 1})})
    one_round(desk_for(away, clock))
    assert len(smtp_sink.letters) == 1


def test_a_refused_letter_is_reported_and_not_tried_again(
    mailbox_server: MailServer, smtp_sink: SmtpSink, desk: Desk
) -> None:
    smtp_sink.recipients["tira@vejlebib.dk"] = "550 5.1.1 nobody here"
    append(mailbox_server, "given/d001")
    one_round(desk)
    one_round(desk)
    (letter,) = desk.store.overview().troubled
    assert (letter.state, letter.smtp_code, letter.attempts) == (LetterState.FAILED, 550, 1)


def test_a_mail_on_which_our_code_fails_is_set_aside_and_the_next_one_goes_on(
    mailbox_server: MailServer, smtp_sink: SmtpSink, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise ZeroDivisionError("text out of the mail")

    append(mailbox_server, "given/d001")
    with monkeypatch.context() as broken:
        broken.setattr("bot.service.incoming.decide", fails)  # any bug of ours
        one_round(desk)
    append(mailbox_server, "given/d046")
    one_round(desk)
    (aside,) = desk.store.shunted()
    assert aside.state is ArrivalState.SHUNTED
    assert "ZeroDivisionError" in aside.error and "text out of the mail" not in aside.error
    assert len(smtp_sink.letters) == 1
    assert [found.flags for found in mailbox_server.look()] == [{"\\Flagged"}]
    assert aside.id is not None and desk.store.unshunt(aside.id)
    one_round(desk)
    assert len(smtp_sink.letters) == 2
