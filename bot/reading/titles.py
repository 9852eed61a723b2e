"""Job titles: the words they are made of, and where one stands in a text. As written, without the employer."""

import re
from collections.abc import Iterator

from bot.reading.endings import words_ending
from bot.reading.names import is_given_name

# Ends of title words: Danish titles are compounds ("børnebibliotekar", "afdelingsleder"). (end, example)
_ENDS = (
    ("leder", "afdelingsleder"),
    ("chef", "kulturchef"),
    ("bibliotekar", "børnebibliotekar"),
    ("konsulent", "udviklingskonsulent"),
    ("koordinator", "teamkoordinator"),
    ("direktør", "kulturdirektør"),
    ("sekretær", "ledelsessekretær"),
    ("assistent", "HR-assistent"),
    ("medarbejder", "økonomimedarbejder"),
    ("ansvarlig", "områdeansvarlig"),
    ("specialist", "læringsspecialist"),
    ("formidler", "kulturformidler"),
    ("forstander", "afdelingsforstander"),
    ("vejleder", "læsevejleder"),
    ("partner", "HR-partner"),
    ("rådgiver", "specialrådgiver"),
    ("vært", "biblioteksvært"),
    ("kurator", "kurator"),
    ("arkivar", "stadsarkivar"),
    ("redaktør", "webredaktør"),
    ("tovholder", "tovholder"),
    ("fuldmægtig", "fuldmægtig"),
    ("administrator", "administrator"),
    ("tilrettelægger", "kulturtilrettelægger"),
    ("stedfortræder", "stedfortræder"),
    ("udvikler", "læringsudvikler"),
    ("producent", "kulturproducent"),
    ("planlægger", "strategisk planlægger"),
    ("controller", "økonomicontroller"),
    ("betjent", "biblioteksbetjent"),
    ("pædagog", "bibliotekspædagog"),
    ("inspektør", "museumsinspektør"),
    ("manager", "library manager"),
    ("leader", "section leader"),
    ("consultant", "HR consultant"),
    ("advisor", "senior advisor"),
    ("adviser", "adviser"),
    ("secretary", "secretary"),
    ("analyst", "data analyst"),
    ("librarian", "children's librarian"),
    ("head", "head of section"),
    ("director", "deputy director"),
    ("coordinator", "team coordinator"),
    ("supervisor", "supervisor"),
    ("officer", "programme officer"),
    ("lead", "team lead"),
    ("student", "studentermedhjælper"),
    ("praktikant", "praktikant"),
    ("kasserer", "kasserer"),
    ("forkvinde", "forkvinde"),
    ("formand", "formand"),
    ("vicedirektør", "vicedirektør"),
    ("souschef", "souschef"),
    ("mellemleder", "mellemleder"),
    ("vikar", "barselsvikar"),
    ("arkitekt", "løsningsarkitekt"),
    ("designer", "servicedesigner"),
    ("underviser", "underviser"),
    ("lektor", "lektor"),
    ("analytiker", "analytiker"),
    ("jurist", "jurist"),
    ("chauffør", "bogbuschauffør"),
    ("fører", "bogbusfører"),
    ("provst", "provst"),
    ("rektor", "rektor"),
    ("principal", "principal"),
    ("chair", "chair"),
    ("lærer", "specialbibliotekslærer"),
    ("mester", "driftsmester"),
    ("bestyrer", "filialbestyrer"),
    ("forvalter", "ejendomsforvalter"),
    ("tekniker", "lydtekniker"),
    ("ingeniør", "dataingeniør"),
    ("journalist", "webjournalist"),
    ("webmaster", "webmaster"),
    ("facilitator", "læringsfacilitator"),
    ("mægler", "kulturmægler"),
    ("ambassadør", "læseambassadør"),
    ("antropolog", "antropolog"),
    ("intendant", "intendant"),
    ("curator", "curator"),
    ("archivist", "archivist"),
    ("executive", "chief executive"),
    ("trainee", "ledertrainee"),
    ("cfo", "CFO"),
    ("ceo", "CEO"),
)
_NO_TITLES = frozenset(
    [
        "gleder",
        "afleder",
        "forleder",
        "omleder",
        "udleder",
        "indleder",
        "anleder",
        "vejleder",
        "mellemledere",
        "leder-uddannelse",
        "medarbejder",
        "medarbejdere",
        "projektlederuddannelsen",
        "deltager",
        "student",
        "head",
        "lead",
        "partner",
        "semester",
        "trimester",
        "overfører",
        "udfører",
        "gennemfører",
        "fører",
    ]
)

# Words before the title word that belong to it. (as a pattern, example)
_QUALIFIERS = (
    r"(?:\w*faglig(?:e|t)?|\w+erende|\w+-?ansvarlig|daglig(?:e)?|adm(?:inistr?\w+)?\.?"
    r"|konst(?:itueret)?\.?|kst\.?|fungerende|koordinerende|strategisk|specialiseret"
    r"|ledende|ansvarlig|midlertidig|overordnet|tværgående|første|pædagogisk|digital|kommunikativ|deputy"
    r"|acting|interim|associate|senior|junior|chief|head"
    r"|library|team|section|branch|programme|project|department|area|assistant|children's|teknisk|kulturel"
    r"|lokal|vicedirektør|vice"
    r"|bibliotekts?|bibliotek|stedlig|kreativ)"
)
_WORD_ENDS = tuple(end for end, _ in _ENDS)
_WORD_END = "|".join(sorted(_WORD_ENDS, key=len, reverse=True))
# Before the title word: "faglig ", "Kultur- og ". Behind it: a second title, then a tail "for Formidling".
_BEFORE = re.compile(rf"(?<![\w@.-])(?:{_QUALIFIERS} ){{0,3}}(?:[\w&]{{1,40}}(?:- og |- & | & |/))?\Z", re.IGNORECASE)
_JOINED = rf"(?:(?: og | & |/| / |, )(?:{_QUALIFIERS} ){{0,2}}[\w'-]{{0,40}}(?:{_WORD_END})(?!\w)){{0,2}}"
_FIELD_WORD = r"(?:[^\W\d_][\w'’-]{0,40}(?:(?<= [^\W\d_])\.)?)"
_TAIL = (
    rf"(?: (?:for|af|of|vedr\.?|inden for|indenfor|with responsibility for) {_FIELD_WORD}"
    rf"(?:(?: (?:og|&|and|i|på tværs af|for|af|of) |, (?=\w+ (?:og|&) )| ){_FIELD_WORD}){{0,7}}"
    rf"| med [\w-]*ansvar(?!\w))?"
)
_LEADS_ON = re.compile(rf"{_QUALIFIERS} (?:{_QUALIFIERS} )?[\w'-]{{0,40}}(?:{_WORD_END})(?!\w)", re.IGNORECASE)
_BEHIND = re.compile(_JOINED + _TAIL, re.IGNORECASE)
_REACH = 70
# English titles are not written in one word: what opens the piece belongs to them ("Community manager").
_ENGLISH = re.compile(
    r"(?:manager|leader|lead|director|librarian|officer|coordinator|specialist|consultant|advis[eo]r|developer|curator"
    r"|analyst|assistant)$",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"(?:^|(?<=[\n\t|•·,;(])|(?<=[\n|•·,;] ))(?!(?:my|our|the|an?|as|and|new|dear|hi|hello|to|by|is|am|i|with|for|min"
    r"|vores|som|og|en|den|er|ny|kære|hej|vi|jeg|til|fra|af|på|med|i|ved) )"
    r"(?P<first>[^\W\d_][\w'’-]{2,20})(?: (?:and |& )?[^\W\d_][\w'’-]{2,20})? \Z",
    re.IGNORECASE,
)

# Where a second clause begins behind "og": with a word for somebody or something, a verb that may stand before a
# preposition, or any other word in -er that goes on as no noun does ("leder af udlån og spiser vegetarisk").
_CLAUSE = (
    r"(?:og|samt) (?:jeg|vi|hun|han|vores|min|mit|mine|regningen|fakturaen|faktura|ean|vil|er|har|skal|kan|må|bor|går"
    r"|står|ser|får|gør|ved|tror|sidder|arbejder|kommer|glæder|tager|betaler|betales|rejser|kører|lever|starter|begynder"
    r"|spiser|drikker|tåler|hedder|synes|håber|blev|fik|kom|startede|med|på|ved|til"
    r"|(?-i:[a-zæøå]{2,20}er) (?!(?:og|eller|samt|i|på|for|af|fra|med|til|hos|ved|siden|nu|her|m\.?m|m\.?v)\b)"
    r"(?-i:[a-zæøå])\w*)"
    r"|and (?:i|my|we|he|she|am|is|are|have|has|will|would|can|do|love|like|eat|drink|live|work|hope|need|look|come"
    r"|travel|take|enjoy|want|sit)"
)
# A tail ends where the place or another clause begins: "leder af Formidling på Køge Bibliotek".
_TAIL_STOP = re.compile(
    rf" (?:på|ved|hos|in|at|fra|from|her|nu|pt|p\.t|til daglig|i dag|i øjeblikket|med base|med kontor|here|{_CLAUSE}"
    r"|siden|since|frem|indtil|until|sidste|endnu|også|ikke|efter|before|after|der|som|under|men|but|så|so|når"
    r"|melder|tilmelder|ønsker|glæder|deltager|kommer|søger|jeg|vi|vil"
    r"|er|har|skal|kan|til|hvor|pr|who)\b.*$"
    r"| (?:af|for|of) (?=(?:\d+|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|mig|dem|en|et|mange) ).*$"
    # "leder af formidling i Køge", but "leder af afdelingen i Køge": which one it is, the place tells
    r"|(?<!lingen)(?<!filialen)(?<!huset)(?<!teket)(?<!enheden)(?<!ionen)(?<!teamet) (?-i:i (?=[A-ZÆØÅ])).*$"
    r"| i (?=[\w.-]*(?:bibliotek|kommune)).*$"
    r"| (?:i|for) (?:\d+|et|to|tre|fire|fem|seks|syv|otte|ni|ti|mange|flere|snart|knap|over|næsten|two|three|many)"
    r" (?:\w+ )?(?:år|years|måneder|months)\b.*$"
    r"| (?:mobil|tlf|telefon|mail|e-mail|ean|direkte)\b.*$",
    re.IGNORECASE | re.DOTALL,
)

# "sektionsleder for formidling Anna Holt": behind a word in small letters, two in capitals are no longer the tail.
_NAME_BEHIND = re.compile(
    r"(?<![\w-])(?!(?:af|for|og|i|på|of|the|and) )[a-zæøå][\w-]*(?P<gap> )(?=[A-ZÆØÅ][\w-]+ [A-ZÆØÅ]\w)"
)

# Names of departments that stand behind a title with a comma: "Afdelingsleder, Børn og Unge". (example beside)
_DEPARTMENT = re.compile(
    r"^(?:børn|unge|voksne?|borgere?|formidling|drift|udlån|læring|kultur|fritid|borgerservice|borgerbetjening"
    r"|medborgerskab|filialer|lokalbibliotek"
    r"|udvikling|digital|it|kommunikation|litteratur|materialer|samlinger|arrangement|service|publikum"
    r"|bibliotekshuse|betjening|administration"
    r"|presse|musik|community|ung|gaming|outreach|programme?|collections?|digital|medier|samling|bogbus"
    r"|voksen|tværgående|sekretariat|økonomi|personale|logistik|fællesskab|partnerskab|demokrati|dannelse"
    r"|teknik|indkøb|front|web|marketing|event|skole|senior|familie|sprog|lokalhistorie|undervisning|projekt"
    r"|strategi|film|spil|natur|værksted|bygning|ejendom|facility|ledelse|kunde|community|learning|children"
    r"|adult)[\w-]*"
    r"(?:(?:,? og |, | & |/| )[\w-]+){0,4}$",  # "Børn og Unge", "Læring & Medborgerskab"
    re.IGNORECASE,
)


def titles_in(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[str, int, int]]:
    """All job titles as (title, start, end), the tail "for Formidling" included, the employer not."""
    stop = len(text) if end is None else end
    done = start
    for word_start, word_end in words_ending(text, _WORD_ENDS, start, stop):
        if word_start < done or _LEADS_ON.match(text, word_start, stop):
            continue
        reach = max(done, word_start - _REACH)
        before = _BEFORE.search(text[reach:word_start])
        begin = reach + before.start() if before else word_start
        opens = _OPENS.search(text[reach:begin]) if _ENGLISH.search(text[word_start:word_end]) else None
        begin = reach + opens.start() if opens and not is_given_name(opens["first"]) else begin
        behind = _BEHIND.match(text, word_end, stop)
        whole = text[begin : behind.end() if behind else word_end]
        title = re.sub(r" (?:af|for|of)$", "", _TAIL_STOP.sub("", whole).rstrip(" .,-–/&'’”"))
        title = title[: named.start("gap")] if (named := _NAME_BEHIND.search(title)) else title
        done = begin + len(title)
        if title.casefold() not in _NO_TITLES and len(title) > 3:
            yield title, begin, done


def is_title(piece: str) -> bool:
    """Whether a whole piece of a line is a job title ("Teamleder for formidling")."""
    found = next(titles_in(piece.strip()), None)
    return found is not None and found[1] <= 2 and len(piece) <= 120


def is_department(piece: str) -> bool:
    """Whether a piece behind a title only says which department ("Børn og Unge")."""
    return len(piece) < 80 and bool(_DEPARTMENT.match(piece.strip()))
