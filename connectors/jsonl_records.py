"""Reads one JSON line as a record."""

import hashlib
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

import orjson

from connectors.jsonl_lines import Line, content_of
from connectors.jsonl_values import ValueShapeError, read_values
from connectors.records import Record
from connectors.source_findings import missing_identifier, source_finding
from schemas.finding import Finding
from schemas.product import Value
from schemas.structure import CatalogStructure
from schemas.suggestion import nearest

_SHAPE_HELP = "write a scalar, a list, an amount with its unit, or a list of {locale, scope, data}"

_KINDS: Mapping[type, str] = MappingProxyType(
    {list: "a list", dict: "an object", str: "text", bool: "true or false", int: "a number", float: "a number"}
)


def parse(line: Line) -> dict[str, Any] | str:
    """Return the object of a line, or the words that say why there is none."""
    try:
        found = orjson.loads(content_of(line))
    except orjson.JSONDecodeError as error:
        return f"{error.msg} at column {error.colno}"
    return found if isinstance(found, dict) else f"it holds {_kind(found)}"


def read_record(line: Line, structure: CatalogStructure, file: str) -> Record:
    """Return a line as a record, with findings on what is wrong with the line itself."""
    where = f"{file}: line {line.number}"
    given = parse(line)
    if isinstance(given, str):
        finding = source_finding("not_json", where=where, what=f"is no JSON object: {given}", remedy="write it again")
        digest = hashlib.blake2b(line.raw, digest_size=16).digest()
        return Record(f"{file}:{line.number}", line.number, None, None, None, (), True, {}, digest, (finding,))
    return _record(given, line.number, structure, where, file)


def identifier_in(given: Mapping[str, Any]) -> str:
    """Return the identifier of an object, "" where it has none."""
    found = given.get("identifier")
    is_word = isinstance(found, str | int) and not isinstance(found, bool)
    return str(found).strip() if is_word else ""


def parent_in(given: Mapping[str, Any]) -> str | None:
    """Return the identifier of the product model above, None where there is none."""
    found = given.get("parent")
    return found.strip() or None if isinstance(found, str) else None


def _record(given: dict[str, Any], number: int, structure: CatalogStructure, where: str, file: str) -> Record:
    findings = list(_shape_findings(given, where))
    values: dict[str, tuple[Value, ...]] = {}
    raw = given.get("values")
    for code, shape in raw.items() if isinstance(raw, dict) else ():
        try:
            found = read_values(shape, structure.attribute(code))
        except ValueShapeError as error:
            findings.append(
                source_finding("value_shape", where=where, what=f"{code}: {error}", remedy=_SHAPE_HELP, attribute=code)
            )
            continue
        if found and code != structure.identifier_attribute:
            values[code] = found
    identifier = identifier_in(given)
    if not identifier:
        near = None if "identifier" in given else nearest("identifier", list(given))
        findings.append(missing_identifier(where, "identifier", near))
    family, variant = given.get("family"), given.get("family_variant")
    categories = given.get("categories")
    return Record(
        identifier=identifier or f"{file}:{number}",
        line=number,
        family=family or None if isinstance(family, str) else None,
        family_variant=variant or None if isinstance(variant, str) else None,
        parent=parent_in(given),
        categories=tuple(map(str, categories)) if isinstance(categories, list) else (),
        enabled=given.get("enabled") is not False,
        values=values,
        digest=hashlib.blake2b(orjson.dumps(given, option=orjson.OPT_SORT_KEYS), digest_size=16).digest(),
        findings=tuple(findings),
    )


def _shape_findings(given: Mapping[str, Any], where: str) -> Iterator[Finding]:
    wanted = (
        ("values", dict, "an object of attribute codes"),
        ("family", str, "a code"),
        ("family_variant", str, "a code"),
        ("parent", str, "an identifier"),
        ("categories", list, "a list of codes"),
        ("enabled", bool, "true or false"),
    )
    for key, kind, words in wanted:
        if given.get(key) is not None and not isinstance(given[key], kind):
            what = f"{key} holds {_kind(given[key])}"
            yield source_finding("value_shape", where=where, what=what, remedy=f"write {words}, or leave it out")


def _kind(given: object) -> str:
    """Return what JSON calls a value."""
    return _KINDS.get(type(given), "null")
