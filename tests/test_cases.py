"""Whole conversations, a folder a case (conversations.py): after each step the records, letters and filing expected.

`expect.toml` holds one `[[step]]` for each step, with

- `participants`: all that stand, in any order; of each, only the keys named are compared (`absent`: meeting numbers);
- `letters`: all letters to people that the step puts out, in any order, each with `kind`, `to`, and perhaps with words
  that its text `contains` and `lacks`; the same two keys of the step are about all its letters together;
- `filing`: "moved", "flagged" or "untouched", where the step is a mail;
- `review`: whether the step's mail opened a review that is still open;
- `digest_contains`, `digest_lacks`: words of the digest that the step puts out.

A key left out is not compared. `CASES=write` writes the letters as they are now into the case's folder, beside the
steps that cause them; where such a file is, the letter has to be as it says.
"""

import os
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from conversations import CannotGoOn, Conversation, message_of, text_of
from pydantic import ValidationError

from bot.deciding.settling import NotSettled
from bot.records import ArrivalState, Filing, Letter

CASES = Path(__file__).parent / "cases"
WRITE = os.environ.get("CASES") == "write"
FILED = {Filing.MOVE: "moved", Filing.FLAG: "flagged", Filing.NONE: "untouched"}


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
            for line in (*_differences(conversation, number, wanted), *_not_golden(conversation, number, folder)):
                yield f"step {number}: {line}"
    except (CannotGoOn, NotSettled) as reason:
        yield f"step {number}: cannot go on: {reason}"
    finally:
        conversation.desk.store.close()


def _differences(conversation: Conversation, number: int, wanted: Mapping[str, Any]) -> Iterator[str]:
    letters, arrival = conversation.caused[number], conversation.arrival(number)
    if arrival and arrival.state is ArrivalState.SHUNTED:
        yield f"shunted: {arrival.error}"
    if "participants" in wanted:
        yield from _other_people(conversation, wanted["participants"])
    if "letters" in wanted:
        yield from _other_letters(letters, wanted["letters"])
    yield from _other_words("letters", letters, wanted.get("contains", ()), wanted.get("lacks", ()))
    digests = conversation.digests[number]
    yield from _other_words("digest", digests, wanted.get("digest_contains", ()), wanted.get("digest_lacks", ()))
    if arrival and (filed := FILED[arrival.filing]) != wanted.get("filing", filed):
        yield f"filing: {filed} instead of {wanted['filing']} (outcome {arrival.outcome}: {arrival.why})"
    opened = conversation.review(number)
    if bool(opened) != wanted.get("review", bool(opened)):
        yield f"review: opened {opened.doubts}" if opened else "review: none opened"


def _other_people(conversation: Conversation, wanted: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    store = conversation.desk.store
    absences = store.absences()
    there = [one.model_dump() | {"absent": sorted(absences.get(one.id, ()))} for one in store.participants()]
    for person in wanted:
        # Of several records of a name the one that fits best is meant.
        same = sorted((one for one in there if one["name"] == person["name"]), key=lambda one: -_alike(one, person))
        if not same:
            yield f"participants: {person['name']} is missing"
            continue
        there.remove(same[0])
        for key, value in person.items():
            if same[0][key] != value:
                yield f"participants: {person['name']}: {key} is {_shown(same[0][key])} instead of {_shown(value)}"
    for one in there:
        yield f"participants: {one['name']} <{one['email']}> ({one['status']}) is too many"


def _alike(one: Mapping[str, Any], person: Mapping[str, Any]) -> int:
    return sum(one[key] == value for key, value in person.items())


def _shown(value: object) -> str:
    return repr(str(value)) if isinstance(value, str) else str(value)


def _other_letters(letters: list[Letter], wanted: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    there = list(letters)
    for order in wanted:
        same = [letter for letter in there if (letter.kind, letter.recipient) == (order["kind"], order["to"])]
        if not same:
            yield f"letters: {order['kind']} to {order['to']} is missing"
            continue
        there.remove(same[0])
        yield from _other_words(order["kind"], same[:1], order.get("contains", ()), order.get("lacks", ()))
    for letter in there:
        yield f"letters: {letter.kind} to {letter.recipient} is too many"


def _other_words(name: str, letters: Iterable[Letter], contains: Iterable[str], lacks: Iterable[str]) -> Iterator[str]:
    text = " ".join(_whole(letter) for letter in letters)
    words = " ".join(text.split()).casefold()
    for phrase in contains:
        if phrase.casefold() not in words:
            yield f"{name}: no {phrase!r} in:\n{text}"
    for phrase in lacks:
        if phrase.casefold() in words:
            yield f"{name}: {phrase!r} in:\n{text}"


def _not_golden(conversation: Conversation, number: int, folder: Path) -> Iterator[str]:
    for place, letter in enumerate(conversation.caused[number], start=1):
        file = folder / f"{number}-out-{place}.txt"
        text = f"To: {letter.recipient}\n{_whole(letter)}\n"
        if WRITE:
            file.write_text(text, "utf-8")
        elif file.exists() and file.read_text("utf-8") != text:
            yield f"{file.name}: the letter is another one:\n{text}"


def _whole(letter: Letter) -> str:
    return f"Subject: {message_of(letter)['Subject']}\n\n{text_of(letter)}"
