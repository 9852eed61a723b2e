r"""The user's folders on the server: found by path or by what they are for, made when missing."""

import re

from imapclient import IMAPClient

SENT = b"\\Sent"  # RFC 6154 section 2
# How mail programs call it, in English and Danish, where the server does not say which one it is.
SENT_NAMES = (
    "sent", "sent items", "sent messages", "sent mail", "sendt", "sendt post", "sendte elementer", "sendt mail",
)  # fmt: skip


def made(client: IMAPClient, path: str) -> str:
    """The server's name of the folder `path` ("A/B"), made and subscribed to when missing."""
    prefix, delimiter = _namespace(client)
    steps = [re.sub(r"[\x00-\x1f\x7f*%]", " ", step).replace(delimiter, "-").strip() for step in path.split("/")]
    name = prefix + delimiter.join(step for step in steps if step)
    if not client.folder_exists(name):
        client.create_folder(name)
        client.subscribe_folder(name)
    return name


def for_sent_mail(client: IMAPClient) -> str:
    r"""The folder of sent mail: the one that the server marks as \Sent, else by its name, else "Sent", made now."""
    prefix, _ = _namespace(client)
    listed = client.list_folders()
    marked = [name for flags, _, name in listed if SENT in flags]
    named = [name for _, _, name in listed if name.removeprefix(prefix).casefold() in SENT_NAMES]
    return next(iter((*marked, *named)), None) or made(client, "Sent")


def _namespace(client: IMAPClient) -> tuple[str, str]:
    """Prefix and hierarchy delimiter of the user's own folders (RFC 2342)."""
    if client.has_capability("NAMESPACE"):
        personal = client.namespace().personal
        if personal:
            return str(personal[0][0]), str(personal[0][1] or "/")
    listed = client.list_folders("", "INBOX")
    return "", (listed[0][1] or b"/").decode() if listed else "/"
