"""Finding codes of the checks of slots and citations."""

from quality_checks.finding_code import FindingCode
from schemas.finding import Severity

CODES_OF_SLOTS: tuple[FindingCode, ...] = (
    FindingCode(
        "slots.no_value",
        Severity.ERROR,
        "A slot was filled from an attribute that is not filled for this product.",
        "Ein Platz im Text gehört zu einem Attribut, das bei diesem Produkt nicht gefüllt ist.",
    ),
    FindingCode(
        "slots.not_cited",
        Severity.ERROR,
        "A sentence states the value of an attribute that it does not name as its evidence.",
        "Ein Satz nennt den Wert eines Attributs, das er nicht als Beleg angibt.",
    ),
    FindingCode(
        "slots.unit_behind",
        Severity.ERROR,
        "A unit stands behind a value that has another one, or none.",
        "Hinter einem Wert steht eine Einheit, die nicht zu ihm gehört.",
    ),
    FindingCode(
        "slots.value_differs",
        Severity.ERROR,
        "What stands in the place of a value is not the value in the product data.",
        "An der Stelle eines Wertes steht etwas anderes als in den Produktdaten.",
    ),
    FindingCode(
        "slots.wrong_attribute",
        Severity.ERROR,
        "The words around a value say that it is that of another attribute.",
        "Die Wörter um einen Wert sprechen von einem anderen Attribut.",
    ),
)
