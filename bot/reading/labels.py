"""The labels of forms and table heads, and what each asks for. Data, and the look-up of one label."""

import re
from functools import lru_cache

# (kind, labels, example line). A label is met whole, after "deltagers", numbers, brackets and dots have been taken off.
_LABELS = (
    (
        "name",
        "hvem deltager|hvem tilmeldes|hvem kommer|hvad hedder du|hvem|navn|fulde navn|fuldt navn|deltager"
        "|deltagere|deltagernavn|deltagernavne|navn på deltager|navne|navn og efternavn|for- og efternavn"
        "|fornavn og efternavn"
        "|hele navnet|medarbejder|medarbejdere|medarbejderens navn|kursist|kursusdeltager|kursusdeltagere"
        "|name|full name|participant|participants|names|your name"
        "|deltagerens navn|deltagerens fulde navn|medarbejdernavn|tilmeldte|følgende deltager|navn, titel"
        "|navn og titel|navn/titel|navn og stilling|navn på deltagere"
        "|indtræder|ny deltager|erstattes af|erstatter|afløser|ny på holdet|kommer i stedet|tiltræder"
        "|overtager|tilmeldes|in comes|new participant",
        "Navn: Anna Holt",
    ),
    ("given", "fornavn|fornavne|first name|given name", "Fornavn: Anna"),
    ("surname", "efternavn|last name|surname|family name", "Efternavn: Holt"),
    (
        "title",
        "stilling|stillingsbetegnelse|titel|jobtitel|funktion|stilling/titel|titel/stilling|stilling og titel"
        "|stillingstitel|rolle|title|job title|position|role|jobfunktion",
        "Stilling: souschef",
    ),
    (
        "workplace",
        "hvilket bibliotek|hvor arbejder du|bibliotek|arbejdssted|arbejdsplads|tjenestested|institution"
        "|organisation|virksomhed|ansættelsessted|bibliotek/kommune|kommune/bibliotek|library|workplace"
        "|sted|enhed|arbejdsgiver|bibliotekets navn|bibliotek og kommune|employer|organization"
        "|tjenestested/afdeling|firma|bibliotek/institution|hvor",
        "Bibliotek: Ringe Bibliotek",
    ),
    ("municipality", "kommune|municipality|forvaltning", "Kommune: Ringe Kommune"),
    ("department", "afdeling|department|team|område|filial|lokation", "Afdeling: Børn og Unge"),
    (
        "email",
        "mail|e-mail|email|mailadresse|e-mailadresse|emailadresse|e-mail-adresse|mail-adresse|arbejdsmail"
        "|e-post|epost|mailadr|e-mail adresse|mail adresse|e-mail (arbejde)|mail arbejde",
        "Mail: anna@ringe.dk",
    ),
    (
        "phone",
        "telefon|tlf|tlfnr|tlf nr|telefonnr|telefonnummer|telefon nr|mobil|mobilnr|mobil nr|mobilnummer"
        "|mobiltelefon|direkte|direkte tlf|tlf direkte|direkte telefon|phone|mobile|cell"
        "|telefon/mobil|mobil/telefon|tlf/mobil|direkte nummer|direkte nr|arbejdstelefon|dir tlf|phone number"
        "|træffes på|kan træffes på|kontakttelefon|arbejdsmobil|direct|tlf dir|telefon direkte|tlf arbejde|nummer",
        "Tlf.: 65 51 43 01",
    ),
    (
        "dietary",
        "allergi|allergier|kost|kosthensyn|diæt|særlige hensyn|allergi/diæt|særlige kosthensyn|madønsker|mad"
        "|forplejning|dietary|dietary requirements|særlige behov|kost/allergi|allergi/kost"
        "|allergier/kost|kostbehov|allergener|fødevareallergi|spisevaner|særlig kost|diet|allergies"
        "|specialkost|diætønsker|allergier og kost|allergi og kost|madhensyn|kosthensyn/allergi"
        "|allergi eller kosthensyn|evt allergi|evt allergier|allergier/diæt|hensyn|kost og allergi|kost og "
        "allergier|food|spiser ikke|tåler ikke|må ikke få|kan ikke tåle"
        "|kosthensyn og allergier|allergier mv|mad/allergi|mad/allergier",
        "Allergier: nødder",
    ),
    (
        "leaves",
        "udgår|afmeldes|framelder|framelding|udgående deltager|hidtidig deltager|tidligere deltager"
        "|erstattede|oprindelig deltager|oprindeligt tilmeldt|tidligere tilmeldt|nuværende deltager"
        "|fratræder|leaves|afgår|udtræder|slettes",
        "Udgår: Anna Holt",
    ),
    (
        "other",
        "kontaktperson|kontakt|indsendt af|udfyldt af|tilmeldt af|tilmelder|bestiller|rekvirent|sagsbehandler"
        "|leder|nærmeste leder|chef|godkendt af|godkendt|cc|økonomikontakt|afsender|ansvarlig leder"
        "|att|dato|datoer|kursus|kursets navn|kursustitel|forløb|emne|aktivitet|adresse|postnr|by|pris|beløb"
        "|bemærkninger|bemærkning|kommentar|kommentarer|ps|nb|sendt|til|hold|årstal"
        "|vedr|vedrørende|spørgsmål|contact|address|comments|comment|course|approved by|lønnr|medarbejdernr"
        "|initialer|cpr|faktura|fakturering|fakturaoplysninger|betaling|deltagerantal|antal|fakturaadresse"
        "|lønnummer|arrangement|nærmeste chef|direkte leder|leders navn|leders mail|leders e-mail|arrangør"
        "|erfaring|motivation|periode|tid",
        "Kontaktperson: Bo Lind",
    ),
    (
        "ean",
        "ean|ean-nr|eannr|ean nr|ean-nummer|eannummer|ean nummer|ean-lokationsnr|ean-lokationsnummer|ean "
        "lokationsnummer|gln|gln-nr|gln-nummer|betalings-ean|faktura-ean|lokationsnummer|ean/gln",
        "EAN: 5798000000000",
    ),
    ("cvr", "cvr|cvr-nr|cvr nr|cvrnr|cvr-nummer|cvrnummer|cvr nummer|vat|vat no", "CVR: 12345678"),
    (
        "invoice_email",
        "fakturamail|faktura-mail|faktura mail|mail til faktura|faktura sendes til|e-mail til faktura|faktura "
        "til|fakturaadresse (mail)|invoice to|invoice email|faktura e-mail|faktura på mail|faktureringsmail",
        "Fakturamail: faktura@ringe.dk",
    ),
    (
        "reference",
        "reference|ref|referencenr|referencenummer|ordrenummer|ordrenr|ordre nr|ordre|po|po-nummer|po-nr|po "
        "nummer|indkøbsordre|indkøbsordrenr|indkøbsordrenummer|rekvisition|rekvisitionsnr|rekvisitionsnummer"
        "|personreference|person-reference|personref|pers ref|fakturareference|faktura-reference|fakturaref"
        "|kontostreng|psp|psp-element|psp-nr|omkostningssted|kostbærer|ansvarssted|aktivitetsnr"
        "|omk sted|omk-sted|cost center|cost centre"
        "|bestiller-id|rekvirent-id|bestillernr"
        "|bestillingsnr|bestillingsnummer|kontering|analysenr|analysenummer|projektnr|projektnummer|mærkes"
        "|mærke|mrk|po number|order number|order no|your reference|your ref|deres ref|deres reference|jeres "
        "ref|vores ref|vores reference|købsordre|købsordrenr|purchase order|internt nr|bilagsreference|konto"
        "|kontonr|artskonto|formålskonto",
        "Ref.: 4711",
    ),
)
_KINDS = {label: kind for kind, labels, _ in _LABELS for label in labels.split("|")}
LONGEST_LABEL = 60
_WHOLE_NAME = ({"efternavn", "fornavn"}, {"surname", "first name"}, {"last name", "first name"})  # "Efternavn, fornavn"

# "Deltagerens titel", "Navn (fulde)", "2. deltager", "Mobil nr.", "E-mail *" ask the same as without the addition.
_ADDED = re.compile(
    r"\([^()]{0,60}\)|\b(?:deltager(?:en)?s|medarbejderens?|lederens|min|mit|din|dit|vores|evt|eventuelle?"
    r"|og evt)\b|[.*_\"•·?]|^\d{1,2}\)?|(?:nr|no)?\s*#?\d{1,2}$"
)

_FOOD = re.compile(
    r"^(?:fødevare|allerg|kost|diæt|mad|spise)[\wæøå]*(?:[ /,][\wæøå/ ]*)?$"
)  # "Fødevarehensyn", "Kost eller allergi"


@lru_cache(maxsize=2048)
def kind_of(label: str) -> str | None:
    """What a label asks for ("Stilling:" → "title"), or None where it is no known label."""
    if len(label) > LONGEST_LABEL:
        return None
    folded = " ".join(label.casefold().replace("‑", "-").split()).strip(" :-–")
    for form in (folded, folded.replace(".", "").strip(), " ".join(_ADDED.sub(" ", folded).split()).strip(" :-–/,")):
        if form in _KINDS:
            return _KINDS[form]
    if set(re.split(r"\s*[/,]\s*|\s+og\s+", folded)) in _WHOLE_NAME:
        return "name"
    first, *rest = re.split(r"\s*[/,]\s*", folded)
    if rest and first.replace(".", "") in _KINDS:
        return _KINDS[first.replace(".", "")]
    return "dietary" if _FOOD.match(folded) else None
