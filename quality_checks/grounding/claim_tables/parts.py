"""Claims of parts: what stands on, behind or along another part of the product, or does something for its user."""

from quality_checks.grounding.claim_tables import Row

PART_EN = (
    r"(?:display|screen|dial|knob|button|switch|slider|lever|vent|fan|light|lamp|leds?|ring|logo|sensor|chip|clip|hook|"
    r"loop|strap|pocket|drawer|shelf|tray|lid|cover|cap|shutter|window|port|socket|jack|speaker|microphone|camera|"
    r"antenna|magnet|pad|wheel|castor|roller|handle|grip|stand|mount|bracket|hinge|spring|seal|gasket|filter|coating|"
    r"layer|lining|padding|cushion|zip|zipper|seam|stitching|ruffle|lace|ribbon|bow|embroidery|print|pattern|engraving|"
    r"stamp|marker|marking|scale|timer|alarm|thermometer|compass|mirror|bell|whistle|buzzer|remote|cord|plug|adapter|"
    r"solar panel|thread|nozzle|valve|spout|hose|strainer|outlet|guard|fuse|channel|mesh|grille|basket|holder|slot|"
    r"groove|notch|hole|opening|flap|hood|visor|buckle|latch|header|wrist rest|indicator|sticker|badge|touchpad|keypad|"
    r"spirit level|joystick|heat sink|heatsink|riser cable|sleeve|diode|strip|dent|recess|indent(?:ation)?|hollow|dip|"
    r"cut-?out|ledge|trough|rail|peg|tab|knurl|crease|perforation)"
)
_PLACE_EN = (
    r"(?:back|front|sides?|top|bottom|edges?|rear|left|right|underside|lens|panel|handle|lid|ear ?cups?|"
    r"plug|cable|case|"
    r"housing|body|frame|spool|board|temples?|nose|sole|heel|toe|hem|collar|waist|chest|sleeves?|cuffs?|strap|brim|"
    r"bezel|roof|legs?|tip|rim|label|core|inside|outside|corners?|shell|spine|hood|crown|bracket|base|card|tray)"
)
PART_DE = (
    r"(?:\w*(?:display|anzeige|taste|tasten|knopf|knöpfe|schalter|schieber|hebel|regler|drehrad|lüftungsschlitze?n?|"
    r"lüfter|licht|leuchte|lampe|lämpchen|leuchtdioden?|leds?|ring|logo|sensor|chip|clip|haken|schlaufen?|riemen|"
    r"tasche|schublade|fach|wanne|ablage|abdeckung|klappe|blende|anschluss|anschlüsse|buchsen?|lautsprecher|"
    r"mikrofon|kamera|antenne|magnete?n?|polster|pads?|rollen|griff|griffe|halterung|scharniere?n?|feder|dichtung|"
    r"filter|beschichtung|schicht|futter|reißverschluss|nähte?n?|rüschen?|spitze|schleife|stickerei|aufdruck|gravur|"
    r"prägung|markierung|skala|timer|wecker|thermometer|spiegel|glocke|summer|adapter|solarzelle|gewinde|düse|ventil|"
    r"schlauch|sieb|ablauf|sicherung|netz|gitter|korb|schlitz|loch|öffnung|lasche|kapuze|schirm|schnalle|riegel|"
    r"streifen|band|gummi|verschluss|leiste|mulden?|rinne|aussparung(?:en)?|vertiefung(?:en)?|kerben?|delle|"
    r"einbuchtung|"
    r"kuhle|nut|schlitze|löcher|öffnungen|perforation|ösen?|zapfen|stifte?|auflagen?|stützen?))"
)
_PLACE_DE = (
    r"(?:rückseite|rückwand|seitenwand|vorderseite|seiten?|oberseite|unterseite|innenseite|kanten?|rand|"
    r"linse|objektiv|ohrmuscheln?|platte|"
    r"platine|stecker|gehäuse|deckel|griff|boden|fuß|saum|kragen|nase|fersen?|rücken|bund|ärmeln?|bügeln?|rahmen|"
    r"(?:ober|unter|vorder|hinter|außen|innen|seiten|stirn)(?:kanten?|rand|seiten?)|"
    r"front|spule|rolle|sohle|spitze|ecken?|schirm|gestell|lehne|sitz|kabel|etikett|achse|schaft|korpus)"
)
_SOME_EN = (
    r"(?:an?|two|three|four|small|little|tiny|hidden|extra|second|another|additional|built-in|integrated|separate|"
    r"dedicated|illuminated|glowing|rubber|padded|raised|recessed|discreet|clever|soft|fine|red|green|blue)"
)
_SOME_DE = (
    r"(?:eine?|einen|einem|einer|zwei|drei|vier|kleine[rnms]?|feine[rnms]?|versteckte[rnms]?|zusätzliche[rnms]?|"
    r"integrierte[rnms]?|eingebaute[rnms]?|beleuchtete[rnms]?|weiche[rnms]?|rote|grüne|blaue)"
)
_FOR_YOU_EN = (
    r"(?:lets?|keeps?|tells?|warns?|shields?|guards?|protects?|holds?|stops?|prevents?|helps?|"
    r"hides?|carr(?:y|ies)|"
    r"glows?|lights?|blinks?|measures?|cools?|filters?|reads?)"
)

TABLE: tuple[Row, ...] = (
    (
        "feature",
        "en",
        (
            rf"\b(?P<thing>{PART_EN})s (?:along|around|behind|under|underneath|beneath|inside|on|in|at|"
            rf"above|below|across) "
            rf"(?:the|its|each|both)(?: [\w-]+)? {_PLACE_EN}\b"
        ),
    ),
    (
        "feature",
        "en",
        (
            rf"\b{_SOME_EN} (?:[\w-]+ ){{0,2}}?(?P<thing>{PART_EN})(?:e?s)? "
            r"(?:in|on|along|around|behind|under|underneath|beneath|inside|at|above|below|next to|across) "
            rf"(?:the|its|each|either|both)(?: [\w-]+)? {_PLACE_EN}\b"
        ),
    ),
    (
        "feature",
        "en",
        (
            rf"\b(?:thanks to|with|by means of) (?:an?|two|three|the small|"
            rf"the little) (?:[\w-]+ )?(?P<thing>{PART_EN})(?:s)? that\b"
        ),
    ),
    (
        "feature",
        "en",
        (
            rf"\b(?:(?<=[.!?:;>–] )|(?<=, )|(?<=\bas )|(?<=\bbecause )|(?<=\bwhile )|(?<=\bsince )|(?<=\n)|\A)"
            rf"an? (?!(?:[\w-]+ )*print )(?:[\w-]+ ){{0,2}}?(?P<thing>{PART_EN}) {_FOR_YOU_EN}\b"
        ),
    ),
    (
        "feature",
        "de",
        (
            rf"\b{_SOME_DE} (?:[\w-]+ )?(?P<thing>{PART_DE}) (?:(?:oben|unten|vorn|vorne|hinten|links|"
            rf"rechts|seitlich) )?"
            r"(?:an|auf|am|unter|hinter|in|im|entlang|neben|um|rund um|über) "
            rf"(?:(?:der|dem|den|die|das|jeder|jedem|beiden|seiner|ihrer)(?: \w+)? )?{_PLACE_DE}\b"
        ),
    ),
    (
        "feature",
        "de",
        (
            rf"\b(?:an|auf|am|unter|hinter|in|im) (?:(?:der|dem|den|jeder|jedem|beiden|seiner|ihrer)(?: \w+)? )?"
            rf"{_PLACE_DE} (?:zeigt|zeigen|sitzt|sitzen|leuchtet|leuchten|steckt|stecken|hilft|hält|gibt es|"
            rf"findet sich|"
            rf"finden sich|verbirgt sich|verbergen sich|lässt) (?:eine?n?|zwei|drei|"
            rf"vier) (?:[\w-]+ )?(?P<thing>{PART_DE})\b"
        ),
    ),
)
