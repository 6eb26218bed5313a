"""Claims of what stays as it is, of what never happens to it, and of what it does once something happens."""

from quality_checks.grounding.claim_tables import Row

_STAYS_EN = (
    r"(?:crunchy|crisp|readable|legible|fresh|soft|warm|cold|cool|hot|firm|flexible|moist|sharp|"
    r"white|taut|fluffy|juicy|"
    r"liquid|in shape|in place|odou?r-free|wrinkle-free)"
)
_STAYS_DE = (
    r"(?:knusprig|ablesbar|lesbar|frisch|weich|flexibel|feucht|scharf|straff|saftig|cremig|flüssig|geschmeidig|"
    r"formstabil|in form|knackig|kalt|heiß|fleckenfrei|geruchsfrei)"
)
_NEVER_DE = (
    r"(?:klebt|kleben|fettet|fetten|verfilzt|knittert|knittern|tropft|tropfen|verschmiert|leiert|"
    r"leiern|kratzt|kratzen|"
    r"quietscht|quietschen|klappert|klappern|wackelt|wackeln|rostet|rosten|splittert|splittern|verblasst|verblassen|"
    r"vergilbt|vergilben|verklumpt|verklumpen|krümelt|krümeln|schrumpft|schrumpfen|verstopft|überhitzt|beschlägt|"
    r"beschlagen|verrutscht|verrutschen|bröckelt|ausbleicht|fusselt|fusseln)"
)
_NEVER_EN = (
    r"(?:turn yellow|go (?:limp|soggy|stale|flat)|feel (?:sticky|greasy|tight|clammy)|drip|"
    r"smear|smudge|sag|pill|bleed|"
    r"clump|crumble|squeak|rattle|wobble|itch|clog|lose (?:its|their) (?:shape|colou?r|shine|grip)|stretch out|"
    r"bobble|discolou?r|dent|run in the wash)"
)
_DOES_EN = (
    r"(?:wakes? up|turns? (?:itself )?(?:on|off)|comes? on|rings?|beeps?|chimes?|vibrates?|alerts? you|warns? you|"
    r"reminds? you|pauses?|mutes?|dims?|locks?|unlocks?)"
)
_DOES_DE = (
    r"(?:piept|piepst|klingelt|meldet|stoppt|startet|pausiert|dimmt|vibriert|warnt|verriegelt|"
    r"entriegelt|schließt|öffnet|"
    r"blinkt|summt|bremst|schaltet)"
)
_MESSAGE_EN = r"(?:e-?mail|mail|message|text|notification|alert|reminder|warning)"
_MESSAGE_DE = r"(?:e-?mail|mail|nachricht|meldung|push-?nachricht|benachrichtigung|erinnerung|warnung|sms)"

TABLE: tuple[Row, ...] = (
    (
        "property",
        "en",
        (
            rf"\b(?:stays?|remains?) (?:\w+ly )?(?P<key>{_STAYS_EN}) (?:in|even|for|after|when|through|until|all|"
            r"overnight|without)\b|\bkeeps? you (?P<key2>full|going|warm|dry|cool|awake|satisfied) "
            r"(?:until|for|till|all)\b"
        ),
    ),
    (
        "property",
        "de",
        (
            rf"\bbleib(?:t|en) (?:[\w-]+ ){{0,5}}?(?P<key>{_STAYS_DE})\b|"
            r"\bhält (?:bis|über|mehrere|viele) (?:[\w-]+ ){0,2}?(?P<key2>satt|warm|kalt|kühl|frisch|wach)\b"
        ),
    ),
    (
        "property",
        "de",
        (
            rf"\b(?P<key>{_NEVER_DE}) (?:(?:auch|selbst|dabei|sie|er|es) )?(?:[\w-]+ ){{0,4}}?(?:nicht|"
            rf"nie|niemals|kaum)\b"
        ),
    ),
    (
        "property",
        "en",
        (
            rf"\b(?:does not|doesn['’]t|do not|don['’]t|will not|won['’]t|never|cannot|can['’]t) (?P<key>{_NEVER_EN})"
            rf"s?\b|"
            r"\b(?:leaves?|without leaving|without) (?:no |any |an? )?(?:(?P<not_greasy>greasy|oily)|sticky|white|"
            r"chalky|bitter|metallic) "
            r"(?P<key2>film|residue|feel|feeling|cast|aftertaste|taste|layer|marks?)\b"
        ),
    ),
    (
        "feature",
        "en",
        (
            rf"\b(?P<key>{_DOES_EN}) (?:when|as soon as|once|whenever|if|before) (?:you|someone|anybody|"
            rf"somebody|it|the|your)"
            rf" (?P<key2>[\w-]+)(?: (?P<key3>[\w-]+))?|"
            rf"\b(?:sends?|gives?) (?:you )?(?:an? )?(?P<key4>{_MESSAGE_EN})s? (?:when|as soon as|once|"
            rf"before|to your)\b|"
            rf"\b(?:when|once|if|as soon as) [^.;:!?\n]{{5,50}}, [^.;:!?,\n]{{2,30}} (?:sends?|gives?) you an? "
            rf"(?P<key5>{_MESSAGE_EN})\b"
        ),
    ),
    (
        "feature",
        "de",
        (
            rf"\b(?:sobald|wenn|bevor) [^.;:!?,\n]{{3,50}}, (?P<key>{_DOES_DE}) (?:er|sie|es|das|der|die|ein) "
            r"(?P<key2>[\w-]+)?|"
            rf"\b(?:schickt|sendet) (?:ihnen |dir |automatisch )?eine? (?P<key3>{_MESSAGE_DE})\b"
        ),
    ),
    (
        "property",
        "de",
        (
            r"\b(?P<verbatim>(?:schon|bereits) nach (?:eine[rm]|wenigen|zwei|drei|kurzer|ein paar) "
            r"(?:woche|tagen?|wochen|"
            r"anwendung(?:en)?|wäschen?|nacht|nächten) (?:sind|ist|wird|werden|fühlt|fühlen|wirkt|wirken|"
            r"sieht|sehen))\b|"
            r"\bauch als (?P<thing>[a-zäöüß]{4,}) (?:verwenden|nutzen|benutzen|tragen|einsetzen|gebrauchen|nehmen)\b"
        ),
    ),
    (
        "property",
        "en",
        (
            r"\b(?P<verbatim>(?:after|within|in) (?:just |only |as little as )?(?:an?|one|two|three|"
            r"a few|a couple of) "
            r"(?:days?|weeks?|uses?|applications?|nights?),? (?:your|rough|dry|the) [\w -]{3,25}? (?:is|"
            r"are|feels?|looks?))\b|"
            r"\b(?:use|wear|apply|try) (?:it|them|the [\w-]+(?: [\w-]+)?) (?:on|as|for) (?:your |the |an? )?"
            r"(?P<key>[\w-]+) (?:as well|too)\b"
        ),
    ),
)
