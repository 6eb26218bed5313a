"""What sentences about findings call the things of a catalogue."""

from typing import Protocol


class Names(Protocol):
    """Names in one language."""

    def attribute(self, code: str) -> str:
        """Return an attribute's label."""

    def value(self, code: str, text: str) -> str:
        """Return a value of an attribute, given as evidence states it (`450 GRAM`), as people write it."""
