"""Claims of parts by where they are and what they do: "in its belly rattles a ball", "a handle on top lets you"."""

from quality_checks.grounding.claim_tables import Row
from quality_checks.grounding.claim_tables.parts import PART_DE, PART_EN

_WHERE_DE = (
    r"(?:im (?:inneren|bauch|deckel|boden|griff|rahmen|futter|bund|kragen|ärmel|gehäuse|rücken)|"
    r"(?:an|auf|in|unter|hinter|neben) (?:der|dem|den|jeder|jedem|beiden) (?:\w+ )?\w+|"
    r"am (?:\w+ )?\w+|hinten|vorn|vorne|oben|unten|innen|außen|seitlich|rechts|links|darunter|dahinter)"
)
_STANDS_DE = (
    r"(?:sitzt|sitzen|gibt es|hängt|hängen|steckt|stecken|klappert|klemmt|leuchtet|leuchten|blinkt|befindet sich|"
    r"befinden sich|findet sich|finden sich|verbirgt sich|verbergen sich|wartet|warten|verläuft|verlaufen|"
    r"hilft|helfen|hält|halten|schützt|schützen|sorgt|sorgen|zeigt|warnt)"
)
_SOME_DE = r"(?:eine?n?|zwei|drei|vier|fünf|kleine|feine|zusätzliche|mehrere)"
_MORE_PART_DE = (
    r"(?:\w*(?:reißverschlüsse|taschen|klettverschluss|halter|haltern|schlitze?n?|löcher|öffnungen|einsatz|"
    r"einsätze|kugel|libelle|wasserwaage|kette|kinnband|haube|trichter|drillinge?|zeiger|stange|stütze|bügel|"
    r"ösen?|stecker|flügel|ständer|stativgewinde|spritzschutz|besatz|"
    r"pailletten|knöpfe|zapfen|stiftköcher|kontrollleuchte|kontrolllampe|kragen))"
)
_DOES_DE = (
    r"(?:hält|halten|hindert|hindern|verhindert|verhindern|schützt|schützen|warnt|zeigt|zeigen|lässt|lassen|"
    r"sorgt|sorgen|hilft|helfen|lockt|fängt|fangen|leitet|leiten|nimmt|nehmen|bewahrt|mahlt|knackt|wechselt)"
)
_MORE_PART_EN = (
    r"(?:rattle|blade|rubber mat|mat|spike|bubble level|chin strap|ear flaps?|insert|vent hole|pen holder|"
    r"cup holder|kickstand|stylus|fingerprint reader|zippered pocket|side pocket|net|hanger|"
    r"reflector|trapdoor|hatch|chain|tail|rotor|counter|gauge|scraper|rack|pouch|compartment|divider|splash guard|"
    r"thread lock)"
)
#: Parts of rooms too, or such as a fact mostly names by what goes in: "There is a window", "a slot for a microSD card".
_NO_PART_EN = r"(?!(?:window|hook|drawer|screen|display|slot|port|socket|jack|fan|light|lamp|mirror|groove|channel)\b)"
_DOES_EN = (
    r"(?:lets?|keeps?|tells?|warns?|shields?|guards?|protects?|holds?|stops?|prevents?|helps?|hides?|carr(?:y|ies)|"
    r"glows?|lights?|blinks?|measures?|cools?|filters?|reads?|shows?|calls?|mutes?|gives?|stores?|"
    r"catch(?:es)?|adds?|ensures?|allows?|absorbs?|indicates?)"
)
_PLACE_EN = (
    r"(?:(?:on|at) (?:the )?(?:top|back|front|side|sides|bottom|rear)|inside|underneath|"
    r"(?:in|on|at|inside|along|under|behind|around|above|below|between) (?:the|its|each|both|either) (?:[\w-]+ "
    r")?[\w-]+)"
)
_BEGINS = r"(?:(?<=[.!?:;>–] )|(?<=, )|(?<=\n)|\A)"

TABLE: tuple[Row, ...] = (
    (
        "feature",
        "de",
        rf"\b{_WHERE_DE} {_STANDS_DE} {_SOME_DE} (?:[\w-]+e[nrs]? )?(?P<thing>{PART_DE}|{_MORE_PART_DE})\b",
    ),
    (
        "feature",
        "de",
        (
            rf"\b{_BEGINS}{_SOME_DE} (?:[\w-]+e[nrs]? )?"
            rf"(?P<thing>{PART_DE}|{_MORE_PART_DE}) {_WHERE_DE} (?:\w+ )?{_DOES_DE}\b"
        ),
    ),
    (
        "feature",
        "de",
        (
            rf"\b{_BEGINS}eine?n? (?:[\w-]+e[nrs]? )?(?!\w*spitze)(?P<thing>{PART_DE}|{_MORE_PART_DE}) "
            r"(?:verhindert|verhindern|hindert|warnt|lockt|bewahrt|entlastet|entlasten|stützt|schont|dämpft|"
            r"stabilisiert|"
            r"massiert|filtert|reflektiert|beleuchtet|absorbiert)\b"
        ),
    ),
    (
        "feature",
        "en",
        (
            rf"\b{_BEGINS}an? (?:[\w-]+ )?{_NO_PART_EN}(?P<thing>{PART_EN}|{_MORE_PART_EN}) {_PLACE_EN} {_DOES_EN}\b|"
            rf"\b{_BEGINS}an? small (?P<thing2>display|screen|window|light) {_PLACE_EN} {_DOES_EN}\b"
        ),
    ),
    (
        "feature",
        "en",
        (
            rf"\b{_BEGINS}an? (?:[\w-]+ ){{1,2}}?(?P<thing>button|switch|dial|lever|knob|slider|sensor|gauge|"
            rf"{_MORE_PART_EN}) "
            r"(?:mutes?|shows?|tells?|indicates?|calls?|turns?|switch(?:es)?|starts?|stops?|locks?|unlocks?)\b"
        ),
    ),
    (
        "feature",
        "en",
        (
            rf"\b(?:there (?:is|are)|you(?:['’]ll| will| can) (?:also |even )?(?:find|notice)) (?:even |also )?"
            rf"(?:an?|two|three|four) (?:(?:small|hidden|separate|extra|second|built-in|integrated|dedicated|tiny) )?"
            rf"{_NO_PART_EN}(?P<thing>{PART_EN}|{_MORE_PART_EN}|hidden shelf)s?\b"
        ),
    ),
    (
        "feature",
        "en",
        (
            r"\bthere (?:is|are) (?:even|also) (?:an?|one|two) (?:[\w-]+ )?(?P<thing>slot|port|socket|jack|drawer|hook|"
            r"light|lamp|mirror|display|screen|window|fan)s?\b"
        ),
    ),
)
