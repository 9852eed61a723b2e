"""Who a mail is about: the people that it signs up, takes off or changes, each with what the mail says of them.

The order of trust: a form or table, the sender's sentences, the signature, the header, a vCard. Who is only
mentioned stays out; what is not certain becomes a doubt.
"""

import re
from dataclasses import dataclass, field, replace

from bot.course import Host
from bot.mail.values import Mail
from bot.reading.apart import leavers, signed
from bot.reading.capitals import capitalised
from bot.reading.cast import Figure, is_new_name
from bot.reading.choosing import Chosen, choose
from bot.reading.facts import Fact, Facts, describe, keep_best
from bot.reading.names import fits_address, name_from_address, same_person
from bot.reading.owners import ALL, WRITER
from bot.reading.payer_words import INVOICE_BOX
from bot.reading.persons import Known, as_person, writer_known
from bot.reading.scene import Scene, read_scene
from bot.reading.seats import read_move
from bot.reading.signature import Writer, read_writer
from bot.reading.text import Text, own_words
from bot.reading.values import Doubt, Evidence, Intent, Person
from bot.reading.workplaces import is_part

MOST_PEOPLE = 40
_MINE = re.compile(
    r"\b(?:min|mit|mig|jeg|me|my|e?-?mail\w*|adresse\w*|brug|skriv|svar|use|reach)\b[^.!?\n]*\Z", re.IGNORECASE
)
_NOTHING_ASKED = frozenset((Intent.AUTOMATIC, Intent.BOUNCE, Intent.UNRELATED))


@dataclass(frozen=True, slots=True)
class PeopleFound:
    """The people a mail is about, its writer, and (on a substitution) the name of who leaves.

    `leaving`: those whom the mail withdraws while it says something else of `people`.
    """

    people: tuple[Person, ...] = ()
    leaving: tuple[Person, ...] = ()
    writer: Person = field(default_factory=Person)
    replaces: str | None = None
    evidence: tuple[Evidence, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def find_people(
    mail: Mail, intents: frozenset[Intent], host: Host, *, away: bool = False, letter: str = ""
) -> PeopleFound:
    """The people that `mail` signs up, or that it is about; nobody for a mail that asks for nothing.

    `away`: somebody misses single meetings, so that a cancellation may be about others only; `letter` is ours that
    the mail answers: who is named there is named here by the given name alone.
    """
    text = capitalised(own_words(mail), mail)
    writer = read_writer(mail, text)
    where = "reply-to" if mail.reply_to else "from"
    myself, _ = as_person(writer_known(writer, {}), text, host, where)
    if not intents or intents & _NOTHING_ASKED:
        return PeopleFound(writer=myself)
    scene = read_scene(mail, text, writer, intents, host, letter)
    gone: tuple[Figure, ...] = ()
    if Intent.CANCELLATION in intents and (away or Intent.SIGNUP in intents):
        gone = leavers(scene)
    chosen, replaces = _chosen(scene, gone, intents, myself)
    if gone and not (chosen.figures or chosen.writer):
        gone, (chosen, replaces) = (), _chosen(scene, (), intents, myself)
    known = _known(scene, chosen)
    found = [as_person(one, text, host, where) for one in known[:MOST_PEOPLE]]
    evidence = tuple(signed(item, text, writer) for _, items in found for item in items)
    doubts = (*chosen.doubts, *_doubts(known, text))
    leaving = tuple(as_person(_of_figure(scene, figure), text, host)[0] for figure in gone)
    if scene.own and is_new_name(scene.own, scene.body):
        myself = replace(myself, name=scene.own.name)
    return PeopleFound(tuple(person for person, _ in found), leaving, myself, replaces, evidence, doubts)


def _chosen(
    scene: Scene, gone: tuple[Figure, ...], intents: frozenset[Intent], myself: Person
) -> tuple[Chosen, str | None]:
    """Whom the mail is about, but for those `gone`; on a substitution also the name of who leaves."""
    if Intent.SUBSTITUTION in intents and Intent.SIGNUP not in intents:
        move = read_move(scene.body, scene.figures, scene.own)
        leaves = scene.writer.name if move.writer_leaves else move.leaves.name if move.leaves else None
        return Chosen(move.comes, move.writer_comes), leaves
    figures = [figure for figure in scene.figures if figure not in gone]
    office = INVOICE_BOX.match(scene.writer.email) is not None
    return choose(scene.body, figures, scene.own, intents, myself.title or "", office=office), None


def _known(scene: Scene, chosen: Chosen) -> list[Known]:
    """What is known of each chosen person, in the order of the mail; the writer first where not named in it."""
    known = [_of_figure(scene, figure) for figure in scene.figures if figure in chosen.figures]
    if len(known) == 1 and not chosen.writer:  # what is said of nobody in particular is said of the only one
        known[0].facts = keep_best(
            known[0].facts, *(fact for who, fact in scene.owned if who == ALL and fact.field not in known[0].facts)
        )
    if chosen.writer:
        said = keep_best({}, *(fact for who, fact in scene.owned if who == WRITER))
        if not known:
            said = keep_best(said, *(fact for who, fact in scene.owned if who == ALL))
        if "email" in said and not _own_address(scene, said["email"]):
            del said["email"]
        both = [fact for who, fact in scene.owned if who == ALL and fact.field == "title" and fact.rank == 1]
        said = {**keep_best({}, *both), **said}  # "vi er begge teamledere"
        asked = scene.own.facts if scene.own else {}
        me = writer_known(scene.writer, {**_heading(scene, scene.own), **said, **asked})
        if scene.own and (len(scene.own.name) > len(me.name or "") or is_new_name(scene.own, scene.body)):
            me = replace(me, name=scene.own.name)
        if scene.own and scene.own.places and scene.own.name == me.name:
            me = replace(me, at=(scene.own.places[0].start, scene.own.places[0].end))
        place = sum(
            1
            for f in scene.figures
            if f in chosen.figures and scene.own and scene.figures.index(f) < scene.figures.index(scene.own)
        )
        known.insert(place, me)
    _share_house(known, scene.writer)
    for one in known:
        spelled = name_from_address(one.facts["email"].value) if one.name and "email" in one.facts else None
        if spelled and one.name and " " not in one.name and same_person(one.name, spelled):
            one.name = spelled
    return known


def _own_address(scene: Scene, fact: Fact) -> bool:
    """Whether an address in the text is the writer's: made of the name, said to be, or the mail's own is not either."""
    name, before = scene.writer.name or "", scene.body[max(0, fact.start - 60) : fact.start]
    made = fits_address(name, fact.value) > 0 or fits_address(name, scene.writer.email) < 2
    return made or fact.start < 0 or _MINE.search(before) is not None


def _share_house(known: list[Known], writer: Writer) -> None:
    """Give those without a workplace the library of the writer's signature, else the one that all others have."""
    named = {
        fact.value: fact
        for one in known
        if one.name != writer.name and (fact := one.facts.get("workplace")) and not is_part(fact.value)
    }
    signed = writer.facts.get("workplace")
    whole = signed is not None and signed.rank == 3 and not is_part(signed.value)
    house = signed if whole else next(iter(named.values())) if len(named) == 1 else None
    for one in known:
        own = one.facts.get("workplace")
        if house and (own is None or (is_part(own.value) and house.rank == 3)) and one.name != writer.name:
            one.facts["workplace"] = house


def _of_figure(scene: Scene, figure: Figure) -> Known:
    index = scene.figures.index(figure)
    facts = keep_best({}, *(fact for who, fact in scene.owned if who == index))
    place = figure.places[0] if figure.places else None
    if figure.listed and place:
        stop = scene.body.find("\n", place.end)
        facts = {**describe(scene.body, place.end, stop if stop >= 0 else len(scene.body)), **facts}
    titles = [fact for who, fact in scene.owned if who == ALL and fact.field == "title"]
    facts = {**_heading(scene, figure), **keep_best({}, *titles), **facts, **figure.facts}
    return Known(figure.name, (place.start, place.end) if place else None, facts)


def _heading(scene: Scene, figure: Figure | None) -> Facts:
    """The workplace of the heading above a person, else the one that is said of all."""
    shared = [fact for who, fact in scene.owned if who == ALL and fact.field == "workplace" and fact.rank > 0]
    at = figure.places[0].start if figure and figure.places else 0
    above = [fact for fact in shared if fact.start < at]
    best = above[-1] if above else next(iter(shared), None)
    return {"workplace": best} if best else {}


def _doubts(known: list[Known], text: Text) -> list[Doubt]:
    doubts = []
    if len(known) > MOST_PEOPLE:
        doubts.append(
            Doubt("too_many_people", f"Mailen nævner {len(known)} deltagere, flere end der læses.", blocks=True)
        )
    if text.cut:
        doubts.append(Doubt("long_mail", "Mailen er usædvanlig lang; kun begyndelsen er læst.", blocks=True))
    unknown = len(known) > 1 and not any(" " in (one.name or "") for one in known)  # then who they are must be asked
    for one in known:
        if not one.name:
            doubts.append(Doubt("no_name", "En deltagers navn fremgår ikke af mailen.", blocks=True))
        elif " " not in one.name:
            doubts.append(Doubt("no_surname", f"Efternavnet på {one.name} fremgår ikke af mailen.", blocks=unknown))
    return doubts
