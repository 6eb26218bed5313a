"""What reviewers taught the checks, read from the ledger once a run: words, and what each check's precision proves."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from ledger import Ledger
from ledger.learned_words import LearnedWord, in_force
from quality_checks.gate_policy import Standings
from schemas.config import GateConfig
from schemas.precision import Standing

_NO_WORDS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Learned:
    """Words that hold, and the checks that are proven or doubted in a locale and family; all others are open."""

    words: tuple[LearnedWord, ...] = ()
    standings: Standings = field(default_factory=dict)

    def words_for(self, language: str, family: str | None) -> Mapping[str, str]:
        """Return the words for a text as checks take them; what is said for the family outweighs what is said for all.

        `language` may be a locale.
        """
        short = language[:2].lower()
        return self._by_scope.get((short, family)) or self._by_scope.get((short, None), _NO_WORDS)

    @cached_property
    def _by_scope(self) -> Mapping[tuple[str, str | None], Mapping[str, str]]:
        found: dict[tuple[str, str | None], dict[str, str]] = {}
        for entry in self.words:
            found.setdefault((entry.language, entry.family), {})[entry.word] = entry.sense.value
        return {
            (language, family): {**found.get((language, None), {}), **words}
            for (language, family), words in found.items()
        }


NOTHING_LEARNED = Learned()


def learned_of(policy: GateConfig, ledger: Ledger) -> Learned:
    """Return what reviewers taught so far; precision is counted only where the policy asks for it."""
    standings = standings_of(ledger) if policy.learned_severity else {}
    return Learned(in_force(ledger.learned_words()), standings)


def standings_of(ledger: Ledger) -> Standings:
    """Return the checks, by locale and family, whose precision proves something."""
    found = {count.cell: count.precision.standing for count in ledger.check_counts()}
    return {cell: standing for cell, standing in found.items() if standing is not Standing.OPEN}
