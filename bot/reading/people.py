"""Who a mail is about: the people that it signs up, takes off or changes, each with what the mail says of them.

The order of trust: a form or table, the sender's sentences, the signature, the header, a vCard. Who is only
mentioned stays out; what is not certain becomes a doubt.
"""

from dataclasses import dataclass, replace

from bot.course import Host
from bot.mail.values import Mail
from bot.reading.cast import Figure, asked_figures, figures_in, fuller, is_writer, named_recipient
from bot.reading.choosing import Chosen, choose
from bot.reading.elsewhere import answered, authors, below
from bot.reading.facts import Fact, Facts, describe, keep_best
from bot.reading.forms import records_in
from bot.reading.members import from_records
from bot.reading.names import same_person
from bot.reading.owners import ALL, WRITER, owned_facts, turns_in
from bot.reading.persons import Known, as_person, writer_known
from bot.reading.seats import read_move
from bot.reading.signature import Writer, read_writer
from bot.reading.text import Text, own_words
from bot.reading.values import Doubt, Evidence, Intent, Person
from bot.reading.vcard import people_in_cards
from bot.reading.workplaces import is_host

MOST_PEOPLE = 40
_NOTHING_ASKED = frozenset((Intent.AUTOMATIC, Intent.BOUNCE, Intent.UNRELATED))


@dataclass(frozen=True, slots=True)
class PeopleFound:
    """The people a mail is about, its writer, and (on a substitution) the name of who leaves."""

    people: tuple[Person, ...] = ()
    writer: Person = Person()
    replaces: str | None = None
    evidence: tuple[Evidence, ...] = ()
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class _Scene:
    """The sender's text without the sign-off, everybody in it, and which fact belongs to whom."""

    body: str
    writer: Writer
    figures: list[Figure]
    own: Figure | None
    owned: list[tuple[int, Fact]]


def find_people(mail: Mail, intents: frozenset[Intent], host: Host) -> PeopleFound:
    """The people that `mail` signs up, or that it is about; nobody for a mail that asks for nothing."""
    text = own_words(mail)
    writer = read_writer(mail, text)
    where = "reply-to" if mail.reply_to else "from"
    myself, _ = as_person(writer_known(writer, {}), text, host, where)
    if not intents or intents & _NOTHING_ASKED:
        return PeopleFound(writer=myself)
    scene = _scene(mail, text, writer, intents, host)
    if Intent.SUBSTITUTION in intents and Intent.SIGNUP not in intents:
        move = read_move(scene.body, scene.figures, scene.own)
        chosen = Chosen(move.comes, move.writer_comes)
        replaces = writer.name if move.writer_leaves else move.leaves.name if move.leaves else None
    else:
        chosen, replaces = choose(scene.body, scene.figures, scene.own, intents, myself.title or ""), None
    known = _known(scene, chosen)
    found = [as_person(one, text, host, where) for one in known[:MOST_PEOPLE]]
    evidence = tuple(item for _, items in found for item in items)
    doubts = (*chosen.doubts, *_doubts(known, text))
    return PeopleFound(_with_cards(mail, [person for person, _ in found]), myself, replaces, evidence, doubts)


def _scene(mail: Mail, text: Text, writer: Writer, intents: frozenset[Intent], host: Host) -> _Scene:
    start, end = writer.zone
    body = text.text[:start] + "\n" * (end - start) + text.text[end : text.own_end]
    asked = from_records(body, records_in(body, 0, len(body)))
    pointed = below(text, host, mail)
    asked.members += [] if asked.members else pointed.members
    asked.nameless += [*pointed.nameless, *answered(mail, text)]
    for begin, stop in asked.places:
        body = body[:begin] + " " * (stop - begin) + body[stop:]
    table = "signup" if Intent.SIGNUP in intents else "seats" if Intent.SUBSTITUTION in intents else "changes"
    hosts = tuple(name for name in (host.coordinator_name, host.sender_name, *host.facilitators) if name)
    figures = figures_in(body, asked_figures(asked), hosts, table)
    own = next((f for f in figures if writer.name and is_writer(f, writer.name, body)), None)
    others = list(authors(text, host, mail))
    for figure in figures:
        author = next((other for other in others if other.name and same_person(other.name, figure.name)), None)
        if author and figure is not own:
            figure.name, figure.facts = author.name or figure.name, {**author.facts, **figure.facts}
        recipient = named_recipient(figure.name, (*mail.cc, *mail.to))
        if recipient and not host.is_own(recipient.email) and figure is not own:
            figure.name = fuller(figure.name, recipient.name)
            figure.facts = {"email": Fact("email", recipient.email, -1, -1), **figure.facts}
    which = figures.index(own) if own else None
    turns = turns_in(body, figures, which)
    owned = owned_facts(body, figures, turns, (which, writer.email), asked.nameless)
    theirs = [
        (who, fact) for who, fact in owned if not (fact.field == "workplace" and is_host(fact.value, host.domain))
    ]
    return _Scene(body, writer, figures, own, theirs)


def _known(scene: _Scene, chosen: Chosen) -> list[Known]:
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
        asked = scene.own.facts if scene.own else {}
        me = writer_known(scene.writer, {**_heading(scene, scene.own), **said, **asked})
        if scene.own and len(scene.own.name) > len(me.name or ""):
            me = replace(me, name=scene.own.name)
        place = sum(
            1
            for f in scene.figures
            if f in chosen.figures and scene.own and scene.figures.index(f) < scene.figures.index(scene.own)
        )
        known.insert(place, me)
    house = scene.writer.facts.get("workplace")
    for one in known:
        if "workplace" not in one.facts and house and house.rank == 3:
            one.facts["workplace"] = house
    return known


def _of_figure(scene: _Scene, figure: Figure) -> Known:
    index = scene.figures.index(figure)
    facts = keep_best({}, *(fact for who, fact in scene.owned if who == index))
    place = figure.places[0] if figure.places else None
    if figure.listed and place:
        stop = scene.body.find("\n", place.end)
        facts = {**describe(scene.body, place.end, stop if stop >= 0 else len(scene.body)), **facts}
    facts = {**_heading(scene, figure), **facts, **figure.facts}
    return Known(figure.name, (place.start, place.end) if place else None, facts)


def _heading(scene: _Scene, figure: Figure | None) -> Facts:
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
    for one in known:
        if not one.name:
            doubts.append(Doubt("no_name", "En deltagers navn fremgår ikke af mailen.", blocks=True))
        elif " " not in one.name:
            doubts.append(Doubt("no_surname", f"Efternavnet på {one.name} fremgår ikke af mailen."))
    return doubts


def _with_cards(mail: Mail, people: list[Person]) -> tuple[Person, ...]:
    """The people with what their vCards add."""
    for card in people_in_cards(mail.attachments):
        for n, person in enumerate(people):
            if card.name and person.name and same_person(card.name, person.name):
                known = {
                    kind: value
                    for kind in ("title", "workplace", "email", "phone")
                    if (value := getattr(person, kind) or getattr(card, kind))
                }
                people[n] = replace(person, **known)
    return tuple(people)
