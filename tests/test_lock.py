"""requirements.lock holds what pyproject.toml asks for, with hashes and without addresses."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
ENTRY = re.compile(
    r"^(?P<name>[a-z0-9-]+)==(?P<version>\S+)(?: ; .+?)? \\\n(?P<hashes>(?:    --hash=sha256:\w{64}.*\n)+)", re.M
)


def wanted() -> Iterator[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    groups = [project["project"]["dependencies"], *project["project"]["optional-dependencies"].values()]
    for group in [*groups, *project["dependency-groups"].values()]:
        yield from map(Requirement, group)


def test_all_that_is_wanted_is_locked() -> None:
    locked = {entry["name"]: entry["version"] for entry in ENTRY.finditer(LOCK)}
    for requirement in wanted():
        version = locked.get(canonicalize_name(requirement.name), "0")
        assert requirement.specifier.contains(version), f"run make lock: {requirement}"


def test_the_lock_holds_names_versions_and_hashes_only() -> None:
    assert [line for line in ENTRY.sub("", LOCK).splitlines() if not line.startswith("#")] == []
    assert "://" not in LOCK
