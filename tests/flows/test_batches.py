"""Streams cut into lists: nothing is lost, and nothing is read before it is wanted."""

from itertools import count, islice

from flows.batches import batches, growing_batches


def test_all_of_a_stream_comes_in_lists_of_a_size() -> None:
    assert list(batches(range(7), 3)) == [[0, 1, 2], [3, 4, 5], [6]]
    assert list(batches([], 3)) == []


def test_lists_grow_from_a_tenth_to_the_most_and_lose_nothing() -> None:
    found = list(growing_batches(range(1000), 200))
    assert [len(batch) for batch in found] == [20, 40, 80, 160, 200, 200, 200, 100]
    assert [item for batch in found for item in batch] == list(range(1000))
    assert [len(batch) for batch in growing_batches(range(5), 1)] == [1, 1, 1, 1, 1]


def test_a_list_is_read_when_it_is_wanted() -> None:
    stream = count()
    assert [len(batch) for batch in islice(growing_batches(stream, 100), 2)] == [10, 20]
    assert next(stream) == 30
