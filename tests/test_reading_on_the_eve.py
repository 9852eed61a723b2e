"""A few words about tomorrow on the eve of a meeting are about that meeting, also where they do not name it."""

from datetime import UTC, datetime

import pytest
from kind_mails import COURSE, HOST, mail

from bot.reading import NOT_OURS, read

EVE, DAY, LATER = (datetime(2026, *day, 14, tzinfo=UTC) for day in ((6, 10), (6, 11), (6, 15)))
TRAIN = "Mit tog går først 9.04, så I ser mig nok ved ellevetiden i morgen. Bare start uden mig."


@pytest.mark.parametrize(
    ("text", "received", "ours"),
    [
        (TRAIN, EVE, True),
        (TRAIN, LATER, False),
        ("Toget holder stille, så I ser mig nok ved ellevetiden i dag.", DAY, True),
        ("Toget holder stille, så I ser mig nok ved ellevetiden i dag.", EVE, False),
        ("I ser mig til styregruppemødet i morgen, men uden kage.", EVE, False),
    ],
)
def test_what_is_said_of_tomorrow(text: str, received: datetime, ours: bool) -> None:
    reading = read(mail(text, subject="Hej", received=received, sender="thea@vejen.dk"), (COURSE,), HOST)
    assert (not reading.intents & NOT_OURS) == ours
