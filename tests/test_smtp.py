"""The courier, against a real SMTP server on the loopback: what each answer means, and that no byte changes."""

import socket
from typing import Any

import pytest
from servers.certificates import Certificates
from servers.plugin import StartSink
from servers.sink import DROP, PASSWORD, USER, Security, SmtpSink

from bot.demo.servers import Envelope
from bot.smtp import Courier, Deferred, Delivered, Delivery, Failed, Relay, Unreachable

FROM = "lv@fremtidensbiblioteker.dk"
METTE = "mette@example.org"
RAW = b"From: lv@fremtidensbiblioteker.dk\r\nTo: mette@example.org\r\n\r\nHej\r\n"

TAKEN = Delivered(250, "2.0.0 taken")


@pytest.mark.parametrize(
    ("command", "answer", "expected"),
    [
        ("recipients", "450 4.2.1 mailbox busy", Deferred(450, "4.2.1 mailbox busy")),
        ("recipients", "550 5.1.1 no such user", Failed(550, "5.1.1 no such user")),
        ("recipients", DROP, Deferred),
        ("contents", "452 4.3.1 disk is full", Deferred(452, "4.3.1 disk is full")),
        ("contents", "554 5.6.0 spam", Failed(554, "5.6.0 spam")),
        ("contents", DROP, Deferred),
        ("recipients", "421 4.3.2 closing", Unreachable),
        ("contents", "421 4.3.2 closing", Unreachable),
        ("senders", "421 4.3.2 closing", Unreachable),
        ("senders", "451 4.7.1 later", Unreachable),
        ("senders", "553 5.7.1 not your address", Unreachable),
    ],
)
def test_what_an_answer_means(
    smtp_sink: SmtpSink, command: str, answer: str, expected: Delivery | type[Delivery]
) -> None:
    answers: dict[str, str] = getattr(smtp_sink, command)
    answers[FROM if command == "senders" else METTE] = answer
    with Courier(smtp_sink.relay()) as courier:
        given = courier.deliver(RAW, FROM, METTE)
        assert given == expected if not isinstance(expected, type) else isinstance(given, expected)
        assert smtp_sink.letters == []
        answers.clear()
        assert courier.deliver(RAW, FROM, METTE) == TAKEN
    assert smtp_sink.letters == [Envelope(FROM, (METTE,), RAW)]


def test_an_answer_is_one_line(smtp_sink: SmtpSink) -> None:
    smtp_sink.recipients[METTE] = "550-5.1.1 no such user\r\n550 5.1.1 ask   elsewhere"
    with Courier(smtp_sink.relay()) as courier:
        assert courier.deliver(RAW, FROM, METTE) == Failed(550, "5.1.1 no such user 5.1.1 ask elsewhere")


def test_all_letters_go_over_one_connection(smtp_sink: SmtpSink) -> None:
    smtp_sink.recipients["nobody@example.org"] = "550 5.1.1 no such user"
    smtp_sink.contents["busy@example.org"] = "451 4.3.0 later"
    people = [METTE, "nobody@example.org", METTE, "busy@example.org", METTE]
    with Courier(smtp_sink.relay()) as courier:
        answers = [type(courier.deliver(RAW, FROM, person)) for person in people]
    assert answers == [Delivered, Failed, Delivered, Deferred, Delivered]
    assert smtp_sink.connections == 1


def test_after_a_drop_the_next_letter_connects_anew(smtp_sink: SmtpSink) -> None:
    smtp_sink.contents["away@example.org"] = DROP
    people = [METTE, "away@example.org", METTE, METTE]
    with Courier(smtp_sink.relay()) as courier:
        answers = [courier.deliver(RAW, FROM, person) for person in people]
    assert [type(answer) for answer in answers] == [Delivered, Deferred, Delivered, Delivered]
    assert smtp_sink.connections == 2


def test_without_a_letter_nothing_connects(smtp_sink: SmtpSink) -> None:
    with Courier(smtp_sink.relay()):
        pass
    assert smtp_sink.connections == 0


@pytest.mark.parametrize(
    "raw",
    [
        b"Subject: a\r\n\r\n.\r\n..\r\n.x\r\nFrom here\r\n",  # dots at line starts
        b"Subject: a\r\n\r\n" + b"x" * 998 + b"\r\n." + b"y" * 997 + b"\r\n",  # the longest lines (RFC 5322 2.1.1)
        "Subject: a\r\nContent-Transfer-Encoding: 8bit\r\n\r\nrødgrød\r\n".encode(),
        b"Subject: a\r\n\r\n\xe6\xf8\xe5\xff\r\n",
        b"Subject: a\r\n\r\n\r\n\r\n",
        b"Subject: a\r\n\r\ntrailing \t\r\n \r\n",
        b"Subject: a\r\n\r\n" + b"0123456789\r\n" * 100_000,
    ],
    ids=["dots", "long", "utf-8", "8bit", "blank", "spaces", "large"],
)
def test_the_bytes_arrive_as_they_are(smtp_sink: SmtpSink, raw: bytes) -> None:
    with Courier(smtp_sink.relay()) as courier:
        assert courier.deliver(raw, FROM, METTE) == TAKEN
    assert [letter.raw for letter in smtp_sink.letters] == [raw]


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_with_tls_and_a_login(smtp_sink_with: StartSink, certificates: Certificates, security: Security) -> None:
    sink = smtp_sink_with(security, login=True)
    with Courier(sink.relay(tls=certificates.trusted)) as courier:
        assert courier.greet() is None
        assert sink.letters == []
        assert courier.deliver(RAW, FROM, METTE) == TAKEN
    assert sink.letters == [Envelope(FROM, (METTE,), RAW)]
    assert sink.connections == 1
    assert sink.logins == [USER]


def refusal(relay: Relay) -> str:
    """What is said of a server that cannot be used, greeted or handed a letter: one line, without the password."""
    with Courier(relay) as courier:
        greeted, delivered = courier.greet(), courier.deliver(RAW, FROM, METTE)
    assert isinstance(greeted, Unreachable)
    assert greeted == delivered
    assert "\n" not in greeted.text
    assert not relay.password or relay.password not in greeted.text
    assert greeted.text.startswith(f"{relay.host}:{relay.port}")
    return greeted.text.removeprefix(f"{relay.host}:{relay.port}")


@pytest.mark.parametrize("password", ["forkert", "rødgrød", 'x" \\y'])
def test_a_wrong_password_is_said(smtp_sink_with: StartSink, certificates: Certificates, password: str) -> None:
    relay = smtp_sink_with("starttls", login=True).relay(tls=certificates.trusted, password=password)
    assert refusal(relay) == f" refuses the user name or the password of {USER!r}: 535"


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_an_untrusted_certificate_is_said(smtp_sink_with: StartSink, security: Security) -> None:
    said = refusal(smtp_sink_with(security, login=True).relay())
    assert said.startswith(" has a certificate that cannot be trusted: ")


def test_a_server_that_is_not_there_is_said() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    assert "onnect" in refusal(Relay("127.0.0.1", port, "plain"))
    assert refusal(Relay("smtp.example.invalid", 587, "starttls"))


@pytest.mark.parametrize(
    ("asked", "changes", "said"),
    [
        ("plain", {"security": "tls"}, " does not speak TLS as configured: "),
        ("plain", {"security": "starttls"}, ": "),
        ("plain", {"user": USER, "password": PASSWORD}, ": "),
        ("tls", {"security": "plain", "timeout": 0.3}, ": "),
    ],
)
def test_a_server_of_another_kind_is_said(
    smtp_sink_with: StartSink, asked: Security, changes: dict[str, Any], said: str
) -> None:
    assert refusal(smtp_sink_with(asked).relay(**changes)).startswith(said)


def test_a_courier_delivers_only_inside_its_context(smtp_sink: SmtpSink) -> None:
    with pytest.raises(RuntimeError, match="context manager"):
        Courier(smtp_sink.relay()).deliver(RAW, FROM, METTE)
