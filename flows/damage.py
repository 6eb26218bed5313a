"""Rows of a source that are damaged themselves: what the one who made the export must hear, beside all counts."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from schemas.finding import Finding

#: Connectors report on rows, not on values, under these codes.
_ROW_CODES = "source."
_MOST_MESSAGES = 10


@dataclass(slots=True)
class Damage:
    """Counts records with a damaged row and keeps what is wrong with the first ten, in the order of the source."""

    rows: int = 0
    messages: list[str] = field(default_factory=list)

    def add(self, findings: Iterable[Finding]) -> None:
        """Count one record by its findings, where one of them is about its row."""
        found = next((finding for finding in findings if finding.code.startswith(_ROW_CODES)), None)
        if found is None:
            return
        self.rows += 1
        if len(self.messages) < _MOST_MESSAGES:
            self.messages.append(found.message)
