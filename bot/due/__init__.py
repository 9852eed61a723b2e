"""(What stands, now) -> the letters that are due of themselves. Pure: nothing is written, sent or remembered.

What has gone out is known by the keys of the letters in the outbox, so each is due once, ever. Days and hours are
wall-clock time in the schedule's zone; moments are compared in UTC, so that no change of the clock matters.
"""

from bot.due.house import due_alarms, due_digest, is_digest_day
from bot.due.missing import due_missing
from bot.due.offers import DueOffers, due_offers
from bot.due.reminders import due_reminders, reminders_on
from bot.due.schedule import WEEKDAYS, ScheduleInfo

__all__ = [
    "WEEKDAYS",
    "DueOffers",
    "ScheduleInfo",
    "due_alarms",
    "due_digest",
    "due_missing",
    "due_offers",
    "due_reminders",
    "is_digest_day",
    "reminders_on",
]
