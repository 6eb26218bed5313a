"""New drafts that people asked for, by the place that they are for."""

from collections.abc import Mapping

from sqlalchemy import select

from ledger.database import Database
from ledger.records import PublishedKey
from ledger.standing import verdict_stands
from ledger.stored import proposal_of
from ledger.tables import proposals, verdicts
from schemas.redraft import Redraft

#: Notes of one place that a draft heeds, the newest ones.
_MOST_NOTES = 5


def redrafts(database: Database) -> Mapping[PublishedKey, Redraft]:
    """Return what people asked for and did not take back, whether it was drafted since or not.

    A note holds for its place from then on: what is written there later, from other facts or by other prompts, heeds
    it as well.
    """
    query = select(proposals, verdicts.c.number.label("asked_by"), verdicts.c.note.label("note"))
    query = query.join_from(verdicts, proposals, verdicts.c.proposal_id == proposals.c.id)
    query = query.where(verdicts.c.note.is_not(None), verdict_stands()).order_by(verdicts.c.number)
    found: dict[PublishedKey, Redraft] = {}
    with database.read() as connection:
        for row in connection.execute(query).mappings():
            place = PublishedKey(row["identifier"], row["attribute"], row["locale"], row["channel"])
            before = found.get(place)
            notes = (*(before.notes if before else ()), row["note"])[-_MOST_NOTES:]
            unwanted = (before.unwanted if before else frozenset()) | {row["id"]}
            found[place] = Redraft(row["asked_by"], notes, proposal_of(row), unwanted)
    return found
