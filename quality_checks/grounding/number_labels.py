"""Labels of numbers: "Packed length: 12 cm" gives the number of the attribute that is called so, and of no other."""

import re
from collections.abc import Iterable
from functools import lru_cache

from quality_checks.grounding.forms import words_of
from schemas.facts import Fact

#: The line up to a number that a colon leads up to.
_BEFORE = re.compile(r"(?:\A|[\n•|]|[.;!?]\s)[\s*–-]*([^\n:;.!?•|]{3,60}?)\s*:\s*\Z")
_FURTHEST = 70


def labelled_fact(text: str, start: int, facts: Iterable[Fact], locale: str) -> Fact | None:
    """Return the fact whose label or code stands with a colon right before the number at `start`."""
    found = _BEFORE.search(text, max(0, start - _FURTHEST), start)
    if not found:
        return None
    said = _words(found[1])
    return next((fact for fact in facts if said in (_words(fact.attribute.label(locale)), _words(fact.code))), None)


@lru_cache(maxsize=8192)
def _words(label: str) -> tuple[str, ...]:
    return tuple(word.text.casefold() for word in words_of(label.replace("_", " ")))
