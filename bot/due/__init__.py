"""(What stands, now) -> the letters that are due of themselves. Pure: nothing is written, sent or remembered.

What has gone out is known by the keys of the letters in the outbox, of invitations by what the last one said, so each
is due once, ever. Days and hours are wall-clock time in the schedule's zone; moments are compared in UTC, so that no
change of the clock matters.
"""

from bot.due.announcing import proposal, who_know_dates
from bot.due.certificates import Entitled, certificate_letters, entitled, has_certificate
from bot.due.headcount import due_headcounts, headcounts_on
from bot.due.house import due_alarms, due_digest, is_digest_day
from bot.due.invitations import due_invitations
from bot.due.missing import due_missing
from bot.due.offers import DueOffers, due_offers
from bot.due.reminders import due_reminders, reminders_on
from bot.due.schedule import WEEKDAYS, ScheduleInfo
from bot.due.thanks import due_thanks, thanks_on

__all__ = [
    "WEEKDAYS",
    "DueOffers",
    "Entitled",
    "ScheduleInfo",
    "certificate_letters",
    "due_alarms",
    "due_digest",
    "due_headcounts",
    "due_invitations",
    "due_missing",
    "due_offers",
    "due_reminders",
    "due_thanks",
    "entitled",
    "has_certificate",
    "headcounts_on",
    "is_digest_day",
    "proposal",
    "reminders_on",
    "thanks_on",
    "who_know_dates",
]
