"""Words that people taught the checks, one at a time: append-only, the newest entry of a word is the one that holds."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import select

from ledger.database import Database
from ledger.tables import learned_words, proposals


class WordSense(StrEnum):
    """What a word is: neutral (any copy may use it), a claim (a fact has to state it), or no longer either."""

    NEUTRAL = "neutral"
    CLAIM = "claim"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class LearnedWord:
    """One entry: who said of which word what it is, when, on which proposal (None: on none) and why.

    `word` is folded as the checks compare words, `written` as the person wrote it; `language` has two letters, and
    `family` is None where the entry holds for all.
    """

    word: str
    written: str
    language: str
    family: str | None
    sense: WordSense
    because: str
    reviewer: str
    decided_at: datetime
    proposal_id: str | None = None

    @property
    def place(self) -> tuple[str, str, str | None]:
        """What the entry is about: a later one about the same takes its place."""
        return self.word, self.language, self.family


def in_force(entries: Iterable[LearnedWord]) -> tuple[LearnedWord, ...]:
    """Return the entries that hold, of all that were made, in their order."""
    newest = {entry.place: entry for entry in entries}
    return tuple(entry for entry in newest.values() if entry.sense is not WordSense.WITHDRAWN)


def add_learned_word(database: Database, entry: LearnedWord) -> None:
    """Append an entry."""
    row = {name: getattr(entry, name) for name in _COLUMNS}
    with database.write() as connection:
        connection.execute(learned_words.insert(), {**row, "sense": entry.sense.value})


def all_learned_words(database: Database) -> tuple[LearnedWord, ...]:
    """Return every entry that was made, the oldest first."""
    wanted = select(*(learned_words.c[name] for name in _COLUMNS)).order_by(learned_words.c.number)
    with database.read() as connection:
        rows = connection.execute(wanted).mappings().all()
    return tuple(LearnedWord(**{**row, "sense": WordSense(row["sense"])}) for row in rows)


def drafted_families(database: Database) -> tuple[str, ...]:
    """Return the families that proposals were drafted for."""
    with database.read() as connection:
        found = connection.scalars(select(proposals.c.family).where(proposals.c.family.is_not(None)).distinct())
        return tuple(sorted(family for family in found if family))


_COLUMNS = (
    "word", "written", "language", "family", "sense", "because", "reviewer", "decided_at", "proposal_id",
)  # fmt: skip
