"""Job titles: the words they are made of, and where one stands in a text. As written, without the employer."""

import re
from collections.abc import Iterator

# Ends of title words: Danish titles are compounds ("børnebibliotekar", "afdelingsleder"). (end, example)
_ENDS = (
    ("leder", "afdelingsleder"), ("chef", "kulturchef"),     ("bibliotekar", "børnebibliotekar"), ("konsulent", "udviklingskonsulent"), ("koordinator", "teamkoordinator"),
    ("direktør", "kulturdirektør"), ("sekretær", "ledelsessekretær"),
    ("assistent", "HR-assistent"), ("medarbejder", "økonomimedarbejder"), ("ansvarlig", "områdeansvarlig"),
    ("specialist", "læringsspecialist"), ("formidler", "kulturformidler"), ("forstander", "afdelingsforstander"),
    ("vejleder", "læsevejleder"), ("partner", "HR-partner"), ("rådgiver", "specialrådgiver"), ("vært", "biblioteksvært"),
    ("kurator", "kurator"), ("arkivar", "stadsarkivar"), ("redaktør", "webredaktør"), ("tovholder", "tovholder"),
    ("fuldmægtig", "fuldmægtig"), ("administrator", "administrator"), ("tilrettelægger", "kulturtilrettelægger"),
    ("stedfortræder", "stedfortræder"), ("udvikler", "læringsudvikler"), ("producent", "kulturproducent"),
    ("planlægger", "strategisk planlægger"), ("controller", "økonomicontroller"), ("betjent", "biblioteksbetjent"),
    ("pædagog", "bibliotekspædagog"), ("inspektør", "museumsinspektør"),
    ("manager", "library manager"), ("librarian", "children's librarian"), ("head", "head of section"), ("director", "deputy director"),
    ("coordinator", "team coordinator"), ("supervisor", "supervisor"), ("officer", "programme officer"), ("lead", "team lead"),
    ("student", "studentermedhjælper"), ("praktikant", "praktikant"), ("kasserer", "kasserer"), ("forkvinde", "forkvinde"),
    ("formand", "formand"), ("vicedirektør", "vicedirektør"), ("souschef", "souschef"), ("mellemleder", "mellemleder"),
    ("vikar", "barselsvikar"), ("arkitekt", "løsningsarkitekt"), ("designer", "servicedesigner"), ("underviser", "underviser"),
    ("lektor", "lektor"), ("analytiker", "analytiker"), ("jurist", "jurist"), ("chauffør", "bogbuschauffør"), ("fører", "bogbusfører"),
    ("provst", "provst"), ("rektor", "rektor"), ("ejer", "ejer"), ("principal", "principal"), ("chair", "chair"), ("cfo", "CFO"), ("ceo", "CEO"),
)  # fmt: skip
_NO_TITLES = frozenset(
    "gleder afleder forleder omleder udleder indleder anleder vejleder mellemledere leder-uddannelse medarbejder medarbejdere projektlederuddannelsen deltager student head lead ejer partner".split()
)

# Words before the title word that belong to it. (as a pattern, example)
_QUALIFIERS = (
    r"(?:\w*faglig(?:e|t)?|\w+erende|\w+-?ansvarlig|daglig(?:e)?|adm(?:inistr?\w+)?\.?|konst(?:itueret)?\.?|kst\.?|fungerende|koordinerende|strategisk|specialiseret"
    r"|ledende|ansvarlig|midlertidig|overordnet|tværgående|første|pædagogisk|digital|kommunikativ|deputy|acting|senior|junior|chief|head"
    r"|library|team|section|branch|programme|project|department|area|assistant|children's|teknisk|kulturel|lokal|vicedirektør|vice"
    r"|bibliotekts?|bibliotek|stedlig|kreativ)"
)
_WORD_END = "|".join(sorted({end for end, _ in _ENDS}, key=len, reverse=True))
_CORE = rf"(?:{_QUALIFIERS} ){{0,3}}(?:[\w&]{{1,40}}(?:- og |- & | & |/))?[\w'-]{{0,40}}(?:{_WORD_END})"
_JOINED = rf"(?:(?: og | & |/| / |, )(?:{_QUALIFIERS} ){{0,2}}[\w'-]{{0,40}}(?:{_WORD_END})(?!\w)){{0,2}}"
_FIELD_WORD = r"(?:[^\W\d_][\w'’-]*(?:(?<= [^\W\d_])\.)?)"
_TAIL = rf"(?: (?:for|af|of|vedr\.?|inden for|indenfor|with responsibility for) {_FIELD_WORD}(?:(?: (?:og|&|and|i|på tværs af|for|af|of) |, (?=\w+ (?:og|&) )| ){_FIELD_WORD}){{0,7}}| med [\w-]*ansvar(?!\w))?"
TITLE = re.compile(rf"(?<![\w@.-]){_CORE}(?![\w@-]){_JOINED}{_TAIL}", re.IGNORECASE)
_CHEAP = re.compile(_WORD_END, re.IGNORECASE)

# A tail ends where the place or another clause begins: "leder af Formidling på Køge Bibliotek".
_TAIL_STOP = re.compile(
    r" (?:på|ved|hos|in|at|fra|from|der|som|under|men|så|når|og (?:jeg|vil|er|har|skal|kan|hun|han|vores|min|sidder|arbejder|kommer|bor|glæder|tager)"
    r"|vil|er|har|skal|kan|til|hvor|pr|who|and (?:i|my))\b.*$"
    r"| (?:af|for|of) (?=(?:\d+|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|mig|dem|en|et|mange) ).*$"
    r"| (?-i:i (?=[A-ZÆØÅ])).*$"
    r"| i (?=[\w.-]*(?:bibliotek|kommune)).*$"
    r"| (?:mobil|tlf|telefon|mail|e-mail|ean|direkte)\b.*$",
    re.IGNORECASE | re.DOTALL,
)

# Names of departments that stand behind a title with a comma: "Afdelingsleder, Børn og Unge". (example beside)
_DEPARTMENT = re.compile(
    r"^(?:børn|unge|voksne?|formidling|drift|udlån|læring|kultur|fritid|borgerservice|borgerbetjening|medborgerskab|filialer|lokalbibliotek"
    r"|udvikling|digital|it|kommunikation|litteratur|materialer|samlinger|arrangement|service|publikum|bibliotekshuse|betjening|administration"
    r"|presse|musik|community|ung|gaming|outreach|programme?|collections?|digital|medier|samling|bogbus|voksen|tværgående|sekretariat|økonomi|personale|logistik|fællesskab|partnerskab|demokrati|dannelse|community|learning|children|adult)[\w-]*"
    r"(?:(?:,? og |, | & |/| )[\w-]+){0,4}$",  # "Børn og Unge", "Læring & Medborgerskab"
    re.IGNORECASE,
)


def titles_in(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[str, int, int]]:
    """All job titles as (title, start, end), the tail "for Formidling" included, the employer not."""
    stop = len(text) if end is None else end
    if not _CHEAP.search(text, start, stop):
        return
    for match in TITLE.finditer(text, start, stop):
        title = re.sub(r" (?:af|for|of)$", "", _TAIL_STOP.sub("", match.group()).rstrip(" .,-–/&"))
        if title.casefold() not in _NO_TITLES and len(title) > 3:
            yield title, match.start(), match.start() + len(title)


def is_title(piece: str) -> bool:
    """Whether a whole piece of a line is a job title ("Teamleder for formidling")."""
    found = next(titles_in(piece.strip()), None)
    return found is not None and found[1] <= 2 and len(piece) <= 120


def is_department(piece: str) -> bool:
    """Whether a piece behind a title only says which department ("Børn og Unge")."""
    return len(piece) < 80 and bool(_DEPARTMENT.match(piece.strip()))
