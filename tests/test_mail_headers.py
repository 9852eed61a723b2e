"""Headers of all kinds give values, never errors."""

from datetime import UTC, datetime

import pytest
from raw_mails import plain

from bot.mail import Address, from_bytes

NO_ONE = Address("", "")


@pytest.mark.parametrize(
    ("raw", "name", "email"),
    [
        (b"From: Mette Hansen <MH@Odense.example>", "Mette Hansen", "mh@odense.example"),
        (b"From: mh@odense.example", "", "mh@odense.example"),
        (b"From: mh@odense.example (Mette Hansen)", "Mette Hansen", "mh@odense.example"),
        (b'From: "Hansen, Mette" <mh@odense.example>', "Hansen, Mette", "mh@odense.example"),
        (b"From: Hansen, Mette <mh@odense.example>", "Hansen, Mette", "mh@odense.example"),
        (b"From: =?utf-8?Q?Hansen=2C_Mette?= <mh@odense.example>", "Hansen, Mette", "mh@odense.example"),
        (b"From: Hansen Mette (MHA) <mh@odense.example>", "Hansen Mette (MHA)", "mh@odense.example"),
        (b"From: Redaktionen: mh@odense.example, b@odense.example;", "", "mh@odense.example"),
        (b"From: =?iso-8859-1?Q?S=F8ren?= <s@x.example>", "Søren", "s@x.example"),
        (b"From: S\xf8ren <s@x.example>", "Søren", "s@x.example"),
        (b"From: S\xc3\xb8ren <s@x.example>", "Søren", "s@x.example"),
        (b"From: =?utf-8?Q?S=C3?= =?utf-8?Q?=B8ren?= <s@x.example>", "Søren", "s@x.example"),
        (b"From: =?utf-8?B?U8O4?=\n =?utf-8?Q?ren?= <s@x.example>", "Søren", "s@x.example"),
        (b"From: =?dansk?Q?S=F8ren?= <s@x.example>", "Søren", "s@x.example"),
        (b"From: =?punycode?Q?abc?= <s@x.example>", "abc", "s@x.example"),
        (b"From: =?utf-8?Q?Mette=0D=0ABcc:_all@x.example?= <s@x.example>", "Mette Bcc: all@x.example", "s@x.example"),
        (b"From: =?utf-8?Q?S=C3=B8ren <s@x.example>", "Søren", "s@x.example"),
        (b"From: a@", "", ""),
        (b"From: <>", "", ""),
        (b"From:", "", ""),
        (b"From: " + b"(" * 5000, "", ""),
        (b"Sender: post@odense.example", "", "post@odense.example"),
        (b"Subject: nobody", "", ""),
    ],
)
def test_sender(raw: bytes, name: str, email: str) -> None:
    assert from_bytes(raw + b"\n\nHej").sender == Address(name, email)


@pytest.mark.parametrize(
    ("raw", "subject"),
    [
        (b"Subject: Tilmelding", "Tilmelding"),
        (b"Subject: =?utf-8?Q?Lederforl=C3=B8b?=", "Lederforløb"),
        (b"Subject: =?utf-8?Q?Lederforl=C3?=\n =?utf-8?Q?=B8b?= 2026", "Lederforløb 2026"),
        (b"Subject: =?utf-8?Q?=C3=A5r_2026", "år 2026"),
        (b"Subject: Lederforl\xf8b", "Lederforløb"),
        (b"Subject: Tilmelding\n til\n\tkursus", "Tilmelding til kursus"),
        (b"Subject: a\x00b\x07", "a b"),
        (b"Subject: =?utf-8?B?!!!?= x", "x"),
        (b"X-Scanned by a gateway\nSubject: Tilmelding", "Tilmelding"),
        (b"From someone Mon Feb  2\nSubject: Tilmelding", "Tilmelding"),
    ],
)
def test_subject(raw: bytes, subject: str) -> None:
    assert from_bytes(raw + b"\n\nHej").subject == subject


@pytest.mark.parametrize(
    ("head", "received"),
    [
        (
            b"Received: from a by b;\n Tue, 3 Feb 2026 10:12:00 +0100\nReceived: x; 1 Jan 2026 00:00:00 +0000",
            (3, 9, 12),
        ),
        (b"Received: from a by b; nonsense\nDate: Tue, 3 Feb 2026 10:12:00 +0100", (3, 9, 12)),
        (b"Date: Tue, 3 Feb 2026 10:12:00 -0000", (3, 10, 12)),
    ],
)
def test_moment_of_delivery(head: bytes, received: tuple[int, int, int]) -> None:
    day, hour, minute = received
    assert from_bytes(head + b"\n\nHej").received == datetime(2026, 2, day, hour, minute, tzinfo=UTC)


def test_moment_of_delivery_as_told_by_the_server_counts_first() -> None:
    told = datetime(2026, 3, 1, 12, tzinfo=UTC)
    assert from_bytes(b"Date: Tue, 3 Feb 2026 10:12:00 +0100\n\nHej", told).received == told


@pytest.mark.parametrize(
    "date", [b"Date: soon", b"Date: 99999999999", b"Date: Mon, 99 Foo 9999 99:99:99 +9999", b"X: y"]
)
def test_moment_that_nobody_tells(date: bytes) -> None:
    assert from_bytes(date + b"\n\nHej").received == datetime(1970, 1, 1, tzinfo=UTC)


def test_threading_headers() -> None:
    mail = from_bytes(
        b"Message-ID: <1@x.example>\nIn-Reply-To: <0@x.example>\n"
        b"References: <a@x.example>\n <b@x.example> (comment) <0@x.example>\n\nHej"
    )
    assert mail.message_id == "<1@x.example>"
    assert mail.in_reply_to == ("<0@x.example>",)
    assert mail.references == ("<a@x.example>", "<b@x.example>", "<0@x.example>")


@pytest.mark.parametrize("value", [b"<[]>", b"<with blank@x>", b"none", b"", b"<" + b"a" * 5000])
def test_malformed_message_id_is_a_defect(value: bytes) -> None:
    mail = from_bytes(b"From: a@x.example\nMessage-ID: " + value + b"\n\nHej")
    assert mail.message_id in ("", "<[]>")
    assert mail.message_id or "malformed message-id" in mail.defects


def test_addressees_and_reply_to() -> None:
    mail = from_bytes(
        b"From: a@x.example\nTo: B <b@x.example>, c@x.example\nCc: d@x.example\nReply-To: e@x.example\n\nHej"
    )
    assert mail.to == (Address("B", "b@x.example"), Address("", "c@x.example"))
    assert mail.cc == (Address("", "d@x.example"),)
    assert mail.answer_to == Address("", "e@x.example")


def test_headers_are_kept_all_of_them_by_lower_case_name() -> None:
    mail = from_bytes(b"Received: one\nX-Spam: =?utf-8?Q?=C3=A6?=\nReceived: two\n\nHej")
    assert mail.headers["received"] == ("one", "two")
    assert mail.header("X-Spam") == "æ"
    assert mail.header("X-None") == ""


def test_text_that_follows_the_headers_without_an_empty_line() -> None:
    mail = from_bytes(b"From: a@x.example\nSubject: Tilmelding\nHej Lisbet\nJeg vil gerne med.\n\nMvh A")
    assert mail.subject == "Tilmelding"
    assert mail.fresh == "Hej Lisbet\nJeg vil gerne med."
    assert "no empty line between headers and body" in mail.defects


def test_mail_without_any_header() -> None:
    mail = from_bytes(b"Hej Lisbet\njeg vil gerne med\n")
    assert (mail.sender, mail.subject, mail.fresh) == (NO_ONE, "", "Hej Lisbet\njeg vil gerne med")


def test_defects_are_told_once_each() -> None:
    mail = from_bytes(b"From: a@x.example\nFrom: b@x.example\n\nHej")
    assert mail.sender.email == "a@x.example"
    assert "several from headers" in mail.defects
    assert len(mail.defects) == len(set(mail.defects))


def test_an_ordinary_mail_has_no_defects() -> None:
    more = "Date: Tue, 3 Feb 2026 10:12:00 +0100\nMessage-ID: <1@x.example>\n"
    assert from_bytes(plain("Hej", more=more)).defects == ()


def test_the_fingerprint_is_of_the_raw_bytes() -> None:
    with_lf, with_crlf = b"Subject: x\n\nHej", b"Subject: x\r\n\r\nHej"
    assert from_bytes(with_lf).sha256 != from_bytes(with_crlf).sha256
    assert from_bytes(with_crlf).size == len(with_crlf)
