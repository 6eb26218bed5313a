"""Claims of what a product does to nature: "rots away", "spares the climate"."""

from quality_checks.grounding.claim_tables import Row
from quality_checks.grounding.claim_tables.joints import FEW

_NATURE_DE = r"(?:klima|umwelt|planeten|natur|erde|meere|wälder|regenwald|regenwälder|ressourcen)"
_NATURE_EN = r"(?:climate|planet|environment|nature|earth|oceans?|forests)"

TABLE: tuple[Row, ...] = (
    ("green", "de", rf"\b(?:schon|schütz|entlast|rett|bewahr|freu|dank)(?:t|en|st|et)\b{FEW}(?P<key>{_NATURE_DE})\b"),
    ("green", "de", rf"\bgut für (?:[\w-]+ )?(?P<key>{_NATURE_DE})\b"),
    ("green", "de", r"\b(?P<key>verrott\w+|kompostier\w+|zersetz(?:t|en) sich|vergeht im (?:garten|boden))\b"),
    ("green", "de", r"\b(?P<key>bäume?|baum) (?:ge)?pflanzt\b"),
    ("green", "de", r"\bpflanz(?:en|t) (?:[\w-]+ ){1,3}?(?P<key>bäume?|baum)\b"),
    ("green", "de", r"\b(?P<key>CO2|CO₂|treibhausgas\w*)[- ]?(?:bilanz|fußabdruck|ausstoß|emission\w*)"),
    (
        "green",
        "de",
        r"\b(?:rettet|retten|bewahrt|schont|schonen) (?:\w+ )?(?P<verbatim>regenw[aä]ld\w*|wälder)\b",
    ),
    ("green", "de", r"\b(?:kein|ohne(?: ein)?|null) (?:gramm |einziges gramm )?(?P<verbatim>co₂|co2|kohlendioxid)\b"),
    ("green", "en", r"\b(?:no|not a gram of|without(?: any)?|zero) (?P<verbatim>co₂|co2|carbon dioxide|emissions)\b"),
    (
        "green",
        "de",
        (
            r"\b(?:verbrauch|brauch|benötig|zieh)(?:t|en)(?: (?:nur|sehr|besonders|so)){0,2} (?:wenig|kaum) "
            r"(?P<key>strom|energie)\b"
        ),
    ),
    ("green", "en", rf"\b(?:protect|spare|save|help|preserve)s?{FEW}(?P<key>{_NATURE_EN})\b"),
    ("green", "en", rf"\b(?:good|better|kind|gentle|easy) (?:for|to|on) (?:[\w-]+ )?(?P<key>{_NATURE_EN})\b"),
    ("green", "en", r"\b(?P<key>rots? away|decompos\w+|composts? (?:in|at)|breaks down in (?:the )?(?:soil|garden))\b"),
    ("green", "en", r"\bplants? (?:[\w-]+ ){0,3}?(?P<key>trees?)\b"),
    ("green", "en", r"\b(?P<key>CO2|CO₂|carbon|greenhouse gas) (?:balance|footprint|emissions?)\b"),
    ("green", "en", r"\b(?P<key>pollutants?|toxin)[- ]free\b|\bfree (?:of|from) (?:any )?pollutants\b"),
    (
        "green",
        "en",
        (
            r"\b(?:sip|use|need|draw|consume)s?(?: (?:only|very|so|hardly any|remarkably)){0,2} "
            r"(?:little|hardly any|less) (?P<key>power|energy|electricity)\b"
        ),
    ),
    (
        "green",
        "de",
        (
            r"\baus (?:[\w-]+ )?(?:alten|gebrauchten|ausgedienten|ausrangierten) (?P<key>\w+)\b|"
            r"\baus (?P<key2>alt(?:metall|reifen|plastik|papier|glas|kleidern|holz))\b"
        ),
    ),
    (
        "green",
        "en",
        r"\b(?:of|from) (?:old|used|discarded|scrapped) (?P<key>ti?y?res|bottles|nets|sails|clothes|cans|tents)\b",
    ),
    (
        "green",
        "en",
        (
            r"\bwithout (?:harming|cutting|felling|hurting) (?:[\w-]+ ){0,4}"
            r"(?P<key>trees?|forests?|rainforests?|animals?|nature)\b"
        ),
    ),
    (
        "green",
        "de",
        (
            r"\bohne (?:dass )?(?:[\w-]+ ){0,4}(?P<key>baum|bäume|regenwald\w*|wald|tier\w*|natur) (?:zu )?"
            r"(?:schad|fäll|gefällt|leid|rod)\w*"
        ),
    ),
    (
        "green",
        "en",
        (
            r"\b(?:halv|reduc|shrink|cut|lower)\w* (?:(?:its|their|your|the|our) )?(?:[\w-]+ ){0,2}?"
            r"(?P<key>footprint|waste)\b"
        ),
    ),
    (
        "green",
        "de",
        (
            r"\b(?:halbier|senk|verringer|reduzier|schmäler)\w*[^.!?;\n]{0,30}"
            r"\b(?P<key>fußabdruck\w*|umweltbelastung|umweltbilanz|ökobilanz|abfall)\b"
        ),
    ),
    (
        "green",
        "de",
        r"\b(?:zerfall|zerfäll|zersetz|verrott)\w*[^.!?;\n]{0,40}\b(?P<key>kompost|erde|garten|boden|natur)\w*",
    ),
)
