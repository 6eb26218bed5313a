"""Claims of what a product does and has on board: "shows the temperature", "a GPS is built in"."""

from quality_checks.grounding.claim_tables import Row
from quality_checks.grounding.claim_tables.joints import REST

TABLE: tuple[Row, ...] = (
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
            rf"\b(?:per|über eine|mit (?:der|einer)) (?P<key>app)\b{REST}\b"
            r"(?:steuern|gesteuert|fernsteuern|bedienen|bedient|regeln|einstellen|überwachen)\b"
        ),
    ),
    (
        "feature",
        "en",
        (
            rf"\b(?:control|operat|manag|adjust|monitor|program|set)\w*\b{REST}\b"
            r"(?P<key>remotely|(?:by|via|in|from|with|through) (?:an? |the |your )?(?:app|phone|smartphone))\b"
        ),
    ),
    ("feature", "en", r"\b(?P<key>folds?) (?:down |up )?(?:flat|away|down|up|together|small)\b"),
    ("feature", "en", r"\bcharg(?:e|es|ed|ing)\b[^.;:!?\n]{0,30}\b(?P<key>wirelessly)\b"),
    ("feature", "de", r"\b(?:lädt|laden|geladen)\b[^.;:!?\n]{0,40}\b(?P<key>kabellos|drahtlos|induktiv)\b"),
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
    ("feature", "de", r"\bauch als (?P<thing>[A-ZÄÖÜ][\w-]+) (?:nutzbar|verwendbar|einsetzbar|zu gebrauchen)\b"),
    ("feature", "en", r"\bdoubles? as (?:a|an|your) (?:[\w-]+ ){0,2}?(?P<thing>[\w-]+)(?=[.,;!])"),
)
