"""What takes a while to make and may be seconds old: kept for all who ask, and made anew beside their requests."""

import logging
import time
from collections.abc import Callable
from threading import Lock, Thread
from typing import Generic, TypeVar

from schemas.errors import LedgerUnavailable

_LOG = logging.getLogger("skuwright.desk")
_T = TypeVar("_T")

#: Seconds after which it is made anew.
_LASTS = 3.0


class Renewed(Generic[_T]):
    """Keeps what was made last. Who asks for an old one gets it at once, and has a new one made for those who come.

    `name` says in logs and thread lists what it is.
    """

    def __init__(self, make: Callable[[], _T], *, name: str) -> None:
        self.make = make
        self._name = name
        self._kept: tuple[float, _T] | None = None
        self._first, self._busy = Lock(), Lock()

    def current(self) -> _T:
        """Return it; only the very first one is waited for."""
        if self._kept is None:
            with self._first:
                if self._kept is None:
                    self._make_it()
        kept = self._kept
        if kept is None:
            raise LedgerUnavailable(f"no {self._name} could be made")
        if _is_old(kept[0]):
            self._have_it_made()
        return kept[1]

    def known(self) -> _T | None:
        """Return it without waiting; None where it was never made, and it is made now for those who come."""
        if self._kept is not None:
            return self.current()
        self._have_it_made()
        return None

    def _have_it_made(self) -> None:
        if self._busy.acquire(blocking=False):
            Thread(target=self._make_again, daemon=True, name=self._name).start()

    def _make_it(self) -> None:
        began = time.monotonic()
        made = self.make()
        # What takes long is made less often: a quarter of the time at most.
        self._kept = (time.monotonic() + 3 * (time.monotonic() - began), made)

    def _make_again(self) -> None:
        try:
            # Who waits for the very first one is given this one, and may have made it meanwhile.
            with self._first:
                if self._kept is None or _is_old(self._kept[0]):
                    self._make_it()
        except LedgerUnavailable as error:
            _LOG.warning("%s", error)
        finally:
            self._busy.release()


def _is_old(made_at: float) -> bool:
    return time.monotonic() - made_at > _LASTS
