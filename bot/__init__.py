"""tilmeldbot: takes the signups for a course out of the coordinator's own mailbox.

The floor plan, in the order in which a mail comes through the house:

==============  =====================================================================================================
cli             the commands
service         one round, in flow order; the APScheduler loop around it; start and stop      <- read this first
imap            the mailbox: arrivals after the watermark, filing, copies of what was sent
smtp            a letter -> Delivered / Deferred / Failed (values)
store           the only place with a database session; one verb, one transaction
templating      loads templates/ once; an undefined name is an error
config          config.toml -> frozen Config; unknown keys are errors; secrets from the environment
sd_notify       signs of life for systemd
writing         an order for a letter -> the letter (threading, text, HTML, calendar, files); the digest
due             (what stands, now) -> the reminders, invitations, offers, digests and alarms that are due
deciding        (request, what stands, now) -> Decision(records, letters, filing, review)
reading         Mail -> Reading: intents, people, billing, dates, evidence, doubts
mail            raw bytes -> frozen Mail: headers, fresh text, signature, quoted history, defects
course          Course, Meeting, Price, Host: frozen values that the core needs of the configuration
records         the SQLModel tables
migrations      Alembic
preview         every letter with sample people, for `tilmeldbot preview`
demo            an embedded IMAP and SMTP server and a dozen mails, for `tilmeldbot demo`
==============  =====================================================================================================

Imports go down only, and the edges (imap, smtp, store, templating, config) never import each other; import-linter
holds both. No I/O and no clock below the edges: time is an argument, and only `service` and `cli` ask what it is.
"""
