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
    (få|have|blive|fået|ønskes|ønsker|får) … tilm(eld|edl|el)t(?! (mig|os))
     # Jeg vil gerne have Karen tilmeldt.
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
    (tilføj|tilføje) (lige |også |venligst )?(ham|hende|dem|<Navn>( <Navn>)?)(<slut>| også)  # Vil I tilføje ham?
    (sætter|skriver|noterer|booker|tager) (du|i) <adv><hvem>( <Navn>)? (på|op|til|ind|med)(?! (vente|reserve))
     # Sætter du mig på alligevel?
    (betragt*|regn*|anse*) … (tilmeldt|deltager)  # Du kan betragte mig som tilmeldt.
    (er|så er) (jeg|vi) (hermed|så|nu) tilmeldt  # Så er jeg hermed tilmeldt.
    bekræfter … (deltagelse|deltager|kommer|tilmelding)  # Jeg bekræfter hermed min deltagelse.
    (sæt|sætte) .. kryds (ved|ud|for|på)  # Sæt et kryds ud for Karen Holm.
    (skrives|sættes|føres|noteres|registreres|optages|indskrives|indmeldes) … (på|op|til|som|i)
     # Jeg vil gerne skrives på.
    (blive|bliver|have|få) … (skrevet|sat|ført|noteret|optaget|meldt) (på|op|til|som|ind)  # Må jeg blive skrevet på?
    tag(e)? <adv><hvem> med(<slut>| i| også)  # Tag mig med i samme ombæring.
    (bestil|bestiller|bestilling|booker|reserverer|ansøger|anmoder|søger|bestille|booke|reservere|anmode|ansøge|
     søge|book|ønsker mig|beder om|bede om|bedt om) … (plads|pladser|stol|stole|optagelse|deltagelse)
     # Jeg bestiller hermed én plads.
    (plads|pladser|stol) .. (til|for) (mig|os|undertegnede|min|mine|<Navn>) .. (tak|bestilles|ønskes)
     # En plads til mig, tak.
    (^((så|venligst|gerne|ja tak|i år|kom endelig med) )?|derfor |altså |
     hermed )(?![^\n]{1,60} (er|var|koster)\b)<tal> <pladser> … (til|på|i) (mig|os|undertegnede|hverdags*|holdet|
     20\d\d-holdet|forløbet|vores|<Navn>)  # Altså to pladser på 2026-holdet.
    ^((\S{1,40} ){0,3})<tal> <pladser>( til \S{1,40})? tak  # Tre pladser, tak: Karen Holm, Bo Friis og Ida Lund.
    (plads|stol|sæde)( mere)? (til|for) (mig|os|undertegnede|<Navn>) (på|til|i) (hverdags*|holdet|forløbet)( 20\d\d)?
     (tak|bestilles|ønskes)  # En stol til mig på Hverdagsledelse, tak.
    (<pladser>|billet|billetter) (på|til|i) (årets |jeres )?(hverdags*|holdet|forløbet|kurset)( 20\d\d)?
     (tak|ønskes|søges|bedes)<slut>
     # Og så slår jeg til med det samme: en plads på Hverdagsledelse 2026, tak!
    (?<=:\s)(kun |blot )?<tal> <pladser> (på|til|i) (årets |jeres )?(hverdags*|holdet|forløbet|kurset)( 20\d\d)?<slut>
     # Kun ét ønske i år: en plads på Hverdagsledelse.
    (bedes|ønskes|anmodes)[^.!?\n]{0,120} (optaget|indskrevet|noteret|opført|registreret|indmeldt|anført|tilføjet)
     (som deltager*|(på|til|i) (jeres |årets |din )?(listen|deltagerliste*|hold*|forløb*|kurs*|hverdags*))
     # Han bedes derfor optaget på deltagerlisten.
    (betragte?|regne?|anse|opfatte?) .. <tilmelding> (for|som) (endelig*|bindende|gældende)
     # Du kan regne tilmeldingen for endelig.
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
    (indstiller?|udpeger?|nominerer?) (hermed |derfor )?([\w-]{1,40} )?<hvem>[^.!?\n]{0,120} (som deltager|
     til (optagelse|deltagelse|hverdags*|holdet|forløbet))  # Vi indstiller Karen Holm som deltager.
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
    (reserve|book|secure) (us |me )?(a|one|two|three|four|\d)( of (the|your))? (place|seat|spot|
     chair)s?  # Could you reserve two seats?
    (add|put|enter|include|list) (my|his|her|our) names?  # Add my name to the list.
    (apply|applying) for (a|one|one of the) (seat|place|spot)s?  # I therefore apply for a seat on the course.
    (a|one|two|three) (seat|place|spot)s? (on|in|at|for) (\S{1,40} ){1,4}please<slut>
     # A place on Hverdagsledelse, please!
    (should|shall|is to|are to|please) .. be (entered|enrolled|registered|added|listed|included) (as|on|among|in|for)
     # She should be entered as a participant.
    (melder|tilmelder|sender|stiller|indmelder) (med |hermed )?(<tal>|\d{1,2}) (\W\S{1,12}\W )?(deltager*|leder*|
     mellemleder*|person*)  # Langeland melder 1 (én) deltager, nemlig Karen Holm.
    (i|we) (hereby )?(nominate|propose) <hvem>[^.!?\n]{0,120} (for|to|as) (a|one|the|hverdags*|participant)
     # We nominate Karen Holm, branch manager, for a place.
    (one|two|three|a) (seat|place|spot)s? for (me|us|<Navn>) (on (\S{1,40} ){1,4})?please  # One seat for me, please.
    (en |to |tre |fire )?plads(er)? hver  # Vi har en plads hver til Abdi og Sanne.
    meld(e|er)? <adv>(?!afbud|pas|fra)<hvem>( <adv>(til|på|ind|klar)| … (til|på|ind)|<slut>)(?! rådighed)
     # Jeg melder mig til.
    meld(e|er)? <adv><Navn>(?![^.!?\n]{0,120} (fra|afbud|syg))[^.!?\n]{0,120} (til|ind|på)<slut>
     # Jeg melder hermed Karen Holm Toft og Bo Friis Sø til.
    (få|fået|have) meldt (mig|os|<Navn>)( <Navn>| og (mig|<Navn>)){0,6} (til|på|ind)  # Jeg må hellere få meldt mig til.
    meld(es|t) (til|på|ind)(?! rådighed)  # Karen skal meldes til.
    melder (mig|os) .. (som|under fanerne|på banen|klar|gerne)  # Jeg melder mig under fanerne.
    (registrer(?!et)*|noter(?!et)*|notér|opskriv*) .. (følgende|nedenstående|<tal>|<Navn>)
     # I bedes registrere følgende deltagere:
    (følgende|nedenstående) … (skal(?! (i|du|vi|jeg)(?!\w))|vil|ønsker|deltager|kommer|tilmeldes|ønskes)
     # Følgende fire skal med.
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
    (må|kan|vil) <jeg> <adv>(få|bede om|have) <adv>((en|to|tre|den|sidste|ledige) ){0,3}(plads|pladser)
     # Må jeg få en plads?
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
    tilm\.?( ?[:/–-]| (til|af|for|hverdags*))  # Hverdagsledelse 2026, tilm.: Karen Holm, souschef
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
    <gerne> (stå|være|komme|skrives|sættes) .. på (en |jeres |din )?(venteliste*|reserveliste*)
     # Jeg vil gerne stå på reservelisten.
    (sæt|skriv|sætte|skrive|noter*|notér|put) .. (på|on) (en |jeres |din |the )?(venteliste*|reserveliste*|waiting list)
     # Vil du skrive mig på ventelisten?
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

INSTRUCTING = table(
    "tells readers how they sign up or withdraw, to what and with whom",
    r"""
    (vil|ønsker|skal|hvis|har) (du|i|man) (\S{1,40} ){0,4}(<tilmelde>|melde|registrere|booke|bestille|afmelde|
     framelde)(?! (mig|os|min*|vores|<Navn>))[^\n.?]{0,80} (skriv|kontakt|ring|henvend|brug|gå ind)
     # Vil du tilmelde en klasse, så skriv til Mette.
    for at (<tilmelde>|melde|registrere|booke|bestille|afmelde|framelde)(?! (mig|os|min*|vores|<Navn>))[^\n.?]{0,80}
     (skriv|kontakt|ring|henvend|brug|gå ind)  # For at booke et lokale eller tilmelde en klasse, kontakt Mette.
    (skriv|kontakt|ring|henvend) (\S{1,40} ){1,8}(for at|hvis (du|i) (vil|ønsker|skal)) (\S{1,40} ){0,4}(<tilmelde>|
     melde|registrere|booke|afmelde|framelde)[^\n.?]{0,80}  # Kontakt Mette, hvis du vil tilmelde en klasse.
    to (sign up|register|book|cancel|enrol|join)(?! (me|us|my|our|him|her|<Navn>))[^\n.?]{0,100} (contact|write to|call|
     go to|visit)  # To book a room or to register for the reading club, write to Mette.
    (contact|write to|call) (\S{1,40} ){1,8}(to|if you (want|wish|need|would like) to) (\S{1,40} ){0,4}(sign up|
     register|book|cancel|enrol|join)[^\n.?]{0,80}  # Please contact Mette if you want to register or cancel.
    man (\S{1,40} ){0,12}(<tilmelde>|melde|registrere) sig
     # Jeg kan se, at man skal skrive til dig for at tilmelde sig.
    """,
)

SERVING = table(
    "offers to do something for the reader, who only needs to say so",
    r"""
    (meld|skriv|svar|ring|giv|sig|send|bare sig|skal jeg|skal vi) [^\n?]{0,60}så (booker|reserverer|bestiller|holder|
     sætter|noterer|registrerer|tilmelder) (jeg|vi)( (plads|pladser|jer|dig|en|et|to|tid|det|den))
     # Meld tilbage, så booker jeg plads på maskinen.
    """,
)
