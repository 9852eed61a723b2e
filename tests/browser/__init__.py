"""Pages in a real browser: Debian's chromium, without a network, measured by a script inside it."""
