"""A course as it could have gone: made-up people write their mails, and a model knows what must stand after each.

The flow: `town` makes libraries and people; `acts` let one of them write (`phrases`, `mails`) and tell the `model`
what must come of it; `play` delivers the mails, runs the rounds, and holds the database, the letters and the mailbox
against the model. All chance comes from one seed.
"""
