"""config.toml -> frozen Config: unknown keys are errors, secrets come from the environment.

Order of precedence: environment (`BOT_MAILBOX__HOST`), systemd credentials (`mailbox-password`), the file. All that
is wrong is said at once, one line each (`ConfigError.problems`).
"""

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, ValidationError, field_validator
from pydantic_settings import (
    BaseSettings,
    EnvSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    SettingsError,
)

from bot.config.courses import CourseSettings
from bot.config.keys import Given
from bot.config.problems import ConfigError, problems_of
from bot.config.settings import (
    CoordinatorSettings,
    DatabaseSettings,
    LimitSettings,
    MailboxSettings,
    RetentionSettings,
    ScheduleSettings,
    SenderSettings,
    SmtpSettings,
)
from bot.course import Course, Host

__all__ = ["Config", "ConfigError", "MailboxSettings", "SmtpSettings", "load"]

CREDENTIALS = {"mailbox-password": "mailbox", "smtp-password": "smtp"}


class Config(BaseSettings):
    """Every setting, checked. Sections and keys are those of config.toml, which explains each."""

    model_config = SettingsConfigDict(
        frozen=True, strict=True, extra="forbid", env_prefix="BOT_", env_nested_delimiter="__", case_sensitive=False
    )

    mailbox: MailboxSettings
    smtp: SmtpSettings
    sender: SenderSettings
    coordinator: CoordinatorSettings
    schedule: ScheduleSettings = ScheduleSettings()
    limits: LimitSettings = LimitSettings()
    database: DatabaseSettings = DatabaseSettings()
    retention: RetentionSettings = RetentionSettings()
    courses: Annotated[tuple[CourseSettings, ...], Field(strict=False)]

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The environment goes before what is handed in: the file and the credentials."""
        del env_settings, dotenv_settings, file_secret_settings
        return (_Environment(settings_cls), init_settings)

    @field_validator("courses")
    @classmethod
    def _keys_differ(cls, value: tuple[CourseSettings, ...]) -> tuple[CourseSettings, ...]:
        if not value:
            raise ValueError("there is no course")
        keys = [course.key for course in value]
        twice = sorted({key for key in keys if keys.count(key) > 1})
        if twice:
            raise ValueError(f"two courses have the key {twice[0]!r}")
        return value

    @property
    def catalogue(self) -> Mapping[str, Course]:
        """The courses as the core knows them, by key, in the order of the file."""
        return {course.key: course.course(self.schedule.zone) for course in self.courses}

    @property
    def host(self) -> Host:
        """Whose mailbox this is."""
        return Host(
            mailbox=self.mailbox.address,
            coordinator_name=self.coordinator.name,
            coordinator_email=self.coordinator.email,
            sender_name=self.sender.name,
            own_addresses=frozenset({self.sender.email}),
            authserv_id=self.mailbox.authserv_id,
            facilitators=tuple(name for course in self.courses for name in course.facilitators),
        )


class _Environment(EnvSettingsSource):
    """Environment variables, each value marked as text that is still to be read as its key's type."""

    def __call__(self) -> dict[str, Any]:
        marked: dict[str, Any] = _mark(super().__call__())
        return marked


def _mark(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _mark(item) for key, item in value.items()}
    return Given(value) if isinstance(value, str) else value


def load(file: Path) -> Config:
    """Read `file` and the environment. Raises ConfigError with a line for each thing that is wrong."""
    values = _from_file(file)
    for name, section in CREDENTIALS.items():
        secret = _credential(os.environ.get("CREDENTIALS_DIRECTORY", ""), name)
        if secret and isinstance(values.get(section), dict) and "password" not in values[section]:
            values[section]["password"] = Given(secret)
    try:
        return Config(**values)
    except ValidationError as error:
        raise ConfigError(problems_of(error, Config, file.name, os.environ)) from None
    except SettingsError as error:
        found = str(error).partition(" from source")[0]
        raise ConfigError([f"environment: {found}; lists are written as JSON, for example [14, 2]"]) from None


def _from_file(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        raise ConfigError([f"{file}: there is no such file; name it by --config FILE or BOT_CONFIG"]) from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError([f"{file}: cannot be read: {error}"]) from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError([f"{file.name}: this is not TOML: {error}"]) from None


def _credential(folder: str, name: str) -> str:
    """A secret out of systemd's $CREDENTIALS_DIRECTORY, without its last line end."""
    if not folder:
        return ""
    try:
        return (Path(folder) / name).read_text("utf-8").rstrip("\r\n")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError([f"credential {name}: cannot be read: {error}"]) from None
