"""Whose seat a change is about, where the writer takes part and has signed up a colleague too."""

import pytest
from test_deciding import ASTA, COURSE, NOW, RECORD, a_mail

from bot.deciding.case import Case
from bot.deciding.concerned import WHO, Concerned, concerned
from bot.deciding.values import Request, Standing
from bot.reading import Intent, Reading
from bot.records import Participant

OWN = RECORD.model_copy(update={"ean": "5798000000005"})
COLLEAGUE = OWN.model_copy(update={"id": 8, "key": "k8", "name": "Bo Riis", "email": "bo@skovbybib.example"})
OTHER_PAYER = COLLEAGUE.model_copy(update={"ean": "5798000123458"})
OTHER_REFERENCE = COLLEAGUE.model_copy(update={"reference": "EK-0904"})
READING = Reading(frozenset({Intent.UPDATE}), course=COURSE.key, people=(ASTA,), writer=ASTA)


def found(*answered: Participant, colleague: Participant = COLLEAGUE, pays: bool) -> Concerned:
    standing = Standing((OWN, colleague), answered=answered)
    case = Case(Request(a_mail(), READING), standing, COURSE, NOW)
    return concerned(case, (ASTA,), for_all=pays)


# the letter answered, the colleague, whether it is about who pays, and whom it is about
CASES = (
    ((), COLLEAGUE, False, (OWN,)),
    ((), COLLEAGUE, True, (OWN, COLLEAGUE)),
    ((), OTHER_REFERENCE, True, (OWN, OTHER_REFERENCE)),
    ((), OTHER_PAYER, True, (OWN,)),
    ((OWN, COLLEAGUE), COLLEAGUE, False, (OWN,)),
    ((OWN, COLLEAGUE), COLLEAGUE, True, (OWN, COLLEAGUE)),
    ((OWN,), COLLEAGUE, True, (OWN,)),
)


@pytest.mark.parametrize(("answered", "colleague", "pays", "about"), CASES)
def test_what_the_writer_says_of_nobody_in_particular(
    answered: tuple[Participant, ...], colleague: Participant, pays: bool, about: tuple[Participant, ...]
) -> None:
    assert found(*answered, colleague=colleague, pays=pays) == Concerned(about)


def test_the_writer_speaks_of_herself_below_a_letter_about_the_colleague() -> None:
    assert found(COLLEAGUE, pays=False) == Concerned(doubt=WHO)
    assert found(COLLEAGUE, pays=True) == Concerned((COLLEAGUE,))
