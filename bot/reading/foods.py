"""What people eat, or do not: a list of words, and expressions for one food and for several. Data only."""

# A dash stands for the rest of a longer word: "-nødder" is also "valnødder", "avocado-" also "avocadoer".
_FOODS = """
    -nødder -nødde -nødderne -peanut -peanuts mandler svin gris -kød -kylling -fisk skaldyr rejer tun laks gluten
    hvede rug laktose -mælk mælkeprodukter komælkeprodukter mejeriprodukter ost oste skimmelost blåskimmelost
    hvidskimmelost gedeost fåreost flødeost blåost råost æg soja soya sesam -løg porre porrer -tomat -tomater
    -bønner æble æbler citrus citrusfrugter stenfrugt- -selleri lupin sennep svampe chili koriander gær bælgfrugter
    banan bananer kiwi kiwier oliven olivener ananas mango avocado- agurk agurker peberfrugt peberfrugter rosiner
    kokos linser kikærter ærter majs spelt honning kanel lakrids muslinger østers lam blæksprutte- gelatine -bær
    sukker alkohol champignon champignoner indmad -kål spinat rødbede rødbeder gulerødder karry leverpostej fjerkræ
    kalv asparges fennikel persille dild ingefær aubergine- squash grapefrugt pærer fersken ferskner nektariner
    hvidvin rødvin chokolade fløde smør flæsk skinke bacon pork meat beef fish shellfish nut -nuts egg eggs dairy
    milk sesame seafood onion onions garlic mushroom mushrooms coriander cilantro liver wheat soy cheese chicken
    poultry lamb lactose tomato tomatoes strawberry strawberries almond almonds celery prawn prawns shrimp shrimps
    salmon tuna lentils beans peppers olives okse- grisekød svinekød gås æggehvide cashew- pistacie- pinjekerner
    hasselnød- valnød- mandel- jordnød- solsikkekerner kerner havre byg boghvede krebs krabbe hummer rosenkål-
    broccoli blomkål kartofler aspartam sødestof sødemiddel papaya passionsfrugt oksekød cashews pistachio pistachios
    hazelnuts walnuts sulphites sulfit- mustard ham veal alcohol
"""

ROOTS = frozenset(food.strip("-") for food in _FOODS.split())  # a line without any of these names no food
_ONE = "|".join(food.replace("-", r"\w{0,20}") for food in _FOODS.split())
FOOD = (
    r"(?:(?:(?:rå|råt|upasteuriser(?:et|ede)|røge(?:t|de)|kogte?|stegte?|friske?|bløde|stærke?|rødt?|røde|hvidt|hele|fede?"
    r"|fersk|ferske|syrnede|tørrede|raw|red|cooked) )?"
    rf"(?:{_ONE}|animal products)(?!\w))"
)
MORE_FOOD = (
    r"(?:(?:, | og | eller | or | and | samt |, no | nor |,? (?:og|eller|and) (?:helst )?(?:heller )?)"
    rf"(?:ingen |intet |ikke |no )?{FOOD})*"
)
