"""Claims of what stays as it was, of marks that nothing leaves, and of what the product does of its own accord."""

from quality_checks.grounding.claim_tables import Row

_BY_ITSELF_DE = r"(?:von selbst|von allein|von alleine|selbsttätig|ganz allein)"
_BY_ITSELF_EN = (
    r"(?:on its own|all on its own|by itself|all by itself|of its own accord|on their own|by themselves|itself|"
    r"themselves)"
)

TABLE: tuple[Row, ...] = (
    (
        "property",
        "de",
        (
            r"\b(?:hält|halten|bleibt|bleiben|sitzt|sitzen|läuft|laufen|funktioniert|strahlt|glänzt)\b[^.!?\n]{0,50} "
            r"(?P<verbatim>wie am ersten tag)\b"
        ),
    ),
    (
        "property",
        "en",
        (
            r"\b(?:holds?|stays?|looks?|works?|runs?|fits?|shines?|grips?|keeps?)\b[^.!?\n]{0,40} "
            r"(?P<verbatim>(?:like|as) (?:it did )?(?:on )?(?:the )?(?:first day|day one)(?! of))\b"
        ),
    ),
    (
        "feature",
        "de",
        (
            r"\b(?:schließt|öffnet|klappt|faltet|schaltet|dreht|(?<!das )tönen|tönt|hellt|dimmt|regelt|stellt|"
            r"bremst|bremsen|zieht|"
            r"rollt|bläst|pumpt|reinigt|entkalkt|wickelt|füllt|zoomt|justiert|fokussiert|fährt|wischt|spannt|"
            r"richtet|drehen|leuchten|schließen|öffnen|falten|rotieren)\b[^.,;:!?\n]{0,40} "
            rf"(?P<key>{_BY_ITSELF_DE})\b"
        ),
    ),
    (
        "feature",
        "en",
        (
            r"\b(?P<key>zoom|switch|turn|shut|fold|open|spin|mut|rotat|brak|dim|brighten|darken|swing|tilt|slid|"
            r"straighten|wind|track|follow)(?:e?s)? (?:(?:in|out|off|on|up|down|back|shut) )?"
            rf"{_BY_ITSELF_EN}\b"
        ),
    ),
    (
        "property",
        "en",
        (
            r"\b(?:without|not|hardly|barely) (?:an?|any|leaving a|showing a|leaving) (?P<key>scratch|crease|wrinkle|"
            r"dent|streak)\b"
        ),
    ),
    (
        "property",
        "de",
        (
            r"\b(?:ohne (?:jede[nrs]? |eine?n? |sichtbare )?(?P<key>verzug|knitterfalten|druckstellen|abrieb|"
            r"schlieren)|"
            r"ohne (?P<key2>spuren) (?:lösen|entfernen|ablösen|abnehmen))\b"
        ),
    ),
    (
        "property",
        "en",
        (
            r"\b(?P<key>scratches|stains|fingerprints|creases|wrinkles|layer lines|smudges|dents|scuffs)(?: [\w-]+)? "
            r"(?:will not|won['’]t|do not|don['’]t|hardly|barely|never|all but|practically|virtually) "
            r"(?:show|stick|stay|form|disappear|vanish|last)\b|"
            r"\b(?P<key2>salt air|salt water|rain|frost|heat|dust|sweat|petrol) (?:does|do|will do) (?:it |them )?"
            r"(?:no|little) (?:harm|damage)\b"
        ),
    ),
    (
        "property",
        "de",
        (
            r"\b(?P<key>rost|splitter|knitter|beschlag|beschläg|verblass|verzieh|quietsch)(?:e?t|t|"
            r"en)?\b[^.,;:!?\n]{0,40} "
            r"(?:nicht|nie|niemals|kein bisschen)(?: (?:aus|ab|ein|um))?(?=\s*(?:[.,;!?)–]|\Z|\n))|"
            r"\bperl(?:t|en) (?:(?:das|der|auch|einfach|jeder) ){0,2}(?P<key2>wasser|regen|schmutz|öl|"
            r"schweiß)\b[^.,;!?\n]{0,20} ab\b"
        ),
    ),
    (
        "property",
        "de",
        (
            r"\bbleib(?:t|en) (?:(?:das|die|der|sie|er|es|auch|immer|dabei) )*(?:[\w-]+ ){0,3}?"
            r"(?P<key>biegsam|elastisch|geschmeidig|formstabil|farbecht|so kräftig|tiefschwarz|rostfrei|"
            r"faltenfrei|bissfest)\b|"
            r"\bbehält (?:\w+ ){0,3}?(?P<key2>form|farbe|biss|glanz|spannkraft)\b"
        ),
    ),
)
