"""Patterns for claims that nothing else does as well: "Effizienter versorgt kein anderes Netzteil Ihren PC"."""

#: What is graded. Of free endings half would be nouns: a charger, ein Drucker.
_GRADED_DE = (
    r"(?:mehr|weniger|besser|höher|näher|tiefer|teurer|länger|kürzer|größer|stärker|schärfer|wärmer|kälter|härter|"
    r"(?:laut|schnell|hell|spar|spitz|dünn|flach|klein|günstig|billig|preiswert|robust|sicher|genau|präzis|"
    r"kühl|haltbar|effizient|einfach|bequem|komfortabel|komfortabl|zuverlässig|vielseitig|frisch|lecker|leckr|cremig|"
    r"fein|fruchtig|knusprig|natürlich|gründlich|sauber|weich|glatt|stabil|langlebig|kompakt|handlich|elegant|schön|"
    r"modern|clever|flexibl|intensiv|kräftig|mild|zart|rein|klar|tief|brillant|scharf|satt|ruhig|sanft|hautfreundlich|"
    r"umweltfreundlich|nachhaltig|gesünd|gesund|reichhaltig|wirksam|widerstandsfähig|strapazierfähig|belastbar|"
    r"leistungsstark|leistungsfähig|energiesparend|leis|leicht|sparsam)er)"
)
_GRADED_EN = (
    r"(?:more|less|fewer|better|longer|faster|brighter|quieter|lighter|stronger|sharper|cheaper|smaller|bigger|cooler|"
    r"warmer|tougher|safer|simpler|easier|cleaner|clearer|smoother|softer|finer|richer|fresher|tastier|crisper|creamier|"
    r"slimmer|thinner|flatter|wider|deeper|higher|larger|greater|quicker|louder|steadier|sturdier|harder|"
    r"gentler|purer|milder|bolder|fuller|greener|healthier|handier|smarter|sleeker|tighter|snugger|cosier|cozier|"
    r"heavier|neater|more \w+)"
)
#: "Mehr braucht keiner" speaks of needs.
_NEEDS_DE = r"(?! (?:brauch|benötig|muss|müss|will|woll|soll|verlang|möcht|wünsch))"
_NOBODY_DE = (
    r"(?:kein\w* (?:ander\w+|zweite[rsn]?)\b|(?:keine[rs]?|niemand|keins|nichts|nie)(?: sonst)?(?=[.!?]|\Z)|nirgend\w*)"
)
_RIVALS_DE = r"(?:konkurren|mitbewerb|wettbewerb|rival)\w+"

UNRIVALLED = {
    "de": (
        rf"\b{_GRADED_DE}{_NEEDS_DE}(?: \w+){{1,4}}? {_NOBODY_DE}",
        (
            rf"\b{_GRADED_DE}e[nrs]? [\w-]+ (?:gibt es|werden sie|werdet ihr|wirst du|wird man|kann man|lässt sich|"
            r"finde[nt]?|findest|bekommt|bekommen|kriegt)\b[^.!?\n]{0,30}\b(?:nicht|nirgend\w*|kaum|nie)\b"
        ),
        rf"\b(?:kein|keine|keiner|keinem|keinen) {_RIVALS_DE}\b",
        r"\b(?:kaum|nicht|schwer) zu (?:schlagen|toppen|überbieten|übertreffen)\b",
        r"\beine klasse für sich\b",
        r"\bwie (?:kein|keine|keiner|keines) (?:zweite|andere)\w*\b",
        (
            r"\bkeine?[rns]? (?:\w+ ){1,3}(?:am|auf dem|in (?:dieser|seiner|ihrer)) "
            rf"(?:markt|klasse|preisklasse|kategorie) (?:\w+ ){{1,3}}?{_GRADED_DE}\b"
        ),
    ),
    "en": (
        (
            r"\b(?:you|one|anyone|shoppers|they) (?:won['’]t|will not|cannot|can['’]t|will never|will hardly|"
            rf"(?:will|would) struggle to) (?:find|get|buy|see|own) (?:an? |any )?{_GRADED_EN} [\w-]+"
        ),
        r"\b(?:nothing|nobody|no one|none)(?: else)?(?: \w+){0,2} comes? close\b",
        r"\b(?:nobody|no one|no other [^.!?\n]{3,40}?) \w+s(?: \w+){0,4} (?:more|less) \w+ly\b",
        (
            r"\bno (?:[\w-]+ ){1,4}(?:on the market|in (?:its|this|the) \w+|anywhere) "
            r"(?:is|are|was|were|runs?|works?|lasts?|feels?|prints?|cleans?|performs?|does it|has|gets?) "
            rf"(?:\w+ )?{_GRADED_EN}\b"
        ),
        (
            r"\bno (?:other )?(?:[\w-]+ ){1,4}(?:(?:on the market|in (?:its|this|the) \w+|anywhere|at this price) )?"
            r"(?:delivers?|offers?|gives?|has|makes?|provides?|produces?|gets?|prints?|brings?|puts?|shoots?|holds?) "
            rf"(?:you )?(?:(?:at )?an? |such )?{_GRADED_EN} \w+"
        ),
        rf"\bno (?:rival|competitor|other)s? (?:[\w-]+ ){{1,3}}?(?:at |for |with )?(?:an? )?(?:{_GRADED_EN}|lower)\b",
        r"\blike no other\b",
        r"\b(?:hard|tough|difficult|impossible) to (?:beat|top|rival|outdo)\b",
        r"\ba class of (?:its|their) own\b",
    ),
}
