"""The shape of config.toml: one frozen model a section, and the checks that look at one value or one section.

How each kind of key is read stands in `keys.py`. What a check raises is turned into one line for ops by `problems.py`.
"""

import ipaddress
from datetime import time
from typing import Any, Self
from zoneinfo import ZoneInfo

from pydantic import Field, SecretStr, ValidationInfo, field_validator
from pydantic import model_validator as check_model

from bot.config.keys import (
    Clock,
    Day,
    Email,
    Flag,
    Given,
    Invitations,
    Number,
    Section,
    Security,
    Text,
    Weekdays,
    Whole,
    Wholes,
    Words,
)

EARLIEST = time(3)  # the clocks change between 02:00 and 03:00


def is_loopback(host: str) -> bool:
    """Whether `host` is this very machine: the only place where mail may travel in plain text."""
    if host.casefold() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


class Server(Section):
    """A mail server and how to reach it."""

    host: Text = Field(examples=["mail.example.org"])
    port: Whole = Field(ge=1, le=65535, examples=[993])
    security: Security = Field(examples=["tls"])
    user: str = Field(default="", examples=["lv@fremtidensbiblioteker.dk"])
    password: SecretStr = SecretStr("")

    @field_validator("password", mode="before")
    @classmethod
    def _secret(cls, value: Any) -> Any:
        if isinstance(value, SecretStr | Given):
            return SecretStr(str(value)) if isinstance(value, Given) else value
        raise ValueError("a password does not stand in this file")

    @field_validator("host")
    @classmethod
    def _a_name(cls, value: str) -> str:
        try:
            value.encode("idna")  # what any connection begins with
        except UnicodeError:
            raise ValueError(f"{value!r} is no host name") from None
        return value

    @field_validator("security")
    @classmethod
    def _plain_only_here(cls, value: Security, info: ValidationInfo) -> Security:
        host = info.data.get("host", "")
        if value == "plain" and host and not is_loopback(host):
            raise ValueError(f"plain text is for this machine only, and {host} is another one")
        return value


class MailboxSettings(Server):
    """[mailbox]: the coordinator's mailbox, over IMAP."""

    address: Email
    authserv_id: str = Field(default="", examples=["mx.example.org"])
    folder: Text = "INBOX"
    filed: Text = Field(default="Tilmeldinger/{course}", examples=["Tilmeldinger/{course}"])
    sent_copies: Flag = Field(default=True, examples=[True])
    sent_folder: str = Field(default="", examples=["Sendt post"])
    since: Day | None = Field(default=None, examples=["2026-01-05"])
    poll_seconds: Whole = Field(default=60, ge=1, le=3600, examples=[60])
    connect_timeout_seconds: Number = Field(default=15.0, gt=0, le=600, examples=[15])
    read_timeout_seconds: Number = Field(default=60.0, gt=0, le=600, examples=[60])

    @field_validator("filed")
    @classmethod
    def _only_course(cls, value: str) -> str:
        if "{" in value.replace("{course}", "") or "}" in value.replace("{course}", ""):
            raise ValueError("only {course} can stand in braces")
        return value


class SmtpSettings(Server):
    """[smtp]: the server that takes our letters."""

    port: Whole = Field(ge=1, le=65535, examples=[587])
    timeout_seconds: Number = Field(default=60.0, gt=0, le=600, examples=[60])


class SenderSettings(Section):
    """[sender]: in whose name letters go out."""

    name: Text = Field(examples=["Lisbet Vestergaard"])
    email: Email
    signature: Words = ()
    phone: str = Field(default="", examples=["+4512345678"])
    templates: str = Field(default="", examples=["templates"])
    invitations: Invitations = Field(default="each", examples=["each"])


class CoordinatorSettings(Section):
    """[coordinator]: who decides and gets the digest; `alarm` is who is told that the bot is not working."""

    name: Text = Field(examples=["Lisbet Vestergaard"])
    email: Email
    alarm: Email = ""


class ScheduleSettings(Section):
    """[schedule]: when digest, reminders and alarms are due, in wall-clock time of `timezone`."""

    timezone: Text = Field(default="Europe/Copenhagen", examples=["Europe/Copenhagen"])
    digest_time: Clock = Field(default=time(7, 30), examples=["07:30:00"])
    digest_days: Weekdays = Field(
        default=("mon", "tue", "wed", "thu", "fri"), examples=[["mon", "tue", "wed", "thu", "fri"]]
    )
    reminder_days_before: Wholes = Field(default=(14, 2), examples=[[14, 2]])
    missing_data_days: Whole = Field(default=7, ge=1, le=365, examples=[7])
    offer_days: Whole = Field(default=5, ge=1, le=60, examples=[5])
    reminder_time: Clock = Field(default=time(9), examples=["09:00:00"])
    alarm_after_minutes: Whole = Field(default=60, ge=5, le=10080, examples=[60])

    @property
    def zone(self) -> ZoneInfo:
        """The time zone people live in."""
        return ZoneInfo(self.timezone)

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (KeyError, ValueError, OSError):
            raise ValueError(f"there is no time zone {value!r}") from None
        return value

    @field_validator("digest_time", "reminder_time")
    @classmethod
    def _not_at_night(cls, value: time) -> time:
        if value < EARLIEST:
            raise ValueError("between midnight and 03:00 an hour can come twice or never when the clocks change")
        return value

    @field_validator("reminder_days_before")
    @classmethod
    def _days(cls, value: tuple[int, ...]) -> tuple[int, ...]:
        if any(not 0 <= days <= 365 for days in value) or len(set(value)) != len(value):
            raise ValueError("each number of days is between 0 and 365 and stands once")
        return value


class LimitSettings(Section):
    """[limits]: hard caps."""

    max_mail_bytes: Whole = Field(default=25 * 1024 * 1024, ge=10_000, examples=[26214400])
    letters_per_address_per_day: Whole = Field(default=6, ge=1, examples=[6])
    letters_per_hour: Whole = Field(default=300, ge=1, examples=[300])
    give_up_after_hours: Whole = Field(default=72, ge=1, examples=[72])


class DatabaseSettings(Section):
    """[database]: where the records are. The URL is never shown: that of a PostgreSQL can hold a password."""

    url: Text = Field(default="sqlite:///tilmeldbot.sqlite3", examples=["sqlite:///tilmeldbot.sqlite3"], repr=False)

    @field_validator("url")
    @classmethod
    def _known_url(cls, value: str) -> str:
        if not value.startswith(("sqlite:///", "postgresql+psycopg://", "postgresql://")):
            raise ValueError("a database is sqlite:///FILE or postgresql://HOST/NAME")
        return value


class RetentionSettings(Section):
    """[retention]: for how many days what is kept."""

    course_mail_days: Whole = Field(default=400, ge=1, examples=[400])
    dietary_days: Whole = Field(default=30, ge=0, examples=[30])
    personal_days: Whole = Field(default=400, ge=1, examples=[400])

    @check_model(mode="after")
    def _food_shortest(self) -> Self:
        if self.dietary_days > self.personal_days:
            raise ValueError("food needs must not be kept longest: dietary_days exceeds personal_days")
        return self
