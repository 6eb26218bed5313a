"""Finds the file of an export that holds one kind of record, and opens it: CSV, or an Excel workbook."""

import difflib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol

from connectors.csv_source import CsvTable, Row
from connectors.xlsx_source import XlsxTable
from schemas.config import PimConfig
from schemas.errors import InputError

#: A table is looked for under these names, the first that holds something.
_TABLES = (".csv", ".xlsx")
#: "prodcts" and "porducts" are that much like "products" and more; other words that end alike are less.
_SLIP = 0.8


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
    for path in _paths(folder, stem):
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


def unread_tables(folder: Path, stems: Iterable[str]) -> Iterator[str]:
    """Yield, in words for a person, which workbooks are not read because the same table is there as CSV."""
    for stem in stems:
        read, unread = _paths(folder, stem)
        if unread.is_file() and read.is_file() and read.stat().st_size:
            yield f"{unread.name}: is not read, {read.name} beside it is; take away the one that is not meant"


def require_table(folder: Path, stem: str, pim: PimConfig) -> CsvTable | XlsxTable:
    """Open a table that must be there. Raises InputError that says what the folder holds instead."""
    _refuse_no_folder(folder)
    table = open_table(folder, stem, pim)
    if table is not None:
        return table
    for path in _paths(folder, stem):
        if path.exists():
            raise InputError(f"{path}: the file is empty; export it again, with the header")
    raise InputError(f"{folder}: holds neither {stem}.csv nor {stem}.xlsx; {_near(folder, stem)}")


def _paths(folder: Path, stem: str) -> tuple[Path, Path]:
    csv, workbook = (folder / f"{stem}{suffix}" for suffix in _TABLES)
    return csv, workbook


def _refuse_no_folder(folder: Path) -> None:
    if folder.is_file():
        raise InputError(f"{folder}: is a file; [pim] folder names the folder that holds products.csv")
    if not folder.exists():
        raise InputError(f"{folder}: no such folder; set [pim] folder to that of the export")


def _may_be_meant(path: Path, stem: str) -> bool:
    """Say whether a table's name has the wanted one as a word, as dated exports do, or is a slip of typing away."""
    name = path.stem.lower()
    if path.suffix.lower() not in _TABLES or name == "product_models":
        return False
    words = re.split(r"[^a-z]+", name)
    return stem in words or stem.rstrip("s") in words or bool(difflib.get_close_matches(name, [stem], cutoff=_SLIP))


def _near(folder: Path, stem: str) -> str:
    try:
        files = sorted(path.name for path in folder.iterdir() if path.is_file())
    except OSError as error:
        raise InputError(f"{folder}: {error.strerror or error}; check its permissions") from error
    meant = [Path(name) for name in files if _may_be_meant(Path(name), stem)]
    if meant:
        return "rename " + ", or ".join(f"{path} to {stem}{path.suffix.lower()}" for path in meant[:3])
    held = ", ".join(files[:8]) + (" …" if len(files) > 8 else "")
    return f"it holds {held or 'no files'}; export the products as CSV into it"
