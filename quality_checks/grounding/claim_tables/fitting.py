"""Claims of how a product fits, hangs and reaches, and of the colours of its details: "sits on the hips"."""

from quality_checks.grounding.claim_tables import Row
from quality_checks.grounding.claim_tables.joints import FEW

_BODY_PLACE_DE = (
    r"(?:taillen?|hüften?|knien?|knie|knöcheln?|oberschenkeln?|waden?|handgelenke?n?|ellbogen|figur|körperform|kurven)"
)
_BODY_PLACE_EN = r"(?:waist|hips?|knees?|ankles?|thighs?|calf|calves|wrists?|elbows?|figure|curves)"
_BAG_DE = (
    r"(?:jede[rnms]? \w+|handgepäck|handschuhfach|(?:hand|hosen|jacken)tasche|rucksack|schublade|(?:reise)?koffer)"
)
_END = r"(?=\s*(?:[.,;:!?)–—]|\Z)|\s+(?:and|but|so|und|aber|damit|aus)\b)"
#: Likened in size; what something weighs or looks like is said so too, and judged by other checks.
_SMALL_DE = "flach|dünn|klein|schmal|schlank|kompakt|winzig|groß|hoch|breit"
_SMALL_EN = "flat|thin|slim|small|tiny|narrow|compact|big|large|tall|wide"
_HOLDER_DE = r"\w*(?:tasche|fach|schublade|koffer|kofferraum|rucksack|box|gepäck|beutel|halter|schrank|spind)"

TABLE: tuple[Row, ...] = (
    (
        "shape",
        "de",
        rf"\b(?:sitz|reich|fäll|ende|umspiel|schmieg|umschmeichel)\w*{FEW}(?P<key>{_BODY_PLACE_DE})\b",
    ),
    (
        "shape",
        "de",
        (
            r"\b(?:sitz(?:t|en)|fäll?t|fallen)(?: (?:auch|schon|eher|etwas|recht|ganz|sehr|bewusst|leicht|relativ|"
            rf"ziemlich|angenehm|insgesamt)){{0,2}} "
            rf"(?P<key>locker|leger|eng|knapp|weit|klein|groß|schmal)\b{_END}"
        ),
    ),
    (
        "shape",
        "de",
        (
            r"\b(?P<key>ausgestellt|weit|eng|schmal|locker|leger|tailliert|figurbetont|körpernah|"
            r"körperbetont|asymmetrisch|oversized|knapp) geschnitten\w*"
        ),
    ),
    (
        "shape",
        "de",
        r"\b(?P<verbatim>(?:eine|halbe|zwei) (?:nummern?|größen?) (?:zu )?(?:größer|kleiner|groß|klein))\b",
    ),
    ("shape", "de", rf"\b(?P<verbatim>so (?:{_SMALL_DE}) wie (?:eine?|dein|ihr)\w{{0,2}} (?:[\w-]+e[rsn]? )?[\w-]+)"),
    ("shape", "de", rf"\b(?P<verbatim>pass(?:t|en) in (?:jede[nrs]?|alle) {_HOLDER_DE})"),
    ("shape", "de", rf"\b(?:in|im) (?:{_BAG_DE}){FEW}(?:findet|finden|hat|haben){FEW}(?P<key>Platz)\b"),
    ("shape", "en", rf"\b(?:sits?|reach(?:es)?|falls?|ends?|hugs?|skims?|flatters?){FEW}(?P<key>{_BODY_PLACE_EN})\b"),
    (
        "shape",
        "en",
        (
            rf"\b(?:runs?|fits?|cut)(?: (?:a|little|bit|touch|rather|slightly|quite|very|fairly|on the)){{0,3}} "
            rf"(?P<key>small|large|big|loose(?:ly)?|tight(?:ly)?|snug(?:ly)?)\b{_END}"
        ),
    ),
    (
        "shape",
        "en",
        (
            r"\b(?P<verbatim>(?:half a|one|a|two) (?:full )?sizes? (?:too )?(?:up|down|smaller|larger|bigger|small|"
            r"large|big)|siz(?:e|ing) down)\b"
        ),
    ),
    ("shape", "en", rf"\b(?P<verbatim>as (?:{_SMALL_EN}) as (?:an?|your) [\w-]+(?: [\w-]+{_END})?)"),
    # "In petrol with lime accents": fruit that no list has among the colours
    (
        "colour",
        "en",
        (
            r"\b(?P<key>lime|lemon|salmon|honey|tangerine|watermelon|raspberry|strawberry|blueberry|blackberry|banana|"
            r"pumpkin|avocado|pistachio|apple|grape|papaya|mango|melon|kiwi|currant) (?:accents?|details?|trims?|"
            r"stitching|piping|stripes?|highlights|lettering|soles?|laces|logos?|contrasts?)\b"
        ),
    ),
)
