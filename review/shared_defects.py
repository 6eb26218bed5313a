"""The clusters of filtered queues for all who look at them: a few seconds old, and looked for beside the requests."""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import TypeAlias

from ledger.desk_records import Cluster
from review.renewed import Renewed

#: Filters whose clusters are kept.
_KEPT = 40

Found: TypeAlias = tuple[Cluster, ...]


class SharedDefects:
    """Keeps what was found for the filters that were asked for last."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, Renewed[Found]] = OrderedDict()
        self._lock = Lock()

    def of(self, query: str, find: Callable[[], Found]) -> Found:
        """Return the clusters of a filter, which `query` names; only who asks first waits for them."""
        with self._lock:
            known = self._kept.setdefault(query, Renewed(find, name="clusters"))
            known.make = find
            self._kept.move_to_end(query)
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return known.current()

    def forget(self) -> None:
        """Look anew for whoever asks next: something came back that nobody expects to wait for."""
        with self._lock:
            self._kept.clear()
