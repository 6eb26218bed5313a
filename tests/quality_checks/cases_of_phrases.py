"""Tables of texts whose claims are made by several words together, each beside one that claims nothing of the kind."""

from decimal import Decimal
from typing import Any

from schemas.product import Amount
from tests.quality_checks.cases import Case


def _case(name: str, text: str, *found: tuple[str, str], **subject: Any) -> Case:
    return Case(name, text, found, subject)


def _unsupported(problem: str, text: str) -> tuple[str, str]:
    return f"grounding.{problem}_unsupported", text


_ENGLISH = {"locale": "en_US"}
_LOOSE = {"values": {"fit": "loose fit"}}

FIT = (
    _case("where it sits", "Die Jacke sitzt auf der Hüfte.", _unsupported("shape", "sitzt auf der Hüfte")),
    _case("how it sits", "Die Jacke sitzt eher locker.", _unsupported("shape", "sitzt eher locker")),
    _case("how it sits, as the data say", "Die Jacke sitzt eher locker.", **_LOOSE),
    _case("what sits loosely", "Die Jacke: 450 g, und der Spruch sitzt locker im Colt."),
    _case(
        "where it ends",
        "The jacket ends just below the knee.",
        _unsupported("shape", "ends just below the knee"),
        **_ENGLISH,
    ),
    _case("how it runs", "The jacket runs a little small.", _unsupported("shape", "runs a little small"), **_ENGLISH),
    _case("what else runs", "The jacket runs errands with you.", **_ENGLISH),
    _case("another size", "Die Jacke eine Nummer größer nehmen.", _unsupported("shape", "Nummer größer")),
)
CARE = (
    _case("how often", "Die Jacke nach jedem Gebrauch lüften.", _unsupported("care", "nach jedem Gebrauch lüften")),
    _case("what comes after", "Die Jacke hält nach jedem Gebrauch warm."),
    _case("in English", "Brush it once a year, the jacket.", _unsupported("care", "Brush it once a year"), **_ENGLISH),
    _case("no care at all", "The jacket needs no care.", _unsupported("care", "needs no care"), **_ENGLISH),
)
HEALTH = (
    _case("for an organ", "Die Jacke ist gut für den Kreislauf.", _unsupported("health", "gut für den Kreislauf")),
    _case("for the heart alone", "Die Jacke ist etwas fürs Herz."),
    _case(
        "against a complaint",
        "The jacket prevents joint trouble.",
        _unsupported("health", "prevents joint trouble"),
        **_ENGLISH,
    ),
)
NATURE = (
    _case("whom it spares", "Die Jacke schont das Klima.", _unsupported("green", "schont das Klima")),
    _case("what spares the jacket", "Das Klima schont die Jacke."),
    _case("trees", "For every jacket we plant a tree.", _unsupported("green", "plant a tree"), **_ENGLISH),
    _case("power", "The jacket sips very little power.", _unsupported("green", "sips very little power"), **_ENGLISH),
)
OTHERS = (
    _case(
        "money back", "Zur Jacke: Bei Nichtgefallen erstatten wir den Preis.", _unsupported("service", "erstatten wir")
    ),
    _case(
        "no other product",
        "No other product on the market can keep up with the jacket.",
        _unsupported("superlative", "No other product on the market can keep up"),
        **_ENGLISH,
    ),
    _case(
        "never so good",
        "Die Jacke: So warm war noch keine.",
        _unsupported("superlative", "So warm war noch keine"),
    ),
    _case("an audience behind a dash", "450 g – Kletterer schwören darauf.", _unsupported("audience", "Kletterer")),
    _case("an audience in passing", "450 g – so leicht wie ein Gruß an Kletterer."),
    _case(
        "a substance in it",
        "Die Jacke ist mit Aloe vera behandelt, enthält Lanolin.",
        _unsupported("ingredient", "Lanolin"),
    ),
    _case("food beside it", "Die Jacke an, Kaffee in die Hand."),
    _case(
        "free of substances",
        "Free of parabens, the jacket.",
        _unsupported("ingredient", "Free of parabens"),
        **_ENGLISH,
    ),
    _case("without a subject", "Gehalten in Grau.", _unsupported("colour", "Grau")),
    _case("a grey day", "Grau in Grau."),
)
_BAG = {"values": {"pockets": True, "laptop_compartment": True, "weight_packed": Amount(Decimal(500), "GRAM")}}
PARTS = (
    _case("more than its last part", "Die Jacke hat ein Geheimfach.", _unsupported("feature", "Geheimfach"), **_BAG),
    _case("all its parts", "Die Jacke hat ein Laptopfach.", **_BAG),
    _case("denied behind", "Ein Laptopfach hat die Jacke nicht.", ("grounding.contradicted", "Laptopfach"), **_BAG),
    _case("denied before", "The jacket has no pockets.", _unsupported("feature", "no pockets"), **_BAG, **_ENGLISH),
    _case("a part that does something", "Eine Kapuze schützt vor Regen.", _unsupported("feature", "Kapuze")),
    _case("a part in a scene", "Eine Kapuze im Gedränge, ein Lachen."),
    _case("thanks to a part", "Dank Kapuze wird es warm.", _unsupported("feature", "Kapuze")),
    _case("in English", "A hood keeps the rain out.", _unsupported("feature", "hood"), **_ENGLISH),
    _case("what the set contains", "The set contains a carabiner.", _unsupported("content", "carabiner"), **_ENGLISH),
)
LABELS = (
    _case("at its label", "<ul><li>Weight packed: 500 g</li></ul>", **_BAG, **_ENGLISH),
    _case(
        "at another's label",
        "<ul><li>Weight packed: 450 g</li></ul>",
        ("numbers.wrong_attribute", "450 g"),
        **_BAG,
        **_ENGLISH,
    ),
)
_CARDS = {"values": {"memory_cards": ("SD", "SDHC"), "wheels": Decimal(4), "steps": True}}
_MADE_OF = {"values": {"product_type": "burger", "ingredients": ("potato", "carrot", "peas")}}
TIMES = (
    _case(
        "how long it takes",
        "Die Jacke ist in zwei Minuten trocken.",
        _unsupported("property", "in zwei Minuten trocken"),
    ),
    _case("a moment", "In zwei Minuten mit der Jacke hinaus."),
    _case(
        "how long it lasts", "The jacket lasts a full year.", _unsupported("property", "lasts a full year"), **_ENGLISH
    ),
    _case("what it never does", "The jacket never smells.", _unsupported("property", "never smells"), **_ENGLISH),
    _case("never say never", "Never go without the jacket.", **_ENGLISH),
)
ITEMS = (
    _case(
        "another item",
        "The burger holds potato, carrot, peas and tuna.",
        _unsupported("ingredient", "tuna"),
        **_MADE_OF,
        **_ENGLISH,
    ),
    _case("all items", "The burger holds potato, carrot and peas.", **_MADE_OF, **_ENGLISH),
    _case("another abbreviation", "It takes SD, SDHC or SDXC.", _unsupported("feature", "SDXC"), **_CARDS, **_ENGLISH),
    _case("as listed", "It takes SD or SDHC.", **_CARDS, **_ENGLISH),
    _case("another count", "Sechs Räder rollen mit der Jacke.", ("numbers.word_unsupported", "Sechs"), **_CARDS),
    _case("the count", "Vier Räder rollen mit der Jacke.", **_CARDS),
    _case(
        "told more closely",
        "Each serrated step holds.",
        ("grounding.unlicensed_property", "serrated"),
        **_CARDS,
        **_ENGLISH,
    ),
    _case("told by a neutral word", "Each single step holds.", **_CARDS, **_ENGLISH),
    _case("enclosed", "Mit den beigelegten Brillen zur Jacke.", _unsupported("content", "Brillen")),
    _case("not enclosed", "Brillen liegen nicht bei, nur die Jacke."),
    _case("taken, not enclosed", "Die Speicherkarte liegt bei.", _unsupported("content", "Speicherkarte"), **_CARDS),
)
_LOW = {"values": {"vegan": False, "sugar_free": True, "foldable": True, "water_repellent": True}}
MORE = (
    _case("denied of another thing", "Die vegane Jacke, ohne Zucker.", ("grounding.contradicted", "vegane"), **_LOW),
    _case("folds", "Die Jacke faltet sich klein zusammen.", _unsupported("feature", "faltet sich klein zusammen")),
    _case("folds, as the data say", "Die Jacke faltet sich klein zusammen.", **_LOW),
    _case("dry, as the data say", "Im Regen hält die Jacke trocken.", **_LOW),
    _case(
        "off the knees",
        "The jacket takes the load off your knees.",
        _unsupported("health", "takes the load off your knees"),
        **_ENGLISH,
    ),
    _case(
        "a nation's favorite",
        "The jacket is Norway's favorite.",
        _unsupported("superlative", "Norway's favorite"),
        **_ENGLISH,
    ),
    _case("of old things", "The jacket is sewn of old tents.", _unsupported("green", "of old tents"), **_ENGLISH),
)
PHRASES = (*FIT, *CARE, *HEALTH, *NATURE, *OTHERS, *PARTS, *LABELS, *TIMES, *ITEMS, *MORE)
