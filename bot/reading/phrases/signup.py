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
    <notere> .. (på|op|til) (listen|holdet|deltagerlisten|hverdags*|forløbet)  # Sæt to streger på listen.
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
    (giv|giver|send) (mig|os|<Navn>) .. <pladser>  # Giv mig en plads på holdet.
    (jeg|vi) (snupper|napper|griber|indtager|tager) (gerne )?(<tal> (af )?)(plads|pladser|pladserne|de ledige)
     # Jeg napper en af pladserne.
    (bestilles|reserveres|ønskes) … <pladser>  # Hermed bestilles to pladser.
    (hermed|her er|sende|sender|sendt|melde|melder) (jer |dig )?(<tal>|vores|følgende) deltagere? (til|på|fra)
     # Vi skulle have sendt jer tre deltagere til Hverdagsledelse.
    (min|vores|<Navn>)( \S{1,40}){0,3} (vil|skal|ønsker) (gerne )?også (gerne )?(med|være med|deltage|tilmeldes|
     have en plads)(<slut>| på (holdet|hverdags*|forløbet))  # Min souschef vil også med.
    (lægge|lægger|få|får) <adv><hvem>( <Navn>){0,3} ind på (listen|holdet)  # Vil I lægge Karen Holm ind på listen?
    (indstiller|udpeger) (hermed )?<hvem> … (som deltager|til (hverdags*|holdet|forløbet))
     # Vi indstiller Karen Holm som deltager.
    (one|two|three|a) (seat|place|spot)s? for (me|us|<Navn>) please  # One seat for me, please.
    (en |to |tre |fire )?plads(er)? hver  # Vi har en plads hver til Abdi og Sanne.
    meld(e|er)? <adv>(?!afbud|pas|fra)<hvem>( <adv>(til|på|ind|klar)| … (til|på|ind)|<slut>)(?! rådighed)
     # Jeg melder mig til.
    (få|fået|have) meldt (mig|os|<Navn>) (til|på|ind)  # Jeg må hellere få meldt mig til.
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

JOINING = table(
    "wants to join",
    r"""
    <vil> … <gerne> <adv>(være |komme |vara |a )?<med>  # Jeg vil meget gerne være med.
    <vil> … <gerne> <adv>(deltage|være (en )?(del|deltager|en)|følge|på holdet|på listen|på hverdags*|
     på forløbet|have fat i|bruge|i gang|slå til|tage imod|sige ja|takke ja)  # Min souschef vil gerne deltage.
    <vil> … <gerne> (have|sende|se) … (på (holdet|listen|forløbet|hverdags*)|<Navn>)
     # Vi vil gerne have Karen på holdet.
    (dem|den|det) vil (jeg|vi) … <gerne> have  # To pladser, dem vil vi gerne have.
    <gerne> vil <adv>(på|med|deltage|være med|tilmeldes)  # Jeg har to ledere, som gerne vil på forløbet.
    (skal|villet) <adv>(af sted|afsted|med)<slut>  # Vi er enige om, at jeg skal afsted.
    (afsat|bevilget|fundet|skaffet) … (penge|midler|råd) … (deltage|med|til)
     # Vi har afsat penge til, at Karen kan deltage.
    (gør|gøre|benytte*) … (brug af|muligheden|lejligheden|chancen|tilbuddet)  # Jeg gør brug af muligheden.
    (stiller|kommer|deltager) <adv>(op )?med (<tal>|<Navn>)  # Vi stiller med to fra Ringsted.
    ^(her er )?(<tal> |vores |følgende )?deltagere? (fra|til|på)  # Deltagere fra Ringsted:
    (vores|mine) deltagere? (er|bliver|i år|hedder)  # Navnene på vores deltagere er Karen og Bo.
    ^deltagere? ?: ?<Navn>  # Deltager: Karen Holm, souschef
    <Navn> skal have <tal> <pladser>  # Karen Holm skal have en plads.
    (vil|skal) have <Navn>( <Navn>){0,3} (af sted|afsted|med på)  # Vi vil have Karen Holm af sted i år.
    følgeskab af (min|vores|<Navn>)  # Denne gang får jeg følgeskab af Karen Holm.
    (jeg|vi) tager (<Navn>( <Navn>){0,3}|(min|vores) (\S{1,40} )?*(leder|chef|kollega|medarbejder)) med<slut>
     # Jeg tager Karen Holm med.
    (tager|klar til|frisk på|gerne) .. en (omgang|tørn|runde|tur) (til|mere)  # Jeg tager gerne en omgang til.
    kommer <tal> (herfra|fra)  # Der kommer to herfra: Karen Holm og Bo Friis.
    (lader|får) <Navn>( <Navn>){0,3} deltage  # Vi lader Karen Holm deltage.
    melder (min|vores) ankomst  # Jeg melder min ankomst.
    (har brug for|behøver) <tal> <pladser>  # Jeg har brug for en plads på holdet.
    <Navn> (kommer|begynder|starter) på (holdet|hverdags*|forløbet)  # Karen Holm kommer på holdet fra os.
    <tal> styk (*leder*|deltager*)  # Et styk leder fra Ringsted: Karen Holm.
    would like to (come along|come|be there)  # My deputy would like to come along.
    (et stort |klart |stort )?ja tak (til|herfra|vi vil|jeg vil)  # Ja tak til en plads.
    hverdags*\W{1,3}ja( tak)?  # Hverdagsledelse? Ja tak!
    (tilslutter|slutter|slutte|tilslutte) (mig|os)( til)?  # Jeg vil slutte mig til holdet.
    (slutter|slutte|bakker|bakke) op om (holdet|hverdags*|forløbet)  # Jeg slutter op om holdet.
    <jeg> (\S{1,40} ){0,8}og deltager<slut>  # Jeg siger tak for invitationen og deltager.
    <vil> … <gerne> … (plads|pladser|en stol)  # Vi vil gerne have to pladser.
    <vil> … <gerne> have … med( på| i| til|<slut>)  # Vi vil gerne have Karen Holm med på holdet.
    <vil> … godt <adv>(være |komme )?(med|deltage|have en plads)(?! til at| dig| jer)  # Jeg vil godt være med.
    <vil> <adv>(være |komme )?<med>  # Ja, vi vil med!
    vil <gerne> <adv>mæ  # Æ vil gern mæ!
    <jeg> <adv>(skal|kommer) <adv>(til at )?(være |deltage |komme )?(med|deltage)(<slut>| (på|i|
     fra))(?! (i )?(møde|udvalg|styregruppe))  # Jeg skal også med.
    (skal|vil) (jeg|vi|<Navn>) <adv>(deltage|med)(<slut>| på| i| fra)  # I år skal jeg med på Hverdagsledelse.
    det (bliver|er|blev) (\S{1,40} ){1,6}(der|som) <adv>(deltager|skal|kommer|vil)
     # Det bliver Karen Holm, der deltager fra os.
    (der|som) <adv>(skal med|skal deltage|vil med|gerne vil med|gerne vil deltage)  # Jeg har to, som gerne vil med.
    (ønsker|ønske om|ønsker sig) … (deltage|deltagelse|at være med|at komme med|optagelse|plads|pladser)
     # Jeg ønsker at deltage.
    anmod*[^\n]{0,80} (optages|deltage|optagelse|en plads|tilmeld*)  # Jeg skal anmode om, at hun optages på holdet.
    (kunne|ku|vil|ville) … tænke <mig> … (deltage|med|en plads|plads|være en del|tilmeld*)
     # Jeg kunne godt tænke mig at deltage.
    (lyst til|besluttet|valgt|bestemt) … (deltage|være med|komme med|med|sende <Navn>|sende <tal>)
     # Jeg har besluttet at deltage.
    (jeg|vi|så|klart|ja|selvfølgelig|naturligvis|endelig|den|det) <adv>er (jeg |vi )?<adv>(med på|med|på|klar|
     frisk|solgt)(<slut>| på (den|vognen))  # Så er jeg på!
    ^er (med|på)<slut>  # Er på!
    (hopper|springer|stiger) … (på|ombord|om bord|med på vognen)<slut>  # Jeg hopper på!
    (kaster|smider) (mig|os) ud i  # Jeg kaster mig ud i det.
    (slår|slog) (jeg |vi )?<adv>til<slut>  # Ja, nu slår vi til.
    (tager|tager jeg|tager vi) <adv>(imod|gerne imod|en plads|pladsen|den ledige plads|den gerne|gerne|
     invitationen|turen|en tur|med på)  # Jeg tager imod pladsen.
    (siger|takker|sige|takke) (jeg |vi )?<adv>ja(<slut>| tak)  # Den siger jeg ja tak til.
    (jeg|vi|undertegnede|(?!som|der)<Navn>|min \w+) <adv>(deltager|
     kommer gerne)(<slut>| gerne| på| i| hermed| med| meget)  # Vores souschef Karen Holm deltager.
    ^(jeg|vi|undertegnede) <adv>(deltager|kommer)(?! til (det|mødet|møde))(<slut>| <adv><gerne>)  # Jeg deltager.
    (vi|der|det) (er|bliver|kommer) <tal>( \S{1,40}){0,3} (til|fra|på|der|som|med|deltagere)
     # Vi bliver to fra Klitmarken.
    ^(vi |så )?(er|bliver) (vi )?<tal><slut>  # Vi bliver to.
    ^(fra|hos) (\S{1,40} ){1,4}(kommer|deltager|sender vi|bliver det|er det)  # Fra Odense Bibliotekerne kommer:
    ^(en|to|tre|fire|<tal>|endnu en) (til|mere|fra|deltagere?) .. (fra|til|herfra|hverdags*)
     # En til fra Ringsted: Karen Holm.
    deltager(e)? (fra|hos) (os|<Navn>) (er|bliver)  # Deltager fra os bliver Karen Holm.
    (jeg|vi|kommunen|biblioteket) <adv>sender <adv>(<tal>|<Navn>|min*|vores)(?! (mail|adresse|en mail|
     kopi))( \S{1,40}){0,5}(<slut>| på| til| af sted| afsted| med)  # Vi sender Karen Holm på forløbet.
    regne? (\S{1,40} )?med (mig|os|<Navn>)(?! på)  # I kan godt regne med mig.
    tæl(le)? (mig|os) med  # Tæl mig med.
    (det|den) vil (jeg|vi) … <gerne>(?! (vide|høre|have|spørge|se))  # Jo tak, det vil jeg gerne.
    <gerne> (to|tre|fire|en|én|2|3) pladser? (til|på)  # Gerne to pladser til os.
    (jeg|vi) .. (er|vil være) <gerne> (med|på)  # Jeg er gerne med.
    ^(mig|os) til hverdags*  # Mig til Hverdagsledelse!
    hverdags*( 20\d\d)? ?[:,-] (ja|jeg|vi|\d)  # Hverdagsledelse: JA!
    (would|i'd|we'd|i’d|we’d|want|wish|wishes|wants|love|happy|glad|keen) … (join|participate|take part|attend|
     be part of|a place|a seat|a spot)  # I would love to join.
    (count (me|us) in|(i am|i'm|i’m|we are|we're) (definitely |so )?in<slut>)  # Count me in!
    (i|we) will (gladly |happily )?(join|participate|take part|attend)  # I will gladly participate.
    (skal|vil|ønsker|håber) <adv>((have|sende|starte|begynde|komme|deltage|være) (\S{1,40} ){0,3})?(på|
     i) (jeres |årets )?(hverdags*|holdet|forløbet|forløb|lederforløb*)  # Karen skal på Hverdagsledelse i år.
    vil <gerne> på (kursus|forløb|hold) … (i|om|hos|hverdags*)  # Jeg vil gerne på kursus hos jer i Hverdagsledelse.
    (på|til|i) hverdags*( 20\d\d)? (deltager|kommer|sender vi|skal|møder)  # På Hverdagsledelse deltager Karen Holm.
    (det|valget) (bliver|blev|er faldet på|faldt på) <Navn>  # Valget er faldet på Karen Holm.
    ((får|har) (i|du)|(i|du) (får|har)) (mig|en|to|tre|fire) (med|fra|til)  # I får to fra Ringsted.
    (vil|håber|kunne|ønsker) … (have|få) … (plads|pladser)  # Jeg håber at kunne få en plads.
    plads(en)? vil (jeg|vi) … (have|overtage|tage)  # Den ledige plads vil jeg gerne have.
    (skal|vil) … repræsentere* (os|biblioteket|<Navn>)  # Karen skal repræsentere os.
    (vil|gerne) … (prøve|starte|begynde|joine) … (det|på|med|kræfter|til)  # Jeg vil gerne prøve kræfter med det.
    (starter|begynder|joiner|stiller) <adv>(holdet|på holdet|på forløbet|op fra)  # Jeg joiner holdet.
    (frisk|klar|tændt|opsat) på (at )?(det|være med|deltage|komme med|forløbet|en plads)
     # Jeg er frisk på at være med.
    (navnene|navne|oplysninger*|data) (på|til|om|for) … (deltager*|<tilmelding>|to|tre|fire|dem)
     # Her er navnene på vores deltagere.
    (ønskes|bedes) (optaget|indskrevet|noteret)  # Karen Holm ønskes optaget.
    (ønske om|ansøgning om) (deltagelse|optagelse|plads)  # Ønske om deltagelse i Hverdagsledelse
    (would|i'd|we'd|i’d|we’d) like (a|one|two|three|four) (place|seat|spot)s?  # We would like two seats, please.
    (confirm|confirming) (my|our) participation  # I am happy to confirm my participation.
    reserve (a|one|two) (place|seat|spot)s? for  # Please reserve a seat for me.
    """,
)

PERMISSION = table(
    "asks leave to join: a signup and a question",
    r"""
    (må|kan|får|kunne|nå) (jeg|vi|hun|han|<Navn>) … (komme|være|nå at komme|få lov at komme) .. med(?! (til at|
     dig|jer))  # Må jeg komme med?
    (presse|klemme|mase|snige) (mig|os|hende|ham) ind  # Kan du presse mig ind?
    (må|kan|vil) <jeg> <adv>(få|bede om|have) <adv>(en |to |tre )?(plads|pladser)  # Må jeg få en plads?
    (høre|spørge) … om (jeg|vi|<Navn>|min*) (må|kan|kunne) … (med|deltage|plads|tilmelde*)
     # Jeg vil høre, om jeg kan komme med.
    (can|could|may) (i|we) (still )?(join|have a (place|seat)|sign up)  # Could I still join?
    (nå at|nå) … få (<Navn>|mig|os|en) … med  # Kan vi nå at få Karen med?
    (få|finde|skaffe) (en )?plads til (mig|os|<Navn>)  # Kan I få plads til Karen?
    """,
)

HEADING = table(
    "a heading that names a signup",
    r"""
    ^(kursus|deltager|hermed |min |mine |vores |officiel |sen |endelig )?(<tilmelding>|tilmel?ding*)<slut>
     # Tilmelding
    ^(\S{1,40} ){0,5}<tilmelding>( (til|af|på|for|fra|vedr*|hverdags*|lederfor*|-|–|:|\+|,|\()|<slut>)
     # Vedr. tilmelding til lederforløbet
    ^<tilmeld> (mig|os)  # tilmeld mig gerne
    kursus<tilmelding>  # Kursustilmelding Hverdagsledelse
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
    ^det vil (jeg|vi)<slut>  # Det vil jeg: Troels Bæk.
    (siger|takker) .. ja( tak)?  # Jeg takker ja.
    ^(den|det|pladsen) (tager|snupper|napper) (jeg|vi)  # Den tager jeg!
    (jeg|vi) (tager|snupper|napper) (endelig |meget |rigtig |<gerne> ){0,2}(den|pladsen)(?! (næste|anden))
     # Jeg tager den.
    (han|hun|chefen|<Navn>) .. (sagde|siger|har sagt|gav|har givet) .. (ja|grønt lys|god for|ok)  # Chefen har sagt ja.
    ^(sounds good|yes please|please do|gladly|with pleasure|absolutely)  # Yes please!
    ^(fint|perfekt|super|det lyder godt|lyder godt) … (på|med|ja|gerne)<slut>  # Perfekt, sæt mig på.
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
