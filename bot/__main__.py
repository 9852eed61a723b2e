"""`python -m bot` is `tilmeldbot`."""

from bot.cli import main

main()
