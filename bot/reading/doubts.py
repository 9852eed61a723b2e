"""The doubts about what kind of mail it is, as Danish sentences for the coordinator."""

from bot.mail import Attachment
from bot.reading.values import Doubt


def provisional(words: str) -> Doubt:
    """The signup hangs on something, or is not for good."""
    return Doubt("provisional", f"Tilmeldingen er foreløbig eller betinget: »{words}«.", blocks=True)


def asks_first(words: str) -> Doubt:
    """The sender asks to check something before the signup counts."""
    return Doubt("asks-first", f"Afsenderen beder om at få noget undersøgt først: »{words}«.", blocks=True)


def in_attachment(files: list[Attachment]) -> Doubt:
    """The signup stands in a file that only a human reads."""
    named = ", ".join(file.filename or file.content_type for file in files) or "en vedhæftning, som ikke er med"
    return Doubt("in-attachment", f"Tilmeldingen skal læses i den vedhæftede fil: {named}.", blocks=True)


def perhaps_a_machine() -> Doubt:
    """Somebody is signed up in a text in which nobody speaks or is spoken to, from no library."""
    return Doubt(
        "perhaps-a-machine", "Mailen ser ud til at være sendt af et system og ikke af et menneske.", blocks=True
    )


def only_forwarded() -> Doubt:
    """Somebody else's signup is passed on without a word."""
    return Doubt("only-forwarded", "Ønsket om tilmelding står kun i den videresendte mail.", blocks=True)


def only_interested() -> Doubt:
    """Interest is shown, but nobody is signed up in so many words."""
    return Doubt("only-interested", "Afsenderen viser interesse, men beder ikke ligefrem om en plads.", blocks=True)


def late_and_unclear() -> Doubt:
    """After the deadline, words such as "jeg kommer gerne" may well be those of somebody who is registered."""
    return Doubt(
        "late-and-unclear", "Fristen er udløbet, og det er ikke sikkert, at mailen er en ny tilmelding.", blocks=True
    )


def in_quote() -> Doubt:
    """The data was filled into the quoted text."""
    return Doubt("in-quote", "Oplysningerne er skrevet ind i den citerede mail.", blocks=True)


def course_unsaid() -> Doubt:
    """A signup that does not say to what."""
    return Doubt("course-unsaid", "Mailen siger ikke, hvilket arrangement tilmeldingen gælder.", blocks=True)


def course_unclear() -> Doubt:
    """A signup that fits several of our courses."""
    return Doubt("course-unclear", "Det fremgår ikke, hvilket af vores forløb tilmeldingen gælder.", blocks=True)


def mixed() -> Doubt:
    """People leave and come in one mail."""
    return Doubt("mixed", "Mailen både framelder og tilmelder.", blocks=True)


def on_copy() -> Doubt:
    """The mail is written to somebody else."""
    return Doubt("on-copy", "Mailen er skrevet til andre; vi er kun på kopi.", blocks=True)


def perhaps_no_signup(words: str) -> Doubt:
    """A signup in words that are more like a thought, a memory, or a wish for something else."""
    return Doubt("perhaps-no-signup", f"Det er ikke sikkert, at det er ment som en tilmelding: »{words}«.", blocks=True)


def only_likely(words: str) -> Doubt:
    """Words are like those by which people leave, stay away or change places, but say none of it outright."""
    return Doubt(
        "only-likely", f"Mailen ser ud til at ændre en tilmelding, men siger det ikke ligeud: »{words}«.", blocks=True
    )
