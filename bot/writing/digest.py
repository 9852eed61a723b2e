"""The coordinator's daily mail, a to-do list: what stands, sorted by what it asks of her. Its words are a template."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import datetime

from bot.course import Course, Meeting
from bot.deciding.announced import WaitingNews, waiting_news
from bot.deciding.food import food_counts
from bot.deciding.seats import asked_for, seat_of_record
from bot.deciding.values import LetterKind, Overview, Seat, Written
from bot.mail import Address
from bot.reading import Person
from bot.records import Arrival, Health, Letter, Participant, ParticipantStatus, Review
from bot.writing.changed import Changed, changes_of
from bot.writing.envelope import Envelope, message_bytes, message_id_for, wire_address
from bot.writing.greeting import first_name
from bot.writing.values import SenderInfo, Templates


@dataclass(frozen=True, slots=True)
class ReviewCase:
    """A case to decide: the review, its mail, and the names of those whom it would register."""

    review: Review
    arrival: Arrival
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Echo:
    """A letter that came back or was answered by a machine, with the name of the one at that address, if known."""

    letter: Letter
    name: str


@dataclass(frozen=True, slots=True)
class CourseNumbers:
    """Where a course stands. `next_meeting` is None once the last one has begun; `food` counts needs, naming nobody.

    `waiting` is the waiting list in order, `next_year` who wants to be told of the next course; `free` counts the
    places that are neither taken nor offered, None where there is no limit.
    """

    course: Course
    participants: int
    workplaces: int
    with_absence: int
    next_meeting: Meeting | None = None
    attending: int = 0
    food: tuple[tuple[str, int], ...] = ()
    free: int | None = None
    waiting: tuple[Participant, ...] = ()
    next_year: tuple[Participant, ...] = ()


@dataclass(frozen=True, slots=True)
class DigestContent:
    """All that a digest tells. What happened is counted from the last digest on; what waits, whenever it came.

    `proposed` are news about meetings that wait for approval; `unreachable` are those who hold a seat or wait for one,
    and whose own address takes no mail.
    """

    reviews: tuple[ReviewCase, ...]
    waiting: tuple[Arrival, ...]
    still_waiting: tuple[Arrival, ...]
    new: tuple[Participant, ...]
    changed: tuple[Changed, ...]
    left: tuple[Changed, ...]
    late: tuple[Participant, ...]
    lacking: tuple[tuple[Participant, Seat], ...]
    troubled: tuple[Letter, ...]
    shunted: tuple[Arrival, ...]
    returned: tuple[Echo, ...]
    unreachable: tuple[Participant, ...]
    auto_replies: tuple[Echo, ...]
    numbers: tuple[CourseNumbers, ...]
    health: tuple[Health, ...]
    proposed: tuple[WaitingNews, ...] = ()

    @property
    def asks(self) -> int:
        """How many things wait for the coordinator."""
        return len(self.reviews) + len(self.proposed) + len(self.waiting) + len(self.shunted)

    @property
    def quiet(self) -> bool:
        """Whether there is nothing to tell but the numbers."""
        happened = (self.new, self.changed, self.left, self.late, self.returned, self.auto_replies)
        return not any((self.asks, self.still_waiting, *happened, self.lacking, self.troubled, self.unreachable))


def write_digest(
    key: str,
    overview: Overview,
    courses: Mapping[str, Course],
    sender: SenderInfo,
    coordinator: Address,
    templates: Templates,
    now: datetime,
) -> Written:
    """The digest under `key`, for `now` (aware). ValueError for a coordinator's address that cannot be written to."""
    content = digest_content(overview, courses, now)
    context = {
        "digest": content,
        "courses": courses,
        "now": now,
        "since": overview.last_digest_at,
        "first_name": first_name(coordinator.name),
        "sender": sender,
    }
    rendered = templates.render(LetterKind.DIGEST, "da", context)
    envelope = Envelope(key, sender, coordinator, "da", None, now)
    return Written(
        key=key,
        kind=LetterKind.DIGEST,
        message_id=message_id_for(key, sender.domain),
        recipient=wire_address(coordinator.email),
        raw=message_bytes(envelope, rendered),
    )


def digest_content(overview: Overview, courses: Mapping[str, Course], now: datetime) -> DigestContent:
    """What there is to tell at `now` (aware), sorted by what it asks of the coordinator."""
    since = overview.last_digest_at
    fresh = [one for one in overview.participants if since is None or one.changed_at > since]
    changed = [one for one in fresh if since is not None and one.recorded_at <= since]
    registered = [
        (one, asked_for(seat_of_record(one), course))
        for course in courses.values()
        for one in overview.registered(course.key)
    ]
    running = [course for course in courses.values() if now < course.ends_at]
    return DigestContent(
        reviews=tuple(ReviewCase(review, arrival, _proposed(review)) for review, arrival in overview.reviews),
        waiting=overview.waiting,
        still_waiting=overview.still_waiting,
        new=_with_status((one for one in fresh if one not in changed), ParticipantStatus.REGISTERED),
        changed=tuple(changes_of(one, overview) for one in _with_status(changed, ParticipantStatus.REGISTERED)),
        left=tuple(changes_of(one, overview) for one in _with_status(fresh, ParticipantStatus.CANCELLED)),
        late=_with_status(fresh, ParticipantStatus.LATE),
        lacking=tuple((one, seat) for one, seat in registered if seat.missing or seat.ean_doubtful),
        troubled=overview.troubled,
        shunted=overview.shunted,
        returned=tuple(Echo(letter, _name_at(letter.recipient, overview)) for letter in overview.not_reached),
        unreachable=tuple(one for course in running for one in _unreachable(overview, course.key)),
        auto_replies=tuple(Echo(letter, _name_at(letter.recipient, overview)) for letter in overview.auto_replies),
        numbers=tuple(_numbers(overview, course, now) for course in running),
        health=overview.health,
        proposed=waiting_news(overview.changes, courses),
    )


def _numbers(overview: Overview, course: Course, now: datetime) -> CourseNumbers:
    registered = overview.registered(course.key)
    numbers = {one.number for one in course.meetings}
    meeting = min(
        (one for one in course.meetings if now < one.starts_at(course.zone)), key=lambda one: one.date, default=None
    )
    attending = overview.attending(course.key, meeting.number) if meeting else ()
    waiting = overview.waiting_list(course.key)
    held = sum(one.offered_until is not None for one in waiting)
    return CourseNumbers(
        course=course,
        participants=len(registered),
        workplaces=len({one.workplace.casefold() for one in registered if one.workplace}),
        with_absence=sum(bool(overview.absences(one) & numbers) for one in registered),
        next_meeting=meeting,
        attending=len(attending),
        food=food_counts(attending),
        free=None if course.capacity is None else course.capacity - len(registered) - held,
        waiting=waiting,
        next_year=tuple(
            one
            for one in overview.participants
            if (one.course, one.status) == (course.key, ParticipantStatus.NEXT_YEAR)
        ),
    )


def _unreachable(overview: Overview, course: str) -> Iterator[Participant]:
    concerned = (*overview.registered(course), *overview.waiting_list(course))
    return (one for one in concerned if one.email in overview.muted)


def _name_at(address: str, overview: Overview) -> str:
    """The name of the participant, or else of the contact, with that address."""
    own = (one.name for one in overview.participants if one.email == address)
    contacts = (one.contact_name for one in overview.participants if one.contact_email == address)
    return next((name for name in (*own, *contacts) if name), "")


def _with_status(participants: Iterable[Participant], status: ParticipantStatus) -> tuple[Participant, ...]:
    return tuple(one for one in participants if one.status == status)


def _proposed(review: Review) -> tuple[Person, ...]:
    """The people of a review's proposal, which is the reading as JSON."""
    known = [field.name for field in fields(Person)]
    return tuple(Person(**{name: person.get(name) for name in known}) for person in review.proposal.get("people", ()))
