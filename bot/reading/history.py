"""What the thread below the sender's words was about: an offer, a receipt, a reminder, our course.

It says what a short answer means ("ja tak"); nothing in it is ever taken for the sender's own word.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from bot.course import Host
from bot.mail import Address, Mail, Part, PartKind
from bot.reading.phrases.history import COURSE_TALK, OFFERED, REGISTERED, REMINDED
from bot.reading.phrases.topic import OTHER_EVENT, OTHER_MATTER
from bot.reading.values import Answered
from bot.reading.words import bare_subject, is_answer, one_sentence_a_line

MAX_CHARACTERS = 3_000
# Kinds of our own letters, for a mail that is known to answer one.
TO_THE_REGISTERED = frozenset({
    "confirmation", "group_confirmation", "already_registered", "reminder", "receipt", "notice", "welcome",
    "missing_data", "waiting_list", "invitation", "invitation_cancelled", "meeting_changed",
})  # fmt: skip
OFFERING = frozenset({"place_offered"})
TOO_LATE = frozenset({"deadline_rejection"})


@dataclass(frozen=True, slots=True)
class History:
    """`offered`: a place was offered; `registered`: somebody is registered already; `reminded`: a meeting is near.

    `about_us`: the thread (or the subject it carries) is about one of our courses; `text` is all of it. `course` is
    the key of the course and `meeting` the meeting of the letter that is known to be answered; `late`: that letter
    turned a signup down after the deadline; `letter` is its text. `by_house`: a letter of our house is answered that
    names no other matter, so that the mail is about a course unless its words say otherwise; `other`: it names one.
    """

    offered: bool = False
    registered: bool = False
    reminded: bool = False
    about_us: bool = False
    text: str = ""
    course: str | None = None
    meeting: date | None = None
    late: bool = False
    letter: str = ""
    by_house: bool = False
    other: bool = False

    @property
    def standing(self) -> bool:
        """Whether a bare fact is data for a seat that stands: in answer to a letter of ours that offers none."""
        return self.registered or (self.by_house and not self.offered)

    @property
    def certain(self) -> bool:
        """Whether a letter of ours about a course is answered, known and not guessed from the quoted text."""
        return self.course is not None


def history_of(
    mail: Mail,
    host: Host,
    names_course: Callable[[str], bool],
    hints_at_course: Callable[[str], bool],
    answered: Answered | None,
) -> History:
    """What the quoted and forwarded parts of `mail` say, the subject where it is a reply's, and the letter `answered`.

    A receipt or a reminder of our house that names no event at all is taken to be about a course of ours, and so is a
    letter of our house that names no other matter and speaks of a seat, of data, or of a course's days or price.
    """
    below = [part for part in mail.parts if part.kind in (PartKind.QUOTED, PartKind.FORWARDED) and part.text.strip()]
    subject = bare_subject(mail.subject) if is_answer(mail.subject) else ""
    text = "\n".join([subject, *(f"{part.subject}\n{part.text}" for part in below)])[: 2 * MAX_CHARACTERS]
    if answered and answered.course:
        return _by_letter(answered, text)
    ours = [part for part in below if _is_ours(part, host)]
    latest = one_sentence_a_line(f"{ours[0].subject}\n{ours[0].text}"[:MAX_CHARACTERS]) if ours else ""
    said = f"{subject}\n{latest}"
    registered = REGISTERED.first(said) is not None
    reminded = REMINDED.first(said) is not None
    unnamed = bool(latest) and (registered or reminded) and not OTHER_EVENT.first(said)
    named = names_course(text)
    hinted = COURSE_TALK.first(said) is not None or hints_at_course(said)
    matter = subject if hinted else said
    other = not named and (OTHER_EVENT.first(said) is not None or OTHER_MATTER.first(matter) is not None)
    by_house = not other and _answers_house(mail, below, host)
    return History(
        offered=bool(latest) and not registered and OFFERED.first(said) is not None,
        registered=registered,
        reminded=reminded,
        about_us=unnamed or named or (by_house and hinted),
        text=text,
        by_house=by_house,
        other=other,
    )


def _by_letter(answered: Answered, text: str) -> History:
    """The letter that is answered says for certain what the wording of a quote only suggests."""
    return History(
        offered=answered.kind in OFFERING,
        registered=answered.kind in TO_THE_REGISTERED,
        reminded=answered.meeting is not None,
        about_us=answered.course is not None,
        text=text or answered.text[:MAX_CHARACTERS],
        course=answered.course,
        meeting=answered.meeting,
        late=answered.kind in TOO_LATE,
        letter=answered.text,
    )


def _answers_house(mail: Mail, below: list[Part], host: Host) -> bool:
    """Whether `mail` answers somebody of our house: by the thread's Message-IDs or by whose letter it quotes."""
    if host.is_own(mail.sender.email) or mail.sender.domain == host.domain:
        return False
    ids = (*mail.in_reply_to, *mail.references)
    if any(message_id.rstrip(">").endswith(f"@{host.domain}") for message_id in ids):
        return True
    names = {name.casefold() for name in (host.coordinator_name, host.sender_name) if name}
    quoted = [part for part in below if part.kind is PartKind.QUOTED]
    return any(
        part.ours or (part.author and (_is_house(part.author, host) or part.author.name.casefold() in names))
        for part in quoted[:1]
    )


def _is_house(author: Address, host: Host) -> bool:
    return host.is_own(author.email) or author.domain == host.domain


def _is_ours(part: Part, host: Host) -> bool:
    """Whether our house wrote that part, as far as can be told: no known author counts as ours."""
    if part.ours or part.author is None or not part.author.email:
        return True
    return _is_house(part.author, host)
