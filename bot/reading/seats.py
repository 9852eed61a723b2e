"""A seat that moves: who leaves, and who comes instead."""

import re
from dataclasses import dataclass

from bot.reading.cast import Figure
from bot.reading.roles import Role

# The writer gives up the own seat. (example: "Trine overtager min plads")
_OWN_SEAT = re.compile(
    r"\b(?:min|mit|my) (?:egen )?(?:plads|sted|tilmelding|deltagelse|seat|place|spot)\b|\b(?:i stedet"
    r"|istedet) for mig\b|\binstead of me\b|\b(?:erstatte|afløse|replace) (?:mig|me)\b"
    r"|\bjeg\b[^.!?\n]{0,80}\b(?:ikke (?:kan |længere )?(?:deltage|være med|komme|have|selv)"
    r"|må (?:desværre )?(?:melde fra|springe|give|trække|opgive)|kan (?:desværre |så |alligevel )?ikke"
    r"|er (?:desværre )?(?:forhindret|nødt)|skifter job|har fået (?:nyt )?job|går på)"
    r"|\b(?:overdrage|give|afgive|videregive|aflevere|overlade) (?:pladsen|den)\b|\bi (?:can(?:not|['’]t)"
    r"|am leaving|have to)\b",
    re.IGNORECASE,
)
# The writer takes over the seat of somebody. (example: "Jeg overtager Karens plads")
_OWN_COMING = re.compile(
    r"\bjeg (?:\w+ ){0,3}(?:overtager?|overtaget|deltager (?:\w+ ){0,2}i stedet"
    r"|kommer (?:\w+ ){0,2}i stedet|tager (?:\w+ ){1,4}plads|afløser|erstatter|træder ind"
    r"|er (?:\w+ ){0,2}(?:afløser|efterfølger))\b"
    r"|\bjeg\b[^.!?\n]{0,90}\bovertager (?:hans|hendes|[^\W\d_]+s) plads"
    r"|\b(?:givet|foræret|overladt|overdraget|tilbudt|giver|forærer|overlader|overdrager) mig (?:sin|hans|hendes) \w+"
    r"|\b(?:givet|overladt|overdraget|afstået|givet videre)(?: \w+){1,3} til mig\b"
    r"|\b(?:skriv|sæt|put) mig (?:\w+ ){0,3}i (?:hans|hendes) sted\b"
    r"|\b(?:mig|me) i stedet\b|\bi (?:will|am) (?:tak\w+ over|replac\w+|com\w+ instead)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Move:
    """Who comes (figures, or the writer) and who leaves (a figure, or the writer); None where the mail does not say."""

    comes: tuple[Figure, ...] = ()
    writer_comes: bool = False
    leaves: Figure | None = None
    writer_leaves: bool = False


def read_move(body: str, figures: list[Figure], own: Figure | None) -> Move:
    """The move of a seat; `own` is the writer among the figures."""
    others = [figure for figure in figures if figure is not own]
    leaver = next((f for f in others if f.role is Role.LEAVES), None)
    if _OWN_COMING.search(body):
        return Move((), True, leaver or next((f for f in others if f.role is not Role.MENTIONED), None))
    writer_leaves = leaver is None and bool(_OWN_SEAT.search(body))
    coming = [f for f in others if f.role is Role.COMES and f is not leaver]
    rest = [f for f in others if f is not leaver and f not in coming and f.role is not Role.MENTIONED and f.full]
    if not coming:
        coming = rest[:1]
        rest = rest[1:]
    if leaver is None and not writer_leaves:
        leaver = next((f for f in rest), None)
        writer_leaves = leaver is None
    return Move(tuple(coming), not coming and not writer_leaves, leaver, writer_leaves)
