"""`certificate`: certificates of attendance, sent or written to a folder."""

import sys
from collections.abc import Sequence
from pathlib import Path

from bot.cli.opening import NOT_DONE, USAGE, Opening
from bot.deciding.settling import NotSettled
from bot.service.certificates import Asked, send_certificates, write_certificates


def give_certificates(
    opening: Opening, numbers: Sequence[int], course: str, folder: Path | None, *, anyway: bool
) -> int:
    """Give them; 1 where nobody gets one, or somebody asked for by number does not, 2 where nobody is asked for."""
    if not numbers and not course:
        print("say whose: the participants' numbers, as `list participants` shows them, or --course", file=sys.stderr)
        return USAGE
    asked = Asked(numbers, course, anyway)
    with opening.desk() as desk:
        try:
            given = write_certificates(desk, asked, folder) if folder else send_certificates(desk, asked)
        except NotSettled as error:
            print(error, file=sys.stderr)
            return NOT_DONE
    for line in given.refused:
        print(line, file=sys.stderr)
    for line in given.done:
        print(line)
    if not given.done:
        print("nobody gets one")
        return NOT_DONE
    if not folder:
        print(f"letters that go out with the next round: {len(given.done)}")
    return NOT_DONE if numbers and given.refused else 0
