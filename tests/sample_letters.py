"""What the tests of letters share: the sample letters of bot.preview about one fixed course. No test of its own."""

from dataclasses import replace
from datetime import date, time
from decimal import Decimal
from functools import partial
from zoneinfo import ZoneInfo

from bot.course import Course, Meeting, Price
from bot.mail import Address
from bot.preview.house import busy, moved, quiet
from bot.preview.house import participant as participant_of
from bot.preview.people import KAREN, LIBRARY_PAYS, LONG, METTE, SCRIPT, THREAD, moment, seat
from bot.preview.people import answer as answer_about
from bot.preview.samples import orders
from bot.writing import SenderInfo

__all__ = ["KAREN", "LIBRARY_PAYS", "LONG", "METTE", "SCRIPT", "THREAD", "seat"]

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
LIMITED = {COURSE.key: replace(COURSE, capacity=4)}
SENDER = SenderInfo(
    "Lisbet Vestergaard", "lv@fremtidensbiblioteker.dk", ("Konsulent", "Tænketanken Fremtidens Biblioteker")
)
COORDINATOR = Address("Lisbet Vestergaard", "lv@fremtidensbiblioteker.dk")
NOW = moment(COURSE)  # 2026-02-20 09:30 UTC
ORDERS = orders(COURSE, COORDINATOR)
QUIET, BUSY, MOVED = quiet(COURSE), busy(COURSE), moved(COURSE)

answer = partial(answer_about, COURSE)
participant = partial(participant_of, COURSE)
