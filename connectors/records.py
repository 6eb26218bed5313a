"""A record as one row or line holds it, before anything is inherited."""

from dataclasses import dataclass

from schemas.finding import Finding
from schemas.product import Value


@dataclass(frozen=True, slots=True)
class Record:
    """One row or line, read. `digest` is over all that stands in it; `findings` are about the row itself."""

    identifier: str
    line: int
    family: str | None
    family_variant: str | None
    parent: str | None
    categories: tuple[str, ...]
    enabled: bool
    values: dict[str, tuple[Value, ...]]
    digest: bytes
    findings: tuple[Finding, ...]

    @property
    def key(self) -> str:
        """The identifier as a PIM compares it."""
        return key_of(self.identifier)


def key_of(identifier: str) -> str:
    """Return an identifier as a PIM compares it: without regard to case."""
    return identifier.strip().casefold()
