"""What goes into a decision: the mail with what it says, and what stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.mail import Mail
from bot.reading import Reading
from bot.records import (
    Arrival,
    Health,
    Invitation,
    Letter,
    LogEntry,
    MeetingChange,
    Participant,
    ParticipantStatus,
    Review,
)


@dataclass(frozen=True, slots=True)
class Request:
    """A mail with what it says. `arrival_key` is permanent for this mail: the SHA-256 of its raw bytes."""

    mail: Mail
    reading: Reading

    @property
    def arrival_key(self) -> str:
        """What letters and records that come of this mail are named after."""
        return self.mail.sha256


@dataclass(frozen=True, slots=True)
class Standing:
    """What the database knows that bears on one mail.

    `participants` are all of the course (any status) whose address or contact is the writer or one of the people
    read, or who has the name of one of the people. `answers` is the letter of ours that the mail answers, by
    In-Reply-To or References, if any, and `answered` the participants whom that letter is about. `absent` maps the id
    of each participant named here to the numbers of the meetings missed; `seats_taken` counts the seats of each
    course that are taken or offered; `waiting` is the waiting list of all courses, in order. `seen_before`: a mail
    with the same Message-ID and the same words has been answered (it came twice, by two ways). `bounced_from` are the
    letters of ours that the mail, where it is a bounce, names by Message-ID or by recipient, the newest first.
    `invited` is the invitation of ours that the mail, where it is a calendar's reply, names, and the participant.
    """

    participants: tuple[Participant, ...] = ()
    answers: Letter | None = None
    answered: tuple[Participant, ...] = ()
    absent: Mapping[int, frozenset[int]] = field(default_factory=dict)
    seats_taken: Mapping[str, int] = field(default_factory=dict)
    waiting: tuple[Participant, ...] = ()
    seen_before: bool = False
    bounced_from: tuple[Letter, ...] = ()
    invited: tuple[Invitation, Participant] | None = None


@dataclass(frozen=True, slots=True)
class Overview:
    """All that stands, for reminders and the digest.

    `absent` maps a participant's id to the numbers of the meetings missed. `letter_keys` holds the keys of all
    letters that answer no mail (REMINDER, DIGEST, THANK_YOU …, see store.SELF_STARTED) ever put into the outbox.
    `troubled` are letters deferred, failed or held. `waiting` are arrivals flagged for the human since
    `last_digest_at`, `still_waiting` those before that she has not settled; `reviews` are the open ones, each with its
    arrival; `shunted` all that are set aside.
    `not_reached` are letters that came back since then: for good (BOUNCED) or for now (any other state), with the
    reason in `smtp_text`; `auto_replies` those that a machine answered since then. `muted`: addresses that get no
    letters, since one came back for good. `log` is what was done about participants since `last_digest_at`.
    `changes` are those about meetings that wait for the coordinator.
    """

    participants: tuple[Participant, ...] = ()
    absent: dict[int, frozenset[int]] = field(default_factory=dict)
    letter_keys: frozenset[str] = frozenset()
    troubled: tuple[Letter, ...] = ()
    waiting: tuple[Arrival, ...] = ()
    still_waiting: tuple[Arrival, ...] = ()
    reviews: tuple[tuple[Review, Arrival], ...] = ()
    shunted: tuple[Arrival, ...] = ()
    health: tuple[Health, ...] = ()
    last_digest_at: datetime | None = None
    first_arrival_at: datetime | None = None
    muted: frozenset[str] = frozenset()
    not_reached: tuple[Letter, ...] = ()
    auto_replies: tuple[Letter, ...] = ()
    log: tuple[LogEntry, ...] = ()
    invitations: tuple[Invitation, ...] = ()
    changes: tuple[MeetingChange, ...] = ()

    def registered(self, course: str) -> tuple[Participant, ...]:
        """The registered participants of a course, in the order of the list."""
        return tuple(
            one for one in self.participants if one.course == course and one.status == ParticipantStatus.REGISTERED
        )

    def attending(self, course: str, meeting: int) -> tuple[Participant, ...]:
        """The registered participants of a course who come to that meeting."""
        return tuple(one for one in self.registered(course) if meeting not in self.absences(one))

    def waiting_list(self, course: str) -> tuple[Participant, ...]:
        """Who waits for a place in a course, also where one is offered, in order."""
        waiting = (one for one in self.participants if one.course == course)
        return tuple(
            sorted(
                (one for one in waiting if one.status == ParticipantStatus.WAITING), key=lambda one: one.place_in_line
            )
        )

    def absences(self, participant: Participant) -> frozenset[int]:
        """The numbers of the meetings that a participant will miss."""
        return self.absent.get(participant.id, frozenset())
