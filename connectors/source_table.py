"""Finds the file of an export that holds one kind of record, and opens it: CSV, or an Excel workbook."""

import difflib
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from connectors.csv_source import CsvTable, Row
from connectors.xlsx_source import XlsxTable
from schemas.config import PimConfig
from schemas.errors import InputError


class SourceTable(Protocol):
    """A table with a header; a CSV file and a sheet look the same from here."""

    path: Path
    name: str
    header: tuple[str, ...]

    def rows(self) -> Iterator[Row]:
        """Yield the rows below the header that are not empty."""

    def records(self) -> Iterator[Row]:
        """Yield every record, the header first."""


def open_table(folder: Path, stem: str, pim: PimConfig) -> CsvTable | XlsxTable | None:
    """Open `<stem>.csv` or `<stem>.xlsx`; None where there is neither, or nothing in it.

    Raises InputError where the file cannot be read.
    """
    for path in (folder / f"{stem}.csv", folder / f"{stem}.xlsx"):
        try:
            if path.is_dir():
                raise InputError(f"{path}: is a folder, not a file; point [pim] folder at the folder of the export")
            if not path.exists() or path.stat().st_size == 0:
                continue
            table = XlsxTable(path, pim) if path.suffix == ".xlsx" else CsvTable(path, pim)
        except OSError as error:
            raise InputError(f"{path}: {error.strerror or error}; check the file and its permissions") from error
        return table if table.header else None
    return None


def require_table(folder: Path, stem: str, pim: PimConfig) -> CsvTable | XlsxTable:
    """Open a table that must be there. Raises InputError that says what the folder holds instead."""
    _refuse_no_folder(folder)
    table = open_table(folder, stem, pim)
    if table is not None:
        return table
    for path in (folder / f"{stem}.csv", folder / f"{stem}.xlsx"):
        if path.exists():
            raise InputError(f"{path}: the file is empty; export it again, with the header")
    raise InputError(f"{folder}: holds neither {stem}.csv nor {stem}.xlsx; {_near(folder, stem)}")


def _refuse_no_folder(folder: Path) -> None:
    if folder.is_file():
        raise InputError(f"{folder}: is a file; [pim] folder names the folder that holds products.csv")
    if not folder.exists():
        raise InputError(f"{folder}: no such folder; set [pim] folder to that of the export")


def _near(folder: Path, stem: str) -> str:
    try:
        files = sorted(path.name for path in folder.iterdir() if path.is_file())
    except OSError as error:
        raise InputError(f"{folder}: {error.strerror or error}; check its permissions") from error
    tables = [name for name in files if name.endswith((".csv", ".xlsx")) and not name.startswith("product_models.")]
    likely = [name for name in tables if stem.rstrip("s") in name.lower()]
    close = likely or difflib.get_close_matches(f"{stem}.csv", tables, n=3, cutoff=0.7)
    if close:
        return f"rename {' or '.join(close[:3])} to {stem}.csv"
    held = ", ".join(files[:8]) + (" …" if len(files) > 8 else "")
    return f"it holds {held or 'no files'}; export the products as CSV into it"
