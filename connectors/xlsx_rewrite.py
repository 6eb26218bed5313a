"""Copies the sheet of a workbook with some cells replaced; every other cell holds the same text."""

import datetime as dt
from collections.abc import Iterable, Sequence
from pathlib import Path

import xlsxwriter  # type: ignore[import-untyped]
from xlsxwriter.exceptions import FileCreateError  # type: ignore[import-untyped]

from connectors.xlsx_source import XlsxTable
from schemas.errors import PimUnavailable

_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
#: A fixed date in the file's properties: the same changes make the same file, byte for byte.
_CREATED = dt.datetime(1980, 1, 1, tzinfo=dt.UTC)


def rewrite_xlsx(
    table: XlsxTable, new_columns: Sequence[str], edits: Iterable[tuple[int, dict[int, str]]], path: Path
) -> None:
    """Write the table as a workbook with edits applied; see `rewrite_csv` for what they are."""
    width = len(table.header)
    pending = iter(edits)
    line, texts = next(pending, (0, {}))
    workbook = xlsxwriter.Workbook(str(path), _OPTIONS)
    try:
        workbook.set_properties({"created": _CREATED})
        sheet = workbook.add_worksheet(table.path.stem[:31])
        for number, row in enumerate(table.records()):
            cells = dict(enumerate(row.cells))
            if number == 0:
                cells |= dict(enumerate(new_columns, start=width))
            if row.line == line:
                cells |= texts
                line, texts = next(pending, (0, {}))
            for place in sorted(cells):
                if cells[place]:
                    sheet.write_string(row.line - 1, place, cells[place])
    finally:
        _close(workbook, path)


def _close(workbook: xlsxwriter.Workbook, path: Path) -> None:
    try:
        workbook.close()
    except FileCreateError as error:
        raise PimUnavailable(f"{path}: cannot be written ({error}); free some space and run again") from error
