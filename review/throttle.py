"""Slows down those who try passwords: by name and by address, longer with every failure."""

import threading
from dataclasses import dataclass, field
from datetime import datetime, timedelta

_FREE_TRIES = 5
_FIRST_WAIT = timedelta(seconds=15)
_LONGEST_WAIT = timedelta(minutes=15)
_MOST_KEYS = 10_000


@dataclass
class _Failures:
    count: int = 0
    until: datetime | None = None


@dataclass
class Throttle:
    """Counts failures in this process; thread-safe. Names that nobody has are counted like others."""

    _by_key: dict[str, _Failures] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def wait(self, keys: tuple[str, ...], now: datetime) -> int:
        """Return the seconds until another try is let in; 0 where it is now."""
        with self._lock:
            waits = [self._by_key[key].until for key in keys if key in self._by_key]
        longest = max((until - now for until in waits if until), default=timedelta(0))
        return max(0, -(-longest // timedelta(seconds=1)))

    def failed(self, keys: tuple[str, ...], now: datetime) -> None:
        """Count a failure."""
        with self._lock:
            if len(self._by_key) > _MOST_KEYS:
                self._by_key.clear()
            for key in keys:
                found = self._by_key.setdefault(key, _Failures())
                found.count += 1
                if found.count >= _FREE_TRIES:
                    found.until = now + min(_LONGEST_WAIT, _FIRST_WAIT * 2 ** min(found.count - _FREE_TRIES, 10))

    def succeeded(self, key: str) -> None:
        """Forget the failures of somebody who is in; those of the address stay."""
        with self._lock:
            self._by_key.pop(key, None)
