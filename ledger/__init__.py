"""The ledger: what was pulled, drafted, paid, found, judged and written, in SQLite or PostgreSQL."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ledger.ledger import Ledger

__all__ = ["Ledger"]


def __getattr__(name: str) -> Any:
    """Import the door and its database library when somebody wants it, not for the records alone."""
    if name != "Ledger":
        raise AttributeError(name)
    from ledger.ledger import Ledger  # noqa: PLC0415

    return Ledger
