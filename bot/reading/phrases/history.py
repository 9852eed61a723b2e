"""What the letters quoted below were: an offer, a receipt that somebody is registered, a reminder of a meeting.

They say what a short answer means; their words are never the sender's own.
"""

from bot.reading.phrases import table

OFFERED = table(
    "the quoted letter offers a place",
    r"""
    (skal|må) (jeg|vi) … (skrive|sætte|tilmelde|notere|melde|reservere|holde|regne)  # Skal jeg skrive dig på?
    (skal|kommer|er|kunne|tager|får) (du|i|<Navn>) … (med|deltage|tilmelde*)( igen)?( \S{1,40}){0,6}\?
     # Skal du med igen på Hverdagsledelse?
    (vil|har) (du|i) … (med|være med|lyst|deltage|tilmeldes|tilmelde|på listen|have en plads)  # Vil du være med?
    (skriv|send|giv|meld) … (hvis du vil|hvis i vil|så er du på|navn, stilling|til mig|så regner)
     # Skriv til mig, hvis du vil med.
    (giv|send|skriv) (mig |os |bare |lige |blot ){0,3}(et ja|et enkelt ja|besked .. (inden|senest|snarest))
     # Giv mig et ja og et EAN-nummer.
    så (er du|er i|skriver jeg|sætter jeg|noterer jeg) (dig |jer )?(med|på|op|ind)  # … så er du med.
    (ledige pladser|plads til flere|et par pladser|pladser tilbage|en plads tilbage|der er plads)
     # Der er stadig ledige pladser.
    (hermed invitation|invitation til|inviterer|invitationen|velkomne til at være med|velkommen til at være med)
     # Hermed invitation til Hverdagsledelse.
    (tilmelding (sker|foregår|er åben|senest|til mig|via|pr\.?|som|på)|tilmeldingen … lukker|tilmeldingsfrist*|
     frist* for tilmelding|tilmeld dig|tilmeld jer|meld dig|så regner jeg)  # Tilmelding sker pr. mail.
    (er (det|dette|det her) noget for|kunne (det|du) .. (være noget|tænke dig)|interesseret i at|din interesse)
     # Er det noget for dig?
    (would you like to (join|sign|participate)|shall i (put|sign|add)|are you interested|places left|
     spaces left)  # Shall I put you down?
    """,
)

REGISTERED = table(
    "the quoted letter says that somebody is registered",
    r"""
    (tak for (din|jeres) tilmelding|tak for tilmeldingen|vi har noteret (disse|følgende)|
     din tilmelding … (er|modtaget)|tilmeldingen er (modtaget|registreret)|
     tilmelding (modtaget|registreret|bekræftet)|bekræftelse på .. tilmelding*)  # Tak for din tilmelding.
    (du|i|hun|han|<Navn>) (er|står) … (tilmeldt|registreret|på deltagerlisten|på listen|deltager|med på holdet)
     # Du er nu registreret.
    (vi|jeg) har .. (registreret|noteret|skrevet|tilmeldt|sat) (dig|jer|ham|hende|dem|<Navn>)
     # Vi har registreret dig.
    (velkommen (på|til) (holdet|hverdags*|forløbet)|din plads … (er|bekræft*)|kære deltager*|
     vi glæder os til at se (dig|jer)|det har vi noteret|dette har vi noteret)  # Velkommen på holdet.
    (vi mangler|jeg mangler|mangler vi) … (ean*|dit|jeres|oplysning*|nummer|lidt)  # Vi mangler dit EAN-nummer.
    (you are (now )?registered|thank you for (your registration|signing up)|your registration)
     # You are now registered.
    (fakturering af|inden vi fakturerer|fakturaen … (er sendt|sendes))  # Fakturaen er sendt.
    """,
)

REMINDED = table(
    "the quoted letter is about a meeting that is near",
    r"""
    (påmindelse|reminder|husk)( ?:| om| på)? (\S{1,40} ){0,5}(møde*|gang|hverdags*|meeting|den|d|første|næste)
     # Påmindelse: 3. møde i Hverdagsledelse
    (vi ses|mødes|møde er|samles|det er tid til|holder|program for) … (på|den|d|torsdag|tirsdag|første|næste)
     # Vi ses på torsdag.
    (giv .. besked … (forhindret|afbud|hvis)|meld afbud|hvis du er forhindret|bliver forhindret)
     # Meld afbud ved at svare på denne mail.
    """,
)

SIGNUP_FILE = table(
    "says that the signup is in an attached file",
    r"""
    (vedhæft*|vedlag*|bilag*|attached|enclosed|vedhefta|vedlagte) … (<tilmelding>|tilmeldingsblanket*|blanket*|
     skema*|formular*|deltagerliste*|oplysning*|registration|form|liste*|ark*|navne*)
     # Hermed vedhæftet tilmeldingsblanket.
    (<tilmelding>|blanket*|skema*|formular*|deltagerliste*|deltagerne|navne*|oplysning*|data|registration|form|
     alt|resten) … (vedhæft*|vedlag*|bilag*|attached|i filen|i dokumentet|i pdf*|pdf|excel*|regneark*|word*)
     # Deltagerne står i vedhæftede fil.
    (se|jf|jævnfør|som det fremgår af) … (vedhæft*|vedlag*|bilag*|attached|filen|attachment)  # Se vedhæftede.
    """,
)

COURSE_TALK = table(
    "the quoted letter of ours speaks of a course, without its name",
    r"""
    (holdet|hold|forløbet|forløb|kurset|kursus|kursist*)(<slut>| (er|på|med|i|har|den|starter|begynder))
     # Holdet er sat.
    (tilmeld*|tilmelding*|deltagerliste*|deltager|deltagere|deltagerne|deltagelse)  # Du er tilmeldt.
    (din|jeres|en|to|pladsen|plads) (plads|pladser|er din|er sikret|på)  # Din plads er sikret.
    (ean*|ean-nummer*|ordrenummer|ordrenr|rekvisition*|personreference*|personref|reference*) … (mangler|
     skal|bruge|hvad|går|tjekke|sende|opgive|oplyse|på|til)  # EAN-nummeret går ikke igennem.
    (mangler|bruge|hvad er|sende|oplyse|opgive|have) … (ean*|ordrenummer|ordrenr|reference*|titel|stilling|
     mobilnummer|telefonnummer|arbejdssted|kostbehov|allergi*)  # Hvad er din titel?
    (allergi*|vegetar*|diæt*|kostbehov|kosthensyn|spiser du|må du ikke få)  # Er der noget, du ikke spiser? Allergi?
    (mødegang*|første møde|andet møde|tredje møde|fjerde møde|sidste møde|[1-4]\. (møde|gang)|fire møder|
     fire mødegange)  # Andet møde er flyttet.
    """,
)
