"""Claims by comparison and consequence: "so quiet that", "no heavier than an apple", "keeps it from sagging"."""

from quality_checks.grounding.claim_tables import Row

TABLE: tuple[Row, ...] = (
    (
        "property",
        "de",
        (
            r"\bso (?P<key>leise|fest|dicht|leicht|stark|robust|weich|hart|dünn|fein|sanft|flach|stabil|"
            r"klein|kompakt|hell|"
            r"schnell|scharf|genau|glatt), dass\b"
        ),
    ),
    (
        "property",
        "en",
        (
            r"\bso (?P<key>quiet(?:ly)?|tight(?:ly)?|light|strong|tough|thin|soft|bright|fast|small|flat|sturdy|fine|"
            r"sharp|smooth|gentle|firm(?:ly)?) that\b"
        ),
    ),
    ("property", "de", r"\b(?:kaum|nicht) (?P<verbatim>lauter als (?:ein|eine) [\w-]+)\b"),
    ("property", "en", r"\b(?:no|hardly|barely) (?P<verbatim>louder than an? [\w-]+)\b"),
    (
        "feature",
        "en",
        (
            r"\b(?:keeps?|stops?|prevents?) (?:[\w-]+ )?(?P<key>water|dust|dirt|rain|sweat|snow|sand|heat|"
            r"cold|noise|light|"
            r"crumbs|cards) from \w+ing\b"
        ),
    ),
    (
        "shape",
        "en",
        (
            r"\b(?:cut|made|built|shaped|sized|designed) (?:extra )?(?:[\w-]+ )?for (?P<key>tall|broad|"
            r"narrow|small|wide|"
            r"large|slim|petite) \w+|\b(?P<key2>extra[- ](?:long|wide|large|small|slim|short|high|"
            r"deep)) (?:cut|fit|leg|legs|"
            r"sleeves|size|for)\b"
        ),
    ),
    (
        "shape",
        "de",
        (
            r"\bfür (?P<key>schmale|breite|große|kleine|kräftige|zierliche) (?:\w+)?"
            r"(?:gesichter|füße|hände|köpfe|männer|frauen|nasen)\b|"
            r"\bauf (?P<key2>schmale|breite|große|kleine) (?:\w+)?(?:gesichter|füße|hände|köpfe|"
            r"kinderköpfe) zugeschnitten\b"
        ),
    ),
    (
        "certificate",
        "de",
        (
            r"\bfür (?:den kontakt mit )?(?P<key>lebensmitteln?|trinkwasser|kinder|säuglinge|babys) "
            r"(?:zugelassen|freigegeben|zertifiziert|geprüft)\b"
        ),
    ),
    (
        "certificate",
        "en",
        (
            r"\b(?:approved|cleared|certified|tested|safe) for (?:contact with |use with )?"
            r"(?P<key>food|drinking water|babies|toddlers|infants|discord|zoom|teams)\b|"
            r"\bsafe to use (?P<key2>near|around|with|in) \w+"
        ),
    ),
    ("feature", "en", r"\b(?:install|download|open|launch) the (?P<key>app)\b"),
    (
        "shape",
        "de",
        (
            r"\bfür (?P<key>schmale|breite|große|kleine|kräftige|zierliche|kurze|lange) \w*(?:gesichter|füße|"
            r"hände|köpfe|"
            r"männer|frauen|nasen|beine|finger) (?:gebaut|gemacht|geschnitten|entworfen|gedacht|ausgelegt)\b|"
            r"\bzwischen zwei größen\b[^.!?\n]{0,40}\b(?P<verbatim>kleineren?|größeren?)\b"
        ),
    ),
    (
        "shape",
        "en",
        (
            r"\b(?:style|model|shoe|boot|sandal|jacket|shirt|dress|it|they) (?:runs?|fits?|comes? up) "
            r"(?P<key>narrow|wide|short|long)\b(?=\s*(?:[.,;!)–]|\Z|\n))|"
            r"\b(?P<key2>slim|tight|snug|loose|roomy|narrow|wide) (?:through|around|at|across) the "
            r"(?:waist|hips?|chest|shoulders|thighs?|calf|calves|toe|heel|knees?)\b"
        ),
    ),
    (
        "shape",
        "en",
        (
            r"\b(?P<verbatim>small enough (?:to fit (?:in|into)|for) (?:an?|your) (?:[\w-]+ ){0,2}?(?:pocket|purse|"
            r"drawer|glove box|cabinet|suitcase|handbag|carry-on))\b"
        ),
    ),
)
