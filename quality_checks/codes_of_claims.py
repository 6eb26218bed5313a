"""Finding codes of the checks of claims against the facts."""

from quality_checks.finding_code import FindingCode
from schemas.finding import Severity


def _claim(problem: str, english: str, german: str) -> FindingCode:
    return FindingCode(f"grounding.{problem}", Severity.WARNING, english, german)


CODES_OF_CLAIMS: tuple[FindingCode, ...] = (
    _claim(
        "audience_unsupported",
        "The data do not say that the product is meant for these people or animals.",
        "Die Daten sagen nicht, dass das Produkt für diese Zielgruppe gedacht ist.",
    ),
    _claim(
        "brand_unsupported",
        "A brand, platform or device is named that the data do not name.",
        "Eine Marke, Plattform oder ein Gerät wird genannt, das in den Daten nicht vorkommt.",
    ),
    _claim(
        "care_unsupported",
        "The data hold no such care instruction.",
        "Diese Pflegeanweisung steht nicht in den Daten.",
    ),
    _claim(
        "certificate_unsupported",
        "The data name no such certificate, test, norm or award.",
        "Dieses Zertifikat, Prüfzeichen, diese Norm oder Auszeichnung steht nicht in den Daten.",
    ),
    _claim(
        "colour_unsupported",
        "The data name another colour or look, or none.",
        "Diese Farbe oder Optik steht nicht in den Daten.",
    ),
    _claim(
        "content_unsupported",
        "The data do not say that this comes with the product.",
        "Dass dies zum Lieferumfang gehört, steht nicht in den Daten.",
    ),
    _claim(
        "contradicted",
        "The text says the opposite of what the data say.",
        "Der Text sagt das Gegenteil dessen, was in den Daten steht.",
    ),
    _claim(
        "feature_unsupported",
        "The data name no such part, function or technology.",
        "Dieses Bauteil, diese Funktion oder Technik steht nicht in den Daten.",
    ),
    _claim(
        "green_unsupported",
        "An environmental claim that the data do not show.",
        "Eine Umweltaussage, die sich aus den Daten nicht ergibt.",
    ),
    _claim(
        "health_unsupported",
        "A claim about health or effect that the data do not show.",
        "Eine Aussage über Gesundheit oder Wirkung, die sich aus den Daten nicht ergibt.",
    ),
    _claim(
        "ingredient_unsupported",
        "The data name no such ingredient.",
        "Diese Zutat oder dieser Inhaltsstoff steht nicht in den Daten.",
    ),
    _claim(
        "language_unchecked",
        "The words of this language are not known, so nobody checked what the text claims.",
        "Für diese Sprache gibt es keine Wortlisten, die Aussagen des Textes sind deshalb ungeprüft.",
    ),
    _claim(
        "item_unanchored",
        "An item of a list rests on none of the product data.",
        "Ein Punkt einer Aufzählung beruht auf keiner Angabe der Produktdaten.",
    ),
    _claim(
        "material_unsupported",
        "The data name another material, or none.",
        "Dieses Material steht nicht in den Daten.",
    ),
    _claim(
        "name_altered",
        "The product's name is followed by something that the data do not name it.",
        "Der Produktname ist ergänzt oder verändert worden.",
    ),
    _claim(
        "origin_unsupported",
        "A country or place is named that the data do not name.",
        "Ein Land oder Ort wird genannt, der in den Daten nicht vorkommt.",
    ),
    FindingCode(
        "grounding.praise_unsupported",
        Severity.INFO,
        "Praise that the data do not show, such as sturdy or powerful.",
        "Ein Lob, das sich aus den Daten nicht ergibt, etwa robust oder leistungsstark.",
    ),
    _claim(
        "property_unsupported",
        "The data do not state this property.",
        "Diese Eigenschaft steht nicht in den Daten.",
    ),
    FindingCode(
        "grounding.sentence_unanchored",
        Severity.INFO,
        "A sentence rests on none of the product data.",
        "Ein Satz beruht auf keiner Angabe der Produktdaten.",
    ),
    _claim(
        "service_unsupported",
        "The data promise no such warranty, service or delivery.",
        "Diese Garantie, Dienst- oder Lieferleistung steht nicht in den Daten.",
    ),
    _claim(
        "shape_unsupported",
        "The data state no such size, fit or shape.",
        "Diese Größe, Passform oder Form steht nicht in den Daten.",
    ),
    _claim(
        "superlative_unsupported",
        "A superlative or comparison with others that the data do not show.",
        "Ein Superlativ oder Vergleich mit anderen, der sich aus den Daten nicht ergibt.",
    ),
    _claim(
        "unlicensed_property",
        "A word that denotes a property, and that neither the data nor the lists of copy words know.",
        "Ein Wort für eine Eigenschaft, das weder in den Daten noch in den Wortlisten steht.",
    ),
    _claim(
        "use_unsupported",
        "The data do not say that the product is suited for this.",
        "Dass sich das Produkt dafür eignet, steht nicht in den Daten.",
    ),
    FindingCode(
        "numbers.wrong_attribute",
        Severity.WARNING,
        "The number is in the product data, but belongs to another attribute than the text says.",
        "Die Zahl steht in den Produktdaten, gehört dort aber zu einem anderen Attribut.",
    ),
)
