"""What the desk is given from outside: the ledger, the catalogue's words, and callables of rooms it does not know."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

from ledger import Ledger
from ledger.records import StoredProposal
from schemas.proposal import CheckedProposal
from schemas.structure import CatalogStructure

#: Start and end in a text, and the attribute codes that the place rests on.
Support: TypeAlias = tuple[int, int, tuple[str, ...]]


@dataclass(frozen=True)
class DeskServices:
    """Everything the pages work with.

    `recheck` checks a text that a person wrote in place of a proposal's. `support` tells which facts the places of a
    text rest on. `takes_two` are finding codes (or their modules) whose texts two people must approve. `public_url` is
    where browsers find the desk; with https its cookies are sent over TLS alone. `hosts` are the names that it answers
    to, without ports; none: to any.
    """

    ledger: Ledger
    structure: CatalogStructure
    recheck: Callable[[StoredProposal, str], CheckedProposal]
    support: Callable[[StoredProposal, str], Sequence[Support]]
    now: Callable[[], datetime]
    takes_two: tuple[str, ...] = ()
    public_url: str = ""
    session_hours: float = 12.0
    hosts: tuple[str, ...] = ()
    extras: dict[str, object] = field(default_factory=dict)

    @property
    def is_secure(self) -> bool:
        """Say whether browsers reach the desk over TLS."""
        return self.public_url.startswith("https://")
