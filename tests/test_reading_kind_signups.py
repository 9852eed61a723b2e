"""Sentences that people write: what each asks for, in a mail that names the course in its subject."""

import pytest

from bot.reading import Intent
from kind_mails import blocking, mail, reading

# asks for a place
SIGNUPS = """\
Jeg vil gerne tilmelde mig.
Jeg tilmelder mig hermed Hverdagsledelse 2026.
Hermed tilmeldes afdelingsleder Anne Holm.
Vi vil gerne tilmelde vores to mellemledere.
Sæt mig på listen.
Så er jeg på!
Vi bliver to fra Ringsted.
Jeg er med!
Ja, den er jeg med på.
Skriv mig bare op.
Tæl mig med.
I kan godt regne med mig.
Jeg melder mig hermed under fanerne.
Kan du ikke lige skrive mig på?
Vil du være sød at sætte mig på?
Jeg vil bede om at blive tilmeldt.
Må jeg bede dig tilmelde Karen Holm.
Må jeg få en plads på holdet?
Jeg ønsker en plads på forløbet.
Jeg ønsker at deltage i Hverdagsledelse.
Undertegnede ønsker hermed at tilmelde sig Hverdagsledelse.
Undertegnede tilmelder sig hermed.
Undertegnede deltager gerne.
Min chef har bedt mig om at tilmelde Karen Holm til Hverdagsledelse.
Jeg skal på vegne af Karen Holm tilmelde hende til forløbet.
På vegne af Lars Berg vil jeg gerne tilmelde ham.
Karen Holm skal med på Hverdagsledelse.
Karen vil gerne deltage.
Karen og jeg vil gerne med.
Vi er to, der gerne vil med.
Vi sender Karen af sted i år.
Vi sender to afdelingsledere på forløbet: Karen Holm og Bo Lind.
Fra os deltager Karen Holm.
Fra Ringsted Bibliotek deltager Karen Holm og Bo Lind.
Fra vores bibliotek kommer Karen Holm.
Hos os er det Karen Holm, der skal med.
Det bliver Karen Holm, der deltager fra os.
Deltager fra os bliver Karen Holm.
Vi vil gerne have to pladser.
Book venligst to pladser til os.
Kan I booke mig ind på forløbet?
Jeg vil gerne booke en plads.
Jeg vil gerne reservere en plads til Karen Holm.
Bestilling: en plads på Hverdagsledelse.
Notér mig venligst som deltager.
Noter venligst Karen Holm som deltager.
I må meget gerne skrive mig på listen.
I må gerne notere os for to pladser.
Du må godt skrive mig på.
Du må meget gerne tilmelde mig.
Du må tilmelde Karen Holm.
Tilmeld mig endelig!
Tilmeld venligst Karen Holm.
Tilmeld Karen og mig.
Så vil jeg gerne slå til.
Jeg slår til!
Jeg takker ja til en plads.
Jeg siger ja tak til at være med.
Jeg siger ja tak!
Jeg springer på.
Jeg hopper med på vognen.
Jeg kaster mig ud i det.
Jeg vil gerne give det en chance og tilmelder mig.
Det lyder som noget for mig, så jeg melder mig til.
Det lyder spændende, så det vil jeg gerne være med til.
Det her vil jeg gerne med til.
Det vil jeg gerne deltage i.
Den vil jeg gerne med på.
Nu skal det være: Jeg melder mig.
Jeg melder mig til Hverdagsledelse.
Jeg melder mig gerne til.
Jeg melder mig på banen til forløbet.
Hermed melder jeg mig til.
Hermed melder jeg Karen Holm til.
Jeg vil gerne melde to af mine ledere til.
Jeg vil melde mig til.
Jeg vil gerne på Hverdagsledelse i år.
Jeg skal på Hverdagsledelse, har min chef bestemt, så tilmeld mig.
Jeg har fået lov, så jeg vil gerne med.
Jeg har fået grønt lys af min chef til at deltage, så her kommer min tilmelding.
Så faldt brikkerne på plads, og jeg kan tilmelde mig.
Så er det officielt: jeg tilmelder mig.
Her er min tilmelding.
Her kommer tilmeldingen fra Ringsted.
Her får du min tilmelding.
Min tilmelding til Hverdagsledelse:
Tilmelding: Karen Holm, souschef, Ringsted Bibliotek.
Tilmelding af Karen Holm og Bo Lind.
Tilmelding for Karen Holm.
Tilmelding til Hverdagsledelse 2026 fra Ringsted Bibliotek
Hermed tilmelding til forløbet.
Hermed en tilmelding mere fra os.
Hermed fremsendes tilmelding på to medarbejdere.
Vedhæftet og nedenfor: tilmelding af Karen Holm.
Jeg sender hermed min tilmelding.
Jeg fremsender hermed tilmelding af vores souschef.
Betragt venligst denne mail som min tilmelding.
Denne mail er min tilmelding.
Dette er en tilmelding til Hverdagsledelse.
Du får lige en tilmelding fra mig.
Så fik jeg taget mig sammen til at tilmelde mig.
Jeg vil gerne nå at blive tilmeldt.
Jeg vil gerne være deltager i år.
Jeg vil gerne være en af deltagerne.
Jeg vil rigtig gerne have en plads.
Jeg vil meget gerne have min souschef Karen Holm med på holdet.
Vi vil gerne have Karen Holm med.
Jeg kunne rigtig godt tænke mig at deltage.
Jeg kunne godt tænke mig at komme med på holdet.
Jeg håber, der er en plads til mig. Jeg vil i hvert fald gerne med.
Er der plads? Så skriv mig på.
Hvis der stadig er plads, vil jeg gerne tilmelde mig.
Hvis der er en plads tilbage, så tager jeg den gerne.
Hvis I har plads til en mere, så sæt mig på.
Jeg håber ikke, det er for sent: jeg vil gerne tilmelde mig.
Undskyld den sene tilmelding, men jeg vil gerne med.
Jeg ved godt, at fristen er i dag, men her er min tilmelding.
Fristen er vist i dag, så nu skynder jeg mig at melde mig til.
Det er med stor glæde, at jeg tilmelder mig.
Jeg glæder mig til at deltage i Hverdagsledelse og tilmelder mig hermed.
I bedes tilmelde nedenstående.
I bedes registrere følgende deltagere:
Følgende ledere fra Ringsted skal deltage:
Følgende ønskes tilmeldt:
Nedenstående medarbejder ønskes tilmeldt Hverdagsledelse.
Vi ønsker at tilmelde nedenstående to personer.
Vi tilmelder hermed Karen Holm.
Ringsted Bibliotek tilmelder Karen Holm.
Ringsted Kommune ønsker at tilmelde Karen Holm.
Kan du tilmelde mig?
Kan du tilføje Karen Holm til listen?
Vil du føje mig til deltagerlisten?
Føj mig gerne til listen.
Tilføj mig venligst på listen.
Sæt to streger på listen fra Ringsted.
Sæt kryds ved mig.
Sæt et kryds ud for Karen Holm.
Jeg skal også med.
Vi skal også med fra Ringsted.
Jeg vil også være med.
Og jeg vil gerne være med igen i år.
Igen i år vil jeg gerne deltage.
Jeg var med i 2025 og vil gerne med igen.
Jeg tager gerne en tur mere på Hverdagsledelse.
Jeg tager gerne turen igen i 2026.
Jeg tager imod invitationen.
Tak for invitationen, jeg deltager meget gerne.
Tak for invitationen. Den siger jeg ja tak til.
Tak for invitationen - jeg er klar.
Count me in!
I'd like to sign up for Hverdagsledelse 2026.
I would like to register two of my colleagues.
Please register Karen Holm for the course.
I hereby sign up for Hverdagsledelse.
Could you sign me up for the course?
We want to sign up two managers.
I want to participate in Hverdagsledelse.
I'd be happy to join the course.
Please consider this my registration.
I am writing to register for Hverdagsledelse 2026.
My deputy Karen Holm would like to attend.
Tilmelder mig lige :-)
tilmelder mig
vil gerne med
jeg kommer
Jeg kommer gerne.
Jeg deltager.
Jeg ønsker mig en plads.
Er på!
Så er vi to.
En til fra Ringsted: Karen Holm.
Jeg sender Karen Holm.
Vi har fundet ud af, at det bliver Karen Holm og Bo Lind, der deltager.
Vi har besluttet, at Karen Holm skal deltage.
Vi har valgt at sende Karen Holm.
Vores souschef Karen Holm deltager.
Min kollega Karen Holm vil også gerne deltage.
Bo Lind og undertegnede deltager.
Vil du registrere mig som deltager?
Registrer mig venligst som deltager.
Jeg anmoder hermed om en plads.
Jeg ansøger hermed om optagelse på forløbet.
Jeg søger hermed om en plads på Hverdagsledelse.
Jeg vil gerne optages på holdet.
Jeg vil gerne indskrives på forløbet.
Jeg har lyst til at være med.
Jeg har besluttet mig for at tilmelde mig.
Jeg har besluttet mig: Jeg vil med.
Jeg har besluttet at deltage.
Godt, så melder jeg mig.
Okay, jeg er solgt. Skriv mig op!
Du har overtalt mig – sæt mig på.
Jeg bider til bolle og tilmelder mig.
Jeg vil godt tilmelde mig.
Jeg vil godt være med.
Jeg skulle gerne have tilmeldt Karen Holm.
Jeg skal have tilmeldt to ledere.
Vi skal have tilmeldt Karen Holm.
Jeg skal tilmelde Karen Holm til Hverdagsledelse.
Jeg skal bede om tilmelding af Karen Holm.
Jeg skal hermed tilmelde Karen Holm.
Kære Lisbet, jeg kunne se, at der er åbnet for Hverdagsledelse igen. Vil du notere mit navn?
Jeg vil hermed gerne indgive min tilmelding.
I kan skrive Karen Holm op som deltager.
Nu er det min tur: Sæt mig på!
Jeg har længe villet med, og nu skal det være.
Min leder og jeg er blevet enige om, at jeg skal afsted.
Det er besluttet, at jeg skal deltage i Hverdagsledelse i år.
Vi har afsat penge til, at Karen Holm kan deltage.
Vi har fået midler til to pladser, og dem vil vi gerne have.
Jeg gør hermed brug af muligheden for at deltage igen.
Jeg ser frem til at deltage og beder dig registrere mig.
Du må regne mig som deltager.
Du kan betragte mig som tilmeldt.
I kan betragte Karen Holm som tilmeldt.
Hermed bekræfter jeg, at jeg deltager i Hverdagsledelse 2026.
Jeg bekræfter hermed min deltagelse.
Jeg bekræfter, at vi kommer to fra Ringsted.
Vi stiller med to fra Ringsted.
Vi stiller op med tre ledere i år.
Vi deltager med to personer.
Vi deltager med Karen Holm og Bo Lind.
Ringsted deltager med to.
Ringsted Bibliotek vil gerne have Karen Holm på holdet.
Fra Ringsted vil vi gerne sende Karen Holm.
Karen Holm fra vores bibliotek ønsker at deltage.
Karen Holm har sagt ja til at deltage, så vil du skrive hende på?
Jeg har to ledere, som gerne vil på forløbet.
Her er to deltagere fra Ringsted: Karen Holm og Bo Lind.
To deltagere fra Ringsted:
Deltagere fra Ringsted:
Navnene på vores deltagere er Karen Holm og Bo Lind.
Jeg vil lige høre, om jeg kan komme med på Hverdagsledelse?
Kan jeg stadig nå at komme med?
Er der plads til én til? Jeg vil meget gerne med.
Jeg er interesseret i at deltage og vil gerne tilmeldes.
Jeg er meget interesseret og vil gerne have en plads.
Jeg melder mig som deltager.
Jeg melder mig som interesseret deltager.
Sæt venligst undertegnede på deltagerlisten.
Hej, den er god med mig, jeg er på.
Må jeg være med?
Ja tak til Hverdagsledelse!
Ja tak til en plads på Hverdagsledelse.
Ja tak, jeg vil gerne med på Hverdagsledelse 2026.
Et stort ja tak herfra.
Jeg vil gerne sige ja tak til Hverdagsledelse.
Jeg griber chancen og tilmelder mig.
Jeg benytter lejligheden til at tilmelde mig.
Jeg tilslutter mig holdet.
Jeg vil slutte mig til holdet.
Jeg er så heldig, at min chef vil betale, så jeg tilmelder mig med glæde.
Selv om det er i sidste øjeblik, vil jeg gerne nå at tilmelde mig.
Skriv mig op til alle fire gange.
Jeg kan alle fire gange og vil gerne være med.
Jeg har sat kryds i kalenderen alle fire dage, så jeg er klar til at blive tilmeldt.
Du må gerne sætte os to på.
Med denne mail tilmelder jeg Karen Holm.
Denne gang skal jeg med!
Vil I notere, at Karen Holm deltager?
Vil I være så venlige at tilmelde Karen Holm.
Venligst tilmeld mig Hverdagsledelse.
Vær sød at tilmelde mig.
Nå men jeg må hellere få meldt mig til.
Jeg har fået meldt mig under fanerne, så skriv mig på.
Jeg vil da helt bestemt være med.
Jeg skal da med igen!
Det vil jeg ikke gå glip af - sæt mig på.
Det skal jeg ikke snydes for, så skriv mig op.
Jeg kan ikke vente med at komme i gang, så her er min tilmelding.
""".splitlines()


@pytest.mark.parametrize("sentence", SIGNUPS)
def test_a_signup_in_any_words_is_one(sentence: str) -> None:
    found = reading(mail(sentence))
    assert Intent.SIGNUP in found.intents
    assert not blocking(found)
