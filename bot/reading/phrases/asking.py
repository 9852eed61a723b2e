"""Questions that a human must answer (ASKING), and polite forms that only look like one (POLITE)."""

from bot.reading.phrases import table

ASKING = table(
    "asks, also without a question mark",
    r"""
    (vil|ville) … gerne .. (vide|høre|spørge|have at vide|have svar|have oplyst)
     # Jeg vil gerne vide, hvad det koster.
    ^(hvor|hvornår|hvordan|hvad|hvem|hvilken|hvilke|hvilket|mon|where|when|what|how|who)(?! (går det|siger du|
     der|jeg|vi|man|har du det|fedt|dejligt|godt|skønt|er det (dejligt|godt|skønt)|irriterende|ærgerligt))
     # Hvor er det nu, vi skal være
    (kan|vil|må) (du|i|jeg) .. (oplyse|fortælle|sige mig|svare på|spørge|forklare|uddybe|hjælpe)
     # Kan du oplyse, hvor vi skal mødes
    (jeg|vi) har .. (et|to|tre|nogle|par|andet) .. spørgsmål  # Jeg har lige et spørgsmål.
    ^(lige |bare |kun )?(et|ét|to|tre|et par|nogle)( \S{1,40})? spørgsmål  # Et par spørgsmål om stedet.
    ^spørgsmål ?:  # Spørgsmål: Er der frokost
    (jeg|vi) .. (spørger (om|hvor|hvad|hvornår)|mangler svar|undrer (mig|os)|er i tvivl|forstår ikke|
     kan ikke finde)  # Jeg er i tvivl om stedet.
    (vil|skulle|gerne) .. høre .. (om|hvor|hvornår|hvad|hvilke*)  # Jeg vil høre om prisen.
    (jeg|vi) … ikke … (finde|forstå|læse|se|gennemskue|finde ud af) … (om|hvor|hvornår|hvad|hvordan)
     # Jeg kan ikke se, om man skal have noget med.
    (skriver|sender|fortæller|svarer|ringer) du (\S{1,40} )?(lige|et par ord|mig|en linje|tilbage)
     # Skriver du lige et par ord.
    (spørger|vil vide|vil høre|undrer sig over) (om|hvor|hvad|hvornår|hvordan|hvem)
     # Min chef spørger, om vi kan vente.
    (wonders?|wondering|like to know|curious) (if|whether|when|where|what|how)  # She wonders whether there is lunch.
    (one|a|quick) question  # One question
    (jeg|vi) … ikke (finde|forstå|læse)  # Jeg kan ikke finde programmet.
    (vil|ville|skal|skulle) … spørge .. (om|hvor|hvad|hvornår|hvem)  # Jeg vil spørge, om det er for chefer.
    """,
)

ONLY_A_HUMAN = table(
    "asks for what only a human can send or do, however politely",
    r"""
    (sende|send|sender|få|fået|have|skaffe|udstede|lave|finde|dokumentere|bekræfte) (\S{1,40} ){0,6}(kursusbevis*|
     deltagerbevis*|bevis|diplom*|dokumentation|gennemført|slides|litteratur*|præsentation*|materiale*|program|
     programmet|databehandleraftale*)  # HR beder mig dokumentere, at jeg har gennemført forløbet.
    (klemme|presse|mase|snige|proppe) (en|et|én|to) (ekstra|mere|stol*|plads*|sidste)
     # Kan I ikke klemme en ekstra ind?
    """,
)

POLITE = table(
    "polite: needs no answer of its own",
    r"""
    (bekræft*|kvitter*|kvittering*|ordrebekræft*|svar retur|har modtaget|modtaget (mailen|den|denne|ovenstående|
     tilmeldingen))  # Vil du bekræfte?
    (hører|høre|får) (jeg|vi) … (fra|nærmere|besked|mere)  # Hører jeg fra dig?
    (er det|går det|er alt) .. (ok|okay|i orden|fint|an|iorden|forstået|passende)(?! (at|hvis|med))  # Er det i orden?
    (sender|skriver|siger|giver|sørger) (du|i) … (faktura*|regning*|bekræft*|til|besked|lyd|indkaldelse|for|
     kalender*|videre)  # Sender du en faktura?
    (det er|er det) … for sent  # Det er vel ikke for sent?
    (mangler|savner) (du|i) (\S{1,40} ){0,2}(noget|mere|andet|flere)  # Mangler du noget fra mig?
    skal jeg (\S{1,40} )?(gøre|sende|oplyse) (\S{1,40} )?(mere|andet|noget)  # Skal jeg gøre mere?
    (ikke sandt|vel|ikke også|hva|var det ikke|ikke|ok|okay|right) ?\?  # Det går vel, ikke?
    (vil|kan|gider|må|kunne|ka) (du|i|jeg) … (skrive|sætte|notere|tilmelde|rette|slette|ændre|registrere|sørge|
     opdatere|føje|tilføje|sende|melde|flytte|fjerne|bytte|framelde|afmelde|hilse|give|lave|skifte|erstatte|
     reservere|holde|stryge|annullere|tage|videregive|få en)  # Kan du sætte mig på listen?
    (hvordan går det|hvordan har du det|går det godt|har du det godt|hvad siger du)  # Hvordan går det?
    (can|could|would|will) you (please )?(confirm|send|add|put|register|sign|remove|update|change|write|reply|use)
     # Could you please confirm?
    """,
)

POLITE_BESIDE_A_SIGNUP = table(
    "polite where a signup stands beside it, else a question",
    r"""
    (er der|har i|findes der) … (plads*|ledig*|en stol|stole)  # Er der stadig en plads?
    (passer|fungerer|lyder) det  # Passer det dig?
    (hvad|hvilke oplysninger|mere) (skal|har) (du|i) (\S{1,40} )?(brug for|bruge|have|vide)  # Hvad skal du bruge?
    (kan|må) (jeg|vi) (nå det|nå at være med|stadig)  # Kan jeg nå det?
    """,
)

RHETORICAL = table(
    "a question that wants no answer",
    r"""
    (hvem|hvad) (skulle|kunne|ville) (jeg |vi |man )?(\S{1,40} )?(have )?(troet|tænkt|sagt|gættet|gjort uden|gøre uden)
     # Hvem skulle have troet det?
    (hvem|hvad) (kan|kunne) (sige nej|modstå|stå for|lade være)|hvad mere kan (man|jeg|vi)  # Hvem kan sige nej til det?
    ^hvem (ved|kender ikke|har ikke|elsker ikke|vil ikke gerne)  # Hvem ved?
    ^(hvorfor ikke|hvad ellers|er det ikke (skønt|dejligt|utroligt|typisk|fantastisk)|kan man (andet|forlange mere)|
     og ved du hvad|gæt hvad|ved du hvad|skal vi sige det)  # Hvorfor ikke?
    (who would have thought|who knows|guess what|what('s| is) not to like|isn't it (great|wonderful))  # Who knows?
    (har du|har i) (ikke |aldrig |også |nogensinde )?(hørt|prøvet|set) (mage|magen|noget så)  # Har du hørt mage?
    """,
)

OWN_DATA = table(
    "asks what is kept about the sender",
    r"""
    (hvilke|hvad for|alle) (personlige )?(oplysninger|data|personoplysninger|persondata) … (om|på) mig
     # Hvilke oplysninger har I om mig?
    (hvad|hvilket) … (har|gemmer|opbevarer|registreret|noteret|skrevet op|ligger|står) … (om|på) mig
     # Hvad har I egentlig registreret om mig?
    (indsigt|aktindsigt|egenindsigt) … (i|efter|oplysninger|data|om mig)  # Jeg anmoder om indsigt efter GDPR.
    (udlever*|udskrift|kopi) … (oplysninger|data|personoplysninger) … (om|på) mig
     # Send mig en kopi af de data, I har om mig.
    (what|which) (personal )?(data|information) … (about|on) me  # What data do you hold about me?
    (subject access|data access|right of access)  # This is a subject access request.
    """,
)

ENGLISH_WANTED = table(
    "asks to be written to in English",
    r"""
    (skriv|skrive|svar|svare|send|sende|kommunik*|få|modtage|have|tag|(du|i) skriver|(du|i) svarer)(?![^\n]{0,60}
     (material*|program*|slides|beskrivelse*|oplæg*)) … på engelsk  # Skriv gerne på engelsk til hende.
    på engelsk (tak|i stedet|fremover|næste gang)  # På engelsk, tak.
    (breve*|mails|mail|post|beskeder|besked|bekræftelse*|det hele|alt) … på engelsk  # Må vi få mails på engelsk?
    (foretrækker|foretrækkes|hellere|helst|ønsker|bedre|bedst) … engelsk(<slut>| (da|for|end|fordi|i))
     # Hun foretrækker engelsk.
    (write|reply|answer|respond|send|mail|e-?mails?|letters?|correspond*|communicat*|messages?|information|invitation*|
     confirmation|use)(?! (this|my)) … (in )?english  # Please write to me in English.
    (prefer|preferably|rather) .. (in )?english|(in )?english please  # I prefer English.
    """,
)

DANISH_WANTED = table(
    "asks to be written to in Danish",
    r"""
    (skriv|skrive|svar|svare|send|sende|få|modtage|have|(du|i) skriver|(du|i) svarer) … på dansk
     # Skriv endelig på dansk til mig.
    (breve*|mails|mail|post|beskeder|bekræftelse*|det hele|alt) … på dansk  # Jeg vil gerne have mails på dansk.
    på dansk (tak|i stedet|fremover|næste gang)  # På dansk, tak.
    (foretrækker|hellere|helst) … dansk(<slut>| (end|for|i))  # Jeg foretrækker dansk.
    (write|reply|answer|send|mail|e-?mails?|letters?|communicat*|messages?|use)(?! (this|my)) … (in )?danish
     # You can write to me in Danish.
    (prefer|rather) .. (in )?danish|(in )?danish (please|is fine)  # Danish is fine.
    """,
)
