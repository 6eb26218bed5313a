"""Claims of what a product asks of those who keep it: "oil it twice a year", "no descaling"."""

from quality_checks.grounding.claim_tables import Row
from quality_checks.grounding.claim_tables.joints import REST

_CARE_DE = (
    r"(?:ab|aus|ein|nach|vor)?(?:ge)?(?:reinig|wasch|wäsch|spül|öl|reib|wachs|imprägnier|fett|lüft|wisch|bürst|pfleg|"
    r"polier|entkalk|desinfizier|saug|sprüh|spritz|schleif|koch)\w*"
)
_CARE_EN = (
    r"(?:wash|clean|wipe|rinse|oil|wax|rub|dry|iron|soak|brush|polish|treat|vacuum|descale|grease|lubricate|reproof|"
    r"sterili[sz]e|disinfect|scrub|hose)(?:e?d|ing)?"
)
_OFTEN_DE = (
    r"(?:vor (?:dem|der) ersten \w+|nach (?:jede[mr]|dem|der) \w+|nach gebrauch|einmal (?:im|pro) \w+|"
    r"alle (?:paar |\w+ )?(?:wochen|monate|jahre|tage)|regelmäßig|jährlich|monatlich|wöchentlich)"
)
_OFTEN_EN = (
    r"(?:before (?:the )?first \w+|after (?:each |every |the )?(?:use|wash|ride|trip|wear|meal|session)|"
    r"once (?:a|per) (?:week|month|year|season)|every (?:few |\w+ )?(?:weeks?|months?|years?|seasons?)|regularly)"
)

TABLE: tuple[Row, ...] = (
    ("care", "de", rf"\b{_OFTEN_DE}\b{REST}\b(?P<key>{_CARE_DE})\b"),
    ("care", "de", rf"\b(?P<key>(?!waschr|spülm){_CARE_DE})\b{REST}\b{_OFTEN_DE}\b"),
    ("care", "de", r"\bflecken\b[^.!?;\n]{0,40}\b(?P<key>entfern|wisch|wasch|lös|behandel)\w*"),
    ("care", "de", r"\b(?:brauch|benötig|verlang)\w*(?: \w+)? keine(?:rlei)? (?P<key>pflege|wartung)\b"),
    ("care", "en", rf"\b(?P<key>{_CARE_EN}) (?:it|them|the [\w-]+){REST}\b{_OFTEN_EN}\b"),
    ("care", "en", rf"\b{_OFTEN_EN},? (?P<key>{_CARE_EN}) (?:it|them|the [\w-]+)\b"),
    ("care", "en", r"\b(?:needs?|requires?|takes?) no (?P<key>care|maintenance|upkeep|ironing|washing)\b"),
    (
        "care",
        "en",
        (
            r"\bstore (?:it|them|the [\w-]+) in the (?P<key>freezer|fridge|refrigerator)\b|"
            r"\bkeep (?:it|them) in the (?P<verbatim>fridge|refrigerator) at all times\b"
        ),
    ),
    (
        "care",
        "de",
        (
            r"\bim (?P<key>kühlschrank|gefrierfach|tiefkühler|gefrierschrank)[^.!?\n]{0,20} "
            r"(?:aufbewahr\w*|lager\w*|aufzubewahren)\b"
        ),
    ),
    (
        "care",
        "de",
        r"\bl(?:ä|a)ss(?:t|en) sich [^.!?;\n]{0,40}\b(?P<key>waschen|reinigen|bügeln|abwischen|(?:aus)?spülen)\b",
    ),
    (
        "care",
        "en",
        r"\b(?:skip|avoid|no|without|leave out|do not use) (?:the |any )?(?:fabric )?(?P<key>softener)\b",
    ),
)
