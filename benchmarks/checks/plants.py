"""What a plant is: a truthful text with exactly one span changed, and the statement in it that is false."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeAlias

from quality_checks.base import Subject

#: What is no part of a statement: tags, the space and the dash that lead up to it.
_STATEMENT = re.compile(r"\A(?:<[^>]*>|[\s–])*(?P<stated>.*?)(?:<[^>]*>|\s)*\Z", re.DOTALL)


@dataclass(frozen=True)
class Planted:
    """A text whose `old` at a place became `new`."""

    original: str
    at: int
    old: str
    new: str

    @property
    def text(self) -> str:
        """The text with the defect."""
        return self.original[: self.at] + self.new + self.original[self.at + len(self.old) :]

    @property
    def span(self) -> tuple[int, int]:
        """Where the false statement stands in `text`."""
        stated = _STATEMENT.match(self.new)
        start, end = stated.span("stated") if stated else (0, len(self.new))
        return self.at + start, self.at + end

    def subject(self, truthful: Subject) -> Subject:
        """Return the subject with this text in the place of the truthful one."""
        return replace(truthful, proposal=replace(truthful.proposal, text=self.text))


#: Plants a defect into a truthful text; None where the text holds nothing that it could be planted into.
Plant: TypeAlias = Callable[[Subject, random.Random], Planted | None]


def replaced(text: str, start: int, end: int, new: str) -> Planted:
    """Return a text with a span replaced."""
    return Planted(text, start, text[start:end], new)


def inserted(text: str, at: int, new: str) -> Planted:
    """Return a text with something put in at a place."""
    return Planted(text, at, "", new)
