"""Meetings named by their place: the thread says what is held where, the answer says where somebody will be missed."""

from datetime import UTC, date, datetime

import pytest
from kind_mails import COURSE
from people_mails import mail_of

from bot.reading.absences import find_absences
from bot.reading.words import own_words

THREAD = """\
11. juni: Middelfart
20. august: Roskilde
29. september 2026 kl. 10.00–15.00 på Aalborg Bibliotek
12. november (Nyborg)
"""
RECEIVED = datetime(2026, 5, 20, 9, tzinfo=UTC)
DAYS = {1: date(2026, 6, 11), 2: date(2026, 8, 20), 3: date(2026, 9, 29), 4: date(2026, 11, 12)}

# (answer, the meetings that are missed)
ANSWERS = [
    ("Aalborg bliver uden mig.", [3]),
    ("Jeg kan ikke være med i Roskilde.", [2]),
    ("Afbud til Roskilde.", [2]),
    ("Roskilde og Nyborg må I undvære mig i.", [2, 4]),
    ("Middelfart er fint, men til Nyborg kan jeg desværre ikke komme.", [4]),
    ("I Nyborg er jeg først fremme 10.45, så vent ikke.", []),
    ("Jeg bor i Roskilde, så det er dejligt.", []),
    ("Den 11. juni er jeg i Nyborg, så der kan jeg ikke.", [1]),
    ("Vi ses i Middelfart!", []),
]


@pytest.mark.parametrize(("answer", "missed"), ANSWERS)
def test_a_place_is_its_meeting(answer: str, missed: list[int]) -> None:
    found = find_absences(own_words(mail_of(answer)), COURSE, RECEIVED, THREAD)
    assert found.days == tuple(DAYS[number] for number in missed)


def test_without_a_thread_a_place_is_no_meeting() -> None:
    assert find_absences(own_words(mail_of("Aalborg bliver uden mig.")), COURSE, RECEIVED).days == ()
