"""What changed between the text that stands in the PIM and the proposal, sentence by sentence."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

_END = re.compile(r"(?<=[.!?…])\s+(?=[A-ZÄÖÜ0-9<„\"])|(?<=>)(?=<)|\n+")


@dataclass(frozen=True, slots=True)
class Change:
    """A run of sentences: `same`, `gone` or `new`."""

    kind: str
    text: str


def changes(before: str, after: str) -> list[Change]:
    """Return the sentences of both texts in order, those that are in both once."""
    old, new = _sentences(before), _sentences(after)
    found: list[Change] = []
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            found.append(Change("same", " ".join(old[i1:i2])))
            continue
        if i2 > i1:
            found.append(Change("gone", " ".join(old[i1:i2])))
        if j2 > j1:
            found.append(Change("new", " ".join(new[j1:j2])))
    return found


def _sentences(text: str) -> list[str]:
    return [part.strip() for part in _END.split(text) if part.strip()]
