"""What the thread below the sender's words was about: an offer, a receipt, a reminder, our course.

It says what a short answer means ("ja tak"); nothing in it is ever taken for the sender's own word.
"""

from collections.abc import Callable
from dataclasses import dataclass

from bot.course import Host
from bot.mail import Mail, Part, PartKind
from bot.reading.phrases.history import OFFERED, REGISTERED, REMINDED
from bot.reading.phrases.topic import OTHER_EVENT
from bot.reading.words import bare_subject, is_answer, one_sentence_a_line

MAX_CHARACTERS = 6_000


@dataclass(frozen=True, slots=True)
class History:
    """`offered`: a place was offered; `registered`: somebody is registered already; `reminded`: a meeting is near;
    `about_us`: the thread (or the subject it carries) is about one of our courses; `text` is all of it.
    """

    offered: bool = False
    registered: bool = False
    reminded: bool = False
    about_us: bool = False
    text: str = ""


def history_of(mail: Mail, host: Host, names_course: Callable[[str], bool]) -> History:
    """What the quoted and forwarded parts of `mail` say, and the subject where it is a reply's.

    A receipt or a reminder of our house that names no event at all is taken to be about a course of ours.
    """
    below = [part for part in mail.parts if part.kind in (PartKind.QUOTED, PartKind.FORWARDED) and part.text.strip()]
    subject = bare_subject(mail.subject) if is_answer(mail.subject) else ""
    text = "\n".join([subject, *(f"{part.subject}\n{part.text}" for part in below)])[: 2 * MAX_CHARACTERS]
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


def _is_ours(part: Part, host: Host) -> bool:
    """Whether our house wrote that part, as far as can be told: no known author counts as ours."""
    if part.ours or part.author is None or not part.author.email:
        return True
    return host.is_own(part.author.email) or part.author.domain == host.domain
