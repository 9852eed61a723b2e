"""Who hears of news about meetings: those who know the dates and come, themselves or through their contact."""

from collections import defaultdict
from datetime import UTC, datetime

from bot.course import Course, MeetingNews
from bot.deciding.announced import fingerprint, with_news
from bot.deciding.proposal import Proposal
from bot.deciding.seats import seat_of_record
from bot.deciding.values import LetterKind, LetterOrder, Overview
from bot.due.recipients import is_own, joined, language_of, own_first
from bot.mail import Address
from bot.reading import Language
from bot.records import Participant

Group = tuple[bool, Address, Language, tuple[MeetingNews, ...]]


def who_know_dates(overview: Overview, course: str) -> tuple[Participant, ...]:
    """Those who have been told the dates and reckon with them: who holds a seat, and who is offered one now.

    Who only waits for a seat is told the dates with the offer.
    """
    offered = (one for one in overview.waiting_list(course) if one.offered_until is not None)
    return (*overview.registered(course), *offered)


def proposal(overview: Overview, told: Course, news: tuple[MeetingNews, ...], opened_at: datetime) -> Proposal:
    """What comes of these news about a course, which people know as `told`, when they are approved.

    A letter to each who comes to one of the meetings, about all of those; nothing about a meeting to those absent from
    it, also where it moves to another day: whether they could come then is for the coordinator to ask. `opened_at`
    (aware) tells the same news, told at different times, apart.
    """
    letters: dict[Group, list[Participant]] = defaultdict(list)
    absent: dict[int, list[Participant]] = defaultdict(list)
    unreachable = []
    for one in who_know_dates(overview, told.key):
        missed = overview.absences(one)
        for each in missed & {item.planned.number for item in news}:
            absent[each].append(one)
        attended = tuple(item for item in news if item.planned.number not in missed)
        to = own_first(one, overview.muted)
        if attended and to:
            letters[is_own(one, to), to, language_of(one), attended].append(one)
        elif attended:
            unreachable.append(one)
    ending = f"{fingerprint(news)}/{opened_at.astimezone(UTC):%Y%m%dT%H%M%S}"
    return Proposal(
        course=with_news(told, news),
        news=news,
        fingerprint=fingerprint(news),
        letters=tuple(_order(overview, told.key, group, people, ending) for group, people in letters.items()),
        absent={number: tuple(people) for number, people in absent.items()},
        unreachable=tuple(unreachable),
    )


def _order(overview: Overview, course: str, group: Group, people: list[Participant], ending: str) -> LetterOrder:
    own, to, language, news = group
    return LetterOrder(
        kind=LetterKind.MEETING_CHANGED,
        key=f"{LetterKind.MEETING_CHANGED}/{joined(people)}/{ending}",
        to=to,
        course=course,
        language=language,
        seats=tuple(seat_of_record(one, absent=overview.absences(one)) for one in people),
        writer_is_participant=own,
        meeting=news[0].planned.number if len(news) == 1 else None,
        news=news,
    )
