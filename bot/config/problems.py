"""What is wrong with the configuration, as one line each: where, which key, what is wrong, what would be right."""

import difflib
import re
from collections.abc import Mapping
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

_PLACE = re.compile(r"^(?P<place>meetings\[\d+\]\.\w+): (?P<text>.*)$")


class ConfigError(Exception):
    """The configuration cannot be used. `problems` holds one line for each thing that is wrong."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def problems_of(error: ValidationError, model: type[BaseModel], file: str, environment: Mapping[str, str]) -> list[str]:
    """One line for each thing that pydantic found wrong, in the order of the file."""
    lines: list[str] = []
    for found in error.errors(include_url=False):
        for place, text in _findings(found):
            variable = "BOT_" + "__".join(str(step).upper() for step in found["loc"])
            source = f"environment: {variable}" if variable in environment else f"{file}: {place}"
            lines.append(f"{source}: {text}{_right(found, model)}")
    return lines


def _findings(found: ErrorDetails) -> list[tuple[str, str]]:
    """(place, what is wrong) of one pydantic error; a check over several meetings can have found several."""
    place = _place(found["loc"])
    result = []
    for line in _wording(found).split("\n"):
        hit = _PLACE.match(line)
        base = place.removesuffix(".meetings")
        result.append((f"{base}.{hit['place']}", hit["text"]) if hit else (place, line))
    return result


def _place(loc: tuple[int | str, ...]) -> str:
    """A pydantic location as people count: courses[1].meetings[2].date."""
    text = ""
    for step in loc:
        text += f"[{step + 1}]" if isinstance(step, int) else f".{step}"
    return text.lstrip(".")


def _wording(found: ErrorDetails) -> str:
    kind, value, context = found["type"], found.get("input"), found.get("ctx", {})
    match kind:
        case "missing":
            return "is missing"
        case "extra_forbidden":
            return "there is no such key"
        case "value_error":
            return str(context.get("error", found["msg"]))
        case "literal_error":
            return f"{value!r} is not one of {context.get('expected', '')}"
        case "model_type":
            return "must be a section with keys of its own"
        case "string_too_short":
            return "must not be empty"
    shown = "" if "password" in found["loc"] else f"{value!r}: "
    return shown + found["msg"][:1].lower() + found["msg"][1:]


def _right(found: ErrorDetails, model: type[BaseModel]) -> str:
    """What would be right, as far as it is known of that key."""
    if found["type"] == "extra_forbidden":
        near = difflib.get_close_matches(str(found["loc"][-1]), _siblings(model, found["loc"]), n=1)
        return f"; did you mean {near[0]!r}?" if near else f"; known are {', '.join(_siblings(model, found['loc']))}"
    if found["loc"] and found["loc"][-1] == "password":
        section = str(found["loc"][0])
        return f"; give it as BOT_{section.upper()}__PASSWORD or as the systemd credential {section}-password"
    field = _field(model, found["loc"])
    if field is not None and field.examples:
        return f"; right would be, for example, {_toml(field.examples[0])}"
    return ""


def _toml(value: Any) -> str:
    if isinstance(value, str):
        return value if re.fullmatch(r"[\d:-]+", value) else f'"{value}"'
    if isinstance(value, list):
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _models(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [found for argument in get_args(annotation) for found in _models(argument)]


def _walk(model: type[BaseModel], loc: tuple[int | str, ...]) -> tuple[type[BaseModel] | None, FieldInfo | None]:
    """The model that holds the last step of a location, and that step's field."""
    inside: type[BaseModel] | None = model
    field: FieldInfo | None = None
    names = [step for step in loc if isinstance(step, str)]
    for position, name in enumerate(names):
        if inside is None:
            return None, None
        field = inside.model_fields.get(name)
        if position < len(names) - 1:
            below = _models(field.annotation) if field is not None else []
            inside = below[0] if below else None
    return inside, field


def _field(model: type[BaseModel], loc: tuple[int | str, ...]) -> FieldInfo | None:
    return _walk(model, loc)[1]


def _siblings(model: type[BaseModel], loc: tuple[int | str, ...]) -> list[str]:
    inside = _walk(model, loc)[0]
    return [name for name in (inside.model_fields if inside else ()) if name != "password"]
