"""Who looks at what, so that people who work the same queue off are not shown the same item next."""

import threading
from collections.abc import Sequence
from datetime import datetime, timedelta

#: A look that lasts longer than this holds nothing up any more.
_LASTS = timedelta(minutes=3)


class Leases:
    """Looks of this process's people; a hint alone: what decides is the item's version."""

    def __init__(self) -> None:
        self._held: dict[str, tuple[str, datetime]] = {}
        self._lock = threading.Lock()

    def look(self, proposal_id: str, person: str, now: datetime) -> None:
        """Note that somebody looks at an item."""
        with self._lock:
            if len(self._held) > 1000:
                self._held = {key: held for key, held in self._held.items() if held[1] > now - _LASTS}
            self._held[proposal_id] = (person, now)

    def others(self, proposal_id: str, person: str, now: datetime) -> str | None:
        """Return who else looks at an item."""
        with self._lock:
            who, since = self._held.get(proposal_id, (person, now))
        return who if who != person and since > now - _LASTS else None

    def take(self, ids: Sequence[str], person: str, now: datetime) -> str | None:
        """Return the first item that nobody else looks at, noted as looked at by this person; else the first of all."""
        with self._lock:
            for one in ids:
                who, since = self._held.get(one, (person, now))
                if who == person or since <= now - _LASTS:
                    self._held[one] = (person, now)
                    return one
        return ids[0] if ids else None
