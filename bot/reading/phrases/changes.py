"""What people write about a signup that stands: leaving, staying away, sending somebody else. New data are in `data`.

The same phrase may be about the whole course or a single meeting; `intents` tells by the dates beside it.
"""

from bot.reading.phrases import table

CANCELLING = table(
    "leaves the course",
    r"""
    (melde|melder|meldte|melde mig|melder mig) … (helt )?fra  # Jeg er nødt til at melde helt fra.
    (framelde*|afmelde*|frameld|afmeld|framelding*|afmelding*|frameldes|afmeldes)  # Jeg vil gerne framelde mig.
    (springer|springe|hopper|hoppe|står|stå|falder|falde|bakker|trækker mig) .. (fra|af|ud)(?! (til|i det))
     # Jeg springer fra alligevel.
    (trække|trækker|trækkes|tage|tager|tilbagekalde*) … (<tilmelding>) .. (tilbage)
     # Jeg må trække min tilmelding tilbage.
    (trække|trækker) (mig|os|hende|ham|<Navn>) … (fra|ud|tilbage)  # Jeg må trække mig fra holdet.
    (annuller*|aflys*|ophæv*|cancel|fortryd*|afbestil*) … (<tilmelding>|plads*|deltagelse*|mig|hende|ham|<Navn>)
     # Vil du annullere min tilmelding?
    <tilmelding>[^\n]{0,120} (trækkes|trukket|tilbagetræk*|annulleres|bortfalder|slettes|ophæves|tilbagekaldes)
     # Tilmeldingen af Karen trækkes tilbage.
    (tilbagetræk*|annullering|ophævelse|tilbagekaldelse) af … <tilmelding>  # Tilbagetrækning af tilmelding
    (slet|slette|slettet|annuller*|ophæv*|fjern*|stryg*) (min|mine|vores|hendes|hans) <tilmelding>
     # Vil du slette min tilmelding?
    (slet|slette|slettes|stryg|stryge|fjern|fjerne|fjernes|tag|tage|tages|hiv|pil|udgå|
     streg) (<hvem> )?(\S{1,40} ){0,4}(af listen|fra listen|af|fra|igen|ud)(?!( listen)? over)
     # Slet mig venligst igen.
    (må|kan|skal|bedes) (du|i|jeg|vi|venligst)? … (slette|stryge|fjerne|slettes|fjernes)  # Sofie må du slette.
    (opgive|opgiver|afgive|afgiver|aflevere|frigive|frigiver|give slip på) … (plads*|deltagelse)
     # Jeg må opgive min plads.
    (sige|siger|takke|takker) … (nej tak|nej|fra|af) … (plads*|alligevel|forløb*|kurs*)
     # Jeg må sige nej tak til pladsen alligevel.
    (stopper|stopper jeg|ophører|udtræder) .. (på|med|som|af)  # Jeg stopper på holdet.
    udgår  # Karen Holm udgår.
    (deltager|kommer|tilmelder) … (ikke|ej) … (alligevel|mere|længere)  # Jeg deltager ikke alligevel.
    (kommer|deltager) … alligevel (desværre )?(ikke|ej)  # Der kommer alligevel ikke nogen fra os.
    (melde|melder|meldt) (mig|os|sig|ham|hende|<Navn>) ud  # Jeg må melde mig ud af Hverdagsledelse.
    (trække|trækker) (min|vores|hans|hendes|<Navn>s?) (<tilmelding>|plads|deltagelse)  # Jeg må trække min tilmelding.
    (må|nødt til at|vælger at) .. trække os(?! (mod|af))  # Vi må trække os alle tre.
    ikke (længere|mere) … (mening|relevant|aktuelt)  # Forløbet giver ikke længere mening for mig.
    (bliver|må) … uden (mig|os) (i år|denne gang|alligevel)  # Det bliver desværre uden mig i år.
    (bliver|blev) … (ikke|desværre ikke) … (til noget|alligevel|af)  # Det bliver ikke til noget alligevel.
    (kan|må|får) … (ikke|opgive) … (alligevel|længere deltage|mere)  # Jeg kan desværre ikke være med alligevel.
    (ikke|ej) længere … (deltage|deltager|være med|med på|kan)  # Hun kan ikke længere deltage.
    plads* .. (kan |må |skal )?(gives|gå|går|overgå|overlades|frigives|tilbydes) … (videre|venteliste*|anden|
     andre)  # Pladsen kan gå til en på ventelisten.
    (give|giver|giv|frigiv*|gives) … plads* (videre|fri|til en|til andre|til (\S{1,40} )?venteliste*|væk|op)
     # I kan give min plads til en anden.
    (opsig*|afkald|afstå*|slippe*|slipper|miste*) … plads*  # Jeg opsiger min plads.
    (droppe*|dropper|skippe*|skipper|aflyse*|aflyser|afbryde*) … (hverdags*|forløb*|kurs*|deltagelse*|min|ud|
     det hele)  # Jeg må droppe Hverdagsledelse i år.
    (må|er nødt til at|bliver nødt til at|vil) .. (trække mig|aflyse|stå af|give op|bakke ud)<slut>
     # Jeg må trække mig.
    (er|blev) … (stoppet|fratrådt|opsagt|rejst|holdt op) … (ikke|slettes|udgår)
     # Karen er stoppet og skal derfor ikke deltage.
    skal (desværre |derfor |så |alligevel )?ikke (med|deltage|være med)(?! igen)  # Karen skal ikke med alligevel.
    (har|havde) … (ikke|aldrig|hverken) … (bedt om|tilmeldt|meldt (mig|os) til)
     # Jeg har ikke bedt om at komme på noget forløb.
    (withdraw|cancel|withdrawing|cancelling|drop out|pull out|unsubscribe me from the course|give up (my|
     the) (seat|place|spot))  # I have to withdraw from the course.
    (remove|delete|take) (me|us|him|her|my name) (off|from)  # Please remove me from the list.
    ((can|will) (no longer|not) (attend|participate|take part|join)|(cannot|can't|can’t) (attend|participate|
     take part|join)) … (course|programme|program|any|after all|anymore)  # I can no longer attend the course.
    (trække|trækker|fortryder|fortrudt|opsiger|opsige) … (min|vores|<Navn>) .. (<tilmelding>|plads|deltagelse)
     # Jeg har fortrudt min tilmelding.
    (må|skal|bliver nødt til at|vil) (udgå|meldes fra|framelde*|afmelde*)  # Karen må udgå.
    (ikke|ej) … (fortsætte|fortsætter|gennemføre|fuldføre|starte|begynde)  # Jeg kan ikke fortsætte på holdet.
    (må|kan|skal) (desværre |gerne |godt |venligst |nok |derfor ){1,2}(slette|stryge|fjerne|afmelde)
     # Så du må desværre slette os begge.
    (stryge|stryg|slette|slet|fjerne|fjern) (både )?(mig|os|hende|ham|<Navn>)(?![^\n]{1,40} listen over)
     # I kan roligt stryge mig.
    plads* … (ledig|fri) igen  # Pladsen er hermed ledig igen.
    """,
)

STAYING_AWAY = table(
    "will not come (on the dates beside it)",
    r"""
    afbud  # Jeg må melde afbud til mødet.
    (kan|kunne|kan jeg|kan vi|ka) … (ikke|ikk|ik|ej|desværre|hverken)(?! (helt |lige |rigtig |længere |mere )?(åbne|
     huske|vente|finde|se|læse|logge|forstå|sende|svare|bekræfte|love|sige|garantere|undvære|tilmelde|betale|skrive|
     hente|downloade|ringe|spise|tåle|udholde|overskue|gennemskue|tro|lide|klage|forestille|vide|afgøre|undgå|bytte|
     flytte))  # Jeg kan desværre ikke den 20. august.
    (ikke|ej|hverken) … (komme|deltage|være med|med|møde|være der|være til stede|til stede|deltager|kommer|
     til rådighed|mulighed for|nå)  # Jeg når ikke at komme.
    (deltager|kommer|møder|er|bliver)(?! men) … (ikke|ej)  # Jeg kommer ikke den 29.
    (forhindret|fraværende|fravær|optaget|bortrejst|udenlands|i udlandet|på rejse|ude at rejse|væk|
     dobbeltbooket|syg|sygemeldt|indlagt)  # Jeg er forhindret den 20. august.
    (ferie|barsel|orlov|sabbat*|studietur|tjenesterejse|udlandet|efterårsferie|operation|opereres)
     # Jeg er på ferie i uge 40.
    (misser|glipper|mister|(springe|springer|sprang|stå|står) … over|(stå|står|hopper|hoppe) … af|melder pas|
     melde pas|melde fra|melder fra|pjækker|må (du |i |jer )?(nok |desværre )?undvære|undvære mig|undværes|
     udebliver|går glip af)
     # Det andet møde må I undvære mig.
    (er|sidder|rejser|befinder) (jeg|vi|hun|han|<Navn>) (mig |sig )?(i|til|hos|ude|på)(?! (plads|igen|holdet|
     med))  # Den 20. august er jeg i Berlin.
    skal (jeg|hun|han|<Navn>) (til|på|i|have|holde)  # Den 29. september skal jeg til begravelse.
    (uden (mig|os)|bliver (hjemme|væk)|blive (hjemme|væk))  # Sidste møde bliver uden mig.
    ikke(?! (at|om|hvornår|hvad) )(<slut>| (den|d|til|i|det|de|mandag|tirsdag|onsdag|torsdag|fredag|\d+))
     # Jeg kan alle gange, men ikke 20. august.
    (undtagen|bortset fra|på nær|men ikke|dog ikke|minus|fraregnet|med undtagelse af)
     # Jeg kan alle dage undtagen 20. august.
    (inhabil|skal føde|har termin|(en|én) (mindre|færre))  # Den 12. november er jeg inhabil.
    (kolliderer|falder .. sammen|overlapper|clasher) .. med  # Det andet møde kolliderer med vores byrådsmøde.
    hul(ler)? i … kalender*  # To huller i min kalender: 20/8 og 12/11.
    der (er|sidder|står|skal) (jeg|vi|hun|han)  # Den sidste gang, der er jeg på Madeira.
    (desværre|nope|nej|(går|dur|duer) (det |den |de )?(nemlig |altså )?ikke|passer ikke|udelukket|er røget|ryger)
     # 20/8: Desværre.
    (sit|sitting|skip|skipping|pass on|give) … (out|it a miss|september|june|august|november|one|meeting|session)
     # I have to sit the September one out.
    (klare*|undvære*|nøjes) … uden (mig|os|hende|ham|<Navn>)  # Gang nummer to må I klare uden mig.
    (cannot|can't|can’t|not able|unable|won't|won’t|will not|miss|missing|away|absent|not attend|
     do without (me|us|him|her)|out of the country|on leave|except|on holiday|on vacation|prevented)
     # I can't make it on 20 August.
    (ikke|aldrig) (dukkede|mødte|kom|nåede|var)|(dukkede|mødte|kom|nåede|var) (\S{1,40} ){0,2}ikke
     # Undskyld, at jeg ikke dukkede op i torsdags.
    (har|holder|afholder) (jeg|vi|hun|han|<Navn>)? … (møde|arrangement|personaledag|temadag|personalemøde|
     åbning|eksamen|konference|bryllup|begravelse|konfirmation|fødselsdag|jubilæum)
     # Den 11. juni holder vi personaledag.
    (hverken|heller ikke|jeg ikke kan|ikke kan|når (jeg|vi|hun|han) (\S{1,40} )?ikke)
     # Hverken den 20. august eller den 12. november kan jeg komme.
    """,
)

PRESENT = table(
    "will come (on the dates beside it)",
    r"""
    (kan|kan jeg|kan vi) … (godt|sagtens|fint|alle|både|gerne|komme|deltage|være med|de andre|de øvrige|resten)
     # Den 20. kan jeg godt.
    (jeg|vi|hun|han|og|men|<Navn>) (kommer|deltager|er med|er der|er på|møder op|dukker op|
     stiller)(?!( (?!men )\S{1,40}){0,5} ikke)
     # Jeg kommer den 11. juni.
    (kommer|deltager|er med|er på|frisk til|frisk på|klar til|ok|okay|ja(?! til at)|passer|vi ses|ses|fint|fine|
     perfekt|på plads|med på|(står|er) (jeg |vi |hun |han )?klar)(?! .. ikke)  # 11/6: Ja.
    (kan|kan jeg|kan vi|kan hun|kan han)(<slut>|,)  # 11. juni kan jeg, men ikke 20. august.
    er (jeg|vi|hun|han) (der|med|tilbage|på plads|klar)  # Til november er jeg der igen.
    vil (jeg |vi )?(meget |rigtig )?gerne (med|deltage|komme|være med)  # Jeg vil gerne med til juni og august.
    (er|kan) kun .. (med|være med|komme|deltage)  # Jeg er kun med den 11. juni.
    (håber|glæder (mig|os)) … (at se|at møde|se|ses|møde)  # Jeg håber at se jer i august.
    (alligevel godt|kan alligevel|kommer alligevel|er alligevel)  # Jeg kan alligevel godt den 29.
    (can (make|attend|come)|will be there|will attend|works for me|i'll be there|see you)  # I can make it on 11 June.
    """,
)

PARTLY = table(
    "comes late or leaves early: no absence",
    r"""
    (skal|må|bliver nødt til at|er nødt til at|nødt til) … (gå|køre|smutte|liste af|tage hjem|afsted|forlade|
     stikke|af sted|løbe|liste) … (kl|klokken|ved|tidlig*|før|inden|\d\d?|efter frokost|allerede)
     # Jeg skal gå kl. 14.
    (går|kører|smutter|forlader|tager hjem|stikker af) … (kl|klokken|tidlig*|før tid|ved \d\d?|\d\d[.:]\d\d|
     efter frokost)  # Jeg går tidligere.
    (kommer|ankommer|møder|dukker op|støder til|er fremme|fremme|er der) … (senere|for sent|forsinket|først (kl|
     ved|lidt)|lidt over|efter (kl|frokost)|kl\.? (1[1-3]|10[.:][1-5])|en halv time|en time)  # Jeg kommer lidt senere.
    (støder|kommer|dukker|er|møder|ankommer) … først (til|op|med|der|fremme)? .. (ved|kl|klokken|efter|omkring|lidt|
     hen|når)  # Jeg støder først til ved 11-tiden.
    (begynd|start|gå) (i |du |bare |endelig ){0,3}(i gang |uden )(mig)?|(begynd|start) (i|du) bare  # Begynd I bare.
    (er|ankommer|lander|kommer) .. først … \d\d[.:]\d\d|vent (bare |endelig )?ikke
     # Toget er først i Vejle 10.25, så vent ikke på mig.
    (can't|can’t|cannot|won't|won’t|kan ikke|når ikke) … (before|until|før|inden) .. \d\d?[.:]\d\d
     # I can't make it before roughly 11.15.
    (forsinket|bliver forsinket|en time forsinket|start bare uden)  # Jeg er en halv time forsinket.
    (kun|bare) … (formiddag*|eftermiddag*|halve dag|frem til|til frokost|indtil)  # Jeg kan kun om formiddagen.
    ((arrive|be|come|coming|running) … late|leave … (early|at)|have to leave)  # I have to leave early.
    """,
)

TAKING_BACK = table(
    "takes an absence back",
    r"""
    (kan|kommer|deltager|er|bliver) … alligevel … (godt|med|gerne|komme|den|til|mulig*|deltage)
     # Jeg kan alligevel godt komme.
    (kan|kommer|deltager) … (godt|gerne|sagtens) … alligevel  # Jeg kan godt komme alligevel.
    (kommer|deltager) (jeg |vi )?alligevel(?! ikke)  # Jeg kommer alligevel.
    ((jeg|vi|hun|han|<Navn>) (kan|kommer|deltager|dukker)|(kan|kommer|deltager) (jeg|vi|hun|
     han))( \S{1,40}){0,8} alligevel  # Jeg kan komme den 20. august alligevel.
    (glem|se bort fra|drop|slet*|stryg*|fjern*|annuller*|træk*|ophæv*|tager) … afbud*  # Glem mit afbud.
    (glem|se bort fra|stryg|drop|ignorer) .. (det|hvad|min|mit) … (skrev|sagde|meldte|mail|besked|sidste)
     # Glem det, jeg skrev om den 20. august.
    afbud* … (tilbage|bortfalder|annuller*|gælder ikke)  # Jeg trækker mit afbud tilbage.
    (regn|tæl|skriv|sæt) … (med |på )?mig … (igen|alligevel)  # Regn med mig igen.
    (can make it after all|can come after all|will be there after all|able to attend after all)
     # I can make it after all.
    """,
)

REPLACING = table(
    "sends somebody else instead",
    r"""
    (ændre|skifte|udskifte|bytte|ændret|skiftet|udskiftet) (\S{1,40} )?(deltager|deltageren|deltagere|deltagerne)(?!\w)
     # I skal ændre deltageren fra Skive.
    (i|på) (stedet|hans sted|hendes sted|mit sted|vores sted|deres sted|min plads|hendes plads|hans plads|
     <Navn>s? sted) … (kommer|sender|deltager|vil|indtræder|møder|skal|bliver|tilmeld*|overtager|har vi|er)
     # I hans sted kommer Lea Jepsen.
    (kommer|sender|deltager|møder|træder|tilmelder|sætte|sæt|skrive|skriv|tager|vil|får) … (i|på) (mit|hans|
     hendes|deres|vores|<Navn>) (sted|plads)  # Karen kommer i mit sted.
    (kommer|sender|deltager|tilmelder|vil|skal|møder|sætte|skrive|skriv|sæt|tage|tager|træder|
     indtræder) … (i stedet for|istedet for) (<mig>|<ham>|<Navn>|hans|hendes|deres|den)
     # Hun kommer i stedet for mig.
    (<Navn>|hun|han) (kommer|deltager|indtræder|møder|træder til|vil) … (i stedet|istedet)<slut>
     # Karen kommer i stedet.
    i stedet (for \S{1,40} )?(sende|tilmelde|sætte|skrive|få|have|kommer|sender|deltager|vil|skal|møder|tilmelder|har|
     er det)  # I stedet sender vi Lea.
    (overtage|overtager|overtaget|overtog|overtages|arver|arve|overlade|overlader|overdrage*) … ((kursus)?plads*|
     stol|stolen|stafet*|tilmelding*)(?! tilbage)  # Trine vil gerne overtage min plads.
    (gives|give|giver|gav) … (plads*|stafet*) (videre )?(til (?!en |andre)\w+)
     # Jeg giver stafetten videre til Solveig.
    (får|få) … (<Navn>|hans|hendes|min|mit) .. (plads|stol|sæde)  # Kan Bo Lind få Karens plads?
    plads* … (overtages|overtaget|bruges|besættes|går|gives) … (af|til) <Navn>  # Pladsen overtages af Bo Lind.
    (en|én|min*|vores|en anden) .. (kolleg*|medarbejder*|afløser*|efterfølger*) … (overtager|overtage|tager|bruger|
     får) … (den|pladsen|min plads|mit sted)  # En af mine kolleger overtager den.
    (afløst|erstattet|udskiftet) .. (af|med)  # Karen bliver afløst af Bo Lind.
    (udskift*|erstat|erstatte*|erstattes|ombyt*|afløses|afløse) … (med|af|for|<Navn>|på|som)
     # Udskiftning af deltager: Karen erstattes af Lea.
    (bytte|byt|bytter|skifte|skift|skifter) … (ud med|om|ud|plads)  # Kan du bytte Erik ud med Fatima?
    (udskiftning|navneskift|navneændring|deltagerskift|deltagerskifte|ændring af (kursus)?deltager*|
     ny deltager (er|bliver))  # Udskiftning af deltager
    (indtræder|træder ind|ind kommer|ny deltager er|ind:)  # Indtræder: Emma Dybvad
    (en anden|ny|min efterfølger|efterfølger*|afløser*|vikar*) … (kommer|deltager|overtager|træder) … (i stedet|
     plads*|sted)  # Min efterfølger overtager pladsen.
    ((take|takes|taking|have) (my|his|her|their) (place|seat|spot)|in (my|his|her|their) place|instead of (me|
     him|her|<Navn>)|replace (me|him|her|<Navn>)|replaced by|substitut*|swap)  # Karen will take my place.
    (tager|tage|få|får|bruge|have|overtage) .. (hendes|hans|min|deres|<Navn>) plads  # Bo tager hendes plads.
    (det er|det bliver|kommer|sender|deltager) (nu |derfor )?<Navn>[^\n]{1,60} (og|men) ikke (længere )?(<Navn>|mig|jeg)
     # Det er nu Bo Lind, der deltager, og ikke Karen Holm.
    (hendes|hans|min) (efterfølger|afløser) (er )?<Navn>( <Navn>)? .. (skal|kommer|deltager|overtager|møder)
     # Nu er det hendes efterfølger Bo Lind, der skal med.
    som (min|hans|hendes|<Navn>s) (afløser|vikar|stedfortræder|efterfølger)  # Bo Lind kommer som min afløser.
    <Navn> (ind|ud) (og )?<Navn>( <Navn>)? (ind|ud)  # Bo Lind ind, Lone Dybdal ud.
    ikke længere (mig|jeg) men <Navn>  # Deltageren er ikke længere mig, men Bo Lind.
    til fordel for (<Navn>|min*|en kollega)  # Jeg trækker mig til fordel for Bo Lind.
    der (møder|kommer|deltager|stiller|rejser) .. i stedet<slut>  # Det bliver Bo Lind, der møder op i stedet.
    <Navn> (tager|tage|overtager) (over|den|det|stafetten) (for|efter|fra) (<mig>|<ham>|<Navn>)
     # Bo Lind tager over for mig på kurset.
    (afleverer|aflevere|overgiver|sender|giver|rækker) (jeg )?stafetten .. til (<Navn>|min*)
     # Jeg afleverer stafetten til Bo Lind.
    (rykker|træder|går|hopper|sættes|sæt|skrives|skriv) (\S{1,40} ){0,3}ind på (\S{1,40} ){1,3}(plads|stol)
     # Bo Lind rykker ind på Karens plads.
    (hans|hendes|<Navn>s) navn (i stedet for (mit|hans|hendes)|hvor (mit|hans|hendes|<Navn>s) (står|stod|er))
     # Vil I sætte hans navn, hvor mit står?
    (vikar|barselsvikar|afløser|efterfølger|stedfortræder|afløseren|vikaren) (\S{1,40} ){0,4}(overtager|træder til|
     tager over|tager den herfra|kommer i stedet)  # Min barselsvikar Bo Lind overtager det hele.
    (rette|ret|skrive|skriv|sætte|sæt) (ham|hende|<Navn>( <Navn>){0,3}) ind (i stedet|i mit sted|på min plads)
     # Vil I rette ham ind i stedet?
    (byttet|bytter|bytte) (opgaver|roller|plads*|job|kurser|forløb|område*)  # Bo og jeg har byttet opgaver.
    i stedet for (mig|hende|ham|os|<Navn>)  # Bo Lind går ind i stedet for Karen.
    (sende|sender|tilmelde|skrive) (jeg |vi )?<Navn> … (i stedet|i (mit|hans|hendes) sted)  # Kan vi sende Bo i stedet?
    (ændre|ændrer|rette|skifte|skift|ret) … deltager(en|ne|e)?  # Vi vil gerne ændre deltageren fra Karen til Bo.
    (deltagerændring|deltagerskift*)  # Deltagerændring: Karen Holm ud, Bo Lind ind.
    afløser (mig|ham|hende|os|<Navn>)  # Bo afløser mig på holdet.
    plads* … (går|gives|overgår) … til (min|vores|<Navn>)  # Pladsen går videre til min kollega Bo.
    """,
)

AFBUD = table(
    "will not come, said outright",
    r"""
    afbud  # Jeg må melde afbud.
    (melder|melde) pas  # Jeg må melde pas.
    (ikke|ej)(?! (vente|gå glip|snydes|lade|nej|undvære)) … (komme|kommer|deltage|deltager|være med|være der|
     nå det|gennemføre|følge|mulighed for at deltage)  # Jeg kan desværre ikke være med.
    (ligger|lagt ned|ramt) … (influenza|feber|corona|syg|maveonde|omgangssyge|migræne)  # Jeg ligger med influenza.
    (jeg|vi) … (blevet|ligger|er) (\S{1,40} )?(syg|syge|sygemeldt|dårlig|smittet)(?! med at)  # Jeg er desværre syg.
    (kalender*|chef*|økonomi*|budget*|tiden|arbejdet) … (siger (desværre )?nej|tillader (\S{1,40} )?ikke|rækker ikke)
     # Det kunne jeg, men kalenderen siger nej.
    (bliver|blive|bliver nødt til at blive) (hjemme|i sengen|under dynen)  # Jeg må blive hjemme.
    (forhindret|bliver syg|er blevet syg|ligger syg|lagt mig)  # Jeg er blevet forhindret.
    (cannot|can't|can’t|unable to|won't be able to) .. (come|attend|make it|join|participate)  # I cannot make it.
    """,
)

NOT_THEN = table(
    "will not come, said in a word to whoever names a day",
    r"""
    ^(det |der |den |så |men )?kan (jeg|vi) .. (ikke|ej)<slut>  # Det kan jeg desværre ikke.
    ^(jeg |vi |men jeg )?kan .. (ikke|ej)<slut>  # Kan desværre ikke.
    ^(jeg|vi) … (ferie|bortrejst|optaget|udlandet|på kursus|på rejse|på barsel)  # Jeg er på ferie der.
    ^(nej|desværre)( tak| desværre)?<slut>  # Nej, desværre.
    """,
)
