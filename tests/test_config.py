"""config.toml as it is shipped, what overrides it, and one line for each thing that can be wrong with it."""

import os
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import make_url

from bot.config import Config, ConfigError, load
from bot.course import VenueContact

SHIPPED = Path(__file__).parent.parent / "config.toml"
BAD = sorted((Path(__file__).parent / "bad_configs").glob("*.toml"))


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs the tests may have a bot of their own."""
    for name in [name for name in os.environ if name.upper().startswith("BOT_") or name == "CREDENTIALS_DIRECTORY"]:
        monkeypatch.delenv(name)


def value(config: Config, key: str) -> Any:
    found: Any = config
    for step in key.split("."):
        found = getattr(found, step)
    return found


def test_the_shipped_course_is_the_course_of_the_invitation() -> None:
    (course,) = load(SHIPPED).catalogue.values()
    assert (course.key, course.title, course.year) == ("hverdagsledelse-2026", "Hverdagsledelse 2026", 2026)
    assert [
        (meeting.number, meeting.date, meeting.start, meeting.end, meeting.venue) for meeting in course.meetings
    ] == [
        (1, date(2026, 6, 11), time(10), time(15), ""),
        (2, date(2026, 8, 20), time(10), time(15), ""),
        (3, date(2026, 9, 29), time(10), time(15), ""),
        (4, date(2026, 11, 12), time(10), time(15), ""),
    ]
    assert (course.price.amount, course.price.with_vat) == (Decimal(7500), Decimal(9375))
    assert course.closes_at == datetime(2026, 3, 1, 23, tzinfo=UTC)  # the whole of 1 March, Danish time
    assert course.meetings[0].starts_at(course.zone) == datetime(2026, 6, 11, 8, tzinfo=UTC)
    assert course.meetings[3].starts_at(course.zone) == datetime(2026, 11, 12, 9, tzinfo=UTC)
    assert course.organisers == (
        "Tænketanken Fremtidens Biblioteker",
        "Bierbaum Human Ressources",
        "Bibliotekschefforeningen",
    )
    assert course.capacity is None


def test_the_shipped_mailbox_is_the_coordinators_own() -> None:
    config = load(SHIPPED)
    host = config.host
    assert (host.mailbox, host.coordinator_name) == ("lv@fremtidensbiblioteker.dk", "Lisbet Vestergaard")
    assert host.is_own("LV@fremtidensbiblioteker.dk")
    assert not host.is_own("mette@fremtidensbiblioteker.dk")
    assert {config.mailbox.security, config.smtp.security} <= {"tls", "starttls"}
    assert config.schedule.reminder_days_before == (14, 2)
    assert config.schedule.digest_days == ("mon", "tue", "wed", "thu", "fri")


def test_the_shipped_defaults_are_the_defaults(tmp_path: Path) -> None:
    shipped = load(SHIPPED)
    lines = SHIPPED.read_text("utf-8").partition("[schedule]")
    courses = lines[2].partition("[[courses]]")
    bare = tmp_path / "config.toml"
    bare.write_text(lines[0] + "[[courses]]" + courses[2], "utf-8")
    assert load(bare) == shipped


@pytest.mark.parametrize("file", BAD, ids=[file.stem for file in BAD])
def test_each_thing_that_is_wrong_has_its_line(file: Path) -> None:
    with pytest.raises(ConfigError) as raised:
        load(file)
    assert raised.value.problems == file.with_suffix(".txt").read_text("utf-8").splitlines()
    assert "hemmelig" not in str(raised.value)


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    missing = tmp_path / "config.toml"
    assert problems(missing) == [f"{missing}: there is no such file; name it by --config FILE or BOT_CONFIG"]
    missing.write_bytes(b'name = "R\xf8dovre"\n')
    (problem,) = problems(missing)
    assert problem.startswith(f"{missing}: cannot be read: 'utf-8'")
    (problem,) = problems(tmp_path)
    assert problem.startswith(f"{tmp_path}: cannot be read: ")


@pytest.mark.parametrize(
    ("variable", "given", "key", "expected"),
    [
        ("BOT_MAILBOX__HOST", "mail.example.org", "mailbox.host", "mail.example.org"),
        ("bot_mailbox__host", "mail.example.org", "mailbox.host", "mail.example.org"),
        ("BOT_MAILBOX__USER", "12345", "mailbox.user", "12345"),  # text stays text
        ("BOT_MAILBOX__SINCE", "2026-01-05", "mailbox.since", date(2026, 1, 5)),
        ("BOT_MAILBOX__READ_TIMEOUT_SECONDS", "2.5", "mailbox.read_timeout_seconds", 2.5),
        ("BOT_SMTP__PORT", "2525", "smtp.port", 2525),
        ("BOT_SMTP__USER", "", "smtp.user", ""),
        ("BOT_DATABASE__URL", "sqlite:////var/lib/bot.sqlite3", "database.url", "sqlite:////var/lib/bot.sqlite3"),
        ("BOT_SCHEDULE__DIGEST_TIME", "08:15:00", "schedule.digest_time", time(8, 15)),
        ("BOT_SCHEDULE__DIGEST_TIME", "08:15", "schedule.digest_time", time(8, 15)),
        ("BOT_SCHEDULE__REMINDER_DAYS_BEFORE", "[7, 1]", "schedule.reminder_days_before", (7, 1)),
        ("BOT_SCHEDULE__DIGEST_DAYS", '["mon", "thu"]', "schedule.digest_days", ("mon", "thu")),
        ("BOT_SENDER__SIGNATURE", '["Chef", "Æ & Ø"]', "sender.signature", ("Chef", "Æ & Ø")),
        ("BOT_SENDER", '{"name": "Anna Ø"}', "sender.name", "Anna Ø"),  # a whole section; its other keys as in the file
    ],
)
def test_the_environment_overrides_any_key(
    monkeypatch: pytest.MonkeyPatch, variable: str, given: str, key: str, expected: object
) -> None:
    before = load(SHIPPED)
    monkeypatch.setenv(variable, given)
    after = load(SHIPPED)
    assert value(after, key) == expected
    section = key.partition(".")[0]
    assert after.model_dump(exclude={section}) == before.model_dump(exclude={section})


@pytest.mark.parametrize(
    ("variable", "given", "expected"),
    [
        ("BOT_MAILBOX__PORT", "abc", "BOT_MAILBOX__PORT: 'abc': input should be a valid integer; right would be, "),
        ("BOT_MAILBOX__HOTS", "x", "BOT_MAILBOX__HOTS: there is no such key; did you mean 'host'?"),
        ("BOT_SMTP__HOST", "", "BOT_SMTP__HOST: must not be empty"),
        ("BOT_SCHEDULE__TIMEZONE", "Mars", "BOT_SCHEDULE__TIMEZONE: there is no time zone 'Mars'"),
        (
            "BOT_SCHEDULE__REMINDER_DAYS_BEFORE",
            "14, 2",
            'error parsing value for field "schedule"; lists are written as JSON',
        ),
        ("BOT_DATABASE__URL", "mysql://bot:hemmelig@db/x", "BOT_DATABASE__URL: a database is sqlite:///FILE or "),
        ("BOT_COURSES", "[]", "BOT_COURSES: there is no course"),
    ],
)
def test_what_is_wrong_in_the_environment_is_said(
    monkeypatch: pytest.MonkeyPatch, variable: str, given: str, expected: str
) -> None:
    monkeypatch.setenv(variable, given)
    (problem,) = problems(SHIPPED)
    assert problem.startswith(f"environment: {expected}")
    assert "hemmelig" not in problem


@pytest.mark.parametrize(
    "secret", ["hemmelig-22", "12345", "null", '{"a": 1}', '["x"]', " mellemrum ", "æøå#=%{}", '"']
)
def test_secrets_come_from_the_environment_and_are_never_shown(monkeypatch: pytest.MonkeyPatch, secret: str) -> None:
    monkeypatch.setenv("BOT_MAILBOX__PASSWORD", secret)
    monkeypatch.setenv("BOT_SMTP__PASSWORD", secret + "-2")
    config = load(SHIPPED)
    assert config.mailbox.password.get_secret_value() == secret
    assert config.smtp.password.get_secret_value() == secret + "-2"
    for shown in (config.mailbox, config.smtp):
        assert "password=SecretStr('**********')" in repr(shown)
        assert "**********" in str(shown)
    if len(secret) > 8:
        assert secret not in repr(config) + str(config)


def test_secrets_come_from_systemds_credentials(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    assert load(SHIPPED).mailbox.password.get_secret_value() == ""
    (tmp_path / "mailbox-password").write_text("hemmelig æ \n", "utf-8")
    (tmp_path / "smtp-password").write_bytes(b"hemmelig-23")
    config = load(SHIPPED)
    assert config.mailbox.password.get_secret_value() == "hemmelig æ "
    assert config.smtp.password.get_secret_value() == "hemmelig-23"
    monkeypatch.setenv("BOT_SMTP__PASSWORD", "hemmelig-24")  # the environment goes first
    assert load(SHIPPED).smtp.password.get_secret_value() == "hemmelig-24"
    (tmp_path / "mailbox-password").write_bytes(b"\xff")
    (problem,) = problems(SHIPPED)
    assert problem.startswith("credential mailbox-password: cannot be read: ")


def test_a_password_inside_the_databases_url_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    url = "postgresql://bot:hemmelig-25@db.example.org/bot"
    monkeypatch.setenv("BOT_DATABASE__URL", url)
    config = load(SHIPPED)
    assert make_url(config.database.url).password == "hemmelig-25"
    assert "hemmelig-25" not in repr(config) + str(config)


def test_a_configuration_cannot_be_changed() -> None:
    config = load(SHIPPED)
    with pytest.raises(ValueError, match="frozen"):
        config.mailbox.host = "other.example.org"


def problems(file: Path) -> list[str]:
    with pytest.raises(ConfigError) as raised:
        load(file)
    return raised.value.problems


def test_a_cancelled_meeting_keeps_its_number_and_the_others_stand_by_day(tmp_path: Path) -> None:
    toml = SHIPPED.read_text("utf-8").replace("date = 2026-08-20", "cancelled = true\ndate = 2026-08-20")
    toml = toml.replace("date = 2026-06-11", 'agenda = [" 10.00  Kaffe", ""]\ndate = 2026-12-01')
    file = tmp_path / "config.toml"
    file.write_text(toml, "utf-8")
    (course,) = load(file).catalogue.values()
    assert [one.number for one in course.meetings] == [3, 4, 1]
    assert [(one.number, one.cancelled) for one in course.cancelled] == [(2, True)]
    assert course.meeting(1).agenda == ("10.00 Kaffe",)


def test_a_meeting_can_take_the_day_of_a_cancelled_one(tmp_path: Path) -> None:
    toml = SHIPPED.read_text("utf-8").replace("date = 2026-08-20", "cancelled = true\ndate = 2026-08-20")
    file = tmp_path / "config.toml"
    file.write_text(toml.replace("date = 2026-09-29", "date = 2026-08-20"), "utf-8")
    (course,) = load(file).catalogue.values()
    assert [one.number for one in course.meetings] == [1, 3, 4]


def test_who_is_told_at_the_venue_stands_under_the_meetings_number(tmp_path: Path) -> None:
    contact = 'venue_contact = "Kantine@Holt.example"\nvenue_contact_name = "Kantinen"\n'
    evaluation = 'evaluation_url = "https://holt.example/svar?id=1"\nsignup_deadline'
    toml = SHIPPED.read_text("utf-8").replace("date = 2026-08-20", contact + "date = 2026-08-20")
    file = tmp_path / "config.toml"
    file.write_text(toml.replace("signup_deadline", evaluation, 1), "utf-8")
    (course,) = load(file).catalogue.values()
    assert course.venue_contacts == (VenueContact(2, "kantine@holt.example", "Kantinen"),)
    assert course.evaluation_url == "https://holt.example/svar?id=1"
    assert course.meetings == load(SHIPPED).catalogue[course.key].meetings  # who is told there is no news for anybody
