"""Validates records against the catalogue's structure: all that is wrong with a record at once, as findings."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import jsonschema_rs

from schemas.config import ValidationConfig
from schemas.family_schema import derive_schema
from schemas.finding import Finding
from schemas.instance import as_instance
from schemas.overrides import merged, read_overrides
from schemas.product import Product, Value
from schemas.regexps import is_unreadable
from schemas.rules import severities
from schemas.schema_problems import data_problem, scope_problem, shown
from schemas.structure import CatalogStructure
from schemas.suggestion import did_you_mean
from schemas.value_rules import Problem, ValueRule, value_rules

#: Longer values are cut in a finding; the record itself holds the whole.
_LONGEST_TEXT = 500
_OVERRIDE = ["allOf", 1]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the record a problem lies."""

    attribute: str | None = None
    locale: str | None = None
    channel: str | None = None


_Placed = tuple[_Place, Problem]


class Validator:
    """Validates records of one catalogue. Schemas are compiled once, per family, when the first record needs one."""

    def __init__(self, structure: CatalogStructure, config: ValidationConfig) -> None:
        """Read the overrides; raises ConfigError where they, or the names of rules in the config, are wrong."""
        self._structure = structure
        self._severity = severities(config.severity, file=config.file)
        self._overrides = read_overrides(config.overrides, structure)
        self._compiled: dict[str | None, jsonschema_rs.Draft202012Validator] = {}
        self._value_rules: dict[str, tuple[ValueRule, ...]] = {}
        for family in self._overrides:
            self._validator(family)

    def schema_of(self, family: str | None) -> dict[str, Any]:
        """Return the JSON Schema that records of a family are held against, overrides included."""
        derived = derive_schema(self._structure, family)
        override = self._overrides.get(family or "")
        return merged(derived, override, family or "") if override is not None else derived

    def structure_findings(self) -> tuple[Finding, ...]:
        """Return what of the PIM's own rules cannot be checked here, once for the whole catalogue."""
        return tuple(
            self._finding(attribute.code, _Place(attribute.code), _unreadable(attribute.validation_regexp))
            for attribute in self._structure.attributes.values()
            if is_unreadable(attribute)
        )

    def validate(self, product: Product) -> tuple[Finding, ...]:
        """Return all findings of a record, those of its connector first. An error among them quarantines it.

        Inherited values are validated with the rest: what is broken in a product model is broken in its variants.
        """
        problems = [*self._family_problems(product), *self._schema_problems(product), *self._rule_problems(product)]
        if not problems:
            return product.findings
        found = (self._finding(_origin(product, place), place, problem) for place, problem in problems)
        return (*product.findings, *found)

    def _family_problems(self, product: Product) -> Iterator[_Placed]:
        families = self._structure.families
        if not (self._structure.is_known and families) or product.family in families:
            return
        if product.family is None:
            message = "the record has no family; assign one in the PIM, so that it is known what belongs to it"
            yield _Place(), Problem("schema.family_missing", message)
        else:
            hint = did_you_mean(product.family, families, "assign one of the catalogue's families in the PIM")
            yield _Place(), Problem("schema.family_unknown", f"the family {product.family} is unknown; {hint}")

    def _schema_problems(self, product: Product) -> Iterator[_Placed]:
        structure, instance = self._structure, as_instance(product)
        known = product.family if product.family in structure.families or product.family in self._overrides else None
        outside: list[str] = []
        for error in self._validator(known).iter_errors(instance):
            if error.instance_path == ["values"] and _is_derived(error) and error.kind.name == "additionalProperties":
                outside += error.kind.as_dict()["unexpected"]
            else:
                yield _translated(structure, product, error)
        if outside:
            yield from self._outside_problems(product, instance, outside)

    def _outside_problems(self, product: Product, instance: dict[str, Any], outside: list[str]) -> Iterator[_Placed]:
        structure = self._structure
        for code in outside:
            if code in structure.attributes:
                message = f"the family {product.family} does not have the attribute; add it to the family, or empty it"
                yield _Place(code), Problem("schema.attribute_not_in_family", message)
            else:
                hint = did_you_mean(code, structure.attributes, "define the attribute in the PIM, or leave it out")
                yield _Place(code), Problem("schema.attribute_unknown", f"the attribute is unknown; {hint}")
        values = {code: instance["values"][code] for code in outside if code in structure.attributes}
        for error in self._validator(None).iter_errors({**instance, "values": values}):
            if error.instance_path[:1] == ["values"]:
                yield _translated(structure, product, error)

    def _rule_problems(self, product: Product) -> Iterator[_Placed]:
        for code, values in product.values.items():
            rules = self._value_rules.get(code)
            if rules is None:
                rules = value_rules(self._structure.attribute(code), self._structure)
                self._value_rules[code] = rules
            for rule in rules:
                yield from _broken(rule, code, values)
            if len(values) > 1 and len({(value.locale, value.channel) for value in values}) < len(values):
                message = "two values for the same locale and channel; keep one of them"
                yield _Place(code), Problem("schema.value_twice", message)

    def _validator(self, family: str | None) -> jsonschema_rs.Draft202012Validator:
        found = self._compiled.get(family)
        if found is None:
            # Overrides were compiled on their own when they were read, so this cannot fail.
            schema = self.schema_of(family)
            found = self._compiled[family] = jsonschema_rs.Draft202012Validator(schema, offline=True)
        return found

    def _finding(self, where: str, place: _Place, problem: Problem) -> Finding:
        return Finding(
            code=problem.rule,
            severity=self._severity[problem.rule],
            message=f"{where}: {problem.message}",
            attribute=place.attribute,
            locale=place.locale,
            channel=place.channel,
            text=problem.text[:_LONGEST_TEXT],
            expected=problem.expected,
            rule=problem.rule,
        )


def _unreadable(pattern: str | None) -> Problem:
    message = f"the pattern {pattern} cannot be read here, so values are not held against it; simplify it in the PIM"
    return Problem("schema.pattern_unreadable", message, pattern or "")


def _broken(rule: ValueRule, code: str, values: tuple[Value, ...]) -> Iterator[_Placed]:
    for value in values:
        problem = rule(value)
        if problem:
            yield _Place(code, value.locale, value.channel), problem


def _is_derived(error: jsonschema_rs.ValidationError) -> bool:
    return error.evaluation_path[:2] != _OVERRIDE


def _translated(structure: CatalogStructure, product: Product, error: jsonschema_rs.ValidationError) -> _Placed:
    path = error.instance_path
    place = _place(product, path)
    if not _is_derived(error):
        message = f"{error.message[:_LONGEST_TEXT]}; mend it, or the family's file in [validation] overrides"
        return place, Problem("schema.override", message, shown(error.instance).strip('"'))
    if place.attribute is None or len(path) < 4:
        return place, Problem("schema.record", f"{'/'.join(map(str, path))}: {error.message}; mend the record")
    attribute = structure.attribute(place.attribute)
    if path[3] in ("locale", "channel"):
        scope = None if error.instance is None else str(error.instance)
        return place, scope_problem(structure, attribute, str(path[3]), scope)
    return place, data_problem(attribute, path[4:], error.kind.name, error.instance)


def _place(product: Product, path: list[str | int]) -> _Place:
    if len(path) < 2 or path[0] != "values":
        return _Place()
    code = str(path[1])
    if len(path) < 3:
        return _Place(code)
    value = product.values[code][int(path[2])]
    return _Place(code, value.locale, value.channel)


def _origin(product: Product, place: _Place) -> str:
    source = product.source
    record = f"{source.file} line {source.line}" if source else product.identifier
    if place.attribute is None:
        return record
    scopes = ", ".join(filter(None, (place.locale, place.channel)))
    above = product.inherited.get(place.attribute)
    inherited = f" inherited from product model {above}" if above else ""
    return f"{record}, {place.attribute}{f' ({scopes})' if scopes else ''}{inherited}"
