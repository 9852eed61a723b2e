"""How services write for others: filters, polls, forms, bookings, accounts, signatures; and labels of their records.

The weights add up (see `machines`): people speak of bookings and orders too.
"""

from bot.reading.phrases import table

SERVICE_WORDING = table(
    "the wording of services: filters, polls, forms, post, calendars, files, bookings, accounts",
    r"""
    (frigiv|release|bloker|block)( \||<slut>| (afsender*|meddelelse*|mailen|sender|message|for at))
     # Frigiv | Bloker afsender  # 3
    (karantæne|quarantine*|holdt tilbage|tilbageholdt*|held back|masseudsendelse|phishing)
     # 3 meddelelser er holdt tilbage.  # 3
    (gennemse|review) (disse |these )?(meddelelse*|beskeder|messages?)  # Gennemse disse meddelelser  # 2
    (din|your) (afstemning|poll|formular|form|undersøgelse|survey|begivenhed|event|bruger|annonce|bestilling|ordre|
     order|pakke|forsendelse|reservation|booking|optagelse|betaling|recording|hjemmeside|overførsel|adgangskode|
     password|engangskode|abonnement)<slut>  # Der er nyt i din afstemning!  # 1
    (har|have|has) .. (svaret|stemt|besvaret|delt|kommenteret|nævnt|inviteret|oprettet|shared|commented|mentioned|
     invited|answered) .. (på|en|et|dit|din|dig|you|your|a|dokument)  # Bo har lige svaret på »Møde«.  # 1
    \d{1,4} (ud af|of|out of) \d{1,4} (har|have)  # 2 ud af 3 har svaret.  # 2
    (notifikation*|notification*|advisering*|varsling*|påmindelser) … (fra|indstilling*|settings|om|off|til|slået)
     # Slå notifikationer fra under Indstillinger.  # 2
    (slå|rediger|administrer|manage|edit|turn off|ændr*) .. (notifikation*|notification*|advisering*|præferencer|
     preferences|alarm*|abonnement*|notifikationsindstillinger)  # Administrer notifikationer  # 3
    digital post  # Der er ny Digital Post til dig.  # 2
    (log på|log ind|logge ind|logge på|log in) .. (med|for|på|here|to|mitid*|portal*)  # Log på med MitID.  # 2
    (mitid|nemid|e-boks)  # Brug MitID.  # 1
    (automatisk|auto) ?(genereret|udsendt|sendt|dannet)|autogenereret*|
     (genereret|sendt|udsendt|fornys|dannet) automatisk  # Denne påmindelse er genereret automatisk.  # 4
    (systemmeddelelse|systembesked|driftsmeddelelse|system message)  # Dette er en systemmeddelelse.  # 3
    (fordi|because) (du|i|din|you|jeg) .. (abonner*|er tilmeldt|er administrator|har oprettet|har en konto|er medlem|
     er registreret|subscribed|have an account|are a member)  # Fordi du abonnerer på alarmer.  # 2
    (du|i) (får|modtager|har modtaget) (\S{1,40} ){0,4}fordi  # Du modtager denne rapport, fordi du er med.  # 2
    (you|we) (received|receive|are receiving|sent) … (because|since)  # You received this email because …  # 3
    (er|har) delt .. (fil*|mappe*|dokument*|»|")|shared a (file|folder|document)  # Bo har delt en fil med dig.  # 3
    (nævnte|omtalte|taggede|mentioned|tagged) (dig|jer|you) (i|in|on)  # Bo nævnte dig i en kanal.  # 3
    (åbn|vis|se|open|view) (i|in|on) (?-i:[A-Z])\w{2,20}<slut>  # Åbn i Planner  # 2
    (svar|åbn|vis|se|hent|view|open|download) (i teams|opgaven|side*|svar*|filer*|kommentar*|optagelse*|deltagerlisten|
     dine filer|dokumentet|faktura*|i appen|din faktura|recording|comment|in app)  # Se kommentaren.  # 2
    (kommenterede|reagerede på|synes godt om|delte|commented)( på)?<slut>  # Bo kommenterede: Flot!  # 2
    (vis side|stop med at følge|følger du ikke længere|unfollow|unwatch|stop watching)  # Stop med at følge.  # 2
    (accept invitation|accepter invitation*|join the (board|team|workspace)|deltag i mødet)  # Accept invitation  # 2
    (udløber|expires?) (om|in|den|snart) … (dage|days|minutter|minutes|timer|hours)?  # Linket udløber om 7 dage.  # 2
    (forfalder|udløber|overskredet|is due) (i morgen|i dag|om|den|snart|tomorrow)?  # Opgaven forfalder i morgen.  # 1
    (opgaven|opgave|task) (forfald*|er tildelt|tildelt|is due|assigned)  # Opgaven forfalder i morgen.  # 2
    (din|jeres) (booking|reservation|ordre|bestilling|betaling) … (er|bekræft*|modtaget|klar)
     # Din booking er bekræftet.  # 2
    (modtaget|tak for) (din|jeres) (betaling|ordre|bestilling|reservation|booking)  # Tak for din ordre.  # 3
    (kvittering|ordre|booking|bestilling|reservation|order|forsendelse)s?(nummer|nr\.?| nr\.?) ?:? ?\w{0,3}\d+
     # Ordrenummer 88213  # 1
    (handelsbetingelser|vilkår og betingelser|terms of service|privacy policy|privatlivspolitik|cookiepolitik|
     persondatapolitik)  # Læs vores privatlivspolitik.  # 2
    (dokumenttype|dokumentnr|dokument-id|fakturanr|bilagsnr|journalnr|sagsnr|reservationsnr|bookingnr)\.? ?:
     # Dokumenttype: Faktura  # 2
    status ?: (\S{1,40} ){0,3}(modtaget|afventer|godkendt|afvist|behandl*|betalt|received|pending)
     # Status: Modtaget  # 3
    (fremsendes|sendes|modtager) (ny )?(status|besked|advis) … (når|så snart)  # Der fremsendes ny status, når …  # 2
    (min-side|min side|tilmeldingsside*|bookingside*|selvbetjening*)  # Ret oplysninger på din tilmeldingsside.  # 2
    (ret|rediger|annull[eé]r|administrer|se) … (din|dine) (oplysninger|tilmelding|reservation|booking)
     # Ret eller annullér din reservation.  # 2
    (klar til (afhentning|udlån)|afhentes senest|spor din pakke|track your)  # Klar til afhentning  # 3
    (ugerapport|månedsrapport|daglig opdatering|daglig oversigt|dagens (klip|overvågning)|weekly (summary|digest)|
     daily digest|ugentlig oversigt)  # Daglig opdatering  # 3
    (læs artiklen|se alle klip|kun til internt brug)  # Læs artiklen.  # 1
    (er logget ind|nyt login|new sign-?in|ukendt enhed|engangskode*|aktiv[eé]r din konto|brugernavn|adgangskode*)
     # Din engangskode er 449211.  # 2
    (hvis du ikke har bedt om|if you did not request|var det ikke dig|kan du se bort fra)
     # Var det ikke dig, så skift adgangskode.  # 2
    (starter|begynder|starts) (om|in) \d+ (dage|timer|minutter|days|hours)  # Din begivenhed starter om 2 dage.  # 2
    (powered by|drevet af|leveret af|sendt af)  # Powered by Billetten  # 1
    (optagelse|recording) … (er klar|is ready|klar)  # Din optagelse er klar.  # 3
    (lokalet|rummet|ressourcen|mødelokalet) … (reserveret|booket|frigivet)  # Lokalet er ikke længere reserveret.  # 2
    (forny|genopslå|ret|slet) (annonce*|jobagent*|abonnement*)  # Forny annonce.  # 2
    (dokument|aftale) … (til underskrift|er underskrevet)|underskriv her  # Et dokument til underskrift  # 3
    (besvar|take|udfyld) (undersøgelsen|spørgeskemaet|the survey) her  # Besvar undersøgelsen her.  # 2
    klik her for at (bekræfte|se|læse|svare|frigive)  # Klik her for at bekræfte.  # 2
    (scannet fra|antal sider|enhedsnavn|talebesked|ubesvaret opkald|har modtaget en fax)  # Antal sider: 2  # 3
    (hent|overførslen|filer sendt til) .. (dine filer|filer|dig|udløber)  # Hent dine filer.  # 3
    (\S{0,20}formular*|skema*|webform) … (er (udfyldt|indsendt)|indsendt*|submission)|(svar|indsendelse) på din formular
     # Der er kommet et nyt svar på din formular.  # 3
    ©  # © 2026 Skyfilter  # 1
    (alle|all) (parter|underskrivere|parties|signers) (har|have) .. (underskrevet|completed|signed)|
     (underskrevet|signed) (af|by) (alle|all)|completed document  # All parties have completed the agreement.  # 3
    (has|have|har) (viewed|opened|signed|completed|redigeret|ændret|åbnet|underskrevet) .. (your|din|dit|
     en fil|"|»|filen)
     # Mikael has viewed your document.  # 3
    (er|has been|blev) (nu |now )?(underskrevet|signeret|signed|godkendt af|opdateret af)
     # Aftalen er nu underskrevet.  # 2
    (pakken*|forsendelsen|leveringen|pakkenr*|følg (pakken|din|sagen)|track and trace)  # Pakken er på vej.  # 2
    (secure link|personal link|linket er personligt|do not (share|forward)|videresend (det|den|ikke)|del (den|det) ikke)
     # Please do not share it with others.  # 2
    (this|denne|dette) (message|e-?mail|mail|besked|notification) … (intended for|tiltænkt|contains|
     indeholder (et|en) link)
     # This message was intended for Lisbet.  # 2
    (support|help) cent(er|re)|hjælpecenter  # Visit our help center.  # 2
    (questions about|spørgsmål til) (the|this|dokumentet|dette|din|your)|instead of replying
     # Questions about the document?  # 1
    (your|din|dit) (\S{1,40} ){1,3}(is (now )?(available|ready)|er nu|er (tilgængelig|klar|registreret|gemt|
     downloadet|opdateret|gennemført|betalt|sendt|bekræftet))
     # Your cloud recording is now available.  # 2
    (gå til|view|track|see) (filen|sagen|opgaven|dashboard*|progress|your|completed|attendees)  # Gå til filen  # 2
    (thank you for (choosing|using)|tak fordi du (bruger|valgte))  # Thank you for choosing Zoom.  # 2
    (fejlkode|error code|næste opdatering|driftsforstyrrelse*|tidspunkt|rapporten er dannet) ?:?  # Fejlkode: 500  # 2
    (kræver ingen|uden|without) (underskrift|signature)  # Bekræftelsen er gyldig uden underskrift.  # 3
    (dannet|genereret|udskrevet|oprettet|generated) (af|i|via|by|den) (?-i:[A-ZÆØÅ\d])\S{1,30}
     # Dannet af Hotelsys.  # 2
    (er (sendt|gået|klar) (til|i) (produktion|levering|forsendelse|print)|leveringsadresse|spor din)
     # Din ordre er sendt til produktion.  # 2
    (der er oprettet|blev oprettet|er oprettet|sletter listen|systemet)  # Der er oprettet en ansøgning.  # 2
    (billetten|din billet|boardingkort*|din rejse) … (ligger|er|i appen|til)  # Din billet ligger i appen.  # 3
    """,
)

RECORD_LABELS = table(
    "a line's label in what a program writes about a case, an order, a booking: no person's form has it",
    r"""
    (kunde|kundenr|kundenummer|rekvirent|kontaktperson|arrangement|event|topic|emne|formål|host|vært|arrangør)  # Kunde
    (dato|tid|tidspunkt|tidsrum|periode|gyldig|gyldig til|ankomst|afrejse|udrejse|hjemrejse|date|time|when|start|slut)
     # Dato
    (lokale|lokation|sted|opstilling|forplejning|menu|antal|antal \S{1,20}|location|room|venue)  # Antal deltagere
    (status|trin|sag|sagsnr|sagsnummer|ref|referencenr|reference|referencenummer|journalnr|dokument|dokumenttype|fejlkode|
     type|kategori|prioritet|id|case)  # Status
    (ordre|ordrenr|ordrenummer|bookingnr|booking|reservationsnr|fakturanr|fakturanummer|varenr|vare|leveringsdato|levering|
     leveringsadresse|order)  # Ordrenr
    (pris|beløb|total|total \S{1,20} \S{1,20}|i alt|subtotal|moms|budget|forbrugt|afvigelse|saldo|amount)  # Beløb
    (modtager|afsender|udbyder|ansøger|ansøgning|projekt|underskrivere|medarbejder|bruger|rejsende|opgave|kommentar|
     bemærkning|oprettet|oprettet af|ændret|sendt|modtaget)  # Udbyder
    """,
)
