"""Playing the course: mails are delivered, rounds are run, and each week all is held against the model."""

import email
import email.policy
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from rounds import Clock
from servers.mailserver import MailServer
from servers.sink import SmtpSink

from bot.config import Config
from bot.deciding.values import LetterKind
from bot.records import ArrivalState, Letter, LetterState, Participant
from bot.service import Desk, one_round
from bot.service.outgoing import TO_CALENDARS, TO_THE_HOUSE
from bot.store import Store
from simulation.calendars import Calendars
from simulation.hours import due
from simulation.mails import Post
from simulation.signups import answers_offer
from simulation.stage import Act, Delivery, Stage

DIGEST, MORNING, AFTERNOON = time(7, 31), time(9, 1), time(16, 5)
ROUNDS = ((DIGEST, AFTERNOON), (DIGEST,), (DIGEST, MORNING), (DIGEST,), (DIGEST, AFTERNOON))  # Monday to Friday
ANSWER_AN_OFFER = 0.3  # the chance between two rounds
SENT = "Sent"
CALENDARS = 2026  # the seed of what people answer in their calendars
FLAGS = {"moved": "$Tilmeldbot", "flagged": "\\Flagged", "left": ""}


@dataclass
class Play:
    """The service on its way through the weeks, beside the model."""

    server: MailServer
    sink: SmtpSink
    clock: Clock
    desk: Desk
    stage: Stage
    digests: Counter[date] = field(default_factory=Counter)
    delivered: list[Delivery] = field(default_factory=list)
    posted: list[Post] = field(default_factory=list)
    calendars: Calendars = field(default_factory=lambda: Calendars(Random(CALENDARS)))

    @property
    def zone(self) -> ZoneInfo:
        return self.desk.config.schedule.zone

    def restart(self, config: Config) -> None:
        """Start the service anew with another configuration."""
        self.desk.store.close()
        self.desk = Desk(config, Store(config.database.url), self.desk.templates, self.clock)
        self.stage.model.courses.update(config.catalogue)

    def week(self, monday: date, wanted: Iterable[Act]) -> None:
        """A week's mails, in an order of chance, and its rounds."""
        rounds = self._rounds(monday)
        coming: dict[datetime, list[Act]] = {moment: [] for moment in rounds}
        for act in wanted:
            coming[self.stage.chance.choice(rounds)].append(act)
        for moment, some in coming.items():
            self._until(moment, some)

    def _rounds(self, monday: date) -> list[datetime]:
        """A round at the hours of the working days, and after the reminders of each day on which there are some."""
        found = {(monday + timedelta(number), at) for number, hours in enumerate(ROUNDS) for at in hours}
        for course in self.desk.courses.values():
            for meeting in course.meetings:
                days = (meeting.date - timedelta(before) for before in self.desk.config.schedule.reminder_days_before)
                found |= {(day, MORNING) for day in days if monday <= day < monday + timedelta(7)}
        return sorted(datetime.combine(day, at, self.zone) for day, at in found)

    def _until(self, moment: datetime, wanted: list[Act]) -> None:
        """The mails since the last round, and the round."""
        stage, since = self.stage, self.clock.now.astimezone(self.zone)
        stage.now, stage.busy = moment.astimezone(UTC), set()
        if any(seat.offered_until for seat in stage.model.seats) and stage.chance.random() < ANSWER_AN_OFFER:
            wanted.append(answers_offer)
        fresh = []
        for part in sorted(stage.chance.random() for _ in wanted):
            stage.received = (since + part * (moment - since)).replace(microsecond=0)
            if delivery := wanted.pop()(stage):
                fresh.append(delivery)
        answers = [answer] if (answer := self.calendars.answer(stage)) else []
        for mail in (*fresh, *answers):
            self.server.append(mail.raw, mail.received)
        self.delivered += [*fresh, *answers]
        self.clock.now = moment
        due(stage.model, stage.now)
        if moment.isoweekday() <= 5 and moment.time() >= DIGEST:
            self.digests[moment.date()] = 1
        one_round(self.desk)
        stage.mails += fresh
        self._collect()

    def _collect(self) -> None:
        """What came out at the other end is read by those whom it reached."""
        if not self.sink.letters:
            return
        letters = {letter.message_id: letter for letter in self.desk.store.letters()}
        for envelope in self.sink.letters:
            (to,) = envelope.recipients
            message = email.message_from_bytes(envelope.raw, policy=email.policy.default)
            letter = letters[str(message["Message-ID"])]
            post = Post(to, letter.kind, letter.course, envelope.raw, message)
            self.posted.append(post)
            if letter.kind in TO_CALENDARS:
                self.calendars.receive(to, envelope.raw)
            else:
                self.stage.post.setdefault(to, []).append(post)
        self.sink.letters.clear()

    # what is held against the model

    def check(self) -> None:
        """All that is always true, as things stand now."""
        model, store = self.stage.model, self.desk.store
        absences = store.absences()
        stand = [_row(one, absences.get(one.id, frozenset())) for one in store.participants()]
        _same(Counter(stand), Counter(seat.row for seat in model.seats))
        assert [one for one in store.arrivals() if one.state in (ArrivalState.KEPT, ArrivalState.SHUNTED)] == []
        assert store.reviews() == []
        self._check_letters(store.letters())
        self._check_mailbox()
        self.calendars.check(model, self.stage.now)

    def _check_letters(self, letters: list[Letter]) -> None:
        people = [one for one in letters if one.kind not in (LetterKind.DIGEST, *TO_CALENDARS)]
        _same(Counter((one.kind, one.recipient, str(one.state)) for one in people), +self.stage.model.letters)
        digests = [one.queued_at.astimezone(self.zone).date() for one in letters if one.kind == LetterKind.DIGEST]
        assert Counter(digests) == self.digests
        sent = [one.message_id for one in letters if one.state in (LetterState.SENT, LetterState.BOUNCED)]
        assert sorted(post.message_id for post in self.posted) == sorted(sent)
        replied = {one.message_id for one in letters if one.auto_reply}
        assert replied == self.stage.autoreplied

    def _check_mailbox(self) -> None:
        titles = {key: course.title for key, course in self.desk.courses.items()}
        expected = Counter(
            (titles[one.course] if one.filing == "moved" else "INBOX", FLAGS[one.filing], one.raw)
            for one in self.delivered
        )
        folders = {name: re.sub("^Tilmeldinger.", "", name) for name in self.server.folders() if name != SENT}
        found = Counter(
            (place, " ".join(sorted(mail.flags)), mail.raw)
            for folder, place in folders.items()
            for mail in self.server.look(folder)
        )
        _same(found, expected)
        copies = self.server.look(SENT) if SENT in self.server.folders() else []
        to_people = (post.raw for post in self.posted if post.kind not in TO_THE_HOUSE)
        _same(Counter(mail.raw for mail in copies), Counter(to_people))

    def check_privacy(self, since: int) -> int:
        """No letter since that one names somebody whom its reader does not know; gives the number of letters."""
        model = self.stage.model
        names = {seat.who.name: seat.who.library.ean for seat in model.seats}
        for post in self.posted[since:]:
            if post.kind == LetterKind.DIGEST:
                continue
            known = model.known_to(post.to)
            text = post.text
            told = {name for name in names if name in text}
            assert told <= known, (post.kind, post.to)
            text = text.replace(" ", "")
            eans = {ean for ean in names.values() if ean in text}
            assert eans <= {names[name] for name in known if name in names}, (post.kind, post.to)
        return len(self.posted)


def _row(one: Participant, absent: frozenset[int]) -> tuple[object, ...]:
    person = (one.name, one.title, one.workplace, one.email, one.phone, one.dietary)
    other = (one.contact_name, one.contact_email, one.ean, one.reference)
    return (one.course, *person, *other, str(one.status), tuple(sorted(absent)))


def _same(found: Counter[Any], expected: Counter[Any]) -> None:
    """Whether two counts are equal; what is too many and too few is what a failure shows."""
    assert found == expected, f"too many: {dict(found - expected)}\ntoo few: {dict(expected - found)}"
