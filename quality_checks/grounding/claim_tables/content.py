"""Claims of what comes along, of what the product was finished with, and of what is sold to go with it."""

from quality_checks.grounding.claim_tables import Row

_STOP_EN = (
    r"(?!for\b|to\b|that\b|which\b|with\b|in\b|on\b|from\b|and\b|so\b|as\b|at\b|or\b|when\b|if\b|between\b|next\b)"
)
_THING_EN = rf"(?P<key>[\w-]+(?: {_STOP_EN}[\w-]+){{0,4}})"
_FINISHED_EN = (
    r"(?:stamped|carved|stiffened|lined|sealed|coated|reinforced|edged|trimmed|padded|bound|infused|impregnated|"
    r"embroidered|engraved|studded|decorated|inlaid|laminated|varnished|lacquered|weighted|insulated)"
)
_FINISHED_DE = (
    r"(?:versiegelt|beschichtet|versehen|verstärkt|bezogen|gefüttert|überzogen|imprägniert|behandelt|ausgekleidet|"
    r"besetzt|verziert|bestickt|lackiert|furniert|gepolstert|isoliert|beschwert|bedampft|vergossen)"
)

TABLE: tuple[Row, ...] = (
    (
        "content",
        "en",
        (
            r"\b(?:you (?:also |will |even )*receive|(?:comes?|arrives?|ships?|is packed|is delivered) with|"
            r"open the (?:lid|box|pack|bag) and (?:you )?(?:will )?find|"
            r"(?:inside|in) (?:the|each|every) (?:box|pack|bag|package|case|lid|jar|carton) (?:there is|"
            r"there are|you will find|"
            rf"is|sits|waits)) (?:an? |two |three )(?:[a-z]+ (?:set|pair) of )?{_THING_EN}"
        ),
    ),
    (
        "content",
        "de",
        (
            r"\b(?:dazu|zur \w+|zum \w+|passend dazu|obendrein) (?:gibt es|liegt|gehört|bekommst du|erhalten sie) "
            r"(?:auch |noch |gleich )?(?:eine?n? )(?P<key>(?:[\w-]+e[nrs]? )?[\w-]+)"
        ),
    ),
    (
        "content",
        "de",
        (
            r"\b(?:unter dem deckel|in der (?:packung|schachtel|tüte|dose|box)|im (?:karton|beutel|"
            r"päckchen|paket|glas|etui)) "
            r"(?:steckt|liegt|wartet|findet sich|befindet sich) (?:auch |"
            r"noch )?(?:eine?n? )(?!einzeln)(?:[\w-]+e[nrs]? )?"
            r"(?P<key>[\w-]+)|\bmit im (?:beutel|karton|paket|päckchen|set|lieferumfang)(?::| ist| sind| liegt) "
            r"(?:eine?n? )?(?P<key2>[\w-]+)"
        ),
    ),
    (
        "content",
        "de",
        (
            r"\beine?n? (?P<key>[\w-]+)\b(?: (?:für|gegen|zum|zur) (?:[\w-]+ ){0,2}?[\w-]+)? (?:liegt|"
            r"liegen) (?:(?:der|dem|den|jeder|jedem) [\w-]+ )?bei\b"
        ),
    ),
    (
        "content",
        "de",
        (
            r"\b(?:zur|zum) \w+ gehört (?:auch )?(?:eine?n? )(?P<key>(?:[\w-]+e[nrs]? )?[\w-]+)|"
            r"\beine?n? (?:satz )?(?P<key2>[\w-]+)(?: für (?:den|die|das) \w+)? gehört (?:ebenso |"
            r"auch )?(?:zum lieferumfang|zur|zum|dazu)"
        ),
    ),
    (
        "feature",
        "en",
        (
            r"\b(?P<verbatim>sold (?:in the same|by the same)|from the same (?:series|collection|range|line)|"
            r"in the same (?:series|collection|range) )"
        ),
    ),
    (
        "feature",
        "de",
        (
            r"\b(?P<verbatim>aus derselben (?:serie|kollektion|reihe)|dazu erhältliche[nrs]?|"
            r"aus der gleichen (?:serie|kollektion|reihe))\b"
        ),
    ),
    ("material", "en", rf"\b{_FINISHED_EN} (?:with|from|in|by) (?:an? |the )?{_THING_EN}"),
    (
        "material",
        "de",
        rf"\bmit (?:eine[mrn] )?(?:[\w-]+e[nmr] )?(?P<key>[\w-]+) {_FINISHED_DE}\b",
    ),
    (
        "ingredient",
        "en",
        (
            r"\b(?P<share>half|a third|a quarter|two thirds|three quarters) of (?:the|this|its|every|each) "
            r"(?:recipe|jar|pack|mix|blend|contents?|bar|bag|can|bottle|dough|sauce|filling|fabric|fibers|weight)\b"
        ),
    ),
    (
        "ingredient",
        "de",
        (
            r"\b(?P<share>hälfte|ein drittel|ein viertel|zwei drittel|drei viertel) (?:der|des|dieser|dieses|aller) "
            r"(?:rezeptur|packung|mischung|inhalts|zutaten|gewichts|tafel|riegels|sauce|glases|füllung|stoffs|dose)\b|"
            r"\bzu(?:r (?P<share2>hälfte)| (?P<share3>einem drittel|zwei dritteln|einem viertel|drei vierteln)) aus\b"
        ),
    ),
    (
        "content",
        "en",
        (
            r"\b(?:included in (?:every|each|the) (?:pack|box|package|set)\b:? ?|"
            r"(?:in|inside) the (?:bag|box|pack|package|case),? you(?:['’]ll| will)? (?:also )?(?:get|find) |you "
            r"also get )"
            rf"(?:an? |two |three )(?:(?:set|bag|roll|pack|pair) of )?{_THING_EN}|"
            r"\ban? (?:matching |spare |free )?(?P<key2>(?:[\w-]+ )?[\w-]+) (?:comes along with (?:every|each|it)|"
            r"is packed with the|is tucked into)\b"
        ),
    ),
    (
        "content",
        "de",
        (
            r"\b(?:dabei ist|in jeder (?:packung|schachtel|dose) (?:steckt|liegt)|in jedem (?:karton|paket) "
            r"(?:steckt|liegt)) "
            r"(?:auch |noch )?eine?n? (?:[\w-]+e[rns]? )?(?P<key>[\w-]+)\b"
        ),
    ),
)
