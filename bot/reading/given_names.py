"""Given names that are common in Denmark, the Nordic countries and among those who moved there.

Data only. The list helps to tell a name from other capitalised words ("Anna Holt" from "Nordjysk Forum"); a name
that it lacks is known by its shape and place. It tells nothing of anybody: first names only, in lower case.
"""

GIVEN_NAMES = frozenset(
    """
    aage aase adam adnan agnes agnete ahmad ahmed aisha aksel alan alba albert alberte alex alexander alexandra alfred
    ali alice alicia alma alvilda ama amalie amanda amin amina amir ana anders andrea andreas andrew anette angelica
    anita anja anker ann anna annabell anne anneli annelise annemarie annemette annette anni annie annika anton
    antonia arendse arif arne arthur asbjørn asger aske asker asma asta astrid atle aurora axel ayse aziz bahar
    balder barbara bashir bastian beate beatrice benedicte benedikte benjamin bent bente berit bernhard bertha bertil
    bertram bettina betty bilal birgit birgith birgitta birgitte birk birte birthe bitten bjarke bjarne bjørg bjørk
    bjørn bo bob bodil borghild boris boye brian brigitte britt britta bror bruno børge camilla carina carl carla
    carlo carlos carmen carolina caroline carsten casper cathrine catja cecilia cecilie charles charlie charlotte
    chris christa christel christen christian christiane christina christine christoffer christopher cille claes
    claire clara claus clement connie conny conrad cornelia dagmar dagny dan dana daniel daniela daniella danny dario
    david dea deniz dennis diana dicte dina ditlev ditte dominik donna dorit dorota dorrit dorte dorthe dorthea ea
    ebba ebbe edel edith edvard edward eigil eik einar ejgil ejnar ejner ejvind elena eli elias elif elin elina elinor
    elisa elisabeth elise elizabeth ella ellen elly elmer else elsebeth elva elvira emil emilia emilie emily emma emre
    enrico erica erik erika erling ernst esben ester esther eva evald evan evelyn ewa eya eyvind fabian fadi fahad
    fatima fatma felicia felix ferdinand fie filip filippa finn fiona flemming flora folke frances frank franziska
    freddy frederik frederikke freja frida frits fritz frode gabriel gabriella gaja georg george gerd gerda gert
    gertrud ghita gilbert gina gitte giulia gorm greta grete grethe grith gro gudrun gunhild gunnar gunnbjørg gunner
    gustav gyda günther hadi hakim halfdan halina halvor hamid hamza hana hanna hannah hanne hannibal hans harald
    harriet harry hasan hassan hedda hedvig heidi heine heinrich helen helena helene helga helge helle hemming henning
    henny henriette henrik henry herbert herdis herluf herman hilda hilde hjalmar hjalte hjördis holger howard huda
    hugo hussein ib iben ibrahim ida idris ilse ilyas iman immanuel ina inga inge ingeborg ingelise ingemann inger
    ingerlise ingmar ingolf ingrid ingvar ingvild irene iris irma isa isaac isabel isabella isak ismail ivan ivar iver
    jack jacob jacqueline jakob jamal james jamila jan jana jane janne janni jannick jannie jannik janus jarl jasmin
    jasper jean jeanette jeanne jelena jens jeppe jerry jesper jessica jette jim jimmi jimmy jo joachim joan joanna
    johan johanna johanne johannes john johnny johs jon jonas jonathan jonna jorunn josef josefine joseph josephine
    joshua josé juan judith julia julian juliane julie julius juri justyna jytte jóhanna jóhannes jón jørgen jørn
    kaare kai kaia kaisa kaj kaja kamal kamilla kamma kanita karen kari karim karin karina karl karla karolina
    karoline karsten kasper katarina katarzyna kate kathe katherine kathrin kathrine katinka katja katrin katrine kaya
    keld kenneth kenny kent kerstin kevin khadija khalid kicki kim kira kirsa kirsten kirsti kirstin kirstine kit kitt
    kjeld kjell klara klaus knud konrad konstantin kresten krista kristen kristian kristiane kristina kristine
    kristjan kristof kristoffer krzysztof kurt kåre laila lamin lars larsine lasse latifa laura laurids laurits
    lauritz laust layla lea leah leif lena lene lennart leo leon leona leonie leonora leyla liam lian lidia lili
    lilian lillian lilly lily lin lina linda line linea linn linnea linus lis lisa lisbet lisbeth lise liselotte lissi
    lissie liv liva lizette lizzie lola lone lonnie lora lorenz lotta lotte louis louisa louise lovisa lucas lucia
    ludvig luis luisa lukas luna lykke lynn lærke mads magda magdalena magne magnhild magnus mahmoud mai maia maiken
    maj maja majbrit majbritt majken malene malik malin malou malte manfred manuela marc marcel marco marcus maren
    margaret margareta margarethe margit margot margrete margrethe margrét maria mariam mariann marianne marie
    mariella marija marika marina mario maris marit marius mark markus marlene marta martha marthe martin martina mary
    maryam marzena mateusz mathias mathilde matilde mats matthias mattias maurits max maximilian maya mehdi mehmet mei
    meike melanie melina melissa merete meta mette mia michael michaela michala michelle mie mika mikael mikail mike
    mikkel mila milan mille milo mina minna mira miriam mirjam mogens mohamad mohamed mohammad mohammed mona monica
    monika morten moses muhammad munir musa mustafa myrna nabil nadia nadja naja nana nanna nanni naomi natalia
    natalie natascha natasja nathalie nelly nete nicklas nicolai nicolaj nicole nicoline niels nikita niklas nikola
    nikolaj nikoline nils nina nis noa noah noomi nora nour nuka nynne oda odd ofelia ola olaf olav ole olga oline
    oliver olivia olof omar orla osama oscar oskar osman oswald ottilie otto ove palle pamela parisa pascal patricia
    patrick paul paula paulina pauline paw peder pelle per pernilla pernille petar peter petra petrea petrine philip
    pia pil pilar piotr poul povl preben rabia rachel rafael ragna ragnar ragnhild rahim ralf ralph ramona randi
    rasmine rasmus rebecca rebekka regin regina regitse regitze reidar renata renate rene rené ricco richard rie
    rikard rikke rita robert robin roger roland rolf roman ronja ronni ronny rosa rosalina rose rosita roy ruben rudi
    rudolf rufus rune ruth sabina sabine sabrina sadaf saga sahra said salma salomon sam samantha samir samira samuel
    sander sandra sanja sanna sanne sara sarah sascha saskia sebastian selena selma serena sergej sia sidse sidsel sif
    sigga sigmund signe sigrid sigrun sigurd siham silas silje silke silla simon simone sina sine siri sisse siv siw
    sixten sofia sofie sofus solveig sonia sonja sonny sophia sophie stanislav steen stefan stefanie steffen stella
    stellan sten stephan stephanie steve steven stig stine sune susan susann susanna susanne suzanne svante svea svein
    sven svend sverre sylvester sylvia synne synnøve sølvi søren tabita tage tamara tania tanja tara tariq tasja
    tatiana tea ted teis tenna teodor teresa terese terje thea theis theo theodor therese thereza thilde thit thomas
    thor thora thorbjørn thorkil thorkild thorleif thormod thorsten thorvald thue thuy thyge thyra tilda tilde tim
    timo tina tine tinne titus tobias toke tom tomas tomasz tommy tone tonje tonni tonny tor torben torbjørn tore
    torkil torsten tove trine tristan troels troy trygve tue tuva tyge tyra uffe ulf ulla ulrich ulrik ulrikke una
    ursula uwe vagn valborg valdemar valentina vanessa vera verner vero veronica veronika vibe vibeke vicki vicky
    victor victoria vigdis vigga viggo viktor viktoria vilhelm vilja villads villum villy vilma vincent viola virginia
    vita vivi vivian viviane vladimir walid walter wendy werner wibeke wiebke wilhelm william willy wilma winnie xenia
    yahya yasin yasmin yasmine ylva yngve yrsa yusuf yvonne zahra zaid zainab zara zarah zeinab zenia zoe zofia åge
    åsa åse åsmund øivind øjvind ørjan østen
    """.split()
)
