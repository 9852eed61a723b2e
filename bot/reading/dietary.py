"""Food needs and allergies, as written. "No allergies" is no need. Whose need it is, is decided elsewhere."""

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.reading.foods import FOOD, MORE_FOOD, ROOTS

_NEXT_FOOD = rf"(?= (?:noget (?:med|som) |andet end |(?!at |alt |alle |uden |\w+er )\w{{2,20}} )?{FOOD}(?!\w))"
_ADVERBS = r"(?:(?:desværre|slet|absolut|heller|bare|dog|altså|stadig|stadigvæk|fortsat|jo|helst|generelt|normalt) )*"
# "ikke" and "spiser" as they are also typed: "spiser ik svin", "spsier ikek kød".
_NOT = r"(?:ikke|ikk?['’]?|ikek|ike)"
_EATS = r"(?:spiser|spiesr|spsier|spicer)"
# Words that are a food need by themselves. (pattern, example)
_NEEDS = (
    (r"(?:lakto-|ovo-)*vegetar(?:isk|ianer|er|ian|mad|kost|ret|menu|frokost|alternativ)?|veggie", "spiser vegetarisk"),
    (r"vegan(?:er|sk|mad|kost|ret|menu|frokost)?|plantespiser|plantebaseret|plantebased?", "veganer"),
    (r"pescetar(?:isk|ianer|er|ian)?|fleksitar\w*", "pescetar"),
    (r"(?:cøliaki|cøliaker|coeliac|celiac|cøliakiker)(?: disease)?", "cøliaker"),
    (
        r"(?:type[ -]?[12][ -]?)?(?:diabetes|diabetiker|sukkersyge?(?:patient)?|diabetic)(?: type[ -]?[12])?",
        "type 1-diabetiker",
    ),
    (r"(?:\w{2,20}- og )?[\w-]{2,25}allergi(?:ker|er|sk)?(?:: ?[\w-]+(?:(?:, | og )[\w-]+)*)?", "nøddeallergi"),
    (r"(?:\w{2,20}- og )?[\w-]{2,25}(?:intoleran(?:t|s)|overfølsom(?:hed)?)", "laktoseintolerant"),
    (rf"(?:nødde|soja|{FOOD}) (?:intoleran\w+|allerg\w+)", "nut allergy"),
    (
        r"(?:\w{2,20}- og )?(?:gluten|laktose|mælke?|sukker|\w{0,6}nødde|ægge?|soja|soya|svine(?:køds)?"
        r"|alkohol|løg|hvidløgs?|lactose|dairy"
        r"|nut|sugar|kød|fiske?|skaldyrs?|hvede|rug|komælks?|mandel|peanut|sesam|tomat|selleri|citrus|oste?|chili|kokos|majs|gær"
        r"|salt|frugt|koriander)[ -]?(?:fri(?:t|e)?(?! (?:adgang|os|mig|dag|for))|free)|kødløst?|animal[- ]free",
        "glutenfrit",
    ),
    (r"(?:(?:keto|lchf|low[ -]?carb|paleo)(?:-?(?:diæt|kost|diet))?|skånekost|blød kost|sondemad)", "skånekost, tak"),
    (rf"fri(?:t|e)? for {FOOD}{MORE_FOOD}", "skal være fri for nødder"),
    (
        rf"spiser (?:helst|mest|primært|overvejende|mestendels) (?:grønt|plante\w*|vegetar\w*|vegan\w*|{FOOD})",
        "spiser mest grønt",
    ),
    (r"halal(?:kød|-?mad)?|kosher", "halal"),
    (r"(?:low[ -]?)?fodmap(?:-?diæt)?", "FODMAP"),
)

# Words that need what follows them. (pattern, example)
_AGAINST = (
    (
        r"(?:meget |stærkt |svært |lidt |let |ret |dødeligt |voldsomt )*(?:allergisk|overfølsom|intolerant"
        r"|følsom) (?:over ?for|overfor|mod|for|på)(?! (?:lange|kedelige|dårlig\w*|møder|rollespil|gruppearbejde))",
        "allergisk over for æg",
    ),
    (rf"(?:allergi(?:er)?|allergies|kosthensyn|diæt|diet)(?:\*?:| [-–])(?= {FOOD})", "Allergi: skaldyr"),
    (r"allergiker(?: over ?for|[,:])|allergi (?:over ?for|mod)", "allergi over for fisk"),
    (
        rf"(?:kan|må) (?:desværre |slet |absolut |heller )*(?:{_NOT}|hverken) (?:tåle|spise)|må (?:slet "
        rf"|absolut )?{_NOT} få(?! (?:det|den|lov|at|indtryk|flere|mere)\b)",
        "kan ikke tåle mælk",
    ),
    (rf"tåler {_ADVERBS}(?:{_NOT}|hverken|ingen)", "tåler ikke nødder"),
    (rf"{_EATS} {_ADVERBS}(?:{_NOT}|hverken|ingen|intet|aldrig)", "spiser stadig ikke svinekød"),
    (rf"spiser {_ADVERBS}(?:kun|udelukkende)", "spiser kun fisk og grønt"),
    (r"(?:holdt op med|stoppet med|droppet|fravalgt)(?: at spise)?" + _NEXT_FOOD, "holdt op med at spise kød"),
    (r"(?:får|fik|have|giver|med)? ?(?:udslæt|eksem|nældefeber) (?:af|ved)", "får udslæt af nødder"),
    (
        r"ikke (?:så )?(?:god til|glad for|vild med)(?= (?:løg|hvidløg|fisk|nødder|kød|gluten|mælk|æg|skaldyr"
        r"|svin))",
        "ikke så god til løg",
    ),
    (rf"(?:{_NOT}|hverken) (?:kan )?(?:tåler?|spiser?|må få)", "at jeg ikke tåler skaldyr"),
    (r"(?:mad|kost|frokost|noget|maden|gerne|helst) uden", "helst mad uden løg"),
    (
        r"(?:(?:kan|må|skal) (?:desværre |slet |absolut |heller |helst )*(?:ikke|hverken)"
        r" (?:få|have|med|gives|serveres)"
        r"|(?:ikke|hverken) (?:kan|må|skal) (?:få|have)"
        r"|undgår?|holder (?:mig|sig) fra|reagerer (?:\w+ )?på|(?:syg|dårligt?|utilpas) af|ondt i maven af"
        r"|har det (?:\w+ )?med"
        r"|(?:krampe\w*|kløe|migræne|oppustet|chok) (?:af|ved|på)|lever uden|slipper? for|foruden"
        r"|(?:mave|krop|hals)\w* [^.,;\n]{0,30}?(?:ved|af|med|over)"
        r"|(?:can['’]t|cannot) have|avoids?|stay away from)" + _NEXT_FOOD,
        "kan ikke få fisk",
    ),
    (
        r"(?:(?:rører|drikker|får|indtager|spiser og drikker)"
        rf" {_ADVERBS}(?:ikke|ingen|intet|aldrig|hverken)|må (?:\w+ )?(?:ikke|hverken) (?:være|indeholde|komme|ligge)"
        r"|(?:døjer|kæmper|(?:det )?svært|problemer|varsom|forsigtig) med|pas på med|skån mig for|spar mig for"
        r"|(?:svært|problemer) ved(?: at (?:tåle|spise))?"
        rf"|allerg(?:y|i|ies|ier|ien) (?:er|is|are)|(?:bryder mig|synes) ikke (?:\w+ )?om|kan {_NOT} (?:lide|fordrage"
        r"|døje|klare)|hader|er ikke til|undvære|(?:siger|takker) nej til"
        r"|(?:do not|don['’]t|doesn['’]t|can['’]t) (?:do|like|touch|drink)|hate)" + _NEXT_FOOD,
        "rører ikke kød",
    ),
    (
        r"allerg(?:ic|y) to|intolerant to|(?:don['’]t|do not|doesn['’]t|does not|cannot|can['’]t) eat",
        "allergic to nuts",
    ),
)

_LESS = (
    r"(?:bare |dog |kun )?(?:(?:ikke|intet|ingen|ingenting|nothing)(?: noget)?(?: med| with)?|hverken|undtagen|no"
    rf"|without|minus|nul) {FOOD}{MORE_FOOD}"
)
# All but something: "spiser alt undtagen lever", "anything but liver".
_ALL = r"(?:alt|alting|det hele|det meste|hvad som helst|everything|anything|most things|all foods?)"
_BUT_FOR = (
    r",? (?:andet )?(?:undtagen|undtaget|på ?nær|bortset fra|med undtagelse af|end|except(?: for)?|but|apart from"
    r"|other than|excluding|save for)"
)
_EXCEPT = rf"{_ALL}{_BUT_FOR} {FOOD}{MORE_FOOD}"
_EATS_ALL_BUT = rf"(?:spiser|(?:I )?eats?|spise) (?:gerne |godt |stort set |næsten |faktisk |ellers )?{_ALL}{_BUT_FOR}"
# A meal without something: only where the sentence speaks of a meal (see `needs_in`).
_WITHOUT = rf"uden {FOOD}{MORE_FOOD}"
_MEAL = re.compile(
    r"(?:mad(?:en)?|kost(?:en)?|frokost\w*|måltid\w*|sandwich\w*|portion\w*|brød\w*|kage\w*|servering\w*|forplejning\w*"
    r"|køkken\w*|buffet\w*|salat\w*|ret|retter|anretning\w*|spiser?|kaffe\w*|menu\w*|tallerken\w*|morgenbrød|til mig"
    r"|tak)\b",
    re.IGNORECASE,
)
# A food, and then that it is out: "æg er no go for mig".
_OUT = (
    rf"{FOOD}(?:(?:, | og | eller | samt ){FOOD})* (?:er|går|is|are) (?:\w+ )?"
    r"(?:(?:et |a )?no[- ]?go|bandlyst"
    r"|forbudt|udelukket|fy|yt|ikke noget for|off the menu"
    r"|(?:livsfarlig|farlig|dødelig|gift|et problem|skidt|slemt|dangerous|deadly)\w*(?= for (?:mig|hende|ham|me)))"
    r"(?: for (?:mig|mit vedkommende|hende|ham|\w+s? vedkommende|me))?"
    rf"|{FOOD} og (?:jeg|min mave|min krop) (?:er|har|kan|går|bliver) \w+(?: \w+)?"
    rf"|{FOOD}(?:(?:, | og | eller | samt ){FOOD})* (?:er|kan|tåler|rører|spiser|må) (?:jeg|hun|han|min mave) (?:\w+ )?"
    r"(?:ikke(?: (?:til|tåle|spise|klare|få|have))?|allergisk over ?for)"
    rf"|{FOOD}(?:(?:, | og | eller | samt ){FOOD})* (?:undgår|fravælger|dropper) (?:jeg|hun|han)"
)
# A food, and what it does: "skaldyr får jeg udslæt af", "nødder giver mig eksem".
_DOES = (
    rf"{FOOD}(?:(?:, | og | eller | samt ){FOOD})* "
    r"(?:(?:får|bliver|går|reagerer) (?:jeg|hun|han) [^.,;\n]{0,40}?(?:af|på)"
    r"|(?:(?:kan|vil) )?(?:slår?|gøre?|får?|give[rs]?|lægger|sende[rs]?) (?:mig|mine|min|mit|hende|hendes|ham|hans)"
    r"\b[^.,;\n]{1,40})"
)
# What is eaten all the same: "spiser ikke kød, men gerne fisk".
_BUT = (
    r"(?:,? men (?:jeg |hun |han )?(?:(?:spiser|kan spise|tåler) )?(?:gerne|godt|fint|okay|ok|dog)"
    rf"(?: (?:spise|tåle))? {FOOD})"
)
_OBJECT = (
    r" [^.;:!?()\n\t/]{2,70}?(?=[.;:!?()\n\t/]|$| [-–—] |,? (?:men|så|ellers|but|hvis|når|fordi|da|der|som|så"
    r"|desværre|which|who|as|og (?:jeg|hun|han|vi|vil|er|har|skal|glæder|ellers|ser)|and i)\b"
    r"|, (?!\w+(?:, | og | eller |[.\n]|$)))"
)
SAYINGS = (*_NEEDS, *_AGAINST)
# A line says something of food only where one of these stands, or names a food.
_TELLING = (
    "allerg|toleran|føls|tåle|spis|uden|eat|må få|ikke få|udslæt|eksem|nældefeber|vega|vege|veggie|plant|pescetar"
    "|fleksitar|cøliak|coeliac|celiac|diabet|sukkersy|fri|free|kødløs|halal|kosher|fodmap|keto|lchf|carb|paleo"
    "|skånekost|blød kost|sonde"
)
_STEMS = ROOTS | frozenset(_TELLING.split("|"))
_WITH_OBJECT = "|".join((*(pattern for pattern, _ in _AGAINST), _EATS_ALL_BUT))
_ANY = re.compile(
    rf"(?<![\w@.-])(?:(?:{_WITH_OBJECT})(?!\w)"
    + _OBJECT
    + f"{_BUT}?"
    + r"|(?:spiser |er )?(?:"
    + "|".join(p for p, _ in _NEEDS)
    + r")(?![\w@])"
    + "|"
    + _LESS
    + r"(?!\w)|"
    + _EXCEPT
    + r"(?!\w)|(?P<without>"
    + _WITHOUT
    + r"(?!\w))|"
    + _OUT
    + r"(?!\w)|"
    + _DOES
    + r"(?!\w))",
    re.IGNORECASE,
)
NOTHING = re.compile(
    r"^\W*(?:n/?a|nej|nix|niks|nope|none|no|nothing|intet|ingenting|ikke relevant|alt|0"
    r"|(?:jeg )?spiser (?:det hele|alt)\b.*|(?:har )?ingen|ej)"
    r"(?:[ ,.]+(?:tak|særlige|kendte|specielle|kosthensyn|kostbehov|allergi\w*|hensyn|behov|ønsker"
    r"|spiser alt|kost|restrictions?|allergies|known))*[ .!:)]*$",
    re.IGNORECASE,
)
_NEGATED = re.compile(  # no need, or one of those of a whole house: "23 til frokost, heraf to vegetarer"
    r"\b(?:ingen|ikke(?: er)?|hverken|uden|no|not|intet|aldrig|nej) (?:\w+ ){0,2}$|\b(?:heraf|hvoraf|deraf)\b",
    re.IGNORECASE,
)
_NOT_SERVED = re.compile(r"\b(?:vi|de|der|man|I) (?:har|får|er|serverer|we have) $", re.IGNORECASE)
_OPENS_WITH_NOT = re.compile(r"(?:ikke|ingen|intet|hverken)\b", re.IGNORECASE)
# Between two needs that are told as one: "ingen skaldyr til mig, og helst heller | ikke oksekød".
_JOINED = re.compile(
    r"(?:,? ?(?:til|for|i|in|to) (?:\w+ ){0,2}?\w+)?(?:,? (?:please|tak))?"
    r"(?:,? (?:og|samt|and|men|eller|or) |, | \+ | & | / |/)(?:(?:er|jeg|hun|han|helst|gerne|heller|også|desuden|I['’]m"
    r"|am|I) ){0,3}"
)
# A line that is wrapped goes on in the next: "Nicolai spiser | ikke gris."
_WRAPPED = re.compile(r"([^\n]{45}[\w,;])\n(?=[a-zæøå])")

_OPENING = re.compile(
    r"^(?:er|bare|dog|(?:allergi(?:er)?|allergies|kosthensyn|diæt|diet)(?:\*?:| [-–])"
    r"|spiser(?= (?:vega|vege|plante|halal|kosher|glutenfri|kødfri))|spise(?= alt )) ",
    re.IGNORECASE,
)


def needs_in(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[str, int, int]]:
    """All food needs as (words, start, end); needs that follow one another are one ("vegetar og glutenallergi")."""
    begin = last = -1
    for match in _said(text, start, len(text) if end is None else end):
        if begin >= 0 and _JOINED.fullmatch(text, last, match.start()):
            last = match.end()
            continue
        if begin >= 0:
            yield _plain(text[begin:last]), begin, last
        begin, last = match.span()
    if begin >= 0:
        yield _plain(text[begin:last]), begin, last


def _said(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Single needs, line by line; a line that can hold none is passed over."""
    lowered = text[start:end].lower()
    stems = [stem for stem in _STEMS if stem in lowered]
    text, at = _unwrapped(text) if stems else text, start
    for line in text[start:end].split("\n") if stems else ():
        lowered = line.lower()
        if any(stem in lowered for stem in stems):
            for match in _ANY.finditer(text, at, at + len(line)):
                denied = _NEGATED.search(text, max(at, match.start() - 30), match.start())
                opens = _OPENS_WITH_NOT.match(match.group())
                if (denied and not opens) or (
                    opens and _NOT_SERVED.search(text, max(at, match.start() - 20), match.start())
                ):
                    continue
                if not match["without"] or _of_a_meal(text, match):
                    yield match
        at += len(line) + 1


@lru_cache(maxsize=8)
def _unwrapped(text: str) -> str:
    """The text with a blank for each line end at which a sentence is only wrapped; each offset stays what it is."""
    return _WRAPPED.sub(r"\1 ", text)


def _of_a_meal(text: str, without: re.Match[str]) -> bool:
    """Whether the words around "uden …" speak of a meal ("Uden fisk i nettet går vi ikke hjem" does not)."""
    around = text[max(0, without.start() - 60) : without.end() + 25]
    return _MEAL.search(around) is not None


def _plain(words: str) -> str:
    """Without the verb or label that opens it: "er vegetar" → "vegetar", "Allergi: skaldyr" → "skaldyr"."""
    return _OPENING.sub("", words.strip(" .,"))
