"""Marks of stored texts: by them a run finds, among a million texts, the few that a new one may be like."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple


class TextMark(NamedTuple):
    """One hash of a text and who has that text: `kin` stands for all records whose texts may be alike."""

    mark: int
    kin: int
    proposal_id: str


@dataclass(frozen=True, slots=True)
class StandingText:
    """A text that waits or was published, as it is or would be written: a person's where one edited it."""

    proposal_id: str
    identifier: str
    text: str
    drafted_at: datetime


@dataclass(frozen=True, slots=True)
class MarkChanges:
    """What becomes of the marks when new texts are stored: those that are set, and those that texts no longer need."""

    kept: tuple[TextMark, ...] = ()
    gone: tuple[TextMark, ...] = ()


NO_MARKS = MarkChanges()
