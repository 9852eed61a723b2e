"""Whether a mail may be from somebody else than it says: what our own server found about the sender's domain."""

from authres import AuthenticationResultsHeader
from authres.core import AuthResError

from bot.mail import Mail


def is_forged(mail: Mail, authserv_id: str) -> bool:
    """Whether our own server says that the sender's domain fails DMARC.

    Only a header with our server's `authserv_id` counts, and of those only the topmost, which is the last one written:
    whoever sends a mail can write any other (RFC 8601 section 5). Without an `authserv_id`, nothing counts.
    """
    if not authserv_id:
        return False
    for value in mail.headers.get("authentication-results", ()):
        try:
            found = AuthenticationResultsHeader.parse_value(" ".join(value.split()))
        except AuthResError:
            continue
        if (found.authserv_id or "").casefold() == authserv_id.casefold():
            return any(result.method == "dmarc" and result.result == "fail" for result in found.results)
    return False
