"""The policy as a table: given this reading, this standing, this moment -> these records, this letter, this filing."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from bot.course import Course, Meeting, Price
from bot.deciding import decide
from bot.deciding.case import same_person
from bot.deciding.seats import seat_of
from bot.deciding.values import Decision, LetterKind, Merge, NewParticipant, Outcome, Request, Standing
from bot.mail import Address, Mail
from bot.reading import Doubt, Intent, Payer, Person, Reading
from bot.records import Filing, Participant, ParticipantStatus

ZONE = ZoneInfo("Europe/Copenhagen")
DAYS = (date(2026, 6, 11), date(2026, 8, 20), date(2026, 9, 29), date(2026, 11, 12))
COURSE = Course(
    key="hverdagsledelse-2026",
    name="Hverdagsledelse",
    signup_deadline=date(2026, 3, 1),
    meetings=tuple(Meeting(number, day, time(10), time(15)) for number, day in enumerate(DAYS, start=1)),
    price=Price(Decimal(7500)),
    zone=ZONE,
)
COURSES = {COURSE.key: COURSE}
IN_TIME = datetime(2026, 2, 3, 9, 0, tzinfo=UTC)
NOW = datetime(2026, 3, 20, 9, 0, tzinfo=UTC)  # the bot was down for long: the time of delivery decides

ASTA = Person("Asta Grube", "souschef", "Skovby Bibliotek", "asta@skovbybib.example", "+4565514301")
BO = Person("Bo Riis", None, "Skovby Bibliotek")
PAYER = Payer(ean="5798000123458")


def a_mail(sender: str = "asta@skovbybib.example", received: datetime = IN_TIME) -> Mail:
    return Mail(
        sha256="ab" * 32,
        size=1000,
        received=received,
        message_id="<1@skovbybib.example>",
        in_reply_to=(),
        references=("<0@fremtidensbiblioteker.example>",),
        sender=Address("Asta Grube", sender),
        reply_to=None,
        to=(),
        cc=(),
        subject="Tilmelding",
        headers={},
        parts=(),
    )


SIGNUP = Reading(
    intents=frozenset({Intent.SIGNUP}),
    course=COURSE.key,
    people=(ASTA,),
    payer=PAYER,
    writer=Person("Asta Grube", email="asta@skovbybib.example"),
)
RECORD = Participant(
    id=7,
    key="k7",
    course=COURSE.key,
    name="Asta Grube",
    email="asta@skovbybib.example",
    workplace="Skovby Bibliotek",
    contact_name="Asta Grube",
    contact_email="asta@skovbybib.example",
)


def decided(reading: Reading, *standing: Participant, mail: Mail | None = None, approved: bool = False) -> Decision:
    return decide(Request(mail or a_mail(), reading), Standing(standing), COURSES, NOW, approved=approved)


def kinds(decision: Decision) -> list[LetterKind]:
    return [letter.kind for letter in decision.letters]


@pytest.mark.parametrize("intent", [Intent.AUTOMATIC, Intent.BOUNCE, Intent.UNRELATED])
def test_what_is_not_ours_stays_exactly_as_it_was(intent: Intent) -> None:
    decision = decided(replace(SIGNUP, intents=frozenset({intent})))
    assert decision == Decision(Outcome.LEAVE, Filing.NONE)


@pytest.mark.parametrize(
    ("intents", "filing"),
    [
        ({Intent.QUESTION}, Filing.FLAG),
        ({Intent.CANCELLATION}, Filing.FLAG),
        ({Intent.ABSENCE, Intent.UPDATE}, Filing.FLAG),
        ({Intent.SUBSTITUTION, Intent.SIGNUP}, Filing.FLAG),
        (set(), Filing.NONE),
    ],
)
def test_course_mail_that_is_no_signup_goes_to_the_human(intents: set[Intent], filing: Filing) -> None:
    decision = decided(replace(SIGNUP, intents=frozenset(intents)))
    assert (decision.outcome, decision.filing) == (Outcome.HUMAN, filing)
    assert not decision.records and not decision.letters and decision.why


def test_a_new_person_in_time_is_recorded_and_confirmed() -> None:
    decision = decided(SIGNUP)
    (record,) = decision.records
    assert isinstance(record, NewParticipant)
    assert (record.person, record.payer, record.status) == (ASTA, PAYER, ParticipantStatus.REGISTERED)
    assert record.contact.email == "asta@skovbybib.example"
    (letter,) = decision.letters
    assert (letter.kind, letter.to.email) == (LetterKind.CONFIRMATION, "asta@skovbybib.example")
    assert letter.key == "confirmation/" + "ab" * 32
    assert letter.seats[0].missing == () and letter.seats[0].key == record.key
    assert (decision.outcome, decision.filing) == (Outcome.REGISTER, Filing.MOVE)


@pytest.mark.parametrize(
    ("received", "outcome"),
    [
        (datetime(2026, 3, 1, 23, 59, 59, tzinfo=ZONE), Outcome.REGISTER),
        (datetime(2026, 3, 2, 0, 0, 0, tzinfo=ZONE), Outcome.REJECT_LATE),
        (datetime(2026, 3, 1, 22, 59, 59, tzinfo=UTC), Outcome.REGISTER),
        (datetime(2026, 3, 1, 23, 0, 0, tzinfo=UTC), Outcome.REJECT_LATE),
    ],
)
def test_the_whole_last_day_counts_in_danish_time(received: datetime, outcome: Outcome) -> None:
    assert decided(SIGNUP, mail=a_mail(received=received)).outcome is outcome


def test_a_late_one_is_recorded_as_late_and_told() -> None:
    decision = decided(SIGNUP, mail=a_mail(received=NOW))
    (record,) = decision.records
    assert isinstance(record, NewParticipant) and record.status == ParticipantStatus.LATE
    assert kinds(decision) == [LetterKind.DEADLINE_REJECTION]


def test_the_coordinator_may_register_a_late_or_doubtful_one() -> None:
    doubtful = replace(SIGNUP, doubts=(Doubt("provisional", "Foreløbig.", blocks=True),))
    decision = decided(doubtful, mail=a_mail(received=NOW), approved=True)
    assert (decision.outcome, kinds(decision)) == (Outcome.REGISTER, [LetterKind.CONFIRMATION])


@pytest.mark.parametrize(
    "reading",
    [
        replace(SIGNUP, doubts=(Doubt("names_follow", "Navnene følger.", blocks=True),)),
        replace(SIGNUP, people=()),
        replace(SIGNUP, course=None),
    ],
    ids=["doubt", "nobody", "course unknown"],
)
def test_a_doubtful_signup_is_a_review_and_nothing_else(reading: Reading) -> None:
    decision = decided(reading)
    assert (decision.outcome, decision.filing) == (Outcome.REVIEW, Filing.FLAG)
    assert decision.review is not None and not decision.records and not decision.letters


def test_a_doubt_that_does_not_block_is_no_hindrance() -> None:
    assert decided(replace(SIGNUP, doubts=(Doubt("ean", "Kontrolciffer."),))).outcome is Outcome.REGISTER


def test_a_mail_that_cannot_be_answered_is_a_review() -> None:
    decision = decided(SIGNUP, mail=a_mail("noreply@formular.example"))
    assert decision.outcome is Outcome.REVIEW


def test_several_people_are_one_record_each_and_one_letter_to_the_writer() -> None:
    decision = decided(replace(SIGNUP, people=(ASTA, BO)))
    assert [type(record) for record in decision.records] == [NewParticipant, NewParticipant]
    (letter,) = decision.letters
    assert letter.kind is LetterKind.GROUP_CONFIRMATION
    assert [seat.missing for seat in letter.seats] == [(), ("email",)]
    assert len({seat.key for seat in letter.seats}) == 2


def test_a_boss_who_signs_up_another_gets_the_letter_about_that_one() -> None:
    (letter,) = decided(replace(SIGNUP, people=(BO,))).letters
    assert (letter.kind, letter.writer_is_participant) == (LetterKind.GROUP_CONFIRMATION, False)
    assert letter.to.email == "asta@skovbybib.example"


def test_the_same_person_twice_in_one_mail_is_one_record() -> None:
    assert len(decided(replace(SIGNUP, people=(ASTA, ASTA))).records) == 1


def test_somebody_who_stands_already_gets_no_second_record() -> None:
    decision = decided(SIGNUP, RECORD)
    assert decision.records == (Merge(7, {"title": "souschef", "phone": "+4565514301", "ean": "5798000123458"}),)
    assert kinds(decision) == [LetterKind.ALREADY_REGISTERED]


def test_a_record_is_not_changed_by_somebody_else() -> None:
    stranger = a_mail("kollega@havnby.example")
    assert decided(SIGNUP, RECORD, mail=stranger).outcome is Outcome.REVIEW
    nothing_new = replace(SIGNUP, people=(Person("Asta Grube", email="asta@skovbybib.example"),), payer=Payer())
    decision = decided(nothing_new, RECORD, mail=stranger)
    assert (decision.records, kinds(decision)) == ((), [LetterKind.ALREADY_REGISTERED])


def test_one_who_stands_and_one_who_is_new_are_confirmed_together() -> None:
    decision = decided(replace(SIGNUP, people=(ASTA, BO)), RECORD)
    assert [type(record) for record in decision.records] == [Merge, NewParticipant]
    assert [len(letter.seats) for letter in decision.letters] == [2]


def test_somebody_who_left_can_come_back() -> None:
    gone = RECORD.model_copy(update={"status": ParticipantStatus.CANCELLED})
    (record,) = decided(SIGNUP, gone).records
    assert isinstance(record, Merge) and record.status == ParticipantStatus.REGISTERED


@pytest.mark.parametrize("intent", [Intent.QUESTION, Intent.CANCELLATION, Intent.UPDATE])
def test_a_signup_beside_something_for_the_human_is_done_and_the_mail_stays(intent: Intent) -> None:
    decision = decided(replace(SIGNUP, intents=frozenset({Intent.SIGNUP, intent})))
    assert (decision.outcome, decision.filing) == (Outcome.REGISTER, Filing.FLAG)
    assert decision.why


def test_an_absence_given_with_the_signup_is_noted_for_that_person() -> None:
    reading = replace(SIGNUP, absent_on=(DAYS[1],), intents=frozenset({Intent.SIGNUP, Intent.ABSENCE}))
    (record,) = decided(reading).records
    assert isinstance(record, NewParticipant) and record.absent == (2,)
    for_two = decided(replace(reading, people=(ASTA, BO)))
    assert for_two.filing is Filing.FLAG
    assert all(isinstance(record, NewParticipant) and record.absent == () for record in for_two.records)


@pytest.mark.parametrize(
    ("person", "payer", "missing", "doubtful"),
    [
        (ASTA, PAYER, (), False),
        (Person("Asta"), Payer(), ("name", "email", "workplace", "payer"), False),
        (ASTA, Payer(cvr="12345678"), (), False),
        (ASTA, Payer(email="faktura@skovby.example"), (), False),
        (ASTA, Payer(ean="5798000123450"), (), True),
    ],
)
def test_what_is_missing(person: Person, payer: Payer, missing: tuple[str, ...], doubtful: bool) -> None:
    seat = seat_of("k", person, payer)
    assert (seat.missing, seat.ean_doubtful) == (missing, doubtful)


@pytest.mark.parametrize(
    ("name", "email", "same"),
    [
        ("Asta Grube", "asta@skovbybib.example", True),
        ("asta grube", None, True),
        ("Asta Grubbe", None, True),  # a slip of the pen
        ("Asta", "asta@skovbybib.example", True),
        ("Asta Marie Grube", None, True),
        ("Asta Grube", "asta.grube@havnby.example", False),  # a namesake elsewhere
        ("Asta Grube", "ag@skovbybib.example", True),
        ("Bo Riis", "asta@skovbybib.example", False),  # a shared mailbox
        ("Astrid Bruun", None, False),
        ("Anna Holm", None, False),
    ],
)
def test_who_is_the_same_person(name: str, email: str | None, same: bool) -> None:
    assert same_person(Person(name, email=email), RECORD) is same
