"""A finding: what a check or a validation rule has to say about a text, a value or a record."""

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """What a finding does: an error blocks (or quarantines), a warning asks a person, info only shows."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The fact that a finding rests on: attribute, the raw value as text, and its unit where it has one."""

    attribute: str
    value: str
    unit: str | None = None
    locale: str | None = None


@dataclass(frozen=True, slots=True)
class Repair:
    """A way to mend a finding: the text that replaces the span, and whether it is safe without a person."""

    text: str
    is_safe: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem in one place.

    `code` is `module.problem` and never changes once released. `start` and `end` are character offsets into the
    text (`proposal.text`, or the value as text for validation); both are None where the whole is meant.
    `text` is what stands in the span. `law` and `rule` name where a rule comes from.
    """

    code: str
    severity: Severity
    message: str
    attribute: str | None = None
    locale: str | None = None
    channel: str | None = None
    start: int | None = None
    end: int | None = None
    text: str = ""
    expected: str | None = None
    evidence: tuple[Evidence, ...] = ()
    rule: str | None = None
    law: str | None = None
    repair: Repair | None = None
    version: int = 1

    @property
    def fingerprint(self) -> str:
        """16 hex digits that stay the same until the code, its version, the words or the evidence change."""
        parts = [
            self.code,
            str(self.version),
            self.attribute or "",
            self.locale or "",
            self.text,
            self.message,
        ]
        parts += [f"{e.attribute}={e.value}{e.unit or ''}" for e in self.evidence]
        return hashlib.blake2b("\x1f".join(parts).encode(), digest_size=8).hexdigest()


@dataclass(frozen=True, slots=True)
class RecordFindings:
    """All that validation found on one record; an error among it quarantines the record."""

    identifier: str
    findings: tuple[Finding, ...] = field(default=())

    @property
    def is_quarantined(self) -> bool:
        """Say whether the record must not go on."""
        return any(found.severity is Severity.ERROR for found in self.findings)
