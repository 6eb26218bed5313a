"""Facts that only seem to state or to deny what is claimed, and words that only seem to claim it."""

import re

from quality_checks.base import Subject
from quality_checks.caseless import Caseless
from quality_checks.grounding.clauses import is_contained
from quality_checks.grounding.fact_meanings import FactMeanings
from quality_checks.grounding.mentions import Mention
from quality_checks.grounding.support import kinds_of
from schemas.facts import Fact, data_text
from schemas.product import Amount

#: Attributes that say whether a thing is needed, and nothing of whether there may be one.
_NEEDED_ALONE = ("_required", "_needed", "_necessary")
_IS_NEEDED = Caseless(
    r"\b(?:needs?|needed|requires?|required|must|have to|has to|necessary|mandatory|depends? on|brauch\w*|benötig\w*|"
    r"nötig|notwendig|erforderlich|muss|müssen|musst|verlang\w*|voraus\w*|angewiesen|wants?|calls? for)\b"
)
_MADE_PART = re.compile(r"integriert|eingebaut|built|integrated|fest", re.IGNORECASE)
_SAYS_WHAT_IT_IS = frozenset({"product_type", "type", "family", "category", "name"})
_SUPPOSING = Caseless(r"(?:wenn|falls|sollte|if|when|should|whenever) [^.;:!?]*?(?=, )")
#: Attributes that tell what a product goes with, and nothing of its box.
_GOES_WITH = frozenset(
    {"compatible", "compatibility", "suitable", "recommended", "required", "fits", "supported", "drive"}
)
_LIES_IN_BOX = Caseless(
    r"\b(?:liegt|liegen)\b[^.;:!?\n]{0,60}\bbei(?=[.,;!?)]|\Z|\n)|\b(?:mitgeliefert|beigelegt|im lieferumfang|"
    r"zum lieferumfang|"
    r"im karton|in the box|in the pack|included|enclosed)\b|"
    r"\b(?:is|are|ist|sind|liegt|liegen|comes?) (?:\w+ )?(?:included|enclosed|dabei|bei|along)(?=[.,;!?)]|\Z|\n)"
)
_HANGING = re.compile(r"-(?:, | (?:und|oder|sowie|bzw\.|and|or) )")
_FOODS = frozenset({"food"})
_CONTAINED_WITHIN = 40


def only_seems_stated(subject: Subject, mention: Mention, span: tuple[int, int], fact: Fact) -> bool:
    """Say whether a fact that has the words of a claim says something else; `span` is the sentence."""
    if _is_product_itself(mention, fact, subject.fact_meanings):
        return True
    return _only_goes_with_it(subject, mention, span, fact)


def is_only_unneeded(text: str, span: tuple[int, int], denying: Fact) -> bool:
    """Say whether the data only say that a thing is not needed: "a heated bed is optional"."""
    return denying.code.endswith(_NEEDED_ALONE) and not _IS_NEEDED.search(text, *span)


def _is_product_itself(mention: Mention, fact: Fact, meanings: FactMeanings) -> bool:
    """Say whether only what the product is states a thing said to be built into it: softener in a detergent."""
    if len(mention.words) == 1 or not _MADE_PART.match(mention.words[0]):
        return False
    if not (fact.is_name or fact.code in _SAYS_WHAT_IT_IS):
        return False
    return not any(
        not stated.isdisjoint(mention.concepts)
        for other, _, stated in meanings.said
        if not other.is_name and other.code not in _SAYS_WHAT_IT_IS
    )


def _only_goes_with_it(subject: Subject, mention: Mention, span: tuple[int, int], fact: Fact) -> bool:
    """Say whether a fact only tells what goes with a product, and the sentence puts that into its box.

    "Jeder Packung liegt ein Bit bei", of `compatible_bits`.
    """
    if _GOES_WITH.isdisjoint(fact.code.lower().split("_")) or fact.code.lower().endswith("included"):
        return False
    return any(
        found.start() <= mention.start < found.end() or found.start() - 1 == mention.end
        for found in _LIES_IN_BOX.finditer(subject.plain.text, *span)
    )


def plain_denial(denying: Fact | None) -> Fact | None:
    """Return a value that denies something; "220 °C" of `oven_safe_without_handle_up_to` denies nothing."""
    is_measure = denying is not None and isinstance(denying.data, Amount) and denying.data.amount != 0
    return None if is_measure else denying


def says_no_rather(mention: Mention, denying: Fact, fact: Fact) -> bool:
    """Say whether a plain no outweighs what only hints at the thing: a base of rubber, of `anti_slip_base: no`."""
    if denying.data is not False or fact.is_prose or fact.is_name or isinstance(fact.data, bool):
        return False
    words = [word.casefold() for word in mention.words]
    return len(words) > 1 and not any(word in data_text(fact.data).casefold() for word in words)


def is_said_to_be_in_it(subject: Subject, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether food is said to be in a product whose data list what is in it."""
    if not kinds_of(mention.concepts) & _FOODS or not subject.fact_meanings.is_of_ingredients:
        return False
    before = max(span[0], mention.start - _CONTAINED_WITHIN)
    return is_contained(subject.plain.text, mention, span[0], before)


def is_supposed(text: str, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether a clause only supposes something of the world: "Wenn das WLAN schwächelt, hilft ein Kabel"."""
    found = _SUPPOSING.match(text, *span)
    return found is not None and mention.end <= found.end()


def is_cut_off(text: str, mention: Mention) -> bool:
    """Say whether a word is the first part of a compound whose last one follows: "Wein- und Apfelessig"."""
    return _HANGING.match(text, mention.end) is not None
