"""What the writer says of himself and of people still without a name: rows of words and an example.

How they are read is told in `bot/reading/roles.py`.
"""

from bot.reading.roles import sayings

# The writer signs up himself.
SELF_IN = sayings(
    r"""
    \b(?:tilmelder|melder) (?:jeg mig|vi os)\b  # som aftalt melder jeg mig til
    \b(?:jeg|undertegnede)\b(?:(?!\b(?:hvis|at|ikke|om|allerede|tilmelde|melde|indstille|sende|skrive|skriver|notere|booke|bede|begge
        |han|hun|de|talt|der|som|min|mine|vores)\b)[^.!?\n]){0,60}\b(?:deltage|deltager|(?:være|komme|vil
        |meget gerne|er|gå|tages|hopper|springer) (?:gerne |meget gerne |også |rigtig gerne )?(?:med|på
        (?!(?<=\ber på) (?!hold|list|hverd|jeres|det|kurs|forløb|vogn|igen|til|også|i år)\w))|tilmeldes
        |tilmeldt(?! (?:jer|dig|dem|ham|hende)\b)|tilmelder mig|melder mig|kommer|optages|have en plads
        |bestille? (?:hermed )?(?:en|én) plads (?:til mig)?)\b  # jeg vil gerne deltage
    \b(?:tilmeld\w*|tilmel\w*|meld\w*|skriv\w*|sæt\w*|notere?\w*|notér|registrer\w*|book\w*|reserver\w*|indmeld\w*
        |tag\w*|put|sign|count|register)\b(?: (?:da|bare|endelig|gerne|venligst|også|lige|hermed|så|nu|både|derfor
        |simpelthen))* (?:mig|undertegnede|me|myself|os|us)\b  # sæt mig endelig på
    \b(?:vil|ville|hopper|springer|kommer|deltager|kunne|ønsker|skal|må) jeg (?:(?:så|nu|også|meget|rigtig|virkelig
        |altså|selv|godt|gerne|frygtelig) ){0,3}(?:(?:tænke mig|komme|være|få lov|have lov|tilmeldes|tilmelde mig
        |deltage|med(?! (?:et|en|det her|at)\b))\b|(?:med )?(?:på|til) (?:det|den|jeres|netværk|hold|hverdags|kurs
        |forløb))  # så hopper jeg også på jeres hold
    \bdet (?:er|bliver) (?:mig|undertegnede),? (?:selv,? )?(?:der|som)\b  # det bliver mig, der deltager
    \b(?:jeg|undertegnede) (?:\w+ ){0,2}tager (?:\w+ )?(?:en (?:tur|omgang|runde)|turen)\b
         # jeg tager gerne en omgang til
    \b(?:tilmeld\w*|meld(?:e|er|t)|registrere?|booke|notere|bestill\w*) [^.!?\n]{0,60}\b(?:mig selv|og mig|samt mig
        |(?<!er )undertegnede|til mig\b)  # tilmelde Bo og mig selv
    \b(?:min|my) (?:\w+ )?(?:tilmelding|deltagelse|registration|signup)\b(?! (?:af|for|of))  # hermed min tilmelding
    (?:^|\n)[ \t]*(?:hermed )?(?:vil (?:meget |rigtig )?gerne|ønsker at|melder mig|tilmelder mig|deltager gerne
        |kommer gerne|count me in|er på|(?:ja|jo) tak(?!,? (?:skriv|sæt|tilmeld|tag|meld)\w*\s
        (?:bare |gerne |endelig )?(?:dem|begge|de|ham|hende)\b)|jeg er på|jeg hopper på|yes please)\b
         # vil gerne tilmeldes
    \b(?:i|i['’]d|i['’]m)\b[^.!?\n]{0,40}\b(?:sign up|register|attend|participate|join|take part|be there|coming
        |enrol|apply for (?:a|one))\b(?! (?:my|our|the following|two|three|\w+ of))  # I would like to sign up
    \b(?:vil|hopper|springer|er|kommer) jeg (?:(?:så|nu|også|gerne) ){0,2}(?:med|på)\s*[.,!\n]  # nu er jeg med!
    \b(?:put|add|enter|include|list) my name\b  # please put my name on the list
    \b(?:slår jeg|jeg slår) til\b  # så slår jeg til
    """
)

# Weaker words, enough only where nobody else is named.
SELF_MAYBE = sayings(
    r"""
    \b(?:til|for) mig(?: selv)?\b  # en plads til mig
    """
)

# The writer signs up beside somebody else.
SELF_BOTH = sayings(
    r"""
    \b(?:og|samt|and|plus) (?:jeg|undertegnede|mig|i|me|myself)\b(?! (?:arbejder|skriver|sidder|hedder|passer
        |har|håber|ved|skal nok|er (?:glad|sikker
        |spændt)|glæder|er (?:\w+ )?enige
        |blev(?: \w+)? enige|vil (?:høre|spørge|lige|også (?:høre|spørge))|kan (?:ikke|se|oplyse)|sender|beder|am|hope
        |have))  # Karen og jeg
    \b(?:jeg|undertegnede|mig(?: selv)?|i|me|myself) (?:og|samt|and|plus)\b
        (?=\s(?:(?:min|mine|vores|my|our)\b|(?-i:[A-ZÆØÅ])))
         # jeg og min souschef
    \bdet bliver (?:ham|hende|de to) og (?:mig|undertegnede)\b  # så det bliver hende og mig
    \b(?:både|og(?:så)?|samt|altså|inkl\.?|inklusive|plus|including) (?:mig(?: selv)?|undertegnede|jeg selv
        |myself)\b  # også mig selv
    \bjeg (?:selv )?(?:kommer|deltager|vil|er|tager|hopper|tilmelder mig) (?:selv|også|gerne selv
        |med selv)\b(?! (?:spørge|høre|have|gerne (?:høre|spørge|have)))  # jeg deltager også
    \b(?:tilmeld\w*|deltage\w*|kommer)[^.\n]{0,60} sammen med (?:mig|undertegnede)\b
        |\bvi (?:vil |er |kommer |deltager )?begge(?: to)?\b|\bvi to (?:vil|kommer|deltager|tilmelder)\b
        |\bvi vil (?:\w+ )?begge\b
         # vi vil begge gerne
    \b(?:tilmelder|melder) (?:både |hermed )?(?:os|mig)\b  # vi tilmelder os
    \b(?:på|af|for|til) mig selv (?:og|samt)\b|\b(?:og|samt) mig selv\b  # en tilmelding på mig selv og Bo
    \b(?:til|for|på) (?:mig|undertegnede)(?: selv)? og\b|\bog (?:en |én )?(?:til|for|på) (?:mig|undertegnede)\b
         # en til mig og en til Bo
    \bhverken\b[^.!?\n]{0,60}\beller (?:jeg|undertegnede|mig)\b|\bhverken (?:jeg|undertegnede|mig) eller\b
        |\bneither\b[^.!?\n]{0,60}\bnor (?:i|me)\b  # hverken Bo eller jeg kommer
    \b(?:får jeg|jeg får|har jeg|jeg har|jeg tager) (?:\w+ ){0,2}(?:følgeskab|selskab) af\b  # jeg får følgeskab af Bo
    \b(?:foruden|ud ?over|besides|in addition to) (?:mig|undertegnede|me)\b  # foruden mig selv deltager Bo
    (?:^|\n)[ \t]*(?:[-*•–]|\d{1,2}[.)])[ \t]*(?:undertegnede|mig selv|jeg selv|mig)\b(?=[ \t]*(?:$|[\n,(.]))
         # - mig selv
    (?:^|\n)[ \t]*(?-i:Mig|Undertegnede|Mig selv|Jeg selv|Me|Myself)(?:, (?=(?-i:[A-ZÆØÅ]))|[:;(])
         # Mig, Anna Holt, souschef
    \b(?:den|det) (?:ene|første|anden)(?: plads)? (?:er|bliver|går|tager)
        \s(?:til )?(?:jeg|min(?: egen)?|mig(?: selv)?)\b  # den ene er min egen
    \bdet (?:vil|gør|skal|kan) jeg også\b|\bso (?:do|will|would) i\b|\bme too\b  # og det vil jeg også
    \b(?:one|a seat|a place)(?: is)? for me\b|\b(?:én|en|et|ét)(?: er)?(?: til| for| ved) mig\b  # one is for me
    \bme and\b|\bboth of us\b|\bmyself and\b  # me and my colleague
    """
)

# The writer and whoever is named beside.
BOTH_OF_US = sayings(
    r"""
    \bvi (?:vil|kommer|deltager|er|tilmelder os|melder os) (?:\w+ ){0,2}begge\b|\btilmeld\w* os begge\b
        |\bboth of us\b  # vi vil begge gerne
    """
)

# The writer does not come.
SELF_OUT = sayings(
    r"""
    \bselv (?:står|er|kan|deltager|kommer|vil|skal|må|når|bliver|springer|har)\b[^.!?\n]{0,30}\b(?:ikke|over|hjemme
        |fra(?=[.,!\n]|$))  # selv står jeg over
    \bjeg\b[^.!?\n]{0,20}\b(?:deltager|kommer|skal|vil|kan|er|tager|når|behøver)\b[^.!?\n]{0,14}\bikke (?:selv
        |med(?: selv)?|deltage(?: selv)?)\b(?! (?:i (?:mødet|juni|august|september|november)
        |til mødet|på mødet|den |d\. ?|\d))  # jeg deltager ikke selv
    \bselv (?:var|har) jeg\b|\bjeg (?:selv )?(?:var|har været|deltog) (?:selv )?(?:med|der|på)? ?(?:sidste år
        |i fjor)\b|\bjeg (?:står|springer) (?:selv )?over\b|\bjeg skal ikke(?: selv)?(?: med)?[.,!]
         # jeg var selv med sidste år
    \bom jeg selv ville? med\.? det vil jeg ikke\b|\bikke mig selv\b|\bikke til mig\b|\bi (?:will|am
        |shall) not (?:be )?(?:attend\w*|participat\w*|join\w*|com\w*)\b|\bnot (?:for )?myself\b  # ikke mig selv
    \b(?:jeg|undertegnede) (?:bliver hjemme|passer butikken|holder skansen|deltager ikke|kommer ikke
        |er ikke deltager)\b  # jeg deltager ikke
    """
)

# A name is still to come.
NAME_TO_COME = sayings(
    r"""
    \bnavn(?:e|ene|et)?\b[^.!?\n]{0,30}\b(?:følger|kommer|eftersendes?|sender jeg|får du|oplyses|senere|ved jeg)\b
         # navne følger
    \b(?:vender tilbage|melder tilbage|sender|skriver)\b[^.!?\n]{0,40}\b(?:navne?|navnene|navnet|hvem)\b
         # vender tilbage med navnene
    \bmail\b[^.!?\n]{0,20}\b(?:med|om) (?:hvem|navne\w*)\b  # så får du en mail med hvem og titler
    \b(?:den|nummer|nr\.?) (?:anden|andet|to|2|sidste|tredje|tre|3)\b[^.!?\n]{0,120}\b(?:finder|venter|afgør|blive enige
        |ved (?:vi|jeg)|mangler|ikke (?:besat|ansat|fundet|valgt|besluttet)|melder|vender tilbage|afklar\w*|senere
        |samtaler|hører (?:du|I)|kender (?:vi|jeg)|må (?:du|I) (?:vente|have til gode)|får (?:du|I) (?:senere|snart|når)
        |starter (?:først|den|1))\b  # den anden venter vi med at sætte navn på
    \ben (?:til en |anden )?(?:kollega|medarbejder|leder|afdelingsleder|ny\w*)\b,? (?:der|som) (?:først )?
        (?:starter|tiltræder|begynder|ansættes|bliver ansat)\b  # og en til en kollega, der først starter i april
    \b(?:kan|har) (?:\w+ ){0,3}ikke (?:\w+ ){0,5}navne?t?\b|\bnavne?t? (?:kendes|haves|foreligger) (?:\w+ )?ikke\b
        |\b[Nn]\. ?[Nn]\.(?!\w)|\bendnu ikke ansat\b  # jeg kan ikke give dig et navn endnu
    \bhvem det bliver\b|\bendnu ikke (?:fundet|besluttet|afklaret)[^.!?\n]{0,20}\bhvem\b|\bnames? (?:to )?follow\b
         # hvem det bliver, ved vi på fredag
    """
)

# People are spoken of without their names.
NAMELESS = sayings(
    r"""
    \b(?:alle|begge|flere af|nogle af|to af|tre af) (?:vores|mine|de) \w  # alle vores afdelingsledere skal med
    \b(?:en|én|to|tre|fire|fem|[2-9]) (?:herfra\b|fra (?=(?-i:[A-ZÆØÅ])))  # en fra Lolland skal på holdet
    \bvi (?:sender|stiller med|tilmelder|kommer med|regner med) (?:(?:mindst|højst|op til|nok|måske|formentlig|omkring)
        \s(?:en|én|to|tre|fire|fem)|nogle|nogen|et par|flere)\b  # vi sender mindst en, måske to
    \b(?:vente|afventer?|afgør|hvem|senere)\b[^.!?\n]{0,40}\b(?:navne?|navnet|navnene|de er|det er|det bliver)\b
         # du må vente lidt med at få navnet
    \b(?:min|vores|en|én|my|our|one) (?:af (?:mine|vores) |of (?:my|our) )?(?:\w+ )?[\w-]*(?:leder|souschef|chef
        |medarbejder|kollega|koordinator|bibliotekar|manager|colleague)\b[^.!?\n]{0,40}\b(?:vil gerne|skal|ønsker
        |deltager|tilmeldes|kommer|would like)\b  # vores nye souschef skal med
    \b(?:tilmeld\w*|tilmelde|skrive|notere) (?:hermed )?(?:min|vores|en af) [^.!?\n]{0,60}  # tilmelde min souschef
    \b(?:to|tre|fire|fem|en|én|et par|2|3|4|5|two|three|one) (?:pladser|af (?:vores|mine|de)|ledere|mellemledere
        |medarbejdere|personer|deltagere|kolleg\w+|of (?:my|our))\b  # to af mine ledere
    """
)
