"""The ledger: what was pulled, drafted, paid, found, judged and written, in SQLite or PostgreSQL."""

from ledger.ledger import Ledger

__all__ = ["Ledger"]
