from typing import Any

import pytest
from sample_letters import COURSE, METTE, participant
from test_due import at
from test_due_thanks import through_bo

from bot.deciding.values import LetterKind, Overview
from bot.due import Entitled, certificate_letters, entitled, has_certificate
from bot.records import Participant, ParticipantStatus

OVER = "2026-11-13 09:00"
BETWEEN = "2026-08-20 15:00"  # the second meeting ends


def someone(**more: Any) -> Participant:
    return participant(1, METTE, **{"confirmed_at": at("2026-02-20 10:00"), **more})


def asked(one: Participant, now: str, *absent: int, anyway: bool = False) -> Entitled | str:
    return entitled(Overview((one,), absent={1: frozenset(absent)}), COURSE, one, at(now), anyway=anyway)


@pytest.mark.parametrize(
    ("one", "now", "absent", "anyway", "missed"),
    [
        (someone(), OVER, (), False, ()),
        (someone(), OVER, (2, 4), False, (2, 4)),
        (someone(), BETWEEN, (), True, (3, 4)),
        (someone(), BETWEEN, (1,), True, (1, 3, 4)),
        (someone(confirmed_at=None, recorded_at=at("2026-08-21 09:00")), OVER, (4,), False, (1, 2, 4)),
        (someone(confirmed_at=at("2026-06-11 14:59")), OVER, (), False, ()),
        (someone(confirmed_at=at("2026-06-11 15:00")), OVER, (), False, (1,)),
    ],
)
def test_a_certificate_holds_the_meetings_that_somebody_was_at(
    one: Participant, now: str, absent: tuple[int, ...], anyway: bool, missed: tuple[int, ...]
) -> None:
    found = asked(one, now, *absent, anyway=anyway)
    assert isinstance(found, Entitled)
    assert (found.seat.absent, found.seat.key, found.participant) == (missed, "p1", one)


@pytest.mark.parametrize(
    ("one", "now", "absent", "anyway", "why"),
    [
        (someone(), OVER, (1, 2, 3, 4), False, "has been at no meeting"),
        (someone(), OVER, (1, 2, 3, 4), True, "has been at no meeting"),
        (someone(), BETWEEN, (1, 2), True, "has been at no meeting"),
        (someone(), "2026-11-12 14:59", (), False, "is at a course that ends on 2026-11-12; --anyway "),
        (someone(status=ParticipantStatus.CANCELLED), OVER, (), True, "does not take part"),
        (someone(status=ParticipantStatus.LATE), OVER, (), True, "does not take part"),
        (someone(name=""), OVER, (), False, "has no name on record"),
    ],
)
def test_others_get_none_and_are_told_why(
    one: Participant, now: str, absent: tuple[int, ...], anyway: bool, why: str
) -> None:
    assert str(asked(one, now, *absent, anyway=anyway)).startswith(why)


def test_certificates_come_by_letter_through_the_contact_where_that_is_the_only_way() -> None:
    people = (someone(), through_bo(2), through_bo(3))
    overview = Overview(people)
    some = [entitled(overview, COURSE, one, at(OVER), anyway=False) for one in people]
    letters = certificate_letters(COURSE.key, [one for one in some if isinstance(one, Entitled)], frozenset(), at(OVER))
    assert [(one.kind, one.key, one.to.email, one.writer_is_participant) for one in letters] == [
        (LetterKind.CERTIFICATE, "certificate/p1/20261113T080000", METTE.email, True),
        (LetterKind.CERTIFICATE, "certificate/p2+p3/20261113T080000", "bo@odder.example", False),
    ]
    given = Overview(people, letter_keys=frozenset({letters[1].key}))
    assert [has_certificate(given, one) for one in people] == [False, True, True]
