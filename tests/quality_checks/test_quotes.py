"""A quote states a value, or does not: by unit, by label and meaning, by yes and no."""

import pytest

from quality_checks.quote_support import flat, unsupported_parts
from schemas.structure import Attribute, AttributeType

_T = AttributeType


def _options(**labels: str) -> dict[str, dict[str, str]]:
    return {code: {"de_DE": label} for code, label in labels.items()}


_KNOWN = (
    Attribute("weight", _T.METRIC, {"de_DE": "Gewicht", "en_US": "Weight"}, metric_family="Weight"),
    Attribute("height", _T.METRIC, {"de_DE": "Höhe", "en_US": "Height"}, metric_family="Length"),
    Attribute("pockets", _T.NUMBER, {"de_DE": "Taschen", "en_US": "Pockets"}),
    Attribute("warranty_years", _T.NUMBER, {"de_DE": "Garantie (Jahre)"}),
    Attribute("recycled_share", _T.NUMBER, {"de_DE": "Recyclinganteil (%)"}),
    Attribute("waterproof", _T.BOOLEAN, {"de_DE": "Wasserdicht", "en_US": "Waterproof"}),
    Attribute("hood", _T.BOOLEAN, {"de_DE": "Kapuze", "en_US": "Hood"}),
    Attribute("fan", _T.BOOLEAN, {"de_DE": "Lüfter", "en_US": "Fan"}),
    Attribute("pfc_free", _T.BOOLEAN, {"de_DE": "PFC-frei", "en_US": "PFC-free"}),
    Attribute(
        "material",
        _T.MULTI_SELECT,
        {"de_DE": "Material"},
        options=_options(
            cotton="Baumwolle",
            wool="Wolle",
            polyamide="Polyamid",
            recycled_polyamide="Recyceltes Polyamid",
            stainless_steel="Edelstahl",
        ),
    ),
    Attribute("insulation", _T.SIMPLE_SELECT, options=_options(duck_down="Entendaune", synthetic="Kunstfaser")),
    Attribute("color", _T.SIMPLE_SELECT, {"de_DE": "Farbe"}, options=_options(red="Rot", black="Schwarz")),
    Attribute("size", _T.SIMPLE_SELECT, {"de_DE": "Größe"}, options=_options(s="S", m="M", xl="XL")),
    Attribute("volume_class", _T.SIMPLE_SELECT, {"de_DE": "Klasse"}, options={"v20": {"de_DE": "20 Liter"}}),
    Attribute("protection", _T.SIMPLE_SELECT, {"de_DE": "Schutzart"}, options=_options(ipx4="IPX4", ip67="IP67")),
    Attribute("release", _T.DATE),
    Attribute("port", _T.TEXT),
)
ATTRIBUTES = {attribute.code: attribute for attribute in _KNOWN}

STATED = [
    ("weight", "2500 GRAM", "Gewicht 2,5 kg"),
    ("weight", "2.5 KILOGRAM", "2500 g"),
    ("weight", "450 GRAM", "Gewicht (g): 450"),
    ("height", "20 CENTIMETER", "Breite 30 cm, Höhe 20 cm"),
    ("height", "200 MILLIMETER", "30 x 20 cm (BxH)"),
    ("pockets", "3", "drei Taschen"),
    ("pockets", "1", "eine Tasche"),
    ("pockets", "2", "2 Taschen, 3 Fächer"),
    ("warranty_years", "2", "24 Monate Garantie"),
    ("recycled_share", "90", "zu 90 % recycelt"),
    ("waterproof", "true", "100 % wasserdicht (WS 20.000 mm)"),
    ("waterproof", "true", "waterproof shell"),
    ("waterproof", "false", "nicht wasserdicht"),
    ("waterproof", "false", "Wasserdicht: nein"),
    ("hood", "true", "mit abnehmbarer Kapuze"),
    ("hood", "false", "ohne Kapuze"),
    ("fan", "false", "lüfterlos"),
    ("fan", "false", "fanless design"),
    ("pfc_free", "true", "ohne PFC"),
    ("pfc_free", "true", "free of PFC"),
    ("material", "cotton", "100% Baumwolle"),
    ("material", "cotton", "Baumwollhemd"),
    ("material", "cotton,wool", "Baumwolle und Wolle"),
    ("material", "polyamide", "Außen Nylon"),
    ("material", "stainless_steel", "Edelstahlgehäuse"),
    ("insulation", "duck_down", "filled with duck down, and a shell of polyamide"),
    ("color", "red", "die rote Jacke"),
    ("size", "m", "Größe M"),
    ("volume_class", "v20", "fasst 20 l"),
    ("protection", "ipx4", "Schutz nach IP X4"),
    ("release", "2025-03-31", "ab 31.03.2025"),
    ("release", "2025-03-31", "March 31, 2025"),
    ("port", "USB-C", "Ladeanschluss: USB-C"),
]
NOT_STATED = [
    ("weight", "2.5 KILOGRAM", "Gewicht 25 kg", "2.5 KILOGRAM"),
    ("weight", "450 GRAM", "Gewicht: 450", "450 GRAM"),
    ("height", "30 CENTIMETER", "Breite 30 cm, Höhe 20 cm", "30 CENTIMETER"),
    ("pockets", "3", "3 cm breit", "3"),
    ("pockets", "3", "2 Taschen, 3 Fächer", "3"),
    ("warranty_years", "2", "2 Monate Garantie", "2"),
    ("waterproof", "true", "wasserabweisend", "true"),
    ("waterproof", "true", "nicht wasserdicht", "true"),
    ("waterproof", "true", "Wasserdicht: nein", "true"),
    ("waterproof", "false", "wasserdicht", "false"),
    ("hood", "true", "ohne Kapuze", "true"),
    ("fan", "true", "lüfterlos", "true"),
    ("pfc_free", "true", "PFC-haltig", "true"),
    ("material", "cotton,wool", "reine Baumwolle", "wool"),
    ("material", "recycled_polyamide", "Polyamid", "recycled_polyamide"),
    ("material", "wool", "kein Material aus Wolle", "wool"),
    ("insulation", "synthetic", "filled with duck down, and a shell of polyamide", "synthetic"),
    ("color", "red", "in Schwarz", "red"),
    ("size", "m", "mit 3 m Kabel", "m"),
    ("volume_class", "v20", "fasst 25 l", "v20"),
    ("protection", "ip67", "Schutzart IPX4", "ip67"),
    ("release", "2025-03-31", "ab 30.03.2025", "2025-03-31"),
    ("port", "USB-A", "Ladeanschluss: USB-C", "USB-A"),
]


@pytest.mark.parametrize(("attribute", "value", "quote"), STATED)
def test_a_quote_that_states_the_value_supports_it(attribute: str, value: str, quote: str) -> None:
    assert list(unsupported_parts(ATTRIBUTES[attribute], value, quote)) == []


@pytest.mark.parametrize(("attribute", "value", "quote", "part"), NOT_STATED)
def test_a_quote_that_states_something_else_does_not(attribute: str, value: str, quote: str, part: str) -> None:
    spans = unsupported_parts(ATTRIBUTES[attribute], value, quote)
    assert [value[start:end] for start, end in spans] == [part]


def test_quotes_are_compared_without_mark_up_breaks_case_and_typographic_signs() -> None:
    assert flat("Außen\\n<b>Wolle</b>&nbsp;– „fein“") == flat('außen  WOLLE - "fein"')
