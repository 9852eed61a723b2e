"""What has to stand after a step of a conversation, compared with what does stand. No test of its own.

The expectation of a step is a table of

- `participants`: all that stand, in any order; of each, only the keys named are compared (`absent`: meeting numbers);
- `letters`: all letters to people that the step puts out, in any order, each with `kind`, `to`, and perhaps with words
  that its text `contains` and `lacks`; the same two keys of the step are about all its letters together;
- `filing`: "moved", "flagged" or "untouched", where the step is a mail;
- `review`: whether the step's mail opened a review that is still open;
- `digest_contains`, `digest_lacks`: words of the digest that the step puts out.

A key left out is not compared.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from conversations import Conversation, message_of, text_of

from bot.records import ArrivalState, Filing, Letter

FILED = {Filing.MOVE: "moved", Filing.FLAG: "flagged", Filing.NONE: "untouched"}


def differences(conversation: Conversation, number: int, wanted: Mapping[str, Any]) -> Iterator[str]:
    """What is not as `wanted` after a step, a line each."""
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
    text = " ".join(whole(letter) for letter in letters)
    words = " ".join(text.split()).casefold()
    for phrase in contains:
        if phrase.casefold() not in words:
            yield f"{name}: no {phrase!r} in:\n{text}"
    for phrase in lacks:
        if phrase.casefold() in words:
            yield f"{name}: {phrase!r} in:\n{text}"


def whole(letter: Letter) -> str:
    """A letter with its subject."""
    return f"Subject: {message_of(letter)['Subject']}\n\n{text_of(letter)}"
