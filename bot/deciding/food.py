"""Food needs as counts: what a kitchen may know, naming nobody."""

from collections import Counter
from collections.abc import Iterable

from bot.reading.dietary import NOTHING
from bot.records import Participant


def food_counts(participants: Iterable[Participant]) -> tuple[tuple[str, int], ...]:
    """The food needs of those who come, each with its count, the most frequent first."""
    said = (" ".join(one.dietary.split()) for one in participants)
    needs = [need for need in said if need and not NOTHING.match(need)]
    counts = Counter(need.casefold() for need in needs)
    spelled = {need.casefold(): need for need in reversed(needs)}
    return tuple((spelled[need], count) for need, count in counts.most_common())
