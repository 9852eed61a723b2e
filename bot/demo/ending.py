"""What came of a story, read where others would read it: in the database, in the mailbox, at the receiving server."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage

from bot.demo.stage import Place, Stage
from bot.demo.story import Act, Sample
from bot.reading import Reading, read
from bot.records import Arrival, ArrivalState, Filing, Letter, LogEntry, Participant


@dataclass(frozen=True, slots=True)
class Sent:
    """A letter as it came over the wire, with its row in the outbox; `number` is its place in the order of coming."""

    number: int
    row: Letter
    raw: bytes
    message: EmailMessage

    @property
    def name(self) -> str:
        """What its files are called: "07-deadline_rejection"."""
        return f"{self.number:02}-{self.row.kind}"

    @property
    def subject(self) -> str:
        """Its subject."""
        return str(self.message["Subject"])

    @property
    def at(self) -> datetime:
        """When the server took it, by the story's clock, in UTC."""
        return self.row.sent_at or self.row.queued_at


@dataclass(frozen=True, slots=True)
class Told:
    """A mail, what was understood, what was done, and where the mail is now (None: it is gone, which must not be)."""

    sample: Sample
    reading: Reading
    arrival: Arrival
    log: tuple[LogEntry, ...]
    letters: tuple[Sent, ...]
    place: Place | None


@dataclass(frozen=True, slots=True)
class Ending:
    """Everything that a story came to. `problems` says what did not go as it must."""

    told: tuple[Told, ...]
    letters: tuple[Sent, ...]
    participants: tuple[Participant, ...]
    absent: Mapping[int, frozenset[int]]
    problems: tuple[str, ...]

    def told_in(self, act: Act) -> tuple[Told, ...]:
        """The mails that came in an act."""
        return tuple(one for one in self.told if one.sample in act.samples)

    def sent_in(self, act: Act) -> tuple[Sent, ...]:
        """The letters that went out in an act."""
        return tuple(letter for letter in self.letters if letter.at == act.at)


def ending_of(stage: Stage) -> Ending:
    """Look at everything once the last round is over."""
    store = stage.desk.store
    outbox = store.letters()
    rows = {row.message_id: row for row in outbox}
    letters = tuple(_sent(number, envelope.raw, rows) for number, envelope in enumerate(stage.smtp.letters, start=1))
    told = tuple(_told(stage, letters))
    return Ending(
        told=told,
        letters=letters,
        participants=tuple(store.participants()),
        absent=store.absences(),
        problems=tuple(_problems(stage, told, letters, outbox)),
    )


def _sent(number: int, raw: bytes, rows: Mapping[str, Letter]) -> Sent:
    message = message_from_bytes(raw, policy=policy.default)
    return Sent(number, rows[str(message["Message-ID"])], raw, message)


def _told(stage: Stage, letters: Sequence[Sent]) -> Iterator[Told]:
    desk = stage.desk
    places = stage.places()
    log = desk.store.log_entries()
    for arrival in desk.store.arrivals():
        sample = stage.delivered[arrival.uid]
        yield Told(
            sample=sample,
            reading=read(sample.mail, tuple(desk.courses.values()), desk.config.host),
            arrival=arrival,
            log=tuple(entry for entry in log if entry.arrival_id == arrival.id),
            letters=tuple(letter for letter in letters if letter.row.arrival_id == arrival.id),
            place=places.get(sample.mail.sha256),
        )


def _problems(stage: Stage, told: Sequence[Told], letters: Sequence[Sent], outbox: Sequence[Letter]) -> Iterator[str]:
    """What did not go as it must, whatever the mails say."""
    for sample in stage.delivered.values():
        if sample not in [one.sample for one in told]:
            yield f"{sample.name}: was not taken in"
    for one in told:
        if one.arrival.state not in (ArrivalState.ANSWERED, ArrivalState.DUPLICATE):
            yield f"{one.sample.name}: {one.arrival.state}: {one.arrival.error}"
        elif one.place != _expected(one.arrival):
            yield f"{one.sample.name}: is in {one.place}, and belongs into {_expected(one.arrival)}"
    came = Counter(letter.row.id for letter in letters)
    for row in outbox:
        if came[row.id] != 1:
            yield f"letter {row.id} ({row.kind}) is {row.state} and came {came[row.id]} times"


def _expected(arrival: Arrival) -> Place:
    folder = arrival.folder_to if arrival.filing is Filing.MOVE else "INBOX"
    return Place(folder, unread=True, flagged=arrival.filing is Filing.FLAG)
