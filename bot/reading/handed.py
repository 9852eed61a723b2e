"""A mail passed on with the request to do what it says: then its words count, as those of who wrote it.

"Må jeg bede dig effektuere nedenstående?" over a chief's wish. Who passes it on stays the contact.
"""

from dataclasses import replace

from bot.course import Host
from bot.mail import Mail, Part, PartKind
from bot.reading.phrases.hedges import MUSING
from bot.reading.phrases.signup import PASSING_ON
from bot.reading.stance import denied
from bot.reading.words import OwnWords


def handed_on(mail: Mail, words: OwnWords, host: Host) -> Mail | None:
    """The mail that `mail` passes on to be done, as if its author had sent it; None where nothing is passed on so."""
    match = PASSING_ON.first(words.text)
    if match is None or denied(words, *match.span()) or MUSING.first(words.text[slice(*words.sentence(match.start()))]):
        return None
    below = next((part for part in mail.parts if _is_passed_on(part, host)), None)
    if below is None or below.author is None:
        return None
    wish = replace(below, kind=PartKind.FRESH)
    own = (PartKind.FRESH, PartKind.SIGNATURE)
    parts = tuple(
        wish if part is below else replace(part, text="") if part.kind in own else part for part in mail.parts
    )
    return replace(mail, sender=below.author, reply_to=None, subject=f"VS: {mail.subject}", parts=parts)


def _is_passed_on(part: Part, host: Host) -> bool:
    """Whether a part is the mail of somebody outside our house."""
    if part.kind not in (PartKind.FORWARDED, PartKind.QUOTED) or part.ours or part.author is None:
        return False
    return bool(part.text.strip()) and part.author.domain != host.domain and not host.is_own(part.author.email)
