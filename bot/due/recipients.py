"""Whom a letter goes to that nobody asked for, and whom letters that went out were about."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from bot.deciding.seats import language_of as language_of
from bot.deciding.values import LetterKind
from bot.mail import Address
from bot.records import Participant


def own_first(one: Participant, muted: frozenset[str]) -> Address | None:
    """The participant's own address, else the contact's; None where neither can be written to."""
    return _usable((Address(one.name, one.email), Address(one.contact_name, one.contact_email)), muted)


def writer_first(one: Participant, muted: frozenset[str]) -> Address | None:
    """The address of whoever signed the participant up, else the participant's own; None where neither is usable."""
    return _usable((Address(one.contact_name, one.contact_email), Address(one.name, one.email)), muted)


def is_own(one: Participant, to: Address) -> bool:
    """Whether a letter to that address reaches the participant."""
    return one.email == to.email or (not one.email and bool(one.name) and one.name == to.name)


def by_recipient(
    people: Iterable[Participant], muted: frozenset[str]
) -> Mapping[tuple[bool, Address], tuple[Participant, ...]]:
    """Who gets one letter about whom: each of them an own one, those without an address one through their contact.

    The key says whether the letter reaches the participant, and whom it goes to; who cannot be reached is left out.
    """
    letters: dict[tuple[bool, Address], list[Participant]] = defaultdict(list)
    for one in people:
        if to := own_first(one, muted):
            letters[is_own(one, to), to].append(one)
    return {recipient: tuple(some) for recipient, some in letters.items()}


def joined(people: Iterable[Participant]) -> str:
    """How the key of a letter names the participants that it is about."""
    return "+".join(sorted(one.key for one in people))


def told_by(keys: Iterable[str], kind: LetterKind, ending: str = "") -> Iterator[str]:
    """The keys of the participants whom letters of that kind, whose keys have that ending, were about."""
    for key in keys:
        if key.startswith(f"{kind}/") and key.endswith(ending):
            yield from key.removeprefix(f"{kind}/").removesuffix(ending).split("+")


def _usable(addresses: Iterable[Address], muted: frozenset[str]) -> Address | None:
    return next((one for one in addresses if one.email and one.email not in muted), None)
