"""What of a source the one who made the export must hear, beside all counts; it alone decides about exit code 1.

A command over a source ends with 1 where a record was left out because

- its row is damaged itself (`source.*`: too few cells, an identifier twice, a quote that never closes), or
- it names what the catalogue does not have: a family, an attribute or an option.

All other quarantined records are named, but bad values are the daily lot of an export: the exit code stays 0.
`[validation.severity]` decides whether an unknown name quarantines at all.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from schemas.finding import Finding, Severity

#: Connectors report on rows, not on values, under these codes.
_ROW_CODES = "source."
_UNKNOWN_NAMES = frozenset({"schema.family_unknown", "schema.attribute_unknown", "schema.option_unknown"})
_MOST_MESSAGES = 10
_MOST_QUARANTINED = 5


@dataclass(slots=True)
class Damage:
    """Counts records that end a command with 1, keeps what is wrong with the first ten, in the order of the source.

    `quarantined` says it of the first five others that did not go on.
    """

    rows: int = 0
    messages: list[str] = field(default_factory=list)
    quarantined: list[str] = field(default_factory=list)

    def add(self, findings: Sequence[Finding]) -> None:
        """Count one record by its findings."""
        found = next(filter(_is_damage, findings), None)
        if found is not None:
            self.add_row(found.message)
            return
        error = next((finding for finding in findings if finding.severity is Severity.ERROR), None)
        if error is not None and len(self.quarantined) < _MOST_QUARANTINED:
            self.quarantined.append(error.message)

    def add_row(self, message: str) -> None:
        """Count a row that cannot be read at all."""
        self.rows += 1
        if len(self.messages) < _MOST_MESSAGES:
            self.messages.append(message)


def _is_damage(found: Finding) -> bool:
    is_unknown = found.severity is Severity.ERROR and found.code in _UNKNOWN_NAMES
    return is_unknown or found.code.startswith(_ROW_CODES)
