"""Phrases of using the product that say the opposite of an attribute: "bolted with an Allen key" of tool-free assembly.

Rows as in `opposites_table`: attribute with value, and German and English patterns.
"""

_YES = r"=(?:yes|full|fully|100)"
_NO = r"=(?:no|none)\b"
_TOOL_DE = (
    r"(?:innensechskant\w*|inbus\w*|sechskantschlüssel\w*|schraubenschlüssel\w*|schraubendreher\w*|"
    r"schraubenzieher\w*|akkuschrauber\w*|maulschlüssel\w*|torx\w*|ratsche|zange|hammer|bohrmaschine)"
)
_TOOL_EN = (
    r"(?:allen (?:key|wrench)|hex (?:key|wrench)|screwdriver|wrench|spanner|cordless driver|power drill|drill|ratchet|"
    r"pliers|hammer|socket set)"
)
_JOIN_DE = (
    r"(?:(?:an|fest|zusammen|ver|auf|ein)?(?:ge)?(?:schraub|montier|bau|steck|zieh|zog)\w*|befestig\w*|zusammengesetzt)"
)
_JOIN_EN = (
    r"(?:put (?:up|together)|assembl\w+|bolt\w*|screw\w*|fasten\w*|tighten\w*|mount\w*|set up|build|built|attach\w*|"
    r"join\w*|fix(?:ed|es)?|install\w*|go(?:es)? (?:up|together))"
)
_STUFF_DE = (
    r"(?:material\w*|kunststoff\w*|ware|granulat|rohstoff\w*|baumwolle|polyester|papier|fasern?|aluminium|holz|pla|"
    r"petg)"
)
_STUFF_EN = (
    r"(?:materials?|plastics?|resin|pellets|granulate|raw materials?|feedstock|cotton|polyester|paper|fib(?:er|re)s?|"
    r"aluminum|aluminium|wood|pla|petg|polymers?|nylon)"
)

ROWS: tuple[tuple[str, str, str], ...] = (
    (
        (
            r"\b(?:storage|store|keep|lager\w*|aufbewahr\w*)\b.*=.*\b(?:refrigerat\w*|fridge|chilled|keep cold|"
            r"kühlschrank|"
            r"gekühlt|frozen|freez\w*|tiefgekühlt)\b"
        ),
        (
            r"\b(?:bei|auf|unter) (?:raum|zimmer)temperatur\b|\bungekühlt\w*\b|\bohne kühlung\b|"
            r"\baußerhalb des kühlschranks\b"
        ),
        (
            r"\bat room temperature\b|\bunrefrigerated\b|\bwithout refrigeration\b|\boutside the fridge\b|"
            r"\bon the shelf at room\b"
        ),
    ),
    (
        rf"\b(?:optical )?zoom (?:while|during|when) (?:filming|recording|video\w*){_YES}",
        r"\bzoom\b[^.,;!?\n]{0,20} (?:gesperrt|blockiert|deaktiviert|außer betrieb|tabu|arretiert)\b",
        r"\bzoom\b[^.,;!?\n]{0,20} (?:locked|blocked|disabled|unavailable|frozen|off limits)\b",
    ),
    (
        rf"\b(?:permanent|dauerhaft)\w*(?: \w+){{0,2}}{_YES}|\bfor permanent \w+{_YES}",
        r"\b(?:nur |bloß |lediglich )?(?:vorübergehend|zeitweilig|zeitweis|provisorisch|befristet|kurzzeitig)\w*\b",
        r"\b(?:only |merely |just )?(?:temporar(?:y|ily)|provisional\w*|makeshift|short-term|interim)\b",
    ),
    (
        rf"\brecycled(?: \w+)?{_YES}|\bmade from recycled\b[^=]*{_YES}",
        (
            rf"\b(?:fabrik|brand)neue[mnrs]? {_STUFF_DE}\b|\b(?:aus|reine) neuware\b|"
            r"\b(?:primär|neu)(?:material|kunststoff|rohstoff|ware|granulat|aluminium|faser)\w*|"
            r"\b(?:ohne|keine?n?) (?:einen )?(?:rezyklat\w*|recyclinganteil|recyclingmaterial)\b"
        ),
        (
            rf"\b(?:virgin|brand-new|all-new|newly made|freshly made) {_STUFF_EN}\b|"
            r"\b(?:no|without(?: any)?|zero) recycled (?:content|material|plastic)\b|\bnot recycled\b"
        ),
    ),
    (
        (
            rf"\b(?:tool[ -]?free|toolless|tool less)(?: \w+){{0,2}}{_YES}|"
            rf"\b(?:tools?|werkzeug)(?: \w+)? (?:required|needed|necessary){_NO}|"
            r"\bassembly=(?:tool[ -]?free|without tools)"
        ),
        (
            rf"\b(?:mit|per)\b(?: [\wäöüß,-]+){{0,5}} {_TOOL_DE}\b[^.;!?\n]{{0,30}} {_JOIN_DE}|"
            rf"\b{_JOIN_DE}[^.;!?\n]{{0,40}} (?:mit|per)(?: [\wäöüß-]+){{0,3}} {_TOOL_DE}\b|"
            rf"\b(?:brauch|benötig|erforder|verlang)\w*(?: [\wäöüß,-]+){{0,5}} {_TOOL_DE}\b|"
            rf"\b(?:greif\w*|nimm\w*) (?:\w+ ){{0,2}}zu[mr] {_TOOL_DE}\b|"
            r"\bwerkzeug (?:brauch\w*|benötig\w*|ist nötig|ist erforderlich|bereit ?legen)\b|"
            r"\bmit (?:etwas |passendem )werkzeug\b"
        ),
        (
            rf"\b{_JOIN_EN}\b[^.;!?\n]{{0,50}} (?:with|using|by)(?: [\w-]+){{0,3}} {_TOOL_EN}\b|"
            rf"\b(?:with|using)(?: [\w-]+){{0,3}} {_TOOL_EN}\b[^.;!?\n]{{0,20}} {_JOIN_EN}\b|"
            rf"\b(?:needs?|requires?|takes?|grab|reach for|bring)(?: [\w-]+){{0,3}} {_TOOL_EN}\b|"
            r"\b(?:tools (?:are )?(?:required|needed)|have (?:your |the )?tools (?:ready|to hand|at hand))\b"
        ),
    ),
    (
        rf"\btouch ?(?:screen|display)?{_NO}",
        (
            r"\bauf (?:berührung\w*|fingertipp\w*|tippen)\b[^.,;!?\n]{0,20} (?:reagier\w*|anspr\w*)|"
            r"\b(?:gesteuert|bedient|gewischt|getippt|gezoomt)\b[^.,;!?\n]{0,30} (?:mit|per) (?:de[mn] )?finger\w*\b|"
            r"\b(?:mit|per) (?:de[mn] )?finger\w*\b[^.,;!?\n]{0,30} (?:steuer|bedien|wisch|tipp|zoom)\w*|"
            r"\bberührungsempfindlich\w*"
        ),
        (
            r"\b(?:reacts?|responds?) (?:\w+ )?to (?:\w+ )?(?:touch(?:es)?|taps?|swipes?|fingertips?)\b|"
            r"\btouch-sensitive\b|"
            r"\b(?:controlled?|operated?|navigated?|steered?|scroll\w*|zoom\w*)\b[^.,;!?\n]{0,30} (?:with|by|at) "
            r"(?:a |your |the )?(?:finger\w*|tap|swipe|touch)\b"
        ),
    ),
    (
        rf"\b(?:fingerprint(?: \w+)?|fingerprint sensor|touch id){_NO}",
        (
            r"\b(?:entsperr\w*|öffne\w*|meld\w*|anmeld\w*)\b[^.,;!?\n]{0,30} (?:finger\w*|daumen\w*)\b|"
            r"\b(?:finger\w*|daumen\w*)\b[^.,;!?\n]{0,20} (?:entsperr|genügt|reicht|anmeld)\w*"
        ),
        (
            r"\b(?:unlock\w*|log\w* in|sign\w* in)\b[^.,;!?\n]{0,30} (?:finger\w*|thumb\w*)\b|"
            r"\b(?:finger|thumb)(?:print|tip)?s? (?:unlocks?|opens?|is enough)\b"
        ),
    ),
    (
        rf"\b(?:headphone jack|headphone jack 3 5mm|audio jack|3 5mm jack|headphone port){_NO}",
        (
            r"\b(?:kopfhörer|headset|ohrhörer)\b[^.,;!?\n]{0,25} (?:einstecken|einstöpseln|anstecken|anstöpseln|"
            r"eingesteckt|angesteckt|per klinke|mit kabel)\b|\bkabelkopfhörer\w* (?:finde|pass|lass|anschl)\w*"
        ),
        (
            r"\bplug(?:s|ged)? (?:in |your |the |any |a )*(?:wired )?(?:headphones?|earphones?|headset|earbuds)\b|"
            r"\bwired (?:headphones?|earphones?|headsets?|earbuds) (?:plug|fit|connect|work|are welcome)\w*"
        ),
    ),
    (
        rf"\b(?:fm radio|radio|radio tuner){_NO}",
        r"\b(?:radio hören|ukw-\w+|radiosender|rundfunksender)\b",
        r"\b(?:listen to (?:the )?radio|radio stations?|fm stations?|tunes? in(?:to)?)\b",
    ),
    (
        rf"\b(?:gps|gnss|navigation){_NO}",
        (
            r"\b(?:satellitenortung|satellitennavigation|navigiert (?:dich|sie|euch)|"
            r"zeichnet (?:die|deine|ihre) (?:route|strecke))"
        ),
        r"\b(?:satellite (?:positioning|navigation)|(?:tracks|records|logs) (?:your|the) route|turn-by-turn)\b",
    ),
    (
        rf"\b(?:keyboard backlight|backlit keyboard|keyboard backlit|keyboard illumination){_NO}",
        (
            r"\btasten?\w*\b[^.,;!?\n]{0,20} (?:leucht|strahl|glimm)\w*|\b(?:beleuchtete|leuchtende)[rn]? "
            r"(?:tasten|tastatur)\b"
        ),
        r"\bkeys?\b[^.,;!?\n]{0,15} (?:glow|light up|shine)\w*|\b(?:backlit|illuminated|glowing) (?:keys|keyboard)\b",
    ),
    (
        rf"\b(?:assembly required|assembly|requires assembly|self assembly){_NO}",
        (
            r"\b(?:selbst|noch) (?:zusammen(?:zu)?(?:bauen|schrauben|setzen)|auf(?:zu)?bauen|montieren)\b|"
            r"\b(?:montage|aufbau) (?:ist )?(?:erforderlich|nötig|notwendig)\b|\bin einzelteilen\b"
        ),
        (
            r"\b(?:assemble it yourself|needs? (?:to be )?assembl\w+|(?:some )?assembly (?:is )?required|flat-?packed|"
            r"put it together yourself|ready to be assembled)\b"
        ),
    ),
    (
        rf"\b(?:batteries included|battery included|includes batteries){_YES}",
        (
            r"\b(?:batterien?|akkus?)\b[^.,;!?\n]{0,30} (?:selbst|separat|extra|eigens) "
            r"(?:besorg|kauf|bereit|dazu|stell)\w*|"
            r"\beigene batterien\b"
        ),
        r"\b(?:your own|bring|buy|supply|grab)(?: some| your own| the)? batteries\b",
    ),
    (
        rf"\b(?:silent|noiseless|quiet|low noise)(?: \w+)?{_YES}",
        r"\b(?:deutlich|gut|laut|unüberhörbar) (?:hörbar|vernehmbar|klackend)\w*|\bunüberhörbar\w*",
        r"\b(?:clearly|loudly|distinctly) audible\b|\b(?:loud|noisy) (?:clicks?|operation|motor|fans?)\b",
    ),
    (
        rf"\b(?:wireless|cordless){_NO}|\b(?:connection|connectivity|interface)=(?:usb|wired|cable|kabel)\w*\Z",
        r"\b(?:ganz )?ohne kabelsalat\b|\bkommt (?:ganz )?ohne kabel aus\b|\bfunkt (?:\w+ )?(?:mit|über|im)\b",
        (
            r"\b(?:cuts?|lose|loses|ditch|ditches) the (?:cord|cable|wire)s?\b|"
            r"\bno (?:cords?|cables?|wires?) (?:attached|to)\b"
        ),
    ),
)
