"""What strangers write who name the course but want something else: sellers, applicants, the press, students.

The weights of OFFERING add up, those of PARTAKING take away from them (see `matter`).
"""

from bot.reading.phrases import table

OFFERING = table(
    "what sellers, applicants, the press and students write, who come to the house and not to the course",
    r"""
    (vi|jeg) … (tilbyde|tilbyder|leverer|levere|sælger|udlejer|specialiserer|har specialiseret|dækker|producerer)
     # Vi leverer overalt i landet.  # 2
    (kan|kunne|skal|må|vil) (vi|jeg) … (tilbyde|friste|vise|levere|byde på|sende|lave|uddele|hjælpe|bidrage|
     skrive (dig|jer) op|komme forbi|ringe|interviewe|citere|sidde med|holde|dele|fotografere|bringe)(?! (plads*|
     tilmeld*|betaling|(mit|vores) ean))
     # Skal jeg sende et par forslag?  # 1
    (vil|siger|har|mangler|bruger|søger|ønsker|afholder) (du|i) … (gratis|gennemsyn|prøve|interesse*|brug for|styr på|
     værktøj*|leverandør*|møde|demo|kontakt|kommentar|billeder|fotos|citat|til inden|kigge på|(se|set|svaret) på)
     # Har I styr på maden?  # 1
    (jeg|vi) (er|har udviklet|står for|laver|hjælper|driver|udgiver|forsker|repræsenterer|arbejder (med|på)|
     følger jer|leder efter|skriver (om|speciale|på|til)|så|har set|kan se|har fået dit navn|fik dit navn|
     søger|læste)(?! (leder|souschef|afdeling*|
     team*|ansat|tilmeldt|deltager|vegetar|glad|ked|syg|med|på|i|nødt|ny|nu|den|desværre|enig*|klar|forhindre*|blev*|kun|
     to|tre|fire|fem|\d|stadig|så|ikke|nogle|mange|interessere*|daglig|bibliotek*|chef|konstitu*|kommet|selv|frem)(?!\w))
     # Vi er et kursushus i Aalborg.  # 1
    (mit|vores|et|vort) (\S{1,40} )?(tilbud|pristilbud|prisoverslag|katalog|sortiment|honorar)(?! fra)
     # Har du set på mit tilbud?  # 2
    (dagmødepakke*|kuvert|kuverter|stykpris*|timepris*|stk\. à|halvside|helside|annonceplads*|vareprøve*|prisliste|
     rabat*|honorar*|gratis|kampagnepris*)  # 95 kr. pr. kuvert  # 1
    (\d+|kr\.?|,-) (pr\.?|per) (deltager|person|kuvert|dag|time|stk\.?|hoved|pers\.?)  # 118 kr. pr. deltager  # 1
    (alle priser|vores pris*|fra \S{1,12} kr|for \S{1,12} kr|koster fra|særpris|uden beregning|løber op i)
     # Alle priser er uden moms.  # 1
    (ekskl|eksklusive|uden|plus|\+|ex)\.? moms  # 3.800 kr. + moms  # 1
    (uforpligtende|book et møde|demo|kundecase*|vores (løsning|produkt*|ydelser|platform|værktøj|system|lokaler|køkken|
     forsikring|kort)|jeres (hjemmeside|opslag|nyhedsbrev|logo|kurser)|på linkedin|hvis det har interesse|
     samarbejde|partner*|lokation|som partner*)  # Skal vi tage en uforpligtende snak?  # 1
    (fotograf|kok|køkkenet|erhvervspsykolog|foredragsholder|coach|grafiker|oversætter|freelance*|skribent|
     dialogkort|buffet|frokostkasse*|catering*|forsikring*|bustransport|minibus*|gæsteunderviser|gæsteoplæg|byde ind)
     # Jeg er fotograf.  # 1
    (tilladt (mig|os) at|tillader (mig|os) at|faldet over|læst om|hørt om|så på|kan se på|kigget på)
     # Jeg tillader mig at skrive.  # 1
    (came across|noticed|saw that|stumbled (up)?on)  # I came across your course.  # 1
    (\d{1,3} ?-?min|\d{1,3} ?-?minut*|quick|short|brief) (chat|call|demo|intro|snak)  # Worth a 15 min chat?  # 2
    (we|our (team|tool|platform|software|solution)) .. (helped|help|automate*|offer|provide)|
     \w{3,20} (automates|streamlines)  # We helped 340 associations.  # 2
    (right person|close your file|floating this|circling back|following up|your inbox|no thanks)
     # Just floating this to the top of your inbox.  # 2
    (worth a|open to a|book a (call|demo)|chance to (look|read)|happy to show|minutes is all)
     # Happy to show you how it works.  # 1
    (shall|can|may|could) (i|we) (send|show|offer|call|share|tell)  # Shall I send you her profile?  # 1
    (i|we) (represent|provide|offer|produce|specialise|run a)  # I represent a number of speakers.  # 1
    keynote*|speakers|fees?|discount|free trial|pricing  # Her fee is low.  # 1
    \d{1,2} ?(%|procent)  # Vi giver 20 % i februar.  # 1
    (course organisers|organisers like you|associations (cut|save|use)|hours (a|per) week)  # 6+ hours a week  # 1
    (uopfordret|jobansøg*|ansøg* (til|om|:)|stillingsopslag*|mit cv|cv er vedhæftet|cv vedlagt|jeres opslag|
     studentermedhjælper*|praktik|praktikplads*|søger (hermed )?stilling*|ledig stilling*)  # Mit CV er vedhæftet.  # 2
    (stillingen|jobbet|ansættelse*|fuldtidsstilling*|jobsamtale*|kan starte|arbejde (med ledere|hjemme)|projektleder)
     # Er det en fuldtidsstilling?  # 1
    (en kop kaffe|kaffe (med dig|i jeres)|en snak|på kaffe)  # Må jeg byde på en kop kaffe?  # 1
    (speciale|bachelor*|kandidatafhandling*|ph\.?d\.?|masterprojekt*|min opgave|som case|interview*|spørgeskema*|
     forsk*|postdoc|observatør*)  # Jeg skriver speciale om ledelse.  # 2
    (journalist*|redaktør|redaktion*|artikel|citat*|udtalelse*|kort kommentar|min deadline|udsendelse*|podcast*|
     reportage*|går i trykken|i trykken|medlemsblad*|magasin*)  # Jeg arbejder på en artikel.  # 2
    (vi|jeg) … (trykker|syr|graverer|bager|fremstiller|pakker)  # Vi trykker 40 sæt på to dage.  # 2
    (jeres|your) (deltagere|gæster|kursister|participants|attendees|guests)  # Skilte til jeres deltagere  # 1
    (i|hos|til) (vores|vort) (egne |lyse |nye )?(hus|lokaler|lokale|sale|hotel|kro|køkken|mødecenter)
     # Vi vil gerne have jeres møder i vores hus.  # 2
    *kunder<slut>  # Vi har mange faste kunder.  # 1
    (sign up|register) for our  # Sign up for our free benchmark.  # 2
    (just|simply) reply|reply yes|benchmark|whitepaper|for free|our free  # Just reply yes.  # 1
    (jeres logo|\d+ stk|lave et udkast|menuforslag*|oplag)  # Med jeres logo på forsiden  # 1
    """,
)

PARTAKING = table(
    "what somebody writes who takes part in the course, or wants to, or pays for somebody",
    r"""
    (jeg|vi|mig|os|hun|han|min*|vores|<Navn>) … (deltage|deltager|tilmelde*|tilmeldt|med på|være med|komme med|plads|
     på listen|komme på|skal på)  # Jeg vil gerne deltage.  # 2
    (sæt|skriv|noter|tilmeld|stryg|slet) (mig|os|ham|hende|<Navn>)  # Sæt mig på listen.  # 2
    (min|vores|hans|hendes) (chef|leder|tilmelding|plads|faktura|regning|ean*|kommune)  # Min chef siger ja.  # 1
    (ean*|cvr) (er|:|\d)|(faktura*|regning*) (til|på|sendes|skal)  # Faktura til EAN 5798000000123  # 1
    (jeg|vi) … (tåler ikke|spiser ikke|allergi*|forhindret|ikke komme|ikke kan)  # Jeg tåler ikke nødder.  # 2
    (melde fra|melder fra|framelde*|afmelde*|trække (min|vores)|afbud)  # Jeg må melde fra.  # 2
    """,
)
