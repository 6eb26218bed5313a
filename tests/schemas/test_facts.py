"""Facts: what a text may rest on, and the hash that tells when it changed."""

from decimal import Decimal

import pytest

from schemas.facts import data_text, facts_hash, facts_of, is_gtin_attribute
from schemas.product import Amount, Data, Price, Product, Value
from schemas.structure import Attribute, AttributeType, CatalogStructure
from tests.builders import make_product, make_structure


def codes(product: Product, structure: CatalogStructure | None = None, **view: str | None) -> list[str]:
    given = {"locale": "de_DE", "channel": None, **view}
    return [fact.code for fact in facts_of(product, structure or make_structure(), **given)]  # type: ignore[arg-type]


def test_the_name_comes_first_then_the_familys_order_then_the_rest() -> None:
    values = {code: (Value("x"),) for code in ("zipper", "pockets", "weight", "artist", "name")}
    product = make_product(values=values)
    assert codes(product) == ["name", "weight", "pockets", "artist", "zipper"]
    assert [fact.is_name for fact in facts_of(product, make_structure(), locale="de_DE", channel=None)] == [
        True, False, False, False, False,
    ]  # fmt: skip


def test_identifiers_prices_media_and_gtins_are_no_facts() -> None:
    attributes = {
        "sku": Attribute("sku", AttributeType.IDENTIFIER),
        "photo": Attribute("photo", AttributeType.MEDIA),
        "price": Attribute("price", AttributeType.PRICE),
        "serial": Attribute("serial", unique=True),
        "ean_code": Attribute("ean_code"),
        "color": Attribute("color"),
    }
    product = make_product(values={code: (Value("x"),) for code in attributes})
    assert codes(product, make_structure(attributes=attributes)) == ["color"]


@pytest.mark.parametrize(
    ("code", "is_gtin"),
    [("ean", True), ("EAN13", True), ("gtin_of_case", True), ("barcode", True), ("ocean", False), ("bean_type", False)],
)
def test_a_gtin_attribute_is_known_by_a_word_of_its_code(code: str, is_gtin: bool) -> None:
    assert is_gtin_attribute(code) is is_gtin


def test_facts_are_those_of_the_locale_and_channel() -> None:
    values = {
        "name": (Value("Nordwind"),),
        "hint": (Value("warm", "en_US"),),
        "season": (Value("winter", None, "print"),),
        "description": (Value("Unser Text", "de_DE", "print"),),
    }
    product = make_product(values=values)
    assert codes(product) == ["name"]
    assert codes(product, locale="en_US") == ["name", "hint"]
    assert codes(product, channel="print") == ["name", "description", "season"]
    without = facts_of(product, make_structure(), locale="de_DE", channel="print", without={"description"})
    assert [fact.code for fact in without] == ["name", "season"]


def test_a_fact_says_whether_it_is_inherited_or_prose() -> None:
    product = make_product(
        values={"color": (Value("red"),), "description": (Value("Lang"),)}, inherited={"color": "MODEL-1"}
    )
    description, color = sorted(
        facts_of(product, make_structure(), locale="de_DE", channel=None), key=lambda fact: fact.code, reverse=True
    )
    assert (color.is_inherited, color.is_free_text) == (True, False)
    assert (description.is_inherited, description.is_free_text) == (False, True)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("red", "red"),
        (True, "true"),
        (False, "false"),
        (Decimal("1.50"), "1.50"),
        (Amount(Decimal(450), "GRAM"), "450 GRAM"),
        (("wool", "cotton"), "wool, cotton"),
        ((Price(Decimal("9.90"), "EUR"), Price(Decimal(9), "CHF")), "9.90 EUR, 9 CHF"),
    ],
)
def test_data_reads_as_plain_text(data: Data, text: str) -> None:
    assert data_text(data) == text


def test_the_hash_of_facts_changes_with_a_value_and_not_with_their_order() -> None:
    structure = make_structure()
    facts = facts_of(make_product(), structure, locale="de_DE", channel=None)
    lighter = make_product(values={**make_product().values, "weight": (Value(Amount(Decimal(449), "GRAM")),)})
    assert facts_hash(facts) == facts_hash(facts[::-1])
    assert facts_hash(facts) != facts_hash(facts[1:])
    assert facts_hash(facts) != facts_hash(facts_of(lighter, structure, locale="de_DE", channel=None))
    assert len(facts_hash(facts)) == 32


def test_letters_with_their_accents_behind_them_are_composed() -> None:
    values = {**make_product().values, "color": (Value("gru\u0308n"),), "note": (Value(("ro\u0308t", "x")),)}
    facts = facts_of(make_product(values=values), make_structure(), locale="de_DE", channel=None)
    assert {fact.code: fact.data for fact in facts if fact.code in ("color", "note")} == {
        "color": "grün",
        "note": ("röt", "x"),
    }
