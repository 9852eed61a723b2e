"""Which course is meant, by name, year, thread or the kind of mail; and what a human must decide."""

from dataclasses import replace
from datetime import date

import pytest
from kind_mails import COURSE, FEBRUARY, HOUSE, blocking, decision, mail, quoted, reading

from bot.course import Course, Meeting
from bot.mail import Part, PartKind
from bot.reading import Intent

NEXT_YEAR = replace(
    COURSE,
    key="hverdagsledelse-2027",
    signup_deadline=date(2027, 3, 1),
    meetings=tuple(Meeting(m.number, m.date.replace(year=2027), m.start, m.end) for m in COURSE.meetings),
)
TALK = replace(COURSE, key="talk", name="Læsning for livet", aliases=())


@pytest.mark.parametrize(
    "text",
    [
        "Jeg vil gerne med på hverdags ledelse.",
        "Jeg vil gerne med på Hverdagsldelse.",
        "Tilmeld mig lederforløbet.",
        "Vi bliver to fra Ringsted. EAN 5798000000000.",
        "Tilmeld mig venligst. EAN 5798000000000",
    ],
)
def test_the_course_is_known_misspelt_by_an_alias_or_by_the_kind_of_mail(text: str) -> None:
    found = reading(mail(text, subject="Hej"))
    assert (found.course, set(found.intents)) == (COURSE.key, {Intent.SIGNUP})
    assert not blocking(found)


def test_a_signup_that_names_nothing_at_all_goes_to_a_human() -> None:
    found = reading(mail("Sæt mig på listen.", subject="", signature="", sender="mette@example.org"))
    assert blocking(found) == {"course-unsaid"}


def test_each_part_of_a_list_is_about_what_it_names() -> None:
    text = "- Årsmødet i april: tilmeld mig venligst\n- Hverdagsledelse 2026: nej tak, ikke i år"
    assert Intent.SIGNUP not in reading(mail(text, subject="Mit kursusår")).intents
    text = "- Årsmødet i april: nej tak\n- Hverdagsledelse 2026: ja, tilmeld mig venligst"
    assert reading(mail(text, subject="Mit kursusår")).intents == {Intent.SIGNUP}


def test_another_year_is_another_course() -> None:
    assert Intent.SIGNUP not in reading(mail("Tilmeld mig Hverdagsledelse 2027.")).intents
    found = reading(mail("Tilmeld mig Hverdagsledelse 2027."), COURSE, NEXT_YEAR)
    assert (found.course, set(found.intents)) == (NEXT_YEAR.key, {Intent.SIGNUP})


def test_of_two_courses_the_named_one_is_meant_and_else_a_human_decides() -> None:
    assert reading(mail("Tilmeld mig Læsning for livet.", subject=""), COURSE, TALK).course == TALK.key
    found = reading(mail("Tilmeld mig. EAN 5798000000000", subject="Tilmelding"), COURSE, TALK)
    assert found.course is None
    assert "course-unclear" in blocking(found)


def test_the_thread_tells_which_course_is_meant() -> None:
    below = quoted("Hej Mette\n\nSkal jeg skrive dig på Læsning for livet?")
    assert reading(mail("Ja tak!", subject="SV: Et spørgsmål", below=below), COURSE, TALK).course == TALK.key


def test_mail_of_our_own_house_is_ours() -> None:
    assert decision(reading(mail("Tilmeld Karen Holm til Hverdagsledelse.", sender=HOUSE))) == "leave"


def test_a_signup_that_is_only_passed_on_goes_to_a_human() -> None:
    wish = "Jeg vil gerne tilmelde mig Hverdagsledelse 2026.\nKaren Holm"
    below = (Part(PartKind.FORWARDED, wish),)
    assert blocking(reading(mail("Se nedenfor.", subject="VS: Kursus", below=below))) == {"only-forwarded"}


def test_a_mail_between_others_with_us_on_copy_is_not_answered() -> None:
    text = "Jeg vil gerne tilmeldes Hverdagsledelse. Hvad siger du?"
    given = mail(text, greeting="Hej Bo", to=("chef@ringsted.example",), cc=(HOUSE,))
    assert decision(reading(given)) == "review"


def test_evidence_points_at_the_words() -> None:
    given = mail("Tak for sidst. Sæt mig på listen.")
    (said,) = [item for item in reading(given).evidence if item.field == "intent:signup"]
    assert said.part is not None
    assert given.parts[said.part].text[said.start : said.end] == "Sæt mig på"


def test_the_language_is_that_of_the_sender() -> None:
    assert reading(mail("I would like to sign up for the course. Best regards")).language == "en"
    assert reading(mail("Jeg vil gerne tilmelde mig.", received=FEBRUARY)).language == "da"


def test_all_dates_are_read_by_the_course_that_is_meant() -> None:
    moved = Course(
        key="moved",
        name="Hverdagsledelse",
        signup_deadline=COURSE.signup_deadline,
        meetings=(replace(COURSE.meetings[0], date=date(2026, 6, 12)),),
        price=COURSE.price,
        zone=COURSE.zone,
    )
    assert reading(mail("Jeg kan ikke den 12. juni."), moved).absent_on == (date(2026, 6, 12),)
