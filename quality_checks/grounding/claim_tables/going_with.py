"""Claims of what the product fits, of what it can do without, and of where and by whom it was made."""

from quality_checks.grounding.claim_tables import Row

_ANY_EN = r"(?:every|any|all(?: common| standard| usual| popular)?|virtually any|almost any|nearly every|most)"
_FITTED_EN = (
    r"(?:helmets?|cases?|bikes?|bottles?|pans?|shelves|shelf|belts?|lenses|racks?|goggles|cars?|plugs?|outlets?|"
    r"grinders?|boards?|poles?|rods?|reels?|boots?|skis?|bindings?|stands?|charging pads?|chargers?|toilets?|"
    r"pots?|hobs?|"
    r"stoves?)"
)
_FITTED_DE = (
    r"(?:[\w-]+ )?[\w-]*(?:gehäuse|brille|helm|helme|lenker|stativ|drucker|schiene|rahmen|ladepad|ladegerät|"
    r"pfanne|topf|"
    r"herd|kochfeld|kaffeemaschine|siebträger|mühle|untergrund|rute|bindung|wc|toilette|steckdose|halterung|"
    r"fahrrad|mainboard|netzteil)"
)

TABLE: tuple[Row, ...] = (
    (
        "feature",
        "en",
        (
            r"\b(?:fits?(?! in)|clips?|mounts?|slides?|snaps?|slips?|attaches|screws?|plugs?|straps?|works?)"
            r"(?: (?:straight|right|directly|easily|perfectly|neatly))? (?:(?:in|into|onto|on|over|to|with|under) )?"
            rf"{_ANY_EN} (?P<thing>(?:[\w-]+ ){{0,3}}?{_FITTED_EN})\b"
        ),
    ),
    (
        "feature",
        "de",
        (
            r"\b(?:passt|passen|klemmt|klickt|rastet|läuft|laufen|haftet)\b[^.,;:!?\n]{0,25}? "
            r"(?:in|an|auf|über|unter|mit) (?:fast |nahezu )?(?:jede[mnrs]?|alle[nr]?(?: gängigen| üblichen)?) "
            rf"(?P<thing>{_FITTED_DE})\b"
        ),
    ),
    (
        "feature",
        "de",
        (
            r"\b(?:mit|für|zu|an|in)\b(?: [\w-]+){1,3} (?P<verbatim>(?:anderer|fremder|aller(?: gängigen)?) "
            r"(?:hersteller|marken|anbieter|optiker|fabrikate))\b"
        ),
    ),
    (
        "feature",
        "de",
        (
            r"\b(?P<key>vorbohren|bohren|schrauben|kleben|bügeln|schleifen|einweichen|vorheizen|schälen) "
            r"(?:kannst|musst|brauchst|können|müssen|brauchen) (?:du|sie|man)?\b[^.!?\n]{0,30}\b"
            r"(?:sparen|nicht|weglassen)\b"
        ),
    ),
    (
        "feature",
        "en",
        (
            r"\b(?P<verbatim>(?:matching|suitable|fitting) [\w-]+ (?:is|are) (?:sold|available|offered) "
            r"(?:separately|too|on request))\b"
        ),
    ),
    (
        "origin",
        "de",
        (
            r"\b(?:gewebt|gestrickt|geröstet|gebraut|geerntet|gewachsen|angebaut|gezüchtet|gepflückt|gekeltert)\b"
            r"(?: [\w-]+){0,3} (?:auf (?:den|der)(?: \w+en)?) (?P<verbatim>[\w-]+)\b|"
            r"\b(?:entworfen|gestaltet|entwickelt|gezeichnet)\b(?: [\w-]+){0,3} von (?:eine[mr]|zwei|drei) (?:\w+ )?"
            r"(?P<verbatim2>(?:designer\w*|architekt\w*|tüftler\w*|ingenieur\w*|künstler\w*|schreiner\w*|"
            r"familie\w*|studio\w*) "
            r"(?:aus|in) \w+)\b"
        ),
    ),
    (
        "origin",
        "de",
        (
            r"\b(?:stammt|stammen|kommt|kommen) (?:\w+ )?(?:von|aus|vom) (?:[\w-]+ ){0,2}?"
            r"(?P<verbatim>(?:feldern|plantagen|hängen|höfen|obstwiesen|streuobstwiesen|weiden|almen|gärten|wiesen|"
            r"hochlagen|weinbergen|bauernhof|biohof) (?:am|im|in|der|des|auf|an|von|rund)\b)"
        ),
    ),
    (
        "origin",
        "en",
        (
            r"\b(?:grown|raised|harvested|picked|caught|brewed|woven|knitted|born|farmed|crafted|distilled|built|"
            r"forged)"
            r"(?: [\w-]+)? (?:on|in|at|along|by|from) (?:the )?(?P<verbatim>(?:slopes|banks|shores|hills|"
            r"foothills|fields|"
            r"highlands|valleys?|coast|mountains|plains|waters|islands?|forests|orchards) of (?:the )?[\w-]+|"
            r"(?:rocky|swiss|french|austrian|bavarian|scottish|italian|appalachian) (?:mountains|alps|highlands|hills|"
            r"countryside|coast|valleys?))\b"
        ),
    ),
    (
        "superlative",
        "en",
        (
            r"\bno (?P<verbatim>(?:lighter|faster|quieter|stronger|thinner|brighter|softer|smaller|better|"
            r"sharper|tougher|"
            r"warmer|cooler)(?: [\w-]+){1,4} (?:has ever|ever|comes close|exists))\b|"
            r"\bno (?:other )?[\w-]+ (?P<verbatim2>(?:sticks?|prints?|holds?|fits?|runs?|tastes?|cuts?|lasts?|cleans?|"
            r"performs?|sounds?|cooks?|dries|cools?|rides?) (?:better|faster|longer|cleaner|tighter|smoother|"
            r"quieter))\b"
        ),
    ),
    (
        "superlative",
        "de",
        (
            r"\bkein(?:e|er|es)?(?: ander\w+)? (?:[\w-]+ ){0,2}?(?P<verbatim>[\w-]+ (?:besser|schneller|leichter|"
            r"länger|"
            r"fester|sauberer|schärfer|leiser|feiner|zuverlässiger|sanfter)\b[^.!?\n]{0,40}\bals (?:dies|der|die|"
            r"das)\w*)\b"
        ),
    ),
)
