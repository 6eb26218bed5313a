import pytest

from connectors.akeneo_headers import Column, ColumnPart, guess_header, is_association, read_header
from schemas.structure import Attribute, AttributeType

ATTRIBUTES = {
    found.code: found
    for found in (
        Attribute("name"),
        Attribute("title", localizable=True),
        Attribute("rating", AttributeType.NUMBER, scopable=True),
        Attribute("description", AttributeType.TEXTAREA, localizable=True, scopable=True),
        Attribute("weight", AttributeType.METRIC),
        Attribute("height", AttributeType.METRIC, localizable=True),
        Attribute("price", AttributeType.PRICE),
        Attribute("customs_tax", AttributeType.PRICE, localizable=True),
        Attribute("tax", AttributeType.PRICE, localizable=True, scopable=True),
    )
}
CHANNELS = ("ecommerce", "print", "WEB")
UNIT = ColumnPart.UNIT

READ = [
    ("name", Column("name")),
    ("title-de_DE", Column("title", "de_DE")),
    ("title-sr_Latn_RS", Column("title", "sr_Latn_RS")),
    ("rating-ecommerce", Column("rating", None, "ecommerce")),
    ("rating-WEB", Column("rating", None, "WEB")),
    ("description-de_DE-print", Column("description", "de_DE", "print")),
    ("weight", Column("weight")),
    ("weight-unit", Column("weight", part=UNIT)),
    ("height-de_DE", Column("height", "de_DE")),
    ("height-de_DE-unit", Column("height", "de_DE", part=UNIT)),
    ("price-EUR", Column("price", currency="EUR")),
    ("price", Column("price")),
    ("customs_tax-de_DE-EUR", Column("customs_tax", "de_DE", currency="EUR")),
    ("tax-de_DE-WEB-EUR", Column("tax", "de_DE", "WEB", "EUR")),
]

UNCLEAR = [
    ("colour", "no attribute colour in the structure"),
    ("Name", "no attribute Name in the structure"),
    ("name-de_DE", "attribute name takes no suffix de_DE"),
    ("title", "attribute title is localizable, but nothing stands where a locale belongs"),
    ("title-ecommerce", "attribute title is localizable, but ecommerce stands where a locale belongs"),
    ("description-de_DE", "attribute description is scopable, but no channel is named"),
    ("description-de_DE-kiosk", "no channel kiosk in the structure"),
    ("price-euro", "attribute price takes no suffix euro"),
    ("weight-GRAM", "attribute weight takes no suffix GRAM"),
    ("name-unit", "attribute name takes no suffix unit"),
    ("weight-unit-unit", "unit is one suffix too many"),
]


@pytest.mark.parametrize(("header", "column"), READ)
def test_the_structure_decides_what_a_suffix_means(header: str, column: Column) -> None:
    assert read_header(header, ATTRIBUTES, CHANNELS) == column


@pytest.mark.parametrize(("header", "column"), READ)
def test_a_column_is_named_as_it_was_read(header: str, column: Column) -> None:
    assert column.header == header


@pytest.mark.parametrize(("header", "says"), UNCLEAR)
def test_a_column_that_fits_no_attribute_says_why(header: str, says: str) -> None:
    assert read_header(header, ATTRIBUTES, CHANNELS) == says


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("name", Column("name")),
        ("name-de_DE", Column("name", "de_DE")),
        ("name-ecommerce", Column("name", None, "ecommerce")),
        ("name-de_DE-ecommerce", Column("name", "de_DE", "ecommerce")),
        ("price-EUR", Column("price", currency="EUR")),
        ("price-WEB", Column("price", None, "WEB")),
        ("tax-de_DE-EUR", Column("tax", "de_DE", currency="EUR")),
        ("tax-de_DE-ecommerce-EUR", Column("tax", "de_DE", "ecommerce", "EUR")),
        ("weight-unit", Column("weight", part=UNIT)),
        ("height-de_DE-unit", Column("height", "de_DE", part=UNIT)),
    ],
)
def test_without_attributes_the_look_of_a_suffix_decides(header: str, column: Column) -> None:
    assert guess_header(header, CHANNELS) == column


@pytest.mark.parametrize(
    ("header", "is_one"),
    [
        ("X_SELL-products", True),
        ("X_SELL-groups", True),
        ("PACK-product_models", True),
        ("PACK-products-quantity", True),
        ("groups", False),
        ("name-de_DE", False),
        ("products", False),
    ],
)
def test_associations_are_no_attributes(header: str, is_one: bool) -> None:
    assert is_association(header) is is_one
