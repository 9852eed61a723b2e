"""Whole conversations, a folder a case (conversations.py): after each step the records, letters and filing expected.

`expect.toml` holds one `[[step]]` for each step (expectations.py). `CASES=write` writes the letters as they are
now into the case's folder, beside the steps that cause them; where such a file is, the letter has to be as it says.
"""

import os
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from conversations import CannotGoOn, Conversation
from expectations import differences, whole
from pydantic import ValidationError

from bot.deciding.settling import NotSettled

CASES = Path(__file__).parent / "cases"
WRITE = os.environ.get("CASES") == "write"


@pytest.mark.parametrize("name", sorted(folder.name for folder in CASES.iterdir() if folder.is_dir()))
def test_conversation(name: str, tmp_path: Path) -> None:
    why = (CASES / name / "why.txt").read_text("utf-8")
    wrong = list(_played(CASES / name, tmp_path / "case.sqlite3"))
    if wrong:
        pytest.fail("\n".join([name, why, *wrong]), pytrace=False)


def _played(folder: Path, database: Path) -> Iterator[str]:
    """Play a case to its end; what is not as expected, a line each."""
    expected = tomllib.loads((folder / "expect.toml").read_text("utf-8"))["step"]
    steps = sorted(
        (int(file.name.partition("-")[0]), file) for file in folder.glob("[0-9]*-*") if file.suffix in (".eml", ".toml")
    )
    if [number for number, _ in steps] != list(range(1, len(expected) + 1)):
        yield f"steps {[number for number, _ in steps]}, but {len(expected)} expectations"
        return
    try:
        conversation = Conversation(folder, database)
    except ValidationError as error:
        yield f"course.toml: {error}"
        return
    try:
        for (number, file), wanted in zip(steps, expected, strict=True):
            conversation.play(number, file)
            for line in (*differences(conversation, number, wanted), *_not_golden(conversation, number, folder)):
                yield f"step {number}: {line}"
    except (CannotGoOn, NotSettled) as reason:
        yield f"step {number}: cannot go on: {reason}"
    finally:
        conversation.desk.store.close()


def _not_golden(conversation: Conversation, number: int, folder: Path) -> Iterator[str]:
    for place, letter in enumerate(conversation.caused[number], start=1):
        file = folder / f"{number}-out-{place}.txt"
        text = f"To: {letter.recipient}\n{whole(letter)}\n"
        if WRITE:
            file.write_text(text, "utf-8")
        elif file.exists() and file.read_text("utf-8") != text:
            yield f"{file.name}: the letter is another one:\n{text}"
