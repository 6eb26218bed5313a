"""The queue's counts for all who look at it: a few seconds old at most, and counted beside the requests."""

from ledger.queue_cube import QueueCube
from review.renewed import Renewed


class Cubes(Renewed[QueueCube]):
    """The last counts."""
