"""The protocol that every connector follows."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from schemas.product import Product
from schemas.receipt import Change, Receipt
from schemas.structure import CatalogStructure


class Pim(Protocol):
    """A source of products that takes approved content back."""

    @property
    def structure(self) -> CatalogStructure:
        """The catalogue's structure; read once."""

    @property
    def warnings(self) -> tuple[str, ...]:
        """What of the source as a whole is not read, such as a column, and why: in words for a person."""

    def pull(self) -> Iterator[Product]:
        """Yield every record, product models before their variants; memory does not grow with their number.

        Raises InputError where a file cannot be read as what it should be. A single broken row (too few cells,
        an identifier twice) is yielded all the same, with a `source.*` finding of severity error.
        """

    def write_back(
        self, changes: Iterable[Change], *, stamp: str, published: Iterable[Change] = ()
    ) -> Iterator[Receipt]:
        """Write approved content for the PIM to import, and yield one receipt for each change.

        A record whose revision moved since the change was drafted is stale and not written. `published` are
        the changes of earlier write-backs: the full copy keeps those whose record is as it was when they were written
        (or carried over), and whose place is empty or as it was. `stamp` names this write-back's files.
        Receipts are yielded after the files are durable and in place. Raises PimUnavailable where they cannot be.
        """
