"""Claims of what the product does by itself: "it recognizes faces", "das Gerät merkt sich die Höhe"."""

from quality_checks.grounding.claim_tables import Row

_DOES_EN = (
    r"(?:recogni[sz]e|track|detect|translate|synchroni[sz]e|sync|alert|notif(?:y|ie)|remind|warn|vibrate|"
    r"beep|buzz|retract|"
    r"telescope|swivel|pivot|inflate|calibrate|humidif(?:y|ie)|purif(?:y|ie)|sterili[sz]e|massage|recharge|unlock|mute|"
    r"pause|resume|stream|encrypt|back up|analy[sz]e|memori[sz]e|switch off|turn off|shut off|shut down|power down|"
    r"defrost|ioni[sz]e|deodori[sz]e|neutrali[sz]e|disinfect|light up|flash)s?"
)
_DOES_DE = (
    r"(?:erkennt|erkennen|verfolgt|verfolgen|übersetzt|vibriert|vibrieren|piept|dimmt|sterilisiert|entsperrt|pausiert|"
    r"streamt|verschlüsselt|analysiert|kalibriert|desinfiziert|neutralisiert|benachrichtigt|lokalisiert|"
    r"speichert|warnt)"
)

TABLE: tuple[Row, ...] = (
    (
        "feature",
        "en",
        (
            rf"\b(?:it|they) (?:also |even |automatically |then |always |can |will )*(?P<key>{_DOES_EN})\b"
            r"(?: (?:your|you|me|us|the|every|all|an?|its|by|on|in|to|when|if|before|once|with|as|off|up|"
            r"itself|for|any|each|from|at)\b)*"
            r"(?: (?P<key2>[\w-]+))?(?: (?P<key3>[\w-]+))?"
        ),
    ),
    (
        "feature",
        "de",
        (
            rf"\b(?<!man )(?<!kinder )(?<!freunde )(?<!wer )(?<!jeder )(?P<key>{_DOES_DE}) (?:(?:die|das|"
            rf"der|den|dem|deine?[nrsm]?|ihre?[nrm]?|jede[snr]?|alle|eine?[nrm]?|"
            r"selbst|automatisch|auch|sogar|von|zuverlässig|sofort|per|bei|vor) ){0,3}?(?P<key2>(?!(?:er|sie|es|man|du|"
            r"ihr|wir|nicht|sich|mit|wird|werden|ist|sind|hat|über|am|im|auf|unterschied|d\w\w|"
            r"eine?n?)\b)[\w-]+)(?: (?P<key3>[\w-]+))?"
        ),
    ),
    (
        "feature",
        "de",
        (
            r"\b(?:schalt|halt|hält|stell|mach|fahr|fähr|klapp|dreh|pump)(?:et|t|en)?\b[^.,;:!?\n]{0,30} "
            r"(?P<verbatim>(?:von selbst|von allein\w*|selbsttätig|selbstständig|automatisch)(?: \w+){0,2} "
            r"(?:ab|an|aus|ein|um|zu|auf|zurück|hoch|runter|mit))\b"
        ),
    ),
    (
        "feature",
        "de",
        (
            r"\b(?P<verbatim>lüfter\w*) (?:bleibt|bleiben|steht|stehen)\b[^.!?\n]{0,40}\b(?:stehen|still)\b|"
            r"\bsteh(?:t|en) (?:der|die) (?P<verbatim2>lüfter\w*) still\b|"
            r"\b(?:entsperr|öffne|steuer)(?:t|st|e|en)?\b[^.!?\n]{0,40}\b(?:mit einem|per) (?P<key3>blick)\b|"
            r"\b(?:entsperr|öffne|steuer)(?:t|st|e|en)?\b[^.!?\n]{0,40}\b(?:per|mit deiner) "
            r"(?P<key>gesicht\w*|sprach\w*|stimme)\b"
        ),
    ),
)
