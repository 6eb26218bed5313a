"""A file of JSON lines as records: which of them are product models, and what its structure is."""

import sqlite3
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from connectors import variants
from connectors.jsonl_lines import Line, content_of, read_lines
from connectors.jsonl_records import identifier_in, parent_in, parse, read_record
from connectors.jsonl_structure import guess_structure, has_structure_files, structure_beside
from connectors.records import Record, key_of
from connectors.scratch import open_scratch
from connectors.variants import Lineage
from schemas.config import PimConfig
from schemas.errors import InputError
from schemas.product import ProductKind
from schemas.structure import CatalogStructure

_PARENTS = "CREATE TABLE parent (key TEXT PRIMARY KEY) WITHOUT ROWID;"
SCHEMA = variants.SCHEMA + _PARENTS


class JsonlSource:
    """Reads a file of products. A line that another names as its parent is a product model.

    Raises InputError where the file cannot be read, or is one JSON array.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = path.name
        first = next(self.lines(), None)
        self._opened = self._state()
        if first is None:
            raise InputError(f"{path}: the file is empty; write one product per line")
        if content_of(first).startswith(b"["):
            raise InputError(f"{self.name}: line 1: begins a JSON array; write one product per line, without commas")

    @property
    def has_changed(self) -> bool:
        """Say whether somebody replaced or changed the file since it was opened."""
        return self._state() != self._opened

    def _state(self) -> tuple[int, int, int]:
        found = self.path.stat()
        return found.st_ino, found.st_size, found.st_mtime_ns

    def lines(self) -> Iterator[Line]:
        """Yield the lines that hold anything."""
        return (line for line in read_lines(self.path) if content_of(line))

    def structure(self, pim: PimConfig | None) -> CatalogStructure:
        """Return the structure: of files beside the products where a config is given, else as the data looks."""
        with open_scratch(SCHEMA) as database:
            self.find_parents(database)
            guessed = guess_structure(self._objects(database))
        if pim is not None and has_structure_files(self.path.parent):
            return structure_beside(self.path, pim, guessed)
        return guessed

    def _objects(self, database: sqlite3.Connection) -> Iterator[tuple[dict[str, Any], bool]]:
        for line in self.lines():
            given = parse(line)
            if isinstance(given, dict):
                yield given, is_model(database, identifier_in(given))

    def find_parents(self, database: sqlite3.Connection) -> bool:
        """Remember in a scratch database what lines name as their parent, and say whether any does."""
        found = False
        for line in self.lines():
            # Parsing costs more than looking, and most lines of most files name no parent.
            given = parse(line) if b'"parent"' in line.raw else ""
            parent = parent_in(given) if isinstance(given, dict) else None
            if parent is not None:
                found = True
                database.execute("INSERT OR IGNORE INTO parent VALUES (?)", (key_of(parent),))
        return found

    def lineage(self, database: sqlite3.Connection, structure: CatalogStructure) -> Lineage:
        """Return the product models, all read into a scratch database."""
        lineage = Lineage(database, structure, partial(self._reread, structure), self.name)
        if self.find_parents(database):
            for line in self.lines():
                given = parse(line)
                if isinstance(given, dict) and is_model(database, identifier_in(given)):
                    record = read_record(line, structure, self.name)
                    lineage.add(record, line.raw.decode("utf-8", "surrogateescape"))
        return lineage

    def records(
        self, database: sqlite3.Connection, structure: CatalogStructure
    ) -> Iterator[tuple[Line, Record, ProductKind]]:
        """Yield every line with its record and its kind."""
        for line in self.lines():
            record = read_record(line, structure, self.name)
            found = is_model(database, record.identifier)
            yield line, record, ProductKind.PRODUCT_MODEL if found else ProductKind.PRODUCT

    def _reread(self, structure: CatalogStructure, source: str, line: int) -> Record:
        return read_record(Line(line, source.encode("utf-8", "surrogateescape")), structure, self.name)


def is_model(database: sqlite3.Connection, identifier: str) -> bool:
    """Say whether a record is named as the parent of another."""
    query = "SELECT 1 FROM parent WHERE key = ?"
    return bool(identifier) and database.execute(query, (key_of(identifier),)).fetchone() is not None
