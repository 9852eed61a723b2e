"""Finds and compiles templates: those of a folder of one's own before the shipped ones, and what is wrong with them.

Both folders hold da/, en/, text/ and html/. A file of one's own takes the place of the shipped one of that name, which
it can build on: `{% extends "shipped/confirmation.jinja" %}` changes single blocks of it. Nothing here renders.
"""

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

import jinja2
from jinja2 import nodes
from jinja2.meta import find_referenced_templates, find_undeclared_variables

from bot.reading import Language
from bot.templating.filters import filters, printable

LOCALES: Mapping[Language, str] = {"da": "da_DK", "en": "en_GB"}
SHIPPED = "shipped"

Layout = Literal["text", "html"]


@dataclass(frozen=True, slots=True)
class Used:
    """A name that a template of one's own takes from the letter, and where."""

    file: str
    line: int
    name: str


@dataclass(frozen=True)
class Folders:
    """Where templates are. `own` is None where there is no folder of one's own."""

    shipped: Path
    own: Path | None = None

    @cached_property
    def strays(self) -> tuple[str, ...]:
        """What is wrong with the files of one's own: a line for each that takes no shipped one's place."""
        if self.own is None:
            return ()
        if not self.own.is_dir():
            return (f"{self.own}: there is no such folder; [sender] templates names it, relative to the configuration",)
        known = sorted(file.relative_to(self.shipped).as_posix() for file in self.shipped.rglob("*.jinja"))
        files = (file for file in sorted(self.own.rglob("*")) if file.is_file())
        names = [file.relative_to(self.own) for file in files if not file.name.startswith(".") and file.name[-1] != "~"]
        return tuple(
            f"{self.own / name}: takes no template's place, for none is called so{_meant(name.as_posix(), known)}"
            for name in names
            if name.as_posix() not in known
        )

    def is_own(self, file: str) -> bool:
        """Whether a file is one's own."""
        return self.own is not None and Path(file).is_relative_to(self.own)

    def loader(self, layout: Layout, language: Language) -> jinja2.BaseLoader:
        """What finds the templates of a layout and a language."""
        shipped = jinja2.FileSystemLoader([self.shipped / layout, self.shipped / language])
        if self.own is None:
            return shipped
        own = jinja2.FileSystemLoader([self.own / layout, self.own / language])
        return jinja2.ChoiceLoader([own, shipped, jinja2.PrefixLoader({SHIPPED: shipped})])


class Shelf:
    """The templates of one layout and one language, compiled. `problems` has a line for each thing that is wrong."""

    def __init__(self, folders: Folders, layout: Layout, language: Language, zone: ZoneInfo) -> None:
        self._folders = folders
        self._environment = _environment(folders.loader(layout, language), layout, language, zone)
        self._names = frozenset(self._environment.list_templates(extensions=["jinja"]))
        self._missing = folders.shipped / language
        self._lost: set[str] = set()  # each is told once
        self.problems: list[str] = []
        self.used: list[Used] = []
        self._trees = {name: self._parsed(name) for name in sorted(self._names) if self.page(name)}
        for tree, file in self._trees.values():
            self._look_at(tree, file)

    def page(self, name: str) -> jinja2.Template | None:
        """The template of that name; None, and a problem, where there is none that can be compiled."""
        try:
            return self._environment.get_template(name)
        except jinja2.TemplateNotFound:
            self.problems.append(f"{self._missing / name}: there is no such template")
        except jinja2.TemplateSyntaxError as error:
            self.problems.append(f"{error.filename or error.name}, line {error.lineno}: {error.message}")
        except (OSError, UnicodeDecodeError) as error:
            self.problems.append(f"{name}: cannot be read as UTF-8 text: {error}")
        return None

    def _look_at(self, tree: nodes.Template, file: str) -> None:
        for other in {other for other in find_referenced_templates(tree) if other} - self._names - self._lost:
            self.problems.append(f"{file}: there is no template {other!r}{_meant(other, self._names)}")
            self._lost.add(other)
        if self._folders.is_own(file):
            self.problems += (f"{file}, {line}" for line in self._lost_blocks(tree))
            outer = find_undeclared_variables(tree) - self._environment.globals.keys() - self._set
            names = (one for one in tree.find_all(nodes.Name) if one.name in outer)
            self.used += {one.name: Used(file, one.lineno, one.name) for one in names}.values()

    def _parsed(self, name: str) -> tuple[nodes.Template, str]:
        loader = self._environment.loader
        assert loader is not None
        source, filename, _ = loader.get_source(self._environment, name)
        return self._environment.parse(source, name, filename), filename or name

    def _lost_blocks(self, tree: nodes.Template) -> Iterator[str]:
        """The blocks that would never be seen, since the template that this one builds on has none of that name."""
        if tree.find(nodes.Extends) is None:
            return
        for block in (node for node in tree.body if isinstance(node, nodes.Block)):
            if block.name not in self._blocks:
                yield f"line {block.lineno}: no letter has a block {block.name!r}{_meant(block.name, self._blocks)}"

    @cached_property
    def _set(self) -> frozenset[str]:
        """The names that templates themselves set or import: for their own blocks, and those of what builds on them."""
        trees = [tree for tree, _ in self._trees.values()]
        imported = (name for tree in trees for node in tree.find_all(nodes.FromImport) for name in node.names)
        set_here = (node.name for tree in trees for node in tree.find_all(nodes.Name) if node.ctx != "load")
        return frozenset((*set_here, *(name[-1] if isinstance(name, tuple) else name for name in imported)))

    @cached_property
    def _blocks(self) -> frozenset[str]:
        """The blocks of all shipped templates."""
        shipped = (tree for name, (tree, _) in self._trees.items() if name.startswith(f"{SHIPPED}/"))
        return frozenset(block.name for tree in shipped for block in tree.find_all(nodes.Block))


def _environment(loader: jinja2.BaseLoader, layout: Layout, language: Language, zone: ZoneInfo) -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=loader,
        autoescape=layout == "html",
        undefined=jinja2.StrictUndefined,
        finalize=printable,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters |= filters(LOCALES[language], zone)
    environment.globals["language"] = language
    return environment


def _meant(name: str, known: Iterator[str] | frozenset[str] | list[str]) -> str:
    """What would be right, where something like it is known."""
    near = difflib.get_close_matches(name, known, n=1)
    return f"; did you mean {near[0]!r}?" if near else ""
