"""jsonschema-rs does the bulk; the jsonschema package is the reference. Both must find the same errors everywhere."""

import json
import random
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import jsonschema_rs
import pytest

from connectors.akeneo_csv import AkeneoCsv
from schemas.config import PimConfig, PimKind, ValidationConfig, WriteBackConfig
from schemas.family_schema import derive_schema
from schemas.instance import as_instance
from schemas.product import Amount, Data, Price, Product, Value
from schemas.structure import CatalogStructure
from schemas.validation import Validator
from tests.builders import make_product
from tests.schemas.rule_catalogue import catalogue

Errors = list[tuple[tuple[str | int, ...], str]]

DATA: tuple[Data, ...] = (
    "", "Nordwind", "sechs!", "ab-12", "shop@example.org", "https://example.org", "black", "blue", "2,5",
    "2024-02-29", "2024-2-9", "2031-01-01T00:00:00+00:00", "ß" * 6, "🧥🧥🧥🧥🧥", "e\u0301", True, False,
    Decimal(0), Decimal("0.1"), Decimal("0.3"), Decimal("0.30000000000000001"), Decimal(-1), Decimal("2.50"),
    Decimal("3.0"), Decimal("1E+20"), Decimal("1E-20"), Decimal(2**64), Decimal("NaN"), Decimal("1E+999999"),
    Amount(Decimal("450"), "GRAM"), Amount(Decimal("-0.5"), "GRAM"), Amount(Decimal(1), "gram"), Amount(Decimal(1), ""),
    (), ("wool",), ("wool", "silk", "wool"), ("",), (Price(Decimal("9.90"), "EUR"), Price(Decimal(1), "USD")),
)  # fmt: skip
SCOPES = (None, "", "de_DE", "en_US", "de_AT", "ecommerce", "print")


def reference_errors(validator: jsonschema.Draft202012Validator, instance: Any) -> Errors:
    return sorted(((tuple(e.absolute_path), str(e.validator)) for e in validator.iter_errors(instance)), key=repr)


def bulk_errors(validator: jsonschema_rs.Draft202012Validator, instance: Any) -> Errors:
    return sorted(((tuple(e.instance_path), e.kind.name) for e in validator.iter_errors(instance)), key=repr)


class Both:
    """The two validators of one schema."""

    def __init__(self, schema: Mapping[str, Any]) -> None:
        jsonschema.Draft202012Validator.check_schema(schema)
        self._reference = jsonschema.Draft202012Validator(schema)
        self._bulk = jsonschema_rs.Draft202012Validator(dict(schema))

    def errors(self, instance: Any) -> Errors:
        """Return what both find."""
        found = bulk_errors(self._bulk, instance)
        assert reference_errors(self._reference, instance) == found
        return found


def random_product(draw: random.Random, structure: CatalogStructure) -> Product:
    codes = draw.sample([*structure.attributes, "foo", "bar"], k=draw.randint(0, 12))
    values = {
        code: tuple(
            Value(draw.choice(DATA), draw.choice(SCOPES), draw.choice(SCOPES)) for _ in range(draw.randint(1, 3))
        )
        for code in codes
    }
    return make_product(identifier=draw.choice(["", "JK-1"]), family=draw.choice(["jackets", None, "x"]), values=values)


@pytest.mark.parametrize("family", ["jackets", None])
def test_both_find_the_same_in_generated_records(family: str | None) -> None:
    structure, draw = catalogue(), random.Random(7)
    both = Both(derive_schema(structure, family))
    keywords = {
        keyword for _ in range(1500) for _, keyword in both.errors(as_instance(random_product(draw, structure)))
    }
    assert keywords >= {"type", "enum", "maxLength", "minimum", "maximum", "multipleOf", "pattern",
                        "additionalProperties", "minLength"}  # fmt: skip


def akeneo(folder: Path) -> AkeneoCsv:
    pim = PimConfig(kind=PimKind.AKENEO_CSV, folder=folder, locales=("de_DE",))
    return AkeneoCsv(pim, WriteBackConfig())


def assert_agree_on_export(folder: Path) -> tuple[int, int]:
    """Return how many records were looked at, and how many errors both found in them."""
    pim = akeneo(folder)
    by_family = {family: Both(derive_schema(pim.structure, family)) for family in (*pim.structure.families, None)}
    records = errors = 0
    for product in pim.pull():
        records += 1
        both = by_family.get(product.family, by_family[None])
        instance = as_instance(product)
        errors += len(both.errors(instance)) + len(by_family[None].errors(instance))
    return records, errors


def test_both_find_the_same_in_the_sample_catalogue() -> None:
    records, errors = assert_agree_on_export(Path(__file__).resolve().parents[2] / "examples" / "outdoor")
    assert records > 150
    assert errors > 5


def test_both_find_the_same_in_a_real_export(shared_data: Path) -> None:
    records, _ = assert_agree_on_export(shared_data / "akeneo_icecat")
    assert records == 1239 + 81


def test_a_real_export_is_quarantined_for_its_real_defects_only(shared_data: Path) -> None:
    pim = akeneo(shared_data / "akeneo_icecat")
    validator = Validator(pim.structure, ValidationConfig())
    found = [finding.code for product in pim.pull() for finding in validator.validate(product)]
    assert {code: found.count(code) for code in found} == {"gtin.check_digit": 105, "schema.family_missing": 1}


def test_both_find_the_same_with_schemas_that_others_wrote(shared_data: Path) -> None:
    folder = shared_data / "buildcores"
    both = {}
    for path in (folder / "schemas").glob("*.schema.json"):
        schema = json.loads(path.read_text(encoding="utf-8"))
        schema.pop("$schema")  # draft 7, of which these use nothing that 2020-12 reads otherwise
        both[path.name.split(".")[0]] = Both(schema)
    draw, records, errors = random.Random(7), 0, 0
    for line in (folder / "products_sample_every40th.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        family = both[record.pop("_family")]
        assert family.errors(record) == []
        for damaged in damages(record, draw):
            records += 1
            errors += len(family.errors(damaged))
    assert len(both) == 30
    assert records > 3000
    assert errors > 5000


def damages(record: dict[str, Any], draw: random.Random) -> Iterator[dict[str, Any]]:
    """Yield copies of a record with wrong values at random places, and one without its first key."""
    for wrong in ('"x"', "-1", "[]", '{"a": 1}'):
        copy = json.loads(json.dumps(record))
        for _ in range(4):
            here = copy
            while True:
                key = draw.choice(list(here))
                if not isinstance(here[key], dict) or not here[key] or draw.random() < 0.2:
                    break
                here = here[key]
            here[key] = json.loads(wrong)
        yield copy
    yield dict(list(record.items())[1:])
