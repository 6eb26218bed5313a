"""What may be out of reach at first: it is tried again, seldom, until it is there, and kept from then on."""

import threading
import time
from collections.abc import Callable
from typing import Generic, TypeVar

from schemas.errors import ConfigError, PimUnavailable

_T = TypeVar("_T")


class Retried(Generic[_T]):
    """Returns what `read` read, and `missing` while it raises ConfigError or PimUnavailable.

    It is tried when somebody asks, at most once in `seconds`; meanwhile others get `missing` and do not wait.
    """

    def __init__(self, read: Callable[[], _T], missing: _T, *, seconds: float = 60.0) -> None:
        self._read, self._value, self._seconds = read, missing, seconds
        self._is_there, self._tried = False, -seconds
        self._lock = threading.Lock()

    def __call__(self) -> _T:
        """Return what is there."""
        if not self._is_there and self._lock.acquire(blocking=False):
            try:
                self._try()
            finally:
                self._lock.release()
        return self._value

    def _try(self) -> None:
        if self._is_there or time.monotonic() - self._tried < self._seconds:
            return
        try:
            self._value = self._read()
            self._is_there = True
        except (ConfigError, PimUnavailable):
            self._tried = time.monotonic()
