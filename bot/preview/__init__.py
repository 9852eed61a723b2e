"""Every letter with sample people: for `tilmeldbot preview`, for golden files and for the browser that measures them.

people       who the letters are about: ordinary people and edge cases
signups      answers to signups
changes      receipts, notices, welcomes
asking       offers, what is missing, data extracts
days         reminders, headcounts, thanks, certificates
meetings     what is new about meetings, and what the coordinator is asked before it goes out
entries      invitations to calendars
house        digests and alarms
shapes       letters about courses of other shapes: one meeting, members' price, free
samples      all of them, written as the service writes them
trial        templates tried on all of them, for one's own wording
invitations  the calendar parts of a message, as a calendar would show them
pages        letters as pages to look at, here and in the demo
"""

from pathlib import Path

from bot.config import Config
from bot.mail import Address
from bot.preview.pages import write_pages
from bot.preview.samples import letters
from bot.templating import Templates
from bot.writing import SenderInfo

__all__ = ["show_letters"]


def show_letters(config: Config, templates: Templates, out: Path) -> Path:
    """Write every letter about each course, in the sender's name, into the folder `out`; the page to open."""
    courses = config.catalogue.values()
    said = config.sender
    sender = SenderInfo(said.name, said.email, said.signature, said.phone, said.invitations, config.mailbox.address)
    coordinator = Address(config.coordinator.name, config.coordinator.email)
    shown = {
        f"{course.key}-{name}" if len(courses) > 1 else name: letter
        for course in courses
        for name, letter in letters(course, sender, coordinator, templates, strange=True).items()
    }
    return write_pages(shown, config.schedule.zone, out)
