"""Claims of how long something lasts or takes, in words: no number of the data is near them."""

from quality_checks.grounding.claim_tables import Row

_MANY_EN = (
    r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|ninety|(?:a )?few|"
    r"half an?|(?:a )?(?:full|whole|entire)|several|a couple of)"
)
_SPAN_EN = r"(?:seconds?|minutes?|hours?|days?|weeks?|weekends?|months?|years?|seasons?|nights?)"
_ABOUT_EN = (
    r"(?:(?:for|up to|about|around|over|under|roughly|nearly|at least|more than|less than|just|only|well over) )*"
)
_MANY_DE = (
    r"(?:\d+|eine[nrms]?|ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|fünfzehn|zwanzig|dreißig|wenigen?|"
    r"ein paar|ganze[nrs]?|volle[nrs]?|halbe[nrs]?|mehrere[nr]?)"
)
_SPAN_DE = (
    r"(?:sekunden?|minuten?|stunden?|(?:arbeits|werk)?tage?n?|nächten?|nacht|wochen?|wochenenden?|monate?n?|jahre?n?)"
)
_LASTS_DE = (
    r"(?:leuchtet|leuchten|brennt|brennen|läuft|laufen|hält|halten|spielt|spielen|reicht|reichen|arbeitet|arbeiten|"
    r"wärmt|wärmen|kühlt|kühlen|funkt|druckt|durchhält|durchhalten)"
)

TABLE: tuple[Row, ...] = (
    (
        "property",
        "en",
        (
            rf"\b(?:lasts?|runs?|burns?|plays?|shines?|glows?|lights?|holds out|works) (?P<time>{_ABOUT_EN}{_MANY_EN} "
            rf"(?:full |whole |more )?{_SPAN_EN})\b"
        ),
    ),
    (
        "property",
        "en",
        (
            rf"\b(?:takes?|needs?|requires?) (?!a second\b)(?P<time>{_ABOUT_EN}{_MANY_EN} {_SPAN_EN}) (?:to|"
            rf"for|until|of)\b|"
            rf"\bin (?P<time2>(?:under|less than|just|only|as little as) {_MANY_EN} (?:seconds?|minutes?))\b"
        ),
    ),
    (
        "property",
        "de",
        (
            rf"\b(?P<time>(?:bis zu |rund |etwa |über |mehr als |gut |"
            rf"mindestens ){_MANY_DE} {_SPAN_DE}) (?:lang )?{_LASTS_DE}\b|"
            rf"\b{_LASTS_DE} (?:sie |er |es )?(?P<time2>(?:bis zu |rund |etwa |über |mehr als |gut |"
            rf"mindestens |ganze |volle ){_MANY_DE} {_SPAN_DE})\b"
        ),
    ),
    (
        "property",
        "de",
        (
            rf"\b(?P<time>(?:in|innerhalb von|binnen) (?:weniger als |nur |knapp |"
            rf"gerade einmal ){_MANY_DE} {_SPAN_DE})\b|"
            rf"\b(?:in|nach) (?P<time2>(?:nur |knapp |gerade einmal )?{_MANY_DE} {_SPAN_DE}) (?:ist |"
            rf"sind )?(?:\w+ ){{0,3}}?(?:voll|"
            rf"geladen|aufgeladen|erledigt|"
            r"montiert|aufgebaut|halb voll|fertig|trocken|befestigt|fest)\b|"
            rf"\b(?:ist|sind|steht) (?:\w+ )?(?:nach|"
            rf"in) (?P<time3>{_MANY_DE} {_SPAN_DE}) (?:\w+ ){{0,3}}?(?:voll|geladen|"
            r"aufgeladen|erledigt|montiert|aufgebaut|fertig|trocken|befestigt|fest)\b|"
            rf"\b(?:allein|zu zweit|zu dritt) in (?P<time4>{_MANY_DE} (?:halben )?{_SPAN_DE})\b"
        ),
    ),
    (
        "property",
        "de",
        (
            r"\bnach (?:nur |gut |knapp |etwa |rund |gerade einmal |nicht einmal )*(?:einer|einem|zwei|drei|"
            r"wenigen|\d+|fünf|"
            r"zehn|zwanzig|dreißig) (?:halben )?(?P<time>stunden?|minuten?|tagen?|sekunden?)\b[^.!?\n]{0,40}\b"
            r"(?:voll|geladen|aufgeladen|fertig|trocken|einsatzbereit|heiß|startklar)\b|"
            r"\b(?:hält|halten|läuft|laufen) (?:\w+ )?(?:zwei|drei|vier|fünf|mehrere|ganze|einen|eine|\d+) (?:\w+ )?"
            r"(?P<time2>\w*(?:tage|tag|stunden|nächte|nacht|wochen|woche|monate|jahre|schichten|schicht))(?: "
            r"lang)? durch\b"
        ),
    ),
    (
        "property",
        "en",
        (
            r"\b(?:lasts?|runs?|plays?|holds? out|keeps? going) (?:for |through )?(?:up to |over |about |around |"
            r"nearly |"
            r"well over |more than )?(?:an?|two|three|four|five|ten|\d+)(?: (?:whole|full|entire|working|long))+ "
            r"(?P<time>days?|nights?|hours?|weeks?|shifts?|months?|years?)\b"
        ),
    ),
)
