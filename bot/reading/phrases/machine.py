"""How machines write: subjects and wordings of auto-replies, receipts, newsletters and reports of non-delivery.

The weights add up (see `machines`): one weak sign is no proof, since people have holidays and newsletters too.
"""

from bot.reading.phrases import table

AUTO_SUBJECTS = table(
    "a subject that only a machine sets",
    r"""
    ^(automatisk svar|autosvar|auto-svar|automatisk besvarelse|autoreply|auto-reply|automatic reply|auto reply|
     auto|autom\. svar|automatiskt svar|automaattinen|automatische antwort|réponse automatique)( ?:|<slut>)
     # Automatisk svar: Bekræftelse  # 5
    ^(ikke til stede|ikke på kontoret|fraværsbesked|fraværende|fraværsmeddelelse|out of office|
     out of the office|ude af kontoret|ferielukket|feriebesked|on vacation|on leave|away until|away from)
     # Out of office: Bekræftelse  # 4
    ^(læst|read|ulæst slettet|ikke læst|not read|leveret|delivered|besked læst|kvittering for læsning|
     return receipt|læsekvittering|gelesen) ?:  # Læst: Bekræftelse  # 5
    ^(accepteret|afslået|foreløbig|foreløbigt accepteret|accepted|declined|tentative|tentatively accepted|
     nyt tidspunkt foreslået|new time proposed|deltager muligvis) ?:  # Accepteret: Hverdagsledelse, 1. møde  # 4
    ^(aflyst|canceled|cancelled|opdateret invitation|invitation|updated invitation) ?:  # Aflyst: 1. møde  # 2
    (vi har modtaget din|vi har modtaget jeres|we have received your|tak for din henvendelse|
     kvittering for (din |modtag*)|ticket|request received|din sag|sag oprettet|din forespørgsel|your request)
     # Vi har modtaget din henvendelse  # 3
    ^([a-z]{2,6}\W)?\d{4,}\]  # [GEN-48213] Vi er i gang  # 1
    (nyhedsbrev|newsletter|nyt fra|ugens|månedens|webshop|% rabat|black friday|spar \d)  # Nyhedsbrev fra os  # 2
    (bekræft venligst|verify your|confirm your|sikkerhedsadvarsel|postkasse|mailbox (is )?full|din konto|
     mailkonto)  # Bekræft venligst: din mail venter  # 3
    """,
)

BOUNCE_SUBJECTS = table(
    "a subject of a report of non-delivery",
    r"""
    ^(undelivered mail|undeliverable|undelivered|undeliverable mail|mail delivery (failed|failure|system|
     status)|delivery status notification|delivery (failure|failed|delayed|has failed|status|report)|
     returned mail|failure notice|delayed mail|mail system error|message (delayed|undeliverable|delivery)|
     non[- ]?delivery|returning message|warning: (message|could not)|nondeliverable|mail could not)
     # Undelivered Mail Returned to Sender
    ^(kan ikke leveres|ikke leveret|kunne ikke leveres|levering mislyk*|leveringsfejl|ulever*|uafleveret|
     leveringsstatus*|forsinket levering|meddelelsen kunne ikke|levering forsinket|olevererbart|unzustellbar)
     # Kan ikke leveres: Bekræftelse
    """,
)

BOUNCE_WORDING = table(
    "the wording of a report of non-delivery",
    r"""
    (could not be delivered|couldn't be delivered|couldn’t be delivered|unable to deliver|
     delivery (has )?failed|was not delivered|undeliverable|permanent error|not be delivered|kunne ikke leveres|
     levering … mislyk*|undelivered)  # Your message could not be delivered.  # 2
    (mail system|mail delivery system|mail delivery software|mailer-daemon|postmaster|reporting-mta|
     diagnosti[ck]\S* \S{1,40}|remote (host|server) (said|returned))  # This is the mail system at host x.  # 2
    (host or domain name not found|user unknown|mailbox (is )?(full|unavailable)|address (rejected|not found)|
     recipient (rejected|not found)|no such (user|recipient)|550\W5\.\d\.\d|relay access denied|quota exceeded|
     postkassen er fuld|findes ikke|adresse blev ikke fundet)  # 550 5.1.1 user unknown  # 2
    """,
)

AUTO_WORDING = table(
    "the wording of a machine's reply",
    r"""
    (dette|denne mail|denne besked|det her|denne e-mail|svaret) … (er|sendes|genereret|afsendt|sendt) … (et |
     en )?(auto*|maskin*)  # Dette er et automatisk svar.  # 4
    (autosvar|autoreply|auto-reply|automatisk svar|automatisk genereret|automatisk besked|automatisk mail|
     automatic reply|automated (message|response|reply|e-?mail)|automatically generated|auto-generated)
     # Automatisk genereret besked  # 3
    (denne besked|denne mail|dette svar) … (kun |én |en )?(gang|gange) (til|pr|per)
     # Denne besked sendes kun én gang til hver afsender.  # 4
    (sendes|sendt|modtager|får) … kun (én|en|1) gang  # Denne besked sendes kun én gang.  # 3
    (vi|jeg) har (nu |hermed )?(fået|modtaget) (din|jeres|deres) (mail|e-?mail|henvendelse|besked) (og|, og|. Vi)
     .. (svarer|vender|besvarer|behandler|kigger|oprettet)  # Vi har fået din mail og svarer hurtigst muligt.  # 3
    ^kære (bruger|låner|kunde|borger)  # Kære bruger  # 1
    (har|havde) … (ikke|ingen|begrænset|kun sporadisk|sporadisk) .. adgang til .. (mail*|indbakke*|e-?mail*|
     post*)  # Jeg har ikke adgang til min indbakke.  # 3
    (læser|tjekker|ser|besvarer|svarer|kigger|kigger på|åbner|følger) … (ikke|sporadisk|sjældent|kun|
     først|heller ikke) … (mail*|indbakke*|e-?mails?|beskeder|post)  # Jeg læser ikke mails imens.  # 2
    (læser|tjekker|ser|besvarer|svarer|kigger) … mail* … (ikke|sporadisk|sjældent|kun|når|igen)
     # Jeg læser min mail igen på mandag.  # 2
    (jeg|vi|kontoret|biblioteket) .. (er|holder|har) … (*ferie*|fri|lukket|barsel*|*orlov|rejse|fravær*|sygemeldt|
     kursus|seminar|bortrejst|ikke til stede|ikke på kontoret|på farten|væk|udenlands|afspadser*) … (til|indtil|
     frem til|fra|i|og|tilbage)  # Jeg er på ferie til og med den 3. marts.  # 2
    (er|vender) … (tilbage|retur|at træffe) … (igen )?(mandag|tirsdag|onsdag|torsdag|fredag|den|d|uge|i|på|fra)
     # Jeg er tilbage mandag den 16. februar.  # 2
    til og med (mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|den|d|\d)  # Lukket til og med den 3. marts.  # 1
    (ved|i|er det|har du|hvis det|haster|presserende|akut) … (haster|hastesager|hastende|akut|akutte|
     presserende|kontakt|ring|vente)  # Hvis det haster, så ring til Bo.  # 2
    (kontakt|ring|skriv|henvend) … (i stedet|kollega*|til .. (vagt*|hoved*|omstilling*|reception*|kollega*))
     # Kontakt min kollega Bo.  # 2
    (i mit fravær|under mit fravær|mens jeg er væk|i min ferie|i ferieperioden|i min ferieperiode|imens)
     # I mit fravær kan du skrive til Bo.  # 3
    (svarer|besvarer|vender tilbage|vender|læser din mail|kigger|tager) … (når jeg er tilbage|efter ferien|
     ved min tilbagekomst|så snart jeg er|når jeg kommer|fra en ende af|når støvet)
     # Jeg svarer, når jeg er tilbage.  # 2
    (alt andet|resten|det|andre henvendelser) (må|kan) .. vente  # Alt andet må vente til mandag.  # 1
    (er det|kan du kontakte|så er det)[^\n]{0,40} (der|som) (holder styr|tager sig|kan hjælpe|klarer|svarer)
     # Gælder det læsekredsene, er det Jonna, der tager sig af det.  # 1
    (har (tilmeldt|registreret|meldt) sig) (dit|jeres|til dit|til jeres) (arrangement|event|kursus)
     # Pia har tilmeldt sig dit arrangement  # 4
    har (skrevet|kommenteret|delt|lagt) (\S{1,40} ){0,3}(i|på) (gruppen|tråden|kanalen|opslaget|væggen)
     # Karen Holm har skrevet i gruppen Ledelse:  # 3
    (kommenterede|kommenterer|likede|delte|reagerede på|svarede på|commented on|liked|shared|replied to) (dit|din|your)
     (opslag|indlæg|kommentar|billede|post|comment|photo)  # Bo Friis kommenterede dit opslag  # 4
    svar (i|på) (gruppen|tråden|kanalen|opslaget) (ved|her|i|via|på)  # Svar i gruppen ved at åbne appen.  # 2
    (du har|i har) (fået|modtaget) .. (ny deltager|ny tilmelding|nyt svar|ny besvarelse)
     # Du har fået en ny deltager.  # 3
    (new (registration|response|submission|order) (for|from|to|received)|nyt svar (i|på|til)|svar i formularen|
     ny besvarelse)  # Der er kommet et nyt svar i formularen  # 3
    \d+ af \d+ (pladser|billetter)  # 12 af 60 pladser er taget.  # 1
    (sendt af flowet|sendt (med|via|fra) \S*(skyen|system|flow*|app|platform)|rediger flow|
     denne mail er sendt (af|fra|via))  # Sendt med Regnskabsskyen  # 2
    (report domain|report-id|aggregate (dmarc )?report|dmarc)  # Report Domain: a.dk  # 4
    tak for ((din|jeres) (mail|henvendelse|besked|e-mail|forespørgsel)|mailen|beskeden)<slut>
     # Tak for din henvendelse.  # 1
    (har modtaget (din|jeres) (henvendelse|mail|e-mail|besked|forespørgsel|anmodning))
     # Vi har modtaget din henvendelse.  # 3
    ((din|jeres) (henvendelse|forespørgsel|mail|besked|sag|anmodning) … (er|har|bliver|vil) … (registreret|
     modtaget|oprettet|landet|behandl*|besvar*|fået))  # Din henvendelse er registreret.  # 3
    (sagsnummer|sagsnr|ticket|ticketnummer|sags-id|case number|case id|ticket id|service ?desk|helpdesk)
     # Bevar sagsnummer i emnelinjen.  # 2
    (medarbejder|sagsbehandler|vi|kollega) .. (vender|svarer|behandler|besvarer|kigger) … (inden for|senest|
     hurtigst|snarest|arbejdsdage|på hverdage)  # Vi svarer inden for tre arbejdsdage.  # 2
    (denne (mail|e-mail|besked|meddelelse|adresse)|mailen|beskeden|dette) .. (kan ikke besvares|
     kan ikke modtage|overvåges ikke|besvares ikke)  # Denne mail kan ikke besvares.  # 3
    (svar ikke|besvar ikke|undlad at (svare|besvare)|do not reply|do not respond)  # Svar ikke på denne mail.  # 3
    (skriv dit svar over denne linje|please type your reply above|reply above this line)
     # Skriv dit svar over denne linje  # 3
    (leveret af|powered by|delivered by) (zendesk|freshdesk|zoho|jira|hubspot|mailchimp|\S{1,40}desk)
     # Leveret af Zendesk  # 3
    (at du er et menneske|you are (a )?human|ligger .. i kø|not a robot|ikke er en robot)
     # Bekræft, at du er et menneske.  # 4
    spamfilter*  # Vores spamfilter kender dig ikke.  # 2
    (blev|er) læst den  # blev læst den 6. februar  # 4
    (har (accepteret|afslået|afvist|foreløbigt accepteret) (denne|din|invitationen)|has (accepted|
     declined) .. (this|your) (invitation|event))  # Karoline har accepteret denne invitation.  # 5
    (i am|i'm|i’m|i will be|we are|currently) … (out of (the )?office|away|on (annual )?leave|on vacation|
     on holiday|travelling|traveling|on parental leave)  # I am out of the office.  # 3
    (limited|no) access to (my )?(e-?mail|mail|inbox)*  # I have limited access to email.  # 3
    (will (respond|reply|answer|get back)|back in the office|return to the office|when i (return|am back|
     get back)|only look at this inbox)  # I will reply when I return.  # 2
    (arbejder|er|har) (jeg |hun |han )?ikke (længere|mere) (ansat|her|hos|i|på|ved|min)
     # Jeg er ikke længere ansat her.  # 3
    haster (det|din|sagen)  # Haster det, så ring til Bo.  # 2
    (ring|kontakt|skriv) (venligst |gerne |endelig )?(til |min )?(<Navn>|\S{1,40}@\S{1,40})
     # Skriv til info@bib.dk.  # 1
    (henvendelser|spørgsmål|mails) … (sendes|rettes|stiles) til  # Henvendelser om børn kan sendes til Bo.  # 2
    gået på (barsel|orlov|pension|ferie)  # Jeg er gået på barsel.  # 1
    denne (mailadresse|mailkonto|postkasse|indbakke|konto) … (ikke længere|lukke*|nedlagt|bruges ikke|
     læses ikke|overvåges ikke|nedlægges)  # Denne mailadresse bliver ikke længere læst.  # 4
    kære (borger|kunde|afsender|låner|bruger|brevskriver)  # Kære afsender  # 2
    åbningstider  # Åbningstider: man-fre 10-18  # 1
    (er fratrådt|er stoppet|har forladt|er gået på pension) … (stilling*|kommune*|biblioteket)?
     # Medarbejderen er fratrådt sin stilling.  # 2
    """,
)

RECEIPT_TO_US = table(
    "what a system or an organiser tells somebody who has signed up or booked, as nobody tells us who wants a seat",
    r"""
    tak for (din|jeres|deres) (tilmelding|bestilling|reservation|booking|ordre|betaling|registrering)(?! (til|af) (mig|
     os|holdet))  # Tak for din tilmelding til Chefmøde 2026.
    (vi har|er|har) … (reserveret|booket|registreret|noteret) (\S{1,40} ){0,3}(til|for) (dig|jer)(?! (kan|må|skal))
     # Vi har reserveret følgende til dig.
    (du|i) er (nu |hermed |allerede )?(tilmeldt|registreret|booket|skrevet på)(?! som)  # Du er nu tilmeldt kurset.
    (din|jeres) (tilmelding|reservation|booking|bestilling) … (er (nu )?(modtaget|registreret|bekræftet|godkendt))
     # Din tilmelding er modtaget.
    (bekræftelse|kvittering) (på|for) (din|jeres) (tilmelding|reservation|booking|bestilling|betaling)
     # Bekræftelse på din reservation
    thank(s| you) for (your )?(registering|registration|booking|signing up|order)  # Thank you for your registration.
    """,
)

BULK_WORDING = table(
    "the wording of newsletters and bulk mail",
    r"""
    (se|vis|læs|åbn|view|open) … (i|in) .. browser*  # Se nyhedsbrevet i din browser  # 3
    (afmeld|frameld|unsubscribe|opt out|afmelde|framelde) … (nyhedsbrev*|nyhedsmail*|her|mails|mailliste*|
     newsletter|from|link*|mailinglist*|listen|i)  # Afmeld nyhedsbrevet her  # 2
    (unsubscribe|afmeld|frameld)<slut>  # Unsubscribe  # 2
    (du|i) (modtager|får|har modtaget) … (mail|nyhedsbrev*|e-mail|besked*) … (fordi|da|som)
     # Du modtager denne mail, fordi du er medlem.  # 3
    vil du ikke … (have|modtage|længere)  # Vil du ikke have flere mails?  # 2
    (tilmeld|meld) (dig|jer) … (nu|her|inden|senest|gratis|nyhedsbrev*|i dag|kurs*|til)
     # Tilmeld dig senest 1. marts.  # 1
    (læs mere|køb nu|bestil nu|tilmeld nu|read more|shop now|klik her|click here|se alle|book nu)  # Læs mere her  # 1
    (spar|rabat|tilbud|early bird|gratis fragt|kampagne) … (%|procent|\d+|kr|på|til)?  # Early bird til 1. marts  # 1
    (kære|hej) (læser|kunde|abonnent|medlem|medlemmer|bruger|alle)  # Kære læser  # 1
    (nyhedsbrev*|newsletter|nyhedsmail)  # Ugens nyhedsbrev  # 1
    """,
)

TO_READERS = table(
    "speaks to the many readers of a list",
    r"""
    ^(kære|hej|hejsa|hi|dear|hello|goddag) (\S{1,40} ){0,2}(alle|allesammen|medlem|medlemmer|kolleger|kollegaer|gruppe|
     netværk|venner|ledere|abonnenter|læsere|\w{3,30}svorne|\w{3,30}kolleger|i|folk|everyone|everybody|all|members|
     colleagues|list|subscribers)  # Kære medlemmer  # 2
    (medlem af gruppen|abonnerer på|tilmeldt listen|medlem af listen|forlade gruppen|tager vi dig af listen|
     member of the (group|list)|subscribed to)  # Du får mailen, fordi du er medlem af gruppen.  # 2
    (i dette nummer|i denne udgave|in this issue|udkommer \S{1,40} gange)  # I dette nummer  # 2
    (er der|skal|er) (andre|nogen|flere) … (herfra|af jer|med|i gruppen)  # Er der andre herfra?  # 1
    (hvem|nogen) (\S{1,40} ){0,3}(af jer|skal med|vil med)  # Hvem af jer skal med?  # 1
    (skynd jer|meld jer selv|tilmeld jer|(send|skriv|mangler) (i|jeres))  # Skynd jer!  # 1
    """,
)

AWAY = table(
    "is absent from work for a time",
    r"""
    (jeg|vi|i|i am|i'm|i’m) (er|holder|har|am|will be|is) (\S{1,40} ){0,4}(*ferie|barsel|*barsel|orlov|*orlov|fri|
     sygemeldt|bortrejst|væk|kursus|konference|seminar|studietur|*rejse|ude af (huset|kontoret)|fraværende) … (til|
     indtil|frem til|og|fra|i uge)  # Jeg er på barsel til 1. september.
    ^holder (\S{1,40} ){0,2}(*ferie|fri|lukket) … (til|indtil|frem til)  # Holder vinterferie til og med søndag.
    (ikke|først) (\S{1,40} ){0,2}(på arbejde|på kontoret|til stede|at træffe|på job|retur|tilbage) … (før|igen|inden|
     mandag|tirsdag|onsdag|torsdag|fredag|den|\d)  # Jeg er ikke på arbejde før tirsdag.
    (i am|i'm|i’m|i will be|we are|currently) … (away|out of (the )?office|on (\S{1,40} ){0,2}leave|on vacation|
     on holiday|travelling|traveling)  # I am on sick leave for the time being.
    """,
)

AWAY_TALK = table(
    "what else stands in an out-of-office reply",
    r"""
    ^(mange )?tak for (din|jeres|mailen|beskeden|henvendelsen)  # Tak for din mail.
    ^((hello|hi) and )?(thank you|thanks|many thanks) for (your|the|contacting|writing)  # Thank you for your message!
    (svarer|vender tilbage|læser|ser|tjekker|åbner|besvarer) (\S{1,40} ){0,4}(ikke|igen|på mandag|når|efter|først|
     mandag|tirsdag|onsdag|torsdag|fredag|mail*|den)  # Jeg svarer igen på mandag.
    (mail*|beskeder|e-?mails?|messages?|inbox|mailbox) (\S{1,40} ){0,6}(ikke|not|læses|besvares|forwarded|read|unread)
     # Messages sent while I am away will not be forwarded.
    (not|no one|nobody|rarely) (\S{1,40} ){0,2}(read|reading|check|checking|monitor*) (\S{1,40} ){0,2}(mail*|e-?mail*|
     inbox|messages?)  # I do not read this mailbox.
    (kontakt|ring|skriv|henvend (dig|jer)|rettes|stiles|sker) (\S{1,40} ){0,3}til  # Skriv til Mette imens.
    (kontakt|contact|write to|call|e-?mail) (\S{1,40} )?(<Navn>|\S{1,40}@\S{1,40})  # Please contact Karin Toft.
    (er|gælder|handler) det[^\n]{0,60} så (fang|ring|skriv|kontakt|prøv|spørg|snak|tag fat)
     # Er det om børnebiblioteket, så fang Lea på 4849 5000.
    (haster|ikke kan vente|urgent|akut)  # Er det noget, der haster, så ring.
    (reply|answer|respond|get back) (\S{1,40} ){0,4}(when|after|as soon|on|upon)  # I will reply when I return.
    (invoices|fakturaer|regninger|henvendelser|spørgsmål) (\S{1,40} ){0,4}(go to|sendes|rettes|to|til)
     # Invoices go to the town hall.
    """,
)

SPOKEN = table(
    "what nobody leaves to a machine to say beside an absence: about the seat, about joy, about what follows from it",
    r"""
    (glæder|ærgrer|beklager|håber|desværre|savner|looking forward|sorry|afraid)  # Men jeg glæder mig!
    (skal|kan|vil|kommer|deltager|er) (\S{1,40} ){0,3}(med|være med|komme)( alligevel|<slut>)
     # Jeg skal derfor ikke med alligevel.
    (pladsen|min plads|deltagelse*|på holdet|forløbet|my (seat|place)|the (course|meeting))  # Pladsen er til en anden.
    (derfor|alligevel|så (brug|må|bliver|tag|giv|sæt|noter|send)|therefore|so (please )?(use|cancel|give))
     # Brug derfor min private adresse.
    (min|mit|my) (private|privat|nye|ny|anden|andet|personal|new|other) (mail*|e-?mail*|adresse|nummer|address|number)
     # Min nye mail er kato@fredericia.dk.
    (uden mig|for mig|i mit sted|i stedet for mig|in my place|instead of me|without me)  # I må klare det uden mig.
    """,
)
