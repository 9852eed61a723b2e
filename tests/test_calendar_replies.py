"""Answers of calendars to our invitations: read in all their forms, believed from whom they may come, and noted."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from calendar_replies import Answer, apple, google, outlook
from calendars import CalendarClient, calendar_in, event_of
from conversations import Conversation
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_letters import COURSE, COURSES, METTE, NOW, participant

from bot.course import Host
from bot.deciding import decide
from bot.deciding.values import CalendarAnswer, Decision, Merge, Outcome, Request, Standing
from bot.mail import Attachment, CalendarReply, from_bytes
from bot.mail.calendar import reply_in
from bot.reading import Intent, read
from bot.records import Filing, Invitation, Participant, ParticipantStatus

FORMS = {"outlook": outlook, "google": google, "apple": apple}
UID = "0123456789abcdef@fremtidensbiblioteker.dk"
ADDRESS = str(METTE.email)
STARTS = COURSE.meetings[0].starts_at(COURSE.zone).astimezone(UTC)
HOST = Host("lv@fremtidensbiblioteker.dk", "Lisbet Vestergaard", "lv@fremtidensbiblioteker.dk")
MX = "mx1.fremtidensbiblioteker.dk"

Form = Callable[[Answer], bytes]


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("partstat", ["ACCEPTED", "DECLINED", "TENTATIVE"])
def test_each_calendar_is_read(form: Form, partstat: str) -> None:
    mail = from_bytes(form(Answer(UID, partstat)))
    assert mail.calendar_reply == CalendarReply("reply", UID, ADDRESS, partstat.lower(), STARTS)
    assert read(mail, (COURSE,), HOST).intents == {Intent.AUTOMATIC}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_what_was_typed_beside_it_is_read(form: Form) -> None:
    reply = from_bytes(form(Answer(UID, comment="Jeg er på ferie den uge"))).calendar_reply
    assert reply is not None and reply.comment == "Jeg er på ferie den uge"


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_winter_is_read_as_winter(form: Form) -> None:
    start = datetime(2026, 11, 12, 9, tzinfo=UTC)
    reply = from_bytes(form(Answer(UID, starts_at=start, ends_at=start + timedelta(hours=5)))).calendar_reply
    assert reply is not None and reply.starts_at == start


def calendar(*lines: str, method: str = "REPLY") -> str:
    inner = ("BEGIN:VEVENT", *lines, "END:VEVENT")
    return "\n".join(("BEGIN:VCALENDAR", f"METHOD:{method}", *inner, "END:VCALENDAR"))


WHO = f"ATTENDEE;PARTSTAT=DECLINED:MAILTO:{ADDRESS.upper()}"
PLAIN = CalendarReply("reply", UID, ADDRESS, "declined")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (calendar(f"UID:{UID}", WHO), PLAIN),
        (calendar(f"UID:{UID}", WHO, method="counter"), replace(PLAIN, method="counter")),
        (calendar(f"UID:{UID}", WHO, "DTSTART:junk", "SEQUENCE:x", "DTSTAMP:"), PLAIN),
        (calendar(f"UID:{UID}", WHO, "DTSTART;VALUE=DATE:20260611"), PLAIN),
        (calendar(f"UID:{UID}", WHO, "DTSTART:20260611T100000"), PLAIN),  # in nobody's time zone
        (calendar(f"UID:{UID}", WHO, "COMMENT:nej", "COMMENT:tak"), replace(PLAIN, comment="nej tak")),
        (calendar(f"UID:{UID}", WHO, "COMMENT:" + "x" * 2_000), replace(PLAIN, comment="x" * 500)),
        (calendar(f"UID:{UID}", WHO, WHO), replace(PLAIN, attendee="", answer="")),
        (calendar(f"UID:{UID}"), replace(PLAIN, attendee="", answer="")),
        (calendar(WHO), replace(PLAIN, uid="")),
        (calendar(f"UID:{UID}", WHO, method="REQUEST"), None),
        (calendar(f"UID:{UID}", WHO, method=""), None),
        (calendar(f"UID:{UID}", WHO).replace("END:VEVENT", "END:VEVENT\nBEGIN:VEVENT\nUID:y\nEND:VEVENT"), None),
        (calendar(f"UID:{UID}", WHO).partition("END:VEVENT")[0], None),
        (calendar(f"UID:{UID}", WHO) + "\n" + "x" * 50_000, None),
        ("METHOD:REPLY\n" * 100_000, None),
        ("BEGIN:VCALENDAR\nMETHOD:REPLY\n" + "BEGIN:VEVENT\n" * 900, None),
        ("", None),
    ],
)
def test_whatever_stands_in_a_calendar_part_is_borne(text: str, expected: CalendarReply | None) -> None:
    assert reply_in([Attachment("svar.ics", "text/calendar", len(text), text)]) == expected


@given(
    st.lists(
        st.sampled_from(["BEGIN:", "END:", "VEVENT", "VCALENDAR", "METHOD:REPLY", "UID:", WHO, "\n", ";", '"', ":"])
    )
)
@settings(max_examples=300)
def test_no_calendar_part_raises(pieces: list[str]) -> None:
    text = "".join(pieces)
    reply_in([Attachment("", "text/calendar", len(text), text)])


# what is decided


def row(**more: Any) -> Invitation:
    told = {"summary": COURSE.title, "changed_at": NOW, "ends_at": STARTS + timedelta(hours=5)}
    fixed = {"id": 5, "participant_id": 1, "meeting": 1, "uid": UID, "recipient": ADDRESS, "starts_at": STARTS}
    return Invitation(**{**told, **fixed, **more})


def decided(
    answer: Answer, invitation: Invitation, one: Participant, *absent: int, form: Form = outlook, head: bytes = b""
) -> Decision:
    mail = from_bytes(head + form(answer))
    standing = Standing((one,), absent={one.id: frozenset(absent)}, invited=(invitation, one))
    return decide(Request(mail, read(mail, (COURSE,), HOST)), standing, COURSES, mail.received, authserv_id=MX)


HERSELF = participant(1, METTE, contact_email="bo@odder.example")
GONE = participant(1, METTE, status=ParticipantStatus.CANCELLED)
AFTERWARDS = STARTS + timedelta(hours=1)


@pytest.mark.parametrize(
    ("answer", "before", "one", "absent", "records"),
    [
        ("DECLINED", "", HERSELF, (), (Merge(1, {}, absent=(1,)),)),
        ("DECLINED", "", HERSELF, (1,), ()),  # said by mail before
        ("DECLINED", "", GONE, (), ()),
        ("ACCEPTED", "", HERSELF, (), ()),
        ("TENTATIVE", "", HERSELF, (), ()),
        ("ACCEPTED", "declined", HERSELF, (1,), (Merge(1, {}, present=(1,)),)),
        ("TENTATIVE", "declined", HERSELF, (1,), (Merge(1, {}, present=(1,)),)),
        ("ACCEPTED", "", HERSELF, (1,), ()),  # an absence told by mail is taken back by mail
        ("ACCEPTED", "declined", GONE, (1,), ()),
    ],
)
def test_a_no_is_an_absence_and_a_yes_after_it_takes_it_back(
    answer: str, before: str, one: Participant, absent: tuple[int, ...], records: tuple[Merge, ...]
) -> None:
    noted = CalendarAnswer(5, answer.lower())
    expected = Decision(Outcome.REGISTER, Filing.MOVE, COURSE.key, records, calendar_answer=noted)
    assert decided(Answer(UID, answer), row(answer=before), one, *absent) == expected


def test_after_the_meeting_nothing_changes() -> None:
    decision = decided(Answer(UID, at=AFTERWARDS), row(), HERSELF)
    assert (decision.records, decision.filing) == ((), Filing.MOVE)


FORGED = f"Authentication-Results: {MX}; dmarc=fail header.from=silkeborg.example\r\n".encode()


@pytest.mark.parametrize(
    ("answer", "head", "why"),
    [
        (Answer(UID, sender="bo@odder.example"), b"", ""),  # the contact answers for her
        (Answer(UID, attendee="bo@odder.example"), b"", ""),
        (Answer(UID, sender="en@anden.example"), b"", "en anden"),
        (Answer(UID, attendee="en@anden.example"), b"", "en anden"),
        (Answer(UID), FORGED, "mailserver"),
        (Answer(UID, starts_at=STARTS - timedelta(days=7)), b"", "tidspunkt"),
    ],
)
def test_an_answer_counts_only_from_whom_it_may_come(answer: Answer, head: bytes, why: str) -> None:
    decision = decided(answer, row(), HERSELF, head=head)
    if not why:
        assert decision.records and decision.filing is Filing.MOVE
        return
    assert (decision.outcome, decision.filing, decision.records) == (Outcome.HUMAN, Filing.FLAG, ())
    assert decision.calendar_answer is None and why in decision.why


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (
            Answer(UID, comment="Kan jeg se med på video?"),
            "Mette Kjær skriver i sit kalendersvar: Kan jeg se med på video?",
        ),
        (
            Answer(UID, method="COUNTER", starts_at=STARTS + timedelta(hours=1)),
            "Mette Kjær foreslår i sin kalender et andet tidspunkt.",
        ),
    ],
)
def test_what_asks_for_a_human_is_flagged_and_the_no_is_noted(answer: Answer, why: str) -> None:
    decision = decided(answer, row(), HERSELF)
    assert decision.records == (Merge(1, {}, absent=(1,)),)
    assert (decision.filing, decision.why, decision.letters) == (Filing.FLAG, why, ())


def test_neither_yes_nor_no_is_for_the_human() -> None:
    decision = decided(Answer(UID, "DELEGATED"), row(), HERSELF)
    assert (decision.filing, decision.records, decision.calendar_answer) == (Filing.FLAG, (), None)


def test_an_invitation_that_is_not_ours_is_left_alone() -> None:
    mail = from_bytes(outlook(Answer("somebody-elses@example.org")))
    decision = decide(Request(mail, read(mail, (COURSE,), HOST)), Standing((HERSELF,)), COURSES, mail.received)
    assert decision == Decision(Outcome.LEAVE, Filing.NONE)


# from signup to answer and back, through the database


class Played(Conversation):
    """A conversation with invitations to calendars."""

    def __init__(self, folder: Path) -> None:
        (folder / "course.toml").write_text('[sender]\ninvitations = "each"\n', "utf-8")
        super().__init__(folder, folder / "bot.sqlite3")
        self.steps = 0
        self.calendar = CalendarClient((ADDRESS,))

    def arrives(self, raw: bytes) -> list[str]:
        """A mail arrives; the kinds of the letters that go out."""
        self.steps += 1
        self.deliver(self.steps, raw)
        self.send_due(self.steps)
        self.calendar.receive(*(letter.raw for letter in self.caused[self.steps] if letter.recipient == ADDRESS))
        return [letter.kind for letter in self.caused[self.steps]]

    @property
    def absent(self) -> list[int]:
        return sorted(meeting for missed in self.desk.store.absences().values() for meeting in missed)

    @property
    def days(self) -> list[str]:
        return [f"{start:%d.%m}" for start, _ in self.calendar.days]


def mail(at: str, text: str, message_id: str) -> bytes:
    found = EmailMessage()
    found["Received"] = f"from mx by mail; {at}"
    found["From"] = f"Mette Kjær <{ADDRESS}>"
    found["To"] = "lv@fremtidensbiblioteker.dk"
    found["Subject"] = "Hverdagsledelse 2026"
    found["Message-ID"] = f"<{message_id}@silkeborg.example>"
    found.set_content(f"Kære Lisbet\n\n{text}\n\nVenlig hilsen\nMette Kjær\nSilkeborg Bibliotek\n")
    return found.as_bytes()


SIGNUP = mail("Fri, 20 Feb 2026 10:00:00 +0100", "Jeg vil gerne tilmelde mig. EAN 5798005366393.", "1")
ALL_DAYS = ["11.06", "20.08", "29.09", "12.11"]


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_from_signup_to_no_and_back(form: Form, tmp_path: Path) -> None:
    played = Played(tmp_path)
    assert played.arrives(SIGNUP) == ["confirmation", *["invitation"] * 4]
    assert played.days == ALL_DAYS
    first = next(letter for letter in played.caused[1] if letter.meeting == 1)
    calendar_of_first = calendar_in(first.raw)
    assert calendar_of_first is not None
    answer = Answer(str(event_of(calendar_of_first)["UID"]), in_reply_to=first.message_id)

    assert played.arrives(form(answer)) == []
    assert played.absent == [1] and played.desk.store.overview().invitations[0].answer == "declined"
    assert played.arrives(form(replace(answer, partstat="ACCEPTED", at=answer.at + timedelta(hours=1)))) == []
    assert played.absent == []
    assert [one.filing for one in played.desk.store.arrivals()] == [Filing.MOVE] * 3
    logged = [entry.what for entry in played.desk.store.log_entries()]
    assert [what for what in logged if what.startswith("absence")] == ["absence", "absence over"]
    assert played.days == ALL_DAYS


def test_absence_and_return_by_mail_and_leaving(tmp_path: Path) -> None:
    played = Played(tmp_path)
    played.arrives(SIGNUP)
    away = mail("Mon, 23 Feb 2026 10:00:00 +0100", "Jeg kan desværre ikke komme den 20. august.", "2")
    assert played.arrives(away) == ["receipt", "invitation_cancelled"]
    assert played.days == ["11.06", "29.09", "12.11"]
    back = mail("Tue, 24 Feb 2026 10:00:00 +0100", "Jeg kommer alligevel den 20. august.", "3")
    assert played.arrives(back) == ["receipt", "invitation"]
    assert played.days == ALL_DAYS
    leaves = mail("Wed, 25 Feb 2026 10:00:00 +0100", "Jeg må desværre melde mig fra kurset.", "4")
    assert played.arrives(leaves) == ["receipt", *["invitation_cancelled"] * 4]
    assert played.days == []


def test_declined_in_the_calendar_and_back_by_mail(tmp_path: Path) -> None:
    played = Played(tmp_path)
    played.arrives(SIGNUP)
    uid = played.desk.store.overview().invitations[0].uid
    played.arrives(google(Answer(uid)))
    back = mail("Tue, 24 Feb 2026 10:00:00 +0100", "Jeg kommer alligevel den 11. juni.", "3")
    assert played.arrives(back) == ["receipt", "invitation"]
    assert played.absent == [] and played.desk.store.overview().invitations[0].sequence == 1


def test_a_written_no_to_an_invitation_is_an_absence(tmp_path: Path) -> None:
    played = Played(tmp_path)
    played.arrives(SIGNUP)
    second = next(letter for letter in played.caused[1] if letter.meeting == 2)
    no = mail("Mon, 23 Feb 2026 10:00:00 +0100", "Jeg må desværre melde afbud.", "2")
    assert played.arrives(f"In-Reply-To: {second.message_id}\n".encode() + no) == ["receipt", "invitation_cancelled"]
    assert played.absent == [2]
