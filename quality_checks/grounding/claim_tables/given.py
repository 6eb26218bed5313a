"""Claims of what a seller gives or does for a buyer: "we replace it", "free of charge"."""

from quality_checks.grounding.claim_tables import Row

TABLE: tuple[Row, ...] = (
    (
        "service",
        "en",
        (
            r"\b(?P<verbatim>(?:is|are|gets?) (?:replaced|repaired|exchanged) (?:at no cost|for free|free of charge)|"
            r"sends? (?:you )?a new (?:one|pair|set))\b"
        ),
    ),
    (
        "service",
        "de",
        (
            r"\b(?P<verbatim>(?:kostenlos|gratis|umsonst|unentgeltlich) (?:ersetzt|repariert|ausgetauscht|getauscht)|"
            r"(?:schickt|sendet|liefert) (?:dir |ihnen )?(?:ein neues|einen neuen|eine neue) \w+)\b"
        ),
    ),
    ("service", "de", r"\b(?:erstatten|ersetzen|tauschen|reparieren|schicken|liefern) wir\b"),
    (
        "service",
        "de",
        (
            r"\b(?:nächsten (?:tag|werktag)|binnen \w+ stunden|vor ort)\b[^.!?\n]{0,20}\b(?:techniker|monteur)\w*\b|"
            r"\b(?:techniker|monteur)\w*\b[^.!?\n]{0,20}\b(?:vor ort|vor der tür|nächsten (?:tag|werktag))"
        ),
    ),
    (
        "service",
        "en",
        r"\b(?:technician|engineer|repairman)s?\b[^.!?\n]{0,25}\b(?:on site|at your door|next (?:business )?day)\b",
    ),
    (
        "service",
        "en",
        (
            r"\b(?:cover(?:s|ed)?|insure[sd]?|protects? against|pays? for)\b[^.!?\n]{0,30}"
            r"\b(?P<key>accidental|accidents?|damages?|theft|breakage|defects|repairs?)\b|"
            r"\bcovers? (?:it|them|the \w+|this \w+) for (?:\w+ )?(?:years?|months?|decades?)\b|"
            r"\b(?P<key3>stands? behind) (?:it|them|the \w+|this \w+) for\b|"
            r"\brule[sd]? out (?:any |all |every )?(?P<key2>accidents?|injur(?:y|ies)|failures?|damages?|mistakes?)\b"
        ),
    ),
    (
        "service",
        "de",
        (
            r"\b(?:deckt|decken|versichert|abgedeckt|steht dafür gerade|haftet|haften|einstehen|steht ein)\b"
            r"[^.!?\n]{0,40}"
            r"\b(?P<key>schäden?|sturzschäden?|unfallschäden?|diebstahl|bruch|defekte?|reparatur\w*|jahre?)\b"
        ),
    ),
    ("service", "de", r"\bvor-ort-(?:\w+)\b"),
    ("service", "en", r"\bwe(?:['’]ll| will)? (?:refund|replace|repair|exchange|reimburse)\b"),
    ("service", "en", r"\bon-?site (?:service|replacement|exchange|repair)\b"),
)
