"""How a clause is built: where it begins, whether it has a subject, whether it says what is in the product."""

import re

from quality_checks.caseless import Caseless
from quality_checks.grounding.mentions import Mention, is_lack

#: Words that say that something is in the product: no lamp "contains lanolin", and no scene either.
_CONTAINING = Caseless(
    r"\b(?:(?:auf der|die|in der) (?:zutaten|inhaltsstoff)liste\b(?: \w+){0,4}|"
    r"on the (?:ingredients?|label)(?: list)?(?: \w+){0,3}|"
    r"consists? of|besteh(?:t|en)(?: zu \d+ ?(?:%|prozent))? aus|"
    r"enthält|enthalten|spuren von|frei von|anteil|prise|hauch(?: von)?|"
    r"(?:angereichert|versetzt|behandelt|getränkt|verfeinert|gefüllt|aromatisiert|parfümiert|gewürzt|abgeschmeckt|"
    r"gebunden|gesüßt|durchzogen|glasiert|ummantelt|überzogen) (?:wird |sind |ist )?mit|es schwimmen|schwimmen neben|"
    r"in der (?:mischung|rezeptur|füllung|masse) (?:steck(?:t|en)|find(?:et|en) sich|ist|sind)|"
    r"zu den zutaten (?:zähl(?:t|en)|gehör(?:t|en))|among the ingredients (?:is|are)|"
    r"contains?|traces? of|free (?:of|from)|(?:share|pinch|hint|touch|dash) of(?! (?:it|this|them)\b)|"
    r"(?:chunks?|bits|cubes|flakes|shavings|slivers) of|(?:baked|brewed) from|"
    r"(?:is|are|was|were) (?:baked|made|blended|brewed|mixed|pickled|preserved|marinated|rounded off) "
    r"(?:with|in|from|of)|"
    r"(?:enriched|infused|treated|refined|laced|filled|flavou?red|scented|fortified|spiced|sweetened|thickened|bound|"
    r"sprinkled|glazed|coated|studded) with)\b[^.;:!?]{0,30}\Z|"
    # what a label counts up: "Mineral filters are zinc oxide and ..."
    r"\b(?:\w*filters?|\w*ingredients?|\w*zutaten|\w*wirkstoffe?|\w*inhaltsstoffe?|actives|\w*extracts?|extrakte|"
    r"oils?|öle): [^.;:!?]{0,30}\Z"
)
#: What German says behind it: "Milchpulver ist enthalten", "auch Butter und Salz stehen auf der Zutatenliste".
_CONTAINED = Caseless(
    r"(?:,? (?:und|sowie|and|as well as|plus) (?:[\w-]+ ){0,1}?[\w-]+|, [\w-]+){0,3}? "
    r"(?:(?:ist|sind|steckt|stecken|liegt|steht|stehen|findet sich|finden sich|gehört|gehören|kommt|kommen|zählt|"
    r"zählen) "
    r"(?:\w+ ){0,2}?(?:enthalten|drin|darin|im spiel|mit von der partie|auf der (?:zutaten|inhaltsstoff)liste|"
    r"in der rezeptur|im rezept|im teig|in die (?:mischung|rezeptur)|zu den (?:zutaten|inhaltsstoffen)|zur rezeptur)|"
    r"(?:is|are|goes|go|appears?|features?) (?:\w+ ){0,2}?(?:on the (?:ingredients?|label)(?: list)?|in the (?:recipe|"
    r"mix|blend|dough)|into the (?:recipe|mix|blend|dough)|among the ingredients|part of the recipe))\b"
)
_WITH = Caseless(r"\b(?:mit|aus|in) (?:\w+ ){0,2}\Z")
_MADE = Caseless(
    r"(?:,? (?:und|and) \w+)? (?:gebacken|gesüßt|gewürzt|verfeinert|abgeschmeckt|angesetzt|eingelegt|angerührt|"
    r"hergestellt|gebraut|mariniert)\b(?! (?:schmeck|ergib|ergeb|werden kann|ein\b))"
)
_ENTIRELY = Caseless(r"\b(?:ganz|völlig|komplett|rezeptur kommt|entirely|completely|recipe does|formula does)\s+\Z")
#: A sentence without a subject says something of the product: "Finished in beige", "Gehalten in Grau".
_BODY_PARTS = (
    r"(?:gehäuse|rahmen|griff|deckel|sockel|boden|display|bildschirm|stecker|kabel|akku|lüfter|rückseite|vorderseite|"
    r"scheiben?|gläser|bügel|nasenauflage|sohle|futter|innenfutter|kragen|bund|verschluss|bezug|gestell|fuß|füße|"
    r"case|casing|housing|enclosure|body|frame|handle|lid|base|display|screen|plug|cable|battery|fans?|lens(?:es)?|"
    r"temples|nose pads?|sole|lining|collar|cuffs?|hem|closure|feet|legs|shell|back panel)"
)
_FRAGMENT = Caseless(
    r"(?:geeignet|gemacht|suitable|suited) (?:für|for)\b|(?:auch )?für [\w -]{3,40} geeignet\b|"
    rf"(?:d(?:ie|er|as)|the|its) (?:[\w-]+ )?{_BODY_PARTS} (?:ist|sind|hat|haben|besteht|bestehen|is|are|has|have|"
    r"comes?|kommt|kommen|leuchtet|glows?|lässt|lassen|kann|können|can|stands?|steht|stehen)\b|"
    r"(?:made|built|held|kept|\w{2,}ed)\s+(?:in|with|from|of|by|for|without)\b|"
    r"(?:ge\w+(?:t|en)|(?:be|ver|ent|her|an|aus|ein)\w+(?:t|en)|\w+iert)\s+(?:mit|aus|in|von|für|ohne)\b|"
    r"(?:d(?:ie|er|as)|the|its|in) (?:farben?|farbton|oberfläche|beschichtung|verpackung|material|colou?r|surface|"
    r"finish|coating|packaging)\b|(?:farbliche |colou?r )?(?:akzente|accents) (?:in|of)\b"
)
_BREAK = re.compile(r"\s[–—-]\s+|[:;]\s+")
#: The first words of a sentence, before its subject.
_BEFORE_SUBJECT = Caseless(
    r"(?:(?:an?|the|its|ein\w{0,2}|d[iea][ersn]|auch|even|zwei|drei|two|three|\w+e[rnms]?|[\w-]+)\s+){0,2}\Z"
)
#: Verbs by which a part is said to do something for the one who uses it.
_DOES = Caseless(
    r"(?:s|n|e)?\s+(?:(?:mit|aus|von|with|of|from|in) (?:[\w-]+ ){1,2})?"
    r"(?:(?:oben|unten|links|rechts|vorne?|hinten|seitlich|innen|außen) ){0,2}"
    r"(?:(?:auch|also|always|stets|immer|an|in|am|im|on|at) (?:\w+ ){0,3})?(?:"
    r"(?:verhinder|schütz|sorg|erlaub|ermöglich|erleichter|regel|steuer|reagier|erkenn|mess|speicher|filter|dämpf|"
    r"stabilisier|sicher|warn|verteil|fixier|schluck|verstärk|verbirg|verberg|versteck|schirm|leucht|wärm|"
    r"kühl)(?:e?t|e?n)|"
    r"(?:hält|halten|nimmt|nehmen|gleicht|gleichen|lässt|lassen|macht|machen|bringt|weist|weisen|fängt|öffnet|schließt|"
    r"trennt|spart|bieten|bietet|gibt|geben|hilft|ist integriert|ist eingebaut|sitzt|sitzen)|"
    r"(?:prevent|protect|keep|let|allow|make|conceal|hold|ensure|level|repel|help|provide|give|add|stop|control|detect|"
    r"adjust|lock|secure|shield|filter|reduce|absorb|store|warm|cool|light|divide|guide|save|shelter|hide|sit|"
    r"mute|block|silence)s?|"
    r"(?:is|are) (?:built|integrated|hidden|mounted|stitched|tucked|fitted|sewn))\b"
)


#: "..., ein Drehregler oben rechts steuert die Lautstärke", "and a touchscreen walks you through every setting"
_A_NEW = Caseless(r"(?:(?<=, )|(?<=, and )|(?<=, und )|(?<=; )|(?<=: )|(?<=\. ))(?:an?|eine?) (?:[\w-]+ ){0,2}\Z")
_WORKS = Caseless(
    r" (?:(?:oben|unten|links|rechts|vorne?|hinten|on top|at the \w+) ?){0,2}"
    r"(?:steuert|regelt|führt|zeigt|misst|erkennt|meldet|warnt|sorgt|schützt|hält|walks|guides|shows|tells|lets|keeps|"
    r"controls|sets|measures|detects|warns|protects|holds|helps|turns|opens|unlocks|entsperrt|öffnet|dreht|lädt|"
    r"überwacht|kontrolliert|prüft|sichert|schaltet|beleuchtet|kühlt|wärmt|heizt|verhindert|verteilt|stützt|dämpft|"
    r"filtert|stabilisiert|trocknet|reinigt|kündigt|registriert|verfolgt|regeneriert|monitors|watches|checks|supports|"
    r"tracks|cools|warms|heats|filters|dampens|steadies|distributes|dries|cleans|prevents|catches|records|registers)\b"
)


#: "Einen Beamer schließt du per HDMI an": what you plug in does nothing, and is no part of the product.
_PLUGGED_IN = re.compile(r"\s+(?:schließt (?:du|man)|schließen (?:Sie|wir))\b[^.;:!?\n]{0,60}\ban\b")


def does_something(text: str, mention: Mention, start: int) -> bool:
    """Say whether what is mentioned is the subject of a clause that says what it is good for: a part of the product."""
    if not begins_clause(text, start, mention.start) or _PLUGGED_IN.match(text, mention.end):
        return False
    return bool(_DOES.match(text, mention.end))


def brings_in(text: str, mention: Mention, start: int) -> bool:
    """Say whether a clause begins with a thing that was not named before, and tells what it does: "a knob sets ..."."""
    return bool(_A_NEW.search(text, start, mention.start) and _WORKS.match(text, mention.end))


def is_fragment(text: str, start: int, end: int) -> bool:
    """Say whether a sentence has no subject but the product, or its colour, its surface and the like."""
    return bool(_FRAGMENT.match(text, start, end))


def begins_clause(text: str, start: int, end: int) -> bool:
    """Say whether what stands at `end` is at the beginning of its clause, as a subject is."""
    starts = [start, *(found.end() for found in _BREAK.finditer(text, start, end))]
    return bool(_BEFORE_SUBJECT.fullmatch(text, starts[-1], end))


#: "Palm oil gives the spread its texture", "Knoblauch und Ingwer runden das Aroma ab"
_BRINGS = Caseless(
    r"(?: (?:und|and) [\w-]+)? (?:gives?|brings?|adds?|lends?|rounds?|deepens?|makes?|(?:are|is) what gives?|"
    r"macht|machen|bringt|bringen|gibt|geben|verleiht|verleihen|sorgt|sorgen|rundet|runden|knackt|knacken|bindet|"
    r"binden) "
    r"(?:it|the|this|its|every|out|that|for|a|an|die|das|den|der|dem|ihm|ihr|sie|es|für|einen?|jede[nrms]?)\b"
)


def brings_something(text: str, mention: Mention, start: int) -> bool:
    """Say whether a clause begins with a food, and says what that does for the whole."""
    return begins_clause(text, start, mention.start) and bool(_BRINGS.match(text, mention.end))


#: A phrase that says so by itself: "sweetened with honey"
_CONTAINS_ITSELF = Caseless(
    r"(?:sweetened|flavou?red|seasoned|enriched|filled|coated|topped|brewed|refined|gesüßt|gewürzt|angereichert|gefüllt|"
    r"überzogen|verfeinert|gebraut) (?:\w+ )?(?:with|from|mit|aus) "
)


def is_contained(text: str, mention: Mention, start: int, before: int) -> bool:
    """Say whether a food or substance is said to be in the product or not to be: "free of parabens".

    The sentence begins at `start`; words from `before` on may lead up to the mention.
    """
    if _CONTAINING.search(text, before, mention.start) or _CONTAINS_ITSELF.match(text, mention.start, mention.end):
        return True
    if _CONTAINED.match(text, mention.end):
        return True
    # "Mit Sonnenblumenöl gebacken"
    if _MADE.match(text, mention.end) and _WITH.search(text, before, mention.start):
        return True
    return any(map(is_lack, mention.concepts)) and (
        begins_clause(text, start, mention.start) or bool(_ENTIRELY.search(text, start, mention.start))
    )
