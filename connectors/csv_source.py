"""Reads a CSV file record by record, with the exact text that each record was read from."""

import csv
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from connectors.csv_dialect import detect_dialect
from schemas.config import PimConfig
from schemas.errors import InputError

#: No cell of a PIM is longer; a quote that is never closed would else swallow the rest of a file into memory.
_MAX_CELL = 16 << 20


_QUOTED = re.compile(r'"[^"]*+(?:""[^"]*+)*+"')


class Row(NamedTuple):
    """One record: the line it starts on (1 is the file's first), its cells, and its raw text ("" for a workbook)."""

    line: int
    cells: list[str]
    raw: str


class CsvTable:
    """A CSV file: its header, and its rows as often as they are asked for."""

    def __init__(self, path: Path, pim: PimConfig) -> None:
        self.path = path
        self.name = path.name
        self.dialect = detect_dialect(path, encoding=pim.encoding, delimiter=pim.delimiter)
        header = next(self._records(), None)
        self.header = tuple(cell.strip() for cell in header.cells) if header else ()

    def rows(self) -> Iterator[Row]:
        """Yield the records below the header; rows in which every cell is empty are left out."""
        records = self._records()
        next(records, None)
        return (row for row in records if any(row.cells))

    def records(self) -> Iterator[Row]:
        """Yield every record with its raw text, header and empty rows too."""
        return self._records()

    def _records(self) -> Iterator[Row]:
        csv.field_size_limit(_MAX_CELL)
        taken: list[str] = []
        line = 1 + self.dialect.preface.count("\n")
        with self.path.open(encoding=self.dialect.encoding, newline="") as file:
            file.read(1 if self.dialect.bom else 0)
            file.read(len(self.dialect.preface))
            reader = csv.reader(_recorded(file, taken), delimiter=self.dialect.delimiter)
            try:
                for cells in reader:
                    raw = taken[0] if len(taken) == 1 else "".join(taken)
                    yield Row(line, cells, raw)
                    line += len(taken)
                    taken.clear()
            except csv.Error as error:
                raise InputError(
                    f"{self.name}: line {line}: {error}; look for a quote that is opened and never closed"
                ) from error
            except UnicodeDecodeError as error:
                raise InputError(
                    f"{self.name}: line {line + len(taken)} or soon after: a byte is not {self.dialect.encoding} "
                    f"({error.reason}); set [pim] encoding to that of the file"
                ) from error


def _recorded(lines: Iterator[str], taken: list[str]) -> Iterator[str]:
    for line in lines:
        taken.append(line)
        yield line


@lru_cache(maxsize=8)
def cell_pattern(delimiter: str) -> re.Pattern[str]:
    """Return the pattern of one raw cell, matched as Python's csv module reads it."""
    plain = rf"[^{re.escape(delimiter)}\r\n]*"
    return re.compile(rf'"[^"]*+(?:""[^"]*+)*+(?:"{plain}|\Z)|{plain}')


def raw_cells(raw: str, pattern: re.Pattern[str]) -> tuple[list[str], str]:
    """Split the raw text of a record into its raw cells and its line end."""
    cells: list[str] = []
    place = 0
    while True:
        found = pattern.match(raw, place)
        if found is None:  # the pattern matches the empty text too
            raise AssertionError(raw)
        cells.append(found[0])
        place = found.end()
        if place >= len(raw) or raw[place] in "\r\n":
            return cells, raw[place:]
        place += 1


def has_text_after_quote(row: Row, delimiter: str) -> bool:
    """Say whether a record of several lines has a cell that goes on behind its closing quote.

    Then the quote most likely opened a later cell, and two records were read as one.
    """
    if row.raw.find("\n", 0, -2) < 0:
        return False
    cells, _ = raw_cells(row.raw, cell_pattern(delimiter))
    return any(cell.startswith('"') and _QUOTED.fullmatch(cell) is None for cell in cells)


def is_unclosed(row: Row, delimiter: str) -> bool:
    """Say whether the last cell of a record opens a quote that the file never closes."""
    if not row.raw or row.raw.count('"') % 2 == 0:
        return False
    cells, _ = raw_cells(row.raw, cell_pattern(delimiter))
    return cells[-1].startswith('"') and re.fullmatch(r'"[^"]*+(?:""[^"]*+)*+', cells[-1]) is not None
