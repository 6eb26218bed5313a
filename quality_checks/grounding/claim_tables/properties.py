"""Claims of what a product is like: "smells of lavender", "does not tip over"."""

from quality_checks.grounding.claim_tables import Row
from quality_checks.grounding.claim_tables.joints import FEW, REST

_SCENT_DE = r"(?:vanille|lavendel|zitrone\w?|rosen?|minze|kokos|zimt|erdbeeren?|orangen?|apfel|leder|holz|kaffee|heu)"
_SCENT_EN = (
    r"(?:vanilla|lavender|lemons?|roses?|mint|coconut|cinnamon|strawberr(?:y|ies)|oranges?|apples?|leather|wood|coffee|"
    r"hay|pine|cedar)"
)
#: What a surface keeps off.
_HARM_DE = "schmutz|wasser|regen|staub|flecken|feuchtigkeit|nässe|fett|öl|schlamm|gerüche|fingerabdrücke|kalk"
_HARM_EN = "dirt|water|rain|dust|stains?|moisture|grease|oil|mud|odou?rs|fingerprints|limescale|liquids?"
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

TABLE: tuple[Row, ...] = (
    ("property", "de", r"\btrockn\w+ (?:aber |jedoch |nur |eher |recht ){0,2}(?P<verbatim>langsam)\b"),
    ("property", "en", r"\bdr(?:y|ies|ying) (?:only |rather |very )?(?P<verbatim>slowly)\b"),
    ("property", "de", rf"\bin (?:\w+ )?{_MANY_DE} (?P<time>{_SPAN_DE})\b{REST}\b{_DONE_DE}\b"),
    ("property", "de", rf"\b{_DONE_DE}\b{REST}\bin (?:\w+ )?{_MANY_DE} (?P<time>{_SPAN_DE})\b"),
    ("property", "de", rf"\b(?:hält|halten|reicht|reichen) (?:\w+ ){{0,2}}?{_MANY_DE} (?:\w+ )?(?P<time>{_SPAN_DE})\b"),
    ("property", "en", rf"\bin (?:\w+ )?{_MANY_EN} (?P<time>{_SPAN_EN})\b{REST}\b{_DONE_EN}\b"),
    ("property", "en", rf"\b{_DONE_EN}\b{REST}\bin (?:\w+ )?{_MANY_EN} (?P<time>{_SPAN_EN})\b"),
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
        "property",
        "de",
        (
            rf"\b(?:weis(?:t|en)|stößt|stoßen|wehr(?:t|en)) (?P<key>{_HARM_DE})(?: und \w+)? "
            r"(?:\w+ ){0,2}(?:ab|zurück)\b"
        ),
    ),
    ("property", "en", rf"\b(?:repels?|sheds?|deflects?|shrugs? off|wards? off|beads? off) (?P<key>{_HARM_EN})\b"),
    ("property", "de", rf"\b(?:riecht|riechen|duftet|duften)\b{FEW}nach (?P<key>{_SCENT_DE})\b"),
    ("property", "en", rf"\b(?:smell|scent)(?:s|ed)?\b{FEW}?(?:of|like|with) (?P<key>{_SCENT_EN})\b"),
)
