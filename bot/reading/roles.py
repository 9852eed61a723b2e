"""What part a named person plays in a sentence: signs up, is taken off, only gets mentioned. Data, and its matcher.

A rule looks at the words of the same sentence before or behind the name ({N} in the example). The first rule that
fits decides; where none fits the part is open.
"""

import re
from enum import Enum
from functools import lru_cache


class Role(Enum):
    """The part that a sentence gives to a name."""

    COMES = "comes"
    CONCERNED = "concerned"  # a cancellation, absence or change is about this person
    LEAVES = "leaves"  # gives up the seat that somebody else takes
    MENTIONED = "mentioned"
    OPEN = "open"


# Short for the patterns below: nothing here may turn to another clause between the word and the name.
_ON = r"(?:(?!\b(?:at|efter|hvis|fordi|da|har|som om|men|faktura\w*|regning\w*|att|fra|hos|ikke)\b)[^.!?\n]){0,160}$"
_TO = r"^(?:(?!\b(?:jeg|at|har|mig|siger|synes|hvis|men|ikke|min|mit|mine|som|der|hvor)\b)[^.!?\n:]){0,140}?"
_CLAUSE = r"^(?:(?!\b(?:jeg|at|mig|siger|synes|hvis|min|mit|mine)\b)[^.!?\n:]){0,80}?"

# (role, side, pattern, example)
RULES = (
    # Words so close to the name that they decide alone.
    (Role.MENTIONED, "before", r"\b(?:ikke|hvis|såfremt|medmindre|if|not|uden)\s*$", "hvis {N} kommer med"),
    (Role.MENTIONED, "before", r"^\s*(?:k[æa]re|hej(?:sa)?|hey|hi|hello|dear|goddag|godmorgen|mojn|halløj|davs|til|søde|hi there|tak)\b[^.!?]{0,60}$", "Kære {N}"),
    (Role.MENTIONED, "before", r"\b(?:att|attention|attn|mrk|c/o|v/|rekvirent|rekv|bestiller|ref|reference|referenceperson)\b\.?:?\s*$", "EAN 579, att. {N}"),
    (Role.MENTIONED, "before", r"\b(?:faktura\w*|regning\w*|invoice|bogholder\w*|økonomi\w*|mærket|mærkes|kontaktperson\w*|kontakt(?:es|e)?|rekvirent|sagsbehandler)\b[^.\n]{0,60}$", "fakturaen mærkes {N}"),
    (Role.MENTIONED, "before", r"\b(?:spørgsmål|ring|skriv)\b[^.\n]{0,30}\btil\s*(?:\w+ ){0,3}$", "spørgsmål kan rettes til {N}"),
    (Role.MENTIONED, "before", r"\b(?:hils\w*|hilsen til|tak til|cc|kopi til|cc til|sat|på cc|pva|glæder mig til at (?:møde|høre|se))\s*:?\s*(?:\w+ ){0,2}$", "hils {N}"),
    (Role.MENTIONED, "after", r"^,?\s*\(?(?:cc|på kopi|sat cc|i cc|kopi)\b", "drøftet med {N} (cc)"),
    (Role.COMES, "after", rf"{_CLAUSE}\bhar (?:bedt|spurgt) (?:mig|os)\b[^.]{{0,40}}\b(?:tilmeld\w*|melde|skrive)\b", "{N} har bedt mig tilmelde hende"),
    (Role.MENTIONED, "after", r"^(?:,? (?:der|som))?,? (?:deltog|var (?:med|på|der|deltager)|har (?:allerede |også )?(?:været|deltaget|tilmeldt sig|meldt sig|været med|gået)|er (?:allerede|jo allerede|også allerede) (?:tilmeldt|med|på)|sidste år|kom fra|gik på)\b", "{N} deltog sidste år"),
    (Role.MENTIONED, "after", r"^[^.\n]{0,40}\b(?:har (?:sagt|godkendt|givet|fortalt|anbefalet|lovet|sendt|videresendt|foreslået|spurgt|skrevet|nævnt|bevilget|opfordret|rost|bedt|skubbet|læst)|siger|synes|anbefal\w*|godkender|bevilger|betaler|syntes|fortalte|sagde|foreslog|er indforstået|er gået på (?:pension|barsel|orlov)|er stoppet|er rejst|er med på idéen|bakker op)\b", "{N} har sagt ja"),
    (Role.MENTIONED, "after", r"^[^.\n]{0,50}\b(?:kommer|deltager|skal|vil|kan|når|ønsker|er|tager) (?:desværre |så |nok |det |selv |dog |alligevel )*(?:ikke|først senere|stadig(?:væk)? (?:med|på))\b(?! (?:komme|deltage|være med|den|til|d\.))", "{N} kommer ikke"),
    (Role.MENTIONED, "after", r"^[^.\n]{0,40}\b(?:skriver|melder sig|tilmelder sig|sender) (?:selv|for sig|separat|særskilt)\b|^[^.\n]{0,30}\b(?:står|springer) over\b", "{N} skriver selv"),
    (Role.MENTIONED, "after", r"^[’']?s? (?:plads|sted|afløser|efterfølger|barsel|stilling|orlov|datter|søn|mand|kone|indlæg|oplæg|ord|anbefaling|begejstring|forslag|opfordring|hold|afdeling|team)\b", "jeg er {N}s afløser"),
    (Role.MENTIONED, "before", r"\b(?:aftalt|aftale|talt|drøftet|snakket|vendt|afklaret|godkendt|godkendelse|tilladelse|lov|lys|accept|opbakning|anbefal\w+|hørt|læst|set|fået|videresendt|sendt|modtaget|inviteret|opfordret|foreslået|nævnt|bevilget|fortalt|hos|heard|approved|approval|agreed|recommended|forwarded)\b(?:(?!\btilmeld)[^.\n,]){0,50}\b(?:med|af|fra|hos|til|by|from|with)\s+(?:(?!at\b|tilmeld|deltag|kommer\b|vil\b|skal\b)\w+ ){0,4}$", "efter aftale med min chef {N}"),
    (Role.MENTIONED, "before", r"\b(?:min|vores|mine|nærmeste|our|my) (?:nærmeste |egen |egne |tidligere |gode )?(?:chef|leder|boss|manager|direktør|bibliotekschef|kulturchef|head|makker fra|veninde|mand|kone|ven|studiekammerat)\s*,?\s*$", "min chef {N}"),
    (Role.MENTIONED, "before", r"\b(?:ligesom|afløser for|efterfølger(?: efter| til)?|vikar for|gift med|efter|erstatter|i stedet for|samkørsel med|kører med|kender|på opfordring af|anbefaling fra|inspireret af|a la|skrev|skriver|fortalte|sagde til|skrev til|lovede|mødte|traf|nævnte for|spurgte|svar(?:ede)?)\s*$", "ligesom {N}"),
    (Role.MENTIONED, "before", r"\b(?:sidste år|i 2025|i fjor|dengang|last year)\b[^.\n]{0,80}$", "sidste år var det {N}"),
    (Role.MENTIONED, "after", r"^[^.\n]{0,80}\b(?:sidste år|i 2025|i fjor|på sidste hold|fra sidste hold|last year)\b", "{N} var glad for det sidste år"),
    (Role.MENTIONED, "after", r"^[^.\n]{0,30}\b(?:ønsker|vil|vil gerne|har|beder om|har ønsket) (?:at )?(?:tilmelde|tilmeldt|indstille|indstillet|sende|have) (?!sig\b)", "{N} ønsker at tilmelde følgende"),
    # Who signs up.
    (Role.COMES, "before", rf"\b(?:tilmeld\w*|melde[sr]?|meldt|indmeld\w*|skriv(?:e[sr]?)?|sætte[sr]?|sæt|notere?[sr]?|notér|registrer\w*|book\w*|reserver\w*|bestill\w*|indskriv\w*|optage|tilføj\w*|medtage\w*|inkluder\w*|indstil\w*|sign(?:ing)? up|register|registration|enrol\w*|nominate)\b{_ON}", "vil du notere {N}"),
    (Role.COMES, "before", rf"\b(?:plads(?:er|en)?|deltager(?:e|ne|en)?|deltagelse|tilmelding(?:en|er)?|participants?|seats?|places?|navne(?:ne|t)?|følgende|nemlig|drejer sig om|gælder|med navnet|hedder|bliver|kommer|send(?:e[sr]?)?|på vegne af|behalf of|vedr(?:ørende)?\.?|deltage)\b:?{_ON}", "en plads til {N}"),
    (Role.COMES, "after", rf"{_TO}\b(?:(?:vil|skal|ønsker|må|kan|får lov til at|har (?:fået )?lyst til at|would like to|will|wants? to|wishes to|is going to)\b(?! (?:\w+ ){{0,3}}(?:have|vide|høre|se|spørge|snakke|vende|vide|kontakte|blive stående)\b)|(?:deltager|kommer|tager med|tager af ?sted|tilmeldes|bedes|(?:er|bliver) (?:(?:også|gerne|klar til at være|så|nu|selv|helt|begge|meget) )?(?:med|på|deltager\w*|tilmeldt|interesseret)|melder sig|attends?|joins?|takes part|is coming)\b)", "{N} vil gerne med"),
    (Role.COMES, "before", r"\b(?:(?:jeg|mig)(?: selv)?|undertegnede|i|me) (?:og|and|samt|plus|sammen med) (?:(?:min|vores|our|my) (?:[\w-]+ ){1,3})?$", "jeg og min souschef {N}"),
    (Role.COMES, "after", r"^[^.\n]{0,60}\b(?:samt|og|and|plus) (?:jeg|undertegnede|mig|i|me|myself)\b(?! (?:har|er enige|håber|have|are))", "{N} og jeg"),
)  # fmt: skip

# The same for mails that take somebody off, report an absence or change what stands.
CHANGES = (
    (Role.MENTIONED, "before", r"\bde (?:to |tre |øvrige )?andre\b[^.!?\n]{0,80}$", "de to andre (Bo og {N}) bliver"),
    (Role.MENTIONED, "after", r"^[^.\n]{0,40}\b(?:skal blive (?:stående|på)|kommer stadig|deltager stadig|fortsætter|bliver|er stadig|skal stadig|vil stadig|stadig|som planlagt|beholder|still|stays?|remains?)\b", "{N} kommer stadig"),
    (Role.CONCERNED, "before", r"\b(?:afmeld\w*|framelde?\w*|meld(?:e[sr]?|t)? (?:\w+ )?fra|afbud\w*|slet(?:te|tes)?|streg(?:e|es)?|stryg(?:e|es)?|stryge|udmeld\w*|udgår|fjern(?:e|es)?|tag(?:e[sr]?)?|ret(?:te|tes)?|ændr\w*|opdater\w*|cancel|withdraw|remove|take|trække[sr]?|træk|melder|notere?|vedr(?:ørende)?\.?|angående|gælder|framelding|for|til|på vegne af|om)\b(?:(?!\b(?:at|fra|efter|men|tilmeldte|meldte)\b)[^.!?\n]){0,90}$", "du må gerne slette {N}"),
    (Role.CONCERNED, "after", r"^(?:(?!\b(?:jeg|at|mig|men)\b)[^.!?\n]){0,120}?\b(?:kan (?:\w+ )?ikke|må (?:\w+ )?(?:melde|desværre|slettes|aflyse|trække|du slette)|er (?:\w+ )?(?:syg|forhindret|sygemeldt|gravid|stoppet|på barsel|nødt|fratrådt)|melder|trækker|udgår|framelder|afmeldes|slettes|springer|har (?:fået|opsagt|meldt|skiftet|fundet|været nødt|sagt op)|stopper|går på|skal (?:slettes|afmeldes|på barsel|meldes|rettes|have|alligevel ikke|opereres)|kommer (?:\w+ )?ikke|deltager (?:\w+ )?ikke|når (?:\w+ )?ikke|hedder|holder op|fratræder|bliver (?:desværre )?(?:forhindret|nødt)|cannot|can['’]t|is (?:ill|sick|leaving|unable)|has (?:left|got)|will not|won['’]t|unable)\b", "{N} kan ikke komme"),
    (Role.CONCERNED, "after", r"^[’']?s? (?:nye |rigtige |korrekte )?(?:mail\w*|e-mail\w*|tlf\w*|telefon\w*|mobil\w*|navn|titel|stilling|ean\w*|plads|tilmelding|deltagelse|framelding|adresse|allergi\w*|efternavn)\b", "{N}s nye mail"),
    (Role.CONCERNED, "after", r"^[^.\n]{0,40}\b(?:er (?:\w+ )?(?:vegetar|veganer|allergisk)|tåler ikke|spiser ikke|skal have)\b", "{N} er vegetar"),
)  # fmt: skip

# The same for a seat that moves from one to another.
SEATS = (
    (Role.LEAVES, "before", r"\b(?:i stedet for|istedet for|erstatter|erstatte[rs]?|afløse[rs]?|udskift(?:e[rs]?|es|ning af)?|bytte[sr]?(?: om på)?|instead of|replac(?:e[sd]?|ing)|overtager (?:pladsen )?(?:efter|fra)|pladsen (?:efter|fra)|plads efter|efter|for|substitute for|udgår|take over from)\s*:?\s*(?:(?:vores|min|our|my|den tidligere) )?(?:[\w-]+ )?$", "i stedet for {N}"),
    (Role.LEAVES, "after", r"^(?:[’']?s? (?:plads|sted|tilmelding|seat|place)\b)", "{N}s plads"),
    (Role.LEAVES, "after", r"^(?:(?!\b(?:jeg|overtager|indtræder)\b)[^.!?\n]){0,120}?\b(?:erstattes|afløses|udskiftes|skiftes ud|byttes|udgår|kan (?:\w+ )?ikke|kommer (?:\w+ )?ikke|deltager (?:\w+ )?ikke|(?:til)?meldt (?:til|på)|som (?:vi|jeg) (?:har|havde)|har fået|stopper|er stoppet|går på|er gået|fratræder|har (?:sagt op|opsagt|skiftet|fundet|forladt)|skal (?:på barsel|opereres|udskiftes|erstattes|have orlov|afløses)|er (?:blevet|desværre|langtids)?\s?(?:syg|sygemeldt|forhindret|gravid|fratrådt)|må (?:desværre )?(?:melde|trække|opgive|aflevere|give)|giver|overlader|overdrager|is replaced|has left|is leaving|cannot|can['’]t|will be replaced|til (?=[A-ZÆØÅ]))", "{N} udgår"),
    (Role.COMES, "before", r"\b(?:i (?:hans|hendes|dennes|stedet|mit|min|sit|deres) sted|i stedet|istedet|hans plads|hendes plads|erstatt\w*|afløs\w*|udskiftes|skiftes ud|byttes|plads\w*|replaced|instead|indtræder|overtages|overdrag\w*|sender|sende|stedet|giver|giv|til|med|with|by)\b(?:(?!\b(?:at|for|som|efter)\b)[^.!?\n]){0,60}$", "i hans sted kommer {N}"),
    (Role.COMES, "after", r"^(?:(?!\b(?:jeg|at|mig)\b)[^.!?\n]){0,140}?\b(?:overtage[rs]?|kommer|deltager|træder ind|indtræder|tager|tage|i stedet|istedet|afløser|erstatter|vil(?:le)? (?:\w+ ){0,2}(?:gerne|overtage|med)|skal (?:\w+ )?(?:deltage|med|overtage|have)|takes?|will|instead|can come|bliver)\b", "{N} overtager pladsen"),
)  # fmt: skip

TABLES = {"signup": RULES, "changes": (*CHANGES, *RULES), "seats": (*RULES[:1], *RULES[2:4], *SEATS, *RULES)}


@lru_cache(maxsize=4)
def _compiled(table: str) -> tuple[tuple[Role, str, re.Pattern[str]], ...]:
    return tuple((role, side, re.compile(pattern, re.IGNORECASE)) for role, side, pattern, _ in TABLES[table])


def role_of(before: str, after: str, table: str = "signup") -> Role:
    """The part of a name with these words of its sentence before and behind it, by one of TABLES."""
    for role, side, pattern in _compiled(table):
        if pattern.search(before if side == "before" else after):
            return role
    return Role.OPEN


# What the writer says of himself. (pattern, example)
SELF_IN = (
    (r"\b(?:jeg|undertegnede)\b(?:(?!\b(?:hvis|at|ikke|om|tilmelde|melde|indstille|sende|skrive|notere|booke|bede|begge|han|hun|de|talt|der|som|min|mine|vores)\b)[^.!?\n]){0,60}\b(?:deltage|deltager|(?:være|komme|vil|meget gerne|er|gå|tages|hopper|springer) (?:gerne |meget gerne |også |rigtig gerne )?(?:med|på)|tilmeldes|tilmeldt|tilmelder mig|melder mig|kommer|optages|have en plads|bestille? (?:hermed )?(?:en|én) plads (?:til mig)?)\b", "jeg vil gerne deltage"),
    (r"\b(?:tilmeld\w*|tilmel\w*|meld\w*|skriv\w*|sæt\w*|notere?\w*|notér|registrer\w*|book\w*|reserver\w*|indmeld\w*|tag\w*|put|sign|count|register)\b(?: (?:da|bare|endelig|gerne|venligst|også|lige|hermed|så|nu|både|derfor|simpelthen))* (?:mig|undertegnede|me|myself|os|us)\b", "sæt mig endelig på"),
    (r"\b(?:tilmelde|melde|registrere|booke|notere|bestill\w*) [^.!?\n]{0,60}\b(?:mig selv|og mig|samt mig|undertegnede|til mig\b)", "tilmelde Bo og mig selv"),
    (r"\b(?:min|my) (?:\w+ )?(?:tilmelding|deltagelse|registration|signup)\b(?! (?:af|for|of))", "hermed min tilmelding"),
    (r"(?:^|\n)\s*(?:hermed )?(?:vil (?:meget |rigtig )?gerne|ønsker at|melder mig|tilmelder mig|deltager gerne|kommer gerne|count me in|er på|ja tak|jo tak|jeg er på|jeg hopper på|yes please)\b", "vil gerne tilmeldes"),
    (r"\b(?:i|i['’]d|i['’]m)\b[^.!?\n]{0,40}\b(?:sign up|register|attend|participate|join|take part|be there|coming|enrol)\b(?! (?:my|our|the following|two|three|\w+ of))", "I would like to sign up"),
)  # fmt: skip
# Weaker words, enough only where nobody else is named.
SELF_MAYBE = ((r"\b(?:til|for) mig(?: selv)?\b", "en plads til mig"),)
SELF_BOTH = (
    (r"\b(?:og|samt|and|plus) (?:jeg|undertegnede|mig|i|me|myself)\b(?! (?:har|håber|ved|skal nok|er (?:glad|sikker|spændt)|glæder|vil (?:høre|spørge|lige|også (?:høre|spørge))|kan (?:ikke|se|oplyse)|sender|beder|am|hope|have))", "Karen og jeg"),
    (r"\b(?:jeg|undertegnede|mig(?: selv)?|i|me|myself) (?:og|samt|and|plus)\b (?=(?:min|mine|vores|my|our|[A-ZÆØÅ]))", "jeg og min souschef"),
    (r"\b(?:både|og(?:så)?|samt|altså|inkl\.?|inklusive|plus|including) (?:mig(?: selv)?|undertegnede|jeg selv|myself)\b", "også mig selv"),
    (r"\bjeg (?:selv )?(?:kommer|deltager|vil|er|tager|hopper|tilmelder mig) (?:selv|også|gerne selv|med selv)\b(?! (?:spørge|høre|have|gerne (?:høre|spørge|have)))", "jeg deltager også"),
    (r"\b(?:tilmeld\w*|deltage\w*|kommer)[^.\n]{0,60} sammen med (?:mig|undertegnede)\b|\bvi (?:vil |er |kommer |deltager )?begge(?: to)?\b|\bvi to (?:vil|kommer|deltager|tilmelder)\b|\bvi vil (?:\w+ )?begge\b", "vi vil begge gerne"),
    (r"\b(?:tilmelder|melder) (?:både |hermed )?(?:os|mig)\b", "vi tilmelder os"),
    (r"\b(?:på|af|for|til) mig selv (?:og|samt)\b|\b(?:og|samt) mig selv\b", "en tilmelding på mig selv og Bo"),
    (r"\b(?:foruden|ud ?over|besides|in addition to) (?:mig|undertegnede|me)\b", "foruden mig selv deltager Bo"),
    (r"\bdet (?:vil|gør|skal|kan) jeg også\b|\bso (?:do|will|would) i\b|\bme too\b", "og det vil jeg også"),
    (r"\bme and\b|\bboth of us\b|\bmyself and\b", "me and my colleague"),
)  # fmt: skip
# The writer and whoever is named beside: "vi vil begge gerne".
BOTH_OF_US = (
    (
        r"\bvi (?:vil|kommer|deltager|er|tilmelder os|melder os) (?:\w+ ){0,2}begge\b|\btilmeld\w* os begge\b|\bboth of us\b",
        "vi vil begge gerne",
    ),
)
SELF_OUT = (
    (r"\bselv (?:står|er|kan|deltager|kommer|vil|skal|må|når|bliver|springer|har)\b[^.!?\n]{0,30}\b(?:ikke|over|hjemme|fra(?=[.,!\n]|$))", "selv står jeg over"),
    (r"\bjeg\b[^.!?\n]{0,20}\b(?:deltager|kommer|skal|vil|kan|er|tager|når|behøver)\b[^.!?\n]{0,14}\bikke (?:selv|med(?: selv)?|deltage(?: selv)?)\b", "jeg deltager ikke selv"),
    (r"\bselv (?:var|har) jeg\b|\bjeg (?:selv )?(?:var|har været|deltog) (?:selv )?(?:med|der|på)? ?(?:i 2025|sidste år|i fjor)\b|\bjeg (?:står|springer) (?:selv )?over\b|\bjeg skal ikke(?: selv)?(?: med)?[.,!]", "jeg var selv med sidste år"),
    (r"\bom jeg selv ville? med\.? det vil jeg ikke\b|\bikke mig selv\b|\bikke til mig\b|\bi (?:will|am|shall) not (?:be )?(?:attend\w*|participat\w*|join\w*|com\w*)\b|\bnot (?:for )?myself\b", "ikke mig selv"),
    (r"\b(?:jeg|undertegnede) (?:bliver hjemme|passer butikken|holder skansen|deltager ikke|kommer ikke|er ikke deltager)\b", "jeg deltager ikke"),
)  # fmt: skip
# People are spoken of whose names are still to come. (pattern, example)
NAMES_FOLLOW = (
    (r"\bnavn(?:e|ene|et)?\b[^.!?\n]{0,30}\b(?:følger|kommer|eftersendes?|sender jeg|får du|oplyses|senere|ved jeg)\b", "navne følger"),
    (r"\b(?:vender tilbage|melder tilbage|sender|skriver)\b[^.!?\n]{0,40}\b(?:navne?|navnene|navnet|hvem)\b", "vender tilbage med navnene"),
    (r"\bhvem det bliver\b|\bendnu ikke (?:fundet|besluttet|afklaret)[^.!?\n]{0,20}\bhvem\b|\bnames? (?:to )?follow\b", "hvem det bliver, ved vi på fredag"),
    (r"\b(?:min|vores|en|én|my|our|one) (?:af (?:mine|vores) |of (?:my|our) )?(?:\w+ )?[\w-]*(?:leder|souschef|chef|medarbejder|kollega|koordinator|bibliotekar|manager|colleague)\b[^.!?\n]{0,40}\b(?:vil gerne|skal|ønsker|deltager|tilmeldes|kommer|would like)\b", "vores nye souschef skal med"),
    (r"\b(?:tilmeld\w*|tilmelde|skrive|notere) (?:hermed )?(?:min|vores|en af) [^.!?\n]{0,60}", "tilmelde min souschef"),
    (r"\b(?:to|tre|fire|fem|en|én|et par|2|3|4|5|two|three|one) (?:pladser|af (?:vores|mine|de)|ledere|mellemledere|medarbejdere|personer|deltagere|kolleg\w+|of (?:my|our))\b", "to af mine ledere"),
)  # fmt: skip


def says(rules: tuple[tuple[str, str], ...], text: str) -> bool:
    """Whether one of the patterns stands in the text."""
    return any(pattern.search(text) for pattern in _patterns(rules))


@lru_cache(maxsize=16)
def _patterns(rules: tuple[tuple[str, str], ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern, _ in rules)
