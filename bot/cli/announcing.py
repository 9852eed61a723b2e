"""`changes` and `approve`: what is new about meetings, and the coordinator's word that people be told."""

import sys

from bot.cli.opening import NOT_DONE, Opening
from bot.deciding.settling import NotSettled
from bot.service.announcing import approve, changes_in_words

NONE = "people know the meetings as they are configured"
NOT_ASKED = "(the coordinator has not been asked about this yet: that comes with the next round, and approval after it)"


def show_changes(opening: Opening) -> int:
    """Print what would be announced, as the letter to the coordinator shows it."""
    with opening.desk() as desk:
        shown = list(changes_in_words(desk))
    for words, waits in shown:
        print(f"{words.subject}\n\n{words.text}")
        if not waits:
            print(NOT_ASKED)
    if not shown:
        print(NONE)
    return 0


def approve_changes(opening: Opening, course: str, fingerprint: str) -> int:
    """Announce what waits about a course; 1 when nothing waits, or something else than was shown."""
    with opening.desk() as desk:
        try:
            print(approve(desk, course, fingerprint))
        except NotSettled as error:
            print(error, file=sys.stderr)
            return NOT_DONE
    return 0
