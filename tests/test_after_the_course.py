"""What goes out around the last meeting, through a real mailbox and SMTP: headcount, thanks, certificates."""

import email
import email.policy
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from pypdf import PdfReader
from rounds import Clock, config_for, desk_for
from servers.mailserver import MailServer
from servers.sink import SmtpSink
from stored import METTE, registered

from bot.config import Config
from bot.deciding.settling import NotSettled
from bot.deciding.values import LetterKind, NewParticipant
from bot.records import ParticipantStatus
from bot.service import Desk, one_round
from bot.service.certificates import Asked, Given, send_certificates, write_certificates

COURSE = METTE.course
KITCHEN = "kantine@holt.example"
EVALUATION = "https://www.example.org/evaluering"


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo("Europe/Copenhagen"))


def someone(key: str, name: str, address: str = "", absent: tuple[int, ...] = ()) -> NewParticipant:
    """Somebody whom Åse signed up."""
    return replace(METTE, key=key, person=replace(METTE.person, name=name, email=address or None), absent=absent)


ALL = (1, 2, 3, 4)
PEOPLE = (METTE, someone("bo", "Bo Lind"), someone("ea", "Ea Holm"), someone("per", "Per Sø", "per@holt.example", ALL))


def with_kitchen(config: Config) -> Config:
    """The shipped course, with an evaluation and somebody to tell before its last meeting."""
    (course,) = config.courses
    contact = {"venue_contact": KITCHEN, "venue_contact_name": "Kantinen"}
    meetings = (*course.meetings[:3], course.meetings[3].model_copy(update=contact))
    changed = course.model_copy(update={"meetings": meetings, "evaluation_url": EVALUATION})
    return config.model_copy(update={"courses": (changed,)})


@pytest.fixture
def desk(embedded_imap: MailServer, smtp_sink: SmtpSink, tmp_path: Path) -> Iterator[Desk]:
    config = with_kitchen(config_for(embedded_imap, smtp_sink, tmp_path / "bot.sqlite3", digest_days=()))
    made = desk_for(config, Clock(at("2026-01-15 12:00")))
    for number, one in enumerate(PEOPLE, start=1):
        registered(made.store, one, uid=number, now=made.clock())
    yield made
    made.store.close()


def round_at(desk: Desk, text: str) -> None:
    assert isinstance(desk.clock, Clock)
    desk.clock.now = at(text)
    one_round(desk)


def sent(desk: Desk, sink: SmtpSink, kind: LetterKind) -> dict[str, EmailMessage]:
    """The letters of that kind that left the house, by recipient."""
    ids = {letter.message_id for letter in desk.store.letters() if letter.kind == kind}
    letters = [(one.recipients, email.message_from_bytes(one.raw, policy=email.policy.default)) for one in sink.letters]
    found = [(to, letter) for (to,), letter in letters if letter["Message-ID"] in ids]
    assert len(dict(found)) == len(found)
    return dict(found)


def said(letter: EmailMessage) -> str:
    body = letter.get_body(("plain",))
    assert body is not None
    return " ".join(str(body.get_content()).split())


def test_the_day_after_the_last_meeting_those_who_came_are_thanked(desk: Desk, smtp_sink: SmtpSink) -> None:
    round_at(desk, "2026-11-13 08:59")
    assert sent(desk, smtp_sink, LetterKind.THANK_YOU) == {}
    for _ in range(2):
        round_at(desk, "2026-11-13 09:01")
    letters = sent(desk, smtp_sink, LetterKind.THANK_YOU)
    assert set(letters) == {"mette@example.org", "aase@example.org"}
    assert "Tusind tak til Bo Lind og Ea Holm" in said(letters["aase@example.org"])
    assert all(EVALUATION in said(one) for one in letters.values())


@pytest.mark.parametrize(
    "said_back",
    [
        "Tak, det er noteret. Vi dækker op til 2. Skal der også være kaffe om eftermiddagen?",
        "Tak for tallene. Vi glæder os til at se jer alle sammen.",
        "Desværre, køkkenet har lukket torsdag den 12. november. Kan I komme en anden dag?",
        "Hej Lisbet. Super. Jeg tilmelder jer til frokosten.",
        "OK",
    ],
)
def test_the_venue_is_told_how_many_come_and_may_answer(
    desk: Desk, smtp_sink: SmtpSink, embedded_imap: MailServer, said_back: str
) -> None:
    round_at(desk, "2026-11-10 09:01")
    (told,) = sent(desk, smtp_sink, LetterKind.HEADCOUNT).items()
    assert told[0] == KITCHEN
    assert "2 deltagere" in told[1]["Subject"]
    assert not any(str(one.person.name) in told[1].as_string() for one in PEOPLE)
    before = desk.store.letters()
    answer = EmailMessage()
    answer["From"], answer["To"] = f"Kantinen <{KITCHEN}>", "lv@fremtidensbiblioteker.dk"
    answer["Subject"], answer["In-Reply-To"] = f"SV: {told[1]['Subject']}", told[1]["Message-ID"]
    answer["Message-ID"] = "<ok@holt.example>"
    answer.set_content(f"{said_back}\n\nMed venlig hilsen\nHanne Lund\nKantineleder\n")
    embedded_imap.append(answer.as_bytes(policy=email.policy.SMTP), at("2026-11-10 10:00"))
    round_at(desk, "2026-11-10 10:05")
    assert [mail.raw for mail in embedded_imap.look()] == [answer.as_bytes(policy=email.policy.SMTP)]
    assert desk.store.letters() == before
    assert len(desk.store.participants()) == len(PEOPLE)


def test_certificates_go_out_where_the_coordinator_asks(desk: Desk, smtp_sink: SmtpSink) -> None:
    round_at(desk, "2026-11-13 09:01")
    given = send_certificates(desk, Asked(course=COURSE))
    assert given == Given(
        ("Mette Østergård: letter to mette@example.org", "Bo Lind, Ea Holm: letter to aase@example.org"),
        ("participant 4 (Per Sø) has been at no meeting",),
    )
    round_at(desk, "2026-11-13 09:02")
    letters = sent(desk, smtp_sink, LetterKind.CERTIFICATE)
    files = {to: list(letter.iter_attachments()) for to, letter in letters.items()}
    assert {to: [one.get_filename() for one in some] for to, some in files.items()} == {
        "mette@example.org": ["deltagerbevis-hverdagsledelse-2026-mette-oestergaard.pdf"],
        "aase@example.org": [f"deltagerbevis-hverdagsledelse-2026-{name}.pdf" for name in ("bo-lind", "ea-holm")],
    }
    page = PdfReader(BytesIO(files["mette@example.org"][0].get_content())).pages[0].extract_text()
    assert "Mette Østergård" in page
    assert [day in page for day in ("11. juni", "20. august", "29. september", "12. november")] == [True, False] * 2


def test_who_has_got_one_gets_another_only_by_number(desk: Desk, smtp_sink: SmtpSink) -> None:
    round_at(desk, "2026-11-13 09:01")
    send_certificates(desk, Asked([1]))
    round_at(desk, "2026-11-13 09:02")
    assert [line.split(":")[0] for line in send_certificates(desk, Asked(course=COURSE)).done] == ["Bo Lind, Ea Holm"]
    assert len(send_certificates(desk, Asked([1])).done) == 1
    round_at(desk, "2026-11-13 09:03")
    assert [to for one in smtp_sink.letters for to in one.recipients if b"application/pdf" in one.raw] == [
        "mette@example.org", "aase@example.org", "mette@example.org",
    ]  # fmt: skip


def test_files_are_written_and_no_letter(desk: Desk, tmp_path: Path) -> None:
    round_at(desk, "2026-11-13 09:01")
    before = desk.store.letters()
    given = write_certificates(desk, Asked([2, 4, 2]), tmp_path / "new" / "folder")
    file = tmp_path / "new" / "folder" / "2-deltagerbevis-hverdagsledelse-2026-bo-lind.pdf"
    assert given == Given((str(file),), ("participant 4 (Per Sø) has been at no meeting",))
    assert len(PdfReader(file).pages) == 1
    assert desk.store.letters() == before


def no_name(desk: Desk) -> None:
    with desk.store.transaction() as session:
        session.merge(desk.store.participants()[0]).name = "فاطمة"


def muted(desk: Desk) -> None:
    with desk.store.transaction() as session:
        one = session.merge(desk.store.participants()[0])
        one.email = one.contact_email = ""


def gone(desk: Desk) -> None:
    with desk.store.transaction() as session:
        session.merge(desk.store.participants()[0]).status = ParticipantStatus.CANCELLED


@pytest.mark.parametrize(
    ("happened", "now", "anyway", "why"),
    [
        (no_name, "2026-11-13 09:01", False, "has letters in the name that the certificate's fonts have not: فاطمة"),
        (muted, "2026-11-13 09:01", False, "has no address that takes mail; --out FOLDER writes the file"),
        (gone, "2026-11-13 09:01", False, "does not take part"),
        (None, "2026-06-12 09:01", False, "is at a course that ends on 2026-11-12; --anyway "),
        (None, "2026-06-10 09:01", True, "has been at no meeting"),
    ],
)
def test_a_certificate_is_refused_with_the_reason(desk: Desk, happened: Any, now: str, anyway: bool, why: str) -> None:
    round_at(desk, now)
    if happened:
        happened(desk)
    given = send_certificates(desk, Asked([1], anyway=anyway))
    assert given.done == ()
    assert given.refused[0].partition(") ")[2].startswith(why)


@pytest.mark.parametrize("asked", [Asked([9]), Asked(course="another"), Asked([1, 9])])
def test_nobody_else_can_be_asked_for(desk: Desk, asked: Asked) -> None:
    round_at(desk, "2026-11-13 09:01")
    with pytest.raises(NotSettled, match=r"there is no (participant 9|course 'another')"):
        send_certificates(desk, asked)
    assert [one for one in desk.store.letters() if one.kind == LetterKind.CERTIFICATE] == []
