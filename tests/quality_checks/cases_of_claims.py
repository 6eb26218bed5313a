"""Tables of texts about a jacket and other goods, each with every claim in it that the facts do not show."""

from decimal import Decimal
from typing import Any

from schemas.product import Amount
from schemas.proposal import Sentence, SlotSpan
from tests.quality_checks.cases import Case


def _case(name: str, text: str, *found: tuple[str, str], **subject: Any) -> Case:
    return Case(name, text, found, subject)


def _values(**values: Any) -> dict[str, Any]:
    return {"values": values}


def _mm(amount: str) -> Amount:
    return Amount(Decimal(amount), "MILLIMETER")


def _slot(text: str, part: str, code: str, *cited: str) -> dict[str, Any]:
    start = text.index(part)
    sentence = Sentence(text.replace(part, f"⟦{code}⟧"), cited or (code,), 0, len(text))
    return {"slots": (SlotSpan(start, start + len(part), code),), "sentences": (sentence,)}


_ENGLISH = {"locale": "en_US"}
_BEARING = _values(name="6204-2RS", product_type="bearing", temperature_range="-30 bis 110 °C")
_BOX = _values(width=_mm("300"), height=_mm("200"))
_MUESLI = _values(product_type="muesli", ingredients=("oats", "almonds"))
_HEADPHONES = _values(rgb_lighting=False, noise_cancelling_microphone=True, ear_cup_type="closed-back")

MATERIALS = (
    _case("the option's label", "Die Jacke aus Baumwolle und Wolle wiegt 450 g."),
    _case(
        "another steel",
        "Das Gestell ist aus Edelstahl.",
        ("grounding.material_unsupported", "aus Edelstahl"),
        **_values(frame_material="galvanised steel"),
    ),
    _case("in a compound", "Die Baumwolljacke wiegt 450 g."),
    _case("broader than the data", "Die Jacke aus Naturfasern wiegt 450 g."),
    _case("another material", "Die Jacke aus Seide wiegt 450 g.", ("grounding.material_unsupported", "aus Seide")),
    _case("a synonym of the data", "Das Gestell aus Nylon wiegt 450 g.", **_values(frame_material="polyamide")),
)
COLOURS = (
    _case("inflected", "Die schwarze Jacke wiegt 450 g."),
    _case("another colour", "Die blaue Jacke wiegt 450 g.", ("grounding.colour_unsupported", "blaue")),
    _case("in English", "The black jacket weighs 450 g.", **_ENGLISH),
)
POLARITY = (
    _case("the data deny it, and so does the text", "Auf RGB-Beleuchtung wurde verzichtet.", **_HEADPHONES),
    _case(
        "the data deny it",
        "Die RGB-Beleuchtung leuchtet lange.",
        ("grounding.contradicted", "RGB-Beleuchtung"),
        **_HEADPHONES,
    ),
    _case("a negation that denies nothing", "Nicht nur wasserdicht: Die Jacke wiegt 450 g."),
    _case("the text denies it", "Die Jacke ist nicht wasserdicht.", ("grounding.contradicted", "wasserdicht")),
    _case("No as a value", "NFC macht das Zahlen leicht.", ("grounding.contradicted", "NFC"), **_values(nfc="No")),
    _case("denied in a short answer", "NFC? Leider nein.", **_values(nfc="No")),
)
NAMES = (
    _case(
        "a number of the name as an amount",
        "Der AS 18 hat 18 V.",
        **_values(name="AS 18", voltage=Amount(Decimal(18), "VOLT")),
    ),
    _case(
        "another model",
        "Der AS 18 Pro hat 18 V.",
        ("grounding.name_altered", "18 Pro"),
        **_values(name="AS 18", voltage=Amount(Decimal(18), "VOLT")),
    ),
    _case("a name that begins with a number", "Das Lager 6204-2RS läuft lange.", **_BEARING),
    _case(
        "another number in the name",
        "Das Lager 6205-2RS läuft lange.",
        ("numbers.code_unsupported", "6205-2RS"),
        **_BEARING,
    ),
    _case("from below zero", "Von -30 bis 110 °C.", **_BEARING),
)
FEATURES = (
    _case("an option code in another language", "Das Modell hat geschlossene Ohrmuscheln.", **_HEADPHONES),
    _case("of what was spoken of", "Leder hält ihn warm.", ("grounding.material_unsupported", "Leder")),
    _case("a scene", "Leder knarzt im Sattel."),
    _case("an audience as subject", "Kletterer vermissen ihn.", ("grounding.audience_unsupported", "Kletterer")),
    _case("in the box", "Ein Packsack liegt daneben im Paket.", ("grounding.content_unsupported", "Packsack")),
    _case("an invented part", "Die Jacke hat eine Kapuze.", ("grounding.feature_unsupported", "Kapuze")),
    _case(
        "a sentence that rests on nothing",
        "Der Morgen darf kommen.",
        ("grounding.sentence_unanchored", "Der Morgen darf kommen."),
    ),
    _case(
        "an item that rests on nothing",
        "<ul><li>Der Morgen darf kommen</li><li>Gewicht 450 g</li></ul>",
        ("grounding.item_unanchored", "Der Morgen darf kommen"),
    ),
    _case("praise", "Die robuste Jacke wiegt 450 g.", ("grounding.praise_unsupported", "robuste")),
    _case(
        "a language without lists",
        "La veste Nordwind pèse 450 g.",
        ("grounding.language_unchecked", ""),
        locale="fr_FR",
    ),
    _case("an unknown maker", "Die Jacke kommt von Quaddlix.", ("grounding.brand_unsupported", "Quaddlix")),
    _case("an unknown place", "Die Jacke ist in Zwörbach genäht.", ("grounding.origin_unsupported", "Zwörbach")),
    _case("an everyday thing in a scene", "Ein Löffel Honig, ein Kaffee, und der Morgen darf kommen."),
    _case("an invented property", "Die Jacke ist winddicht.", ("grounding.property_unsupported", "winddicht")),
    _case(
        "a property that no list knows",
        "Die Jacke ist quallensicher.",
        ("grounding.unlicensed_property", "quallensicher"),
    ),
)
OTHERS = (
    _case("an audience", "Die Jacke ist für Kinder.", ("grounding.audience_unsupported", "Kinder")),
    _case("a brand", "Die Jacke passt zu Samsung.", ("grounding.brand_unsupported", "Samsung")),
    _case(
        "a care instruction", "Die Jacke ist maschinenwaschbar.", ("grounding.care_unsupported", "maschinenwaschbar")
    ),
    _case("a seal", "Die Jacke ist TÜV-geprüft.", ("grounding.certificate_unsupported", "TÜV-geprüft")),
    _case(
        "package content",
        "Die Jacke wird mit Ladekabel geliefert.",
        ("grounding.content_unsupported", "Ladekabel"),
    ),
    _case("a green claim", "Die Jacke ist klimaneutral.", ("grounding.green_unsupported", "klimaneutral")),
    _case(
        "a health claim",
        "Die Jacke stärkt das Immunsystem.",
        ("grounding.health_unsupported", "stärkt das Immunsystem"),
    ),
    _case("an origin", "Die Jacke kommt aus Italien.", ("grounding.origin_unsupported", "Italien")),
    _case("the country's code", "Die Jacke kommt aus Italien.", **_values(country_of_origin="IT")),
    _case(
        "a warranty", "Die Jacke hat lebenslange Garantie.", ("grounding.service_unsupported", "lebenslange Garantie")
    ),
    _case("a fit", "Die Jacke ist schmal geschnitten.", ("grounding.shape_unsupported", "schmal geschnitten")),
    _case(
        "a superlative",
        "Die leichteste Jacke auf dem Markt.",
        ("grounding.superlative_unsupported", "leichteste"),
    ),
    _case("a limit is no superlative", "Die kürzeste Zeit mit der Jacke: 450 g."),
    _case("a use", "Die Jacke ist ideal für Skitouren.", ("grounding.use_unsupported", "Skitouren")),
    _case("another model", "Die Jacke Nordwind Pro wiegt 450 g.", ("grounding.name_altered", "Nordwind Pro")),
    _case(
        "an ingredient",
        "Das Müsli enthält Walnüsse.",
        ("grounding.ingredient_unsupported", "Walnüsse"),
        **_MUESLI,
    ),
    _case("broader than the ingredient", "Das Müsli enthält Nüsse.", **_MUESLI),
)
BINDING = (
    _case("each at its own", "Der Kasten ist 300 mm breit und 200 mm hoch.", **_BOX),
    _case(
        "exchanged",
        "Der Kasten ist 200 mm breit und 300 mm hoch.",
        ("numbers.wrong_attribute", "200 mm"),
        ("numbers.wrong_attribute", "300 mm"),
        **_BOX,
    ),
    _case("in English", "The box is 20 cm high and 30 cm wide.", **_BOX, **_ENGLISH),
)
_WEIGHS = "Die Jacke wiegt 450 g."
SLOTS = (
    _case("the value of its attribute", _WEIGHS, **_slot(_WEIGHS, "450 g", "weight")),
    _case(
        "another number",
        _WEIGHS.replace("450", "45"),
        ("slots.value_differs", "45 g"),
        **_slot(_WEIGHS.replace("450", "45"), "45 g", "weight"),
    ),
    _case("not filled", _WEIGHS, ("slots.no_value", "450 g"), **_slot(_WEIGHS, "450 g", "net_weight", "weight")),
    _case("not cited", _WEIGHS, ("slots.not_cited", "450 g"), **_slot(_WEIGHS, "450 g", "weight", "color")),
    _case(
        "a unit behind",
        "Die Jacke wiegt 450 g Liter.",
        ("slots.unit_behind", "450 g Liter"),
        **_slot("Die Jacke wiegt 450 g Liter.", "450 g", "weight"),
    ),
    _case(
        "words for another attribute",
        "Der Kasten ist 300 mm hoch.",
        ("slots.wrong_attribute", "300 mm"),
        **_BOX,
        **_slot("Der Kasten ist 300 mm hoch.", "300 mm", "width"),
    ),
)
CLAIMS = (*MATERIALS, *COLOURS, *POLARITY, *NAMES, *FEATURES, *OTHERS, *BINDING, *SLOTS)
