"""Finding codes of the checks of slots and citations."""

from quality_checks.finding_code import FindingCode
from schemas.finding import Severity

CODES_OF_SLOTS: tuple[FindingCode, ...] = (
    FindingCode(
        "citations.contradicted",
        Severity.ERROR,
        "A sentence states something else than the product data that it names as its evidence.",
        "Ein Satz sagt etwas anderes als die Produktdaten, auf die er sich beruft.",
    ),
    FindingCode(
        "citations.not_supported",
        Severity.WARNING,
        "A sentence states what other product data show than those that it names as its evidence.",
        "Ein Satz sagt, was andere Produktdaten belegen als die, auf die er sich beruft.",
    ),
    FindingCode(
        "citations.unrelated",
        Severity.INFO,
        "A sentence has no word of the product data that it names as its evidence; it may be a free paraphrase.",
        "Ein Satz enthält kein Wort der Produktdaten, auf die er sich beruft; vielleicht ist er nur frei formuliert.",
    ),
    FindingCode(
        "numbers.word_outside_slot",
        Severity.ERROR,
        "The language model wrote a number word itself, where only numbers from the product data may stand.",
        "Das Sprachmodell hat selbst ein Zahlwort geschrieben, wo nur Zahlen aus den Produktdaten stehen dürfen.",
    ),
    FindingCode(
        "slots.changed_beside",
        Severity.ERROR,
        "A sign, letter or multiplier right beside a value makes another value of it.",
        "Ein Vorzeichen, Buchstabe oder Vielfaches direkt neben einem Wert verändert ihn.",
    ),
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
