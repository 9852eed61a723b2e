"""What people answer our letters in few words, and what they say of what stands: who pays, how a name is spelled."""

from bot.reading.phrases import table

DECLINING = table(
    "says no to a place that was offered",
    r"""
    (nej tak|nejtak|no thanks|no thank you|takker nej|takke nej|siger (så |derfor |desværre )?nej|sige nej)
     # Nej tak til pladsen.
    ^(nej|næ|desværre|no|unfortunately)(?! (så|det er ikke|problem|hvor))(?=[\s,.!:]|$)  # Nej, ikke denne gang.
    (giv|give|giver|gives|lad|tilbyd|send) (\S{1,40} ){0,4}(videre|til (den |en )?(næste|anden|andre)|
     (en anden|andre|den næste) få)  # Giv den endelig videre.
    (springer|springe|står|stå|hopper) … (over|fra|af)  # Jeg springer over i år.
    (kan|kommer|vil|ønsker|når|skal|har) … ikke (længere|alligevel|selv|nu|mere|i år|denne gang|med|have|bruge|
     deltage|mulighed|brug|interesseret|tage imod|være med|tid)  # Jeg kan ikke i år.
    ikke (længere|mere) … (aktuel*|relevant*|interesse*|brug for|behov)  # Det er ikke længere aktuelt.
    (behøver|ønsker|skal bruge|vil have) (pladsen|den)? .. ikke( .. (pladsen|den))?  # Jeg behøver den ikke.
    (fundet|tilmeldt|optaget|valgt|sagt ja til) … (noget andet|et andet|andetsteds|et andet sted)
     # Jeg har fundet et andet kursus.
    (have to|must|will) decline  # I have to decline.
    (can't|cannot|can’t|not able to) … (accept|take|make|attend)  # I cannot take it.
    """,
)

WAVERING = table(
    "has not decided about a place that was offered",
    r"""
    (vender tilbage|giver besked|tænker over|skal lige|undersøge*|afklare*|spørger|spørge|spørg|hører|afventer|
     i tvivl|ikke sikker|måske|hvis)  # Jeg vender tilbage i morgen.
    (get back to you|let you know|think about it|not sure|maybe)  # I will get back to you.
    """,
)

LATER_COURSE = table(
    "a later course than the one that is open",
    r"""
    (til |i )?næste (år|års|hold|forløb|runde|omgang|udgave|årgang|sæson|kursus)  # Jeg vil gerne høre om næste år.
    (2027|2028|2029|20\d\d)(-\w{1,20})?  # Sig til, når 2027-holdet åbner.
    (nyt|senere|kommende|fremtidig*|nye) (hold|forløb|kursus|udgave|kurser)  # Skriv, når der er et nyt hold.
    (kører|køre|åbner|åbne|åbnes|udbyder|udbyde|udbydes|holder|afholder|afholdes|laver|starter|gentager|gentages|
     kommer|tilbyder|tilbydes|bliver|gør) … igen  # Giv lyd, når det kører igen.
    (inviteres|invitere|inviter|spørge|spørg|prøv|spørges|høre) (\S{1,40} ){0,3}igen  # Vi vil gerne inviteres igen.
    næste gang … (åbner|kører|holder|afholder|udbyder|udbydes|starter|tilmeld*|begynder|laver|tilbyder|er plads)
     # Sig til, næste gang I åbner for tilmelding.
    (til|ved) (en )?(næste|senere|anden) (gang|lejlighed)  # Skriv mig op til næste gang.
    next (year|course|round|time|edition|cohort)|again (next|in 20\d\d)|(a |the )?new (course|round|edition)
     # Let me know about next year.
    """,
)

TELL_ME = table(
    "asks to be told of something, or to be put on a list for it",
    r"""
    (giv|give|giver|gi|giv'|smid|slå) … (besked|lyd|praj|vink|hint|prik|signal)  # Giv mig et praj.
    (få|får|fået|have|modtage|modtager) … (besked|mail|praj|invitation*|info*|nyt|at vide|information)
     # Jeg vil gerne have besked.
    (sig|sige|siger) (\S{1,40} ){0,4}til  # Sig endelig til.
    (send|sende|sender|smid) … (mig|os|mail|invitation*|besked|info*|link)  # Send mig en invitation.
    (skriv|skrive|skriver|kontakt|kontakte|kontakter|ring|ringe|orient*r|orientere|underret|underrette|informer|
     informere|adviser|advisere|inviter|invitere|inviterer|prik|prøv|spørg) (\S{1,40} ){0,3}(mig|os|undertegnede)
     # Skriv endelig til mig.
    (inviteres|kontaktes|orienteres|underrettes|høre om det|spørges)  # Vi vil gerne inviteres.
    (husk|huske|tænk|tænke|glem|glemme) (\S{1,40} ){0,3}(på )?(mig|os)  # Husk mig!
    (hør|høre|hører) (\S{1,40} ){0,3}(fra (jer|dig)|nærmere|nyt|mere|når|om)  # Jeg hører gerne fra jer.
    (sæt|sætte|notere|noter|notér|registrere|hold|holde|put|putte|før|føre) (\S{1,40} ){0,3}(mig|os) … (op|på)
     # Sæt mig på listen.
    (skrevet|skrives|noteret|sat|komme|kommer|stå|ført) (\S{1,40} ){0,3}(op|på|liste*|ventelist*)
     # Kan jeg blive skrevet op?
    (interesseliste*|venteliste*|mailliste*|på (en |jeres |din )?liste*|i betragtning|interesseret|
     interessetilkendegivelse)  # Vi vil gerne på ventelisten.
    (tell|let|notify|inform|contact|remind|keep|put|write to|email|invite|remember) (me|us)  # Please let me know.
    (hear from you|get a (mail|notice|message)|waiting list|be notified)  # I hope to hear from you.
    """,
)

SEVERAL = table(
    "speaks of several people at once, by a word for all of them",
    r"""
    (vi|os|dem|de) (begge( to)?|alle(sammen)?( tre| fire| fem| seks)?)(?! (gange|møder|dage|datoer))
     # Os begge må du slette.
    (vi|os|dem) (to|tre|fire|fem|seks)(?! (gange|møder|dage|datoer|år|uger|ting|andre|øvrige))  # Slet os to.
    (begge to|begge mine|begge vores|begge deltagere|alle (to|tre|fire|fem|seks)|alle mine|allesammen|
     alle sammen|hele (gruppen|flokken|banden|holdet herfra))(?! (gange|møder|dage|datoer))  # Jeg må framelde alle tre.
    (ingen|hverken|nogen|én|en) af (os|dem)  # Ingen af os kan komme.
    (both|all|none|neither) of (us|them)|(all|the) (two|three|four|five)( of (us|them))?  # None of us can come.
    begge(?! (møder|mødedage|dage|datoer|gange|de|dele))  # Afmeld dem begge.
    """,
)

STAND_IN = table(
    "somebody else for a single day",
    r"""
    (kun|bare|blot|lige) (den|denne|det|dette) (ene |enkelte )?(dag|gang|møde|mødegang)  # Det er kun den dag.
    (den ene|den enkelte|denne ene|en enkelt) (dag|gang|mødedag)  # Bo kommer i stedet den ene dag.
    (kommer|deltager|sender|komme|deltage|sende|vikarierer|dækker|møder|repræsenter*) … (i stedet|
     i (mit|hans|hendes|vores) sted|for mig|som vikar|stedfortræder*)  # Må Bo komme i stedet den 20. august?
    (vikar|stedfortræder|afløser) … (den dag|den ene dag|til mødet|den \d|til det)  # Jeg sender en vikar til mødet.
    (instead of|in place of|stand in for|in (my|his|her) place)  # Bo will come instead of me on 20 August.
    """,
)

WHOLE_COURSE = table(
    "the whole course, where else a single meeting would be meant",
    r"""
    (hele|resten af|helt|forløb*|kurs*|hold|holdet|tilmelding*|plads*|stopper|udgår|afmeld*|framelde*|deltager|
     deltagelse|liste*|resterende|øvrige|alle)  # Jeg må framelde mig forløbet.
    (course|programme|altogether|registration|withdraw|seat|cancel my)  # I have to withdraw.
    """,
)

THAT_DAY = table(
    "cannot on the day that a reminder is about",
    r"""
    (kan|når|vil|må|har|er) … ikke … (den dag|den dato|til mødet|på dagen|i morgen|der den dag|dagen|
     (på )?(man|tirs|ons|tors|fre|lør|søn)dag)  # Jeg kan ikke den dag.
    (optaget|bortrejst|på ferie|syg|syge|på kursus|i udlandet|til eksamen|hos lægen) .. (den dag|i morgen|i dag|
     på dagen|(på )?(man|tirs|ons|tors|fre|lør|søn)dag)  # Jeg er bortrejst den dag.
    (springer|springe|melder|melde|står|stå) .. (over|pas)  # Jeg springer over denne gang.
    (can't|cannot|can’t|won't|not) … (that day|tomorrow|on thursday|on tuesday)  # I cannot that day.
    """,
)

SPELLED = table(
    "says how a name is spelled",
    r"""
    (staves|staver|stavet|skrives|bogstaveres) … (med|uden|forkert|sådan|således)  # Mit efternavn staves med Z.
    (med|uden) ((to|dobbelt|stort|lille|blødt|hårdt) )?((?!i)[^\W\d_]|ch|ck|ph|th|ss|tt|ll|nn)(?!\w|\.\w)
     # Det er Kathrine med K og h.
    (spelled|spelt) … (with|without)  # My name is spelled with a C.
    """,
)

SAME_PAYER = table(
    "the payer is who pays already",
    r"""
    (samme|same) (ean*|faktur*|betal*|regning*|konto*|invoice*)  # Samme EAN som mig.
    (ean\S{0,12}|faktur*|betal*|regning*) .. (det samme|den samme|de samme|som (min|mit|mig|os|vores|før|sidst))
     # EAN er det samme som før.
    """,
)
