"""Claims of how it is worked and of what it needs not: "at the push of a button", "lässt sich stapeln", "no tools"."""

from quality_checks.grounding.claim_tables import Row
from quality_checks.grounding.claim_tables.parts import PART_DE, PART_EN

_NEEDED_EN = (
    r"(?:tools?|drilling|drill|screws?|glue|app|registration|account|subscription|batter(?:y|ies)|"
    r"heated bed|plug|outlet|charger|soldering|wiring|instructions|assembly|ironing|preheating|soaking|peeling|"
    r"refrigeration|cooking|bracket|extra connector|connector|breaking in|break-in)"
)
_NEEDED_DE = (
    r"(?:werkzeug|bohren|bohrer|bohrung|schrauben|kleber|treiber|app|anmeldung|registrierung|konto|abo|batterien?|"
    r"adapter|heizbett|steckdose|ladegerät|software|löten|anleitung|montage|bügeln|vorheizen|einweichen|"
    r"schälen|kühlung|"
    r"fachmann|vorkenntnisse|installation|bindung|kabelsalat)"
)
_GIVEN_OFF = (
    r"(?:fumes|smells?|odou?rs?|gerüche?|geruch|dämpfe|rauch|smoke|noise|vibrations?|radiation|strahlung|klappern)"
)
_ABLE_DE = (
    r"(?:einklappen|zusammenklappen|hochklappen|stapeln|dimmen|koppeln|sperren|absperren|abschließen|"
    r"beflocken|bedrucken|"
    r"gravieren|einhängen|verstauen|nachfüllen|umrüsten|einfrieren|aufwärmen|verlängern|getrennt regeln|stapelweise)"
)

TABLE: tuple[Row, ...] = (
    (
        "feature",
        "en",
        (
            r"\b(?:locks?|opens?|closes?) with (?P<key>an? (?:\w+ )?(?:key|code|fingerprint|snap|click))\b|"
            r"\bclicks? into (?P<key2>\w+ (?:fixed )?(?:positions?|settings?|steps?|stages?))\b|"
            r"\bopens? all the way (?P<key3>flat|up)\b|\b(?:folds?|opens?|lies|lays?) (?P<key4>completely flat)\b"
        ),
    ),
    (
        "feature",
        "en",
        (
            rf"\b(?:no|without|needs? no|requires? no|without any) (?:[a-z]+ )?(?P<key>{_NEEDED_EN})"
            r" (?:(?:is|are) )?(?:needed|required|necessary)\b"
        ),
    ),
    (
        "feature",
        "de",
        (
            rf"\b(?:kein(?:e[nrms]?|erlei)?|ohne(?: jede[ns]?)?|weder) (?:[a-zäöüß]+ )?(?P<key>{_NEEDED_DE})"
            r"(?: (?:ist|sind))? (?:nötig|notwendig|erforderlich|brauch\w*|benötig\w*)\b"
        ),
    ),
    (
        "feature",
        "de",
        (
            r"\b(?P<key>werkzeug|bohren|kleben|löten) (?:brauchst|musst|müssen|brauchen) (?:du|sie|"
            r"man)(?: \w+)? (?:nicht|keine?s?)\b"
        ),
    ),
    (
        "property",
        "en",
        (
            rf"\b(?:gives? off|there (?:is|are)|with|leaves?|emits?|makes?|has) (?:no|hardly any|barely any|"
            rf"very little|little) (?:harmful |strong |bad )?(?P<key>{_GIVEN_OFF})\b"
        ),
    ),
    (
        "property",
        "de",
        rf"\b(?:keine?n?|kaum|ohne) (?:schädlichen? |starken? |störende[ns]? |lästige[ns]? )?(?P<key>{_GIVEN_OFF})\b",
    ),
    (
        "feature",
        "en",
        (
            r"\b(?:at the (?:touch|push|press|tap|flick|turn) of an? (?P<key>\w+)|(?:double-)?tap the (?P<key2>\w+)|"
            r"hold(?:ing)? down the (?P<key3>\w+ \w+)|by turning an? (?P<key4>(?:\w+ )?\w+)|"
            r"with (?:one|a single) (?P<key5>click|touch|tap|press)|swipe (?:over|across) the (?P<key6>\w+))\b"
        ),
    ),
    (
        "feature",
        "de",
        (
            r"\b(?:(?:per|mit einem|mit einer) (?P<key>knopfdruck|tastendruck|mausklick|fingertipp|wisch|handgriff|"
            r"piezoknopf|schalter|drehregler|hebel|schieber|fußschalter)|"
            r"(?:ein|kurzer|ein kurzer) (?P<key2>druck|tipp|dreh|klick) (?:auf|am|an) (?:der|die|das|den|dem) (?:\w+ )?"
            r"(?:muschel|ohrmuschel|gehäuse|seite|rahmen|bügel|deckel|griff|logo|oberseite)|"
            r"per (?P<key3>\w*(?:knopf|taste|schalter|rad|hebel)))\b"
        ),
    ),
    (
        "property",
        "de",
        rf"\bl[äa]ss(?:t|en) sich (?:[\w-]+ ){{0,6}}?(?P<key>{_ABLE_DE})\b",
    ),
    ("property", "de", rf"\b(?P<key>{_ABLE_DE}) l[äa]ss(?:t|en)\b"),
    (
        "feature",
        "en",
        (
            rf"\bthere(?: is|['’]s) (?:even |also )?(?:an? |one )(?:[\w-]+ ){{0,2}}?(?P<thing>{PART_EN}|"
            rf"mode|function|net|shelf|"
            r"drawer|bag|pouch|chip|hub|menu|program|programme|preset|rack) (?:that|which|inside|"
            r"to (?:keep|hold|stop|protect))\b"
        ),
    ),
    (
        "feature",
        "de",
        (
            rf"\b(?:gibt es|es gibt) (?:eine?n? )(?:[\w-]+e[nrs]? )?(?P<thing>{PART_DE}|\w*(?:modus|"
            rf"funktion|programm|menü|rädchen|rad|"
            r"netz|beutel|ablage|schublade))(?:, (?:der|die|das|den) | für (?:die|den|das|dein\w*|ihr\w*) )"
        ),
    ),
    (
        "feature",
        "en",
        (
            r"\b(?:under|over|onto|into|on|with|to) (?:any|every|all) (?:[\w-]+ )?"
            r"(?P<thing>helmets?|printers?|tripods?|tv|televisions?|phones?|bikes?|controllers?|monitor arms?|"
            r"consoles?|hearing aids?|cameras?|laptops?|mounts?|rails?|sockets?|boards?)\b"
        ),
    ),
    (
        "feature",
        "de",
        (
            r"\b(?:unter|über|auf|in|an|mit|für) (?:jede[mnrs]?|alle[nr]?) (?:[\w-]+ )?"
            r"(?P<thing>\w*helme?|drucker\w*|stative?|fernseher\w*|handys?|smartphones?|fahrräder|fahrrad|controller|"
            r"konsolen?|hörgeräte?|kameras?|laptops?|halterungen|schienen|steckdosen?|mainboards?)\b"
        ),
    ),
)
