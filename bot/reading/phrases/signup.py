"""How people sign up: outright, in other words, by asking leave, by a heading, by a yes.

Rows are wide on purpose: "tilmelde" in any form is a signup until something takes it back (a not, a condition, a
thought aloud, a report of what was), and that stands in `hedges`.
"""

from bot.reading.phrases import table

EXPLICIT = table(
    "signs up",
    r"""
    <tilmelde>(?! dig| jer)  # Jeg vil gerne tilmelde mig.
    <tilmelder>(?! dig| jer)  # Ringsted Bibliotek tilmelder Karen Holm.
    <tilmeld> (venligst |gerne |endelig |lige |hermed |bare |også |straks |nu )?(mig|os|ham|hende|følgende|
     nedenstående|undertegnede|begge|min|mine|vores|<Navn>)  # Tilmeld venligst Karen Holm.
    (få|have|blive|fået|ønskes|ønsker|får) … tilm(eld|edl|el)t  # Jeg vil gerne have Karen tilmeldt.
    (her|hermed|herved|får|er|sender|kommer|følger|fremsende*|indsende*|giver|modtag|betragt|regn|anse|tag|
     opfat|gælder|som|dette|bede om|endelig|nedenfor) … <uden><tilmelding>
     # Betragt det her som min officielle tilmelding.
    ^<uden><tilmelding> (for|af|fra|til hverdags*|på vegne|på <tal>|på <Navn>)  # Tilmelding af tre ledere.
    ^<tilmelding> ?: ?<Navn>  # Tilmelding: Karen Holm, souschef
    ^(min|mine|vores) … <tilmelding>  # Min tilmelding kommer her.
    <tilmelding> (hermed|herfra|på falderebet|af nedenstående|af følgende|af <Navn>|for undertegnede|
     til (\S{1,40} ){1,4}for (mig|undertegnede|os))  # Tilmelding på falderebet!
    (min|vores|en) <tilmelding> (til hverdags*|fra (mig|os)|af)
     # Så kom den endelig, min tilmelding til Hverdagsledelse.
    <notere> <adv><hvem>(?<!dig)(?<!jer) … (på|op|til|ind|for|som)  # Vil du skrive Louis på Hverdagsledelse?
    <notere> <adv><hvem>(?<!dig)(?<!jer) (på|op|til|ind|for|som|med på)  # Sæt mig på listen.
    <notere> <hvem>(?<!dig)(?<!jer)[^.!?\n]{0,120} (på|op på|til) (listen|holdet|deltagerlisten|hverdags*)
     # Vil du skrive Karen Holm, teamleder, og Bo Friis, souschef, på listen?
    <notere> .. (på|op|til) (listen|holdet|deltagerlisten|hverdags*|forløbet)  # Sæt to streger på listen.
    (noter|notér|registrer|registrér|indskriv) (mig|os|undertegnede)( (endelig|bare|venligst|gerne))?<slut>
     # Noter mig endelig!
    (beder|bedes|bede) … <notere> <adv><hvem>  # Jeg beder dig registrere mig.
    <notere> .. (mit navn|min tilmelding|at (\S{1,40} ){1,4}deltager)  # Vil du notere mit navn?
    (betragt*|regn*|anse*) … (tilmeldt|deltager)  # Du kan betragte mig som tilmeldt.
    (er|så er) (jeg|vi) (hermed|så|nu) tilmeldt  # Så er jeg hermed tilmeldt.
    bekræfter … (deltagelse|deltager|kommer|tilmelding)  # Jeg bekræfter hermed min deltagelse.
    (sæt|sætte) .. kryds (ved|ud|for|på)  # Sæt et kryds ud for Karen Holm.
    (skrives|sættes|føres|noteres|registreres|optages|indskrives|indmeldes) … (på|op|til|som|i)
     # Jeg vil gerne skrives på.
    (blive|bliver|have|få) … (skrevet|sat|ført|noteret|optaget|meldt) (på|op|til|som|ind)  # Må jeg blive skrevet på?
    tag(e)? <adv><hvem> med(<slut>| i| også)  # Tag mig med i samme ombæring.
    (bestil|bestiller|bestilling|booker|reserverer|ansøger|anmoder|søger|bestille|booke|reservere|anmode|ansøge|
     søge|book|ønsker mig|beder om) … (plads|pladser|stol|stole|optagelse|deltagelse)  # Jeg bestiller hermed én plads.
    (plads|pladser|stol) .. (til|for) (mig|os|undertegnede|min|mine|<Navn>) .. (tak|bestilles|ønskes)
     # En plads til mig, tak.
    (^((så|venligst|gerne|ja tak|i år|kom endelig med) )?|derfor |altså |
     hermed )(?![^\n]{1,60} (er|var|koster)\b)<tal> <pladser> … (til|på|i) (mig|os|undertegnede|hverdags*|holdet|
     20\d\d-holdet|forløbet|vores|<Navn>)  # Altså to pladser på 2026-holdet.
    ^((\S{1,40} ){0,3})<tal> <pladser>( til \S{1,40})? tak  # Tre pladser, tak: Karen Holm, Bo Friis og Ida Lund.
    (plads|stol|sæde)( mere)? (til|for) (mig|os|undertegnede|<Navn>) (på|til|i) (hverdags*|holdet|forløbet)( 20\d\d)?
     (tak|bestilles|ønskes)  # En stol til mig på Hverdagsledelse, tak.
    (giv|giver|send) (mig|os|<Navn>) .. <pladser>  # Giv mig en plads på holdet.
    (jeg|vi) (snupper|napper|griber|indtager|tager) (gerne )?(<tal> (af )?)(plads|pladser|pladserne|de ledige)
     # Jeg napper en af pladserne.
    (bestilles|reserveres|ønskes) … <pladser>  # Hermed bestilles to pladser.
    (hermed|her er|sende|sender|sendt|melde|melder) (jer |dig )?(<tal>|vores|følgende) deltagere? (til|på|fra)
     # Vi skulle have sendt jer tre deltagere til Hverdagsledelse.
    (min|vores|<Navn>)( \S{1,40}){0,3} (vil|skal|ønsker) (gerne )?også (gerne )?(med|være med|deltage|tilmeldes|
     have en plads)(<slut>| på (holdet|hverdags*|forløbet))  # Min souschef vil også med.
    (lægge|lægger|få|får) <adv><hvem>( <Navn>){0,3} ind på (listen|holdet)  # Vil I lægge Karen Holm ind på listen?
    (indstillet|udpeget|valgt|prikket|opfordret|bedt) <hvem> … (til|om at|at) (hverdags*|deltage|holdet|forløbet|
     være med|melde)  # Vores chef har indstillet mig til Hverdagsledelse.
    (indstiller?|udpeger?|nominerer?) (hermed |derfor )?<hvem>[^.!?\n]{0,120} (som deltager|
     til (hverdags*|holdet|forløbet))  # Vi indstiller Karen Holm som deltager.
    (sæt|sætte|sætter|slå|slår|tegn|tegne) .. (ring|kryds|hak|flueben|streg|cirkel) (om|ved|ud for|på|for) (mig|os|
     <Navn>|mit navn)  # Så mangler vi bare, at du sætter ring om mig.
    sætter (jeg|vi) (mig|os) (på|i|op)  # Så sætter jeg mig på den.
    (optaget|indskrevet|indmeldt|optages|indskrives|indmeldes|optage|indskrive) (på|i|til) (jeres |årets )?(holdet|
     forløbet|hverdags*|kurset|forløb|lederforløb*)  # Vi ser gerne to medarbejdere optaget på forløbet.
    (indstilling|tilmelding) af (deltager*|<tal>|<Navn>)  # Indstilling af deltager
    (find|finde|hold|gør|læg|dæk|stil) .. (stol|plads|kuvert|kop) … (til|for) (mig|os|<Navn>)(?! (i|til) frokost*)
     # Find endelig en stol frem til mig.
    (kom|komme|få|fået|have) (mig|os|<Navn>) (med )?(på|ind på|op på) (din |jeres )?(listen?|holdet|forløbet|hverdags*)
     # Kan du få mig på listen?
    (book|booke|hæng|hænge|klistr|klistre|smid|smide) (mig|os) (ind|på|op)  # Book mig ind.
    put (myself|him|her|<Navn>( <Navn>)?) forward for  # I would like to put myself forward for the course.
    (please )?expect (me|us|two|three|one|four|<Navn>|my|our)  # Please expect two of our people.
    (reserve|book|secure) (us |me )?(a|one|two|three|four|\d) (place|seat|spot|chair)s?  # Could you reserve two seats?
    (add|put) (my|his|her|our) names?  # Add my name to the list.
    (melder|tilmelder|sender|stiller|indmelder) (med |hermed )?(<tal>|\d{1,2}) (\W\S{1,12}\W )?(deltager*|leder*|
     mellemleder*|person*)  # Langeland melder 1 (én) deltager, nemlig Karen Holm.
    (one|two|three|a) (seat|place|spot)s? for (me|us|<Navn>) please  # One seat for me, please.
    (en |to |tre |fire )?plads(er)? hver  # Vi har en plads hver til Abdi og Sanne.
    meld(e|er)? <adv>(?!afbud|pas|fra)<hvem>( <adv>(til|på|ind|klar)| … (til|på|ind)|<slut>)(?! rådighed)
     # Jeg melder mig til.
    meld(e|er)? <adv><Navn>(?![^.!?\n]{0,120} (fra|afbud|syg))[^.!?\n]{0,120} (til|ind|på)<slut>
     # Jeg melder hermed Karen Holm Toft og Bo Friis Sø til.
    (få|fået|have) meldt (mig|os|<Navn>)( <Navn>| og (mig|<Navn>)){0,6} (til|på|ind)  # Jeg må hellere få meldt mig til.
    meld(es|t) (til|på|ind)(?! rådighed)  # Karen skal meldes til.
    melder (mig|os) .. (som|under fanerne|på banen|klar|gerne)  # Jeg melder mig under fanerne.
    (registrer*|noter*|notér|opskriv*) .. (følgende|nedenstående|<tal>|<Navn>)
     # I bedes registrere følgende deltagere:
    (følgende|nedenstående) … (skal|vil|ønsker|deltager|kommer|tilmeldes|ønskes)  # Følgende fire skal med.
    (sign|signing|put|count|book|enrol|enroll|enter) (me|us|him|her|them|my|<Navn>|two|three) … (up|down|in|on|
     for|onto)  # Please put me down for the course.
    (would|i'd|we'd|i’d|we’d|want|wish|wishes|wants|need|happy|hereby|please|to|i|we|writing to) … (sign up|
     register|enrol|enroll|book a (seat|place|spot))(?! of)  # I would like to sign up.
    sign up (me|us|two|three|four|my|our|<Navn>)  # We want to sign up two managers.
    (please )?(add|register|enrol|enroll|include) (me|us|him|her|my|our|the following|<Navn>)
     # Please add me to the list.
    (i|we) (hereby |am |are )?(register|registering|sign up|signing up|enrol)  # I hereby register.
    ^(registration|sign-up|signup|enrolment) (for|of)  # Registration for Hverdagsledelse.
    (here is|this is|consider this|this e?-?mail) .. (my|our) … (registration|sign-up|signup)
     # Please consider this my registration.
    """,
)

PERMISSION = table(
    "asks leave to join: a signup and a question",
    r"""
    (må|kan|får|kunne|nå) (jeg|vi|hun|han|<Navn>) … (komme|være|nå at komme|få lov at komme) .. med(?! (til at|
     dig|jer))  # Må jeg komme med?
    (presse|klemme|mase|snige) (mig|os|hende|ham) ind  # Kan du presse mig ind?
    (må|kan|vil) <jeg> <adv>(få|bede om|have) <adv>(en |to |tre )?(plads|pladser)  # Må jeg få en plads?
    (høre|spørge) … om (jeg|vi|<Navn>|min*) (må|kan|kunne) … (med|deltage|plads|tilmelde*|på (listen|holdet|
     forløbet)|optage*)  # Jeg vil høre, om jeg kan komme med.
    (can|could|may) (i|we) (still )?(join|have a (place|seat)|sign up)  # Could I still join?
    (nå at|nå) … få (<Navn>|mig|os|en) … med  # Kan vi nå at få Karen med?
    (få|finde|skaffe) (en )?plads til (mig|os|ham|hende|dem|begge|min|mine|vores|<Navn>)  # Kan I få plads til Karen?
    """,
)

HEADING = table(
    "a heading that names a signup",
    r"""
    ^(kursus|deltager|hermed |min |mine |vores |officiel |sen |endelig )?(<tilmelding>|tilmel?ding*)<slut>
     # Tilmelding
    ^(\S{1,40} ){0,5}<tilmelding>( (til|af|på|for|fra|vedr*|hverdags*|lederfor*|-|–|:|\+|,|\(|<Navn>)|<slut>)
     # Vedr. tilmelding til lederforløbet
    ^<tilmeld> (mig|os)  # tilmeld mig gerne
    kursus<tilmelding>  # Kursustilmelding Hverdagsledelse
    indstilling (af|til)  # Indstilling af deltager
    bestilling af plads*  # Bestilling af plads på Hverdagsledelse
    (<tal>|\d+) (stk|deltagere|pladser|personer|ledere)  # Hverdagsledelse: 5 stk.
    ^(en |to |tre )?plads(er)? til <Navn>  # Pladser til Abdi og Sanne
    (registration|sign-up|signup|enrolment)( (for|to|:|-)|<slut>)  # Registration for Hverdagsledelse
    """,
)

ACCEPTING = table(
    "says yes to what was offered",
    r"""
    (ja tak|jatak|svaret er (et stort )?ja|lad os sige det|det må du (meget )?gerne|det er en aftale)<slut>
     # Perfekt, ja tak.
    ^(ja|jo|jep|jeps|jada|yes|yep|japp|jah|jatak|jotak|ja da)( tak)?(?! (men|det var|hvis|tak for|
     måske))(?=[\s,.!:]|$)  # Ja tak, meget gerne!
    ^(\S{1,40} ){0,2}(meget |rigtig |super |vældig |hellere end )<gerne>( tak)?<slut>  # Meget gerne.
    ^<gerne>( tak)?<slut>  # Gerne tak!
    (gør|kør) (endelig |bare |gerne |venligst |du )?(det|på|sådan)  # Gør endelig det.
    ^(selvfølgelig|naturligvis|klart|helt klart|helt sikkert|absolut|bestemt|deal|sikkert|afgjort)<slut>
     # Helt sikkert!
    (det|den) (vil|gør|siger|takker) (jeg|vi) … (<gerne>|ja|ja tak|ja til|tak for)  # Det siger jeg ja tak til.
    ^det (vil|er|gør|kan|skal|kunne) (jeg|vi)( (da|jo|virkelig|bestemt|godt|sagtens|gerne|faktisk|
     nemlig|også)){0,3}<slut>(?!\W{1,3}men)  # Det er jeg da!
    (siger|takker) .. ja( tak)?  # Jeg takker ja.
    ^(den|det|pladsen) (tager|snupper|napper) (jeg|vi)  # Den tager jeg!
    (jeg|vi) (tager|snupper|napper) (endelig |meget |rigtig |<gerne> ){0,2}(den|pladsen)(?! (næste|anden))
     # Jeg tager den.
    (han|hun|chefen|<Navn>) .. (sagde|siger|har sagt|gav|har givet) .. (ja|grønt lys|god for|ok)  # Chefen har sagt ja.
    ^(sounds good|yes please|please do|gladly|with pleasure|absolutely)  # Yes please!
    ^(fint|perfekt|super|det lyder godt|lyder godt) … (på|med|ja|gerne)<slut>  # Perfekt, sæt mig på.
    """,
)

PASSING_ON = table(
    "asks that what is passed on below be done",
    r"""
    (effektuer*|ekspeder*|behandl*|håndter*|klar|klare|ordne|ordner|sørge for|tage dig af|tage hånd om|tag hånd om|
     sørg for|tag dig af|hjælpe (med|hende|ham)|udfør*|handle på) … (nedenstående|herunder|nedenfor|videresendt*|
     det her|dette|den her|denne|det|forespørgsel*|ønske*)  # Må jeg bede dig effektuere nedenstående?
    (se|læs|jf|jævnfør|hermed|videresender|sender) (\S{1,40} )?(nedenstående|herunder|nedenfor)( (videre|<tilmelding>|
     ønske*)|<slut>)  # Jeg sender nedenstående videre.
    (please )?(see|handle|arrange|process|take care of) .. (below|this|the following)  # Please handle the below.
    """,
)

HOLDING = table(
    "asks to hold a place: a signup that is not for good",
    r"""
    (hold*) … (plads|pladser|stol|stole) … (til|varm*|ledig*|åben|åbne|for|fri|i)
     # Hold venligst to pladser varme til os.
    (kan|vil|må|gider|kunne) (du|i) … (reservere|holde) … (plads*|stol*)  # Vil du reservere en plads til mig?
    (reserver*|reservér) … (plads*) … (indtil|til jeg|hvis|før|når|imens|mens|så længe|foreløbig*)
     # Reservér en plads, til jeg ved mere.
    (hold|save) (us|me|him|her|a|one|two) .. (place|seat|spot)*  # Please hold us a place.
    """,
)

FILLED_IN = table(
    "a form filled in below: the signup stands in the quoted text",
    r"""
    ^(udfyldt|skemaet|skema|blanketten|blanket) .. (herunder|nedenfor|nedenunder|retur|udfyldt)  # Udfyldt herunder.
    (har|er) .. udfyldt .. (skema*|blanket*|formular*|felterne|nedenfor|herunder|nedenstående|det)
     # Jeg har udfyldt skemaet nedenfor.
    (filled in|completed) .. (below|the form)  # I have filled in the form below.
    """,
)

INTERESTED = table(
    "says no more than that the course is of interest: a signup only if a human thinks so",
    r"""
    (interesseret|interesse) i … (deltage|deltagelse|plads|være med)  # Jeg er interesseret i at deltage.
    (kunne|ville) (måske )?være noget for (mig|os|<Navn>)  # Det kunne være noget for mig.
    interested in (joining|participating|attending|a seat|a place)  # I am interested in joining.
    """,
)
