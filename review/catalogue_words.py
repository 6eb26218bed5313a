"""Names of families, and of what a queue is filtered by, in the language of whoever reads."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from ledger.desk_records import NOBODY
from review.words import Words
from schemas.structure import CatalogStructure, spoken_label


@dataclass(frozen=True)
class CatalogueWords:
    """The PIM's labels beside the desk's words."""

    structure: CatalogStructure
    words: Words

    def family(self, code: str | None) -> str:
        """Return a family's label, with its code where others are called the same; the code where it has none."""
        return self._families.get(code or "", code) or "–"

    def filtered(self, name: str, value: str) -> str:
        """Return what a part of a filter (see `queue_query.address`) is called."""
        called: dict[str, Callable[[str], str]] = {
            "family": self.family,
            "attribute": self._attribute,
            "code": self.words.finding,
            "claim": self._claim,
            "assignee": lambda given: self.words["filter.nobody"] if given == NOBODY else given,
            "days": lambda given: self.words.older(int(given)) if len(given) < 5 and given.isdecimal() else given,
        }
        return called[name](value) if name in called else self.words.of(name, value)

    def _attribute(self, code: str) -> str:
        return spoken_label(self.structure.attribute(code).labels, self.words.language) or code

    def _claim(self, claim: str) -> str:
        return self.words["quoted"].format(claim) if claim else self.words["clusters.whole_text"]

    @cached_property
    def _families(self) -> dict[str, str]:
        families = self.structure.families.values()
        labels = {one.code: spoken_label(one.labels, self.words.language) or one.code for one in families}
        times = Counter(labels.values())
        return {code: label if times[label] == 1 else f"{label} ({code})" for code, label in labels.items()}
