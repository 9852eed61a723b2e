"""Words and phrases by which the parts of a mail are known, as tables with an example beside each. No code.

A new client or language is a new line here and a case in the tests. Words and phrases are compared in lower case. A
`Patterns` table holds regular expressions for the beginning of a line, each behind an example; the tests hold each
example against its expression.
"""

Patterns = dict[str, str]

# The line above which our own letters ask to reply; what stands below it in an answer is our own letter.
REPLY_MARKERS = {
    "da": "--- Skriv dit svar over denne linje ---",
    "en": "--- Please write your reply above this line ---",
}

# Labels of the header block that a client puts above the mail answered or forwarded, and the header each stands for.
HEADER_LABELS = {
    **dict.fromkeys(("fra", "from", "från", "von", "de", "van"), "from"),  # Fra: Kaj Bonnesen <kb@guldborgsund.dk>
    **dict.fromkeys(("sendt", "sent", "skickat", "gesendet"), "sent"),  # Sendt: 4. februar 2026 08:20
    **dict.fromkeys(("envoyé", "verzonden"), "sent"),  # Envoyé : mercredi 4 février 2026 08:20
    **dict.fromkeys(("dato", "date", "datum"), "sent"),  # Dato: fre. 30. jan. 2026 kl. 17.21
    **dict.fromkeys(("til", "to", "till", "an", "à", "aan"), "to"),  # Til: Lisbet Vestergaard
    **dict.fromkeys(("cc", "bcc", "kopi", "kopia", "cci"), "cc"),  # Cc: Stine Lau Frost
    **dict.fromkeys(("emne", "subject", "ämne", "betreff", "objet", "onderwerp"), "subject"),  # Emne: Invitation
    **dict.fromkeys(("svar til", "reply-to", "svara till", "antwort an"), "other"),  # Reply-To: post@ringsted.dk
    **dict.fromkeys(("vigtighed", "prioritet", "importance", "priority"), "other"),  # Prioritet: Høj
    **dict.fromkeys(("vedhæftede filer", "vedhæftet", "attachments"), "other"),  # Vedhæftede filer: plan.pdf
}

# What stands between dashes, or on a line of its own, above an earlier mail; True where that mail is passed on.
EARLIER_MAIL = {
    "oprindelig meddelelse": False,  # -----Oprindelig meddelelse-----
    "oprindelig besked": False,  # -------- Oprindelig besked --------
    "original meddelelse": False,  # -------- Original meddelelse --------
    "oprindelig aftale": False,  # -----Oprindelig aftale-----
    "original message": False,  # -----Original Message-----
    "original appointment": False,  # -----Original Appointment-----
    "ursprungligt meddelande": False,  # -----Ursprungligt meddelande-----
    "opprinnelig melding": False,  # -----Opprinnelig melding-----
    "ursprüngliche nachricht": False,  # -----Ursprüngliche Nachricht-----
    "videresendt meddelelse": True,  # -------- Videresendt meddelelse --------
    "videresendt besked": True,  # ---------- Videresendt besked ---------
    "videresendt mail": True,  # ---------- Videresendt mail ----------
    "videresendt e-mail": True,  # ---------- Videresendt e-mail ----------
    "videresendt af": True,  # ----- Videresendt af Kaj Bonnesen -----
    "start på videresendt": True,  # Start på videresendt besked:
    "forwarded message": True,  # ---------- Forwarded message ---------
    "forwarded by": True,  # ----- Forwarded by Kaj Bonnesen -----
    "begin forwarded message": True,  # Begin forwarded message:
    "vidarebefordrat": True,  # ---------- Vidarebefordrat meddelande ----------
    "videresendt melding": True,  # ---------- Videresendt melding ----------
    "weitergeleitete nachricht": True,  # -------- Weitergeleitete Nachricht --------
    "anfang der weitergeleiteten": True,  # Anfang der weitergeleiteten Nachricht:
}

# How an attribution opens, and its verb: Den tirs. 3. feb. 2026 kl. 10.12 skrev Lisbet Vestergaard <lv@x.dk>:
ATTRIBUTION_OPENINGS = frozenset({"den", "d.", "on", "am", "le", "el", "op", "på"})
ATTRIBUTION_VERBS = ("skrev", "har skrevet", "svarede", "wrote", "schrieb", "a écrit", "schreef")

PRONOUNS = frozenset({"jeg", "du", "vi", "i", "han", "hun", "de", "you", "we", "he", "she", "they"})  # … skrev jeg:

# Prefixes of a subject: a mail that is passed on, and an answer.
FORWARD_PREFIXES = frozenset({"vs", "fw", "fwd", "wg", "vb", "vl", "videresendt"})  # VS: Stadig pladser
REPLY_PREFIXES = frozenset({"sv", "re", "aw", "antw", "svar", "vs. sv"})  # SV: Invitation: Hverdagsledelse 2026

# How a mail opens; no signature begins with it.
GREETINGS = frozenset(
    {"hej", "hejsa", "hi", "hello", "kære", "dear", "til", "goddag", "godmorgen", "hallo"}
)  # Hej Lisbet

# How a mail closes; the line is short.
_WARMTH = (
    r"(?:(?:med|de|mange|rigtig|(?:aller)?(?:venn?lig|bedst|kærlig|hjertelig|varm|god|mest|stor|sød|dejlig|glad)\w*)"
    r"[\s,-]+(?:og\s+)?){0,4}"
)
CLOSINGS: Patterns = {
    "Med de venligste sommerhilsner fra Fanø": _WARMTH + r"\w{0,12}hils(?:en|ner|ning|ninger)\b",
    "M.v.h.": r"m\.?\s?v\.?\s?h\.?(?=[\s,/:!]|$)",
    "Kh Mette": r"(?:[vk]\.?\s?h|[db]\.?\s?b?\.?\s?h)\.?(?=[\s,/:!]|$)",
    "Kind regards,": (
        r"(?:with\s+)?(?:(?:my|very|all)\s+)*(?:kind(?:est)?|best|warm(?:est)?|many)\s+(?:regards|wishes)\b"
    ),
    "Regards,": r"regards\b",
    "Yours sincerely": r"yours\s+(?:sincerely|faithfully|truly)\b",
    "Sincerely,": r"sincerely\b",
    "Med vänlig hälsning": r"(?:med\s+)?(?:vänlig|bästa|varma)\w*\s+hälsning\w*",
    "Mit freundlichen Grüßen": r"(?:mit\s+)?(?:freundliche\w*|beste|viele|liebe)\s+grü(?:ß|ss)en?\b",
}

# The same, where only the sender's name below shows that it is the closing; for the whole line.
WEAK_CLOSINGS: Patterns = {
    "Hav en god weekend": (
        r"(?:(?:hav\s+en|rigtig|fortsat)\s+)*(?:god|dejlig)\s+"
        r"(?:weekend|dag|aften|ferie|påske|sommer|uge|man|tirs|ons|tors|fre)(?:dag)?(?:\s+så\s+småt)?"
    ),
    "Glædelig jul og hils Mikael": r"(?:rigtig\s+)?(?:god|glædelig)\s+jul(?:\s+og\s+\w+(?:\s+\w+){0,2})?",
    "Vi ses i juni!": r"(?:vi\s+ses|på\s+gensyn|paa\s+gensyn|vi\s+tales\s+ved)(?:\s+i\s+\w+)?",
    "Tusind tak for hjælpen": r"(?:(?:mange|tusind|1000)\s+)?tak\b.{0,30}",
    "På forhånd tak": r"på\s+forhånd\s+(?:mange\s+)?tak",
    "Alt godt": r"venligst|kærligst|kærlig|knus|alt\s+godt|godnat|(?:ha'?|hav)\s+det(?:\s+godt)?",
    "Many thanks": r"(?:many\s+)?thanks(?:\s+(?:in\s+advance|again))?|thank\s+you",
    "Best,": r"best|br|all\s+the\s+best|cheers|see\s+you",
}

# What opens words of the sender's that come after the signature.
POSTSCRIPTS: Patterns = {
    "P.S. vegetar": r"p\.?\s?s\b(?!\.?v)\.?(?:\s*[:.–-]|\s|$)",
    "NB: Jeg kommer først kl. 11": r"n\.?\s?b\.?\s*[:.–!-]",
    "Rettelse: EAN er 5798005119654": r"(?:tilføjelse|rettelse|efterskrift)\s*:",
}

# What people let stand below their signature for some time, in the first person though it is.
STANDING_NOTES: Patterns = {
    "OBS: Jeg holder ferie i uge 7": (
        r"(?:obs|bemærk|nb|husk)?\W*jeg (?:holder|har|er på|afholder) (?:\w+ )?(?:ferie|fri|orlov|barsel)"
    ),
    "Jeg træffes mandag til torsdag": r"(?:obs|bemærk|nb)?\W*jeg (?:arbejder|træffes|er på kontoret|er på arbejde)",
}

# Labels of a form that somebody fills in: a block with two of them is no signature, wherever it stands.
FORM_LABELS = frozenset(
    [
        *("navn", "name", "fornavn", "efternavn", "deltager", "deltagere", "participant"),  # Navn: Mette Hansen
        *("stilling", "stillingsbetegnelse", "titel", "title", "position"),  # Stilling: souschef
        *("bibliotek", "library", "arbejdsplads", "arbejdssted", "workplace", "tjenestested"),  # Bibliotek: Odense
        *("institution", "organisation", "kommune"),  # Kommune: Assens
        *("kursus", "kursusnavn", "course", "arrangement", "aktivitet"),  # Kursus: Hverdagsledelse 2026
        *("allergi", "allergier", "allergener", "kost", "dietary"),  # Allergier: nødder
        *("faktura", "betaler", "payer", "invoice", "reference", "rekvirent", "ordrenummer"),  # Rekvirent: BIB-12
        *("bemærkninger", "bemærkning", "kommentar", "udgår", "indtræder"),  # Kommentar: kommer med tog
    ]
)

# What a phone, a mail program or a scanner adds by itself.
ADDED_LINES: Patterns = {
    "Sendt fra min iPhone": (
        r"(?:sendt|afsendt|skrevet) (?:fra|med|via) "
        r"(?:min|mit|outlook|mail|yahoo|gmail|proton|ip(?:hone|ad)|mobil|android)"
    ),
    "Sent from my iPad": r"sent (?:from|with|via) (?:my|outlook|mail|yahoo|gmail|proton|ip(?:hone|ad)|android|the)",
    "Få Outlook til iOS": r"(?:få|hent|get|download|skaffa|hämta) outlook (?:til|for|för) (?:ios|android|mac)",
    "Skickat från min iPhone": r"skickat från min|gesendet von mein",
    "Virusfri. www.avast.com": r"virus-?fri|virus-free",
    "Denne e-mail er scannet for virus": (
        r"denne (?:e-?mail|meddelelse) er (?:blevet )?(?:scannet|kontrolleret|tjekket)"
    ),
}

# What a server puts on top of a mail from outside.
BANNERS: Patterns = {
    "[EKSTERN E-MAIL]": (
        r"[\[(*]*\s*(?:ekstern|external)(?:\s+(?:e-?)?(?:mail|post|afsender|sender|message))?\s*[\])*:!]+\W*$"
    ),
    "CAUTION: This email": (
        r"(?:caution|warning|advarsel|forsigtig|obs)\s*[:!–-]+\s*(?:this|denne|the|external|ekstern)"
    ),
    "Denne mail kommer fra en ekstern afsender": (
        r"(?:this e?-?\w+|denne (?:e-?mail|mail|meddelelse|besked)) .{0,60}"
        r"\b(?:outside|external|ekstern|udefra|uden for)"
    ),
    "Du får ikke ofte mails fra mh@odense.dk": r"du får ikke ofte (?:mails?|e-?mails?|meddelelser) fra",
    "Nogle, der har modtaget denne besked, får ikke ofte": (
        r"(?:nogle|nogen),? (?:personer,? )?der har modtaget .{0,80}(?:ofte|sjældent)"
    ),
    "You don't often get email from mh@odense.dk": r"you don'?t often get|some people who received this",
    "Klik ikke på links, hvis du ikke kender afsenderen": (
        r"(?:klik ikke på|åbn ikke|do not click|don't click|do not open) .{0,120}(?:links?|vedhæft|attachment|sender)"
    ),
}

# How legal texts, notes on data protection and footers of lists begin; they go on to the end.
LEGAL_OPENINGS: Patterns = {
    "Denne e-mail kan indeholde fortrolige oplysninger": (
        r"(?:denne|this) (?:e-?mail|mail|meddelelse|message|besked).{0,80}"
        r"(?:fortrolig|confidential|udelukkende|privileged|kan indeholde|may contain|tiltænkt|intended)"
    ),
    "The information in this e-mail is": (
        r"(?:indholdet af|informationen i|oplysningerne i|the (?:information|contents?) (?:in|of)) "
        r"(?:denne|this|e-?mail)"
    ),
    "Disclaimer:": r"(?:fortrolighed(?:serklæring)?|confidentiality(?: notice)?|disclaimer)\s*[:.]",
    "Hvis du har modtaget denne mail ved en fejl": (
        r"(?:hvis du|har du|if you|er du ikke) .{0,100}"
        r"(?:ved en fejl|fejlagtigt|rette modtager|in error|by mistake|intended)"
    ),
    "Læs mere om, hvordan vi behandler personoplysninger": (
        r"(?:læs|her kan du læse) (?:mere )?(?:om |her om )?.{0,60}"
        r"(?:personoplysninger|persondata|dine data|databeskyttelse)"
    ),
    "Tænk på miljøet, før du printer": r"(?:tænk på|tag hensyn til|please consider|skån) (?:miljøet|the environment)",
    "Afmeld dig her": r"(?:afmeld|frameld) (?:dig(?: her)?|her|nyhedsbrev\w*)\b|klik her for at (?:afmelde|framelde)",
    "You are receiving this because": r"(?:to )?unsubscribe\b|you (?:are receiving|received) this",
    "Du modtager denne mail, fordi": (
        r"du modtager (?:denne (?:e-?mail|mail|besked)|dette)|ønsker du ikke .{0,20}at modtage"
    ),
    "Send ikke personfølsomme oplysninger": (
        r"(?:send|skriv) (?:aldrig|ikke) (?:personfølsomme|fortrolige|følsomme|cpr)"
    ),
}

# Words that show a legal text or a list's footer in a long line below the signature, anywhere in it.
LEGAL_WORDS: Patterns = {
    "er dataansvarlig": (
        r"dataansvarlig|personoplysninger|persondata|databeskyttelse|privatlivspolitik|privacy policy|gdpr"
    ),
    "er fortrolig": r"fortrolig|confidential|intended recipient|rette modtager",
    "vores nyhedsbrev": r"\b(?:afmeld|frameld) (?:dig )?her\b|unsubscribe|nyhedsbrev",
    "brug Digital Post": r"digital post|sikker (?:e-?)?(?:mail|post)|personfølsomme|cpr-?(?:nr|numre|nummer)",
}
