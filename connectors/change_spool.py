"""Keeps the changes of a write-back in a scratch database: found by record, settled one by one, told as receipts."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from connectors.records import key_of
from schemas.product import ProductKind
from schemas.receipt import Change, Receipt, ReceiptStatus

SCHEMA = """
CREATE TABLE change (
    seq INTEGER PRIMARY KEY, is_new INTEGER, kind TEXT, key TEXT, proposal_id TEXT, identifier TEXT, attribute TEXT,
    locale TEXT, channel TEXT, text BLOB, revision TEXT, replaces TEXT,
    is_met INTEGER DEFAULT 0, status TEXT, message TEXT, path TEXT
);
CREATE INDEX change_key ON change (kind, key);
"""
_COLUMNS = "proposal_id, identifier, kind, attribute, locale, channel, text, revision, replaces"
_GONE = "the record is not in the source any more; pull again"


@dataclass(frozen=True, slots=True)
class SpooledChange:
    """A change with its number; `is_new` is False for what an earlier write-back published."""

    seq: int
    is_new: bool
    change: Change


class ChangeSpool:
    """The changes of one write-back; of a record's, those published earlier come before the new ones."""

    def __init__(self, database: sqlite3.Connection, changes: Iterable[Change], published: Iterable[Change]) -> None:
        self._database = database
        self._add(changes, is_new=True)
        if self.has_new:  # All that was ever published is a long read; it only goes into a copy that is written.
            self._add(published, is_new=False)

    def _add(self, changes: Iterable[Change], *, is_new: bool) -> None:
        self._database.executemany(
            f"INSERT INTO change (is_new, key, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
            (
                (is_new, key_of(one.identifier), one.proposal_id, one.identifier, one.kind.value, one.attribute,
                 one.locale, one.channel, one.text.encode("utf-8", "surrogatepass"), one.revision, one.replaces)
                for one in changes
            ),
        )  # fmt: skip

    @property
    def has_new(self) -> bool:
        """Say whether there is anything to write."""
        return self._database.execute("SELECT 1 FROM change WHERE is_new LIMIT 1").fetchone() is not None

    def meet(self, kind: ProductKind, key: str) -> list[SpooledChange]:
        """Return the changes of a record, the first time it is met in the source; nothing the second time."""
        found = self._database.execute(
            f"SELECT seq, is_new, {_COLUMNS} FROM change WHERE kind = ? AND key = ? AND NOT is_met "  # noqa: S608
            "ORDER BY is_new, seq",
            (kind.value, key),
        ).fetchall()
        if found:
            self._database.execute("UPDATE change SET is_met = 1 WHERE kind = ? AND key = ?", (kind.value, key))
        return [SpooledChange(row[0], bool(row[1]), _change(row[2:])) for row in found]

    def settle(self, seq: int, status: ReceiptStatus, message: str = "", path: str = "") -> None:
        """Say what came of a change."""
        self._database.execute(
            "UPDATE change SET status = ?, message = ?, path = ? WHERE seq = ?", (status.value, message, path, seq)
        )

    def receipts(self) -> Iterator[Receipt]:
        """Yield one receipt for each new change, in their order; a record that was never met is stale."""
        found = self._database.execute(
            "SELECT proposal_id, status, message, path FROM change WHERE is_new ORDER BY seq"
        )
        for proposal_id, status, message, path in found:
            if status is None:
                yield Receipt(proposal_id, ReceiptStatus.STALE, _GONE)
            else:
                yield Receipt(proposal_id, ReceiptStatus(status), message, path)


def _change(row: tuple[Any, ...]) -> Change:
    proposal_id, identifier, kind, attribute, locale, channel, text, revision, replaces = row
    # Half a character is no text to SQLite; it gets this far to be refused with a receipt.
    decoded = text.decode("utf-8", "surrogatepass")
    return Change(proposal_id, identifier, ProductKind(kind), attribute, locale, channel, decoded, revision, replaces)
