"""How people say that they want to join, or let it be understood. The words also fit other things than a signup."""

from bot.reading.phrases import table

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
    <Navn> (\S{1,40} ){0,2}(følger|går på|tager|starter på|begynder på) (jeres |dit |
     årets )?(forløbet|lederforløb*|hverdags*|holdet|kurset|forløb)
     # Chefen har godkendt, at Karen Holm følger lederforløbet.
    (hende|ham|dem|os|mig|<Navn>|begge) (får (du|i)|(kan|må) (du|i) (\S{1,40} )?(få|have|regne med))<slut>
     # Karen vandt, så hende får du.
    (du|i) (får|må få|kan få) (hende|ham|begge|<Navn>|<tal>)(?! (mail*|spørgsmål|*adresse*|nummer*|dage))
     # I kan få Karen fra os.
    (jeg|vi|bibliotek*|<Navn>) (tager|optager|besætter|snupper|beslaglægger|sætter os på|lægger billet ind på) <tal>
     (<pladser>|af (<pladser>|stolene|pladserne))  # Vejen tager to stole.
    (til|på|for) (\S{1,40} ){0,4}(hverdags*|holdet|\S{0,20}forløb*|kurset)( 20\d\d)?( \S{1,40}){0,3}: <Navn> <Navn>
     # Til dit ledelsesforløb: Karen Holm og Bo Lind.
    ^(de|dem|den|det) (<tal> )?(vi|der|jeg) (sender|kommer|deltager|skal (med|afsted|af sted)) … (er|hedder|bliver)
     # Dem, vi sender, er Karen Holm og Bo Friis.
    (her er|det er|her kommer) (dem|de|den|navnene på dem) (\S{1,40} )?(vi|jeg|der) (sender|tilmelder|gerne vil|vil|
     skal|kommer|deltager)  # Her er dem, vi sender i år.
    (sende|sender|stille|stiller|tilmelde) (med )?(\S{1,40} ){0,3}(flok|hold|kuld|delegation|gruppe|håndfuld|duo|trio|
     trekløver|folk)  # Vi vil gerne sende en ny flok.
    (blev|er|bliver) det (så )?(min|vores|<Navn>s) tur  # Så blev det min tur.
    (få|fået|får) (lov|grønt lys|ok|ja|accept) .. (til )?(at )?(deltage|være med|komme med|gå på|melde mig|komme)
     # Jeg har fået lov til at komme med.
    (should|would|i'd|i’d|we'd) … (like|love) … (to be|be) (on (it|the list|board)|there|part of (it|the))
     # I should very much like to be on it.
    (i'll|i will|we'll|we will) (take|have) (a|one|two|that|the) (seat|place|spot|chair)s?  # I will take a seat.
    (will|are|is) (be )?(attending|joining|coming|taking part)  # Two of us will be attending.
    <tal> styk (*leder*|deltager*)  # Et styk leder fra Ringsted: Karen Holm.
    would like to (come along|come|be there)  # My deputy would like to come along.
    (et stort |klart |stort )?ja tak (til|herfra|vi vil|jeg vil)  # Ja tak til en plads.
    hverdags*\W{1,3}ja( tak)?  # Hverdagsledelse? Ja tak!
    (trækkes|døje|slås|tage til takke|nøjes|holde ud) med (mig|os|<Navn>)(?! (om|til møde*))
     # Fra juni må du trækkes med mig på holdet.
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
    (skal|vil) (jeg|vi|<Navn>) <adv>(deltage|med|på<slut>)(<slut>| på| i| fra)  # I år skal jeg med på Hverdagsledelse.
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
    ^(fra|hos) (\S{1,40} ){1,4}(kommer|deltager|sender vi|tilmelder vi|bliver det|er det)( ?:|( \S{1,40}){0,3}
     (<tal>|<Navn>|mig|følgende))  # Fra Odense Bibliotekerne kommer:
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
    ^hverdags*( 20\d\d)? ?[:,-] (ja|(jeg|vi) (vil|kommer|melder|tager|bliver|deltager|er (med|på|klar))|
     \d{1,2} (stk|pers*|plads*|deltager*|leder*))  # Hverdagsledelse: JA!
    (would|i'd|we'd|i’d|we’d|want|wish|wishes|wants|love|happy|glad|keen) … (join|participate|take part|attend|
     be part of|a place|a seat|a spot)  # I would love to join.
    (count (me|us) in|(i am|i'm|i’m|we are|we're) (definitely |so )?in<slut>)  # Count me in!
    (i|we) will (gladly |happily )?(join|participate|take part|attend)  # I will gladly participate.
    (skal|vil|ønsker|håber) <adv>((have|sende|starte|begynde|komme|deltage|være) (\S{1,40} ){0,3})?(på|
     i) (jeres |årets |dit |det |din )?(hverdags*|holdet|forløbet|forløb|lederforløb*|hold)
     # Karen skal på Hverdagsledelse i år.
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
    (får|har|sender|følger|kommer|her er) (\S{1,40} ){0,4}(navnene|navne på|deltagerne|deltagernavne*|deltagerlisten)
     # Som lovet får du her navnene.
    (navnene|navne|oplysninger*|data) (på|til|om|for) … (deltager*|<tilmelding>|to|tre|fire|dem)
     # Her er navnene på vores deltagere.
    (ønskes|bedes) (optaget|indskrevet|noteret)(?! ?:| at)  # Karen Holm ønskes optaget.
    (bevilget|bevilliget|tildelt|tilkendt|granted|approved) … (deltagelse|plads|pladser|participation|a place|a seat)
     (i|på|til|in|on|for) (årets |jeres |the )?(hverdags*|holdet|forløb*|kurs*|course)
     # Forvaltningen har bevilget deltagelse i Hverdagsledelse 2026 for Karen Holm.
    (deltagelse|plads) (i|på) (hverdags*|holdet|forløb*|kurs*)( 20\d\d)? er (hermed |nu )?(bevilget|bevilliget)
     # Deltagelse i Hverdagsledelse 2026 er bevilget for Karen Holm.
    er (hermed |nu )?indstillet til (årets |jeres )?(hverdags*|holdet|forløbet)  # Karen Holm er indstillet til holdet.
    (ønske om|ansøgning om) (deltagelse|optagelse|plads)  # Ønske om deltagelse i Hverdagsledelse
    (would|i'd|we'd|i’d|we’d) like (a|one|two|three|four) (place|seat|spot)s?  # We would like two seats, please.
    (confirm|confirming) (my|our) participation  # I am happy to confirm my participation.
    reserve (a|one|two) (place|seat|spot)s? for  # Please reserve a seat for me.
    """,
)

COMMITTED = table(
    "things that nobody tells but who means to come; several of them together are a signup",
    r"""
    57( ?[.-]?\d){11}  # Regningen sendes til 5798007472030.
    (jeg er|i am|i'm|undertegnede er) (a |the |ny |nyslået |konstitueret |daglig |børne- )?\S{0,30}(leder|chef|souschef|
     koordinator|bibliotekar|konsulent|ansvarlig|manager|head|librarian|lead)  # Jeg er konstitueret souschef.
    (chef*|leder*|direktør*|boss|manager|director|hun|han|ledelsen) … (sagt ja|sagde ja|siger ja|ok|grønt lys|godkendt|
     bevilget|cleared|approved|agreed|bakker op)  # Min chef har sagt ja.
    (pengene|budgettet|økonomien|bevillingen|money|budget) … (på plads|bevilget|fundet|afsat|cleared|approved|klar)|
     (fundet|afsat|bevilget|skaffet) .. (pengene|penge|midler|midlerne)
     # Pengene er fundet.
    (kalender*|dagene|datoerne|alle fire|fire dage|calendar|dates) … (blokkeret|blokeret|reserveret|sat af|afsat|
     ryddet|booket|noteret|blocked|ring om|kryds)|(blokkeret|blokeret|reserveret|afsat|ryddet|sat) … (dage*|kalender*)
     # Alle fire dage er blokeret.
    (glæder (mig|os)|ser frem|vi ses|see you|looking forward)(?! til at høre)  # Vi ses til juni!
    (spiser|tåler|vegetar*|vegan*|allergi*|gluten*|halal|eat|vegetarian)  # Jeg spiser ikke svampe.
    (på|til) (din|jeres|den) (liste|deltagerliste)|on (your|the) list  # Mit navn skal på din liste.
    (jeg|mig|min|my|i|me|vi|os) … (tur|plads|stol|seat|place|med|i år|this year)  # I år er det min tur.
    """,
)
