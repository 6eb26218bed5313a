"""Claims of what others attest: "approved by doctors", "tested by", and of ranks in such words."""

from quality_checks.grounding.claim_tables import Row

TABLE: tuple[Row, ...] = (
    (
        "certificate",
        "de",
        (
            r"\b(?:laut (?:gesetz|\w*behörde|\w*recht)|gesetzlich|rechtlich|von amts wegen)\b[^.!?\n]{0,50}?"
            r"\b(?P<verbatim>vorgeschrieben|anerkannt|vorgesehen|empfohlen|zugelassen|zulässig|erlaubt)\b"
        ),
    ),
    (
        "certificate",
        "en",
        (
            r"\b(?P<verbatim>(?:required|prescribed|demanded) by law|officially (?:recogni[sz]ed|approved|recommended)|"
            r"statutory (?:limits?|requirements?|minimum|maximum|standards?|approval)|"
            r"legally (?:required|prescribed))\b"
        ),
    ),
    (
        "certificate",
        "de",
        (
            r"\b(?:erfüll|einhäl|einhalt|entsprech|entsprich|genüg|deck)\w*[^.!?;\n]{0,40}\b(?:gesetz\w*|vorschrift\w*|"
            r"vorgaben|pflichten|auflagen|verordnung\w*|bestimmungen|rechtslage)\b|"
            r"\b(?:alle[rn]?|sämtliche[rn]?|geltende[rn]?|gesetzliche[rn]?) (?:[\w-]+ )?(?:gesetze|vorschriften|"
            r"vorgaben|pflichten|auflagen|verordnungen|bestimmungen)\b|"
            r"\b(?:gesetzlich|rechtlich|amtlich|behördlich|steuerlich) (?:vorgeschrieben|anerkannt|zulässig|zugelassen|"
            r"erlaubt|abgesichert|absetzbar|unbedenklich)\w*|\b(?:rechtssicher|gesetzeskonform|rechtskonform|"
            r"vorschriftsmäßig|vorschriftenkonform)\w*|"
            r"\b(?:rechtlich|gesetzlich|juristisch)\b[^.!?;\n]{0,30}\b(?:ausgeschlossen|unangreifbar|"
            r"einwandfrei|geklärt)\b"
        ),
    ),
    (
        "certificate",
        "en",
        (
            r"\b(?:meets?|fulfil\w*|satisf\w+|compl\w+ with|conforms? (?:to|with)|covers?)\b[^.!?;\n]{0,40}"
            r"\b(?:laws?|regulations?|legislation|legal|statutory|obligations?|duties|directives?|ordinances?|"
            r"(?:building|safety|fire) codes?)\b|"
            r"\b(?:fully |perfectly |street |road )?legal (?:for|in|to|on|everywhere|worldwide|nationwide)\b|"
            r"\b(?:legally|officially|tax)[ -](?:approved|recogni[sz]ed|required|certified|compliant|permitted|allowed|"
            r"deductible|binding|protected)\b|"
            r"\b(?:permitted|allowed|required|prescribed|recogni[sz]ed|approved) by (?:the )?(?:law|authorities|"
            r"government|state)\b"
        ),
    ),
    (
        "certificate",
        "en",
        (
            r"\b(?:needs?|requires?) no (?:further |special |additional |separate |other )?"
            r"(?:approval|permit|permission|licen[cs]e|registration|certification|inspection)\b"
        ),
    ),
    (
        "certificate",
        "de",
        (
            r"\b(?:brauch|benötig|erforder)(?:t|en)\b(?: \w+)? keine (?:\w+ )?"
            r"(?:zulassung|genehmigung|anmeldung|abnahme|prüfung|bewilligung)\b"
        ),
    ),
    (
        "certificate",
        "de",
        (
            r"\bgesetzlich\b(?: \w+){0,3} (?:nötig|notwendig|erforderlich|vorgeschrieben|verlangt)\b|"
            r"\bschließ(?:t|en)\b(?: \w+){0,2} (?:(?:arbeits)?unfälle|verletzungen|schäden|fehler|ausfälle)\b"
            r"[^.!?\n]{0,25} aus\b|"
            r"\bals\b[^.!?\n]{0,20}\b(?:gesetz|vorschrift|norm)\w*\b[^.!?\n]{0,15}\b(?:verlang|vorschreib|"
            r"vorsieht|forder)\w*|"
            r"\b(?:ohne einschränkung\w*|uneingeschränkt|überall|amtlich) (?:zulässig|erlaubt|zugelassen)\w*"
        ),
    ),
    (
        "certificate",
        "en",
        (
            r"\bthan\b[^.!?\n]{0,20}\b(?:law|regulations?|standards?)\b[^.!?\n]{0,15}\b(?:require|demand|"
            r"prescribe|ask)s?\b|"
            r"\b(?:permitted|allowed|legal) (?:everywhere|without (?:any )?(?:restriction|limit)s?)\b"
        ),
    ),
    (
        "certificate",
        "en",
        r"\b(?:accidents|injuries|failures|defects) (?:is|are) (?:\w+ )?(?P<key>ruled out|impossible|excluded)\b",
    ),
    (
        "certificate",
        "de",
        (
            r"\b(?P<verbatim>unfälle sind|verletzungen sind|jede[rn]? (?:unfall|verletzung))\b[^.!?\n]{0,40}"
            r"\bausgeschlossen\b"
        ),
    ),
    ("superlative", "en", r"\bthe only [\w-]+ (?P<verbatim>approved|allowed|certified|licensed)\b"),
)
