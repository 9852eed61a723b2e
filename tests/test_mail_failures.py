"""What bounces tell: who was not reached, for good or for now, which mail came back, and why."""

import logging

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from raw_mails import plain

from bot.mail import Failure, from_bytes

TO = "bo@odder.example"
OURS = "<confirmation.1@bot.example>"


def report(
    *,
    action: str = "failed",
    status: str = "5.1.1",
    diagnostic: str = "Diagnostic-Code: smtp; 550 5.1.1 nobody here\n",
    recipient: str = f"Final-Recipient: rfc822; {TO}\n",
    original: str = f"Content-Type: text/rfc822-headers\n\nTo: {TO}\nMessage-ID: {OURS}\n",
    head: str = "",
) -> bytes:
    """A report as in RFC 3464."""
    return (
        "From: MAILER-DAEMON@mx.example\nSubject: Undelivered\nMessage-ID: <report@mx.example>\n"
        f"{head}Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
        "--b\nContent-Type: text/plain\n\nSorry.\n\n"
        "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\n"
        f"{recipient}Action: {action}\nStatus: {status}\n{diagnostic}\n"
        f"--b\n{original}\n--b--\n"
    ).encode()


NOBODY = "550 5.1.1 nobody here"
NO_COPY = "Content-Type: text/plain\n\nnothing of it\n"
REPORTS = [  # the report, whether it is for good, which mail of ours, the reason
    (report(), True, OURS, NOBODY),
    (report(recipient="Final-Recipient: rfc822; <BO@Odder.Example>\n"), True, OURS, NOBODY),
    # Behind a forwarding: the address that we wrote to is the one that counts.
    (report(recipient=f"Original-Recipient: rfc822;{TO}\nFinal-Recipient: rfc822; x@y.example\n"), True, OURS, NOBODY),
    (report(diagnostic=""), True, OURS, "5.1.1"),
    (report(diagnostic="Diagnostic-Code: X-Postfix; no\n    such\n    user\n"), True, OURS, "5.1.1 no such user"),
    (report(diagnostic="Diagnostic-Code: 552 Quota exceeded\n"), False, OURS, "5.1.1 552 Quota exceeded"),
    (report(action="delayed", status="4.4.1", diagnostic=""), False, OURS, "4.4.1"),
    (report(status="4.4.7", diagnostic=""), False, OURS, "4.4.7"),
    (report(status="5.2.2", diagnostic=""), False, OURS, "5.2.2"),
    (report(status="5.7.1 (refused)", diagnostic=""), False, OURS, "5.7.1"),
    (report(original=f"Content-Type: message/rfc822\n\nMessage-Id:\n {OURS}\n\nHej\n"), True, OURS, NOBODY),
    (report(original=NO_COPY), True, "", NOBODY),
    (report(original=NO_COPY, head=f"In-Reply-To: {OURS}\n"), True, OURS, NOBODY),
]


@pytest.mark.parametrize(("raw", "permanent", "message_id", "reason"), REPORTS)
def test_a_machine_readable_report(raw: bytes, permanent: bool, message_id: str, reason: str) -> None:
    failure = Failure(TO, permanent, message_id, reason)
    assert from_bytes(raw).failures == (failure,)
    assert from_bytes(raw.replace(b"\n", b"\r\n")).failures == (failure,)


def test_a_report_of_several_recipients() -> None:
    recipients = "".join(
        f"Final-Recipient: rfc822; {name}@odder.example\nAction: {action}\nStatus: {status}\n\n"
        for name, action, status in (("c", "failed", "5.1.1"), ("a", "delayed", "4.2.0"), ("d", "relayed", "2.0.0"))
    )
    raw = report(recipient=f"{recipients}Final-Recipient: rfc822; {TO}\n")
    assert [(one.address, one.permanent) for one in from_bytes(raw).failures] == [
        ("a@odder.example", False),
        ("bo@odder.example", True),
        ("c@odder.example", True),
    ]


QMAIL = """From: MAILER-DAEMON@webhotel.example
Subject: failure notice

Hi. This is the qmail-send program at webhotel.example.
I'm afraid I wasn't able to deliver your message to the following addresses.

<bo@odder.example>:
192.0.2.7 does not like recipient.
Remote host said: {said}
Giving up on 192.0.2.7.

--- Below this line is a copy of the message.

Return-Path: <lv@bot.example>
To: bo@odder.example
Message-ID: <confirmation.1@bot.example>

Kære Bo
"""
EXIM = """From: Mail Delivery System <Mailer-Daemon@cpanel.example>
Subject: Mail delivery failed: returning message to sender
X-Failed-Recipients: bo@odder.example

This message was created automatically by mail delivery software.
The following address(es) failed:

  bo@odder.example
    {said}

------ This is a copy of the message, including all the headers. ------

From: lv@bot.example
Message-ID: <confirmation.1@bot.example>
"""
IN_WORDS = [  # the form, what the server said, whether it is for good, the reason
    (QMAIL, "550 5.1.1 no such user", True, "Remote host said: 550 5.1.1 no such user"),
    (QMAIL, "552 5.2.2 Mailbox full", False, "Remote host said: 552 5.2.2 Mailbox full"),
    (QMAIL, "421 come again", False, "Remote host said: 421 come again"),
    (QMAIL, "go away", True, ""),
    (EXIM, "Unrouteable address", True, ""),
    (EXIM, "mailbox is full: retry timeout exceeded", False, "mailbox is full: retry timeout exceeded"),
    (EXIM, "Postkassen er fuld", False, "Postkassen er fuld"),
    (EXIM, "550 User unknown", True, "550 User unknown"),
]


@pytest.mark.parametrize(("form", "said", "permanent", "reason"), IN_WORDS)
def test_a_report_in_words(form: str, said: str, permanent: bool, reason: str) -> None:
    assert from_bytes(form.format(said=said).encode()).failures == (Failure(TO, permanent, OURS, reason),)


def test_a_reason_is_not_endless() -> None:
    (failure,) = from_bytes(EXIM.format(said="550 " + "no " * 500).encode()).failures
    assert failure.reason.startswith("550 no no")
    assert len(failure.reason) <= 300


NO_BOUNCES = [
    plain("Jeg vil gerne tilmelde mig."),
    plain("bo@odder.example\n550 5.1.1 no such user", subject="Min mail kom retur"),
    plain("Hi. This is the qmail-send program\n\n<bo@odder.example>:\nno", subject="Tilmelding"),
    plain("Jeg kan ikke finde jeres mail.", subject="Undeliverable"),
    report(action="delivered", status="2.0.0"),
    report(recipient=""),
    report().replace(b"message/delivery-status", b"text/plain"),
]


@pytest.mark.parametrize("raw", NO_BOUNCES)
def test_other_mail_has_no_failures(raw: bytes) -> None:
    assert from_bytes(raw).failures == ()


TOO_MUCH = [
    b"".join(b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (level, level) for level in range(2000)),
    b"Content-Type: message/rfc822\n\n" * 5000,
    b"Content-Type: message/delivery-status\n\n" + b"Final-Recipient: rfc822;\nAction: failed\n\n" * 500,
    b"X-Failed-Recipients: " + b"(" * 5000 + b"\n\n",
    b"Content-Type: text/plain; charset=nonsense\n\n" + bytes(range(256)) * 20,
]


@pytest.mark.parametrize("raw", TOO_MUCH, ids=range(len(TOO_MUCH)))
def test_what_is_no_sensible_bounce_does_no_harm(raw: bytes) -> None:
    assert from_bytes(b"From: MAILER-DAEMON@mx.example\nSubject: failure notice\n" + raw).failures == ()


PIECES = st.sampled_from(
    [
        b"Content-Type: multipart/report; boundary=b\n",
        b"Content-Type: message/delivery-status\n",
        b"Content-Type: message/rfc822\n",
        b"Content-Transfer-Encoding: base64\n",
        b"X-Failed-Recipients: \xff@x, <a@b\n",
        b"\n",
        b"--b\n",
        b"--b--\n",
        b"Final-Recipient: rfc822; a@b.example\n",
        b"Final-Recipient: ;\n",
        b"Original-Recipient: utf-8; \xc3\xa6@b.example\n",
        b"Action: failed\n",
        b"Status: 5.1.1\n",
        b"Diagnostic-Code: =?utf-8?q?=C3?=\n",
        b"Hi. This is the qmail-send program\n",
        b"<a@b.example>:\n",
    ]
)


@settings(max_examples=300)
@given(st.lists(PIECES | st.binary(max_size=10), max_size=25).map(b"".join))
def test_any_bounce_at_all_can_be_read(raw: bytes) -> None:
    for failure in from_bytes(b"From: MAILER-DAEMON@mx.example\n" + raw).failures:
        assert failure.address == failure.address.lower()
        assert "@" in failure.address
        assert "\n" not in failure.reason


def test_the_library_logs_nothing_of_a_mail(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        assert from_bytes(report()).failures
    assert caplog.text == ""


SAME = b"From: a@x.example\nMessage-ID: <1@x>\nSubject: Hej\nContent-Type: text/plain; charset=utf-8\n"
FINGERPRINTS = [  # whether the content is the same
    (SAME + b"\nTilmeldt\n", True),
    (b"Received: by another way\n" + SAME + b"\nTilmeldt\n", True),
    (SAME + b"Content-Transfer-Encoding: base64\n\nVGlsbWVsZHQK\n", True),
    (SAME.replace(b"\n", b"\r\n") + b"\r\nTilmeldt\r\n", True),
    (SAME + b"\nAfmeldt\n", False),
    (SAME.replace(b"<1@x>", b"<2@x>") + b"\nTilmeldt\n", False),
    (SAME.replace(b"a@x", b"b@x") + b"\nTilmeldt\n", False),
    (SAME.replace(b"Hej", b"Farvel") + b"\nTilmeldt\n", False),
    (SAME + b"\nTilmeldt\n\nMvh\nA\n", False),
]


@pytest.mark.parametrize(("raw", "same"), FINGERPRINTS)
def test_the_fingerprint_of_what_was_written(raw: bytes, same: bool) -> None:
    content = from_bytes(SAME + b"\nTilmeldt\n").content
    assert (from_bytes(raw).content == content) is same
    assert len(content) == 64
