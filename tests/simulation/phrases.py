"""What people write, a table a kind. The reading of these sentences has tests of its own; here they are given.

{course} is the course with its year, {name} somebody's name, {other} that of who comes instead, {day} "20. august".
"""

SIGNS_UP = """
Jeg vil gerne tilmelde mig {course}.
Hermed tilmelder jeg mig {course}.
Jeg melder mig hermed til {course}.
Jeg vil meget gerne deltage i {course}.
Tak for invitationen. Jeg vil gerne være med på {course}.
Vil du skrive mig på {course}?
Min leder har sagt god for det, så jeg tilmelder mig hermed {course}.
Jeg vil gerne have en plads på {course}.
Så kom den endelig, min tilmelding til {course}.
Ja tak til {course}, jeg vil gerne med.
Jeg ønsker at deltage i {course}.
I må meget gerne notere mig på {course}.
"""

SIGNS_UP_ONE = """
Jeg vil gerne tilmelde en medarbejder til {course}:
Vi vil gerne tilmelde følgende til {course}:
Hermed tilmelding af en leder til {course}:
Vil du skrive vores medarbejder på {course}? Her er oplysningerne:
Vi sender en deltager til {course}:
Hermed en tilmelding til {course} herfra:
"""

SIGNS_UP_SEVERAL = """
Vi vil gerne tilmelde følgende til {course}:
Hermed tilmelding af vores ledere til {course}:
Jeg vil gerne tilmelde disse medarbejdere til {course}:
Vil du skrive følgende på {course}?
Følgende skal med på {course}:
Hermed vores tilmelding til {course}:
"""

SIGNS_UP_BOTH = """
Jeg vil gerne tilmelde mig selv og min kollega {name} ({email}) til {course}.
Hermed tilmelder jeg mig og min kollega {name} ({email}) til {course}.
Vi vil gerne være med på {course}: min kollega {name} ({email}) og jeg selv.
"""

PAYS = """
Vores EAN-nummer er {ean}.
Fakturaen skal sendes til EAN {ean}.
EAN: {ean}
Regningen kan sendes til EAN-nr. {ean}.
"""

SENDS_EAN = """
Vores EAN-nummer er {ean}.
Her er EAN-nummeret: {ean}.
I spurgte efter et EAN-nummer. Det er {ean}.
EAN {ean}
Fakturaen skal sendes til EAN {ean}.
Jeg glemte vores EAN-nummer. Det er {ean}.
"""

SENDS_REFERENCE = """
Vil I skrive rekvisitionsnummer {reference} på fakturaen?
Vores faktura skal mærkes med ordrenummer {reference}.
Fakturaen skal mærkes med rekvisitionsnummer {reference}.
"""

SENDS_FOOD = """
Jeg er {food}, hvis det betyder noget for frokosten.
Jeg glemte at skrive, at jeg er {food}.
Til frokosten: Jeg er {food}.
"""
FOODS = ("vegetar", "veganer")

SENDS_ADDRESS = """
{name}s mail er {email}.
{name}s mailadresse er {email}.
Beklager, at det har trukket ud. {name}s mail er {email}.
"""

NEW_ADDRESS = """
{name} har fået ny mailadresse: {email}. Den gamle virker ikke mere.
{name} har fået ny mailadresse. Den er {email}.
"""

OWN_NEW_PHONE = """
Jeg har fået nyt telefonnummer. Det er {phone}.
Mit nye telefonnummer er {phone}.
"""

CANNOT_COME = """
Jeg må desværre melde afbud til mødet den {day}.
Jeg kan desværre ikke komme den {day}.
Den {day} er jeg desværre forhindret.
Jeg kan ikke deltage den {day}, men kommer til de andre møder.
Jeg er på ferie den {day}, så der kommer jeg ikke.
Jeg melder hermed afbud til den {day}.
Desværre kan jeg ikke være med den {day}.
"""

CANNOT_COME_OTHER = """
{name} kan desværre ikke komme den {day}.
{name} må desværre melde afbud til mødet den {day}.
Jeg skal melde afbud for {name} den {day}.
{name} er forhindret den {day}.
"""

COMES_AFTER_ALL = """
Jeg kan alligevel godt komme den {day}.
Min ferie er flyttet, så jeg kan alligevel godt komme den {day}.
Jeg kommer alligevel til mødet den {day}.
Mit afbud til den {day} kan I se bort fra, jeg kan alligevel godt komme.
"""

LEAVES = """
Jeg må desværre framelde mig {course}.
Jeg er desværre nødt til at melde mig fra {course}.
Vil du afmelde mig {course}?
Jeg er blevet langtidssygemeldt og må desværre melde fra til {course}.
Jeg har fået nyt job og må derfor afmelde mig {course}.
Jeg må desværre trække min tilmelding til {course} tilbage.
Hermed framelding fra {course}.
"""

LEAVES_OTHER = """
Jeg må desværre framelde {name} fra {course}.
Vil du afmelde {name} fra {course}?
Vil du slette tilmeldingen af {name} til {course}?
{name} har fået nyt job og skal derfor afmeldes {course}.
"""

HANDS_OVER = """
Jeg kan desværre ikke deltage i {course} alligevel. Min kollega {other} ({email}) kommer i stedet for mig.
Jeg har fået nyt job. Min kollega {other} ({email}) overtager min plads på {course}.
Min kollega {other} ({email}) deltager i stedet for mig på {course}.
"""

SENDS_ANOTHER = """
{name} kan desværre ikke deltage i {course}. I stedet kommer {other} ({email}).
{other} ({email}) overtager pladsen på {course} efter {name}.
{name} har fået nyt job. I stedet for {name} kommer {other} ({email}).
"""

TAKES_PLACE = """
Ja tak, jeg vil meget gerne have pladsen.
Ja tak!
Ja tak, jeg tager imod pladsen.
Det vil jeg meget gerne, ja tak til pladsen.
"""

TAKES_PLACES = """
Ja tak, vi vil meget gerne have pladsen.
Ja tak til pladsen.
Ja tak, vi tager imod.
"""

DECLINES_PLACE = """
Nej tak, det kan desværre ikke lade sig gøre nu.
Desværre, jeg må sige nej tak til pladsen.
Nej tak, giv endelig pladsen videre.
"""

NEXT_YEAR = """
Ærgerligt! Vil du skrive mig op til næste år?
Øv. Giv mig gerne besked, når I åbner for tilmelding næste år.
Kan jeg blive skrevet op til næste år?
"""

THANKS = """
Tak for det, jeg glæder mig.
Mange tak.
Tak, det er noteret.
Tusind tak for hurtigt svar.
Perfekt, tak.
Super, jeg ser frem til det.
"""

ASKS = """
Er der parkering ved mødestedet?
Hvad tid slutter vi den første dag?
Skal vi forberede noget til det første møde?
Bliver der serveret frokost?
Hvornår får vi at vide, hvor møderne holdes?
"""

IS_AWAY = """
Tak for din mail. Jeg er på ferie og læser ikke mails før mandag. Med venlig hilsen {name}
Jeg er ikke på kontoret i denne uge. Ved hastende henvendelser kontakt biblioteket.
Tak for din henvendelse. Jeg holder fri og svarer, når jeg er tilbage.
"""

UNRELATED = """
Vedhæftet er referatet fra sidste styregruppemøde.|Referat fra styregruppen
Har du tid til en kop kaffe i næste uge?|Kaffe
Jeg sender hermed budgetopfølgningen for kvartalet.|Budget
Kan du sende mig jeres logo i høj opløsning til programmet?|Logo
Jeg har lagt udkastet til rapporten på drevet. Sig til, hvis du har kommentarer.|Udkast til rapport
"""

NEWS = """
Tilmeld dig vores webinar om læselyst senest den 1. marts.|Nyt fra Bogbranchen
Nye titler til biblioteket: Se vores udvalg af forårets bøger.|Forårets bøger
Læs om digital dannelse i dette nummer, og tilmeld dig konferencen.|Nyhedsbrev
"""


def lines(table: str) -> list[str]:
    """The sentences of a table."""
    return table.strip().split("\n")
