"""Products as JSON lines, one per line, plain or gzip-packed."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from connectors.akeneo_missing_files import missing_file_warnings, refuse_undefined_families
from connectors.jsonl_source import SCHEMA, JsonlSource
from connectors.jsonl_write_back import write_back_lines
from connectors.scratch import open_scratch
from schemas.config import PimConfig, WriteBackConfig
from schemas.errors import ConfigError
from schemas.product import Product, ProductKind
from schemas.receipt import Change, Receipt
from schemas.structure import CatalogStructure


class Jsonl:
    """The `Pim` of kind `jsonl`."""

    def __init__(self, pim: PimConfig, write_back: WriteBackConfig) -> None:
        if pim.path is None:
            raise ConfigError("[pim] path: missing; set it to the file of products")
        self._pim = pim
        self._path = pim.path
        self._write_back = write_back

    @cached_property
    def structure(self) -> CatalogStructure:
        """The catalogue's structure: of structure files in the file's folder, else as the data looks."""
        found = JsonlSource(self._path).structure(self._pim)
        refuse_undefined_families(found)
        return found

    @property
    def warnings(self) -> tuple[str, ...]:
        """Structure files that are missed, in words for a person. Every key of a line is read."""
        return tuple(missing_file_warnings(self.structure))

    def pull(self) -> Iterator[Product]:
        """Yield the product models, roots first, then the products in the order of the file."""
        for product in read_products(self._path, structure=self.structure):
            is_left_out = self._pim.only_enabled and product.kind is ProductKind.PRODUCT and not product.enabled
            if not is_left_out:
                yield product

    def write_back(
        self, changes: Iterable[Change], *, stamp: str, published: Iterable[Change] = ()
    ) -> Iterator[Receipt]:
        """Write `import/<stamp>_products.jsonl` and the full copy below `[write_back] path`."""
        source = JsonlSource(self._path)
        folder = self._write_back.path
        return write_back_lines(source, self.structure, folder, changes, stamp=stamp, published=published)


def read_products(path: Path, *, structure: CatalogStructure | None = None) -> Iterator[Product]:
    """Yield the products of a file, product models first; a broken line is a product with an error finding.

    Without a structure, types are taken as the data looks. Raises InputError where the file cannot be read.
    """
    source = JsonlSource(path)
    known = structure or source.structure(None)
    with open_scratch(SCHEMA) as database:
        lineage = source.lineage(database, known)
        yield from lineage.models()
        for _, record, kind in source.records(database, known):
            if kind is ProductKind.PRODUCT:
                yield lineage.product(record, kind, source.name)


def guess_structure_of(path: Path) -> CatalogStructure:
    """Return the structure of a file of products as its data looks. Raises InputError where it cannot be read."""
    return JsonlSource(path).structure(None)
