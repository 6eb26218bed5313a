"""Completeness of the SKUs that a run pulled, for each channel and locale: at the pull, and with what it published."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from ledger.tables import completeness
from schemas.completeness import share_filled


@dataclass(frozen=True, slots=True)
class CellCompleteness:
    """The required values of a run's SKUs in one channel and locale.

    `filled` are those that were there when the run pulled them, `published` those that were missing then and that
    proposals of this run have filled since, whenever they were written back. A text for a product model fills a value
    of each of its variants.
    """

    channel: str
    locale: str
    skus: int
    required: int
    filled: int
    published: int

    @property
    def before(self) -> float | None:
        """Completeness at the pull."""
        return share_filled(self.filled, self.required)

    @property
    def after(self) -> float | None:
        """Completeness with what this run's proposals have filled since."""
        return share_filled(self.filled + self.published, self.required)


def read_completeness(connection: Connection, run_ids: Collection[str]) -> Mapping[str, tuple[CellCompleteness, ...]]:
    """Return the completeness of runs, by channel and locale; runs of before it was kept have none."""
    key = (completeness.c.run_id, completeness.c.channel, completeness.c.locale)
    counted = [func.sum(completeness.c[name]) for name in ("skus", "required", "filled", "published")]
    query = select(*key, *counted).where(completeness.c.run_id.in_(run_ids)).group_by(*key).order_by(*key)
    found: dict[str, list[CellCompleteness]] = {}
    for run_id, channel, locale, *numbers in connection.execute(query):
        found.setdefault(run_id, []).append(CellCompleteness(channel, locale, *map(int, numbers)))
    return {run_id: tuple(cells) for run_id, cells in found.items()}


def in_all(cells: Sequence[CellCompleteness]) -> CellCompleteness:
    """Return the completeness over all channels and locales; a SKU counts once, whatever it is sold in."""
    return CellCompleteness(
        "",
        "",
        max((cell.skus for cell in cells), default=0),
        sum(cell.required for cell in cells),
        sum(cell.filled for cell in cells),
        sum(cell.published for cell in cells),
    )
