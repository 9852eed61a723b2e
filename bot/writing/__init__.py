"""An order for a letter -> the letter as it goes out (threading, Auto-Submitted, text, HTML).

No I/O, no clock and no words: what letters say stands in templates/. The same order at the same moment gives the
same bytes.
"""

from bot.writing.certificate import certificate, missing_letters
from bot.writing.digest import write_digest
from bot.writing.envelope import message_id_for
from bot.writing.letters import write
from bot.writing.proposed import proposal_in_words, write_proposal
from bot.writing.values import CertificateWords, EventWords, Rendered, SenderInfo, Templates

__all__ = [
    "CertificateWords",
    "EventWords",
    "Rendered",
    "SenderInfo",
    "Templates",
    "certificate",
    "message_id_for",
    "missing_letters",
    "proposal_in_words",
    "write",
    "write_digest",
    "write_proposal",
]
