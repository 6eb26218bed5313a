"""Claims of how to clean, keep and look after the product: care that nothing states is not to be advised."""

from quality_checks.grounding.claim_tables import Row

_IT_EN = r"(?:it|them|the (?!moment|day|night|scene|time|world|memor)[\w-]+(?: [\w-]+)?)"
_CARE_EN = (
    r"(?:oil|wax|grease|lubricate|refrigerate|descale|hand ?wash|machine ?wash|wash|rinse|polish|tumble[- ]dry|bleach|"
    r"soak|hose|vacuum|wipe|iron|steam|dry[- ]clean|disinfect|sterili[sz]e|sand|reproof|re-?tighten|retighten|"
    r"unplug|air|brush|clean)"
)
_AGENT_EN = (
    r"(?:(?:a |some |running |warm |cold |soapy |distilled |mild |white |lukewarm |damp |dry |soft |"
    r"little |neutral |clear )*"
    r"(?:soap(?:y water)?|water|vinegar|detergent|alcohol|cloth|sponge|shampoo|brush|bleach|oil|wax|glass cleaner|"
    r"cleaner|baking soda|lemon juice))"
)
_AGENT_DE = (
    r"(?:(?:etwas|fließendem|lauwarmer|einem|einer|warmem|kaltem|lauwarmem|mildem|feuchten|trockenen|"
    r"weichen|klarem|destilliertem|wenig|"
    r"heißem|neutralem|ein wenig|nur|lediglich) )*"
    r"(?:\w*seife|\w*seifenlauge|\w*lauge|spiritus|\w*seifenwasser|\w*wasser|\w*essig\w*|\w*spülmittel|"
    r"\w*scheuermilch|\w*tuch|\w*schwamm|\w*shampoo|"
    r"\w*bürste|\w*reiniger|\w*alkohol|\w*öl|\w*wachs|natron|zitronensaft|\w*waschmittel)"
)
_CLEAN_DE = (
    r"(?:reinig\w*|gereinigt|wasch\w*|wäsch\w*|gewaschen|spül\w*|gespült|wisch\w*|gewischt|abgewischt|entfern\w*|"
    r"polier\w*|pflege\w*|behandel\w*|einreib\w*|eingerieben|einöl\w*|abgerieben|abreib\w*|putz\w*|geputzt|säuber\w*)"
)
_OFTEN_DE = (
    r"(?:einmal (?:im|pro|am|die) \w+|jede[snmr]? (?:frühjahr|herbst|jahr|monat|woche|winter|sommer|saison)|"
    r"alle (?:paar |\w+ )?(?:wochen|monate|jahre|tage)|regelmäßig|jährlich|monatlich|wöchentlich|(?:zwei|"
    r"drei)mal (?:im|pro) \w+|"
    r"nach jede[mr] \w+|vor jede[mr] \w+)"
)
_OFTEN_EN = (
    r"(?:(?:once|twice|three times) (?:a|per|every) (?:day|week|month|year|season)|"
    r"every (?:few |\w+ )?(?:days?|weeks?|months?|years?|spring|fall|autumn|winter|summer|season)|"
    r"from time to time|now and then|after (?:each|every) \w+|before (?:each|every) \w+|between (?:rides|"
    r"prints|wears|uses|washes|meals|sessions))"
)
_TEND_DE = (
    r"(?:gefettet|geölt|gewachst|nachgezogen|gewartet|gereinigt|gewaschen|geschmiert|entkalkt|imprägniert|poliert|"
    r"gelüftet|ausgetauscht|gewechselt|nachgespannt|kalibriert|nachgefüllt)"
)
_COLD_EN = r"(?:fridge|refrigerator|freezer|icebox)"

TABLE: tuple[Row, ...] = (
    (
        "care",
        "en",
        (
            rf"\b(?P<key>{_CARE_EN})(?:s|es|ed)? (?:{_IT_EN} )?(?:only |just |down |off )*(?:with|in|using|"
            rf"under) {_AGENT_EN}\b"
        ),
    ),
    (
        "care",
        "en",
        (
            rf"\b(?P<key>{_CARE_EN}|charge|rotate|restart|replace|calibrate|drain|tighten|freeze|"
            rf"adjust) {_IT_EN} (?:[\w-]+ ){{0,4}}?{_OFTEN_EN}\b"
        ),
    ),
    # "Top up the coolant once a year", "change the filter every two months"
    (
        "care",
        "en",
        (
            rf"\b(?:(?:\A|(?<=[.!?;:] )|(?<=\n)|(?<=\band )|(?<=\bplease ))"
            rf"(?P<key>top up|refill|change|replace|swap|renew|flush|bleed|drain|tighten|lubricate|grease|oil|"
            rf"sharpen|hone|recharge|service|inspect|recalibrate|descale|clean|vacuum|rinse|wash|wax|reproof) "
            rf"(?:up |out )?(?:the|its|your|all) (?:[\w-]+ ){{1,3}}(?:at least |about |roughly )?{_OFTEN_EN}\b)"
        ),
    ),
    (
        "care",
        "de",
        (
            rf"\b(?:(?:\A|(?<=[.!?;:] )|(?<=\n)|(?<=\bund )|(?<=\bbitte ))"
            rf"(?P<key>füll|wechs|tausch|ersetz|erneuer|schmier|fett|öl|schärf|wart|entkalk|reinig|"
            rf"spül|wasch|zieh|entlüft|entleer)\w* (?:(?:sie|du|ihr) )?(?:d(?:ie|as|en)|alle) "
            rf"[^.;!?\n]{{0,40}}?{_OFTEN_DE}\b)"
        ),
    ),
    ("care", "en", rf"\b(?:store|keep|put|leave) {_IT_EN} (?:[\w-]+ )?in (?:the|a|your) (?P<key>{_COLD_EN})\b"),
    ("care", "en", rf"\b(?:belongs?|goes?|lives?|stays?|keeps?) (?:[\w-]+ )?in the (?P<key>{_COLD_EN})\b"),
    (
        "care",
        "en",
        (
            r"\b(?:never|do not|don['’]t|avoid) (?P<key>coil|wash|iron|bleach|soak|freeze|microwave|fold|unplug|"
            r"switch|store|twist|wring|expose|immerse|submerge|tumble|clean|wipe|charg|oil|grease|wax)(?:e|ing)?\b"
        ),
    ),
    (
        "care",
        "en",
        (
            r"\bstore (?:it|them|the [\w-]+) (?:(?:in|at) (?:an? |the |its )?|with |away from )?"
            r"(?P<key>(?:dark|cool|dry|closed|upright|flat|half|full|empty|battery|direct|sunlight|damp|"
            r"heat|drawer|box|bag|"
            r"case|room temperature)\b(?:, dry| and dry| charge)?)"
        ),
    ),
    (
        "care",
        "en",
        r"\blet (?:it|them|the [\w-]+) (?P<key>run (?:completely |fully )?(?:flat|empty|down))\b",
    ),
    ("care", "en", r"\b(?:hand|machine) wash (?P<key>only|at|in)\b"),
    ("care", "de", rf"\b(?P<key>{_CLEAN_DE})\b[^.;!?\n]{{0,50}}?\b(?:mit|unter|in) {_AGENT_DE}\b"),
    ("care", "de", rf"\b(?:mit|unter|in) {_AGENT_DE}\b[^.,;!?\n]{{0,40}}?\b(?P<key>{_CLEAN_DE})\b"),
    ("care", "de", rf"\b{_OFTEN_DE}\b[^.;!?\n]{{0,30}}?\b(?P<key>{_TEND_DE})\b"),
    (
        "care",
        "de",
        (
            rf"\b(?P<key>öle|fette|wachse|reinige|wasche|entkalke|schmiere|imprägniere|poliere|ziehe|ziehen|"
            rf"lüfte|tausche)n? "
            rf"(?:sie|es|ihn|die|das|den|der)\b[^.;!?\n]{{0,40}}?\b{_OFTEN_DE}\b"
        ),
    ),
    (
        "care",
        "de",
        (
            r"\b(?:gehör|leg|stell|lager|aufbewahr|bewahr)\w*\b[^.;!?\n]{0,40}?\b(?:in den|in die|im) "
            r"(?P<key>kühlschrank|gefrierfach|tiefkühler|gefrierschrank|tiefkühltruhe)\b"
        ),
    ),
    (
        "care",
        "de",
        (
            r"\b(?:in|bei)(?: der| die)? (?P<key>spülmaschine|waschmaschine|trockner|geschirrspüler)\b[^.;!?\n]{0,20}"
            r"\b(?:gereinigt|gewaschen|gespült|getrocknet|darf|dürfen)\b"
        ),
    ),
    ("care", "de", r"\b(?<!wackler )(?<!hände )(?P<key>bügel)(?:e|n|st|t) (?:es|sie|ihn|das|die|den|du)\b"),
    ("care", "de", r"\b(?:hält|halten) (?:sich )?(?P<key>ungekühlt|gekühlt|geöffnet|im kühlschrank)\b"),
    (
        "care",
        "en",
        (
            r"\b(?P<key>stir|shake)(?: (?:it|the [\w-]+))? (?:well|gently|thoroughly|vigorously) before (?:each |"
            r"every )?"
            r"(?:use|opening)\b|"
            r"\b(?:treat|rub|coat|clean|polish|wipe|wash) (?:the|its|your|it|them)(?: [\w-]+){0,2} (?:only "
            r")?(?:with|using) "
            r"(?:an? |some |a little |cold |mild |undiluted )*(?P<key2>(?:[\w-]+ )?(?:oil|wax|soap|polish|"
            r"cleaner|bleach|"
            r"shampoo|pad|vinegar|alcohol))\b|"
            r"\b(?:do not|don['’]t|never|avoid) (?:leav|expos|put|us|keep|plac|stor)(?:e|ing) (?:it |them |the "
            r"[\w-]+ )?"
            r"(?:out )?(?:in|to|near|on) (?:the |direct |an? )*(?P<key3>frost|sun|sunlight|rain|heat|dryer|dishwasher|"
            r"microwave|water|freezer|radiator|cold|damp|washing machine)\b"
        ),
    ),
    (
        "care",
        "de",
        (
            r"\b(?:schrauben|muttern|bolzen|riemen|speichen|nähte)\b[^.;!?\n]{0,30} (?P<key>nachziehen|"
            r"nachspannen|nachölen|"
            r"nachfetten)\b|"
            r"\bgehör(?:t|en)\b[^.;!?\n]{0,40}? (?:in den|in die|ins) (?P<key2>kühlschrank|gefrierfach|"
            r"tiefkühler|trockner|"
            r"spülmaschine|waschmaschine|reinigung)\b|"
            r"\b(?:darf|dürfen|sollte|sollten) (?:nicht|nie|niemals|keinesfalls)\b[^.;!?\n]{0,30} "
            r"(?P<key3>wasser|sonne|"
            r"trockner|waschmaschine|feuchtigkeit|frost|nass|hitze|spülmaschine|mikrowelle)\b"
        ),
    ),
    (
        "care",
        "en",
        (
            r"\b(?P<key>grease|freeze|oil|wax|soak|sand|prime) (?:it|them|the [\w-]+(?: [\w-]+){0,2}) "
            r"(?:for (?:an?|two|three|a few|\d+) \w+|before|overnight|until)\b"
        ),
    ),
    (
        "care",
        "de",
        (
            r"\b(?P<key>(?:innerhalb von|binnen) \w+ (?:tagen|wochen|monaten)) (?:aufbrauchen|aufzubrauchen|"
            r"verbrauchen|"
            r"zu verbrauchen|verzehren|verbraucht|aufgebraucht)\b"
        ),
    ),
)
