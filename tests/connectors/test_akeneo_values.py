from decimal import Decimal
from pathlib import Path

import pytest

from schemas.product import Amount, Data, Price, Value
from schemas.structure import AttributeType, CatalogStructure, VariantLevel
from tests.connectors.worlds import akeneo_pim, pulled, write_structure

TYPES = {
    "text": "pim_catalog_text",
    "area": "pim_catalog_textarea",
    "choice": "pim_catalog_simpleselect",
    "choices": "pim_catalog_multiselect",
    "flag": "pim_catalog_boolean",
    "number": "pim_catalog_number",
    "mass": "pim_catalog_metric",
    "single": "pim_catalog_metric",
    "price": "pim_catalog_price_collection",
    "day": "pim_catalog_date",
    "file": "pim_catalog_file",
    "fabric": "pim_reference_data_multiselect",
    "table": "pim_catalog_table",
}

CELLS: list[tuple[str, str, str, Data | None]] = [
    ("text", "Größe 38", ".", "Größe 38"),
    ("text", "a\\nb", ".", "a\\nb"),
    ("text", " ", ".", None),
    ("area", "<p>x</p>\n", ".", "<p>x</p>\n"),
    ("choice", "red ", ".", "red"),
    ("choices", "a,b", ".", ("a", "b")),
    ("choices", "a, b,", ".", ("a", "b")),
    ("fabric", "a,b", ".", ("a", "b")),
    ("flag", "1", ".", True),
    ("flag", "0", ".", False),
    ("flag", "TRUE", ".", True),
    ("flag", "yes", ".", "yes"),
    ("number", "2.50", ".", Decimal("2.50")),
    ("number", "-3", ".", Decimal(-3)),
    ("number", "2,5", ".", "2,5"),
    ("number", "2,5", ",", Decimal("2.5")),
    ("number", "2.5", ",", "2.5"),
    ("number", "1.000,5", ",", "1.000,5"),
    ("number", "2.5kg", ".", "2.5kg"),
    ("number", "NaN", ".", "NaN"),
    ("number", "１２", ".", "１２"),
    ("single", "500 GRAM", ".", Amount(Decimal(500), "GRAM")),
    ("single", "500", ".", "500"),
    ("single", "500 gram", ".", "500 gram"),
    ("day", "2026-03-04", ".", "2026-03-04"),
    ("file", "files/a.jpg", ".", "files/a.jpg"),
    ("table", "[{}]", ".", "[{}]"),
]


def export(folder: Path, header: str, row: str) -> None:
    attributes = "".join(f"{code};{kind}\n" for code, kind in TYPES.items())
    (folder / "attributes.csv").write_text(f"code;type\nsku;pim_catalog_identifier\n{attributes}")
    (folder / "products.csv").write_text(f"sku;{header}\nA1;{row}\n", encoding="utf-8")


@pytest.mark.parametrize(("code", "cell", "separator", "data"), CELLS)
def test_a_cell_is_read_as_its_attributes_type_or_stays_text(
    tmp_path: Path, code: str, cell: str, separator: str, data: Data | None
) -> None:
    export(tmp_path, code, '"' + cell + '"')
    record = pulled(akeneo_pim(tmp_path, decimal_separator=separator))["A1"]
    assert record.values == ({} if data is None else {code: (Value(data),)})


@pytest.mark.parametrize(
    ("row", "data"),
    [
        ("500;GRAM", Amount(Decimal(500), "GRAM")),
        ("500;", "500"),
        ("2,5;GRAM", "2,5 GRAM"),
        (";GRAM", None),
    ],
)
def test_an_amount_needs_a_number_and_a_unit(tmp_path: Path, row: str, data: Data | None) -> None:
    export(tmp_path, "mass;mass-unit", row)
    assert pulled(akeneo_pim(tmp_path))["A1"].data("mass") == data


@pytest.mark.parametrize(
    ("row", "data"),
    [
        ("12.50;", (Price(Decimal("12.50"), "EUR"),)),
        ("12.50;13", (Price(Decimal("12.50"), "EUR"), Price(Decimal(13), "USD"))),
        ("12,50;13", "12,50 EUR, 13 USD"),
        (";", None),
    ],
)
def test_the_columns_of_all_currencies_are_one_value(tmp_path: Path, row: str, data: Data | None) -> None:
    export(tmp_path, "price-EUR;price-USD", row)
    assert pulled(akeneo_pim(tmp_path))["A1"].data("price") == data


def test_columns_of_all_locales_and_channels_are_values_of_one_attribute(tmp_path: Path) -> None:
    write_structure(tmp_path)
    (tmp_path / "products.csv").write_text(
        "sku;description-de_DE-ecommerce;family;description-en_US-ecommerce\nA1;eins;caps;one\n"
    )
    assert pulled(akeneo_pim(tmp_path))["A1"].values["description"] == (
        Value("eins", "de_DE", "ecommerce"),
        Value("one", "en_US", "ecommerce"),
    )


def test_a_model_fills_the_locales_that_its_variant_leaves_open(tmp_path: Path) -> None:
    write_structure(tmp_path)
    header = "description-de_DE-ecommerce;description-en_US-ecommerce"
    (tmp_path / "product_models.csv").write_text(f"code;family_variant;parent;{header}\nJK;jackets_size;;eins;one\n")
    (tmp_path / "products.csv").write_text(f"sku;parent;{header}\nA1;JK;zwei;\nB2;JK;eins;one\n")
    found = pulled(akeneo_pim(tmp_path))
    assert found["A1"].values["description"] == (
        Value("zwei", "de_DE", "ecommerce"),
        Value("one", "en_US", "ecommerce"),
    )
    assert found["A1"].inherited == {}
    assert found["B2"].inherited == {"description": "JK"}


def test_the_order_of_the_columns_and_empty_ones_do_not_move_a_revision(tmp_path: Path) -> None:
    def revision(content: str) -> str:
        (tmp_path / "products.csv").write_text(content)
        return pulled(akeneo_pim(tmp_path))["A1"].revision

    first = revision("sku;name;care\nA1;x;y\n")
    assert revision("care;sku;use;name\r\ny;A1;;x\r\n") == first
    assert revision("sku;name;care\nA1;y;x\n") != first
    assert revision("sku;name;care\nA1;xy;\n") != first
    assert revision("sku;name;care\nA1;xy;\n") != revision("sku;name;care\nA1;;xy\n")


def test_the_structure_files_define_attributes_families_and_channels(tmp_path: Path) -> None:
    write_structure(tmp_path)
    (tmp_path / "attribute_options.csv").write_text("code;label-de_DE;attribute;sort_order\nred;Rot;color;1\n")
    (tmp_path / "product_models.csv").write_text("code;family_variant;parent;name;description-de_DE-ecommerce\n")
    (tmp_path / "products.csv").write_text("sku;family\nA1;caps\n")
    found = akeneo_pim(tmp_path).structure
    assert found.is_known
    assert found.attributes["color"].options == {"red": {"de_DE": "Rot"}}
    assert found.attributes["size"].options == {}
    assert found.attributes["name"].options is None
    assert (found.attributes["name"].max_characters, found.attributes["sku"].unique) == (255, True)
    assert (found.attributes["description"].localizable, found.attributes["description"].scopable) == (True, True)
    assert found.families["caps"].requirements == {"ecommerce": ("sku", "name")}
    assert found.families["caps"].label("de_DE") == "Mützen"
    assert found.family_variants["trousers_color_size"].levels == (
        VariantLevel(("color",), ("color", "material")),
        VariantLevel(("size",), ("sku", "size", "weight")),
    )
    assert (found.channels["ecommerce"].locales, found.locales) == (("de_DE", "en_US"), ("de_DE", "en_US"))
    assert found.model_attributes == {"name", "description"}


def test_any_option_is_taken_where_the_file_of_options_is_absent(tmp_path: Path) -> None:
    write_structure(tmp_path)
    (tmp_path / "products.csv").write_text("sku;family\nA1;caps\n")
    assert akeneo_pim(tmp_path).structure.attributes["color"].options is None


@pytest.mark.parametrize(
    ("attributes", "header", "identifier"),
    [
        ("code;type\nname;pim_catalog_text\narticle;pim_catalog_identifier\n", "article;name", "article"),
        ("code;type\nean;pim_catalog_identifier\nsku;pim_catalog_identifier\n", "ean;sku", "sku"),
        ("code;type\nean;pim_catalog_identifier\nno;pim_catalog_identifier\n", "x;no", "no"),
        ("", "identifier;name", "identifier"),
        ("", "sku;identifier", "sku"),
    ],
)
def test_the_identifier_is_the_attribute_of_that_type(
    tmp_path: Path, attributes: str, header: str, identifier: str
) -> None:
    (tmp_path / "attributes.csv").write_text(attributes)
    (tmp_path / "products.csv").write_text(f"{header}\nA1;B2\n")
    assert akeneo_pim(tmp_path).structure.identifier_attribute == identifier
    assert set(pulled(akeneo_pim(tmp_path))) == {"A1" if header.startswith(identifier) else "B2"}


def test_without_structure_files_types_are_guessed_from_the_columns(tmp_path: Path) -> None:
    header = "sku;name-de_DE;weight;weight-unit;price-EUR;rating-ecommerce;text;X_SELL-products"
    (tmp_path / "products.csv").write_text(f"{header}\nA1;x;450;GRAM;9.90;5;{'long ' * 60};B2\n")
    structure: CatalogStructure = akeneo_pim(tmp_path).structure
    assert not structure.is_known
    assert {code: found.type for code, found in structure.attributes.items()} == {
        "sku": AttributeType.IDENTIFIER,
        "name": AttributeType.TEXT,
        "weight": AttributeType.METRIC,
        "price": AttributeType.PRICE,
        "rating": AttributeType.TEXT,
        "text": AttributeType.TEXTAREA,
    }
    assert (structure.attributes["name"].localizable, structure.attributes["rating"].scopable) == (True, True)
    record = pulled(akeneo_pim(tmp_path))["A1"]
    assert record.data("weight") == Amount(Decimal(450), "GRAM")
    assert record.data("price") == (Price(Decimal("9.90"), "EUR"),)
    assert record.data("rating", None, "ecommerce") == "5"
