"""How often people uphold what a check finds: the one definition, for the ledger that counts and the gate that acts.

A finding was *overturned* where a person accepted the text as it stood, or edited it and left the finding's words in;
it was *upheld* where a person took its words out, or rejected the text for a reason that fits the check. A finding
without words (on the whole text) is not judged by an edit, none by a rejection for another reason, and an error of a
blocked text by nothing: nobody could have accepted that text. Counted are texts, not findings: two findings of one
check in one text were judged by one decision, and one upheld is enough.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from schemas.intervals import Interval, exact_interval, proves_at_least, proves_below
from schemas.verdict import RejectReason

#: Each bound of a precision holds with this confidence.
CONFIDENCE = 0.90
#: A check is proven where its precision is at least this: 45 texts upheld and none overturned.
PROVEN_FROM = 0.95
#: A check is doubted where its precision is below this: 4 texts overturned and none upheld.
DOUBTED_BELOW = 0.50


def _named(names: str) -> frozenset[str]:
    return frozenset(names.split())


#: What a rejection says, as modules of checks or single codes that it upholds. `other` fits none.
UPHELD_BY: Mapping[RejectReason, frozenset[str]] = MappingProxyType(
    {
        RejectReason.FACT: _named(
            "attribute_value citations grounding mandatory_facts numbers options quote slots spelling"
        ),
        RejectReason.TONE: _named(
            "banned_words competitors form_of_address glossary placeholder prompt_talk readability stuffing"
        ),
        RejectReason.LENGTH: _named("emptiness ending length shortening"),
        RejectReason.LAW: _named(
            "competitors contact packs grounding.certificate_unsupported grounding.green_unsupported "
            "grounding.health_unsupported grounding.superlative_unsupported"
        ),
        RejectReason.DUPLICATE: _named("duplicates"),
        RejectReason.SEO: _named("duplicates html length readability required_words stuffing"),
        RejectReason.LANGUAGE: _named(
            "ending form_of_address glossary html language placeholder prompt_talk readability spelling typography"
        ),
        RejectReason.OTHER: frozenset(),
    }
)
#: Modules whose findings say what happened, which is nothing to judge.
NEVER_JUDGED = _named("check draft stale")


class Standing(StrEnum):
    """What a check's precision allows it: to block, to ask a person, or only to highlight."""

    PROVEN = "proven"
    OPEN = "open"
    DOUBTED = "doubted"


class CheckCell(NamedTuple):
    """What precision is learned for: a finding code in a locale and a family; None where a product has none."""

    code: str
    locale: str | None
    family: str | None


@dataclass(frozen=True, slots=True)
class Precision:
    """How many texts a check was upheld in, and in how many overturned."""

    upheld: int = 0
    overturned: int = 0

    def __add__(self, other: "Precision") -> "Precision":
        return Precision(self.upheld + other.upheld, self.overturned + other.overturned)

    @property
    def judged(self) -> int:
        """Texts in which people judged the check."""
        return self.upheld + self.overturned

    @property
    def rate(self) -> float | None:
        """The share of judged texts that upheld it; None before the first."""
        return self.upheld / self.judged if self.judged else None

    @property
    def interval(self) -> Interval | None:
        """The bounds of the rate; None before the first judged text."""
        return exact_interval(self.upheld, self.judged, CONFIDENCE) if self.judged else None

    @property
    def standing(self) -> Standing:
        """What the bounds prove."""
        if proves_at_least(self.upheld, self.judged, PROVEN_FROM, CONFIDENCE):
            return Standing.PROVEN
        is_doubted = proves_below(self.upheld, self.judged, DOUBTED_BELOW, CONFIDENCE)
        return Standing.DOUBTED if is_doubted else Standing.OPEN
