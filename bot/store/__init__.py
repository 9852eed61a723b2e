"""The only place with a database session: one verb, one transaction. No decisions; values in, rows out.

Every verb commits all it does or nothing, and gives back rows that are no longer tied to the database. A moment is an
argument, aware. What the database or its server refuses is a StoreError with one line for ops.

=============  =========================================================================================================
engine         set-up of SQLite and PostgreSQL, transactions, errors
schema         migrate
arrivals       mail on its way in: kept with the watermark, set aside, filed
standing       what stands when a mail is looked at
answers        committing what was decided about a mail
recording      carrying out a decision inside a transaction
outbox         letters on their way out
invitations    what stands in people's calendars
announcements  what people have been told of the meetings, and changes that wait for the coordinator
bounces        letters that came back or that a machine answered; muted addresses
reviews        what the coordinator decides
overview       all that stands, for reminders, digest and command line
health         whether polling and sending work
retention      erasing what is no longer needed
=============  =========================================================================================================
"""

from bot.store.announcements import Announcements
from bot.store.answers import Answers
from bot.store.arrivals import Arrivals, Incoming
from bot.store.bounces import Bounces
from bot.store.engine import StoreError
from bot.store.health import HealthNotes
from bot.store.outbox import Outbox
from bot.store.overview import Overviews
from bot.store.retention import Erased, Retention
from bot.store.reviews import Reviews
from bot.store.schema import Schema
from bot.store.standing import Lookup, Standings

__all__ = ["Erased", "Incoming", "Lookup", "Store", "StoreError"]


class Store(
    Schema, Arrivals, Standings, Answers, Outbox, Announcements, Bounces, Reviews, Overviews, HealthNotes, Retention
):
    """The database at a URL, by its verbs; nothing is opened before the first one."""
