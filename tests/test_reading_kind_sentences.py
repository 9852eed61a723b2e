"""Sentences as people write them, one a line in `kind_sentences/`, each in a mail that names the course in its subject.

A new way of saying something goes there first, and then into a table of `bot/reading/phrases`.
"""

from pathlib import Path

import pytest
from kind_mails import DAYS, blocking, mail, reading

from bot.reading import Intent


def sentences(name: str) -> list[str]:
    """The lines of one of the files."""
    return (Path(__file__).parent / "kind_sentences" / f"{name}.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("sentence", sentences("signups") + sentences("firm"))
def test_a_signup_in_any_words(sentence: str) -> None:
    found = reading(mail(sentence))
    assert Intent.SIGNUP in found.intents
    assert not blocking(found)


@pytest.mark.parametrize("sentence", sentences("no_signups"))
def test_what_only_speaks_of_signing_up_is_no_signup(sentence: str) -> None:
    assert Intent.SIGNUP not in reading(mail(sentence)).intents


@pytest.mark.parametrize("sentence", sentences("provisional"))
def test_a_signup_on_a_condition_is_never_recorded_unasked(sentence: str) -> None:
    found = reading(mail(sentence))
    assert Intent.SIGNUP not in found.intents or blocking(found)


@pytest.mark.parametrize("aside", sentences("asides"))
def test_asides_change_nothing_about_a_signup(aside: str) -> None:
    found = reading(mail(f"Jeg vil gerne tilmelde mig. {aside}"))
    assert found.intents == {Intent.SIGNUP}
    assert not blocking(found)


@pytest.mark.parametrize("question", sentences("questions_beside"))
def test_a_question_beside_a_signup_leaves_both(question: str) -> None:
    assert reading(mail(f"Jeg vil gerne tilmelde mig. {question}")).intents == {Intent.SIGNUP, Intent.QUESTION}


@pytest.mark.parametrize("sentence", sentences("cancellations"))
def test_leaving_the_course(sentence: str) -> None:
    assert reading(mail(sentence)).intents == {Intent.CANCELLATION}


@pytest.mark.parametrize("line", sentences("absences"))
def test_missing_single_meetings(line: str) -> None:
    sentence, numbers = line.split(" | ")
    found = reading(mail(sentence))
    assert found.intents == {Intent.ABSENCE}
    assert found.absent_on == tuple(DAYS[int(number) - 1] for number in numbers.split(","))


@pytest.mark.parametrize("sentence", sentences("present"))
def test_a_meeting_that_is_only_named_is_not_missed(sentence: str) -> None:
    found = reading(mail(sentence))
    assert found.absent_on == ()
    assert not found.intents & {Intent.ABSENCE, Intent.SIGNUP}


@pytest.mark.parametrize("sentence", sentences("substitutions"))
def test_sending_somebody_else(sentence: str) -> None:
    assert reading(mail(sentence)).intents == {Intent.SUBSTITUTION}


@pytest.mark.parametrize("sentence", sentences("updates"))
def test_new_data(sentence: str) -> None:
    assert reading(mail(sentence)).intents == {Intent.UPDATE}


@pytest.mark.parametrize("sentence", sentences("questions"))
def test_a_question(sentence: str) -> None:
    assert reading(mail(sentence)).intents == {Intent.QUESTION}
