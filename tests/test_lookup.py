"""What the database is asked about a mail."""

from bot.mail import from_bytes
from bot.reading import Intent, Person, Reading
from bot.service.incoming import lookup_of
from bot.store import Lookup


def test_people_and_thread_of_an_answer() -> None:
    mail = from_bytes(
        b"From: Bo <bo@odder.example>\nReply-To: kontor@odder.example\nMessage-ID: <3@x>\n"
        b"In-Reply-To: <2@x>\nReferences: <0@x> <1@x> <2@x>\n\nHej\n"
    )
    people = (Person("Mette Holm", email="mette@odder.example"), Person("Per"))
    reading = Reading(frozenset({Intent.SUBSTITUTION}), people=people, replaces="Åse", writer=Person("Bo Sen"))
    assert lookup_of(mail, reading, ("a", "b")) == Lookup(
        courses=("a", "b"),
        addresses=frozenset({"bo@odder.example", "kontor@odder.example", "mette@odder.example"}),
        names=frozenset({"Mette Holm", "Per", "Åse", "Bo Sen"}),
        thread_ids=("<2@x>", "<2@x>", "<1@x>", "<0@x>"),
        message_id="<3@x>",
        content=mail.content,
        sha256=mail.sha256,
    )


def test_what_a_bounce_names() -> None:
    mail = from_bytes(
        b"From: MAILER-DAEMON@x.example\nX-Failed-Recipients: bo@odder.example, ea@odder.example\n\n"
        b"User unknown\n\nMessage-ID: <letter@bot.example>\n"
    )
    lookup = lookup_of(mail, Reading(frozenset({Intent.BOUNCE})), ())
    assert lookup.bounced_ids == {"<letter@bot.example>"}
    assert lookup.bounced_addresses == {"bo@odder.example", "ea@odder.example"}
