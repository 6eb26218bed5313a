"""What the desk is given from outside: the ledger, the catalogue's words, and callables of rooms it does not know."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from ledger import Ledger
from ledger.records import StoredProposal
from review.identity import Provider
from schemas.finding import Finding
from schemas.names import Names
from schemas.proposal import CheckedProposal
from schemas.structure import CatalogStructure

#: Start and end in a text, and the attribute codes that the place rests on.
Support: TypeAlias = tuple[int, int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """A figure with the definition that stands beside it; `remark` puts it into proportion."""

    label: str
    value: str
    definition: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class ShownTable:
    """A table of texts; the first `names` columns are names, the others numbers."""

    title: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    names: int = 1
    remark: str = ""


@dataclass(frozen=True, slots=True)
class ShownPicture:
    """A picture as SVG files for light and dark pages; `description` says it in words."""

    name: str
    title: str
    description: str
    light: bytes
    dark: bytes
    is_wide: bool = False


@dataclass(frozen=True, slots=True)
class ShownFigures:
    """The figures page in one language."""

    scope: str
    figures: tuple[ShownFigure, ...]
    exceptions: tuple[ShownTable, ...]
    tables: tuple[ShownTable, ...]
    pictures: tuple[ShownPicture, ...]


@dataclass(frozen=True, slots=True)
class EscapeRate:
    """Defects that people found in the judged spot checks, with the bounds of their rate."""

    judged: int
    escaped: int
    rate: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class WrittenBack:
    """What came of a write-back: proposals by the status of their receipts."""

    written: int
    stale: int
    refused: int


@dataclass(frozen=True, slots=True)
class OfferedWord:
    """A single word that a check took for a claim in a text that a person approved with it.

    `word` is folded as checks compare words, `written` as it stands in the text. `is_known_claim` says that the
    checks' own lists call it one.
    """

    word: str
    written: str
    language: str
    finding: Finding
    is_known_claim: bool = False


@dataclass(frozen=True)
class DeskServices:
    """Everything the pages work with.

    `catalogue` has the PIM's labels, as far as they are known by now. `recheck` checks a text that a person wrote in
    place of a proposal's. `support` tells which facts the places of a text rest on. `takes_two` are finding codes (or
    their modules) whose texts two people must approve. `public_url` is where browsers find the desk; with https its
    cookies are sent over TLS alone. `hosts` are the names that it answers to, without ports; none: to any. `figures`
    makes the figures page in a language, `escape_rate` the one figure of the start page (None: no spot check was judged
    yet). `write_back` writes the accepted ones of these proposals; it raises RunUnderWay where another one is at it.
    `writes_on_schedule` says that it also happens by itself. `words` are those of a text that checks took for claims,
    one at a time. `sentence` says a finding in a language, or returns None where its message says all there is, or
    nobody put it into that language. `drafts_anew` says that the next run heeds what people ask for: a language model
    writes, not a template.
    """

    ledger: Ledger
    catalogue: Callable[[], CatalogStructure]
    recheck: Callable[[StoredProposal, str], CheckedProposal]
    support: Callable[[StoredProposal, str], Sequence[Support]]
    now: Callable[[], datetime]
    takes_two: tuple[str, ...] = ()
    public_url: str = ""
    session_hours: float = 12.0
    hosts: tuple[str, ...] = ()
    provider: Provider | None = None
    figures: Callable[[str], ShownFigures] | None = None
    escape_rate: Callable[[], EscapeRate | None] | None = None
    write_back: Callable[[Sequence[str]], WrittenBack] | None = None
    writes_on_schedule: bool = False
    words: Callable[[StoredProposal], Sequence[OfferedWord]] | None = None
    sentence: Callable[[Finding, Names, str], str | None] | None = None
    drafts_anew: bool = False

    @property
    def structure(self) -> CatalogStructure:
        """Return the catalogue's structure as it is known by now; an empty one where nothing is."""
        return self.catalogue()

    @property
    def is_secure(self) -> bool:
        """Say whether browsers reach the desk over TLS."""
        return self.public_url.startswith("https://")
