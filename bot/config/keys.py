"""Values as they stand in the file or come out of the environment: how each kind of key is read.

A value out of the file must have the TOML type of its key; a value out of the environment is text (`Given`) and is
read as the key's type.
"""

import tomllib
from datetime import date, time
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field


class Given(str):
    """A value out of the environment: text that is read as whatever type its key has."""

    __slots__ = ()


def _literal(value: Any) -> Any:
    """A value of the environment as TOML would read it; text in the file stays text, and so fails where it must."""
    if not isinstance(value, Given):
        return value
    try:
        return tomllib.loads(f"value = {value}")["value"]
    except tomllib.TOMLDecodeError:
        return str(value)


def _day(value: Any) -> Any:
    value = _literal(value)
    return date.fromisoformat(value) if isinstance(value, str) else value


def _clock(value: Any) -> Any:
    value = _literal(value)
    return time.fromisoformat(value) if isinstance(value, str) else value


def _address(value: Any) -> Any:
    if isinstance(value, str) and value:
        local, at, domain = value.strip().partition("@")
        if not (local and at and domain) or any(c in value for c in " ,;<>\r\n"):
            raise ValueError("this is no e-mail address")
        return str(value.strip().lower())
    return value


def _web_address(value: Any) -> Any:
    if isinstance(value, str) and value:
        parts = urlsplit(value)
        if parts.scheme != "https" or not parts.hostname or not value.isprintable() or any(c in value for c in ' <>"'):
            raise ValueError("this is no address of a page that begins with https://")
    return value


Flag = Annotated[bool, BeforeValidator(_literal)]
Whole = Annotated[int, BeforeValidator(_literal)]
Number = Annotated[float, BeforeValidator(_literal)]
Day = Annotated[date, BeforeValidator(_day)]
Clock = Annotated[time, BeforeValidator(_clock)]
Words = Annotated[tuple[str, ...], Field(strict=False), BeforeValidator(_literal)]
Wholes = Annotated[tuple[Whole, ...], Field(strict=False), BeforeValidator(_literal)]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Weekdays = Annotated[tuple[Weekday, ...], Field(strict=False), BeforeValidator(_literal)]
Email = Annotated[str, BeforeValidator(_address), Field(examples=["lv@fremtidensbiblioteker.dk"])]
WebAddress = Annotated[str, BeforeValidator(_web_address), Field(examples=["https://www.example.org/evaluering"])]
Text = Annotated[str, Field(min_length=1)]
Security = Literal["tls", "starttls", "plain"]
Invitations = Literal["each", "file", "none"]


class Section(BaseModel):
    """What all sections have in common."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", validate_default=False)
