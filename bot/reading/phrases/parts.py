"""Which part a name plays, by the words of its sentence: rows of role, side of the name, words, and an example.

The first row that fits decides, so rows stand in the order of their strength. How they are read is told in
`bot/reading/roles.py`.
"""

from bot.reading.roles import parts

# Family takes part in nothing; who is only the reason does not either.
KIN = parts(
    r"""
    mentioned before  \b(?:jeg|mig|(?-i:I)|me)\b(?:(?!\b(?:skriv\w*|henvend\w*|mailer|spørg\w*|tilmelder
        |afmelder)\b)[^.!?\n]){0,60}(?:\b(?:fordi|da|idet|eftersom|because|since)|, (?:for|as))\s
        (?:(?:min|vores|my|our) (?:\w+ ){1,2})?(?:(?-i:[A-ZÆØÅ]\w+ ){1,3}(?:og|and) )?$
         # jeg melder mig ud, for {N} er syg
    mentioned before  \b(?:min|mine|vores|my|our) (?:\w+ )?(?:søn|datter|barn|mor|far|bror|søster|kæreste|mand|kone
        |hustru|son|daughter|husband|wife),?\s$  # min datter {N} er syg
    """
)

# Words so close to the name that they decide alone.
CLOSE = parts(
    r"""
    mentioned behind  ^,? (?:is|er|var|has|har) (?:\w+ )?(?:fine|okay|enig|glad|happy|positiv|indforstået|frisk på det
        |velsignet det|nikket|givet lov)\b  # min chef {N} er helt indforstået
    mentioned behind  ^ (?:eller|or) (?=(?-i:[A-ZÆØÅ]))  # {N} eller Bo
    mentioned before  ^(?!.*\b(?:hverken|neither)\b).*(?-i:[A-ZÆØÅ]\w+) (?:eller|or)\s*$  # Bo eller {N}
    mentioned behind  ^[^.!?\n]{0,20}\bville? (?:alligevel )?hellere vente\b  # {N} ville hellere vente
    comes     behind  ^[^.!?\n,]{0,30}\b(?:har sagt|siger|sagde) ja(?: tak)? til (?:at )?(?:bruge|overtage|tage|deltage
        |komme|være|træde|gå|stille|pladsen)\b  # {N} har sagt ja til at overtage pladsen
    mentioned before  \b(?:ikke|hvis|såfremt|medmindre|if|not|uden)\s*$  # hvis {N} kommer med
    mentioned before  ^\s*(?:k[æa]re|hej(?:sa)?|hey|hi|hello|dear|goddag|godmorgen|mojn|halløj|davs
        |til(?![^:\n]+:| gengæld
        | sidst| slut)|søde
        |hi there|tak)\b(?:(?!\b(?:jeg|vi|her|har|vil|kan|det|må|skriv|sæt|tilmeld|i
        |please)\b)[^.!?]){0,60}$  # Kære {N}
    mentioned before  \b(?:bilag|kvittering|materiale|bekræftelse|kopi|papir|note|svar)\w*\b[^.!?\n]{0,40}
        \b(?:til|med|via|gennem)\s*$  # bilag sendes til {N}
    mentioned before  \b(?:svar|kopi|bekræft|kvitter)\b[^.!?\n:]{0,50}\btil\b[^.!?\n:]{0,40}$
         # svar til både mig og {N}
    comes     before  \b(?:på vegne af|skriver for|behalf of) (?:\w+ ){0,4}$  # på vegne af min leder {N}
    mentioned before  \b(?:att|attention|attn|mrk|c/o|v/|rekvirent|rekv|bestiller|ref|reference
        |referenceperson)\b\.?:?\s*$  # EAN 579, att. {N}
    mentioned before  \b(?:faktura\w*|regning\w*|invoice|bogholder\w*|økonomi\w*|mærket|mærkes|kontaktperson\w*
        |kontakt(?:es|e)?|rekvirent|sagsbehandler)\b[^.\n]{0,60}$  # fakturaen mærkes {N}
    mentioned before  \b(?:spørgsmål|ring|skriv)\b[^.\n]{0,30}\btil\s*(?:\w+ ){0,3}$  # spørgsmål kan rettes til {N}
    mentioned before  \b(?:det|den|dem|resten|[\w-]*(?:ean|nummer|nummeret|oplysninger|oplysningerne|papirer|papirerne
        |detaljer|detaljerne|data|adressen|adresser)) (?:\w+ )?(?:sender|finder|klarer|ordner|oplyser|mailer|kender
        |eftersender|fremsender|leverer|skaffer|tager|giver)(?: [\w-]+){0,2}\s$  # EAN sender {N}
    mentioned before  \b(?:måske|muligvis|eventuelt|evt\.|perhaps|maybe) (?:kommer|deltager|vil|skal|tager|sender)
        (?: vi)?\s$
         # måske kommer {N} også
    comes     before  \b(?:følgeskab|selskab) af (?:[\w-]+,? ){0,4}$  # jeg får følgeskab af {N}
    mentioned before  \b(?:hils\w*|hilsen til|tak til|cc|kopi til|cc til|på cc|pva|glæder mig til at (?:møde|høre
        |se))\s*:?\s*(?:\w+ ){0,2}$  # hils {N}
    """
)

# Who is only spoken of.
MENTIONED = parts(
    r"""
    comes     behind  ^ (?:vandt|trak det længste|blev valgt|blev udtrukket|won|was chosen)\b  # {N} vandt
    mentioned before  \b(?:lod|valg\w*|stod|vælge|vælger|choose) (?:i)?mellem\s[^.!?\n]{0,60}$  # trak lod mellem {N}
    mentioned before  ^[^.!?\n]{0,40}\b(?:sidste års?|i fjor|i 2025|last year)\b(?:(?!\bi år\b)[^.!?\n]){0,60}$
         # sidste år sendte vi {N}
    mentioned behind  ^,?\s*\(?(?:cc|på kopi|sat cc|i cc|kopi)\b  # drøftet med {N} (cc)
    comes     behind  <clause>\b(?:har (?:\w+ )?(?:bedt|spurgt)|bad|beder) (?:mig|os)\b[^.]{0,40}\b(?:tilmeld\w*|melde
        |skrive(?! til (?:dig|jer|Lisbet))|svare|sende|give|oplyse|meddele|besvare|rette)\b
         # {N} har bedt mig tilmelde hende
    mentioned behind  ^(?:,? (?:der|som))?,? (?:deltog|var (?:med|på|der|deltager)|har (?:allerede |også )?(?:været
        |deltaget|tilmeldt sig|meldt sig|været med|gået)|er (?:allerede|jo allerede|også allerede) (?:tilmeldt|med
        |på)|sidste år|kom fra|gik på)\b  # {N} deltog sidste år
    mentioned behind  ^[^.\n]{0,40}\b(?:har (?:sagt|godkendt|givet|fortalt|anbefalet|lovet|sendt|videresendt
        |foreslået|spurgt|skrevet|nævnt|bevilget|opfordret|rost|bedt|skubbet|læst)|siger|synes|anbefal\w*|godkender
        |bevilger|betaler|syntes|fortalte|sagde|foreslog|er indforstået|er gået på (?:pension|barsel|orlov)
        |er stoppet|er rejst|er med på idéen|bakker op|has (?:approved|agreed|granted|given|said)|approves|agrees
        |supports)\b  # {N} har sagt ja
    mentioned behind  ^(?:(?!\bjeg\b)[^.\n]){0,50}\b(?:kommer|deltager|skal|vil|kan|når|ønsker|er
        |tager) (?:desværre |så |nok |det |selv |dog |alligevel )*(?:ikke|først senere|stadig(?:væk)? (?:med
        |på))\b(?! (?:komme|deltage|være med|få|have|tåle|spise|den
        |til|d\.))  # {N} kommer ikke
    mentioned behind  ^[^.\n]{0,40}\b(?:skriver|melder sig|tilmelder sig|sender) (?:selv|for sig|separat|særskilt)\b
        |^[^.\n]{0,30}\b(?:står|springer) over\b  # {N} skriver selv
    mentioned behind  ^[’']?s? (?:plads|sted|afløser|efterfølger|barsel|stilling|orlov|datter|søn|mand|kone|indlæg
        |oplæg|ord|anbefaling|begejstring|forslag|opfordring|hold|afdeling|team)\b  # jeg er {N}s afløser
    mentioned before  \b(?:aftalt|aftale|talt|drøftet|snakket|vendt|afklaret|godkendt|godkendelse|tilladelse|lov|lys
        |accept|opbakning|anbefal\w+|hørt|læst|set|fået|videresendt|sendt|modtaget|inviteret|opfordret|foreslået
        |nævnt|bevilget|fortalt|hos|heard|approved|approval|agreed|recommended
        |forwarded)\b(?:(?!\btilmeld)[^.\n,]){0,50}\b(?:med|af|fra|hos|til|by|from|with)\s+(?:(?!at\b|tilmeld|deltag
        |kommer\b|vil\b|skal\b)\w+ ){0,4}$  # efter aftale med min chef {N}
    mentioned before  \b(?:min|vores|mine|nærmeste|our|my) (?:nærmeste |egen |egne |tidligere |gode )?(?:chef|leder
        |boss|manager|direktør|bibliotekschef|kulturchef|head|makker fra|veninde|mand|kone|ven
        |studiekammerat)\s*[,(]?\s*$  # min chef {N}
    mentioned before  \b(?:ligesom|afløser for|efterfølger(?: efter| til)?|vikar for|gift med|efter|erstatter
        |i stedet for|samkørsel med|kører med|kender|på opfordring af|anbefaling fra|inspireret af|a la|skrev
        |skriver|fortalte|sagde til|skrev til|lovede|mødte|traf|nævnte for|spurgte|svar(?:ede)?)\s*$  # ligesom {N}
    mentioned before  \b(?:sidste år|i fjor|dengang|last year)\b[^.\n]{0,80}$  # sidste år var det {N}
    mentioned behind  ^[^.\n]{0,80}\b(?:sidste år|i fjor|på sidste hold|fra sidste hold|last year)\b
         # {N} var glad for det sidste år
    mentioned behind  ^[^.\n]{0,30}\b(?:ønsker|vil|vil gerne|har|beder om|har ønsket) (?:at )?(?:tilmelde|tilmeldt
        |indstille|indstillet|sende|have) (?!sig\b)  # {N} ønsker at tilmelde følgende
    mentioned behind  ^,? ?(?:er|var|bliver) (?:\w+ )?(?:forhindret|syg|sygemeldt|på (?:\w*uddannelse
        |kursus|rejse|barsel|orlov|ferie))\b
         # {N} er desværre forhindret
    mentioned behind  ^[^.!?\n]{0,60}\b(?:bliver|tager|må|først|udskyder)(?: \w+){0,3} næste (?:år|gang|hold)\b
         # {N} vil gerne med, men det bliver næste år
    mentioned behind  ^[^.\n]{0,60}\b(?:må (?:\w+ ){0,2}vente|venter (?:til|med)|(?:kommer|er) med næste (?:år|gang)
        |ikke denne gang|ikke i år)\b  # {N} må vente til næste år
    mentioned before  \b(?:evt\.?|eventuelt|måske|muligvis|maybe|perhaps)\s*(?:også\s*)?$  # evt. {N}
    """
)

# Who signs up.
COMES = parts(
    r"""
    comes     behind  ^,? (?:der|som|who) (?:(?:meget|rigtig|også|nu|gerne|så) ){0,3}(?:vil|skal|ønsker|har lyst|would
        |wants|is going)\b(?:(?!\b(?:ikke|not)\b)[^.!?\n]){0,30}\b(?:med|på|til|deltage|afsted|join|attend|come)\b
         # {N}, der gerne vil på lederforløbet
    comes     behind  ^ med(?:\s*[.,!\n]|\s*$| (?:på|i år|også)\b)  # hun tager {N} med
    comes     before  \b(?:nummer|nr\.?|number|deltager) (?:et|en|to|tre|fire|fem|one|two|three|[1-9])\b[,:.)]*
        (?: (?:er|bliver|hedder|is))?,? (?:(?:min|vores|my|our) (?:[\w-]+ ){1,2})?$  # og nummer to, {N}
    comes     behind  ^(?: (?:også|gerne|rigtig|meget|selv|så|nu))+ (?:være |komme |gå |blive )?(?:med|på|afsted|deltage
        |tilmeldes|tilmeldt)\b  # nu vil {N} også gerne med
    comes     before  \b(?:the other|another|one)(?: one)?(?: is)? for (?:my |our )?(?:[\w-]+ ){0,2}$
         # the other for my colleague {N}
    comes     before  \bden (?:ene|anden|første|tredje|sidste) (?:er|hedder|bliver) (?:[^.!?\n:]{0,30}: )?(?:til |for )?
        (?:(?:min|vores) (?:[\w-]+ )?)?$  # den ene er {N}
    comes     behind  <to>\b(?:får|få) (?:\w+ ){0,3}plads(?:en)?\b  # {N} får den sidste plads
    comes     before  \b(?:tilmeld\w*|melde[sr]?|meldt|sat|skrevet|noteret|indmeld\w*|skriv(?:e[sr]?)?|sætte[sr]?
        |sæt|notere?[sr]?|notér|registrer\w*|book\w*|reserver\w*|bestill\w*|indskriv\w*|optage|tilføj\w*|medtage\w*
        |inkluder\w*|indstil\w*|sign(?:ing)? up|register|registration|enrol\w*|nominate)\b<on>  # vil du notere {N}
    comes     before  \b(?:(?:ene?|én|one)(?: er)? til|det samme (?:vil|gør|skal|gælder)|plads(?:er|en)?
        |deltager(?:e|ne|en)?
        |deltagelse|tilmelding(?:en|er)?|participants?|seats?|places?|navne(?:ne|t)?|følgende|nemlig|drejer sig om
        |gælder|med navnet|hedder|bliver|kommer|send(?:e[sr]?)?|på vegne af|behalf of|vedr(?:ørende)?\.?
        |deltage)\b:?<on>  # en plads til {N}
    comes     behind  <to>\b(?:vil|skal|ønsker|må|kan|får lov til at|har (?:fået )?lyst til at|would like to|will
        |wants? to|wishes to|is going to)\b(?:(?: [\w,-]+){0,6}? (?:med|deltage\w*|på|tilmelde\w*|meldes
        |(?:være|blive) (?:der|deltager|til stede)|komme(?! forbi| tilbage| og )|plads(?:en)?|skrives|sættes|noteres
        |registreres|optages|følge|af ?sted|join|attend|participate|take part|be there|come|sign up|be registered)\b
        |(?: (?:også|gerne|meget|rigtig|så|nu|too))*\s{0,2}(?:$|[.,!;)]))  # {N} vil gerne med
    comes     behind  <to>\b(?:deltager|kommer(?! (?:\w+ ){0,2}(?:forbi|tilbage|hjem|retur|over til))|tager med
        |tager af ?sted|tilmeldes|bedes|(?:er|bliver) (?:(?:også|gerne|klar til at være|så|nu|selv|helt|begge
        |meget) )?(?:med|deltager\w*|tilmeldt|interesseret
        |på(?! (?!hold|list|hverd|jeres|det|kurs|forløb|vogn|igen|til|også|i år|deltager)\w))
        |melder sig|attends?|joins?|takes part|is coming)\b
         # {N} deltager også
    comes     before  \b(?:(?:jeg|mig)(?: selv)?|undertegnede|i|me) (?:og|and|samt|plus|sammen med) (?:(?:min|vores
        |our|my) (?:[\w-]+ ){1,3})?$  # jeg og min souschef {N}
    comes     behind  ^[^.!?\n]{0,90}\bglæder sig til (?:kurset|forløbet|holdet|at (?:deltage|komme med|være med)
        |hverdags)
         # {N} glæder sig til forløbet
    comes     behind  <to>\b(?:følger|går på|starter på|begynder på)\b  # {N} følger lederforløbet
    comes     behind  ^[^.!?\n]{0,40}\b(?:hende|ham|dem) (?:får|kan) (?:du|I)\b  # {N} vandt, så hende får du
    comes     behind  ^[^.!?\n]{0,60}[.!?] (?:Hun|Han) (?:vil|skal|ønsker)\b[^.!?\n]{0,30}\b(?:på|med|deltage
        |tilmeldes)\b
         # {N} ringede. Hun vil på holdet
    comes     behind  ^(?! (?:er|har|bliver|var|skal|vil|siger|is|has|was)\b)[^.\n]{0,60}\b(?:samt|og|and|plus)
        \s(?:jeg|undertegnede|mig|i|me|myself)\b(?! (?:har|er enige
        |håber|have|are))  # {N} og jeg
    """
)

# The same for mails that take somebody off, report an absence or change what stands.
CONCERNED = parts(
    r"""
    concerned behind  ^ (?:desværre |så |altså )?ikke (?:længere |alligevel )?(?:er|kan|kommer|deltager|skal|vil|har
        |når)\b
         # at {N} ikke længere er ansat
    concerned behind  ^ bliver (?:ny |vores )?[\w-]*(?:leder|chef|konsulent|koordinator|bibliotekar)\b
         # {N} bliver leder
    concerned behind  ^ (?:har bedt|beder|bad|asked|has asked) (?:mig|os|me|us)\b  # {N} beder mig sige, at hun er syg
    concerned before  \b(?:hverken|neither)\s*$  # hverken {N} eller jeg kommer
    concerned behind  ^ (?:eller|nor) (?:jeg|undertegnede|I)\b  # hverken {N} eller jeg kommer
    concerned before  \b(?:kommer|deltager)\b[^.!?\n]{0,20}\bikke(?: nogen)?\s*$  # der kommer ikke nogen {N}
    concerned before  \bhverken (?:jeg|undertegnede) eller\s*$  # hverken jeg eller {N} kommer
    concerned before  \b(?:den anden|den tredje|deltageren|kollegaen)\b[^.!?\n]{0,30} (?:er|hedder)\s*$
         # den anden er {N}
    mentioned before  \bde (?:to |tre |øvrige )?andre\b[^.!?\n]{0,80}$  # de to andre (Bo og {N}) bliver
    mentioned behind  ^[^.\n]{0,40}\b(?:skal blive (?:stående|på)|kommer stadig|deltager stadig|fortsætter|bliver
        |er stadig|skal stadig|vil stadig|stadig|som planlagt|fortsat|uændret|beholder|still|stays?|remains?)\b
         # {N} kommer stadig
    concerned before  \b(?:hverken|neither)\b[^.!?\n]{0,80}$  # hverken Bo eller {N} kommer
    concerned before  \b(?:svarer|skriver|mailer|henvender mig|sender)\b[^.!?\n]{0,20}\b(?:for|på vegne af)\s*
        (?:(?:min|vores) (?:[\w-]+ ){1,3})?$  # jeg svarer for {N}
    concerned before  \b(?:afmeld\w*|framelde?\w*|meld(?:e[sr]?|t)? (?:\w+ )?fra|afbud\w*|slet(?:te|tes)?|streg(?:e
        |es)?|stryg(?:e|es)?|stryge|udmeld\w*|udgår|fjern(?:e|es)?|tag(?:e[sr]?)?|ret(?:te|tes)?|ændr\w*|opdater\w*
        |cancel|withdraw|remove|take|trække[sr]?|træk|melder|notere?|vedr(?:ørende)?\.?|angående|gælder|framelding
        |på vegne af)\b(?:(?!\b(?:at|fra|efter|men|tilmeldte|meldte)\b)[^.!?\n]){0,90}$
         # du må gerne slette {N}
    concerned before  \b(?:mail\w*|e-mail\w*|adresse\w*|nummer\w*|telefon\w*|titel\w*|navn\w*|oplysning\w*|data
        |plads\w*|ean\S*|tilmelding\w*|deltagelse\w*|faktura\w*|rettelse\w*|ændring\w*|opdatering\w*|tilføjelse\w*
        |afbud|nyt?|besked) (?:\w+ )?(?:for|til|om)\b[^.!?\n]{0,40}$
         # her er mailen til {N}
    concerned behind  ^(?:(?!\b(?:jeg|at|mig|men)\b)[^.!?\n]){0,120}?\b(?:kan (?:\w+ )?ikke|må (?:\w+ )?(?:melde
        |desværre|slettes|aflyse|trække|du slette)|er (?:\w+ )?(?:syg|forhindret|sygemeldt|gravid|stoppet|på barsel
        |nødt|fratrådt)|melder|trækker|udgår|framelder|afmeldes|slettes|springer|har (?:fået|opsagt|meldt|skiftet
        |fundet|været nødt|sagt op)|stopper|går på|skal (?:slettes|afmeldes|på barsel|meldes|rettes|have
        |alligevel ikke|opereres)|kommer (?:\w+ )?ikke|deltager (?:\w+ )?ikke|når (?:\w+ )?ikke|hedder|holder op
        |fratræder|bliver (?:desværre )?(?:forhindret|nødt)|cannot|can['’]t|is (?:ill|sick|leaving|unable)
        |has (?:left|got)|will not|won['’]t|unable)\b  # {N} kan ikke komme
    concerned behind  ^[^.!?\n]{0,70}\b(?:jeg|vi) (?:skriver|svarer|melder|sender)\b[^.!?\n]{0,20}\bfor (?:hende|ham
        |dem|vedkommende)\b  # {N} er på ferie, så jeg skriver for hende
    concerned behind  ^ (?:arbejder|sidder|hedder|bor|er flyttet|er blevet|har fået|bruger) (?:nu|fremover|i dag
        |herefter|pr\.|for tiden|på [\w.+-]+@)  # {N} arbejder nu på Ringe Bibliotek
    concerned behind  ^[’']?s vegne\b  # jeg svarer på {N}s vegne
    concerned behind  ^[’']?s (?:er|hedder)\s*(?:[.,;]|$)  # {N}s er
    concerned behind  ^[’']?s? (?:nye |rigtige |korrekte )?(?:mail\w*|e-mail\w*|tlf\w*|telefon\w*|mobil\w*|navn
        |titel|stilling|ean\w*|plads|tilmelding|deltagelse|framelding|adresse|allergi\w*|efternavn)\b  # {N}s nye mail
    concerned behind  ^[^.!?\n]{0,90}\b(?:engelsk|dansk|english|danish)\b  # {N} vil hellere have det på engelsk
    concerned behind  ^[^.\n]{0,40}\b(?:er (?:\w+ )?(?:vegetar|veganer|allergisk)|tåler ikke|spiser ikke
        |skal have)\b  # {N} er vegetar
    """
)

# "Det er {M}, der kommer, ikke {N}": of a seat, who is not meant gives it up.
NOT_THIS_ONE = parts(
    r"""
    leaves    before  [,;] (?:og )?(?:ikke|not)\s*$  # Bo kommer, ikke {N}
    leaves    before  \b(?:bliver|er|skal|kommer)(?: (?:alligevel|så|jo|nu|dog))? ikke\s$  # det bliver ikke {N}, men Bo
    comes     before  \b(?:ikke|not) (?-i:[A-ZÆØÅ])[^.!?,\n]{1,60}, (?:men|but) (?:(?:vores|min) (?:[\w-]+ )?)?$
         # det bliver ikke Bo, men {N}
    """
)

# The same for a seat that moves from one to another.
SEATS = parts(
    r"""
    comes     before  \btil fordel for (?:(?:vores|min|our|my) )?(?:[\w-]+ )?$  # jeg trækker mig til fordel for {N}
    leaves    before  \b(?:ud|out|(?:gammel|tidligere|oprindelig|old)\w* (?:deltager|tilmeldte?|participant)):\s*$
         # ud: {N}
    comes     before  \b(?:ind|in|(?:ny|nye|new) (?:deltager|participant)):\s*$  # ind: {N}
    leaves    before  \bud (?:går|ryger|glider|træder)\s$  # ud går {N}
    comes     before  \bind (?:går|kommer|glider|træder)\s$  # ind kommer {N}
    leaves    behind  ^ ud\b(?! (?:af|for|med|til|fra)\b)  # Bo ind, {N} ud
    comes     behind  ^ ind\b(?! (?:til|i|på|fra|ad)\b)  # {N} ind, Bo ud
    leaves    before  \b(?:i stedet for|istedet for|erstatter|erstatte[rs]?|afløse[rs]?|in place of|udskift(?:e[rs]?|es
        |ning af)?|bytte[sr]?(?: om på)?|instead of|replac(?:e[sd]?|ing)|overtager (?:pladsen )?(?:efter|fra)
        |pladsen (?:efter|fra)|plads efter|efter|for|substitute for|udgår|take over from)\s*:?\s*(?:(?:vores|min|our
        |my|den tidligere) )?(?:[\w-]+ )?$  # i stedet for {N}
    leaves    behind  ^ har (?:\w+ )?(?:givet|foræret|overdraget|overladt|tilbudt|afstået)\b
         # {N} har givet mig sin plads
    leaves    behind  ^ gør (?:det )?ikke\b  # Bo deltager, {N} gør ikke
    comes     before  , så (?:(?:vores|min|our|my) (?:[\w-]+ )?)?$  # Bo skal opereres, så {N} træder til
    leaves    behind  ^(?:[’']?s? (?:plads|sted|tilmelding|seat|place)\b)  # {N}s plads
    leaves    behind  ^(?:(?!\b(?:jeg|overtager|indtræder|træder)\b)[^.!?\n]){0,120}?\b(?:erstattes|afløses|udskiftes
        |skiftes ud|byttes|udgår|kan (?:\w+ )?ikke|kommer (?:\w+ )?ikke|deltager (?:\w+ )?ikke|(?:til)?meldt (?:til
        |på)|som (?:vi|jeg) (?:har|havde)|har fået|stopper|er stoppet|går på|er gået|fratræder|har (?:sagt op|opsagt
        |skiftet|fundet|forladt)|skal (?:på barsel|opereres|udskiftes|erstattes|have orlov|afløses)|er (?:desværre
        \s|blevet\s|nu\s)?(?:udlånt|flyttet|rejst|forfremmet|afskediget|opsagt|væk|ansat et andet)|er (?:blevet
        |desværre|langtids)?\s?(?:syg|sygemeldt|forhindret|gravid|fratrådt)|må (?:desværre )?(?:melde|trække|opgive
        |aflevere|give)|giver|overlader|overdrager|is replaced|has left|is leaving|cannot|can['’]t|will be replaced
        |til (?=(?-i:[A-ZÆØÅ])))  # {N} udgår
    comes     before  \b(?:i (?:hans|hendes|dennes|stedet|mit|min|sit|deres) sted|i stedet|istedet|hans plads
        |hendes plads|erstatt\w*|afløs\w*|udskiftes|skiftes ud|byttes|plads\w*|replaced|instead|indtræder|overtages
        |overdrag\w*|sender|sende|stedet|giver|giv|til|med|with|by)\b(?:(?!\b(?:at|for|som|efter)\b)[^.!?\n]){0,60}$
         # i hans sted kommer {N}
    comes     behind  ^(?:(?!\b(?:jeg|at|mig|så)\b)[^.!?\n]){0,140}?\b(?:overtage[rs]?
        |(?:kommer|deltager)(?! (?-i:[A-ZÆØÅ]))|træder ind
        |træde (?:ind|til)|træder til|springer til|er klar|indtræder|tager|tage|i stedet|istedet|afløser|erstatter
        |vil(?:le)? (?:\w+ ){0,2}(?:gerne|overtage|med)|skal (?:\w+ )?(?:deltage|med|overtage
        |have (?:pladsen|stolen|hans|hendes|min))
        |takes?|will
        |instead|can come|bliver)\b  # {N} overtager pladsen
    """
)

SIGNUP = (*KIN, *CLOSE, *MENTIONED, *COMES)
CHANGE = (*KIN, *CONCERNED, *SIGNUP)
SEAT = (*NOT_THIS_ONE, *CLOSE, *SEATS, *MENTIONED, *COMES)
