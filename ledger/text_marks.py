"""The marks by which the texts of the ledger are found: which texts share one, and what becomes of them on storing."""

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, select

from ledger.database import Database
from ledger.inserts import chunks
from ledger.records import ProposalState
from ledger.tables import pim_texts, proposals, text_marks
from schemas.text_mark import OF_PIM, MarkChanges, StandingText, TextMark

#: Texts that wait or were published. What is blocked or rejected, or made way for another text, may be said again.
_STANDS = (ProposalState.ACCEPTED, ProposalState.REVIEW, ProposalState.WRITTEN)

# Both past SQLAlchemy: of hundreds of marks in a batch, it would spend more on the words than the database on the work.
_HOLDERS = "SELECT mark, kin, proposal_id FROM text_marks WHERE mark IN ({})"
_SET = """\
INSERT INTO text_marks (mark, kin, proposal_id) VALUES ({0}, {0}, {0})
ON CONFLICT (mark, kin) DO UPDATE SET proposal_id = excluded.proposal_id"""
_STANDING = select(
    proposals.c.id,
    proposals.c.state,
    proposals.c.identifier,
    func.coalesce(proposals.c.edited_text, proposals.c.text).label("final_text"),
    proposals.c.drafted_at,
)
_PULLED = select(pim_texts.c.id, pim_texts.c.identifier, pim_texts.c.text, pim_texts.c.pulled_at)
_DROPPED = delete(text_marks).where(
    text_marks.c.mark == bindparam("its_mark"),
    text_marks.c.kin == bindparam("its_kin"),
    text_marks.c.proposal_id == bindparam("its_id"),
)


class TextMarks:
    """The table of marks, as a search for texts that are alike asks it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def holders(self, marks: Collection[int]) -> Sequence[TextMark]:
        """Return all that is known of these marks."""
        with self._database.read() as connection:
            return [
                TextMark(*row)
                for chunk in chunks(sorted(marks))
                for row in connection.exec_driver_sql(_HOLDERS.format(",".join(map(str, map(int, chunk)))))
            ]

    def standing(self, ids: Collection[str]) -> Iterator[StandingText]:
        """Yield those of these texts that wait for somebody or stand in the PIM."""
        pulled = sorted(key for key in ids if key.startswith(OF_PIM))
        drafted = sorted(set(ids).difference(pulled))
        with self._database.read() as connection:
            rows = [
                row
                for chunk in chunks(drafted)
                for row in connection.execute(_STANDING.where(proposals.c.id.in_(chunk)))
            ]
            texts = [
                row for chunk in chunks(pulled) for row in connection.execute(_PULLED.where(pim_texts.c.id.in_(chunk)))
            ]
        for row in rows:
            if row.state in _STANDS:
                yield StandingText(row.id, row.identifier, row.final_text, row.drafted_at)
        for text in texts:
            yield StandingText(text.id, text.identifier, text.text, text.pulled_at)

    def save(self, connection: Connection, changes: MarkChanges) -> None:
        """Drop the marks that are gone, and set those that are kept: the newest text of a mark's kin has it."""
        if changes.gone:
            connection.execute(_DROPPED, [_named(one) for one in changes.gone])
        if changes.kept:
            placeholder = "?" if connection.dialect.paramstyle == "qmark" else "%s"
            connection.exec_driver_sql(_SET.format(placeholder), list(changes.kept))


def _named(one: TextMark) -> dict[str, Any]:
    return {"its_mark": one.mark, "its_kin": one.kin, "its_id": one.proposal_id}
