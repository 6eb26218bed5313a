"""Writes approved content as JSON lines: what changed, and a full copy in which all other lines are as they were.

<path>/import/<stamp>_products.jsonl      identifier and touched values of each touched record
<path>/full/products.jsonl                (.gz where the source is packed)
"""

import contextlib
import gzip
import json
import sqlite3
import weakref
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

from connectors import change_spool
from connectors.change_spool import ChangeSpool, SpooledChange
from connectors.jsonl_edits import dumped, fill, json_of, plain_text, text_in
from connectors.jsonl_lines import Line, content_of, is_gzip, read_lines
from connectors.jsonl_source import SCHEMA, JsonlSource
from connectors.records import Record
from connectors.scratch import open_scratch
from connectors.staged_files import StagedFiles, staged_files
from connectors.variants import Lineage
from connectors.writable import (
    ALREADY_THERE,
    BROKEN,
    CHANGED,
    filled_twice,
    stands_changed,
    writable_attribute,
)
from schemas.errors import ConfigError, PimRefused, PimUnavailable
from schemas.product import ProductKind
from schemas.receipt import Change, Receipt, ReceiptStatus
from schemas.same_text import stands_as_written
from schemas.structure import CatalogStructure

_EDITS = "CREATE TABLE edit (line INTEGER PRIMARY KEY, full_line BLOB, import_line BLOB, seqs TEXT);"


def write_back_lines(
    source: JsonlSource,
    structure: CatalogStructure,
    folder: Path,
    changes: Iterable[Change],
    *,
    stamp: str,
    published: Iterable[Change],
) -> Iterator[Receipt]:
    """Write the files, then return the receipts, one for each change, in their order.

    Nothing is written where no change may be. Raises PimUnavailable where the disk does not take the files.
    """
    with contextlib.ExitStack() as stack:
        database = stack.enter_context(open_scratch(SCHEMA + change_spool.SCHEMA + _EDITS))
        spool = ChangeSpool(database, changes, published)
        if spool.has_new:
            _write(source, structure, folder, spool, database, stamp=stamp)
        kept = stack.pop_all()
    receipts = _receipts(spool, kept)
    # A caller that never asks for the first receipt leaves the scratch file behind otherwise.
    weakref.finalize(receipts, kept.close)
    return receipts


def _receipts(spool: ChangeSpool, kept: contextlib.ExitStack) -> Iterator[Receipt]:
    with kept:
        yield from spool.receipts()


def _write(
    source: JsonlSource,
    structure: CatalogStructure,
    folder: Path,
    spool: ChangeSpool,
    database: sqlite3.Connection,
    *,
    stamp: str,
) -> None:
    lineage = source.lineage(database, structure)
    for line, record, kind in source.records(database, structure):
        found = spool.meet(kind, record.key)
        if found:
            _LineEdit(line, record, kind, source.name, structure).judge(found, spool, lineage, database)
    if database.execute("SELECT 1 FROM edit WHERE import_line IS NOT NULL").fetchone() is None:
        return
    with staged_files() as files:
        _write_full(source.path, folder / "full", files, database)
        _write_import(folder / "import" / f"{stamp}_products.jsonl", files, spool, database)
        if source.has_changed:
            raise PimUnavailable(f"{source.path}: the file changed while it was read; run the write-back again")
        files.commit()


class _LineEdit:
    """One line with the changes that are to go into it."""

    def __init__(self, line: Line, record: Record, kind: ProductKind, file: str, structure: CatalogStructure) -> None:
        self._line = line
        self._record = record
        self._kind = kind
        self._file = file
        self._structure = structure
        self._taken: set[tuple[str, str | None, str | None]] = set()
        self._seqs: list[int] = []
        self._full: dict[str, Any] = {}
        self._new: dict[str, Any] = {}

    def judge(
        self, found: list[SpooledChange], spool: ChangeSpool, lineage: Lineage, database: sqlite3.Connection
    ) -> None:
        """Settle each change that must not be written, and keep the line with the others filled in."""
        where = f"{self._file}: line {self._line.number}"
        if self._record.findings:
            for one in found:
                spool.settle(one.seq, ReceiptStatus.STALE, f"{where}: {BROKEN}")
            return
        given = json.loads(self._line.raw.decode("utf-8-sig"))
        self._full = given["values"] = given.get("values") or {}
        source = json.loads(json.dumps(self._full))
        revision = lineage.revision(self._record, self._kind, self._file)
        for one in found:
            try:
                status, message = self._judge(one, source, revision)
            except PimRefused as error:
                status, message = ReceiptStatus.REFUSED, str(error)
            if status is not None:
                spool.settle(one.seq, status, f"{where}: {message}" if message != ALREADY_THERE else message)
        if self._seqs or given["values"] != source:
            imported = {"identifier": given["identifier"], "values": self._new} if self._seqs else None
            database.execute(
                "INSERT INTO edit VALUES (?, ?, ?, ?)",
                (
                    self._line.number,
                    dumped(given, like=self._line.raw),
                    dumped(imported, like=content_of(self._line) + b"\n") if imported else None,
                    json.dumps(self._seqs),
                ),
            )

    def _judge(self, one: SpooledChange, source: dict[str, Any], revision: str) -> tuple[ReceiptStatus | None, str]:
        change = one.change
        attribute = writable_attribute(change, self._structure)
        data = json_of(change, attribute)
        _refuse_unencodable(change)
        current = text_in(source, change, attribute)
        replaced = stands_as_written(current, change.replaces or "")
        place = (change.attribute, change.locale, change.channel)
        if not one.is_new:
            if (replaced or not current) and revision == change.revision:
                fill(self._full, change, data)
            return None, ""
        if stands_as_written(current, plain_text(data, attribute)):
            return ReceiptStatus.WRITTEN, ALREADY_THERE
        if revision != change.revision:
            return ReceiptStatus.STALE, CHANGED
        if not replaced:
            return ReceiptStatus.STALE, stands_changed(change.attribute)
        if place in self._taken:
            return ReceiptStatus.REFUSED, filled_twice(change.attribute)
        fill(self._full, change, data)
        fill(self._new, change, data)
        self._taken.add(place)
        self._seqs.append(one.seq)
        return None, ""


def _refuse_unencodable(change: Change) -> None:
    try:
        change.text.encode()
    except UnicodeEncodeError as error:
        raise PimRefused(
            f"{change.attribute}: the text holds half a character ({error.reason}); draft it again"
        ) from error


def _write_full(path: Path, folder: Path, files: StagedFiles, database: sqlite3.Connection) -> None:
    with path.open("rb") as file:
        packed = is_gzip(file)
    target = folder / ("products.jsonl.gz" if packed else "products.jsonl")
    if target.resolve() == path.resolve():
        raise ConfigError(f"{target}: is the source itself; set [write_back] path to another folder")
    with files.open(target) as file:
        if not packed:
            _copy(path, file, database)
            return
        # No name and no time inside: the same changes make the same file, byte for byte.
        with gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=0) as packing:
            _copy(path, packing, database)


def _copy(path: Path, file: BinaryIO | gzip.GzipFile, database: sqlite3.Connection) -> None:
    edits = database.execute("SELECT line, full_line FROM edit ORDER BY line")
    number, replaced = edits.fetchone() or (0, b"")
    for line in read_lines(path):
        if line.number == number:
            file.write(replaced)
            number, replaced = edits.fetchone() or (0, b"")
        else:
            file.write(line.raw)


def _write_import(target: Path, files: StagedFiles, spool: ChangeSpool, database: sqlite3.Connection) -> None:
    found = database.execute("SELECT import_line, seqs FROM edit WHERE import_line IS NOT NULL ORDER BY line")
    with files.open(target) as file:
        for line, seqs in found:
            file.write(line)
            for seq in json.loads(seqs):
                spool.settle(seq, ReceiptStatus.WRITTEN, path=str(target))
