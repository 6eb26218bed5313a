"""Slows down those who try passwords: by name and by address, longer with every failure."""

import ipaddress
import threading
from dataclasses import dataclass, field
from datetime import datetime, timedelta

#: Tries until one has to wait: of a name, of an address that a whole office may share, and to add people.
_FREE_TRIES = {"name": 5, "address": 20, "adding": 20}
_FIRST_WAIT = timedelta(seconds=15)
_LONGEST_WAIT = timedelta(minutes=15)
#: After so long without a try all is forgotten.
_REMEMBERED = timedelta(hours=1)
_MOST_KEYS = 10_000

#: What tries are counted by: "name", "address" or "adding", and which name or address.
Key = tuple[str, str]


@dataclass
class _Tries:
    count: int
    last: datetime
    until: datetime | None = None


@dataclass
class Throttle:
    """Counts tries in this process; thread-safe. Names that nobody has are counted like others."""

    _by_key: dict[Key, _Tries] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def begin(self, keys: tuple[Key, ...], now: datetime) -> int:
        """Count a try as failed before it is made, so that many at once gain nothing; 0: go on.

        Otherwise it is not let in and not counted, and the seconds until another one are returned.
        """
        with self._lock:
            found = [self._by_key[key] for key in keys if key in self._by_key]
            longest = max((one.until - now for one in found if one.until), default=timedelta(0))
            if longest > timedelta(0):
                return -(-longest // timedelta(seconds=1))
            self._make_room(now)
            for key in keys:
                self._count(key, now)
        return 0

    def succeeded(self, keys: tuple[Key, ...]) -> None:
        """Forget the failures of a name that is in; of its address only this try is none."""
        with self._lock:
            for key in keys:
                if key[0] == "name":
                    self._by_key.pop(key, None)
                elif key in self._by_key:
                    self._by_key[key].count -= 1
                    self._by_key[key].until = None

    def _count(self, key: Key, now: datetime) -> None:
        tries = self._by_key.setdefault(key, _Tries(0, now))
        if now - tries.last > _REMEMBERED:
            tries.count = 0
        tries.count, tries.last = tries.count + 1, now
        over = tries.count - _FREE_TRIES[key[0]]
        tries.until = now + min(_LONGEST_WAIT, _FIRST_WAIT * 2 ** min(over, 10)) if over >= 0 else None

    def _make_room(self, now: datetime) -> None:
        """Forget what is old, then who need not wait: a flood of names frees nobody who waits."""
        if len(self._by_key) < _MOST_KEYS:
            return

        def is_kept(tries: _Tries) -> tuple[bool, datetime]:
            return tries.until is not None and tries.until > now, tries.last

        kept = sorted(self._by_key.items(), key=lambda one: is_kept(one[1]), reverse=True)
        self._by_key = {key: tries for key, tries in kept[: _MOST_KEYS * 9 // 10] if now - tries.last <= _REMEMBERED}


def address_key(host: str | None) -> Key:
    """Return what an address is counted by; one of IPv6 with its whole network, of which a household has millions."""
    try:
        parsed = ipaddress.ip_address((host or "").partition("%")[0])
    except ValueError:
        return "address", host or ""
    if parsed.version == 6 and parsed.ipv4_mapped is None:
        return "address", str(ipaddress.ip_network((parsed, 64), strict=False))
    return "address", str(parsed)
