r"""Copies of the letters that went out are put into the folder of sent mail, so that the human sees them there."""

from bot.imap import Mailbox, MailboxDown
from bot.service.desk import Desk
from bot.service.incoming import account_of

STEP = 50  # letters taken out of the database at a time


def copy_letters(desk: Desk) -> None:
    """Copy what was sent and is not there yet, each letter once. A mailbox that is down is waited for."""
    letters = desk.store.uncopied(STEP)
    if not letters or not desk.polling.may_try(desk.clock()):
        return
    try:
        with Mailbox(account_of(desk)) as mailbox:
            while letters:
                for letter in letters:
                    if desk.stopping.is_set():
                        return
                    sent_at = letter.sent_at or desk.clock()
                    mailbox.copy_sent(letter.raw, letter.message_id, sent_at, desk.config.mailbox.sent_folder)
                    desk.store.mark_copied(letter.id, desk.clock())
                    desk.step("copied")
                letters = desk.store.uncopied(STEP)
    except MailboxDown as down:
        desk.polling.failed(desk.clock(), str(down))
