"""Batches of a stream."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def batches(source: Iterable[T], size: int) -> Iterator[list[T]]:
    """Yield lists of `size`, the last one of what is left, as they are read."""
    rest = iter(source)
    while batch := list(islice(rest, size)):
        yield batch
