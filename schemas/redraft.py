"""A new draft that a person asked for: what they said, and the draft that they did not want."""

from dataclasses import dataclass

from schemas.proposal import Proposal

#: Characters of a note. It is read by a model, and paid for.
MAX_NOTE = 1000


@dataclass(frozen=True, slots=True)
class Redraft:
    """What holds for one place: `notes` from the oldest to the newest, and the `draft` that the newest is about.

    `number` is that of the decision that brought the newest note: part of the identity of what is drafted upon it.
    `unwanted` are the ids of all drafts that notes are about: the first of them may be what still stands in the PIM.
    """

    number: int
    notes: tuple[str, ...]
    draft: Proposal
    unwanted: frozenset[str] = frozenset()
