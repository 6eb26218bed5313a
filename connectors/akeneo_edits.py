"""Judges changes against the export as it is now, and keeps which cells are to be filled."""

import json
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, groupby
from operator import itemgetter

from connectors.akeneo_cells import Cells, cells_of
from connectors.akeneo_export import Table
from connectors.akeneo_headers import Column
from connectors.akeneo_rows import RowLayout
from connectors.change_spool import ChangeSpool, SpooledChange
from connectors.csv_source import CsvTable, Row
from connectors.records import key_of
from connectors.variants import Lineage
from connectors.writable import ALREADY_THERE, BROKEN, CHANGED, filled_twice, stands_changed
from schemas.errors import PimRefused
from schemas.product import ProductKind
from schemas.receipt import Change, ReceiptStatus
from schemas.same_text import SPACES_IN_ITS_PLACE, stands_as_written
from schemas.structure import CatalogStructure
from schemas.units import NARROW_NO_BREAK_SPACE

SCHEMA = """
CREATE TABLE edit (
    kind TEXT, line INTEGER, place INTEGER, text TEXT, seq INTEGER, is_new INTEGER, PRIMARY KEY (kind, line, place)
) WITHOUT ROWID;
CREATE TABLE touched (kind TEXT, line INTEGER, groups TEXT, named TEXT, PRIMARY KEY (kind, line)) WITHOUT ROWID;
"""
#: What a cell of a workbook can hold: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3
_XLSX_CELL = 32_767
_XLSX_UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


@dataclass(frozen=True, slots=True)
class ImportSet:
    """Cells, by index, that a set of rows gets new content in. `groups` is the text it is stored under, if any."""

    places: tuple[int, ...]
    groups: str | None = None


@dataclass(frozen=True, slots=True)
class ImportRow:
    """A row of an import file: the cells that name its record, its new texts, and the changes they came from."""

    named: tuple[str, ...]
    texts: tuple[str, ...]
    seqs: frozenset[int]


class SheetEdits:
    """The edits of one table. `new_columns` are names of columns that the table does not have yet."""

    def __init__(
        self,
        database: sqlite3.Connection,
        table: Table,
        layout: RowLayout,
        structure: CatalogStructure,
        decimal_separator: str,
    ) -> None:
        self.table = table
        self.layout = layout
        self.new_columns: list[str] = []
        self._database = database
        self._kind = layout.kind.value
        self._structure = structure
        self._separator = decimal_separator

    @property
    def naming_columns(self) -> tuple[str, ...]:
        """The columns by which the PIM finds a record; it tells root models from sub-models by their parent."""
        is_model = self.layout.kind is ProductKind.PRODUCT_MODEL
        wanted = ("code", "family_variant", "parent") if is_model else (self.layout.identifier_column,)
        return tuple(name for name in wanted if self.layout.place(name) is not None)

    @property
    def header(self) -> list[str]:
        """The names of all columns, the new ones last."""
        return [*self.table.header, *self.new_columns]

    def judge(self, spool: ChangeSpool, lineage: Lineage) -> None:
        """Read the table again, settle each change that must not be written, and keep the cells of the others."""
        for row in self.table.rows():
            identifier = self.layout.identifier(row)
            for one in spool.meet(self.layout.kind, key_of(identifier)) if identifier else ():
                try:
                    cells = self._fitting_cells(one.change)
                except PimRefused as error:
                    spool.settle(one.seq, ReceiptStatus.REFUSED, f"{self.layout.where(row.line)}: {error}")
                    continue
                self._judge(one, cells, row, spool, lineage)

    def _judge(self, one: SpooledChange, cells: Cells, row: Row, spool: ChangeSpool, lineage: Lineage) -> None:
        current = " ".join(text for column, _ in cells if (text := self._current(row, column)))
        replaced = stands_as_written(current, one.change.replaces or "")
        if not one.is_new:
            if (replaced or not current.strip()) and not self._stale(one.change, row, lineage):
                self._keep(row, cells, one)
            return
        where = self.layout.where(row.line)
        if stands_as_written(current, " ".join(text for _, text in cells)):
            spool.settle(one.seq, ReceiptStatus.WRITTEN, ALREADY_THERE)
        elif stale := self._stale(one.change, row, lineage):
            spool.settle(one.seq, ReceiptStatus.STALE, f"{where}: {stale}")
        elif not replaced:
            spool.settle(one.seq, ReceiptStatus.STALE, f"{where}: {stands_changed(cells[0][0].header)}")
        elif self._is_taken(row.line, cells):
            spool.settle(one.seq, ReceiptStatus.REFUSED, f"{where}: {filled_twice(cells[0][0].header)}")
        else:
            self._keep(row, cells, one)
            self._touch(row, [self._place(column) for column, _ in cells])

    def _stale(self, change: Change, row: Row, lineage: Lineage) -> str:
        record = self.layout.record(row)
        if record.findings:
            return BROKEN
        if lineage.revision(record, self.layout.kind, self.table.name) != change.revision:
            return CHANGED
        return ""

    def _fitting_cells(self, change: Change) -> Cells:
        cells = cells_of(change, self._structure, self.layout, self._separator)
        if isinstance(self.table, CsvTable):
            encoding = self.table.dialect.encoding
            return tuple((column, _encodable(column, text, encoding)) for column, text in cells)
        for column, text in cells:
            if len(text) > _XLSX_CELL or _XLSX_UNFIT.search(text):
                raise PimRefused(f"{column.header}: no cell of a workbook holds this text; export CSV instead")
        return cells

    def _current(self, row: Row, column: Column) -> str:
        place = self._place_in_source(column)
        return "" if place is None or place >= len(row.cells) else row.cells[place]

    def _place_in_source(self, column: Column) -> int | None:
        found = self.layout.columns.get(column)
        return self.layout.place(column.header) if found is None else found

    def _place(self, column: Column) -> int:
        found = self._place_in_source(column)
        if found is not None:
            return found
        if column.header not in self.new_columns:
            self.new_columns.append(column.header)
        return self.layout.width + self.new_columns.index(column.header)

    def _is_taken(self, line: int, cells: Cells) -> bool:
        query = "SELECT 1 FROM edit WHERE kind = ? AND line = ? AND place = ? AND is_new"
        places = [self._place(column) for column, _ in cells]
        return any(self._database.execute(query, (self._kind, line, place)).fetchone() for place in places)

    def _keep(self, row: Row, cells: Cells, one: SpooledChange) -> None:
        self._database.executemany(
            "INSERT OR REPLACE INTO edit VALUES (?, ?, ?, ?, ?, ?)",
            [(self._kind, row.line, self._place(column), text, one.seq, one.is_new) for column, text in cells],
        )

    def _touch(self, row: Row, places: list[int]) -> None:
        query = "SELECT groups FROM touched WHERE kind = ? AND line = ?"
        before = self._database.execute(query, (self._kind, row.line)).fetchone()
        groups = sorted([*(json.loads(before[0]) if before else []), places])
        named = [row.cells[self.layout.place(name) or 0] for name in self.naming_columns]
        self._database.execute(
            "INSERT OR REPLACE INTO touched VALUES (?, ?, ?, ?)",
            (self._kind, row.line, json.dumps(groups), json.dumps(named)),
        )

    def by_line(self) -> Iterator[tuple[int, dict[int, str]]]:
        """Yield the lines that have edits, in order, each with the texts by index of their cells."""
        found = self._database.execute(
            "SELECT line, place, text FROM edit WHERE kind = ? ORDER BY line, place", (self._kind,)
        )
        for line, cells in groupby(found, key=itemgetter(0)):
            yield line, {place: text for _, place, text in cells}

    def import_sets(self) -> list[ImportSet]:
        """Return the sets of cells that import files are made of, in the order in which rows need them.

        An empty cell of an import file clears the value in the PIM, so rows with different columns to fill never
        share a file. Where that would make more files than there are columns to fill, each column has its own.
        """
        found = self._database.execute(
            "SELECT groups FROM touched WHERE kind = ? GROUP BY groups ORDER BY min(line)", (self._kind,)
        ).fetchall()
        sets = [ImportSet(tuple(sorted(chain.from_iterable(json.loads(groups)))), groups) for (groups,) in found]
        single = sorted({tuple(group) for (groups,) in found for group in json.loads(groups)})
        return sets if len(sets) <= len(single) else [ImportSet(group) for group in single]

    def import_rows(self, wanted: ImportSet) -> Iterator[ImportRow]:
        """Yield the rows that have new content in these cells, in the order of the source."""
        found = self._database.execute(
            "SELECT line, groups, named FROM touched WHERE kind = ? AND groups = coalesce(?, groups) ORDER BY line",
            (self._kind, wanted.groups),
        )
        for line, groups, named in found:
            if wanted.groups is None and list(wanted.places) not in json.loads(groups):
                continue
            query = "SELECT place, text, seq FROM edit WHERE kind = ? AND line = ? AND is_new"
            edits = {place: (text, seq) for place, text, seq in self._database.execute(query, (self._kind, line))}
            texts, seqs = zip(*(edits[place] for place in wanted.places), strict=True)
            yield ImportRow(tuple(json.loads(named)), texts, frozenset(seqs))


def _encodable(column: Column, text: str, encoding: str) -> str:
    """Return a text as a file of this encoding holds it; raises PimRefused where it has no such character.

    Numbers are rendered with a narrow no-break space before their unit, which Windows-1252 and Latin-1 do not have:
    there a space as wide as any other stands in its place, one that breaks no line if the encoding has it.
    """
    if NARROW_NO_BREAK_SPACE in text and not _has(encoding, NARROW_NO_BREAK_SPACE):
        text = text.replace(NARROW_NO_BREAK_SPACE, next(one for one in SPACES_IN_ITS_PLACE if _has(encoding, one)))
    try:
        text.encode(encoding)
    except UnicodeEncodeError as error:
        character = text[error.start]
        raise PimRefused(
            f"{column.header}: the file's encoding {encoding} has no {character!r}; export the catalogue as UTF-8"
        ) from error
    return text


def _has(encoding: str, character: str) -> bool:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
