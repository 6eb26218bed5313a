"""Reads the JSON Schemas that a shop adds to the derived ones: `<family>.schema.json` in one folder."""

import json
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema_rs

from schemas.errors import ConfigError
from schemas.family_schema import DIALECT
from schemas.structure import CatalogStructure
from schemas.suggestion import did_you_mean

SUFFIX = ".schema.json"


def read_overrides(folder: Path | None, structure: CatalogStructure) -> dict[str, dict[str, Any]]:
    """Return the schemas of a folder by family. Each holds on top of the derived one and can only add rules.

    Raises ConfigError, with file and place, where one is no JSON Schema 2020-12 or names a family that is not there.
    """
    if folder is None:
        return {}
    if not folder.is_dir():
        raise ConfigError(f"{folder}: no such folder; mend [validation] overrides")
    found = {path.name.removesuffix(SUFFIX): path for path in sorted(folder.glob(f"*{SUFFIX}"))}
    return {family: _read(path, family, structure) for family, path in found.items()}


def merged(derived: Mapping[str, Any], override: Mapping[str, Any], family: str) -> dict[str, Any]:
    """Return a schema that holds where both hold; `#/$defs/…` in the override goes on meaning the override's own."""
    inner = {"$id": f"urn:skuwright:override:{family.encode().hex()}", **override}
    return {"$schema": DIALECT, "allOf": [dict(derived), inner]}


def _read(path: Path, family: str, structure: CatalogStructure) -> dict[str, Any]:
    if structure.is_known and structure.families and family not in structure.families:
        hint = did_you_mean(family, structure.families, "name the file after the family's code")
        raise ConfigError(f"{path}: the catalogue has no family {family}; {hint}")
    try:
        schema = json.loads(path.read_text(encoding="utf-8-sig"), parse_float=Decimal)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise ConfigError(f"{path}: {place}: no JSON: {error.msg}; mend that place") from error
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: cannot be read: {error}; save it as UTF-8 and check its permissions") from error
    _check(path, schema)
    return dict(schema)


def _check(path: Path, schema: Any) -> None:
    if not isinstance(schema, dict):
        raise ConfigError(f"{path}: holds no JSON object; write a JSON Schema, such as {{}}")
    dialect = schema.get("$schema", DIALECT)
    if str(dialect).rstrip("#") != DIALECT:
        raise ConfigError(f"{path}: /$schema: {dialect} is not read here; write it for {DIALECT}")
    try:
        jsonschema_rs.Draft202012Validator(schema, offline=True)
    except jsonschema_rs.ValidationError as error:
        place = "/" + "/".join(map(str, error.instance_path))
        raise ConfigError(f"{path}: {place}: {error.message}; mend that place") from error
