"""What people write when they give or correct data: of a person, or of who pays."""

from bot.reading.phrases import table

CORRECTING = table(
    "corrects data that were given before",
    r"""
    (rette|rettes|ændr*|opdater*|korriger*|udskift*|skift*) … (ean*|faktura*|mail*|adresse*|telefon*|nummer*|
     navn*|titel*|stilling*|oplysning*|list*|data|reference*|ordrenummer*|stavet|stavningen|kontakt*)
     # Vil du rette mit telefonnummer?
    ret (venligst |lige |gerne |endelig )?(mit|min|mine|vores|list*|ean*|faktura*|mail*|navn*|titel*|det|mig)
     # Ret venligst mit navn.
    (rette|ret) (mig|det|dette)  # Gider du rette mig i listen?
    (rettelse*|ændring*|korrektion*|opdatering*|tilføjelse*|berigtigelse) (til|af|i|vedr*|:|<slut>)
     # Rettelse til min tilmelding
    (nyt|nye|ny|rigtige|korrekte|rette|ændret|ændrede) .. (ean*|mail*|adresse|telefon*|nummer|mobil*|navn|
     efternavn|titel|stilling|job|arbejdsplads|ordrenummer|ordrenr|reference*|oplysninger|kontonummer|cvr*|po*)
     # Mit nye nummer er 12345678.
    (forkert*|fejl i|tastefejl|stavefejl|slåfejl*|trykfejl*|stavet|staves|skrevet forkert|
     byttet om på)  # Mit navn er stavet forkert.
    (glemte|glemt|fik ikke|fik jeg ikke|nåede ikke|nåede jeg ikke) … (skrive|fortælle|sige|nævne|oplyse|skrevet|
     nævnt|oplyst|med|at)  # Jeg glemte at skrive, at jeg er vegetar.
    (hedder|hedde) .. (nu|fra)  # Fra i dag hedder jeg Ida Nørballe, så jeg hedder nu det.
    (fra i dag|nu|pr\.?( \d\S*)?( \S{1,40})?) (hedder|er) jeg  # Fra i dag hedder jeg Ida.
    (skiftet|skifter|fået|har nyt|har fået) … (job|stilling|titel|arbejde|arbejdsplads|mail*|nummer|telefon*|
     navn|bibliotek|efternavn)  # Jeg har skiftet job.
    (mit|min|mine|vores|hans|hendes) (\S{1,40} )?(ean*|navn|efternavn|mail*|telefon*|mobil*|nummer|titel|
     stilling|adresse|arbejdsplads|arbejdssted|reference) (er|bliver) (nu|ændret|blevet|rettet|skiftet|forkert*)
     # Mit mobilnummer er nu 20 30 40 50.
    (ean*|mail*|telefon*|nummer*|titel*|adresse*|faktura*|reference*|ordrenummer*) … (er|bliver|blev) (ændret|
     skiftet|nyt|ny|forkert*|rettet|nu)  # EAN-nummeret er ændret.
    (andet|ny|nyt) .. (ean*|faktura*|afdeling*)( \S{1,40}){0,3} 57\d*  # I skal bruge et andet EAN: 5798007508098.
    (ean\S{0,12}|reference*|ordrenummer*|oplysning*) .. (mangler|manglede|manglende)  # EAN-nummeret mangler.
    (manglende|manglede) .. (ean*|oplysning*|reference*)  # Her er det manglende EAN.
    (bortfalder|er nedlagt|er lukket|gælder ikke mere|virker ikke mere|udgået)  # Ordrenr. 66120 bortfalder.
    (det|den) (rigtige|korrekte|rette) (er|hedder|lyder)  # Det rigtige er 5798005119654.
    (kom til at|fik) .. (opgive|opgivet|skrive|skrevet|bytte)  # Jeg kom til at opgive et gammelt EAN.
    (har|er) … rettet  # Jeg har rettet med rødt nedenfor.
    (jeg fortsætter|bliver på holdet|stadig på holdet)  # Jeg fortsætter på holdet.
    (new|changed|correct|corrected|updated|wrong) .. (e-?mail|address|phone|number|name|title|ean|invoice|order|
     po)*  # My new email is below.
    (one |a |small |minor |quick )?(correction|typo)s?( to)?|should (read|be spelt|be spelled)  # One correction
    (forgot to (mention|say|tell|write|add)|please (update|correct|change))  # I forgot to mention that I am vegan.
    (nu|i dag|fremover|herefter|derefter|siden) (hedder (det|den|jeg|titlen|stillingen)|er (titlen|stillingen|mailen|
     adressen|nummeret))  # Nu hedder det afdelingsleder.
    (står|opført|skrevet op|noteret|registreret|anført|stavet) (\S{1,40} )?som (?!deltager|tilmeldt)\S{3,40}
     # Du har fået mig skrevet op som bibliotekar.
    (mail*|adresse*|telefon*|nummer*|titel*|navn|efternavn|ean\S{0,12}|stilling) … (ændrer sig|ændres|skifter|skiftes|
     bliver en anden|er en anden|flyttes|flytter)  # Min mail ændrer sig 1. april.
    (navn|efternavn|titel|mail*|adresse|telefon*|nummer) er (nu|ikke længere|ikke mere|blevet)
     # Mit efternavn er ikke længere Holm.
    """,
)

ADDING = table(
    "gives data; beside a signup it is part of that",
    r"""
    (her er|her kommer|hermed|så kom|kommer|nu har jeg) … (ean*|ean-nummer*|oplysning*|ordrenummer*|reference*|
     rekvisition*|nummer*|nummeret)  # Her er vores EAN-nummer.
    (vores|vort|min|mit|our|my|kommunens|bibliotekets|<Navn>s?) (ean\S{0,12}|cvr\S{0,12}|rekvisition*|
     ordrenummer*|ordrenr*|po|po-nummer|reference*|betaler*) … (er|lyder|hedder|bliver|is)
     # Vores EAN-nummer er 5798007508098.
    (e?-?mail*|adresse*|nummer*|telefon*|mobil*|titlen|stillingen) (på|til|for) <Navn>( <Navn>){0,3}( er| hedder| ?:)
     # Mailadressen på Erik er erik@holb.example.
    (her|hermed|her er|her har du|her får du) (\S{1,40} ){0,2}(mail*|e-mail*|adresse*|nummer*|telefon*|mobil*) (på|
     til|for)  # Her er mailen til Erik.
    (faktura*|regning*) … (skal|bedes|må) … (sendes|stiles|påføres|til|flyttes|have|rettes|mærkes|anføre)
     # Regningen skal sendes til skolen.
    (anføre|påføre|tilføje|notere) … (ordren*|ean*|reference*|faktura*|po*|allerg*|rekvi*)
     # I bedes anføre ordrenr. 66954-B.
    (regning*|faktura*) … (til|på) (en anden|et andet|den anden)  # Regningen skal gå til en anden afdeling.
    (jeg|hun|han|<Navn>) (er )(\S{1,40} ){0,5}(vegetar*|veganer*|allergi*|laktose*|gluten*|cøliaki*|diabetiker|
     gravid|pescetar)  # Jeg er blevet vegetar.
    (spiser|tåler|tåle|spise) … (ikke|ingen|kun|hverken)  # Jeg tåler ikke nødder.
    (rekvisition*|ordrenummer*|ordrenr|indkøbsordre*|indkøbsnr|po-nummer|po-nr|personreference*|bestillingsnummer*|
     kontostreng*)\.? .. \S{0,20}\d\S*  # Regningen skal bære rekvisitionsnummer RK-26-00871.
    ikke (tåler|spiser|må få|kan spise)  # Jeg nævnte vist ikke, at jeg ikke tåler nødder.
    <Navn> (mail*|telefon*|nummer|mobil*|titel|stilling|efternavn|fornavn|navn) (er|hedder|bliver)
     # Karen Holms mailadresse er karen@holm.example.
    (på|til) (fakturaen|regningen) … (stå|angives|påføres|skal|må)  # På fakturaen skal der stå 4711.
    (sætte*|skrive*|påføre*|anføre*|tilføje*|notere*|sæt|skriv|påfør|anfør|noter|notér|angiv*) … på (vores |
     min |den |kommende |næste )?(faktura*|regning*)  # Vil I sætte ref. 4711 på vores faktura?
    """,
)

BARE_DATA = table(
    "data without a word, as one answers to a question for them",
    r"""
    57( ?[.-]?\d){11}  # 5798007508098
    (allergi*|glutenfri*|gluten|laktose*|vegetar*|vegan*|cøliaki*|diabetiker|kosher|halal|svinekød|kødfri*|fisk|
     skaldyr|nødder)  # Vegetar, tak.
    (\d\d ){3}\d\d  # 28 60 13 94
    [\w.-]{1,64}@[\w.-]{4,64}  # Erik Poulsen: erik@holb.example
    (titel|stilling|navn|mail|mailadresse|telefon|nummer|mobil) er  # Min titel er souschef.
    (ean|cvr|ordrenummer|ordrenr|reference|rekvisition)  # EAN følger.
    """,
)

NEW_PAYER = table(
    "another payer, beside a change of people",
    r"""
    (nyt|ny|nye|flyttes|ændres|rettes|i stedet|samtidig) … (ean*|faktura*|regning*|
     betaler)[^\n]{0,60} 57( ?[.-]?\d){11}  # Regningen flyttes: nyt EAN 5790001804077.
    (faktura*|regning*|ean*) … (flyttes|ændres|rettes|skal nu|i stedet)[^\n]{0,60} 57( ?[.-]?\d){11}
     # Regningen skal flyttes til EAN 5790001804077.
    """,
)

TYPED_BELOW = table(
    "says that words of the sender stand in the quoted mail",
    r"""
    ^(udfyldt|besvaret|indsat|rettet|rettelser|svar|bemærkninger|answers|answered|filled in|corrected|corrections|
     replies)(?! (på|ind|for|om|to)\b) .. <nedenfor>  # Udfyldt nedenfor.
    (jeg|vi) har … (skrevet|udfyldt|sat|rettet|tilføjet|indsat|svaret|noteret|ændret|besvaret|anført)(?! (ind|op) efter)
     … <nedenfor>  # Jeg har tilføjet det manglende i din mail.
    ^har (lige |nu )?(skrevet|udfyldt|sat|rettet|tilføjet|indsat|svaret|besvaret) … <nedenfor>
     # Har udfyldt i teksten.
    (jeg|vi) (svarer|skriver|retter|besvarer|udfylder) .. (inde|nede|direkte|ind) <nedenfor>
     # Jeg svarer inde i teksten.
    (mine|vores|my|our) (svar|rettelser|bemærkninger|kommentarer|tilføjelser|oplysninger|data|answers|replies|comments|
     corrections) … <nedenfor>  # Se mine svar herunder.
    (svarene|rettelserne|bemærkningerne|svar|rettelser|answers|replies|corrections) (står|er|findes|are) .. <nedenfor>
     # Svarene står inde i din mail.
    (det|oplysningerne|det hele|det manglende|felterne|resten|det sidste|svarene) er (nu |lige )?(sat|skrevet|udfyldt|
     indsat|tilføjet|rettet) … <nedenfor>  # Oplysningerne er sat ind under dine spørgsmål.
    (skrevet|sat|indsat|ført) (direkte )?ind … <nedenfor>  # Her er det hele, skrevet ind i skemaet.
    (med|i|in) (rødt|rød|blåt|grønt|gult|fed|kursiv|versaler|red|blue|bold|capitals) … <nedenfor>
     # Jeg har rettet med rødt nede i mailen.
    <nedenfor> (med|i|in) (rødt|rød|blåt|grønt|gult|fed|kursiv|versaler|red|blue|bold|capitals)  # Se nedenfor med rødt.
    (i|we)(['’]ve| have) (\S{1,20} )?(put|filled|written|typed|added|corrected|answered|inserted|changed) … <nedenfor>
     # I have put the missing details into your mail.
    """,
)
