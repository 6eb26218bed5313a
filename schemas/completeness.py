"""Completeness: filled ÷ required, for each channel and locale, of one record and of many."""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from schemas.content_scopes import content_attribute
from schemas.emptiness import is_blank
from schemas.product import Product, ProductKind
from schemas.structure import CatalogStructure

#: A channel and a locale that is active in it.
Cell = tuple[str, str]
#: Attribute, locale and channel of a value; None where the attribute has no such scope.
Place = tuple[str, str | None, str | None]


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
        return share_filled(self.filled, self.required) or 0.0

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


def share_filled(filled: int, required: int) -> float | None:
    """Return completeness, from 0 to 1: filled ÷ required values, of one SKU or of many; None without any required."""
    return filled / required if required else None


def place_of(structure: CatalogStructure, code: str, cell: Cell) -> Place:
    """Return where the value of an attribute stands that is seen in a channel and locale."""
    channel, locale = cell
    attribute = content_attribute(structure, code)
    return code, locale if attribute.localizable else None, channel if attribute.scopable else None


@dataclass(slots=True)
class CompletenessSum:
    """Sums the completeness of many records in one channel and locale, as it is and as it would be with gaps filled."""

    records: int = 0
    complete: int = 0
    complete_after: int = 0
    required: int = 0
    filled: int = 0
    fillable: int = 0

    def add(self, found: Completeness, fillable: int) -> None:
        """Count one record, of whose missing attributes `fillable` would be filled."""
        self.records += 1
        self.complete += found.is_complete
        self.complete_after += fillable == len(found.missing)
        self.required += found.required
        self.filled += found.filled
        self.fillable += fillable

    @property
    def mean(self) -> float:
        """The completeness of all records as it is, from 0 to 1."""
        return share_filled(self.filled, self.required) or 0.0

    @property
    def mean_after(self) -> float:
        """The completeness of all records with all generatable gaps filled."""
        return share_filled(self.filled + self.fillable, self.required) or 0.0


class Owner(NamedTuple):
    """The record whose value is seen: a product, or a product model above it."""

    identifier: str
    revision: str


class ModelGaps:
    """Remembers which gaps of product models are going to be filled, since that fills them for all their variants.

    Models come before their variants. Only models with such gaps, or below one, leave an entry.
    """

    def __init__(self) -> None:
        self._entries: dict[str, tuple[str | None, str, frozenset[Place]]] = {}
        self._sets: dict[frozenset[Place], frozenset[Place]] = {}

    def add(self, model: Product, places: frozenset[Place]) -> None:
        """Remember a product model."""
        if places or model.parent in self._entries:
            # There are few different sets in a catalogue, so each is kept once.
            kept = self._sets.setdefault(places, places)
            self._entries[model.identifier] = model.parent, model.revision, kept
        else:
            self._entries.pop(model.identifier, None)

    def above(self, product: Product) -> dict[Place, Owner]:
        """Return the places that are going to be filled above a record, with the model that each belongs to."""
        found: dict[Place, Owner] = {}
        code = product.parent
        for _ in range(product.depth or 2):
            entry = self._entries.get(code or "")
            if code is None or entry is None:
                break
            parent, revision, places = entry
            found |= dict.fromkeys(places, Owner(code, revision))
            code = parent
        return found


@dataclass(slots=True)
class Measured:
    """The completeness of a batch of SKUs, and of how many SKUs each gap that is to be filled completes which cell."""

    cells: dict[Cell, CompletenessSum] = field(default_factory=dict)
    fills: Counter[tuple[Owner, Place, Cell]] = field(default_factory=Counter)


class CompletenessMeter:
    """Measures the records of a run, batch by batch, product models before their variants."""

    def __init__(self, structure: CatalogStructure, *, locales: tuple[str, ...], channels: tuple[str, ...]) -> None:
        self._structure, self._locales, self._channels = structure, locales, channels
        self._models = ModelGaps()

    def add(self, product: Product, places: Collection[Place], measured: Measured) -> None:
        """Count a record whose gaps at these places are going to be filled; product models are no SKUs."""
        if product.kind is ProductKind.PRODUCT_MODEL:
            self._models.add(product, frozenset(places))
            return
        owners = self._models.above(product)
        owners |= dict.fromkeys(places, Owner(product.identifier, product.revision))
        found = completeness_of(product, self._structure, locales=self._locales, channels=self._channels)
        for cell, completeness in found.items():
            fillable = 0
            for code in completeness.missing if owners else ():
                place = place_of(self._structure, code, cell)
                if place in owners:
                    measured.fills[owners[place], place, cell] += 1
                    fillable += 1
            measured.cells.setdefault(cell, CompletenessSum()).add(completeness, fillable)
