"""Mail -> Reading: intents, people, billing, dates, evidence. No I/O, no clock."""

from bot.reading.values import NOT_OURS, Doubt, Evidence, Intent, Language, Payer, Person, Reading

__all__ = ["NOT_OURS", "Doubt", "Evidence", "Intent", "Language", "Payer", "Person", "Reading"]
