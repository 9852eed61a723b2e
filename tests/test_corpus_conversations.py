"""The mails of the corpus from the middle of a conversation: each ends as a careful secretary would end it.

`corpus/conversations.toml` holds an `[[ends]]` for each, in some cases several, where it depends on what stands:

- `mail`: the mail, with its label beside it;
- `before`: who stands before it arrives. Only what is there is named: who signed up, unless somebody else did
  (`contact_email`), is registered, comes to all meetings (`absent`: those missed), and no other data are known;
- `answers`: where the mail answers a letter of ours, its kind, with `meeting` where it is a reminder. What the mail
  quotes is what that letter said, but for the words in `wrote`, which the sender put in the place of others;
- `after`: what is different of those people then (by their name before), and who is new;
- `letters`, `filing`, `review`: as in expectations.py; no letter and no review where none is named;
- `handed_over`: where the coordinator is asked although a secretary might have gone on: why.

Whatever of a person is not named in `after` must be as it was, down to the last field.
"""

import tomllib
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from conversations import Conversation
from expectations import differences
from rounds import CORPUS, labelled
from stored import COURSE, committed, decision, kept

from bot.deciding.values import LetterKind, NewParticipant, Outcome, Written
from bot.mail import Mail, PartKind, from_bytes
from bot.reading import Payer, Person

SIGNED_UP = datetime(2026, 1, 12, 9, tzinfo=UTC)
ENDS = tomllib.loads((CORPUS / "conversations.toml").read_text("utf-8"))["ends"]
EMPTY = {
    **dict.fromkeys(("title", "workplace", "email", "phone", "dietary", "contact_name", "contact_email"), ""),
    **dict.fromkeys(("ean", "cvr", "reference", "invoice_email"), ""),
    "status": "registered",
    "absent": [],
}


@pytest.mark.parametrize("ends", ENDS, ids=lambda ends: ends["mail"])
def test_conversation_of_the_corpus(ends: dict[str, Any], tmp_path: Path) -> None:
    raw = labelled(ends["mail"]).raw
    people = [EMPTY | {"contact_email": one.get("email", "")} | one for one in ends.get("before", [])]
    conversation = Conversation(CORPUS, tmp_path / "conversation.sqlite3")
    _stand(conversation, people, ends, from_bytes(raw))
    conversation.deliver(2, raw)
    conversation.send_due(2)
    wrong = list(differences(conversation, 2, _wanted(people, ends)))
    conversation.desk.store.close()
    if wrong:
        pytest.fail("\n".join([ends["mail"], *wrong]), pytrace=False)


def _stand(conversation: Conversation, people: list[dict[str, Any]], ends: dict[str, Any], mail: Mail) -> None:
    """Sign the people up, with the letter that the mail answers; what is due until the mail arrives goes out before."""
    store, newcomers = conversation.desk.store, [_newcomer(one) for one in people]
    letters = [_letter(ends, mail, [one.key for one in newcomers])] if "answers" in ends else []
    arrival = kept(store, 1, received=SIGNED_UP, now=SIGNED_UP)
    committed(store, arrival, decision(Outcome.REGISTER, *newcomers), *letters, now=SIGNED_UP)
    conversation.clock.now = mail.received
    conversation.send_due(1)


def _newcomer(one: dict[str, Any]) -> NewParticipant:
    person = Person(one["name"], *(one[field] or None for field in ("title", "workplace", "email", "phone", "dietary")))
    payer = Payer(*(one[field] or None for field in ("ean", "cvr", "reference", "invoice_email")))
    contact = Person(one["contact_name"] or None, email=one["contact_email"])
    absent = tuple(one["absent"])
    return NewParticipant(one["name"], COURSE, one["status"], person, contact, payer, "da", absent)


def _letter(ends: dict[str, Any], mail: Mail, about: list[str]) -> Written:
    """The letter of ours that the mail answers, under the Message-ID that it names."""
    text = "\n".join(part.text for part in mail.parts if part.kind is PartKind.QUOTED)
    for theirs, ours in ends.get("wrote", {}).items():
        assert theirs in text
        text = text.replace(theirs, ours)
    message = EmailMessage()
    message.set_content(text)
    kind, recipient, meeting = LetterKind(ends["answers"]), mail.sender.email, ends.get("meeting")
    return Written(kind, kind, mail.in_reply_to[0], recipient, message.as_bytes(), COURSE, meeting, tuple(about))


def _wanted(people: list[dict[str, Any]], ends: dict[str, Any]) -> dict[str, Any]:
    after = dict(ends.get("after", {}))
    stand = [one | after.pop(one["name"], {}) for one in people]
    new = [{"name": name} | fields for name, fields in after.items()]
    letters, review = ends.get("letters", []), ends.get("review", False)
    return {"participants": stand + new, "letters": letters, "filing": ends["filing"], "review": review}
