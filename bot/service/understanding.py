"""What a mail says, read beside the letter of ours that it answers."""

import email
import email.policy

from bot.mail import Mail
from bot.reading import Answered, Reading, read
from bot.records import Letter
from bot.service.desk import Desk


def reading_of(desk: Desk, mail: Mail, only: str = "") -> Reading:
    """The reading of a mail as an answer to our letter, where it is one; `only` is the course meant for sure."""
    letter = desk.store.letter_answered(thread_ids(mail))
    answered = _answered(desk, letter) if letter is not None else None
    mine = desk.store.courses_of(mail.sender.email)
    courses = tuple(course for key, course in desk.courses.items() if only in ("", key))
    return read(mail, courses, desk.config.host, answered, known=bool(mine), stands_in=mine)


def thread_ids(mail: Mail) -> tuple[str, ...]:
    """The Message-IDs that a mail answers, the nearest first (RFC 5322 section 3.6.4)."""
    return (*mail.in_reply_to, *reversed(mail.references))


def _answered(desk: Desk, letter: Letter) -> Answered:
    course = desk.courses.get(letter.course)
    meetings = course.meetings if course else ()
    day = next((meeting.date for meeting in meetings if meeting.number == letter.meeting), None)
    return Answered(letter.kind, course.key if course else None, day, _text_of(letter.raw))


def _text_of(raw: bytes) -> str:
    """A letter's plain text; empty where its bytes are kept no more."""
    body = email.message_from_bytes(raw, policy=email.policy.default).get_body(("plain",))
    return "" if body is None else str(body.get_content()).replace("\r\n", "\n")
