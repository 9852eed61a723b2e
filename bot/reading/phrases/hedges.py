"""What takes a "sign me up" back: a not, a thought aloud, a report of what was, a condition.

NEGATED counts within the clause, MUSING and REPORTED within the sentence: the words beside them are then no signup.
UNDECIDED counts within the sentence too, and in the whole mail for words that only may be a signup.
PROVISIONAL and FIRST_ASK leave it a signup, but one that a human must decide.
"""

from bot.reading.phrases import table

NEGATED = table(
    "not",
    r"""
    (ingen|ingen af os|intet|desværre ingen)  # Vi tilmelder desværre ingen i år.
    (ikke|ik|ikk)(?! (vente|gå glip|snydes|lade|nej|være uden|kun|bare|undvære|sige nej))  # Jeg tilmelder mig ikke.
    (aldrig|ingen af os|hverken|næppe|heller ikke|umuligt|undlade|undlader)  # Jeg tilmelder mig aldrig.
    (not|never|won't|won’t|don't|don’t|can't|can’t|cannot|couldn't|unable|neither)  # I will not sign up.
    """,
)

MUSING = table(
    "thinks aloud or asks how",
    r"""
    (synes|mener|foreslår) (jeg|vi) (også |nu |bare |nok )?(at )?(du|i) (skal|bør|burde|skulle|kunne) <adv>(skrive|
     sætte|tilmelde|invitere|spørge|kontakte)  # Ellers synes jeg, du skal skrive ham på listen.
    (synes|syntes|mener|mente|tror|troede|ønsker|regner med) (\S{1,40} ){0,2}(ikke|næppe) at (jeg|vi|han|hun|<Navn>|min)
     # Min chef synes ikke, at jeg skal tilmelde mig.
    (hører|hørte|ved|rygtes) at (<Navn>|min|vores)  # Jeg hører, at Karen vil med.
    (modtaget|fået|betalt|faktureret|opkræve*) … (faktura*|pladser|deltagere)  # I har faktureret to pladser.
    (overvejer|overveje|overvejede|under overvejelse)  # Jeg overvejer at tilmelde mig.
    (hvis|såfremt|når) (du|i) (selv )?(gerne )?(vil|ønsker at|har lyst til at|skal) (med|deltage|være|komme|gå|på)
     # I skriver selv til Lisbet, hvis I vil med.
    (burde|bør|might) (jeg |vi )?(nok |vist |måske |lige )?(<tilmelde>|melde|deltage|sign up|join|register)
     # Mine kolleger siger, at jeg burde tilmelde mig.
    (anbefal*|opfordr*|råd*|minde*|minder) (\S{1,40} )?(mine|vores|alle|andre|dem|folk|ledere*|dig|jer|kolleger*|my|our)
     … (til )?at (\S{1,40} )?(melde|<tilmelde>|deltage|skrive|gå)  # Jeg anbefaler altid mine kolleger at melde sig.
    (kredser|tænker) … (om|på|over)(?! at skrive)  # Jeg kredser lidt om Hverdagsledelse.
    (måske|muligvis|eventuelt|evt)  # Måske vil jeg gerne være med.
    (hvordan|hvor|hvornår|hvorfor|hvad|hvem|hvilke|hvilken) … (<tilmelde>|<tilmelder>|tilmeldt|melder|melde|
     tilmelding*|med)  # Hvordan tilmelder man sig?
    (inden|før|førend) (jeg|vi|man|hun|han) … (<tilmelde>|<tilmelder>|melder|melde|beslutter)
     # Det vil jeg vide, inden jeg tilmelder mig.
    (hvis|såfremt) (jeg|vi|man|hun|han|nogen|de) … (ikke|forhindret|må|kommer)  # Hvis jeg ikke kan den dag, hvad så?
    (hvis|såfremt|når) (jeg|vi|man|hun|han|nogen|de) … (tilmeld*|melder|skal|vil|kunne|bliver)
     # Hvis jeg vil tilmelde mig, hvad så?
    om (jeg|vi|man|der|hun|han|nogen|det) … (tilmeld*|med|deltage|melde|plads*|noget for|skal)
     # Jeg spekulerer på, om jeg skal tilmelde mig.
    (kan|må|kunne|skal) (man|folk|alle|nogen|vores|vi også|en|de) … (<tilmelde>|melde|deltage|med|få)
     # Kan man stadig tilmelde sig?
    (er det|er der|ville det være) … (muligt|mulighed|for sent|rift|krav|stadig muligt)
     # Er det muligt at tilmelde sig?
    (man|folk|deltagerne|de andre|andre|i andre) … (<tilmelde>|<tilmelder>|melder|deltager)
     # Når man tilmelder sig, får man så en kvittering?
    (i tvivl|tvivl om|usikker på|ved ikke, om|ved ikke om|ikke besluttet|uafklaret)
     # Jeg er i tvivl om, om jeg skal tilmelde mig.
    (håber|drømmer|leger med tanken|frister|fristende) … (næste|2027|engang|en anden gang)
     # Jeg håber at være med næste år.
    (jeg|vi) (ville|havde) … gerne … (men|hvis)  # Jeg ville så gerne, men vi har travlt.
    (kunne|ville) .. være .. (noget|relevant|spændende|interessant)  # Det kunne være noget for mig.
    (maybe|perhaps|considering|thinking about|thinking of|wondering|not sure|how (do|can|to)|if i|if we|whether|
     before i|before we|should i|is it possible)  # I am considering to sign up.
    """,
)

UNDECIDED = table(
    "thinks of a signup that may never come: what else is said in the mail is said of that",
    r"""
    (sæt|forestil dig|lad os (sige|antage)|antag|antaget|hvis nu|gesetzt|tænk hvis|hvad nu hvis)
     (nu )?(den fald )?(at )?(jeg|vi|man|hun|han|min*|vores|<Navn>|som)  # Sæt nu, at jeg tilmeldte mig.
    (suppose|supposing|imagine|say|assuming|assume) (that )?(i|we|my|our|one)  # Suppose I signed up.
    (i|we) might (sign up|join|register|come|enrol)  # I might sign up next week.
    if (i|we|my manager|one of us) (joined|signed up|registered|came)  # If I joined, would I be alone?
    only … (sign up|register|join|enrol|come) … if  # I would only sign up if it is in English.
    (ikke|intet|ingenting|inden|før) .. (bestemt (mig|os)|besluttet (mig|os)|truffet (en |nogen )?beslutning|afgjort|
     tale om noget|taget stilling|har taget)  # Jeg har ikke bestemt mig endnu.
    (vi|jeg) (sender|tilmelder|stiller med) (\S{1,40} ){0,2}ingen  # Vi sender derfor ingen i år.
    men (hun|han|de|<Navn>) .. (takket|takker|takkede|sagt|siger|sagde) .. nej  # Men hun har takket nej.
    (not|haven't|before) … (decided|made up (my|our) mind|decision)  # We have not decided yet.
    """,
)

CHOOSING = table(
    "has not chosen yet whom to send: nobody named is signed up",
    r"""
    (hvem|hvilken|hvilke) (af (dem|de|os|mine|vores)|ville du|synes du|mener du|tror du) … (vælge|vælger|pege på|tage|
     sende|satse|anbefal*|foretrække*|passer|egner|mest ud|størst udbytte|mest gavn|bedst)
     # Hvem af dem ville du selv vælge?
    (hvem|hvilken|hvilke) (skal|bør|burde) (vi|jeg) … (vælge|pege på|foretrække|prioritere|sende(<slut>| af sted|
     afsted| på))  # Hvem skal vi sende?
    (hvem|hvilken) (\S{1,40} ){0,3}får (mest|størst|bedst)  # Hvem får mest ud af det?
    (trækker|vælger|beslutter|afgør) (vi |jeg )?(lod|mellem|imellem|hvem)  # Vi trækker lod på fredag.
    (valget|det) (står|ligger) (stadig |lige nu )?(mellem|imellem)  # Valget står mellem Karen Holm og Bo Friis.
    enten (min |vores |[a-zæøå]{1,40} )?<Navn>( <Navn>){0,3} eller  # Enten Karen Holm eller Bo Friis kommer.
    <Navn> eller <Navn>( <Navn>){0,3} (kommer|deltager|skal|vil)  # Karen Holm eller Bo Friis deltager fra os.
    either <Navn>( <Navn>){0,3} or <Navn>  # Either Karen Holm or Bo Friis will come.
    (en|én|to) af dem skal <adv>(på|med|af sted|afsted)  # En af dem skal på Hverdagsledelse.
    (which (one )?of (them|these|us)|who) (would|do|should) (you|we|i) … (choose|pick|send|recommend)
     # Which of them would you choose?
    """,
)

RETOLD = table(
    "tells what the sender once wrote: a condition in it is one of then",
    r"""
    (skrev|sagde|fortalte|nævnte) (jeg|vi)( \S{1,40}){0,4} at  # I januar skrev jeg, at jeg kun kunne, hvis de betalte.
    (jeg|vi) (skrev|sagde|fortalte|nævnte)( \S{1,40}){0,4} at  # Jeg skrev til dig, at det hang på budgettet.
    (jeg|vi) (stod|var|kom|endte) .. på venteliste*  # Du husker måske, at jeg stod på venteliste i 2024.
    i (wrote|said|told you)( that)? … (only|if)  # I wrote that I could only come if they paid.
    """,
)

REPORTED = table(
    "tells what was, what others did, or how it is done",
    r"""
    (skulle|ville|burde) (\S{1,40} ){0,2}have (været|deltaget|gået)  # Vi skulle have været på Hverdagsledelse sammen.
    (du|i|hun|han|som|der|lisbet|man) (\S{1,40} )?(noterer|sætter|skriver|registrerer|fører|melder|tilmelder)
     (så |bare )?(dem|vedkommende|folk|deltagerne|lederne|alle|en)(?! (tak|fra))  # Lisbet sætter dem på listen.
    ^(alle |hos os |normalt )?(ledere|mellemledere|lederne|mellemlederne|deltagere|deltagerne|medarbejdere|kolleger|
     folk|lederen|deltageren|den enkelte|participants|managers) (\S{1,40} ){0,2}(<tilmelder>|melder|<tilmelde>|melde|
     deltager|sender|skriver|register|sign up)(?! (er|hermed|fra))  # Lederne tilmelder sig pr. mail.
    (de|alle|man|folk|enhver|andre) (skal|bør|må|kan|kunne|burde) (\S{1,40} )?(melde|<tilmelde>) sig
     # Hun siger, at de skal tilmelde sig.
    (det|der) (er|var|må være) .. (svært|nemt|let|umuligt|muligt|besværligt|meningen|nødvendigt|krav)
     # Det er svært at tilmelde sig på jeres side.
    (prøv*|forsøg*|mulighed for|mulighederne|linket|link|kan ikke finde|hjemmesiden|systemet)
     # Jeg prøvede at tilmelde mig på hjemmesiden.
    (sendte|sendt|skrev|afleverede|lavede|udfyldte) … <tilmelding>  # Den 5. februar sendte jeg en tilmelding.
    (i næste uge|på (mandag|tirsdag|onsdag|torsdag|fredag|søndag)|i morgen)  # Jeg skal på Hverdagsledelse i næste uge.
    <tilmelding> .. (fra i går|fra forleden|i går|i sidste uge|mangler|manglede)
     # Min tilmelding fra i går mangler EAN.
    (vedr*|vedr\.|ang|angående) .. <tilmelding> (af|for) <Navn>  # Vedrørende tilmelding af Karen: EAN er nyt.
    (har|havde) … (skrevet|spurgt|ringet|tilmeldt|meldt|skrevet (mig|os|ham|hende) på|sendt … <tilmelding>)
     # Jeg har tilmeldt mig.
    havde .. (bevilget|bevilliget|godkendt)  # Hun havde fået bevilget deltagelse i Hverdagsledelse.
    (tilmeldte|meldte|skrev (mig|os) (på|op))  # Da jeg meldte mig til, var jeg teamleder.
    (er|var|blev|står|stod|bliver) … (allerede )?(tilmeldt|meldt til|registreret|på listen|på deltagerlisten)
     # Jeg er allerede tilmeldt.
    (rettelse|ændring|fejl|tilføjelse|spørgsmål|bekræftelse|kvittering|svar|rykker|tak)(er|en)? .. (til|af|i|om|
     på|vedr*|ang*|for) … <tilmelding>  # Her er en rettelse til min tilmelding.
    (ville|vil) .. gerne have (været|deltaget|haft)  # Jeg ville gerne have været med.
    (måtte|tak fordi|glæder (mig|os) til) … (tilmeld*|deltage|være med)  # Jeg glæder mig til at deltage.
    allerede … (tilmeldt|meldt|registreret|på)  # Karen er allerede meldt til.
    (i|om|vedr|vedrørende|ang|angående|siden|efter|ved|på|med|fra|modtaget|set|fået|bekræfte|ændre|rette) (min|
     vores|mine|den|denne) .. <tilmelding>  # Vedrørende min tilmelding til Hverdagsledelse
    (ventede|glemte|fortrød|fortryder|troede|sagde|spurgte|havde tænkt) … (tilmeld*|melde|med)
     # Jeg troede, at jeg skulle tilmelde mig.
    (have|has|had|am|was|were) .. (already )?(signed up|registered|enrolled)  # I have already signed up.
    (sidste år|i fjor|året før|i 2025|i 2024) … (med|deltog|tilmeldt)  # Sidste år var Trine Balle med.
    """,
)

PROVISIONAL = table(
    "on a condition, or not for good",
    r"""
    (er|bliver|lyder) (svaret|jeres svar|dit svar) (et |på )?(ja|positivt)
     # Er svaret ja, så betragt det som min tilmelding.
    (hvis|såfremt|if) (i|du|you) (siger (god|ok|ja)|godkender|accepterer|kan (leve|gå) med|går med|går ind|
     er med på|agree|approve|are (ok|fine|happy))  # Hvis I siger god for det, vil vi gerne tilmeldes.
    (foreløbig*|midlertidig*|indtil videre) … (<tilmelding>|plads*|på|tilmeld*|reservation*|op)
     # Sæt mig foreløbigt på.
    (tilmeld*|skriv*|sæt*|reserv*|noter*|plads*|på) … (foreløbig*|midlertidig*|indtil videre|i første omgang)
     # Tilmeld os foreløbig.
    (under )?forudsæt* … (af|at|for)?  # Det er under forudsætning af, at budgettet holder.
    (med|tager) … forbehold .. (for|af|om|at)  # Jeg melder mig med forbehold for chefens ja.
    med blyant  # Skriv mig på med blyant.
    betinget( af)?  # Min tilmelding er betinget.
    (det |som |den )?(afhænger|kommer an) (\S{1,40} ){0,2}(på|af)
     # Det afhænger af, om vi får en vikar.
    (hvis|såfremt|medmindre|med mindre|når|ifald|så snart) … (chef*|leder*|direktør*|økonomi*|budget*|kommune*|
     byråd*|udvalg*|ledelse*|bevilling*|pengene|penge|ansættelse*|job*)  # Hvis min chef siger ja, er jeg på.
    (hvis|såfremt|medmindre|ifald) (<Navn>|hun|han|en kollega|min kollega|de andre|de|min souschef) … (kommer|
     også|kan|vil|får|er|med|siger|tager)  # Hvis Arne kommer med, vil jeg også med.
    (hvis|såfremt) (jeg|vi|det|den|han|hun) … (får lov|få lov|få fri|få ja|får ja|får grønt|får fri|får penge|
     lykkes|går igennem|godkendes|godkendt|lader sig gøre|lade sig gøre|på plads|bevilg*|siger ja|er ok med)
     # Hvis det lykkes, så sæt mig på.
    (afvent*|venter .. på) … (svar|godkend*|grønt lys|besked|chef*|ja|budget*|bevilling*|afklaring|ok)
     # Jeg afventer godkendelse.
    (mangler|skal|skulle|venter) .. (lige |bare |først |blot |stadig )?(have|få|på)? … (godkend*|grønt lys|
     accept|tilladelse|lov|ok fra|ja fra|svar fra|bevilg*)  # Jeg skal lige have grønt lys fra min chef.
    (mangler|skal|skulle) .. (lige |bare |først |blot )?(høre|spørge|tale|snakke|vende|drøfte|clear*|
     afklare) … (chef*|leder|lederen|direktør*|økonomi*|budget*|ledelsen|kollega*|det)
     # Jeg skal lige høre min chef først.
    (det|den|det hele|tilmeldingen|deltagelsen|pladsen) (hænger|beror|står og falder) (på|med)(?! (opslag|tavle|køle))
     # Men det hænger på bestyrelsen.
    skal (\S{1,40} ){0,2}(forbi|gennem|igennem|behandles i|vendes i) (bestyrelse*|udvalg*|byråd*|chef*|ledelse*|MED*)
     # Den skal først forbi bestyrelsen.
    (<tilmelder>|melder|skriver) (mig|os) (til |på |igen )?(når|så snart|den dag|næste år|til næste år|senere)
     # Jeg melder mig, når vi er flyttet.
    vent* med at … (regne|skrive|sætte|notere|registrere|sende|fakturere)  # Vent med at regne med mig.
    (må|bliver|kan blive|er) (jeg|vi) … (springe|melde|falde|trække|hoppe) (mig |os )?(fra|ud|tilbage)
     # Kommer bevillingen ikke igennem, må jeg springe fra.
    (kan|tør|vil) … ikke … (love|sige|binde|endelig*|garantere)  # Jeg kan ikke love noget endnu.
    (ikke|endnu) .. (endelig*|afgjort|besluttet|godkendt|på plads|bindende|sikker)  # Det er ikke endeligt.
    (bekræft*|endelig*) … (senere|følger|når jeg|når vi|inden|i næste uge|efter|så snart)
     # Endelig bekræftelse følger.
    (ved|får|kender) … (først|endnu ikke|ikke endnu)  # Jeg ved det først i næste uge.
    (giver|vender|melder|skriver) … (besked|tilbage|endeligt|igen) … (når|så snart|inden|om jeg|om vi|om det)
     # Jeg vender tilbage, når jeg ved mere.
    (ellers (ikke|må du|skal i|lader)|blev* det et nej|bliver det til noget|falder det)
     # Hvis Arne kommer, kommer jeg, ellers ikke.
    (med|komme|ind|være|få|skrive|skrevet|hoppe) .. på (et )?afbud(?! til)  # Kan jeg komme med på afbud?
    (hvis|såfremt|når) (der|nogen|en|andre) … (springer|falder|melder|hopper) .. (fra|over|afbud)
     # Jeg vil gerne med, hvis nogen springer fra.
    (lige )?(nu )?(på|med|til) (en |jeres )?(betingelse|venteliste*|reserveliste*|standby)  # Sæt mig på ventelisten.
    <tilmelding> … (sender|kommer|følger|indsender|sendes) … (i næste uge|senere|når jeg|når vi|i morgen|
     snarest|på mandag)  # Min tilmelding følger i næste uge.
    (sender|indsender) … <tilmelding> … (i næste uge|senere|når jeg|når vi|i morgen|snarest|på mandag)
     # Jeg sender en tilmelding i næste uge.
    (provisional*|tentative*|conditional*|on condition|provided that|subject to|pending|hold (a|one|two) (place|
     seat|spot)*|reserve (a|one) (place|seat|spot) until|if my (boss|manager|budget))
     # Please hold a seat, pending approval.
    (not (yet )?(final|binding|certain|confirmed)|can't promise|cannot promise|to be confirmed)  # It is not yet final.
    """,
)

FIRST_ASK = table(
    "asks to check first, or is not sure that it is wanted",
    r"""
    (tjek|check|undersøg|se) … (først|lige|efter)  # Tjek lige først.
    hvis (du|i) ikke … (har|allerede|fik|fået|modtog)  # Hvis du ikke har ham i forvejen, må du skrive ham på.
    (har|fik|modtog|nåede) (du|i) … (fået|modtaget|set|registreret|noteret) … <tilmelding>
     # Har I fået min tilmelding?
    (er|kom|nåede) (den|min|vores|mailen|tilmeldingen) … (frem|modtaget|gået igennem|registreret)
     # Er den kommet frem?
    (er|står) (jeg|vi|han|hun|<Navn>) … (tilmeldt|på listen|registreret|meldt til)  # Er jeg tilmeldt?
    (mener|tror|troede|går ud fra|formoder) … (allerede|selv har|har selv|er tilmeldt|meldt (sig|mig|os))
     # Jeg mener, at Jens selv har meldt sig til.
    (did you (get|receive)|have you (got|received)) (my|our)  # Did you receive my registration?
    """,
)

DATA_LATER = table(
    "only data are to follow, the signup stands",
    r"""
    (ean*|ordrenummer*|ordrenr|fakturer*|faktura*|reference*|rekvisition*|po-nummer*|po|cvr*|allerg*|kost*|
     telefon*|mailadresse*|mail på vej|adresse*|titel)  # EAN eftersender jeg, når vores økonomi er tilbage.
    """,
)

LINKED = table(
    "goes on from what was said before, so that it may be a condition of it",
    r"""
    ^(dog|men|det|dette|forudsat|hvis|såfremt|medmindre|ellers|når|så|først|but|if|however|then|provided)
     # Dog skal bestyrelsen først sige god for det.
    """,
)

SIDE_MATTERS = table(
    "about something beside the seat: a list of vegetarians, a dinner, a group",
    r"""
    (på|i) (vores |min |den |næste |kommende )?(faktura*|regning*)  # Vil du notere Karen Holm på fakturaen?
    (listen over|på cc|cc|gruppe|grupper|gruppen|kørestol|elbil|bil|frokost|frokosten|middag|middagen|kaffe|
     morgenmad|overnatning*|hotel*|parkering|oplæg|oplægsholdere|evaluering*|planlægge*|vært|værter|gæst|gæster|
     slides|materialet|kopi|vegetarmad|mad til|nyhedsbrev*|mailliste*|(forkert*|rigtig*|ny|nyt|nye|anden|gammel*)
     (titel|navn|efternavn|stilling|mail*|adresse|nummer|telefon*|ean*))  # Vil du skrive mig på listen over vegetarer?
    """,
)

LATE = table(
    "the sender knows to be late: who is registered already would not say so",
    r"""
    (når|nåede) (jeg|vi) det|(jeg|vi) (når|nåede) det( lige)?<slut>|(sidste øjeblik|falderebet)
     # Klokken er tre minutter i midnat, og jeg når det!
    (for sent|sent ude|forsinket|forsent|bagefter|bagud)  # Jeg ved godt, at jeg er sent ude.
    (fristen|deadline|tilmeldingsfristen) … (udløbet|gået|passeret|overskredet|var|misset|glemt)  # Fristen er gået.
    (misset|glemt|overset|overskredet|sprunget) … (fristen|deadline|tilmelding*|mail|invitation*)
     # Jeg har overset fristen.
    (jeres|din|lidt|om) (nåde|overbærenhed|tilgivelse)  # Jeg håber på jeres nåde.
    (kladde*|ikke sendt|aldrig sendt|blev liggende|har ligget|druknet|fandt (lige|først|nu))  # Den lå i mine kladder.
    (late|missed the deadline|past the deadline)  # I know I am late.
    """,
)
