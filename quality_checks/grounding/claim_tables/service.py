"""Claims of who pays, replaces, refunds or adds something for the buyer."""

from quality_checks.grounding.claim_tables import Row

_FREE_EN = (
    r"(?:replacements?|alterations?|returns?|repairs?|shipping|delivery|engraving|refills?|exchanges?|coverage|cover|"
    r"upgrades?|bag|pair|pack|bottle|can|box|item|piece|set|year|month|installation|setup|sample|spares?)"
)

TABLE: tuple[Row, ...] = (
    (
        "service",
        "en",
        (
            r"\b(?:ships?|sends?|mails?|posts?|delivers?|gets?|gives?) you (?:a|an|the|another|one) (?:[\w-]+ ){0,2}?"
            r"(?P<verbatim>new|replacement|spare|substitute|fresh one)\b|"
            r"\b(?:sends?|ships?|mails?|posts?) (?:out )?(?:an? |you )?(?P<verbatim2>replacements?)\b"
        ),
    ),
    ("service", "en", rf"\b(?P<verbatim>{_FREE_EN}(?: of [\w-]+)? (?:is|are|comes?|ships?) free)\b"),
    (
        "service",
        "en",
        (
            r"\b(?P<verbatim>free (?:alterations?|returns?|repairs?|shipping|delivery|replacements?|"
            r"engraving|exchanges?|"
            r"installation|samples?|updates? for life|lifetime updates?)|for free|free of charge|"
            r"at no (?:extra |additional )?(?:cost|charge)|half the price|(?:get|have|give you) (?:your )?money back|"
            r"(?:subscribe|sign up|register (?:it|them|here|online|now)) (?:\w+ )?(?:and|within|online|to get|for a))\b"
        ),
    ),
    (
        "service",
        "de",
        (
            r"\b(?:erstatte|ersetz|tausch|schick|sende|liefer|reparier|übernimm|änder|wechsel)\w*\b[^.!?\n]{0,60}?"
            r"\b(?P<verbatim>kaufpreis|ersatz(?:gerät|teil)?|ohne (?:rückfragen?|aufpreis|mehrkosten)|"
            r"kostenlos\w*|gratis|"
            r"kosten|binnen|innerhalb (?:von|einer|eines)|(?:ein neues|einen neuen|eine neue) (?:gerät|"
            r"modell|paar|exemplar|stück|set))\b"
        ),
    ),
    (
        "service",
        "de",
        (
            r"\b(?:kaufpreis|kosten|betrag|ersatz)\b[^.!?\n]{0,30}"
            r"\b(?P<verbatim>erstatte\w*|zurückerstatte\w*|übernimmt|übernehmen|schickt|schicken|sendet)\b"
        ),
    ),
    (
        "service",
        "de",
        (
            r"\b(?P<verbatim>ohne (?:aufpreis|rückfragen?|mehrkosten|versandkosten)|"
            r"(?:ist|sind|bleibt) (?:kostenlos|gratis|umsonst)|geld zurück|"
            r"(?:zum|den) halben preis|jede[rs]? (?:\w+te) (?:\w+ )?(?:ist )?(?:gratis|kostenlos|geschenkt))\b"
        ),
    ),
    (
        "green",
        "en",
        (
            r"\b(?P<verbatim>(?:for (?:each|every)|from (?:each|every)|per) [^.,!?\n]{2,30}\b(?:is|are|goes?|gets?) "
            r"(?:planted|donated|given|to (?:an?|the) [\w-]+)|(?:cents?|euros?|dollars?|percent) (?:of|"
            r"from) (?:each|every))\b"
        ),
    ),
    (
        "green",
        "de",
        (
            r"\b(?P<verbatim>(?:cent|euro|prozent|teil)\b[^.!?\n]{0,30} (?:gehen|geht|fließen|fließt|"
            r"spende\w*) (?:an|in)|"
            r"(?:gehen|geht|fließen|fließt|spende\w*) [^.!?\n]{0,20}\b(?:cent|euro|prozent)\b)"
        ),
    ),
    (
        "service",
        "de",
        r"\b(?:nimmt|nehmen)\b[^.!?\n]{0,50}\b(?P<verbatim>(?:tage|wochen|monate|jahre)(?: lang)? zurück)\b",
    ),
    (
        "service",
        "en",
        (
            r"\b(?P<verbatim>(?:takes?|will take) (?:it|them) back (?:within|for|if|even|free|no)|"
            r"(?:refunds?|reimburses?) (?:the (?:price|cost|money)|your money)(?: (?:if|when|within|should)(?: \w+)?)?|"
            r"(?:swaps?|exchanges?|replaces?|repairs?) (?:opened|defective|broken|damaged|faulty) [\w-]+)\b"
        ),
    ),
)
