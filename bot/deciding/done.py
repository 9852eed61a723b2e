"""Done: what one part of a mail comes to, and how the parts of a mail are put together."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.deciding.values import Change, LetterOrder, Merge, NewParticipant


@dataclass(frozen=True, slots=True)
class Done:
    """What is done about one part of a mail.

    `changes` stand in the writer's receipt, `letters` go to others; `doubts` say why the rest is a human's (Danish
    sentences), and `left` what else she has to look at.
    """

    records: tuple[NewParticipant | Merge, ...] = ()
    changes: tuple[Change, ...] = ()
    letters: tuple[LetterOrder, ...] = ()
    doubts: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


@dataclass
class _Merged:
    fields: dict[str, str] = field(default_factory=dict)
    absent: set[int] = field(default_factory=set)
    present: set[int] = field(default_factory=set)
    status: str | None = None


def together(parts: Iterable[Done]) -> Done:
    """All parts as one: one merge a record, the rest in order."""
    parts = tuple(parts)
    merged: dict[int, _Merged] = {}
    new: list[NewParticipant] = []
    for record in (record for part in parts for record in part.records):
        if isinstance(record, NewParticipant):
            new.append(record)
            continue
        one = merged.setdefault(record.participant_id, _Merged())
        one.fields |= record.fields
        one.absent |= set(record.absent)
        one.present |= set(record.present)
        one.status = record.status or one.status
    merges = tuple(
        Merge(number, one.fields, tuple(sorted(one.absent - one.present)), tuple(sorted(one.present)), one.status)
        for number, one in merged.items()
    )
    return Done(
        records=(*merges, *new),
        changes=tuple(dict.fromkeys(change for part in parts for change in part.changes)),
        letters=tuple(letter for part in parts for letter in part.letters),
        doubts=tuple(dict.fromkeys(doubt for part in parts for doubt in part.doubts)),
        left=tuple(dict.fromkeys(text for part in parts for text in part.left)),
    )
