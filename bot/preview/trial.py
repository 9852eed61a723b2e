"""Trying templates on all sample letters, before any mail is touched: what would go wrong with some letter some day."""

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import fields

from bot.config import Config
from bot.deciding.values import LetterKind
from bot.mail import Address
from bot.preview.samples import letters
from bot.reading import Language
from bot.templating import TemplateError, Templates
from bot.writing import CertificateWords, EventWords, Rendered, SenderInfo

UNESCAPED = "<script"  # one of the strange people is called so; no letter has a script of its own


def faults(config: Config, templates: Templates) -> tuple[str, ...]:
    """A line for each thing that is wrong, with file and line; empty where every letter can be written."""
    sender = config.sender
    info = SenderInfo(sender.name, sender.email, sender.signature, sender.phone, sender.invitations)
    coordinator = Address(config.coordinator.name, config.coordinator.email)
    tried = _Tried(templates)
    for course in config.catalogue.values():
        letters(course, info, coordinator, tried, strange=True)
    return tuple(dict.fromkeys((*tried.problems, *_never_given(templates, tried))))


class _Tried:
    """The templates, noting what goes wrong and which names letters give."""

    def __init__(self, templates: Templates) -> None:
        self._templates = templates
        self.problems: list[str] = []
        self.given: set[str] = set()

    def render(self, kind: LetterKind, language: Language, context: Mapping[str, object]) -> Rendered:
        self.given |= context.keys()
        try:
            rendered = self._templates.render(kind, language, context)
        except TemplateError as error:
            self.problems += error.problems
            return Rendered("", "", "")
        if UNESCAPED in rendered.html.casefold():
            self.problems.append(f"{language}/{kind}.jinja: a value out of a mail must not be marked as safe")
        return rendered

    def event(self, language: Language, context: Mapping[str, object]) -> EventWords:
        self.given |= context.keys()
        try:
            return self._templates.event(language, context)
        except TemplateError as error:
            self.problems += error.problems
            return EventWords("", "", "", "")

    def certificate(self, language: Language, context: Mapping[str, object]) -> CertificateWords:
        self.given |= context.keys()
        try:
            return self._templates.certificate(language, context)
        except TemplateError as error:
            self.problems += error.problems
            return CertificateWords(*[""] * len(fields(CertificateWords)))


def _never_given(templates: Templates, tried: _Tried) -> Iterator[str]:
    """The names that no letter gives, also where no sample came to need them."""
    for used in templates.used:
        place = f"{used.file}, line {used.line}: "
        if used.name not in tried.given and not any(line.startswith(place) for line in tried.problems):
            near = difflib.get_close_matches(used.name, tried.given, n=1)
            yield f"{place}no letter gives {used.name!r}" + (f"; did you mean {near[0]!r}?" if near else "")
