"""Claims of small things that are thrown in: "plus a little scoop", "ein Fleckenstift liegt in der Packung"."""

from quality_checks.grounding.claim_tables import Row

#: What makers put into a box beside the product.
_GIFT_EN = (
    r"(?:scoop|spoon|sachet|cloth|wipe|pouch|case|bag|stand|shade|cable|adapter|adaptor|charger|brush|pen|pencil|"
    r"ruler|bit|bits|hook|hooks|strap|lanyard|stickers?|screwdriver|allen key|hex key|wrench|tool|toolkit|refill|"
    r"sample|applicator|sponge|mirror|tray|hanger|laces|shoelaces|insoles|keychain|key ring|booklet|leaflet|poster|"
    r"manual|recipe card|recipes|straw|lid|filter|funnel|dropper|tweezers|remote|mount|bracket|screws|dowels|"
    r"clips?|magnet|timer|hourglass|notepad|cushion|cover|sleeve|box|tin|jar|cup|mug|glass|gloves|mask|cap|towel|"
    r"candle|lighter|whisk|tamper|grinder|thermometer|lotion|cream|balm|soap|comb|razor|wallet|tote|patch|badge|pin|"
    r"repair kit|sewing kit|tape|glue|paste|batteries|card|voucher|coupon|headset|earbuds|microphone|stylus|mouse|"
    r"keyboard|plug|extension|spare \w+|dice|die|puzzle|book)"
)
_PACK_DE = (
    r"(?:in der|im|in jeder|in jedem|mit im|mit in der) (?:packung|schachtel|karton|paket|beutel|box|dose|tüte|"
    r"lieferumfang|päckchen|hülle|verpackung|kiste|koffer|eimer)"
)
_HOLDS_EN = r"(?:holds?|holding|contains?|containing|includes?|including|comes? (?:with|in)|packs?|packed with|brings?)"
_BOX_EN = r"(?:box|pack|package|carton|bag|tin|bundle|case|parcel|set|jar|crate)"
_INTO_DE = (
    r"(?:in (?:den|die|das|jede[ns]?) (?:karton|schachtel|packung|paket|beutel|box|dose|tüte|kiste|päckchen)|"
    r"mit (?:in den|in die|ins) \w+|dazu|bei|obendrauf)"
)
_CONTAINER_DE = (
    r"(?:packung|schachtel|tüte|dose|box|flasche|kiste|hülle|rolle|tafel|karton|paket|beutel|glas|päckchen|eimer|set|"
    r"schuhkarton)"
)
_LIES_DE = r"(?:liegt|liegen|steckt|stecken|wartet|warten|findet sich|finden sich|befindet sich|befinden sich)"

TABLE: tuple[Row, ...] = (
    (
        "content",
        "en",
        (
            r"\b(?:packs?|box|bag|tin|jar|carton|bottle|kit|set|tub|pouch|case|comes?|holds?|contains?|"
            r"delivered|ships?|"
            r"arrives?|get)\b[^.;!?\n]{0,60}?,? (?:plus|along with|together with|as well as|complete "
            r"with|accompanied by) "
            rf"(?:an? |two |three |a pair of |a set of )(?:[\w-]+ (?:of )?){{0,3}}?(?P<thing>{_GIFT_EN})\b"
        ),
    ),
    (
        "content",
        "en",
        (
            rf"\b{_HOLDS_EN} (?:[\w.,-]+ ){{1,5}}?and an? (?:little |small |free |matching |handy |folding "
            rf"|spare |mini )"
            rf"(?:[\w-]+ )?(?P<thing>{_GIFT_EN})\b"
        ),
    ),
    (
        "content",
        "de",
        (
            rf"\b{_LIES_DE} (?:auch |noch |gleich |zudem |außerdem )?(?:eine?n?|zwei|drei) (?:[\w-]+e[nrs]? )?"
            rf"(?P<key>(?!einzeln|stück|paar)[\w-]+)(?: (?:zum|zur|für|aus|mit) [^.,;!?\n]{{1,30}})? {_PACK_DE}\b"
        ),
    ),
    (
        "content",
        "de",
        (
            rf"\b(?:eine?|zwei|drei) (?:[\w-]+e[nrs]? )?(?P<key>[\w-]+) (?:zum|zur|für|aus|mit) [^.,;!?\n]{{1,40}} "
            rf"{_LIES_DE} (?:\w+ ){{0,2}}?{_PACK_DE}\b"
        ),
    ),
    (
        "content",
        "en",
        (
            r"\b(?:tucks?|packs?|puts?|slips?|throws?|drops?|lays?|encloses?|adds?|bundles?|pops?|includes?)(?: in)? "
            r"(?:an? |two |three |four |some )(?P<key>[\w-]+(?: (?!in\b|into\b|with\b|to\b|of\b|for\b)[\w-]+){0,2}?)"
            rf"(?: (?:of|for) [\w-]+(?: [\w-]+)?)? (?:in|into|inside|with|to) (?:the|every|each|its)"
            rf" (?:[\w-]+ )?{_BOX_EN}\b"
        ),
    ),
    (
        "content",
        "de",
        (
            r"\b(?:legt|legen|packt|packen|steckt|stecken|gibt|spendiert|fügt) (?:[\w-]+ ){0,3}?(?:auch "
            r"|noch |gleich )?"
            rf"(?:eine?n?|zwei|drei|vier|fünf) (?:[\w-]+e[nrs]? )?(?P<key>[\w-]+) {_INTO_DE}(?=\s*(?:[.,;!)]|"
            rf"\Z|\n| und\b))"
        ),
    ),
    (
        "content",
        "de",
        (
            rf"\bin jede[rm] (?:[\w-]+-)?{_CONTAINER_DE} (?:[\w-]+ )?(?:steckt|liegt|wartet|findet sich|"
            rf"versteckt sich) "
            r"(?:auch |noch )?(?:eine?n?) (?:[\w-]+e[nrs]? )?(?P<key>[\w-]+)\b|"
            r"\bzu[mr] (?:[\w-]+ ){2,4}?gehör(?:t|en) (?:auch |noch |zudem )?(?:eine?n?|zwei|drei) "
            r"(?:[\w-]+e[nrs]? )?"
            r"(?:(?:stapel|satz|paar|set|packung|rolle|tube|flasche) )?(?P<key2>[\w-]+)\b"
        ),
    ),
)
