"""The servers that the tests talk to: a real Dovecot where it is installed, the embedded ones always."""
