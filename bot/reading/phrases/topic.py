"""What the mail is about: words for courses such as ours, words for other things, and offers of those who sell.

The names of our own courses are configuration, not data here.
"""

from bot.reading.phrases import table

COURSE_LIKE = table(
    "a course such as ours, without its name",
    r"""
    (lederforløb*|ledelsesforløb*|mellemlederforløb*|lederkurs*|ledernetværk*|mellemledernetværk*|
     lederuddannelse*|leder-forløb*)  # Jeg skriver om lederforløbet.
    (netværk|netværket|forløb|forløbet|kursus|hold) (for|af) (mellemledere|ledere)
     # Tilmelding til netværk for mellemledere
    (jeres|det|dette|fire|nye) .. (forløb|kursusforløb)  # Jeres forløb lyder godt.
    (flok|hold|gruppe|kreds|skare|kuld) (af )?(mellemledere|ledere|lederne)  # Tag mig med i den flok mellemledere.
    (hverdag og ledelse|ledelse i hverdagen|ledelse til hverdag)  # Vi skal snakke hverdag og ledelse.
    (mellemledere|ledere|ledelse) … (fire|4) (gange|møder|dage|mødegange)  # Ledere, der mødes fire gange
    (leadership|management) (course|programme|program|network)  # The leadership course
    """,
)

COURSE_VAGUE = table(
    "a course, a list, a signup of some kind",
    r"""
    (forløbet|holdet|kurset|kursus|kursusdag*|kursusbevis*|deltagerbevis*|deltagerlisten|deltagerliste|tilmelding*|tilmeldt|mødegang*|
     the course|meldte (mig|os|ham|hende) til|(på|i|fra|af) listen|navneskilt*)  # Er der plads på holdet?
    (næste|årets|første|dette|nyt) hold  # Til næste hold vil jeg gerne stå øverst.
    (stryg|stryge|slet|slette|fjern|fjerne) (\S{1,40} ){0,2}(mig|os|ham|hende|<Navn>)  # Derfor må du stryge mig i år.
    (min|vores|hans|hendes) (egen )?(plads|tilmelding)(?! (til|på|i) (?!hold|forløb|kurs))  # Min plads må gå videre.
    kursusdage*  # De fire kursusdage
    (jeres|den|din|vedhæftede) .. invitation(en)?  # Tak for jeres invitation.
    (første|andet|tredje|fjerde|sidste|næste|1\.|2\.|3\.|4\.) (møde|gang|mødegang)  # Det andet møde kan jeg ikke.
    """,
)

OWN_PAYER = table(
    "tells who pays, without a word about what",
    r"""
    57( ?[.-]?\d){11}  # EAN: 5798007508098
    (vores|min|mit|our|my) (\S{1,40} ){0,2}(faktura*|regning*|ean*|rekvisition*|ordrenummer*|invoice*)
     # Vil du notere rekvisition EK-0904 på vores faktura?
    """,
)

OTHER_EVENT = table(
    "another thing that one can sign up to or cancel",
    r"""
    *(webinar|konference|seminar|workshop|temadag|temamøde|årsmøde|generalforsamling|reception|symposi|festival|
     topmøde|medlemsdag|datadag|inspirationsdag|inspirationsmøde|fyraftensmøde|medlemsmøde|informationsmøde|netværksdag|
     netværksmøde|bestyrelsesmøde|styregruppe|studietur|foredrag|sommerskole|bibliotekstur|åbent hus|hackathon|
     læsekreds|debat|fagdag|kickoff|kick-off|julefrokost|sommerfest|fødselsdag|jubilæum|afskeds|fernisering|
     nyhedsbrev|nyhedsmail|undersøgelse|spørgeskema|mailingliste|maillist)*  # Jeg tilmelder mig webinaret.
    (folkemøde*|bogforum|bogmesse*|gå-hjem-møde*|gåhjemmøde*|festmiddag*|frokostmøde*|teams-møde*|teamsmøde*|
     statusmøde*|arbejdsgruppe*|referencegruppe*|følgegruppe*)  # Vi ses på Folkemødet.
    (?!lederkursus|lederkurser)\w{3,}(kursus|kurset|kurser|uddannelsen|uddannelse|akademi|
     akademiet)(?<!lederkursus)(?<!lederkurset)  # Afbud til formidlingskurset.
    (kursus|kurset|kurser|forløb|forløbet|dag|dagen|hold|holdet|møde|mødet) (i \w{2,30} )?(i |om |"|”|“|'|»)(?!uge|
     hverdagsl|ledelse|år|jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|københ|vejle|aarh|oden|koldin|alt|den|det|
     nær|foråret|efteråret|forb|for|min|jeres|morgen|20)\w{3,}  # Tilmelding til kurset i førstehjælp.
    (<tilmelding>|<tilmelde>|<tilmelder>|melder (mig|os)|<tilmeld>|tilmeldt) .. (til|på) ((?-i:[A-ZÆØÅ])\w{2,30}|
     (?!kursus|hverdags|leder|jan|feb|mar|apr|jun|jul|aug|sep|okt|nov|dec)\w{4,30})(dag|dagen|dage|dagene|træf|træffet|
     camp|messe|messen|møde|mødet|forum|ugen|aften|aftenen|festen|tur|turen|salon|klub|caféen|døgn|døgnet|stævnet)
     # Hermed tilmelding til Læselystdagen.
    (netværk*|erfagruppe*|faggruppe*|kreds*|selskab*) (for|om|af) (?!mellemled|leder|chef|alle|det|den)\w{4,30}
     # Er der plads i netværket for formidlere?
    (?!leder|mellemleder|chef|ledelse|hverdags)\w{4,30}(netværk|netværket|udvalg|udvalget|komité*|komite*|rådet|klubben)
     # Sæt mig på listen til formidlernetværket.
    \w{3,}weekend*  # Vi kommer gerne til korweekenden.
    (kurset|uddannelsen|modulet|diplommodulet|uddannelsesdagen|efteruddannelsen) (?!hverdagsled)<Navn>
     # Hermed to fra os til kurset Hjemmepleje i praksis.
    (conference|symposium|newsletter|mailing list|meetup|masterclass|open day|talk on|study (visit|tour|trip))
     # I register for the conference.
    """,
)

OTHER_MATTER = table(
    "work of the house that is no course: reports, boards, press, projects, talks, rooms",
    r"""
    *(rapport|analyse|notat|podcast|artikel|artikler|kronik|pressemeddelelse|udgivelse|publikation|bogen|budget|
     regnskab|referat|dagsorden|bestyrelse|styregruppe|fonden|fonds|puljen|samarbejdsaftale|kontrakt|lejeaftale|
     databehandleraftale|interview|undersøgelse|projekt|hjemmeside|praktik|speciale|høringssvar|kontingent|
     medlemskab|database|bevilling|annonce|erfagruppe|faggruppe|bogpakke|kampagne|evaluering|udvalg|komite|komité|jury|
     dommerpanel|repræsentantskab|priskomite)*  # SV: Rapporten
    (oplæg*|foredrag*|udstilling*|ansøgning*|stillingsopslag*|jobsamtale*|ansættelse*|vikariat*)
     # Vil du holde et oplæg i Kolding?
    (leje|leje sig ind|lejer|udlejning|mødelokale*|lokale|lokaler) … (jeres|hos|til|af|ud)?
     # Vi vil gerne leje jeres lokale.
    (spise|mødes til|tage|ses til|gå til) (en )?(frokost|kaffe|middag|øl|en kop)  # Skal vi spise frokost?
    ^(frokost|kaffe|middag|julefrokost|møde|lokale|tryk|tilbud|aftale|ferie|citat|udtalelse)\W{0,3}<slut>  # Frokost?
    (tilbud|pris) (på|for) (?!deltag|hverdags|forløb|kurs|plads)\w{3,}  # Et tilbud på 300 eksemplarer
    (nøgle*|login|adgangskode*|bøger|bøgerne|bogen|printer*|nyt netværk|netværk for (?!mellemled|led)\w+|
     (vores|jeres) møde (på|om|i)|quote|høring*|nyhedsbrev*|mødet om)  # Hvem har nøglen til lokalet?
    (journalist*|pressen|avisen|udtalelse*|citat*|kommentar til)  # En udtalelse til avisen
    (board meeting|report|article|interview|grant|budget|press|minutes|agenda)  # The report is attached.
    (?!deltager|leder|mellemleder)\w{4,30} søges  # Korrekturlæser søges
    (søger|mangler) (vi |jeg )?(en|et|to|tre|fire|fem|nye|[2-9]) (?!deltager|leder|mellemled|navn|svar|tilmeld|plads|
     ean)\w{4,30} (til|i|på|der|som)  # Vi mangler en redaktør til bladet.
    (stemmeseddel*|afstemning*|kandidat*|redaktør*|redaktionen|korrektur*|frivillig|frivillige|fuldmagt*)
     # Stemmeseddel til valget
    """,
)

SELLING = table(
    "offers something for sale, applies for a job, or asks for something else of the house",
    r"""
    (vi|jeg) … (tilbyde|tilbyder|leverer|sælger|specialiserer|udlejer|har specialiseret)  # Vi tilbyder kurser i salg.
    (kan|kunne) (vi|jeg) … (tilbyde|friste|vise)  # Kan vi tilbyde jer et møde?
    (uforpligtende|book et møde|demo|kundecase*|samarbejde med jer|vores (løsning|produkt|ydelser|kursusdag|
     priser|lokaler|team|virksomhed|platform))  # Skal vi tage et uforpligtende møde?
    (hermed|vedhæftet) .. (fremsendes|følger|sendes) .. faktura*  # Hermed fremsendes faktura.
    (fi-kort|betalings-?id|reg\. ?nr|bankoverførsel|\+71)  # FI-kort +71
    (forfald|forfaldsdato|forfaldsdag|betalingsfrist)|(at betale|beløb) ?:  # Forfald: 29. juni
    (tilbud på|prisoverslag|pristilbud|ordrebekræftelse|trykkeri|levering|eks\.|stk\. à|faktura nr|fakturanr*|
     betalingspåmindelse)  # Tilbud på tryk af rapport
    (praktikplads*|praktikant*|ansøg* (til|om) stilling*|uopfordret|jobansøg*|studiejob|speciale|bachelor*|
     interviewe dig)  # Har I en praktikplads?
    (holde|holder|give|komme og|lave|køre|afholde) … (oplæg|foredrag|workshops?|kurser|kursusdag|temadag|dag|
     forløb) … (om|hos|for|ude)  # Kan I holde en dag hos os?
    (in-?house|internt|intern|skræddersy*|teamdag|personaledag|hele (personalet|personalegruppen|lederteamet)|
     alle vores (medarbejdere|ledere))  # Kan I holde en dag in-house?
    (seo|backlink*|guest post|crypto|bitcoin|casino|lottery|inheritance|viagra|our (services|products|company|
     software)|investment|loan offer|dear (friend|sir|customer))  # We offer SEO and backlinks.
    """,
)

READERS = table(
    "the clause names the course as what keeps the reader busy",
    r"""
    ^(og |men |så |for |altså )?(du|i|de|lisbet) (\S{1,40} )?(har|er|kører|holder|udbyder|drukner|sidder|laver|skal|
     står|arbejder|afvikler|arrangerer|tilbyder)(?! (plads|fået|modtaget|registreret|noteret))
     # du drukner i tilmeldinger til Hverdagsledelse
    """,
)

ONCE = table(
    "the clause names the course as what was once",
    r"""
    (sidste år|i fjor|20(1\d|2[0-5]))  # Hverdagsledelse sidste år
    (husker|kender|mødte) (dig|jer|hinanden) (fra|på)  # Jeg husker dig fra Hverdagsledelse
    """,
)

IN_PASSING = table(
    "the clause names the course as what others do or did, as an example, or as what is written about it",
    r"""
    (deltog|var med|gik|været|glad for|begejstret|hørt om|læst om|faldet over|hørte om|læste om|came across|
     signups? for|signing up for|med hjem fra|tilmeldinger til)  # Svend var med på Hverdagsledelse.
    (god|held og lykke|tillykke|fortsat|hyg (dig|jer)) … med  # Held og lykke med Hverdagsledelse.
    (fx|f\.eks\.?|for eksempel|blandt andet|bl\.a\.?|ligesom|såsom|apropos|på linje med|nævn|nævne|nævner)
     # ligesom på Hverdagsledelse
    (siden|opslaget|teksten|afsnittet|annoncen|billeder|billederne|nyheden|logoet|banneret|det|indlægget|
     historien) (om|fra|til|med)(?! (første|andet|tredje|fjerde|det))  # Skal siden om Hverdagsledelse være oppe?
    """,
)

BARE_SUBJECT = table(
    "a subject that does not tell what a mail is about",
    r"""
    ^(et |lige |lige et |hurtigt |kort |lille )?(spørgsmål|hej|hejsa|goddag|hilsen|tak|info|besked|question|hello|hi|
     kursus|kurset|forløb|lederforløb|invitation|praktisk*|faktura*|ean*|ny mail*|adresse*|pris|mad|kost|plads|pladser|
     afbud|framelding|afmelding|(lidt|et par ord|en ting|to ting|noget|det der) \S{0,40}( \S{1,40}){0,3}|
     practical question|quick question|question)\W{0,3}<slut>  # Spørgsmål
    """,
)

ELSEWHERE_PAST = table(
    "another event is only a memory",
    r"""
    (tak for (sidst|i dag|i går|snakken|lift|hyggeligt|en god)|mødtes|mødte|så hinanden|sås|hørte (dig|jer)|
     talte sammen|snakkede|fortalte|nævnte|var på|holdt oplæg)  # Tak for sidst på konferencen.
    (nice to (meet|see) you|met at|we talked|you mentioned)  # It was nice to meet you at the conference.
    """,
)

ANOTHERS = table(
    "somebody else's course, though it may be called as ours is",
    r"""
    (bogen|bøgerne|eksemplarer|artiklen|podcasten|\S{3,40}-(bog*|podcast*|artik*))
     # Jeres bestilling af bogen er klar.
    (eget|egen|egne|internt|interne|intern|andet|lignende|tilsvarende) (forløb|kursus|hold|uddannelse|udgave|
     lederforløb)  # Vi har købt vores eget forløb i hverdagsledelse.
    (forløb*|kursus|kurset|hold|dag|uddannelse) (\S{1,40} )?(\S{1,40} )?(hos|ved|fra) (?!jer|dig|tænketanken|
     bierbaum)<Navn>  # Et forløb hos Konsulenthuset Aaberg.
    (en|et|min|vores|jeres) (\S{1,40} )?(podcast|bog|artikel|oplæg|foredrag|interview|debat|rapport|undersøgelse|
     speciale|opgave|kronik|blog|indlæg|evaluering|spørgeskema) (om|i|på|af|til)  # En podcast om hverdagsledelse
    (jeres|din|vores) (egen )?(bog|rapport|podcast|artikel|oplæg|foredrag) (om|i)  # Jeres rapport om hverdagsledelse.
    """,
)
