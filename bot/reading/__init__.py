"""Mail -> Reading: intents, people, billing, dates, evidence, doubts. No I/O, no clock.

`read` puts it together; what kind of mail it is stands in `ours`, `machines`, `senders`, `matter`, `meant`, `intents`,
`wants`, `absences` and `dates`, who it is about in `people`, who pays in `payer`. The words it goes by are data in
`phrases`, the sentences that it weighs others by (`likeness`, `alike`) in `sayings`.
"""

from bot.reading.read import read
from bot.reading.values import NOT_OURS, Answered, Doubt, Evidence, Intent, Language, Payer, Person, Reading

__all__ = ["NOT_OURS", "Answered", "Doubt", "Evidence", "Intent", "Language", "Payer", "Person", "Reading", "read"]
