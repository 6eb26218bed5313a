"""An Akeneo export folder, opened: its two tables, the structure, and what reads their rows."""

import json
import sqlite3
from collections.abc import Iterator
from functools import partial
from itertools import islice

from connectors.akeneo_missing_files import missing_file_warnings, refuse_undefined_families
from connectors.akeneo_rows import RowLayout
from connectors.akeneo_structure import MAX_TEXT, STRUCTURE_FILES, read_structure
from connectors.csv_source import CsvTable, Row
from connectors.records import Record
from connectors.source_table import open_table, require_table, unread_tables
from connectors.variants import Lineage
from connectors.xlsx_source import XlsxTable
from schemas.config import PimConfig
from schemas.errors import ConfigError
from schemas.product import ProductKind
from schemas.structure import CatalogStructure

Table = CsvTable | XlsxTable
_NO_MODELS = "product_models.csv"
_SAMPLE = 500


class AkeneoExport:
    """The tables of an export as they are now. `sheets` holds table and layout by kind of record, models first.

    Raises InputError where a file cannot be read as what it should be.
    """

    def __init__(self, pim: PimConfig, structure: CatalogStructure | None = None) -> None:
        if pim.folder is None:
            raise ConfigError("[pim] folder: missing; set it to the folder of the export")
        self._folder = pim.folder
        products = require_table(pim.folder, "products", pim)
        models = open_table(pim.folder, "product_models", pim)
        self.structure = structure or read_structure(
            pim.folder,
            pim,
            product_header=products.header,
            model_header=models.header if models else (),
            prose=lambda: _prose_columns(products),
        )
        refuse_undefined_families(self.structure)
        self.sheets: dict[ProductKind, tuple[Table, RowLayout]] = {}
        if models is not None:
            kind = ProductKind.PRODUCT_MODEL
            self.sheets[kind] = (models, RowLayout(models, self.structure, kind, pim.decimal_separator))
        kind = ProductKind.PRODUCT
        self.sheets[kind] = (products, RowLayout(products, self.structure, kind, pim.decimal_separator))

        self._opened = self._states()

    @property
    def has_changed(self) -> bool:
        """Say whether somebody replaced or changed a table since it was opened."""
        return self._states() != self._opened

    def _states(self) -> list[tuple[int, int, int]]:
        found = [table.path.stat() for table, _ in self.sheets.values()]
        return [(state.st_ino, state.st_size, state.st_mtime_ns) for state in found]

    @property
    def warnings(self) -> tuple[str, ...]:
        """What of the columns is not read, and what files are missed or empty, in words for a person."""
        columns = (warning for _, layout in self.sheets.values() for warning in layout.warnings)
        unread = unread_tables(self._folder, ("products", "product_models", *STRUCTURE_FILES))
        return (*unread, *self._no_products(), *missing_file_warnings(self.structure), *columns)

    def _no_products(self) -> Iterator[str]:
        table, _ = self.sheets[ProductKind.PRODUCT]
        if next(table.rows(), None) is None:
            yield f"{table.name}: holds its header and no products; export them again if there should be some"

    def lineage(self, database: sqlite3.Connection) -> Lineage:
        """Return the product models, all read into a scratch database with the schema of `variants`."""
        if ProductKind.PRODUCT_MODEL not in self.sheets:
            return Lineage(database, self.structure, _no_model, _NO_MODELS)
        table, layout = self.sheets[ProductKind.PRODUCT_MODEL]
        lineage = Lineage(database, self.structure, partial(_reread, layout), table.name)
        for row in table.rows():
            # The raw text is kept too: it tells whether a quote was left open.
            lineage.add(layout.record(row), json.dumps((row.cells, row.raw)))
        return lineage

    def products(self) -> Iterator[Record]:
        """Yield the rows of products.csv as records."""
        table, layout = self.sheets[ProductKind.PRODUCT]
        return map(layout.record, table.rows())


def _prose_columns(table: Table) -> frozenset[str]:
    """Return the columns whose first texts are longer than a text attribute may be, or have several lines."""
    found: set[str] = set()
    for row in islice(table.rows(), _SAMPLE):
        for name, cell in zip(table.header, row.cells, strict=False):
            if len(cell) > MAX_TEXT or "\n" in cell:
                found.add(name)
    return frozenset(found)


def _reread(layout: RowLayout, source: str, line: int) -> Record:
    cells, raw = json.loads(source)
    return layout.record(Row(line, cells, raw))


def _no_model(source: str, line: int) -> Record:
    raise LookupError(f"no product model was added: {source} {line}")
