"""Claims that no single word makes: how it fits, how to care for it, what it does to body and nature, who pays.

Each pattern joins a verb to what it is said of; the words of its group `key`, where it has one, are what a fact would
have to name. What a group `verbatim` holds has to stand in a fact as it is, and of a `thing` its last word.
"""

from quality_checks.caseless import AnyOf
from quality_checks.grounding.claim_tables import (
    by_itself,
    care,
    comparing,
    content,
    doing,
    effects,
    going_with,
    in_plain_words,
    lasting,
    making,
    parts,
    ranking,
    service,
    standing,
    staying,
    thrown_in,
    times,
    ways,
)

#: Words between a verb and what it is said of.
_FEW = r"(?:[ \u00a0-][\w’'-]+){0,3}?[ \u00a0-]"
_BODY_PLACE_DE = (
    r"(?:taillen?|hüften?|knien?|knie|knöcheln?|oberschenkeln?|waden?|handgelenke?n?|ellbogen|figur|körperform|kurven)"
)
_BODY_PLACE_EN = r"(?:waist|hips?|knees?|ankles?|thighs?|calf|calves|wrists?|elbows?|figure|curves)"
_ORGAN_DE = (
    r"(?:herz|kreislauf|augen|gelenken?|rücken|nerven|darm|magen|leber|blutdruck|immunsystem|abwehrkräfte|stoffwechsel|"
    r"wirbelsäule|bandscheiben?|durchblutung|verdauung|nacken|muskulatur|atemwege|blutzucker)"
)
_ORGAN_EN = (
    r"(?:heart|circulation|joints?|spine|nerves|gut|liver|blood pressure|immune system|metabolism|digestion|eyes|"
    r"eyesight|posture|airways|blood sugar|cholesterol)"
)
_COMPLAINT_EN = (
    r"(?:[\w-]+ (?:pain|trouble|aches?|strain|problems|complaints|cramps)|headaches?|backache|eczema|acne|migraines?|"
    r"inflammation|allergies|insomnia|colds)"
)
_SCENT_DE = r"(?:vanille|lavendel|zitrone\w?|rosen?|minze|kokos|zimt|erdbeeren?|orangen?|apfel|leder|holz|kaffee|heu)"
_SCENT_EN = (
    r"(?:vanilla|lavender|lemons?|roses?|mint|coconut|cinnamon|strawberr(?:y|ies)|oranges?|apples?|leather|wood|coffee|"
    r"hay|pine|cedar)"
)
_ACHING_DE = (
    r"(?:kopf|rücken|gelenk|bauch|hals|nacken|muskel|knie|magen|zahn|glieder|fuß|menstruations|haut|atem|"
    r"schlaf|herzrhythmus|ess|angst|seh|hör|"
    r"durchblutungs|verdauungs|herz|kreislauf)"
)
_NATURE_DE = r"(?:klima|umwelt|planeten|natur|erde|meere|wälder|regenwald|regenwälder|ressourcen)"
_NATURE_EN = r"(?:climate|planet|environment|nature|earth|oceans?|forests)"
_CARE_DE = (
    r"(?:ab|aus|ein|nach|vor)?(?:ge)?(?:reinig|wasch|wäsch|spül|öl|reib|wachs|imprägnier|fett|lüft|wisch|bürst|pfleg|"
    r"polier|entkalk|desinfizier|saug|sprüh|spritz|schleif|koch)\w*"
)
_CARE_EN = (
    r"(?:wash|clean|wipe|rinse|oil|wax|rub|dry|iron|soak|brush|polish|treat|vacuum|descale|grease|lubricate|reproof|"
    r"sterili[sz]e|disinfect|scrub|hose)(?:e?d|ing)?"
)
_OFTEN_DE = (
    r"(?:vor (?:dem|der) ersten \w+|nach (?:jede[mr]|dem|der) \w+|nach gebrauch|einmal (?:im|pro) \w+|"
    r"alle (?:paar |\w+ )?(?:wochen|monate|jahre|tage)|regelmäßig|jährlich|monatlich|wöchentlich)"
)
_OFTEN_EN = (
    r"(?:before (?:the )?first \w+|after (?:each |every |the )?(?:use|wash|ride|trip|wear|meal|session)|"
    r"once (?:a|per) (?:week|month|year|season)|every (?:few |\w+ )?(?:weeks?|months?|years?|seasons?)|regularly)"
)
_BAG_DE = (
    r"(?:jede[rnms]? \w+|handgepäck|handschuhfach|(?:hand|hosen|jacken)tasche|rucksack|schublade|(?:reise)?koffer)"
)
_END = r"(?=\s*(?:[.,;:!?)–—]|\Z)|\s+(?:and|but|so|und|aber|damit|aus)\b)"
#: Likened in size; what something weighs or looks like is said so too, and judged by other checks.
_SMALL_DE = "flach|dünn|klein|schmal|schlank|kompakt|winzig|groß|hoch|breit"
_SMALL_EN = "flat|thin|slim|small|tiny|narrow|compact|big|large|tall|wide"
#: What a surface keeps off.
_HARM_DE = "schmutz|wasser|regen|staub|flecken|feuchtigkeit|nässe|fett|öl|schlamm|gerüche|fingerabdrücke|kalk"
_HARM_EN = "dirt|water|rain|dust|stains?|moisture|grease|oil|mud|odou?rs|fingerprints|limescale|liquids?"
_HOLDER_DE = r"\w*(?:tasche|fach|schublade|koffer|kofferraum|rucksack|box|gepäck|beutel|halter|schrank|spind)"
_REST = r"(?:(?! und | and )[^.,:;!?–—\n]){0,45}?"

#: Words of groups `key`, and the concept of the lexicon that they mean in such a phrase.
MEANS = {
    **dict.fromkeys(("locker", "leger", "weit", "loose", "loosely"), "loose_fit"),
    **dict.fromkeys(("schmal", "eng", "knapp", "tight", "tightly", "snug", "snugly"), "fitted"),
    **dict.fromkeys(("klein", "small"), "runs_small"),
    **dict.fromkeys(("groß", "large", "big"), "runs_large"),
    **dict.fromkeys(("staub", "dust"), "ip_dust_link"),
    **dict.fromkeys(("blick", "glance"), "glance_unlock_link"),
    **dict.fromkeys(("press", "push", "touch"), "one_touch_link"),
    **dict.fromkeys(("switch", "turn", "shut", "cuts", "ab", "aus"), "syn_auto_off"),
    **dict.fromkeys(
        ("trocken", "dry", "perlt ab", "perlen ab", "perlt einfach ab", "perlen einfach ab", "perlt", "beads"),
        "water_repellent",
    ),
    **dict.fromkeys(("falt", "klapp", "folds", "fold"), "foldable"),
    **dict.fromkeys(("water", "rain", "wasser", "regen"), "water_repellent"),
    **dict.fromkeys(("dust", "staub", "sand"), "dustproof"),
    **dict.fromkeys(("wrinkle", "knitter", "knittern"), "wrinkle_resistant"),
    **dict.fromkeys(("streaks", "streifen", "schlieren"), "streak_free"),
    **dict.fromkeys(("falls", "drops", "fall", "drop", "sturz", "stürze", "aufprall"), "drop_survival"),
    **dict.fromkeys(("dunk", "dunks"), "waterproof"),
    **dict.fromkeys(("fog", "beschlag", "beschläg", "beschlagen"), "anti_fog"),
    **dict.fromkeys(("scratch", "scratches", "kratz", "kratzen"), "scratch_resistant"),
    **dict.fromkeys(("slip", "rutsch", "rutschen"), "non_slip"),
    **dict.fromkeys(("rust", "rost", "rosten", "corrode"), "rustproof"),
    **dict.fromkeys(("shatter", "splitter", "splittern"), "shatterproof"),
    **dict.fromkeys(("drip", "tropf"), "drip_free"),
    **dict.fromkeys(("leak",), "leakproof"),
    **dict.fromkeys(("fade", "verblass", "verblassen"), "uv_resistant"),
    **dict.fromkeys(("kalt", "cold"), "keeps_cold"),
    **dict.fromkeys(("heiss", "hot"), "keeps_hot"),
    **dict.fromkeys(("fridge", "refrigerator", "kühlschrank"), "cool_verb"),
    **dict.fromkeys(
        ("bleibt draussen", "bleiben draussen", "kommt nicht", "dringt nicht", "stays out"), "water_resistant"
    ),
    **dict.fromkeys(
        ("knocks", "bumps", "impacts", "hits", "knock", "bump", "stoß", "stöße", "stoss", "stösse"), "shockproof"
    ),
    **dict.fromkeys(("frost",), "frost_resistant"),
    **dict.fromkeys(("tropf", "tropft", "tropfen", "drip", "drips"), "low_drip"),
    **dict.fromkeys(("tear", "reiss", "reisst"), "tear_resistant"),
    **dict.fromkeys(("crack",), "crack_resistant"),
    **dict.fromkeys(("fade", "verblass"), "uv_resistant"),
    **dict.fromkeys(("tangle",), "tangle_free"),
    **dict.fromkeys(("leak",), "leakproof"),
    **dict.fromkeys(("heat", "hitze"), "heat_resistant"),
    **dict.fromkeys(("covered", "backed", "guaranteed", "abgesichert", "steht", "haftet", "bürgt"), "warranty"),
    **dict.fromkeys(("gerade", "stand behind", "stands behind", "stand by", "vouches for"), "warranty"),
    **dict.fromkeys(
        ("shower", "showers", "splash", "splashes", "drizzle", "downpour", "regenspritzer"), "water_repellent"
    ),
    **dict.fromkeys(
        (
            "spritzer",
            "spritzwasser",
            "schauer",
            "nässe",
            "pfützen",
            "regentropfen",
            "regenschauer",
            "nieselregen",
            "spill",
            "spills",
        ),
        "water_repellent",
    ),
    **dict.fromkeys(("oil", "öl"), "oil_resistant"),
    **dict.fromkeys(("tropft", "tropfen", "tropf", "drip"), "drip_free"),
    **dict.fromkeys(("gewechselt", "ausgetauscht"), "change_interval_link"),
    **dict.fromkeys(("smell", "smells", "odour", "odor", "odours", "odors", "geruch", "gerüche"), "odourless"),
    **dict.fromkeys(("feel greasy", "fettet", "fetten"), "non_greasy_link"),
    **dict.fromkeys(("fusselt", "fusseln"), "lint_free"),
    **dict.fromkeys(("marks", "stains", "stain", "spuren", "flecken"), "leaves_no_marks_link"),
    **dict.fromkeys(("ellbogen", "elbow", "elbows"), "three_quarter_sleeve"),
    **dict.fromkeys(("handgelenk", "handgelenke", "handgelenken", "wrist", "wrists"), "long_sleeve"),
}

#: What states such a concept as well: what is splash-proof keeps dry in the rain.
STATED_BY = {
    "syn_auto_off": frozenset({"auto_shutoff", "auto_off"}),
    "drip_free": frozenset({"low_drip"}),
    "water_repellent": frozenset({"splash_proof", "water_resistant", "rainproof_link", "saltwater_resistant"}),
}
#: What nobody needs where one of these is stated: an automatic watch needs no battery.
SPARED = {
    **dict.fromkeys(
        ("battery", "batteries", "batterie", "batterien"),
        frozenset({"automatic_movement", "hand_wound", "no_battery_watch_link", "wind_up", "solar_powered"}),
    ),
    **dict.fromkeys(("ironing", "bügeln"), frozenset({"non_iron", "wrinkle_resistant"})),
    **dict.fromkeys(("glue", "kleber", "kleben"), frozenset({"self_adhesive", "self_adhesive_term"})),
    **dict.fromkeys(("tool", "tools", "werkzeug"), frozenset({"tool_free", "tool_free_installation"})),
    **dict.fromkeys(("drilling", "drill", "bohren", "bohrer"), frozenset({"self_adhesive", "no_drilling"})),
    **dict.fromkeys(("plug", "outlet", "steckdose"), frozenset({"battery_powered"})),
}

#: Words of groups `key` that only this concept states.
MEANS_ALONE = dict.fromkeys(("wirelessly", "kabellos", "drahtlos", "induktiv"), "wireless_charging")

#: Groups of such names, and the concepts any of which states what they hold.
MEANT = {
    "fan_stop": frozenset({"zero_fan_mode", "zero_rpm"}),
    "feeder": frozenset({"adf", "duplex_scan"}),
    "compost": frozenset({"compostable", "compostable_term", "compostable_packaging"}),
    "not_greasy": frozenset({"non_greasy_link"}),
    "of_animals": frozenset({"vegan"}),
    "both_sides": frozenset({"duplex", "duplex_scan", "syn_duplex_t", "duplex_term"}),
    "shines": frozenset(
        {"glow_in_dark", "photoluminescent", "glow_filament", "glow_term", "rgb_lighting", "led_lighting", "backlight"}
        | {"lighting", "lamp", "candle", "backlight_term", "light_term", "backlit_keyboard", "reflective"}
    ),
}

_SPAN_DE = r"(?:sekunden?|minuten?|stunden?|tage?n?|wochen?|monate?n?|jahre?n?)"
_SPAN_EN = r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)"
_MANY_DE = (
    r"(?:\d+|ein(?:e[rnm]?|em)?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|fünfzehn|zwanzig|dreißig|wenigen?|"
    r"ein paar|ganze[ns]?|volle[ns]?|halbe[ns]?)"
)
_MANY_EN = (
    r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|(?:a )?few|half an?|"
    r"(?:a )?(?:full|whole|entire))"
)
#: What a product does in so long a time.
_DONE_DE = (
    r"(?:steht|aufgebaut|abgebaut|kocht|trocken|trocknet|lädt|aufgeladen|geladen|voll|einsatzbereit|startklar|montiert|"
    r"zum kochen|heiß|auf temperatur|fertig gebrüht)"
)
_DONE_EN = (
    r"(?:sets? up|pitch(?:es|ed)|boils?|dries|dry|charges?|charged|recharged|heats? up|cools? down|ready to use|"
    r"assembled|mounted|folds?)"
)

_TABLE: tuple[tuple[str, str, str], ...] = (
    (
        "shape",
        "de",
        rf"\b(?:sitz|reich|fäll|ende|umspiel|schmieg|umschmeichel)\w*{_FEW}(?P<key>{_BODY_PLACE_DE})\b",
    ),
    (
        "shape",
        "de",
        (
            r"\b(?:sitz(?:t|en)|fäll?t|fallen)(?: (?:auch|schon|eher|etwas|recht|ganz|sehr|bewusst|leicht|relativ|"
            rf"ziemlich|angenehm|insgesamt)){{0,2}} "
            rf"(?P<key>locker|leger|eng|knapp|weit|klein|groß|schmal)\b{_END}"
        ),
    ),
    (
        "shape",
        "de",
        (
            r"\b(?P<key>ausgestellt|weit|eng|schmal|locker|leger|tailliert|figurbetont|körpernah|"
            r"körperbetont|asymmetrisch|oversized|knapp) geschnitten\w*"
        ),
    ),
    (
        "shape",
        "de",
        r"\b(?P<verbatim>(?:eine|halbe|zwei) (?:nummern?|größen?) (?:zu )?(?:größer|kleiner|groß|klein))\b",
    ),
    ("shape", "de", rf"\b(?P<verbatim>so (?:{_SMALL_DE}) wie (?:eine?|dein|ihr)\w{{0,2}} (?:[\w-]+e[rsn]? )?[\w-]+)"),
    ("shape", "de", rf"\b(?P<verbatim>pass(?:t|en) in (?:jede[nrs]?|alle) {_HOLDER_DE})"),
    ("shape", "de", rf"\b(?:in|im) (?:{_BAG_DE}){_FEW}(?:findet|finden|hat|haben){_FEW}(?P<key>Platz)\b"),
    ("shape", "en", rf"\b(?:sits?|reach(?:es)?|falls?|ends?|hugs?|skims?|flatters?){_FEW}(?P<key>{_BODY_PLACE_EN})\b"),
    (
        "shape",
        "en",
        (
            rf"\b(?:runs?|fits?|cut)(?: (?:a|little|bit|touch|rather|slightly|quite|very|fairly|on the)){{0,3}} "
            rf"(?P<key>small|large|big|loose(?:ly)?|tight(?:ly)?|snug(?:ly)?)\b{_END}"
        ),
    ),
    (
        "shape",
        "en",
        (
            r"\b(?P<verbatim>(?:half a|one|a|two) (?:full )?sizes? (?:too )?(?:up|down|smaller|larger|bigger|small|"
            r"large|big)|siz(?:e|ing) down)\b"
        ),
    ),
    ("shape", "en", rf"\b(?P<verbatim>as (?:{_SMALL_EN}) as (?:an?|your) [\w-]+(?: [\w-]+{_END})?)"),
    ("care", "de", rf"\b{_OFTEN_DE}\b{_REST}\b(?P<key>{_CARE_DE})\b"),
    ("care", "de", rf"\b(?P<key>(?!waschr|spülm){_CARE_DE})\b{_REST}\b{_OFTEN_DE}\b"),
    ("care", "de", r"\bflecken\b[^.!?;\n]{0,40}\b(?P<key>entfern|wisch|wasch|lös|behandel)\w*"),
    ("care", "de", r"\b(?:brauch|benötig|verlang)\w*(?: \w+)? keine(?:rlei)? (?P<key>pflege|wartung)\b"),
    ("care", "en", rf"\b(?P<key>{_CARE_EN}) (?:it|them|the [\w-]+){_REST}\b{_OFTEN_EN}\b"),
    ("care", "en", rf"\b{_OFTEN_EN},? (?P<key>{_CARE_EN}) (?:it|them|the [\w-]+)\b"),
    ("care", "en", r"\b(?:needs?|requires?|takes?) no (?P<key>care|maintenance|upkeep|ironing|washing)\b"),
    (
        "health",
        "de",
        (
            rf"\b(?:schon|entlast|stärk|förder|beruhig|kräftig|regulier|verbesser|schütz)(?:t|en|st|ten)\b{_FEW}"
            rf"(?P<key>{_ORGAN_DE})\b"
        ),
    ),
    ("health", "de", rf"\b(?:gut|gesund|wohltuend|eine wohltat) für (?:[\w-]+ )?(?P<key>{_ORGAN_DE})\b"),
    (
        "health",
        "de",
        (
            rf"\b(?:unreine haut|pickel|akne|{_ACHING_DE}(?:beschwerden|schmerzen)|ekzeme?|"
            rf"migräne)\b[^.,;:!?\n]{{0,30}}"
            r"\b(?P<key>klingt|verschwind\w+|linder\w+|nachlassen|nachlässt|gehen zurück|geht zurück)"
        ),
    ),
    (
        "health",
        "en",
        (
            r"\b(?<!\ba )(?<!\bthe )(?:strengthen|relieve|ease|calm|soothe|protect|support|improve|boost|"
            r"regulate|lower|rest)s?"
            rf"{_FEW}(?P<key>{_ORGAN_EN})\b"
        ),
    ),
    ("health", "en", rf"\b(?:good|great|healthy|beneficial) for (?:[\w-]+ )?(?P<key>{_ORGAN_EN})\b"),
    (
        "health",
        "en",
        (
            rf"\b(?:prevent|relieve|ease|calm|soothe|reduce|fight|cure|heal|treat|"
            rf"banish)s?{_FEW}(?P<key>{_COMPLAINT_EN})\b"
        ),
    ),
    ("green", "de", rf"\b(?:schon|schütz|entlast|rett|bewahr|freu|dank)(?:t|en|st|et)\b{_FEW}(?P<key>{_NATURE_DE})\b"),
    # A nutrient of the data does not state what it does.
    (
        "health",
        "en",
        (
            r"\b(?P<verbatim>lowers?|reduces?|lowering|reducing|controls?|manages?) (?:your |the )?"
            r"(?:blood )?(?:cholesterol|blood pressure|blood sugar)\b"
        ),
    ),
    (
        "health",
        "de",
        r"\b(?P<verbatim>senk\w*|regulier\w*|verbesser\w*)(?: [\w-]+){0,2} (?:cholesterin|blutdruck|blutzucker)\w*",
    ),
    ("green", "de", rf"\bgut für (?:[\w-]+ )?(?P<key>{_NATURE_DE})\b"),
    ("green", "de", r"\b(?P<key>verrott\w+|kompostier\w+|zersetz(?:t|en) sich|vergeht im (?:garten|boden))\b"),
    ("green", "de", r"\b(?P<key>bäume?|baum) (?:ge)?pflanzt\b"),
    ("green", "de", r"\bpflanz(?:en|t) (?:[\w-]+ ){1,3}?(?P<key>bäume?|baum)\b"),
    ("green", "de", r"\b(?P<key>CO2|CO₂|treibhausgas\w*)[- ]?(?:bilanz|fußabdruck|ausstoß|emission\w*)"),
    (
        "health",
        "en",
        (
            r"\b(?:fend|ward|fight|keep|stave)(?:s|ing)? (?:off|away)\b[^.!?\n]{0,30}"
            r"\b(?P<key>colds?|sniffles?|flu|infections?|germs|viruses|illness\w*|fatigue|headaches?)\b|"
            r"\b(?:helps?|supports?|lets?|assists?) (?:your|the) (?:body|immune system|skin|gut|joints?) "
            r"(?:to )?(?:fend|fight|heal|recover|repair|detox\w*|regenerat\w+|cope|defend|burn|digest|relax|sleep)\w*"
        ),
    ),
    (
        "health",
        "de",
        (
            r"\b(?P<key>erkältung\w*|schnupfen|grippe|infekt\w*|keimen?|viren|müdigkeit|kopfschmerz\w*|"
            rf"{_ACHING_DE}?s?(?:krankheit|störung|erkrankung|infarkt)(?:en)?|schlaganf\w+|diabetes|entzündung\w*)\b"
            r"[^.!?\n]{0,25}\b(?:abwehr\w*|abzuwehren|vorbeug\w*|vorzubeugen|fernhält|fernhalten|"
            r"fernzuhalten|vertreib\w*|"
            r"in schach|bekämpf\w*)"
        ),
    ),
    (
        "green",
        "de",
        r"\b(?:rettet|retten|bewahrt|schont|schonen) (?:\w+ )?(?P<verbatim>regenw[aä]ld\w*|wälder)\b",
    ),
    (
        "health",
        "de",
        (
            r"\b(?P<verbatim>gehirn|blase|leber|nieren|lunge|herz|immunsystem|darm)\b[^.!?\n]{0,40}"
            r"\b(?:konzentriert|bewahr\w*|geschützt|gesund|gestärkt|fit|entlastet)\b"
        ),
    ),
    (
        "health",
        "en",
        (
            r"\b(?P<verbatim>brain|bladder|liver|kidneys|lungs|(?:sore |tired )?(?:knees|joints|feet|muscles))\b"
            r"[^.!?\n]{0,30}\b(?:recovers?|heals?|stays? (?:focused|healthy)|will (?:thank you|recover|heal))\b"
        ),
    ),
    ("health", "en", r"\b(?P<verbatim>allergy season|hay fever|the flu)\b[^.!?\n]{0,20}\bpass(?:es)? you by\b"),
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
    (
        "care",
        "en",
        (
            r"\bstore (?:it|them|the [\w-]+) in the (?P<key>freezer|fridge|refrigerator)\b|"
            r"\bkeep (?:it|them) in the (?P<verbatim>fridge|refrigerator) at all times\b"
        ),
    ),
    (
        "care",
        "de",
        (
            r"\bim (?P<key>kühlschrank|gefrierfach|tiefkühler|gefrierschrank)[^.!?\n]{0,20} "
            r"(?:aufbewahr\w*|lager\w*|aufzubewahren)\b"
        ),
    ),
    ("property", "de", r"\btrockn\w+ (?:aber |jedoch |nur |eher |recht ){0,2}(?P<verbatim>langsam)\b"),
    ("property", "en", r"\bdr(?:y|ies|ying) (?:only |rather |very )?(?P<verbatim>slowly)\b"),
    ("feature", "en", r"\b(?:it|they) (?P<verbatim>stops? (?:completely|entirely|spinning))\b"),
    (
        "feature",
        "de",
        (
            r"\bsondern auch (?:in|mit|an|für|auf) (?:\w+ )?"
            r"(?P<thing>\w*(?:notebook|laptop|konsole|tablet|smartphone|handy|fernseher|server)\w*)\b"
        ),
    ),
    (
        "feature",
        "en",
        (
            r"\bbut (?:it )?also (?:in|with|on|for) (?:\w+ )?"
            r"(?P<thing>(?:notebook|laptop|console|tablet|smartphone|phone|tv|server)s?)\b"
        ),
    ),
    (
        "feature",
        "en",
        r"\b(?P<verbatim>pairs? with (?:a second|another|two))\b",
    ),
    ("green", "de", r"\b(?:kein|ohne(?: ein)?|null) (?:gramm |einziges gramm )?(?P<verbatim>co₂|co2|kohlendioxid)\b"),
    ("green", "en", r"\b(?:no|not a gram of|without(?: any)?|zero) (?P<verbatim>co₂|co2|carbon dioxide|emissions)\b"),
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
        "feature",
        "en",
        (
            r"\b(?:works|plays|pairs|connects|is compatible) (?:with|to) (?:any|every|all|most) (?P<thing>(?:[\w-]+ )?"
            r"(?:tvs?|phones?|smartphones?|tablets?|laptops?|computers?|pcs?|consoles?|cameras?|devices?|"
            r"printers?|docks?))\b"
        ),
    ),
    (
        "feature",
        "de",
        (
            r"\b(?:funktionier|arbeite|läuf|verbind|koppel)\w*[^.!?\n]{0,20}? mit (?:jede[mr]|allen) "
            r"(?P<thing>(?:[\w-]+ )?\w*(?:fernseher|tv|handy|smartphone|tablet|laptop|computer|rechner|konsole|"
            r"kamera|gerät|drucker)\w*)\b"
        ),
    ),
    (
        "green",
        "de",
        (
            r"\b(?:verbrauch|brauch|benötig|zieh)(?:t|en)(?: (?:nur|sehr|besonders|so)){0,2} (?:wenig|kaum) "
            r"(?P<key>strom|energie)\b"
        ),
    ),
    ("green", "en", rf"\b(?:protect|spare|save|help|preserve)s?{_FEW}(?P<key>{_NATURE_EN})\b"),
    ("green", "en", rf"\b(?:good|better|kind|gentle|easy) (?:for|to|on) (?:[\w-]+ )?(?P<key>{_NATURE_EN})\b"),
    ("green", "en", r"\b(?P<key>rots? away|decompos\w+|composts? (?:in|at)|breaks down in (?:the )?(?:soil|garden))\b"),
    ("green", "en", r"\bplants? (?:[\w-]+ ){0,3}?(?P<key>trees?)\b"),
    ("green", "en", r"\b(?P<key>CO2|CO₂|carbon|greenhouse gas) (?:balance|footprint|emissions?)\b"),
    ("green", "en", r"\b(?P<key>pollutants?|toxin)[- ]free\b|\bfree (?:of|from) (?:any )?pollutants\b"),
    (
        "green",
        "en",
        (
            r"\b(?:sip|use|need|draw|consume)s?(?: (?:only|very|so|hardly any|remarkably)){0,2} "
            r"(?:little|hardly any|less) (?P<key>power|energy|electricity)\b"
        ),
    ),
    ("service", "de", r"\b(?:erstatten|ersetzen|tauschen|reparieren|schicken|liefern) wir\b"),
    ("property", "de", rf"\bin (?:\w+ )?{_MANY_DE} (?P<time>{_SPAN_DE})\b{_REST}\b{_DONE_DE}\b"),
    ("property", "de", rf"\b{_DONE_DE}\b{_REST}\bin (?:\w+ )?{_MANY_DE} (?P<time>{_SPAN_DE})\b"),
    ("property", "de", rf"\b(?:hält|halten|reicht|reichen) (?:\w+ ){{0,2}}?{_MANY_DE} (?:\w+ )?(?P<time>{_SPAN_DE})\b"),
    ("property", "en", rf"\bin (?:\w+ )?{_MANY_EN} (?P<time>{_SPAN_EN})\b{_REST}\b{_DONE_EN}\b"),
    ("property", "en", rf"\b{_DONE_EN}\b{_REST}\bin (?:\w+ )?{_MANY_EN} (?P<time>{_SPAN_EN})\b"),
    ("property", "en", rf"\b(?:lasts?|runs? for) (?:\w+ ){{0,2}}?{_MANY_EN} (?:\w+ )?(?P<time>{_SPAN_EN})\b"),
    (
        "property",
        "de",
        (
            r"\b(?P<key>rost|klemm|riech|verblass|rutsch|tropf|knitter|quietsch|verstopf|beschlag|beschläg|"
            r"überhitz|reiß|"
            r"bricht|lauf\w* an|läuft an)(?:et|t|en)?(?: \w+)? (?:nie|niemals)\b"
        ),
    ),
    (
        "property",
        "en",
        (
            r"\bnever (?P<key>jam|smell|fade|rust|slip|leak|tear|crack|overheat|clog|stain|wrinkle|shrink|pill|squeak|"
            r"drip|tangle|stick|scratch|chip|warp|peel|itch|lag|stutter|corrode|fog)s?\b"
        ),
    ),
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
        "property",
        "de",
        (
            r"\b(?:regen|nässe|pfützen|schnee|guss|schauer)\b[^.!?\n]{0,40}\b(?P<key>trocken)\b|"
            r"\btrocken\b[^.!?\n]{0,25}\b(?:regen|nässe|pfützen|schauer)\b"
        ),
    ),
    (
        "property",
        "en",
        r"\b(?P<key>dry)\b[^.!?\n]{0,20}\b(?:in|through|even in) (?:the |any |heavy )?(?:rain|wet|downpours?|snow)\b",
    ),
    (
        "feature",
        "de",
        (
            r"\b(?P<verbatim>lüfter\w*)\b[^.!?\n]{0,20}\b(?:vollständig|komplett|ganz|selbsttätig|automatisch) "
            r"(?:ab|still|stehen)\b"
        ),
    ),
    (
        "feature",
        "en",
        (
            r"\b(?P<verbatim>fans?)\b[^.!?\n]{0,20}\b(?:stops?|(?:switch(?:es)?|turns?) off|shuts? down) "
            r"(?:completely|entirely|altogether|at idle)\b"
        ),
    ),
    (
        "feature",
        "de",
        (
            r"\b(?P<key>falt|klapp)(?:et|t|en)(?: es| er)? sich (?:[\w-]+ ){0,3}?(?:zusammen|ein|auf|weg|flach)\b|"
            r"\bl(?:ä|a)ss(?:t|en) (?:es |er )?sich (?:[\w-]+ ){0,3}?zusammen(?:falten|klappen)\b"
        ),
    ),
    (
        "property",
        "de",
        (
            rf"\b(?:weis(?:t|en)|stößt|stoßen|wehr(?:t|en)) (?P<key>{_HARM_DE})(?: und \w+)? "
            r"(?:\w+ ){0,2}(?:ab|zurück)\b"
        ),
    ),
    ("property", "en", rf"\b(?:repels?|sheds?|deflects?|shrugs? off|wards? off|beads? off) (?P<key>{_HARM_EN})\b"),
    (
        "feature",
        "de",
        (
            r"\beine? (?P<thing>(?:[\w-]+ )?[\w-]+) (?:ist|sind) (?:gleich |bereits |schon |auch |fest |ebenfalls )*"
            r"(?:integriert|eingebaut|verbaut|vorhanden|angebracht|vormontiert)\b"
        ),
    ),
    (
        "feature",
        "en",
        (
            r"\ban? (?P<thing>(?:[\w-]+ )?[\w-]+) (?:is|comes) (?:already |also |even )?"
            r"(?:built[- ]in|integrated|fitted|installed|on board|attached)\b"
        ),
    ),
    (
        "feature",
        "de",
        (
            rf"\b(?:per|über eine|mit (?:der|einer)) (?P<key>app)\b{_REST}\b"
            r"(?:steuern|gesteuert|fernsteuern|bedienen|bedient|regeln|einstellen|überwachen)\b"
        ),
    ),
    (
        "feature",
        "en",
        (
            rf"\b(?:control|operat|manag|adjust|monitor|program|set)\w*\b{_REST}\b"
            r"(?P<key>remotely|(?:by|via|in|from|with|through) (?:an? |the |your )?(?:app|phone|smartphone))\b"
        ),
    ),
    ("feature", "en", r"\b(?P<key>folds?) (?:down |up )?(?:flat|away|down|up|together|small)\b"),
    (
        "care",
        "de",
        r"\bl(?:ä|a)ss(?:t|en) sich [^.!?;\n]{0,40}\b(?P<key>waschen|reinigen|bügeln|abwischen|(?:aus)?spülen)\b",
    ),
    (
        "health",
        "en",
        (
            r"\b(?:take|lift)s? (?:the |some |any )?(?:load|strain|pressure|weight|stress) off (?:your |the )?"
            r"(?P<key>knees?|back|joints?|wrists?|shoulders|neck|spine|hips?|feet|eyes)\b"
        ),
    ),
    (
        "health",
        "de",
        (
            r"\b(?P<key>muskeln|muskulatur|gelenke|haut|augen)\b[^.!?\n]{0,15}\b(?:erholen|regenerier|erholt|"
            r"heilen|heilt)\w*"
        ),
    ),
    (
        "green",
        "de",
        (
            r"\baus (?:[\w-]+ )?(?:alten|gebrauchten|ausgedienten|ausrangierten) (?P<key>\w+)\b|"
            r"\baus (?P<key2>alt(?:metall|reifen|plastik|papier|glas|kleidern|holz))\b"
        ),
    ),
    (
        "green",
        "en",
        r"\b(?:of|from) (?:old|used|discarded|scrapped) (?P<key>ti?y?res|bottles|nets|sails|clothes|cans|tents)\b",
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
    ("health", "en", r"\b(?:kind|gentle|good|easy) (?:to|on|for) (?P<key>sore|aching|tired|stiff|arthritic) \w+"),
    (
        "health",
        "de",
        r"\b(?:gut|schonend|wohltuend|sanft) (?:für|zu) (?P<key>schmerzende|müde|verspannte|gereizte)n? \w+",
    ),
    (
        "care",
        "en",
        r"\b(?:skip|avoid|no|without|leave out|do not use) (?:the |any )?(?:fabric )?(?P<key>softener)\b",
    ),
    ("feature", "en", r"\bcharg(?:e|es|ed|ing)\b[^.;:!?\n]{0,30}\b(?P<key>wirelessly)\b"),
    ("feature", "de", r"\b(?:lädt|laden|geladen)\b[^.;:!?\n]{0,40}\b(?P<key>kabellos|drahtlos|induktiv)\b"),
    (
        "health",
        "de",
        (
            r"\b(?:linder|milder|heil|beseitig|bekämpf|beruhig)(?:t|n|en)\b(?:[ -][\w-]+){0,2}[ ]"
            r"(?P<key>haut\w+|\w*reizung\w*|\w*schmerz\w*|\w*beschwerd\w*|\w*entzündung\w*|allergi\w+|juckreiz|"
            r"ekzem\w*)\b"
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
        "green",
        "en",
        (
            r"\bwithout (?:harming|cutting|felling|hurting) (?:[\w-]+ ){0,4}"
            r"(?P<key>trees?|forests?|rainforests?|animals?|nature)\b"
        ),
    ),
    (
        "green",
        "de",
        (
            r"\bohne (?:dass )?(?:[\w-]+ ){0,4}(?P<key>baum|bäume|regenwald\w*|wald|tier\w*|natur) (?:zu )?"
            r"(?:schad|fäll|gefällt|leid|rod)\w*"
        ),
    ),
    (
        "green",
        "en",
        (
            r"\b(?:halv|reduc|shrink|cut|lower)\w* (?:(?:its|their|your|the|our) )?(?:[\w-]+ ){0,2}?"
            r"(?P<key>footprint|waste)\b"
        ),
    ),
    (
        "green",
        "de",
        (
            r"\b(?:halbier|senk|verringer|reduzier|schmäler)\w*[^.!?;\n]{0,30}"
            r"\b(?P<key>fußabdruck\w*|umweltbelastung|umweltbilanz|ökobilanz|abfall)\b"
        ),
    ),
    (
        "green",
        "de",
        r"\b(?:zerfall|zerfäll|zersetz|verrott)\w*[^.!?;\n]{0,40}\b(?P<key>kompost|erde|garten|boden|natur)\w*",
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
        "health",
        "en",
        (
            r"\b(?:support|strengthen|boost|help|aid)s? (?:(?:your|the|its|natural|body['’]s|own) ){1,3}"
            r"(?P<key>defen[cs]es?|immunity|wellbeing|well-being|vitality)\b"
        ),
    ),
    (
        "health",
        "de",
        (
            r"\b(?:stärk|unterstütz|förder|aktivier)(?:t|en)\b "
            r"(?:(?:deine|die|ihre|das|dein|natürlichen?|eigenen?) ){1,3}"
            r"(?P<key>abwehr\w*|wohlbefinden|vitalität)\b"
        ),
    ),
    (
        "feature",
        "de",
        r"\b(?:mit|für|an|in)\b[^.!?;\n]{0,40}\b(?:anderer|fremder|aller) (?P<key>hersteller|marken|anbieter)\b",
    ),
    (
        "feature",
        "en",
        (
            r"\b(?:with|for|fits?)\b[^.!?;\n]{0,40}"
            r"\b(?:other|any|third-party) (?P<key>makers?|manufacturers?|brands?|vendors?)\b"
        ),
    ),
    (
        "feature",
        "de",
        (
            r"\b(?:passt|passen|passend|kompatibel)\b[^.!?;\n]{0,40}"
            r"\b(?:älterer?n?|früherer?n?) (?:[\w-]+[ -])?(?P<key>modelle?n?|generation\w*|geräten?)\b"
        ),
    ),
    (
        "feature",
        "en",
        (
            r"\b(?:works?|fits?|compatible)\b[^.!?;\n]{0,40}"
            r"\b(?:older|earlier|previous) (?:[\w-]+ )?(?P<key>models?|generations?|versions?|devices?)\b"
        ),
    ),
    (
        "property",
        "de",
        r"\b(?:gegen|vor) (?P<key>staub|stürzen?|stößen?) geschützt\b",
    ),
    (
        "property",
        "en",
        (r"\bprotected (?:against|from) (?:the )?(?P<key>dust|drops|impacts|shocks)\b"),
    ),
    ("property", "de", rf"\b(?:riecht|riechen|duftet|duften)\b{_FEW}nach (?P<key>{_SCENT_DE})\b"),
    ("property", "en", rf"\b(?:smell|scent)(?:s|ed)?\b{_FEW}?(?:of|like|with) (?P<key>{_SCENT_EN})\b"),
    (
        "feature",
        "de",
        (
            r"\bsich (?:ganz )?(?:von selbst|von allein(?:e)?|selbsttätig|selbstständig) "
            r"(?P<key>ab|aus|ein|zu|auf|zurück|nach|um|an)\b"
        ),
    ),
    (
        "feature",
        "en",
        (
            r"\b(?P<key>switch|turn|shut|retract|fold|clos|open|lock|wind|clean|dim|inflat|charg)(?:e?s)? "
            r"(?:itself|themselves|(?:off |on |up )?(?:on its|all on its|by its|on their) own)\b"
        ),
    ),
    (
        "health",
        "de",
        (
            r"\b(?:(?:zahn|haut|haus|kinder|tier|fach)?ärzte|ärztinnen|therapeuten|apotheker|hebammen|"
            r"mediziner|orthopäden)\b[^.!?\n]{0,25}"
            r"\b(?P<key>raten|empfehlen|schwören|vertrauen)\b"
        ),
    ),
    (
        "health",
        "en",
        (
            r"\b(?:doctors|dentists|physicians|therapists|pharmacists|midwives|paediatricians|pediatricians|"
            r"dermatologists|physios)\b[^.!?\n]{0,20}\b(?P<key>suggest|recommend|advise|swear by|trust|approve)\b"
        ),
    ),
    (
        "certificate",
        "en",
        r"\b(?:accidents|injuries|failures|defects) (?:is|are) (?:\w+ )?(?P<key>ruled out|impossible|excluded)\b",
    ),
    ("feature", "de", r"\bauch als (?P<thing>[A-ZÄÖÜ][\w-]+) (?:nutzbar|verwendbar|einsetzbar|zu gebrauchen)\b"),
    ("feature", "en", r"\bdoubles? as (?:a|an|your) (?:[\w-]+ ){0,2}?(?P<thing>[\w-]+)(?=[.,;!])"),
    (
        "health",
        "de",
        (
            r"\bbeug(?:t|en)\b[^.!?\n]{0,20}\b(?P<key>müdigkeit|\w*schwäche|\w*schmerz\w*|krankheit\w*|erkältung\w*|"
            r"infekt\w*|stress|alterung|falten|verspannung\w*)\b[^.!?\n]{0,40}\bvor\b"
        ),
    ),
    ("health", "en", r"\bkeeps? your (?P<verbatim>blood pressure|cholesterol|blood sugar|pulse) [a-z]+\b"),
    (
        "certificate",
        "de",
        (
            r"\b(?P<verbatim>unfälle sind|verletzungen sind|jede[rn]? (?:unfall|verletzung))\b[^.!?\n]{0,40}"
            r"\bausgeschlossen\b"
        ),
    ),
    ("superlative", "en", r"\bthe only [\w-]+ (?P<verbatim>approved|allowed|certified|licensed)\b"),
    ("service", "de", r"\bvor-ort-(?:\w+)\b"),
    ("service", "en", r"\bwe(?:['’]ll| will)? (?:refund|replace|repair|exchange|reimburse)\b"),
    # "In petrol with lime accents": fruit that no list has among the colours
    (
        "colour",
        "en",
        (
            r"\b(?P<key>lime|lemon|salmon|honey|tangerine|watermelon|raspberry|strawberry|blueberry|blackberry|banana|"
            r"pumpkin|avocado|pistachio|apple|grape|papaya|mango|melon|kiwi|currant) (?:accents?|details?|trims?|"
            r"stitching|piping|stripes?|highlights|lettering|soles?|laces|logos?|contrasts?)\b"
        ),
    ),
    ("service", "en", r"\bon-?site (?:service|replacement|exchange|repair)\b"),
)

_MORE = (
    service,
    ranking,
    care,
    making,
    parts,
    effects,
    doing,
    ways,
    times,
    content,
    comparing,
    standing,
    lasting,
    going_with,
    by_itself,
    in_plain_words,
    thrown_in,
    staying,
)
#: Every phrase: finding kind, language and pattern.
ROWS = (*_TABLE, *(row for topic in _MORE for row in topic.TABLE))

_LANGUAGES = ("de", "en")
#: What finds the phrases of a language, and the finding code of each.
ANY_OF_LANGUAGE = {language: AnyOf(pattern for _, own, pattern in ROWS if own == language) for language in _LANGUAGES}
CODES = {
    language: tuple(f"grounding.{problem}_unsupported" for problem, own, _ in ROWS if own == language)
    for language in _LANGUAGES
}
