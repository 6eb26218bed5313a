"""Overrides: schemas of the shop's own that hold on top of the derived ones."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from schemas.config import ValidationConfig
from schemas.errors import ConfigError
from schemas.family_schema import schema_text
from schemas.finding import Severity
from schemas.instance import as_instance
from schemas.product import Value
from schemas.validation import Validator
from tests.builders import make_product, make_structure

FEW_POCKETS = {
    "properties": {
        "values": {
            "required": ["weight"],
            "properties": {"pockets": {"items": {"properties": {"data": {"$ref": "#/$defs/few"}}}}},
        }
    },
    "$defs": {"few": {"maximum": 4.5}},
}


def validator_with(folder: Path, name: str, content: Any, **structure: Any) -> Validator:
    text = content if isinstance(content, str) else json.dumps(content)
    (folder / name).write_text(text, encoding="utf-8")
    return Validator(make_structure(**structure), ValidationConfig(overrides=folder))


def test_a_record_must_keep_the_derived_and_the_overriding_rules(tmp_path: Path) -> None:
    validator = validator_with(tmp_path, "jackets.schema.json", FEW_POCKETS)
    product = make_product(values={"pockets": (Value(Decimal("5.5")),), "color": (Value("blue"),)})
    found = {(finding.code, finding.attribute): finding for finding in validator.validate(product)}
    assert set(found) == {
        ("schema.decimals_not_allowed", "pockets"),
        ("schema.option_unknown", "color"),
        ("schema.override", "pockets"),
        ("schema.override", None),
    }
    assert found["schema.override", "pockets"].severity is Severity.ERROR
    assert found["schema.override", "pockets"].text == "5.5"
    assert found["schema.override", "pockets"].message == (
        "JK-1, pockets: 5.5 is greater than the maximum of 4.5; mend it, or the family's file in [validation] overrides"
    )
    assert '"weight" is a required property' in found["schema.override", None].message
    assert validator.validate(make_product()) == ()


def test_an_override_speaks_for_its_family_only(tmp_path: Path) -> None:
    families = {**make_structure().families, "hats": make_structure().families["jackets"]}
    validator = validator_with(tmp_path, "jackets.schema.json", FEW_POCKETS, families=families)
    assert validator.validate(make_product(family="hats", values={})) == ()


def test_an_override_holds_where_the_structure_is_guessed(tmp_path: Path) -> None:
    validator = validator_with(tmp_path, "anything.schema.json", FEW_POCKETS, is_known=False, families={})
    (found,) = validator.validate(make_product(family="anything", values={}))
    assert found.code == "schema.override"


def test_the_schema_that_is_shown_is_the_schema_that_holds(tmp_path: Path) -> None:
    validator = validator_with(tmp_path, "jackets.schema.json", FEW_POCKETS)
    schema = json.loads(schema_text(validator.schema_of("jackets")))
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["allOf"][1]["$defs"] == {"few": {"maximum": 4.5}}
    reference = jsonschema.Draft202012Validator(schema)
    assert list(reference.iter_errors(as_instance(make_product()))) == []
    broken = as_instance(make_product(values={"pockets": (Value(Decimal(5)),)}))
    assert sorted(str(error.validator) for error in reference.iter_errors(broken)) == ["maximum", "required"]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("jackets.schema.json", "{", "line 1, column 2: no JSON: Expecting property name enclosed in double quotes"),
        ("jackets.schema.json", "[]", "holds no JSON object; write a JSON Schema"),
        ("jackets.schema.json", {"properties": {"values": {"minProperties": -1}}},
         "/properties/values/minProperties: -1 is less than the minimum of 0; mend that place"),
        ("jackets.schema.json", {"$ref": "#/$defs/absent"}, "/: Pointer '/$defs/absent' does not exist"),
        ("jackets.schema.json", {"$ref": "https://example.org/x.json"}, "/: Resource 'https://example.org/x.json'"),
        ("jackets.schema.json", {"$schema": "http://json-schema.org/draft-07/schema#"},
         "/$schema: http://json-schema.org/draft-07/schema# is not read here; write it for https://json-schema.org/"),
        ("jacket.schema.json", {}, "the catalogue has no family jacket; did you mean jackets?"),
    ],
)  # fmt: skip
def test_a_broken_override_stops_before_anything_is_spent(
    tmp_path: Path, name: str, content: Any, message: str
) -> None:
    with pytest.raises(ConfigError) as caught:
        validator_with(tmp_path, name, content)
    assert str(caught.value).startswith(f"{tmp_path / name}: {message}")


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"rules: no such folder; mend \[validation\] overrides"):
        Validator(make_structure(), ValidationConfig(overrides=tmp_path / "rules"))


def test_an_override_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    (tmp_path / "jackets.schema.json").write_bytes('{"title": "Jäckchen"}'.encode("cp1252"))
    with pytest.raises(ConfigError, match=r"jackets\.schema\.json: cannot be read: .*save it as UTF-8"):
        Validator(make_structure(), ValidationConfig(overrides=tmp_path))
