"""The mark that a bill shall carry, said without the name of a reference: "de vil gerne have, at der står BIB-7 på".

In a sentence that speaks of the bill and says that something shall stand there, a code or words in quotes are the
mark. Labels ("ordrenr. 4500") are read in `payer_words`.
"""

import re
from collections.abc import Iterator

from bot.reading.facts import Fact
from bot.reading.literals import Way

RANK = 27
LONGEST_SENTENCE = 400
_FURTHEST = 60  # between what asks for a mark and the mark

# Line ends of a wrapped mail end no sentence.
_STOP = re.compile(r"(?<![\s\"“.][A-ZÆØÅ])[.!?](?=[)\"”]?\s+[\"“»(]?[A-ZÆØÅ\d])|\n(?![a-zæøå\"“»(])|;")
_BILL = Way(
    r"(?<!\w)(?:(?:e-?)?faktura\w*|fakturer\w*|regning\w*|bogholder\w*|økonomi\w*|regnskab\w*|kont[eé]r\w*|ean|invoic\w*|bill(?:ing)?"
    r"|finance|accounting|accounts|reference\w*|ref)(?!\w)"
)
# Who asks that something stands on the bill. (pattern, example; the mark comes after it)
ASKS = (
    (r"skriv(?:e[rs]?)?|påskriv\w*", "skriv TO-12 på"),
    (
        r"mærk(?:et?|es|er)?|mrk|påfør\w*|anfør\w*|angiv\w*|tilføj\w*|not[eé]r\w*|påtegn\w*|oplys(?:es)?|opgiv(?:es)?",
        "påfør TO-12",
    ),
    (
        r"sæt(?:te[rs]?)?|put|brug(?:es)?|use|(?:bedes|kan|skal) (?:I|du) bruge|kont[eé]r(?:es)?",
        "put TO-12 in the reference field",
    ),
    (r"quote|state|mark(?:ed)?|write|include|add|show|carry|carries|say(?:s|ing)?", "quote TO-12"),
    (r"(?:skal|bedes|må|kan|vil|ville)(?: \w+){0,3} (?:stå|fremgå|bære|indeholde|vise)", "der må gerne stå TO-12"),
    (r"at (?:der )?(?:(?:lige|altid|tydeligt) )?(?:står|fremgår|bærer|er)", "de vil have, at der står TO-12"),
    (r"vil(?:le)?(?: (?:gerne|altid|helst|absolut|de|have|kunne))* (?:have|se)", "bogholderiet vil se TO-12"),
    (
        r"(?:skal|bør)(?: \w+){0,2} (?:have|hedde)|kræver|forlanger|ønsker|husk(?:e|es)?"
        r"|(?:beder|bedt|bad)(?: \w+)? om",
        "den skal have TO-12 på",
    ),
    (r"wants?|needs?|requires?|asks? for|insists? on", "they want TO-12 on the bill"),
    (r"kend(?:es|er)(?: \w+)? på|bogføres (?:på|under)", "de kender den på TO-12"),
    (r"(?:faktura(?:en)?|regning(?:en)?|invoice) (?:med|with)", "en faktura med TO-12 på"),
    (
        r"(?:med|husk) (?:vores |our )?[\w-]{3,20}(?:nr|nummer)\.?"
        r"|(?:med|under) (?:henvisning|reference) til(?: sag\w*)?|(?:with )?reference to|quoting|citing|stikord"
        r"|kendeord",
        "med henvisning til TO-12",
    ),
)
_ASK = Way(rf"(?<!\w)(?:{'|'.join(pattern for pattern, _ in ASKS)})(?!\w)")
# A mark of several words, between what asks for it and what it shall stand on. (pattern, example)
_FRAMED = Way(
    r"(?<!\w)(?:skriv(?:e[rs]?)?|anfør(?:es?)?|påfør(?:es?)?|sæt(?:te[rs]?)?|put|write|st(?:å|år)|fremgår?"
    r"|(?:skal|vil(?:le)?|bør)(?: \w+){0,2} have)"
    r"(?: (?:venligst|gerne|lige|bare|der|please|navnet|teksten|ordene?|koden"
    r"|(?:mit|hendes|hans|vores) navn,))*:? "
    r"(?-i:(?P<value>(?!(?:I|De|Vi|Jeg|Du|Den|Det|Der|Han|Hun|EAN|CVR|GLN|Lisbet)\b)[A-ZÆØÅ\d][\w./&-]*"
    r"(?: (?:og |& |, )?(?!(?:og|at|som|der|så|men|til|er|vi|jeg)\b)[\w./&-]+){0,4}?))"
    r"(?=,?(?: stående)? (?:på|on)(?: (?:den|det|faktura\w*|regning\w*|bilag\w*|it|the (?:invoice|bill))|[.,;:!)\n]|$))"
)
# The same at the end of a sentence: "På regningen skal der stå Kultur og Fritid KH."
_FRAMED_LAST = Way(
    r"(?<!\w)(?:skal|bedes|må|at)(?: (?:der|gerne|også|så|lige))* (?:stå|står|skrives|fremgå)(?: navnet| teksten|:)? "
    r"(?-i:(?P<value>[A-ZÆØÅ\d][\w./&-]*(?: (?:og |& )?(?!(?:og|at|som|der|så|men|til|er|på|i|med)\b)[\w./&-]*\w)"
    r"{0,4}?))(?=\.?\s*$|[,;)])"
)
# A sentence that goes on from one about the bill: "Regningen går til EAN 5. Deres sagsnummer 26/4 skal fremgå."
_GOES_ON = Way(r"(?<!\w)(?:på den|fremgår?|stå(?:r)? (?:der|på)|påfør\w*|anfør\w*|mærk\w*|on it)(?!\w)")
# Behind the mark: "4500123 skal stå på fakturaen", "TO-12 som påskrift", "TO-12 med på regningen".
_ASKED_BEHIND = re.compile(
    r"[\"“”«]?(?:(?: (?:med|stående|står|being|to appear|appears?))? (?:på|af|on)(?: \w+)? (?:faktura|regning|invoice"
    r"|bill)\w*"
    r"|(?: hos os)?,? (?:og )?(?:skriv|anfør|påfør|not[eé]r|sæt)(?: (?:det|den|dette|venligst|gerne|lige)){1,3} på"
    r"|(?: hos os)?,? (?:(?:og|som|det|den|der|nummer(?:et)?) )*(?:(?:skal|bedes|må|should|must)(?: \w+){0,2}"
    r" (?:stå|fremgå|med|anfør(?:es|t)|påfør(?:es|t)|skrives|appear)|(?:påføres|anføres|angives|oplyses)"
    r"|i (?:felt|ref)\w*|som (?:påskrift|mærkning|tekst|reference|ref|kode)))\b",
    re.IGNORECASE,
)
_MARK = re.compile(
    r"[\"“”»](?P<quoted>[^\"“”«»\n]{2,40})[\"“”«]"
    r"|(?<![\w@./-])(?P<code>(?=[\w./&-]{0,29}\d)[A-ZÆØÅ\d](?:[\w./&-]{1,28}\w))(?![\w@'’]|[./-]\w)"
    r"|(?<![\w@./-])(?P<letters>[A-ZÆØÅ]{2,6}[-/][A-ZÆØÅ]\w{1,14}|[A-ZÆØÅ]\w{1,14}/\w{2,15}"
    r"|[A-ZÆØÅ]{3,12}(?= (?:på|on|(?:in the|i|som) ref)))(?![\w@-])"
)
# A row of digits or words that is no mark: (pattern, example)
NO_MARKS = (
    (r"\d{1,3}", "12"),
    (r"(?:19|20)\d\d", "2026"),
    (r"\d{8}|\d{13,}", "65514301"),
    (r"\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?", "11/6"),
    (r"\d{1,3}(?:\.\d{3})+", "7.500"),
    (r"\d{1,4}-?(?:dages?|kurset?|holdet?|kr|timers?|tallet|års?|personers|pct|stk)\w*", "4-dages"),
    (r".*\.(?:pdf|docx?|xlsx?|dk|com)", "faktura26.pdf"),
    (r"(?:EAN|CVR|GLN|PDF|XML|UBL|OIO|NEMHANDEL|IKKE|MEGET|HELE|OGSÅ|TAK)\b.*", "EAN"),
)
_NO_MARK = re.compile("|".join(pattern for pattern, _ in NO_MARKS), re.IGNORECASE)
# What stands right before something that is no mark: "faktura nr. 26-0399", "til konto", "ring 6551-4301".
_OTHER_BEFORE = re.compile(
    r"(?:\b(?:faktura|fakturanr|fakturanummer|invoice|kreditnota|kursus|kursusnr|tlf|telefon|mobil|kl|uge|den|d|kr"
    r"|(?<!henvisning )(?<!reference )til|fra|hos|af|side|lokale|(?<!reference )to|from|cvr"
    r"|ring)\.?|\bfaktura (?:nr|nummer)\.?|@)[ :]*[\"“”»]?$",
    re.IGNORECASE,
)
# What is no wish: "Hvad skal der stå …?", "I har skrevet 26-0411 på fakturaen".
_ASKED_BACK = re.compile(
    r"\b(?:om der|hvad|hvorfor|hvilke\w*|what|which|why|whether)\b[^\n]*\?\s*$"
    r"|\b(?:I|du|de|you) (?:har|havde|have) (?:\w+ ){0,2}(?:skrevet|sat|anført|put|written)\b|\b(?:stod|said)\b"
)
_LOCATION = re.compile(r"\d(?:[ .–()-]{0,2}\d){12}")


def marks(whole: str) -> Iterator[Fact]:
    """Marks that the bill shall carry, in order of place."""
    if not (_BILL.possible(whole) and _BILL.search(whole)):
        return
    plain = _LOCATION.sub(lambda number: " " * len(number.group()), whole)
    begin, told = 0, False
    for stop in [*(m.end() for m in _STOP.finditer(plain)), len(plain)]:
        sentence = plain[begin : min(stop, begin + LONGEST_SENTENCE)]
        bill = _BILL.search(sentence) is not None
        if (bill or (told and _GOES_ON.search(sentence))) and not _ASKED_BACK.search(sentence):
            at = {mark.start: mark for mark in (*_marks_of(sentence, begin), *_framed_in(sentence, begin))}
            yield from (at[start] for start in sorted(at))
        begin, told = stop, bill


def _marks_of(sentence: str, at: int) -> Iterator[Fact]:
    asks = [match.end() for match in _ASK.finditer(sentence) if not _denied(sentence, match)]
    for match in _MARK.finditer(sentence):
        value = match.group(match.lastgroup or 0)
        asked = any(match.start() - _FURTHEST <= ask <= match.start() for ask in asks)
        if not asked and not _ASKED_BEHIND.match(sentence, match.end()):
            continue
        if not _NO_MARK.fullmatch(value) and not _OTHER_BEFORE.search(sentence[: match.start()]):
            start = at + match.start(match.lastgroup or 0)
            yield Fact("reference", value, start, start + len(value), RANK)


def _framed_in(sentence: str, at: int) -> Iterator[Fact]:
    for match in (*_FRAMED.finditer(sentence), *_FRAMED_LAST.finditer(sentence)):
        if not _denied(sentence, match) and not _NO_MARK.fullmatch(match["value"]):
            yield Fact("reference", match["value"], at + match.start("value"), at + match.end("value"), RANK + 1)


def _denied(sentence: str, ask: re.Match[str]) -> bool:
    return re.search(r"\b(?:ikke|not)\b", sentence[max(0, ask.start() - 12) : ask.end() + 6], re.IGNORECASE) is not None
