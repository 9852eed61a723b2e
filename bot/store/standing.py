"""What stands when a mail is looked at: the people it may be about, the letter it answers, the seats that are taken.

Everything that might bear on the mail is given; whom it is about is decided elsewhere.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, or_, select

from bot.deciding.values import Standing
from bot.records import Arrival, ArrivalState, Letter, LetterParticipant, Participant, ParticipantStatus
from bot.store.engine import Database, without
from bot.store.invitations import invited
from bot.store.overview import missed_meetings


@dataclass(frozen=True, slots=True)
class Lookup:
    """What to look up for a mail.

    `addresses` in lower case and `names` as written are those of the writer and the people in the mail; `thread_ids`
    are the Message-IDs that it answers, the nearest first; `bounced_ids` and `bounced_addresses` (lower case) are
    those of its failures; `calendar_uid` is the invitation that it answers as a calendar. By `message_id`, `content`
    and `sha256` the same mail is found that came by another way.
    """

    courses: tuple[str, ...] = ()
    addresses: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    thread_ids: tuple[str, ...] = ()
    bounced_ids: frozenset[str] = frozenset()
    bounced_addresses: frozenset[str] = frozenset()
    message_id: str = ""
    content: str = ""
    sha256: str = ""
    calendar_uid: str = ""


class Standings(Database):
    """The verbs that come before a decision."""

    def letter_answered(self, thread_ids: Sequence[str]) -> Letter | None:
        """The letter of ours that a mail answers, by the Message-IDs that it names, the nearest first."""
        with self.transaction() as session:
            return _nearest_letter(session, thread_ids)

    def courses_of(self, address: str) -> frozenset[str]:
        """The courses in which somebody takes part, or waits to, who has this address or was signed up from it."""
        here = or_(col(Participant.email) == address, col(Participant.contact_email) == address)
        standing = col(Participant.status).in_((ParticipantStatus.REGISTERED, ParticipantStatus.WAITING))
        with self.transaction() as session:
            return frozenset(session.exec(select(Participant.course).where(here, standing)) if address else ())

    def standing_for(self, lookup: Lookup) -> Standing:
        """What the database knows that bears on one mail."""
        with self.transaction() as session:
            of_courses = select(Participant).where(col(Participant.course).in_(lookup.courses))
            everybody = session.exec(of_courses.order_by(col(Participant.id))).all()
            answers = _nearest_letter(session, lookup.thread_ids)
            answered = _those_in(session, answers)
            invitation = invited(session, lookup.calendar_uid)
            theirs = answered if invitation is None else (*answered, invitation[1])
            concerned = {one.id: one for one in (*_concerned(everybody, lookup), *theirs)}
            waiting = _in_line(everybody)
            missed = missed_meetings(session)
            return Standing(
                participants=tuple(concerned[key] for key in sorted(concerned)),
                answers=answers,
                answered=answered,
                absent={key: missed.get(key, frozenset()) for key in (*concerned, *(one.id for one in waiting))},
                seats_taken=Counter(one.course for one in everybody if _takes_a_seat(one)),
                waiting=waiting,
                seen_before=_seen_before(session, lookup),
                bounced_from=_came_back(session, lookup),
                invited=invitation,
            )


def _concerned(everybody: Iterable[Participant], lookup: Lookup) -> list[Participant]:
    """Who has one of the addresses, was signed up from one, or has one of the names."""
    known_at = lookup.addresses - {""}
    # Names are compared here, since databases differ in what they hold for the lower case of Å.
    wanted = {_folded(name) for name in lookup.names} - {""}
    return [one for one in everybody if {one.email, one.contact_email} & known_at or _folded(one.name) in wanted]


def _folded(name: str) -> str:
    """A name for comparing: without regard to case and spacing."""
    return " ".join(name.casefold().split())


def _in_line(everybody: Iterable[Participant]) -> tuple[Participant, ...]:
    """Those who wait for a seat, the next one first."""
    waiting = (one for one in everybody if one.status is ParticipantStatus.WAITING)
    return tuple(sorted(waiting, key=lambda one: one.place_in_line))


def _takes_a_seat(one: Participant) -> bool:
    """Whether somebody has a seat, or one is held for them."""
    if one.status is ParticipantStatus.WAITING:
        return one.offered_until is not None
    return one.status is ParticipantStatus.REGISTERED


def _nearest_letter(session: Session, thread_ids: Sequence[str]) -> Letter | None:
    """The letter of ours that comes first among these Message-IDs."""
    ours = session.exec(select(Letter).where(col(Letter.message_id).in_(thread_ids))).all()
    return min(ours, key=lambda letter: thread_ids.index(letter.message_id), default=None)


def _those_in(session: Session, letter: Letter | None) -> tuple[Participant, ...]:
    """The participants whom a letter is about."""
    if letter is None:
        return ()
    about = select(LetterParticipant.participant_id).where(col(LetterParticipant.letter_id) == letter.id)
    return tuple(session.exec(select(Participant).where(col(Participant.id).in_(about)).order_by(col(Participant.id))))


def _seen_before(session: Session, lookup: Lookup) -> bool:
    """Whether the same words under the same Message-ID, in other bytes, have been answered."""
    if not (lookup.message_id and lookup.content):
        return False
    same = select(Arrival.id).where(
        col(Arrival.content) == lookup.content,
        col(Arrival.message_id) == lookup.message_id,
        col(Arrival.sha256) != lookup.sha256,
        col(Arrival.state) == ArrivalState.ANSWERED,
    )
    return session.exec(same).first() is not None


def _came_back(session: Session, lookup: Lookup) -> tuple[Letter, ...]:
    """The letters that a bounce may be about, without their bytes, the newest first."""
    named = or_(
        col(Letter.message_id).in_(lookup.bounced_ids - {""}),
        col(Letter.recipient).in_(lookup.bounced_addresses - {""}),
    )
    newest_first = select(Letter).where(named).order_by(col(Letter.queued_at).desc(), col(Letter.id).desc())
    return tuple(session.exec(newest_first.options(without(Letter.raw))))
