"""Words in a sentence that would state something of the product, and do of something else.

The armchair of a scene, a country where people speak, somebody with an allergy who is told what is in it.
"""

from quality_checks.base import Subject
from quality_checks.caseless import Caseless
from quality_checks.grounding.forms import folded
from quality_checks.grounding.in_the_box import comes_along
from quality_checks.grounding.kinds import CODE_OF_KIND
from quality_checks.grounding.lexicon import concepts_of_word, lexicon
from quality_checks.grounding.mentions import Mention, all_concepts
from quality_checks.grounding.scene_words import HAVING
from quality_checks.grounding.served import is_eaten
from quality_checks.grounding.support import kinds_of

#: Things that people sit on, drive and play: a product of another kind neither has them nor is part of them.
_FURNITURE = frozenset({"furniture", "garden_furniture", "vehicle", "musical_instrument"})
#: A chair and a lamp are both furniture, and an armchair beside a lamp is another thing.
_ALL_FURNITURE = frozenset({"furniture", "furniture_word", "garden_furniture", "vehicle", "vehicle_word"})
#: Where people go and stand; what is worn, eaten or rubbed in is not made of it.
_GROUNDS = frozenset(
    (
        *(
            "pflaster",
            "boden",
            "diele",
            "dielen",
            "parkett",
            "treppe",
            "mauer",
            "wand",
            "haus",
            "hütte",
            "scheune",
            "steg",
        ),
        *(
            "brücke",
            "straße",
            "weg",
            "theke",
            "tresen",
            "kamin",
            "ofen",
            "zaun",
            "tor",
            "tür",
            "fliesen",
            "fliese",
            "turm",
        ),
        *(
            "pavement",
            "pavements",
            "sidewalk",
            "sidewalks",
            "street",
            "streets",
            "road",
            "roads",
            "path",
            "paths",
            "steps",
        ),
        *(
            "floor",
            "floors",
            "floorboards",
            "stairs",
            "staircase",
            "wall",
            "walls",
            "house",
            "houses",
            "cottage",
            "cabin",
        ),
        *("bridge", "bridges", "patio", "patios", "terrace", "counter", "counters", "fireplace", "drive", "driveway"),
    )
)
_TAKEN_THERE = frozenset(
    {"clothing", "footwear", "headwear", "accessory", "bag", "food", "beverage", "cosmetics", "toy"}
)
#: What also encloses or carries other products: the cabinet of a loudspeaker.
_HOUSINGS = frozenset({"cabinet", "cabinets", "rack", "racks", "stand", "stands", "case", "cart", "trolley", "ständer"})
_THINGS = frozenset({"places", "fashion_home_parts", "sport_toys_garden", "packaging"})
_OF_BODIES = frozenset({"health", "audience", "certificates", "cosmetics"})
_HOMONYMS = frozenset({"materials", "sport_toys_garden"})
_LOOKS = frozenset({"materials", "colours", "fit_and_shape"})
_NEXT_NOUN = Caseless(r" ([a-z]{3,})(?=\s*(?:[.,;:!?)–—]|\Z|\n| (?:and|or|with|in|on|by|while|when|after|at)\b))")
_NEAR = 36
_AT_IT = Caseless(r"\ban (?:[\w-]+ ){0,2}\Z")
_REMINDS = Caseless(r"(?: [\w-]+){0,3} (?:erinner|denken lass|denken läss|gemahn)\w*\b")
_REMINDS_OF = Caseless(
    r"\b(?:erinner\w+|gemahn\w+) (?:\w+ )?an (?:[\w-]+ ){0,2}\Z|"
    r"\b(?:reminds? (?:\w+ )?of|reminiscent of|brings? to mind|calls? to mind|conjures? up|evokes?) (?:[\w-]+ ){0,2}\Z"
)
#: "A wall of glass between you and the city", "ein Meer aus Beton"
_HEAP_OF = Caseless(
    r"\b(?:(?:a|the) (?:wall|sea|mountain|world|jungle|desert|ocean|canyon|forest)s? of|"
    r"(?:eine?[mnr]?|de[rmn]|die|das) (?:wand|meer|berg|welt|dschungel|wüste|schlucht|wald) (?:aus|von)) (?:[\w-]+ )?\Z"
)
#: "Gesüßt wird mit vier Stoffen"
_SUBSTANCES = Caseless(r"stoff(?:e|en|es|s)?")
_POWER_BRICK = Caseless(r"\b(?:no|without (?:an?|the|any)|power|wall|charging|bulky|separate|extra) bricks?\Z")
#: "Für Allergiker wichtig: ...", "Wer Allergien hat, beachtet bitte ...", "A word for anyone with allergies: ..."
_ALLERGIC = Caseless(r"aller\w+|food allerg\w+")
_NOTED = Caseless(
    r"\b(?:wichtig|acht(?:en|et|geben)|aufmerksam|im blick|pay attention|look out|watch for|take care|advised|"
    r"hinweise?|beacht\w+|achtung|vorsicht|aufgepasst|obacht|info|zu wissen|wissen|gut zu|ein wort|"
    r"aufpassen|"
    r"lies|lesen|prüf\w+|note|noting|word|heads[- ]up|aware|careful|caution|important|check|read|mind|remember|know|"
    r"take note|"
    r"watch out|reminder|tip|tipp)\b"
)
#: What is said to suit them is a claim, and so is what is not in it.
_SUITS = Caseless(
    r"\b(?:geeignet|gedacht|gemacht|unbedenklich|verträglich|verträgt|vertragen|bedenkenlos|ideal|perfekt|"
    r"freundlich|sicher|"
    r"greifen|frei von|ohne|suitable|suits?|safe|friendly|free from|free of|ideal|perfect|fine for|gentle|enjoy|"
    r"without)\b"
)
#: What people of a place say, do or call something: "In Germany the answer is often ...", "In Bayern heißt das ..."
_IN = Caseless(r"\b(?:in|across|throughout|im|in der) (?:the )?(?:(?:north|south|east|west)ern )?\Z")
_CALLED = Caseless(
    r"\b(?:called|known as|say|says|answer|word|name|nickname|heißt|nennt|nennen|sagt|sagen|antwort|wort|bekannt als|"
    r"kennt|kennen|gehört zu jede\w+|tradition|sunday|sonntag|people|leute|everyone|jeder)\b"
)
_MADE_THERE = Caseless(
    r"\b(?:made|produced|grown|built|brewed|roasted|baked|sewn|designed|manufactured|bottled|from|gefertigt|"
    r"hergestellt|"
    r"produziert|gebaut|gebraut|geröstet|gebacken|genäht|entworfen|entwickelt|abgefüllt|angebaut|stammt|stammen|aus)\b"
)
#: "Feuerrot, German for fire red", "(Italian for ...)"
_FOR = Caseless(r" (?:for|word for|expression for|slang for)\b")
_AS_A_WORD = Caseless(r"(?:,|\(|–|—|-|:|\bis|\bfrom the|\bthat['’]s|\bmeans) ?\Z")
#: "2,2 Pfund nach amerikanischem Maß"
_OF_MEASURES = Caseless(
    r" (?:maß(?:e|en|stab\w*|einheit\w*|system\w*)?|rechnung|lesart|zählweise|unzen|gallonen?|zoll|meilen|norm(?:en)?|"
    r"schreibweise|kleidergrößen?|schuhgrößen?|measures?|measurements?|units?|gallons?|ounces?|pints?|miles|standards?|"
    r"terms|spelling|money)\b"
)
#: "Lieferbar in Größe 14", "available in black": which variants there are, and not how fast it comes.
_DELIVERABLE = Caseless(r"lieferbar\w*")
_SOON = Caseless(
    r"\b(?:sofort|umgehend|schnell|ab lager|jederzeit|prompt|rasch|binnen|innerhalb|tagen?|stunden|weltweit|heute|"
    r"morgen)\b"
)
_IN_VARIANT = Caseless(
    r"\bin (?:[\w-]+ ){0,4}(?:\w*größen?|\w*farben?|\w*varianten?|ausführung\w*|weiten?|längen?|\w*stärken?)\b|"
    r"\bgröße\b"
)
#: "Use it as often during the day as you like"
_AS_OFTEN = Caseless(r"\b(?:often|times|whenever|once|twice|any time|anytime) \Z")
#: "Ein Klecks Senf, fertig ist das Abendbrot": what the cook adds.
_PORTION = Caseless(
    r"\b(?:eine?n?|etwas|ein paar|an?|some) (?:\w+ )?(?:klecks|löffel|teelöffel|esslöffel|scheiben?|handvoll|"
    r"spritzer|schuss|"
    r"tasse|topf|glas|stück|blatt|blätter|spoonful(?: of)?|dollop(?: of)?|slices?(?: of)?|handful(?: of)?|"
    r"splash(?: of)?|"
    r"pot(?: of)?|cup(?: of)?|glass(?: of)?|knob(?: of)?) (?:\w+ )?\Z"
)
_DONE = Caseless(
    r"\b(?:fertig|mehr braucht|schon steht|schon ist|und schon|done|dinner is|lunch is|supper|that is all|"
    r"that['’]s all)\b"
)


def is_of_other_things(subject: Subject, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether a word that nothing supports is of something beside the product, by what its sentence says of it."""
    kinds = kinds_of(all_concepts(mention)) & CODE_OF_KIND.keys()
    ways = (
        (kinds <= _LOOKS or ("materials" in kinds and kinds <= _LOOKS | _HOMONYMS), _is_of_furniture),
        (kinds <= _OF_BODIES, _is_told_to_allergic),
        ("materials" in kinds or kinds <= _THINGS, _is_reminded_of),
        (kinds <= _HOMONYMS, _is_homonym),
        (kinds == {"places"}, _is_of_people),
        (kinds == {"service"}, _is_variant),
        (kinds == {"uses"}, _is_how_often),
        ("food" in kinds, _is_cooked_with),
    )
    return any(may_be and way(subject, mention, span) for may_be, way in ways)


def _is_variant(subject: Subject, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether "lieferbar" is said of a variant, and not of how fast it comes."""
    text = subject.plain.text
    is_variant = _DELIVERABLE.fullmatch(text, mention.start, mention.end) and _IN_VARIANT.search(text, *span)
    return bool(is_variant) and not _SOON.search(text, *span)


def _is_how_often(subject: Subject, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether a time of day only tells how often something is used."""
    text = subject.plain.text
    return text.startswith("during", mention.start) and bool(_AS_OFTEN.search(text, span[0], mention.start))


def _is_reminded_of(subject: Subject, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether the product only brings a thing to mind: "ein Ton, der an helles Leinen erinnert"."""
    text = subject.plain.text
    is_behind = _AT_IT.search(text, span[0], mention.start) and _REMINDS.match(text, mention.end, span[1])
    return bool(
        is_behind or _REMINDS_OF.search(text, span[0], mention.start) or _HEAP_OF.search(text, span[0], mention.start)
    )


def _is_homonym(subject: Subject, mention: Mention, _span: tuple[int, int], /) -> bool:
    """Say whether a word for a material means another thing: substances in food, the brick of a power supply."""
    text = subject.plain.text
    if _SUBSTANCES.fullmatch(text, mention.start, mention.end):
        return subject.fact_meanings.is_of_ingredients
    is_brick = _POWER_BRICK.search(text, max(0, mention.start - _NEAR), mention.end)
    return bool(is_brick) and "electronics" in subject.fact_meanings.types


def _is_of_furniture(subject: Subject, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether a look is that of furniture of a scene: a Ledersessel beside a beard balm, "a leather armchair"."""
    text = subject.plain.text
    if len(mention.words) > 1 or comes_along(subject, mention, span):
        return False
    if subject.language == "de":
        head = _last_part(mention)
    else:
        following = _NEXT_NOUN.match(text, mention.end)
        head = following[1] if following else ""
    if not head or not _is_furniture_beside(subject, head):
        return False
    return not HAVING.search(text, max(span[0], mention.start - _NEAR), mention.start)


def _last_part(mention: Mention) -> str:
    """Return the noun that a German compound is a kind of."""
    return mention.parts[-1] if len(mention.parts) > 1 else ""


def _is_furniture_beside(subject: Subject, head: str) -> bool:
    meanings = subject.fact_meanings
    concepts = concepts_of_word(head) | concepts_of_word(folded(head).capitalize())
    types = meanings.types
    if head in _GROUNDS and not types.isdisjoint(_TAKEN_THERE):
        return not meanings.of_word(head)
    things = lexicon().with_broader(one for one in concepts if "product_types" in lexicon().kinds[one])
    if head.casefold() in _HOUSINGS or _FURNITURE.isdisjoint(things) or not things & types <= _ALL_FURNITURE:
        return False
    return not (meanings.of_word(head) or meanings.of_concepts(concepts) or meanings.is_inherent((head,), concepts))


def _is_told_to_allergic(subject: Subject, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether people with allergies are told to look at what is in it; what is said to suit them is a claim."""
    text = subject.plain.text
    is_allergy = any(_ALLERGIC.fullmatch(word) for word in mention.words)
    return is_allergy and is_eaten(subject) and bool(_NOTED.search(text, *span)) and not _SUITS.search(text, *span)


def _is_of_people(subject: Subject, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether a place is where people say or do something, or stands for its language or its measures."""
    text = subject.plain.text
    if _FOR.match(text, mention.end) and _AS_A_WORD.search(text, span[0], mention.start):
        return True
    if _OF_MEASURES.match(text, mention.end):
        return True
    is_there = _IN.search(text, span[0], mention.start) and _CALLED.search(text, mention.end, span[1])
    return bool(is_there) and not _MADE_THERE.search(text, *span)


def _is_cooked_with(subject: Subject, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether a portion of a food is what the cook adds to be done: "ein Klecks Senf, fertig ist das Abendbrot"."""
    text = subject.plain.text
    if not is_eaten(subject) or not _PORTION.search(text, span[0], mention.start):
        return False
    return bool(_DONE.search(text, mention.end, span[1]))
