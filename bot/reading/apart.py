"""Mails that say one thing of some people and another of others: who leaves, and which values were only signed.

Each is told by the sentence or the place where a name or a value stands.
"""

from dataclasses import replace

from bot.mail import PartKind
from bot.reading.cast import Figure
from bot.reading.phrases.changes import CANCELLING
from bot.reading.phrases.data import ADDING, CORRECTING
from bot.reading.phrases.replies import SPELLED
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

    A line there that says what is new ("Mit nye nummer er …") is said all the same, and so are a name whose spelling
    is spoken of, and an answer between quoted lines, with more of the sender's words below.
    """
    if evidence.field == "name" and SPELLED.first(text.text[: text.own_end]):
        return replace(evidence, where=PartKind.FRESH)
    if evidence.where != PartKind.FRESH or _answers_a_quote(evidence, text):
        return evidence
    at = next((part.start for part in text.stretches if part.part == evidence.part), 0) + evidence.start
    begin, end = text.text.rfind("\n", 0, at) + 1, text.text.find("\n", at)
    line = text.text[begin : end if end >= 0 else len(text.text)]
    if not writer.zone[0] <= at < writer.zone[1] or ADDING.first(line) or CORRECTING.first(line):
        return evidence
    return replace(evidence, where=PartKind.SIGNATURE)


def _answers_a_quote(evidence: Evidence, text: Text) -> bool:
    """Whether quoted lines follow the stretch of a value, and words of the sender follow them."""
    own = [stretch.part for stretch in text.stretches if stretch.part is not None and stretch.start < text.own_end]
    below = [part for part in own if evidence.part is not None and part > evidence.part]
    return bool(below) and evidence.part is not None and below[0] > evidence.part + 1
