"""Akeneo exports as CSV or .xlsx files: products are read from a folder, approved content goes to another."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from connectors.akeneo_export import AkeneoExport
from connectors.akeneo_write_back import write_back_export
from connectors.scratch import open_scratch
from connectors.variants import SCHEMA
from schemas.config import PimConfig, WriteBackConfig
from schemas.product import Product, ProductKind
from schemas.receipt import Change, Receipt
from schemas.structure import CatalogStructure


class AkeneoCsv:
    """The `Pim` of kind `akeneo-csv`."""

    def __init__(self, pim: PimConfig, write_back: WriteBackConfig) -> None:
        self._pim = pim
        self._write_back = write_back

    @cached_property
    def _first_look(self) -> tuple[CatalogStructure, tuple[str, ...]]:
        export = AkeneoExport(self._pim)
        return export.structure, export.warnings

    @property
    def structure(self) -> CatalogStructure:
        """The catalogue's structure, of the structure files; guessed from the columns where there are none."""
        return self._first_look[0]

    @property
    def warnings(self) -> tuple[str, ...]:
        """Columns that are not read and files that are missed, and why it matters, in words for a person."""
        return self._first_look[1]

    def pull(self) -> Iterator[Product]:
        """Yield the product models, roots first, then the products in the order of the file."""
        export = AkeneoExport(self._pim, self.structure)
        table, _ = export.sheets[ProductKind.PRODUCT]
        with open_scratch(SCHEMA) as database:
            lineage = export.lineage(database)
            yield from lineage.models()
            for record in export.products():
                if record.enabled or not self._pim.only_enabled:
                    yield lineage.product(record, ProductKind.PRODUCT, table.name)

    def write_back(
        self, changes: Iterable[Change], *, stamp: str, published: Iterable[Change] = ()
    ) -> Iterator[Receipt]:
        """Write `import/<stamp>_*.csv` and `full/*` below `[write_back] path`; see `akeneo_write_back`."""
        export = AkeneoExport(self._pim, self.structure)
        return write_back_export(export, self._pim, self._write_back, changes, stamp=stamp, published=published)
