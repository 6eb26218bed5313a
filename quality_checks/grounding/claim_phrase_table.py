"""Claims that no single word makes: how it fits, how to care for it, what it does to body and nature, who pays.

Each pattern joins a verb to what it is said of; the words of its group `key`, where it has one, are what a fact would
have to name. What a group `verbatim` holds has to stand in a fact as it is, and of a `thing` its last word.
"""

from quality_checks.caseless import AnyOf
from quality_checks.grounding.claim_tables import (
    attested,
    bodily,
    by_itself,
    care,
    comparing,
    content,
    doing,
    effects,
    fitting,
    functions,
    given,
    going_with,
    in_plain_words,
    lasting,
    making,
    natural,
    parts,
    properties,
    ranking,
    service,
    standing,
    staying,
    thrown_in,
    times,
    upkeep,
    ways,
)

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


_TOPICS = (
    fitting,
    upkeep,
    bodily,
    natural,
    given,
    properties,
    functions,
    attested,
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
ROWS = tuple(row for topic in _TOPICS for row in topic.TABLE)

_LANGUAGES = ("de", "en")
#: What finds the phrases of a language, and the finding code of each.
ANY_OF_LANGUAGE = {language: AnyOf(pattern for _, own, pattern in ROWS if own == language) for language in _LANGUAGES}
CODES = {
    language: tuple(f"grounding.{problem}_unsupported" for problem, own, _ in ROWS if own == language)
    for language in _LANGUAGES
}
