"""The mailbox, against a real Dovecot and the embedded server: what the bot may do there, and what it never does."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import chain

import pytest
from servers.dovecot import Dovecot
from servers.mailserver import MailServer
from servers.plugin import embedded_mailbox, fresh_user

from bot.demo.servers import EmbeddedImap
from bot.imap import DONE, Fetched, Mailbox

MONDAY = datetime(2026, 1, 5, 12, tzinfo=UTC)
LIMIT = 100_000
COURSE = "Tilmeldinger/Hverdagsledelse 2026"

WITHOUT_MOVE = "IMAP4rev1 LITERAL+ ENABLE NAMESPACE UIDPLUS"
WITHOUT_UIDPLUS = "IMAP4rev1 LITERAL+ ENABLE NAMESPACE"


def mail(number: int, body: str = "hej") -> bytes:
    return f"From: mette@example.org\r\nMessage-ID: <{number}@example.org>\r\n\r\n{body}\r\n".encode()


def fetched(mailbox: Mailbox, after: int = 0, limit: int = LIMIT) -> list[Fetched]:
    return list(chain.from_iterable(mailbox.after(after, limit)))


@pytest.fixture(params=["embedded, no MOVE", "embedded, no UIDPLUS", "dovecot, no MOVE", "dovecot, no UIDPLUS"])
def mailbox_without_move(request: pytest.FixtureRequest) -> Iterator[MailServer]:
    """A fresh mailbox on a server that cannot MOVE, and one that cannot expunge single mails either."""
    if request.param.startswith("embedded"):
        without = ["MOVE", "UIDPLUS"] if "UIDPLUS" in request.param else ["MOVE"]
        with EmbeddedImap(fresh_user(), "hemmelig-13", without=without) as server:
            yield embedded_mailbox(server)
    else:
        start: Callable[..., Dovecot] = request.getfixturevalue("dovecot_with")
        known = WITHOUT_UIDPLUS if "UIDPLUS" in request.param else WITHOUT_MOVE
        yield start(more=f"imap_capability = {known}").mailbox(fresh_user())


def test_arrivals_after_the_watermark_come_in_order_with_their_bytes(mailbox_server: MailServer) -> None:
    danish = timezone(timedelta(hours=1))
    raws = [mail(1), mail(2, "æøå"), b"no header at all", mail(4)]
    uids = [mailbox_server.append(raw, datetime(2026, 1, day, 12, tzinfo=danish)) for day, raw in enumerate(raws, 1)]
    with Mailbox(mailbox_server.account()) as mailbox:
        assert fetched(mailbox, uids[0]) == [
            Fetched(uid, datetime(2026, 1, day, 11, tzinfo=UTC), len(raw), raw)
            for day, (uid, raw) in enumerate(zip(uids, raws, strict=True), 1)
            if day > 1
        ]
        assert fetched(mailbox, uids[-1]) == []
        assert mailbox.uidnext == uids[-1] + 1


def test_an_empty_mailbox_has_no_arrivals(mailbox_server: MailServer) -> None:
    with Mailbox(mailbox_server.account()) as mailbox:
        assert fetched(mailbox) == []
        assert mailbox.first_uid_since(date(2026, 1, 1)) == mailbox.uidnext


def test_looking_changes_nothing(mailbox_server: MailServer) -> None:
    mailbox_server.append(mail(1), MONDAY)
    mailbox_server.append(mail(2), MONDAY, ["\\Seen", "\\Answered", "$Label1"])
    before = mailbox_server.look()
    with Mailbox(mailbox_server.account()) as mailbox:
        fetched(mailbox)
        mailbox.find("<1@example.org>")
        mailbox.first_uid_since(date(2026, 1, 5))
    assert mailbox_server.look() == before
    assert [found.flags for found in before] == [set(), {"\\Seen", "\\Answered", "$Label1"}]


def test_a_mail_over_the_limit_comes_without_its_body(mailbox_server: MailServer) -> None:
    large = mail(1, "x" * 500)
    first = mailbox_server.append(large, MONDAY)
    mailbox_server.append(mail(2), MONDAY)
    with Mailbox(mailbox_server.account()) as mailbox:
        assert fetched(mailbox, limit=len(large) - 1) == [
            Fetched(first, MONDAY, len(large), None),
            Fetched(first + 1, MONDAY, len(mail(2)), mail(2)),
        ]
        assert fetched(mailbox, limit=len(large))[0].raw == large


@pytest.mark.parametrize(
    ("count", "size", "limit", "expected"),
    [
        (101, 10, LIMIT, [50, 50, 1]),  # so many mails
        (5, 3_000_000, 10_000_000, [2, 2, 1]),  # so many bytes
        (5, 3_000_000, 1_000_000, [5]),  # what is not fetched has no weight
        (2, 9_000_000, 10_000_000, [1, 1]),  # one at least
    ],
)
def test_batches_are_small(mailbox_server: MailServer, count: int, size: int, limit: int, expected: list[int]) -> None:
    with mailbox_server.client() as client:
        for number in range(count):
            client.append("INBOX", mail(number, "x" * size), (), MONDAY)
    with Mailbox(mailbox_server.account()) as mailbox:
        assert [len(batch) for batch in mailbox.after(0, limit)] == expected


def test_a_mail_that_vanishes_meanwhile_is_left_out(dovecot: MailServer) -> None:
    uids = [dovecot.append(mail(1, "x" * 5_000_000), MONDAY) for _ in range(3)]
    with Mailbox(dovecot.account()) as mailbox:
        batches = mailbox.after(0, 10_000_000)
        assert [found.uid for found in next(batches)] == uids[:1]
        with dovecot.client() as client:
            client.select_folder("INBOX")
            client.delete_messages([uids[1]])
            client.expunge([uids[1]])
        assert [found.uid for found in chain.from_iterable(batches)] == uids[2:]


@pytest.mark.parametrize(
    ("since", "expected"),
    [(date(2025, 12, 1), 0), (date(2026, 1, 5), 1), (date(2026, 1, 6), 2), (date(2026, 1, 7), 3)],
)
def test_the_first_start_begins_at_a_day(mailbox_server: MailServer, since: date, expected: int) -> None:
    days = [datetime(2025, 12, 24, 12, tzinfo=UTC), MONDAY, MONDAY + timedelta(days=1)]
    uids = [mailbox_server.append(mail(1), day) for day in days]
    with Mailbox(mailbox_server.account()) as mailbox:
        assert mailbox.first_uid_since(since) == [*uids, mailbox.uidnext][expected]


def test_a_folder_made_anew_has_another_uidvalidity(mailbox_server: MailServer) -> None:
    seen = []
    for _ in range(2):
        with mailbox_server.client() as client:
            client.create_folder("Kurser")
        with Mailbox(mailbox_server.account(folder="Kurser")) as mailbox:
            seen.append(mailbox.uidvalidity)
        with mailbox_server.client() as client:
            assert client.folder_status("Kurser", ["UIDVALIDITY"]) == {b"UIDVALIDITY": seen[-1]}
            client.delete_folder("Kurser")
    assert seen[0] != seen[1]


def test_a_flagged_mail_stays_unread_in_its_place(mailbox_server: MailServer) -> None:
    uid = mailbox_server.append(mail(1), MONDAY, ["$Label1"])
    mailbox_server.append(mail(2), MONDAY)
    with Mailbox(mailbox_server.account()) as mailbox:
        mailbox.flag(uid)
        mailbox.flag(uid)
    assert [found.flags for found in mailbox_server.look()] == [{"$Label1", "\\Flagged"}, set()]


def test_a_moved_mail_is_the_same_mail(mailbox_server: MailServer) -> None:
    uid = mailbox_server.append(mail(1), MONDAY, ["\\Flagged", "$Label1"])
    mailbox_server.append(mail(2), MONDAY, ["\\Deleted"])
    untouched = mailbox_server.look()[1:]
    with Mailbox(mailbox_server.account()) as mailbox:
        mailbox.move(uid, COURSE)
        mailbox.move(uid, COURSE)  # gone already
    assert mailbox_server.look() == untouched
    (name,) = mailbox_server.folders() - {"INBOX"}
    (moved,) = mailbox_server.look(name)
    assert (moved.raw, moved.received, set(moved.flags)) == (mail(1), MONDAY, {"\\Flagged", "$Label1", DONE})


@pytest.mark.parametrize(
    ("path", "slashed", "dotted"),
    [
        ("Tilmeldinger/Hverdagsledelse 2026", "Tilmeldinger/Hverdagsledelse 2026", "Tilmeldinger.Hverdagsledelse 2026"),
        ("Kurser", "Kurser", "Kurser"),
        ("Ledelse på tværs & mere", "Ledelse på tværs & mere", "Ledelse på tværs & mere"),
        ("Kurser/Ledelse 2.0", "Kurser/Ledelse 2.0", "Kurser.Ledelse 2-0"),  # the delimiter in a name
        ("/Kurser//Ledelse*", "Kurser/Ledelse", "Kurser.Ledelse"),
    ],
)
def test_folders_are_made_with_the_servers_delimiter(
    mailbox_server: MailServer, path: str, slashed: str, dotted: str
) -> None:
    uids = [mailbox_server.append(mail(number), MONDAY) for number in range(2)]
    expected = {"embedded": slashed, "dovecot": dotted}[mailbox_server.name]
    with Mailbox(mailbox_server.account()) as mailbox:
        for uid in uids:
            mailbox.move(uid, path)
    assert mailbox_server.folders() - {"INBOX"} == {expected}
    assert [found.raw for found in mailbox_server.look(expected)] == [mail(0), mail(1)]
    with mailbox_server.client() as client:
        assert expected in {name for _, _, name in client.list_sub_folders()}


def test_folders_are_made_inside_the_users_namespace(dovecot_with: Callable[..., Dovecot]) -> None:
    server = dovecot_with(namespace="prefix = INBOX/\n  separator = /").mailbox(fresh_user())
    uid = server.append(mail(1), MONDAY)
    with Mailbox(server.account()) as mailbox:
        mailbox.move(uid, COURSE)
    assert [found.raw for found in server.look("INBOX/Tilmeldinger/Hverdagsledelse 2026")] == [mail(1)]


def test_a_server_without_move(mailbox_without_move: MailServer) -> None:
    server = mailbox_without_move
    uids = [server.append(mail(number), MONDAY, ["$Label1"]) for number in range(3)]
    with Mailbox(server.account()) as mailbox:
        mailbox.move(uids[0], COURSE)
        mailbox.move(uids[1], COURSE)
    assert [found.uid for found in server.look()] == [uids[2]]
    (name,) = server.folders() - {"INBOX"}
    moved = [(found.raw, found.received, set(found.flags)) for found in server.look(name)]
    assert moved == [(mail(number), MONDAY, {"$Label1", DONE}) for number in range(2)]


def test_without_move_a_second_try_makes_no_second_copy(mailbox_without_move: MailServer) -> None:
    server = mailbox_without_move
    uid = server.append(mail(1), MONDAY)
    with server.client() as client:
        client.create_folder("Kurser")
        client.select_folder("INBOX")
        client.copy([uid], "Kurser")  # and there the first try ended
    with Mailbox(server.account()) as mailbox:
        mailbox.move(uid, "Kurser")
    assert server.look() == []
    assert [found.raw for found in server.look("Kurser")] == [mail(1)]


def test_without_move_what_the_human_marked_as_deleted_stays(mailbox_without_move: MailServer) -> None:
    server = mailbox_without_move
    server.append(mail(1), MONDAY, ["\\Deleted"])
    uid = server.append(mail(2), MONDAY)
    marked = server.look()[0]
    with Mailbox(server.account()) as mailbox:
        mailbox.move(uid, "Kurser")
    assert marked in server.look()
    assert [found.raw for found in server.look("Kurser")] == [mail(2)]


def test_a_mail_is_found_by_its_message_id(mailbox_server: MailServer) -> None:
    uids = [mailbox_server.append(mail(number), MONDAY) for number in (1, 2, 1)]
    with Mailbox(mailbox_server.account()) as mailbox:
        assert mailbox.find("<1@example.org>") == [uids[0], uids[2]]
        assert mailbox.find("<3@example.org>") == []
        assert mailbox.find("") == []
        assert mailbox.find("<1@example.org>\r\nX LOGOUT") == []
