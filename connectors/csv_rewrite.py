"""Copies a CSV file with some cells replaced; every other byte stays as it is."""

from collections.abc import Iterable, Sequence
from typing import BinaryIO

from connectors.csv_dialect import CsvDialect
from connectors.csv_source import CsvTable, Row, cell_pattern, is_unclosed, raw_cells


def rewrite_csv(
    table: CsvTable, new_columns: Sequence[str], edits: Iterable[tuple[int, dict[int, str]]], file: BinaryIO
) -> None:
    """Write the table into a file with edits applied.

    `edits` are lines in ascending order, each with the new texts by cell index; indexes from the header's width
    on belong to the new columns. New columns come last, empty where a row has no edit.
    """
    dialect = table.dialect
    width = len(table.header)
    file.write(dialect.bom + dialect.preface.encode(dialect.encoding))
    records = table.records()
    header = next(records)
    names = dict(enumerate(new_columns, start=width))
    file.write(_rewritten(header, names, width + len(new_columns), dialect).encode(dialect.encoding))
    pending = iter(edits)
    line, texts = next(pending, (0, {}))
    for row in records:
        changed: dict[int, str] = {}
        if row.line == line:
            changed = texts
            line, texts = next(pending, (0, {}))
        file.write(_copied(row, changed, width, len(new_columns), dialect).encode(dialect.encoding))


def _copied(row: Row, texts: dict[int, str], width: int, added: int, dialect: CsvDialect) -> str:
    if texts:
        return _rewritten(row, texts, width + added, dialect)
    # Rows that are empty, or broken so that nobody knows which cell is which, stay as they are.
    if not added or not any(row.cells) or len(row.cells) < width or is_unclosed(row, dialect.delimiter):
        return row.raw
    if len(row.cells) == width:
        body = row.raw.rstrip("\r\n")
        return body + dialect.delimiter * added + row.raw[len(body) :]
    return _rewritten(row, texts, width + added, dialect)


def _rewritten(row: Row, texts: dict[int, str], width: int, dialect: CsvDialect) -> str:
    cells, ending = raw_cells(row.raw, cell_pattern(dialect.delimiter))
    cells += [""] * (width - len(cells))
    for place, text in texts.items():
        cells[place] = dialect.cell(text, quoted=cells[place].startswith('"'))
    return dialect.delimiter.join(cells) + ending
