"""Words that tell names from other capitalised words. Data only.

The given names are those common in Denmark, the Nordic countries and among those who moved there; a name that the
list lacks is known by its shape and place. First names only, in lower case: the list tells nothing of anybody.
"""

_GIVEN = """
aage aase adam adnan agnes agnete ahmad ahmed aisha aksel alan alba albert alberte alex alexander alexandra
alfred ali alice alicia alma alvilda ama amalie amanda amin amina amir ana anders andrea andreas andrew anette
angelica anita anja anker ann anna annabell anne anneli annelise annemarie annemette annette anni annie annika
anton antonia arendse arif arne arthur asbjørn asger aske asker asma asta astrid atle aurora axel ayse aziz
bahar balder barbara bashir bastian beate beatrice benedicte benedikte benjamin bent bente berit bernhard
bertha bertil bertram bettina betty bilal birgit birgith birgitta birgitte birk birte birthe bitten bjarke
bjarne bjørg bjørk bjørn bo bob bodil borghild boris boye brian brigitte britt britta bror bruno børge camilla
carina carl carla carlo carlos carmen carolina caroline carsten casper cathrine catja cecilia cecilie charles
charlie charlotte chris christa christel christen christian christiane christina christine christoffer
christopher cille claes claire clara claus clement connie conny conrad cornelia dagmar dagny dan dana daniel
daniela daniella danny dario david dea deniz dennis diana dicte dina ditlev ditte dominik donna dorit dorota
dorrit dorte dorthe dorthea ea ebba ebbe edel edith edvard edward eigil eik einar ejgil ejnar ejner ejvind
elena eli elias elif elin elina elinor elisa elisabeth elise elizabeth ella ellen elly elmer else elsebeth
elva elvira emil emilia emilie emily emma emre enrico erica erik erika erling ernst esben ester esther eva
evald evan evelyn ewa eya eyvind fabian fadi fahad fatima fatma felicia felix ferdinand fie filip filippa finn
fiona flemming flora folke frances frank franziska freddy frederik frederikke freja frida frits fritz frode
gabriel gabriella gaja georg george gerd gerda gert gertrud ghita gilbert gina gitte giulia gorm greta grete
grethe grith gro gudrun gunhild gunnar gunnbjørg gunner gustav gyda günther hadi hakim halfdan halina halvor
hamid hamza hana hanna hannah hanne hannibal hans harald harriet harry hasan hassan hedda hedvig heidi heine
heinrich helen helena helene helga helge helle hemming henning henny henriette henrik henry herbert herdis
herluf herman hilda hilde hjalmar hjalte hjördis holger howard huda hugo hussein ib iben ibrahim ida idris
ilse ilyas iman immanuel ina inga inge ingeborg ingelise ingemann inger ingerlise ingmar ingolf ingrid ingvar
ingvild irene iris irma isa isaac isabel isabella isak ismail ivan ivar iver jack jacob jacqueline jakob jamal
james jamila jan jana jane janne janni jannick jannie jannik janus jarl jasmin jasper jean jeanette jeanne
jelena jens jeppe jerry jesper jessica jette jim jimmi jimmy jo joachim joan joanna johan johanna johanne
johannes john johnny johs jon jonas jonathan jonna jorunn josef josefine joseph josephine joshua josé juan
judith julia julian juliane julie julius juri justyna jytte jóhanna jóhannes jón jørgen jørn kaare kai kaia
kaisa kaj kaja kamal kamilla kamma kanita karen kari karim karin karina karl karla karolina karoline karsten
kasper katarina katarzyna kate kathe katherine kathrin kathrine katinka katja katrin katrine kaya keld kenneth
kenny kent kerstin kevin khadija khalid kicki kim kira kirsa kirsten kirsti kirstin kirstine kit kitt kjeld
kjell klara klaus knud konrad konstantin kresten krista kristen kristian kristiane kristina kristine kristjan
kristof kristoffer krzysztof kurt kåre laila lamin lars larsine lasse latifa laura laurids laurits lauritz
laust layla lea leah leif lena lene lennart leo leon leona leonie leonora leyla liam lian lidia lili lilian
lillian lilly lily lin lina linda line linea linn linnea linus lis lisa lisbet lisbeth lise liselotte lissi
lissie liv liva lizette lizzie lola lone lonnie lora lorenz lotta lotte louis louisa louise lovisa lucas lucia
ludvig luis luisa lukas luna lykke lynn lærke mads magda magdalena magne magnhild magnus mahmoud mai maia
maiken maj maja majbrit majbritt majken malene malik malin malou malte manfred manuela marc marcel marco
marcus maren margaret margareta margarethe margit margot margrete margrethe margrét maria mariam mariann
marianne marie mariella marija marika marina mario maris marit marius mark markus marlene marta martha marthe
martin martina mary maryam marzena mateusz mathias mathilde matilde mats matthias mattias maurits max
maximilian maya mehdi mehmet mei meike melanie melina melissa merete meta mette mia michael michaela michala
michelle mie mika mikael mikail mike mikkel mila milan mille milo mina minna mira miriam mirjam mogens mohamad
mohamed mohammad mohammed mona monica monika morten moses muhammad munir musa mustafa myrna nabil nadia nadja
naja nana nanna nanni naomi natalia natalie natascha natasja nathalie nelly nete nicklas nicolai nicolaj
nicole nicoline niels nikita niklas nikola nikolaj nikoline nils nina nis noa noah noomi nora nour nuka nynne
oda odd ofelia ola olaf olav ole olga oline oliver olivia olof omar orla osama oscar oskar osman oswald
ottilie otto ove palle pamela parisa pascal patricia patrick paul paula paulina pauline paw peder pelle per
pernilla pernille petar peter petra petrea petrine philip pia pil pilar piotr poul povl preben rabia rachel
rafael ragna ragnar ragnhild rahim ralf ralph ramona randi rasmine rasmus rebecca rebekka regin regina regitse
regitze reidar renata renate rene rené ricco richard rie rikard rikke rita robert robin roger roland rolf
roman ronja ronni ronny rosa rosalina rose rosita roy ruben rudi rudolf rufus rune ruth sabina sabine sabrina
sadaf saga sahra said salma salomon sam samantha samir samira samuel sander sandra sanja sanna sanne sara
sarah sascha saskia sebastian selena selma serena sergej sia sidse sidsel sif sigga sigmund signe sigrid
sigrun sigurd siham silas silje silke silla simon simone sina sine siri sisse siv siw sixten sofia sofie sofus
solveig solvej sonia sonja sonny sophia sophie stanislav steen stefan stefanie steffen stella stellan sten
stephan stephanie steve steven stig stine sune susan susann susanna susanne suzanne svante svea svein sven
svend sverre sylvester sylvia synne synnøve sølvi søren tabita tage tamara tania tanja tara tariq tasja
tatiana tea ted teis tenna teodor teresa terese terje thea theis theo theodor therese thereza thilde thit
thomas thor thora thorbjørn thorkil thorkild thorleif thormod thorsten thorvald thue thuy thyge thyra tilda
tilde tim timo tina tine tinne titus tobias toke tom tomas tomasz tommy tone tonje tonni tonny tor torben
torbjørn tore torkil torsten tove trine tristan troels troy trygve tue tuva tyge tyra uffe ulf ulla ulrich
ulrik ulrikke una ursula uwe vagn valborg valdemar valentina vanessa vera verner vero veronica veronika vibe
vibeke vicki vicky victor victoria vigdis vigga viggo viktor viktoria vilhelm vilja villads villum villy vilma
vincent viola virginia vita vivi vivian viviane vladimir walid walter wendy werner wibeke wiebke wilhelm
william willy wilma winnie xenia yahya yasin yasmin yasmine ylva yngve yrsa yusuf yvonne zahra zaid zainab
zara zarah zeinab zenia zoe zofia åge åsa åse åsmund øivind øjvind ørjan østen
"""

# Words inside a name that are written small: "Anna von Holt".
_PARTICLES = """
af al ben bin da de del dela den der di dos du e el i ibn la las le of ter til van von y zu zur
"""

# Words that open a sentence, a greeting or a closing, or name a day or a thing; never a part of a name.
_NOT_NAMES = """
aarsmøde add additionally adresse afbud afdeling afløser afmeld afsender aftale aftalt after aktivitet all
alle allergi allergier allergisk alligevel also alt altså am and andet android ang angående april arbejdsplads
arbejdssted are august bare be because bedste been before begge being beklager bekræft bekræftelse
bemærkninger besides best bestil betaling betalings bibliotek biblioteker biblioteket bibliotekschef
bibliotekschefforeningen biblioteksforening bilag bl blot bogbus bogholderi bogholderiet book booking borger
borgerservice borgmester bortset both br brug byråd byt børn børnebiblioteket både café can cancel cc center
central cheers ciao concerning could course cvr da danmark danmarks dansk dato datoer davs dbh de deadline
dear december dejligt dels deltager deltagere deltageren den denne der deraf derefter deres derfor dermed
dernæst dertil derudover desuden desværre det dette did din diplom direkte direktion disse dit do does dog
drift du dvs ean efter efterfølgende efternavn eftersom egentlig either eksklusive ekstra eller ellers email
emne en endelig endvidere enkelte enten er erstat et eventuelt evt excel except faktisk faktura fakturaen
fakturaer fakturaflow fax februar fedt filial fint firma first fjern flere flyt folkebibliotek
folkebiblioteker for forbindelse fordi forhåbentlig forløb forløbet formentlig formidling fornavn forplejning
foruden forvaltning fra fredag fremover fremtidens frist fristen frokost from fuld fulde furthermore fyi
fødselsdag følgende først første førstnævnte gerne giv glem glutenfri glædelig glæder gmail god godaften
goddag godmorgen godt google grundet gruppe gymnasium ha had hal halal hallo halløj ham han har has have hei
hej hejsa heldigvis hele hello hendes henvendelse her heraf here herefter herfra hermed hertil herudover
herved hey hi hilsen hilsner his hjertelig hola hope hoved hovedbibliotek hovedbiblioteket how however hr
human hun husk hvad hvem hverdagsledelse hverken hvert hvilke hvilken hvilket hvis hvor hvordan hvorfor
hvornår hvorvidt højskole håber i i'd i'm idag idet if ifm ifølge igen imens imidlertid imorgen inden indkøb
indkøbsafdelingen indtil ingen initialer inkl inklusive instead institut invitation iphone is it ja januar jeg
jer jeres jo juli juni just jævnfør kan kh kig kind kindly kl klik kollega kollegaen kommentar kommune
konference kontakt kost kultur kulturhus kulturstyrelsen kun kundecenter kundecentret kundeservice kurset
kursus kursusdage kære kærlig kærligste laktosefri langt last ledelse leder lederforløb lederforløbet
ledersekretariat ledige library lige ligeledes ligesom lokal lokalbibliotek lokalebooking looking luckily luk
læg læring læs lørdag mail maj mandag mange marts me meanwhile med medarbejder medborgerskab medlem meld
mellem men mens mht microsoft might min mine mit mobil moin mojn moms moreover morgen muligvis
musikbiblioteket must mvh my mød møde mødedage mødelokale møder mødes mødet må måske name naturligvis nedenfor
nedenstående neither nej nemlig netop netværk netværket new next no nogen nogle none normalt notér note noter
november nu nummer nye nytår nærmeste nævnte når og også okay oktober om omsorg omvendt one only onsdag
opdater opkrævning oplysninger ordre os our outlook oven ovenfor ovennævnte ovenstående par pardon part pdf
person pga phone plads pladser please pris prøv ps psp put på påske rabat rart re ref reference regarding
regards region register registration registrer regning regningen regnskab regnskabet rekvirent remove replace
reserve reserver resources ressources ret rigtig ring rådhus sagsbehandler sagsnr sal samme sammen samt
samtidig samtlige se second sekretariat sekretariatet selv selvfølgelig selvom seminar send sendt sent
september shall should siden sidst sidste sidstnævnte sig siger sikkert simpelthen sin since sincerely skal
skole skrevet skriv skulle skønt slet slots snart som sorry spændende spørgsmål stadig start sted
stedfortræder stilling stryg subject super susset sv svar særligt sæt søndag så såfremt således ta tag tak
takker tal team teams telefon thank thanks the their then there this three tid tidligere tidspunkt til tilbage
tilføj tilmeld tilmelde tilmelder tilmelding tirsdag tirsdage titel title tjek tjenestested tlf to torsdag
torsdage tre trods tusind two tænketank tænketanken uddannelse uden udgår udover udskift uge under
undertegnede undervejs undskyld undtagen unfortunately unge universitet until updated vdr ved vedhæftet
vedlagt vedr vedrørende veganer vegetar vel velkommen venlig venlige venligst vh vi videre vikar vil
voksenbiblioteket voksne vor vores vs vær være was we were what when where which while who why will word
workshop would ydermere yes your yours ændr økonomi økonomiafdelingen ønsker øvrige åbn år året årsmøde
årsmødet
"""

GIVEN_NAMES = frozenset(_GIVEN.split())
PARTICLES = frozenset(_PARTICLES.split())
NOT_NAMES = frozenset(_NOT_NAMES.split())
