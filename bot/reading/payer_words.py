"""How people name what an invoice needs: the many names of a reference, old and new numbers. Data only."""

import re

from bot.reading.literals import Way

# A reference's value: words in quotes, or a row of codes, numbers and names up to the first plain word.
_CODE = r"(?:[A-ZÆØÅ0-9][\w./&+-]*|[a-zæøå]+[-./]?\d[\w./-]*)"
_VALUE = (
    rf"(?-i:(?P<value>[\"“”»][^\"“”«»\n]{{2,60}}[\"“”«]|{_CODE}(?:(?: ?/ ?| - | |: ?){_CODE}| ?/ ?(?!delregn|omk"
    rf"|sted|konto|ref|att|ean|psp)[\w-]+){{0,6}}))"
)
# A mark often ends in a plain word: "mrk. HLB kompetence". No word that goes on with the sentence.
_MORE_WORDS = (
    r"(?: (?!(?:på|og|så|tak|i|til|med|som|for|er|skal|bedes|ellers|venligst|senest|når|hvis|fra|ved|af|om|den|det|der"
    r"|eller|da|jf|please|thanks|on|and|bliver|gerne|samt|hilsen)\b)(?-i:[a-zæøå]{3,20})){1,2}(?=[.,;)\n]|$)"
)
_MARK_VALUE = _VALUE.replace("){0,6}))", f"){{0,6}}(?:{_MORE_WORDS})?))")
_LINK = (
    r"(?:[-. ]*(?:nr|nummer|no|number|id|kode)\b)?\.?(?: (?:til|på) (?:faktura|regning)\w*)?"
    r"(?:[ \t]*(?::|=|#|–|-|er|med|på|til|is|med teksten"
    r"|skal være|bliver|kan være|bedes være|hedder|lyder|with)(?=(?-i:[\s\"“»\d:A-ZÆØÅ]))){0,2}[ \t]*"
)

_THE = r"(?:(?:['’]?e[nt]|n)(?= (?:er|skal|bliver|hedder|lyder)\b|:))?"  # "ordrenummeret er …"

# (rank, label as a pattern, example). The value may follow after "nr.", ":" or "er".
LABELS = (
    (
        40,
        rf"(?:indkøbs|købs|bestillings)?ordre(?:[- ]?(?:nr|nummer|no|id))?(?: \(PO\))?{_THE}|indkøbs(?:nr|nummer){_THE}"
        rf"|rekvisition(?:s)?(?:[- ]?(?:nr|nummer))?{_THE}",
        "ordrenr. 4500123",
    ),
    (
        40,
        rf"(?-i:PO)(?:[- ]?(?:nr|nummer|number|no))?{_THE}|purchase order|order (?:number|no)|bestillings?(?:nr"
        rf"|nummer|-id){_THE}|bestiller-?id|bestillernr",
        "PO 4500123",
    ),
    (
        30,
        rf"(?:person |pers\.? ?)?[\w-]{{0,20}}?(?:reference|referencenr|referencenummer|ref)(?:\.? ?person)?{_THE}",
        "ref. 1404-BIB",
    ),
    (
        28,
        r"(?:mrk|(?:faktura-?)?mærk(?:et|es|e|ning)?|marked|mærkat)(?: (?:venligst|fakturaen|den|med))*",
        'mærket "Bib 351"',
    ),
    (28, r"(?:med )?(?:teksten|påskrift(?:en)?|kommentaren)", 'med teksten "Kursus AH"'),
    (
        28,
        r"med angivelse af(?: (?:reference|rekvirent))?|anfør(?:es)?|angiv(?:es)?|påfør(?:es)?|påtegn(?:es|et)",
        "med angivelse af 4711",
    ),
    (26, r"rekvirent(?:[- ]?(?:nr|nummer|id))?|rekv|bestiller", "rekvirent URI-BIB"),
    (
        24,
        r"psp(?:[- ]?(?:element|nr|nummer|kode))?|kontostreng(?:en)?|konter(?:es|ing(?:en|sstreng(?:en)?)?)"
        r"|konto(?:nr)?|artskonto|projekt(?:nr|nummer)?",
        "PSP XG-22416",
    ),
    (
        22,
        rf"(?:omkostnings?|udgifts)sted{_THE}|omk\.? ?sted|cost cent(?:er|re)|analysen(?:r|ummer)"
        r"|delregnskab"
        r"|profitcenter|kostbærer|(?:afdelings|aktivitets?|sted|ansvars)(?:nr|nummer|kode|sted|konto)|aktivitet(?= \d)"
        r"|sted(?=\.? ?nr)",
        "omkostningssted 36520",
    ),
    (10, r"att|attention|attn", "att. Anna Holt"),
)
# Words that frame the value on both sides. (rank, pattern, example)
FRAMES = (
    (
        32,
        rf"(?:der )?skal (?:der )?(?:stå|skrives|anføres|fremgå)(?: at)?(?: det er)?[ :]+{_VALUE}(?= på| i"
        rf"|[.,\n]|$)",
        "der skal stå LEDER26 på",
    ),
    (
        32,
        rf"(?:skriv(?:er|es)?|anfør(?:er|es)?|angiv(?:er|es)?|put|write)(?: (?:venligst|gerne|lige|please"
        rf"|der))*[ :]+{_VALUE} (?:på|i|on) (?:faktura|regning|den|the)",
        'skriv "Kult. 5521" på fakturaen',
    ),
    (
        32,
        rf"(?:mærk(?:et|es|e)?|marked?)(?: (?-i:[a-zæøå])\w*){{0,2}}[ :]+(?:(?:med|with) )?{_MARK_VALUE}",
        "bedes mærket med 4711",
    ),
    (
        32,
        rf"(?:skriv\w*|anfør\w*|angiv\w*|not[eé]r\w*|med|brug\w*|sæt\w*) {_VALUE} (?:på )?som (?:reference|ref"
        rf"|rekvirent|ordrenummer|att)",
        "skriv Anna Holt som reference",
    ),
    (
        32,
        r"(?:skriv(?:er|es)?|anfør(?:es)?|angiv)(?: (?:venligst|gerne|lige"
        r"|please))* (?P<value>[\"“”»][^\"“”«»\n]{2,60}[\"“”«])(?: på\b|[.)])",
        'skriv gerne "SKR voksen" på',
    ),
    (
        32,
        r"(?:skriv\w*|anfør\w*|sæt\w*|påfør\w*|husk)(?: [\w’']+){0,3} "
        r"(?:initialer\w*|kode\w*|nummer\w*|bogstaver\w*),?[ (:]{1,3}"
        r"(?-i:(?P<value>[A-ZÆØÅ0-9][A-ZÆØÅ0-9./-]{2,30}))(?= på|[.,)])",
        "skriv hendes initialer GUEA på",
    ),
    (
        29,
        r"(?:person|faktura|pers\.? ?)?-?(?:reference|ref)(?:nr|nummer)?\.?: ?"
        r"(?-i:(?P<value>(?!følger|kommer|ing?en|intet|mangler|eftersendes|samme|ukendt|senere|ikke)"
        r"[a-zæøå]{3,12}))(?=[.,;) ]{0,3}(?:\n|$))",
        "personreference: annhol",
    ),
    (
        38,
        r"(?:(?:ordre|rekvisitions|indkøbs|bestillings|reference|(?-i:PO)[- ]?|order )(?:nummer(?:et)?|nr\.?|number"
        r"|no\.?)|(?-i:PO)|purchase order|indkøbsordren?|(?:afdelings|rekvirent)kode|kontostreng(?:en)?)"
        r"(?:[^\d\n?@]|\n(?!\n)){0,70}?(?:\b(?:er|være|bliver|lyder|hedder|is|be)|:| [-–])(?: (?:det|her))?[ :\n]{1,3}"
        r"(?P<value>(?=[\w./-]{0,9}\d\d)[A-ZÆØÅ\d][\w./-]{2,29}\w)(?![\w@]| [a-zæøå]{2,})",
        "der mangler ordrenummer. Det er 4500123",
    ),
    (
        20,
        r"(?:\d[ .-]?){12}\d ?(?:[,+/(–-]|og)[ (]{0,2}(?-i:(?P<value>[\"“”»][^\"“”«»\n]{2,40}[\"“”«]"
        r"|(?!CVR|DK|EAN|GLN)(?:[A-ZÆØÅ]{2,}[-/]?\d{2,}[\w/-]*|\d{2,}[\w/]*[-/][A-ZÆØÅ][\w/-]+)))(?=[\s).,;]|$)",
        "EAN 5798000000000, BIB-0412",
    ),
)
_MARK = 28  # the rank of the labels of a mark
REFERENCES = tuple(
    (rank, Way(rf"(?<![\w.@[-])(?i:{label}){_LINK}{_MARK_VALUE if rank == _MARK else _VALUE}", 0))
    for rank, label, _ in LABELS
) + tuple((rank, Way(rf"(?<!\w){frame}")) for rank, frame, _ in FRAMES)

# Values that are no reference: dates, years, amounts, numbers of the other kinds.
NO_REFERENCE = re.compile(
    r"^(?:EAN|CVR|GLN|Hverdagsledelse(?: 20\d\d)?|\d{1,2}[./]\d{1,2}(?:[./-]\d{2,4})?|20\d\d|\d{1,2}"
    r"|Tlf\b.*|Mobil\b.*|Mail\b.*|E-mail\b.*|Faktura\w*|Venlig.*|Med .*|Mvh.*|Hilsen.*|DK|Navn|Lisbet\b.*"
    r"|Jeg|Vi|De|Det|Den|Han|Hun|Og|Dato|Her|Hvis|Når|Så|Men|Som)$"
)

# An EAN or a reference that no longer holds. (examples: "ikke 5798…", "det gamle EAN 5798…", "i stedet for 5798…")
OLD_BEFORE = re.compile(
    r"\b(?:ikke(?: længere)?|gamle?|gammelt|tidligere|hidtil(?:dige)?|forkerte?|old|previous|instead of"
    r"|i stedet for|stedet for|erstatter|udgår|nedlagte?|fremfor|frem for|var|not|udskift|erstat|skift"
    r"|sidste år|førhen|bortfalder|lukkede|kom til at (?:skrive|opgive|oplyse)|jeg skrev|fejlagtigt"
    r"|ved en fejl)\b[^.:;,–]{0,40}$"
    r"|\b(?:fra|from|før|tidligere|gammelt?|old):?(?: (?:det|vores|gamle|EAN[\w-]*|nummer(?:et)?|nr\.?)){0,3}:? *$"
    r"|\bder er (?:lukket|nedlagt|udgået|forkert|forældet)\b[^;\n]{0,40}\($",
    re.IGNORECASE,
)
OLD_AFTER = re.compile(
    r"^[^.\w]{0,3}\s*(?:→|->|=>|(?:til|to|(?:ud )?med) (?=(?:EAN[^\d\n]{0,12})?\d[\d -]{10})"
    r"|(?:som|der|den|det|,)?\s*(?:gælder ikke|er (?:ned)?lagt"
    r"|er nedlagt|udgår|er forkert|er (?:det |den )?gam\w+|skal ikke|er lukket|bruges ikke|dur ikke|virker ikke"
    r"|bortfalder|findes ikke|eksisterer ikke|ikke er|ikke hører|er forældet"
    r"|er ikke|(?:is )?no longer|is (?:old|wrong)|\((?:gammelt?|udgår|forkert|old)\)|erstattes|skulle have været"
    r"|hører (?:til|under)|men det hører"
    r"|skal (?:rettes|ændres|slettes)|var (?:\w+ ){0,2}(?:forkert\w*|gaml\w+|tidligere)"
    r"|er udgået|må I ikke|kan ikke)|(?:det )?gamle(?= ?[.,)\n]| ?$))",
    re.IGNORECASE,
)
RIGHT_BEFORE = re.compile(
    r"\b(?:(?P<named>nyt?|nye|rigtige?|korrekte?|rettelig|new|correct|right|gældende)|i stedet(?! for)|men"
    r"|til(?! at\b)|nu|skal være|have været|fremover|herefter|(?<!ikke )brug(?:er?|es)?)\b"
    r"[^.;]{0,40}$|(?:→|->|=>|\bmed:?(?: EAN[\w-]*)?) ?$",
    re.IGNORECASE,
)

# Somebody else's number: "Er jeres CVR 12345678?"
NOT_OWN = re.compile(r"\b(?:jeres|deres|your)\b[^.?]{0,20}$", re.IGNORECASE)

# The sender points to what is passed on: "se nedenfor", "hans oplysninger står herunder".
POINTED = re.compile(
    r"\b(?:neden(?:for|under|stående)\w*|herunder|hermed videresend\w*|under her|nede|jf|jævnfør|below"
    r"|oplysninger\w*|videresend\w*|med rødt)\b",
    re.IGNORECASE,
)

# "Faktura sendes til x@y", and mailboxes that can only be for invoices.
INVOICE_TO = re.compile(
    r"\b(?:faktura\w*|regning\w*|invoices?|bill|opkrævning\w*|e-faktura|bilag\w*|elektronisk faktura"
    r"|pdf-faktura)\b(?:[^.?!]|\bpr\.){0,140}(?:til|på|to|at|:|mail|e-mail|adressen|address)[\s<(:]*$"
    r"|\b(?:faktura|regnings|invoice)[- ]?(?:(?:e-?)?mail|adresse|address|mailadresse)\w*"
    r"(?: (?:er|bliver|is))?[\s<(:]*$"
    r"|\b(?:faktura|regning|invoice)\w*\b[^.?!\d@,]{0,30}\b(?:til|to) [^.?!\d@,;:\n]{2,60}"
    r"(?:, [^.?!\d@,;:\n]{2,40})?[,(<][ (<]*$",
    re.IGNORECASE,
)
# Behind the address: "Ole (ole@x.dk) tager sig af regningen", "kontor@x.dk, altså fakturaen".
INVOICE_BEHIND = re.compile(
    r"^[)>]{0,2},? (?:(?:som|der|who) )?(?:altså|tager sig af|står for|betaler|modtager|håndterer|handles|pays)"
    r" (?:\w+ ){0,2}(?:faktura|regning|invoice|bill)",
    re.IGNORECASE,
)
# A sentence that goes on from one about the bill: "Vi får fakturaer som pdf. De skal sendes til x@y.dk".
BILL = re.compile(r"\b(?:faktura|regning|invoice)", re.IGNORECASE)
SENT_ON = re.compile(
    r"^\s*(?:den|de|det|disse|it|they|these)\b[^.?!\n]{0,40}\b(?:sendes|mailes|til|modtages|be sent|go)\b"
    r"[^.?!\n]{0,30}$",
    re.IGNORECASE,
)
QUESTIONS_TO = re.compile(
    r"\b(?:\w*spørgsmål|kontakt\w*|ring|questions?|bekræft\w*|kvittering\w*|besked|videre)\b", re.IGNORECASE
)
INVOICE_BOX = re.compile(
    r"^(?:\w*faktura\w*|bogholder\w*|invoice\w*|regnskab\w*|kreditor\w*|oekonomi|okonomi|økonomi\w*"
    r"|accounts?(?:payable)?|billing|bilag\w*|regning\w*|kasserer\w*)[@._-]",
    re.IGNORECASE,
)

# What is said between a value and the one that takes its place: "…40 50, nej undskyld, …40 51".
CORRECTION = re.compile(r"\b(?:nej|undskyld|ups|hov|rettelse|jeg mener|forkert|sorry|i mean|no wait)\b", re.IGNORECASE)
