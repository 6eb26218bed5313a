"""Claims of where and how the product was made: "brewed in", "from a plant in", "stirred for three days", "by hand"."""

from quality_checks.grounding.claim_tables import Row

_MADE_EN = (
    r"(?:made|built|brewed|engineered|assembled|designed|roasted|sewn|woven|forged|crafted|produced|manufactured|"
    r"distilled|bottled|developed|invented|tanned|milled|put together|packed|stitched|knitted|moulded|molded|machined|"
    r"tested|hand-?\w+ed|hand-?(?:sewn|woven|made|built)|stirred|aged|baked|cooked|simmered|smoked|fermented|cured|"
    r"carved|stamped|engraved|embroidered|dyed|printed|tasted|tuned|calibrated|inspected|polished|ground|pressed)"
)
_MADE_DE = (
    r"(?:gerührt|geröstet|gereift|gebrannt|gebraut|gekocht|eingekocht|geschmort|geräuchert|gebacken|gelagert|gewalkt|"
    r"gewebt|gestrickt|genäht|geschmiedet|geschliffen|geprüft|getestet|gegerbt|gefärbt|gemahlen|gepresst|montiert|"
    r"zusammengebaut|gefertigt|hergestellt|produziert|entwickelt|entworfen|abgefüllt|verpackt|poliert|vermahlen|"
    r"gestanzt|geprägt|graviert|bestickt|fermentiert|getrocknet|geerntet|verlesen|eingestellt|kalibriert|conchiert)"
)
_LONG_DE = r"(?:stunden|tage|wochen|monate|jahre|minuten) (?:lang|hindurch)"
_LONG_EN = (
    r"(?:for|over) (?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|several|"
    r"many|up to \w+)"
    r"(?: full| whole| long)? (?:hours|days|weeks|months|years|minutes)"
)
_PLANT_EN = (
    r"(?:plants?|factory|factories|workshops?|mills?|farms?|studios?|labs?|laboratory|foundry|bakery|brewery|tannery|"
    r"roastery|shop|kitchen|orchards?|family business)"
)
_PLANT_DE = (
    r"(?:werk|fabrik|manufaktur|werkstatt|mühle|hof|höfen|bauernhof|labor|gießerei|bäckerei|brauerei|gerberei|"
    r"rösterei|familienbetrieb|betrieb|kelterei|molkerei|weberei|schneiderei|anbaugebiet|plantagen?|farmen)"
)

TABLE: tuple[Row, ...] = (
    ("property", "en", rf"\b(?P<key>{_MADE_EN}) {_LONG_EN}\b"),
    (
        "property",
        "en",
        rf"\b{_LONG_EN}(?:(?! and )[^.!?\n]){{0,20}}? (?P<key>{_MADE_EN}|under full load|in the oven|in barrels)\b",
    ),
    (
        "property",
        "en",
        (
            r"\b(?:spends?|undergoes|goes through|passes) (?:\w+ ){1,3}?(?P<key>hours|days|weeks|tests?|checks?|"
            r"inspections?)\b[^.!?\n]{0,40}\b(?:before|leaves?|ships?|plant|factory|oven|load)\b"
        ),
    ),
    ("property", "de", rf"\b{_LONG_DE} (?:\w+ ){{0,2}}?(?P<key>{_MADE_DE})\b"),
    ("property", "de", rf"\b(?P<key>{_MADE_DE})\b[^.!?\n]{{0,20}} {_LONG_DE}\b"),
    ("property", "de", rf"\b(?:langsam|schonend|behutsam|traditionell) (?:[\w-]+ ){{0,3}}?(?P<key>{_MADE_DE})\b"),
    ("property", "en", rf"\b(?:slowly|gently|slow|traditionally|small-batch) (?P<key>{_MADE_EN})\b"),
    ("property", "en", r"\b(?:in|made in) small (?P<key>batches)\b"),
    (
        "property",
        "en",
        (
            rf"\b(?P<key>{_MADE_EN}|puts? (?:it|them) together) (?:entirely |only )?(?P<key2>by hand|by master|"
            rf"by local|by skilled)\b"
        ),
    ),
    (
        "origin",
        "en",
        (
            rf"\b(?:made|built|builds?|makes?|brewed|engineered|assembled|assembling|designed|roasted|sewn|produced|"
            rf"manufactured|grown|comes?|from)\b[^.,;!?\n]{{0,40}}?\b(?:in|at|from|by) (?:an?|its|their|his|her|our) "
            rf"(?P<key>(?:[\w-]+ ){{0,3}}?{_PLANT_EN})\b"
        ),
    ),
    # "Final assembly took place in Guadalajara"; the pattern knows no case, and months are no places.
    (
        "origin",
        "en",
        (
            r"\b(?:final assembly|assembly|manufacture|manufacturing|production|bottling|weaving|roasting|tanning|"
            r"printing) "
            r"(?:took|takes|has taken) place (?:in|at|near|outside) (?!the (?:dark|background)\b|(?:19|20)\d\d\b)"
            r"(?P<key>(?:[\w-]+ )?[\w-]+)"
        ),
    ),
    (
        "origin",
        "de",
        (
            r"\b(?:endmontage|montage|fertigung|herstellung|produktion|abfüllung|röstung) (?:findet|fand|erfolgt|"
            r"erfolgte|"
            r"geschieht) (?:[\w-]+ )?in (?!handarbeit\b|(?:19|20)\d\d\b|wenigen\b)(?P<key>(?:[\w-]+ )?[\w-]+)"
        ),
    ),
    ("origin", "en", rf"\b(?:from|in) [\w-]+['’]s (?:[\w-]+ )?(?P<key>{_PLANT_EN})\b"),
    (
        "origin",
        "de",
        (
            rf"\b(?:aus|von) (?:eine[mr]?|der|dem|seiner|ihrer|unserer|eigene[mrn]|familiengeführten)? ?"
            rf"(?:[\w-]+ )?(?P<key>{_PLANT_DE})\b (?:in|bei|am|im)\b"
        ),
    ),
    (
        "property",
        "de",
        rf"\b(?P<key2>von hand) (?P<key>{_MADE_DE}|gerollt|gelesen|gepflückt|geknüpft|bemalt|gefüllt|gegossen)\b",
    ),
    (
        "property",
        "en",
        (
            r"\b(?P<key>hand-?(?:rolled|picked|stitched|finished|sewn|made|crafted|painted|knitted|woven|"
            r"polished|cut|dipped)|"
            r"(?:rolled|pressed|picked|stitched|finished|sewn|knitted|woven|painted|dipped|folded|cut|"
            r"filled|shaped)(?: out| in)? "
            r"by hand|(?:baked|made|churned|roasted|prepared|picked) fresh every \w+|wrapped one by one|"
            r"individually wrapped)\b"
        ),
    ),
    ("property", "de", r"\b(?P<key>einzeln (?:gewickelt|verpackt|eingepackt|umhüllt))\b"),
    (
        "property",
        "de",
        (
            r"\b(?P<key>gebacken|geröstet|gegart|gegrillt|gereift|gelagert)\b[^.,;!?\n]{0,30}? (?:auf|in|im|über) "
            r"(?:heiß\w+|offen\w+|alt\w+|traditionell\w+|eich\w+|holz\w*)\b|\bruht der teig\b"
        ),
    ),
    (
        "property",
        "de",
        (
            r"\bvon hand (?P<key>gesammelt|geerntet|verlesen|geformt|sortiert|gewickelt|gebunden|geschöpft|abgefüllt|"
            r"verpackt|gedreht|geschnitten)\b"
        ),
    ),
    (
        "green",
        "en",
        (
            r"\b(?:made|pressed|built|woven|molded|moulded|cut) (?:of|from|out of) (?:[\w-]+ )?"
            r"(?P<verbatim>(?:sawdust|leftovers?|offcuts|discarded|reclaimed|old fishing|ocean)(?: [\w-]+)?)\b"
        ),
    ),
    (
        "green",
        "de",
        (
            r"\b\w*(?:verpackung|tüte|beutel|becher|schale|folie|kapseln?|papier|karton)\b[^.!?\n]{0,60}"
            r"\b(?:auf den|in den) (?P<compost>kompost)\b|"
            r"\bverzichtet (?:[\w-]+ ){0,5}?(?:ganz |komplett |völlig )?auf "
            r"(?:(?P<of_animals>material vom tier|tierische\w* \w+)|(?P<verbatim2>lösungsmittel|pestizide))\b"
        ),
    ),
)
