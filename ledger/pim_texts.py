"""Texts that people wrote in the PIM, as they were last pulled."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, select

from ledger.database import Database
from ledger.inserts import chunks, insert_into
from ledger.tables import pim_texts
from ledger.text_marks import TextMarks
from schemas.text_mark import MarkChanges, PimText

_DROPPED = delete(pim_texts).where(pim_texts.c.id == bindparam("its_id"))


class PimTexts:
    """The table of these texts."""

    def __init__(self, database: Database, marks: TextMarks) -> None:
        self._database, self._marks = database, marks

    def digests(self, ids: Collection[str]) -> Mapping[str, int]:
        """Return the digests of those texts that are known, by id."""
        query = select(pim_texts.c.id, pim_texts.c.digest)
        with self._database.read() as connection:
            rows = [row for chunk in chunks(ids) for row in connection.execute(query.where(pim_texts.c.id.in_(chunk)))]
        return {row.id: row.digest for row in rows}

    def save(
        self, changed: Iterable[tuple[PimText, int]], gone: Collection[str], marks: MarkChanges, at: datetime
    ) -> None:
        """Store texts with their digests and marks, and drop those that are gone; their marks make way later."""
        rows = [
            {"id": one.id, "identifier": one.identifier, "digest": digest, "text": one.text or "", "pulled_at": at}
            for one, digest in changed
        ]
        with self._database.write() as connection:
            self._database.be_only_writer(connection)
            if gone:
                connection.execute(_DROPPED, [{"its_id": key} for key in sorted(gone)])
            if rows:
                _put(connection, rows)
            self._marks.save(connection, marks)


def _put(connection: Connection, rows: list[dict[str, object]]) -> None:
    insert = insert_into(connection, pim_texts)
    given = {name: insert.excluded[name] for name in ("digest", "text", "pulled_at")}
    connection.execute(insert.on_conflict_do_update(index_elements=[pim_texts.c.id], set_=given), rows)
