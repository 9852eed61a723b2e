"""The policy, as a table read from the top: the first rule that applies to a case says what happens.

This is the coordinator's own policy for her mailbox. Where no rule fits, a human decides.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import NamedTuple

from bot.course import Course
from bot.deciding import answers, calendar, mixed, others
from bot.deciding.case import Case
from bot.deciding.trust import is_forged
from bot.deciding.values import Decision, Request, Standing
from bot.reading import Intent


class Rule(NamedTuple):
    """When `applies`, `act` says what is done."""

    name: str
    applies: Callable[[Case], bool]
    act: Callable[[Case], Decision]


POLICY: tuple[Rule, ...] = (
    # the mail                                          when                         what happens
    Rule("came before, by another way",                 others.came_before,          others.leave),
    Rule("bounce of a letter of ours",                  others.is_bounce,            others.note_bounce),
    Rule("a calendar answers an invitation of ours",    calendar.is_answer,          calendar.note_answer),
    Rule("automatic, unrelated, spam",                  others.is_not_ours,          others.leave_noting_replies),
    Rule("asks what is kept about her",                 answers.asks_for_own_data,   answers.send_data),
    Rule("asks to be told next year",                   answers.asks_for_next_year,  answers.note_for_next_year),
    Rule("yes to a place offered",                      answers.takes_place,         answers.take_place),
    Rule("yes to a place that is gone",                 answers.is_too_late_for_place, others.hand_over),
    Rule("pleads after a rejection",                    answers.pleads,              others.hand_over),
    Rule("no to a place offered",                       answers.declines_place,      answers.decline_place),
    Rule("signup, doubtful",                            mixed.is_doubtful_signup,    others.review),
    Rule("signup, too late",                            mixed.is_late_signup,        mixed.reject_late),
    Rule("signup, in time, and whatever stands beside", mixed.is_signup,             mixed.register),
    Rule("change of a seat that stands",                mixed.is_change,             mixed.change),
    Rule("question, thanks, chat",                      others.always,               others.hand_over),
)  # fmt: skip


def decide(
    request: Request,
    standing: Standing,
    courses: Mapping[str, Course],
    now: datetime,
    *,
    approved: bool = False,
    authserv_id: str = "",
) -> Decision:
    """What is done about a mail, by the first rule of POLICY that applies.

    `standing` is what the database knows that bears on the mail; `now` is aware. The mail's own time of delivery,
    not `now`, decides about the deadline. `approved`: the coordinator has decided that it be done as understood, so
    that neither doubts nor the deadline count. `authserv_id`: see `trust.is_forged`.
    """
    course = courses.get(_course_key(request, standing, courses))
    forged = not approved and is_forged(request.mail, authserv_id)
    choices = () if course else _choices(request, standing, courses)
    case = Case(request, standing, course, now, approved, forged, choices)
    return next(rule for rule in POLICY if rule.applies(case)).act(case)


def _course_key(request: Request, standing: Standing, courses: Mapping[str, Course]) -> str:
    """The course meant: of the invitation, else by the words, else of the letter answered, else their only one."""
    if standing.invited is not None:
        return standing.invited[1].course
    if request.reading.course:
        return request.reading.course
    if standing.answers is not None and standing.answers.course in courses:
        return standing.answers.course
    theirs = {record.course for record in standing.participants}
    return theirs.pop() if len(theirs) == 1 and not request.reading.blocked else ""


def _choices(request: Request, standing: Standing, courses: Mapping[str, Course]) -> tuple[Course, ...]:
    """What a mail could mean that does not tell: a signup the courses still open, any other those of the writer's."""
    if Intent.SIGNUP in request.reading.intents:
        return tuple(course for course in courses.values() if request.mail.received < course.closes_at)
    theirs = {record.course for record in standing.participants}
    return tuple(course for course in courses.values() if course.key in theirs)
