"""Compiles the header of products.csv or product_models.csv into what reads its rows fast."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter

from connectors.akeneo_headers import (
    MODEL_COLUMNS,
    PRODUCT_COLUMNS,
    Column,
    ColumnPart,
    guess_header,
    is_association,
    read_header,
)
from connectors.akeneo_values import CellReader, cell_reader, read_amount, read_number
from connectors.csv_source import CsvTable, Row, has_text_after_quote, is_unclosed
from connectors.records import Record
from connectors.source_findings import missing_identifier, source_finding
from connectors.source_table import SourceTable
from schemas.errors import InputError
from schemas.finding import Finding
from schemas.product import Data, Price, ProductKind, Value
from schemas.structure import AttributeType, CatalogStructure
from schemas.suggestion import nearest

#: Of a column's name in a message; a wrong delimiter makes one name of a whole header.
_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class _Scalar:
    index: int
    attribute: str
    locale: str | None
    channel: str | None
    read: CellReader


class RowLayout:
    """Where in a row what stands. `columns` maps what a column holds to its index, `warnings` name the rest."""

    def __init__(
        self, table: SourceTable, structure: CatalogStructure, kind: ProductKind, decimal_separator: str
    ) -> None:
        self.file = table.name
        self.kind = kind
        self.identifier_column = structure.identifier_attribute if kind is ProductKind.PRODUCT else "code"
        self._header = table.header
        self.width = len(table.header)
        self._named_width = len("\0".join(table.header).rstrip("\0").split("\0"))
        self._separator = decimal_separator
        self._delimiter = table.dialect.delimiter if isinstance(table, CsvTable) else ""
        self._place = self._system_columns()
        self._require_family(structure)
        self.columns: dict[Column, int] = {}
        self.warnings: tuple[str, ...] = tuple(self._read_columns(structure))
        self._compile(structure)

    def _system_columns(self) -> dict[str, int]:
        named = [name for name in self._header if name]
        twice = sorted({name for name in named if named.count(name) > 1})
        if twice:
            raise InputError(f"{self.file}: column {twice[0]} stands there twice; remove or rename one of the two")
        if self.identifier_column not in named:
            if len(self._header) == 1 and named and not named[0].isidentifier():
                raise InputError(
                    f"{self.file}: the header is one column only, {_shortened(named[0])}; set [pim] delimiter to the "
                    "character that stands between the columns"
                )
            found = ", ".join(map(_shortened, named[:8])) + (" …" if len(named) > 8 else "")
            raise InputError(
                f"{self.file}: column {self.identifier_column} is missing, which names the record; found {found}; "
                "export it again with codes as headers"
            )
        return {name: place for place, name in enumerate(self._header) if name}

    def _require_family(self, structure: CatalogStructure) -> None:
        """Refuse a table whose records would all be without a family, though the catalogue has families.

        Variants take the family of their product model, so `parent` may stand in for it, unless a column is misspelt.
        """
        is_product = self.kind is ProductKind.PRODUCT
        column = "family" if is_product else "family_variant"
        if column in self._place or not (structure.families if is_product else structure.family_variants):
            return
        foreign = [name for name in self._place if name.split("-")[0] not in structure.attributes]
        near = nearest(column, [name for name in foreign if name not in PRODUCT_COLUMNS | MODEL_COLUMNS])
        if near or "parent" not in self._place or not is_product:
            remedy = f"did you mean {near}?" if near else "export it again with codes as headers"
            raise InputError(f"{self.file}: column {column} is missing, without which no record has a family; {remedy}")

    def _read_columns(self, structure: CatalogStructure) -> Iterator[str]:
        system = PRODUCT_COLUMNS if self.kind is ProductKind.PRODUCT else MODEL_COLUMNS
        for name, place in self._place.items():
            if name in system or is_association(name):
                continue
            if structure.is_known:
                column = read_header(name, structure.attributes, structure.channels)
            else:
                column = guess_header(name, structure.channels)
            if isinstance(column, str):
                yield f"{self.file}: column {name}: {column}; it is not read, and stays as it is"
            else:
                self.columns[column] = place
        empty = sum(not name for name in self._header[: self._named_width])
        if empty:
            yield f"{self.file}: {empty} columns have no name; they are not read, and stay as they are"

    def _compile(self, structure: CatalogStructure) -> None:
        self._scalars: list[_Scalar] = []
        self._amounts: list[tuple[int, int, str, str | None, str | None]] = []
        self._prices: dict[tuple[str, str | None, str | None], list[tuple[int, str]]] = {}
        for column, place in self.columns.items():
            attribute = structure.attribute(column.attribute)
            scope = (column.attribute, column.locale, column.channel)
            unit = self.columns.get(Column(*scope, part=ColumnPart.UNIT))
            if column.part is ColumnPart.UNIT:
                continue
            if attribute.type is AttributeType.METRIC and unit is not None:
                self._amounts.append((place, unit, *scope))
            elif attribute.type is AttributeType.PRICE and column.currency:
                self._prices.setdefault(scope, []).append((place, column.currency))
            else:
                self._scalars.append(_Scalar(place, *scope, cell_reader(attribute, self._separator)))
        self._order = sorted(self._place.values(), key=lambda place: self._header[place])
        self._names = [f"{self._header[place]}=" for place in self._order]
        self._ordered = itemgetter(*self._order, self._order[0])
        self._plain = [(one.index, one.attribute, one.locale, one.channel, one.read) for one in self._scalars]

    def record(self, row: Row) -> Record:
        """Return a row read as a record, with findings on what is wrong with the row itself."""
        findings = tuple(self._findings(row))
        cells = row.cells
        if len(cells) < self.width:
            cells = cells + [""] * (self.width - len(cells))
        identifier = self._cell(cells, self.identifier_column)
        if not identifier:
            findings += (missing_identifier(self.where(row.line), self.identifier_column),)
        return Record(
            identifier=identifier or f"{self.file}:{row.line}",
            line=row.line,
            family=self._cell(cells, "family") or None,
            family_variant=self._cell(cells, "family_variant") or None,
            parent=self._cell(cells, "parent") or None,
            categories=tuple(code for code in self._cell(cells, "categories").split(",") if code),
            enabled=self._cell(cells, "enabled").lower() not in ("0", "false"),
            values=self._values(cells),
            digest=self._digest(cells),
            findings=findings,
        )

    def identifier(self, row: Row) -> str:
        """Return the identifier of a row without reading the rest of it."""
        place = self._place[self.identifier_column]
        return row.cells[place].strip() if place < len(row.cells) else ""

    def place(self, column: str) -> int | None:
        """Return the index of a column by its name, or None where the file has no such column."""
        return self._place.get(column)

    def where(self, line: int) -> str:
        """Return the words that point at a line of this file."""
        return f"{self.file}: line {line}"

    def _cell(self, cells: list[str], name: str) -> str:
        place = self._place.get(name)
        return "" if place is None else cells[place].strip()

    def _digest(self, cells: list[str]) -> bytes:
        # Empty cells and the order of the columns do not count: an export with one more empty column
        # holds the same records, and nothing that was paid for is drafted again.
        filled = [name + cell for name, cell in zip(self._names, self._ordered(cells), strict=False) if cell]
        return hashlib.blake2b("\x1f".join(filled).encode("utf-8", "surrogatepass"), digest_size=16).digest()

    def _values(self, cells: list[str]) -> dict[str, tuple[Value, ...]]:
        values: dict[str, tuple[Value, ...]] = {}
        for place, code, locale, channel, read in self._plain:
            text = cells[place]
            if text and not text.isspace():
                _add(values, code, Value(read(text), locale, channel))
        for place, unit, code, locale, channel in self._amounts:
            if cells[place] and not cells[place].isspace():
                data = read_amount(cells[place], cells[unit], self._separator)
                _add(values, code, Value(data, locale, channel))
        for (code, locale, channel), columns in self._prices.items():
            prices = self._price(cells, columns)
            if prices:
                _add(values, code, Value(prices, locale, channel))
        values.pop(self.identifier_column, None)
        return values

    def _price(self, cells: list[str], columns: list[tuple[int, str]]) -> Data | None:
        filled = [(cells[place], currency) for place, currency in columns if cells[place].strip()]
        amounts = [(read_number(text, self._separator), currency) for text, currency in filled]
        prices = tuple(Price(amount, currency) for amount, currency in amounts if amount is not None)
        if len(prices) == len(filled):
            return prices
        return ", ".join(f"{text} {currency}" for text, currency in filled)

    def _findings(self, row: Row) -> Iterator[Finding]:
        found, where = len(row.cells), self.where(row.line)
        # An unclosed quote swallows all that follows, so this row is the last and its length means nothing.
        if row.raw and is_unclosed(row, self._delimiter):
            yield source_finding(
                "quote_unclosed",
                where=where,
                what=f"a quote opens and never closes, {_swallowed(row)}",
                remedy="close it, and double each quote inside a cell",
            )
        elif has_text_after_quote(row, self._delimiter):
            yield source_finding(
                "quote_misplaced",
                where=where,
                what=f"text follows a closing quote{_stretch(row)}, so records may have been read as one",
                remedy="double each quote inside a cell, and close each that is opened",
            )
        elif found < self._named_width:
            what = f"{found} cells where the header has {self._named_width}{_stretch(row)}"
            yield source_finding("row_too_short", where=where, what=what, remedy="fill up the row or export it again")
        elif found > self.width and any(row.cells[self.width :]):
            what = f"{found} cells where the header has {self.width}{_stretch(row)}"
            remedy = "quote the cell that holds the delimiter, or export it again"
            yield source_finding("row_too_long", where=where, what=what, remedy=remedy)


def _shortened(name: str) -> str:
    """Return a column's name as a message can bear it."""
    return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…"


def _swallowed(row: Row) -> str:
    lines = row.raw.rstrip("\r\n").count("\n")
    if not lines:
        return "and the file ends in that cell: it may be cut off"
    after = "line after it is" if lines == 1 else f"{lines} lines after it are"
    return f"so the {after} read as part of that cell"


def _stretch(row: Row) -> str:
    lines = row.raw.rstrip("\r\n").count("\n")
    return f" (it spans {lines + 1} lines: a quote may be missing)" if lines else ""


def _add(values: dict[str, tuple[Value, ...]], code: str, value: Value) -> None:
    values[code] = (*values[code], value) if code in values else (value,)
