"""Claims of effect, rank, law, warranty, origin and care in everyday words: "covered for two years"."""

from quality_checks.grounding.claim_tables import Row

_STAIN_EN = (
    r"(?:(?:dried|set|baked|ground|caked)[- ](?:in|on)|blood|(?:red )?wine|grass|ink|coffee|tea|grease|oil|sweat|"
    r"lipstick|berry|tomato|curry|rust|mud|chocolate|pen|makeup|old|stubborn|pet)"
)
_STAIN_DE = (
    r"(?:\w*(?:blut|wein|gras|tinten|kaffee|tee|fett|öl|schweiß|lippenstift|beeren|tomaten|curry|rost|schlamm|"
    r"schokoladen|obst|kugelschreiber|urin|make-up-)flecken?|(?:eingetrocknete|hartnäckige|alte|verkrustete)[rn]? "
    r"(?:[\w-]*flecken?|schmutz|rückstände))"
)
_GOES_EN = (
    r"(?:comes? (?:out|off|away)|wash(?:es)? (?:out|off|away)|lifts? (?:out|off)|rinses? (?:out|away)|vanish(?:es)?|"
    r"disappears?|dissolves?|lets? go|(?:is|are) (?:soon |quickly )?gone)"
)
_GOES_DE = r"(?:heraus\w*|raus|verschwind\w*|verschwunden|löst sich|lösen sich|weg|auswasch\w*|spurlos|gelöst)"
_TROUBLE_EN = (
    r"(?:itch(?:ing)?|redness|dandruff|dryness|irritation|swelling|bloating|soreness|stiffness|fatigue|tiredness|"
    r"wrinkles|fine lines|blemishes|pimples|frizz|split ends|flakes|heartburn|cravings|cramps?|tension|razor burn)"
)
_TROUBLE_DE = (
    r"(?:juckreiz|jucken|rötungen?|schuppen|trockenheit|reizungen?|schwellungen?|falten|fältchen|unreinheiten|pickel|"
    r"spliss|frizz|sodbrennen|heißhunger|müdigkeit|verspannungen?|krämpfe|rasurbrand|spannungsgefühl)"
)
_ENDS_EN = (
    r"(?:(?:is|are) (?:soon |quickly )?(?:gone|history|soothed|eased|calmed|relieved|forgotten)|fades?|vanish(?:es)?|"
    r"disappears?|subsides?|eases?|melts? away|goes away)"
)
_ENDS_DE = (
    r"(?:verschwinde(?:t|n)|lässt nach|lassen nach|klingt ab|klingen ab|ist (?:\w+ )?weg|sind "
    r"(?:\w+ )?weg|gehört der "
    r"vergangenheit|gehören der vergangenheit|hat ein ende|haben ein ende|vergeht|vergehen|verblass(?:t|en)|"
    r"geht zurück|gehen zurück|ist (?:\w+ )?vergessen)"
)
_TENDER_DE = (
    r"\w*(?:kleinkinder|babys?|säuglinge|kleinsten|schwangere|stillende|allergiker|diabetiker|welpen|neugeborene)"
)
_TENDER_EN = (
    r"(?:toddlers|babies|infants|newborns|small children|pregnant women|expectant mothers|coeliacs|celiacs|diabetics|"
    r"allergy sufferers|puppies|kittens|one-year-olds)"
)
_SAFELY_DE = r"(?:unbesorgt|bedenkenlos|ohne bedenken|gefahrlos|unbedenklich|sorglos|beruhigt)"
_SAFELY_EN = r"(?:safely|without (?:worry|concern|a worry|risk)|worry-free)"
_BETTER_DE = (
    r"(?:besser|schneller|leichter|günstiger|leiser|robuster|vielseitiger|stärker|kompakter|zuverlässiger|sicherer|"
    r"sparsamer|bequemer|haltbarer|präziser|feiner)e[nrs]?"
)
_BETTER_EN = (
    r"(?:better|faster|lighter|quieter|stronger|tougher|sharper|finer|softer|smarter|sturdier|warmer|brighter|"
    r"more \w+)"
)
_NO_GOODS = r"(?!way|place|time|reason|excuse|spot|moment|feeling|start|day|seat|match|friend|companion|deal|view)"
_NO_GOODS_DE = r"(?!moment|ort|grund|weg|zeit|art|platz|anfang|start|gefühl|ausrede|begleit|freund|gelegenheit)"
_LAW_DE = (
    r"\w*(?:recht|gesetz|verordnung|richtlinien?|norm|normen|vorschriften?|bestimmungen|regelwerk|ordnung|auflagen)"
)
_LAW_EN = r"(?:law|act|regulations?|rules|directive|legislation|code|standards?)"
_ALLOWED_DE = r"(?:zugelassen|erlaubt|zulässig|genehmigt|anerkannt|freigegeben|vorgeschrieben)"
_ALLOWED_EN = r"(?:approved|cleared|licensed|licenced|authori[sz]ed|permitted|certified|legal|allowed|required)"
_GROWERS_EN = r"(?:farms?|farmers|growers|producers|orchards?|mills?|dair(?:y|ies)|estates?|smallholders|ranch(?:es)?)"
_GROWERS_DE = (
    r"\w*(?:familienbetrieben?|familienhöfen|bauernhöfen|bauernhof|kleinbauern|biobauern|erzeugern|"
    r"landwirten|winzern|"
    r"imkern|mühlen|betrieben|höfen)"
)
_SOAP_EN = (
    r"(?:washing[- ]up liquid|dish(?:washing)? (?:soap|liquid|detergent)|soapy water|soap|detergent|vinegar|"
    r"rubbing alcohol|alcohol|bleach|glass cleaner|window cleaner|baking soda|lemon juice|olive oil|furniture polish|"
    r"white spirit|shampoo|saddle soap)"
)
_SOAP_DE = (
    r"(?:\w*spülmittel|\w*seifenlauge|\w*seifenwasser|\w*seife|\w*essig\w*|spiritus|\w*alkohol|\w*glasreiniger|"
    r"\w*scheuermilch|natron|\w*waschmittel|\w*shampoo|zitronensaft|\w*politur|sattelseife|bleiche)"
)
_CLEANED_DE = (
    r"(?:ab|aus|durch|nach|feucht)?(?:ge|zu|zuge)?(?:reinig|wasch|wäsch|spül|wisch|reib|rieb|bürst|putz|säuber)\w*"
)

TABLE: tuple[Row, ...] = (
    ("property", "en", rf"\b(?P<key>{_STAIN_EN}) (?:stains?|spots|marks)\b[^.!?\n]{{0,40}} {_GOES_EN}\b"),
    ("property", "de", rf"\b(?P<key>{_STAIN_DE})\b[^.!?\n]{{0,50}} {_GOES_DE}\b"),
    ("health", "en", rf"\b(?P<key>{_TROUBLE_EN})\b[^.,;!?\n]{{0,25}} {_ENDS_EN}\b"),
    ("health", "de", rf"\b(?P<key>{_TROUBLE_DE})\b[^.,;!?\n]{{0,30}} {_ENDS_DE}\b"),
    (
        "audience",
        "de",
        (
            rf"\b(?:selbst|sogar|auch) (?P<key>{_TENDER_DE})\b[^.,;!?\n]{{0,25}} (?:dürfen|können|darf|"
            rf"kann|vertragen|"
            rf"verträgt|greifen|essen|trinken|genießen)\b|"
            rf"\b(?P<key2>{_TENDER_DE}|\w*kinder)\b[^.,;!?\n]{{0,30}} {_SAFELY_DE}\b"
        ),
    ),
    (
        "audience",
        "en",
        (
            rf"\b(?:even|also) (?P<key>{_TENDER_EN})\b[^.,;!?\n]{{0,20}} (?:can|may|will|tolerate|enjoy|cope)\b|"
            rf"\b(?P<key2>{_TENDER_EN}|children|kids)\b[^.,;!?\n]{{0,30}} {_SAFELY_EN}\b|"
            rf"\b{_SAFELY_EN}[^.,;!?\n]{{0,20}} by (?P<key3>{_TENDER_EN}|children|kids)\b"
        ),
    ),
    (
        "superlative",
        "de",
        (
            rf"\beine?n? (?P<verbatim>{_BETTER_DE}) {_NO_GOODS_DE}[\w-]+(?: [\w-]+){{0,2}}? (?:werden|wirst|findest|"
            r"finden|findet|gibt|bekommst|bekommen|kaufst|kaufen)\b[^.!?\n]{0,45} (?:nicht|nirgends|"
            r"nirgendwo|kaum)\b|"
            rf"\b(?:findest|finden|findet|bekommst|bekommen)\b(?: \w+){{0,4}} keine?n? (?P<verbatim2>{_BETTER_DE}) "
            rf"{_NO_GOODS_DE}[\w-]+"
        ),
    ),
    (
        "superlative",
        "en",
        (
            r"\b(?:won['’]t|will not|can['’]t|cannot|will hardly|never) (?:find|get|see|buy|meet|own) (?:\w+ )?an? "
            rf"(?P<verbatim>{_BETTER_EN}) {_NO_GOODS}[\w-]+|"
            r"\b(?:more|less|better|faster|higher|lower|longer|further|stronger|quieter|lighter) than "
            rf"(?P<verbatim2>any other|every other|all other|any rival|any competing|any comparable)"
            rf" {_NO_GOODS}[\w-]+"
        ),
    ),
    (
        "certificate",
        "de",
        (
            rf"\bnach (?:dem |der |den |dem geltenden |geltendem )?(?P<key>{_LAW_DE})\b(?: [\w-]+){{0,4}}? "
            rf"{_ALLOWED_DE}\b|"
            rf"\b(?:laut|gemäß) (?:dem |der |den )?(?P<key2>{_LAW_DE})\b[^.,;!?\n]{{0,40}} {_ALLOWED_DE}\b|"
            rf"\b(?:für|in) jede[nsrm]? (?P<key3>[\w-]+) {_ALLOWED_DE}\b"
        ),
    ),
    (
        "certificate",
        "en",
        (
            rf"\b{_ALLOWED_EN} (?:by law |under [\w-]+ \w+ )?(?:for use )?(?:for|in|on) (?:every|any|all) "
            r"(?P<key>(?:[\w-]+ )?[\w-]+)\b|"
            rf"\b{_ALLOWED_EN} (?:under|by) (?:the )?(?P<key2>[\w-]+(?: [\w-]+){{0,3}}?) {_LAW_EN}\b"
        ),
    ),
    (
        "service",
        "en",
        (
            r"\b(?P<key>covered|backed|guaranteed|insured|vouched)(?: (?:by|against|from) [\w’'-]+(?: [\w’'-]+)?)? "
            r"for (?:[\w-]+ ){0,3}?(?:years?|months?|life)\b|"
            r"\b(?P<key2>stands? behind|stand by|vouches for) (?:it|them|the [\w-]+) for (?:[\w-]+ ){0,2}?"
            r"(?:years?|months?|life)\b"
        ),
    ),
    (
        "service",
        "de",
        (
            r"\b(?:jahren?|monaten?)(?: lang)?\b[^.,;!?\n]{0,40} (?P<key>abgesichert|gerade(?=\s*[.,;!])"
            r"|versichert|gedeckt|"
            r"(?:repariert|ersetzt|tauscht) (?:der|die|ihnen|dir))\b|"
            r"\b(?P<key2>(?:steht|haftet|bürgt|sichert)) (?:[\w-]+ ){0,4}?(?:für |über )?(?:[\w-]+ "
            r")?(?:jahre|monate)(?: lang)? "
            r"(?:dafür |hinter |ein|ab)"
        ),
    ),
    (
        "origin",
        "en",
        (
            r"\b(?:from|by|at|on) (?:an? |the )?(?P<verbatim>(?:family|local|small|independent|regional|"
            r"nearby|single|"
            rf"fourth-generation|third-generation)(?:[- ](?:run|owned|scale|held))?(?: [\w-]+)? {_GROWERS_EN})\b"
        ),
    ),
    (
        "origin",
        "de",
        rf"\b(?:von|aus|vom) (?:[\w-]+e[nr]? )?(?P<verbatim>{_GROWERS_DE}) (?:aus|in|im|am|der|rund|um|an)\b",
    ),
    (
        "care",
        "en",
        (
            rf"\b(?:with|and|plus|using|in) (?:an? (?:drop|dash|splash|squirt|little|bit|dab|touch|spoonful)"
            rf" (?:of )?|some |"
            rf"mild |warm |a mild |plain |neat )(?:mild |warm |neutral |plain )?(?P<key>{_SOAP_EN})\b"
        ),
    ),
    (
        "care",
        "en",
        (
            r"\b(?:wip(?:e|es|ed|ing)|clean(?:s|ed|ing)?|dust(?:s|ed|ing)?)\b[^.;!?\n]{0,30}? with "
            r"(?:an? |only an? )?"
            r"(?:slightly |soft |clean |lint-free )*(?P<key>damp|wet|moist|dry|microfib(?:er|re)|soapy) "
            r"(?:[\w-]+ )?(?:cloth|rag|sponge|towel|wipe)\b"
        ),
    ),
    (
        "care",
        "de",
        (
            rf"\b(?:mit|in) (?:etwas |wenig |mildem |einem (?:tropfen|spritzer|schuss) |warmem |lauwarmem "
            rf"|ein wenig |nur )*"
            rf"(?P<key>{_SOAP_DE}) {_CLEANED_DE}\b|"
            rf"\b(?:nur|ausschließlich|lediglich|immer|stets|niemals) (?:ganz |leicht )?"
            rf"(?P<key2>trocken|feucht|nebelfeucht|nass|kalt|heiß) {_CLEANED_DE}\b|"
            rf"\bmit (?:\w+ )?(?P<key3>\w*wasser) (?:aus|ab)(?:ge|zu)?(?:spül|wasch|wäsch)\w*"
        ),
    ),
)
