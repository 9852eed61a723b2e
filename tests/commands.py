"""The commands as whoever installed them calls them: a configuration file of their own, and what a command said."""

import json
import os
import re
import subprocess
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from rounds import ROOT
from servers.mailserver import MailServer
from servers.sink import SmtpSink

SHIPPED = ROOT / "config.toml"


def with_keys(toml: str, section: str, values: Mapping[str, object]) -> str:
    """The same TOML with these keys of a section set, those among them that are commented out too."""
    before, head, rest = re.split(rf"^(\[{section}\].*\n)", toml, maxsplit=1, flags=re.MULTILINE)
    body, bracket, after = rest.partition("\n[")
    for key, value in values.items():
        line = f"{key} = {value.isoformat() if isinstance(value, date) else json.dumps(value)}"
        body, found = re.subn(rf"^(# *)?{key} = .*$", line, body, count=1, flags=re.MULTILINE)
        assert found, f"config.toml has no {section}.{key}"
    return before + head + body + bracket + after


def config_file(
    file: Path, server: MailServer, sink: SmtpSink, database: Path, /, **sections: Mapping[str, object]
) -> Path:
    """Write the shipped configuration with a test's servers and database, and `sections` on top.

    No digest comes by itself, whatever day it is.
    """
    mailbox = {"host": server.host, "port": server.port, "security": "plain", "user": server.user}
    toml = SHIPPED.read_text("utf-8")
    settings: list[tuple[str, Mapping[str, object]]] = [
        ("mailbox", {**mailbox, "since": date(2026, 1, 1)}),
        ("smtp", {"host": sink.host, "port": sink.port, "security": "plain", "user": ""}),
        ("schedule", {"digest_days": []}),
        ("database", {"url": f"sqlite:///{database}"}),
        *sections.items(),
    ]
    for section, values in settings:
        toml = with_keys(toml, section, values)
    file.write_text(toml, "utf-8")
    return file


def environment(config: Path, password: str = "") -> dict[str, str]:
    """What a command finds in its environment; nothing of whoever runs the tests."""
    ours = ("BOT_", "CREDENTIALS_", "JOURNAL_")
    kept = {name: value for name, value in os.environ.items() if not name.upper().startswith(ours)}
    return {**kept, "BOT_CONFIG": str(config), "BOT_MAILBOX__PASSWORD": password, "COLUMNS": "250"}


def said(*command: str, env: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """Run a command in a process of its own, from the project's folder."""
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
