"""The queue's counts for all who look at it: a few seconds old at most, and counted beside the requests."""

import logging
import time
from collections.abc import Callable
from threading import Lock, Thread

from ledger.queue_cube import QueueCube
from schemas.errors import LedgerUnavailable

_LOG = logging.getLogger("skuwright.desk")

#: Seconds after which counts are made anew.
_LASTS = 3.0


class Cubes:
    """Keeps the last counts. Who asks for old ones gets them at once, and has new ones made for those who come."""

    def __init__(self, make: Callable[[], QueueCube]) -> None:
        self._make = make
        self._kept: tuple[float, QueueCube] | None = None
        self._first, self._busy = Lock(), Lock()

    def current(self) -> QueueCube:
        """Return counts; only the very first ones are waited for."""
        if self._kept is None:
            with self._first:
                if self._kept is None:
                    self._count()
        kept = self._kept
        if kept is None:
            raise LedgerUnavailable("the queue could not be counted")
        if time.monotonic() - kept[0] > _LASTS and self._busy.acquire(blocking=False):
            Thread(target=self._count_again, daemon=True, name="queue counts").start()
        return kept[1]

    def _count(self) -> None:
        began = time.monotonic()
        cube = self._make()
        # Where counting takes long, it is done less often: a quarter of the time at most.
        self._kept = (time.monotonic() + 3 * (time.monotonic() - began), cube)

    def _count_again(self) -> None:
        try:
            self._count()
        except LedgerUnavailable as error:
            _LOG.warning("%s", error)
        finally:
            self._busy.release()
