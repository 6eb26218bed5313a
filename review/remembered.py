"""What takes long to make: made in a thread, seldom, and shown meanwhile as it was."""

import logging
import threading
import time
from collections.abc import Callable
from typing import Generic, TypeVar

_LOG = logging.getLogger("skuwright.desk")
_T = TypeVar("_T")


class Remembered(Generic[_T]):
    """The last value that somebody made, no older than `lasts` seconds once it is asked for again.

    Whoever asks gets what is there and never waits for a newer one; only who asks first may wait a little.
    """

    def __init__(self, make: Callable[[], _T], *, lasts: float = 60.0) -> None:
        self._make, self._lasts = make, lasts
        self._lock, self._is_made = threading.Lock(), threading.Event()
        self._value: _T | None = None
        self._began: float | None = None
        self._is_making = False
        self._has_failed = False

    def get(self, *, wait: float = 0.0) -> _T | None:
        """Return the value; None where there is none yet, `wait` seconds after it was asked for."""
        with self._lock:
            is_due = self._began is None or time.monotonic() - self._began >= self._lasts
            if is_due and not self._is_making:
                self._is_making, self._began = True, time.monotonic()
                threading.Thread(target=self._refresh, daemon=True, name="skuwright-remembered").start()
        if self._value is None and not self._has_failed:
            self._is_made.wait(wait)
        return self._value

    @property
    def has_failed(self) -> bool:
        """Say whether the last try brought nothing; the log says why."""
        return self._has_failed

    def _refresh(self) -> None:
        try:
            self._value = self._make()
            self._has_failed = False
        except Exception:  # noqa: BLE001 - whatever it is
            # A page of figures must not take the desk down; the next try comes when the value is due again.
            _LOG.exception("figures of the desk cannot be made")
            self._has_failed = True
        finally:
            with self._lock:
                self._is_making = False
            self._is_made.set()
