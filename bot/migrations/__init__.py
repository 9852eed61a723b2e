"""Alembic: how the database's tables came to be, step by step. Run by `Store.migrate`, at every start.

A step is never changed once it has been released, and never imports `bot.records`: it tells what the tables were then.
After a change of the tables, `python -m bot.migrations "what changes"` writes the next step; read it before use.
There are no steps back: an upgrade that went wrong is undone by restoring the backup.
"""
