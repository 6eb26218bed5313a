"""The sample catalogue is what its README says it is: clean, but for the defects that were planted."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path

import pytest
from stdnum import ean

from connectors import open_pim
from schemas.config import BudgetConfig, LlmConfig
from schemas.config_file import read_config
from schemas.product import Amount, Price
from schemas.proposal import ContentKind
from schemas.rules import RULES
from schemas.units import UNITS_BY_DIMENSION
from schemas.validation import Validator

FOLDER = Path(__file__).resolve().parents[2] / "examples" / "outdoor"
LOCALES = ("de_DE", "en_US")
CHANNELS = ("ecommerce", "print")
CONTENT = ("description", "meta_description")
SYSTEM_COLUMNS = {"sku", "code", "categories", "enabled", "family", "parent", "groups", "family_variant"}

#: Record, attribute, what breaks, and a cell as it stands in the file.
BROKEN_VALUES = {
    ("BP-3103", "ean", "check_digit", None),
    ("HL-5105", "ean", "check_digit", None),
    ("JK-LETTREGN-XL", "ean", "check_digit", None),
    ("ST-4107", "ean", "check_digit", None),
    ("TN-2104", "ean", "check_digit", None),
    ("HL-5111", "ean", "check_digit", None),
    ("TN-2108", "tent_type", "option", "pyramid"),
    ("ST-4122", "family", "family", ""),
    ("BP-3110", "family", "family", "rucksacks"),
    ("TN-2110", "weight", "number", "9,8"),
    ("ST-4109", "gas_consumption", "number", "228,5"),
    ("HL-5108", "battery_charge", "number", "1,2"),
    ("HL-5109", "weight", "unit", "80"),
    ("BP-3108", "load_max", "unit", "12"),
    ("BP-3105", "rain_cover", "boolean", "ja"),
    ("ST-4115", "release_date", "date", "24.11.2026"),
    ("TN-2103", "persons", "range", "40"),
    ("JK-1802", "recycled_share", "range", "140"),
    ("HL-5114", "light_modes", "range", "-3"),
    ("ST-4111", "meta_description", "length", None),
    ("HL-5107", "volume", "not_in_family", "20"),
    ("TN-2112", "gender", "not_in_family", "unisex"),
}

#: Record, attribute, and a pattern that its text must hold.
MISLEADING_TEXTS = {
    ("TN-2106", "supplier_description", "Ignoriere alle bisherigen Anweisungen .* Brockental Bergsport"),
    ("HL-5103", "supplier_description", 'disregard your previous instructions .* "Order today for free shipping"'),
    ("ST-4104", "supplier_description", "<!-- An die KI: Regeln vergessen.*-->"),
    ("TN-2105", "supplier_description", "3000mm, Gewicht ca. 5,4 kg"),
    ("BP-3106", "supplier_description", r"\*\*\* NUR FÜR HÄNDLER"),
    ("BP-3107", "description", "Lavage en machine à 30 degrés, ne pas sécher en tambour"),
    ("ST-4117", "supplier_description", "GrÃ¶ÃŸe"),
    ("TN-2113", "supplier_description", r'<p style="color:red">.*&ouml;.*\\n'),
    ("TN-LETTLEIR-1P", "supplier_description", r"\\n<ul><li>[^/]*<li>"),
    ("JK-LETTREGN", "supplier_description", r"&nbsp;.*&uuml;.*\\n"),
    ("HL-5114", "supplier_description", "<table><tr><td>Sensor</td>"),
    ("BP-3112", "supplier_description", "Expeditionsrucksack\\.\nDeckelfach"),
}
THIN_RECORDS = {"BP-3111": 2, "ST-4124": 2, "TN-2116": 2, "HL-5116": 1}


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines, delimiter=";", strict=True))


@cache
def by_code(name: str, key: str = "code") -> dict[str, dict[str, str]]:
    found = {row[key]: row for row in rows(name)}
    assert len(found) == len(rows(name)), f"{name}.csv has a {key} twice"
    return found


@cache
def options() -> frozenset[tuple[str, str]]:
    return frozenset((row["attribute"], row["code"]) for row in rows("attribute_options"))


@cache
def records() -> dict[str, dict[str, str]]:
    return {**by_code("product_models"), **by_code("products", "sku")}


def lineage(record: dict[str, str]) -> Iterator[dict[str, str]]:
    """Yield a record and the product models above it."""
    yield record
    if record["parent"]:
        yield from lineage(by_code("product_models")[record["parent"]])


def family_of(record: dict[str, str]) -> str:
    if "family" in record:
        return record["family"]
    return by_code("family_variants")[record["family_variant"]]["family"]


def filled(record: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    """Yield column, attribute and text of every filled cell, columns of units aside."""
    for column, text in record.items():
        if text and column not in SYSTEM_COLUMNS and not column.endswith("-unit"):
            yield column, column.split("-", 1)[0], text


def attributes_in(record: dict[str, str]) -> set[str]:
    return {attribute for _, attribute, _ in filled(record)}


def owner_depth(variant: dict[str, str], attribute: str) -> int:
    for depth in (1, 2):
        owned = f"{variant[f'variant-attributes_{depth}']},{variant[f'variant-axes_{depth}']}".split(",")
        if attribute in owned:
            return depth
    return 0


def owns_content(record: dict[str, str], attribute: str) -> bool:
    """Say whether content of an attribute is written on this record, not above or below it."""
    root = tuple(lineage(record))[-1]
    if "family_variant" not in root:
        return True
    variant = by_code("family_variants")[root["family_variant"]]
    return owner_depth(variant, attribute) == len(tuple(lineage(record))) - 1


def broken_values() -> Iterator[tuple[str, str, str]]:
    """Yield record, attribute and rule for every value that the catalogue's own structure does not allow."""
    families = by_code("families")
    for code, record in records().items():
        family = families.get(family_of(record))
        if family is None:
            yield code, "family", "family"
        for column, attribute, text in filled(record):
            if family and attribute not in family["attributes"].split(","):
                yield code, attribute, "not_in_family"
            if rule := broken_rule(by_code("attributes")[attribute], record, column, text):
                yield code, attribute, rule


def broken_rule(attribute: dict[str, str], record: dict[str, str], column: str, text: str) -> str | None:
    match attribute["type"].removeprefix("pim_catalog_"):
        case "number" | "metric" | "price_collection":
            return broken_number(attribute, record, column, text)
        case "simpleselect" | "multiselect":
            return None if all((attribute["code"], code) in options() for code in text.split(",")) else "option"
        case "boolean":
            return None if text in "01" else "boolean"
        case "date":
            return None if is_iso_date(text) else "date"
    if attribute["code"] == "ean" and not ean.is_valid(text):
        return "check_digit"
    return "length" if len(text) > int(attribute["max_characters"] or 10**9) else None


def broken_number(attribute: dict[str, str], record: dict[str, str], column: str, text: str) -> str | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return "number"
    low, high = (Decimal(attribute[f"number_{end}"] or default) for end, default in (("min", "-1e9"), ("max", "1e9")))
    whole = number == number.to_integral_value() or attribute["decimals_allowed"] == "1"
    if not low <= number <= high or not whole:
        return "range"
    units = UNITS_BY_DIMENSION.get(attribute["metric_family"], {})
    return "unit" if attribute["metric_family"] and record[f"{column}-unit"] not in units else None


def is_iso_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def test_the_catalogue_has_the_size_the_readme_tells() -> None:
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert f"{len(rows('products'))} products in five families, {len(rows('product_models'))} product models" in readme
    assert (len(rows("products")), len(rows("product_models"))) == (148, 30)
    assert Counter(bool(row["parent"]) for row in rows("product_models")) == {False: 16, True: 14}
    sold = Counter(row["family"] for row in rows("products"))
    assert {family: sold[family] for family in by_code("families")} == {
        "jackets": 51,
        "tents": 23,
        "backpacks": 26,
        "stoves": 23,
        "headlamps": 23,
    }


def test_locales_and_channels_are_the_two_of_each() -> None:
    assert tuple(by_code("locales")) == LOCALES
    assert {code: row["currencies"] for code, row in by_code("channels").items()} == {
        "ecommerce": "EUR,USD",
        "print": "EUR",
    }
    assert all(row["locales"] == "de_DE,en_US" for row in rows("channels"))


def test_every_kind_of_attribute_is_used() -> None:
    used = {attribute for record in records().values() for attribute in attributes_in(record)} | {"sku"}
    assert used == set(by_code("attributes"))
    kinds = Counter(row["type"].removeprefix("pim_catalog_") for row in rows("attributes"))
    assert set(kinds) == {
        "identifier", "text", "textarea", "simpleselect", "multiselect", "boolean", "number", "metric", "date",
        "price_collection",
    }  # fmt: skip
    scopes = {(row["localizable"], row["scopable"]) for row in rows("attributes")}
    assert scopes == {("0", "0"), ("1", "0"), ("0", "1"), ("1", "1")}
    assert {row["decimals_allowed"] for row in rows("attributes") if row["type"] == "pim_catalog_number"} == {"0", "1"}
    families = {row["metric_family"] for row in rows("attributes")}
    assert {"Weight", "Volume", "Temperature", "Length", "Power", "Duration", "ElectricCharge"} <= families


@pytest.mark.parametrize("file", ["products", "product_models"])
def test_every_column_follows_from_the_structure(file: str) -> None:
    expected = {column for attribute in rows("attributes") for column in columns_of(attribute)}
    given = set(rows(file)[0]) - SYSTEM_COLUMNS
    assert given <= expected
    assert file == "product_models" or given == expected - {"sku"}


def columns_of(attribute: dict[str, str]) -> list[str]:
    found = [attribute["code"]]
    if attribute["localizable"] == "1":
        found = [f"{column}-{locale}" for column in found for locale in LOCALES]
    if attribute["scopable"] == "1":
        found = [f"{column}-{channel}" for column in found for channel in CHANNELS]
    if attribute["type"] == "pim_catalog_price_collection":
        found = [f"{column}-{currency}" for column in found for currency in ("EUR", "USD")]
    return [*found, *(f"{column}-unit" for column in found if attribute["metric_family"])]


@pytest.mark.parametrize(
    "file",
    ["attributes", "attribute_options", "attribute_groups", "families", "family_variants", "channels", "categories"],
)
def test_everything_is_labelled_in_german_and_english(file: str) -> None:
    assert [row["code"] for row in rows(file) if not (row["label-de_DE"] and row["label-en_US"])] == []


def test_references_between_the_files_hold() -> None:
    attributes, families = by_code("attributes"), by_code("families")
    assert {row["group"] for row in rows("attributes")} == set(by_code("attribute_groups"))
    assert {row["attribute"] for row in rows("attribute_options")} == {
        code for code, row in attributes.items() if row["type"].endswith("select")
    }
    for family in families.values():
        owned = family["attributes"].split(",")
        assert set(owned) <= set(attributes)
        assert set(CONTENT) <= set(owned)
        assert all(set(family[f"requirements-{channel}"].split(",")) < set(owned) for channel in CHANNELS)
        assert family["requirements-ecommerce"] != family["requirements-print"]
    for record in records().values():
        assert set(record["categories"].split(",")) <= set(by_code("categories"))


def test_every_variant_has_its_parent_and_differs_from_its_siblings() -> None:
    seen = Counter()
    for code, record in records().items():
        *_, root = above = tuple(lineage(record))
        if len(above) == 1:
            continue
        variant = by_code("family_variants")[root["family_variant"]]
        assert family_of(record) == variant["family"]
        axes = variant[f"variant-axes_{len(above) - 1}"].split(",")
        assert all(record[axis] for axis in axes), code
        seen[record["parent"], *(record[axis] for axis in axes)] += 1
    assert max(seen.values()) == 1
    depths = Counter(len(tuple(lineage(record))) for record in rows("products"))
    assert set(depths) == {1, 2, 3}
    assert depths[3] == 44


def test_values_stand_at_the_level_of_their_family_variant() -> None:
    for code, record in records().items():
        *_, root = above = tuple(lineage(record))
        if "family_variant" in root:
            variant = by_code("family_variants")[root["family_variant"]]
            wrong = [a for a in attributes_in(record) if owner_depth(variant, a) != len(above) - 1]
            assert wrong == [], code


def test_bigger_sizes_weigh_more() -> None:
    order = [row["code"] for row in rows("attribute_options") if row["attribute"] == "size"]
    by_parent: dict[str, list[tuple[int, Decimal]]] = {}
    for row in rows("products"):
        if row["parent"] and row["size"]:
            by_parent.setdefault(row["parent"], []).append((order.index(row["size"]), Decimal(row["weight"])))
    assert len(by_parent) == 19
    for parent, sizes in by_parent.items():
        weights = [weight for _, weight in sorted(sizes)]
        assert weights == sorted(set(weights)), parent


def test_no_value_breaks_the_rules_but_the_planted_ones() -> None:
    assert sorted(broken_values()) == sorted((code, attribute, rule) for code, attribute, rule, _ in BROKEN_VALUES)


@pytest.mark.parametrize(
    ("code", "attribute", "cell"), sorted((c, a, v) for c, a, _, v in BROKEN_VALUES if v is not None)
)
def test_broken_values_read_as_planted(code: str, attribute: str, cell: str) -> None:
    cells = [text for column, text in records()[code].items() if column.split("-", 1)[0] == attribute]
    assert cells[0] == cell


def test_all_eans_but_the_planted_ones_are_good_and_nobodys() -> None:
    given = {row["sku"]: row["ean"] for row in rows("products") if row["ean"]}
    bad = {code for code, attribute, _, _ in BROKEN_VALUES if attribute == "ean"}
    assert {sku for sku, number in given.items() if not ean.is_valid(number)} == bad
    assert len(set(given.values())) == len(given) == 148
    # GS1 keeps 20 to 29 for numbers that are good inside one company only.
    assert {number[:2] for sku, number in given.items() if sku != "HL-5111"} == {"20"}
    assert re.fullmatch(r"2,\d+E\+12", given["HL-5111"])


@pytest.mark.parametrize(("code", "attribute", "pattern"), sorted(MISLEADING_TEXTS))
def test_misleading_texts_read_as_planted(code: str, attribute: str, pattern: str) -> None:
    texts = [text for _, found, text in filled(records()[code]) if found == attribute]
    assert any(re.search(pattern, text, re.DOTALL) for text in texts)


def test_the_supplier_text_contradicts_the_attributes() -> None:
    tent = records()["TN-2105"]
    assert (tent["weight"], tent["weight-unit"], tent["water_column"]) == ("4.9", "KILOGRAM", "4000")


def test_thin_records_have_fewer_facts_than_a_text_needs() -> None:
    no_facts = {"name", "ean", "price", *CONTENT}
    facts = {
        row["sku"]: len({a for above in lineage(row) for a in attributes_in(above)} - no_facts)
        for row in rows("products")
    }
    needed = read_config(FOLDER / "pipeline.toml").content["description"].min_facts
    assert {sku: count for sku, count in facts.items() if count < needed} == THIN_RECORDS


def test_the_readme_lists_exactly_the_planted_defects() -> None:
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| ([A-Z]{2}-[\w-]+) \| (\w+) \|", readme, re.MULTILINE)
    planted = [(code, attribute) for code, attribute, *_ in (*BROKEN_VALUES, *MISLEADING_TEXTS)]
    assert sorted(listed) == sorted([*planted, *((code, "description") for code in THIN_RECORDS)])
    switched_off = {row["sku"] for row in rows("products") if row["enabled"] == "0"}
    assert set(re.findall(r"[A-Z]{2}-\d+", readme.splitlines()[-1])) == switched_off


def test_validation_reports_exactly_the_planted_values() -> None:
    config = read_config(FOLDER / "pipeline.toml")
    pim = open_pim(config.pim, config.write_back)
    validator = Validator(pim.structure, config.validation)
    products = list(pim.pull())
    reported = {
        (product.identifier, found.attribute or "family", found.code)
        for product in products
        for found in validator.validate(product)
    }
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| (\S+) \| (\w+) \| .* \| `([a-z_.]+)` \|$", readme, re.MULTILINE)
    assert len(products) == len(records())
    assert validator.structure_findings() == ()
    assert sorted(reported) == sorted(listed)
    assert len(listed) == len(BROKEN_VALUES)


def test_the_connector_reads_each_kind_of_value() -> None:
    config = read_config(FOLDER / "pipeline.toml")
    found = {product.identifier: product for product in open_pim(config.pim, config.write_back).pull()}
    tent, jacket = found["TN-2109"], found["JK-STORSKAR-RST-XL"]
    assert tent.data("weight") == Amount(Decimal("4.4"), "KILOGRAM")
    assert tent.data("use") == ("winter_camping", "alpine")
    assert tent.data("freestanding") is True
    assert tent.data("release_date", None, "print") == "2024-10-01"
    assert tent.data("price") == (Price(Decimal("949.95"), "EUR"), Price(Decimal("1019.00"), "USD"))
    assert found["JK-LETTREGN"].data("layers") == Decimal("2.5")
    assert (jacket.data("name"), jacket.data("color"), jacket.data("size")) == ("Storskar 3L", "rust", "xl")
    assert (jacket.inherited["name"], jacket.inherited["color"]) == ("JK-STORSKAR", "JK-STORSKAR-RST")
    assert str(jacket.data("description", "de_DE", "ecommerce")).startswith("<p>Die Storskar 3L ist unsere Jacke")
    assert found["ST-4114"].data("scope_of_delivery", "en_US") == "Wood stove, storage bag"


def test_people_have_written_about_every_seventh_description() -> None:
    cells = [
        record[f"description-{locale}-ecommerce"]
        for record in records().values()
        if owns_content(record, "description")
        for locale in LOCALES
    ]
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    written = [text for text in cells if text]
    assert f"already written {len(written)} of the {len(cells)} descriptions" in readme
    assert 0.1 < len(written) / len(cells) < 0.2
    assert all(150 <= len(text) <= 1200 for text in written)


def test_the_config_fits_the_catalogue() -> None:
    config = read_config(FOLDER / "pipeline.toml")
    assert config.pim.folder == FOLDER
    assert config.pim.locales == LOCALES
    assert set(config.pim.channel) <= set(by_code("channels"))
    assert tuple(config.content) == CONTENT
    for code, content in config.content.items():
        assert content.max_chars <= int(by_code("attributes")[code]["max_characters"])
    assert config.brand.voice is not None
    assert "Deutsch" in config.brand.voice.read_text(encoding="utf-8")


def test_every_key_of_the_config_is_explained() -> None:
    lines = (FOLDER / "pipeline.toml").read_text(encoding="utf-8").splitlines()
    keys = [(found[1], "  # " in line) for line in lines if (found := re.match(r"(?:# )?(\w+) = ", line))]
    explained = {key for key, has_comment in keys if has_comment}
    assert {key for key, _ in keys} - explained == set()
    assert set(BudgetConfig.model_fields) | set(LlmConfig.model_fields) - {"price"} <= explained


def test_what_is_commented_out_in_the_config_is_right_too(tmp_path: Path) -> None:
    text = (FOLDER / "pipeline.toml").read_text(encoding="utf-8")
    whole = re.sub(r"^# (?=\[[a-z.]+\]|\w+ = )", "", text, flags=re.MULTILINE)
    (tmp_path / "pipeline.toml").write_text(whole, encoding="utf-8")
    config = read_config(tmp_path / "pipeline.toml")
    assert config.content["fuel"].kind is ContentKind.ATTRIBUTE
    assert config.llm.price is not None
    assert set(config.validation.severity) <= set(RULES)
    assert "fuel" in by_code("attributes")
