"""Copies the sheet of a workbook with some cells replaced; every other cell holds the same text."""

import datetime as dt
import io
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, BinaryIO

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


class _QuietAfterFailure(io.RawIOBase):
    """A file that raises at the first write that fails, and takes all later ones without a word.

    The packer is not closed where a write fails, and would write, and fail, once more when it is collected.
    """

    def __init__(self, file: BinaryIO) -> None:
        super().__init__()
        self._file = file
        self._place = 0
        self._has_failed = False

    def write(self, data: Any) -> int:
        if not self._has_failed:
            try:
                self._file.seek(self._place)
                rest = memoryview(data)
                while rest:
                    rest = rest[self._file.write(rest) :]
            except OSError:
                self._has_failed = True
                raise
        self._place += len(data)
        return len(data)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        if whence != io.SEEK_SET:
            raise io.UnsupportedOperation("only places from the start are known")
        self._place = offset
        return offset

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._place


def rewrite_xlsx(
    table: XlsxTable, new_columns: Sequence[str], edits: Iterable[tuple[int, dict[int, str]]], path: Path
) -> None:
    """Write the table as a workbook with edits applied; see `rewrite_csv` for what they are.

    Raises PimUnavailable where the disk does not take it.
    """
    # Without a buffer of its own the file fails in the write that finds the disk full, not later.
    with path.open("wb", buffering=0) as file, tempfile.TemporaryDirectory(prefix="skuwright-") as folder:
        workbook = xlsxwriter.Workbook(_QuietAfterFailure(file), {**_OPTIONS, "tmpdir": folder})
        try:
            _fill(workbook, table, new_columns, edits)
        finally:
            _close(workbook, path)


def _fill(
    workbook: xlsxwriter.Workbook,
    table: XlsxTable,
    new_columns: Sequence[str],
    edits: Iterable[tuple[int, dict[int, str]]],
) -> None:
    pending = iter(edits)
    line, texts = next(pending, (0, {}))
    workbook.set_properties({"created": _CREATED})
    sheet = workbook.add_worksheet(table.path.stem[:31])
    for number, row in enumerate(table.records()):
        cells = dict(enumerate(row.cells))
        if number == 0:
            cells |= dict(enumerate(new_columns, start=len(table.header)))
        if row.line == line:
            cells |= texts
            line, texts = next(pending, (0, {}))
        for place in sorted(cells):
            if cells[place]:
                sheet.write_string(row.line - 1, place, cells[place])


def _close(workbook: xlsxwriter.Workbook, path: Path) -> None:
    try:
        workbook.close()
    except FileCreateError as error:
        raise PimUnavailable(f"{path}: cannot be written ({error}); free some space and run again") from error
