"""Marks of stored texts: by them a run finds, among a million texts, the few that a new one may be like."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple


class TextMark(NamedTuple):
    """One hash of a text and who has that text: `kin` stands for all records whose texts may be alike."""

    mark: int
    kin: int
    proposal_id: str


#: How the ids of texts begin that people wrote in the PIM.
OF_PIM = "pim:"


@dataclass(frozen=True, slots=True)
class PimText:
    """A text as it was pulled that is not ours; None where there is none, or ours.

    `id` is the place's, `kin` stands for all records whose texts may be like it, `scope` are attribute and language.
    """

    id: str
    identifier: str
    kin: int
    scope: str
    text: str | None


@dataclass(frozen=True, slots=True)
class StandingText:
    """A text that waits or stands in the PIM, as it is or would be written: a person's where one edited it.

    `drafted_at` is when it was drafted, or first pulled.
    """

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
