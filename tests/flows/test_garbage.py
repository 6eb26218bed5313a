"""The garbage collector is held back while a command works, and left as it was found."""

import gc

import pytest

from flows.garbage import rare_collections


def test_the_collector_works_seldom_and_afterwards_as_before() -> None:
    before = gc.get_threshold()
    with rare_collections():
        assert all(now > then for now, then in zip(gc.get_threshold(), before, strict=True))
    assert gc.get_threshold() == before


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
