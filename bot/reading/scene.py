"""Everything that the steps of reading people share: the sender's text, everybody in it, and which fact is whose."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.course import Host
from bot.mail.values import Mail
from bot.reading.cast import Figure, asked_figures, figures_in, fuller, is_writer, named_recipient
from bot.reading.elsewhere import addressed, answered, filled_in, thread_names
from bot.reading.facts import Fact, Facts
from bot.reading.forms import records_in
from bot.reading.members import from_records
from bot.reading.names import names_in, normal_name, same_person
from bot.reading.owners import owned_facts
from bot.reading.passed import Author, authors, passed_change, passed_on
from bot.reading.phrases.parts import CHANGE, SEAT, SIGNUP
from bot.reading.phrases.writer import SELF_IN
from bot.reading.roles import Role, says
from bot.reading.sentences import Sentences
from bot.reading.signature import Writer
from bot.reading.text import Text
from bot.reading.values import Intent, Person
from bot.reading.vcard import people_in_cards
from bot.reading.workplaces import is_host

LONGEST_LETTER = 6_000  # characters: names stand at its beginning and in its table


@dataclass(frozen=True, slots=True)
class Scene:
    """The sender's text without the sign-off (`body`), everybody in it, and all facts with whose they are.

    `own` is the writer among the figures, where the text or a form names the writer.
    """

    body: str
    writer: Writer
    figures: list[Figure]
    own: Figure | None
    owned: list[tuple[int, Fact]]


def read_scene(
    mail: Mail, text: Text, writer: Writer, intents: frozenset[Intent], host: Host, letter: str = ""
) -> Scene:
    """The scene of a mail; `intents` tell what a name beside a verb may mean, `letter` is ours that it answers."""
    start, end = writer.zone
    body = text.text[:start] + "\n" * (end - start) + text.text[end : text.own_end]
    asked = from_records(body, records_in(body, 0, len(body)))
    filled = filled_in(text)
    asked.members += [] if asked.members else filled.members
    asked.nameless += [*filled.nameless, *answered(mail, text)]
    for begin, stop in asked.places:
        body = body[:begin] + " " * (stop - begin) + body[stop:]
    sentences = Sentences(body)
    table = SIGNUP if Intent.SIGNUP in intents else SEAT if Intent.SUBSTITUTION in intents else CHANGE
    hosts = tuple(name for name in (host.coordinator_name, host.sender_name, *host.facilitators) if name)
    thread = thread_names(mail, body, host)
    familiar = _familiar(mail, writer, letter) | {member.name.split()[0] for member in thread if member.name}
    figures = figures_in(body, sentences, asked_figures(asked), hosts, table, familiar)
    own = next((f for f in figures if writer.name and is_writer(f, writer.name, body)), None)
    found = list(authors(text, host, mail, hosts))
    writer = _with_cards(mail, body, figures, own, writer)
    if Intent.SIGNUP in intents:
        figures += passed_on(body, figures, found)
        figures += addressed(body, figures, writer.email, thread)
    elif table is CHANGE:
        figures += passed_change(body, figures, found)
    signed = [name.text for name in names_in(text.text, *writer.zone) if name.full]  # two may sign one mail
    for figure in figures:
        if figure is not own:
            _complete(figure, found, mail, host)
        meant = [one for one in thread if one.name and not figure.full and same_person(figure.name, one.name)]
        if len(meant) == 1 and meant[0].name and figure is not own:
            figure.name, figure.facts = meant[0].name, {**meant[0].facts, **figure.facts}
        if not figure.full:
            figure.name = next((name for name in signed if same_person(figure.name, name)), figure.name)
    which = figures.index(own) if own else None
    owned = owned_facts(body, figures, (which, writer.email), asked.nameless, sentences)
    if table is CHANGE and Intent.UPDATE in intents:  # "Anna Holt sidder på anho@ringe.dk"
        for number in {who for who, fact in owned if who >= 0 and fact.field in ("email", "phone")}:
            figures[number].role = Role.CONCERNED if figures[number].role is Role.OPEN else figures[number].role
    theirs = [
        (who, fact) for who, fact in owned if not (fact.field == "workplace" and is_host(fact.value, host.domain))
    ]
    return Scene(body, writer, figures, own, theirs)


def _familiar(mail: Mail, writer: Writer, letter: str) -> frozenset[str]:
    """The given names that the address lines, the signature and the letter of ours tell."""
    names = [normal_name(address.name) for address in (*mail.cc, *mail.to) if address.name]
    names += [found.text for found in names_in(letter[:LONGEST_LETTER]) if found.full]
    return frozenset(name.split()[0] for name in (*names, writer.name) if name)


def _complete(figure: Figure, found: list[Author], mail: Mail, host: Host) -> None:
    """Add what a mail passed on, or the address line, tells of a figure."""
    for author in found:
        if author.member.name and same_person(author.member.name, figure.name):
            figure.name = author.member.name
            figure.facts = {**author.member.facts, **figure.facts}
            break
    recipient = named_recipient(figure.name, (*mail.cc, *mail.to))
    if recipient and not host.is_own(recipient.email):
        figure.name = fuller(figure.name, recipient.name)
        figure.facts = {"email": Fact("email", recipient.email, -1, -1, where="cc"), **figure.facts}


def _with_cards(mail: Mail, body: str, figures: list[Figure], own: Figure | None, writer: Writer) -> Writer:
    """Add what vCards tell of the writer and the figures; a card of somebody new signs that person up."""
    for card in people_in_cards(mail.attachments):
        facts: Facts = {fact.field: fact for fact in _card_facts(card)}
        figure = next((f for f in figures if f is not own and card.name and same_person(f.name, card.name)), None)
        if figure:
            figure.facts = {**facts, **figure.facts}
        elif card.name and (card.email == writer.email or (writer.name and same_person(card.name, writer.name))):
            facts.pop("email", None)
            writer = replace(writer, facts={**facts, **writer.facts}, name=max(writer.name or "", card.name, key=len))
        elif card.name and not figures and not says(SELF_IN, body):
            figures.append(Figure(card.name, [], Role.COMES, facts=facts))
    return writer


def _card_facts(card: Person) -> Iterator[Fact]:
    for kind in ("title", "workplace", "email", "phone"):
        if value := getattr(card, kind):
            yield Fact(kind, value, -1, -1, where="attachment")
