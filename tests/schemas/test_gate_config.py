"""`[gate]`: codes in quotes or without, families, thresholds, and the JSON Schema that agrees."""

import json
import tomllib
from pathlib import Path

import jsonschema
import pytest

from schemas.config_file import json_schema, read_config
from schemas.errors import ConfigError

MINIMAL = '[pim]\nkind = "jsonl"\npath = "p.jsonl"\nlocales = ["de_DE"]\n[content.description]\n'


def written(folder: Path, gate: str) -> Path:
    path = folder / "pipeline.toml"
    path.write_text(MINIMAL + gate, encoding="utf-8")
    return path


@pytest.mark.parametrize("code", ['"typography.unit_spacing"', "typography.unit_spacing"])
def test_a_code_may_stand_in_quotes_or_without(tmp_path: Path, code: str) -> None:
    text = f'[gate.severity]\n{code} = "error"\n[gate.families.jackets.severity]\n{code} = "info"\n'
    text += f"[gate.families.jackets.review_at]\n{code} = 3\nlength = 4\n[gate.block_at]\n{code} = 2\n"
    gate = read_config(written(tmp_path, text)).gate
    assert (gate.severity, gate.block_at) == ({"typography.unit_spacing": "error"}, {"typography.unit_spacing": 2})
    assert gate.families["jackets"].severity == {"typography.unit_spacing": "info"}
    assert gate.families["jackets"].review_at == {"typography.unit_spacing": 3, "length": 4}
    jsonschema.validate(tomllib.loads(MINIMAL + text), json.loads(json_schema()))


SLIPS = [
    (
        '[gate.severity]\ntypography.unit_spacing = "inf"',
        '[gate.severity] typography.unit_spacing: "inf" is not known; did',
    ),
    ('[gate.families.a.severity]\n"x.y" = "eror"', '[gate.families.a.severity] x.y: "eror" is not known; did you mean'),
    ("[gate.families.a]\nsevrity = {}", "[gate.families.a] sevrity: unknown key; did you mean severity?"),
    ("[gate.families]\na = 3", "[gate.families.a]: 3 is not a table; write one"),
    ("[gate.review_at]\nwarning = 0", "[gate.review_at] warning: should be greater than or equal to 1 (given: 0)"),
]


@pytest.mark.parametrize(("gate", "problem"), SLIPS)
def test_slips_are_named_with_their_place(tmp_path: Path, gate: str, problem: str) -> None:
    with pytest.raises(ConfigError) as error:
        read_config(written(tmp_path, gate))
    assert str(error.value).startswith(f"pipeline.toml: {problem}")


@pytest.mark.parametrize(("gate", "problem"), SLIPS)
def test_the_schema_refuses_the_same_slips(gate: str, problem: str) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(tomllib.loads(MINIMAL + gate), json.loads(json_schema()))
