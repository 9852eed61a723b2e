"""The policy where courses differ: the language of a person, a course with one meeting, a choice between courses."""

from dataclasses import replace
from datetime import date

import pytest
from test_deciding import BO, COURSE, NOW, RECORD, SIGNUP, a_mail, decided

from bot.deciding import decide
from bot.deciding.values import LetterKind, Merge, NewParticipant, Outcome, Request, Standing
from bot.reading import Doubt, Intent, Language, Person, Reading

ENGLISH = RECORD.model_copy(update={"language": "en"})
UNCLEAR = Doubt("course-unclear", "Det fremgår ikke, hvilket af vores forløb tilmeldingen gælder.", blocks=True)
DAY = replace(COURSE, key="dag-2026", name="Dag", signup_deadline=date(2026, 4, 15), meetings=COURSE.meetings[:1])
UPDATE = replace(SIGNUP, intents=frozenset({Intent.UPDATE}), people=(), payer=SIGNUP.payer)


def asks_for(language: Language, *people: Person) -> Reading:
    return replace(UPDATE, people=people, payer=replace(SIGNUP.payer, ean=None), wants_language=language)


def test_who_asks_for_a_language_gets_it_from_the_receipt_on() -> None:
    decision = decided(asks_for("en"), RECORD)
    assert decision.records == (Merge(RECORD.id, {"language": "en"}),)
    (receipt,) = decision.letters
    assert (receipt.kind, receipt.language, receipt.changes[0].fields) == (LetterKind.RECEIPT, "en", ("language",))


def test_who_asks_for_a_language_for_somebody_else_is_answered_in_her_own() -> None:
    bo = RECORD.model_copy(update={"id": 8, "key": "k8", "name": "Bo Riis", "email": ""})
    decision = decided(asks_for("en", BO), RECORD, bo)
    assert decision.records == (Merge(8, {"language": "en"}),)
    assert [letter.language for letter in decision.letters] == ["da"]


def test_nobody_else_changes_the_language_of_a_participant() -> None:
    stranger = a_mail(sender="x@vejle.example")
    decision = decided(asks_for("en", Person("Asta Grube")), RECORD, mail=stranger)
    assert (decision.outcome, decision.records) == (Outcome.REVIEW, ())


@pytest.mark.parametrize(
    ("said", "wanted", "stands", "language"),
    [
        ("da", None, RECORD, "da"),
        ("en", None, RECORD, "en"),
        ("da", None, ENGLISH, "en"),  # as it was asked for once; a word or two of Danish do not undo that
        ("da", "da", ENGLISH, "da"),
        ("en", "da", RECORD, "da"),
    ],
)
def test_the_language_of_a_receipt(said: Language, wanted: Language | None, stands: object, language: str) -> None:
    reading = replace(UPDATE, language=said, wants_language=wanted)
    record = ENGLISH if stands is ENGLISH else RECORD
    assert [letter.language for letter in decided(reading, record).letters] == [language]


def test_a_signup_is_recorded_in_the_language_asked_for() -> None:
    (new,) = decided(replace(SIGNUP, wants_language="en")).records
    assert isinstance(new, NewParticipant)
    assert new.language == "en"


def test_a_notice_comes_in_the_language_of_whom_it_tells() -> None:
    record = ENGLISH.model_copy(update={"contact_email": "chef@skovbybib.example", "contact_name": "Ea Holt"})
    reading = replace(SIGNUP, intents=frozenset({Intent.CANCELLATION}), writer=Person("Ea Holt"))
    decision = decided(reading, record, mail=a_mail(sender="chef@skovbybib.example"))
    assert {letter.kind: letter.language for letter in decision.letters} == {
        LetterKind.RECEIPT: "da",
        LetterKind.NOTICE: "en",
    }


def test_who_misses_the_only_meeting_leaves() -> None:
    record = RECORD.model_copy(update={"course": DAY.key})
    day = DAY.meetings[0].date
    reading = replace(SIGNUP, intents=frozenset({Intent.ABSENCE}), course=DAY.key, people=(), absent_on=(day,))
    decision = decide(Request(a_mail(), reading), Standing((record,)), {DAY.key: DAY}, NOW)
    assert decision.records == (Merge(RECORD.id, {}, status="cancelled"),)
    assert [change.what for change in decision.letters[0].changes] == ["cancelled"]


@pytest.mark.parametrize(
    ("intent", "choices"),
    [(Intent.SIGNUP, [COURSE.key, DAY.key]), (Intent.CANCELLATION, [COURSE.key])],
)
def test_a_review_names_the_courses_that_it_could_be(intent: Intent, choices: list[str]) -> None:
    reading = replace(SIGNUP, intents=frozenset({intent}), course=None, doubts=(UNCLEAR,))
    standing = Standing((RECORD,) if intent is Intent.CANCELLATION else ())
    decision = decide(Request(a_mail(), reading), standing, {one.key: one for one in (COURSE, DAY)}, NOW)
    assert (decision.outcome, decision.course) == (Outcome.REVIEW, "")
    assert decision.review is not None
    assert decision.review.proposal["courses"] == choices
    assert decision.review.proposal["people"][0]["name"] == "Asta Grube"  # type: ignore[index]
