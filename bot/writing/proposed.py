"""The letter that shows the coordinator what would be announced about meetings. Its words are a template."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.course import Course
from bot.deciding.proposal import Proposal
from bot.deciding.values import LetterKind, LetterOrder, Written
from bot.mail import Address
from bot.writing.envelope import Envelope, message_bytes, message_id_for, wire_address
from bot.writing.greeting import first_name
from bot.writing.letters import in_words
from bot.writing.values import Rendered, SenderInfo, Templates


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who would get one of the letters: the address, and the names of those whom it is about."""

    to: Address
    names: list[str]
    through_contact: bool


def write_proposal(
    one: Proposal,
    courses: Mapping[str, Course],
    sender: SenderInfo,
    coordinator: Address,
    templates: Templates,
    now: datetime,
) -> Written:
    """The letter to the coordinator, dated `now` (aware), with the first of the letters as it would go out.

    ValueError for a coordinator's address that cannot be written to.
    """
    key = f"{LetterKind.CHANGE_PROPOSED}/{one.course.key}/{one.fingerprint}/{now.astimezone(UTC):%Y%m%dT%H%M%S}"
    rendered = proposal_in_words(one, courses, sender, coordinator, templates, now)
    return Written(
        key=key,
        kind=LetterKind.CHANGE_PROPOSED,
        message_id=message_id_for(key, sender.domain),
        recipient=wire_address(coordinator.email),
        raw=message_bytes(Envelope(key, sender, coordinator, "da", None, now), rendered),
        course=one.course.key,
    )


def proposal_in_words(
    one: Proposal,
    courses: Mapping[str, Course],
    sender: SenderInfo,
    coordinator: Address,
    templates: Templates,
    now: datetime,
) -> Rendered:
    """What the letter says, without its envelope."""
    as_told = {**courses, one.course.key: one.course}
    shown = in_words(one.letters[0], as_told, sender, templates, now) if one.letters else None
    context = {
        "course": one.course,
        "news": one.news,
        "recipients": [_recipient(order) for order in one.letters],
        "absent": one.absent,
        "unreachable": one.unreachable,
        "fingerprint": one.fingerprint,
        "calendars": sender.invitations == "each",
        "letter": shown,
        "first_name": first_name(coordinator.name),
    }
    return templates.render(LetterKind.CHANGE_PROPOSED, "da", context)


def _recipient(order: LetterOrder) -> Recipient:
    names = [seat.person.name or seat.person.email or "Navn mangler" for seat in order.seats]
    return Recipient(order.to, names, not order.writer_is_participant)
