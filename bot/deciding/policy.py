"""The policy, as a table read from the top: the first rule that applies to a case says what happens.

This is the coordinator's own policy for her mailbox. When a rule is missing, a human decides.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import NamedTuple

from bot.course import Course
from bot.deciding import others, signup
from bot.deciding.case import Case
from bot.deciding.values import Decision, Request, Standing
from bot.reading import NOT_OURS, Intent


class Rule(NamedTuple):
    """When `applies`, `act` says what is done."""

    name: str
    applies: Callable[[Case], bool]
    act: Callable[[Case], Decision]


def _not_ours(case: Case) -> bool:
    return bool(case.intents & NOT_OURS)


def _no_signup(case: Case) -> bool:
    return Intent.SIGNUP not in case.intents


def _somebody_else_leaves(case: Case) -> bool:
    return Intent.SUBSTITUTION in case.intents


def _doubtful(case: Case) -> bool:
    return case.course is None or (not case.approved and (case.reading.blocked or bool(case.own_doubts)))


def _all_stand_already(case: Case) -> bool:
    return not case.newcomers


def _too_late(case: Case) -> bool:
    return not case.approved and case.course is not None and case.request.mail.received >= case.course.closes_at


def _always(case: Case) -> bool:
    del case
    return True


POLICY: tuple[Rule, ...] = (
    # the mail                                        when                    what happens
    Rule("automatic, unrelated, spam",                _not_ours,              others.leave),
    Rule("question, change, cancellation, thanks",    _no_signup,             others.hand_over),
    Rule("substitution",                              _somebody_else_leaves,  others.hand_over),
    Rule("doubtful signup",                           _doubtful,              others.review),
    Rule("signup of people who stand already",        _all_stand_already,     signup.tell_what_stands),
    Rule("clear signup, too late",                    _too_late,              signup.reject_late),
    Rule("clear signup, in time",                     _always,                signup.register),
)  # fmt: skip


def decide(
    request: Request, standing: Standing, courses: Mapping[str, Course], now: datetime, *, approved: bool = False
) -> Decision:
    """What is done about a mail, by the first rule of POLICY that applies.

    `standing` is what the database knows that bears on the mail; `now` is aware. The mail's own time of delivery,
    not `now`, decides about the deadline. `approved`: the coordinator has decided that these people take part, so
    that neither doubts nor the deadline count.
    """
    case = Case(request, standing, courses.get(request.reading.course or ""), now, approved)
    return next(rule for rule in POLICY if rule.applies(case)).act(case)
