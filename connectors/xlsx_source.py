"""Reads an .xlsx sheet as the rows that a CSV export would hold."""

import datetime as dt
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from connectors.csv_source import Row
from connectors.xlsx_guard import refuse_unsafe_workbook
from schemas.config import PimConfig
from schemas.errors import InputError


class XlsxTable:
    """The first sheet of a workbook: its header, and its rows as often as they are asked for."""

    def __init__(self, path: Path, pim: PimConfig) -> None:
        refuse_unsafe_workbook(path, pim.max_xlsx_megabytes)
        self.path = path
        self.name = path.name
        self._decimal_separator = pim.decimal_separator
        header = next(self.records(), None)
        self.header = tuple(cell.strip() for cell in header.cells) if header else ()

    def rows(self) -> Iterator[Row]:
        """Yield the rows below the header; rows in which every cell is empty are left out."""
        records = self.records()
        next(records, None)
        return (row for row in records if any(row.cells))

    def records(self) -> Iterator[Row]:
        """Yield every row from the header on; `line` is the row's number in the sheet."""
        sheet = self._sheet
        if sheet.start is None:
            return
        first = sheet.start[0] + 1
        try:
            for line, cells in enumerate(sheet.iter_rows(), start=1):
                if line >= first:
                    yield Row(line, [self._text(cell) for cell in cells], "")
        except CalamineError as error:
            raise InputError(f"{self.name}: the sheet cannot be read ({error}); save it again as .xlsx") from error

    @cached_property
    def _sheet(self) -> CalamineSheet:
        try:
            workbook = CalamineWorkbook.from_path(str(self.path))
            if not workbook.sheet_names:
                raise InputError(f"{self.name}: the workbook has no sheet; export it again")
            return workbook.get_sheet_by_index(0)
        except (CalamineError, OSError) as error:
            raise InputError(f"{self.name}: the workbook cannot be read ({error}); save it again as .xlsx") from error

    def _text(self, cell: Any) -> str:
        if isinstance(cell, str):
            return cell
        if isinstance(cell, bool):
            return "1" if cell else "0"
        if isinstance(cell, float | int):
            return _number(cell).replace(".", self._decimal_separator)
        if isinstance(cell, dt.datetime):
            return cell.isoformat(" ") if cell.time() != dt.time() else cell.date().isoformat()
        return str(cell)


def _number(value: float) -> str:
    """Return a number as a PIM writes it: no `.0`, no exponent."""
    if value == int(value):
        return str(int(value))
    plain = repr(value)
    return f"{value:.20f}".rstrip("0") if "e" in plain else plain
