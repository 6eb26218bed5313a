"""Writes approved content as files: what the PIM is to import, and a full copy of the export with it filled in.

    <path>/import/<stamp>_products.csv        only the touched rows and columns (and _product_models.csv)
    <path>/full/products.csv                  every untouched cell byte for byte as in the source

Rows that get different columns filled go to files of their own (`<stamp>_products-2.csv`), because an empty cell
would clear the value in the PIM.
"""

import contextlib
import sqlite3
import weakref
from collections.abc import Iterable, Iterator
from pathlib import Path

from connectors import change_spool, variants
from connectors.akeneo_edits import SCHEMA, ImportSet, SheetEdits
from connectors.akeneo_export import AkeneoExport
from connectors.change_spool import ChangeSpool
from connectors.csv_dialect import CsvDialect
from connectors.csv_rewrite import rewrite_csv
from connectors.csv_source import CsvTable
from connectors.scratch import open_scratch
from connectors.staged_files import StagedFiles, staged_files
from connectors.xlsx_rewrite import rewrite_xlsx
from schemas.config import PimConfig, WriteBackConfig
from schemas.errors import ConfigError, PimUnavailable
from schemas.receipt import Change, Receipt, ReceiptStatus

#: What import files are written in where the source is a workbook: Akeneo's own defaults.
_DEFAULT_DIALECT = CsvDialect(encoding="utf-8", delimiter=";")


def write_back_export(
    export: AkeneoExport,
    pim: PimConfig,
    write_back: WriteBackConfig,
    changes: Iterable[Change],
    *,
    stamp: str,
    published: Iterable[Change],
) -> Iterator[Receipt]:
    """Write the files, then return the receipts, one for each change, in their order.

    Nothing is written where no change may be. Raises PimUnavailable where the disk does not take the files.
    """
    with contextlib.ExitStack() as stack:
        schema = variants.SCHEMA + change_spool.SCHEMA + SCHEMA
        database = stack.enter_context(open_scratch(schema))
        spool = ChangeSpool(database, changes, published)
        if spool.has_new:
            _write(export, pim, write_back.path, spool, database, stamp=stamp)
        kept = stack.pop_all()
    receipts = _receipts(spool, kept)
    # A caller that never asks for the first receipt leaves the scratch file behind otherwise.
    weakref.finalize(receipts, kept.close)
    return receipts


def _receipts(spool: ChangeSpool, kept: contextlib.ExitStack) -> Iterator[Receipt]:
    with kept:
        yield from spool.receipts()


def _write(
    export: AkeneoExport, pim: PimConfig, folder: Path, spool: ChangeSpool, database: sqlite3.Connection, *, stamp: str
) -> None:
    lineage = export.lineage(database)
    sheets = [
        SheetEdits(database, table, layout, export.structure, pim.decimal_separator)
        for table, layout in export.sheets.values()
    ]
    for sheet in sheets:
        sheet.judge(spool, lineage)
    if not any(sheet.import_sets() for sheet in sheets):
        return
    with staged_files() as files:
        for sheet in sheets:
            _write_full(sheet, folder / "full", files)
        for sheet in sheets:
            _write_imports(sheet, folder / "import", stamp, spool, files)
        if export.has_changed:
            raise PimUnavailable(f"{pim.folder}: the export changed while it was read; run the write-back again")
        files.commit()


def _write_full(sheet: SheetEdits, folder: Path, files: StagedFiles) -> None:
    target = folder / sheet.table.name
    if target.resolve() == sheet.table.path.resolve():
        raise ConfigError(f"{target}: is the export itself; set [write_back] path to another folder")
    if isinstance(sheet.table, CsvTable):
        with files.open(target) as file:
            rewrite_csv(sheet.table, sheet.new_columns, sheet.by_line(), file)
    else:
        rewrite_xlsx(sheet.table, sheet.new_columns, sheet.by_line(), files.part(target))


def _write_imports(sheet: SheetEdits, folder: Path, stamp: str, spool: ChangeSpool, files: StagedFiles) -> None:
    for number, wanted in enumerate(sheet.import_sets(), start=1):
        suffix = f"-{number}" if number > 1 else ""
        _write_import(sheet, wanted, folder / f"{stamp}_{sheet.table.path.stem}{suffix}.csv", spool, files)


def _write_import(sheet: SheetEdits, wanted: ImportSet, target: Path, spool: ChangeSpool, files: StagedFiles) -> None:
    dialect = sheet.table.dialect if isinstance(sheet.table, CsvTable) else _DEFAULT_DIALECT
    with files.open(target) as file:
        header = [*sheet.naming_columns, *(sheet.header[place] for place in wanted.places)]
        file.write(dialect.bom + _line(header, dialect))
        for row in sheet.import_rows(wanted):
            file.write(_line((*row.named, *row.texts), dialect))
            for seq in row.seqs:
                spool.settle(seq, ReceiptStatus.WRITTEN, path=str(target))


def _line(cells: Iterable[str], dialect: CsvDialect) -> bytes:
    text = dialect.delimiter.join(dialect.cell(cell) for cell in cells)
    return (text + dialect.line_end).encode(dialect.encoding)
