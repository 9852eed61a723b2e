"""Answers to invitations as Outlook, Google and Apple send them. No test of its own.

Written after their true forms: where METHOD and PARTSTAT stand, which time zone they name, where a typed word goes, and
what else is around it. CRLF on the wire.
"""

import base64
from dataclasses import dataclass
from datetime import UTC, datetime
from email.header import Header
from email.utils import format_datetime
from textwrap import fill
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Copenhagen")
HOUSE = "lv@fremtidensbiblioteker.dk"
DANISH = {"ACCEPTED": "Accepteret", "DECLINED": "Afvist", "TENTATIVE": "Foreløbig"}


@dataclass(frozen=True)
class Answer:
    """What somebody's calendar answers; `starts_at` and `ends_at` are aware, `sender` is the attendee unless given."""

    uid: str
    partstat: str = "DECLINED"
    attendee: str = "mette@silkeborg.example"
    name: str = "Mette Kjær"
    summary: str = "Hverdagsledelse 2026, 1. møde"
    starts_at: datetime = datetime(2026, 6, 11, 8, tzinfo=UTC)
    ends_at: datetime = datetime(2026, 6, 11, 13, tzinfo=UTC)
    at: datetime = datetime(2026, 2, 21, 10, 15, tzinfo=UTC)
    comment: str = ""
    method: str = "REPLY"
    sequence: int = 0
    sender: str = ""
    in_reply_to: str = ""

    @property
    def subject(self) -> str:
        return f"{DANISH.get(self.partstat, 'Svar')}: {self.summary}"

    def headers(self, message_id: str, *more: str) -> str:
        """The head of the mail, with the trace header of our own server on top."""
        stamp = format_datetime(self.at)
        name = Header(self.name, "utf-8").encode()
        lines = [
            f"Return-Path: <{self.sender or self.attendee}>",
            f"Received: from mx1.fremtidensbiblioteker.dk by mail.fremtidensbiblioteker.dk; {stamp}",
            f"From: {name} <{self.sender or self.attendee}>",
            f"To: Lisbet Vestergaard <{HOUSE}>",
            f"Subject: {Header(self.subject, 'utf-8', header_name='Subject').encode()}",
            f"Date: {stamp}",
            f"Message-ID: <{message_id}.{self.uid[:12]}.{self.partstat.lower()}.{self.at:%Y%m%d%H%M%S}@mail.example>",
            "MIME-Version: 1.0",
            *([f"In-Reply-To: {self.in_reply_to}", f"References: {self.in_reply_to}"] if self.in_reply_to else []),
            *more,
        ]
        return "\n".join(lines) + "\n\n"


def outlook(answer: Answer) -> bytes:
    """Outlook on Exchange: multipart/alternative, a Windows time zone, the typed words in COMMENT and in the text."""
    calendar = f"""BEGIN:VCALENDAR
METHOD:{answer.method}
PRODID:Microsoft Exchange Server 2010
VERSION:2.0
BEGIN:VTIMEZONE
TZID:Romance Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
ATTENDEE;PARTSTAT={answer.partstat};CN={answer.name}:mailto:{answer.attendee.title()}
COMMENT;LANGUAGE=da-DK:{answer.comment}\\n
UID:{answer.uid}
SUMMARY;LANGUAGE=da-DK:{_escaped(answer.subject)}
DTSTART;TZID=Romance Standard Time:{_local(answer.starts_at)}
DTEND;TZID=Romance Standard Time:{_local(answer.ends_at)}
CLASS:PUBLIC
PRIORITY:5
DTSTAMP:{answer.at:%Y%m%dT%H%M%SZ}
TRANSP:OPAQUE
STATUS:CONFIRMED
SEQUENCE:{answer.sequence}
LOCATION;LANGUAGE=da-DK:Sted følger
X-MICROSOFT-CDO-APPT-SEQUENCE:{answer.sequence}
X-MICROSOFT-CDO-OWNERAPPTID:0
X-MICROSOFT-CDO-BUSYSTATUS:BUSY
X-MICROSOFT-CDO-ALLDAYEVENT:FALSE
X-MICROSOFT-CDO-IMPORTANCE:1
X-MICROSOFT-CDO-INSTTYPE:0
X-MICROSOFT-ONLINEMEETINGINFORMATION:{{}}
X-MICROSOFT-DISALLOW-COUNTER:FALSE
END:VEVENT
END:VCALENDAR
"""
    head = answer.headers(
        "DB9PR04MB8107",
        f"Thread-Topic: {Header(answer.summary, 'utf-8').encode()}",
        "Thread-Index: AdyY3mF1TzNq7c5yQ0m1Zl0gV6yXkQAAB1Zg",
        "Accept-Language: da-DK, en-US",
        "Content-Language: da-DK",
        "X-MS-Has-Attach:",
        "X-MS-TNEF-Correlator:",
        'Content-Type: multipart/alternative; boundary="_000_DB9PR04MB8107E1_"',
    )
    body = f"""--_000_DB9PR04MB8107E1_
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: 8bit

{answer.comment}

--_000_DB9PR04MB8107E1_
Content-Type: text/html; charset="utf-8"
Content-Transfer-Encoding: 8bit

<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head>
<body><div>{answer.comment}<br></div></body></html>

--_000_DB9PR04MB8107E1_
Content-Type: text/calendar; charset="utf-8"; method={answer.method}
Content-Transfer-Encoding: base64

{_base64(calendar)}

--_000_DB9PR04MB8107E1_--
"""
    return _wire(head + body)


def google(answer: Answer) -> bytes:
    """Google Calendar: From the person, Sender a robot; text, HTML and calendar, which is there once more as a file."""
    comment = f';X-RESPONSE-COMMENT="{answer.comment}"' if answer.comment else ""
    calendar = f"""BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
CALSCALE:GREGORIAN
METHOD:{answer.method}
BEGIN:VEVENT
DTSTART:{answer.starts_at:%Y%m%dT%H%M%SZ}
DTEND:{answer.ends_at:%Y%m%dT%H%M%SZ}
DTSTAMP:{answer.at:%Y%m%dT%H%M%SZ}
ORGANIZER;CN=Lisbet Vestergaard:mailto:{HOUSE}
UID:{answer.uid}
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT={answer.partstat};CN={answer.name}
 ;X-NUM-GUESTS=0{comment}:mailto:{answer.attendee}
CREATED:20260220T093000Z
DESCRIPTION:Kan du ikke komme\\, så svar nej til invitationen.
LAST-MODIFIED:{answer.at:%Y%m%dT%H%M%SZ}
LOCATION:Sted følger
SEQUENCE:{answer.sequence}
STATUS:CONFIRMED
SUMMARY:{_escaped(answer.summary)}
TRANSP:OPAQUE
END:VEVENT
END:VCALENDAR
"""
    head = answer.headers(
        "calendar-697eb21d-c33a",
        f"Reply-To: {Header(answer.name, 'utf-8').encode()} <{answer.attendee}>",
        "Sender: Google Calendar <calendar-notification@google.com>",
        "Auto-Submitted: auto-generated",
        'Content-Type: multipart/mixed; boundary="000000000000d1f08b064bb9e11a"',
    )
    said = "har accepteret" if answer.partstat == "ACCEPTED" else "har afvist"
    body = f"""--000000000000d1f08b064bb9e11a
Content-Type: multipart/alternative; boundary="000000000000d1f087064bb9e119"

--000000000000d1f087064bb9e119
Content-Type: text/plain; charset="UTF-8"; format=flowed; delsp=yes
Content-Transfer-Encoding: base64

{_base64(f"{answer.name} {said} denne invitation.")}
--000000000000d1f087064bb9e119
Content-Type: text/html; charset="UTF-8"
Content-Transfer-Encoding: base64

{_base64(f"<html><body><b>{answer.name} {said} denne invitation.</b></body></html>")}
--000000000000d1f087064bb9e119
Content-Type: text/calendar; charset="UTF-8"; method={answer.method}
Content-Transfer-Encoding: 8bit

{calendar}
--000000000000d1f087064bb9e119--

--000000000000d1f08b064bb9e11a
Content-Type: application/ics; name="invite.ics"
Content-Disposition: attachment; filename="invite.ics"
Content-Transfer-Encoding: base64

{_base64(calendar)}
--000000000000d1f08b064bb9e11a--
"""
    return _wire(head + body)


def apple(answer: Answer) -> bytes:
    """Calendar on macOS through the person's own mail account: the calendar is an attachment with a method."""
    comment = f"COMMENT:{answer.comment}\n" if answer.comment else ""
    calendar = f"""BEGIN:VCALENDAR
CALSCALE:GREGORIAN
METHOD:{answer.method}
PRODID:-//Apple Inc.//macOS 14.4//EN
VERSION:2.0
BEGIN:VTIMEZONE
TZID:Europe/Copenhagen
BEGIN:DAYLIGHT
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
ATTENDEE;CN="{answer.name}";CUTYPE=INDIVIDUAL;EMAIL="{answer.attendee}";PARTSTAT={answer.partstat};ROLE
 =REQ-PARTICIPANT:mailto:{answer.attendee}
{comment}DTEND;TZID=Europe/Copenhagen:{_local(answer.ends_at)}
DTSTAMP:{answer.at:%Y%m%dT%H%M%SZ}
DTSTART;TZID=Europe/Copenhagen:{_local(answer.starts_at)}
ORGANIZER;CN="Lisbet Vestergaard":mailto:{HOUSE}
SEQUENCE:{answer.sequence}
SUMMARY:{_escaped(answer.summary)}
UID:{answer.uid}
END:VEVENT
END:VCALENDAR
"""
    head = answer.headers(
        "5B3C6F0E-8A1D-4C7E-9E7E-0F3B1D2A4C5E",
        "X-Mailer: Apple Mail (2.3774.500.171.1.1)",
        'Content-Type: multipart/alternative; boundary="Apple-Mail=_A6F1B4D3"',
    )
    body = f"""--Apple-Mail=_A6F1B4D3
Content-Transfer-Encoding: 7bit
Content-Type: text/plain;
	charset=us-ascii


--Apple-Mail=_A6F1B4D3
Content-Type: multipart/mixed;
	boundary="Apple-Mail=_77E0C2B1"

--Apple-Mail=_77E0C2B1
Content-Disposition: attachment;
	filename=iCal-20260221-111500.ics
Content-Type: text/calendar;
	x-unix-mode=0644;
	name="iCal-20260221-111500.ics";
	method={answer.method};
	charset=utf-8
Content-Transfer-Encoding: 8bit

{calendar}
--Apple-Mail=_77E0C2B1--

--Apple-Mail=_A6F1B4D3--
"""
    return _wire(head + body)


def _local(moment: datetime) -> str:
    return f"{moment.astimezone(ZONE):%Y%m%dT%H%M%S}"


def _escaped(text: str) -> str:
    return text.replace(",", "\\,")


def _base64(text: str) -> str:
    return fill(base64.b64encode(text.replace("\n", "\r\n").encode()).decode(), 76)


def _wire(text: str) -> bytes:
    return text.replace("\n", "\r\n").encode()
