"""Everybody's calendar: what our messages put into it, what its owner answers there, and what must stand in it."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from calendar_replies import Answer, apple, google, outlook
from calendars import CalendarClient, Entry

from simulation.model import REGISTERED, Model, Seat
from simulation.stage import Delivery, Stage

FORMS: tuple[Callable[[Answer], bytes], ...] = (outlook, google, apple)
OFTEN = 0.1  # the chance between two rounds that somebody's calendar says no or, after a no, yes
SOON = timedelta(days=1)

Day = tuple[str, datetime]  # the title of a course, and when a meeting of it begins


@dataclass
class Calendars:
    """The calendars by address; `declined` are the days to which each has said no, which its owner may leave there."""

    chance: Random
    clients: dict[str, CalendarClient] = field(default_factory=dict)
    declined: defaultdict[str, set[Day]] = field(default_factory=lambda: defaultdict(set))

    def receive(self, to: str, raw: bytes) -> None:
        """A message reaches a calendar."""
        self.clients.setdefault(to, CalendarClient((to,))).receive(raw)

    def answer(self, stage: Stage) -> Delivery | None:
        """Somebody's calendar says no to a meeting, or yes after a no; nobody else of that library writes then."""
        if self.chance.random() >= OFTEN:
            return None
        choices = [
            (seat, number, uid, entry)
            for seat in stage.model.seats
            if seat.email in self.clients and seat.who.library.domain not in stage.busy
            for number, uid, entry in self._answerable(stage, seat)
        ]
        if not choices:
            return None
        seat, number, uid, entry = self.chance.choice(choices)
        partstat = self._take(stage, seat, number)
        who, at = seat.who, stage.now - timedelta(minutes=1)
        form = self.chance.choice(FORMS)
        raw = form(Answer(uid, partstat, seat.email, who.name, entry.summary, entry.starts_at, entry.ends_at, at))
        return Delivery(raw, at, "moved", seat.course)

    def _answerable(self, stage: Stage, seat: Seat) -> list[tuple[int, str, Entry]]:
        """The meetings to come that stand in a calendar: number, UID, entry."""
        course = stage.model.courses[seat.course]
        if seat.status is not REGISTERED or seat.email in stage.model.muted:
            return []
        found = []
        for meeting in course.meetings:
            day = (course.title, meeting.starts_at(course.zone))
            may = meeting.number not in seat.absent or day in self.declined[seat.email]
            for uid, entry in self.clients[seat.email].entries.items():
                if may and day[1] > stage.now + SOON and _is_of(entry, day):
                    found.append((meeting.number, uid, entry))
        return found

    def _take(self, stage: Stage, seat: Seat, number: int) -> str:
        """What is answered, and what comes of it."""
        course = stage.model.courses[seat.course]
        if number in seat.absent:
            seat.absent.remove(number)
            return "ACCEPTED"
        seat.absent.add(number)
        self.declined[seat.email].add((course.title, course.meeting(number).starts_at(course.zone)))
        return "DECLINED"

    def check(self, model: Model, now: datetime) -> None:
        """Each calendar that can be reached holds the meetings to come of its owner, once, and no others."""
        wanted: defaultdict[str, list[Day]] = defaultdict(list)
        for seat in model.seats:
            course = model.courses[seat.course]
            if seat.email and seat.status is REGISTERED:
                wanted[seat.email] += [
                    (course.title, meeting.starts_at(course.zone))
                    for meeting in course.meetings
                    if meeting.number not in seat.absent and meeting.starts_at(course.zone) > now
                ]
        for address in (wanted.keys() | self.clients.keys()) - model.muted:
            there = [entry for entry in self._of(address).entries.values() if entry.starts_at > now]
            for day in wanted[address]:
                assert sum(_is_of(entry, day) for entry in there) == 1, (address, day)
            allowed = [*wanted[address], *self.declined[address]]
            assert [entry for entry in there if not any(_is_of(entry, day) for day in allowed)] == [], address

    def _of(self, address: str) -> CalendarClient:
        return self.clients.get(address, CalendarClient((address,)))


def _is_of(entry: Entry, day: Day) -> bool:
    return entry.summary.startswith(day[0]) and entry.starts_at == day[1]
