"""Whom the mail is about: out of everybody named in it, and the writer, those who sign up or are concerned."""

import re
from dataclasses import dataclass

from bot.reading.cast import Figure
from bot.reading.phrases.writer import BOTH_OF_US, NAME_TO_COME, NAMELESS, SELF_BOTH, SELF_IN, SELF_MAYBE, SELF_OUT
from bot.reading.roles import Role, says, says_apart
from bot.reading.values import Doubt, Intent

# Words that make a question one about the writer. (example: "Hvor skal vi være?")
_ABOUT_SELF = re.compile(r"\b(?:jeg|mig|min|mit|mine|vi|undertegnede|(?-i:I)|my|me|we)\b", re.IGNORECASE)
_OFFICE = re.compile(
    r"økonomi|regnskab|bogholder|\bhr\b|sekretær|kontor|administrativ|kreditor|indkøb|controller|løn|accountant",
    re.IGNORECASE,
)
_NO_SELF = re.compile(
    r"\b(?:(?:nogen|en|én|to|et par) af (?:vores|mine)|om vi vil sende|sende nogen"
    r"|tager stilling|på vegne|ledere hos os)\b",
    re.IGNORECASE,
)

_BOOKKEEPER = re.compile(
    r"\b(?:økonomi|regnskabs?|bogholderi|kreditor|controller|account)\w*(?<!leder)(?<!chef)\b|\bbogholder",
    re.IGNORECASE,
)
# The writer stays while another leaves. (example: "så nu er det kun mig, der kommer")
_STAYS = re.compile(
    r"\b(?:kun|bare|alene) (?:mig|jeg|undertegnede)\b|\b(?:jeg|undertegnede)\b[^.!?\n]{0,20}\b(?:selv|stadig|fortsat"
    r"|uændret|fortsætter|bliver på)\b|\b(?:min|mit|mig)\b[^.!?\n]{0,30}\b(?:ved magt|uændret|gælder stadig"
    r"|fast(?:holdes)?)\b"
    r"|\b(?:only|just) (?:me|i)\b|\bi (?:still|will still)\b",
    re.IGNORECASE,
)

# Sentences that only say where answers and invoices go: "Svar gerne til både Gudrun og mig".
_ANSWERS = re.compile(
    r"\b(?:svar\w*|bekræft\w*|kvitter\w*|besked|kopi|faktura\w*|regning\w*|kontakt|ring|skriv til|spørgsmål)\b",
    re.IGNORECASE,
)
_TO_ME = re.compile(
    r"\b(?:svar|skriv|send|ring|mail|kontakt|bekræft|kvitter|write|reply)(?:er?|t)?\b|\bbesked\b", re.IGNORECASE
)
# The people stand in an attachment. (example: "Vedhæftet finder du tilmeldingsblanketten")
_ATTACHED = re.compile(
    r"\b(?:vedhæft\w*|vedlagt\w*|vedlægger|attached)\b[^.!?\n]{0,60}\b(?:tilmelding\w*|blanket\w*|skema\w*"
    r"|formular\w*|liste\w*|ark\w*|deltagere|form|list)\b"
    r"|\b(?:tilmelding\w*|blanket\w*|skema\w*|listen?)\b[^.!?\n]{0,40}\b(?:vedhæftet|vedlagt|attached)\b",
    re.IGNORECASE,
)

_INTRODUCED = re.compile(r"\b(?:mit navn er|jeg hedder|my name is)\b", re.IGNORECASE)
_NUMBER = r"(?:to|tre|fire|fem|seks|[2-9]|1\d|two|three|four|five)"
_STAFF = r"(?:ansatte|medarbejdere|kolleg(?:er|aer)|huse|filialer|afdelinger|biblioteker|teams?|kommuner)"
# How many the mail signs up: "tilmelde to", "vi er tre", "to pladser"; not the staff of a house or of a leader.
_COUNTED = re.compile(
    r"\b(?:tilmeld\w*|tilmelding af|melde|bestill\w*|booke|reserver\w*|ønsker|plads til|sender|skriv|notere?"
    r"|(?P<we>i alt|vi (?:er|bliver|kommer)|os|dem)|register|book|sign up"
    r"|(?P<bring>stiller|kommer|møder|dukker|deltager|regner|melder)(?: \w+){0,2} med)"
    r"(?: (?:os|dem|hermed|gerne|venligst|til|i alt))*"
    rf" (?P<a>{_NUMBER})\b(?! (?:gange|møder|dage|datoer|uger|år|timer|og en halv|minutter|meetings|days|spørgsmål|ting"
    rf"|januar|februar|marts)|\s*[./:]\d)(?(we)(?! (?:\w+ )?{_STAFF}\b))"
    rf"|(?<!\bfor )(?<!\bhar )(?<!\bover )(?<!\bleder )(?<!\baf )\b(?P<b>{_NUMBER}) (?:pladser|deltagere|personer"
    r"|\w{0,12}ledere|mand\b|hoveder|stole|pers\b|styks?\b|stk\b|af (?:vores|mine|os)|participants|seats|places"
    r"|people|managers)"
    r"(?! (?:fra|i|hos|på) (?:andre|sidste))",
    re.IGNORECASE,
)
# Somebody named before, who comes. (example: "Han er startet i februar og skal naturligvis på Hverdagsledelse")
_OF_ANOTHER = re.compile(
    r"\b(?:han|hun|he|she)\b(?:(?!\bjeg\b|\bvi\b)[^!?\n]){0,120}\b(?:skal|vil|ønsker|deltager|kommer|will|wants)\b"
    r"[^.!?\n]{0,40}\b(?:på|med|til|attend|join|come)\b|\bdet bliver (?:ham|hende)\b",
    re.IGNORECASE,
)
# The same of a change. (example: "Karen er stoppet hos os. Vil I tage hende af listen?")
_CHANGE_OF_ANOTHER = re.compile(
    r"\b(?:tag|tage|slet|slette|fjern|fjerne|stryg|stryge|streg|afmeld|afmelde|framelde?|meld|melde|trække?|remove|take"
    r"|withdraw|cancel) (?:\w+ )?(?:ham|hende|vedkommende|him|her)\b"
    r"|\b(?:han|hun|vedkommende|he|she) (?:\w+ )?(?:skal|kan|kommer|når|deltager|vil|can|will|is) (?:\w+ ){0,2}?"
    r"(?:ikke|not)\b"
    r"|\b(?:han|hun|vedkommende|he|she) (?:må|bliver|er) (?:\w+ ){0,2}?(?:melde|nødt|forhindret|syg|sygemeldt|trække"
    r"|udgår)",
    re.IGNORECASE,
)
# (example: "Det gælder Karen Holt og Bo Lind. Ingen af dem kan deltage")
_CHANGE_OF_THEM = re.compile(
    r"\b(?:ingen af (?:dem|de)|none of them|neither of them)\b"
    r"|\b(?:de|begge|they)(?: \w+){0,2} (?:kan|skal|kommer|deltager|når|vil|can|will)(?: \w+){0,2} (?:ikke|not)\b"
    r"|\b(?:tage?|slette?|fjerne?|stryge?|afmelde?|framelde?|melde?|trække?|remove|take|withdraw|cancel) (?:\w+ )?"
    r"(?:dem|begge|alle|them|both)\b",
    re.IGNORECASE,
)
# The writer stays away. (example: "Poul er syg, så jeg må desværre melde afbud")
_SELF_AWAY = re.compile(
    r"\b(?:jeg|undertegnede)\b(?:(?!\b(?:at|han|hun|de|ham|hende|dem)\b)[^.!?\n]){0,50}"
    r"\b(?:ikke|forhindret|afbud|fra)\b|\b(?:melde[rs]?|tag|tage|slette?|fjerne?"
    r"|framelde?|afmelde?) (?:\w+ )?mig\b|\bmelder (?:\w+ )?(?:afbud|fra)\b|\bmin (?:plads|tilmelding)\b"
    r"|\bi (?:can|won|will|am|have)\b|\b(?:my|me)\b",
    re.IGNORECASE,
)
# The writer tells why he cannot come. (example: "Jeg skal til begravelse den 12. november")
_SELF_TOLD = re.compile(
    r"(?<!og )(?<!and )\b(?:jeg|(?-i:I)) (?:(?:må|kan|er|skal|når|har|bliver|trækker|springer|sidder|ligger|rejser"
    r"|holder|can|am|have|will)\b)"
    r"(?! (?:\w+ )?(?:melde|afmelde|framelde|trække|tage|bede|skrive|oplyse|meddele|sige|høre|ham|hende|dem)\b"
    r"(?! mig))",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\b(?:jeg|mig|min|mit|undertegnede|(?-i:I)|my|me)\b", re.IGNORECASE)
_WE = re.compile(r"\b(?:vi|os|we)\b", re.IGNORECASE)
_OF_MINE = re.compile(r"\bjeg\b[^.!?\n]{0,60}\Z", re.IGNORECASE)
_NUMBERS = {"to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "two": 2, "three": 3, "four": 4, "five": 5}
_STAYING_AWAY = frozenset({Intent.CANCELLATION, Intent.ABSENCE})


@dataclass(frozen=True, slots=True)
class Chosen:
    """The figures that the mail is about, whether the writer is one of them, and what is doubtful about it."""

    figures: tuple[Figure, ...] = ()
    writer: bool = False
    doubts: tuple[Doubt, ...] = ()


def stated_number(body: str) -> int | None:
    """How many people the mail says that it signs up ("to pladser", "vi er tre"), where it says so."""
    found = _COUNTED.search(body)
    if found and found["bring"] and _OF_MINE.search(body, 0, found.start()):
        return None  # "jeg kommer med to kolleger" counts them without the writer
    word = (found.group("a") or found.group("b")).casefold() if found else ""
    return (_NUMBERS.get(word) or int(word)) if word else None


def choose(
    body: str,
    figures: list[Figure],
    own: Figure | None,
    intents: frozenset[Intent],
    title: str = "",
    *,
    office: bool = False,
) -> Chosen:
    """Whom the mail is about. `own` is the writer among the figures, `title` the writer's; `office`: no person's."""
    others = [figure for figure in figures if figure is not own]
    if Intent.SIGNUP in intents:
        return _signed_up(body, others, own)
    concerned = [figure for figure in others if figure.role is Role.CONCERNED]
    away = bool(intents & _STAYING_AWAY)
    if not (concerned and away) and not (
        away and _SELF_TOLD.search(body)
    ):  # beside them, who "comes" is somebody who stays
        concerned = [figure for figure in others if figure.role in (Role.CONCERNED, Role.COMES)]
    if not concerned and intents == {Intent.UPDATE}:  # "Karen Holm: karen@ringsted.dk"
        concerned = [figure for figure in others if figure.listed and figure.role is Role.OPEN]
    if not concerned and away and not _SELF_AWAY.search(body):
        silent = not _FIRST_PERSON.search(body)
        concerned = _spoken_of(body, others) or [f for f in others if silent and f.full and f.role is Role.OPEN]
    if concerned:
        both = own is not None and own.role in (Role.CONCERNED, Role.COMES)
        return Chosen(tuple(concerned), both or (not _stays(body) and says_apart(SELF_BOTH, body, _ANSWERS)))
    if intents == {Intent.UPDATE}:
        return Chosen((), not (office or _BOOKKEEPER.search(title)))
    return Chosen((), intents != {Intent.QUESTION} or _asks_for_self(body, title))


def _spoken_of(body: str, others: list[Figure]) -> list[Figure]:
    """All of the `others` where the mail takes off "them"; of "him" or "her", who was named last before."""
    if _CHANGE_OF_THEM.search(body):
        return [figure for figure in others if figure.full and figure.role is Role.OPEN]
    said = _CHANGE_OF_ANOTHER.search(body)
    free = [figure for figure in others if figure.role is Role.OPEN]
    before = [(place.end, f.name) for f in free for place in f.places if said and place.end <= said.start()]
    name = max(before, default=(0, ""))[1]
    return [figure for figure in free if figure.name == name]


def _stays(body: str) -> bool:
    """Whether the writer keeps the own seat, or names himself beside others only among those who have one."""
    return _STAYS.search(body) is not None


def _asks_for_self(body: str, title: str) -> bool:
    """Whether a question is one of somebody who takes part or may: not of an office about an invoice or its staff."""
    return bool(_ABOUT_SELF.search(body)) and not _NO_SELF.search(body) and not _OFFICE.search(title)


def _signed_up(body: str, others: list[Figure], own: Figure | None) -> Chosen:
    self_in, self_out = says(SELF_IN, body), says(SELF_OUT, body)
    self_both = says_apart(SELF_BOTH, body, _ANSWERS)
    coming = _coming(body, others, own, self_in=self_in)
    number = stated_number(body)
    found = len(coming)
    introduced = _INTRODUCED.search(body) is not None
    named_self = own is not None and (own.listed or bool(own.facts) or (own.role is Role.COMES and not introduced))
    to_come = says(NAME_TO_COME, body)
    named_all = not self_out and not to_come
    one_short = number is not None and found + 1 == number and named_all and _WE.search(body) is not None
    we_only = to_come and not _FIRST_PERSON.search(body)  # "skriv os på med to pladser, navnene følger"
    said = self_in or self_both
    follow = not found and (self_out or we_only or (not said and (to_come or _of_nameless(body, number))))
    complete = number is not None and found >= number and not self_both
    writer = (
        not self_out
        and not follow
        and (not found or (self_in and not complete) or self_both or one_short or named_self)
    )
    count = found + bool(writer)
    return Chosen(tuple(coming), bool(writer), tuple(_doubts(count, number, follow or to_come)))


def _coming(body: str, others: list[Figure], own: Figure | None, *, self_in: bool) -> list[Figure]:
    """Those among the `others` whom the mail signs up."""
    coming = [f for f in others if f.role in (Role.COMES, Role.CONCERNED) or (f.listed and f.role is Role.OPEN)]
    if not coming and own is None and not self_in and not says_apart(SELF_MAYBE, body, _TO_ME):
        coming = [f for f in others if f.full and f.role is Role.OPEN]
    if not coming and not self_in and (said := _OF_ANOTHER.search(body)):
        coming = [f for f in others if f.full and any(place.end <= said.start() for place in f.places)][-1:]
    if not coming and says(BOTH_OF_US, body):
        coming = [f for f in others if f.full][:1]
    return coming


def _of_nameless(body: str, number: int | None) -> bool:
    """Whether somebody is signed up who is not the writer, and whom the mail does not name."""
    told = says(NAMELESS, body) or (number or 1) > 1
    return told or any(pattern.search(body) is not None for pattern in (_OF_ANOTHER, _ATTACHED))


def _doubts(count: int, number: int | None, follow: bool) -> list[Doubt]:
    if follow or count == 0:
        return [Doubt("names_follow", "Mailen tilmelder nogen, hvis navne ikke står i den.", blocks=True)]
    if number is not None and number != count:
        return [
            Doubt(
                "number_of_people", f"Mailen taler om {number} deltagere, men {count} er nævnt ved navn.", blocks=True
            )
        ]
    return []
