"""Cron lines: checked when the config is read, long before the scheduler, which is heavy to load, sees them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
_SHORT = frozenset({"@hourly", "@daily", "@midnight", "@weekly", "@monthly", "@yearly", "@annually"})
_PIECE = re.compile(r"(?P<first>\*|[a-z]+|\d+)(?:-(?P<last>[a-z]+|\d+))?(?:/(?P<step>\d+))?")


@dataclass(frozen=True, slots=True)
class _Part:
    """One of the five parts: its name, its least and greatest number, words for numbers, and what else may stand."""

    name: str
    least: int
    greatest: int
    words: Mapping[str, int] = field(default_factory=dict)
    special: re.Pattern[str] = re.compile(r"(?!)")


_PARTS = (
    _Part("minute", 0, 59),
    _Part("hour", 0, 23),
    _Part("day of the month", 1, 31, special=re.compile(r"l|\?")),
    _Part("month", 1, 12, {word: number for number, word in enumerate(_MONTHS, start=1)}),
    _Part("weekday", 0, 7, {word: number for number, word in enumerate(_WEEKDAYS)},
          re.compile(r"\?|l[0-7]|(?:[0-7]|sun|mon|tue|wed|thu|fri|sat)#[1-5]")),
)  # fmt: skip


def cron_problem(line: str) -> str | None:
    """Return what is wrong with a cron line of five parts, or a name such as `@daily`; None where nothing is."""
    parts = line.lower().split()
    if line in _SHORT:
        return None
    if len(parts) != len(_PARTS):
        return f"it has {len(parts)} parts instead of five"
    return next((problem for part, text in zip(_PARTS, parts, strict=True) if (problem := _problem(part, text))), None)


def _problem(part: _Part, text: str) -> str | None:
    pieces = text.split(",")
    if "" in pieces:
        return f"its {part.name} {text} cannot be read"
    return next((problem for piece in pieces if (problem := _piece_problem(part, piece))), None)


def _piece_problem(part: _Part, piece: str) -> str | None:
    if part.special.fullmatch(piece):
        return None
    found = _PIECE.fullmatch(piece)
    if found is None or (found["first"] == "*" and found["last"]):
        return f"its {part.name} {piece} cannot be read"
    for bound in (found["first"], found["last"]):
        if bound is None or bound == "*":
            continue
        number = part.words.get(bound, int(bound) if bound.isdecimal() else None)
        if number is None:
            return f"its {part.name} {bound} cannot be read"
        if not part.least <= number <= part.greatest:
            return f"its {part.name} {bound} is not between {part.least} and {part.greatest}"
    if found["step"] is not None and not int(found["step"]):
        return f"its {part.name} {piece} steps by nothing"
    return None
