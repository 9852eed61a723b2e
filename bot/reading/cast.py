"""Who is in the mail: every name in the sender's words, gathered by person, with the part each plays.

Names only; what else the mail says of each person is found elsewhere.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.mail.values import Address
from bot.reading.dietary import needs_in
from bot.reading.excluded import excluded
from bot.reading.facts import Facts
from bot.reading.members import Asked
from bot.reading.mentions import OPENS_LINE, mentions_in
from bot.reading.names import NameFound, is_given_name, normal_name, same_person
from bot.reading.phrases.parts import SIGNUP
from bot.reading.roles import Role, Saying, role_of
from bot.reading.sentences import Sentences
from bot.reading.titles import titles_in

MOST_FIGURES = 80
_GENITIVE = re.compile(r"(?:[^aeiouyæøås]|by|lle|nne|ske)s$")  # "Bo Linds mail"
_OWNED = re.compile(
    r" (?:nye |egen |rigtige |gamle )?(?:plads|sted|mail|e-mail|tlf|telefon|mobil|nummer|navn|titel"
    r"|stilling|adresse|tilmelding|deltagelse|afløser|efterfølger|vegne|oplysninger|kontaktoplysninger"
    r"|data|kost|allergi|faktura|indlæg|oplæg|ord|anbefaling|begejstring|forslag|opfordring|hold|afdeling"
    r"|team|seat|place)",
    re.IGNORECASE,
)
_NOUN = re.compile(  # no verb, no joining word
    r" (?!(?:samt|gerne|også|ikke|desværre|alligevel|som|blev|begyndte|ville|skulle|kunne|havde|sagde|siden|altså"
    r"|stadig|selv|hvis|fordi|with|from|will|would|cannot|does|wants)\b)[a-zæøå]{4,}(?<!r)\b"
)
_GIVEN_OWNED = re.compile(
    r"(?<!\w)([A-ZÆØÅ][a-zæøåéöäü]{1,30})s(?= (?:e-?mail|mail|adresse|telefon|tlf|mobil|nummer|vegne|plads|postkasse"
    r"|indbakke|mailboks|kalender|stilling|opgaver|tilmelding|deltagelse)\w{0,10}\b"
    r"| (?:er|hedder) [\w.+-]{1,64}@)"
)
_BEHIND = re.compile(r"^\s*(?:$|\n|[,;(\t|/–<]|-\s|:\s)")
_JOINED = re.compile(r"^[\s,;]*(?:og|samt|and|&|\+|plus|[,;])[\s,;]*(?:[\w-]+ ){0,3},?\s?$", re.IGNORECASE)
_ASIDE = re.compile(r"\([^()\n]*\)|[\w.+-]+@[\w.-]+|\b\d[\d ]{6,12}\d\b")
_NOT_THESE = re.compile(
    r"\b(?:cc|kontakt\w*|faktura\w*|att|rekvirent|godkendt|leder|chef|(?<!vi )(?<!jeg )bestiller|sidste år|kopi"
    r"|afsender|udgår|i stedet for)\b[^\n]{0,40}:?\s*$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Figure:
    """One person that the mail names: the fullest name, all places, and the part played."""

    name: str
    places: list[NameFound] = field(default_factory=list)
    role: Role = Role.OPEN
    listed: bool = False
    facts: Facts = field(default_factory=dict)  # what a form says of this person

    @property
    def full(self) -> bool:
        """Whether given name and surname are known."""
        return " " in self.name


_WEIGHT = {Role.OPEN: 0, Role.MENTIONED: 1, Role.CONCERNED: 2, Role.COMES: 2, Role.LEAVES: 3}


def asked_figures(asked: Asked) -> list[Figure]:
    """The people of the forms as figures: they come, or leave."""
    found = [(member, Role.COMES) for member in asked.members] + ([(asked.leaves, Role.LEAVES)] if asked.leaves else [])
    return [
        Figure(member.name, [NameFound(member.name, *member.at)] if member.at else [], role, facts=member.facts)
        for member, role in found
        if member.name
    ]


def figures_in(
    body: str,
    sentences: Sentences,
    figures: list[Figure],
    hosts: tuple[str, ...],
    table: tuple[Saying, ...],
    familiar: frozenset[str],
) -> list[Figure]:
    """All persons named in the body, in order of first mention, behind those that `figures` holds already.

    The course's own people are no figures.
    """
    figures = list(figures)
    previous: tuple[NameFound, Role] | None = None
    owners = _given_genitive(body, familiar) if table is not SIGNUP else ()  # in a signup they are nobody new
    out = excluded(body) if table is SIGNUP else ()
    mentions = {found.start: found for found in (*owners, *_genitive(body, familiar))}
    for _, found in sorted(mentions.items()):
        if any(same_person(found.text, host) for host in hosts):
            previous = None
            continue
        role = role_of(_ASIDE.sub("", sentences.before(found.start)), _ASIDE.sub("", sentences.after(found.end)), table)
        if role is Role.OPEN and previous and _joins(body[previous[0].end : found.start]):
            role = previous[1]
        listed = found.full and _is_listed(body, found)
        if any(start <= found.start < end for start, end in out):
            role, listed = Role.MENTIONED, False
        previous = (found, role)
        role = Role.COMES if listed and role is Role.OPEN and table is SIGNUP else role
        if len(figures) > MOST_FIGURES:
            break
        figure = next((f for f in figures if same_person(f.name, found.text)), None)
        if figure is None:
            figure = Figure(found.text)
            figures.append(figure)
        elif len(found.text) > len(figure.name):
            figure.name = found.text
        figure.places.append(found)
        figure.listed = figure.listed or listed
        if _WEIGHT[role] > _WEIGHT[figure.role]:
            figure.role = role
    return figures


def _joins(between: str) -> bool:
    """Whether the words between two names only tell of the first and go on to the next: ", souschef, og"."""
    if len(between) > 160 or "\n\n" in between:
        return False
    for title, start, end in reversed(list(titles_in(between))):
        between = between[:start] + between[end:] if title else between
    for _, start, end in reversed(list(needs_in(between))):  # ", der ikke tåler mælk, og "
        between = between[:start] + between[end:]
    between = re.sub(r"^(.{0,3}), (?:som|der) (?=[,;o])", r"\1", _ASIDE.sub("", between))
    return bool(_JOINED.match(_ASIDE.sub("", between)))


def _genitive(body: str, familiar: frozenset[str]) -> Iterator[NameFound]:
    """The mentions, without the s of "Bo Linds mail"."""
    mentions = list(mentions_in(body, familiar))
    words = [found.text.split() for found in mentions]
    told = {" ".join(name[:n]) for name in words for n in range(1, len(name) + 1)}
    for found in mentions:
        bare = found.text[:-1]
        if found.full and found.text.endswith("s") and bare in told:
            yield NameFound(bare, found.start, found.end - 1)
        elif found.full and _GENITIVE.search(found.text) and _owns(body[found.end : found.end + 40]):
            yield NameFound(found.text[:-1], found.start, found.end - 1)
        else:
            yield found


def _owns(behind: str) -> bool:
    """Whether what stands behind a name in -s is a thing of that person: "Bo Linds mail", "Bo Linds opsigelse"."""
    return _OWNED.match(behind) is not None or _NOUN.match(behind) is not None


def _given_genitive(body: str, familiar: frozenset[str]) -> Iterator[NameFound]:
    """Given names alone that own an address or number: "Karens mail er …, og Bos er …"."""
    for match in _GIVEN_OWNED.finditer(body):
        if is_given_name(match.group(1)) or match.group(1) in familiar:
            yield NameFound(match.group(1), *match.span(1))


def _is_listed(body: str, found: NameFound) -> bool:
    """Whether a name opens a line and the line is built like a row of a list, not under a heading for others."""
    if not OPENS_LINE.search(body[max(0, found.start - 20) : found.start]) or not _BEHIND.match(
        body[found.end : found.end + 4]
    ):
        return False
    above = body[max(0, found.start - 120) : found.start].rstrip(" \t-*•·–\n0123456789.)")
    heading = above.rpartition("\n")[2]
    return not (heading.endswith(":") and _NOT_THESE.search(heading))


_RENAMED = re.compile(
    r"\b(?:hedder|nyt (?:efter)?navn|skiftet navn|navneskift|navneændring|new (?:sur)?name|gift)\b", re.IGNORECASE
)


# "Jeg hedder fremover Anna Krogh", "mit nye navn er Anna Krogh"
_NEW_NAME = re.compile(
    r"\b(?:hedder (?:\w+ ){0,3}(?:nu|fremover|i dag|herefter|fra nu af|fremadrettet)|(?:nu|fremover|i dag) hedder jeg"
    r"|nye? (?:efter)?navn(?:et)?(?: er|:)|skiftet (?:efter)?navn til|new (?:sur)?name is)\b[ :]*(?:\w+ ){0,2}$",
    re.IGNORECASE,
)


def is_writer(figure: Figure, name: str, body: str) -> bool:
    """Whether a figure is the writer of that name, also under a new surname ("jeg hedder nu Anna Krogh")."""
    renamed = figure.name.split()[0] == name.split()[0] and _RENAMED.search(body)
    return same_person(figure.name, name) or bool(renamed)


def is_new_name(figure: Figure, body: str) -> bool:
    """Whether the writer says that this is the name from now on."""
    return any(_NEW_NAME.search(body, max(0, place.start - 60), place.start) for place in figure.places)


def named_recipient(name: str, recipients: tuple[Address, ...]) -> Address | None:
    """The one recipient of the mail whose display name may be that person's."""
    fitting = [r for r in recipients if (shown := normal_name(r.name)) and same_person(name, shown)]
    return fitting[0] if len(fitting) == 1 else None


def fuller(name: str, shown: str) -> str:
    """A given name completed by a display name; a full name stays as written."""
    return name if " " in name else normal_name(shown) or name
