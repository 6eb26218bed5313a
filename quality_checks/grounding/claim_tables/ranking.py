"""Claims of rank, and of who uses or praises the product: "no other", "the only one with", "chefs swear by it"."""

from quality_checks.grounding.claim_tables import Row

#: People whose custom is a recommendation.
_WHO_EN = (
    r"(?:(?:top |star |leading |many |most )?(?:chefs|cooks|bakers|baristas|sommeliers|librarians|nurses|"
    r"doctors|dentists|surgeons|dancers|performers|"
    r"editors|reporters|journalists|photographers|filmmakers|professionals|pros|athletes|champions|racers|guides|"
    r"firefighters|astronauts|engineers|mechanics|electricians|plumbers|carpenters|architects|teachers|schools|"
    r"hospitals|museums|hotels|restaurants|cafés|cafes|airlines|universities|studios|data cent(?:er|re)s|town halls|"
    r"agencies|laboratories|labs|critics|testers|reviewers|bloggers|influencers|stylists|grandmothers|e-?sports teams|"
    r"fashion editors|crews|mountain rescue|rescue teams|armies|police))"
)
_WHO_DE = (
    r"(?:(?:viele |führende |echte )?(?:(?:spitzen|sterne|profi)?köche|köchinnen|baristas|sommeliers|"
    r"(?:rad|küchen|foto|e-?sport|garten|fußball|tennis)?profis|(?:zahn|haut|tier)?ärzte|ärztinnen|reporter|"
    r"journalisten|fotografen|filmemacher|sportler|athleten|feuerwehren|krankenhäuser|kliniken|schulen|museen|hotels|"
    r"restaurants|cafés|fluglinien|universitäten|studios|rechenzentren|behörden|labore|tester|kritiker|stylisten|"
    r"handwerker|mechaniker|elektriker|installateure|architekten|ingenieure|meister|bergführer|bergwacht|"
    r"rettungsdienste|astronauten|e-?sport-?teams|hebammen|influencer|redaktionen))"
)
_USE_EN = (
    r"(?:uses?|trusts?|loves?|swears? by|reach(?:es)? for|relies on|rely on|orders?|agrees?|chooses?|choose|prefers?|"
    r"recommends?|helped|would not|wouldn['’]t|have (?:been|long)|has (?:been|long)|cooks? with|works? with|names?|"
    r"named|voted|picks?|picked|praises?|put)"
)
_USE_DE = (
    r"(?:setzen|schwören|vertrauen|greifen|nehmen|würzen|kochen|backen|arbeiten|nutzen|verwenden|lieben|empfehlen|"
    r"schätzen|kürten|wählten|bevorzugen|verlassen sich|loben|bestellen|tragen)"
)
_NOT_SO_DE = r"(?!besser|schöner|leichter|einfacher|andere|weiter|größer|solcher|früher|später|länger)"
_MEANS_DE = r"(?!moment|ort|grund|weg|zeit|art|platz|anfang|start|gefühl|duft|zweifel|ausrede)"

TABLE: tuple[Row, ...] = (
    ("superlative", "de", rf"\bgibt es kein\w* (?P<verbatim>{_NOT_SO_DE}\w{{3,}}er(?:e[snrm]?|es)) {_MEANS_DE}\w+"),
    (
        "superlative",
        "de",
        (
            r"\b(?P<verbatim>kein(?:e[rnms]?)? ander(?:e[rnms]?) [\w-]+)\b[^.!?\n]{0,60}?"
            r"\b(?:so|mehr|weniger|besser|weiter|länger|\w{3,}er)\b"
        ),
    ),
    (
        "superlative",
        "de",
        (
            r"\b(?:weiter|besser|länger|schneller|mehr|höher|leiser|sicherer|wärmer) als (?:mit|bei|in) [^.!?\n]{2,30}?"
            r"(?P<verbatim>(?:mit |bei |in )?kein\w* ander\w+)"
        ),
    ),
    (
        "superlative",
        "de",
        (
            r"\bkein(?:e[rnms]?)? [\w-]+ (?:wurde|wird|ist|hat|war)\b[^.!?\n]{0,40}?"
            r"\b(?P<verbatim>häufiger|öfter|besser|so oft|so gern)\b"
        ),
    ),
    (
        "superlative",
        "de",
        (
            r"\b(?:von|unter) allen [^.!?\n]{2,40}?\b(?:ist|sind|war) (?:sie|er|es|das|die) ?"
            r"(?P<verbatim>(?:der|die|das) \w{4,}ste)\b|"
            r"\b(?:der|die|das) (?P<verbatim2>\w{4,}ste) [\w-]+, (?:der|die|das) (?:du|sie|man|es)\b[^.!?\n]{0,30}"
            r"\b(?:kauf|find|bekomm|gibt|bau|mach)\w*"
        ),
    ),
    (
        "superlative",
        "de",
        r"\b(?P<verbatim>kür(?:te|ten|t)|(?:auto|produkt|gerät|gadget|tester?) des jahres)\b",
    ),
    (
        "superlative",
        "en",
        (
            r"\bno other (?P<verbatim>[\w-]+)\b[^.!?\n]{0,60}?"
            r"\b(?:comes? close|compares?|can match|can beat|matches|beats|rivals|has|is as|so|more|better)\b|"
            r"\bnone (?!of\b)(?:\w+ )?(?P<verbatim2>more (?:\w+ly|\w+)|better|\w{4,}er)\b(?! than you\b)"
        ),
    ),
    (
        "superlative",
        "en",
        (
            r"\bno (?P<verbatim>(?!better time|better way|better place|longer|further|other|bigger|greater)\w{3,}er) "
            r"(?:[\w-]+ ){1,3}?(?:to be had|to be found|on the market|out there|around|anywhere|on sale)\b"
        ),
    ),
    (
        "superlative",
        "en",
        (
            r"\bthe only (?P<verbatim>(?!thing|man|woman|question|limit|way|one|person|reason|sound|light|"
            r"time|decision|problem|"
            r"job|rule|difference|company|choice|catch)[\w-]+) (?:with|to (?:have|offer)|that (?:has|can|"
            r"comes|offers))\b"
        ),
    ),
    (
        "superlative",
        "en",
        (
            r"\b(?P<verbatim>(?:named|voted|crowned|awarded|elected)\b[^.!?\n]{0,30}\b(?:best|"
            r"of the (?:year|decade))|"
            r"won (?:every|all|the|a) [^.!?\n]{0,20}\b(?:tests?|awards?|prizes?)|must-have)\b"
        ),
    ),
    ("audience", "en", rf"\b(?P<key>{_WHO_EN}) (?:\w+ ){{0,4}}?{_USE_EN}\b"),
    (
        "audience",
        "en",
        (
            r"\b(?:used|worn|trusted|chosen|ordered|recommended|endorsed|favou?red|preferred|co-?designed|"
            r"designed|tested|"
            rf"tasted|approved) (?:\w+ )?by (?:the )?(?:\w+ )?(?P<key>{_WHO_EN}|federations?|associations?|"
            rf"institutes?)\b"
        ),
    ),
    ("audience", "de", rf"\b(?P<key>{_WHO_DE}) (?!kann\b)(?:[\w-]+ ){{0,5}}?{_USE_DE}\b"),
    ("audience", "de", rf"\b(?:auf|dem|der|die|das|von) (?P<key>{_WHO_DE}) (?:[\w-]+ ){{0,4}}?{_USE_DE}\b"),
    (
        "superlative",
        "de",
        (
            r"\b(?P<verbatim>(?<=er )(?<!lüfter )(?<!wasser )(?<!bohrer )(?<!adapter )geht (?:es|"
            r"das) (?:\w+ ){0,4}?nicht|so (?:oft|gern|gut|"
            r"viel) wie kein\w* ander\w+)\b|"
            r"\bkein \w+ (?:\w+ ){1,5}?(?P<verbatim2>(?:besser|schneller|fester|stärker|länger|leichter|"
            r"weniger|mehr) als)\b|"
            r"\bzum (?P<verbatim3>\w+ des jahres)\b"
        ),
    ),
    (
        "superlative",
        "en",
        (
            r"\b(?P<verbatim>(?<!is )(?<!are )nowhere to be found|(?:king|queen) of (?:all|the) [\w-]+ [\w-]+)\b|"
            r"\bthe best (?:[\w-]+ ){1,3}?of (?P<verbatim2>its|the) year\b|"
            r"\bthere is no (?P<verbatim3>(?!better time|better way|better place|better reason)\w{3,}er) "
            r"(?!way|time|reason|feeling|sound|word|excuse|doubt|luxury|moment|"
            r"joy)[\w-]+(?: [\w-]+)? (?:for|on|than|in)\b"
        ),
    ),
    (
        "superlative",
        "en",
        (
            r"\b(?P<verbatim>(?:pros|professionals|chefs|experts|testers|athletes|racers|carpenters|baristas|musicians|"
            r"photographers|teams|schools|hotels) (?:reach for|rely on|have been ordering|vouch for|voted))\b"
        ),
    ),
    (
        "superlative",
        "de",
        (
            r"\b(?P<verbatim>(?:\w*profis|tester|köche|experten|kenner|athleten|handwerker|schreiner|winzer|baristas|"
            r"musiker|fotografen) (?:greifen am liebsten|kürten|wählten|schwören auf|empfehlen)[^.!?\n]{0,40})|"
            r"\b(?P<verbatim2>(?:schneller|leichter|besser|einfacher|sauberer|bequemer|sicherer) (?:lässt sich|"
            r"kann man) "
            r"(?:hier )?(?:kein\w*|niemand|nirgends|nirgendwo))\b"
        ),
    ),
)
