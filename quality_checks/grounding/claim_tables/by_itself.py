"""Claims of what parts do by themselves and how they are made: "fans that stand still", "ties at the neck"."""

from quality_checks.grounding.claim_tables import Row
from quality_checks.grounding.claim_tables.parts import PART_DE, PART_EN

_LIGHTS_DE = (
    r"(?:leuchtet|leuchten|glimmt|glimmen|schimmert|schimmern|pulsiert|pulsieren|strahlt|strahlen|glüht|glühen)"
)
_LIGHTS_EN = r"(?:glows?|shimmers?|gleams?|lights? up|shines?|pulses?|pulsates?)"
_DARK_DE = r"(?:im dunkeln|in der dunkelheit|bei dunkelheit|von innen|im finstern)"
#: Where light sits on a thing.
_LIT_PLACE_DE = (
    r"(?:bügel|rand|gehäuse|logo|ring|deckel|griff|boden|sockel|rahmen|fuß|front|rückseite|"
    r"vorderseite|seite|oberseite|"
    r"unterseite|kante|ohrmuscheln?|tasten|kopf|pumpenkopf|lüfter|stecker|kabel)"
)
#: Parts of rooms, and such as most things have.
_NO_PART = r"(?!(?:window|hook|drawer|screen|display|light|lamp|mirror|print|pattern|bow|board)\b)"
_MOVES_EN = (
    r"(?:slides?|swings?|flips?|pops?|clicks?|snaps?|hugs?|wraps?|drops?|closes?|opens?|locks?|"
    r"lifts?|swivels?|rotates?|"
    r"stretches|runs|unfolds|folds|retracts?|tilts?|springs?|catches|latches|grips?|clamps?)"
)
_MOVES_DE = (
    r"(?:schiebt|klappt|schwenkt|gleitet|rastet|verschließt|schließt|klickt|schnappt|fährt|dreht|umschließt|schmiegt|"
    r"klemmt|verriegelt|federt|spannt|deckt|öffnet)"
)
_WHERE_DE = (
    r"(?:oben|unten|vorn|vorne|hinten|innen|außen|seitlich|dahinter|darunter|darüber|rechts|links|obenauf|obendrauf)"
)
_WHERE_EN = (
    r"(?:(?:on|at|along|around|under) the (?:top|back|front|side|bottom|rear|underside|edge|"
    r"inside|outside)|on top|up top|"
    r"underneath|inside)"
)
_SOME_DE = r"(?:eine?n?|zwei|drei|vier|kleine|feine|zusätzliche)"
_SEAMED_EN = (
    r"(?:stitched|taped|welded|bevel+ed|chamfered|hemmed|scalloped|frayed|knurled|overlocked|piped|bound|serrated|"
    r"fluted|reinforced|double-stitched|bonded|ribbed|hand-?stitched)"
)
_SEAMED_DE = (
    r"(?:vernäht|genäht|umnäht|verschweißt|verklebt|abgeschrägt|gekettelt|umkettelt|versäubert|eingefasst|verstärkt|"
    r"abgesteppt|gerändelt|gefranst|geschweißt)"
)
_FASTENER_EN = (
    r"(?:bows?|buttons?|zip(?:per)?s?|buckles?|ribbons?|drawstrings?|velcro|hook[- ]and[- ]loop(?: "
    r"\w+)?|magnets?|snaps?|"
    r"clasps?|toggles?|sash|cords?|press studs?|hooks?(?: and eyes?)?)"
)
_FASTENER_DE = (
    r"\w*(?:knopf|knöpfen?|schleifen?|reißverschluss|gürtel|bändern|bindeband|schnallen?|klettverschluss|klettband|"
    r"kordel|haken|magneten?|magnetverschluss|schnüren|schnur|riegel)"
)
_FASTENED_DE = (
    r"(?:gebunden|geschlossen|verschlossen|befestigt|fixiert|feststecken|festgesteckt|schließen|befestigen|fixieren|"
    r"verschließen|zugezogen|gerafft|zusammengehalten|raffen|zuziehen|binden|gesichert)"
)
_DEVICE_EN = r"(?:notebook|laptop|phone|smartphone|tablet|macbook|ultrabook|smartwatch|earbuds)"
_DEVICE_DE = r"(?:notebooks?|laptops?|smartphones?|handys?|tablets?|macbooks?|smartwatch|ohrhörer)"
_HARM_EN = r"(?:splash(?:es)?|rain|showers?|drizzle|downpours?|puddles?|spills?|dust|sand|mud|frost|snow|sweat)"
_HARM_DE = r"(?:regen\w*|wasser|spritzer|spritzwasser|schauer|staub|sand|schlamm|frost|schnee|schweiß|nässe|pfützen?)"

TABLE: tuple[Row, ...] = (
    # "Once it is full, the motor cuts out"
    (
        "feature",
        "en",
        (
            r"\b(?:motor|heater|heating|pump|element|kettle|compressor|iron|machine|saw|charger|power) (?:then |"
            r"simply |soon )?"
            r"(?P<key>cuts) out\b(?! of\b)"
        ),
    ),
    (
        "feature",
        "en",
        (
            r"\bfans?\b,?(?: which| that)?(?: \w+)? (?:stands?|stays?|comes? to a|remains?|sits?|rests?|"
            r"stops?|switch(?:es)?"
            r"|turns?|goes|go|keeps?)(?: (?:quite|perfectly|completely|entirely|totally|themselves|itself))? "
            r"(?P<fan_stop>standstill|still|off|motionless|idle|spinning|turning|moving|asleep)\b"
        ),
    ),
    (
        "feature",
        "de",
        (
            r"\blüfter\w*\b(?:(?! nicht | sorgt )[^.!?;\n]){0,50} "
            r"(?P<fan_stop>still ?steht|still ?stehen|stillstehend|stehen ?bleibt|stehen ?bleiben|pausiert|"
            r"pausieren|still|abschaltet|abschalten|verstummt|ruht|ruhen)\b|"
            r"\b(?:steht|stehen|bleibt|bleiben|pausiert|pausieren|ruht|ruhen) (?:der|die|alle)(?: \w+)? lüfter"
            r"(?: \w+){0,3} (?P<fan_stop2>still|stehen|aus)\b"
        ),
    ),
    (
        "feature",
        "en",
        (
            rf"\b(?P<shines>{_LIGHTS_EN})(?: \w+ly)? (?:from (?:within|inside)|in the dark|once the lights? "
            rf"(?:is|are|go))\b"
        ),
    ),
    (
        "feature",
        "de",
        (
            rf"\b(?P<shines>{_LIGHTS_DE}) (?:(?!nicht|nie|kaum)\w+ )?{_DARK_DE}\b|"
            rf"\b(?P<shines2>leuchtend\w*|nachleuchtend\w*) {_DARK_DE}\b|"
            rf"\b{_DARK_DE} (?P<shines3>{_LIGHTS_DE})\b|"
            rf"\b(?:am|an der|an den|im|in der|auf der|auf dem|um die|um den|rund um (?:die|den)) {_LIT_PLACE_DE} "
            rf"(?P<shines4>{_LIGHTS_DE})\b"
        ),
    ),
    ("feature", "en", rf"\ban? (?:[\w-]+ ){{0,2}}?(?P<thing>{_NO_PART}{PART_EN}) {_MOVES_EN}\b(?! (?:off|of)\b)"),
    ("feature", "de", rf"\beine? (?:[\w-]+e[rns]? )?(?P<thing>{PART_DE}) {_MOVES_DE}\b"),
    (
        "feature",
        "de",
        (
            rf"\b{_WHERE_DE} (?:gibt es |sitzt |liegt |ist |befindet sich |findet sich )?{_SOME_DE} "
            rf"(?:[\w-]+e[nrs]? )?"
            rf"(?P<thing>{PART_DE}) (?:für|zum|gegen|zur)\b"
        ),
    ),
    (
        "feature",
        "en",
        (
            rf"\b{_WHERE_EN},? (?:is |are |sits |there is |there are |you (?:will )?find )?(?:an?|two|three) "
            rf"(?:[\w-]+ ){{0,2}}?(?P<thing>{_NO_PART}{PART_EN})s? (?:for|to|that|which|holds?|keeps?)\b"
        ),
    ),
    (
        "feature",
        "en",
        rf"\b(?P<key>{_SEAMED_EN}) (?:edges?|corners?|seams?|hems?|rims?|borders?|cuffs?|edging|heel|toe)\b",
    ),
    (
        "feature",
        "de",
        rf"\b(?P<key>{_SEAMED_DE})e[nmrs]? (?:kanten?|ränder\w*|rand|ecken?|nähte?n?|säume?n?|fersen?|zehen?)\b",
    ),
    (
        "feature",
        "en",
        (
            r"\b(?:ties?|fastens?|closes?|buckles?|laces?|cinches|shuts?|done up|held|gathered|rolled up|secured)"
            r"(?: (?:shut|up|closed|together|in place))? (?:with|by|by means of) (?:an? |its |two |three )?"
            rf"(?:[\w-]+ )?(?P<thing>{_FASTENER_EN})\b|"
            r"\b(?P<key>ties|buttons|zips|laces|buckles|wraps) (?:up )?(?:at|behind|around|down|in) the "
            r"(?:neck|nape|back|waist|side|front|ankle)\b"
        ),
    ),
    (
        "feature",
        "de",
        (
            rf"\bmit (?:eine[mr]|zwei|drei) (?:[\w-]+ )?(?P<key>{_FASTENER_DE}) (?:[\w-]+ ){{0,3}}?{_FASTENED_DE}\b|"
            r"\b(?:im|am|in der|an der) (?P<key3>nacken|rücken|taille|seite|hals) (?:[\w-]+ ){0,4}?"
            r"(?P<key2>gebunden|geknöpft|geschnürt|gerafft|gewickelt|verschlossen)\b"
        ),
    ),
    (
        "feature",
        "en",
        (
            rf"\b(?:charges|tops up|recharges|powers|refuels) (?:your|a connected|the connected) "
            rf"(?P<thing>{_DEVICE_EN})\b|"
            r"\b(?:feeds?|pulls?|draws?|takes?)(?: in)? (?:an? |whole |entire )?(?P<feeder>stacks?|piles?)"
            r" of (?:[\w-]+ )?"
            r"(?:papers?|pages|documents|sheets|receipts)\b"
        ),
    ),
    (
        "feature",
        "de",
        (
            rf"\b(?:lädt|versorgt|füllt|speist) (?:nebenbei |gleich |auch |zugleich )?(?:dein|ihr|das|den akku) "
            rf"(?:\w+ )?(?P<thing>{_DEVICE_DE})\b|"
            rf"\bakku (?:deine|ihre|eine)[sr] (?P<thing2>{_DEVICE_DE})\b|"
            r"\b(?:papier|blatt|dokumenten)?(?P<feeder>stapel|stapelweise)\b[^.,;!?\n]{0,25} "
            r"(?:einzieh\w*|einzuziehen|eingezogen|scannen|einlesen)\b"
        ),
    ),
    (
        "feature",
        "en",
        (
            r"\b(?P<both_sides>both sides|front and back|two sides)(?: of (?:the|a|each|every) \w+)"
            r"? (?:in (?:one|a single) "
            r"(?:pass|go|run|sweep)|at once|at the same time|simultaneously)\b|"
            r"\b(?:straight|directly|right) (?:from|off) (?:the|your|an?) (?:camera['’]s )?"
            r"(?P<key>memory card|sd card|usb stick|flash drive|thumb drive)\b"
        ),
    ),
    (
        "feature",
        "de",
        (
            r"\b(?P<both_sides>vorder- und rückseite|beide seiten) (?:\w+ ){0,3}?(?:in einem|gleichzeitig|"
            r"auf einmal|zugleich)\b|"
            r"\b(?:direkt|gleich|unmittelbar) von (?:der|einer|ihrer|deiner|dem|einem) "
            r"(?P<key>speicherkarte|sd-karte|usb-stick)\b"
        ),
    ),
    (
        "feature",
        "de",
        (
            r"\b(?:per|mit(?: einem| dem)?) (?P<key>schlüssel|zahlencode|zahlenschloss|pin|vorhängeschloss|schloss|"
            r"fingerabdruck) (?:\w+ )?(?:gesichert\w*|abschließ\w*|abgeschlossen\w*|verriegel\w*|abgesperrt\w*|"
            r"sichern|"
            r"sperren|verschlossen\w*|entsperr\w*)\b"
        ),
    ),
    (
        "feature",
        "en",
        (
            r"\b(?:locked|secured|unlocked|lock(?:s|ed)? (?:it|up)) (?:with|by) (?:an? |the |its )?"
            r"(?P<key>key|code|padlock|combination|pin|fingerprint)\b"
        ),
    ),
    (
        "property",
        "en",
        (
            rf"\b(?P<key>{_HARM_EN})\b[^.,;!?\n]{{0,35}} (?:won['’]t|will not|does(?:n['’]t| not)|do(?:n['’]t| not)|"
            r"ca(?:n['’]t|nnot)|is not going to) (?:bother|faze|hurt|harm|worry|trouble|upset|ruin|damage|spoil) "
            r"(?:it|them|the|its|this)\b"
        ),
    ),
    (
        "property",
        "de",
        (
            rf"\b(?P<key>{_HARM_DE})\b[^.,;!?\n]{{0,35}} (?:macht|machen|tut|tun|schadet|schaden|stört|stören) "
            r"(?:ihm|ihr|ihnen|ihn|sie|dem \w+|der \w+|den \w+) (?:\w+ )?(?:nichts|nicht)\b"
        ),
    ),
)
