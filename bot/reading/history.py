"""What the thread below the sender's words was about: an offer, a receipt, a reminder, our course.

It says what a short answer means ("ja tak"); nothing in it is ever taken for the sender's own word.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from bot.course import Host
from bot.mail import Mail, Part, PartKind
from bot.reading.phrases.history import OFFERED, REGISTERED, REMINDED
from bot.reading.phrases.topic import OTHER_EVENT
from bot.reading.values import Answered
from bot.reading.words import bare_subject, is_answer, one_sentence_a_line

MAX_CHARACTERS = 3_000
# Kinds of our own letters, for a mail that is known to answer one.
TO_THE_REGISTERED = frozenset({
    "confirmation", "group_confirmation", "already_registered", "reminder", "receipt", "notice", "welcome",
    "missing_data", "waiting_list",
})  # fmt: skip
OFFERING = frozenset({"place_offered"})
TOO_LATE = frozenset({"deadline_rejection"})


@dataclass(frozen=True, slots=True)
class History:
    """`offered`: a place was offered; `registered`: somebody is registered already; `reminded`: a meeting is near.

    `about_us`: the thread (or the subject it carries) is about one of our courses; `text` is all of it. `course` is
    the key of the course and `meeting` the meeting of the letter that is known to be answered; `late`: that letter
    turned a signup down after the deadline; `letter` is its text.
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

    @property
    def certain(self) -> bool:
        """Whether a letter of ours about a course is answered, known and not guessed from the quoted text."""
        return self.course is not None


def history_of(mail: Mail, host: Host, names_course: Callable[[str], bool], answered: Answered | None) -> History:
    """What the quoted and forwarded parts of `mail` say, the subject where it is a reply's, and the letter `answered`.

    A receipt or a reminder of our house that names no event at all is taken to be about a course of ours.
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
    return History(
        offered=bool(latest) and not registered and OFFERED.first(said) is not None,
        registered=registered,
        reminded=reminded,
        about_us=unnamed or names_course(text),
        text=text,
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


def _is_ours(part: Part, host: Host) -> bool:
    """Whether our house wrote that part, as far as can be told: no known author counts as ours."""
    if part.ours or part.author is None or not part.author.email:
        return True
    return host.is_own(part.author.email) or part.author.domain == host.domain
