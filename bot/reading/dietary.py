"""Food needs and allergies, as written. "No allergies" is no need. Whose need it is, is decided elsewhere."""

import re
from collections.abc import Iterator

# Words that are a food need by themselves. (pattern, example)
_FOOD = (
    r"(?:\w*nødder|peanuts?|mandler|svin|gris|\w*kød|\w*kylling|\w*fisk|skaldyr|rejer|tun|laks|gluten|hvede"
    r"|rug|laktose|\w*mælk(?:e?produkter)?|mejeriprodukter|(?:\w*skimmel|gede|fåre|fløde|blå|rå)?ost|æg|soja|sesam|\w*løg|porrer?|tomat(?:er)?|bønner"
    r"|æbler?|citrus(?:frugter)?|stenfrugt|selleri|lupin|sennep|svampe|chili|koriander|gær|bælgfrugter"
    r"|banan(?:er)?|kiwi|oliven(?:er)?|ananas|mango|avocado\w*|agurk(?:er)?|peberfrugt(?:er)?|rosiner|kokos|linser"
    r"|kikærter|ærter|majs|spelt|honning|kanel|lakrids|muslinger|østers|blæksprutte\w*|lam|oksekød|gelatine|\w{2,6}bær|sukker|alkohol|pork|meat|beef|fish|shellfish|nuts?|eggs?|dairy|milk"
    r"|sesame|seafood|onions?|garlic|mushrooms?|animal products)"
)
_NEXT_FOOD = rf"(?= (?:noget (?:med|som) |andet end |(?!at |alt |alle |uden |\w+er )\w{{2,20}} )?{_FOOD}(?!\w))"
_ADVERBS = r"(?:(?:desværre|slet|absolut|heller|bare|dog|altså|stadig|stadigvæk|fortsat|jo|helst|generelt|normalt) )*"
_NEEDS = (
    (r"(?:lakto-|ovo-)*vegetar(?:isk|ianer|er|ian|mad|kost)?", "spiser vegetarisk"),
    (r"vegan(?:er|sk|mad|kost)?|plantebaseret|plantebased?", "veganer"),
    (r"pescetar(?:isk|ianer|er|ian)?|fleksitar\w*", "pescetar"),
    (r"(?:cøliaki|cøliaker|coeliac|celiac|cøliakiker)(?: disease)?", "cøliaker"),
    (r"(?:type[ -]?[12][ -]?)?(?:diabetes|diabetiker|sukkersyge?|diabetic)(?: type[ -]?[12])?", "type 1-diabetiker"),
    (r"(?:\w{2,20}- og )?[\w-]{2,25}allergi(?:ker|er|sk)?(?:: ?[\w-]+(?:(?:, | og )[\w-]+)*)?", "nøddeallergi"),
    (r"(?:\w{2,20}- og )?[\w-]{2,25}(?:intoleran(?:t|s)|overfølsom(?:hed)?)", "laktoseintolerant"),
    (r"(?:gluten|lactose|dairy|nut|egg|fish|shellfish|soy) (?:intoleran(?:t|ce)|allerg(?:y|ic))", "nut allergy"),
    (
        r"(?:gluten|laktose|mælke?|sukker|nødde|ægge?|soja|svinekøds|alkohol|løg|lactose|dairy|nut|sugar|kød"
        r"|fiske?|skaldyrs?|hvede|komælks?)[ -]?fri(?:t|e)?|(?:gluten|lactose|dairy|nut)[ -]free",
        "glutenfrit",
    ),
    (r"halal(?:kød|-?mad)?|kosher", "halal"),
    (r"(?:low[ -]?)?fodmap(?:-?diæt)?", "FODMAP"),
)

# Words that need what follows them. (pattern, example)
_AGAINST = (
    (
        r"(?:meget |stærkt |svært |lidt |let |ret |dødeligt |voldsomt )*(?:allergisk|overfølsom|intolerant"
        r"|følsom) (?:over ?for|overfor|mod|for|på)",
        "allergisk over for æg",
    ),
    (r"allergiker(?: over ?for|,)|allergi (?:over ?for|mod)", "allergi over for fisk"),
    (
        r"(?:kan|må) (?:desværre |slet |absolut |heller )*(?:ikke|hverken) (?:tåle|spise)|må (?:slet "
        r"|absolut )?ikke få(?! (?:det|den|lov|at))",
        "kan ikke tåle mælk",
    ),
    (rf"tåler {_ADVERBS}(?:ikk?e?|hverken|ingen)", "tåler ikke nødder"),
    (rf"spiser {_ADVERBS}(?:ikke|hverken|ingen|intet|aldrig)", "spiser stadig ikke svinekød"),
    (rf"spiser {_ADVERBS}(?:kun|udelukkende)", "spiser kun fisk og grønt"),
    (r"(?:holdt op med|stoppet med|droppet|fravalgt)(?: at spise)?" + _NEXT_FOOD, "holdt op med at spise kød"),
    (r"(?:får|fik|have|giver|med)? ?(?:udslæt|eksem|nældefeber) (?:af|ved)", "får udslæt af nødder"),
    (
        r"ikke (?:så )?(?:god til|glad for|vild med)(?= (?:løg|hvidløg|fisk|nødder|kød|gluten|mælk|æg|skaldyr"
        r"|svin))",
        "ikke så god til løg",
    ),
    (r"(?:ikke|hverken) (?:kan )?(?:tåler?|spiser?|må få)", "at jeg ikke tåler skaldyr"),
    (r"(?:mad|kost|frokost|noget|maden|gerne|helst) uden", "helst mad uden løg"),
    (
        r"(?:(?:kan|må|skal) (?:desværre |slet |absolut |heller |helst )*(?:ikke|hverken)"
        r" (?:få|have|med|gives|serveres)"
        r"|(?:ikke|hverken) (?:kan|må|skal) (?:få|have)"
        r"|undgår?|holder (?:mig|sig) fra|reagerer (?:\w+ )?på|(?:syg|dårlig|utilpas) af|ondt i maven af"
        r"|har det (?:\w+ )?med"
        r"|(?:krampe\w*|kløe|migræne|oppustet|chok) (?:af|ved|på)|lever uden|slippe for|foruden"
        r"|(?:mave|krop|hals)\w* [^.,;\n]{0,30}?(?:ved|af|med|over)"
        r"|(?:can['’]t|cannot) have|avoids?|stay away from)" + _NEXT_FOOD,
        "kan ikke få fisk",
    ),
    (
        r"allerg(?:ic|y) to|intolerant to|(?:don['’]t|do not|doesn['’]t|does not|cannot|can['’]t) eat",
        "allergic to nuts",
    ),
)

_LESS = (
    rf"(?:bare |dog |kun )?(?:ikke|ingen|intet|hverken|undtagen|no|without|minus) {_FOOD}(?:(?:, | og "
    rf"| eller | or | and | samt |, no )(?:ingen |intet |ikke )?{_FOOD})*"
)
# A food, and then that it is out: "æg er no go for mig".
_OUT = (
    rf"{_FOOD}(?:(?:, | og | eller | samt ){_FOOD})* (?:er|går|is|are) (?:\w+ )?"
    r"(?:(?:et |a )?no[- ]?go|bandlyst"
    r"|forbudt|udelukket|fy|yt|ikke noget for|off the menu)"
    r"(?: for (?:mig|mit vedkommende|hende|ham|\w+s? vedkommende|me))?"
)
# A food, and what it does: "skaldyr får jeg udslæt af", "nødder giver mig eksem".
_DOES = (
    rf"{_FOOD}(?:(?:, | og | eller | samt ){_FOOD})* "
    r"(?:(?:får|bliver|går|reagerer) (?:jeg|hun|han) [^.,;\n]{0,40}?(?:af|på)"
    r"|(?:får|giver) (?:mig|mine|min|mit|hende|hendes|ham|hans)\b[^.,;\n]{1,40})"
)
# What is eaten all the same: "spiser ikke kød, men gerne fisk".
_BUT = (
    r"(?:,? men (?:jeg |hun |han )?(?:(?:spiser|kan spise|tåler) )?(?:gerne|godt|fint|okay|ok|dog)"
    rf"(?: (?:spise|tåle))? {_FOOD})"
)
_OBJECT = (
    r" [^.;:!?()\n\t/]{2,70}?(?=[.;:!?()\n\t/]|$| [-–—] |,? (?:men|så|ellers|but|hvis|når|fordi|da|der|som|så"
    r"|desværre|og (?:jeg|hun|han|vi|vil|er|har|skal|glæder|ellers|ser)|and i)\b"
    r"|, (?!\w+(?:, | og | eller |[.\n]|$)))"
)
SAYINGS = (*_NEEDS, *_AGAINST)
_ANY = re.compile(
    r"(?<![\w@.-])(?:(?:"
    + "|".join(p for p, _ in _AGAINST)
    + r")(?!\w)"
    + _OBJECT
    + f"{_BUT}?"
    + r"|(?:spiser |er )?(?:"
    + "|".join(p for p, _ in _NEEDS)
    + r")(?![\w@])"
    + "|"
    + _LESS
    + r"(?!\w)|"
    + _OUT
    + r"(?!\w)|"
    + _DOES
    + r"(?!\w))",
    re.IGNORECASE,
)
# One of these must stand in the text at all.
_CHEAP = [
    "allerg",
    "vega",
    "vege",
    "plante",
    "can",
    "undgå",
    "avoid",
    "holder mig",
    "reager",
    "af ",
    "bandlyst",
    "forbudt",
    "udelukket",
    "pescetar",
    "fleksitar",
    "cøliak",
    "coeliac",
    "celiac",
    "diabet",
    "sukkersy",
    "toler",
    "overføls",
    "følsom",
    "-free",
    "fri",
    "halal",
    "kosher",
    "fodmap",
    "tåle",
    "spise",
    "uden",
    "giver",
    "får",
    "går",
    "ved ",
    "med ",
    "droppet",
    "fravalgt",
    "slippe",
    "udslæt",
    "eksem",
    "eat",
    "ikke",
    "ingen",
    "intet",
    "hverken",
    "undtagen",
    "without",
    "minus",
    "no",
]
NOTHING = re.compile(
    r"^\W*(?:n/?a|nej|nix|niks|nope|none|no|nothing|intet|ingenting|ikke relevant|alt|0"
    r"|(?:jeg )?spiser (?:det hele|alt)\b.*|(?:har )?ingen|ej)"
    r"(?:[ ,.]+(?:tak|særlige|kendte|specielle|kosthensyn|kostbehov|allergi\w*|hensyn|behov|ønsker"
    r"|spiser alt|kost|restrictions?|allergies|known))*[ .!:)]*$",
    re.IGNORECASE,
)
_NEGATED = re.compile(r"\b(?:ingen|ikke(?: er)?|hverken|uden|no|not|intet|aldrig|nej) (?:\w+ ){0,2}$", re.IGNORECASE)
_JOINED = re.compile(r"^(?:,? (?:og|samt|and|men) |, | \+ | & | / |/)(?:er |jeg )?$")


def needs_in(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[str, int, int]]:
    """All food needs as (words, start, end); needs that follow one another are one ("vegetar og glutenallergi")."""
    stop = len(text) if end is None else end
    lowered = text[start:stop].lower()
    if not any(word in lowered for word in _CHEAP):
        return
    begin = last = -1
    for match in _ANY.finditer(text, start, stop):
        line = text[max(start, match.start() - 30) : match.start()].rpartition("\n")[2]
        if _NEGATED.search(line) and not re.match(r"(?:ikke|ingen|intet|hverken)\b", match.group(), re.IGNORECASE):
            continue
        if begin >= 0 and _JOINED.match(text[last : match.start()]):
            last = match.end()
            continue
        if begin >= 0:
            yield _plain(text[begin:last]), begin, last
        begin, last = match.span()
    if begin >= 0:
        yield _plain(text[begin:last]), begin, last


def _plain(words: str) -> str:
    """Without the verb that opens it: "er vegetar" → "vegetar"."""
    return re.sub(r"^(?:er|bare|dog) ", "", words.strip(" .,"), flags=re.IGNORECASE)
