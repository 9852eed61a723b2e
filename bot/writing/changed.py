"""What the log of decisions tells about changes to participants, for the digest: fields, meetings, who came instead."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.deciding.values import Overview
from bot.records import LogEntry, Participant, ParticipantStatus

_STATES = frozenset(ParticipantStatus)


@dataclass(frozen=True, slots=True)
class Changed:
    """What became of a participant. `fields` are names of columns, `absent` and `present` numbers of meetings.

    `seated`: got a seat who had none (off the waiting list, say, or admitted though late).
    `successor`: the one who was recorded by the mail that took this participant off the list, if just one was.
    """

    participant: Participant
    fields: tuple[str, ...] = ()
    absent: tuple[int, ...] = ()
    present: tuple[int, ...] = ()
    seated: bool = False
    successor: Participant | None = None


def changes_of(one: Participant, overview: Overview) -> Changed:
    """What the log tells about a participant: of a meeting only how it stands now, of a field that it is new."""
    entries = [entry for entry in overview.log if entry.participant_id == one.id]
    meetings = {int(entry.detail): entry.what for entry in entries if entry.what in ("absence", "absence over")}
    named = {name for entry in entries if entry.what == "changed" for name in entry.detail.split(", ")}
    return Changed(
        one,
        fields=tuple(sorted(named - _STATES)),
        absent=tuple(sorted(number for number, what in meetings.items() if what == "absence")),
        present=tuple(sorted(number for number, what in meetings.items() if what == "absence over")),
        seated=ParticipantStatus.REGISTERED in named,
        successor=_successor(entries, overview.participants),
    )


def _successor(entries: Iterable[LogEntry], participants: Iterable[Participant]) -> Participant | None:
    left_by = {
        entry.arrival_id
        for entry in entries
        if entry.arrival_id is not None and ParticipantStatus.CANCELLED in entry.detail.split(", ")
    }
    came = [one for one in participants if one.arrival_id in left_by and one.status == ParticipantStatus.REGISTERED]
    return came[0] if len(came) == 1 else None
