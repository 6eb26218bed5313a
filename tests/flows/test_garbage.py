"""The garbage collector is held back while a command works, and left as it was found."""

import gc

import pytest

from flows.garbage import rare_collections


def test_what_was_there_is_not_looked_at_and_afterwards_all_is_as_before() -> None:
    before, frozen = gc.get_threshold(), gc.get_freeze_count()
    with rare_collections():
        assert gc.get_freeze_count() > frozen + 10_000
        assert gc.get_threshold()[0] > before[0]
    assert gc.get_threshold() == before
    assert gc.get_freeze_count() == 0


def test_cycles_still_go_while_it_lasts() -> None:
    class Node:
        alive = 0

        def __init__(self) -> None:
            self.me, Node.alive = self, Node.alive + 1

        def __del__(self) -> None:
            Node.alive -= 1

    with rare_collections():
        for _ in range(100_000):
            Node()
        assert Node.alive <= 60_000


def test_an_error_leaves_it_as_it_was_too() -> None:
    before = gc.get_threshold()
    with pytest.raises(KeyError, match="gone wrong"), rare_collections():
        raise KeyError("gone wrong")
    assert gc.get_threshold() == before
