"""A real Akeneo export: nothing is lost, and of 3 MB only the touched cell changes."""

import csv
import io
from collections import Counter
from pathlib import Path

import pytest

from connectors import AkeneoCsv
from schemas.product import Amount, ProductKind
from schemas.receipt import ReceiptStatus
from schemas.structure import AttributeType
from tests.connectors.worlds import akeneo_pim, change_of, files_below, pulled


@pytest.fixture
def export(shared_data: Path) -> Path:
    return shared_data / "akeneo_icecat"


def test_every_product_and_model_is_pulled_without_a_finding(export: Path, tmp_path: Path) -> None:
    pim = akeneo_pim(export, tmp_path)
    products = list(pim.pull())
    assert Counter(product.kind for product in products) == {ProductKind.PRODUCT: 1239, ProductKind.PRODUCT_MODEL: 81}
    assert [product.findings for product in products if product.findings] == []
    assert isinstance(pim, AkeneoCsv)
    assert pim.warnings == ()
    with (export / "products.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert [row["sku"] for row in rows] == [
        product.identifier for product in products if product.kind is ProductKind.PRODUCT
    ]


def test_every_filled_cell_of_an_attribute_is_a_value_of_its_product(export: Path, tmp_path: Path) -> None:
    pim = akeneo_pim(export, tmp_path)
    found = pulled(pim)
    codes = pim.structure.attributes
    with (export / "products.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            filled = {name.split("-")[0] for name, cell in row.items() if cell and not name.endswith("-unit")}
            expected = {code for code in filled if code in codes} - {"sku"}
            record = found[row["sku"]]
            assert expected <= record.values.keys()
            assert record.values.keys() - expected <= record.inherited.keys()


def test_values_of_every_type_are_read(export: Path, tmp_path: Path) -> None:
    pim = akeneo_pim(export, tmp_path)
    kinds = {code: attribute.type for code, attribute in pim.structure.attributes.items()}
    read = Counter(
        (kinds[code], type(value.data).__name__)
        for record in pim.pull()
        for code, values in record.values.items()
        for value in values
    )
    texts = {
        kind: count
        for (kind, name), count in read.items()
        if name == "str" and kind in (AttributeType.NUMBER, AttributeType.BOOLEAN, AttributeType.PRICE)
    }
    assert texts == {}
    assert read[AttributeType.METRIC, Amount.__name__] > 300
    assert read[AttributeType.MULTI_SELECT, "tuple"] > 0


def test_only_the_touched_cell_of_the_full_copy_changes(export: Path, tmp_path: Path) -> None:
    pim = akeneo_pim(export, tmp_path)
    record = pulled(pim)["1111111171"]
    change = change_of(record, "description", "Neu; „gut“")
    assert [receipt.status for receipt in pim.write_back([change], stamp="s")] == [ReceiptStatus.WRITTEN]
    source = (export / "products.csv").read_bytes()
    copy = (tmp_path / "full/products.csv").read_bytes()
    place = next(place for place, pair in enumerate(zip(source, copy, strict=False)) if pair[0] != pair[1])
    cell = '"Neu; „gut“"'.encode()
    assert copy == source[:place] + cell + source[place:]
    assert (tmp_path / "full/product_models.csv").read_bytes() == (export / "product_models.csv").read_bytes()
    assert files_below(tmp_path / "import") == {
        "s_products.csv": 'sku;description-de_DE-ecommerce\n1111111171;"Neu; „gut“"\n'.encode()
    }


def test_a_large_write_back_can_be_read_as_an_export_again(export: Path, tmp_path: Path) -> None:
    pim = akeneo_pim(export, tmp_path)
    records = list(pim.pull())
    changes = [
        change_of(record, "description", f"Text für\n{record.identifier}", proposal_id=f"{number}")
        for number, record in enumerate(records)
        if record.data("description", "de_DE", "ecommerce") is None
    ]
    receipts = list(pim.write_back(changes, stamp="s"))
    assert Counter(receipt.status for receipt in receipts) == {ReceiptStatus.WRITTEN: len(changes)}
    texts = {change.identifier: change.text for change in changes}
    imported: dict[str, str] = {}
    for content in files_below(tmp_path / "import").values():
        for row in csv.DictReader(io.StringIO(content.decode(), newline=""), delimiter=";"):
            imported[row.get("sku") or row["code"]] = row["description-de_DE-ecommerce"]
    assert imported == texts

    for stem in ("attributes", "families", "family_variants", "attribute_options", "channels", "locales"):
        (tmp_path / f"full/{stem}.csv").write_bytes((export / f"{stem}.csv").read_bytes())
    after = pulled(akeneo_pim(tmp_path / "full"))
    assert len(after) == len(records)
    assert {key: after[key].data("description", "de_DE", "ecommerce") for key in texts} == texts
