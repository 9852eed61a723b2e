"""A course as it could have gone: made-up people write their mails, and a model knows what must stand after each.

The flow: `town` makes libraries and people; `seasons` says what they do when. Each act (`signups`, `changes`,
`beside`) lets one of them write (`phrases`, `mails`) on the `stage` and tells the `model` what must come of it; `hours`
knows what comes of the time alone. `play` delivers the mails, runs the rounds, and holds the database, the letters and
the mailbox against the model. All chance comes from one seed.
"""
