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


def growing_batches(source: Iterable[T], most: int) -> Iterator[list[T]]:
    """Yield lists of a tenth of `most`, then twice as many each time: whoever works on them need not wait long."""
    rest, size = iter(source), max(1, most // 10)
    while batch := list(islice(rest, size)):
        yield batch
        size = min(most, 2 * size)
