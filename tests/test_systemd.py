"""The unit: systemd takes it as it is, it leaves the service little to break, and it starts what there is."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bot.config import CREDENTIALS

ROOT = Path(__file__).parent.parent
UNIT = ROOT / "systemd" / "tilmeldbot.service"
INSTALLED = "/opt/tilmeldbot/.venv/bin/tilmeldbot"

# The memory of what comes after can never be both written and run (PR_SET_MDWE, Linux 6.3): as the unit asks for.
NO_WRITABLE_CODE = """
import ctypes, sys
if ctypes.CDLL(None).prctl(65, 1, 0, 0, 0):
    sys.exit("not on this kernel")
"""
EVERYTHING = """
import importlib, pkgutil
import bot, css_inline
for module in pkgutil.walk_packages(bot.__path__, "bot."):
    if not module.name.startswith("bot.migrations.") and not module.name.endswith("__main__"):
        importlib.import_module(module.name)
css_inline.inline("<style>p {color: red}</style><p>Hej</p>")
print("imported")
"""


def settings() -> dict[str, list[str]]:
    """The unit's [Service] section: all values of each key."""
    read: dict[str, list[str]] = {}
    for line in UNIT.read_text("utf-8").partition("[Service]")[2].partition("[Install]")[0].splitlines():
        key, equals, value = line.partition("=")
        if equals and not line.startswith("#"):
            read.setdefault(key, []).append(value)
    return read


def systemd_analyze(tmp_path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run it on a copy of the unit that starts something that there is."""
    if shutil.which("systemd-analyze") is None:
        (pytest.fail if os.environ.get("TILMELDBOT_REQUIRE_SERVERS") == "1" else pytest.skip)("there is no systemd")
    copy = tmp_path / UNIT.name
    copy.write_text(UNIT.read_text("utf-8").replace(INSTALLED, sys.executable), "utf-8")
    return subprocess.run(["systemd-analyze", *arguments, str(copy)], capture_output=True, text=True, check=False)


def test_systemd_takes_the_unit_as_it_is(tmp_path: Path) -> None:
    verified = systemd_analyze(tmp_path, "verify", "--man=no", "--recursive-errors=no")
    assert (verified.returncode, verified.stdout, verified.stderr) == (0, "", "")


def test_the_service_can_break_little(tmp_path: Path) -> None:
    judged = systemd_analyze(tmp_path, "security", "--offline=true", "--threshold=20", "--no-pager")
    assert judged.returncode == 0, judged.stdout + judged.stderr


def test_the_unit_starts_a_command_that_there_is() -> None:
    (start,) = settings()["ExecStart"]
    program, *arguments = shlex.split(start)
    assert program == INSTALLED
    command = [sys.executable, "-m", "bot", *arguments, "--help"]
    assert subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode == 0


def test_the_unit_hands_on_the_passwords_that_the_service_reads() -> None:
    assert [loaded.partition(":")[0] for loaded in settings()["LoadCredential"]] == list(CREDENTIALS)


def test_the_code_needs_no_memory_that_is_written_and_run() -> None:
    assert settings()["MemoryDenyWriteExecute"] == ["yes"]
    command = [sys.executable, "-c", NO_WRITABLE_CODE + EVERYTHING]
    imported = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if "not on this kernel" in imported.stderr:
        pytest.skip("this kernel cannot forbid it")
    assert imported.stdout == "imported\n", imported.stderr
