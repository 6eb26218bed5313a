"""The structure of a catalogue of JSON lines: of Akeneo's structure files beside it, else as the data looks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from connectors.akeneo_structure import MAX_TEXT, STRUCTURE_FILES, read_structure
from schemas.config import PimConfig
from schemas.structure import Attribute, AttributeType, CatalogStructure


def has_structure_files(folder: Path) -> bool:
    """Say whether the structure files of an export stand in a folder."""
    return any((folder / f"{stem}{ending}").exists() for stem in STRUCTURE_FILES for ending in (".csv", ".xlsx"))


def structure_beside(path: Path, pim: PimConfig, guessed: CatalogStructure) -> CatalogStructure:
    """Return the structure of the files in a file's folder, with what they do not define taken from a guess."""
    found = read_structure(path.parent, pim)
    if found.is_known:
        return CatalogStructure(
            attributes=found.attributes,
            families=found.families,
            family_variants=found.family_variants,
            channels=found.channels,
            locales=found.locales,
            identifier_attribute=found.identifier_attribute,
            model_attributes=guessed.model_attributes,
        )
    return CatalogStructure(
        attributes=guessed.attributes,
        families=found.families,
        family_variants=found.family_variants,
        channels=found.channels,
        locales=found.locales,
        model_attributes=guessed.model_attributes,
        is_known=False,
    )


@dataclass(slots=True)
class _Seen:
    """What was seen of one attribute."""

    types: set[AttributeType] = field(default_factory=set)
    localizable: bool = False
    scopable: bool = False


def guess_structure(objects: Iterable[tuple[dict[str, Any], bool]]) -> CatalogStructure:
    """Return the structure as the data looks: objects of lines, each with whether it is a product model."""
    seen: dict[str, _Seen] = {}
    model_attributes: set[str] = set()
    for given, is_model in objects:
        values = given.get("values")
        if not isinstance(values, dict):
            continue
        if is_model:
            model_attributes.update(values)
        for code, shape in values.items():
            _note(seen.setdefault(code, _Seen()), shape)
    return CatalogStructure(
        attributes={code: _attribute(code, found) for code, found in seen.items()},
        model_attributes=frozenset(model_attributes),
        is_known=False,
    )


def _note(seen: _Seen, shape: Any) -> None:
    if isinstance(shape, list) and shape and all(isinstance(item, dict) and "data" in item for item in shape):
        for item in shape:
            seen.localizable |= item.get("locale") is not None
            seen.scopable |= item.get("scope") is not None
            seen.types.update(_types(item["data"]))
    else:
        seen.types.update(_types(shape))


def _types(data: Any) -> Iterator[AttributeType]:
    match data:
        case bool():
            yield AttributeType.BOOLEAN
        case int() | float():
            yield AttributeType.NUMBER
        case str():
            is_long = len(data) > MAX_TEXT or "\n" in data
            yield AttributeType.TEXTAREA if is_long else AttributeType.TEXT
        case {"amount": _, "unit": _}:
            yield AttributeType.METRIC
        case {"amount": _, "currency": _} | [{"amount": _, "currency": _}, *_]:
            yield AttributeType.PRICE
        case [*items] if items:
            yield AttributeType.MULTI_SELECT


def _attribute(code: str, seen: _Seen) -> Attribute:
    kinds = seen.types
    if len(kinds) == 1:
        (kind,) = kinds
    else:
        kind = AttributeType.TEXTAREA if AttributeType.TEXTAREA in kinds else AttributeType.TEXT
    return Attribute(code, kind, localizable=seen.localizable, scopable=seen.scopable)
