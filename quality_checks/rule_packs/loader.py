"""Reads packs from their files. A file that is broken or missing is told with each text, never left out silently."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from pydantic import ValidationError

from quality_checks.rule_packs.records import Pack

FOLDER = Path(__file__).resolve().parents[1] / "packs"
#: The packs that skuwright brings; one that is not there is a broken one.
BUILT_IN = (
    "biocides_devices",
    "competitors",
    "cosmetics",
    "energy_labels",
    "food_information",
    "green_claims",
    "health_claims",
    "lead_claims",
    "medicinal_advertising",
    "prices",
    "self_evident",
    "test_results",
    "textile_fibres",
)


@dataclass(frozen=True)
class Shelf:
    """All packs by id, and for each that cannot be used the reason."""

    packs: Mapping[str, Pack]
    broken: Mapping[str, str]


@lru_cache(maxsize=8)
def shelf(own: Path | None = None, built_in: Path = FOLDER) -> Shelf:
    """Return skuwright's packs and those of a folder of the shop's own; one of the same id replaces skuwright's."""
    packs: dict[str, Pack] = {}
    broken = {pack_id: f"{pack_id}.toml is missing in {built_in.name}" for pack_id in BUILT_IN}
    for folder in (built_in, own):
        for pack_id, read in _packs_in(folder):
            broken.pop(pack_id, None)
            packs.pop(pack_id, None)
            if isinstance(read, Pack):
                packs[pack_id] = read
            else:
                broken[pack_id] = read
    return Shelf(MappingProxyType(dict(sorted(packs.items()))), MappingProxyType(dict(sorted(broken.items()))))


def _packs_in(folder: Path | None) -> Iterator[tuple[str, Pack | str]]:
    if folder is None:
        return
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix == ".toml")
    except OSError as error:
        yield folder.name, f"{folder.name} cannot be read: {error.strerror}"
        return
    for path in paths:
        yield path.stem, read_pack(path)


def read_pack(path: Path) -> Pack | str:
    """Return the pack of a file, or what is wrong with it."""
    try:
        found = Pack.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        return f"{path.name} cannot be read: {error.strerror}"
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return f"{path.name} is not readable as TOML: {error}"
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        return f"{path.name}: {place or 'pack'}: {first['msg']}"
    if found.id != path.stem:
        return f"{path.name}: id: is {found.id}; name file and id alike"
    return found
