"""What people do at which time of the year."""

from datetime import date

from simulation.beside import asks, comes_back, comes_twice, is_away, newsletter, thanks, unrelated
from simulation.changes import (
    cannot_come,
    comes_after_all,
    hands_over,
    leaves,
    sends_address,
    sends_ean,
    sends_food,
    sends_phone,
    sends_reference,
)
from simulation.model import WAITING
from simulation.signups import asks_for_next_year, signs_up, signs_up_again
from simulation.stage import Act, Stage

WEEKS_OF_SIGNUP = 8
LATE_WEEKS = 3  # after them, in which some still try
SEATS_A_MAIL = 15  # one mail a week for so many seats, on top of
AT_LEAST = 3
COMMON: dict[Act, int] = {
    signs_up_again: 2, comes_twice: 2, sends_ean: 3, sends_reference: 2, sends_food: 2, sends_phone: 2,
    sends_address: 4, cannot_come: 5, comes_after_all: 3, leaves: 1, hands_over: 2, asks_for_next_year: 2,
    thanks: 2, asks: 2, is_away: 2, comes_back: 2,
}  # fmt: skip


def wanted(stage: Stage, course: str, opened: date, monday: date, people: int) -> list[Act]:
    """What is wanted in a week; `opened` is the Monday on which signing up to `course` began."""
    weeks = (monday - opened).days // 7
    stage.opening = course if weeks < WEEKS_OF_SIGNUP + LATE_WEEKS else ""
    signups = people // 12 + 1 if weeks < WEEKS_OF_SIGNUP else LATE_WEEKS if stage.opening else 0
    mails = AT_LEAST + sum(seat.stands for seat in stage.model.seats) // SEATS_A_MAIL
    common = stage.chance.choices(list(COMMON), list(COMMON.values()), k=mails)
    if any(seat.status is WAITING for seat in stage.model.seats):
        common.append(leaves)  # so that somebody's turn comes
    return [unrelated, newsletter, *common, *[signs_up] * signups]
