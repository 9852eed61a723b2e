"""Course, Meeting, Price and Host: what the core needs to know of the configuration, as frozen values.

Nothing here reads a file, asks the clock or knows about mail. `config.py` builds these values; every room below it
takes them as arguments.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Meeting:
    """One day of a course.

    `number` (1, 2, …) is the meeting's lasting name: reminders, absences and invitations are kept under it, so a
    meeting that moves keeps its number. `date`, `start` and `end` are Danish wall-clock time. `venue`, `address` and
    `agenda` (a line for each point) are empty until they are known. `cancelled`: it was to be held, and will not be.
    """

    number: int
    date: date
    start: time
    end: time
    venue: str = ""
    address: str = ""
    agenda: tuple[str, ...] = ()
    cancelled: bool = False

    def starts_at(self, zone: ZoneInfo) -> datetime:
        """The moment the meeting begins, aware, in `zone`."""
        return datetime.combine(self.date, self.start, zone)

    def ends_at(self, zone: ZoneInfo) -> datetime:
        """The moment the meeting ends, aware, in `zone`."""
        return datetime.combine(self.date, self.end, zone)


@dataclass(frozen=True, slots=True)
class MeetingNews:
    """What is new about a meeting: as people know it (`told`, None for a new one) and as it will be (`planned`)."""

    told: Meeting | None
    planned: Meeting

    @property
    def kind(self) -> str:
        """Whether the meeting is "added", "cancelled", to be held after all ("reinstated"), or only "changed"."""
        if self.told is None:
            return "added"
        if self.planned.cancelled:
            return "cancelled"
        return "reinstated" if self.told.cancelled else "changed"

    @property
    def changed(self) -> tuple[str, ...]:
        """Of a meeting that is held before and after, what differs: "date", "time", "place", "agenda"."""
        if self.told is None or self.kind != "changed":
            return ()
        old, new = self.told, self.planned
        differs = {
            "date": old.date != new.date,
            "time": (old.start, old.end) != (new.start, new.end),
            "place": (old.venue, old.address) != (new.venue, new.address),
            "agenda": old.agenda != new.agenda,
        }
        return tuple(name for name, is_so in differs.items() if is_so)

    @property
    def makes_dates_wrong(self) -> bool:
        """Whether what people know of the day or the hour would be wrong."""
        return self.kind == "cancelled" or "date" in self.changed or "time" in self.changed


@dataclass(frozen=True, slots=True)
class VenueContact:
    """Who is told how many come to a meeting, the kitchen for example. `name` may be empty."""

    meeting: int
    email: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Price:
    """The price of one seat in Danish kroner, without VAT; `vat_percent` is the rate added to it."""

    amount: Decimal
    vat_percent: Decimal = Decimal(25)

    @property
    def with_vat(self) -> Decimal:
        """The price including VAT, rounded to øre."""
        gross = self.amount * (100 + self.vat_percent) / 100
        return gross.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class Course:
    """A course that people can sign up to.

    `key` names it in the database for ever ("hverdagsledelse-2026"). `name` is the name without the year;
    `aliases` are other names that people use in mails. The last day of signup counts whole, in `zone`. `meetings`, at
    least one, are those that are held; `cancelled` keeps those that were called off, under their numbers. Where there
    is a `member_price`, members of `members_of` pay that, and others `price`. `evaluation_url` is where participants
    say afterwards what they thought of it; empty where they are not asked.
    """

    key: str
    name: str
    signup_deadline: date
    meetings: tuple[Meeting, ...]
    price: Price
    zone: ZoneInfo
    aliases: tuple[str, ...] = ()
    organisers: tuple[str, ...] = ()
    facilitators: tuple[str, ...] = ()
    capacity: int | None = None
    audience: str = ""
    cancelled: tuple[Meeting, ...] = ()
    member_price: Price | None = None
    members_of: str = ""
    evaluation_url: str = ""
    venue_contacts: tuple[VenueContact, ...] = ()

    @property
    def prices(self) -> tuple[Price, ...]:
        """What a seat can cost."""
        return (self.price, self.member_price) if self.member_price else (self.price,)

    @property
    def is_free(self) -> bool:
        """Whether nobody pays, so that no invoice is sent."""
        return not self.price.amount

    @property
    def all_meetings(self) -> tuple[Meeting, ...]:
        """The meetings that are held and those that were called off, by number."""
        return tuple(sorted((*self.meetings, *self.cancelled), key=lambda meeting: meeting.number))

    @property
    def year(self) -> int:
        """The year of the first meeting, whether or not it was called off."""
        return self.all_meetings[0].date.year

    @property
    def title(self) -> str:
        """Name and year, as people write it: "Hverdagsledelse 2026"."""
        return self.name if str(self.year) in self.name else f"{self.name} {self.year}"

    @property
    def closes_at(self) -> datetime:
        """The first moment at which a signup is too late: midnight after the last day, in `zone`."""
        return datetime.combine(self.signup_deadline + timedelta(days=1), time(), self.zone)

    @property
    def ends_at(self) -> datetime:
        """The moment the last meeting ends, in `zone`."""
        return self.last_meeting.ends_at(self.zone)

    @property
    def last_meeting(self) -> Meeting:
        """The meeting that is held last."""
        return max(self.meetings, key=lambda meeting: meeting.ends_at(self.zone))

    def meeting(self, number: int) -> Meeting:
        """The meeting of that number, also one that was called off; KeyError when there never was one."""
        for meeting in self.all_meetings:
            if meeting.number == number:
                return meeting
        raise KeyError(number)

    def meeting_on(self, day: date) -> Meeting | None:
        """The meeting held on `day`, or None."""
        return next((meeting for meeting in self.meetings if meeting.date == day), None)


@dataclass(frozen=True, slots=True)
class Host:
    """Whose mailbox this is: what tells the house's own people and letters from those of the signers-up.

    All addresses are lower case. `facilitators` are named in many mails and never sign up. `authserv_id` is the name
    under which our own server writes Authentication-Results (RFC 8601 section 2.5); empty: nothing there counts.
    """

    mailbox: str
    coordinator_name: str
    coordinator_email: str
    sender_name: str = ""
    own_addresses: frozenset[str] = field(default_factory=frozenset)
    authserv_id: str = ""
    facilitators: tuple[str, ...] = ()

    @property
    def domain(self) -> str:
        """The domain of the mailbox: "fremtidensbiblioteker.dk"."""
        return self.mailbox.rpartition("@")[2]

    def is_own(self, address: str) -> bool:
        """Whether mail from `address` is the house's own (the mailbox, the coordinator, the bot's sender)."""
        return address.casefold() in {self.mailbox, self.coordinator_email, *self.own_addresses}
