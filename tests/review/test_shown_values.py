"""Values on the pages: units by their symbols, numbers in the locale's digits, options by their labels."""

from decimal import Decimal

import pytest

from review.shown_values import CatalogueNames, shown_data
from schemas.product import Amount, Data, Price
from schemas.structure import Attribute, AttributeType
from tests.builders import make_structure

METRIC = Attribute("power", AttributeType.METRIC, metric_family="Power")
ANGLE = Attribute("angle", AttributeType.METRIC, metric_family="Angle")
SELECT = Attribute("c", AttributeType.MULTI_SELECT, options={"black": {"de_DE": "schwarz"}, "red": {"de_DE": "Red"}})
TEXT = Attribute("t")

SHOWN: list[tuple[Attribute, Data, str, str]] = [
    (METRIC, Amount(Decimal(2800), "WATT"), "de_DE", "2.800\u202fW"),
    (METRIC, Amount(Decimal(2800), "WATT"), "en_US", "2,800\u202fW"),
    (METRIC, Amount(Decimal("7.5"), "CENTIMETER"), "de_DE", "7,5\u202fcm"),
    (METRIC, Amount(Decimal("7.5"), "INCH"), "de_AT", "7,5\u202fZoll"),
    (METRIC, Amount(Decimal("0.123456"), "KILOGRAM"), "de_DE", "0,123456\u202fkg"),
    (METRIC, Amount(Decimal("7.50"), "CENTIMETER"), "xx_YY", "7.5\u202fcm"),
    (METRIC, Amount(Decimal(5), "MINUTE"), "de_DE", "5\u202fmin"),
    (ANGLE, Amount(Decimal(5), "MINUTE"), "de_DE", "5′"),
    (METRIC, Amount(Decimal(12000), "BUSHEL_OF_WHEAT"), "de_DE", "12.000 BUSHEL_OF_WHEAT"),
    (TEXT, Decimal("12.5"), "de_DE", "12,5"),
    (TEXT, Decimal(2012), "de_DE", "2012"),
    (TEXT, (Price(Decimal("1019.9"), "EUR"), Price(Decimal(5), "USD")), "de_DE", "1.019,90\xa0€, 5,00\xa0$"),
    (TEXT, True, "de_DE", "ja"),
    (TEXT, False, "en_US", "no"),
    (TEXT, "450 GRAM", "de_DE", "450 GRAM"),
    (SELECT, ("black", "red", "blue"), "de_DE", "schwarz (black), red, blue"),
]  # fmt: skip


@pytest.mark.parametrize(("attribute", "data", "locale", "text"), SHOWN)
def test_a_value_is_shown_as_people_write_it(attribute: Attribute, data: Data, locale: str, text: str) -> None:
    assert shown_data(attribute, data, locale) == text


NAMED = [
    ("power", "2800 WATT", "2.800\u202fW"),
    ("power", "2800 BUSHELS", "2.800 BUSHELS"),
    ("power", "about 5 WATT", "about 5 WATT"),
    ("gone", "0.5 GRAM", "0,5\u202fg"),
    ("t", "5 BAR", "5 BAR"),
    ("c", "black, red, wh…", "schwarz, Red, wh…"),
    ("pockets", "3.5", "3,5"),
    ("waterproof", "false", "nein"),
    ("waterproof", "maybe", "maybe"),
    ("family", "jackets ; Jacken", "Jacken"),
    ("gone", "x ; y", "x ; y"),
]


@pytest.mark.parametrize(("code", "text", "shown"), NAMED)
def test_what_evidence_states_is_shown_like_the_facts(code: str, text: str, shown: str) -> None:
    known = make_structure()
    own = {one.code: one for one in (METRIC, SELECT, TEXT)}
    names = CatalogueNames(make_structure(attributes={**known.attributes, **own}), "de_DE")
    assert names.value(code, text) == shown


def test_attributes_have_labels_and_so_has_what_is_none() -> None:
    names = CatalogueNames(make_structure(), "de_DE")
    assert names.attribute("weight") == "Gewicht"
    assert names.attribute("inner_pockets") == "inner pockets"
    assert names.attribute("family") == "Familie"
    assert CatalogueNames(make_structure(), "en_US").attribute("categories") == "categories"
