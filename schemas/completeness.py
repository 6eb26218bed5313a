"""Completeness: filled ÷ required, for each channel and locale, of one record and of many."""

from collections.abc import Iterator
from dataclasses import dataclass

from schemas.emptiness import is_blank
from schemas.product import Product
from schemas.structure import CatalogStructure

#: A channel and a locale that is active in it.
Cell = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Completeness:
    """How complete one record is in one channel and locale. `missing` are the required attributes without a value."""

    required: int
    missing: tuple[str, ...]

    @property
    def filled(self) -> int:
        """The number of required attributes that have a value."""
        return self.required - len(self.missing)

    @property
    def share(self) -> float:
        """Filled ÷ required, from 0 to 1."""
        return self.filled / self.required

    @property
    def is_complete(self) -> bool:
        """Say whether nothing that is required is missing."""
        return not self.missing


def completeness_of(
    product: Product, structure: CatalogStructure, *, locales: tuple[str, ...], channels: tuple[str, ...]
) -> dict[Cell, Completeness]:
    """Return the completeness of a record for each channel and locale in which its family requires anything.

    A price counts as filled in any currency; an attribute kept for certain locales is required in those only. Blank
    values are not filled. `channels` empty: all of the catalogue's.
    """
    family = structure.family(product.family)
    if family is None:
        return {}
    found: dict[Cell, Completeness] = {}
    for channel, locale in cells(structure, locales=locales, channels=channels):
        required = [
            code
            for code in family.requirements.get(channel, ())
            if not (kept := structure.attribute(code).available_locales) or locale in kept
        ]
        if required:
            missing = tuple(code for code in required if not _is_filled(product, structure, code, locale, channel))
            found[channel, locale] = Completeness(len(required), missing)
    return found


def cells(structure: CatalogStructure, *, locales: tuple[str, ...], channels: tuple[str, ...]) -> Iterator[Cell]:
    """Yield the channels that are asked for with their active locales among those that are asked for."""
    for channel in channels or tuple(structure.channels):
        found = structure.channels.get(channel)
        for locale in locales:
            if found is None or not found.locales or locale in found.locales:
                yield channel, locale


def _is_filled(product: Product, structure: CatalogStructure, code: str, locale: str, channel: str) -> bool:
    if code == structure.identifier_attribute:
        return True
    data = product.data(code, locale, channel)
    return data is not None and not is_blank(data)


@dataclass(slots=True)
class CompletenessSum:
    """Sums the completeness of many records in one channel and locale, as it is and as it would be with gaps filled."""

    records: int = 0
    complete: int = 0
    complete_after: int = 0
    shares: float = 0.0
    shares_after: float = 0.0

    def add(self, found: Completeness, fillable: int) -> None:
        """Count one record, of whose missing attributes `fillable` would be filled."""
        self.records += 1
        self.complete += found.is_complete
        self.complete_after += fillable == len(found.missing)
        self.shares += found.share
        self.shares_after += (found.filled + fillable) / found.required

    @property
    def mean(self) -> float:
        """The mean completeness as it is, from 0 to 1."""
        return self.shares / self.records

    @property
    def mean_after(self) -> float:
        """The mean completeness with all generatable gaps filled."""
        return self.shares_after / self.records
