"""Which course a mail means where several are served: by name, year, thread and day, else by what is possible."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from kind_mails import COURSE, FEBRUARY, HOST, mail

from bot.course import Meeting
from bot.reading import Answered, Reading, read

Y26 = COURSE
Y27 = replace(
    COURSE,
    key="hverdagsledelse-2027",
    signup_deadline=date(2027, 3, 1),
    meetings=tuple(
        Meeting(one.number, one.date.replace(year=2027, day=one.date.day - 1), one.start, one.end)
        for one in COURSE.meetings
    ),
)
DAYS = replace(
    COURSE,
    key="lederdage-2026",
    name="Lederdage",
    aliases=("ledertræffet",),
    signup_deadline=date(2026, 4, 15),
    meetings=(replace(COURSE.meetings[0], date=date(2026, 5, 20)),),
)
OCTOBER = datetime(2026, 10, 20, 9, tzinfo=UTC)
BOTH_YEARS = (Y26, Y27)


def course_of(
    text: str,
    *stands_in: str,
    courses: tuple[object, ...] = BOTH_YEARS,
    received: datetime = OCTOBER,
    subject: str = "Kursus",
    answers: str = "",
) -> Reading:
    """What is read of a mail whose sender stands in those courses, in answer to a letter about the course `answers`."""
    answered = Answered("confirmation", answers, None, "Du er nu tilmeldt.") if answers else None
    message = mail(text, subject=subject, received=received)
    mine = frozenset(stands_in)
    return read(message, courses, HOST, answered, known=bool(mine), stands_in=mine)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "stands_in", "key"),
    [
        ("Jeg vil gerne tilmelde mig Hverdagsledelse 2027.", (), Y27.key),
        ("Jeg vil gerne tilmelde mig Hverdagsledelse 2026.", (), Y26.key),
        ("Jeg vil gerne tilmelde mig Hverdagsledelse.", (), Y27.key),
        ("Jeg vil gerne tilmelde mig Hverdagsledelse.", (Y26.key,), Y27.key),
        ("Jeg vil gerne tilmelde mig Hverdagsledelse næste år.", (Y26.key,), Y27.key),
        ("Jeg må desværre framelde mig Hverdagsledelse.", (Y26.key,), Y26.key),
        ("Jeg må desværre framelde mig Hverdagsledelse.", (Y27.key,), Y27.key),
        ("Jeg må desværre framelde mig Hverdagsledelse.", (Y26.key, Y27.key), None),
        ("Jeg må desværre framelde mig Hverdagsledelse 2027.", (Y26.key, Y27.key), Y27.key),
        ("Jeg kan desværre ikke komme den 12. november.", (Y26.key, Y27.key), Y26.key),
        ("Jeg kan desværre ikke komme den 11. november.", (Y26.key, Y27.key), Y27.key),
        ("Jeg kan desværre ikke komme den 12. november.", (Y26.key,), Y26.key),
        ("Karen Holm kan desværre ikke komme til Hverdagsledelse den 12. november.", (), Y26.key),
    ],
)
def test_of_two_years(text: str, stands_in: tuple[str, ...], key: str | None) -> None:
    assert course_of(text, *stands_in).course == key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Jeg kan desværre ikke være med alligevel, så meld mig venligst fra.", Y26.key),
        ("Jeg vil meget gerne tilmelde mig igen næste år.", Y27.key),
        ("Jeg vil også gerne tilmelde Karen Holm til Hverdagsledelse 2027.", Y27.key),
        ("Jeg kan desværre ikke den 12. november. Vi ses i 2027.", Y26.key),
    ],
)
def test_in_answer_to_a_letter_about_2026(text: str, key: str) -> None:
    assert course_of(text, Y26.key, Y27.key, answers=Y26.key).course == key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Jeg vil gerne tilmelde mig lederdagene.", DAYS.key),
        ("Jeg vil gerne tilmelde mig Ledertræffet.", DAYS.key),
        ("Jeg vil gerne tilmelde mig Hverdagsledelse.", Y26.key),
        ("Jeg vil gerne tilmelde mig lederkurset.", None),
    ],
)
def test_of_two_that_are_open(text: str, key: str | None) -> None:
    reading = course_of(text, courses=(Y26, DAYS), received=FEBRUARY)
    assert reading.course == key
    assert ("course-unclear" in {doubt.code for doubt in reading.doubts}) == (key is None)


@pytest.mark.parametrize("received", [OCTOBER, OCTOBER.replace(year=2027)])
def test_to_be_told_of_next_year_is_no_signup_even_where_that_is_open(received: datetime) -> None:
    text = "Jeg vil gerne skrives op til næste år, så skriv endelig, når tilmeldingen åbner."
    reading = course_of(text, received=received, subject="Hverdagsledelse")
    assert (reading.next_year, reading.intents) == (True, frozenset())
