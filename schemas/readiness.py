"""Readiness of a catalogue, family by family: what is invalid, what is missing, and where filling gaps is worth most.

Records are counted one by one as they are pulled. Memory does not grow with the number of products; only a product
model with open gaps leaves an entry, since its texts complete the variants that follow it.
"""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from schemas.completeness import Cell, CompletenessSum, ModelGaps, Place, completeness_of, place_of
from schemas.finding import Finding, Severity
from schemas.gaps import GapScan
from schemas.product import Product, ProductKind
from schemas.structure import CatalogStructure

#: How many families are named as those where filling gaps is worth most.
TOP_FAMILIES = 3


@dataclass(frozen=True, slots=True)
class CellReadiness:
    """Completeness of a family's SKUs in one channel and locale, from 0 to 1, now and with the gaps filled."""

    channel: str
    locale: str
    skus: int
    complete: int
    complete_after: int
    completeness: float
    completeness_after: float


@dataclass(frozen=True, slots=True)
class FamilyReadiness:
    """What stands in one family. `family` is None for records without one.

    `invalid` and `not_generatable` count records, models included: quarantined, and without facts enough for any of
    their gaps. `gaps` can be written, `gaps_not_generatable` cannot. `completed_skus` become complete in at least one
    channel and locale once the gaps are filled; `points_gained` is what completeness gains by it, summed over SKUs,
    channels and locales, in percentage points. `rank` is 1 to 3 where filling gaps is worth most, else None.
    """

    family: str | None
    label: str
    skus: int
    models: int
    invalid: int
    not_generatable: int
    gaps: int
    gaps_not_generatable: int
    gaps_by_attribute: Mapping[str, int]
    cells: tuple[CellReadiness, ...]
    completed_skus: int
    points_gained: float
    rank: int | None = None


@dataclass(slots=True)
class _Tally:
    skus: int = 0
    models: int = 0
    invalid: int = 0
    not_generatable: int = 0
    gaps_not_generatable: int = 0
    completed_skus: int = 0
    gaps: Counter[str] = field(default_factory=Counter)
    cells: dict[Cell, CompletenessSum] = field(default_factory=dict)


class Readiness:
    """Counts records of one catalogue for the locales and channels of the config."""

    def __init__(self, structure: CatalogStructure, *, locales: tuple[str, ...], channels: tuple[str, ...]) -> None:
        self._structure, self._locales, self._channels = structure, locales, channels
        self._tallies: dict[str | None, _Tally] = {}
        self._models = ModelGaps()
        self._findings: Counter[tuple[str, Severity]] = Counter()

    def add(self, product: Product, findings: Collection[Finding], scan: GapScan | None) -> None:
        """Count a record with its findings and its gaps; product models before their variants.

        `scan` is None for a record that is quarantined: nothing is written for it.
        """
        tally = self._tallies.setdefault(product.family, _Tally())
        self._findings.update((found.code, found.severity) for found in findings)
        tally.invalid += any(found.severity is Severity.ERROR for found in findings)
        gaps = scan.gaps if scan else ()
        open_gaps = [gap for gap in gaps if gap.is_generatable]
        tally.gaps.update(gap.attribute for gap in open_gaps)
        tally.gaps_not_generatable += len(gaps) - len(open_gaps)
        tally.not_generatable += bool(gaps) and not open_gaps
        places = frozenset((gap.attribute, gap.locale, gap.channel) for gap in open_gaps)
        if product.kind is ProductKind.PRODUCT_MODEL:
            tally.models += 1
            self._models.add(product, places)
            return
        tally.skus += 1
        fillable = places.union(self._models.above(product)) if scan else places
        tally.completed_skus += self._add_completeness(tally, product, fillable)

    def _add_completeness(self, tally: _Tally, product: Product, fillable: frozenset[Place]) -> bool:
        completes_one = False
        found = completeness_of(product, self._structure, locales=self._locales, channels=self._channels)
        for cell, completeness in found.items():
            filled = (
                sum(place_of(self._structure, code, cell) in fillable for code in completeness.missing)
                if fillable
                else 0
            )
            tally.cells.setdefault(cell, CompletenessSum()).add(completeness, filled)
            completes_one |= 0 < filled == len(completeness.missing)
        return completes_one

    def families(self) -> tuple[FamilyReadiness, ...]:
        """Return the families by code, the three where filling gaps is worth most with their rank.

        Worth is the number of SKUs that would become complete in a channel and locale, then the completeness gained,
        then the number of gaps that can be filled.
        """
        rows = [
            self._row(family, tally) for family, tally in sorted(self._tallies.items(), key=lambda item: item[0] or "")
        ]
        worth = sorted((row for row in rows if row.gaps), key=_worth, reverse=True)[:TOP_FAMILIES]
        ranks = {row.family: rank for rank, row in enumerate(worth, start=1)}
        return tuple(replace(row, rank=ranks.get(row.family)) for row in rows)

    def findings(self) -> tuple[tuple[str, Severity, int], ...]:
        """Return how often each rule was broken, with what it did there, the most frequent first."""
        return tuple((code, severity, count) for (code, severity), count in self._findings.most_common())

    def _row(self, code: str | None, tally: _Tally) -> FamilyReadiness:
        family = self._structure.family(code)
        return FamilyReadiness(
            family=code,
            label=family.label(self._locales[0]) if family else code or "",
            skus=tally.skus,
            models=tally.models,
            invalid=tally.invalid,
            not_generatable=tally.not_generatable,
            gaps=tally.gaps.total(),
            gaps_not_generatable=tally.gaps_not_generatable,
            gaps_by_attribute=dict(tally.gaps.most_common()),
            cells=tuple(_cell(cell, found) for cell, found in tally.cells.items()),
            completed_skus=tally.completed_skus,
            points_gained=round(100 * sum(_gained(cell) for cell in tally.cells.values()), 6),
        )

    def as_json(self, quotes: Mapping[str | None, Any] | None = None) -> dict[str, Any]:
        """Return all of it for `--json`; `quotes` are what filling the gaps would cost, by family."""
        families = self.families()
        ranked = sorted((row for row in families if row.rank), key=lambda row: row.rank or 0)
        return {
            "families": [_as_json(row) | {"quote": (quotes or {}).get(row.family)} for row in families],
            "worth_most": [row.family for row in ranked],
            "findings": [
                {"rule": code, "severity": severity.value, "count": count} for code, severity, count in self.findings()
            ],
        }


def _worth(row: FamilyReadiness) -> tuple[int, float, int]:
    return row.completed_skus, row.points_gained, row.gaps


def _gained(cell: CompletenessSum) -> float:
    return cell.records * (cell.mean_after - cell.mean)


def _cell(cell: Cell, found: CompletenessSum) -> CellReadiness:
    return CellReadiness(
        *cell,
        skus=found.records,
        complete=found.complete,
        complete_after=found.complete_after,
        completeness=found.mean,
        completeness_after=found.mean_after,
    )


def _as_json(row: FamilyReadiness) -> dict[str, Any]:
    return asdict(row) | {"points_gained": round(row.points_gained, 2)}
