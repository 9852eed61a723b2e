"""The mailbox over IMAP: arrivals after a watermark, filing, copies of what was sent. A thin edge; decides nothing.

==========  =================================================================
mailbox     Mailbox: one connection with the folder selected, and its verbs
folders     the user's folders, found or made
connection  connecting; every failure told in one line
==========  =================================================================
"""

from bot.imap.connection import Account, MailboxDown
from bot.imap.mailbox import DONE, Fetched, Mailbox

__all__ = ["DONE", "Account", "Fetched", "Mailbox", "MailboxDown"]
