"""Product models and their variants: who inherits what from whom, without holding all of them in memory."""

import hashlib
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from connectors.records import Record, key_of
from connectors.source_findings import broken_parent, duplicate_identifier, source_finding, unknown_parent
from schemas.finding import Finding
from schemas.product import Product, ProductKind, SourceRow, Value
from schemas.structure import CatalogStructure

SCHEMA = """
CREATE TABLE seen (kind TEXT, key TEXT, line INTEGER, PRIMARY KEY (kind, key)) WITHOUT ROWID;
CREATE TABLE model (seq INTEGER PRIMARY KEY, key TEXT, is_root INTEGER, line INTEGER, source TEXT);
CREATE INDEX model_key ON model (key);
"""
_CACHED_MODELS = 256

#: Reads a record again from what `Lineage.add` was given, and the line it stood on.
Reread = Callable[[str, int], Record]


@dataclass(frozen=True, slots=True)
class _Above:
    """What a product model passes on to the records below it."""

    product: Product
    inherited: Mapping[str, str]
    digest: bytes


class Lineage:
    """Knows the product models of an export and makes products with what they inherit.

    `model_file` is the name of the file that models are read from, for messages.
    """

    def __init__(
        self, database: sqlite3.Connection, structure: CatalogStructure, reread: Reread, model_file: str
    ) -> None:
        self._database = database
        self._structure = structure
        self._reread = reread
        self._model_file = model_file
        self._above = lru_cache(maxsize=_CACHED_MODELS)(self._load)

    def add(self, record: Record, source: str) -> None:
        """Remember a product model; it may come before or after its own parent."""
        self._database.execute(
            "INSERT INTO model (key, is_root, line, source) VALUES (?, ?, ?, ?)",
            (record.key, record.parent is None, record.line, source),
        )

    def models(self) -> Iterator[Product]:
        """Yield the product models that were added, those without a parent first."""
        for is_root in (1, 0):
            found = self._database.execute("SELECT source, line FROM model WHERE is_root = ? ORDER BY seq", (is_root,))
            for source, line in found:
                yield self.product(self._reread(source, line), ProductKind.PRODUCT_MODEL, self._model_file)

    def product(self, record: Record, kind: ProductKind, file: str) -> Product:
        """Return a record with all that it inherits, and the findings on its identifier and its parent."""
        duplicate = self._duplicate(record, kind, file)
        return self._inheriting(record, kind, file, duplicate)[0]

    def revision(self, record: Record, kind: ProductKind, file: str) -> str:
        """Return the revision that `product` gives a record, for comparison with an earlier one."""
        return self._inheriting(record, kind, file, ())[0].revision

    def _duplicate(self, record: Record, kind: ProductKind, file: str) -> tuple[Finding, ...]:
        added = self._database.execute(
            "INSERT INTO seen VALUES (?, ?, ?) ON CONFLICT DO NOTHING", (kind.value, record.key, record.line)
        )
        if added.rowcount:
            return ()
        query = "SELECT line FROM seen WHERE kind = ? AND key = ?"
        (line,) = self._database.execute(query, (kind.value, record.key)).fetchone()
        return (duplicate_identifier(f"{file}: line {record.line}", record.identifier, line),)

    def _inheriting(
        self, record: Record, kind: ProductKind, file: str, findings: tuple[Finding, ...]
    ) -> tuple[Product, bytes]:
        above, trouble = self._parent_of(record, f"{file}: line {record.line}")
        values: Mapping[str, tuple[Value, ...]] = record.values
        inherited: Mapping[str, str] = {}
        digest = record.digest
        if above is not None:
            values, inherited = _inherit(above, record.values)
            digest = hashlib.blake2b(digest + above.digest, digest_size=16).digest()
        variant = record.family_variant or (above.product.family_variant if above else None)
        product = Product(
            identifier=record.identifier,
            kind=kind,
            family=record.family or self._family_of(variant, above),
            values=values,
            revision=digest.hex(),
            parent=record.parent,
            depth=above.product.depth + 1 if above else int(record.parent is not None),
            family_variant=variant,
            categories=record.categories,
            enabled=record.enabled,
            inherited=inherited,
            source=SourceRow(file, record.line),
            findings=(*record.findings, *findings, *trouble),
        )
        return product, digest

    def _family_of(self, variant: str | None, above: _Above | None) -> str | None:
        if above is not None:
            return above.product.family
        found = self._structure.family_variants.get(variant or "")
        return found.family if found else None

    def _parent_of(self, record: Record, where: str) -> tuple[_Above | None, tuple[Finding, ...]]:
        if record.parent is None:
            return None, ()
        above = self._above(key_of(record.parent))
        if above is None:
            return None, (unknown_parent(where, record.parent, self._model_file),)
        if above.product.findings:
            return above, (broken_parent(where, record.parent),)
        return above, ()

    def _load(self, key: str) -> _Above | None:
        record = self._stored(key)
        if record is None:
            return None
        loop = self._loop(record)
        if loop:
            return self._cut_off(record, loop)
        product, digest = self._inheriting(record, ProductKind.PRODUCT_MODEL, self._model_file, ())
        from_here = dict.fromkeys(product.values, product.identifier)
        return _Above(product, {**from_here, **product.inherited}, digest)

    def _stored(self, key: str) -> Record | None:
        query = "SELECT source, line FROM model WHERE key = ? ORDER BY seq LIMIT 1"
        found = self._database.execute(query, (key,)).fetchone()
        return self._reread(*found) if found else None

    def _loop(self, record: Record) -> str | None:
        """Return the path of a product model back to itself, or None where it ends at a root as it should."""
        path = [record]
        keys = {record.key}
        while (parent := path[-1].parent) is not None:
            above = self._stored(key_of(parent))
            if above is None:
                return None
            path.append(above)
            if above.key in keys:
                return " > ".join(step.identifier for step in path)
            keys.add(above.key)
        return None

    def _cut_off(self, record: Record, loop: str) -> _Above:
        where = f"{self._model_file}: line {record.line}"
        what = f"its product models form a loop: {loop}"
        finding = source_finding("parent_loop", where=where, what=what, remedy="correct the parent of one of them")
        product = Product(
            record.identifier,
            ProductKind.PRODUCT_MODEL,
            record.family,
            {},
            record.digest.hex(),
            findings=(finding,),
        )
        return _Above(product, {}, record.digest)


def _inherit(
    above: _Above, own: Mapping[str, tuple[Value, ...]]
) -> tuple[Mapping[str, tuple[Value, ...]], Mapping[str, str]]:
    values = {**above.product.values, **own}
    inherited = dict(above.inherited)
    for code, found in own.items():
        passed_on = above.product.values.get(code)
        # Akeneo repeats the models' values in the rows of their variants: the same value is still the model's.
        if passed_on is None or passed_on == found:
            continue
        taken = {(value.locale, value.channel) for value in found}
        missing = tuple(value for value in passed_on if (value.locale, value.channel) not in taken)
        values[code] = found + missing
        del inherited[code]
    return values, inherited
