"""Mails that say one thing of some people and another of others: who leaves, and which values were only signed.

Each is told by the sentence or the place where a name or a value stands.
"""

from dataclasses import replace

from bot.mail import PartKind
from bot.reading.cast import Figure
from bot.reading.phrases.changes import ADDING, CANCELLING, CORRECTING
from bot.reading.scene import Scene
from bot.reading.sentences import Sentences
from bot.reading.signature import Writer
from bot.reading.text import Text
from bot.reading.values import Evidence


def leavers(scene: Scene) -> tuple[Figure, ...]:
    """The people, other than the writer, whose own sentence withdraws them."""
    sentences = Sentences(scene.body)
    withdrawn = {sentences.bounds(match.start()) for match in CANCELLING.find(scene.body)}
    return tuple(
        figure
        for figure in scene.figures
        if figure is not scene.own and any(sentences.bounds(place.start) in withdrawn for place in figure.places)
    )


def signed(evidence: Evidence, text: Text, writer: Writer) -> Evidence:
    """The evidence of a value as one of the signature, where it stands in the sign-off below the sender's words.

    A line there that says what is new ("Mit nye nummer er …") is said all the same.
    """
    if evidence.where != PartKind.FRESH:
        return evidence
    at = next((part.start for part in text.stretches if part.part == evidence.part), 0) + evidence.start
    begin, end = text.text.rfind("\n", 0, at) + 1, text.text.find("\n", at)
    line = text.text[begin : end if end >= 0 else len(text.text)]
    if not writer.zone[0] <= at < writer.zone[1] or ADDING.first(line) or CORRECTING.first(line):
        return evidence
    return replace(evidence, where=PartKind.SIGNATURE)
