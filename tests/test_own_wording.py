"""Templates of one's own: what they replace, and what is told about them before any mail is touched."""

import shutil
from pathlib import Path

import pytest
from commands import SHIPPED, with_keys
from console import forget_own_bot
from sample_letters import COURSES, NOW, ORDERS, SENDER, ZONE
from test_templating import FOLDER
from typer.testing import CliRunner

from bot.cli import app
from bot.config import load
from bot.preview.trial import faults
from bot.templating import TemplateError, Templates
from bot.writing.letters import _context

SUBJECT = '{% extends "shipped/confirmation.jinja" %}\n{% block subject %}Velkommen, {{ first_name }}{% endblock %}\n'


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """An empty folder for templates of one's own, beside a configuration that names it."""
    config = with_keys(SHIPPED.read_text("utf-8"), "sender", {"templates": "words"})
    (tmp_path / "config.toml").write_text(config, "utf-8")
    (tmp_path / "words" / "da").mkdir(parents=True)
    return tmp_path / "words"


def put(own: Path, name: str, source: str) -> None:
    (own / name).parent.mkdir(exist_ok=True)
    (own / name).write_text(source, "utf-8")


def told(own: Path) -> list[str]:
    """What is told about the folder, the folder's own name left out."""
    try:
        templates = Templates(FOLDER, ZONE, own)
    except TemplateError as error:
        problems = error.problems
    else:
        problems = faults(load(own.parent / "config.toml"), templates)
    return [problem.replace(f"{own}/", "") for problem in problems]


def test_a_template_of_ones_own_takes_the_place_of_the_shipped_one_and_all_else_stays(own: Path) -> None:
    put(own, "da/confirmation.jinja", SUBJECT)
    put(own, "html/blocks.jinja", (FOLDER / "html" / "blocks.jinja").read_text("utf-8").replace("<p>", '<p id="p">'))
    order = ORDERS["confirmation"]
    context = _context(order, COURSES[order.course], SENDER, NOW)
    shipped = Templates(FOLDER, ZONE).render(order.kind, "da", context)
    rendered = Templates(FOLDER, ZONE, own).render(order.kind, "da", context)
    assert (rendered.subject, rendered.text) == ("Velkommen, Mette", shipped.text)
    assert 'id="p"' in rendered.html and 'id="p"' not in shipped.html
    assert told(own) == []


def test_a_copy_of_all_that_is_shipped_is_a_folder_of_ones_own(own: Path) -> None:
    shutil.copytree(FOLDER, own, dirs_exist_ok=True)
    assert told(own) == []


def subject(words: str, block: str = "subject", shipped: str = "reminder") -> str:
    """A template that changes one block of the shipped one."""
    return f'{{% extends "shipped/{shipped}.jinja" %}}\n{{% block {block} %}}{words}{{% endblock %}}'


STRAY = "{}: takes no template's place, for none is called so; did you mean %r?"
UNENDED = (
    "{}, line 1: Unexpected end of template. Jinja was looking for the following tags: 'elif' or 'else' or 'endif'. "
    "The innermost block that needs to be closed is 'if'."
)
NO_SUCH_TEMPLATE = "{}: there is no template 'shipped/remindr.jinja'; did you mean 'shipped/reminder.jinja'?"


@pytest.mark.parametrize(
    ("name", "source", "line"),
    [
        ("da/confirmaton.jinja", "", STRAY % "da/confirmation.jinja"),
        ("da/confirmation.html", "", STRAY % "da/confirmation.jinja"),
        ("reminder.jinja", "", STRAY % "en/reminder.jinja"),
        ("en/digest.jinja", "", STRAY % "da/digest.jinja"),
        ("da/reminder.jinja", "{% if own %}\n", UNENDED),
        ("da/reminder.jinja", "{{ meeting.date | dato }}", "{}, line 1: No filter named 'dato'."),
        ("da/reminder.jinja", subject("", shipped="remindr"), NO_SUCH_TEMPLATE),
        (
            "da/reminder.jinja",
            subject("", block="subjekt"),
            "{}, line 2: no letter has a block 'subjekt'; did you mean 'subject'?",
        ),
        ("da/reminder.jinja", subject("\n{{ cuorse.title }}"), "{}, line 3: 'cuorse' is undefined"),
        (
            "da/reminder.jinja",
            subject("{% if course.key == 'x' %}{{ cuorse }}{% endif %}"),
            "{}, line 2: no letter gives 'cuorse'; did you mean 'course'?",
        ),
        (
            "da/reminder.jinja",
            subject("{{ course.titel }}"),
            "{}, line 2: 'bot.course.Course object' has no attribute 'titel'",
        ),
        (
            "da/reminder.jinja",
            subject("{{ course.capacity + 1 }}"),
            "{}, line 2: unsupported operand type(s) for +: 'NoneType' and 'int'",
        ),
        (
            "da/reminder.jinja",
            subject("{{ seats[0].person.name | safe }}", block="body"),
            "{}: a value out of a mail must not be marked as safe",
        ),
        ("da/event.jinja", "{% block summary %}{% endblock %}", "{}: there is no block 'location'"),
    ],
)
def test_what_is_wrong_is_one_line(own: Path, name: str, source: str, line: str) -> None:
    put(own, name, source)
    assert told(own)[:1] == [line.format(name)]


def test_drafts_and_hidden_files_are_nobodys_business(own: Path) -> None:
    put(own, "da/.confirmation.jinja.swp", "")
    put(own, "da/confirmation.jinja~", "{% nonsense")
    assert told(own) == []


def test_a_file_that_is_no_text_is_told(own: Path) -> None:
    (own / "da" / "reminder.jinja").write_bytes("Påmindelse".encode("latin-1"))
    (problem,) = told(own)
    assert problem.startswith("reminder.jinja: cannot be read as UTF-8 text: 'utf-8' codec can't decode byte 0xe5")


def test_all_that_is_wrong_is_told_and_any_command_ends(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    forget_own_bot(monkeypatch)
    put(own, "da/confirmation.jinja", "{{ nobody }")
    put(own, "da/remindr.jinja", "")
    for command in ("check", "once", "digest"):
        result = CliRunner().invoke(app, [command, "--config", str(own.parent / "config.toml")])
        assert (result.exit_code, result.stdout) == (2, "")
        assert [line.partition(":")[0] for line in result.stderr.splitlines()] == [
            f"{own}/da/remindr.jinja",
            f"{own}/da/confirmation.jinja, line 1",
        ]


def test_a_missing_folder_is_told(own: Path) -> None:
    shutil.rmtree(own)
    (problem,) = told(own)
    assert problem == f"{own}: there is no such folder; [sender] templates names it, relative to the configuration"
