"""Nutrition claims that the nutrition facts bear out: what the law lets be called rich in protein is so."""

from functools import lru_cache

from quality_checks.base import Subject
from quality_checks.grounding.mentions import Mention
from quality_checks.rule_packs.loader import shelf
from quality_checks.rule_packs.matcher import Index
from quality_checks.rule_packs.nutrition import answer

_LANGUAGES = frozenset({"de", "en"})


def is_met_by_nutrition(subject: Subject, mention: Mention) -> bool:
    """Say whether a mention is a nutrition claim, the conditions of which the nutrition facts meet."""
    if subject.language not in _LANGUAGES:
        return False
    found = _index(subject.language).matches(subject.plain.text, subject.sentences)
    return any(
        match.start < mention.end
        and mention.start < match.end
        and match.rule.nutrition is not None
        # What a list of ingredients does not name may be there by another name.
        and not match.rule.nutrition.without_ingredients
        and answer(match.rule.nutrition, subject).is_met is True
        for match in found
    )


@lru_cache(maxsize=2)
def _index(language: str) -> Index:
    """Return the phrases of the rules that have a condition on nutrients."""
    packs = (
        pack.model_copy(update={"rules": tuple(rule for rule in pack.rules if rule.nutrition is not None)})
        for pack in shelf(None).packs.values()
    )
    return Index([pack for pack in packs if pack.rules], language)
